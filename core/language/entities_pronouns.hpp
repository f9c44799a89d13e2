// Which words are pronouns, and which "it" speaks of nothing ("it took weeks") or of a body of people ("it
// said")? Read from the words around them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

#include "core/language/analysis.hpp"
#include "core/language/names_words.hpp"

namespace dateline {

enum class PronounCase : std::uint8_t { subject, object, possessive, reflexive };

struct Pronoun {
    std::string_view word;  // in lower case
    char gender;            // 'm', 'f', 'n' for things, 'p' for several
    PronounCase role;
};

/// "he" to "themselves"; "her" as a possessive.
[[nodiscard]] std::span<const Pronoun> pronouns();

/// "it is expected that", "it took weeks": is words[i] an "it" that refers to nothing?
[[nodiscard]] bool is_expletive(std::string_view text, const Analysis& analysis,
                                std::span<const NameWord> words, std::size_t i);

/// Does "it" do what only bodies of people do? "It said", "it agreed": else it may be the talks, the fever,
/// the deal. Without trees the next word is taken for its verb.
[[nodiscard]] bool acts_like_a_body(std::string_view text, const Analysis& analysis, const NameWord& it,
                                    bool trees);

/// "a niece of the minister", "a clerk who fled": an article that brings somebody new, and no name behind.
/// @param noun not the last of the words
[[nodiscard]] bool is_new_person(std::string_view text, std::span<const NameWord> words, std::size_t noun);

}  // namespace dateline
