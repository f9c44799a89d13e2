#include "core/language/verb_forms.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <string_view>

#include "core/language/hashing.hpp"
#include "core/language/meanings.hpp"
#include "core/language/tagset.hpp"

namespace dateline {
namespace {

struct IrregularVerb {
    std::string_view base, past, participle;
};
constexpr IrregularVerb kVerbs[] = {
#include "core/language/irregular_verbs.inc"
};

/// Their past tenses, sorted.
constexpr auto kPast = [] {
    std::array<std::uint32_t, std::size(kVerbs)> words{};
    std::transform(std::begin(kVerbs), std::end(kVerbs), words.begin(),
                   [](const IrregularVerb& verb) { return hash_bytes(verb.past); });
    std::sort(words.begin(), words.end());
    return words;
}();

/// Those that are other words too: nouns, adjectives, the present tense of another verb. Where past and
/// present are spelt alike ("burst") they need not stand here.
constexpr std::array kOthers = {
    hash_bytes("bit"),   hash_bytes("blew"), hash_bytes("bore"),   hash_bytes("bound"),   hash_bytes("bred"),
    hash_bytes("drew"),  hash_bytes("dug"),  hash_bytes("fed"),    hash_bytes("fell"),    hash_bytes("felt"),
    hash_bytes("found"), hash_bytes("got"),  hash_bytes("ground"), hash_bytes("had"),     hash_bytes("held"),
    hash_bytes("hid"),   hash_bytes("hung"), hash_bytes("laid"),   hash_bytes("lay"),     hash_bytes("led"),
    hash_bytes("left"),  hash_bytes("lit"),  hash_bytes("made"),   hash_bytes("met"),     hash_bytes("rose"),
    hash_bytes("said"),  hash_bytes("saw"),  hash_bytes("shed"),   hash_bytes("shone"),   hash_bytes("shot"),
    hash_bytes("spoke"), hash_bytes("spun"), hash_bytes("stuck"),  hash_bytes("thought"), hash_bytes("won"),
    hash_bytes("wound")};

/// "sang": no other word is spelt so, participles aside.
bool is_past_only(std::uint32_t lower) {
    const auto is_verb = [&](const IrregularVerb& verb) {
        return verb.past != verb.base && hash_bytes(verb.past) == lower;
    };
    return is_irregular_past(lower) && std::find(kOthers.begin(), kOthers.end(), lower) == kOthers.end() &&
           std::any_of(std::begin(kVerbs), std::end(kVerbs), is_verb);
}

bool is_past(const TagClass& tag) {
    return tag.upos == Upos::VERB && tag.tense == Tense::past;
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

/// "the dam had burst": a noun on its own behind "had" that may be a participle, and no "had cut flowers".
bool is_participle_of_perfect(std::span<const Word> words, std::span<const std::uint8_t> tags, std::size_t i,
                              std::span<const TagClass> classes) {
    const auto upos = [&](std::size_t at) { return at < words.size() ? classes[tags[at]].upos : Upos::X; };
    const std::uint32_t before = i > 0 ? words[i - 1].lower : 0;
    return upos(i) == Upos::NOUN && is_irregular_past(words[i].lower) &&
           (before == hash_bytes("had") || before == hash_bytes("has") || before == hash_bytes("have")) &&
           upos(i + 1) != Upos::NOUN && upos(i + 1) != Upos::PROPN && upos(i + 1) != Upos::ADJ;
}

/// "Claims that he was ill": nobody claims.
bool is_plural_at_the_beginning(const Word& word, const Word& next, const TagClass& tag) {
    return (word.shape & kFirst) != 0 && is_present(tag) && tag.verb_form == VerbForm::fin &&
           tag.person == 3 &&
           (next.lower == hash_bytes("that") || next.lower == hash_bytes("of") ||
            next.lower == hash_bytes("about") || next.lower == hash_bytes("between"));
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

/// "due to reconvene": a word that WordNet knows as a verb only, behind "to".
bool is_verb_behind_to(const Word& before, const Word& word, const TagClass& tag) {
    const Meaning meaning = Meaning::unpack(word.cluster);
    return before.lower == hash_bytes("to") && tag.upos == Upos::NOUN && meaning.verb != 0 &&
           meaning.noun == 0 && !meaning.adjective && !meaning.inflected && (word.shape & kCapital) == 0;
}

/// "is due to | end", where "to" is no preposition.
bool is_due_to(std::span<const Word> words, std::size_t verb) {
    return words[verb - 1].lower == hash_bytes("to") && words[verb - 2].lower == hash_bytes("due");
}

bool is_participle_of_speech(const Word& word, const TagClass& tag) {
    return tag.upos == Upos::VERB && tag.verb_form == VerbForm::part && tag.tense == Tense::past &&
           (word.lower == hash_bytes("said") || word.lower == hash_bytes("added") ||
            word.lower == hash_bytes("replied") || word.lower == hash_bytes("asked"));
}

/// "…," said the mayor. Words are hashed with plain quotation marks.
bool closes_quotation(const Word& word) {
    return word.lower == hash_bytes("\"") || word.lower == hash_bytes("''") || word.lower == hash_bytes("'");
}

}  // namespace

bool is_never_passive(std::uint32_t lower) {
    constexpr std::array kWords = {
        hash_bytes("died"),     hash_bytes("happened"),    hash_bytes("occurred"),    hash_bytes("arrived"),
        hash_bytes("vanished"), hash_bytes("disappeared"), hash_bytes("surrendered"), hash_bytes("erupted"),
        hash_bytes("emerged"),  hash_bytes("lasted"),      hash_bytes("existed"),     hash_bytes("remained"),
        hash_bytes("resigned"), hash_bytes("seemed"),      hash_bytes("appeared")};
    return std::find(kWords.begin(), kWords.end(), lower) != kWords.end();
}

bool is_irregular_past(std::uint32_t lower) {
    return std::binary_search(kPast.begin(), kPast.end(), lower);
}

void mend_verb_forms(const LanguageModel& model, std::span<const Word> words, std::span<std::uint8_t> tags) {
    const std::span<const TagClass> classes = model.tag_classes();
    const auto class_of = [&](auto kind) { return std::find_if(classes.begin(), classes.end(), kind); };
    const auto noun =
        class_of([](const TagClass& tag) { return tag.upos == Upos::NOUN && tag.number == Number::sing; });
    const auto infinitive = class_of(
        [](const TagClass& tag) { return tag.upos == Upos::VERB && tag.verb_form == VerbForm::inf; });
    const auto to =
        class_of([](const TagClass& tag) { return tag.upos == Upos::PART && xpos_name(tag.xpos) == "TO"; });
    const auto name =
        class_of([](const TagClass& tag) { return tag.upos == Upos::PROPN && tag.number == Number::sing; });
    const auto present = class_of([](const TagClass& tag) {
        return is_present(tag) && tag.verb_form == VerbForm::fin && xpos_name(tag.xpos) == "VBP";
    });
    const auto plural =
        class_of([](const TagClass& tag) { return tag.upos == Upos::NOUN && tag.number == Number::plur; });
    const auto past =
        class_of([](const TagClass& tag) { return is_past(tag) && tag.verb_form == VerbForm::fin; });
    const auto participle =
        class_of([](const TagClass& tag) { return is_past(tag) && tag.verb_form == VerbForm::part; });
    for (std::size_t i = 0; i < words.size(); ++i) {
        const TagClass& tag = classes[tags[i]];
        if (to != classes.end() && i > 1 && is_due_to(words, i) && tag.upos == Upos::VERB &&
            tag.verb_form == VerbForm::inf) {
            tags[i - 1] = static_cast<std::uint8_t>(to - classes.begin());
        } else if (infinitive != classes.end() && to != classes.end() && i > 0 &&
                   is_verb_behind_to(words[i - 1], words[i], tag)) {
            tags[i - 1] = static_cast<std::uint8_t>(to - classes.begin());
            tags[i] = static_cast<std::uint8_t>(infinitive - classes.begin());
        } else if (name != classes.end() && i > 0 && is_name_as_verb(words[i - 1], words[i], tag))
            tags[i] = static_cast<std::uint8_t>(name - classes.begin());
        else if (present != classes.end() && is_impossible_past(model, words[i], tag))
            tags[i] = static_cast<std::uint8_t>(present - classes.begin());
        else if (plural != classes.end() && i + 1 < words.size() &&
                 is_plural_at_the_beginning(words[i], words[i + 1], tag))
            tags[i] = static_cast<std::uint8_t>(plural - classes.begin());
        else if (noun != classes.end() && is_time_as_gerund(words[i], tag))
            tags[i] = static_cast<std::uint8_t>(noun - classes.begin());
        else if (participle != classes.end() && is_participle_of_perfect(words, tags, i, classes)) {
            tags[i] = static_cast<std::uint8_t>(participle - classes.begin());
            TagClass auxiliary = classes[tags[i - 1]];
            auxiliary.upos = Upos::AUX;
            const auto have = std::find(classes.begin(), classes.end(), auxiliary);
            if (have != classes.end()) tags[i - 1] = static_cast<std::uint8_t>(have - classes.begin());
        } else if (past != classes.end() &&
                   (is_missed_past(words[i], tag) || is_past_as_preposition(words[i], tag) ||
                    (i > 0 && is_participle_of_speech(words[i], tag) && closes_quotation(words[i - 1]))))
            tags[i] = static_cast<std::uint8_t>(past - classes.begin());
    }
}

}  // namespace dateline
