// "Berg was elected mayor" and "Lind was elected mayor": one of them only. But who was elected deputy mayor
// stands against nobody, and "Kim" is no other man than "Kim Jong Un".
#pragma once

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "timeline/model/source.hpp"

namespace dateline {

/// A part in an event that one person alone can have, and who an article says has it.
struct SolePart {
    std::string_view verb;            // "elect"
    std::vector<std::string> people;  // by name
    std::string what;                 // lemma of what it is about: "mayor"; "" when the article does not say
    std::set<std::string> kind;       // words that tell it from others of its name: "deputy"
    std::set<std::string> names;      // names beside it: "ferris"
};

/// The part of that kind in the event; nullopt when there is none ("met") or nobody is named for it.
[[nodiscard]] std::optional<SolePart> sole_part_of(const EventMention& mention, const Source& source);

/// Can only one of both be true? Not while they may be about two posts or prizes, and not while one person
/// may have both names: a shared word ("Kim"), or one spelling of it ("Zelensky", "Zelenskyy"), is enough.
[[nodiscard]] bool exclude(const SolePart& a, const SolePart& b);

}  // namespace dateline
