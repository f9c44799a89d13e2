// What one article's numbers and days make of another's.
#include <doctest/doctest.h>

#include <algorithm>

#include "two_articles.hpp"

using namespace dateline;
using namespace dateline::accuracy;

TEST_CASE("counts of one fate contradict each other, further ones and several of one article do not") {
    struct Row {
        std::string_view first, second;
        bool contradict;
    };
    for (const Row& row : {
             Row{"The police arrested 11 people in Osk on Thursday.",
                 "The police arrested 14 people in Osk on Thursday.", true},
             Row{"The police arrested 11 people in Osk on Thursday.",
                 "The police arrested 11 people in Osk on Thursday.", false},
             Row{"The police arrested at least 11 people in Osk on Thursday.",
                 "The police arrested 14 people in Osk on Thursday.", false},
             // to be added
             Row{"The police arrested 11 people in Osk on Thursday.",
                 "The police arrested another 14 people in Osk on Thursday.", false},
             Row{"The police arrested 11 people in Osk on Thursday.",
                 "The police arrested 14 other people in Osk on Thursday.", false},
             Row{"Divers found 11 bodies in a wreck off Norvik on Thursday.",
                 "Divers found 14 more bodies in a wreck off Norvik on Thursday.", false},
             Row{"Divers found 11 bodies in a wreck off Norvik on Thursday.",
                 "Divers found 14 bodies in a wreck off Norvik on Thursday.", true},
             // told by a noun
             Row{"The rescue of 12 miners in Osk on Thursday ended a long wait.",
                 "The rescue of 17 miners in Osk on Thursday ended a long wait.", true},
             Row{"The arrest of 12 people in Osk on Thursday was condemned by Lena Arden.",
                 "The police arrested 17 people in Osk on Thursday.", true},
             // an article that gives two
             Row{"A blast in a mill in Osk killed 12 people on Thursday. The blast killed 17 people, a "
                 "doctor said.",
                 "A blast in a mill in Osk killed 14 people on Thursday.", false},
             Row{"A blast in a mill in Osk killed 12 people on Thursday. The blast shook Osk, a doctor said.",
                 "A blast in a mill in Osk killed 14 people on Thursday.", true},
         }) {
        CAPTURE(row.first);
        CAPTURE(row.second);
        const Report report = report_of({"2026-03-20", row.first}, {"2026-03-20", row.second});
        CHECK(
            std::any_of(report.conflicts.begin(), report.conflicts.end(), [](const ReportConflict& conflict) {
                return conflict.aspect == "number" && conflict.kind == "contradiction";
            }) == row.contradict);
    }
}

TEST_CASE("an article without a date is placed by what another one dates, when it is surely the same") {
    constexpr std::string_view kMet =
        "Lena Marsh, who leads the Nurses' Union, met Paul Reyes, the health minister, in Port Orr on March "
        "17.";
    struct Row {
        std::string_view dated, undated, published;
    };
    for (const Row& row : {
             // one name and no words of time: there are many who resign
             Row{"Lena Marsh resigned on March 17.",
                 "Lena Marsh has resigned. The union will choose a new leader.", ""},
             // "last Tuesday" is not today, nor "Tuesday" two weeks ago
             Row{kMet,
                 "Lena Marsh, who leads the Nurses' Union, met Paul Reyes, the health minister, in Port Orr "
                 "last Tuesday.",
                 "[2026-03-18..2026-03-30]"},
             Row{kMet,
                 "Lena Marsh, who leads the Nurses' Union, met Paul Reyes, the health minister, in Port Orr "
                 "on Tuesday.",
                 "[2026-03-17..2026-03-23]"},
             // the same weekday past and to come: today, once it is known which week
             Row{kMet,
                 "Lena Marsh, who leads the Nurses' Union, met Paul Reyes, the health minister, in Port Orr "
                 "on Tuesday. "
                 "On Thursday, the mayor opened the bridge. The council will vote on the bridge on Thursday.",
                 "2026-03-19"},
             Row{kMet,
                 "Lena Marsh, who leads the Nurses' Union, met Paul Reyes, the health minister, in Port Orr. "
                 "On Thursday, the mayor opened the bridge. The council will vote on the bridge on Thursday.",
                 "[2026-03-17..]"},
         }) {
        CAPTURE(row.dated);
        CAPTURE(row.undated);
        const Report report = report_of({"2026-03-20", row.dated}, {"", row.undated});
        REQUIRE(report.sources.size() == 2);
        CHECK(report.sources[1].published.edtf == row.published);
    }
}
