#include "core/language/bare_clauses.hpp"

#include "core/language/hashing.hpp"
#include "core/language/saying.hpp"
#include "core/language/tree_editor.hpp"
#include "core/language/word_set.hpp"

namespace dateline {
namespace {

constexpr WordSet kHave("has have had");

bool is_subject(Deprel relation) {
    return relation == Deprel::nsubj || relation == Deprel::nsubj_pass || relation == Deprel::expl ||
           relation == Deprel::csubj || relation == Deprel::csubj_pass;
}

class BareClauses : private TreeEditor {
  public:
    using TreeEditor::TreeEditor;

    void part(std::uint32_t verb) {
        free_hearer(verb);
        take_subject(verb);
        take_number(verb);
        join_to_like(verb);
        close_at_comma(verb);
        open_with_as(verb);
    }

  private:
    [[nodiscard]] std::uint32_t first_of(std::uint32_t top) const {
        std::uint32_t first = 0;
        while (!is_below(first, top)) ++first;
        return first;
    }
    [[nodiscard]] std::uint32_t last_of(std::uint32_t top) const {
        std::uint32_t last = size() - 1;
        while (!is_below(last, top)) --last;
        return last;
    }
    template <class Wanted>
    [[nodiscard]] std::uint32_t child(std::uint32_t parent, Wanted wanted) const {
        for (std::uint32_t i = 0; i < size(); ++i)
            if (head(i) == parent && wanted(tokens_[i].deprel)) return i;
        return kNone;
    }

    /// "told Lorne | a guard had died" with Lorne, the guard, for who died: the one heard it, the other died.
    void free_hearer(std::uint32_t died) {
        const std::uint32_t told = head(died);
        if (tokens_[died].deprel != Deprel::ccomp || told == kNone || told > died ||
            !kTelling.holds(words_[told].lower))
            return;
        const std::uint32_t hearer = child(died, is_subject);
        if (hearer == kNone || hearer < told || upos(hearer) != Upos::PROPN || first_of(hearer) != told + 1)
            return;
        const std::uint32_t guard = child(hearer, [](Deprel relation) { return relation == Deprel::appos; });
        if (guard == kNone || guard > died || upos(first_of(guard)) != Upos::DET ||
            upos(first_of(guard) - 1) != Upos::PROPN)
            return;
        tokens_[guard].deprel = tokens_[hearer].deprel;
        attach(guard, died);
        tokens_[hearer].deprel = Deprel::iobj;
        attach(hearer, told);
        for (std::uint32_t i = guard + 1; i < died; ++i)
            if (head(i) == hearer) attach(i, guard);
    }

    /// "held | the vote should not be put off" with the vote for what they held: a finite clause without a
    /// subject takes the noun right before it.
    void take_subject(std::uint32_t verb) {
        const std::uint32_t held = head(verb);
        if (tokens_[verb].deprel != Deprel::ccomp || held == kNone || held > verb) return;
        const std::uint32_t first = first_of(verb);
        const bool finite =
            first < verb && classes_[tags_[first]].verb_form == VerbForm::fin && upos(first) == Upos::AUX;
        if (!finite || first == 0 || has_child(verb, size(), is_subject)) return;
        std::uint32_t noun = first - 1;
        while (noun != kNone && noun > held && head(noun) != held) noun = head(noun);
        if (noun == kNone || noun <= held || head(noun) != held || tokens_[noun].deprel != Deprel::obj ||
            last_of(noun) != first - 1)
            return;
        const bool passive =
            has_child(verb, verb, [](Deprel relation) { return relation == Deprel::aux_pass; });
        attach(noun, verb);
        tokens_[noun].deprel = passive ? Deprel::nsubj_pass : Deprel::nsubj;
    }

    /// "nine reached the shore and | 40 drowned" with the forty for more of the shore: they drowned.
    void take_number(std::uint32_t verb) {
        if (verb < 2 || upos(verb - 1) != Upos::NUM || upos(verb) != Upos::VERB ||
            classes_[tags_[verb]].tense != Tense::past || has_child(verb, size(), is_subject))
            return;
        const std::uint32_t number = verb - 1, joint = verb - 2;
        const std::uint32_t shore = head(number);
        if (tokens_[number].deprel != Deprel::conj || shore == kNone || shore > joint ||
            upos(shore) == Upos::NUM || upos(joint) != Upos::CCONJ || head(joint) != number)
            return;
        const std::uint32_t before = head(verb);
        const bool clause = tokens_[verb].deprel == Deprel::xcomp || tokens_[verb].deprel == Deprel::advcl ||
                            tokens_[verb].deprel == Deprel::ccomp || tokens_[verb].deprel == Deprel::dep;
        if (!clause || before == kNone || before > joint || upos(before) != Upos::VERB ||
            has_child(number, size(), [](Deprel relation) { return relation == Deprel::nmod; }))
            return;
        tokens_[verb].deprel = Deprel::conj;
        tokens_[number].deprel = Deprel::nsubj;
        attach(number, verb);
        attach(joint, verb);
    }

