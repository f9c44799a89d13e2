// A date on a line above paragraphs, or in front of one, gives the day of what is told below it in the past
// tense; what has a time phrase of its own, lay back or lies ahead keeps its own. Articles written for this
// test, read from plain text through the whole chain.
#include <doctest/doctest.h>

#include <algorithm>

#include "articles.hpp"
#include "core/ingest/date_headings.hpp"
#include "core/ingest/reader.hpp"

namespace dateline::accuracy {
namespace {

// All of Thursday, 7 May 2026.
struct Row {
    std::string_view text;
    std::string_view words;  // the trigger, or words that begin with it
    std::string_view edtf;
    std::string_view step;  // begins so; "" = no step that names a header
};

constexpr std::string_view kUnder = "told under the header ", kLine = "told in the line of ";

const Row kRows[] = {
    {"How it went\n\nMonday, May 4, 2026\n\nThe barge struck the lock gate.\n\nTuesday, May 5, 2026\n\nCrews "
     "raised it.",
     "raised", "2026-05-05", kUnder},
    {"How it went\n\nMonday, May 4, 2026\n\nThe barge struck the lock gate.\n\nTuesday, May 5, 2026\n\nCrews "
     "raised it.",
     "struck", "2026-05-04", kUnder},
    {"How it went\n\nMonday\n\nThe barge Alma left Osk.\n\nTuesday\n\nCrews raised it.", "left", "2026-05-04",
     kUnder},
    {"How it went\n\nMonday\n\nThe barge left Osk. It sank in the evening.\n\nTuesday\n\nCrews raised it.",
     "sank", "2026-05-04", ""},
    // to the next header, over several paragraphs
    {"How it went\n\nMonday\n\nThe barge left Osk.\n\nIt carried coal.\n\nThe pilot fell "
     "ill.\n\nTuesday\n\nCrews "
     "raised it.",
     "fell", "2026-05-04", kUnder},
    // its own time phrase, what lay back, what lies ahead, what is said to be to come
    {"How it went\n\nMonday\n\nThe barge left Osk.\n\nTuesday\n\nThe owner apologised. On Wednesday he "
     "sacked the "
     "pilot.",
     "sacked", "2026-05-06", ""},
    {"How it went\n\nMonday\n\nThe barge left Osk. The pilot had slept badly.\n\nTuesday\n\nCrews raised it.",
     "slept", "[..2026-05-04]", ""},
    {"How it went\n\nMonday\n\nThe barge left Osk.\n\nTuesday\n\nCrews raised it. The board will meet the "
     "owner.",
     "meet", "[2026-05-08..]", ""},
    // a header of a day to come dates nothing past
    {"What is to come\n\nMonday, May 11\n\nThe barge struck the gate.\n\nTuesday, May 12\n\nThe board met.",
     "struck", "[..2026-05-07]", ""},
    // lines of a chronicle, in past and present tense
    {"How it went.\n\nMay 4: The barge Alma leaves Osk.\n\nMay 5: Crews raise it.", "leaves", "2026-05-04",
     kLine},
    {"How it went.\n\nMONDAY: The barge left Osk.\n\nTUESDAY: The pilot was arrested.", "arrested",
     "2026-05-05", kLine},
    {"How it went.\n\n- April 28: The council rejects the plan.\n- May 4: Voters approve it.", "rejects",
     "2026-04-28", kLine},
    {"How it went.\n\nMay 4, 21:30: The barge left Osk.\n\nMay 5: Crews raised it.", "left", "2026-05-04",
     kLine},
    {"What comes next.\n\nMay 12: The council elects a mayor.\n\nMay 14: The mayor meets the king.", "elects",
     "2026-05-12", kLine},
    // no line of a chronicle: the colon belongs to the sentence
    {"How it went.\n\nMonday was long: the barge left Osk and sank.", "sank", "[..2026-05-07]", ""},
};

}  // namespace

TEST_CASE("a date above or in front of a paragraph dates what is told in it") {
    for (const Row& row : kRows) {
        CAPTURE(row.text);
        CAPTURE(row.words);
        Document document = read_text(std::string(row.text), {});
        document.id = "a";
        find_date_headings(document.text, document.blocks);
        auto& range = document.published.range;
        range.earliest = range.latest = CivilTime{parse_iso_day("2026-05-07").value()};
        range.granularity = Granularity::day;
        std::vector<Document> documents;
        documents.push_back(std::move(document));
        const Report report = build_report(std::move(documents), **built_in_model(), {});
        const ReportMention* const mention = find(report, row.text, row.words).mention;
        REQUIRE(mention != nullptr);
        CHECK(mention->date.edtf == row.edtf);
        const auto& steps = mention->date.steps;
        const auto names_header = [](const std::string& step) {
            return step.starts_with(kUnder) || step.starts_with(kLine);
        };
        const auto step = std::find_if(steps.begin(), steps.end(), names_header);
        CHECK((step != steps.end()) == !row.step.empty());
        if (step != steps.end()) CHECK(step->starts_with(row.step));
    }
}

}  // namespace dateline::accuracy
