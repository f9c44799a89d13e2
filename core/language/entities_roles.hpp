// What the document says somebody is: "Steve Marlowe, the president's special
// envoy", "coach Ruben Maas", "Vorn is a town".
#pragma once

#include <string_view>
#include <vector>

#include "core/language/entities_cast.hpp"
#include "core/language/names_words.hpp"

namespace dateline {

/// A noun phrase that describes a figure beside its name, by tokens: "the
/// Kremlin spokesman".
struct Description {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    std::uint32_t head = kNone;  // the role noun
    std::uint32_t figure = kNone;
};

/// Adds to the figures the roles and titles that stand beside their names, and
/// returns the appositions, in text order. Roles are lower-case nouns: an
/// "Energy Minister" has the role "minister", a "Defense Ministry" the role
/// "ministry".
[[nodiscard]] std::vector<Description> find_roles(std::string_view text, const Analysis& analysis,
                                                  const NameWords& words, Cast& cast);

/// "the finance minister" is not the prime minister; who has no title told may be.
[[nodiscard]] bool may_hold(const Figure& who, std::string_view office);

}  // namespace dateline
