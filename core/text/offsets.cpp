#include "core/text/offsets.hpp"

#include <algorithm>

namespace dateline {
namespace {

constexpr std::uint32_t kStep = 256;

bool starts_code_point(char byte) {
    return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U;
}

std::uint32_t count_starts(std::string_view bytes) {
    return static_cast<std::uint32_t>(std::count_if(bytes.begin(), bytes.end(), starts_code_point));
}

}  // namespace

CodePointOffsets::CodePointOffsets(std::string_view text) : text_(text) {
    const bool ascii =
        std::none_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) >= 0x80U; });
    if (ascii) return;
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
