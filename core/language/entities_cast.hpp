// The cast of one document while it is being worked out: names gathered into
// figures.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/language/analysis.hpp"
#include "core/language/names.hpp"
#include "core/text/document.hpp"

namespace dateline {

using Figures = std::vector<std::uint32_t>;  // indices into Cast::figures

/// Somebody or something the document names.
struct Figure {
    NameKind kind = NameKind::other;
    std::string name;                 // the fullest form, without title
    std::uint16_t known = kNotKnown;  // index into the gazetteer
    Votes votes{};
    char gender = '?';
    bool nation = false;  // a country, or a place with a people: "Haldia" where
                          // Haldians are told of
    std::string country;
    std::vector<std::string> titles;
    std::vector<std::string> aliases;
    std::vector<std::string> roles;  // lower-case role nouns told of it: "envoy", "minister"
    std::uint32_t mentions = 0;
};

/// Names with the figure each belongs to.
struct Cast {
    std::vector<Name> names;               // in text order
    std::vector<std::uint32_t> figure_of;  // by name; index into figures
    std::vector<Figure> figures;
};

/// Gathers the names of the document into figures: full names first, then what
/// can be short for one of them. Where a short name fits two figures, the one
/// named last before it is meant.
[[nodiscard]] Cast cast_of(const Document& document, const Analysis& analysis, const NameWords& words);

}  // namespace dateline
