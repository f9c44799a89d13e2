#include "timeline/model/mention.hpp"

#include <array>

namespace dateline {
namespace {
constexpr std::array<std::string_view, 9> kBases = {
    "decided", "stated", "publication", "discourse", "inherited", "narrative", "order", "tense", "none"};
constexpr std::array<std::string_view, 5> kRoles = {"agent", "patient", "participant", "place", "instrument"};
}  // namespace

std::string_view to_string(DateBasis basis) {
    return kBases[static_cast<std::size_t>(basis)];
}

std::string_view to_string(Role role) {
    return kRoles[static_cast<std::size_t>(role)];
}

}  // namespace dateline
