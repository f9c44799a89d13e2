#include "core/language/settled_tree.hpp"

#include <algorithm>

#include "core/language/bare_clauses.hpp"
#include "core/language/content_clauses.hpp"
#include "core/language/day_phrases.hpp"
#include "core/language/described_names.hpp"
#include "core/language/hashing.hpp"
#include "core/language/joined_words.hpp"
#include "core/language/meanings.hpp"
#include "core/language/present_verbs.hpp"
#include "core/language/saying.hpp"
#include "core/language/time_clauses.hpp"
#include "core/language/tree_editor.hpp"
#include "core/language/word_set.hpp"

namespace dateline {
namespace {

constexpr WordSet kRelatives("which that who");
constexpr WordSet kArticles("the a an");
constexpr WordSet kMishaps(
    "accident attack avalanche blast blaze bombing collapse collision crash cyclone derailment disaster "
    "earthquake explosion fire flood floods hurricane landslide outbreak quake shooting sinking storm "
    "tornado "
    "typhoon wreck");
constexpr WordSet kDoesHarm(
    "kill killed kills injured injures wounded hurt destroyed destroys damaged devastated displaced claimed "
    "wrecked flattened");
constexpr WordSet kSameInThePast(
    "quit put cut hit set shut let cost hurt spread split burst cast broadcast forecast rid shed thrust "
    "upset");
constexpr WordSet kLikeAPast("exceed proceed succeed");
constexpr WordSet kSaid("said says added adds");
constexpr WordSet kLeaders("head heads chief chiefs leader leaders chair member members founder founders");
/// Their complement is a gerund.
constexpr WordSet kWithGerund(
    "stop stops stopped start starts started begin begins began begun keep keeps kept continue continues "
    "continued finish finishes finished quit quits resume resumes resumed avoid avoids avoided consider "
    "considers considered risk risks risked cease ceases ceased postpone postponed delay delayed enjoy "
    "enjoys enjoyed suggest suggests suggested recommend recommends recommended");
/// Open a sentence with a time: "In May inspectors called".
constexpr WordSet kAtATime("in on at since until by during");
constexpr WordSet kTimeNames(
    "january february march april may june july august september october november december monday tuesday "
    "wednesday thursday friday saturday sunday spring summer autumn winter");

bool is_auxiliary(Deprel relation) {
    return relation == Deprel::aux || relation == Deprel::aux_pass;
}

bool is_subject(Deprel relation) {
    return relation == Deprel::nsubj || relation == Deprel::nsubj_pass;
}

/// Only a clause has it.
bool is_of_clause(Deprel relation) {
    return is_subject(relation) || is_auxiliary(relation) || relation == Deprel::mark ||
           relation == Deprel::obj || relation == Deprel::cop || relation == Deprel::ccomp ||
           relation == Deprel::xcomp;
}

class Settler : private TreeEditor {
  public:
    using TreeEditor::TreeEditor;

    void settle(std::uint32_t i) {
        open_with_article(i);
        if (i == 0) free_fronted_place();
        if (i == 0) free_fronted_time();
        lift_from_auxiliary(i);
        attach_due_to(i);
        if (tokens_[i].deprel == Deprel::acl_relcl) attach_to_nearest(i);
        if (tokens_[i].deprel == Deprel::acl_relcl) attach_to_mishap(i);
        if (tokens_[i].deprel == Deprel::acl_relcl) attach_to_person(i);
        if (tokens_[i].deprel == Deprel::csubj && is_second_subject(i)) tokens_[i].deprel = Deprel::xcomp;
        if (tokens_[i].deprel == Deprel::advcl && is_gerund_complement(i)) tokens_[i].deprel = Deprel::xcomp;
        turn_speaker(i);
        gather_office(i);
        make_noun(i);
        make_hearing_noun(i);
        own_forecast(i);
        settle_tag(i);
    }

  private:
    /// "met the | financier" with the article for what was met: it opens the phrase of the noun behind it.
    void open_with_article(std::uint32_t article) {
        if (!kArticles.holds(words_[article].lower)) return;
        std::uint32_t noun = article + 1;
        while (noun < size() && head(noun) != article) ++noun;
        if (noun >= size() || (upos(noun) != Upos::NOUN && upos(noun) != Upos::PROPN)) return;
        for (std::uint32_t i = article + 1; i < noun; ++i)
            if (head(i) != noun) return;
        tokens_[noun].head = tokens_[article].head;
        tokens_[noun].deprel = tokens_[article].deprel;
        for (std::uint32_t i = 0; i < size(); ++i)
            if (head(i) == article) attach(i, noun);
        attach(article, noun);
        tokens_[article].deprel = Deprel::det;
    }

