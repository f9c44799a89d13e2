// Own sentences with what must be read in them, a table for each family of phrases: value, mod, quantity and
// the EDTF of phrase and bound words together. Published on Thursday, 2026-01-22.
#pragma once

#include <span>

namespace dateline::phrases {

struct Row {
    const char* sentence;
    /// "Friday=2026-01-23 ON_OR_BEFORE {[..2026-01-23]}": the type stands behind the value unless it is DATE.
    const char* told;
};

[[nodiscard]] std::span<const Row> points();
[[nodiscard]] std::span<const Row> relative();
[[nodiscard]] std::span<const Row> bounds();
[[nodiscard]] std::span<const Row> impossible();
[[nodiscard]] std::span<const Row> durations();
[[nodiscard]] std::span<const Row> references();
[[nodiscard]] std::span<const Row> german();
[[nodiscard]] std::span<const Row> russian();
/// Sentences without a time.
[[nodiscard]] std::span<const char* const> none();

}  // namespace dateline::phrases
