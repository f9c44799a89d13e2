// Which entities of several documents are one? One source writes "Steve
// Witkoff", the next only "Mr. Witkoff", a third spells "Zelenskyy". Names that
// must be the same are joined; names that cannot be (other given name, other
// gender) keep apart; a surname that two persons share is left alone rather
// than given to one of them.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "core/language/analysis.hpp"

namespace dateline {

/// One entity of one document.
struct EntityRef {
    std::uint32_t document = 0;
    std::uint32_t entity = 0;  // index into its Analysis::entities
    friend auto operator<=>(const EntityRef&, const EntityRef&) = default;
};

/// Somebody or something that several documents name.
struct LinkedEntity {
    NameKind kind = NameKind::other;
    std::string name;  // the fullest form any document has: "Steve Witkoff"
    std::string country;
    std::vector<EntityRef> members;  // ascending
};

/// Every entity of every document in exactly one group, sorted by kind and
/// name. Which entities share a group, and the group's name, do not depend on
/// the order of the documents. Two entities of one document may meet in a group
/// ("U.S." and "America" as one source left them apart). n log n in the number
/// of entities.
[[nodiscard]] std::vector<LinkedEntity> link_entities(std::span<const std::span<const Entity>> documents);

}  // namespace dateline
