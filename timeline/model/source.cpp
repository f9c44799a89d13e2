#include "timeline/model/source.hpp"

#include <algorithm>
#include <numeric>
#include <optional>
#include <string_view>
#include <tuple>

namespace dateline {

std::vector<std::uint32_t> oldest_first(std::span<const Source> sources, Undated undated) {
    std::vector<std::uint32_t> order(sources.size());
    std::iota(order.begin(), order.end(), 0U);
    const auto key = [&](std::uint32_t s) {
        const std::optional<Day> day = sources[s].document.published.day();
        const bool dated_first = undated == Undated::last;
        return std::tuple(day.has_value() != dated_first, day.value_or(Day{0}).number,
                          std::string_view(sources[s].document.id));
    };
    std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) { return key(a) < key(b); });
    return order;
}

}  // namespace dateline
