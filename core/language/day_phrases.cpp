#include "core/language/day_phrases.hpp"

#include "core/language/saying.hpp"
#include "core/language/tree_editor.hpp"
#include "core/language/word_set.hpp"

namespace dateline {
namespace {

constexpr WordSet kMonths(
    "january february march april may june july august september october november december jan feb mar apr "
    "aug sept oct nov dec jan. feb. mar. apr. aug. sept. oct. nov. dec.");
/// Open a sentence with a time: "In May inspectors called".
constexpr WordSet kAtATime("in on at since until by during");
constexpr WordSet kWeekdays("monday tuesday wednesday thursday friday saturday sunday");
/// Particles that are no prepositions of days.
constexpr WordSet kParticles("in up out off down away");

bool is_subject(Deprel relation) {
    return relation == Deprel::nsubj || relation == Deprel::nsubj_pass || relation == Deprel::expl;
}

class DayPhrases : private TreeEditor {
  public:
    using TreeEditor::TreeEditor;

    void settle(std::uint32_t i) {
        if (i == 0) part_month_from_name();
        head_with_noun(i);
        free_particle(i);
        give_to_saying(i);
    }

  private:
    /// "an April 8 | shooting" with the month for what there is and the shooting for a participle: the
    /// phrase is of a shooting.
    void head_with_noun(std::uint32_t month) {
        const std::uint32_t number = month + 1, noun = month + 2;
        if (month == 0 || noun >= size() || !kMonths.holds(words_[month].lower) || upos(number) != Upos::NUM)
            return;
        const Upos before = upos(month - 1);
        const bool opens = before == Upos::DET || tokens_[month - 1].deprel == Deprel::nmod_poss;
        const TagClass& tag = classes_[tags_[noun]];
        const bool gerund = tag.upos == Upos::VERB && tag.tense != Tense::past &&
                            (tag.verb_form == VerbForm::ger || tag.verb_form == VerbForm::part);
        if (!opens || !gerund || tokens_[noun].deprel != Deprel::acl || head(noun) == kNone) return;
        const std::uint32_t above = head(noun);
        const bool joined = above == month || above == number || head(above) == month ||
                            head(month) == above || head(number) == above;
        if (!joined) return;
        // what the whole phrase hangs on: whichever of the three hangs outside
        std::uint32_t top = noun;
        while (head(top) != kNone && head(top) + 1 >= month && head(top) <= noun) top = head(top);
        if (top + 1 < month) return;
        if (top == noun) tokens_[noun].deprel = Deprel::nmod;
        tokens_[noun].head = tokens_[top].head;
        tokens_[noun].deprel = tokens_[top].deprel;
        for (std::uint32_t i = 0; i < size(); ++i)
            if (i != noun && (head(i) == month || head(i) == number)) attach(i, noun);
        for (const std::uint32_t i : {month - 1, month}) attach(i, noun);
        tokens_[month].deprel = Deprel::compound;
        attach(number, month);
        tokens_[number].deprel = Deprel::nummod;
        take(noun,
             [](const TagClass& other) { return other.upos == Upos::NOUN && other.number == Number::sing; });
        for (std::uint32_t i = noun + 1; i < size(); ++i)
            if (head(i) == noun && tokens_[i].deprel == Deprel::obl) tokens_[i].deprel = Deprel::nmod;
    }

    /// "In May | Orr's turn came" with May Orr for somebody: behind such a preposition a month is a month.
    void part_month_from_name() {
        if (size() < 4 || !kAtATime.holds(words_[0].lower) || !kMonths.holds(words_[1].lower) ||
            upos(2) != Upos::PROPN)
            return;
        const bool first = head(2) == 1 && tokens_[2].deprel == Deprel::flat;
        const bool second =
            head(1) == 2 && tokens_[1].deprel == Deprel::compound && tokens_[2].deprel == Deprel::nmod_poss;
        std::uint32_t verb = first ? head(1) : head(2);
        while (verb != kNone && upos(verb) != Upos::VERB) verb = head(verb);
        if ((!first && !second) || verb == kNone || verb < 3) return;
        if (first) {
            tokens_[2].head = tokens_[1].head;
            tokens_[2].deprel = tokens_[1].deprel;
            for (std::uint32_t i = 3; i < size(); ++i)
                if (head(i) == 1) attach(i, 2);
        }
        attach(0, 1);
        tokens_[0].deprel = Deprel::case_;
        attach(1, verb);
        tokens_[1].deprel = Deprel::obl;
    }

    /// "turned himself in | Monday": no preposition of a weekday, but part of the verb.
    void free_particle(std::uint32_t particle) {
        const std::uint32_t day = particle + 1;
        if (day >= size() || !kParticles.holds(words_[particle].lower) ||
            !kWeekdays.holds(words_[day].lower) || head(particle) != day ||
            tokens_[particle].deprel != Deprel::case_)
            return;
        const std::uint32_t verb = head(day);
        if (verb == kNone || verb > particle || upos(verb) != Upos::VERB ||
            tokens_[day].deprel != Deprel::obl)
            return;
        attach(particle, verb);
        tokens_[particle].deprel = Deprel::compound_prt;
        tokens_[day].deprel = Deprel::obl_unmarked;
    }

    /// … with what is said for what tells which Thursday: a bare one is the one before.
    void part_from_clause(std::uint32_t day) {
        const std::uint32_t said = head(day);
        if (said == kNone || said + 1 != day || day + 2 >= size() || !kWeekdays.holds(words_[day].lower) ||
            (!kSaying.holds(words_[said].lower) && !kTelling.holds(words_[said].lower)))
            return;
        for (std::uint32_t i = day + 2; i < size(); ++i)
            if (head(i) == day && tokens_[i].deprel == Deprel::acl_relcl &&
                is_subject(tokens_[day + 1].deprel) && head(day + 1) == i) {
                attach(i, said);
                tokens_[i].deprel = Deprel::ccomp;
                return;
            }
    }

    /// "said Thursday | he believes": a day in front of what is said is when it was said.
    void give_to_saying(std::uint32_t day) {
        part_from_clause(day);
        std::uint32_t clause = head(day);
        if (day == 0 || !kWeekdays.holds(words_[day].lower) || clause == kNone || clause < day) return;
        if (is_subject(tokens_[clause].deprel)) clause = head(clause);
        if (clause == kNone || clause < day || tokens_[clause].deprel != Deprel::ccomp) return;
        const std::uint32_t said = head(clause);
        const bool saying =
            said < day && (kSaying.holds(words_[said].lower) || kTelling.holds(words_[said].lower));
        if (!saying || has_child(clause, day, is_subject) || !has_child(clause, clause, is_subject)) return;
        for (std::uint32_t i = said + 1; i < day; ++i)  // nothing but who is told
            if (!(head(i) == said && (tokens_[i].deprel == Deprel::iobj || tokens_[i].deprel == Deprel::obj)))
                return;
        if (has_child(day, size(), [](Deprel relation) { return relation == Deprel::case_; })) return;
        attach(day, said);
        tokens_[day].deprel = Deprel::obl_unmarked;
    }
};

}  // namespace

void settle_day_phrases(const LanguageModel& model, std::span<const Word> words, std::span<Token> tokens,
                        std::span<std::uint8_t> tags, std::uint32_t begin) {
    DayPhrases phrases(model, words, tokens, tags, begin);
    for (std::uint32_t i = 0; i < tokens.size(); ++i) phrases.settle(i);
}

}  // namespace dateline
