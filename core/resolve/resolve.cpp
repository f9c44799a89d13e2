#include "core/resolve/resolve.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>

#include "core/calendar/zone.hpp"
#include "core/resolve/period.hpp"
#include "core/timex/zone_words.hpp"

namespace dateline::resolve {
namespace {

using timex::Anchor;
using timex::Expression;
using timex::Kind;
using timex::Lean;
using timex::Mod;
using timex::PartOfDay;
using timex::Ref;
using timex::Season;
using timex::Special;
using timex::Unit;

std::string pad2(int value) {
    return {static_cast<char>('0' + value / 10 % 10), static_cast<char>('0' + value % 10)};
}

Reference reference_of(const Period& period) {
    return {period.first, period.last, period.granularity, -1, {}};
}

struct Minutes {
    std::int16_t from, to;
};
Minutes minutes_of(PartOfDay part) {
    switch (part) {
        case PartOfDay::morning:
            return {360, 719};
        case PartOfDay::midday:
            return {690, 810};
        case PartOfDay::afternoon:
            return {720, 1079};
        case PartOfDay::evening:
            return {1080, 1319};
        case PartOfDay::night:
            return {1260, 1439};
        case PartOfDay::dawn:
            return {300, 420};
        case PartOfDay::dusk:
            return {1020, 1260};
        case PartOfDay::none:
            break;
    }
    return {0, 1439};
}

class Resolver {
  public:
    Resolver(const Expression& e, const Anchors& anchors, Tense tense)
        : e_(e), anchors_(anchors), tense_(tense) {}

    Resolution run() {
        out_.mod = timex::to_string(e_.mod);
        switch (e_.kind) {
            case Kind::ref:
                reference();
                break;
            case Kind::duration:
                duration();
                break;
            case Kind::set:
                set();
                break;
            case Kind::shift:
                shift();
                break;
            case Kind::calendar:
                calendar();
                break;
            case Kind::none:
                break;
        }
        return std::move(out_);
    }

  private:
    void reference() {
        out_.value = e_.ref == Ref::past ? "PAST_REF" : e_.ref == Ref::future ? "FUTURE_REF" : "PRESENT_REF";
    }

    void duration() {
        out_.type = TimexType::duration;
        out_.value = timex::duration_value(e_);
    }

    void set() {
        out_.type = TimexType::set;
        if (e_.every) out_.quant = "EVERY";
        if (e_.times > 0) out_.freq = std::to_string(e_.times) + "X";
        if (e_.has_unit) {
            out_.value = timex::duration_value(e_);
            return;
        }
        out_.value = symbolic_fields();
    }

    // "XXXX-WXX-4", "XXXX-10", "XXXX-SU": what can be said without a year.
    [[nodiscard]] std::string symbolic_fields() const {
        std::string out;
        if (e_.weekday != 0 && e_.day == 0)
            out = "XXXX-WXX-" + std::to_string(e_.weekday);
        else if (e_.season != Season::none)
            out = "XXXX-" + std::string(timex::to_string(e_.season));
        else if (e_.quarter != 0)
            out = "XXXX-Q" + std::to_string(e_.quarter);
        else if (e_.half != 0)
            out = "XXXX-H" + std::to_string(e_.half);
        else if (e_.week != 0)
            out = "XXXX-W" + pad2(e_.week);
        else if (e_.special == Special::weekend || (e_.has_unit && e_.unit == Unit::weekend))
            out = "XXXX-WXX-WE";
        else if (e_.month != 0)
            out = "XXXX-" + pad2(e_.month) + (e_.day != 0 ? "-" + pad2(e_.day) : "");
        else if (e_.day != 0)
            out = "XXXX-XX-" + pad2(e_.day);
        else if (e_.part != PartOfDay::none || e_.minute >= 0)
            out = "XXXX-XX-XX";
        else if (e_.has_unit)
            out = unknown_of(e_.unit);
        return out;
    }

