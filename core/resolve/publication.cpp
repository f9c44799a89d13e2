#include "core/resolve/publication.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "core/resolve/publication_clues.hpp"

namespace dateline {
namespace {

constexpr std::string_view kUpdated = "update line";

DateRange one_day(Day day) {
    DateRange range;
    range.earliest = CivilTime{day, -1};
    range.latest = CivilTime{day, -1};
    range.granularity = Granularity::day;
    return range;
}

DateRange days(std::optional<Day> first, std::optional<Day> last, Granularity granularity) {
    DateRange range;
    if (first) range.earliest = CivilTime{*first, -1};
    if (last) range.latest = CivilTime{*last, -1};
    range.granularity = granularity;
    return range;
}

/// "3/4/2026" with month first in the Americas, day first elsewhere; both days and all between while the
/// place is unknown.
DateRange range_of(const DateText& date, const Document& document) {
    if (!date.year || !date.exists) return {};
    const Day month_first = to_day({*date.year, date.month, date.day});
    if (!date.swappable) return one_day(month_first);
    const Day day_first = to_day({*date.year, date.day, date.month});
    if (document.timezone.starts_with("America/")) return one_day(month_first);
    if (!document.timezone.empty()) return one_day(day_first);
    return days(std::min(month_first, day_first), std::max(month_first, day_first), Granularity::day);
}

std::string_view method_of(DatedLine::Kind kind) {
    constexpr std::array<std::string_view, 4> kMethods = {"published line", kUpdated, "header line",
                                                          "dateline"};
    return kMethods[static_cast<std::size_t>(kind)];
}

ClueStrength strength_of(DatedLine::Kind kind) {
    constexpr std::array<ClueStrength, 4> kStrengths = {ClueStrength::strong, ClueStrength::weak,
                                                        ClueStrength::strong, ClueStrength::fair};
    return kStrengths[static_cast<std::size_t>(kind)];
}

/// The year in which a day without one lies, when all clues with a year agree on it.
std::optional<int> common_year(const std::vector<PublicationClue>& clues) {
    std::optional<int> year;
    for (const PublicationClue& clue : clues) {
        if (!clue.range.earliest || !clue.range.latest) continue;
        const int first = to_civil(clue.range.earliest->day).year;
        if (first != to_civil(clue.range.latest->day).year || (year && *year != first)) return std::nullopt;
        year = first;
    }
    return year;
}

/// Days without a year take the year of the other clues, where it makes a day that exists and fits the
/// weekday written.
void complete_years(std::vector<PublicationClue>& clues,
                    const std::vector<std::pair<std::size_t, DateText>>& yearless) {
    const auto year = common_year(clues);
    if (!year) return;
    for (const auto& [index, date] : yearless) {
        const CivilDate civil{*year, date.month, date.day};
        if (!is_valid(civil)) continue;
        const Day day = to_day(civil);
        if (date.weekday && *date.weekday != weekday_of(day)) continue;
        clues[index].range =
            clues[index].method == kUpdated ? days({}, day, Granularity::unknown) : one_day(day);
    }
}

void collect_clues(const Document& document, std::vector<PublicationClue>& clues) {
    std::vector<std::pair<std::size_t, DateText>> yearless;
    for (const DatedLine& line : dated_lines(document)) {
        DateRange range = range_of(line.date, document);
        if (line.kind == DatedLine::Kind::updated && range.latest)
            range = days({}, range.latest->day, Granularity::unknown);
        if (!line.date.year) yearless.emplace_back(clues.size(), line.date);
        clues.push_back({std::string(method_of(line.kind)), std::string(line.span.of(document.text)),
                         line.span, range, strength_of(line.kind)});
    }
    if (const auto day = day_in_url(document.url))
        clues.push_back({"url", document.url, {}, one_day(*day), ClueStrength::fair});
    if (const auto day = day_in_file_name(document.file))
        clues.push_back({"file name", document.file, {}, one_day(*day), ClueStrength::fair});
    if (const auto copyright = copyright_year(document))
        clues.push_back(
            {"copyright line", std::string(copyright->span.of(document.text)), copyright->span,
             days(to_day({copyright->year, 1, 1}), to_day({copyright->year, 12, 31}), Granularity::year),
             ClueStrength::weak});
    complete_years(clues, yearless);
}

/// The order in which clues are heard: by strength, the flag before the manifest, a label before a bare date.
int rank(const PublicationClue& clue) {
    constexpr std::array<std::string_view, 9> kOrder = {"flag",        "manifest", "published line",
                                                        "header line", "dateline", "url",
                                                        "file name",   kUpdated,   "copyright line"};
    const auto place = std::find(kOrder.begin(), kOrder.end(), clue.method) - kOrder.begin();
    return (3 - static_cast<int>(clue.strength)) * 100 + static_cast<int>(place);
}

std::string quoted(const PublicationClue& clue) {
    return clue.method + " \"" + clue.quote + '"';
}

std::string flag_for(const Document& document) {
    return "--published " + document.id + "=YYYY-MM-DD";
}

std::string explain(const Document& document, const Publication& published,
                    const std::vector<const PublicationClue*>& against) {
    std::string text;
    if (published.method.empty()) {
        text = "undated: give " + flag_for(document);
        for (const PublicationClue& clue : published.clues)
            if (clue.range.empty()) text += "; " + quoted(clue) + " names no year";
    } else if (published.range.is_single_day()) {
        text = to_edtf(published.range) + ": " + published.method + " \"" + published.quote + '"';
    } else {
        text = to_edtf(published.range) + ": " + published.method + " \"" + published.quote +
               "\"; to settle it give " + flag_for(document);
    }
    for (const PublicationClue* clue : against)
        text += (clue->method == kUpdated ? "; before it stands " : "; against it stands ") + quoted(*clue);
    for (const PublicationClue& clue : published.clues)
        if (clue.method == kUpdated && clue.range.latest && !published.method.empty() &&
            published.method != kUpdated)
            text += "; updated " + to_iso(clue.range.latest->day);
    return text;
}

}  // namespace

void settle_publication(Document& document) {
    Publication& published = document.published;
    collect_clues(document, published.clues);
    std::stable_sort(published.clues.begin(), published.clues.end(),
                     [](const PublicationClue& a, const PublicationClue& b) { return rank(a) < rank(b); });
    std::vector<const PublicationClue*> against;
    published.range = {};
    for (const PublicationClue& clue : published.clues) {
        if (clue.range.empty()) continue;
        const auto both = published.range.empty() ? clue.range : intersect(published.range, clue.range);
        if (!both) {
            against.push_back(&clue);
        } else if (published.method.empty() ||
                   (*both != published.range && !published.range.is_single_day())) {
            published.range = *both;
            published.method = clue.method;
            published.quote = clue.quote;
        }
    }
    published.explanation = explain(document, published, against);
}

}  // namespace dateline
