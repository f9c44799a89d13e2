// A stretch of a document's text. Inside the program: byte offsets into the UTF-8 text, end exclusive.
// Every output format shows Unicode code points instead (see text/offsets.hpp); the two never mix because
// only the report builder and the codecs convert.
#pragma once

#include <algorithm>
#include <cstdint>
#include <string_view>

namespace dateline {

struct Span {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;

    [[nodiscard]] constexpr std::uint32_t size() const { return end - begin; }
    [[nodiscard]] constexpr bool empty() const { return end <= begin; }
    [[nodiscard]] constexpr bool contains(Span other) const {
        return begin <= other.begin && other.end <= end;
    }
    [[nodiscard]] constexpr bool overlaps(Span other) const { return begin < other.end && other.begin < end; }
    /// The smallest span that holds both: join({2,4},{9,12}) is {2,12}.
    [[nodiscard]] static constexpr Span join(Span a, Span b) {
        return {std::min(a.begin, b.begin), std::max(a.end, b.end)};
    }
    [[nodiscard]] constexpr std::string_view of(std::string_view text) const {
        return text.substr(begin, size());
    }
    friend constexpr auto operator<=>(const Span&, const Span&) = default;
};

}  // namespace dateline
