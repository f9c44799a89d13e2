// Which day: weekends, weekdays, days of a month whose name is not said, and times of a day.
#include <algorithm>
#include <cstdlib>

#include "core/resolve/resolver.hpp"

namespace dateline::resolve {

void Resolver::weekend(const Reference& anchor) {
    const Weekday today = weekday_of(anchor.first);
    std::int64_t steps = lean_steps();
    if (e_.lean == Lean::none) {  // "over the weekend": the one just gone, unless the verb or a late
                                  // weekday looks ahead
        const bool ahead =
            tense_ == Tense::future || (tense_ == Tense::unknown && today >= Weekday::thursday);
        steps = ahead || today >= Weekday::saturday ? 0 : -1;
        out_.uses_tense = tense_ != Tense::unknown;
    } else if (e_.lean == Lean::current) {
        steps = tense_ == Tense::past && today <= Weekday::tuesday ? -1 : 0;
    }
    const auto period = unit_period(Unit::weekend, anchor.first, steps);
    if (period)
        settle(*period, basis());
    else
        impossible("XXXX-WXX-WE");
}

void Resolver::weekday() {
    const auto wanted = static_cast<Weekday>(e_.weekday);
    const bool there = e_.lean == Lean::previous || e_.lean == Lean::following || e_.lean == Lean::same ||
                       (anchors_.narrative && anchors_.discourse && e_.lean == Lean::none);
    const auto anchor = e_.open ? std::nullopt : there ? from_there() : from_publication();
    if (!anchor || anchor->granularity > Granularity::week) {
        out_.uses_discourse = false;
        symbolic("XXXX-WXX-" + std::to_string(e_.weekday));
        return;
    }
    const Day day = anchor->first;
    if (e_.weeks_on != 0) {  // "Thursday week": the coming Thursday and a week; "the Tuesday after next"
        const Day from = e_.lean == Lean::last   ? on_or_before(day - 1, wanted)
                         : e_.lean == Lean::next ? on_or_after(day + 1, wanted)
                                                 : on_or_after(day, wanted);
        settle(day_period(from + 7 * e_.weeks_on), basis());
        return;
    }
    Day chosen = on_or_before(day, wanted);
    switch (e_.lean) {
        case Lean::last:  // nobody calls yesterday "last Friday"
            chosen = on_or_before(day - (there ? 1 : 2), wanted);
            break;
        case Lean::previous:
            chosen = on_or_before(day - 1, wanted);
            break;
        case Lean::next:
            chosen = on_or_after(day + 2, wanted);  // nobody calls tomorrow "next Friday"
            break;
        case Lean::following:
            chosen = on_or_after(day + 1, wanted);
            break;
        case Lean::current:
            chosen = tense_ == Tense::past ? on_or_before(day, wanted) : on_or_after(day, wanted);
            break;
        case Lean::same:
            chosen = on_or_after(day, wanted);
            break;
        case Lean::none:
            if (there)
                chosen = on_or_after(day, wanted);
            else if (tense_ == Tense::future)
                chosen = on_or_after(day, wanted);
            else if (tense_ == Tense::either && on_or_after(day, wanted) - day < day - chosen)
                chosen = on_or_after(day, wanted);  // a plan seen from the past: the nearest
            if (chosen != on_or_before(day, wanted)) out_.uses_tense = true;
            if (weekday_of(day) != wanted)
                reject(to_iso(chosen > day ? chosen - 7 : chosen + 7),
                       out_.uses_tense ? "the verb looks ahead" : "no verb looks ahead");
            break;
    }
    if (e_.lean != Lean::none && chosen != day && weekday_of(day) == wanted)
        reject(to_iso(day), "the day it counts from");
    reject(to_iso(chosen > day ? chosen + 7 : chosen - 7), "a week further");
    settle(e_.special == Special::week_of ? week_period(chosen) : day_period(chosen), basis());
}

void Resolver::day_of_month() {
    const auto anchor = anchors_.narrative ? from_there() : from_publication();
    if (!anchor) {
        symbolic("XXXX-XX-" + pad2(e_.day));
        return;
    }
    // "until 3 March … on the 17th": the same month as the day just told, where the verb allows it
    if (anchors_.near_day && e_.weekday == 0) {
        const CivilDate told = to_civil(anchors_.near_day->first);
        const CivilDate date{told.year, told.month, e_.day};
        if (is_valid(date) && e_.day > told.day) {
            const Day day = to_day(date);
            const bool fits = tense_ == Tense::past     ? day <= anchor->last
                              : tense_ == Tense::future ? day >= anchor->first
                                                        : true;
            if (fits) {
                out_.anchor = anchors_.near_day;
                settle(day_period(day), TimexBasis::discourse);
                return;
            }
        }
    }
    std::optional<Period> best;
    long best_gap = 0;
    const int reach = e_.weekday != 0 ? 14 : 2;  // "Monday the 5th" comes once or twice a year
    for (int months = -reach; months <= reach; ++months) {
        const Month month = Month::of(anchor->first) + months;
        if (!month.known() || !is_valid({month.year(), month.month(), e_.day})) continue;
        const Day day = to_day({month.year(), month.month(), e_.day});
        if (e_.weekday != 0 && weekday_of(day) != static_cast<Weekday>(e_.weekday)) continue;
        const bool near = std::abs(months) <= 1;
        if (tense_ == Tense::past && day > anchor->last) {
            if (near) reject(to_iso(day), "the verb looks back");
            continue;
        }
        if (tense_ == Tense::future && day < anchor->first) {
            if (near) reject(to_iso(day), "the verb looks ahead");
            continue;
        }
        const long gap = std::abs(day - anchor->first);
        if (best && gap >= best_gap) {
            if (near) reject(to_iso(day), "further away");
            continue;
        }
        if (best) reject(best->value, "further away");
        best = day_period(day), best_gap = gap;
    }
    if (best)
        settle(*best, basis());
    else
        impossible("XXXX-XX-" + pad2(e_.day));
}

void Resolver::time_of_day() {
    const bool leans_there = e_.lean == Lean::previous || e_.lean == Lean::following ||
                             e_.lean == Lean::same || e_.lean == Lean::next;
    std::optional<Reference> anchor = from_publication();
    if (leans_there)
        anchor = anchors_.narrative && anchors_.near_day ? anchors_.near_day : from_there();
    else if (e_.lean == Lean::none && anchors_.near_day &&
             !(tense_ == Tense::past && anchors_.published &&  // "due Friday … the bridge fell overnight"
               anchors_.near_day->first > *anchors_.published + (e_.minute >= 0 ? 1 : 0))) {
        anchor = out_.anchor = anchors_.near_day;
        out_.uses_discourse = true;
    }
    // "She was told of it in July. The next morning she left."
    if (anchor && leans_there && out_.uses_discourse && e_.lean != Lean::same && !e_.open &&
        anchor->granularity > Granularity::week) {
        count_days_from(*anchor, lean_steps());
        add_time_of_day(std::nullopt);
        return;
    }
    if (!anchor || e_.open || anchor->granularity > Granularity::day) {
        out_.uses_discourse = false;
        symbolic("XXXX-XX-XX");
        return;
    }
    // "overnight" is the night that led into the day the text is at, unless it is still to come.
    const bool overnight = e_.part == PartOfDay::night && e_.anchor == Anchor::discourse;
    const int back = overnight && tense_ != Tense::future && !anchors_.narrative ? 1 : 0;
    settle(day_period(anchor->first + (lean_steps() - back)), basis());
}

}  // namespace dateline::resolve
