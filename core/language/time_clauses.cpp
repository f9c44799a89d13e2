#include "core/language/time_clauses.hpp"

#include "core/language/hashing.hpp"
#include "core/language/meanings.hpp"
#include "core/language/tree_editor.hpp"
#include "core/language/verb_forms.hpp"
#include "core/language/word_set.hpp"

namespace dateline {
namespace {

/// Prepositions that open clauses too.
constexpr WordSet kOpensClause("after before since until");
/// "troops given orders": what may have an object as a participle.
constexpr WordSet kTwoObjects(
    "given awarded paid offered granted sent handed shown taught told sold lent assigned denied owed named "
    "called elected appointed made");
/// Their participle is one of "have" only.
constexpr WordSet kWithoutPassive(
    "acted appeared arrived clashed clung collapsed crashed crumbled departed died disappeared emerged "
    "evaporated exploded failed fled happened intervened lapsed "
    "occurred perished protested rebelled receded retired rioted sailed slept stalled subsided walked");
/// "named after a saint", "brought before a judge": no time.
constexpr WordSet kAfterSomebody("called chased heard looked modelled modeled named run sent sought taken");
/// "Man charged after woman found": headlines leave out the auxiliary of what is done to people.
constexpr WordSet kSuffered(
    "acquitted attacked bailed beaten charged cleared executed fined hanged held honoured honored "
    "hospitalised "
    "questioned released robbed searched shot stabbed suspended treated");
/// People come together for them: "arrested after the meeting".
constexpr WordSet kOccasions(
    "assembly ball church college conference congress convention match matches meeting meetings parade party "
    "school summit game film show services");
/// Past tenses that pass for nouns.
constexpr WordSet kAsNoun("left hit burst");
/// What storms do, and is not done to them.
constexpr WordSet kStriking("hit struck");
constexpr std::uint8_t kNounOfAnimal = 3, kNounOfArtifact = 4, kNounOfThing = 15, kNounOfPhenomenon = 17;

bool is_subject(Deprel relation) {
    return relation == Deprel::nsubj || relation == Deprel::nsubj_pass || relation == Deprel::expl ||
           relation == Deprel::csubj || relation == Deprel::csubj_pass;
}

bool is_auxiliary(Deprel relation) {
    return relation == Deprel::aux || relation == Deprel::aux_pass || relation == Deprel::cop;
}

bool is_nominal(Deprel relation) {
    return relation == Deprel::obl || relation == Deprel::obj || relation == Deprel::nmod ||
           relation == Deprel::compound || relation == Deprel::obl_unmarked;
}

bool is_past_participle(const TagClass& tag) {
    return tag.upos == Upos::VERB && tag.verb_form == VerbForm::part && tag.tense == Tense::past;
}

bool is_past(const TagClass& tag) {
    return tag.upos == Upos::VERB && tag.verb_form == VerbForm::fin && tag.tense == Tense::past &&
           tag.mood == Mood::ind;
}

/// "after | the rebels | stormed": by their places in the sentence.
struct Clause {
    std::uint32_t opener, noun, verb;
    std::uint32_t above;  // what it is the time of
};

class TimeClauses : private TreeEditor {
  public:
    using TreeEditor::TreeEditor;

    void open(std::uint32_t opener) {
        if (!kOpensClause.holds(words_[opener].lower) || relation(opener) != Deprel::case_) return;
        const bool cut = cut_noun(opener) || cut_object(opener);
        const std::uint32_t noun = head(opener);
        if (noun == kNone || noun < opener || head(noun) == kNone || !is_noun(noun)) return;
        Clause clause{opener, noun, kNone, kNone};
        if (!cut && find_main_verb(clause)) {
            lift_main_verb(clause);
            draw(clause);
        } else if (find_participle(clause, cut) || find_beside(clause)) {
            draw(clause);
        }
    }

