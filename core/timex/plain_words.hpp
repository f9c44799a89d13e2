// Plain words with single blanks between them are most of a text. They are read here, sixty-four bytes at a
// time and without a branch on what a word is; the loop exists once for each kind of processor, and all give
// the same tokens.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

#include "core/timex/lexicon.hpp"
#include "core/timex/text_block.hpp"
#include "core/timex/token_list.hpp"

namespace dateline::timex {

/// Where the reading of a text stands.
struct PlainWords {
    PlainWords(std::string_view of, TokenList& to) : text(of), tokens(to) {}

    std::string_view text;
    TokenList& tokens;
    std::size_t pos = 0;
    std::uint16_t before = 0;  // flags of the next token, of what stands before it

    // The block that was looked at last: the bytes from block_begin on, in the text or, at its end, in rest.
    // At first it is one before the text, which every place lies behind.
    std::size_t block_begin = std::size_t{0} - TextBlock::kSize;
    TextBlock block{};
    const char* bytes = nullptr;
    std::array<char, TextBlock::kSize> rest;  // set when bytes points there
};

/// Reads on from `pos`, where a letter stands, and stops at what needs a closer look: a word that may be part
/// of a number, that takes a dot, that is long or no ASCII, or anything but a blank, comma or full stop
/// between words. True when it stops at a word.
using ReadPlainWords = bool (*)(PlainWords&, const Lexicon&);

/// Those that this processor can run, the fastest first.
[[nodiscard]] std::span<const ReadPlainWords> plain_word_readers();

}  // namespace dateline::timex
