#include "core/language/parser.hpp"

#include <algorithm>

#include "core/language/hashing.hpp"
#include "core/language/tagger.hpp"
#include "core/language/tagset.hpp"

namespace dateline {
namespace {

/// The word of the sentence that a node stands for, as the scorers count.
std::uint32_t slot(const Scorer& scorer, const ParserState& state, std::uint32_t node) {
    if (node == 0) return scorer.nothing();
    return node == state.root() ? scorer.root() : state.node(node).token;
}

}  // namespace

ArcSlots arc_nodes(const ParserState& state) {
    return {state.stack(2), state.stack(1), state.stack(0), state.buffer(0)};
}

Action Parser::choose() {
    if (!state_.can_left()) return state_.can_shift() ? Action::shift : Action::right;
    if (!state_.can_shift()) return state_.can_right() ? Action::right : Action::left;
    ArcSlots slots = arc_nodes(state_);
    for (std::uint32_t& one : slots) one = slot(arcs_, state_, one);
    read_arc_features(state_, features_);
    const std::span<const std::int32_t> scores = arcs_.score(slots, features_.view());
    const auto of = [&](Action action) { return scores[static_cast<std::size_t>(action)]; };
    const Action best = of(Action::left) > of(Action::shift) ? Action::left : Action::shift;
    return state_.can_right() && of(Action::right) > of(best) ? Action::right : best;
}

Deprel Parser::name(std::uint32_t head, std::uint32_t child) {
    if (head == state_.root()) return Deprel::root;
    const LabelSlots slots{slot(labels_, state_, head), slot(labels_, state_, child)};
    read_label_features(state_, head, child, features_);
    const std::span<const std::int32_t> scores = labels_.score(slots, features_.view());
    // Deprel 0 is the root's own.
    return static_cast<Deprel>(kernels().greatest(&scores[1], kDeprelCount - 1) + 1);
}

void Parser::look_again(std::span<const Word> words, std::span<std::uint8_t> tags) {
    doubtful_.clear();
    doubtful_states_.clear();
    for (std::uint32_t node = 1; node <= state_.size(); ++node) {
        const std::uint32_t token = state_.node(node).token;
        if (!may_change_tag(model_.tag_classes()[tags[token]]) ||
            possible_tags(model_, words[token]).size() == 1)
            continue;
        const auto states = encoder_.states().subspan(token * kWidth, kWidth);
        doubtful_.push_back(node);
        doubtful_states_.insert(doubtful_states_.end(), states.begin(), states.end());
    }
    tags_.read(doubtful_states_);
    for (std::uint32_t i = 0; i < doubtful_.size(); ++i) {
        const std::uint32_t token = state_.node(doubtful_[i]).token;
        const std::span<const std::uint8_t> possible = possible_tags(model_, words[token]);
        read_tag_features(state_, doubtful_[i], words[token], tags[token], features_);
        const auto scores = tags_.score(std::array{i}, features_.view());
        const auto less = [&](std::uint8_t a, std::uint8_t b) { return scores[a] < scores[b]; };
        tags[token] =
            possible.empty()
                ? static_cast<std::uint8_t>(kernels().greatest(scores.data(), model_.tag_classes().size()))
                : *std::max_element(possible.begin(), possible.end(), less);
    }
}

void Parser::build_tree(std::span<const Word> words, std::span<const std::uint8_t> tags) {
    state_.begin(model_, words, tags);
    if (state_.size() > 0) {
        encoder_.read(words, tags);
        arcs_.read(encoder_.states());
        labels_.read(encoder_.states());
    }
    while (state_.size() > 0 && !state_.done()) {
        const Action action = choose();
        if (action == Action::shift) {
            state_.shift();
        } else {
            state_.attach(action, name(state_.head_of(action), state_.stack(0)));
        }
    }
}

std::uint32_t Parser::missed_predicate(std::span<const Word> words) const {
    if (words.back().lower != hash_bytes(".")) return 0;
    std::uint32_t top = 1;
    while (top <= state_.size() && state_.node(top).head != state_.root()) ++top;
    const Node& root = state_.node(top);
    const auto has = [](const Node& node, Deprel deprel) {
        return (node.relations >> static_cast<unsigned>(deprel) & 1U) != 0;
    };
    if ((root.upos != Upos::NOUN && root.upos != Upos::PROPN && root.upos != Upos::PRON) ||
        has(root, Deprel::cop) || has(root, Deprel::nsubj))
        return 0;
    for (std::uint32_t i = top + 1; i <= state_.size(); ++i) {
        const Node& node = state_.node(i);
        const TagClass& tag = model_.tag_classes()[node.fine - 1];
        const bool clause =
            node.head == top && (node.deprel == Deprel::acl || node.deprel == Deprel::acl_relcl);
        if (clause && node.upos == Upos::VERB && tag.verb_form == VerbForm::part &&
            tag.tense == Tense::past && !has(node, Deprel::aux) && !has(node, Deprel::aux_pass))
            return i;
    }
    return 0;
}

void Parser::parse(std::span<const Word> words, std::span<std::uint8_t> tags, std::span<Token> tokens,
                   Sentence& sentence) {
    build_tree(words, tags);
    if (const std::uint32_t node = state_.size() > 0 ? missed_predicate(words) : 0; node != 0) {
        const auto is_past = [](const TagClass& tag) {
            return tag.upos == Upos::VERB && tag.verb_form == VerbForm::fin && tag.tense == Tense::past;
        };
        const auto classes = model_.tag_classes();  // the most frequent first
        const auto past = std::find_if(classes.begin(), classes.end(), is_past);
        if (past != classes.end()) {
            tags[state_.node(node).token] = static_cast<std::uint8_t>(past - classes.begin());
            build_tree(words, tags);
        }
    }
    for (std::uint32_t i = 1; i <= state_.size(); ++i) {
        const Node& node = state_.node(i);
        tokens[node.token].deprel = node.deprel;
        tokens[node.token].head =
            node.head == state_.root() ? kNone : sentence.begin + state_.node(node.head).token;
        if (node.head == state_.root()) sentence.root = sentence.begin + node.token;
    }
    punctuation_.attach(model_, state_, words, tokens, sentence);
    look_again(words, tags);
}

}  // namespace dateline
