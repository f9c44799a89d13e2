// One sentence or two, and the day and status a reader gives one event of them. Thursday, 19 March 2026,
// throughout.
#include "articles.hpp"

namespace dateline::accuracy {
namespace {

struct Row {
    std::string_view text;
    std::string_view words;
    Status status;
    std::string_view earliest, latest;  // "" = open
};

constexpr Row kRows[] = {
    // plans of an earlier time
    {"The show was meant to open on Tuesday.", "open", Status::scheduled, "2026-03-17", "2026-03-17"},
    {"The show is meant to open on Tuesday.", "open", Status::scheduled, "2026-03-24", "2026-03-24"},
    {"The show was due to open on Tuesday but was cancelled.", "open", Status::cancelled, "2026-03-17",
     "2026-03-17"},
    {"The show was due to open on Tuesday but was cancelled.", "cancelled", Status::cancelled, "2026-03-17",
     "2026-03-17"},
    {"Divers were due to reach the hull on Saturday.", "reach", Status::scheduled, "2026-03-21",
     "2026-03-21"},
    {"The vote was due on Tuesday, but the council met on Monday.", "met", Status::occurred, "2026-03-16",
     "2026-03-16"},
    {"A rally that should have begun on Jan. 24 was put off.", "begun", Status::cancelled, "2026-01-24",
     "2026-01-24"},
    {"A rally that should have begun on Jan. 24 was put off.", "put off", Status::cancelled, "2026-01-24",
     "2026-01-24"},
    {"The fair was put off and opened on March 14.", "opened", Status::occurred, "2026-03-14", "2026-03-14"},
    {"The hearing was put back to Saturday.", "put back", Status::scheduled, "2026-03-21", "2026-03-21"},
    {"A vote on the bridge, down for 28 April, will be held in May.", "vote", Status::scheduled, "2026-05-01",
     "2026-05-31"},
    {"The envoy was to have come on Tuesday, but his trip was scrapped.", "come", Status::cancelled,
     "2026-03-17", "2026-03-17"},
    // the day of another verb, or of what is agreed
    {"The house voted the money, 40 million in all, last Tuesday, and the bank may lend as much.", "lend",
     Status::possible, "2026-03-20", ""},
    {"They have agreed on Tuesday 9 June as the new date of the launch.", "agreed", Status::occurred, "",
     "2026-03-19"},
    {"They agreed on Tuesday to sell the mill.", "agreed", Status::occurred, "2026-03-17", "2026-03-17"},
    // what is bid and has its term
    {"The party has until 30 March to name somebody.", "name", Status::possible, "2026-03-19", "2026-03-30"},
    {"The panel has been told to report by the end of June.", "report", Status::scheduled, "2026-03-19",
     "2026-06-30"},
    {"The regulator took only until 10 March to clear the drug.", "clear", Status::occurred, "2026-03-10",
     "2026-03-10"},
    {"The inspector, going aboard on 22 August, found rust.", "going", Status::occurred, "2025-08-22",
     "2025-08-22"},
    // a phrase behind two verbs
    {"The ship was launched in 1988 and sold to a Greek firm in 2014.", "launched", Status::occurred,
     "1988-01-01", "1988-12-31"},
    {"The ship was launched in 1988 and sold to a Greek firm in 2014.", "sold", Status::occurred,
     "2014-01-01", "2014-12-31"},
    {"The firm was founded in 2004 and listed in Norvik in 2012.", "listed", Status::occurred, "2012-01-01",
     "2012-12-31"},
    {"Two men were arrested and charged on Monday.", "arrested", Status::occurred, "2026-03-16",
     "2026-03-16"},
    // told with what has a day
    {"The row began with a tax bill presented on Jan. 27.", "began", Status::occurred, "2026-01-27",
     "2026-01-27"},
    {"The mayor survived a vote of confidence in May last year.", "survived", Status::occurred, "2025-05-01",
     "2025-05-31"},
    {"The fire has been burning since the blast on Monday.", "burning", Status::occurred, "2026-03-16",
     "2026-03-16"},
    {"The guard was found bound on the morning of the robbery.", "robbery", Status::occurred, "",
     "2026-03-18"},
    {"Thieves broke in on Sunday. A clock has hung there since 1903. The van was found burning at noon the "
     "same day.",
     "burning", Status::occurred, "2026-03-15", "2026-03-15"},
    {"Thieves broke in on Monday shortly before midnight on Monday.", "broke in", Status::occurred,
     "2026-03-16", "2026-03-16"},
    // counted from another event
    {"Arden stepped down on 9 March, four days after prosecutors charged her deputy.", "stepped down",
     Status::occurred, "2026-03-09", "2026-03-09"},
    {"Arden stepped down on 9 March, four days after prosecutors charged her deputy.", "charged",
     Status::occurred, "2026-03-05", "2026-03-05"},
    {"The vote was held on 3 March. He resigned the day after the vote.", "resigned", Status::occurred,
     "2026-03-04", "2026-03-04"},
    {"He died two days after a dinner on 4 August 2019.", "died", Status::occurred, "2019-08-06",
     "2019-08-06"},
    {"She was convicted on Monday of stealing a boat in 2019, three weeks after her arrest.", "arrest",
     Status::occurred, "2026-02-20", "2026-02-26"},
    // two phrases, or a phrase of something else
    {"The body of a man missing since Sunday was found near the mill early yesterday.", "found",
     Status::occurred, "2026-03-18", "2026-03-18"},
    {"The bank bought the firm in 2023 and has spent a million on it since.", "spent", Status::occurred,
     "2023-01-01", "2026-03-19"},
    {"She remanded them, but one of them was freed last Friday.", "freed", Status::occurred, "2026-03-13",
     "2026-03-13"},
    {"She remanded them, but one of them was freed last Friday.", "remanded", Status::occurred, "",
     "2026-03-19"},
    {"The strike, the third since January, ended on Monday.", "strike", Status::occurred, "2026-03-16",
     "2026-03-16"},
    {"Talks broke up without a deal on Monday.", "broke up", Status::occurred, "2026-03-16", "2026-03-16"},
    {"Talks broke up without a deal on Monday.", "deal", Status::denied, "", "2026-03-19"},
    // plans that have a day, and what is none
    {"The hearing has been fixed for 9 June.", "hearing", Status::scheduled, "2026-06-09", "2026-06-09"},
    {"The striker will miss the final after tearing a muscle in Tuesday's match.", "tearing",
     Status::occurred, "2026-03-17", "2026-03-17"},
    {"The work was to have taken a year but stalled in 2024.", "stalled", Status::occurred, "2024-01-01",
     "2024-12-31"},
    {"An earlier march, planned for 4 January, was called off.", "march", Status::cancelled, "2026-01-04",
     "2026-01-04"},
    {"A judge held the captain on Monday. \"He called twice that evening,\" his lawyer said.", "called",
     Status::occurred, "", "2026-03-19"},
    // a journey to come is no talks that nothing ties to it
    {"Lena Arden will go to Osk on Saturday. The talks with the miners collapsed on Tuesday.", "talks",
     Status::occurred, "2026-03-17", "2026-03-17"},
    // a year or a day that a phrase compares with, or that another clause explains
    {"A roof fell in on Sunday. It was the worst disaster since 2011, when the Corn Hall burned down.",
     "burned down", Status::occurred, "2011-01-01", "2011-12-31"},
    {"A roof fell in on Sunday. It was the worst disaster since 2011, when the Corn Hall burned down.",
     "disaster", Status::occurred, "", "2026-03-18"},
    {"The last big quake in the region, in November 2003, killed nobody. A quake hit Osk on Sunday.", "hit",
     Status::occurred, "2026-03-15", "2026-03-15"},
    {"The miners will walk out on Monday, the third stoppage since January.", "stoppage", Status::scheduled,
     "2026-03-20", ""},
    {"A closure of the line, planned since last year, will begin on Saturday.", "closure", Status::scheduled,
     "2026-03-20", ""},
    {"The seven ships built since 2019 are for sale.", "built", Status::occurred, "2019-01-01",
     "2026-03-19"},
    {"Seven probes have flown since 2019. One crashed in April of that year.", "crashed", Status::occurred,
     "2019-04-01", "2019-04-30"},
    // a verb whose past has no form of its own
    {"The firm put the plan into effect on 7 September.", "put", Status::occurred, "2025-09-07",
     "2025-09-07"},
    {"The bank put up its rates on 8 May.", "put up", Status::occurred, "2025-05-08", "2025-05-08"},
    // weekdays of what is called off
    {"The union has called off Saturday's walkout.", "walkout", Status::cancelled, "2026-03-21",
     "2026-03-21"},
    {"The league postponed Saturday's match.", "match", Status::cancelled, "2026-03-21", "2026-03-21"},
    {"Wednesday's match was called off because of snow.", "match", Status::cancelled, "2026-03-18",
     "2026-03-18"},
    {"The match was called off on Saturday.", "called off", Status::cancelled, "2026-03-14", "2026-03-14"},
    {"A parade in Osk on Saturday has been called off.", "parade", Status::cancelled, "2026-03-21",
     "2026-03-21"},
    // relative clauses that a comma closes
    {"A judge sentenced Carl Boll, who ran the mill for nine years, to six years in prison on Monday.",
     "sentenced", Status::occurred, "2026-03-16", "2026-03-16"},
    {"A judge sentenced Carl Boll, who ran the mill for nine years, to six years in prison on Monday.", "ran",
     Status::occurred, "", "2026-03-18"},
    {"Police searched the mill, which was finished in 2016, and seized papers on Monday.", "seized",
     Status::occurred, "2026-03-16", "2026-03-16"},
    // the day of a plan behind its object
    {"The panel is scheduled to discuss the application on 17 April.", "discuss", Status::scheduled,
     "2026-04-17", "2026-04-17"},
    {"Lena Arden, the chairwoman, has informed the board of her wish to retire on 31 May after nine years.",
     "retire", Status::possible, "2026-05-31", "2026-05-31"},
    // what was foretold long ago may have come since
    {"The firm said in November that it would close the mill.", "close", Status::scheduled, "2025-11-01", ""},
    {"The firm said on Wednesday that it would close the mill.", "close", Status::scheduled, "2026-03-20",
     ""},
    // clauses in a row
    {"The drug was discovered by chemists at Marl and bought by Ostra in 2021.", "discovered",
     Status::occurred, "", "2026-03-19"},
    {"On Monday the mine was flooded, and by Wednesday evening Ostra had lost half of its value, its licence "
     "was suspended, and its chief resigned.",
     "suspended", Status::occurred, "2026-03-16", "2026-03-18"},
    // bidden: the bidding is what happened
    {"Some 31,000 drivers have been told to stop using them.", "told", Status::occurred, "", "2026-03-19"},
    // what is called for a day is planned for it
    {"The meeting was called for 23 February, but the board put it off.", "meeting", Status::scheduled,
     "2026-02-23", "2026-02-23"},
    {"The board met on Monday. It had been called for 2 February.", "called", Status::scheduled, "2026-02-02",
     "2026-02-02"},
    {"The miners called for a vote on Monday.", "called", Status::occurred, "2026-03-16", "2026-03-16"},
    // a pluperfect behind "by", and the clause behind it
    {"The rain began on Sunday. By Tuesday the Biela had risen, and on Wednesday afternoon engineers opened "
     "the gates.",
     "risen", Status::occurred, "", "2026-03-17"},
    {"The rain began on Sunday. By Tuesday the Biela had risen, and on Wednesday afternoon engineers opened "
     "the gates. The mayor left at 9 p.m.",
     "left", Status::occurred, "2026-03-18", "2026-03-18"},
    {"A judge said on Thursday that the boat overturned shortly after midnight.", "overturned",
     Status::occurred, "2026-03-19", "2026-03-19"},
    // times that count up to now, and of the year told before
    {"The firm has shut three shops in the past year.", "shut", Status::occurred, "2025-03-20", "2026-03-19"},
    {"The firm shut three shops last year.", "shut", Status::occurred, "2025-01-01", "2025-12-31"},
    {"The party lost its seats in 2024. Boll dissolved the chamber that September and left.", "dissolved",
     Status::occurred, "2024-09-01", "2024-09-30"},
    {"The firm said in July that it would close the mill by the end of 2026.", "close", Status::scheduled,
     "2025-07-01", "2026-12-31"},
    {"Ostra had until 5pm on 7 February to make an offer.", "make", Status::possible, "", "2026-02-07"},
    // the second verb's own time
    {"Boll was named coach in June 2024 and led the side to a cup in his first season.", "led",
     Status::occurred, "2024-06-01", "2024-06-30"},
    {"Arden was barred from running in 2020 and spent a year abroad the following year.", "barred",
     Status::occurred, "", "2026-03-19"},
    // "which" tells the time of the clause before it
    {"Boll runs the mill until an heir is named, which is likely to be in the autumn.", "named",
     Status::scheduled, "2026-09-01", "2026-11-30"},
    // an older vote is another one
    {"Arden won the vote on Sunday. In 2008 soldiers annulled an election four days after the vote.", "won",
     Status::occurred, "2026-03-15", "2026-03-15"},
    {"Arden has called a meeting of the mine owners for Monday.", "meeting", Status::scheduled, "2026-03-23",
     "2026-03-23"},
    // joined verbs of different times
    {"The junta suspended the charter on 9 March and has promised elections.", "promised", Status::occurred,
     "", "2026-03-19"},
    {"Lena Arden left Spain early and is expected in Osk this morning.", "left", Status::occurred, "",
     "2026-03-19"},
    // an aside that tells what has been done
    {"Under the pact, signed in Osk on Monday, the army is to leave by 4 April.", "signed", Status::occurred,
     "2026-03-16", "2026-03-16"},
    {"The line will stay closed until at least Tuesday.", "closed", Status::scheduled, "2026-03-20", ""},
    {"Carl Boll, who is due to speak in Osk on Monday, called it late.", "speak", Status::scheduled,
     "2026-03-23", "2026-03-23"},
    {"He was buried in Osk, where a memorial is to be built by May.", "built", Status::scheduled,
     "2026-03-19", "2026-05-31"},
    {"It was the first successful rescue above 5,500 meters on the Karsun since 2014.", "rescue",
     Status::occurred, "", "2026-03-18"},
    {"Boll said the firm had been told of the fault again since 2018.", "told", Status::occurred,
     "2018-01-01", "2026-03-19"},
    {"A vote planned for January was postponed to March 3.", "vote", Status::scheduled, "2026-03-03",
     "2026-03-03"},
    {"Two climbers were found on Tuesday, nine days after a slide cut off their camp and killed their guide.",
     "killed", Status::occurred, "2026-03-08", "2026-03-08"},
    {"The contract was cancelled in February after the supplier went bankrupt.", "went", Status::occurred, "",
     "2026-02-28"},
    {"The school won a prize, which the donors said last night they would review.", "said",
     Status::occurred, "2026-03-18", "2026-03-18"},
    {"The school was rated outstanding in 2019 but slipped to good in March last year.", "rated",
     Status::occurred, "2019-01-01", "2019-12-31"},
    {"The council will publish the report next Friday.", "publish", Status::scheduled, "2026-03-27",
     "2026-03-27"},
    {"The council will publish the report next Saturday.", "publish", Status::scheduled, "2026-03-21",
     "2026-03-21"},
    {"The firm closed two pits in October and is selling a third.", "selling", Status::ongoing, "2026-03-19",
     "2026-03-19"},
    {"It shut two pits in October, is selling a third to a group from Osk and expects a loss.", "selling",
     Status::ongoing, "2026-03-19", "2026-03-19"},
    {"A deal reached in January and signed in Osk on Monday takes effect on 1 April.", "signed",
     Status::occurred, "2026-03-16", "2026-03-16"},
    // a clock time after what lies further back
    {"The train crashed on Wednesday. It had left Osk at 10.40pm on Tuesday and was late when it hit a rock "
     "at 3.12am.",
     "hit", Status::occurred, "2026-03-18", "2026-03-18"},
    // what somebody denies
    {"His office denied a report in the weekly Norvik Post that he had offered to go on Monday.", "offered",
     Status::denied, "2026-03-16", "2026-03-16"},
    {"Her camp scotched talk that she had sought support.", "sought", Status::denied, "", "2026-03-19"},
};

}  // namespace

TEST_CASE("a sentence gives its events the day and status a reader gives them") {
    for (const Row& row : kRows) {
        CAPTURE(row.text);
        CAPTURE(row.words);
        const Report report = report_of("2026-03-19", row.text);
        const ReportMention* const mention = find(report, row.text, row.words).mention;
        REQUIRE(mention != nullptr);
        CAPTURE(mention->date.edtf);
        CHECK(mention->status == row.status);
        CHECK(is(mention->date.range.earliest, row.earliest));
        CHECK(is(mention->date.range.latest, row.latest));
    }
}

}  // namespace dateline::accuracy
