#include "core/text/offsets.hpp"

#include <algorithm>
#include <cstring>

namespace dateline {
namespace {

constexpr std::uint32_t kStep = 256;

constexpr std::uint64_t kEach = 0x0101010101010101ULL;

std::uint64_t eight_bytes(const char* bytes) {
    std::uint64_t value = 0;
    std::memcpy(&value, bytes, sizeof value);
    return value;
}

bool starts_code_point(char byte) {
    return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U;
}

std::uint32_t count_starts(std::string_view bytes) {
    std::size_t others = 0;
    std::size_t at = 0;
    for (; at + 8 <= bytes.size(); at += 8) {
        const std::uint64_t eight = eight_bytes(bytes.data() + at);
        others += ((eight >> 7U) & ~(eight >> 6U) & kEach) * kEach >> 56U;  // the sum of the eight bytes
    }
    for (; at < bytes.size(); ++at) others += starts_code_point(bytes[at]) ? 0U : 1U;
    return static_cast<std::uint32_t>(bytes.size() - others);
}

bool is_ascii(std::string_view text) {
    std::uint64_t all = 0;
    std::size_t at = 0;
    for (; at + 8 <= text.size(); at += 8) all |= eight_bytes(text.data() + at);
    for (; at < text.size(); ++at) all |= static_cast<unsigned char>(text[at]);
    return (all & kEach * 0x80) == 0;
}

}  // namespace

CodePointOffsets::CodePointOffsets(std::string_view text) : text_(text) {
    if (is_ascii(text)) return;
    every_256_.reserve(text.size() / kStep + 1);
    std::uint32_t seen = 0;
    for (std::size_t begin = 0; begin <= text.size(); begin += kStep) {
        every_256_.push_back(seen);
        seen += count_starts(text.substr(begin, kStep));
    }
}

std::uint32_t CodePointOffsets::at(std::uint32_t offset) const {
    offset = std::min(offset, static_cast<std::uint32_t>(text_.size()));
    if (every_256_.empty()) return offset;
    const std::uint32_t begin = offset / kStep * kStep;
    return every_256_[offset / kStep] + count_starts(text_.substr(begin, offset - begin));
}

std::uint32_t CodePointOffsets::byte_at(std::uint32_t index) const {
    const auto size = static_cast<std::uint32_t>(text_.size());
    if (every_256_.empty()) return std::min(index, size);
    const auto after = std::upper_bound(every_256_.begin(), every_256_.end(), index);
    const auto step = static_cast<std::uint32_t>(after - every_256_.begin()) - 1;
    std::uint32_t seen = every_256_[step];
    std::uint32_t byte = step * kStep;
    for (; byte < size; ++byte) {
        if (!starts_code_point(text_[byte])) continue;
        if (seen == index) return byte;
        ++seen;
    }
    return size;
}

}  // namespace dateline
