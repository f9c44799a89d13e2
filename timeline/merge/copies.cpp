#include "timeline/merge/copies.hpp"

#include <algorithm>
#include <array>
#include <numeric>
#include <string_view>

#include "core/base/ascii.hpp"

namespace dateline {
namespace {

constexpr std::size_t kShingle = 5;  // words
constexpr std::size_t kFewest =
    20;  // shingles; shorter texts are copies only when they are the same throughout
constexpr std::size_t kFewestSame = 8;  // … and not too short for that
constexpr std::uint64_t kSampleFrom =
    2'000'000;  // bytes of text; in larger runs one shingle in so many counts
constexpr std::uint64_t kSampled = 8;
constexpr std::size_t kNeighbours = 6;  // texts that one shingle pairs each text with

struct Posting {
    std::uint64_t shingle = 0;
    std::uint32_t place = 0;  // oldest first
    friend auto operator<=>(const Posting&, const Posting&) = default;
};

std::uint64_t mix(std::uint64_t a, std::uint64_t b) {
    std::uint64_t z = (a ^ (b + 0x9E3779B97F4A7C15ULL + (a << 6U))) * 0xBF58476D1CE4E5B9ULL;
    z = (z ^ (z >> 27U)) * 0x94D049BB133111EBULL;
    return z ^ (z >> 31U);
}

bool is_word_byte(unsigned char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c >= 0x80;
}

/// Reads words and hands out the hash of each run of five; letter case and punctuation do not count.
class Shingles {
  public:
    template <class Take>
    void read(std::string_view text, Take take) {
        for (std::size_t i = 0; i < text.size();) {
            if (!is_word_byte(static_cast<unsigned char>(text[i]))) {
                ++i;
                continue;
            }
            std::uint64_t word = 0xCBF29CE484222325ULL;
            for (; i < text.size() && is_word_byte(static_cast<unsigned char>(text[i])); ++i)
                word = (word ^ static_cast<unsigned char>(to_lower(text[i]))) * 0x100000001B3ULL;
            words_[count_++ % kShingle] = word;
            if (count_ < kShingle) continue;
            std::uint64_t hash = 0;
            for (std::size_t k = 0; k < kShingle; ++k) hash = mix(hash, words_[(count_ + k) % kShingle]);
            take(hash);
        }
    }

  private:
    std::array<std::uint64_t, kShingle> words_{};
    std::size_t count_ = 0;
};

/// Each article's shingles without repeats, of its prose only.
std::vector<Posting> postings_of(std::span<const Source> sources, const std::vector<std::uint32_t>& order,
                                 std::vector<std::uint32_t>& sizes) {
    std::uint64_t bytes = 0;
    for (const Source& source : sources) bytes += source.document.text.size();
    const std::uint64_t one_in = bytes > kSampleFrom ? kSampled : 1;
    std::vector<Posting> postings;
    for (std::uint32_t place = 0; place < order.size(); ++place) {
        const Document& document = sources[order[place]].document;
        const std::size_t first = postings.size();
        Shingles shingles;
        std::uint64_t whole = 0;
        std::size_t all = 0;
        const auto take = [&](std::uint64_t hash) {
            whole = mix(whole, hash);
            ++all;
            if (hash % one_in == 0) postings.push_back({hash, place});
        };
        if (document.blocks.empty()) shingles.read(document.text, take);
        for (const Block& block : document.blocks)
            if (is_story(block.kind) || block.kind == BlockKind::list_item || block.kind == BlockKind::quote)
                shingles.read(block.span.of(document.text), take);
        const auto begin = postings.begin() + static_cast<std::ptrdiff_t>(first);
        std::sort(begin, postings.end());
        postings.erase(std::unique(begin, postings.end()), postings.end());
        if ((postings.size() - first) * one_in < kFewest) {
            postings.resize(first);
            if (all >= kFewestSame) postings.push_back({whole, place});
        }
        sizes.push_back(static_cast<std::uint32_t>(postings.size() - first));
    }
    std::sort(postings.begin(), postings.end());
    return postings;
}

}  // namespace

std::vector<std::uint32_t> originals_of(std::span<const Source> sources) {
    const std::vector<std::uint32_t> order = oldest_first(sources, Undated::last);
    std::vector<std::uint32_t> sizes;
    const std::vector<Posting> postings = postings_of(sources, order, sizes);
    std::vector<std::pair<std::uint32_t, std::uint32_t>> shared;
    for (std::size_t i = 0; i < postings.size(); ++i)
        for (std::size_t j = i + 1; j < std::min(postings.size(), i + 1 + kNeighbours); ++j) {
            if (postings[j].shingle != postings[i].shingle) break;
            shared.emplace_back(postings[i].place, postings[j].place);
        }
    std::sort(shared.begin(), shared.end());
    std::vector<std::uint32_t> parent(order.size());
    std::iota(parent.begin(), parent.end(), 0U);
    const auto root = [&](std::uint32_t place) {
        while (parent[place] != place) place = parent[place] = parent[parent[place]];
        return place;
    };
    for (std::size_t i = 0; i < shared.size();) {
        std::size_t end = i + 1;
        while (end < shared.size() && shared[end] == shared[i]) ++end;
        const auto [a, b] = shared[i];
        if ((end - i) * 2 >= std::min(sizes[a], sizes[b]))
            parent[std::max(root(a), root(b))] = std::min(root(a), root(b));
        i = end;
    }
    std::vector<std::uint32_t> originals(sources.size());
    for (std::uint32_t place = 0; place < order.size(); ++place) originals[order[place]] = order[root(place)];
    return originals;
}

}  // namespace dateline
