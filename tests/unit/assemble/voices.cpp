#include "timeline/assemble/voices.hpp"

#include <doctest/doctest.h>

#include "tests/unit/merge/story.hpp"
#include "timeline/assemble/report_events.hpp"
#include "timeline/merge/copies.hpp"

using namespace dateline;
using namespace dateline::test;

namespace {

const std::string kReport =
    "The ferry that links the island of Orr with the mainland ran aground on a sandbank early on Tuesday, "
    "the "
    "harbour master said. All sixty passengers were taken off by fishing boats before noon and nobody was "
    "hurt. "
    "A tug from Norvik is to pull the ship free at the next high tide, and divers will look at the hull "
    "before "
    "she sails again.";

Source text(const std::string& id, const std::string& published, std::string words) {
    Source source;
    source.document.id = id;
    source.document.published.range = days(published, published);
    source.document.text = std::move(words);
    return source;
}

/// Two articles that tell of one visit, each by the word of somebody ("" = its own).
std::vector<Source> citing(const std::string& first, const std::string& second) {
    std::vector<Source> sources;
    for (const std::string& who : {first, second}) {
        const std::string id = sources.empty() ? "a" : "b";
        sources.push_back(
            article(id, "2026-01-20", {{"visit", {"Anna Berg"}, {"Oslo"}, "2026-01-16", "2026-01-16"}}));
        sources.back().mentions[0].attribution.who = who;
    }
    return sources;
}

std::vector<ReportVoice> voices(const std::vector<Source>& sources) {
    const Report report = report_sources(sources);
    REQUIRE(report.events.size() == 1);
    return report.events[0].one_voice;
}

}  // namespace

TEST_CASE("a text printed again is a copy of the older one") {
    std::vector<Source> sources = {text("late", "2026-01-21", "ISLAND FERRY ADRIFT\n\n" + kReport),
                                   text("early", "2026-01-20", kReport + " Fares will be paid back.")};
    CHECK(originals_of(sources) == std::vector<std::uint32_t>{1, 1});
    std::swap(sources[0], sources[1]);
    CHECK(originals_of(sources) == std::vector<std::uint32_t>{0, 0});
}

TEST_CASE("part of a text inside a longer one is a copy, a few words in common are not") {
    const std::string own =
        "Islanders on Orr have asked for a second ferry for years. The council promised to look at the money "
        "in "
        "spring, when the new budget is drawn up, and the shipping line says it would run two ships if the "
        "quay "
        "were made longer. ";
    CHECK(originals_of(std::vector<Source>{text("a", "2026-01-20", kReport),
                                           text("b", "2026-01-21", own + kReport + own)}) ==
          std::vector<std::uint32_t>{0, 0});
    CHECK(
        originals_of(std::vector<Source>{
            text("a", "2026-01-20", kReport),
            text(
                "b", "2026-01-21",
                own + "The ferry that links the island of Orr with the mainland ran aground on Tuesday.")}) ==
        std::vector<std::uint32_t>{0, 1});
    CHECK(originals_of(std::vector<Source>{text("a", "2026-01-20", "The ferry ran aground."),
                                           text("b", "2026-01-21", "The ferry ran aground.")}) ==
          std::vector<std::uint32_t>{0, 1});  // too short to tell
}

TEST_CASE("of short texts only the same ones are copies") {
    const std::string brief = "The port of Osk closed on Tuesday after a storm. Two sailors drowned.";
    const auto originals = [&](const std::string& other) {
        return originals_of(
            std::vector<Source>{text("a", "2026-01-20", brief), text("b", "2026-01-21", other)});
    };
    CHECK(originals("THE PORT OF OSK closed on Tuesday, after a storm; two sailors drowned") ==
          std::vector<std::uint32_t>{0, 0});
    CHECK(originals("The port of Osk closed on Tuesday after a storm. Ten sailors drowned.") ==
          std::vector<std::uint32_t>{0, 1});
    CHECK(originals(brief + " Divers found the ship.") == std::vector<std::uint32_t>{0, 1});
}

