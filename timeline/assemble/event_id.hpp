// What names an event in saved reports and override files? What is claimed, never where it stood in the run.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace dateline {

/// Six letters and digits made of the parts, in their order: event_id({"visit", "2025-12"}) is "e-" and six
/// of Crockford's base 32 in lower case. Equal parts give equal ids; 2^30 of them exist.
[[nodiscard]] std::string event_id(std::span<const std::string> parts);

/// Makes ids unique in one run: the second "e-7k2m9q" becomes "e-7k2m9q-2". In place, in the order given.
void make_unique(std::vector<std::string>& ids);

}  // namespace dateline
