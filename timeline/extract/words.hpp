// Word lists written as one line of text: "meet gather convene".
#pragma once

#include <string_view>

namespace dateline {

/// Calls `each` with every word of `list`, words being separated by blanks.
template <class Each>
void for_each_word(std::string_view list, Each each) {
    std::size_t begin = 0;
    while (begin < list.size()) {
        std::size_t end = list.find(' ', begin);
        if (end == std::string_view::npos) end = list.size();
        if (end > begin) each(list.substr(begin, end - begin));
        begin = end + 1;
    }
}

/// Is `word` one of the words of `list`? For lists of a dozen words.
[[nodiscard]] constexpr bool is_one_of(std::string_view word, std::string_view list) {
    std::size_t begin = 0;
    while (begin < list.size()) {
        std::size_t end = list.find(' ', begin);
        if (end == std::string_view::npos) end = list.size();
        if (list.substr(begin, end - begin) == word) return !word.empty();
        begin = end + 1;
    }
    return false;
}

}  // namespace dateline
