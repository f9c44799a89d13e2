#include "timeline/assemble/assemble.hpp"

#include <algorithm>
#include <numeric>
#include <utility>

#include "core/resolve/find_timexes.hpp"
#include "core/resolve/publication.hpp"
#include "timeline/assemble/copied_times.hpp"
#include "timeline/assemble/dated_by_others.hpp"
#include "timeline/assemble/dateline_year.hpp"
#include "timeline/assemble/decisions.hpp"
#include "timeline/assemble/report_events.hpp"
#include "timeline/assemble/report_parts.hpp"
#include "timeline/diff/diff.hpp"
#include "timeline/extract/extract.hpp"
#include "timeline/merge/offices.hpp"
#include "timeline/merge/stories.hpp"

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

/// What hangs on the publication date: the time phrases, and the events they date.
void read_events(Source& source, std::uint32_t index, std::span<const Span> given, bool use_given) {
    TimeReading reading = read_times(source.document);
    source.prose = prose_kind(reading);
    source.timexes = std::move(reading.timexes);
    extract_events(source, given, use_given);
    for (EventMention& mention : source.mentions) mention.document = index;
}

/// Articles without a date get the days that the dated ones leave them, and are read anew with these.
void date_by_others(std::vector<Source>& sources, const std::vector<std::uint32_t>& order,
                    const AssembleOptions& options) {
    const auto dated = [](const Source& source) { return source.document.published.day().has_value(); };
    if (std::all_of(sources.begin(), sources.end(), dated) ||
        std::none_of(sources.begin(), sources.end(), dated))
        return;
    const std::vector<Cluster> clusters =
        merge_mentions(sources, find_decisions(options.overrides, sources).merge);
    const std::vector<std::uint32_t> oldest = oldest_first(sources, Undated::first);
    // Not the stories of the report: the days found below move sources in their order, and stories follow it.
    const std::vector<std::uint32_t> story = stories_of(topics_of(sources, oldest), oldest);
    std::vector<std::pair<std::uint32_t, std::vector<ProseClue>>> told;
    for (std::uint32_t s = 0; s < sources.size(); ++s) {
        if (dated(sources[s])) continue;
        std::vector<ProseClue> clues = clues_from_others(sources, clusters, s);
        if (auto dateline = dateline_in_year_of_others(sources, clusters, story, s))
            clues.push_back(std::move(*dateline));
        if (!clues.empty()) told.emplace_back(s, std::move(clues));
    }
    for (const auto& [s, clues] : told) {
        const DateRange before = sources[s].document.published.range;
        narrow_publication(sources[s].document, clues);
        if (sources[s].document.published.range != before)
            read_events(sources[s], s, given_for(order[s], options), options.use_given);
    }
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
    const std::vector<std::uint32_t> order = canonical_order(documents);
    for (const std::uint32_t i : order) {
        Source source;
        source.document = std::move(documents[i]);
        source.analysis = analyse(source.document, model);
        read_events(source, static_cast<std::uint32_t>(sources.size()), given_for(i, options),
                    options.use_given);
        sources.push_back(std::move(source));
    }
    date_by_others(sources, order, options);
    take_times_of_originals(sources);
    name_holders_of_offices(sources);
    Report report = report_sources(sources, options.overrides, options.near_misses);
    if (options.keep_texts)
        for (const Source& source : sources) report.articles.push_back(report_article(source.document));
    return report;
}

}  // namespace dateline