  private:
    using TreeEditor::attach;
    using TreeEditor::has_child;
    void attach(std::uint32_t i, std::uint32_t head, Deprel deprel) {
        attach(i, head);
        tokens_[i].deprel = deprel;
    }
    [[nodiscard]] Deprel relation(std::uint32_t i) const { return tokens_[i].deprel; }
    [[nodiscard]] std::uint8_t kind(std::uint32_t i) const { return Meaning::unpack(words_[i].cluster).noun; }
    [[nodiscard]] bool is_noun(std::uint32_t i) const {
        return tag(i).upos == Upos::NOUN || tag(i).upos == Upos::PROPN || tag(i).upos == Upos::PRON;
    }
    template <class Wanted>
    [[nodiscard]] bool has_child(std::uint32_t parent, Wanted wanted) const {
        return has_child(parent, size(), wanted);
    }
    [[nodiscard]] bool has(std::uint32_t parent, Deprel deprel) const {
        return has_child(parent, [deprel](Deprel relation) { return relation == deprel; });
    }

    /// "failed", "broke", "stormed the gate": no participle that belongs to the noun before it.
    [[nodiscard]] bool is_no_passive(std::uint32_t verb) const {
        const std::uint32_t word = words_[verb].lower;
        if (has(verb, Deprel::obl_agent) || has_child(verb, is_auxiliary)) return false;
        return is_never_passive(word) || is_no_participle(word) || kWithoutPassive.holds(word) ||
               ((has(verb, Deprel::obj) || name_as_clause(verb) != kNone) && !kTwoObjects.holds(word));
    }
    /// "jailed | Boll" as jailed to boll.
    [[nodiscard]] std::uint32_t name_as_clause(std::uint32_t verb) const {
        for (std::uint32_t i = verb + 1; i < size(); ++i)
            if (head(i) == verb && relation(i) == Deprel::xcomp && tag(i).upos == Upos::PROPN) return i;
        return kNone;
    }
    /// "after | the crew": nothing that takes place, and so no time.
    [[nodiscard]] bool is_no_time(std::uint32_t noun) const {
        const std::uint8_t is = kind(noun);
        return tag(noun).upos == Upos::NOUN && !kOccasions.holds(words_[noun].lower) &&
               (is == kNounOfPerson || is == kNounOfAnimal || is == kNounOfArtifact || is == kNounOfGroup);
    }
    /// The verb stands right behind the phrase of the noun, but for its own adverbs and auxiliaries; no comma
    /// parts the two, but one that closes what is put in: "the driver, who was drunk, | crashed".
    [[nodiscard]] bool is_right_behind(std::uint32_t noun, std::uint32_t verb) const {
        std::uint32_t first = verb;
        while (first > noun + 1 && head(first - 1) == verb && tag(first - 1).upos != Upos::PUNCT) --first;
        if (tag(first - 1).upos != Upos::PUNCT) return true;
        return has(noun, Deprel::acl_relcl) || has(noun, Deprel::appos);
    }
    /// All between the two belongs to one of them, or as a place and the like to what is above: "workers at
    /// the mill".
    [[nodiscard]] bool is_whole(const Clause& clause) const {
        for (std::uint32_t i = clause.noun + 1; i < clause.verb; ++i)
            if (!is_below(i, clause.noun) && head(i) != clause.verb && !is_below(head(i), clause.noun) &&
                !(head(i) > clause.noun && head(i) < clause.verb) &&
                !(head(i) == clause.above && is_nominal(relation(i))) && tag(i).upos != Upos::PUNCT)
                return false;
        return is_right_behind(clause.noun, clause.verb);
    }

