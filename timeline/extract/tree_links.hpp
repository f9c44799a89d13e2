// Is a changed sentence still a tree? A rule that meets an odd tree may tie a knot, and every walk up it
// would hang.
#pragma once

#include <cstdint>
#include <vector>

#include "core/language/analysis.hpp"

namespace dateline {

/// Head and relation of every word of a document, where rules may change them.
struct TreeLinks {
    std::vector<std::uint32_t> head;
    std::vector<Deprel> deprel;

    /// Does `below` hang somewhere under `above`, or is it the same word?
    [[nodiscard]] bool is_below(std::uint32_t below, std::uint32_t above) const;
    /// Does every word of the sentence still reach a root? `seen` is room for the walk. Linear in the words.
    [[nodiscard]] bool is_tree(const Sentence& sentence, std::vector<std::uint32_t>& seen) const;
};

}  // namespace dateline
