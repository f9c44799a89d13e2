#include "timeline/merge/merge.hpp"

#include <doctest/doctest.h>

#include "tests/unit/merge/story.hpp"
#include "timeline/merge/mention_view.hpp"
#include "timeline/merge/pair_score.hpp"
#include "timeline/merge/similar.hpp"

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

namespace {

/// A verb and the words behind it as a sentence of its own; each word hangs on the verb, but for
/// prepositions, which hang on the last word.
Source verb_with(const std::vector<std::string>& words, std::size_t preposition = 0) {
    Source source = article("a", "2026-03-01", {{words[0], {}, {}, "", ""}});
    source.document.text.clear();
    const auto last = static_cast<std::uint32_t>(words.size() - 1);
    for (std::uint32_t i = 0; i <= last; ++i) {
        const auto begin = static_cast<std::uint32_t>(source.document.text.size());
        source.document.text += words[i] + ' ';
        Token token;
        token.span = {begin, begin + static_cast<std::uint32_t>(words[i].size())};
        token.upos = i == 0 ? Upos::VERB : Upos::NOUN;
        if (i > 0) token.head = i == preposition ? last : 0;
        if (i > 0) token.deprel = words[i] == "down" ? Deprel::compound_prt : Deprel::obj;
        token.lemma = i;
        source.analysis.tokens.push_back(token);
        source.analysis.lemmas.push_back(words[i]);
    }
    source.analysis.sentences.push_back({{0, 1}, 0, last + 1, 0, 0});
    source.mentions[0].head = 0;
    return source;
}

bool of_class(const Source& source, const char* word) {
    static const WordClassIndex index;
    const std::vector<std::uint16_t> classes = views_of(std::vector<Source>{source}).mentions[0].classes;
    const auto wanted = index.classes_of(word);
    return std::find_first_of(classes.begin(), classes.end(), wanted.begin(), wanted.end()) != classes.end();
}

}  // namespace

TEST_CASE("a verb with its particle or object is another word than the verb") {
    CHECK(of_class(verb_with({"come", "down"}), "collapse"));
    CHECK(of_class(verb_with({"give", "way"}), "collapse"));
    CHECK_FALSE(of_class(verb_with({"give", "way"}), "hand-over"));
    CHECK(of_class(verb_with({"give", "evidence"}), "testify"));
    CHECK(of_class(verb_with({"say", "yes"}), "accept"));
    CHECK_FALSE(of_class(verb_with({"say", "yes"}), "state"));
    CHECK(of_class(verb_with({"put", "on", "hold"}), "suspend"));
    CHECK(of_class(verb_with({"go", "to", "poll"}), "referendum"));
    CHECK_FALSE(of_class(verb_with({"go", "to", "poll"}), "journey"));
    CHECK(of_class(verb_with({"tell", "court"}), "testify"));
    CHECK(of_class(verb_with({"turn", "offer", "down"}), "reject"));
    CHECK(of_class(verb_with({"turn", "the", "whole", "offer", "down"}), "reject"));
    // A preposition is the noun's: "landed at the airport" is still landing.
    CHECK(of_class(verb_with({"land", "at", "airport"}, 1), "flight"));
    CHECK(of_class(verb_with({"land", "at", "airport"}, 1), "reach"));
}

TEST_CASE("words of one meaning alone make no event one") {
    // "would call its last witness" and "would appeal", "joined the service in 1994" and "had moved a gun"
    const auto told = [](Told here, Told there) {
        return merged(std::vector<Source>{article("a", "2026-01-20", {std::move(here)}),
                                          article("b", "2026-01-22", {std::move(there)})});
    };
    CHECK(told({"arrive", {}, {}, "2026-01-21", "2026-02-20", Status::possible},
               {"fly", {}, {}, "", "", Status::scheduled})
              .empty());
    CHECK(told({"join", {"Anna Berg"}, {}, "1994-01-01", "1994-12-31"}, {"move", {}, {}, "", "2026-01-22"})
              .empty());
    CHECK(told({"arrive", {"Anna Berg"}, {"Oslo"}, "2026-01-18", "2026-01-18"},
               {"fly", {"Anna Berg"}, {"Oslo"}, "2026-01-18", "2026-01-18"}) ==
          Groups{{"a arrive", "b fly"}});
}
TEST_CASE("what was over before an article planned it is another event") {
    const auto told = [](const std::string& deed) {
        return merged(std::vector<Source>{
            article("a", "2026-03-20", {{"strike", {"Anna Berg"}, {"Oslo"}, deed, deed}}),
            article("b", "2026-03-10", {{"strike", {"Anna Berg"}, {"Oslo"}, "", "", Status::scheduled}})});
    };
    CHECK(told("2026-03-15") == Groups{{"b strike", "a strike"}});
    CHECK(told("2026-01-15").empty());
}
TEST_CASE("\"said yes\" is no statement") {
    Source source = verb_with({"say", "yes"});
    source.mentions[0].reporting = true;
    CHECK_FALSE(views_of(std::vector<Source>{source}).mentions[0].reporting);
    Source other = verb_with({"say", "nothing"});
    other.mentions[0].reporting = true;
    CHECK(views_of(std::vector<Source>{other}).mentions[0].reporting);
}

TEST_CASE("near misses are told beside the same events, and only for them is what must stay apart compared") {
    const std::vector<Source> sources = {
        article("a", "2026-01-22",
                {{"meet", {"Anna Berg", "Carl Roth"}, {"Oslo"}, "2026-01-05", "2026-01-05"},
                 {"meet", {"Anna Berg", "Carl Roth"}, {"Oslo"}, "2026-01-20", "2026-01-20"}}),
        article("b", "2026-01-22",
                {{"meet", {"Anna Berg", "Carl Roth"}, {"Oslo"}, "2026-01-05", "2026-01-05"}})};
    const std::vector<Cluster> plain = merge_mentions(sources), told = merge_mentions(sources, {}, true);
    REQUIRE(plain.size() == 2);
    REQUIRE(told.size() == 2);
    for (std::size_t i = 0; i < plain.size(); ++i) {
        CHECK(plain[i].mentions == told[i].mentions);
        CHECK(plain[i].reasons == told[i].reasons);
        CHECK(plain[i].near_misses.empty());
        CHECK(told[i].near_misses.size() == 1);
    }
    const Views views = views_of(sources);
    const std::vector<SimilarPair> scored = similar_pairs(views, {}),
                                   unscored = similar_pairs(views, {}, Excluded::unscored);
    REQUIRE(scored.size() == unscored.size());
    for (std::size_t i = 0; i < scored.size(); ++i) {
        CHECK(scored[i].forbidden == unscored[i].forbidden);
        CHECK(scored[i].similarity > 0);
        CHECK(unscored[i].similarity == (scored[i].forbidden ? 0 : scored[i].similarity));
    }
}
