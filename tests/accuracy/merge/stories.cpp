// Two short articles each, read by the whole program: which of their words tell of one event?
#include <doctest/doctest.h>

#include <ostream>
#include <string>
#include <string_view>
#include <vector>

#include "two_articles.hpp"

using namespace dateline;
using namespace dateline::accuracy;

namespace {

/// A word of the first article and one of the second ("b:" before it: of the second too, "a:" of the first).
struct Pair {
    std::string_view one, other;
    bool is_one;
};

struct Story {
    Article a, b;
    std::vector<Pair> pairs;
};

/// The event a word tells of; events.size() when none does.
std::size_t event_of(const Report& report, const Story& story, std::string_view word, bool second) {
    if (word.starts_with("a:") || word.starts_with("b:")) {
        second = word.front() == 'b';
        word.remove_prefix(2);
    }
    const std::size_t begin = (second ? story.b : story.a).text.find(word);
    for (std::size_t e = 0; e < report.events.size(); ++e)
        for (const ReportMention& mention : report.events[e].mentions)
            if (mention.source == (second ? "b" : "a") && mention.trigger.begin <= begin &&
                begin < mention.trigger.end)
                return e;
    return report.events.size();
}

const Story kStories[] = {
    // names however they are spelled
    {{"2024-03-05", "Muammar Gaddafi met the French minister Colette Varenne in Tripoli on Monday."},
     {"2024-03-06", "Ms. Varenne held talks with Moammar Qaddafi in the Libyan capital on Monday."},
     {{"met", "talks", true}}},
    {{"2024-05-03", "President Volodymyr Zelensky of Ukraine met Donald Tusk in Warsaw on Thursday."},
     {"2024-05-04", "Zelenskyy sat down with Mr. Tusk in Warsaw on Thursday."},
     {{"met", "sat", true}}},
    {{"2024-05-03", "Lars Hansen was arrested in Oslo on Tuesday, the police said."},
     {"2024-05-04", "The police arrested Erik Hanson in Bergen on Thursday."},
     {{"arrested", "arrested", false}}},
    {{"2024-05-03", "The World Food Programme opened a depot in Tarnholt on Wednesday."},
     {"2024-05-04", "The WFP opened its depot in Tarnholt on Wednesday."},
     {{"opened", "opened", true}}},
    // a verb that only carries its noun
    {{"2024-05-20", "The harbour office fined Brandt 18,000 marks on 13 May over a leak in the hull."},
     {"2024-05-21", "The harbour office imposed a fine of 18,000 marks on Brandt on 13 May."},
     {{"fined", "imposed", true}, {"b:imposed", "b:fine", true}}},
    {{"2024-05-20", "The fishermen's leader Karl Moen endorsed Eva Lind on 16 May."},
     {"2024-05-21", "Karl Moen's endorsement, delivered on 16 May at the fish market, helped Eva Lind."},
     {{"endorsed", "endorsement", true}, {"b:endorsement", "b:delivered", true}}},
    {{"2024-05-20", "The regulator gave Harlow a penalty on Friday. The regulator took a decision on Tarn."},
     {"2024-05-21", "Harlow paid the penalty on Monday."},
     {{"a:gave", "a:penalty", true}, {"a:gave", "a:decision", false}, {"penalty", "paid", false}}},
    {{"2024-05-20", "It took a vote in the chamber, held on 9 May, to free Ann Boll."},
     {"2024-05-21", "The mayor spoke on Sunday, held back by nobody."},
     {{"a:vote", "a:held", true}}},
    // who calls a thing off and what is called off
    {{"2024-05-20", "The closing parade was called off following a bomb threat."},
     {"2024-05-21", "The board met on Monday."},
     {{"a:parade", "a:called", true}, {"a:parade", "a:threat", false}}},
    // two events in like words
    {{"2025-04-03", "An earthquake killed 37 people in Corta on Wednesday."},
     {"2025-04-04", "Rescuers pulled 11 bodies from a collapsed school in Corta on Thursday."},
     {{"killed", "pulled", false}}},
    {{"2025-06-03", "Harlow Group bid for Tarn Foods on Tuesday."},
     {"2025-06-05", "Tarn Foods offered on Wednesday to sell two brands to win over regulators."},
     {{"bid", "offered", false}}},
    {{"2003-06-13", "The government will call its last witness next week."},
     {"2003-06-14", "The lawyer of Paul Gaunt will appeal within 10 days."},
     {{"call", "appeal", false}}},
    // who said it is part of what a statement is
    {{"2025-06-03", "Anna Berg said on Monday that the harbour was safe."},
     {"2025-06-04", "Peter Koll said on Monday that the harbour was closed."},
     {{"said", "said", false}}},
    // what somebody does about a happening is not the happening
    {{"2025-06-03", "Harlow denied the attack on the pier on Monday."},
     {"2025-06-04", "The pier was attacked on Sunday."},
     {{"a:denied", "a:attack", false}, {"denied", "attacked", false}}},
    // the first is not the second
    {{"2025-06-04", "The first lifeboat reached the island early on Wednesday, the coastguard said."},
     {"2025-06-08", "The second lifeboat reached the island on Saturday, the coastguard said."},
     {{"reached", "reached", false}}},
    // verbs that only carry their noun, and verbs with their way
    {{"2025-06-03", "Thirty-one guests made their way out through the cellar on Monday."},
     {"2025-06-04", "31 guests left through the cellar on Monday."},
     {{"made", "left", true}}},
    {{"2025-05-20",
      "The Harbour Office imposed a fine of 18,000 marks on Brandt on 13 May and required a pump."},
     {"2025-05-21", "The Harbour Office fined Brandt 18,000 marks on 13 May."},
     {{"imposed", "fined", true}, {"a:imposed", "a:required", false}}},
    // a plan comes true in words of one meaning and of one thing
    {{"2025-06-03", "A spokeswoman said on Tuesday that the brewery was preparing to file for bankruptcy."},
     {"2025-07-22", "The brewery sought protection in a bankruptcy court on July 21."},
     {{"file", "sought", true}}},
    // what lasts may have begun before
    {{"2025-06-12", "Carl Boll, 58, is charged with 11 counts of fraud."},
     {"2025-09-16", "A grand jury indicted Boll for fraud on 21 March 2024."},
     {{"charged", "indicted", true}}},
    // somebody does many things
    {{"2023-08-04", "Prime Minister Edda Lind cut short a visit to Orr and flew home."},
     {"2023-08-06", "Prime Minister Edda Lind promised an independent inquiry."},
     {{"cut", "promised", false}, {"flew", "promised", false}}},
    // years before, and nothing in common but the kind of thing
    {{"2025-12-15", "She joined the foreign service in 1994 and was posted to Orr."},
     {"2025-12-11", "Their forces had moved rocket launchers to the river, the staff said."},
     {{"joined", "moved", false}}},
    // two deeds of one man, of no known day
    {{"2025-09-17",
      "The central bank appointed an administrator, Paul Oster, who will meet staff on Thursday."},
     {"2025-09-24", "Merrow Bank's administrator, Paul Oster, said he hoped to sell the bank by December."},
     {{"meet", "hoped", false}}},
    // what a verb with an object does not mean
    {{"2025-06-03", "A navy ship carrying tents left the capital on Wednesday night."},
     {"2025-06-06", "The head of the survey, Lupe Manu, offered to resign on Wednesday night."},
     {{"left", "resign", false}}},
    {{"2024-10-08", "Shares in Kestrel Foods fell on Monday."},
     {"2024-10-09", "Kestrel Foods dropped its bid."},
     {{"fell", "dropped", false}}},
    {{"2025-06-03", "Lupe Manu left the survey on Monday."},
     {"2025-06-04", "Lupe Manu resigned on Monday."},
     {{"left", "resigned", true}}},
    // other days and other places are two journeys
    {{"2025-06-05", "Envoy Piet Larn arrived in Moscow on Monday."},
     {"2025-06-06", "Envoy Piet Larn flew to Oslo on Wednesday."},
     {{"arrived", "flew", false}}},
    // who speaks with somebody meets him
    {{"2025-06-03", "Governor Marta Lind met relatives of the miners at the school on Monday."},
     {"2025-06-04", "Ms. Lind spoke with relatives of the miners at the school on Monday."},
     {{"met", "spoke", true}}},
    // a plan that came true a little later, or was no more than a plan of something else
    {{"2024-05-08", "A second shaft was expected to break through on Friday, the miners said."},
     {"2024-05-14", "The breakthrough came on Saturday, when the second shaft struck the seam."},
     {{"break", "breakthrough", true}}},
    {{"2024-05-08", "The port was expected to reopen on Friday. Costa Marin will launch a boat on Friday."},
     {"2024-05-14", "The port reopened on Saturday, a day later than planned."},
     {{"reopen", "reopened", true}, {"launch", "reopened", false}}},
    // what was lost is a man, not the match
    {{"2024-05-20", "Ashby suffered a heavy defeat at Holm on Saturday."},
     {"2024-05-21", "Ashby lost their goalkeeper to an injury on Monday."},
     {{"defeat", "lost", false}}},
    {{"2024-05-20", "Ashby suffered a heavy defeat at Holm on Saturday."},
     {"2024-05-21", "Ashby lost the match at Holm on Saturday."},
     {{"defeat", "lost", true}}},
    // "the disaster" is the mishap the story is about
    {{"2024-05-20", "A dam above Tarn burst on Sunday and flooded the town."},
     {"2024-05-28", "The premier came to Tarn on the day after the disaster, and was booed."},
     {{"flooded", "disaster", true}}},
    {{"2024-05-20", "A dam above Tarn burst on Sunday and flooded the town."},
     {"2024-05-28", "The premier opened a museum of the 1921 rail disaster in Tarn."},
     {{"flooded", "disaster", false}}},
    // one word, and neither its day nor a thing in common
    {{"2024-05-20", "Two polls published since then put Irma Solberg ahead."},
     {"2024-05-25", "The weekly Glas published a picture of a hotel in Orr on Tuesday."},
     {{"published", "published", false}}},
    // what somebody does beside the talks is not the talks
    {{"2024-05-02", "Dana Lock is to meet Governor Luis Ferrer on Monday to discuss aid for the town."},
     {"2024-05-09", "Gov. Luis Ferrer held talks with Dana Lock on Monday and offered tax breaks."},
     {{"discuss", "talks", true}, {"b:talks", "b:offered", false}}},
    // who gives himself up gives no office up
    {{"2026-04-10", "Four men will stand trial over the theft."},
     {"2026-04-17",
      "The fourth man, a cousin of the first, gave himself up in March. A report published on March 25 "
      "found faults. Ada Lorn, the director, resigned in March."},
     {{"b:gave", "b:resigned", false}}},
    // a denial in other words
    {{"2024-05-20", "Kolbe Motors denied on Friday that it was planning a recall of its vans."},
     {"2024-05-25", "Kolbe Motors stated on Friday that no recall of its vans was intended."},
     {{"denied", "stated", true}}},
};

}  // namespace

