// What the tables of labels share: the days their sentences name, and when a line is printed.
#pragma once

#include <span>

#include "trees.hpp"

namespace dateline::test {

inline constexpr float kPrinted = 0.5F;

struct LabelRow {
    std::string_view tree, trigger, label;
};

inline bool has_word(std::string_view tree, std::string_view word) {
    const std::string line = std::string(word) + ' ';
    return tree.starts_with(line) || tree.find('\n' + line) != std::string_view::npos;
}

/// Those of these phrases whose first word and last stand in the tree.
inline std::vector<TimeSpec> times_in(std::string_view tree) {
    std::vector<TimeSpec> times;
    for (const TimeSpec& spec :
         {TimeSpec{"Monday", "2026-05-04", "2026-05-04"}, TimeSpec{"Tuesday", "2026-05-05", "2026-05-05"},
          TimeSpec{"Sunday", "2026-05-03", "2026-05-03"}, TimeSpec{"March", "2026-03-01", "2026-03-31"},
          TimeSpec{"the following month", "2026-04-01", "2026-04-30"},
          TimeSpec{"that afternoon", "2026-05-04", "2026-05-04"},
          TimeSpec{"1971", "1971-01-01", "1971-12-31"}, TimeSpec{"A week", "", ""}})
        if (has_word(tree, spec.words.substr(0, spec.words.find(' '))) &&
            has_word(tree, spec.words.substr(spec.words.rfind(' ') + 1)))
            times.push_back(spec);
    return times;
}

/// Is the line of each row that of the mention told there?
inline void check_labels(std::span<const LabelRow> rows, const std::vector<NameSpec>& names) {
    for (const LabelRow& row : rows) {
        CAPTURE(row.label);
        auto source = source_of(row.tree, "2026-05-07", names, times_in(row.tree));
        for (auto& entity : source.analysis.entities)
            if (entity.name == "Lena Arden") entity.gender = 'f';
        extract_events(source);
        CHECK(mention_of(source, row.trigger).label == row.label);
    }
}

}  // namespace dateline::test
