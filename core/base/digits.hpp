// Numbers into text on hot paths: no stream, no format string, no string of their own.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <iterator>

namespace dateline {

/// "2026-01-22". @pre year 0-9999, month and day below 100
inline std::array<char, 10> date_digits(int year, int month, int day) {
    const auto digit = [](int value) { return static_cast<char>('0' + value % 10); };
    return {digit(year / 1000),
            digit(year / 100),
            digit(year / 10),
            digit(year),
            '-',
            digit(month / 10),
            digit(month),
            '-',
            digit(day / 10),
            digit(day)};
}

/// Appends to a std::string or ShortText `value` with zeros in front of it up to `width` digits: 7 in two
/// digits is "07", 2026 in two is "2026". A minus sign comes before the zeros.
template <class Text>
void append_digits(Text& out, long long value, std::size_t width = 1) {
    if (value >= 0 && value < 10'000 && width <= 4) {  // as nearly all are
        const auto small = static_cast<unsigned>(value);
        const auto digit = [&](unsigned unit) { return static_cast<char>('0' + small / unit % 10); };
        const std::array<char, 4> four = {digit(1000), digit(100), digit(10), digit(1)};
        const std::size_t needed =
            1U + (small >= 10 ? 1U : 0U) + (small >= 100 ? 1U : 0U) + (small >= 1000 ? 1U : 0U);
        const std::size_t size = std::max(needed, width);
        out.append(four.data() + four.size() - size, size);
        return;
    }
    char digits[32];
    char* begin = std::end(digits);
    const bool negative = value < 0;
    unsigned long long rest =
        negative ? 0ULL - static_cast<unsigned long long>(value) : static_cast<unsigned long long>(value);
    do {
        *--begin = static_cast<char>('0' + rest % 10);
        rest /= 10;
    } while (rest != 0);
    constexpr std::size_t kMostZeros = 30;
    width = std::min(width, kMostZeros);
    while (static_cast<std::size_t>(std::end(digits) - begin) < width) *--begin = '0';
    if (negative) *--begin = '-';
    out.append(begin, static_cast<std::size_t>(std::end(digits) - begin));
}

}  // namespace dateline
