// Lines as they would stand in print, from sentences as newspapers write them: each of these once read badly.
// The words of the trigger tell which line is meant.
#include <doctest/doctest.h>

#include "articles.hpp"

namespace dateline::accuracy {
namespace {

struct PrintedLine {
    std::string_view text, words, line;
};

void check_lines(const std::vector<PrintedLine>& rows) {
    for (const PrintedLine& row : rows) {
        CAPTURE(row.text);
        const Report report = report_of("2026-05-07", row.text);  // a Thursday
        const ReportEvent* const event = find(report, row.text, row.words).event;
        REQUIRE(event != nullptr);
        CHECK(event->label == row.line);
    }
}

}  // namespace

TEST_CASE("a line says what did not happen as the source says it") {
    check_lines({
        {"Prosecutors have not ruled out a retrial.", "ruled", "Prosecutors have not ruled out a retrial"},
        {"The wreck has not been raised.", "raised", "The wreck has not been raised"},
        {"The mayor did not sign the order on Monday.", "sign", "The mayor does not sign the order"},
        {"Lena Arden is not expected to travel to Norvik.", "travel", "Arden not to travel to Norvik"},
        {"The hearing, which should have taken place on Tuesday, was put off until June.", "taken place",
         "The hearing does not take place as planned"},
    });
}

TEST_CASE("a line keeps the words that make its verb") {
    check_lines({
        {"The killer, a cousin of Boll's, gave himself up in March.", "gave", "The killer gives himself up"},
        {"The central bank lent the firm nine million crowns on Monday.", "lent",
         "The central bank lends the firm nine million crowns"},
        {"The surveyor went aboard on Monday.", "went", "The surveyor goes aboard"},
        {"The last stoppage, in 2008, lasted nine days.", "lasted", "The last stoppage lasts nine days"},
        {"Lena Arden has ruled out selling the mill.", "ruled", "Arden rules out selling the mill"},
        {"Survivors described lorries breaking loose on the car deck.", "described",
         "Survivors describe lorries breaking loose on the car deck"},
        {"The resignation left the bank looking for a buyer.", "left",
         "The resignation leaves the bank looking for a buyer"},
        // what the object is, and not what it does
        {"Lena Arden sent the book describing the raid to the judge.", "sent",
         "Arden sends the book describing the raid to the judge"},
    });
}

TEST_CASE("a line names who and what it is about once, and in one number") {
    check_lines({
        {"The insurers, Halden Mutual, offered a reward on Monday.", "offered",
         "Halden Mutual offers a reward"},
        {"The twins, both from the harbour district, were arrested on Monday.", "arrested",
         "The twins are arrested"},
        {"Prosecutors charged its treasurer on Monday.", "charged", "Prosecutors charge the treasurer"},
        {"The company raised its offer on Monday.", "raised", "The company raises its offer"},
        {"The firm will hold the meeting in June. It had been called for April, but the directors postponed "
         "it.",
         "postponed", "The directors postpone the meeting"},
        {"Nine people were flown to St. Olav's Hospital on Monday.", "flown",
         "Nine people are flown to St. Olav's Hospital"},
    });
}

TEST_CASE("a line says of what a pronoun stands for, where one thing alone can be meant") {
    check_lines({
        {"Records show that the Orr Star was built in 1988. It last passed a safety inspection in March.",
         "passed", "The Orr Star passes a safety inspection"},
        {"Bad seas kept the divers on deck, but on Monday they reached the hull.", "reached",
         "The divers reach the hull"},
        {"A fourth picture turned up on Monday. It was torn along one edge and is being repaired; the museum "
         "expects to hang it again in June.",
         "hang", "The museum to hang the fourth picture"},
        {"It took police more than a day to find the van, which had been set on fire; a walker came across "
         "it "
         "on Monday.",
         "came", "A walker comes across the van"},
        {"The dealer withdrew every crate after it emerged that tablets from the new line were too strong. "
         "Around 9,000 patients have been told to stop taking them.",
         "stop", "9,000 patients to stop taking the tablets"},
        {"Nobody was killed, but nine dockers were treated for burns, and one of them, a recruit, was kept "
         "in "
         "hospital.",
         "kept", "One of the nine dockers is kept in hospital"},
        {"Rumours that Lena Arden had left were dismissed by her office on Monday.", "dismissed",
         "Rumours that Arden had left are dismissed by her office"},
        // two may be meant
        {"Police towed a crane and a lorry on Sunday, and a neighbour moved it on Monday.", "moved",
         "A neighbour moves it"},
    });
}

TEST_CASE("a line takes no word of a phrase for another's") {
    check_lines({
        {"Paul Boll has informed the board of his wish to retire on 31 March after nine years with the firm.",
         "retire", "Boll may retire"},
        {"The bank protested in the days after the raid that nobody would lose money.", "protested",
         "The bank protests that nobody would lose money"},
        {"The twins were held on Monday after a guard noticed that the door was open.", "noticed",
         "A guard notices that the door was open"},
        {"Between 2 and 6 March, nine dock workers fell ill.", "fell", "Nine dock workers fall ill"},
        {"Kettle's, a bakery in Norvik, closed on Monday.", "closed", "Kettle closes"},
        {"Lena Arden told a packed meeting on Monday that she had resigned on the day parliament was "
         "dissolved.",
         "told", "Arden tells a packed meeting that she had resigned on the day parliament was dissolved"},
        {"The study will be shown by Paul Boll at the Osk Book Fair, to be held in Norvik in June.", "held",
         "The Osk Book Fair may be held in Norvik"},
        {"A rally is planned for noon on Friday in Osk Square.", "rally", "A rally is planned"},
    });
}

TEST_CASE("a line gives each verb the subject of its own clause") {
    check_lines({
        {"Shops stayed shut and the Osk Jazz Festival, due to open on Friday, was called off.", "called",
         "The Osk Jazz Festival is called off"},
        {"The port is silent, its 90 dockers sent home on full pay.", "sent",
         "90 dockers are sent home on full pay"},
        {"The port is silent, but its 90 dockers sent a letter to the owner on Monday.", "sent",
         "90 dockers send a letter to the owner"},
        {"He had not offered to resign, a spokesman insisted, and enjoyed the trust of the board.", "offered",
         "He has not offered to resign"},
        {"A patrol gave chase when a grey van jumped the lights, but lost it in fog.", "lost",
         "A patrol loses the grey van in fog"},
        {"Lena Arden wants the terms to be read out to members, and intends to speak on Monday.", "speak",
         "Arden to speak"},
        {"Lena Arden is to visit Norvik on Friday and will then travel on to Osk, her office said.", "travel",
         "Arden to travel on to Osk"},
    });
}

TEST_CASE("a line gives the whole of what a verb needs, and nothing of a wrong tree") {
    check_lines({
        {"A clerk, Paul Boll, was given four years and banned from running a company.", "given",
         "Boll is given four years"},
        {"A clerk, Paul Boll, was given four years and banned from running a company.", "banned",
         "Boll is banned from running a company"},
        {"Paul Boll was arrested as he waited to board a flight to Osk, and released on bail.", "released",
         "Boll is released on bail"},
        {"The airline cancelled 312 flights after its booking system crashed on Monday.", "crashed",
         "The booking system crashes"},
        {"The first result leaked in March, four days before the Tour of Osk, in which Boll was to have led "
         "his team.",
         "leaked", "The first result leaks"},
        {"A seat was sold for 890 crowns on Monday, six times the usual fare.", "sold",
         "A seat is sold for 890 crowns"},
        {"The two sides spent last weekend at the lodge.", "spent",
         "The two sides spend the weekend at the lodge"},
    });
}

TEST_CASE("a line calls people and things by what they are called") {
    check_lines({
        {"Lena Arden kept a diary. She handed it to detectives in January.", "handed",
         "Arden hands the diary to detectives"},
        {"The pilots' union, which had planned a ballot on a strike, postponed it on Monday.", "postponed",
         "The pilots' union postpones the ballot"},
        {"Its main sponsor, the insurer Helvia, pulled out in August.", "pulled", "Helvia pulls out"},
        {"Ratings agency Morley & Finch cut its outlook on Monday.", "cut",
         "Ratings agency Morley & Finch cuts its outlook"},
        {"A carpenter's son from Osk, he signed a five-year contract worth 12 million crowns in January.",
         "signed", "A carpenter's son signs a five-year contract worth 12 million crowns"},
        {"The dealer withdrew every crate after it emerged that tablets from the new line were too strong. "
         "Around 9,000 patients were told on Monday to stop taking them.",
         "told", "9,000 patients are told to stop taking the tablets"},
    });
}

TEST_CASE("what was said is told in the present, and so is what it says") {
    check_lines({
        {"Lena Arden said on Monday that she would ask parliament for its confidence.", "said",
         "Arden says that she will ask parliament for its confidence"},
        {"The firm said on Monday that it was cooperating with the police.", "said",
         "The firm says that it is cooperating with the police"},
        {"The clerk was asked on Monday whether she would resign.", "asked",
         "The clerk is asked whether she will resign"},
        // a condition, and what was going on while something happened, stay
        {"Lena Arden said on Monday that she would resign if the vote was lost.", "said",
         "Arden says that she would resign"},
        {"The clerk said on Monday that she was walking home when the bomb went off.", "said",
         "The clerk says that she was walking home"},
        {"The firm said on Monday that nine boats were lost.", "said",
         "The firm says that nine boats were lost"},
    });
}

TEST_CASE("a line leaves no time, aside or task half told") {
    check_lines({
        {"The bloc gave the soldiers until Sunday to return to barracks.", "gave",
         "The bloc gives the soldiers until Sunday to return to barracks"},
        {"The bloc gave the soldiers a medal on Sunday.", "gave", "The bloc gives the soldiers a medal"},
        {"Lena Arden won a third term in an election in March that observers said had been rigged.", "won",
         "Arden wins a third term in an election"},
        {"Dozens gathered at the gates on Monday, some in tears.", "gathered", "Dozens gather at the gates"},
        {"Shots were heard near the barracks shortly after 2 a.m. on Monday.", "heard",
         "Shots are heard near the barracks"},
        {"Fishermen were warned not to touch anything that washed ashore.", "warned",
         "Fishermen are warned not to touch anything that washed ashore"},
        {"A caretaker saw somebody throwing boxes into a skip on Monday.", "saw",
         "A caretaker sees somebody throwing boxes into a skip"},
        {"The board may order pupils to resit the exam in November.", "resit", "Pupils may resit the exam"},
    });
}

TEST_CASE("a line says for what, of what and by how much") {
    check_lines({
        {"The clerk was acquitted on Monday of obstructing an officer.", "acquitted",
         "The clerk is acquitted of obstructing an officer"},
        {"Boll was jailed on Monday for stealing nine boats.", "jailed",
         "Boll is jailed for stealing nine boats"},
        {"Two of the shops went bust in March.", "went", "Two of the shops go bust"},
        {"That hearing has been put off until September.", "put", "The hearing is put off"},
        {"The regulator, which has asked for the records, says that it will decide by 30 June whether the "
         "ban "
         "should be lifted.",
         "decide", "The regulator to decide whether the ban should be lifted"},
        {"Arden came off the bench and headed in the winner 20 minutes later.", "headed",
         "Arden heads in the winner"},
        {"The agency fined the firm on Monday.", "fined", "The agency fines the firm"},
    });
}

TEST_CASE("a line tells who by the name or the noun, and what was said behind a colon") {
    check_lines({
        {"The first case was an adult male trader resident in Osk district. He died in March.", "died",
         "The adult male trader dies"},
        {"\"We lost the roof,\" Lena Arden told reporters on the steps of the town hall.", "told",
         "Arden tells reporters on the steps of the town hall: \u201cWe lost the roof\u201d"},
    });
}

}  // namespace dateline::accuracy