    /// "Outside court, a clerk denied it" with the court for what denied it: a preposition opens no subject.
    void free_fronted_place() {
        const std::uint32_t place = head(0);
        if (upos(0) != Upos::ADP || tokens_[0].deprel != Deprel::amod || place == kNone ||
            tokens_[place].deprel != Deprel::nsubj || place + 1 >= size() ||
            words_[place + 1].lower != hash_bytes(","))
            return;
        const std::uint32_t verb = head(place);
        std::uint32_t subject = place + 1;
        while (subject < verb && !(head(subject) == place && tokens_[subject].deprel == Deprel::appos))
            ++subject;
        if (verb == kNone || subject >= verb) return;
        tokens_[0].deprel = Deprel::case_;
        tokens_[place].deprel = Deprel::obl;
        attach(subject, verb);
        tokens_[subject].deprel = Deprel::nsubj;
        for (std::uint32_t i = subject + 1; i < size(); ++i)
            if (head(i) == place) attach(i, subject);
    }

    /// "In | May inspectors called" with "In" for a conjunction: the time is the preposition's.
    void free_fronted_time() {
        if (size() < 4 || tokens_[0].deprel != Deprel::mark || !kAtATime.holds(words_[0].lower) ||
            !kTimeNames.holds(words_[1].lower) || tokens_[1].deprel != Deprel::compound)
            return;
        const std::uint32_t verb = head(0), noun = head(1);
        if (verb == kNone || noun == kNone || head(noun) != verb || noun > verb ||
            classes_[tags_[verb]].verb_form != VerbForm::fin)
            return;
        attach(0, 1);
        tokens_[0].deprel = Deprel::case_;
        attach(1, verb);
        tokens_[1].deprel = Deprel::obl;
    }

    /// "…, fire chief Dana Ruiz told reporters" with the chief for what is told: the office belongs to the
    /// name, and the telling to the sentence before it.
    void gather_office(std::uint32_t told) {
        if (!kSaying.holds(words_[told].lower) || upos(told) != Upos::VERB) return;
        std::uint32_t name = 0;
        while (name < told && !(head(name) == told && is_subject(tokens_[name].deprel))) ++name;
        if (name == told || upos(name) != Upos::PROPN) return;
        std::uint32_t begin = name;
        while (begin > 0 && upos(begin - 1) == Upos::PROPN) --begin;
        std::uint32_t comma = begin;
        while (comma > 0 && (upos(comma - 1) == Upos::NOUN || upos(comma - 1) == Upos::ADJ)) --comma;
        if (comma == 0 || comma == begin || words_[comma - 1].lower != hash_bytes(",")) return;
        const std::uint32_t office = begin - 1;
        const bool person = Meaning::unpack(words_[office].cluster).noun == kNounOfPerson ||
                            kLeaders.holds(words_[office].lower);
        if (!person || upos(office) != Upos::NOUN || is_below(office, name)) return;
        std::uint32_t main = kNone;  // what the office was hung on, before the comma
        for (std::uint32_t i = comma; i < begin; ++i)
            if (head(i) != kNone && head(i) + 1 < comma) main = head(i);
        if (main == kNone || is_below(main, told)) return;
        for (std::uint32_t i = begin; i < size(); ++i)
            if (head(i) >= comma && head(i) < begin && i != told) return;  // more hangs on it than we know
        attach(told, main);
        tokens_[told].deprel = Deprel::parataxis;
        attach(office, name);
        tokens_[office].deprel = Deprel::nmod_desc;
        for (std::uint32_t i = comma; i < office; ++i) {
            attach(i, office);
            tokens_[i].deprel = upos(i) == Upos::ADJ ? Deprel::amod : Deprel::compound;
        }
    }

    /// ", said the mayor" with the mayor for what is said: who stands behind the quotation speaks.
    void turn_speaker(std::uint32_t said) {
        const Deprel relation = tokens_[said].deprel;
        if (said == 0 || !kSaid.holds(words_[said].lower) || upos(said - 1) != Upos::PUNCT ||
            (relation != Deprel::parataxis && relation != Deprel::root) ||
            has_child(said, size(), is_subject))
            return;
        for (std::uint32_t i = said + 1; i < size(); ++i)
            if (head(i) == said &&
                (tokens_[i].deprel == Deprel::obj || tokens_[i].deprel == Deprel::nsubj_pass)) {
                tokens_[i].deprel = Deprel::nsubj;
                return;
            }
    }

