// Named persons, organisations and places of the GUM treebank (its Entity= spans) against ours, on raw text.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/language/analysis.hpp"
#include "core/text/document.hpp"

namespace dateline::accuracy {

/// A gold entity whose minimal span holds a proper noun. GUM spans are whole noun phrases, ours are names
/// with titles; they are the same mention when a proper noun of the minimal span is in both and ours does not
/// reach out of the phrase.
struct GoldName {
    NameKind kind = NameKind::other;
    Span phrase;
    std::vector<Span> heads;  // the proper nouns of the minimal span
};

struct GoldDocument {
    std::string id;
    Document document;
    std::vector<GoldName> names;
    std::vector<Span> adjectives;  // "Russian": no entity for GUM, so ours are not counted there
};

/// Cuts a CoNLL-U file into documents.
[[nodiscard]] std::vector<GoldDocument> read_gum(std::string_view conllu);

struct Score {
    std::uint32_t right = 0, ours = 0, gold = 0;
    [[nodiscard]] double precision() const { return ours == 0 ? 0 : 100.0 * right / ours; }
    [[nodiscard]] double recall() const { return gold == 0 ? 0 : 100.0 * right / gold; }
    [[nodiscard]] double f1() const { return ours + gold == 0 ? 0 : 200.0 * right / (ours + gold); }
};

struct NameScores {
    std::array<Score, 3> by_kind;  // person, organisation, place
    Score all;                     // kind and place right
    Score spans;                   // place right, whatever kind of the three
};

/// Adds one document to the scores; `report` gets a line for each error when it is not null.
void score_names(const GoldDocument& gold, const Analysis& analysis, NameScores& scores,
                 std::vector<std::string>* report);

}  // namespace dateline::accuracy
