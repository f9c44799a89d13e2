// One article with everything that was found in it; the unit that is merged with others.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "core/language/analysis.hpp"
#include "core/text/document.hpp"
#include "core/timex/timex.hpp"
#include "timeline/model/mention.hpp"

namespace dateline {

/// How the time phrases were read.
struct ProseKind {
    std::string language;  // "en"
    std::string reason;    // "news: 12 phrases count from publication, 0 years lie far back"
};

struct Source {
    Document document;
    std::vector<Timex> timexes;
    ProseKind prose;
    Analysis analysis;
    std::vector<EventMention> mentions;
    std::vector<MentionOrder> orders;
    bool mentions_given = false;  // from outside: mostly a selection of what the article tells
};

/// Where articles without a publication date stand among the others.
enum class Undated : std::uint8_t { first, last };

/// Indices of the sources, oldest first, those of one day by id. Ids are unique in a run, so this names the
/// same articles in the same order however they came in.
[[nodiscard]] std::vector<std::uint32_t> oldest_first(std::span<const Source> sources, Undated undated);

}  // namespace dateline
