#include "core/language/joined_words.hpp"

#include "core/language/hashing.hpp"
#include "core/language/tree_editor.hpp"
#include "core/language/word_set.hpp"

namespace dateline {
namespace {

constexpr WordSet kPurposes("questioning sentencing testing training processing");

class JoinedWords : private TreeEditor {
  public:
    using TreeEditor::TreeEditor;

    void settle(std::uint32_t i) {
        describe_with_compound(i);
        join_verbs(i);
        join_to_like(i);
        tie_let_go(i);
        make_purpose(i);
    }

  private:
    [[nodiscard]] bool is_noun(std::uint32_t i) const {
        return upos(i) == Upos::NOUN || upos(i) == Upos::PROPN;
    }

    /// "chanting"
    [[nodiscard]] bool is_ing(std::uint32_t i) const {
        const TagClass& tag = classes_[tags_[i]];
        return tag.upos == Upos::VERB && (tag.verb_form == VerbForm::ger ||
                                          (tag.verb_form == VerbForm::part && tag.tense == Tense::pres));
    }
    [[nodiscard]] bool are_like(std::uint32_t a, std::uint32_t b) const {
        const TagClass &first = classes_[tags_[a]], &second = classes_[tags_[b]];
        return (is_ing(a) && is_ing(b)) ||
               (first.verb_form == second.verb_form && first.tense == second.tense);
    }

    /// "in riot-|hit Osk district" with the district for what was hit and the riot for where it was.
    void describe_with_compound(std::uint32_t hit) {
        if (hit < 2 || upos(hit) != Upos::VERB || words_[hit - 1].lower != hash_bytes("-") ||
            tokens_[hit - 1].space_after || tokens_[hit - 2].space_after || !is_noun(hit - 2) ||
            classes_[tags_[hit]].verb_form == VerbForm::ger)
            return;
        const std::uint32_t riot = hit - 2;
        std::uint32_t district = hit + 1;
        while (district < size() && !(head(district) == hit && tokens_[district].deprel == Deprel::obj))
            ++district;
        if (district >= size() || !is_noun(district) || head(riot) == kNone || head(riot) >= riot ||
            is_below(riot, hit))
            return;
        for (std::uint32_t i = hit + 1; i < district; ++i)
            if (!is_noun(i) && upos(i) != Upos::ADJ) return;
        tokens_[district].head = tokens_[riot].head;
        tokens_[district].deprel = tokens_[riot].deprel;
        for (std::uint32_t i = 0; i < size(); ++i) {
            if (i == district || i == hit - 1) continue;
            if (head(i) == riot || (head(i) == hit && i > hit)) attach(i, district);
        }
        attach(hit, district);
        tokens_[hit].deprel = Deprel::amod;
        attach(riot, hit);
        tokens_[riot].deprel = Deprel::compound;
        attach(hit - 1, hit);
        tokens_[hit - 1].deprel = Deprel::punct;
    }

    /// "chanting and | at one point singing" with "and" for the second verb: the singing is.
    void join_verbs(std::uint32_t joint) {
        std::uint32_t first = head(joint);
        // "chanting songs and …", joined to the songs
        if (first != kNone && upos(first) != Upos::VERB && tokens_[first].deprel == Deprel::obj)
            first = head(first);
        if (upos(joint) != Upos::CCONJ || tokens_[joint].deprel != Deprel::conj || first == kNone ||
            first > joint || upos(first) != Upos::VERB)
            return;
        std::uint32_t second = joint + 1;
        while (second < size() && !(upos(second) == Upos::VERB && is_below(second, joint))) ++second;
        if (second >= size() || !are_like(first, second)) return;
        const std::uint32_t between = head(second);  // the point at which they sing
        if (between != joint && head(between) != joint) return;
        attach(second, first);
        tokens_[second].deprel = Deprel::conj;
        for (std::uint32_t i = 0; i < size(); ++i)
            if (head(i) == joint) {
                attach(i, second);
                if (i < second && tokens_[i].deprel == Deprel::nmod) tokens_[i].deprel = Deprel::obl;
            }
        attach(joint, second);
        tokens_[joint].deprel = Deprel::cc;
    }

    /// "held for | questioning on Monday" with the questioning for a verb without an object: it is what they are
    /// held for, and they are held on Monday.
    void make_purpose(std::uint32_t purpose) {
        const std::uint32_t held = head(purpose);
        if (held == kNone || held > purpose || purpose == 0 || !kPurposes.holds(words_[purpose].lower) ||
            upos(purpose) != Upos::VERB || words_[purpose - 1].lower != hash_bytes("for") ||
            head(purpose - 1) != purpose ||
            has_child(purpose, size(), [](Deprel relation) { return relation == Deprel::obj; }))
            return;
        for (std::uint32_t i = purpose + 1; i < size(); ++i)
            if (head(i) == purpose) attach(i, held);
        tokens_[purpose].deprel = Deprel::obl;
        tokens_[purpose - 1].deprel = Deprel::case_;
        take(purpose, [](const TagClass& tag) {
            return tag.upos == Upos::NOUN && tag.number == Number::sing;
        });
    }

    /// "were let | go by police": nobody goes by police; what hangs on "go" hangs on the letting.
    void tie_let_go(std::uint32_t go) {
        const std::uint32_t let = head(go);
        if (let == kNone || let > go || words_[go].lower != hash_bytes("go") ||
            words_[let].lower != hash_bytes("let") || tokens_[go].deprel != Deprel::xcomp)
            return;
        const std::uint32_t next = go + 1;
        if (next < size() &&
            (upos(next) == Upos::ADV || words_[next].lower == hash_bytes("home") ||
             words_[next].lower == hash_bytes("to") || words_[next].lower == hash_bytes("into")))
            return;  // "let them go home", "let them go to Osk": allowed it
        for (std::uint32_t i = 0; i < size(); ++i)
            if (head(i) == go) attach(i, let);
        tokens_[go].deprel = Deprel::compound_prt;
        take(go, [](const TagClass& tag) { return tag.upos == Upos::ADP; });
    }

    /// "showed them chanting and | singing" with the singing for what else shows: without an auxiliary it
    /// goes on with the form like it.
    void join_to_like(std::uint32_t singing) {
        const std::uint32_t showed = head(singing);
        if (tokens_[singing].deprel != Deprel::conj || showed == kNone || showed > singing ||
            !is_ing(singing) || upos(showed) != Upos::VERB || is_ing(showed) ||
            has_child(
                showed, showed,
                [](Deprel relation) { return relation == Deprel::aux || relation == Deprel::aux_pass; }) ||
            has_child(singing, singing, [](Deprel relation) {
                return relation == Deprel::aux || relation == Deprel::aux_pass || relation == Deprel::mark ||
                       relation == Deprel::nsubj || relation == Deprel::nsubj_pass;
            }))
            return;
        for (std::uint32_t i = singing; --i > showed;) {
            if (!is_ing(i) || !is_below(i, showed) || is_below(i, singing)) continue;
            attach(singing, i);
            return;
        }
    }
};

}  // namespace

void settle_joined_words(const LanguageModel& model, std::span<const Word> words, std::span<Token> tokens,
                         std::span<std::uint8_t> tags, std::uint32_t begin) {
    JoinedWords joined(model, words, tokens, tags, begin);
    for (std::uint32_t i = 0; i < tokens.size(); ++i) joined.settle(i);
}

}  // namespace dateline
