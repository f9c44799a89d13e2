#include "timeline/render/phases.hpp"

#include <algorithm>

namespace dateline {
namespace {

constexpr int kShortestGap = 7;
constexpr int kTimesUsual = 3;
constexpr std::size_t kMostPhases = 6;
constexpr int kMonth = 31;    // days
constexpr int kSeason = 100;  // days, more or less

struct Days {
    Day first, last;
};

/// Both ends, or the one that is known.
Days days_of(const DateRange& range) {
    const Day first = range.earliest ? range.earliest->day : range.latest->day;
    return {first, range.latest ? range.latest->day : first};
}

/// Is its day known well enough to say when something happened: to a month, to a season the text names, or
/// over all of the time it lasted?
bool makes_phases(const ReportEvent& event) {
    const DateRange& range = event.date.range;
    if (!range.earliest || !range.latest) return false;
    if (range.kind == RangeKind::lasting) return true;
    const int days = range.latest->day - range.earliest->day;
    return days < kMonth || (days < kSeason && range.granularity >= Granularity::month);
}

bool apart(const std::vector<Days>& all, Days days) {
    return std::all_of(all.begin(), all.end(),
                       [&](Days other) { return other.last < days.first || days.last < other.first; });
}

/// Runs of days with no gap as long as the ones the story is cut at.
std::vector<Days> chapters_of(std::vector<Days> known) {
    std::stable_sort(known.begin(), known.end(), [](Days a, Days b) { return a.first < b.first; });
    std::vector<int> gaps;  // gaps[i]: days between all up to i and i + 1
    Day reached = known.front().last;
    for (std::size_t i = 1; i < known.size(); ++i) {
        gaps.push_back(std::max(0, known[i].first - reached - 1));
        reached = std::max(reached, known[i].last);
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

    std::vector<Days> chapters;
    auto cut = cuts.begin();
    for (std::size_t i = 0; i < known.size(); ++i) {
        const bool begins = i == 0 || (cut != cuts.end() && *cut + 1 == i);
        if (i > 0 && begins) ++cut;
        if (begins)
            chapters.push_back(known[i]);
        else
            chapters.back().last = std::max(chapters.back().last, known[i].last);
    }
    return chapters;
}

DateRange whole_days(Days days) {
    DateRange range;
    range.earliest = CivilTime{days.first, -1};
    range.latest = CivilTime{days.last, -1};
    range.granularity = Granularity::day;
    return range;
}

/// Days between a chapter and the middle of an event's days; 0 inside.
int distance(const Days& chapter, const Days& days) {
    const Day middle = days.first + (days.last - days.first) / 2;
    if (middle < chapter.first) return chapter.first - middle;
    return std::max(0, middle - chapter.last);
}

}  // namespace

std::vector<Phase> phases_of(const std::vector<const ReportEvent*>& all) {
    std::vector<Days> known;
    std::vector<Days> vague;
    for (const ReportEvent* event : all)
        if (!event->date.range.empty())
            (makes_phases(*event) ? known : vague).push_back(days_of(event->date.range));
    if (known.empty() && vague.empty()) return {};
    // "In 2019" is known well enough where nothing else of the story is near.
    const std::vector<Days> sure = known;
    for (const Days& days : vague)
        if (days.first < days.last && !sure.empty() && apart(sure, days)) known.push_back(days);
    std::vector<Days> chapters;
    if (!known.empty()) {
        chapters = chapters_of(std::move(known));
    } else {
        chapters = {vague.front()};
        for (const Days& days : vague)
            chapters[0] = {std::min(chapters[0].first, days.first), std::max(chapters[0].last, days.last)};
    }

    std::vector<Phase> phases(chapters.size());
    std::vector<Days> headings = chapters;
    for (const ReportEvent* event : all) {
        if (event->date.range.empty()) continue;
        const Days days = days_of(event->date.range);
        std::size_t nearest = 0;
        for (std::size_t i = 1; i < chapters.size(); ++i)
            if (distance(chapters[i], days) < distance(chapters[nearest], days)) nearest = i;
        phases[nearest].events.push_back(event);
        // "by Jan 14" stands under no heading "Jan 20-22"
        if (days.last < chapters[nearest].first)
            headings[nearest].first = std::min(headings[nearest].first, days.last);
        if (days.first > chapters[nearest].last)
            headings[nearest].last = std::max(headings[nearest].last, days.first);
    }
    for (std::size_t i = 0; i < phases.size(); ++i) {
        phases[i].span = whole_days(chapters[i]);
        phases[i].heading = whole_days(headings[i]);
        if (i > 0) phases[i].quiet_days = chapters[i].first - chapters[i - 1].last - 1;
    }
    return phases;
}

}  // namespace dateline
