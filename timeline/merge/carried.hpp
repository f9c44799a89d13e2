// "Imposed a fine", "called the rally off", "threw his support behind her": two words, one happening. The
// noun says what it was, the verb only that it came about or did not.
#pragma once

#include <cstdint>
#include <utility>
#include <vector>

#include "timeline/model/source.hpp"

namespace dateline {

/// Pairs of mentions of one article, by index, verb and noun: the noun is the object of a verb that only
/// carries it, or the subject of its passive ("a fine was imposed", "the vote, held on Monday"); or both tell
/// that it was cancelled. Ascending.
[[nodiscard]] std::vector<std::pair<std::uint32_t, std::uint32_t>> carried_nouns(const Source& source);

}  // namespace dateline
