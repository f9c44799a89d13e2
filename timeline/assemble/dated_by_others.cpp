#include "timeline/assemble/dated_by_others.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "core/resolve/period.hpp"
#include "timeline/assemble/distance.hpp"
#include "timeline/assemble/symbolic_phrase.hpp"

namespace dateline {
namespace {

constexpr int kWeek = 7;
constexpr int kYear = kFarthest;
constexpr int kCoarsest = 31;  // days: an event dated to a month at least
constexpr std::size_t kMaxQuote = 80;

/// The event of a cluster as its dated sources have it.
struct DatedEvent {
    DayRun days;
    bool open_end = false;  // a plan without a day: not before the article that tells of it
    std::string by;         // id of the source
    std::vector<std::string> names;
};

const EventMention& mention_of(std::span<const Source> sources, MentionRef ref) {
    return sources[ref.source].mentions[ref.mention];
}

/// The last words of who takes part, and of the places: "Ida Frost" is "Frost" here.
void add_names(const EventMention& mention, std::vector<std::string>& names) {
    for (const auto* list : {&mention.participants, &mention.places})
        for (const Participant& participant : *list) {
            if (participant.name.empty() || participant.role == Role::instrument) continue;
            names.push_back(participant.name.substr(participant.name.find_last_of(' ') + 1));
        }
}

void sort_unique(std::vector<std::string>& names) {
    std::sort(names.begin(), names.end());
    names.erase(std::unique(names.begin(), names.end()), names.end());
}

bool is_told_by_words(const DateClaim& date) {
    return date.basis == DateBasis::decided || date.basis == DateBasis::stated ||
           date.basis == DateBasis::publication || date.basis == DateBasis::discourse;
}

bool is_plan(Status status) {
    return status == Status::scheduled || status == Status::possible;
}

/// The days on which all dated tellings agree; nullopt when there is none, or when they differ.
std::optional<DatedEvent> dated_event(std::span<const Source> sources, const Cluster& cluster) {
    DatedEvent event;
    std::optional<DateRange> told;
    std::optional<Day> planned;  // the newest article that only plans it
    for (const MentionRef ref : cluster.mentions) {
        const Source& source = sources[ref.source];
        const auto published = source.document.published.day();
        const EventMention& mention = mention_of(sources, ref);
        if (!published || mention.negated || mention.generic) continue;
        const DateRange& range = mention.date.range;
        if (is_told_by_words(mention.date) && range.earliest && range.latest && !range.uncertain &&
            !range.approximate && range.latest->day - range.earliest->day < kCoarsest) {
            const auto both = told ? intersect(*told, range) : std::optional(range);
            if (!both) return std::nullopt;
            if (!told || *both != *told) event.by = source.document.id;
            told = both;
        } else if (is_plan(mention.status)) {
            if (!told && (!planned || *planned < *published)) event.by = source.document.id;
            planned = planned ? std::max(*planned, *published) : *published;
        } else {
            continue;
        }
        add_names(mention, event.names);
    }
    if (!told && !planned) return std::nullopt;
    event.open_end = !told;
    event.days = told ? DayRun{told->earliest->day, told->latest->day} : DayRun{*planned, *planned};
    sort_unique(event.names);
    return event;
}

bool fits(const Phrase& phrase, DayRun days) {
    const bool one_day = days.first == days.last;
    switch (phrase.told) {
        case Told::weekday:
            return one_day && static_cast<int>(weekday_of(days.first)) == phrase.weekday;
        case Told::days_away:
            return one_day;
        case Told::unit_away: {
            const auto unit = resolve::unit_period(phrase.unit, days.first, 0);
            return unit && days.last <= unit->last;
        }
        case Told::day_of_year: {
            const CivilDate date = to_civil(days.first);
            return one_day && date.month == phrase.month && date.day == phrase.day;
        }
        case Told::month: {
            const CivilDate first = to_civil(days.first), last = to_civil(days.last);
            return first.month == phrase.month && last.month == phrase.month && first.year == last.year;
        }
        case Told::tense:
            return true;
    }
    return false;
}

/// The publication days that a telling leaves, within the time articles are written in.
DayRun days_left(const Phrase& phrase, const DatedEvent& event, Status status) {
    const Day open_begin = kFirstArticle, open_end = kLastArticle;
    const bool past = status == Status::occurred, plan = is_plan(status);
    if (event.open_end) {
        if (past) return {event.days.first, open_end};
        return phrase.told == Told::weekday ? DayRun{event.days.first - (kWeek - 1), open_end}
                                            : DayRun{open_begin, open_end};
    }
    int reach = 0;
    switch (phrase.told) {
        case Told::days_away:
            return {event.days.first - phrase.away, event.days.first - phrase.away};
        case Told::unit_away: {
            const auto from = resolve::unit_period(phrase.unit, event.days.first, -phrase.away);
            if (!from) return {open_begin, open_end};
            // a week may be counted from any day
            const int slack =
                phrase.unit == timex::Unit::week || phrase.counted ? from->last - from->first : 0;
            const DayRun run{from->first - slack, from->last + slack};
            return {past ? std::max(run.first, event.days.first) : run.first,
                    plan ? std::min(run.last, event.days.last) : run.last};
        }
        case Told::weekday:
            if (phrase.away < 0) return {event.days.first + 1, event.days.last + 2 * kWeek - 1};
            if (phrase.away > 0) return {event.days.first - (2 * kWeek - 1), event.days.last - 1};
            reach = kWeek - 1;
            break;
        case Told::day_of_year:
        case Told::month:
            reach = kYear;
            break;
        case Told::tense:
            return {past ? event.days.first : open_begin, plan ? event.days.last : open_end};
    }
    return {past ? event.days.first : event.days.first - reach,
            plan ? event.days.last : event.days.last + reach};
}

struct Found {
    Told told = Told::tense;
    std::uint32_t at = 0;  // byte of the trigger
    ProseClue clue;
};

Span quote_of(const EventMention& mention, const Timex* timex) {
    if (timex == nullptr) return mention.trigger;
    const Span both{std::min(mention.trigger.begin, timex->span.begin),
                    std::max(mention.trigger.end, timex->span.end)};
    return both.size() <= kMaxQuote ? both : timex->span;
}

std::optional<Found> clue_from(const Source& source, const EventMention& mention, const DatedEvent& event) {
    if (mention.negated || mention.generic ||
        (mention.status != Status::occurred && !is_plan(mention.status)))
        return std::nullopt;
    const Timex* timex = nullptr;
    Phrase phrase;
    if (!mention.date.timexes.empty()) {
        timex = &source.timexes[mention.date.timexes.front()];
        const auto read = read_phrase(*timex);
        if (!read) return std::nullopt;
        phrase = *read;
    }
    if (!event.open_end && !fits(phrase, event.days)) return std::nullopt;
    std::vector<std::string> names, shared;
    add_names(mention, names);
    sort_unique(names);
    std::set_intersection(names.begin(), names.end(), event.names.begin(), event.names.end(),
                          std::back_inserter(shared));
    const bool weak = phrase.told == Told::tense || phrase.told == Told::unit_away || event.open_end;
    if (shared.size() < (weak ? 2U : 1U)) return std::nullopt;
    const DayRun days = days_left(phrase, event, mention.status);
    if (days.first <= kFirstArticle && days.last >= kLastArticle) return std::nullopt;
    const Span quote = quote_of(mention, timex);
    const std::string when = to_iso(event.days.first) +
                             (event.days.first == event.days.last ? "" : " to " + to_iso(event.days.last));
    Found found{phrase.told, mention.trigger.begin, {}};
    found.clue.clue.method =
        (event.open_end ? "event still planned on " : "event dated ") + when + " by " + event.by;
    found.clue.clue.quote = std::string(quote.of(source.document.text));
    found.clue.clue.span = quote;
    if (days.first > kFirstArticle) found.clue.clue.range.earliest = CivilTime{days.first};
    if (days.last < kLastArticle) found.clue.clue.range.latest = CivilTime{days.last};
    found.clue.clue.range.granularity = Granularity::day;
    found.clue.days.add(days);
    return found;
}

/// "Ten days before the election" in the undated article, the election dated by another: the event has a day,
/// and the article was not written before it when it tells of it as past, nor after it as planned.
void add_by_distance(std::span<const Source> sources, std::span<const Cluster> clusters,
                     std::uint32_t undated, std::vector<Found>& found) {
    const Source& source = sources[undated];
    std::vector<const Cluster*> cluster_of(source.mentions.size());
    for (const Cluster& cluster : clusters)
        for (const MentionRef ref : cluster.mentions)
            if (ref.source == undated) cluster_of[ref.mention] = &cluster;
    for (const MentionOrder& order : source.orders) {
        if (order.distance == kNone || order.kind != OrderKind::before) continue;
        for (const bool back : {true, false}) {
            const EventMention& mention = source.mentions[back ? order.from : order.to];
            const Cluster* const other = cluster_of[back ? order.to : order.from];
            const auto event = other == nullptr ? std::nullopt : dated_event(sources, *other);
            if (!event || event->open_end || event->days.first != event->days.last || mention.negated ||
                mention.generic)
                continue;
            const bool past = mention.status == Status::occurred, plan = is_plan(mention.status);
            const Timex& distance = source.timexes[order.distance];
            const auto range = days_at_distance(distance.value, event->days.first, back);
            if (!range || (!past && !plan)) continue;
            const Span both{std::min(distance.span.begin, order.evidence.begin),
                            std::max(distance.span.end, order.evidence.end)};
            Found clue{Told::tense, mention.trigger.begin, {}};
            clue.clue.clue.method = "event counted from " + to_iso(event->days.first) + " by " + event->by;
            clue.clue.clue.quote = std::string(both.of(source.document.text));
            clue.clue.clue.span = both;
            if (past) clue.clue.clue.range.earliest = range->earliest;
            if (plan) clue.clue.clue.range.latest = range->latest;
            clue.clue.clue.range.granularity = Granularity::day;
            clue.clue.days.add(
                {past ? range->earliest->day : kFirstArticle, plan ? range->latest->day : kLastArticle});
            found.push_back(std::move(clue));
        }
    }
}

/// "met on Thursday" and "will meet on Thursday" in one article: today is Thursday, for any other day one of
/// them would be "last" or "next".
std::optional<Found> weekday_of_today(const Source& source, DayRun within) {
    std::uint8_t past = 0, ahead = 0;  // one bit a weekday
    const Timex* last = nullptr;
    const EventMention* teller = nullptr;
    for (const EventMention& mention : source.mentions) {
        if (mention.date.timexes.size() != 1 || mention.negated || mention.generic) continue;
        const Timex& timex = source.timexes[mention.date.timexes.front()];
        const auto phrase = read_phrase(timex);
        if (!phrase || phrase->told != Told::weekday || phrase->away != 0) continue;
        const auto bit = static_cast<std::uint8_t>(1U << static_cast<unsigned>(phrase->weekday));
        if (mention.status == Status::occurred) past |= bit;
        if (mention.status == Status::scheduled) ahead |= bit;
        if ((past & ahead & bit) != 0 && last == nullptr) last = &timex, teller = &mention;
    }
    if (last == nullptr) return std::nullopt;
    const auto weekday = static_cast<Weekday>(read_phrase(*last)->weekday);
    Found found{Told::tense, teller->trigger.begin, {}};
    for (Day day = on_or_after(within.first, weekday); day <= within.last; day = day + kWeek)
        found.clue.days.add({day, day});
    if (found.clue.days.empty()) return std::nullopt;
    const Span quote = quote_of(*teller, last);
    found.clue.clue = {
        "the same weekday past and to come", std::string(quote.of(source.document.text)), quote, {}};
    found.clue.clue.range.earliest = CivilTime{found.clue.days.runs().front().first};
    found.clue.clue.range.latest = CivilTime{found.clue.days.runs().back().last};
    found.clue.clue.range.granularity = Granularity::day;
    return found;
}

}  // namespace

std::vector<ProseClue> clues_from_others(std::span<const Source> sources, std::span<const Cluster> clusters,
                                         std::uint32_t undated) {
    const Source& source = sources[undated];
    std::vector<Found> found;
    for (const Cluster& cluster : clusters) {
        const auto own = [undated](MentionRef ref) { return ref.source == undated; };
        if (std::none_of(cluster.mentions.begin(), cluster.mentions.end(), own)) continue;
        const auto event = dated_event(sources, cluster);
        if (!event) continue;
        for (const MentionRef ref : cluster.mentions)
            if (own(ref))
                if (auto clue = clue_from(source, mention_of(sources, ref), *event))
                    found.push_back(std::move(*clue));
    }
    add_by_distance(sources, clusters, undated, found);
    std::sort(found.begin(), found.end(), [](const Found& a, const Found& b) {
        return std::pair(a.told, a.at) < std::pair(b.told, b.at);
    });
    DaySet left(DayRun{kFirstArticle, kLastArticle});
    for (const Found& clue : found) left = intersect(left, clue.clue.days);
    if (left.empty() || found.empty()) return {};
    const DayRun within{left.runs().front().first, left.runs().back().last};
    if (within.last - within.first < 2 * kWeek)
        if (auto today = weekday_of_today(source, within)) found.push_back(std::move(*today));
    std::vector<ProseClue> clues;
    for (Found& clue : found) clues.push_back(std::move(clue.clue));
    return clues;
}

}  // namespace dateline