    static std::string unknown_of(Unit unit) {
        switch (unit) {
            case Unit::week:
            case Unit::fortnight:
                return "XXXX-WXX";
            case Unit::weekend:
                return "XXXX-WXX-WE";
            case Unit::month:
                return "XXXX-XX";
            case Unit::quarter:
                return "XXXX-QX";
            case Unit::half:
                return "XXXX-HX";
            case Unit::season:
            case Unit::year:
                return "XXXX";
            case Unit::decade:
                return "XXX";
            case Unit::century:
                return "XX";
            case Unit::millennium:
                return "X";
            default:
                return "XXXX-XX-XX";
        }
    }

    void symbolic(std::string value) {
        out_.basis = TimexBasis::symbolic;
        out_.value = std::move(value);
        add_time_of_day(std::nullopt);
    }

    void impossible(std::string value) {
        out_.impossible = true;
        out_.basis = TimexBasis::none;
        out_.value = std::move(value);
    }

    // The value and range of a period, then part of day or clock time on top.
    void settle(const Period& period, TimexBasis basis) {
        out_.basis = basis;
        out_.value = period.value;
        const bool on_day = period.granularity == Granularity::day;
        const Period part = phase_of(period, e_.mod);
        out_.range.earliest = CivilTime{part.first};
        out_.range.latest = CivilTime{part.last};
        out_.range.granularity = period.granularity;
        out_.range.approximate = e_.mod == Mod::approx;
        out_.reference = reference_of(period);
        if (on_day)
            add_time_of_day(period.first);
        else if (e_.part != PartOfDay::none || e_.minute >= 0) {
            out_.value += period.granularity == Granularity::month ? "-XX" : "";
            add_time_of_day(std::nullopt);
        }
    }

    [[nodiscard]] static std::int16_t likely_minute(const Expression& e, std::int16_t minute) {
        if (!e.ambiguous_clock || minute >= 720 || minute >= 7 * 60) return minute;
        return static_cast<std::int16_t>(minute + 720);
    }

    void add_time_of_day(std::optional<Day> day) {
        if (e_.minute >= 0) {
            out_.type = TimexType::time;
            const std::int16_t minute = likely_minute(e_, e_.minute);
            out_.value += "T" + pad2(minute / 60) + ":" + pad2(minute % 60);
            if (!day) return;
            const auto at = [&](std::int16_t m) {
                return m >= 1440 ? CivilTime{*day + 1, 0} : CivilTime{*day, m};
            };
            out_.range.earliest = at(e_.minute_from >= 0 ? likely_minute(e_, e_.minute_from) : minute);
            out_.range.latest = at(minute);
            out_.range.granularity = Granularity::minute;
            if (out_.reference) out_.reference->minute = minute;
            if (e_.zone >= 0)
                if (const auto zone = find_zone_word(timex::kZoneWords[static_cast<std::size_t>(e_.zone)]))
                    out_.range.utc_offset = zone->offset_at(*out_.range.earliest);
        } else if (e_.part != PartOfDay::none) {
            out_.type = TimexType::time;
            out_.value += "T" + std::string(timex::to_string(e_.part));
            if (!day) return;
            const Minutes minutes = minutes_of(e_.part);
            out_.range.earliest = CivilTime{*day, minutes.from};
            out_.range.latest = CivilTime{*day, minutes.to};
            out_.range.granularity = Granularity::part_of_day;
        }
    }

    // ---- anchors
    [[nodiscard]] std::optional<Reference> from_there() {
        if (anchors_.discourse) {
            out_.uses_discourse = true;
            return anchors_.discourse;
        }
        return from_publication();
    }
    [[nodiscard]] std::optional<Reference> from_publication() const {
        if (!anchors_.published) return std::nullopt;
        return Reference{*anchors_.published, *anchors_.published, Granularity::day, -1, {}};
    }
    [[nodiscard]] std::optional<Reference> anchor_for_lean() {
        switch (e_.lean) {
            case Lean::previous:
            case Lean::following:
            case Lean::same:
                return from_there();
            case Lean::none:
                return anchors_.narrative ? from_there() : from_publication();
            default:
                if (anchors_.discourse && e_.lean == Lean::next &&
                    (anchors_.narrative || e_.unit == Unit::day))
                    return from_there();
                return from_publication();
        }
    }
    [[nodiscard]] TimexBasis basis() const {
        return out_.uses_discourse ? TimexBasis::discourse : TimexBasis::publication;
    }

