// Short closed lists the tokenizer asks: clitics, units, prefixes that keep their hyphen, emoticons,
// addresses.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "core/language/characters.hpp"

namespace dateline {

namespace detail {
/// By the first letter of a word that is two run together, a bit for each letter it may end with. The lower
/// five bits of a letter leave its case out.
inline constexpr std::array<std::uint32_t, 32> kFusedEnds = [] {
    std::array<std::uint32_t, 32> ends{};
    for (const std::string_view first_and_last :
         {"at", "ct", "dt", "ga", "ge", "ht", "ie", "im", "it", "le", "st", "wa", "wt"})
        ends[static_cast<unsigned char>(first_and_last[0]) & 31U] |=
            std::uint32_t{1} << (static_cast<unsigned char>(first_and_last[1]) & 31U);
    return ends;
}();
}  // namespace detail

/// Is it worth asking fused_at()? Hardly any word passes, by its first and last letters.
[[nodiscard]] constexpr bool may_be_fused(std::string_view word) {
    if (word.size() > 8 || word.size() < 2) return false;
    const std::uint32_t ends = detail::kFusedEnds[static_cast<unsigned char>(word.front()) & 31U];
    return (ends >> (static_cast<unsigned char>(word.back()) & 31U) & 1U) != 0;
}

/// What follows the apostrophe of a clitic: "s", "re", "ve", "ll", "d", "m", in any case.
[[nodiscard]] bool is_clitic(std::string_view letters);
/// What follows an apostrophe that stands for dropped letters: "em", "til", "cause", "s", "re".
[[nodiscard]] bool is_clipped_word(std::string_view letters);
/// Letters that may follow a number without a space and are a word of their own: "pm", "km", "bn".
[[nodiscard]] bool is_unit(std::string_view letters);
/// Prefixes that stay in one token with what follows their hyphen: "re" in "re-elected", "mid" in "mid-July".
[[nodiscard]] bool is_hyphen_prefix(std::string_view letters);
/// "com" in "enron.com", "doc" in "notes.doc".
[[nodiscard]] bool is_file_or_domain_suffix(std::string_view letters);
/// Where two words run together are cut: 3 for "cannot", 2 for "dont"; 0 for every other word.
[[nodiscard]] std::uint32_t fused_at(std::string_view word);
/// The length of the emoticon that fills `rest` (a full stop or comma may follow): 2 for ":)"; 0 when there
/// is none.
[[nodiscard]] std::uint32_t emoticon_length(std::string_view rest);
/// The length of the web or mail address that `rest` begins with: 14 for "www.example.se), and"; 0 when it
/// does not.
[[nodiscard]] std::uint32_t address_length(std::string_view rest);

}  // namespace dateline
