#include "core/language/verb_forms.hpp"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <iterator>
#include <optional>
#include <string_view>

#include "core/language/hashing.hpp"
#include "core/language/meanings.hpp"
#include "core/language/tagset.hpp"
#include "core/language/word_set.hpp"

namespace dateline {
namespace {

struct IrregularVerb {
    std::string_view base, past, participle;
};
constexpr IrregularVerb kVerbs[] = {
#include "core/language/irregular_verbs.inc"
};

/// Past tenses that are other words too: nouns, adjectives, the present tense of another verb. Those spelt
/// like their own present ("burst") need not stand here.
constexpr WordSet kOthers(
    "bit blew bore bound bred drew dug fed fell felt found got ground had held hid hung laid lay led left "
    "lit "
    "made met rose said saw shed shone shot spoke spun stuck thought won wound");

/// The past tenses of the table, sorted; `only` leaves out those that are other words too, with 0 in their
/// place.
constexpr auto past_tenses(bool only) {
    std::array<std::uint32_t, std::size(kVerbs)> words{};
    std::transform(std::begin(kVerbs), std::end(kVerbs), words.begin(), [&](const IrregularVerb& verb) {
        const std::uint32_t past = hash_bytes(verb.past);
        return only && (verb.past == verb.base || kOthers.holds(past)) ? 0 : past;
    });
    std::sort(words.begin(), words.end());
    return words;
}
constexpr auto participles() {
    std::array<std::uint32_t, std::size(kVerbs)> words{};
    std::transform(std::begin(kVerbs), std::end(kVerbs), words.begin(),
                   [](const IrregularVerb& verb) { return hash_bytes(verb.participle); });
    std::sort(words.begin(), words.end());
    return words;
}
constexpr auto kParticiples = participles();
constexpr auto kPast = past_tenses(false);
constexpr auto kPastOnly = past_tenses(true);

/// "sang": no other word is spelt so, participles aside.
bool is_past_only(std::uint32_t lower) {
    return std::binary_search(kPastOnly.begin(), kPastOnly.end(), lower);
}

bool is_past(const TagClass& tag) {
    return tag.upos == Upos::VERB && tag.tense == Tense::past;
}

bool is_infinitive(const TagClass& tag) {
    return tag.upos == Upos::VERB && tag.verb_form == VerbForm::inf;
}

bool is_present(const TagClass& tag) {
    return tag.upos == Upos::VERB && tag.tense == Tense::pres;
}

/// "before dawn": no form of a verb without "-ing", though "dawning" is one.
bool is_time_as_gerund(const Word& word, const TagClass& tag) {
    return is_present(tag) && tag.verb_form != VerbForm::fin && word.ending3 != hash_bytes("ing") &&
           Meaning::unpack(word.cluster).noun != 0 && !is_irregular_past(word.lower);
}

/// "overthrew" as what somebody does, "clung" as a gerund, "sang" as a noun.
bool is_missed_past(const Word& word, const TagClass& tag) {
    if (is_past(tag) || tag.upos == Upos::AUX || (word.shape & kCapital) != 0) return false;
    const bool other_form = is_present(tag) && (tag.verb_form != VerbForm::fin || tag.person == 3);
    return other_form ? is_irregular_past(word.lower) : is_past_only(word.lower);
}

/// "entered" as a preposition: those with "-ed" were participles, and the lexicon knows them.
bool is_past_as_preposition(const Word& word, const TagClass& tag) {
    return tag.upos == Upos::ADP && word.ending2 == hash_bytes("ed") && word.lower != hash_bytes("ed");
}

constexpr WordSet kHave("have has had");
constexpr WordSet kBehindNouns("that of about between");

/// "Claims that he was ill": nobody claims.
bool is_plural_at_the_beginning(const Word& word, const Word& next, const TagClass& tag) {
    return (word.shape & kFirst) != 0 && is_present(tag) && tag.verb_form == VerbForm::fin &&
           tag.person == 3 && kBehindNouns.holds(next.lower);
}

/// "that Parry called" as those who parry: a capital the verb is not known with, in small print.
bool is_name_as_verb(const Word& before, const Word& word, const TagClass& tag) {
    return tag.upos == Upos::VERB && (word.shape & kCapital) != 0 && (word.shape & kNoSmall) == 0 &&
           !word.exact && (before.shape & kLetter) != 0 && (before.shape & kCapital) == 0;
}

/// "God bless him" as a past: a word not seen as one, and not spelt like one.
bool is_impossible_past(const LanguageModel& model, const Word& word, const TagClass& tag) {
    if (!is_past(tag) || tag.verb_form != VerbForm::fin || word.ending2 == hash_bytes("ed") ||
        word.ending2 == hash_bytes("'d") || is_irregular_past(word.lower))
        return false;
    const Ambiguity& had = model.ambiguities()[word.ambiguity];
    return std::none_of(had.classes.begin(), had.classes.begin() + had.count,
                        [&](std::uint8_t seen) { return is_past(model.tag_classes()[seen]); });
}

bool is_participle_of_speech(const Word& word, const TagClass& tag) {
    constexpr WordSet kSpeech("said added replied asked");
    return is_past(tag) && tag.verb_form == VerbForm::part && kSpeech.holds(word.lower);
}

/// "…," said the mayor. Words are hashed with plain quotation marks.
bool closes_quotation(const Word& word) {
    return word.lower == hash_bytes("\"") || word.lower == hash_bytes("''") || word.lower == hash_bytes("'");
}

/// The classes that words are given, each the first of its kind in the model; one that it lacks is none.
struct Wanted {
    using Tag = std::optional<std::uint8_t>;
    Tag noun, plural, name, infinitive, present, past, participle, to;

