#include "core/language/word_vectors.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstring>
#include <functional>

#include "core/language/hashing.hpp"

namespace dateline {
namespace {

struct Header {
    std::array<char, 4> magic{};
    std::uint32_t words = 0, width = 0;
};
constexpr std::array<char, 4> kMagic{'D', 'L', 'W', 'V'};

tl::unexpected<Error> bad(std::string what) {
    return fail(ErrorCode::bad_model, "the table of word vectors " + std::move(what), "word vectors",
                "build the program anew");
}

}  // namespace

Result<WordVectors> WordVectors::load(std::span<const std::byte> bytes) {
    Header header;
    if (bytes.size() < sizeof header) return bad("is cut short");
    std::memcpy(&header, bytes.data(), sizeof header);
    if (header.magic != kMagic || header.width != kWidth) return bad("is of another kind");
    const std::size_t words = header.words;
    constexpr std::size_t kBytesOfWord =
        sizeof(std::uint32_t) + sizeof(float) + sizeof(std::uint8_t) + kWidth * sizeof(std::int8_t);
    if (bytes.size() != sizeof header + words * kBytesOfWord) return bad("has another size than it says");
    WordVectors table;
    const std::byte* at = bytes.data() + sizeof header;
    const auto take = [&]<class Row>(std::span<const Row>& rows, std::size_t count) {
        rows = {reinterpret_cast<const Row*>(at), count};
        at += rows.size_bytes();
    };
    take(table.hashes_, words);
    take(table.scales_, words);
    take(table.frequencies_, words);
    take(table.numbers_, words * kWidth);
    const auto ascends = std::adjacent_find(table.hashes_.begin(), table.hashes_.end(),
                                            std::greater_equal<>()) == table.hashes_.end();
    if (!ascends) return bad("is out of order");
    const bool sound = std::all_of(table.scales_.begin(), table.scales_.end(),
                                   [](float scale) { return std::isfinite(scale) && scale > 0; });
    if (!sound) return bad("has a vector without a length");
    return table;
}

std::uint32_t WordVectors::find(std::string_view lemma, Upos upos) const {
    std::array<char, 48> key{upos == Upos::VERB ? 'v' : 'n', ':'};
    constexpr std::size_t kPrefix = 2;
    if (lemma.size() > key.size() - kPrefix) return kNone;
    std::copy(lemma.begin(), lemma.end(), key.begin() + kPrefix);
    const std::uint32_t hash = hash_bytes({key.data(), kPrefix + lemma.size()});
    const auto found = std::lower_bound(hashes_.begin(), hashes_.end(), hash);
    if (found == hashes_.end() || *found != hash) return kNone;
    return static_cast<std::uint32_t>(found - hashes_.begin());
}

float WordVectors::likeness(std::uint32_t a, std::uint32_t b) const {
    const std::int8_t* x = numbers_.data() + std::size_t{a} * kWidth;
    const std::int8_t* y = numbers_.data() + std::size_t{b} * kWidth;
    std::int32_t sum = 0;
    for (std::uint32_t i = 0; i < kWidth; ++i) sum += x[i] * y[i];
    return static_cast<float>(sum) * (scales_[a] * scales_[b]);
}

}  // namespace dateline
