// Small questions about the spelling of a name that several files ask.
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include "core/language/characters.hpp"

namespace dateline {

[[nodiscard]] inline std::string_view first_word(std::string_view text) {
    return text.substr(0, std::min(text.find(' '), text.size()));
}

[[nodiscard]] inline std::string_view last_word(std::string_view text) {
    const std::size_t space = text.rfind(' ');
    return space == std::string_view::npos ? text : text.substr(space + 1);
}

[[nodiscard]] inline std::uint32_t count_words(std::string_view text) {
    return static_cast<std::uint32_t>(std::count(text.begin(), text.end(), ' ')) + 1;
}

/// Small words inside surnames of several languages: "von", "de", "bin".
[[nodiscard]] inline bool is_surname_particle(std::string_view word) {
    constexpr std::array<std::string_view, 22> kParticles = {
        "von", "van", "der", "den", "de", "da",  "di",  "du",  "del", "della", "la",
        "le",  "bin", "ibn", "al",  "el", "ben", "ter", "ten", "zu",  "dos",   "af"};
    return std::find(kParticles.begin(), kParticles.end(), word) != kParticles.end();
}

/// "Aurora Police Department": nobody is called so, whatever Aurora may be, and Aurora is no short name of
/// it.
[[nodiscard]] inline bool is_public_body(std::string_view last_word) {
    constexpr std::array<std::string_view, 18> kBodies = {
        "Department", "Police",      "Ministry", "Committee",   "Council",    "Commission",
        "University", "Authority",   "Agency",   "Bureau",      "Parliament", "Assembly",
        "Court",      "Observatory", "Hospital", "Association", "Federation", "Union"};
    return std::find(kBodies.begin(), kBodies.end(), last_word) != kBodies.end();
}

/// "Orr Junction", "Orr Airport": stands in Orr, and is not called so.
[[nodiscard]] inline bool is_built_place(std::string_view last_word) {
    constexpr std::array<std::string_view, 14> kBuilt = {"Junction", "Airport", "Station", "Bridge", "Port",
                                                         "Harbour",  "Harbor",  "Square",  "Street", "Road",
                                                         "Park",     "Dam",     "Prison",  "Stadium"};
    return std::find(kBuilt.begin(), kBuilt.end(), last_word) != kBuilt.end();
}

/// All pronouns of the third person, "both" and "the" begin with one of five letters; hardly any other word
/// passes.
[[nodiscard]] inline bool opens_like_pronoun(std::string_view word) {
    if (word.empty() || word.size() > std::string_view("themselves").size()) return false;
    const char first = to_lower(word.front());
    return first == 'h' || first == 's' || first == 'i' || first == 't' || first == 'b';
}

/// No small ASCII letter: "GENEVA", "U.S.", "G7".
[[nodiscard]] inline bool all_capitals(std::string_view text) {
    return std::none_of(text.begin(), text.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

/// The capital that opens each word: "World Health Organization" gives "WHO",
/// "Bank of Tarn" gives "BT".
[[nodiscard]] inline std::string initials(std::string_view name) {
    std::string letters;
    bool opens = true;
    for (const char c : name) {
        if (opens && c >= 'A' && c <= 'Z') letters += c;
        opens = c == ' ';
    }
    return letters;
}

/// The letters of an abbreviation: "WHO" for "WHO" and "W.H.O."; "" for what is
/// none.
[[nodiscard]] inline std::string abbreviation_letters(std::string_view name) {
    constexpr std::size_t kLongest = 7;
    std::string letters;
    for (const char c : name) {
        if (c >= 'A' && c <= 'Z')
            letters += c;
        else if (c != '.')
            return {};
    }
    return letters.size() >= 2 && letters.size() <= kLongest ? letters : std::string();
}

}  // namespace dateline
