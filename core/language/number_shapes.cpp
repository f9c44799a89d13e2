#include "core/language/number_shapes.hpp"

#include "core/language/characters.hpp"

namespace dateline {

// digits ([.,:/] digits)*
std::uint32_t number_end(std::string_view text, std::uint32_t at) {
    std::uint32_t end = at;
    if (byte_at(text, end) == '.') ++end;
    while (digit_at(text, end)) ++end;
    for (;;) {
        const char joiner = byte_at(text, end);
        if (joiner != '.' && joiner != ',' && joiner != ':' && joiner != '/') return end;
        if (!digit_at(text, end + 1)) return end;
        const bool thousands = digit_at(text, end + 2) && digit_at(text, end + 3) && !digit_at(text, end + 4);
        if (joiner == ',' && !thousands) return end;
        ++end;
        while (digit_at(text, end)) ++end;
    }
}

// digits (- digits)+
std::uint32_t phone_end(std::string_view text, std::uint32_t at, std::uint32_t end) {
    std::uint32_t groups = 1;
    std::uint32_t stop = end;
    std::uint32_t last = end - at;
    const std::uint32_t first = last;
    while (byte_at(text, stop) == '-' && digit_at(text, stop + 1)) {
        std::uint32_t next = stop + 1;
        while (digit_at(text, next)) ++next;
        last = next - stop - 1;
        stop = next;
        ++groups;
    }
    return groups > 2 || (groups == 2 && first == 3 && last == 4) ? stop : end;
}

std::uint32_t clock_half(std::string_view text, std::uint32_t at) {
    const std::string_view half = text.substr(at, std::string_view("a.m.").size());
    return equals_lower(half, "a.m.") || equals_lower(half, "p.m.") ? static_cast<std::uint32_t>(half.size())
                                                                    : 0;
}

}  // namespace dateline
