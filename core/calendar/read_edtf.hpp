// A date as a person writes it into a file of decisions: EDTF, most of the forms that to_edtf (range.hpp)
// writes for whole days. Not one of two ("[1998,1999]"), "%", nor "~" and "?" at an end of two.
#pragma once

#include <string_view>

#include "core/calendar/range.hpp"

namespace dateline {

/// Reads "2026", "2026-01", "2026-01-14", "2026-01-14/2026-01-16" (it lasted), "[2026-01-14..2026-01-16]"
/// (once between them) and the open forms "[..2026-01-16]", "[2026-01-14..]", "2026-01-14/.."; a "~" or "?"
/// behind a plain date makes it approximate or likely. Errors: bad_date, with what is wrong.
/// Example: "2026-02" is 1 to 28 February, granularity month.
[[nodiscard]] Result<DateRange> read_edtf(std::string_view text);

}  // namespace dateline
