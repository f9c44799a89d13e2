// Numbers into text on hot paths: no stream, no format string, no string of their own.
#pragma once

#include <algorithm>
#include <cstddef>
#include <iterator>

namespace dateline {

/// Appends to a std::string or ShortText `value` with zeros in front of it up to `width` digits: 7 in two
/// digits is "07", 2026 in two is "2026". A minus sign comes before the zeros.
template <class Text>
void append_digits(Text& out, long long value, std::size_t width = 1) {
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
