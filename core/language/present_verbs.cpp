#include "core/language/present_verbs.hpp"

#include "core/language/tree_editor.hpp"
#include "core/language/word_set.hpp"

namespace dateline {
namespace {

constexpr WordSet kLeaders("head chief leader chair");

/// "reports", "quits".
bool is_present_of_one(const TagClass& tag) {
    return tag.upos == Upos::VERB && tag.verb_form == VerbForm::fin && tag.tense == Tense::pres &&
           tag.mood == Mood::ind && tag.person == 3;
}

bool is_of_noun(Deprel relation) {
    return relation == Deprel::det || relation == Deprel::case_ || relation == Deprel::cop ||
           relation == Deprel::amod || relation == Deprel::nummod || relation == Deprel::nmod_poss;
}

class PresentVerbs : private TreeEditor {
  public:
    using TreeEditor::TreeEditor;

    void settle(std::uint32_t i) {
        if (tokens_[i].deprel != Deprel::root) return;
        make_verb(i);
        make_office(i);
    }

  private:
    [[nodiscard]] bool is_plural_noun(std::uint32_t i) const {
        return upos(i) == Upos::NOUN && tag(i).number == Number::plur;
    }

    /// "Arden Foods|reports record profits": what has a subject and an object, and no preposition, article or
    /// copula, is a verb.
    void make_verb(std::uint32_t i) {
        const auto is_subject = [](Deprel relation) { return relation == Deprel::nsubj; };
        if (!is_plural_noun(i) || !has_child(i, i, is_subject) || has_child(i, i, is_of_noun)) return;
        for (std::uint32_t object = i + 1; object < size(); ++object)
            if (head(object) == i && tokens_[object].deprel == Deprel::obj) return take(i, is_present_of_one);
    }

    /// "Arden chief|quits over bribes" with "chief" for the verb and what he does for its object: a bare verb
    /// does not agree with the name right before it.
    void make_office(std::uint32_t i) {
        const std::uint32_t verb = i + 1;
        if (i == 0 || verb >= size() || !kLeaders.holds(words_[i].lower) || upos(i) != Upos::VERB ||
            !is_plural_noun(verb) || head(verb) != i || tokens_[verb].deprel != Deprel::obj ||
            head(i - 1) != i || tokens_[i - 1].deprel != Deprel::nsubj || upos(i - 1) != Upos::PROPN)
            return;
        tokens_[verb].head = tokens_[i].head;
        tokens_[verb].deprel = Deprel::root;
        for (std::uint32_t c = 0; c < size(); ++c)
            if (c != i - 1 && head(c) == i) attach(c, verb);
        attach(i, verb);
        tokens_[i].deprel = Deprel::nsubj;
        tokens_[i - 1].deprel = Deprel::compound;
        take(i,
             [](const TagClass& other) { return other.upos == Upos::NOUN && other.number == Number::sing; });
        take(verb, is_present_of_one);
    }
};

}  // namespace

void settle_present_verbs(const LanguageModel& model, std::span<const Word> words, std::span<Token> tokens,
                          std::span<std::uint8_t> tags, std::uint32_t begin) {
    PresentVerbs verbs(model, words, tokens, tags, begin);
    for (std::uint32_t i = 0; i < tokens.size(); ++i) verbs.settle(i);
}

}  // namespace dateline
