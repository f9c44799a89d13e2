// The file behind --overrides (docs/overrides.md): a JSON list of decisions.
#pragma once

#include <string_view>
#include <vector>

#include "core/base/error.hpp"
#include "timeline/model/override.hpp"

namespace dateline {

/// Reads [{"same":[{"source":"a","quote":"…","trigger":"visited"}, …],"note":"…"}, {"different":[…]},
/// {"date":"2026-01-14","event":{…}}, {"drop":{…}}]. Errors: bad_json or bad_date, with the entry (from 1)
/// and the member that is wrong; an unknown member is refused, since a slip of the pen would go unnoticed.
[[nodiscard]] Result<std::vector<Override>> read_overrides(std::string_view json, std::string_view file_name);

}  // namespace dateline
