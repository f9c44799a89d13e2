// With which words do pages and papers label their dates? "Published", "Обновлено", "Stand:", "For immediate
// release". Some of these words only do so where a line begins: "Warning issued 6 May" labels nothing.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace dateline {

enum class DateLabel : std::uint8_t {
    published,  // the date is that of the first publication
    updated,    // of a later change
};

/// The label that stands last in the words before a date, in any of 35 languages; longer ones win where they
/// end together. Example: label_in("Ana Ruiz | Last updated: ") is `updated`.
[[nodiscard]] std::optional<DateLabel> label_in(std::string_view words);

/// How many bytes of label the line begins with; 0 when it begins with none.
[[nodiscard]] std::size_t label_at_begin(std::string_view line);

/// What a line that is nothing but a label says of the date in the next one: "Published:", "Last updated".
[[nodiscard]] std::optional<DateLabel> whole_label(std::string_view line);

/// Do the words before a date say that it is another one? "Effective date:", "Born".
[[nodiscard]] bool labels_another_date(std::string_view words);

}  // namespace dateline
