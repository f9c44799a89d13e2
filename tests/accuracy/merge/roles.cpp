// Somebody told by what he is alone, and named by another article of the story: who takes part?
#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "two_articles.hpp"

using namespace dateline;

namespace {

/// Two articles; a verb of the second, and who takes part in its event there.
struct Row {
    std::string_view first, second, word, name;
};

/// Does `name` take part in the event that `word` of the second article tells?
bool takes_part(const Report& report, const Row& row) {
    const std::size_t begin = row.second.find(row.word);
    for (const ReportEvent& event : report.events)
        for (const ReportMention& mention : event.mentions)
            if (mention.source == "b" && mention.trigger.begin <= begin && begin < mention.trigger.end)
                return std::any_of(event.participants.begin(), event.participants.end(),
                                   [&](const ReportParticipant& who) { return who.name == row.name; });
    return false;
}

const Row kNamed[] = {
    // offices, known without their owner
    {"Special envoy Piet Larn arrived in Osk on Monday.", "The envoy left Osk on Tuesday.", "left",
     "Piet Larn"},
    {"Mayor Lena Arden closed the port of Osk on Monday after a storm.",
     "The mayor opened the port of Osk on Tuesday, a day after the storm.", "opened", "Lena Arden"},
    {"Pope Clement visited a prison in Tarn on Monday.", "The pontiff left the prison in Tarn on Tuesday.",
     "left", "Clement"},
    // kin and company
    {"Jared Melin, the president's son-in-law, arrived in Lissau on Monday.",
     "The president's son-in-law left Lissau on Tuesday.", "left", "Jared Melin"},
    {"Mira Tadic, the daughter-in-law of President Omar Tadic, bought the Orr Daily on Monday.",
     "President Tadic's daughter-in-law sold the Orr Daily on Tuesday.", "sold", "Mira Tadic"},
    {"Elena Boric, the wife of jailed mayor Tomas Boric, arrived in Orr on Monday.",
     "The mayor's wife left Orr on Tuesday.", "left", "Elena Boric"},
    {"Elena Boric, the wife of jailed mayor Tomas Boric, arrived in Orr on Monday.",
     "The wife of Tomas Boric left Orr on Tuesday.", "left", "Elena Boric"},
    {"Ivan Holt, a banker, was arrested in Osk on Sunday. His lawyer, Marta Quill, went to court in Osk.",
     "Holt's attorney left the court in Osk on Tuesday.", "left", "Marta Quill"},
    // whose: a state by name and by its people, known or not, a body, a house
    {"Anna Holm, prime minister of Valdoria, arrived in Orr on Monday.",
     "Valdoria's prime minister left Orr on Tuesday.", "left", "Anna Holm"},
    {"Anna Holm, prime minister of Valdoria, arrived in Orr on Monday.",
     "The Valdorian prime minister left Orr on Tuesday.", "left", "Anna Holm"},
    {"Tarnia's foreign minister, Ana Ruiz, arrived in Orr on Monday.",
     "The Tarnian foreign minister left Orr on Tuesday.", "left", "Ana Ruiz"},
    {"French President Jean Varenne arrived in Orr on Monday.", "France's president left Orr on Tuesday.",
     "left", "Jean Varenne"},
    {"Kremlin spokesman Oleg Belov arrived in Orr on Monday.", "The Kremlin's spokesman left Orr on Tuesday.",
     "left", "Oleg Belov"},
    {"Lena Marsh, a spokeswoman for Harlow Foods, arrived in Orr on Monday.",
     "Harlow's spokeswoman left Orr on Tuesday.", "left", "Lena Marsh"},
    {"Arden Bank's chief executive, Greta Sand, arrived in Orr on Monday.",
     "The Arden Bank CEO left Orr on Tuesday.", "left", "Greta Sand"},
    {"The alliance's secretary general, Jens Holm, arrived in Orr on Monday.",
     "The secretary general of the alliance left Orr on Tuesday.", "left", "Jens Holm"},
    // named once in the article itself
    {"The rebels wait in Lissau.",
     "Jared Melin, the president's son-in-law, arrived in Lissau on Monday. On Tuesday the president's "
     "son-in-law left Lissau.",
     "left", "Jared Melin"},
};

const Row kNameless[] = {
    // two of them, or one that is somebody else
    {"Mayor Lena Arden met Mayor Carl Boll on Monday in the port of Osk.",
     "The mayor opened the port of Osk on Tuesday.", "opened", "mayor"},
    {"Marco Tadic, the president's elder son, met Luka Tadic, the president's younger son, in Orr on Monday.",
     "The president's son left Orr on Tuesday.", "left", "president's son"},
    {"Deputy mayor Lena Arden closed the port of Osk on Monday after a storm.",
     "The mayor opened the port of Osk on Tuesday, a day after the storm.", "opened", "mayor"},
    {"Ana Ruiz, a former president of Tarnia, arrived in Orr on Monday.",
     "The president of Tarnia left Orr on Tuesday.", "left", "president"},
    {"Tarnia's finance minister, Ana Ruiz, arrived in Orr on Monday.",
     "Tarnia's foreign minister left Orr on Tuesday.", "left", "Tarnia's foreign minister"},
    // somebody else's
    {"German Chancellor Olaf Brandt arrived in Orr on Monday.",
     "The Austrian chancellor left Orr on Tuesday.", "left", "Austrian chancellor"},
    {"Ivan Holt's lawyer, Marta Quill, arrived in Orr on Monday.",
     "Paul Strand's lawyer left Orr on Tuesday.", "left", "Paul Strand's lawyer"},
    {"Anna Holm, prime minister of Valdoria, arrived in Orr on Monday.",
     "Tarnia's prime minister left Orr on Tuesday.", "left", "Tarnia's prime minister"},
    // told as unknown; and a post that many hold, without its owner
    {"Special envoy Piet Larn arrived in Osk on Monday.", "An envoy left Osk on Tuesday.", "left", "envoy"},
    {"Marta Quill, the lawyer of Ivan Holt, arrived in Orr on Monday.", "The lawyer left Orr on Tuesday.",
     "left", "lawyer"},
    // another story
    {"Special envoy Piet Larn arrived in Osk on Monday to meet rebels of the northern front.",
     "The envoy counted beer mugs in Kessel at a trade fair on Tuesday and praised the brewers.", "counted",
     "envoy"},
};

Report read(const Row& row) {
    return accuracy::report_of({"2025-06-10", row.first}, {"2025-06-11", row.second});
}

}  // namespace

