// Steps away from an anchor: "three years ago", "two days later", "a week ago Saturday". The result is as
// fine as the unit, unless the phrase names a finer day.
#include <algorithm>
#include <cstdlib>

#include "core/calendar/month.hpp"
#include "core/resolve/resolver.hpp"

namespace dateline::resolve {

// Of a point, more than a year ago is before that year (TIMEX3 mod BEFORE), less than a year ago after it.
std::string_view Resolver::mod_of_shift(Mod mod, bool back) {
    switch (mod) {
        case Mod::more_than:
            mod = back ? Mod::before : Mod::after;
            break;
        case Mod::less_than:
            mod = back ? Mod::after : Mod::before;
            break;
        case Mod::equal_or_more:
            mod = back ? Mod::on_or_before : Mod::on_or_after;
            break;
        case Mod::equal_or_less:
            mod = back ? Mod::on_or_after : Mod::on_or_before;
            break;
        default:
            break;
    }
    return timex::to_string(mod);
}

void Resolver::shift() {
    if (e_.vague) {
        out_.value = e_.amount < 0 ? "PAST_REF" : "FUTURE_REF";
        return;
    }
    const auto anchor = e_.anchor == Anchor::discourse ? from_there() : from_publication();
    // "two days later" is later than something told, never than the day of publication
    const bool from_nowhere = e_.anchor == Anchor::discourse && e_.amount > 0 && !out_.uses_discourse;
    if (!anchor || from_nowhere || e_.open) {
        symbolic(unknown_of(e_.unit));
        if (e_.unit <= Unit::hour) out_.type = TimexType::time, out_.value += "TXX:XX";
        return;
    }
    if (e_.from_named) {
        shift_named(*anchor);
        return;
    }
    Unit unit = e_.unit;
    std::int64_t amount = e_.amount;
    if (amount % 1000 != 0) {  // halves are counted in the next smaller unit
        if (unit == Unit::year)
            unit = Unit::month, amount *= 12;
        else if (unit == Unit::decade)
            unit = Unit::year, amount *= 10;
        else if (unit == Unit::century)
            unit = Unit::year, amount *= 100;
        else if (unit == Unit::millennium)
            unit = Unit::year, amount *= 1000;
        else if (unit == Unit::week)
            unit = Unit::day, amount *= 7;
        else if (unit == Unit::month)
            unit = Unit::day, amount *= 30;
    }
    const std::int64_t steps = amount / 1000;
    out_.mod = mod_of_shift(e_.mod, steps < 0);
    if (unit == Unit::decade) {  // "a decade ago" is ten years ago
        from(*anchor, Unit::year, steps * 10);
        return;
    }
    if (unit == Unit::century) {
        from(*anchor, Unit::year, steps * 100);
        return;
    }
    from(*anchor, unit, steps);
}

// "three years ago today": the same day of the month; 29 February becomes the 28th. "A week ago Saturday"
// counts from the Saturday gone by.
void Resolver::shift_named(const Reference& anchor) {
    Day day = anchor.first + static_cast<int>(std::clamp<std::int64_t>(e_.amount2 / 1000, -2, 2));
    const auto wanted = static_cast<Weekday>(e_.weekday);
    if (e_.weekday != 0) {
        const bool ahead = e_.lean == Lean::current || e_.lean == Lean::next;
        day = ahead                     ? on_or_after(day + (e_.lean == Lean::next ? 1 : 0), wanted)
              : e_.lean == Lean::last   ? on_or_before(day - 1, wanted)
              : tense_ == Tense::future ? on_or_after(day, wanted)
                                        : on_or_before(day, wanted);
    }
    if (e_.weekday == 0 && (e_.lean == Lean::last || e_.lean == Lean::next))  // "three years ago last month"
        if (const auto named = unit_period(e_.unit2, day, lean_steps())) day = named->first;
    constexpr std::int64_t kMost = 20'000;
    const std::int64_t steps = e_.amount / 1000;
    const auto months = [&]() -> std::int64_t {
        switch (e_.unit) {
            case Unit::month:
                return 1;
            case Unit::year:
                return 12;
            case Unit::decade:
                return 120;
            case Unit::century:
                return 1200;
            default:
                return 0;
        }
    }();
    const int days = e_.unit == Unit::week        ? 7
                     : e_.unit == Unit::fortnight ? 14
                     : e_.unit == Unit::day       ? 1
                                                  : 0;
    if (std::llabs(steps) > kMost || (months == 0 && days == 0)) {
        impossible(steps < 0 ? "PAST_REF" : "FUTURE_REF");
        return;
    }
    if (months != 0) {
        const Month month = Month::of(day) + static_cast<int>(e_.amount * months / 1000);
        if (!month.known()) {
            impossible(steps < 0 ? "PAST_REF" : "FUTURE_REF");
            return;
        }
        day =
            month.first_day() + (std::min(to_civil(day).day, days_in_month(month.year(), month.month())) - 1);
    } else {
        day = day + static_cast<int>(steps) * days;
    }
    const auto period = unit_period(e_.unit2, day, 0);
    if (!period) {
        impossible(steps < 0 ? "PAST_REF" : "FUTURE_REF");
        return;
    }
    settle(*period, basis());
    if (e_.mod == Mod::approx) out_.mod = timex::to_string(e_.mod);
}

void Resolver::from(const Reference& anchor, Unit unit, std::int64_t steps) {
    if (unit == Unit::hour || unit == Unit::minute || unit == Unit::second) {
        hours_from(anchor, unit, steps);
        return;
    }
    // From a coarser time than the unit ("in July. Two days later"), the result is no finer than what is
    // known.
    constexpr int kWeek = 7;
    if (unit == Unit::day && anchor.granularity > Granularity::week) {
        count_days_from(anchor, steps);
        return;
    }
    if (unit == Unit::week && out_.uses_discourse && anchor.granularity > Granularity::week &&
        anchor.granularity <= Granularity::month && std::llabs(steps) <= 4) {
        count_days_from(anchor, steps * kWeek);
        return;
    }
    if (e_.season != Season::none && steps > -kLastYear && steps < kLastYear) {  // "three summers ago"
        const std::int64_t year = to_civil(anchor.first).year + steps;
        if (year >= kFirstYear && year <= kLastYear)
            settle(season_period(static_cast<int>(year), e_.season), basis());
        else
            impossible(steps < 0 ? "PAST_REF" : "FUTURE_REF");
        return;
    }
    // A year from a quarter is that quarter of another year: "compared with $93 million a year earlier".
    const bool compares = unit == Unit::year && (steps == -1 || steps == 1) && anchors_.reported;
    if (compares ||
        (unit == Unit::year && steps > -100 && steps < 100 && anchor.granularity == Granularity::quarter)) {
        const Reference& compared = compares ? *anchors_.reported : anchor;
        const CivilDate date = to_civil(compared.first);
        out_.anchor = compared;
        const int year = date.year + static_cast<int>(steps);
        const bool fiscal = compares && anchors_.reported->granularity != Granularity::quarter;
        settle(fiscal ? year_period(year) : quarter_period(year, (date.month + 2) / 3),
               TimexBasis::discourse);
        return;
    }
    // A week from a day the text has named is a day again: "on June 3 … a week later". From the publication
    // day it is the week: "three weeks ago".
    const bool to_the_day = (unit == Unit::week || unit == Unit::fortnight) && out_.uses_discourse &&
                            anchor.granularity <= Granularity::day && steps > -1000 && steps < 1000;
    const auto period = to_the_day
                            ? unit_period(Unit::day, anchor.first, steps * (unit == Unit::week ? 7 : 14))
                            : unit_period(unit, anchor.first, steps);
    if (!period) {
        impossible(steps < 0 ? "PAST_REF" : "FUTURE_REF");
        return;
    }
    if (to_the_day) {
        if (const auto week = unit_period(unit, anchor.first, steps))
            reject(week->value, "a week from a day is a day");
    } else if (unit != Unit::day && anchor.granularity <= Granularity::day) {
        reject(unit == Unit::week || unit == Unit::fortnight
                   ? day_period(anchor.first + static_cast<int>(steps) * (unit == Unit::week ? 7 : 14)).value
                   : period->value + " to the day",
               "no finer than its unit");
    }
    settle(*period, basis());
}

void Resolver::hours_from(const Reference& anchor, Unit unit, std::int64_t steps) {
    out_.type = TimexType::time;
    if (anchor.minute < 0 || unit == Unit::second || std::llabs(steps) > 100'000) {
        out_.value =
            (anchor.granularity <= Granularity::day ? day_period(anchor.first).value : some_day_in(anchor)) +
            "TXX:XX";
        out_.basis = TimexBasis::symbolic;
        if (std::llabs(steps) > 100'000) out_.value = steps < 0 ? "PAST_REF" : "FUTURE_REF";
        return;
    }
    const std::int64_t total = anchor.minute + steps * (unit == Unit::hour ? 60 : 1);
    const std::int64_t days = total >= 0 ? total / 1440 : -((1439 - total) / 1440);
    const Day day = anchor.first + static_cast<int>(days);
    const auto minute = static_cast<std::int16_t>(total - days * 1440);
    settle(day_period(day), basis());
    out_.type = TimexType::time;
    out_.value += "T" + pad2(minute / 60) + ":" + pad2(minute % 60);
    out_.range.earliest = out_.range.latest = CivilTime{day, minute};
    out_.range.granularity = Granularity::minute;
    out_.reference->minute = minute;
}

}  // namespace dateline::resolve