    explicit Wanted(std::span<const TagClass> classes) {
        const auto first = [&](auto kind) {
            const auto found = std::find_if(classes.begin(), classes.end(), kind);
            return found == classes.end() ? Tag{} : static_cast<std::uint8_t>(found - classes.begin());
        };
        const auto noun_of = [](Upos upos, Number number) {
            return [=](const TagClass& tag) { return tag.upos == upos && tag.number == number; };
        };
        noun = first(noun_of(Upos::NOUN, Number::sing));
        plural = first(noun_of(Upos::NOUN, Number::plur));
        name = first(noun_of(Upos::PROPN, Number::sing));
        infinitive = first(is_infinitive);
        present = first([](const TagClass& tag) { return is_present(tag) && xpos_name(tag.xpos) == "VBP"; });
        past = first([](const TagClass& tag) { return is_past(tag) && tag.verb_form == VerbForm::fin; });
        participle =
            first([](const TagClass& tag) { return is_past(tag) && tag.verb_form == VerbForm::part; });
        to = first([](const TagClass& tag) { return tag.upos == Upos::PART && xpos_name(tag.xpos) == "TO"; });
    }
};

class FormReader {
  public:
    FormReader(const LanguageModel& model, std::span<const Word> words, std::span<const std::uint8_t> tags)
        : model_(model), words_(words), tags_(tags), wanted_(model.tag_classes()) {}

    /// The tag a word must have, whatever it has; nullopt where its own will do.
    [[nodiscard]] std::optional<std::uint8_t> must_be(std::size_t i) const {
        const Word& word = words_[i];
        const TagClass& tag = tag_of(i);
        if (word.lower == hash_bytes("to") && opens_infinitive(i)) return wanted_.to;
        if (kHave.holds(word.lower) && is_participle_of_perfect(i + 1)) return auxiliary(tag);
        if (i > 0) {
            if (is_verb_behind_to(i)) return wanted_.infinitive;
            if (is_participle_of_perfect(i)) return wanted_.participle;
            if (is_name_as_verb(words_[i - 1], word, tag)) return wanted_.name;
            if (is_participle_of_speech(word, tag) && closes_quotation(words_[i - 1])) return wanted_.past;
        }
        if (is_impossible_past(model_, word, tag)) return wanted_.present;
        if (i + 1 < words_.size() && is_plural_at_the_beginning(word, words_[i + 1], tag))
            return wanted_.plural;
        if (is_time_as_gerund(word, tag)) return wanted_.noun;
        if (is_missed_past(word, tag) || is_past_as_preposition(word, tag)) return wanted_.past;
        return std::nullopt;
    }