    [[nodiscard]] int lean_steps() const {
        switch (e_.lean) {
            case Lean::last:
            case Lean::previous:
                return -1;
            case Lean::next:
            case Lean::following:
                return 1;
            default:
                return 0;
        }
    }

    // ---- shift
    void shift() {
        if (e_.vague) {
            out_.value = e_.amount < 0 ? "PAST_REF" : "FUTURE_REF";
            return;
        }
        const auto anchor = e_.anchor == Anchor::discourse ? from_there() : from_publication();
        if (!anchor) {
            symbolic(unknown_of(e_.unit));
            return;
        }
        Unit unit = e_.unit;
        std::int64_t amount = e_.amount;
        if (amount % 1000 != 0) {  // halves are counted in the next smaller unit
            if (unit == Unit::year)
                unit = Unit::month, amount *= 12;
            else if (unit == Unit::decade)
                unit = Unit::year, amount *= 10;
            else if (unit == Unit::week)
                unit = Unit::day, amount *= 7;
            else if (unit == Unit::month)
                unit = Unit::day, amount *= 30;
        }
        const std::int64_t steps = amount / 1000;
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

    void from(const Reference& anchor, Unit unit, std::int64_t steps) {
        if (unit == Unit::hour || unit == Unit::minute || unit == Unit::second) {
            hours_from(anchor, unit, steps);
            return;
        }
        // From a coarser time than the unit ("in July. Two days later"), the result is no finer than what is
        // known.
        if (unit == Unit::day && anchor.granularity > Granularity::week) {
            out_.value = anchor.granularity == Granularity::month
                             ? month_period(Month::of(anchor.first)).value + "-XX"
                             : "XXXX-XX-XX";
            out_.basis = TimexBasis::discourse;
            return;
        }
        // A year from a quarter is that quarter of another year: "compared with $93 million a year earlier".
        if (unit == Unit::year && steps > -100 && steps < 100 &&
            (anchor.granularity == Granularity::quarter)) {
            const CivilDate date = to_civil(anchor.first);
            settle(quarter_period(date.year + static_cast<int>(steps), (date.month + 2) / 3),
                   TimexBasis::discourse);
            return;
        }
        const auto period = unit_period(unit, anchor.first, steps);
        if (!period) {
            impossible(steps < 0 ? "PAST_REF" : "FUTURE_REF");
            return;
        }
        settle(*period, basis());
    }

    void hours_from(const Reference& anchor, Unit unit, std::int64_t steps) {
        out_.type = TimexType::time;
        if (anchor.minute < 0 || unit == Unit::second || std::llabs(steps) > 100'000) {
            out_.value = day_period(anchor.first).value;
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

    // ---- calendar
    void calendar() {
        if (e_.century != 0) {
            settle(e_.special == Special::millennium ? millennium_period(e_.century, e_.bc)
                                                     : century_period(e_.century, e_.bc),
                   TimexBasis::stated);
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
        if (e_.weekday != 0) {
            weekday();
            return;
        }
        if (e_.day != 0) {
            day_of_month();
            return;
        }
        time_of_day();
    }

    [[nodiscard]] int full_year() const {
        int year = e_.year;
        if (e_.bc) return 1 - year;
        if (!e_.two_digit_year) return year;
        const int now = anchors_.published ? to_civil(*anchors_.published).year : 2000;
        year += now / 100 * 100;
        if (year > now + 10) year -= 100;
        return year;
    }

    void stated_year() {
        const int year = full_year();
        if (e_.special == Special::decade) {
            settle(decade_period(year), TimexBasis::stated);
            return;
        }
        const auto period = in_year(year);
        if (!period) {
            impossible(year_value(year) + "-" + pad2(e_.month) + "-" + pad2(e_.day));
            return;
        }
        settle(*period, TimexBasis::stated);
    }

    // What the fields below the year mean in a given year; nullopt when that does not exist.
    [[nodiscard]] std::optional<Period> in_year(int year) const {
        if (year < kFirstYear || year > kLastYear) return std::nullopt;
        if (e_.month != 0) {
            if (e_.day == 0) return month_period(Month(year, e_.month));
            const CivilDate date{year, e_.month, e_.day};
            if (!is_valid(date)) return std::nullopt;
            return day_period(to_day(date));
        }
        if (e_.quarter != 0) return quarter_period(year, e_.quarter);
        if (e_.half != 0) return half_period(year, e_.half);
        if (e_.season != Season::none) return season_period(year, e_.season);
        if (e_.week != 0) return week_period(monday_of({year, e_.week}));
        return year_period(year);
    }

    void leaning_unit() {
        const auto anchor = anchor_for_lean();
        if (!anchor) {
            symbolic(symbolic_unit());
            return;
        }
        if (e_.unit == Unit::weekend) {
            weekend(*anchor);
            return;
        }
        std::int64_t steps = lean_steps();
        // "the quarter": the one the text is at, else the last one that is over
        if (e_.unit == Unit::quarter && e_.lean == Lean::none && anchors_.discourse &&
            anchors_.discourse->granularity == Granularity::quarter) {
            out_.uses_discourse = true;
            settle(*unit_period(e_.unit, anchors_.discourse->first, 0), basis());
            return;
        }
        if (e_.unit == Unit::quarter && e_.lean == Lean::none && !anchors_.narrative) steps = -1;
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

    [[nodiscard]] std::string symbolic_unit() const {
        if (e_.unit == Unit::year &&
            (e_.month != 0 || e_.quarter != 0 || e_.half != 0 || e_.season != Season::none))
            return symbolic_fields();
        if (e_.unit == Unit::week && e_.weekday != 0) return "XXXX-WXX-" + std::to_string(e_.weekday);
        return unknown_of(e_.unit);
    }

    void weekend(const Reference& anchor) {
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

    // A month, day, season, quarter or holiday without a year: which year?
    void choose_year() {
        const bool there = e_.lean == Lean::previous || e_.lean == Lean::following || e_.lean == Lean::same ||
                           (anchors_.narrative && anchors_.discourse && e_.lean != Lean::last);
        const auto anchor = there ? from_there() : from_publication();
        if (!anchor) {
            if (!exists_in_some_year()) {
                impossible(symbolic_fields());
                return;
            }
            symbolic(symbolic_fields());
            return;
        }
        const int year = to_civil(anchor->first).year;
        // In a year that was just named, the month is in that year.
        if (there && anchor->granularity >= Granularity::season && e_.lean == Lean::none &&
            out_.uses_discourse) {
            if (const auto period = in_year(year)) {
                settle(*period, basis());
                return;
            }
        }
        std::optional<Period> best;
        std::optional<Period> other;
        long best_score = 0;
        for (int y = std::max(year - 8, kFirstYear); y <= std::min(year + 8, kLastYear); ++y) {
            const auto period = in_year(y);
            if (!period) continue;
            const auto score = score_of(*period, *anchor);
            if (!score) continue;
            if (!best || *score < best_score) {
                other = best;
                best = period;
                best_score = *score;
            }
        }
        if (!best) {
            impossible(symbolic_fields());
            return;
        }
        if (other) out_.rejected.push_back(other->value + ": further away");
        settle(*best, basis());
    }

    [[nodiscard]] bool exists_in_some_year() const { return in_year(2024).has_value(); }

    // How far a candidate is from the anchor, in days; nullopt when the phrase or the verb rules it out.
    [[nodiscard]] std::optional<long> score_of(const Period& period, const Reference& anchor) {
        const long before = anchor.first - period.last;  // > 0: over before the anchor
        const long after = period.first - anchor.last;   // > 0: begins after it
        const long gap = std::max({before, after, 0L});
        const bool year_of_anchor = to_civil(period.first).year == to_civil(anchor.first).year;
        switch (e_.lean) {
            case Lean::last:
            case Lean::previous:
                return before > 0 ? std::optional<long>(before) : std::nullopt;
            case Lean::next:
            case Lean::following:
                return after > 0 ? std::optional<long>(after) : std::nullopt;
            case Lean::current:
                return year_of_anchor ? std::optional<long>(gap) : std::nullopt;
            case Lean::same:
                return gap;
            case Lean::none:
                break;
        }
        if (out_.uses_discourse) return before > 62 ? before + 200 : gap;  // stories go forward
        if (tense_ == Tense::past && after > 0) return out_.uses_tense = true, std::nullopt;
        if (tense_ == Tense::future && before > 0) return out_.uses_tense = true, std::nullopt;
        // A quarter without a verb is one that has been reported on: begun already.
        if (e_.quarter != 0 && after > 0) return gap + 60;
        return gap;
    }

    void weekday() {
        const auto wanted = static_cast<Weekday>(e_.weekday);
        const bool there = e_.lean == Lean::previous || e_.lean == Lean::following || e_.lean == Lean::same ||
                           (anchors_.narrative && anchors_.discourse && e_.lean == Lean::none);
        const auto anchor = there ? from_there() : from_publication();
        if (!anchor || anchor->granularity > Granularity::week) {
            out_.uses_discourse = false;
            symbolic("XXXX-WXX-" + std::to_string(e_.weekday));
            return;
        }
        const Day day = anchor->first;
        Day chosen = on_or_before(day, wanted);
        switch (e_.lean) {
            case Lean::last:
            case Lean::previous:
                chosen = on_or_before(day - 1, wanted);
                break;
            case Lean::next:
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
                if (chosen != on_or_before(day, wanted)) out_.uses_tense = true;
                if (weekday_of(day) != wanted)
                    out_.rejected.push_back(
                        to_iso(chosen > day ? chosen - 7 : chosen + 7) +
                        (out_.uses_tense ? ": the verb looks ahead" : ": no verb looks ahead"));
                break;
        }
        settle(day_period(chosen), basis());
    }

    // "the 20th": the nearest one on the verb's side.
    void day_of_month() {
        const auto anchor = anchors_.narrative ? from_there() : from_publication();
        if (!anchor) {
            symbolic("XXXX-XX-" + pad2(e_.day));
            return;
        }
        std::optional<Period> best;
        long best_gap = 0;
        for (int months = -2; months <= 2; ++months) {
            const Month month = Month::of(anchor->first) + months;
            if (!month.known() || !is_valid({month.year(), month.month(), e_.day})) continue;
            const Day day = to_day({month.year(), month.month(), e_.day});
            if (e_.weekday != 0 && weekday_of(day) != static_cast<Weekday>(e_.weekday)) continue;
            if (tense_ == Tense::past && day > anchor->last) continue;
            if (tense_ == Tense::future && day < anchor->first) continue;
            const long gap = std::abs(day - anchor->first);
            if (!best || gap < best_gap) best = day_period(day), best_gap = gap;
        }
        if (best)
            settle(*best, basis());
        else
            impossible("XXXX-XX-" + pad2(e_.day));
    }

    // A clock time or part of the day alone lies on the day the text is at.
    void time_of_day() {
        const bool leans_there = e_.lean == Lean::previous || e_.lean == Lean::following ||
                                 e_.lean == Lean::same || e_.lean == Lean::next;
        std::optional<Reference> anchor = from_publication();
        if (leans_there || anchors_.narrative)
            anchor = from_there();
        else if (e_.lean == Lean::none && anchors_.near_day) {
            anchor = anchors_.near_day;
            out_.uses_discourse = true;
        }
        if (!anchor || anchor->granularity > Granularity::day) {
            out_.uses_discourse = false;
            symbolic("XXXX-XX-XX");
            return;
        }
        settle(day_period(anchor->first + lean_steps()), basis());
    }

    const Expression& e_;
    const Anchors& anchors_;
    Tense tense_;
    Resolution out_;
};

}  // namespace

Resolution resolve(const Expression& expression, const Anchors& anchors, Tense tense) {
    return Resolver(expression, anchors, tense).run();
}

}  // namespace dateline::resolve
