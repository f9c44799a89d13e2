#include "core/resolve/resolve.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>

#include "core/calendar/holiday.hpp"
#include "core/calendar/zone.hpp"
#include "core/resolve/period.hpp"
#include "core/resolve/resolver.hpp"
#include "core/timex/zone_words.hpp"

namespace dateline::resolve {
namespace {

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
        case PartOfDay::small_hours:
            return {0, 359};
        case PartOfDay::none:
            break;
    }
    return {0, 1439};
}

}  // namespace

Resolution Resolver::run() {
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

void Resolver::reference() {
    out_.value = e_.ref == Ref::past ? "PAST_REF" : e_.ref == Ref::future ? "FUTURE_REF" : "PRESENT_REF";
}

void Resolver::duration() {
    out_.type = TimexType::duration;
    out_.value = timex::duration_value(e_);
}

void Resolver::set() {
    out_.type = TimexType::set;
    if (e_.every) out_.quant = e_.each ? "EACH" : "EVERY";
    if (e_.nth == 2) out_.quant += " OTHER";
    if (e_.nth > 2) out_.quant += " " + std::to_string(e_.nth);
    if (e_.times > 0) {
        // TimeML 1.2.1: "twice a month" has freq 2X, "three days a week" freq 3D
        Expression length;
        length.has_unit = true;
        length.unit = e_.times_unit;
        length.amount = 1000 * e_.times;
        const std::string told = timex::duration_value(length);
        out_.freq = e_.times_unit == Unit::second ? std::to_string(e_.times) + "X"
                                                  : told.substr(told.find_first_of("0123456789"));
    }
    if (e_.has_unit) {
        out_.value = timex::duration_value(e_);
        return;
    }
    out_.value = symbolic_fields();
    if (out_.value.empty()) out_.value = "XXXX-XX-XX";
    if (e_.part != PartOfDay::none) out_.value += "T" + std::string(timex::to_string(e_.part));
}

std::string Resolver::symbolic_fields() const {
    std::string out;
    if (e_.special == Special::holiday)
        out = "XXXX-XX-XX";
    else if (e_.special == Special::weekdays)
        out = "XXXX-WXX-WD";
    else if (e_.weekday != 0 && e_.day == 0)
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

std::string Resolver::unknown_of(Unit unit) {
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

ShortText Resolver::some_day_in(const Reference& anchor) {
    switch (anchor.granularity) {
        case Granularity::month:
            return month_period(Month::of(anchor.first)).value + "-XX";
        case Granularity::quarter:
        case Granularity::half_year:
        case Granularity::season:
        case Granularity::year:
            return year_value(to_civil(anchor.first).year) + "-XX-XX";
        default:
            return ShortText("XXXX-XX-XX");
    }
}

void Resolver::count_days_from(const Reference& anchor, std::int64_t steps) {
    constexpr std::int64_t kMost = 31;
    out_.basis = TimexBasis::discourse;
    out_.value = some_day_in(anchor);
    if (steps == 0 || std::llabs(steps) > kMost || anchor.granularity > Granularity::year) return;
    out_.range.earliest = CivilTime{anchor.part_first.value_or(anchor.first) + static_cast<int>(steps)};
    out_.range.latest = CivilTime{anchor.part_last.value_or(anchor.last) + static_cast<int>(steps)};
    out_.range.granularity = Granularity::day;
}

void Resolver::symbolic(std::string_view value) {
    out_.basis = TimexBasis::symbolic;
    out_.value = value;
    add_time_of_day(std::nullopt);
}

void Resolver::impossible(std::string_view value) {
    out_.impossible = true;
    out_.basis = TimexBasis::none;
    out_.value = value;
}

void Resolver::settle(const Period& period, TimexBasis basis) {
    out_.basis = basis;
    out_.value = period.value;
    const bool on_day = period.granularity == Granularity::day;
    const Period part = phase_of(period, e_.mod);
    out_.range.earliest = CivilTime{part.first};
    out_.range.latest = CivilTime{part.last};
    out_.range.granularity = period.granularity;
    out_.range.approximate = e_.mod == Mod::approx;
    out_.reference = reference_of(period);
    if (part.first != period.first) out_.reference->part_first = part.first;
    if (part.last != period.last) out_.reference->part_last = part.last;
    if (on_day && e_.special == Special::holiday)
        if (const int days = days_of_holiday(e_.holiday);
            days > 1) {  // "during Ramadan": TIMEX3 tells its first day
            constexpr int kMonth = 28;
            out_.reference->last = period.first + (days - 1);
            out_.reference->granularity = days >= kMonth ? Granularity::month : Granularity::week;
            out_.range.latest = CivilTime{out_.reference->last};
            out_.range.kind = RangeKind::lasting;
            if (e_.part == PartOfDay::none && e_.minute < 0) return;
        }
    if (on_day)
        add_time_of_day(period.first);
    else if (e_.part != PartOfDay::none || e_.minute >= 0) {
        out_.value += period.granularity == Granularity::month ? "-XX" : "";
        add_time_of_day(std::nullopt);
    }
}

std::int16_t Resolver::likely_minute(const Expression& e, std::int16_t minute) {
    if (!e.ambiguous_clock || minute >= 720 || minute >= 7 * 60) return minute;
    return static_cast<std::int16_t>(minute + 720);
}

void Resolver::add_time_of_day(std::optional<Day> day) {
    if (e_.minute >= 0) {
        out_.type = TimexType::time;
        const std::int16_t minute = likely_minute(e_, e_.minute);
        if (e_.ambiguous_clock && e_.minute >= 60) {
            const int other = (minute + 720) % 1440;
            reject("T" + pad2(other / 60) + ":" + pad2(other % 60), "the less likely half of the day");
        }
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

std::optional<Reference> Resolver::from_there() {
    if (anchors_.discourse) {
        out_.uses_discourse = true;
        out_.anchor = anchors_.discourse;
        return anchors_.discourse;
    }
    // "that same year", "the following week" count from something told
    if ((e_.lean == Lean::same && e_.anchor != Anchor::discourse) || e_.lean == Lean::following)
        return std::nullopt;
    return from_publication();
}

std::optional<Reference> Resolver::from_publication() const {
    if (!anchors_.published) return std::nullopt;
    return Reference{*anchors_.published, *anchors_.published, Granularity::day, -1, {}};
}

std::optional<Reference> Resolver::anchor_for_lean() {
    switch (e_.lean) {
        case Lean::previous:
        case Lean::following:
        case Lean::same:
            return from_there();
        case Lean::none:
            return anchors_.narrative ? from_there() : from_publication();
        default:
            if (anchors_.discourse && e_.lean == Lean::next && (anchors_.narrative || e_.unit == Unit::day))
                return from_there();
            // "Another major event of this year was …", in a chronicle
            if (anchors_.narrative && anchors_.story && e_.lean == Lean::current && e_.unit >= Unit::month &&
                tense_ == Tense::past) {
                out_.uses_discourse = true;
                return out_.anchor = anchors_.story;
            }
            if (e_.lean == Lean::next && e_.unit == Unit::day)
                return std::nullopt;  // the next day after what?
            // "It opened in 2019. The next year it closed."
            if (e_.lean == Lean::next && tense_ == Tense::past && anchors_.discourse && anchors_.published &&
                e_.unit == Unit::year && anchors_.discourse->granularity >= Granularity::year &&
                to_civil(anchors_.discourse->last).year < to_civil(*anchors_.published).year)
                return from_there();
            return from_publication();
    }
}

TimexBasis Resolver::basis() const {
    return out_.uses_discourse ? TimexBasis::discourse : TimexBasis::publication;
}

int Resolver::lean_steps() const {
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

Resolution resolve(const Expression& expression, const Anchors& anchors, Tense tense, bool verb_beside) {
    return Resolver(expression, anchors, tense, verb_beside).run();
}

}  // namespace dateline::resolve
