#include "timeline/model/override.hpp"

#include <array>

namespace dateline {

std::string_view to_string(Decision decision) {
    constexpr std::array<std::string_view, 4> kWords = {"same", "different", "date", "drop"};
    return kWords[static_cast<std::size_t>(decision)];
}

}  // namespace dateline
