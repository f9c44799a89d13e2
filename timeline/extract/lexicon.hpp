// What does English say of a word before any sentence is read? "meeting" is a happening, "treaty" the paper
// it left; "refused to go" means nobody went, "managed to go" that somebody did. The answers are rows of word
// lists (lexicon_verbs.cpp, lexicon_nouns.cpp), the classes follow TimeML 1.2.1 and the signatures of
// implicatives (Karttunen 2012; Nairn, Condoravdi & Karttunen 2006).
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace dateline {

/// What kind of happening; words of one group may refer back to each other ("they met" … "the talks").
enum class EventGroup : std::uint8_t {
    other,
    encounter,
    travel,
    agreement,
    vote,
    violence,
    disaster,
    death,
    health,
    legal,
    business,
    personnel,
    protest,
    sport,
    inquiry,
    release,
    change,
    plan,
    decision,
    give,
    statement,
    speech,
    reporting,
    aspect,
    occur,
    cancel,
    state,
    mental,
    attempt,
    conflict
};

/// What a verb says of the clause it governs.
enum class Embedding : std::uint8_t {
    none,      // nothing: the clause speaks for itself
    report,    // said, told: the clause stands as its source tells it
    plan,      // agreed to, scheduled to, expected to: to happen
    possible,  // wants to, urged them to: open
    implies,   // managed to, began to, forced them to: has the verb's own status
    prevents,  // refused to, failed to: has not happened
    denies,    // denied that, dismissed rumours that: said not to be so
    cancels,   // called off, scrapped, put off: what was planned is not to be
};

struct VerbEntry {
    EventGroup group = EventGroup::other;
    Embedding embedding = Embedding::none;
    bool listed = false;
};

/// How surely a noun names a happening.
enum class NounStrength : std::uint8_t {
    none,
    needs_support,  // "deal", "bid": only with a support verb, a date or arguments of its own
    likely,         // "attack", "offer": unless it is plainly a thing
    sure,           // "resignation", "talks"
};

struct NounEntry {
    EventGroup group = EventGroup::other;
    NounStrength strength = NounStrength::none;
    std::string_view verb;  // its verb: "visit" of "visit", "resign" of "resignation"; "" = none
};

/// A row of a word list: everything in `words` (separated by blanks) is of this class.
struct VerbRow {
    EventGroup group;
    Embedding embedding;
    std::string_view words;  // particle joined by '_': "call_off"
};
struct NounRow {
    EventGroup group;
    NounStrength strength;
    std::string_view words;  // "resignation:resign"
};
/// Verbs that only carry the event their object names: "hold" of "held talks".
struct SupportRow {
    std::string_view verbs;
    std::string_view nouns;
    bool any_event_noun;  // the list holds typical nouns only
};
/// What must stand beside an active verb before the line says something.
enum class Valency : std::uint8_t {
    open,              // nothing: "resigns"
    object,            // an object or clause: "announces a plan"
    object_and_more,   // and what is said of the object or what it is to do: "calls the price an insult"
    object_told_more,  // may do without more, but that is the point: "accuses them of lying"
    told_more,         // may stand alone, what follows is the point: "votes to leave"
};
struct ValencyRow {
    Valency valency;
    std::string_view words;
};
[[nodiscard]] std::span<const VerbRow> verb_rows();
[[nodiscard]] std::span<const ValencyRow> valency_rows();
[[nodiscard]] std::span<const NounRow> noun_rows();
[[nodiscard]] std::span<const SupportRow> support_rows();

/// find_verb("call_off").embedding is Embedding::cancels; an unlisted word is EventGroup::other, listed =
/// false.
[[nodiscard]] VerbEntry find_verb(std::string_view lemma);
/// find_noun("visit") is {travel, sure, "visit"}; nouns of the patterns -ation, -ment, … get `needs_support`.
[[nodiscard]] NounEntry find_noun(std::string_view lemma);
/// is_support_pair("hold", "talk") is true, is_support_pair("hold", "cup") is not.
[[nodiscard]] bool is_support_pair(std::string_view verb, std::string_view noun);

/// valency_of("announce") is object, valency_of("resign") open.
[[nodiscard]] Valency valency_of(std::string_view lemma);

/// Words that say what is to become of a noun or verb they modify.
enum class Hint : std::uint8_t { none, possible, scheduled, cancelled, past, alleged, ongoing };
/// hint_of("proposed") is possible, hint_of("planned") scheduled, hint_of("previous") past.
[[nodiscard]] Hint hint_of(std::string_view lemma);

}  // namespace dateline