    /// "stopped | selling seats": not while selling them.
    [[nodiscard]] bool is_gerund_complement(std::uint32_t clause) const {
        const TagClass& tag = classes_[tags_[clause]];
        return clause > 0 && head(clause) == clause - 1 && kWithGerund.holds(words_[clause - 1].lower) &&
               (tag.verb_form == VerbForm::ger ||
                (tag.verb_form == VerbForm::part && tag.tense == Tense::pres));
    }

    /// "Contact with the crew was lost": what is subject or object as a bare verb is a noun.
    void make_noun(std::uint32_t i) {
        const Deprel relation = tokens_[i].deprel;
        const TagClass& tag = classes_[tags_[i]];
        const bool noun = is_subject(relation) || relation == Deprel::obj || relation == Deprel::nmod;
        const bool bare = tag.upos == Upos::VERB && tag.tense != Tense::past &&
                          (tag.verb_form == VerbForm::inf || tag.verb_form == VerbForm::fin);
        if (!noun || !bare || has_child(i, size(), is_of_clause)) return;
        const Number number =
            tag.number == Number::sing && tag.verb_form == VerbForm::fin ? Number::plur : Number::sing;
        take(i, [&](const TagClass& other) { return other.upos == Upos::NOUN && other.number == number; });
        for (std::uint32_t c = i + 1; c < size(); ++c)
            if (head(c) == i && tokens_[c].deprel == Deprel::obl) tokens_[c].deprel = Deprel::nmod;
    }

