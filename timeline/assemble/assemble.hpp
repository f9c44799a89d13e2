// The whole chain above one run's documents: analyse each, merge, order, diff, and put it all into one
// Report.
#pragma once

#include <functional>
#include <span>
#include <utility>
#include <vector>

#include "core/language/analyse.hpp"
#include "timeline/model/override.hpp"
#include "timeline/model/report.hpp"
#include "timeline/model/source.hpp"

namespace dateline {

/// Trigger spans given from outside (--mentions), in bytes, for one document.
struct GivenMentions {
    std::uint32_t document = 0;
    std::vector<Span> triggers;
};

struct AssembleOptions {
    std::vector<GivenMentions> given;
    bool use_given = false;
    bool keep_texts = false;  // fill Report::articles
    std::vector<Override> overrides = {};
    bool near_misses = false;  // fill ReportEvent::near_misses
};

/// Time phrases only (`dateline tag`): no analysis, no events. One article by itself, so that none need be
/// kept: its source, then its phrases in text order. What is handed over is good for that call only.
void report_timexes(const Document& document, const std::function<void(const ReportSource&)>& source,
                    const std::function<void(const ReportTimex&)>& timex);
/// Everything. The documents must have been settled (resolve/publication.hpp).
[[nodiscard]] Report build_report(std::vector<Document> documents, const LanguageModel& model,
                                  const AssembleOptions& options);

}  // namespace dateline
