// A sentence whose names are read: its words, and what is asked of them again and again.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

#include "core/language/analysis.hpp"
#include "core/language/characters.hpp"
#include "core/language/gazetteer.hpp"
#include "core/language/names_known.hpp"
#include "core/language/names_text.hpp"
#include "core/language/names_words.hpp"

namespace dateline {

struct NameSentence {
    std::string_view text;          // of the document
    std::span<const Token> tokens;  // of the document
    const CapitalCounts& counts;    // of the document
    std::span<const NameWord> words = {};
    bool headline = false;  // its capitals tell nothing

    [[nodiscard]] std::string_view word(std::size_t i) const { return words[i].span.of(text); }
    [[nodiscard]] bool is(std::size_t i, std::string_view lower) const {
        return equals_lower(word(i), lower);
    }
    [[nodiscard]] bool has(std::size_t i, std::uint32_t facts) const { return (words[i].facts & facts) != 0; }
    [[nodiscard]] bool large(std::size_t i) const {
        const Shape shape = words[i].shape;
        return shape == Shape::capital || shape == Shape::capitals || shape == Shape::initial;
    }
    /// A capital word that may belong to a name, wherever it stands; false past the end.
    [[nodiscard]] bool name_word(std::size_t i) const {
        return i < words.size() && large(i) && !has(i, kCalendar) &&
               !(has(i, kClosed) && !has(i, kAnyGivenName)) &&
               !(words[i].shape == Shape::initial && is(i, "i"));
    }
    [[nodiscard]] bool is_particle_at(std::size_t i) const {
        return words[i].shape == Shape::lower && is_surname_particle(word(i));
    }
    [[nodiscard]] Upos tag(std::size_t i) const { return tokens[words[i].begin].upos; }
    /// How the document writes the word elsewhere.
    [[nodiscard]] CapitalCounts::Count count(std::size_t i) const { return counts.of(word(i)); }
    [[nodiscard]] KnownMatch longest_known(std::size_t i, std::size_t limit) const {
        return known_at(text, words, i, limit);
    }
    [[nodiscard]] KnownMatch longest_known(std::size_t i) const { return longest_known(i, words.size()); }
    /// Does the gazetteer know a name that begins here?
    [[nodiscard]] bool is_known(std::size_t i) const { return longest_known(i).entity != kNotKnown; }
};

}  // namespace dateline
