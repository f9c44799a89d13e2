// What the merger makes of one article before it compares mentions.
#include <doctest/doctest.h>

#include <algorithm>

#include "tests/unit/merge/story.hpp"
#include "timeline/merge/candidates.hpp"
#include "timeline/merge/told_apart.hpp"

using namespace dateline;
using namespace dateline::test;

TEST_CASE("a headline without a word of the future tells what has happened") {
    struct Row {
        bool title, evidence, dated;
        Status status;
    };
    for (const Row& row :
         {Row{true, false, false, Status::occurred}, Row{false, false, false, Status::scheduled},
          Row{true, true, false, Status::scheduled}, Row{true, false, true, Status::scheduled}}) {
        const char* day = row.dated ? "2026-01-24" : "";
        Source source = article("a", "2026-01-20", {{"meet", {}, {}, day, day, Status::scheduled}});
        source.document.blocks = {{{0, 5}, row.title ? BlockKind::title : BlockKind::body}};
        source.analysis.sentences = {{{0, 5}, 0, 0, kNone, 0}};
        if (row.evidence) source.mentions[0].status_evidence.push_back({0, 4});
        const MentionView view = views_of(std::vector<Source>{source}).mentions[0];
        CHECK(view.status == row.status);
        CHECK((view.last_day == view.as_of) == (row.status == Status::occurred));
    }
}

TEST_CASE("of several like events on several days none is the only one of its article") {
    const Views views =
        views_of(std::vector<Source>{article("a", "2026-01-22",
                                             {{"meet", {"Anna Berg"}, {}, "2026-01-05", "2026-01-05"},
                                              {"meeting", {"Carl Roth"}, {}, "2026-01-20", "2026-01-20"},
                                              {"arrest", {"Carl Roth"}, {}, "2026-01-12", "2026-01-12"},
                                              {"vote", {}, {}, "2026-01-15", "2026-01-15"},
                                              {"vote", {}, {}, "2026-01-15", "2026-01-15"}})});
    std::vector<bool> unique;
    for (const MentionView& view : views.mentions) unique.push_back(view.unique);
    CHECK(unique == std::vector<bool>{false, false, true, true, true});
}

namespace {

struct Word {
    const char* lemma;
    Upos upos;
    std::uint32_t head;
    Deprel deprel;
};

/// One sentence with a mention for each of `heads`.
Source sentence(const std::vector<Word>& words, const std::vector<std::uint32_t>& heads) {
    Source source;
    for (std::uint32_t i = 0; i < words.size(); ++i) {
        Token token;
        token.lemma = i;
        token.upos = words[i].upos;
        token.head = words[i].head;
        token.deprel = words[i].deprel;
        source.analysis.tokens.push_back(token);
        source.analysis.lemmas.emplace_back(words[i].lemma);
    }
    source.mentions.resize(heads.size());
    for (std::size_t i = 0; i < heads.size(); ++i) source.mentions[i].head = heads[i];
    return source;
}

std::vector<MentionView> plain_views(std::size_t count) {
    std::vector<MentionView> views(count);
    for (std::uint32_t i = 0; i < count; ++i) views[i].ref = {0, i};
    return views;
}

}  // namespace

TEST_CASE("what somebody does about a happening is not the happening") {
    struct Row {
        const char* verb;
        Upos upos;
        Deprel deprel;
        bool apart;
    };
    for (const Row& row :
         {Row{"reject", Upos::NOUN, Deprel::obj, true}, Row{"pay", Upos::NOUN, Deprel::obj, true},
          Row{"make", Upos::NOUN, Deprel::obj, false}, Row{"reject", Upos::NOUN, Deprel::nsubj, false},
          Row{"reject", Upos::VERB, Deprel::obj, false}}) {
        CAPTURE(row.verb);
        const Source source = sentence(
            {{row.verb, Upos::VERB, kNone, Deprel::root}, {"offer", row.upos, 0, row.deprel}}, {0, 1});
        std::vector<MentionView> views = plain_views(2);
        keep_answers_apart(source, views, 10);
        CHECK(views[0].apart == (row.apart ? Numbers{11} : Numbers{}));
        CHECK(views[1].apart == (row.apart ? Numbers{10} : Numbers{}));
        views = plain_views(2);
        views[1].sentence_rank = 1;
        keep_answers_apart(source, views, 10);
        CHECK(views[1].apart.empty());
    }
    // "rejected the offer and left": the leaving stays out of it
    const Source source = sentence({{"leave", Upos::VERB, 1, Deprel::conj},
                                    {"reject", Upos::VERB, kNone, Deprel::root},
                                    {"offer", Upos::NOUN, 1, Deprel::obj}},
                                   {0, 1, 2});
    std::vector<MentionView> views = plain_views(3);
    keep_answers_apart(source, views, 0);
    CHECK(views[0].apart.empty());
    CHECK(views[2].apart == Numbers{1});
}

TEST_CASE("two verbs side by side with an object each are two, unless they are of one meaning") {
    struct Row {
        Deprel second, object;  // of the second verb, and of its noun
        bool like, apart;
    };
    for (const Row& row :
         {Row{Deprel::conj, Deprel::obj, false, true}, Row{Deprel::conj, Deprel::obj, true, false},
          Row{Deprel::conj, Deprel::obl, false, false}, Row{Deprel::xcomp, Deprel::obj, false, false}}) {
        const Source source = sentence({{"impose", Upos::VERB, kNone, Deprel::root},
                                        {"fine", Upos::NOUN, 0, Deprel::obj},
                                        {"require", Upos::VERB, 0, row.second},
                                        {"prop", Upos::NOUN, 2, row.object}},
                                       {0, 2});
        std::vector<MentionView> views = plain_views(2);
        views[0].classes = {3};
        views[1].classes = row.like ? views[0].classes : std::vector<std::uint16_t>{4};
        keep_coordinated_apart(source, views, 0);
        CHECK(views[0].apart == (row.apart ? Numbers{1} : Numbers{}));
        CHECK(views[1].apart == (row.apart ? Numbers{0} : Numbers{}));
    }
}

TEST_CASE("in a run too large to compare stories whole, what refers back still meets what it refers to") {
    std::vector<Source> sources;
    for (int i = 0; i < 12; ++i) {
        sources.push_back(article("almanac-" + std::to_string(i), "2026-01-10", {}));
        for (int k = 0; k < 600; ++k)
            sources.back().mentions.push_back(article("", "", {{"rain", {}, {}, "", ""}}).mentions[0]);
    }
    sources.push_back(article("z", "2026-01-20",
                              {{"visit", {"Anna Berg"}, {"Oslo"}, "", ""},
                               {"affair", {}, {}, "", ""},
                               {"quarrel", {}, {}, "", ""}}));
    sources.back().mentions[1].same_as = 0;
    const Views views = views_of(sources);
    const auto visit = static_cast<std::uint32_t>(views.mentions.size() - 3);
    const std::vector<CandidatePair> pairs = candidate_pairs(views);
    CHECK(std::binary_search(pairs.begin(), pairs.end(), CandidatePair(visit, visit + 1)));
    CHECK_FALSE(std::binary_search(pairs.begin(), pairs.end(), CandidatePair(visit, visit + 2)));
}
