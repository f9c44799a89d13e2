// Names the gazetteer knows, where they stand in a sentence.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "core/language/names.hpp"
#include "core/language/names_words.hpp"

namespace dateline {

struct KnownMatch {
    std::size_t end = 0;  // one past its last word
    std::uint16_t entity = kNotKnown;
    bool demonym = false;
};

/// The longest known name that begins at words[i] and ends with a word before
/// `limit`; entity kNotKnown and end i when there is none. "NEW YORK" set in
/// capitals is found too, two or three letters only as they are written.
[[nodiscard]] KnownMatch known_at(std::string_view text, std::span<const NameWord> words, std::size_t i,
                                  std::size_t limit);

}  // namespace dateline
