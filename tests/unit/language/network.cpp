// The inner loops of the network: right, and the same on every processor.
#include <doctest/doctest.h>

#include <cstdint>
#include <random>
#include <vector>

#include "core/language/analyse.hpp"
#include "core/language/encoder.hpp"
#include "core/language/kernels.hpp"
#include "core/language/network.hpp"

using namespace dateline;

namespace {

std::vector<const Kernels*> all_kernels() {
    std::vector<const Kernels*> all{&kPlainKernels};
#if defined(__x86_64__)
    if (__builtin_cpu_supports("avx2")) all.push_back(&kAvx2Kernels);
    if (__builtin_cpu_supports("avx512bw") && __builtin_cpu_supports("avx512vl"))
        all.push_back(&kAvx512Kernels);
#endif
    return all;
}

template <class Number>
std::vector<Number> noise(std::size_t n, int most, unsigned seed) {
    std::mt19937 random(seed);
    std::vector<Number> out;
    for (std::size_t i = 0; i < n; ++i)
        out.push_back(
            static_cast<Number>(static_cast<int>(random() % static_cast<unsigned>(2 * most + 1)) - most));
    return out;
}

}  // namespace

TEST_CASE("a matrix product is the sum of products, however many rows there are") {
    constexpr std::size_t kInputs = 10, kOutputs = 80;
    const auto w = noise<std::int16_t>(kInputs * kOutputs, 3000, 1);
    for (const std::size_t rows : {1U, 3U, 4U, 7U}) {
        const auto x = noise<std::int16_t>(rows * kInputs, 20000, 2);
        for (const Kernels* kernels : all_kernels()) {
            std::vector<std::int32_t> y(rows * kOutputs, -1);
            kernels->multiply(x.data(), rows, kInputs, w.data(), kOutputs, y.data());
            for (std::size_t r = 0; r < rows; ++r) {
                for (std::size_t j = 0; j < kOutputs; ++j) {
                    std::int32_t sum = 0;
                    for (std::size_t i = 0; i < kInputs; ++i)
                        sum += x[r * kInputs + i] * w[paired_index(i, j, kOutputs)];
                    REQUIRE(y[r * kOutputs + j] == sum);
                }
            }
        }
    }
}

TEST_CASE("every processor comes to the same numbers") {
    constexpr std::size_t kWords = 9;
    const auto rows = noise<std::int8_t>(7 * kGates, 127, 3);
    const auto sums = noise<std::int32_t>(kGates, 1 << 26, 4);
    const auto bias = noise<std::int32_t>(kGates, 1 << 25, 5);
    const auto parts = noise<std::int16_t>(5 * kHidden, 4500, 6);
    std::vector<const std::int8_t*> gate_rows, feature_rows;
    for (std::size_t i = 0; i < 7; ++i) gate_rows.push_back(&rows[i * kGates]);
    for (std::size_t i = 0; i < 20; ++i) feature_rows.push_back(&rows[i * kHidden]);
    std::vector<const std::int16_t*> slots;
    for (std::size_t i = 0; i < 5; ++i) slots.push_back(&parts[i * kHidden]);

    std::vector<std::int16_t> first;
    for (const Kernels* kernels : all_kernels()) {
        std::vector<std::int16_t> gates(kWords * kGates);
        for (std::size_t i = 0; i < kWords; ++i) {
            if (i % 2 == 0) kernels->sum_gates(gate_rows.data(), i % 7 + 1, &gates[i * kGates]);
            if (i % 2 == 1) kernels->clip_gates(sums.data(), bias.data(), &gates[i * kGates]);
        }
        std::vector<std::int16_t> all = gates;
        all.resize(gates.size() + kWords * kWidth + kHidden);
        kernels->scan(gates.data(), kWords, &all[gates.size()]);
        kernels->hide(slots.data(), slots.size(), feature_rows.data(), feature_rows.size(),
                      &all[gates.size() + kWords * kWidth]);
        if (first.empty()) first = all;
        CHECK(all == first);
    }
}

TEST_CASE("a gate that is shut keeps the average, an open one takes the new value") {
    std::vector<std::int16_t> gates(2 * kGates);
    gates[0] = 32767;     // word 1, from the left: open
    gates[kHalf] = 4096;  // what comes in: 0.5
    gates[kGates] = 0;    // word 2: shut
    gates[kGates + kHalf] = -8192;
    std::vector<std::int16_t> states(2 * kWidth);
    kernels().scan(gates.data(), 2, states.data());
    CHECK(states[0] == 4096);
    CHECK(states[kWidth] == 4096);
    CHECK(states[1] == 0);
}

TEST_CASE("a word in context differs with its neighbours") {
    const LanguageModel& model = **built_in_model();
    const auto state_of_last = [&](std::string_view text, std::initializer_list<Span> spans) {
        std::vector<Token> tokens;
        for (const Span span : spans) tokens.emplace_back().span = span;
        std::vector<Word> words;
        std::vector<std::uint8_t> tags(tokens.size(), 0);
        read_words(text, tokens, model, words);
        Encoder encoder(model);
        encoder.read(words, tags);
        REQUIRE(encoder.states().size() == tokens.size() * kWidth);
        const auto last = encoder.states().last(kWidth);
        return std::vector<std::int16_t>(last.begin(), last.end());
    };
    CHECK(state_of_last("the visit", {{0, 3}, {4, 9}}) != state_of_last("may visit", {{0, 3}, {4, 9}}));
}