    /// "his confirmation | hearing last month" with a confirmation that hears: who hears nothing that is
    /// named is no verb.
    void make_hearing_noun(std::uint32_t i) {
        if (i == 0 || words_[i].lower != hash_bytes("hearing") || upos(i - 1) != Upos::NOUN ||
            tag(i - 1).number == Number::plur || has_child(i, size(), is_of_clause))
            return;
        const bool behind = tokens_[i].deprel == Deprel::acl && head(i) == i - 1;
        const bool beside = tokens_[i].deprel == Deprel::ccomp && head(i) == head(i - 1) &&
                            tokens_[i - 1].deprel == Deprel::obl;
        if (!behind && !beside) return;
        const std::uint32_t noun = i - 1;
        take(i,
             [](const TagClass& other) { return other.upos == Upos::NOUN && other.number == Number::sing; });
        tokens_[i].head = tokens_[noun].head;
        tokens_[i].deprel = tokens_[noun].deprel;
        attach(noun, i);
        tokens_[noun].deprel = Deprel::compound;
        for (std::uint32_t c = 0; c < size(); ++c)
            if (head(c) == noun) attach(c, i);
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

    /// "a vote over the disaster, | which killed 37": votes kill nobody. What does harm is the mishap right
    /// in front of the pronoun, where the farther noun is none.
    void attach_to_mishap(std::uint32_t clause) {
        const std::uint32_t noun = head(clause);
        if (!kDoesHarm.holds(words_[clause].lower) || kMishaps.holds(words_[noun].lower)) return;
        std::uint32_t pronoun = noun + 1;
        while (pronoun < clause && !(head(pronoun) == clause && kRelatives.holds(words_[pronoun].lower) &&
                                     is_subject(tokens_[pronoun].deprel)))
            ++pronoun;
        const bool comma = pronoun > 1 && words_[pronoun - 1].lower == hash_bytes(",");
        const std::uint32_t before = pronoun - (comma ? 2 : 1);
        if (pronoun < clause && before > noun && kMishaps.holds(words_[before].lower) &&
            is_below(before, noun))
            attach(clause, before);
    }

    /// "the head of the mission | who was arrested": a person, where the noun before is none and the one it
    /// belongs to is.
    void attach_to_person(std::uint32_t clause) {
        const std::uint32_t noun = head(clause);
        if (tokens_[noun].deprel != Deprel::nmod || head(noun) == kNone || upos(noun) != Upos::NOUN) return;
        std::uint32_t who = noun + 1;
        while (who < clause && !(head(who) == clause && words_[who].lower == hash_bytes("who"))) ++who;
        const auto kind = [&](std::uint32_t i) { return Meaning::unpack(words_[i].cluster).noun; };
        if (who < clause && kind(noun) != kNounOfPerson &&
            (kind(head(noun)) == kNounOfPerson || kLeaders.holds(words_[head(noun)].lower)))
            attach(clause, head(noun));
    }

    /// "They are due | to meet": a clause behind a predicate that has its subject in front is its complement.
    [[nodiscard]] bool is_second_subject(std::uint32_t clause) const {
        return has_child(head(clause), clause, [](Deprel relation) { return relation == Deprel::nsubj; });
    }

    /// "stopped work and say so": no infinitive, for nothing asks for one.
    [[nodiscard]] bool is_bare_beside_past(std::uint32_t i) const {
        const TagClass& tag = classes_[tags_[i]];
        if (tokens_[i].deprel != Deprel::conj || tag.upos != Upos::VERB || tag.verb_form != VerbForm::inf)
            return false;
        const TagClass& first = classes_[tags_[head(i)]];
        return first.upos == Upos::VERB && first.verb_form == VerbForm::fin && first.tense == Tense::past &&
               !has_child(i, size(),
                          [](Deprel relation) { return is_auxiliary(relation) || relation == Deprel::mark; });
    }

    /// "An auditor quit": no present, which would be "quits".
    [[nodiscard]] bool is_past_like_base(std::uint32_t i) const {
        const TagClass& tag = classes_[tags_[i]];
        const bool bare = tag.upos == Upos::VERB &&
                          (tag.verb_form == VerbForm::inf ||
                           (tag.verb_form == VerbForm::fin && tag.tense == Tense::pres && tag.person != 3));
        if (!bare || !kSameInThePast.holds(words_[i].lower) || has_child(i, size(), [](Deprel relation) {
                return is_auxiliary(relation) || relation == Deprel::mark || relation == Deprel::cc;
            }))
            return false;
        for (std::uint32_t c = 0; c < i; ++c)
            if (head(c) == i && tokens_[c].deprel == Deprel::nsubj)
                return upos(c) != Upos::PRON && classes_[tags_[c]].number == Number::sing &&
                       !has_child(c, size(), [](Deprel relation) { return relation == Deprel::conj; });
        return false;
    }

    /// "its | forecast Thursday" with a preposition behind the owner: it is what is owned, and the day stands
    /// beside the verb.
    void own_forecast(std::uint32_t i) {
        const std::uint32_t day = head(i);
        if (i == 0 || upos(i) != Upos::ADP || day != i + 1 || !kSameInThePast.holds(words_[i].lower) ||
            head(i - 1) != day || tokens_[i - 1].deprel != Deprel::nmod_poss || head(day) == kNone ||
            !kTimeNames.holds(words_[day].lower))
            return;
        take(i, [](const TagClass& tag) { return tag.upos == Upos::NOUN && tag.number == Number::sing; });
        tokens_[i].head = tokens_[day].head;
        tokens_[i].deprel = Deprel::obj;
        attach(i - 1, i);
        tokens_[day].deprel = Deprel::obl_unmarked;
    }

    void settle_tag(std::uint32_t i) {
        const Deprel relation = tokens_[i].deprel;
        TagClass wanted = classes_[tags_[i]];
        if ((is_auxiliary(relation) || relation == Deprel::cop) && wanted.upos == Upos::VERB) {
            wanted.upos = Upos::AUX;
            take(i, [&](const TagClass& tag) { return tag == wanted; });
        } else if (is_past_like_base(i) ||
                   (is_bare_beside_past(i) && kSameInThePast.holds(words_[i].lower))) {
            take(i, [](const TagClass& tag) {
                return tag.upos == Upos::VERB && tag.verb_form == VerbForm::fin && tag.tense == Tense::past &&
                       tag.mood == Mood::ind;
            });
        } else if (is_bare_beside_past(i) ||
                   (wanted.tense == Tense::past && kLikeAPast.holds(words_[i].lower))) {
            take(i, [](const TagClass& tag) {
                return tag.upos == Upos::VERB && tag.verb_form == VerbForm::fin && tag.tense == Tense::pres &&
                       tag.mood == Mood::ind && tag.person != 3;
            });
        } else if (relation == Deprel::mark && wanted.upos == Upos::PRON &&
                   words_[i].lower == hash_bytes("that")) {
            take(i, [](const TagClass& tag) { return tag.upos == Upos::SCONJ; });
        }
    }
};

}  // namespace

void settle_tree(const LanguageModel& model, std::span<const Word> words, std::span<Token> tokens,
                 std::span<std::uint8_t> tags, Sentence& sentence) {
    attach_content_clauses(model, words, tags, tokens, sentence.begin);
    part_bare_clauses(model, words, tokens, tags, sentence.begin);
    settle_day_phrases(model, words, tokens, tags, sentence.begin);
    settle_joined_words(model, words, tokens, tags, sentence.begin);
    settle_described_names(model, words, tokens, tags, sentence.begin);
    open_time_clauses(model, words, tokens, tags, sentence.begin);
    Settler settler(model, words, tokens, tags, sentence.begin);
    for (std::uint32_t i = 0; i < tokens.size(); ++i) settler.settle(i);
    settle_present_verbs(model, words, tokens, tags, sentence.begin);
    for (std::uint32_t i = 0; i < tokens.size(); ++i)
        if (tokens[i].head == kNone) sentence.root = sentence.begin + i;
}

}  // namespace dateline
