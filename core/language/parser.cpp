#include "core/language/parser.hpp"

#include <algorithm>
#include <array>

#include "core/language/coherence.hpp"
#include "core/language/hashing.hpp"
#include "core/language/kernels.hpp"
#include "core/language/meanings.hpp"
#include "core/language/tagger.hpp"

namespace dateline {
namespace {

/// So many sentences are built at the same time.
constexpr std::size_t kAtOnce = 4;

/// What an assumption costs, in the units of the scores.
constexpr std::int64_t kPerIncoherence = 500000;
constexpr std::int64_t kPerTagChange = 200000;
/// So many changes are made one after the other.
constexpr int kRounds = 2;
/// Longer ones are lists.
constexpr std::size_t kLongestAgain = 120;

/// "before dawn": no form of a verb without "-ing", though "dawning" is one.
bool is_impossible_form(const Word& word, const TagClass& tag) {
    return tag.upos == Upos::VERB && tag.verb_form != VerbForm::fin && tag.tense == Tense::pres &&
           word.ending3 != hash_bytes("ing") && Meaning::unpack(word.cluster).noun != 0;
}

bool is_participle_of_speech(const Word& word, const TagClass& tag) {
    return tag.upos == Upos::VERB && tag.verb_form == VerbForm::part && tag.tense == Tense::past &&
           (word.lower == hash_bytes("said") || word.lower == hash_bytes("added") ||
            word.lower == hash_bytes("replied") || word.lower == hash_bytes("asked"));
}

/// "…," said the mayor. Words are hashed with plain quotation marks.
bool closes_quotation(const Word& word) {
    return word.lower == hash_bytes("\"") || word.lower == hash_bytes("''") || word.lower == hash_bytes("'");
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
        trees_[i].begin(model_, words.subspan(begin, size), tags.subspan(begin, size), nodes,
                        assumptions_.empty() ? Assumption{} : assumptions_[i]);
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

void Parser::parse_again(std::span<const Word> words, std::span<std::uint8_t> tags, std::span<Token> tokens,
                         Sentence& sentence, std::vector<Alternative> tried) {
    const std::span<const TagClass> classes = model_.tag_classes();
    const std::vector<std::uint8_t> tagged(tags.begin(), tags.end());
    for (int round = 1;; ++round) {
        ends_.clear();
        assumptions_.clear();
        words_again_.clear();
        tags_again_.clear();
        for (const Alternative& one : tried) {
            words_again_.insert(words_again_.end(), words.begin(), words.end());
            const std::size_t first = tags_again_.size();
            tags_again_.insert(tags_again_.end(), tagged.begin(), tagged.end());
            for (std::size_t i = 0; i < one.words.size(); ++i)
                if (one.words[i] != kNone) tags_again_[first + one.words[i]] = one.tags[i];
            ends_.push_back(static_cast<std::uint32_t>(words_again_.size()));
            assumptions_.push_back(one.assumption);
        }
        build_trees(words_again_, tags_again_);
        std::uint32_t chosen = 0;
        std::int64_t least = 0;
        for (std::uint32_t i = 0; i < tried.size(); ++i) {
            const int wrong = incoherence(trees_[i].state(), words, classes);
            const std::int64_t cost = wrong * kPerIncoherence + trees_[i].loss() +
                                      static_cast<std::int64_t>(tried[i].tag_count()) * kPerTagChange;
            if (i > 0 && cost >= least) continue;
            chosen = i;
            least = cost;
        }
        const auto first = static_cast<std::uint32_t>(chosen * words.size());
        const std::span<std::uint8_t> chosen_tags = std::span(tags_again_).subspan(first, words.size());
        if (round == kRounds || least < kPerIncoherence) {
            finish(trees_[chosen].state(), words, chosen_tags, tokens, sentence, first);
            look_again(words_again_, tags_again_);
            std::copy(chosen_tags.begin(), chosen_tags.end(), tags.begin());
            return;
        }
        tried = {tried[chosen]};
        add_alternatives(model_, trees_[chosen], words, chosen_tags, tried);
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

void Parser::mend_forms(std::span<const Word> words, std::span<std::uint8_t> tags) const {
    const std::span<const TagClass> classes = model_.tag_classes();
    const auto class_of = [&](auto kind) { return std::find_if(classes.begin(), classes.end(), kind); };
    const auto noun =
        class_of([](const TagClass& tag) { return tag.upos == Upos::NOUN && tag.number == Number::sing; });
    const auto past = class_of([](const TagClass& tag) {
        return tag.upos == Upos::VERB && tag.verb_form == VerbForm::fin && tag.tense == Tense::past;
    });
    for (std::size_t i = 0; i < words.size(); ++i) {
        const TagClass& tag = classes[tags[i]];
        if (noun != classes.end() && is_impossible_form(words[i], tag))
            tags[i] = static_cast<std::uint8_t>(noun - classes.begin());
        else if (past != classes.end() && i > 0 && is_participle_of_speech(words[i], tag) &&
                 closes_quotation(words[i - 1]))
            tags[i] = static_cast<std::uint8_t>(past - classes.begin());
    }
}

void Parser::parse(std::span<const Word> words, std::span<std::uint8_t> tags, std::span<Token> tokens,
                   std::span<Sentence> sentences) {
    const auto first_of = [&](const Sentence& s) { return s.begin - sentences.front().begin; };
    const auto part = [&](const auto& all, const Sentence& s) {
        return all.subspan(first_of(s), s.end - s.begin);
    };
    mend_forms(words, tags);
    ends_.clear();
    for (const Sentence& s : sentences) ends_.push_back(first_of(s) + (s.end - s.begin));
    build_trees(words, tags);
    struct Doubtful {
        std::uint32_t sentence;
        std::vector<Alternative> tried;
    };
    std::vector<Doubtful> doubtful;
    for (std::uint32_t i = 0; i < sentences.size(); ++i) {
        Sentence& s = sentences[i];
        const std::span<const Word> here = part(words, s);
        ++seen_;
        if (here.size() <= kLongestAgain && may_look_again() &&
            incoherence(trees_[i].state(), here, model_.tag_classes()) > 0) {
            doubtful.push_back({i, {Alternative{}}});
            add_alternatives(model_, trees_[i], here, part(tags, s), doubtful.back().tried);
        } else {
            finish(trees_[i].state(), here, part(tags, s), part(tokens, s), s, first_of(s));
        }
    }
    again_ += doubtful.size();
    look_again(words, tags);
    for (Doubtful& one : doubtful) {
        Sentence& s = sentences[one.sentence];
        parse_again(part(words, s), part(tags, s), part(tokens, s), s, std::move(one.tried));
    }
    assumptions_.clear();
    mend_forms(words, tags);
}

}  // namespace dateline
