#include "core/language/alternatives.hpp"

#include <algorithm>
#include <numeric>
#include <optional>
#include <utility>

#include "core/language/coherence.hpp"
#include "core/language/hashing.hpp"
#include "core/language/verb_forms.hpp"

namespace dateline {
namespace {

/// So many are tried at once.
constexpr std::size_t kMost = 28;

bool is_past(const TagClass& tag) {
    return tag.upos == Upos::VERB && tag.verb_form == VerbForm::fin && tag.tense == Tense::past;
}

bool is_participle(const TagClass& tag) {
    return tag.upos == Upos::VERB && tag.verb_form == VerbForm::part && tag.tense == Tense::past;
}

bool has(const Node& node, Deprel deprel) {
    return (node.relations >> static_cast<unsigned>(deprel) & 1U) != 0;
}

/// The choices in which the second best action came closest.
std::vector<std::uint32_t> closest_choices(std::span<const std::int32_t> leads) {
    constexpr std::ptrdiff_t kTried = 10;
    std::vector<std::uint32_t> order(leads.size());
    std::iota(order.begin(), order.end(), 0U);
    const auto last = order.begin() + std::min(kTried, std::ssize(order));
    std::partial_sort(order.begin(), last, order.end(), [&](std::uint32_t a, std::uint32_t b) {
        return std::pair(leads[a], a) < std::pair(leads[b], b);
    });
    order.erase(last, order.end());
    return order;
}

class Lister {
  public:
    Lister(const LanguageModel& model, const TreeBuilder& built, std::span<const Word> words,
           std::span<const std::uint8_t> tags, std::vector<Alternative>& found)
        : model_(model), built_(built), words_(words), tags_(tags), base_(found.back()), found_(found) {}

    void list() {
        const std::size_t most = found_.size() + kMost;
        const ParserState& tree = built_.state();
        bool finite = false;
        for (std::uint32_t i = 1; i <= tree.size(); ++i)
            finite = finite || model_.tag_classes()[tags_[tree.node(i).token]].verb_form == VerbForm::fin;
        std::uint32_t past = kNone;  // the first past tense
        for (std::uint32_t i = 1; i <= tree.size(); ++i) {
            const Node& node = tree.node(i);
            const std::uint32_t at = node.token;
            const TagClass& tag = model_.tag_classes()[tags_[at]];
            const bool is_root = node.head == tree.root();
            const bool auxiliary =
                has(node, Deprel::aux) || has(node, Deprel::aux_pass) || has(node, Deprel::cop);
            const bool predicate = auxiliary || (node.upos == Upos::VERB && tag.verb_form == VerbForm::fin);
            if (predicate && !is_root) {
                make_root(base_, at);
                if (past != kNone) retag(past, is_participle, at);
            }
            // "The delegations are | due to meet"
            if (node.upos == Upos::ADJ && !is_root && i > 1 && tree.node(i - 1).upos == Upos::AUX)
                make_root(base_, at);
            if (auxiliary) continue;
            if (is_past(tag)) {
                retag(at, is_participle, kNone);
                if (past == kNone) past = at;
            } else if (is_participle(tag)) {
                retag(at, is_past, kNone);
                if (!is_root) retag(at, is_past, at);
            } else if (node.upos == Upos::INTJ ||
                       (node.upos == Upos::NOUN && (node.deprel == Deprel::ccomp || is_root))) {
                retag(at, is_past, kNone);
            } else if (!finite &&
                       (node.upos == Upos::NOUN || node.upos == Upos::PROPN || node.upos == Upos::ADJ)) {
                retag(at, is_past, kNone);
            }
        }
        for (std::uint32_t i = 1; i <= tree.size(); ++i) {
            const std::uint32_t at = tree.node(i).token;
            const bool relative = tree.node(i).upos == Upos::PRON && words_[at].lower == hash_bytes("that");
            if (relative || is_misfit(tree, i, words_, model_.tag_classes())) retag_all(at);
        }
        for (const std::uint32_t choice : closest_choices(built_.leads())) turn(choice);
        if (found_.size() > most) found_.resize(most);
    }

