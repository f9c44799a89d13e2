#include <algorithm>
#include <map>
#include <string>

#include "app/train/steps.hpp"
#include "core/language/hashing.hpp"
#include "core/language/words.hpp"

namespace dateline::train {
namespace {

constexpr std::size_t kKnown = 2;    // a word seen so often is in the lexicon
constexpr std::size_t kClosed = 30;  // a word seen so often has no other tags
constexpr double kNoise =
    0.002;  // a tag of a closed word seen less often than this is a slip of the annotator

using Counts = std::map<std::uint8_t, std::size_t>;

std::size_t sum(const Counts& counts) {
    std::size_t n = 0;
    for (const auto& [tag, count] : counts) n += count;
    return n;
}

Ambiguity ambiguity_of(const Counts& counts) {
    const std::size_t n = sum(counts);
    std::vector<std::pair<std::size_t, std::uint8_t>> order;
    for (const auto& [tag, count] : counts) {
        if (n < kClosed || static_cast<double>(count) >= kNoise * static_cast<double>(n))
            order.emplace_back(count, tag);
    }
    std::sort(order.begin(), order.end(), [](const auto& a, const auto& b) {
        return std::pair(b.first, a.second) < std::pair(a.first, b.second);
    });
    Ambiguity ambiguity;
    ambiguity.closed = n >= kClosed && order.size() <= Ambiguity::kMost;
    if (order.size() > Ambiguity::kMost) order.resize(Ambiguity::kMost);
    for (const auto& [count, tag] : order) ambiguity.classes[ambiguity.count++] = tag;
    std::sort(ambiguity.classes.begin(), ambiguity.classes.begin() + ambiguity.count);
    return ambiguity;
}

}  // namespace

void build_lexicon(const Sentences& train, ModelBuilder& builder) {
    std::map<std::string, Counts> exact;
    std::map<std::string, Counts> lowered;
    for (const GoldSentence& s : train) {
        for (std::size_t i = 0; i < s.size(); ++i) {
            const NormalWord word(s.word(i));
            ++exact[std::string(word.exact())][s.tags[i]];
            ++lowered[std::string(word.lowered())][s.tags[i]];
        }
    }
    std::map<std::string, Counts> words;
    for (const auto& [word, counts] : exact) {
        if (sum(counts) >= kKnown) words[word] = counts;
    }
    for (const auto& [word, counts] : lowered) {
        if (sum(counts) >= kKnown) words.try_emplace(word, counts);
    }
    std::vector<Ambiguity> ambiguities(1);
    std::map<Ambiguity, std::uint16_t> numbers;
    std::vector<TableEntry> entries;
    for (const auto& [word, counts] : words) {
        const Ambiguity ambiguity = ambiguity_of(counts);
        const auto [at, added] =
            numbers.try_emplace(ambiguity, static_cast<std::uint16_t>(ambiguities.size()));
        if (added) ambiguities.push_back(ambiguity);
        entries.push_back({mix(hash_bytes(word)), at->second, static_cast<float>(sum(counts))});
    }
    builder.set_rows(Section::ambiguities, ambiguities);
    builder.set_table(Section::words, std::move(entries), std::size_t{2} << 20U);
}

}  // namespace dateline::train