TEST_CASE("who is told by a role alone has the name that another article of the story gives") {
    for (const Row& row : kNamed) {
        CAPTURE(row.first);
        CAPTURE(row.second);
        CHECK(takes_part(read(row), row));
    }
}

TEST_CASE("a role that several have, or that somebody else has, names nobody") {
    for (const Row& row : kNameless) {
        CAPTURE(row.first);
        CAPTURE(row.second);
        CHECK(takes_part(read(row), row));
    }
}

TEST_CASE("one person takes part once, however the articles spell the name") {
    struct Pair {
        std::string_view first, second;
        std::vector<std::string> people;
    };
    for (const Pair& pair : {
             Pair{"President Volodymyr Zelensky arrived in Geneva on Monday.",
                  "President Wolodymyr Selenskyj arrived in Geneva on Monday.",
                  {"Volodymyr Zelensky"}},
             Pair{"Mohamed ElBaradei met Anna Berg on Monday.",
                  "Mohammed el-Baradei met Anna Borg on Monday.",
                  {"Mohamed ElBaradei", "Anna Berg", "Anna Borg"}},
             Pair{"Police arrested Anna Berg on Monday.",
                  "The police arrested Anna Berg on Monday.",
                  {"police", "Anna Berg"}},
             // given names of two syllables
             Pair{"Ban Ki-moon met Kim Jong-un in Geneva on Monday.",
                  "Kim Jong Un met Ban in Geneva on Monday.",
                  {"Ban Ki-moon", "Kim Jong-un"}},
         }) {
        CAPTURE(pair.first);
        CAPTURE(pair.second);
        const Report report = accuracy::report_of({"2025-06-10", pair.first}, {"2025-06-11", pair.second});
        REQUIRE(report.events.size() == 1);
        std::vector<std::string> people;
        for (const ReportParticipant& who : report.events[0].participants) people.push_back(who.name);
        CHECK(people == pair.people);
    }
}