    /// "before the storm | hit" as before a hit: a past that passes for a noun is none behind what does so.
    bool cut_noun(std::uint32_t opener) {
        const std::uint32_t verb = head(opener);
        if (verb == kNone || verb < opener + 3 || head(verb) == kNone || tag(verb).upos != Upos::NOUN ||
            !kAsNoun.holds(words_[verb].lower) || head(verb - 1) != verb ||
            (relation(verb - 1) != Deprel::compound && relation(verb - 1) != Deprel::nsubj) ||
            (!has(verb, Deprel::det) && !has(verb - 1, Deprel::det)))
            return false;
        const std::uint32_t noun = verb - 1;
        const bool does = words_[verb].lower == hash_bytes("left") ||
                          (words_[verb].lower == hash_bytes("hit") && kind(noun) == kNounOfPhenomenon) ||
                          (words_[verb].lower == hash_bytes("burst") &&
                           (kind(noun) == kNounOfArtifact || kind(noun) == kNounOfThing));
        if (!does) return false;
        attach(noun, head(verb), relation(verb));
        attach(verb, noun, Deprel::acl);
        for (std::uint32_t i = 0; i < noun; ++i)
            if (head(i) == verb) attach(i, noun);
        take(verb, is_past_participle);
        return true;
    }

    /// "after the flood | destroyed the bridge" as after a bridge: no participle stands before an article.
    bool cut_object(std::uint32_t opener) {
        const std::uint32_t object = head(opener);
        if (object == kNone || head(object) == kNone) return false;
        std::uint32_t article = object;
        while (article > opener && !(head(article) == object && relation(article) == Deprel::det)) --article;
        if (article < opener + 3) return false;
        const std::uint32_t verb = article - 1, noun = verb - 1;
        if (head(verb) != object || relation(verb) != Deprel::amod || !is_past_participle(tag(verb)) ||
            tag(noun).upos != Upos::NOUN || (head(noun) != verb && head(noun) != object))
            return false;
        attach(noun, head(object), relation(object));
        attach(verb, noun, Deprel::acl);
        attach(object, verb, Deprel::obj);
        for (std::uint32_t i = 0; i < noun; ++i)
            if (head(i) == object || head(i) == verb) attach(i, noun);
        return true;
    }

    /// "after a fire | broke out" as a fire that was broken.
    [[nodiscard]] bool find_participle(Clause& clause, bool cut) const {
        clause.above = head(clause.noun);
        for (clause.verb = clause.noun + 1; clause.verb < size(); ++clause.verb)
            if (head(clause.verb) == clause.noun && relation(clause.verb) == Deprel::acl &&
                is_past_participle(tag(clause.verb)))
                return (cut || is_no_passive(clause.verb)) && is_right_behind(clause.noun, clause.verb);
        return false;
    }

    /// "left after the court | ruled" with both for what belongs to the leaving, or the court to the ruling:
    /// the verb has no other subject.
    [[nodiscard]] bool find_beside(Clause& clause) const {
        if (!is_nominal(relation(clause.noun))) return false;
        for (clause.verb = clause.noun + 1; clause.verb < size(); ++clause.verb)
            if (tag(clause.verb).upos == Upos::VERB && !is_below(clause.verb, clause.noun)) break;
        if (clause.verb == size() || !may_be_time_clause(clause)) return false;
        clause.above = head(clause.verb);
        const std::uint32_t of = head(clause.noun);  // "jailed her | before Boll" may be one before Boll
        return (of == clause.verb || (of < clause.opener && is_below(of, clause.above))) && is_whole(clause);
    }
    [[nodiscard]] bool may_be_time_clause(const Clause& clause) const {
        const std::uint32_t verb = clause.verb;
        const Deprel is = relation(verb);
        const bool beside = (is == Deprel::conj && !has(verb, Deprel::cc)) || is == Deprel::advcl ||
                            is == Deprel::ccomp || is == Deprel::parataxis ||
                            (is_past(tag(verb)) && (is == Deprel::xcomp || is == Deprel::acl_relcl));
        if (!beside || head(verb) > clause.opener || has(verb, Deprel::mark) ||
            has(verb, Deprel::obl_agent) || has_child(verb, is_subject) || has_child(verb, is_auxiliary))
            return false;
        return is_past(tag(verb)) || (is_past_participle(tag(verb)) && is_no_passive(verb));
    }

