#include "timeline/model/status.hpp"

#include <array>

namespace dateline {
namespace {
constexpr std::array<std::string_view, 6> kWords = {"occurred", "ongoing", "scheduled", "possible", "cancelled", "denied"};
}

std::string_view to_string(Status status) { return kWords[static_cast<std::size_t>(status)]; }

std::optional<Status> parse_status(std::string_view word) {
    for (std::size_t i = 0; i < kWords.size(); ++i)
        if (kWords[i] == word) return static_cast<Status>(i);
    return std::nullopt;
}

}  // namespace dateline