  private:
    [[nodiscard]] const TagClass& tag_of(std::size_t i) const { return model_.tag_classes()[tags_[i]]; }
    [[nodiscard]] bool is(std::size_t i, std::initializer_list<Upos> any) const {
        return i < words_.size() && std::find(any.begin(), any.end(), tag_of(i).upos) != any.end();
    }

    /// "due to | reconvene": a word that WordNet knows as a verb only, behind "to".
    [[nodiscard]] bool is_verb_behind_to(std::size_t i) const {
        const Meaning meaning = Meaning::unpack(words_[i].cluster);
        return words_[i - 1].lower == hash_bytes("to") && tag_of(i).upos == Upos::NOUN && meaning.verb != 0 &&
               meaning.noun == 0 && !meaning.adjective && !meaning.inflected &&
               (words_[i].shape & kCapital) == 0;
    }
    /// The "to" of "due to reconvene", and of "is due to end", where it is no preposition.
    [[nodiscard]] bool opens_infinitive(std::size_t to) const {
        if (to + 1 >= words_.size()) return false;
        const bool due = to > 0 && words_[to - 1].lower == hash_bytes("due") && is_infinitive(tag_of(to + 1));
        return due || is_verb_behind_to(to + 1);
    }
    /// "the dam had | burst": a noun on its own behind "had" that may be a participle, and no "had cut
    /// flowers".
    [[nodiscard]] bool is_participle_of_perfect(std::size_t i) const {
        return is(i, {Upos::NOUN}) && is_irregular_past(words_[i].lower) &&
               kHave.holds(words_[i - 1].lower) && !is(i + 1, {Upos::NOUN, Upos::PROPN, Upos::ADJ});
    }
    [[nodiscard]] std::optional<std::uint8_t> auxiliary(TagClass tag) const {
        const std::span<const TagClass> classes = model_.tag_classes();
        tag.upos = Upos::AUX;
        const auto found = std::find(classes.begin(), classes.end(), tag);
        if (found == classes.end()) return std::nullopt;
        return static_cast<std::uint8_t>(found - classes.begin());
    }

    const LanguageModel& model_;
    std::span<const Word> words_;
    std::span<const std::uint8_t> tags_;
    const Wanted wanted_;
};

}  // namespace

bool is_never_passive(std::uint32_t lower) {
    constexpr WordSet kWords(
        "died happened occurred arrived vanished disappeared surrendered erupted emerged lasted existed "
        "remained resigned seemed appeared");
    return kWords.holds(lower);
}

bool is_irregular_past(std::uint32_t lower) {
    return std::binary_search(kPast.begin(), kPast.end(), lower);
}

bool is_no_participle(std::uint32_t lower) {
    return is_irregular_past(lower) && !std::binary_search(kParticiples.begin(), kParticiples.end(), lower);
}

bool wants_object(std::uint32_t lower) {
    constexpr WordSet kWords(
        "wanted accused arrested injured wounded rescued named sentenced convicted jailed detained "
        "suspected employed kidnapped stranded angered displaced hospitalized evicted expelled nominated "
        "appointed dubbed equipped blamed imprisoned indicted armed trapped killed damaged destroyed "
        "banned cancelled postponed demolished looted hurt captured found brought sent built elected "
        "freed seized carried hospitalised");
    return kWords.holds(lower);
}

void mend_verb_forms(const LanguageModel& model, std::span<const Word> words, std::span<std::uint8_t> tags) {
    const FormReader reader(model, words, tags);
    for (std::size_t i = 0; i < words.size(); ++i)
        if (const std::optional<std::uint8_t> tag = reader.must_be(i)) tags[i] = *tag;
}

}  // namespace dateline