TEST_CASE("two articles by the word of one origin are one voice") {
    CHECK(voices(citing("Quay Radio", "sources cited by Quay Radio")) ==
          std::vector<ReportVoice>{{{"a", "b"}, "origin", "Quay Radio"}});
    CHECK(voices(citing("the police", "police")) ==
          std::vector<ReportVoice>{{{"a", "b"}, "origin", "police"}});
    CHECK(voices(citing("Quay Radio", "Norvik Post")).empty());
    CHECK(voices(citing("Quay Radio", "")).empty());
    CHECK(voices(citing("", "")).empty());
}

TEST_CASE("an article and the outlet it cites are one voice") {
    std::vector<Source> sources = citing("", "Quay Radio");
    sources[0].document.publisher = "Quay Radio";
    CHECK(voices(sources) == std::vector<ReportVoice>{{{"a", "b"}, "origin", "Quay Radio"}});
    // who tells it on his own word too is a voice of his own
    EventMention again = sources[1].mentions[0];
    again.attribution.who.clear();
    again.same_as = 0;
    sources[1].mentions.push_back(again);
    CHECK(voices(sources).empty());
}

TEST_CASE("origins are the same when the names of one are among those of the other") {
    CHECK(same_origin("Bloomberg", "a report by Bloomberg"));
    CHECK(same_origin("Mr. Lind", "Paul Lind"));
    CHECK(same_origin("The union", "a union"));
    CHECK(same_origin("people close to the talks (according to Bloomberg)", "Bloomberg"));
    CHECK(same_origin("sources cited by Quay Radio", "officials (according to Quay Radio)"));
    CHECK_FALSE(same_origin("officials (according to Quay Radio)", "officials (according to Bloomberg)"));
    CHECK_FALSE(same_origin("Paul Lind", "Anna Lind"));
    CHECK_FALSE(same_origin("two officials", "officials"));
    CHECK_FALSE(same_origin("the union", "Lind"));
    CHECK_FALSE(same_origin("", ""));
}

TEST_CASE("copies tell an event once") {
    std::vector<Source> sources = citing("", "");
    for (Source& source : sources) source.document.text += kReport;
    const Report report = report_sources(sources);
    CHECK(report.sources[0].copy_of.empty());
    CHECK(report.sources[1].copy_of == "a");
    REQUIRE(report.events.size() == 1);
    CHECK(report.events[0].one_voice == std::vector<ReportVoice>{{{"a", "b"}, "copy", ""}});
    CHECK(count_voices(report.events[0], 2) == 1);
}

TEST_CASE("an article is told by the word of the agency in its dateline") {
    struct Row {
        std::string first, second;  // how the articles begin
        std::string who;            // by whose word the second tells it, "" = its own
        bool one;
    };
    for (const Row& row : {
             Row{"OSK (River Wire) - ", "", "River Wire", true},
             Row{"OSK, Dec. 11 (River Wire) \u2014 ", "ORR (River Wire) - ", "", true},
             Row{"OSK (River Wire): ", "", "the River Wire agency", true},
             Row{"OSK (River Wire) - ", "OSK (Coast Press) - ", "", false},
             Row{"OSK (River Wire) - ", "", "", false},
             Row{"OSK (River Wire) - ", "", "Coast Press", false},
             Row{"Harlow Foods (HFD) - ", "", "HFD", false},          // a company and its letters
             Row{"OSK (River Wire) said ", "", "River Wire", false},  // no dateline
             Row{"OSK (the capital) - ", "", "the capital", false},
         }) {
        CAPTURE(row.first);
        CAPTURE(row.second);
        CAPTURE(row.who);
        std::vector<Source> sources = citing("", row.who);
        for (Source& source : sources) {
            std::string& words = source.document.text;
            words += source.document.id == "a" ? row.first : row.second;  // behind what the mentions point at
            const auto begin = static_cast<std::uint32_t>(words.find(' ') + 1);
            source.document.blocks.push_back(
                {{begin, static_cast<std::uint32_t>(words.size())}, BlockKind::body});
        }
        CHECK(voices(sources).size() == (row.one ? 1U : 0U));
    }
}
