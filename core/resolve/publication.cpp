#include "core/resolve/publication.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "core/calendar/zone.hpp"
#include "core/ingest/stamp.hpp"
#include "core/resolve/publication_clues.hpp"
#include "core/resolve/publisher_place.hpp"

namespace dateline {
namespace {

constexpr std::string_view kUpdated = "update line";
constexpr std::string_view kHeader = "header line";
// Minutes of a UTC day: from ten in the morning on it may be tomorrow somewhere, until noon it may be
// yesterday.
constexpr int kEvening = 10 * 60;
constexpr int kMorning = 12 * 60;

constexpr std::size_t kMaxRuns = 12;  // a day without a year leaves more when nothing else bounds it

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

/// "Mon, 05/06/2024" is 6 May: 5 June was a Wednesday.
std::optional<Day> day_by_weekday(const DateText& date) {
    if (!date.swappable || !date.year || !date.weekday || !is_valid({*date.year, date.day, date.month}))
        return std::nullopt;
    const Day month_first = to_day({*date.year, date.month, date.day});
    const Day day_first = to_day({*date.year, date.day, date.month});
    const bool first = weekday_of(month_first) == *date.weekday,
               second = weekday_of(day_first) == *date.weekday;
    if (first == second) return std::nullopt;
    return first ? month_first : day_first;
}

/// "3/4/2026" with month first in the Americas, day first elsewhere; both days and all between while the
/// place is unknown.
DateRange range_of(const DateText& date, const Document& document) {
    if (!date.year || !date.exists) return {};
    const Day month_first = to_day({*date.year, date.month, date.day});
    if (!date.swappable) return one_day(month_first);
    const Day day_first = to_day({*date.year, date.day, date.month});
    if (const auto day = day_by_weekday(date)) return one_day(*day);
    if (document.timezone.starts_with("America/")) return one_day(month_first);
    if (!document.timezone.empty()) return one_day(day_first);
    return days(std::min(month_first, day_first), std::max(month_first, day_first), Granularity::day);
}

std::string_view method_of(DatedLine::Kind kind) {
    constexpr std::array<std::string_view, 4> kMethods = {"published line", kUpdated, kHeader, "dateline"};
    return kMethods[static_cast<std::size_t>(kind)];
}

ClueStrength strength_of(DatedLine::Kind kind) {
    constexpr std::array<ClueStrength, 4> kStrengths = {ClueStrength::strong, ClueStrength::weak,
                                                        ClueStrength::strong, ClueStrength::fair};
    return kStrengths[static_cast<std::size_t>(kind)];
}

/// Day first or month first? The publisher's zone says; else the language: only English pages write the month
/// first.
DateRange range_of_page_date(const DateText& date, const Document& document) {
    if (const auto day = day_by_weekday(date)) return one_day(*day);
    if (date.swappable && date.year && document.timezone.empty() && !document.page.empty() &&
        document.language != "en")
        return is_valid({*date.year, date.day, date.month})
                   ? one_day(to_day({*date.year, date.day, date.month}))
                   : DateRange{};
    return range_of(date, document);
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
        clues[index].range = one_day(day);
    }
}

/// What day was "2020-05-02T02:54Z" where the article was written? The publisher's zone says. Without one, a
/// date the page shows or its address holds does, when it is the day beside and the clock makes that
/// possible; else its country or its language.
void read_local_days(const Document& document, std::vector<PublicationClue>& clues) {
    std::vector<int> clocks;  // of stamps in UTC; the same clock without a zone is the same stamp
    for (const PublicationClue& clue : clues)
        if (clue.range.utc_offset == 0)
            if (const auto stamp = read_stamp(clue.quote); stamp && stamp->minute > 0)
                clocks.push_back(stamp->minute);
    const auto is_utc = [&clocks](const PublicationClue& clue) {
        if (clue.range.utc_offset) return *clue.range.utc_offset == 0;
        const auto stamp = clocks.empty() ? std::nullopt : read_stamp(clue.quote);
        return stamp && std::find(clocks.begin(), clocks.end(), stamp->minute) != clocks.end();
    };
    std::vector<Day> local;
    for (const PublicationClue& clue : clues)
        if (clue.role == ClueRole::published && clue.range.is_single_day() && !is_utc(clue) &&
            clue.strength != ClueStrength::weak && clue.method != "dateline")
            local.push_back(clue.range.earliest->day);
    const auto has = [&local](Day day) { return std::find(local.begin(), local.end(), day) != local.end(); };
    const auto zone = find_zone(document.timezone);
    for (PublicationClue& clue : clues) {
        if (!clue.range.is_single_day() || !clue.range.utc_offset || clue.strength == ClueStrength::given)
            continue;
        const auto stamp = read_stamp(clue.quote);
        if (!stamp || stamp->minute < 0 || !stamp->utc_offset) continue;
        if (!zone && *stamp->utc_offset != 0) continue;
        if (*stamp->utc_offset == 0 && stamp->minute == 0) continue;  // a day that was given a clock
        std::optional<Day> day;
        if (zone) {
            day = in_offset({stamp->day, stamp->minute}, *stamp->utc_offset,
                            zone->offset_at({stamp->day, stamp->minute}))
                      .day;
        } else if (local.empty()) {
            day = local_day({stamp->day, stamp->minute}, document.url, document.language);
        } else if (!has(stamp->day)) {
            if (stamp->minute >= kEvening && has(stamp->day + 1)) day = stamp->day + 1;
            if (stamp->minute <= kMorning && has(stamp->day - 1)) day = stamp->day - 1;
        }
        if (!day || *day == stamp->day) continue;
        clue.range = one_day(*day);
    }
}

/// Bare dates around an article on a page are no more than fair evidence, and where they disagree, one of
/// them is the masthead's, a teaser's or a birthday: then it may be any of the days between, until something
/// else decides.
void weaken_page_lines(const Document& document, std::vector<PublicationClue>& clues) {
    if (document.page.empty()) return;
    std::optional<Day> first, last;
    for (PublicationClue& clue : clues) {
        if (clue.method != kHeader) continue;
        clue.strength = ClueStrength::fair;
        if (!clue.range.is_single_day()) continue;
        const Day day = clue.range.earliest->day;
        first = first ? std::min(*first, day) : day;
        last = last ? std::max(*last, day) : day;
    }
    if (first == last) return;
    for (PublicationClue& clue : clues)
        if (clue.method == kHeader && clue.range.is_single_day())
            clue.range = days(first, last, Granularity::day);
}

void collect_clues(const Document& document, std::vector<PublicationClue>& clues) {
    std::vector<std::pair<std::size_t, DateText>> yearless;
    for (const DatedLine& line : dated_lines(document)) {
        const DateRange range = range_of_page_date(line.date, document);
        if (!line.date.year) yearless.emplace_back(clues.size(), line.date);
        clues.push_back({std::string(method_of(line.kind)), std::string(line.span.of(document.text)),
                         line.span, range, strength_of(line.kind),
                         line.kind == DatedLine::Kind::updated ? ClueRole::modified : ClueRole::published});
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
    read_local_days(document, clues);
    weaken_page_lines(document, clues);
    for (PublicationClue& clue : clues)
        if (clue.role != ClueRole::published && clue.range.latest)
            clue.range = days({}, clue.range.latest->day, Granularity::unknown);
}

/// The order in which clues are heard: by strength, the flag before the manifest, a label before a bare date.
int rank(const PublicationClue& clue) {
    constexpr std::array<std::string_view, 13> kOrder = {
        "flag",      "manifest",       "JSON-LD", "record", "feed",        "mail",    "meta ",
        "microdata", "published line", "time ",   "url",    "header line", "dateline"};
    const auto place = std::find_if(kOrder.begin(), kOrder.end(),
                                    [&clue](std::string_view m) { return clue.method.starts_with(m); }) -
                       kOrder.begin();
    const int role = clue.role == ClueRole::published ? 0 : 1;
    return (3 - static_cast<int>(clue.strength)) * 100 + static_cast<int>(place) + role * 50;
}

std::string quoted(const PublicationClue& clue) {
    return clue.method + " \"" + clue.quote + '"';
}

std::string flag_for(const Document& document) {
    return "--published " + document.id + "=YYYY-MM-DD";
}

/// "2024-05-06", "one of 2025-12-11, 2031-12-11".
std::string days_left(const Publication& published) {
    constexpr std::size_t kShown = 5;
    if (published.possible.empty()) return to_edtf(published.range);
    std::string text = "one of ";
    for (std::size_t i = 0; i < std::min(kShown, published.possible.size()); ++i)
        text += (i == 0 ? "" : ", ") + to_edtf(published.possible[i]);
    return text + (published.possible.size() > kShown ? ", \u2026" : "");
}

std::string explain(const Document& document, const Publication& published) {
    std::string text;
    const auto each = [&published](ClueUse use, const auto& add) {
        for (const PublicationClue& clue : published.clues)
            if (clue.use == use) add(clue);
    };
    if (published.method.empty()) {
        text = "undated: give " + flag_for(document);
        each(ClueUse::none, [&](const PublicationClue& clue) {
            text += "; " + quoted(clue) + (clue.span.empty() ? " is no date" : " names no year");
        });
    } else {
        text = days_left(published);
        std::string_view joint = ": ";
        each(ClueUse::narrows, [&](const PublicationClue& clue) {
            text += std::string(std::exchange(joint, ", ")) + quoted(clue);
        });
        if (!published.range.is_single_day()) text += "; to settle it give " + flag_for(document);
    }
    each(ClueUse::contradicts, [&](const PublicationClue& clue) {
        text += (clue.role == ClueRole::published ? "; against it stands " : "; before it stands ") +
                quoted(clue);
    });
    const PublicationClue* update = nullptr;  // the last one
    for (const PublicationClue& clue : published.clues)
        if (clue.role == ClueRole::modified && clue.range.latest && clue.method != published.method &&
            (update == nullptr || update->range.latest->day < clue.range.latest->day))
            update = &clue;
    const bool later = update != nullptr && published.range.latest &&
                       published.range.latest->day < update->range.latest->day;
    if (later) text += "; updated " + to_iso(update->range.latest->day);
    return text;
}

DayRun window_of(const Publication& published) {
    return {published.range.earliest ? published.range.earliest->day : kFirstArticle,
            published.range.latest ? published.range.latest->day : kLastArticle};
}

/// The days left after the clues heard so far; what is open reaches as far as articles do.
DaySet days_of(const Publication& published) {
    const DayRun window = window_of(published);
    if (published.possible.empty()) return DaySet(window);
    DaySet days;
    for (const DateRange& run : published.possible)
        days.add(
            {run.earliest ? run.earliest->day : window.first, run.latest ? run.latest->day : window.last});
    return days;
}

/// A run of days as a range; where it reaches the end of a window that is open there, it is open too.
DateRange range_of(DayRun run, const DateRange& window) {
    DateRange range =
        run.first == run.last ? one_day(run.first) : days(run.first, run.last, Granularity::day);
    if (!window.earliest && run.first == kFirstArticle) range.earliest.reset();
    if (!window.latest && run.last == kLastArticle) range.latest.reset();
    return range;
}

void leave(Publication& published, const DaySet& days) {
    const DateRange before = published.range;
    published.range = range_of({days.runs().front().first, days.runs().back().last}, before);
    published.possible.clear();
    if (days.runs().size() == 1) return;
    for (const DayRun run : days.runs()) published.possible.push_back(range_of(run, before));
}

}  // namespace

void settle_publication(Document& document) {
    Publication& published = document.published;
    collect_clues(document, published.clues);
    std::stable_sort(published.clues.begin(), published.clues.end(),
                     [](const PublicationClue& a, const PublicationClue& b) { return rank(a) < rank(b); });
    published.range = {};
    for (PublicationClue& clue : published.clues) {
        if (clue.range.empty()) continue;
        const auto both = published.range.empty() ? clue.range : intersect(published.range, clue.range);
        clue.use = !both ? ClueUse::contradicts : ClueUse::agrees;
        if (both &&
            (published.method.empty() || (*both != published.range && !published.range.is_single_day()))) {
            clue.use = ClueUse::narrows;
            published.range = *both;
            published.method = clue.method;
            published.quote = clue.quote;
        }
    }
    if (published.range.is_single_day())
        published.explanation = explain(document, published);
    else
        narrow_publication(document, prose_clues(document, window_of(published)));
}

void narrow_publication(Document& document, const std::vector<ProseClue>& clues) {
    Publication& published = document.published;
    DaySet left = days_of(published);
    for (const ProseClue& told : clues) {
        const DaySet both = intersect(left, told.days);
        if (both.runs().size() > kMaxRuns) continue;
        auto clue =
            std::find_if(published.clues.begin(), published.clues.end(), [&](const PublicationClue& c) {
                return c.use == ClueUse::none && c.span == told.clue.span && c.quote == told.clue.quote;
            });  // a dateline that lacked the year
        if (clue == published.clues.end()) clue = published.clues.insert(clue, told.clue);
        clue->method = told.clue.method;
        clue->range = told.clue.range;
        clue->use = both.empty() ? ClueUse::contradicts : both == left ? ClueUse::agrees : ClueUse::narrows;
        if (clue->use != ClueUse::narrows) continue;
        left = both;
        leave(published, left);
        published.method = clue->method;
        published.quote = clue->quote;
    }
    published.explanation = explain(document, published);
}

}  // namespace dateline
