// The second look gives up trees that cannot become the best, begins trees where they part from the best so
// far, and reads a sentence once for each way to tag it. It must come to the same tree as building all of
// them from scratch.
#include "core/language/second_look.hpp"

#include <doctest/doctest.h>

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "core/language/analyse.hpp"
#include "core/language/coherence.hpp"
#include "core/language/tagger.hpp"
#include "core/language/tokens.hpp"

using namespace dateline;

namespace {

const LanguageModel& model() {
    return **built_in_model();
}

/// Sentences that are read against grammar at first, or were with an earlier model.
constexpr std::string_view kSentences[] = {
    "The deal reached in Oslo collapsed within a week.",
    "Soldiers guarding the border shot dead two smugglers.",
    "Campers gathered in front of the mayor's office and demanded that the mill be closed.",
    "A storm that broke out before dawn over the outskirts of Port Ellery forced hundreds to flee.",
    "Prosecutors had searched the headquarters in the capital a day earlier and seized computers.",
    "Parliament voted by 88 to 81 on Thursday to keep him in office.",
    "A suspect wanted in connection with the robbery surrendered.",
    "Two ships damaged in the storm, one of them badly, reached the port of Arden on Sunday.",
    "The bridge closed since March reopened, and drivers stuck for weeks cheered.",
    "Rebels seized the town held by the army since spring and freed prisoners kept there.",
    "The minister asked about the report declined to comment, and his aides left.",
    "A plan backed by both parties failed, critics said the vote had been rushed.",
    "Workers told to stay home gathered at the gate, demanded their wages and blocked trucks bound for the "
    "mill.",
    "Fire chief Boll told reporters the blaze started in a barn left unlocked burned for hours.",
    "The horse raced past the barn fell.",
    "The fund managed by her brother lost half its value last year and shut.",
    // Another root or a dear turn is best.
    "She and others who want the lock rebuilt say that the engineers warned to give the town time before "
    "winter.",
    "Two guards, none of them armed, fled in the fire in Arden, Brell.",
    // The same questions with other words behind them: no answer is kept from the sentence before.
    "Two guards, none of them armed, fled in the fire in Tarn, Brell.",
};

struct Tagged {
    std::vector<Word> words;
    std::vector<std::uint8_t> tags;
};

Tagged tagged(std::string_view text) {
    std::vector<Token> tokens;
    tokenise(text, {0, static_cast<std::uint32_t>(text.size())}, tokens);
    Tagged out;
    read_words(text, tokens, model(), out.words);
    tag_words(model(), out.words, out.tags);
    return out;
}

/// A tree from scratch, in a context of its own.
TreeBuilder built(std::span<const Word> words, std::span<const std::uint8_t> tags,
                  const Assumption& assumption) {
    SentenceContext context(model());
    context.clear();
    const std::array ends{static_cast<std::uint32_t>(words.size())};
    const auto place = context.read(words, tags, ends);
    TreeBuilder tree;
    tree.begin(model(), words, tags, place.node, assumption);
    while (tree.step(context.arcs, context.labels)) {
    }
    return tree;
}

std::vector<std::uint8_t> retagged(std::vector<std::uint8_t> tags, const Retagging& retagging) {
    for (std::size_t i = 0; i < retagging.words.size(); ++i)
        if (retagging.words[i] != kNone) tags[retagging.words[i]] = retagging.tags[i];
    return tags;
}

std::string heads(const ParserState& tree) {
    std::string out;
    for (std::uint32_t i = 1; i <= tree.size(); ++i)
        out += std::to_string(tree.node(i).head) + ':' +
               std::to_string(static_cast<int>(tree.node(i).deprel)) + ' ';
    return out;
}

struct Best {
    std::string heads;
    std::vector<std::uint8_t> tags;
};

/// All trees of all rounds, the first of the cheapest.
Best best_of_all(const Tagged& sentence) {
    std::vector<Alternative> tried(1);
    for (int round = 1;; ++round) {
        TreeBuilder best;
        std::size_t chosen = 0;
        std::int64_t least = 0;
        for (std::size_t i = 0; i < tried.size(); ++i) {
            TreeBuilder tree =
                built(sentence.words, retagged(sentence.tags, tried[i].retagging), tried[i].assumption);
            const std::int64_t cost =
                tree.loss() +
                incoherence(tree.state(), sentence.words, model().tag_classes()) *
                    SecondLook::kPerIncoherence +
                static_cast<std::int64_t>(tried[i].retagging.count()) * SecondLook::kPerTagChange;
            if (i > 0 && cost >= least) continue;
            best = std::move(tree);
            chosen = i;
            least = cost;
        }
        const auto tags = retagged(sentence.tags, tried[chosen].retagging);
        if (round > SecondLook::kRounds || least < SecondLook::kPerIncoherence)
            return {heads(best.state()), tags};
        tried = {tried[chosen]};
        add_alternatives(model(), best, sentence.words, tags, tried);
    }
}

}  // namespace

TEST_CASE("the second look finds the tree that building all alternatives finds") {
    int odd = 0;
    int changed = 0;
    SentenceContext context(model());
    SecondLook second_look(model(), context);
    for (const std::string_view text : kSentences) {
        CAPTURE(std::string(text));
        Tagged sentence = tagged(text);
        context.clear();
        const std::array ends{static_cast<std::uint32_t>(sentence.words.size())};
        const auto place = context.read(sentence.words, sentence.tags, ends);
        TreeBuilder first = built(sentence.words, sentence.tags, {});
        const std::string before = heads(first.state());
        odd += incoherence(first.state(), sentence.words, model().tag_classes()) > 0 ? 1 : 0;
        const Best expected = best_of_all(sentence);
        const auto found = second_look.best_tree(first, place, sentence.words, sentence.tags);
        CHECK(heads(found.tree) == expected.heads);
        CHECK(sentence.tags == expected.tags);
        changed += expected.heads != before ? 1 : 0;
    }
    CHECK(odd >= 6);
    CHECK(changed >= 4);
}
