// A noun phrase or clause as it may stand in a label: the source's words, names resolved and shortened, low
// modifiers (relative clauses, appositions, parentheses) left out whole, no pronoun whose antecedent the
// reader cannot see.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "timeline/extract/draft.hpp"

namespace dateline {

class Names;

struct PhraseStyle {
    bool modifiers = true;     // keep "of …", "with …" behind nouns
    bool nested = true;        // keep those behind nouns that are modifiers themselves
    bool preposition = false;  // keep the preposition of the phrase itself: "at the end"
    bool clauses = false;      // keep clauses below (complements), never relative ones
    bool adjectives = true;    // keep what describes: "a pivotal study", not what changes: "a former mayor"
    bool content = true;       // keep the clause that is what the noun says: "rumours that it burst"
    bool opens = false;        // opens the label: a possessive without a name ("Its minister") is left out
    std::uint32_t subject = kNone;  // entity that a pronoun may stand for in this label
    std::uint32_t object = kNone;   // entity that a possessive may stand for: "orders Boll to pay his debts"
    std::uint32_t owner = kNone;    // entity whose the subject is: "Boll's uncle may keep him"
    std::string_view owners;        // possessives the subject agrees with: "their" of many; "" for any
    std::uint32_t from = 0;         // tokens before it are left out
    std::uint32_t shifted = kNone;  // a clause whose "would" and "was going" are told as "will", "is going"
    std::uint32_t skip = kNone;     // a token left out with everything below it
};

/// The words of `t` and what hangs below it. `ok` turns false when a pronoun stays without antecedent.
[[nodiscard]] std::string phrase(const Extraction& x, const Names& names, std::uint32_t t,
                                 const PhraseStyle& style, bool* ok = nullptr);
/// The same, barer and barer until it takes at most `widest` columns and leaves no pronoun open: without the
/// content of nouns, without what hangs at what hangs at it, without modifiers.
[[nodiscard]] std::string fitting_phrase(const Extraction& x, const Names& names, std::uint32_t t,
                                         PhraseStyle style, std::size_t widest, bool* ok = nullptr);
/// Those tokens as written, names resolved and shortened as in phrase().
[[nodiscard]] std::string spell(const Extraction& x, const Names& names,
                                const std::vector<std::uint32_t>& tokens, const PhraseStyle& style,
                                bool* ok = nullptr);
/// The time phrase a token stands in, of any kind; nullptr for none.
[[nodiscard]] const Timex* timex_at(const Extraction& x, std::uint32_t token);
/// Does the token stand in a phrase that names a time or set of times, and no length of time?
[[nodiscard]] bool in_timex(const Extraction& x, std::uint32_t token);
/// "European governments" for "European governments, which …": determiner, adjectives and compounds only.
/// Stands in phrase_short.cpp.
[[nodiscard]] std::string short_phrase(const Extraction& x, const Names& names, std::uint32_t t);

/// Columns a text takes when every code point takes one.
[[nodiscard]] std::size_t columns(std::string_view utf8);

}  // namespace dateline
