#include "timeline/render/phases.hpp"

#include <algorithm>

namespace dateline {
namespace {

constexpr int kShortestGap = 7;
constexpr int kTimesUsual = 3;
constexpr std::size_t kMostPhases = 6;

DateRange span_of(const std::vector<const ReportEvent*>& events) {
    DateRange span;
    for (const ReportEvent* event : events) {
        const DateRange& range = event->date.range;
        for (const auto& end : {range.earliest, range.latest}) {
            if (!end) continue;
            const CivilTime day{end->day, -1};
            if (!span.earliest || day < *span.earliest) span.earliest = day;
            if (!span.latest || *span.latest < day) span.latest = day;
        }
    }
    span.granularity = Granularity::day;
    return span;
}

}  // namespace

std::vector<Phase> phases_of(const std::vector<const ReportEvent*>& all) {
    std::vector<const ReportEvent*> events;
    for (const ReportEvent* event : all)
        if (!event->date.range.empty()) events.push_back(event);
    if (events.empty()) return {};

    // gaps[i]: days between the last day any of the events up to i may be on and the first day of event i
    // + 1.
    std::vector<int> gaps;
    std::optional<Day> reached;
    for (std::size_t i = 0; i < events.size(); ++i) {
        const DateRange& range = events[i]->date.range;
        const Day first = range.earliest ? range.earliest->day : range.latest->day;
        const Day last = range.latest ? range.latest->day : first;
        if (i > 0) gaps.push_back(std::max(0, first - *reached - 1));
        reached = reached ? std::max(*reached, last) : last;
    }
    std::vector<int> usual;
    std::copy_if(gaps.begin(), gaps.end(), std::back_inserter(usual), [](int gap) { return gap > 0; });
    std::sort(usual.begin(), usual.end());
    const int median = usual.empty() ? 0 : usual[(usual.size() - 1) / 2];
    std::vector<std::size_t> cuts;
    for (std::size_t i = 0; i < gaps.size(); ++i)
        if (gaps[i] >= kShortestGap && (usual.size() == 1 || gaps[i] >= kTimesUsual * median))
            cuts.push_back(i);
    std::stable_sort(cuts.begin(), cuts.end(),
                     [&](std::size_t a, std::size_t b) { return gaps[a] > gaps[b]; });
    if (cuts.size() > kMostPhases - 1) cuts.resize(kMostPhases - 1);
    std::sort(cuts.begin(), cuts.end());

    std::vector<Phase> phases;
    std::size_t begin = 0;
    int quiet = 0;
    const auto add = [&](std::size_t end) {
        Phase phase;
        phase.events.assign(events.begin() + static_cast<std::ptrdiff_t>(begin),
                            events.begin() + static_cast<std::ptrdiff_t>(end));
        phase.span = span_of(phase.events);
        phase.quiet_days = quiet;
        phases.push_back(std::move(phase));
        begin = end;
    };
    for (const std::size_t cut : cuts) {
        add(cut + 1);
        quiet = gaps[cut];
    }
    add(events.size());
    return phases;
}

}  // namespace dateline
