#include <algorithm>
#include <cstdlib>

#include "core/calendar/holiday.hpp"
#include "core/resolve/resolver.hpp"

namespace dateline::resolve {

void Resolver::calendar() {
    if (e_.impossible && e_.month == 0) {  // far outside the calendar: "12000 BC"
        impossible((e_.bc ? "BC" : "") + std::to_string(e_.amount));
        return;
    }
    if (e_.special == Special::named_day) {
        const bool told = anchors_.narrative && anchors_.story;
        if (e_.year != timex::kNoYear) {
            settle(year_period(full_year()), TimexBasis::stated);
            out_.value += "-XX-XX";
            return;
        }
        const ShortText year = told ? year_value(to_civil(anchors_.story->first).year) : ShortText("XXXX");
        symbolic(year + "-XX-XX");
        return;
    }
    if (e_.century != 0) {
        settle_half(e_.special == Special::millennium ? millennium_period(e_.century, e_.bc)
                                                      : century_period(e_.century, e_.bc));
        return;
    }
    if (e_.year != timex::kNoYear) {
        stated_year();
        return;
    }
    if (e_.has_unit) {
        leaning_unit();
        return;
    }
    if (e_.month != 0 || e_.season != Season::none || e_.quarter != 0 || e_.half != 0 ||
        e_.special == Special::holiday || e_.week != 0) {
        choose_year();
        return;
    }
    if (e_.day != 0) {
        day_of_month();
        return;
    }
    if (e_.weekday != 0) {
        weekday();
        return;
    }
    time_of_day();
}

int Resolver::full_year() const {
    int year = e_.year;
    if (e_.bc) return 1 - year;
    if (!e_.two_digit_year) return year;
    const int now = anchors_.published ? to_civil(*anchors_.published).year : 2000;
    year += now / 100 * 100;
    if (year > now + (e_.special == Special::decade ? 0 : 10)) year -= 100;  // "the 30s" are over
    return year;
}

void Resolver::stated_year() {
    const int year = full_year();
    if (e_.has_unit && e_.unit == Unit::quarter && anchors_.reported &&
        anchors_.reported->granularity == Granularity::quarter) {  // "the 2024 period"
        settle(quarter_period(year, (to_civil(anchors_.reported->first).month + 2) / 3),
               TimexBasis::discourse);
        return;
    }
    if (e_.special == Special::decade) {
        settle_half(e_.bc ? decade_before_christ(e_.year) : decade_period(year));
        return;
    }
    const auto period = in_year(year);
    if (!period && e_.special == Special::holiday) {  // a year the holiday tables do not reach
        symbolic(year_value(year) + "-XX-XX");
        return;
    }
    if (!period) {
        impossible(year_value(year) + "-" + pad2(e_.month) + "-" + pad2(e_.day));
        return;
    }
    settle(*period, TimexBasis::stated);
    if (e_.two_digit_year) reject(year_value(year - 100), "another century");
    if (e_.swappable && e_.month != e_.day && is_valid({year, e_.day, e_.month}))
        reject(day_period(to_day({year, e_.day, e_.month})).value, "day and month the other way round");
    if (e_.spans_years && year < kLastYear) {  // "the 2024/25 season"
        out_.range.latest = CivilTime{year_period(year + 1).last};
        out_.range.kind = RangeKind::lasting;
    }
}

// "the first half of the 19th century" keeps the century's value, mod START, and its first fifty years.
void Resolver::settle_half(const Period& period) {
    settle(period, TimexBasis::stated);
    if (e_.half == 0) return;
    const int first = to_civil(period.first).year;
    const int years = to_civil(period.last).year - first + 1;
    if (e_.half == 1)
        out_.range.latest = CivilTime{to_day({first + years / 2 - 1, 12, 31})};
    else
        out_.range.earliest = CivilTime{to_day({first + years / 2, 1, 1})};
}

std::optional<Period> Resolver::nth_weekday(Month month) const {
    constexpr int kLast = 5;
    const auto wanted = static_cast<Weekday>(e_.weekday);
    const Day day = e_.nth == kLast ? on_or_before(month.last_day(), wanted)
                                    : on_or_after(month.first_day(), wanted) + 7 * (e_.nth - 1);
    return e_.unit2 == Unit::weekend ? weekend_period(day) : day_period(day);
}

std::optional<Period> Resolver::in_year(int year) const {
    if (year < kFirstYear || year > kLastYear) return std::nullopt;
    if (e_.month != 0) {
        if (e_.nth != 0) return nth_weekday(Month(year, e_.month));
        if (e_.day == 0) return month_period(Month(year, e_.month));
        const CivilDate date{year, e_.month, e_.day};
        if (!is_valid(date)) return std::nullopt;
        if (e_.special != Special::week_of) return day_period(to_day(date));
        return e_.unit2 == Unit::weekend ? weekend_period(to_day(date)) : week_period(to_day(date));
    }
    if (e_.special == Special::holiday) {
        const auto day = holiday_in(e_.holiday, year);
        if (!day) return std::nullopt;
        if (e_.unit2 == Unit::week) return week_period(*day);
        // the weekend of a Monday holiday is the one before it
        if (e_.unit2 == Unit::weekend)
            return weekend_period(weekday_of(*day) <= Weekday::tuesday ? *day - 7 : *day);
        return day_period(*day);
    }
    if (e_.quarter != 0) return quarter_period(year, e_.quarter);
    if (e_.half != 0) return half_period(year, e_.half);
    if (e_.season != Season::none) return season_period(year, e_.season);
    if (e_.week != 0) return week_period(monday_of({year, e_.week}));
    return year_period(year);
}

void Resolver::leaning_unit() {
    const auto anchor = e_.open ? std::nullopt : anchor_for_lean();
    if (!anchor) {
        symbolic(symbolic_unit());
        return;
    }
    if (e_.unit == Unit::day && anchor->granularity > Granularity::week) {
        count_days_from(*anchor, lean_steps());
        if (e_.part != PartOfDay::none || e_.minute >= 0) add_time_of_day(std::nullopt);
        return;
    }
    if (e_.unit == Unit::weekend) {
        weekend(*anchor);
        return;
    }
    std::int64_t steps = lean_steps();
    // "the quarter": the one the text reports on, else the last one that is over
    const bool latest = e_.lean == Lean::last && e_.anchor == Anchor::discourse;
    if (e_.unit == Unit::quarter && (e_.lean == Lean::none || e_.lean == Lean::same || latest)) {
        const bool begun =
            anchors_.reported && anchors_.published && anchors_.reported->first <= *anchors_.published;
        if (anchors_.reported && anchors_.reported->granularity == Granularity::quarter &&
            (begun || !latest)) {
            out_.anchor = anchors_.reported;
            settle(*unit_period(e_.unit, anchors_.reported->first, 0), TimexBasis::discourse);
            return;
        }
        if (!anchors_.narrative) steps = -1;
    }
    const Day day = steps > 0 ? anchor->last : anchor->first;
    const auto period = unit_period(e_.unit, day, steps);
    if (!period) {
        impossible(unknown_of(e_.unit));
        return;
    }
    if (e_.unit == Unit::year) {
        const auto inner = in_year(to_civil(period->first).year);
        if (!inner) {
            impossible(period->value + "-" + pad2(e_.month) + "-" + pad2(e_.day));
            return;
        }
        settle(*inner, basis());
        return;
    }
    if (e_.unit == Unit::week && e_.weekday != 0) {
        settle(day_period(period->first + (e_.weekday - 1)), basis());
        return;
    }
    if (e_.unit == Unit::month && e_.nth != 0) {
        settle(*nth_weekday(Month::of(period->first)), basis());
        return;
    }
    if (e_.unit == Unit::month && e_.day != 0) {
        const CivilDate date = to_civil(period->first);
        if (!is_valid({date.year, date.month, e_.day})) {
            impossible(period->value + "-" + pad2(e_.day));
            return;
        }
        settle(day_period(to_day({date.year, date.month, e_.day})), basis());
        return;
    }
    settle(*period, basis());
}

std::string Resolver::symbolic_unit() const {
    if (e_.unit == Unit::year &&
        (e_.month != 0 || e_.quarter != 0 || e_.half != 0 || e_.season != Season::none))
        return symbolic_fields();
    if (e_.unit == Unit::week && e_.weekday != 0) return "XXXX-WXX-" + std::to_string(e_.weekday);
    return unknown_of(e_.unit);
}

void Resolver::choose_year() {
    if (e_.open) {
        symbolic(symbolic_fields());
        return;
    }
    if (e_.quarter != 0 && e_.anchor == Anchor::discourse && anchors_.reported && anchors_.reported->fiscal &&
        anchors_.reported->granularity == Granularity::quarter) {
        // "the fiscal first quarter … the quarter ended Sept. 29": the company's own count holds
        settle(*unit_period(Unit::quarter, anchors_.reported->first, 0), TimexBasis::discourse);
        return;
    }
    const bool there = e_.lean == Lean::previous || e_.lean == Lean::following || e_.lean == Lean::same;
    const bool next_of_story = anchors_.narrative && anchors_.story && e_.lean == Lean::next;
    if (anchors_.narrative && anchors_.story && !there && e_.lean != Lean::last && !next_of_story &&
        year_of_story())
        return;
    const auto anchor = there || next_of_story ? from_there() : from_publication();
    if (!anchor) {
        if (!exists_in_some_year() && e_.special != Special::holiday) {
            impossible(symbolic_fields());
            return;
        }
        symbolic(symbolic_fields());
        return;
    }
    const int year = to_civil(anchor->first).year;
    std::optional<Period> best;
    std::vector<Candidate> others;
    constexpr std::size_t kUsual = 4;  // candidates
    others.reserve(kUsual);
    long best_score = 0;
    // leap days are up to eight years apart; in January last winter began in the year before last
    const int reach = e_.month == 2 && e_.day == 29                    ? 8
                      : e_.season == Season::winter || e_.weekday != 0 ? 2
                                                                       : 1;
    for (int y = std::max(year - reach, kFirstYear); y <= std::min(year + reach, kLastYear); ++y) {
        const auto period = in_year(y);
        if (!period) continue;
        const auto score = score_of(*period, *anchor);
        if (!score) {
            others.push_back({*period, "on the other side of what the words say"});
            continue;
        }
        if (!best || *score < best_score) {
            if (best) others.push_back({*best, why_not(*best, *anchor)});
            best = period;
            best_score = *score;
        } else {
            others.push_back({*period, why_not(*period, *anchor)});
        }
    }
    if (!best && e_.special == Special::holiday) {
        symbolic(symbolic_fields());
        return;
    }
    if (!best) {
        impossible(symbolic_fields());
        return;
    }
    for (const Candidate& other : others) reject(other.period.value, other.why);
    settle(*best, basis());
}

// The verb outweighs the distance, else the nearest is meant.
std::string_view Resolver::why_not(const Period& period, const Reference& anchor) const {
    const bool ahead = period.first > anchor.last;
    if (tense_ == Tense::past && ahead) return "the verb looks back";
    if (tense_ == Tense::future && period.last < anchor.first) return "the verb looks ahead";
    return "further away";
}

// A chronicle stays in its year; it turns to the next one when a month lies far back ("in December … in
// March").
bool Resolver::year_of_story() {
    const Reference& story = *anchors_.story;
    const int year = to_civil(story.first).year;
    const auto here = in_year(year);
    if (!here && e_.special == Special::holiday) {  // a year the holiday tables do not reach
        symbolic(year_value(year) + "-XX-XX");
        return true;
    }
    if (!here) return false;
    constexpr int kFarBack = 7;  // months
    const bool turns = story.granularity <= Granularity::month &&
                       Month::of(story.first) - Month::of(here->first) >= kFarBack;
    const auto next = turns ? in_year(year + 1) : std::nullopt;
    out_.anchor = story;
    settle(next ? *next : *here, TimexBasis::discourse);
    return true;
}

std::optional<long> Resolver::score_of(const Period& period, const Reference& anchor) {
    const long before = anchor.first - period.last;  // > 0: over before the anchor
    const long after = period.first - anchor.last;   // > 0: begins after it
    // "Wednesday, September 4": a year in which it is none is more than a year further off
    constexpr long kNotThatDay = 400;
    const bool other_day = e_.weekday != 0 && e_.day != 0 && e_.lean == Lean::none &&
                           weekday_of(period.first) != static_cast<Weekday>(e_.weekday);
    if (other_day && e_.month != 0) return std::max({before, after, 0L}) + kNotThatDay;
    const long gap = std::max({before, after, 0L});
    switch (e_.lean) {
        case Lean::last:
        case Lean::previous:
            return before > 0 ? std::optional<long>(before) : std::nullopt;
        case Lean::next:
        case Lean::following:
            return after > 0 ? std::optional<long>(after) : std::nullopt;
        case Lean::current:
            return to_civil(period.first).year == to_civil(anchor.first).year ? std::optional<long>(gap)
                                                                              : std::nullopt;
        case Lean::same:
            return gap;
        case Lean::none:
            break;
    }
    // The verb outweighs a distance many times as long ("bought it in|February"), right before the phrase
    // nearly any; less so where a day or a quarter is named, which are often terms of what the verb tells
    // ("authorised a dividend payable|Dec. 7").
    const bool bare_month = e_.month != 0 && e_.day == 0;
    const bool named = e_.special == Special::holiday;  // once a year: "met at Easter" was the last one
    const long weight = named             ? 40
                        : bare_month      ? (verb_beside_ ? 40 : 12)
                        : e_.quarter != 0 ? 5
                        : verb_beside_    ? 40
                                          : 6;
    if (tense_ == Tense::past && after > 0) return out_.uses_tense = true, gap * weight + 3;
    // Hardly anything that is still to come lies behind: "expires in|December", said in January.
    if (tense_ == Tense::future && before > 0)
        return out_.uses_tense = true, gap * (bare_month || named ? 40 : weight) + 3;
    // A quarter without a verb is one that has been reported on: begun already.
    if (e_.quarter != 0 && after > 0) return gap + 60;
    return gap;
}

}  // namespace dateline::resolve
