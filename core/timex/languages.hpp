// The languages we have, each of them nothing but tables: words, macros and rules. English rules stand in
// files by family.
#pragma once

#include <span>
#include <string_view>

#include "core/timex/rule.hpp"

namespace dateline::timex {

[[nodiscard]] std::span<const WordRow> english_words();
[[nodiscard]] std::span<const Macro> english_macros();
[[nodiscard]] std::span<const Rule> english_not_time();
[[nodiscard]] std::span<const Rule> english_dates();
[[nodiscard]] std::span<const Rule> english_clock();
[[nodiscard]] std::span<const Rule> english_periods();
[[nodiscard]] std::span<const Rule> english_relative();
[[nodiscard]] std::span<const Rule> english_references();
[[nodiscard]] const LinkWords& english_links();
[[nodiscard]] const Language& english();
[[nodiscard]] const Language& german();
[[nodiscard]] const Language& russian();

/// Do we have tables for this language? "en", "de" and "ru" so far.
[[nodiscard]] bool is_language(std::string_view code);
/// "en", "de" or "ru", by script and small words of the first 600 bytes; "en" when in doubt.
[[nodiscard]] std::string_view detect_language(std::string_view text);

}  // namespace dateline::timex
