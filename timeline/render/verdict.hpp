// What a comparison comes to, in one sentence.
#pragma once

#include <string>
#include <string_view>

#include "timeline/render/view.hpp"

namespace dateline {

/// "Harbour Herald and Northern Post tell 1 event alike; 1 contradicted, 1 more precise in one source, 1
/// status differs; 2 told by one source only." Raw text.
[[nodiscard]] std::string verdict(const View& view);

/// What a kind of conflict that is no contradiction means: "time zone" is "the same moment by two clocks".
[[nodiscard]] std::string_view kind_words(std::string_view kind);

}  // namespace dateline
