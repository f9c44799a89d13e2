// Where does a number end? "4,500", "3.5", "11:30" and "11/28/2000" are one number each, and so is a
// telephone number, but "3-4" and "1992-95" are two with a hyphen between them. A block of text is read up to
// its end, places are bytes of it.
#pragma once

#include <cstdint>
#include <string_view>

namespace dateline {

/// One past the number that begins at `at` with a digit, or with a dot before one (".265").
[[nodiscard]] std::uint32_t number_end(std::string_view text, std::uint32_t at);

/// One past the telephone number or ISO date whose first group of digits is [at, end): "713-853-3989",
/// "345-9945", "2026-01-22". `end` itself when it is neither.
[[nodiscard]] std::uint32_t phone_end(std::string_view text, std::uint32_t at, std::uint32_t end);

/// The length of the "a.m." or "p.m." at `at`, right behind a number; 0 when there is none. "am" and "pm" are
/// units (word_shapes.hpp).
[[nodiscard]] std::uint32_t clock_half(std::string_view text, std::uint32_t at);

}  // namespace dateline