    /// "The guards | fled after the rebels | stormed" as guards who were fled: the second verb has taken the
    /// subject of the first.
    [[nodiscard]] bool find_main_verb(Clause& clause) const {
        const std::uint32_t first = head(clause.noun);
        if (first > clause.opener || relation(first) != Deprel::acl ||
            !(is_past(tag(first)) || is_past_participle(tag(first))) || head(first) == kNone ||
            head(first) > first || relation(head(first)) != Deprel::nsubj)
            return false;
        const std::uint32_t subject = head(first);
        clause.above = first;
        clause.verb = head(subject);
        if (clause.verb == kNone || clause.verb < clause.noun || tag(clause.verb).upos != Upos::VERB ||
            !is_right_behind(subject, first) || !is_whole(clause))
            return false;
        const bool finite = is_past(tag(clause.verb)) || has_child(clause.verb, is_auxiliary);
        const bool storm = kind(subject) == kNounOfPhenomenon && kStriking.holds(words_[first].lower);
        return finite &&
               (is_past(tag(first)) || is_no_passive(first) || storm || is_no_time_of(first, clause));
    }
    /// "closed after | workers walked out": no participle has such a time.
    [[nodiscard]] bool is_no_time_of(std::uint32_t participle, const Clause& clause) const {
        const std::uint32_t word = words_[participle].lower;
        return is_no_time(clause.noun) && !kAfterSomebody.holds(word) && !kSuffered.holds(word) &&
               !wants_object(word) && words_[clause.opener].lower != hash_bytes("before") &&
               !has(participle, Deprel::obl_agent);
    }
    /// The first verb takes the place of the second, and what stands before it.
    void lift_main_verb(const Clause& clause) {
        const std::uint32_t main = clause.above, subject = head(main);
        const std::uint32_t last = size() - 1;
        const bool stop = head(last) == clause.verb && tag(last).upos == Upos::PUNCT;
        tokens_[main].head = tokens_[clause.verb].head;
        tokens_[main].deprel = tokens_[clause.verb].deprel;
        for (std::uint32_t i = 0; i < clause.opener; ++i)
            if (head(i) == clause.verb) attach(i, main);
        for (std::uint32_t i = main + 1; i < clause.verb; ++i)
            if (head(i) == subject) attach(i, i > clause.opener ? clause.noun : main);
        if (stop) attach(last, main);
        take(main, is_past);
    }

    void draw(const Clause& clause) {
        const std::uint32_t above = clause.above;
        // "came four months | after"
        const std::uint32_t count = clause.opener - 1;
        const bool counted = clause.opener > 0 && tag(count).upos == Upos::NOUN &&
                             kind(count) == kNounOfTime && head(count) != kNone &&
                             (count == above || head(count) == above || head(count) == clause.noun ||
                              head(count) == clause.verb) &&
                             relation(count) != Deprel::nsubj && !has(count, Deprel::case_);
        const std::uint32_t place = counted && count == above ? head(count) : above;
        const bool predicate = tag(place).upos == Upos::VERB || has(place, Deprel::cop);
        for (std::uint32_t i = clause.noun + 1; i < clause.verb; ++i)
            if (head(i) == above || (head(i) == clause.verb && is_nominal(relation(i))))
                attach(i, clause.noun, relation(i) == Deprel::obl ? Deprel::nmod : relation(i));
        attach(clause.verb, place, predicate ? Deprel::advcl : Deprel::acl);
        attach(clause.noun, clause.verb,
               has(clause.verb, Deprel::aux_pass) ? Deprel::nsubj_pass : Deprel::nsubj);
        attach(clause.opener, clause.verb, Deprel::mark);
        if (counted) attach(count, clause.verb, Deprel::obl_unmarked);
        if (has_child(clause.verb, is_auxiliary)) return;
        take(clause.verb, is_past);
        if (const std::uint32_t name = name_as_clause(clause.verb); name != kNone)
            tokens_[name].deprel = Deprel::obj;
    }
};

}  // namespace

void open_time_clauses(const LanguageModel& model, std::span<const Word> words, std::span<Token> tokens,
                       std::span<std::uint8_t> tags, std::uint32_t begin) {
    TimeClauses clauses(model, words, tokens, tags, begin);
    for (std::uint32_t i = 0; i + 2 < tokens.size(); ++i) clauses.open(i);
}

}  // namespace dateline
