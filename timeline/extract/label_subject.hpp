// Who does it, as a label says it? A name, a noun phrase, or for a pronoun without a name the noun the clause
// before was about: "Jurors talked for a week. They convicted him" is told of the jurors. A wrong tree may
// offer a clause or a time for a subject: then the label has none.
#pragma once

#include <string>
#include <string_view>

#include "timeline/extract/names.hpp"
#include "timeline/extract/phrase.hpp"

namespace dateline {

struct LabelSubject {
    std::string text;          // "" when nobody can be named
    std::string_view pronoun;  // the source's "he", "she", "it" or "they" where it names nobody, else ""
    bool plural = false;
    bool doubtful = false;  // there is a subject, but one that a wrong tree made up
    std::uint32_t entity = kNone;
    std::uint32_t owner = kNone;  // entity of the possessor: "Boll's uncle"
};

[[nodiscard]] LabelSubject label_subject(const Extraction& x, const Names& names, const Draft& draft);

/// Is the noun one, by its number or its article ("a contract worth nine crowns", headed by the crowns)?
[[nodiscard]] bool is_one_thing(const Tree& tree, std::uint32_t noun);

/// Does the token stand in a phrase that names a day, a date or a time of day?
[[nodiscard]] bool in_date_phrase(const Extraction& x, std::uint32_t token);

}  // namespace dateline
