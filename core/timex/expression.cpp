#include "core/timex/expression.hpp"

#include <array>

namespace dateline::timex {
namespace {

// 2500 thousandths -> "2.5"
std::string amount_text(std::int64_t thousandths) {
    if (thousandths < 0) return "-" + amount_text(-thousandths);
    std::string out = std::to_string(thousandths / 1000);
    std::int64_t rest = thousandths % 1000;
    if (rest == 0) return out;
    out += '.';
    for (std::int64_t place = 100; rest != 0 && place > 0; place /= 10) {
        out += static_cast<char>('0' + rest / place);
        rest %= place;
    }
    return out;
}

std::string pad(std::int64_t value, std::size_t width) {
    std::string out = std::to_string(value);
    return out.size() < width ? std::string(width - out.size(), '0') + out : out;
}

struct UnitCode {
    bool time;
    std::string_view letter;
    int factor;  // of the lettered unit
};
UnitCode code_of(Unit unit) {
    switch (unit) {
        case Unit::second:
            return {true, "S", 1};
        case Unit::minute:
            return {true, "M", 1};
        case Unit::hour:
            return {true, "H", 1};
        case Unit::day:
            return {false, "D", 1};
        case Unit::week:
            return {false, "W", 1};
        case Unit::fortnight:
            return {false, "W", 2};
        case Unit::weekend:
            return {false, "WE", 1};
        case Unit::month:
            return {false, "M", 1};
        case Unit::quarter:
            return {false, "Q", 1};
        case Unit::season:
            return {false, "S", 1};
        case Unit::half:
            return {false, "M", 6};
        case Unit::year:
            return {false, "Y", 1};
        case Unit::decade:
            return {false, "DE", 1};
        case Unit::century:
            return {false, "CE", 1};
        case Unit::millennium:
            return {false, "ML", 1};
    }
    return {false, "D", 1};
}

// The next smaller unit that a fraction of a unit comes out whole in: half an hour is 30 minutes.
struct Smaller {
    Unit unit;
    int count;
};
Smaller smaller_than(Unit unit) {
    switch (unit) {
        case Unit::minute:
            return {Unit::second, 60};
        case Unit::hour:
            return {Unit::minute, 60};
        case Unit::day:
            return {Unit::hour, 24};
        case Unit::year:
            return {Unit::month, 12};
        case Unit::decade:
            return {Unit::year, 10};
        case Unit::century:
            return {Unit::year, 100};
        case Unit::millennium:
            return {Unit::year, 1000};
        default:
            return {unit, 1};
    }
}

std::string part_text(std::int64_t thousandths, Unit unit) {
    const UnitCode code = code_of(unit);
    return amount_text(thousandths * code.factor) + std::string(code.letter);
}

std::string lean_text(Lean lean) {
    constexpr std::array<std::string_view, 7> kWords = {"",         "last",      "this", "next",
                                                        "previous", "following", "same"};
    return std::string(kWords[static_cast<std::size_t>(lean)]);
}

std::string wrap(std::string_view name, std::string inner) {
    return std::string(name) + "(" + std::move(inner) + ")";
}

constexpr std::array<std::string_view, 8> kWeekdays = {"", "MON", "TUE", "WED", "THU", "FRI", "SAT", "SUN"};

// The fields of a date, largest first, joined by dots: "year(2026).month(1).day(22)".
std::string fields_text(const Expression& e) {
    std::string out;
    const auto field = [&](std::string_view name, std::string value) {
        if (!out.empty()) out += '.';
        out += wrap(name, std::move(value));
    };
    if (e.special == Special::holiday) field("holiday", std::to_string(e.holiday));
    if (e.century != 0)
        field(e.special == Special::millennium ? "millennium" : "century",
              std::to_string(e.century) + (e.bc ? " BC" : ""));
    if (e.year != kNoYear) {
        const std::string_view name = e.special == Special::decade        ? "decade"
                                      : e.special == Special::fiscal_year ? "fiscal-year"
                                                                          : "year";
        field(e.two_digit_year ? "yy" : name, std::to_string(e.year) + (e.bc ? " BC" : ""));
    }
    if (e.half != 0) field("half", std::to_string(e.half));
    if (e.quarter != 0) field("quarter", std::to_string(e.quarter));
    if (e.season != Season::none) field("season", std::string(to_string(e.season)));
    if (e.month != 0) field("month", std::to_string(e.month));
    if (e.week != 0) field("week", std::to_string(e.week));
    if (e.special == Special::weekend) field("weekend", "");
    if (e.day != 0) field("day", std::to_string(e.day));
    if (e.weekday != 0) field("weekday", std::string(kWeekdays[static_cast<std::size_t>(e.weekday)]));
    return out;
}

}  // namespace

std::string duration_value(const Expression& e) {
    const UnitCode code = code_of(e.unit);
    const std::string head = code.time ? "PT" : "P";
    if (e.vague) return head + "X" + std::string(code.letter);
    std::string out = head;
    const Smaller smaller = smaller_than(e.unit);
    if (e.amount % 1000 != 0 && e.amount * smaller.count % 1000 == 0 && e.amount2 == 0) {
        const UnitCode small = code_of(smaller.unit);
        if (e.amount >= 1000) out += part_text(e.amount / 1000 * 1000, e.unit);
        if (small.time && !code.time) out += "T";
        const std::string rest = part_text(e.amount % 1000 * smaller.count, smaller.unit);
        return (e.amount < 1000 && small.time ? "PT" : out) + rest;
    }
    out += part_text(e.amount, e.unit);
    if (e.amount2 != 0) {
        if (code_of(e.unit2).time && !code.time) out += "T";
        out += part_text(e.amount2, e.unit2);
    }
    return out;
}

std::string to_string(const Expression& e) {
    std::string out;
    const auto lean = [&](std::string inner) {
        return e.lean == Lean::none ? inner : wrap(lean_text(e.lean), std::move(inner));
    };
    switch (e.kind) {
        case Kind::none:
            return "";
        case Kind::ref:
            return wrap("ref", e.ref == Ref::past ? "PAST" : e.ref == Ref::future ? "FUTURE" : "PRESENT");
        case Kind::duration:
            out = wrap("duration", duration_value(e));
            break;
        case Kind::set: {
            std::string inner = e.has_unit ? duration_value(e) : fields_text(e);
            if (e.times != 0) inner += ", " + std::to_string(e.times) + "x";
            out = wrap(e.every ? "every" : "set", std::move(inner));
            break;
        }
        case Kind::shift:
            out = wrap(e.anchor == Anchor::discourse     ? "from-there"
                       : e.anchor == Anchor::publication ? "shift"
                                                         : "shift?",
                       (e.vague ? std::string(e.amount < 0 ? "-X" : "+X")
                                : (e.amount > 0 ? "+" : "") + amount_text(e.amount)) +
                           " " + std::string(to_string(e.unit)));
            if (const std::string fields = fields_text(e); !fields.empty()) out += "." + fields;
            break;
        case Kind::calendar: {
            const std::string fields = fields_text(e);
            if (e.special == Special::week_of || e.special == Special::week_on) {
                out = wrap(e.special == Special::week_of ? "week-of" : "week-on", lean(fields));
            } else if (e.has_unit) {
                out = lean(wrap("unit", std::string(to_string(e.unit))));
                if (!fields.empty()) out += "." + fields;
            } else {
                out = lean(fields);
            }
            break;
        }
    }
    if (e.part != PartOfDay::none)
        out = wrap("part",
                   std::string(to_string(e.part)) +
                       (out.empty() ? ""
                                    : ", " + (e.lean != Lean::none && fields_text(e).empty() && !e.has_unit
                                                  ? lean_text(e.lean)
                                                  : out)));
    if (e.minute >= 0) {
        std::string clock = pad(e.minute / 60, 2) + ":" + pad(e.minute % 60, 2);
        if (e.minute_from >= 0)
            clock = pad(e.minute_from / 60, 2) + ":" + pad(e.minute_from % 60, 2) + "|" + clock;
        if (e.ambiguous_clock) clock += "?";
        if (e.zone >= 0) clock += " zone " + std::to_string(e.zone);
        out = wrap("clock", clock + (out.empty() ? "" : ", " + out));
    }
    if (e.mod != Mod::none) out = wrap(to_string(e.mod), out);
    if (e.impossible) out = wrap("impossible", out);
    return out;
}

}  // namespace dateline::timex
