#include "core/ingest/html_tags.hpp"

#include <algorithm>
#include <array>

#include "core/base/ascii.hpp"

namespace dateline {
namespace {

constexpr std::size_t kLongest = 10;

constexpr auto kNames = std::to_array<std::string_view>({
#define DATELINE_HTML_NAME(name) #name,
    DATELINE_HTML_TAGS(DATELINE_HTML_NAME)
#undef DATELINE_HTML_NAME
});

constexpr std::string_view name_of(std::size_t row) {
    std::string_view name = kNames[row];
    if (name.ends_with('_')) name.remove_suffix(1);
    return name;
}

constexpr std::size_t kSlots = 512;
constexpr std::size_t slot_of(std::string_view lower_case) {
    std::uint32_t hash = static_cast<std::uint32_t>(lower_case.size());
    for (const char c : lower_case) hash = hash * 33 + static_cast<unsigned char>(c);
    return (hash ^ hash >> 9U) % kSlots;
}

/// Open addressing; an empty slot is 0, others hold the row + 1.
constexpr auto kTable = [] {
    std::array<std::uint8_t, kSlots> table{};
    for (std::size_t row = 0; row < kNames.size(); ++row) {
        std::size_t slot = slot_of(name_of(row));
        while (table[slot] != 0) slot = (slot + 1) % kSlots;
        table[slot] = static_cast<std::uint8_t>(row + 1);
    }
    return table;
}();

}  // namespace

HtmlTag html_tag(std::string_view name) {
    if (name.empty() || name.size() > kLongest) return HtmlTag::other;
    std::array<char, kLongest> small{};
    std::transform(name.begin(), name.end(), small.begin(), to_lower);
    const std::string_view word(small.data(), name.size());
    for (std::size_t slot = slot_of(word); kTable[slot] != 0; slot = (slot + 1) % kSlots)
        if (name_of(kTable[slot] - 1U) == word) return static_cast<HtmlTag>(kTable[slot] + 1U);
    return HtmlTag::other;
}

}  // namespace dateline
