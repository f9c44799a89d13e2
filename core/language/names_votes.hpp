// The evidence around and inside a name, as votes for its kind.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "core/language/gazetteer.hpp"
#include "core/language/names.hpp"
#include "core/language/names_words.hpp"

namespace dateline {

enum class Side : std::uint8_t { before, after };

/// One row of names_cues.inc.
struct NameCue {
    Side side;
    std::string_view word;
    NameKind kind;
    float weight;
    std::string_view example;  // with the name in brackets
};

[[nodiscard]] std::span<const NameCue> name_cues();

/// Votes from the words around words[begin, end): cue words, roles ("coach
/// Maas", "the town of Vorn", "Vorn district") and appositions ("Orsa, the
/// British maker of gauges").
[[nodiscard]] Votes votes_around(std::string_view text, std::span<const NameWord> words, std::size_t begin,
                                 std::size_t end);

/// Votes from the words of the name itself: given names, initials, head words,
/// letters. `gender` is set by a given name.
[[nodiscard]] Votes votes_inside(std::string_view text, std::span<const NameWord> words, std::size_t begin,
                                 std::size_t end, char& gender);

[[nodiscard]] inline float& vote(Votes& votes, NameKind kind) {
    return votes[static_cast<std::size_t>(kind)];
}

/// The kind of thing a role noun speaks of: "envoy" a person, "maker" an
/// organisation, "town" a place.
[[nodiscard]] constexpr bool is_role(std::uint32_t facts) {
    return (facts & (kRolePerson | kRoleOrg | kRolePlace)) != 0;
}

}  // namespace dateline
