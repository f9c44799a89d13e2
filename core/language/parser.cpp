#include "core/language/parser.hpp"

#include <algorithm>
#include <array>

#include "core/language/hashing.hpp"
#include "core/language/kernels.hpp"
#include "core/language/tagger.hpp"

namespace dateline {
namespace {

/// So many sentences are built at the same time.
constexpr std::size_t kAtOnce = 4;

bool has(const Node& node, Deprel deprel) {
    return (node.relations >> static_cast<unsigned>(deprel) & 1U) != 0;
}

}  // namespace

void Parser::build_trees(std::span<const Word> words, std::span<const std::uint8_t> tags) {
    encoder_.read(words, tags, ends_);
    trees_.resize(std::max(trees_.size(), ends_.size()));
    node_states_.clear();
    std::uint32_t begin = 0;
    std::uint32_t nodes = 0;
    for (std::size_t i = 0; i < ends_.size(); ++i) {
        const std::size_t size = ends_[i] - begin;
        trees_[i].begin(model_, words.subspan(begin, size), tags.subspan(begin, size), nodes);
        const ParserState& tree = trees_[i].state();
        for (std::uint32_t node = 1; node <= tree.size(); ++node) {
            const auto state = encoder_.states().subspan((begin + tree.node(node).token) * kWidth, kWidth);
            node_states_.insert(node_states_.end(), state.begin(), state.end());
        }
        nodes += tree.size();
        begin = ends_[i];
    }
    arcs_.read(node_states_);
    labels_.read(node_states_);
    open_.clear();
    std::uint32_t next = 0;
    while (next < ends_.size() || !open_.empty()) {
        while (open_.size() < kAtOnce && next < ends_.size()) open_.push_back(next++);
        std::erase_if(open_, [&](std::uint32_t i) { return !trees_[i].step(arcs_, labels_); });
    }
}

bool Parser::mend_predicate(const ParserState& tree, std::span<const Word> words,
                            std::span<std::uint8_t> tags) const {
    if (tree.size() == 0 || words.back().lower != hash_bytes(".")) return false;
    std::uint32_t top = 1;
    while (top <= tree.size() && tree.node(top).head != tree.root()) ++top;
    const Node& root = tree.node(top);
    if ((root.upos != Upos::NOUN && root.upos != Upos::PROPN && root.upos != Upos::PRON) ||
        has(root, Deprel::cop) || has(root, Deprel::nsubj))
        return false;
    const std::span<const TagClass> classes = model_.tag_classes();  // the most frequent first
    const auto is_clause = [&](const Node& node) {
        const TagClass& tag = classes[node.fine - 1];
        return node.head == top && (node.deprel == Deprel::acl || node.deprel == Deprel::acl_relcl) &&
               node.upos == Upos::VERB && tag.verb_form == VerbForm::part && tag.tense == Tense::past &&
               !has(node, Deprel::aux) && !has(node, Deprel::aux_pass);
    };
    std::uint32_t clause = top + 1;
    while (clause <= tree.size() && !is_clause(tree.node(clause))) ++clause;
    const auto past = std::find_if(classes.begin(), classes.end(), [](const TagClass& tag) {
        return tag.upos == Upos::VERB && tag.verb_form == VerbForm::fin && tag.tense == Tense::past;
    });
    if (clause > tree.size() || past == classes.end()) return false;
    tags[tree.node(clause).token] = static_cast<std::uint8_t>(past - classes.begin());
    return true;
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

void Parser::look_again(std::span<const Word> words, std::span<std::uint8_t> tags) {
    node_states_.clear();
    for (const Doubt& doubt : doubts_) {
        const auto state = encoder_.states().subspan(doubt.word * kWidth, kWidth);
        node_states_.insert(node_states_.end(), state.begin(), state.end());
    }
    tags_.read(node_states_);
    // A question is asked one word before it is answered.
    std::array<Scorer::Question, 2> questions;
    ParserFeatures features;
    const auto ask = [&](std::uint32_t i) {
        const Doubt& doubt = doubts_[i];
        read_tag_features(*doubt.tree, doubt.node, words[doubt.word], tags[doubt.word], features);
        tags_.ask(std::array{i}, features.view(), questions[i % 2]);
    };
    if (!doubts_.empty()) ask(0);
    for (std::uint32_t i = 0; i < doubts_.size(); ++i) {
        if (i + 1 < doubts_.size()) ask(i + 1);
        const std::span<const std::int32_t> scores = tags_.answer(questions[i % 2]);
        const std::uint32_t word = doubts_[i].word;
        const std::span<const std::uint8_t> possible = possible_tags(model_, words[word]);
        const auto less = [&](std::uint8_t a, std::uint8_t b) { return scores[a] < scores[b]; };
        tags[word] =
            possible.empty()
                ? static_cast<std::uint8_t>(kernels().greatest(scores.data(), model_.tag_classes().size()))
                : *std::max_element(possible.begin(), possible.end(), less);
    }
    doubts_.clear();
}

void Parser::parse(std::span<const Word> words, std::span<std::uint8_t> tags, std::span<Token> tokens,
                   std::span<Sentence> sentences) {
    const auto first_of = [&](const Sentence& s) { return s.begin - sentences.front().begin; };
    const auto part = [&](const auto& all, const Sentence& s) {
        return all.subspan(first_of(s), s.end - s.begin);
    };
    ends_.clear();
    for (const Sentence& s : sentences) ends_.push_back(first_of(s) + (s.end - s.begin));
    build_trees(words, tags);
    mended_.clear();
    for (std::uint32_t i = 0; i < sentences.size(); ++i) {
        Sentence& s = sentences[i];
        const ParserState& tree = trees_[i].state();
        if (mend_predicate(tree, part(words, s), part(tags, s)))
            mended_.push_back(i);
        else
            finish(tree, part(words, s), part(tags, s), part(tokens, s), s, first_of(s));
    }
    look_again(words, tags);
    for (const std::uint32_t i : mended_) {
        Sentence& s = sentences[i];
        ends_.assign(1, s.end - s.begin);
        build_trees(part(words, s), part(tags, s));
        finish(trees_.front().state(), part(words, s), part(tags, s), part(tokens, s), s, 0);
        look_again(part(words, s), part(tags, s));
    }
}

}  // namespace dateline