    /// "has held the vote should stay, and has | said so" with what is said for more of what was held: it
    /// goes on with the verb of its own auxiliary.
    void join_to_like(std::uint32_t verb) {
        const std::uint32_t held = head(verb);
        if (tokens_[verb].deprel != Deprel::conj || held == kNone || held > verb ||
            tokens_[held].deprel != Deprel::ccomp || has_child(verb, size(), is_subject))
            return;
        const std::uint32_t main = head(held);
        const std::uint32_t own = have_of(verb);
        if (own == kNone || main == kNone || main > held || have_of(held) != kNone) return;
        const std::uint32_t first = have_of(main);
        if (first == kNone || words_[first].lower != words_[own].lower) return;
        for (std::uint32_t i = verb + 1; i < size(); ++i)  // lest arcs cross
            if (head(i) < verb && head(i) != kNone && is_below(head(i), held)) return;
        attach(verb, main);
    }
    /// "Shaken by a run on coal stocks, | Arden announced cuts" with the stocks, Arden, for who announced
    /// them: a participle that opens a sentence ends at the comma.
    void close_at_comma(std::uint32_t verb) {
        const TagClass& opens = classes_[tags_[0]];
        if (opens.upos != Upos::VERB || opens.verb_form == VerbForm::inf || head(0) != verb ||
            tokens_[0].deprel != Deprel::advcl || has_child(0, size(), is_subject))
            return;
        const std::uint32_t stocks = child(verb, [](Deprel relation) {
            return relation == Deprel::nsubj || relation == Deprel::nsubj_pass;
        });
        if (stocks == kNone || stocks > verb) return;
        const std::uint32_t arden = child(stocks, [](Deprel relation) { return relation == Deprel::appos; });
        std::uint32_t comma = 1;
        while (comma < verb && words_[comma].lower != hash_bytes(",")) ++comma;
        if (arden == kNone || arden > verb || comma >= arden || comma < stocks ||
            (first_of(arden) != comma && first_of(arden) != comma + 1))
            return;
        std::uint32_t coal = first_of(stocks);  // the noun before them, which they are drawn away from
        while (coal > 1 && upos(coal - 1) != Upos::NOUN && upos(coal - 1) != Upos::PROPN) --coal;
        if (coal <= 1) return;
        --coal;
        for (std::uint32_t i = stocks + 1; i < verb; ++i)
            if (head(i) == stocks && i != arden) attach(i, i < comma ? stocks : arden);
        attach(arden, verb);
        tokens_[arden].deprel = tokens_[stocks].deprel;
        attach(stocks, coal);
        tokens_[stocks].deprel = Deprel::nmod;
    }

    /// "knew Lena, who left as | her mother, Ida, was dying" with Lena for who was dying: "as" opens the
    /// clause of the noun behind it, whose verb stands behind the comma.
    void open_with_as(std::uint32_t as) {
        const std::uint32_t mother = head(as);
        if (words_[as].lower != hash_bytes("as") || tokens_[as].deprel != Deprel::case_ || mother == kNone ||
            mother < as || head(mother) == kNone || head(mother) > as ||
            child(mother, [](Deprel relation) { return relation == Deprel::appos; }) == kNone)
            return;
        std::uint32_t next = last_of(mother) + 1;
        if (next < size() && words_[next].lower == hash_bytes(",")) ++next;
        if (next >= size() || words_[next - 1].lower != hash_bytes(",") ||
            classes_[tags_[next]].verb_form != VerbForm::fin)
            return;
        const std::uint32_t dying = upos(next) == Upos::AUX ? head(next) : next;
        if (dying == kNone || upos(dying) != Upos::VERB || tokens_[dying].deprel != Deprel::ccomp ||
            head(dying) == kNone || head(dying) > as)
            return;
        const std::uint32_t lena = child(dying, is_subject);
        std::uint32_t left = head(mother);
        while (left != kNone && upos(left) != Upos::VERB) left = head(left);
        if (lena == kNone || lena > as || lena < head(dying) || left == kNone || !is_below(left, lena))
            return;
        attach(lena, head(dying));
        tokens_[lena].deprel = Deprel::obj;
        attach(dying, left);
        tokens_[dying].deprel = Deprel::advcl;
        attach(mother, dying);
        tokens_[mother].deprel = Deprel::nsubj;
        attach(as, dying);
        tokens_[as].deprel = Deprel::mark;
    }

    /// "has", "have", "had" beside a verb; kNone where there is none.
    [[nodiscard]] std::uint32_t have_of(std::uint32_t verb) const {
        for (std::uint32_t i = 0; i < verb; ++i)
            if (head(i) == verb && tokens_[i].deprel == Deprel::aux && kHave.holds(words_[i].lower)) return i;
        return kNone;
    }
};

}  // namespace

void part_bare_clauses(const LanguageModel& model, std::span<const Word> words, std::span<Token> tokens,
                       std::span<std::uint8_t> tags, std::uint32_t begin) {
    BareClauses clauses(model, words, tokens, tags, begin);
    for (std::uint32_t i = 1; i < tokens.size(); ++i) clauses.part(i);
}

}  // namespace dateline
