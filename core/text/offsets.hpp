// Bytes inside, code points outside: turns byte offsets of one text into Unicode code point offsets.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace dateline {

/// Built once in one pass over the text; each look-up then counts at most 255 bytes.
class CodePointOffsets {
  public:
    /// @param text valid UTF-8 that outlives this object
    explicit CodePointOffsets(std::string_view text);
    /// The number of code points before byte `offset`: for "é=1", at(2) is 1.
    [[nodiscard]] std::uint32_t at(std::uint32_t offset) const;
    /// The byte where code point `index` begins; text size when there are fewer: for "é=1", byte_at(1) is 2.
    [[nodiscard]] std::uint32_t byte_at(std::uint32_t index) const;

  private:
    std::string_view text_;
    std::vector<std::uint32_t> every_256_;  // code points before byte 256*i; empty for pure ASCII
};

}  // namespace dateline