TEST_CASE("two articles tell of one event, or of two") {
    for (const Story& story : kStories) {
        CAPTURE(story.a.text);
        const Report report = report_of(story.a, story.b);
        for (const Pair& pair : story.pairs) {
            CAPTURE(pair.one);
            CAPTURE(pair.other);
            const std::size_t one = event_of(report, story, pair.one, false);
            const std::size_t other = event_of(report, story, pair.other, true);
            CHECK(one < report.events.size());
            CHECK(other < report.events.size());
            CHECK((one == other) == pair.is_one);
        }
    }
}

TEST_CASE("a plan that \"agreed to\" tells already has no line of its own, unless words give it a day") {
    struct Row {
        std::string_view text, word;
        bool is_shown;
    };
    for (const Row& row : {
             Row{"Harlow Group has agreed to buy Tarn Foods for 950 million pounds.", "agreed", true},
             Row{"Harlow Group has agreed to buy Tarn Foods for 950 million pounds.", "buy", false},
             Row{"Harlow Group has agreed to buy Tarn Foods in September.", "buy", true},
             Row{"Harlow Group will buy Tarn Foods for 950 million pounds.", "buy", true},
         }) {
        CAPTURE(row.text);
        CAPTURE(row.word);
        const Story story{{"2025-06-10", row.text}, {}, {}};
        std::vector<Document> documents;
        documents.push_back(document_of(story.a, "a"));
        const Report report = build_report(std::move(documents), **built_in_model(), {});
        const std::size_t event = event_of(report, story, row.word, false);
        REQUIRE(event < report.events.size());
        CHECK(report.events[event].shown == row.is_shown);
    }
}
