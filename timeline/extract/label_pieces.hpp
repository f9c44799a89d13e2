// What stands behind the verb of a label: its objects and modifiers as pieces with their place in the
// sentence and a weight that says which goes first when the line is too long.
#pragma once

#include <string>
#include <vector>

#include "timeline/extract/phrase.hpp"

namespace dateline {

inline constexpr std::size_t kWidestPhrase = 76;  // columns of one object

struct LabelPiece {
    std::uint32_t at = 0;  // position in the sentence
    int priority = 0;      // lower goes first when the line is too long
    std::string text;
    bool core = false;          // an object or what is said or to be done, and not only where or how
    bool open = false;          // it leaves open what it speaks of: "them", "seven in ten of them"
    std::uint32_t cut = kNone;  // what is left out to make it shorter, with everything below
};

/// The pieces of the draft's verb, in the order of its dependents.
[[nodiscard]] std::vector<LabelPiece> verb_pieces(const Extraction& x, const Names& names, const Draft& d,
                                                  const PhraseStyle& style, bool passive);

/// Says with the source's own words what the pieces leave out and the verb needs: "announces" what, "accuses
/// Boll" of what. False where that cannot be done and the line would say nothing.
/// @param taken columns that subject and verb take. Stands in label_complete.cpp.
[[nodiscard]] bool complete(const Extraction& x, const Names& names, const Draft& d, bool passive,
                            const PhraseStyle& style, std::size_t taken, std::vector<LabelPiece>& pieces);

/// "made their way|out": the particle of an active verb where it stands behind an object; else kNone.
[[nodiscard]] std::uint32_t particle_behind_object(const Tree& tree, std::uint32_t verb);

/// Makes the piece shorter by the last of its modifiers; false when it has nothing to lose. Stands in
/// label_shorten.cpp.
[[nodiscard]] bool shorten(const Extraction& x, const Names& names, LabelPiece& piece,
                           const PhraseStyle& style);

/// A named party by its short name, else the phrase.
[[nodiscard]] std::string object_text(const Extraction& x, const Names& names, std::uint32_t t,
                                      const PhraseStyle& style, bool* ok = nullptr);

}  // namespace dateline
