// Which capitals are names, and of what? A capital is weak evidence: sentences,
// headlines and titles have it too. So names are read twice: the whole document
// first tells which words it ever writes small, then each candidate collects
// votes for being a person, an organisation, a place or something else, from
// its own words, from the words around it and from the gazetteer. Nothing is
// decided here: the votes of all mentions of one name are counted together in
// entities.cpp.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "core/language/analysis.hpp"
#include "core/language/names_words.hpp"
#include "core/text/document.hpp"

namespace dateline {

inline constexpr std::uint16_t kNotKnown = 0xFFFF;

/// Votes by NameKind: person, organisation, place, other.
using Votes = std::array<float, 4>;

/// One name where it stands, without possessive: tokens [begin, end) are the
/// name, [title_begin, begin) its titles.
struct Name {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    std::uint32_t title_begin = 0;
    Votes votes{};
    std::uint16_t known = kNotKnown;  // index into the gazetteer's entities
    bool demonym = false;             // "Russian": names the country by its people
    bool honorific = false;           // the title is "Mr.", "Dr." …: what follows is a
                                      // surname or a full name
    bool headline = false;            // read where capitals tell nothing; believed only with
                                      // support elsewhere
    bool nested = false;              // inside the name before it: "Haldian" in "Haldian
                                      // Defense Ministry"
    char gender = '?';                // told by title or given name
};

/// All names of the analysed blocks in text order. Linear. In "Foreign Minister
/// Dovran Petrec of Haldia" they are "Dovran Petrec" with a title of two
/// tokens, and "Haldia".
[[nodiscard]] std::vector<Name> find_names(std::string_view text, const Document& document,
                                           const Analysis& analysis, const NameWords& words);

}  // namespace dateline
