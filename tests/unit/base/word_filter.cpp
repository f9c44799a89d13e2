#include "core/base/word_filter.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace dateline;

TEST_CASE("a filter holds every word that was added, and few others") {
    WordFilter<14> filter;
    const auto word = [](int i) { return std::to_string(i * 7919) + static_cast<char>('a' + i % 26); };
    for (int i = 0; i < 1000; ++i) filter.add(word(i));
    filter.add("");
    CHECK(filter.may_hold(""));
    int others = 0;
    for (int i = 0; i < 1000; ++i) {
        CHECK(filter.may_hold(word(i)));
        others += filter.may_hold("x" + word(i) + "y") ? 1 : 0;
    }
    CHECK(others < 200);
}
