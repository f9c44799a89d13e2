// One article with everything that was found in it; the unit that is merged with others.
#pragma once

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
};

}  // namespace dateline
