#include "core/language/encoder.hpp"

#include <algorithm>

#include "core/language/hashing.hpp"

namespace dateline {
namespace {

constexpr std::size_t kCacheLine = 64;
/// So many words before their rows are added up, they are fetched: the table is far larger than the caches.
constexpr std::size_t kAhead = 2;

}  // namespace

std::array<std::uint32_t, kWordRows> word_rows(const Word& word, std::uint8_t tag, std::uint32_t own,
                                               std::uint32_t known) {
    std::array<std::uint32_t, kWordRows> rows{own < known ? own : 0};
    std::size_t count = 1;
    std::size_t begin = known;
    const auto add = [&](std::size_t row, std::size_t size) {
        rows[count++] = static_cast<std::uint32_t>(begin + row);
        begin += size;
    };
    const auto hashed = [](std::uint32_t kind, std::uint32_t what, std::size_t size) {
        return static_cast<std::size_t>((hash_feature(900 + kind, what) >> 32U) * size >> 32U);
    };
    add(hashed(0, word.ending3, kEndingRows), kEndingRows);
    add(hashed(1 + word.shape, word.ending2, kShortEndingRows), kShortEndingRows);
    add(hashed(300, word.start, kBeginningRows), kBeginningRows);
    add(tag, kTagRows);
    add(hashed(301, word.cluster, kMeaningRows), kMeaningRows);
    add(word.shape % kShapeRows, kShapeRows);
    return rows;
}

void Encoder::read(std::span<const Word> words, std::span<const std::uint8_t> tags,
                   std::span<const std::uint32_t> ends) {
    const std::size_t n = words.size();
    const auto known = static_cast<std::uint32_t>(model_.word_row_count());
    const PackedTable& own = model_.table(Section::word_rows);
    rows_.resize(n);
    gates_.resize(std::max(gates_.size(), n * kGates));
    states_.resize(states_.size() + n * kWidth);
    std::int16_t* const states = states_.data() + states_.size() - n * kWidth;
    const auto add_up = [&](std::size_t i) {
        fast_.sum_gates(rows_[i].data(), kWordRows, &gates_[i * kGates]);
    };
    const auto seek = [&](std::size_t i) { own.prefetch(mix(words[i].common)); };
    for (std::size_t i = 0; i < std::min(n, kAhead); ++i) seek(i);
    for (std::size_t i = 0; i < n; ++i) {
        if (i + kAhead < n) seek(i + kAhead);
        std::size_t count = 0;
        for (const std::uint32_t row : word_rows(words[i], tags[i], own.find(mix(words[i].common)), known)) {
            const std::int8_t* const numbers = model_.encoder_row(row);
            for (std::size_t line = 0; line < kGates; line += kCacheLine) __builtin_prefetch(numbers + line);
            rows_[i][count++] = numbers;
        }
        if (i >= kAhead) add_up(i - kAhead);
    }
    for (std::size_t i = n - std::min(n, kAhead); i < n; ++i) add_up(i);
    const auto scan_all = [&] {
        std::size_t begin = 0;
        for (const std::uint32_t end : ends) {
            fast_.scan(&gates_[begin * kGates], end - begin, states + begin * kWidth);
            begin = end;
        }
    };
    scan_all();
    for (std::size_t first = 0; first < n; first += kBlock) {
        const std::size_t count = std::min(kBlock, n - first);
        fast_.multiply(states + first * kWidth, count, kWidth, model_.gate_weights().data(), kGates,
                       sums_.data());
        for (std::size_t i = 0; i < count; ++i)
            fast_.clip_gates(&sums_[i * kGates], model_.gate_bias().data(), &gates_[(first + i) * kGates]);
    }
    scan_all();
}

}  // namespace dateline
