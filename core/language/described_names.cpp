#include "core/language/described_names.hpp"

#include "core/language/hashing.hpp"
#include "core/language/meanings.hpp"
#include "core/language/saying.hpp"
#include "core/language/tree_editor.hpp"

namespace dateline {
namespace {

class DescribedNames : private TreeEditor {
  public:
    using TreeEditor::TreeEditor;

    void settle(std::uint32_t i) {
        describe_object(i);
        describe_twice(i);
        give_speaker(i);
        tell_of_name(i);
    }

  private:
    [[nodiscard]] bool is_comma(std::uint32_t i) const { return words_[i].lower == hash_bytes(","); }
    [[nodiscard]] std::uint8_t noun_kind(std::uint32_t i) const {
        return Meaning::unpack(words_[i].cluster).noun;
    }

    /// "arrested | suspended clerk Boll" with the clerk for what is suspended, and that for what the arrest
    /// is: a participle has no object, it describes the clerk.
    void describe_object(std::uint32_t participle) {
        const TagClass& tag = classes_[tags_[participle]];
        const std::uint32_t verb = head(participle);
        if (tag.upos != Upos::VERB || tag.verb_form != VerbForm::part || tag.tense != Tense::past ||
            tokens_[participle].deprel != Deprel::xcomp || verb == kNone || verb + 1 != participle ||
            upos(verb) != Upos::VERB ||
            has_child(verb, size(), [](Deprel relation) { return relation == Deprel::obj; }))
            return;
        std::uint32_t object = participle + 1;
        while (object < size() && !(head(object) == participle && tokens_[object].deprel == Deprel::obj))
            ++object;
        if (object >= size()) return;
        for (std::uint32_t i = participle + 1; i < object; ++i)  // no article or pronoun between
            if (!is_below(i, object) ||
                (upos(i) != Upos::NOUN && upos(i) != Upos::PROPN && upos(i) != Upos::ADJ))
                return;
        for (std::uint32_t i = 0; i < size(); ++i)
            if (head(i) == participle && i != object) attach(i, verb);
        attach(object, verb);
        attach(participle, object);
        tokens_[participle].deprel = Deprel::amod;
    }

    /// "by clerk and poet | Jo Hale" with Jo Hale for a second one beside the clerk: a clerk without an
    /// article is an office of hers.
    void describe_twice(std::uint32_t name) {
        const std::uint32_t clerk = head(name);
        if (upos(name) != Upos::PROPN || tokens_[name].deprel != Deprel::conj || clerk == kNone ||
            clerk > name || upos(clerk) != Upos::NOUN || noun_kind(clerk) != kNounOfPerson ||
            classes_[tags_[clerk]].number != Number::sing || head(clerk) == kNone)
            return;
        const std::uint32_t joint = clerk + 1, poet = name - 1;
        if (poet <= joint || upos(joint) != Upos::CCONJ || upos(poet) != Upos::NOUN ||
            (head(poet) != name && head(poet) != clerk) ||
            has_child(clerk, clerk, [](Deprel relation) { return relation != Deprel::case_; }))
            return;
        for (std::uint32_t i = joint + 1; i < poet; ++i)
            if (upos(i) != Upos::ADJ && upos(i) != Upos::NOUN) return;
        tokens_[name].head = tokens_[clerk].head;
        tokens_[name].deprel = tokens_[clerk].deprel;
        for (std::uint32_t i = 0; i < size(); ++i)
            if (head(i) == clerk) attach(i, name);
        attach(clerk, name);
        tokens_[clerk].deprel = Deprel::nmod_desc;
        attach(poet, clerk);
        tokens_[poet].deprel = Deprel::conj;
        attach(joint, poet);
    }

    /// "she may serve as president, Jo Hale, a judge, | told Brant News" with Hale for the president and the
    /// telling for what else she does: a verb of saying behind a comma takes the name in front of it.
    void give_speaker(std::uint32_t told) {
        if (told < 4 || upos(told) != Upos::VERB || classes_[tags_[told]].tense != Tense::past ||
            (!kSaying.holds(words_[told].lower) && !kTelling.holds(words_[told].lower)) ||
            tokens_[told].deprel != Deprel::conj || !is_comma(told - 1) ||
            has_child(told, told, [](Deprel relation) {
                return relation == Deprel::cc || relation == Deprel::nsubj || relation == Deprel::aux;
            }))
            return;
        std::uint32_t name = told - 1;
        while (name > 1 &&
               !(upos(name) == Upos::PROPN && tokens_[name].deprel == Deprel::appos && is_comma(name - 1)))
            --name;
        if (name <= 1 || head(name) + 1 >= name || is_below(head(name), name)) return;
        std::uint32_t main = told;
        while (tokens_[main].deprel == Deprel::conj && head(main) != kNone) main = head(main);
        if (main >= name || upos(main) == Upos::NOUN) return;
        for (std::uint32_t i = name + 1; i < told; ++i)  // a name and what she is, no verb
            if (upos(i) == Upos::VERB || upos(i) == Upos::AUX) return;
        for (std::uint32_t i = name + 1; i < told; ++i)
            if (head(i) < name && head(i) != kNone) {
                attach(i, name);
                if (tokens_[i].deprel == Deprel::conj) tokens_[i].deprel = Deprel::appos;
            }
        attach(name, told);
        tokens_[name].deprel = Deprel::nsubj;
        attach(told, main);
        tokens_[told].deprel = Deprel::parataxis;
    }

    /// "the family of Hale (26), | who was found": behind a comma "who" is the person named right before it,
    /// rather than a family.
    void tell_of_name(std::uint32_t clause) {
        const std::uint32_t noun = head(clause);
        if (tokens_[clause].deprel != Deprel::acl_relcl || upos(noun) != Upos::NOUN ||
            noun_kind(noun) != kNounOfGroup)
            return;
        std::uint32_t who = noun + 1;
        while (who < clause && !(head(who) == clause && words_[who].lower == hash_bytes("who"))) ++who;
        if (who >= clause || !is_comma(who - 1)) return;
        std::uint32_t name = noun + 1;
        while (name < who && !(head(name) == noun && tokens_[name].deprel == Deprel::nmod)) ++name;
        if (name >= who || upos(name) != Upos::PROPN) return;
        for (std::uint32_t i = name + 1; i + 1 < who; ++i) {  // the rest of the name, and an age
            const bool part = is_below(i, name) || upos(i) == Upos::NUM || upos(i) == Upos::PUNCT;
            if (!part) return;
        }
        for (std::uint32_t i = name + 1; i < who; ++i)
            if (head(i) == noun) attach(i, name);
        attach(clause, name);
    }
};

}  // namespace

void settle_described_names(const LanguageModel& model, std::span<const Word> words, std::span<Token> tokens,
                            std::span<std::uint8_t> tags, std::uint32_t begin) {
    DescribedNames names(model, words, tokens, tags, begin);
    for (std::uint32_t i = 0; i < tokens.size(); ++i) names.settle(i);
}

}  // namespace dateline
