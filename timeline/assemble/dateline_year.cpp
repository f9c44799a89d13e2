#include "timeline/assemble/dateline_year.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <string>

#include "core/resolve/publication_clues.hpp"

namespace dateline {
namespace {

constexpr int kFarthestYear = 60;  // days between an article of the story and the dateline

/// Does a cluster hold mentions of both articles?
std::vector<bool> tell_an_event_with(std::span<const Source> sources, std::span<const Cluster> clusters,
                                     std::uint32_t undated) {
    std::vector<bool> linked(sources.size(), false);
    for (const Cluster& cluster : clusters) {
        const auto own = [undated](MentionRef ref) { return ref.source == undated; };
        if (std::none_of(cluster.mentions.begin(), cluster.mentions.end(), own)) continue;
        for (const MentionRef ref : cluster.mentions) linked[ref.source] = true;
    }
    return linked;
}

/// The day of that month, of the year in which it lies closest to `published`.
std::optional<Day> closest(const DateText& date, Day published) {
    std::optional<Day> best;
    const int year = to_civil(published).year;
    for (const int candidate : {year - 1, year, year + 1}) {
        const CivilDate civil{candidate, date.month, date.day};
        if (!is_valid(civil)) continue;
        const Day day = to_day(civil);
        if (date.weekday && *date.weekday != weekday_of(day)) continue;
        if (!best || std::abs(day - published) < std::abs(*best - published)) best = day;
    }
    if (best && std::abs(*best - published) > kFarthestYear) best.reset();
    return best;
}

}  // namespace

std::optional<ProseClue> dateline_in_year_of_others(std::span<const Source> sources,
                                                    std::span<const Cluster> clusters,
                                                    std::span<const std::uint32_t> story,
                                                    std::uint32_t undated) {
    const Document& document = sources[undated].document;
    const std::vector<DatedLine> lines = dated_lines(document);
    const auto line = std::find_if(lines.begin(), lines.end(), [](const DatedLine& one) {
        return one.kind == DatedLine::Kind::dateline && !one.date.year;
    });
    if (line == lines.end()) return std::nullopt;
    const std::vector<bool> linked = tell_an_event_with(sources, clusters, undated);
    std::optional<Day> day;
    bool shares_event = false;
    std::vector<std::string_view> ids;
    for (std::uint32_t s = 0; s < sources.size(); ++s) {
        const auto published = sources[s].document.published.day();
        if (s == undated || !published || (!linked[s] && story[s] != story[undated])) continue;
        const auto mine = closest(line->date, *published);
        if (!mine || (day && *day != *mine)) return std::nullopt;
        day = mine;
        shares_event = shares_event || linked[s];
        ids.emplace_back(sources[s].document.id);
    }
    if (!day || !shares_event) return std::nullopt;
    std::sort(ids.begin(), ids.end());
    constexpr std::size_t kShown = 3;
    ProseClue clue;
    clue.clue.method = "dateline, in the year of ";
    for (std::size_t i = 0; i < std::min(kShown, ids.size()); ++i)
        clue.clue.method += (i == 0 ? "" : ", ") + std::string(ids[i]);
    if (ids.size() > kShown) clue.clue.method += ", \u2026";
    clue.clue.quote = std::string(line->span.of(document.text));
    clue.clue.span = line->span;
    clue.clue.range.earliest = clue.clue.range.latest = CivilTime{*day};
    clue.clue.range.granularity = Granularity::day;
    clue.days.add({*day, *day});
    return clue;
}

}  // namespace dateline
