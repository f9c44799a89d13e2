// The names of the tags as treebanks write them: UPOS and relations of Universal Dependencies v2, XPOS of the
// Penn Treebank as extended by the English Web Treebank.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "core/language/analysis.hpp"

namespace dateline {

inline constexpr std::size_t kUposCount = 17;
inline constexpr std::size_t kDeprelCount = 52;

/// "NOUN", "nsubj:pass", "case".
[[nodiscard]] std::string_view to_string(Upos upos);
[[nodiscard]] std::string_view to_string(Deprel deprel);
/// The inverse; nullopt for a name that is none. A relation with an unknown subtype is read without it.
[[nodiscard]] std::optional<Upos> parse_upos(std::string_view name);
[[nodiscard]] std::optional<Deprel> parse_deprel(std::string_view name);

/// The name of Token::xpos: xpos_name(0) is "_" (not tagged).
[[nodiscard]] std::string_view xpos_name(std::uint16_t xpos);
/// 0 for a name that is none.
[[nodiscard]] std::uint16_t parse_xpos(std::string_view name);
[[nodiscard]] std::size_t xpos_count();

/// The FEATS column, "_" when empty: "Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin".
[[nodiscard]] std::string to_string(const Features& features);
/// Reads the features we keep and passes over the others; Number=Ptan is plural.
[[nodiscard]] Features parse_features(std::string_view feats);

}  // namespace dateline