  private:
    void add(const Alternative& one) {
        if (std::find(found_.begin(), found_.end(), one) == found_.end()) found_.push_back(one);
    }

    void make_root(Alternative one, std::uint32_t top) {
        if (one.assumption.top != kNone) return;
        one.assumption.top = top;
        add(one);
    }

    void turn(std::uint32_t choice) {
        Alternative one = base_;
        auto& second_best = one.assumption.second_best;
        if (second_best[1] != kNone) return;
        second_best[second_best[0] == kNone ? 0 : 1] = choice;
        add(one);
    }

    /// @param top becomes the root too, unless it is kNone
    template <class Kind>
    void retag(std::uint32_t word, Kind kind, std::uint32_t top) {
        if (const std::optional<std::uint8_t> tag = class_of(words_[word], kind)) retag(word, *tag, top);
    }
    void retag(std::uint32_t word, std::uint8_t tag, std::uint32_t top) {
        Alternative one = base_;
        Retagging& change = one.retagging;
        if (change.words[1] != kNone || change.words[0] == word) return;
        const std::size_t slot = change.words[0] == kNone ? 0 : 1;
        change.words[slot] = word;
        change.tags[slot] = tag;
        if (top == kNone)
            add(one);
        else
            make_root(one, top);
    }

    /// As all else it has been seen as but a mark, which is no word of a tree, and an adverb; an adverb
    /// ("outside") as a preposition too.
    void retag_all(std::uint32_t word) {
        const std::span<const TagClass> classes = model_.tag_classes();
        const bool adverb = classes[tags_[word]].upos == Upos::ADV;
        const std::span<const std::uint8_t> had = had_by(words_[word]);
        for (std::uint8_t i = 0; i < classes.size(); ++i) {
            const Upos upos = classes[i].upos;
            const bool seen = std::find(had.begin(), had.end(), i) != had.end();
            if (i != tags_[word] && upos != Upos::PUNCT && upos != Upos::ADV &&
                (seen || (adverb && upos == Upos::ADP)))
                retag(word, i, kNone);
        }
    }

    [[nodiscard]] std::span<const std::uint8_t> had_by(const Word& word) const {
        const Ambiguity& ambiguity = model_.ambiguities()[word.ambiguity];
        return std::span(ambiguity.classes).first(ambiguity.count);
    }

    /// The most frequent class of the kind that the word has had; a past tense and a participle also where
    /// the word was only seen as the other, or never and ends in "-ed".
    template <class Kind>
    std::optional<std::uint8_t> class_of(const Word& word, Kind kind) const {
        const std::span<const TagClass> classes = model_.tag_classes();
        const std::span<const std::uint8_t> had = had_by(word);
        const bool verb = std::any_of(had.begin(), had.end(), [&](std::uint8_t c) {
            return is_past(classes[c]) || is_participle(classes[c]);
        });
        const bool may_be =
            is_irregular_past(word.lower) || (word.ambiguity == 0 && word.ending2 == hash_bytes("ed"));
        const bool closed = model_.ambiguities()[word.ambiguity].closed != 0;
        for (std::uint8_t i = 0; i < classes.size(); ++i) {
            if (!kind(classes[i])) continue;
            if (std::find(had.begin(), had.end(), i) != had.end()) return i;
            if ((verb && !closed) || may_be) return i;
        }
        return std::nullopt;
    }

    const LanguageModel& model_;
    const TreeBuilder& built_;
    std::span<const Word> words_;
    std::span<const std::uint8_t> tags_;
    const Alternative base_;
    std::vector<Alternative>& found_;
};

}  // namespace

void add_alternatives(const LanguageModel& model, const TreeBuilder& built, std::span<const Word> words,
                      std::span<const std::uint8_t> tags, std::vector<Alternative>& alternatives) {
    Lister(model, built, words, tags, alternatives).list();
}

}  // namespace dateline
