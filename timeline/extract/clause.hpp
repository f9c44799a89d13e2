// What tense is "have been told to leave by Friday"? The verb group of a predicate: tense, voice, modal and
// negation, read from its auxiliaries; a bare conjunct ("will meet … and sign") shares those of the verb it
// is joined to.
#pragma once

#include <cstdint>
#include <string>

#include "timeline/extract/tree.hpp"

namespace dateline {

enum class GroupTense : std::uint8_t {
    none,         // no verb form: a noun or adjective without copula
    past,         // met, did meet, was meeting, had met, has met
    present,      // meets
    progressive,  // is meeting
    future,       // will meet, is going to meet, is to meet
    would,        // would meet: future of the past, or a condition
    modal,        // may, might, could, can, must, should meet
    infinitive,   // to meet
    gerund,       // meeting (no auxiliary)
    participle,   // met (no auxiliary): "the talks held in May"
    imperative,
};

struct VerbGroup {
    GroupTense tense = GroupTense::none;
    bool perfect = false;
    bool passive = false;
    std::uint32_t marker = kNone;    // the auxiliary that decided: "will", "may", "to"
    std::uint32_t negation = kNone;  // "not", "never", "no", "nobody"
    [[nodiscard]] bool finite() const { return tense >= GroupTense::past && tense <= GroupTense::modal; }
};

[[nodiscard]] VerbGroup verb_group(const Tree& tree, std::uint32_t predicate);

/// The preposition or conjunction a gerund stands behind: "from" of "from storming", "instead" of "instead of
/// going"; kNone when there is none.
[[nodiscard]] std::uint32_t marker_of(const Tree& tree, std::uint32_t verb);

/// The verb of "is going to|resign", a future tense, when `going` is its "going"; kNone for "is going to
/// Norvik to speak" and every other word.
[[nodiscard]] std::uint32_t verb_of_going_to(const Tree& tree, std::uint32_t going);
/// Is it the future of a state: "is going to be a player"?
[[nodiscard]] bool is_going_to_be(const Tree& tree, std::uint32_t going);

// phrase_key(), phrase_part() and the future with "going to" stand in clause_phrase.cpp.

/// "put_off" for "put the vote off", "take_place" for "took place"; the plain lemma otherwise.
[[nodiscard]] std::string phrase_key(const Tree& tree, std::uint32_t verb);
/// The particle or fixed noun that belongs to the verb ("off", "place"); kNone when it stands alone.
[[nodiscard]] std::uint32_t phrase_part(const Tree& tree, std::uint32_t verb);

/// The verb that heads the clause a token stands in: itself, or the nearest clausal or verbal ancestor.
[[nodiscard]] std::uint32_t clause_head(const Tree& tree, std::uint32_t t);
/// The subject of a predicate, shared over coordination and taken from the governor of an open complement
/// ("agreed to withdraw") or from the noun of a relative clause; kNone when there is none.
[[nodiscard]] std::uint32_t subject_of(const Tree& tree, std::uint32_t predicate);

}  // namespace dateline
