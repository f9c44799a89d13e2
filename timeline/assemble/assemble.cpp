#include "timeline/assemble/assemble.hpp"

#include <algorithm>
#include <numeric>

#include "core/resolve/find_timexes.hpp"
#include "timeline/assemble/report_events.hpp"
#include "timeline/assemble/report_parts.hpp"
#include "timeline/diff/diff.hpp"
#include "timeline/extract/extract.hpp"

namespace dateline {
namespace {

/// The order in which a report shows its sources, whatever order they came in: by id, which is unique in a
/// run.
std::vector<std::uint32_t> canonical_order(std::span<const Document> documents) {
    std::vector<std::uint32_t> order(documents.size());
    std::iota(order.begin(), order.end(), 0U);
    std::sort(order.begin(), order.end(),
              [&](std::uint32_t a, std::uint32_t b) { return documents[a].id < documents[b].id; });
    return order;
}

std::span<const Span> given_for(std::uint32_t document, const AssembleOptions& options) {
    for (const GivenMentions& given : options.given)
        if (given.document == document) return given.triggers;
    return {};
}

}  // namespace

void report_timexes(const Document& document, const std::function<void(const ReportSource&)>& source,
                    const std::function<void(const ReportTimex&)>& timex) {
    const CodePointOffsets offsets(document.text);
    const TimeReading reading = read_times(document);
    source(report_source(document, prose_kind(reading)));
    ReportTimex row;
    for (const Timex& found : reading.timexes) {
        report_timex(found, document, offsets, row);
        timex(row);
    }
}

Report build_report(std::vector<Document> documents, const LanguageModel& model,
                    const AssembleOptions& options) {
    std::vector<Source> sources;
    sources.reserve(documents.size());
    for (const std::uint32_t i : canonical_order(documents)) {
        Source source;
        source.document = std::move(documents[i]);
        TimeReading reading = read_times(source.document);
        source.prose = prose_kind(reading);
        source.timexes = std::move(reading.timexes);
        source.analysis = analyse(source.document, model);
        extract_events(source, given_for(i, options), options.use_given);
        for (EventMention& mention : source.mentions)
            mention.document = static_cast<std::uint32_t>(sources.size());
        sources.push_back(std::move(source));
    }
    Report report = report_sources(sources, options.overrides, options.near_misses);
    if (options.keep_texts)
        for (const Source& source : sources) report.articles.push_back(report_article(source.document));
    return report;
}

}  // namespace dateline
