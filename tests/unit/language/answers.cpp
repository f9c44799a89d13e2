#include "core/language/answers.hpp"

#include <doctest/doctest.h>

using namespace dateline;

TEST_CASE("answers are found by their questions until they are forgotten") {
    Answers answers;
    for (std::uint64_t i = 0; i < 5000; ++i) answers.add({mix(i) | 1U, {static_cast<std::int32_t>(i), 1, 2}});
    for (std::uint64_t i = 0; i < 5000; ++i) {
        const Answer* found = answers.find(mix(i) | 1U);
        REQUIRE(found != nullptr);
        CHECK(found->scores[0] == static_cast<std::int32_t>(i));
    }
    CHECK(answers.find(mix(5000) | 1U) == nullptr);
    answers.clear();
    CHECK(answers.find(mix(0) | 1U) == nullptr);
}

TEST_CASE("a question is another with another word, slot or feature") {
    const auto question = [](std::array<std::uint32_t, 2> slots, std::array<std::uint64_t, 2> features) {
        return question_of(slots, features);
    };
    const std::uint64_t first = question({3, 4}, {mix(1), mix(2)});
    CHECK(first == question({3, 4}, {mix(1), mix(2)}));
    CHECK(first != question({4, 3}, {mix(1), mix(2)}));
    CHECK(first != question({3, 5}, {mix(1), mix(2)}));
    CHECK(first != question({3, 4}, {mix(1), mix(3)}));
}
