// Words that carry their full stop with them, and whether a sentence may end on one.
#pragma once

#include <cstdint>
#include <string_view>

namespace dateline {

enum class Abbreviation : std::uint8_t {
    none,
    before_name,    // "Mr." - a name follows, never the end of a sentence
    before_number,  // "No." - an abbreviation only when a number follows
    before_date,    // "Feb.", "Thurs." - a number follows, or a comma, or lower case
    open,           // "Inc.", "a.m.", "etc." - may also end its sentence
    place,          // "Calif.", "St." - may also end its sentence, after a comma or before one
};

/// What the word before a full stop is, case aside: abbreviation("Mr") is before_name, abbreviation("cat") is
/// none. Single capitals and dotted acronyms ("U.S") are not in the table; the tokenizer knows their shape.
[[nodiscard]] Abbreviation abbreviation(std::string_view word);

/// Words that begin a sentence far more often than they continue one after an abbreviation: "The", "He",
/// "But".
[[nodiscard]] bool starts_sentences(std::string_view word);

}  // namespace dateline
