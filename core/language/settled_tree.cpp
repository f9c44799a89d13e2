#include "core/language/settled_tree.hpp"

#include <algorithm>

#include "core/language/content_clauses.hpp"
#include "core/language/hashing.hpp"
#include "core/language/word_set.hpp"

namespace dateline {
namespace {

constexpr WordSet kRelatives("which that who");

bool is_auxiliary(Deprel relation) {
    return relation == Deprel::aux || relation == Deprel::aux_pass;
}

class Settler {
  public:
    Settler(const LanguageModel& model, std::span<const Word> words, std::span<Token> tokens,
            std::span<std::uint8_t> tags, std::uint32_t begin)
        : classes_(model.tag_classes()), words_(words), tokens_(tokens), tags_(tags), begin_(begin) {}

    void settle(std::uint32_t i) {
        lift_from_auxiliary(i);
        attach_due_to(i);
        if (tokens_[i].deprel == Deprel::acl_relcl) attach_to_nearest(i);
        if (tokens_[i].deprel == Deprel::csubj && is_second_subject(i)) tokens_[i].deprel = Deprel::xcomp;
        settle_tag(i);
    }

  private:
    [[nodiscard]] std::uint32_t head(std::uint32_t i) const {
        return tokens_[i].head == kNone ? kNone : tokens_[i].head - begin_;
    }
    void attach(std::uint32_t i, std::uint32_t head) { tokens_[i].head = begin_ + head; }
    [[nodiscard]] bool is_below(std::uint32_t i, std::uint32_t top) const {
        while (i != kNone && i != top) i = head(i);
        return i == top;
    }
    template <class Kind>
    [[nodiscard]] bool has_child(std::uint32_t parent, std::uint32_t end, Kind kind) const {
        for (std::uint32_t i = 0; i < end; ++i)
            if (head(i) == parent && kind(tokens_[i].deprel)) return true;
        return false;
    }

    /// "feared | to have fled": what hangs on an auxiliary hangs on its verb. "Can and will" is left as it
    /// is, lest arcs cross.
    void lift_from_auxiliary(std::uint32_t i) {
        const auto joined = [](Deprel relation) {
            return relation == Deprel::conj || relation == Deprel::cc || relation == Deprel::fixed ||
                   relation == Deprel::goeswith;
        };
        for (std::uint32_t at = head(i); at != kNone && is_auxiliary(tokens_[at].deprel); at = head(i)) {
            if (head(at) == kNone || has_child(at, size(), joined)) return;
            attach(i, head(at));
        }
    }

    /// "is due | to end" as what is due by ending (not "closed due to rain"): the clause is what "due" says,
    /// and the verb its complement.
    void attach_due_to(std::uint32_t due) {
        const std::uint32_t verb = due + 2;
        if (verb >= size() || words_[due].lower != hash_bytes("due") || head(due) != verb ||
            words_[due + 1].lower != hash_bytes("to") || tokens_[due].deprel != Deprel::case_ ||
            classes_[tags_[verb]].verb_form != VerbForm::inf)
            return;
        tokens_[due].head = tokens_[verb].head;
        tokens_[due].deprel = tokens_[verb].deprel;
        attach(verb, due);
        tokens_[verb].deprel = Deprel::xcomp;
        for (std::uint32_t i = 0; i < due; ++i)
            if (head(i) == verb) attach(i, due);
        tokens_[due + 1].deprel = Deprel::mark;
    }

    /// "a team that investigates the bombings | which killed many": a noun with two relative clauses, the
    /// second right behind another noun, has one.
    void attach_to_nearest(std::uint32_t clause) {
        const std::uint32_t noun = head(clause);
        std::uint32_t pronoun = 0;
        while (pronoun < clause && !(head(pronoun) == clause && kRelatives.holds(words_[pronoun].lower)))
            ++pronoun;
        if (pronoun == clause || pronoun == 0 || pronoun - 1 == noun) return;
        const Upos before = classes_[tags_[pronoun - 1]].upos;
        if ((before == Upos::NOUN || before == Upos::PROPN) && !is_below(pronoun - 1, clause) &&
            has_child(noun, clause, [](Deprel relation) { return relation == Deprel::acl_relcl; }))
            attach(clause, pronoun - 1);
    }

    /// "They are due | to meet": a clause behind a predicate that has its subject in front is its complement.
    [[nodiscard]] bool is_second_subject(std::uint32_t clause) const {
        return has_child(head(clause), clause, [](Deprel relation) { return relation == Deprel::nsubj; });
    }

    void settle_tag(std::uint32_t i) {
        const Deprel relation = tokens_[i].deprel;
        TagClass wanted = classes_[tags_[i]];
        if ((is_auxiliary(relation) || relation == Deprel::cop) && wanted.upos == Upos::VERB) {
            wanted.upos = Upos::AUX;
            take(i, [&](const TagClass& tag) { return tag == wanted; });
        } else if (relation == Deprel::mark && wanted.upos == Upos::PRON &&
                   words_[i].lower == hash_bytes("that")) {
            take(i, [](const TagClass& tag) { return tag.upos == Upos::SCONJ; });
        }
    }
    template <class Kind>
    void take(std::uint32_t i, Kind kind) {
        const auto found = std::find_if(classes_.begin(), classes_.end(), kind);
        if (found != classes_.end()) tags_[i] = static_cast<std::uint8_t>(found - classes_.begin());
    }

    [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(tokens_.size()); }

    std::span<const TagClass> classes_;
    std::span<const Word> words_;
    std::span<Token> tokens_;
    std::span<std::uint8_t> tags_;
    std::uint32_t begin_;
};

}  // namespace

void settle_tree(const LanguageModel& model, std::span<const Word> words, std::span<Token> tokens,
                 std::span<std::uint8_t> tags, Sentence& sentence) {
    attach_content_clauses(model, words, tags, tokens, sentence.begin);
    Settler settler(model, words, tokens, tags, sentence.begin);
    for (std::uint32_t i = 0; i < tokens.size(); ++i) settler.settle(i);
    for (std::uint32_t i = 0; i < tokens.size(); ++i)
        if (tokens[i].head == kNone) sentence.root = sentence.begin + i;
}

}  // namespace dateline
