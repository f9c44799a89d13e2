// Does a common noun name people? A trade or an office does by the gazetteer; the plain words stand in a
// table.
#pragma once

#include <cstdint>

#include "timeline/extract/tree.hpp"

namespace dateline {

/// "the 24-year-old" ("old" heads it), "a trader", "two miners", "the crew".
[[nodiscard]] bool is_somebody(const Tree& tree, std::uint32_t noun);

}  // namespace dateline
