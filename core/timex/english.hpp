// English as tables: words, macros and rules. The rules stand in files by family.
#pragma once

#include <span>

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
[[nodiscard]] const Language& english();

}  // namespace dateline::timex
