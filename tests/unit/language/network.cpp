// The inner loops of the network: right, and the same on every processor.
#include <doctest/doctest.h>

#include <algorithm>
#include <array>
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
    all.push_back(&kSse2Kernels);
    if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("bmi")) all.push_back(&kAvx2Kernels);
    if (__builtin_cpu_supports("avx512bw") && __builtin_cpu_supports("avx512vl"))
        all.push_back(&kAvx512Kernels);
    if (__builtin_cpu_supports("avx512vnni")) all.push_back(&kVnniKernels);
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
    for (const std::size_t rows : {1U, 2U, 3U, 4U, 5U, 6U, 7U, 13U}) {
        const auto x = noise<std::int16_t>(rows * kInputs, 20000, 2);
        for (const Kernels* kernels : all_kernels()) {
            std::vector<std::int32_t> y(rows * kOutputs, -1);
            kernels->multiply(x.data(), rows, kInputs, w.data(), kOutputs, y.data());
            constexpr std::int32_t kMost = 20000;
            std::vector<std::int16_t> parts(rows * kOutputs, -1);
            kernels->multiply_parts(x.data(), rows, kInputs, w.data(), kOutputs, 9, kMost, parts.data());
            for (std::size_t r = 0; r < rows; ++r) {
                for (std::size_t j = 0; j < kOutputs; ++j) {
                    std::int32_t sum = 0;
                    for (std::size_t i = 0; i < kInputs; ++i)
                        sum += x[r * kInputs + i] * w[paired_index(i, j, kOutputs)];
                    REQUIRE(y[r * kOutputs + j] == sum);
                    REQUIRE(parts[r * kOutputs + j] == std::clamp(sum >> 9, -kMost, kMost));
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
    std::vector<const std::int8_t*> gate_rows;
    for (std::size_t i = 0; i < 7; ++i) gate_rows.push_back(&rows[i * kGates]);

    std::vector<std::int16_t> first;
    for (const Kernels* kernels : all_kernels()) {
        std::vector<std::int16_t> gates(kWords * kGates);
        for (std::size_t i = 0; i < kWords; ++i) {
            if (i % 2 == 0) kernels->sum_gates(gate_rows.data(), i % 7 + 1, &gates[i * kGates]);
            if (i % 2 == 1) kernels->clip_gates(sums.data(), bias.data(), &gates[i * kGates]);
        }
        std::vector<std::int16_t> all = gates;
        all.resize(gates.size() + kWords * kWidth);
        kernels->scan(gates.data(), kWords, &all[gates.size()]);
        if (first.empty()) first = all;
        CHECK(all == first);
    }
}

TEST_CASE("scores come from what is above 0 in the sum of parts and rows") {
    const auto rows = noise<std::int8_t>(20 * kHidden, 127, 3);
    const auto parts = noise<std::int16_t>(5 * kHidden, 4500, 6);
    std::vector<const std::int8_t*> features;
    for (std::size_t i = 0; i < 20; ++i) features.push_back(&rows[i * kHidden]);
    std::vector<const std::int16_t*> slots;
    for (std::size_t i = 0; i < 5; ++i) slots.push_back(&parts[i * kHidden]);
    for (const std::size_t classes : {16U, 64U, 144U}) {
        const auto out = noise<std::int16_t>(kHidden * classes, 1000, 7);
        const auto bias = noise<std::int32_t>(classes, 1 << 25, 8);
        for (const Kernels* kernels : all_kernels()) {
            std::vector<std::int32_t> scores(classes, -1);
            kernels->score(slots.data(), slots.size(), features.data(), features.size(), out.data(),
                           bias.data(), classes, scores.data());
            for (std::size_t j = 0; j < classes; ++j) {
                std::int32_t score = bias[j];
                for (std::size_t i = 0; i < kHidden; ++i) {
                    std::int32_t hidden = 0;
                    for (const std::int8_t* row : features) hidden += row[i] << (kHiddenBits - kFeatureBits);
                    for (const std::int16_t* part : slots) hidden += part[i];
                    score += std::max(hidden, 0) * out[paired_index(i, j, classes)];
                }
                REQUIRE(scores[j] == score);
            }
            CHECK(kernels->greatest(scores.data(), classes) ==
                  static_cast<std::size_t>(std::max_element(scores.begin(), scores.end()) - scores.begin()));
        }
    }
    constexpr std::array<std::int32_t, 5> kTwice{-7, 3, -8, 3, 1};
    for (const Kernels* kernels : all_kernels()) CHECK(kernels->greatest(kTwice.data(), kTwice.size()) == 1);
}

TEST_CASE("weights of features are added to their classes, on every processor the same") {
    constexpr std::size_t kFeatures = 83;
    std::vector<PackedTable::Bucket> buckets(7);
    std::mt19937 random(9);
    for (PackedTable::Bucket& bucket : buckets) {
        for (std::uint16_t& one : bucket.fingerprints) one = static_cast<std::uint16_t>(random() % 5);
        for (std::uint16_t& one : bucket.values) one = static_cast<std::uint16_t>(random());
    }
    std::vector<std::uint64_t> features;
    for (std::size_t i = 0; i < kFeatures; ++i)
        features.push_back(std::uint64_t{random()} << 32U | (1 + random() % 4));
    std::array<std::int32_t, 256> expected{};
    const PackedTable table(buckets);
    for (const std::uint64_t feature : features) {
        table.each(feature, [&](std::uint16_t value) {
            const ClassWeight one = ClassWeight::unpack(value);
            expected[one.label] += one.weight();
        });
    }
    for (const Kernels* kernels : all_kernels()) {
        std::array<std::int32_t, 256> scores;
        scores.fill(-1);
        kernels->sum_weights(buckets, features, {}, scores.data());
        CHECK(scores == expected);
        std::vector<std::uint8_t> classes;
        constexpr std::array<std::uint8_t, 7> kLabels{200, 0, 17, 99, 31, 255, 128};
        for (const std::uint8_t label : kLabels) {
            classes.push_back(label);
            kernels->sum_weights(buckets, features, classes, scores.data());
            for (const std::uint8_t wanted : classes) CHECK(scores[wanted] == expected[wanted]);
        }
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
        const std::array ends{static_cast<std::uint32_t>(words.size())};
        encoder.read(words, tags, ends);
        REQUIRE(encoder.states().size() == tokens.size() * kWidth);
        const auto last = encoder.states().last(kWidth);
        return std::vector<std::int16_t>(last.begin(), last.end());
    };
    CHECK(state_of_last("the visit", {{0, 3}, {4, 9}}) != state_of_last("may visit", {{0, 3}, {4, 9}}));
}
