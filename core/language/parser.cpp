#include "core/language/parser.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "core/language/coherence.hpp"
#include "core/language/kernels.hpp"
#include "core/language/settled_tree.hpp"
#include "core/language/tagger.hpp"
#include "core/language/verb_forms.hpp"

namespace dateline {
namespace {

/// Longer sentences are lists.
constexpr std::size_t kLongestAgain = 120;

bool is_past_participle(const TagClass& tag) {
    return tag.upos == Upos::VERB && tag.verb_form == VerbForm::part && tag.tense == Tense::past;
}

/// Can a verb of this form have the auxiliaries, the subject and the place that the node has in the tree?
/// "had fell", "rebels taken the town" and "left and taken it" cannot be.
bool may_head(const ParserState& tree, std::uint32_t i, const Word& word, std::span<const TagClass> classes,
              const TagClass& tag) {
    const Node& node = tree.node(i);
    if (tag.upos != Upos::VERB) return true;
    const auto has = [&](Deprel deprel) {
        return (node.relations >> static_cast<unsigned>(deprel) & 1U) != 0;
    };
    const bool auxiliary = has(Deprel::aux) || has(Deprel::aux_pass);
    if (auxiliary) return tag.verb_form != VerbForm::fin || tag.mood == Mood::imp;
    if (!is_past_participle(tag)) return true;
    if (has(Deprel::nsubj) || (is_never_passive(word.lower) && node.deprel != Deprel::conj)) return false;
    const Node& first = tree.node(node.head);
    return node.deprel != Deprel::conj || first.upos != Upos::VERB ||
           is_past_participle(classes[first.fine - 1]);
}

}  // namespace

void Parser::build_trees(std::span<const Word> words, std::span<const std::uint8_t> tags) {
    context_.clear();
    SentenceContext::Place place = context_.read(words, tags, ends_);
    trees_.resize(std::max(trees_.size(), ends_.size()));
    places_.resize(ends_.size());
    for (std::size_t i = 0; i < ends_.size(); ++i) {
        const std::size_t size = ends_[i] - place.word;
        trees_[i].begin(model_, words.subspan(place.word, size), tags.subspan(place.word, size), place.node);
        places_[i] = place;
        place.word = ends_[i];
        place.node += trees_[i].state().size();
    }
    open_.clear();
    std::uint32_t next = 0;
    while (next < ends_.size() || !open_.empty()) {
        while (open_.size() < kTreesAtOnce && next < ends_.size()) open_.push_back(next++);
        std::erase_if(open_,
                      [&](std::uint32_t i) { return !trees_[i].step(context_.arcs, context_.labels); });
    }
}

void Parser::finish(const ParserState& tree, std::span<const Word> words, std::span<const std::uint8_t> tags,
                    std::span<Token> tokens, Sentence& sentence, std::uint32_t first) {
    for (std::uint32_t i = 1; i <= tree.size(); ++i) {
        const Node& node = tree.node(i);
        Token& token = tokens[node.token];
        token.deprel = node.deprel;
        token.head = node.head == tree.root() ? kNone : sentence.begin + tree.node(node.head).token;
        if (node.head == tree.root()) sentence.root = sentence.begin + node.token;
        if (may_change_tag(model_.tag_classes()[tags[node.token]]) &&
            possible_tags(model_, words[node.token]).size() != 1)
            doubts_.push_back({&tree, i, first + node.token});
    }
    punctuation_.attach(model_, tree, words, tokens, sentence);
}

void Parser::look_again(std::span<const Word> words, std::span<std::uint8_t> tags, std::uint32_t place) {
    doubtful_states_.clear();
    for (const Doubt& doubt : doubts_) {
        const auto state = context_.state(place + doubt.word);
        doubtful_states_.insert(doubtful_states_.end(), state.begin(), state.end());
    }
    tags_.clear();
    const std::uint32_t first = tags_.read(doubtful_states_);
    // A question is asked one word before it is answered.
    std::array<Scorer::Question, 2> questions;
    ParserFeatures features;
    const auto ask = [&](std::uint32_t i) {
        const Doubt& doubt = doubts_[i];
        read_tag_features(*doubt.tree, doubt.node, words[doubt.word], tags[doubt.word], features);
        tags_.ask(std::array{first + i}, features.view(), questions[i % 2]);
    };
    if (!doubts_.empty()) ask(0);
    for (std::uint32_t i = 0; i < doubts_.size(); ++i) {
        if (i + 1 < doubts_.size()) ask(i + 1);
        const std::span<const std::int32_t> scores = tags_.answer(questions[i % 2]);
        const Doubt& doubt = doubts_[i];
        const std::span<const TagClass> classes = model_.tag_classes();
        const std::span<const std::uint8_t> possible = possible_tags(model_, words[doubt.word]);
        const auto best_of = [&](auto may_be) {
            std::optional<std::uint8_t> best;
            const auto take = [&](std::uint8_t tag) {
                if ((!best || scores[tag] > scores[*best]) && may_be(classes[tag])) best = tag;
            };
            for (const std::uint8_t tag : possible) take(tag);
            for (std::size_t tag = 0; possible.empty() && tag < classes.size(); ++tag)
                take(static_cast<std::uint8_t>(tag));
            return best;
        };
        auto best = best_of([](const TagClass&) { return true; });
        // What is a verb stays one in another form.
        if (!may_head(*doubt.tree, doubt.node, words[doubt.word], classes, classes[*best]))
            best = best_of([&](const TagClass& tag) {
                return tag.upos == Upos::VERB &&
                       may_head(*doubt.tree, doubt.node, words[doubt.word], classes, tag);
            });
        if (best) tags[doubt.word] = *best;
    }
    doubts_.clear();
}

void Parser::parse(std::span<const Word> words, std::span<std::uint8_t> tags, std::span<Token> tokens,
                   std::span<Sentence> sentences) {
    const auto first_of = [&](const Sentence& s) { return s.begin - sentences.front().begin; };
    const auto part = [&](const auto& all, const Sentence& s) {
        return all.subspan(first_of(s), s.end - s.begin);
    };
    mend_verb_forms(model_, words, tags);
    ends_.clear();
    for (const Sentence& s : sentences) ends_.push_back(first_of(s) + (s.end - s.begin));
    build_trees(words, tags);
    doubtful_.clear();
    for (std::uint32_t i = 0; i < sentences.size(); ++i) {
        Sentence& s = sentences[i];
        const std::span<const Word> here = part(words, s);
        ++seen_;
        if (here.size() <= kLongestAgain && may_look_again() &&
            incoherence(trees_[i].state(), here, model_.tag_classes()) > 0)
            doubtful_.push_back(i);
        else
            finish(trees_[i].state(), here, part(tags, s), part(tokens, s), s, first_of(s));
    }
    again_ += doubtful_.size();
    look_again(words, tags, 0);
    for (const std::uint32_t i : doubtful_) {
        Sentence& s = sentences[i];
        const auto found = second_look_.best_tree(trees_[i], places_[i], part(words, s), part(tags, s));
        finish(found.tree, part(words, s), part(tags, s), part(tokens, s), s, 0);
        look_again(part(words, s), part(tags, s), found.place.word);
    }
    for (Sentence& s : sentences) settle_tree(model_, part(words, s), part(tokens, s), part(tags, s), s);
    mend_verb_forms(model_, words, tags);
}

}  // namespace dateline
