// Word lists written as one line of text: "meet gather convene".
#pragma once

#include <cstddef>
#include <string_view>

namespace dateline {

/// Calls `each` with every word of `list`, words being separated by blanks.
template <class Each>
constexpr void for_each_word(std::string_view list, Each each) {
    std::size_t begin = 0;
    while (begin < list.size()) {
        std::size_t end = list.find(' ', begin);
        if (end == std::string_view::npos) end = list.size();
        if (end > begin) each(list.substr(begin, end - begin));
        begin = end + 1;
    }
}

}  // namespace dateline
