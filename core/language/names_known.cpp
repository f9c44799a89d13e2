#include "core/language/names_known.hpp"

#include <array>

#include "core/language/characters.hpp"
#include "core/language/gazetteer.hpp"

namespace dateline {

KnownMatch known_at(std::string_view text, std::span<const NameWord> words, std::size_t i,
                    std::size_t limit) {
    KnownMatch best;
    best.end = i;
    const Shape shape = words[i].shape;
    if (shape != Shape::capital && shape != Shape::capitals) return best;
    const bool any_case = shape == Shape::capitals && words[i].span.size() > 3;
    std::string_view first = words[i].span.of(text);
    std::array<char, 32> buffer{};
    if (any_case && first.size() <= buffer.size() && gazetteer().starting_with(first).empty()) {
        for (std::size_t k = 0; k < first.size(); ++k) buffer[k] = k == 0 ? first[k] : to_lower(first[k]);
        first = {buffer.data(), first.size()};
    }
    for (const KnownName& name : gazetteer().starting_with(first)) {
        const std::uint32_t length = spells(text.substr(words[i].span.begin), name.text, any_case);
        if (length == 0) continue;
        const std::uint32_t stop = words[i].span.begin + length;
        std::size_t end = i + 1;
        while (end < limit && words[end].span.end <= stop) ++end;
        if (end > limit || words[end - 1].span.end != stop) continue;
        best = {end, name.entity, name.demonym};
        break;
    }
    return best;
}

}  // namespace dateline
