#include "timeline/merge/merge.hpp"

#include <doctest/doctest.h>

#include "tests/unit/merge/story.hpp"
#include "timeline/merge/mention_view.hpp"
#include "timeline/merge/pair_score.hpp"

using namespace dateline;
using namespace dateline::test;
using Groups = std::vector<std::vector<std::string>>;

TEST_CASE("one visit told by two articles in other words is one event") {
    const std::vector<Source> sources = {
        article("a", "2026-01-22",
                {{"travel", {"Anna Berg", "Paul Lind"}, {"Oslo"}, "2025-12-01", "2025-12-31"},
                 {"meet", {"Anna Berg", "Carl Roth"}, {"Davos"}, "2026-01-20", "2026-01-20"}}),
        article("b", "2026-01-14", {{"visit", {"Berg", "Paul Lind"}, {"Oslo"}, "2025-12-01", "2025-12-10"}})};
    CHECK(merged(sources) == Groups{{"b visit", "a travel"}});
}

TEST_CASE("two meetings of the same kind on different days with different people stay apart") {
    const std::vector<Source> sources = {
        article("a", "2026-01-22", {{"meet", {"Anna Berg", "Carl Roth"}, {}, "2026-01-20", "2026-01-20"}}),
        article("b", "2026-01-22", {{"meet", {"Anna Berg", "Dora Vale"}, {}, "2026-01-22", "2026-01-22"}})};
    CHECK(merged(sources).empty());
}

TEST_CASE("a plan and what became of it are one event") {
    const std::vector<Source> sources = {
        article(
            "a", "2026-03-01",
            {{"visit", {"Anna Berg", "Paul Lind"}, {"Oslo"}, "2026-03-01", "2026-03-31", Status::possible}}),
        article(
            "b", "2026-03-10",
            {{"visit", {"Anna Berg", "Paul Lind"}, {"Oslo"}, "2026-03-08", "2026-03-08", Status::occurred}})};
    CHECK(merged(sources) == Groups{{"a visit", "b visit"}});
}

TEST_CASE("one article that gives two days tells of two events, whatever else they share") {
    const std::vector<Source> sources = {
        article("a", "2026-01-22",
                {{"meet", {"Anna Berg", "Carl Roth"}, {"Oslo"}, "2026-01-05", "2026-01-05"},
                 {"meet", {"Anna Berg", "Carl Roth"}, {"Oslo"}, "2026-01-20", "2026-01-20"}})};
    CHECK(merged(sources).empty());
}

TEST_CASE("the same event with two stated days in two articles is one event in conflict") {
    const std::vector<Source> sources = {
        article("a", "2026-02-03",
                {{"sign", {"Norvia", "Halden Group"}, {"Oslo"}, "2026-02-01", "2026-02-01"}}),
        article("b", "2026-02-03",
                {{"sign", {"Norvia", "Halden Group"}, {"Oslo"}, "2026-02-02", "2026-02-02"}})};
    CHECK(merged(sources) == Groups{{"a sign", "b sign"}});
}

TEST_CASE("a likely day keeps apart what is a month or more from it, and nothing nearer") {
    const auto told = [](const std::string& published, const std::string& day) {
        std::vector<Source> sources = {
            article("a", "2025-03-01",
                    {{"visit", {"Anna Berg", "Paul Lind"}, {"Oslo"}, "2025-03-01", "2025-03-01"}}),
            article("b", published, {{"visit", {"Anna Berg", "Paul Lind"}, {"Oslo"}, day, day}})};
        for (Source& source : sources) source.mentions[0].date.basis = DateBasis::narrative;
        return merged(sources);
    };
    CHECK(told("2025-03-20", "2025-03-15") == Groups{{"a visit", "b visit"}});
    CHECK(told("2026-03-10", "2026-03-08").empty());
}

TEST_CASE("a mention that refers back is its antecedent, with a reason to print") {
    std::vector<Source> sources = {article(
        "a", "2026-01-14", {{"visit", {"Anna Berg"}, {"Oslo"}, "", "2026-01-14"}, {"trip", {}, {}, "", ""}})};
    sources[0].mentions[1].same_as = 0;
    const std::vector<Cluster> clusters = merge_mentions(sources);
    REQUIRE(clusters.size() == 1);
    REQUIRE(clusters[0].reasons.size() == 1);
    CHECK(clusters[0].reasons[0] == "\"visit\" (a) = \"trip\" (a): refers back");
}

TEST_CASE("every mention is in exactly one cluster, and no sources give no clusters") {
    CHECK(merge_mentions({}).empty());
    const std::vector<Source> sources = {
        article("a", "", {{"rain", {}, {}, "", ""}, {"vote", {}, {}, "", ""}})};
    CHECK(merge_mentions(sources).size() == 2);
}

TEST_CASE("a light verb or a mere possibility is no link between strangers") {
    const auto two = [](const char* word, Status first, std::vector<std::string> people) {
        return std::vector<Source>{article("a", "2026-03-01", {{word, {"Anna Berg"}, {}, "", "", first}}),
                                   article("b", "2026-03-01", {{word, std::move(people), {}, "", ""}})};
    };
    CHECK(merged(two("give", Status::occurred, {"Carl Roth"})).empty());
    CHECK(merged(two("talk", Status::possible, {"Carl Roth"})).empty());
    CHECK(exclude_each_other(views_of(two("give", Status::occurred, {"Carl Roth"})).mentions[0],
                             views_of(two("give", Status::occurred, {"Carl Roth"})).mentions[1], 1));
    CHECK_FALSE(exclude_each_other(views_of(two("give", Status::occurred, {"Anna Berg"})).mentions[0],
                                   views_of(two("give", Status::occurred, {"Anna Berg"})).mentions[1], 1));
}
