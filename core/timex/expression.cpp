#include "core/timex/expression.hpp"

#include <array>

#include "core/base/digits.hpp"

namespace dateline::timex {
namespace {

// 2500 thousandths -> "2.5"
void append_amount(std::string& out, std::int64_t thousandths) {
    if (thousandths < 0) {
        out += '-';
        thousandths = -thousandths;
    }
    append_digits(out, thousandths / 1000);
    std::int64_t rest = thousandths % 1000;
    if (rest == 0) return;
    out += '.';
    for (std::int64_t place = 100; rest != 0 && place > 0; place /= 10) {
        out += static_cast<char>('0' + rest / place);
        rest %= place;
    }
}

void append_clock(std::string& out, std::int16_t minute) {
    append_digits(out, minute / 60, 2);
    out += ':';
    append_digits(out, minute % 60, 2);
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

void append_part(std::string& out, std::int64_t thousandths, Unit unit) {
    const UnitCode code = code_of(unit);
    append_amount(out, thousandths * code.factor);
    out += code.letter;
}

std::string_view lean_text(Lean lean) {
    static constexpr std::array<std::string_view, 7> kWords = {"",         "last",      "this", "next",
                                                               "previous", "following", "same"};
    return kWords[static_cast<std::size_t>(lean)];
}

constexpr std::array<std::string_view, 8> kWeekdays = {"", "MON", "TUE", "WED", "THU", "FRI", "SAT", "SUN"};

// The fields of a date, largest first, joined by dots: "year(2026).month(1).day(22)".
class Fields {
  public:
    Fields(const Expression& e, std::string& out) : out_(out), begin_(out.size()) {
        const std::string_view bc = e.bc ? " BC" : "";
        if (e.special == Special::holiday) number("holiday", e.holiday);
        if (e.century != 0)
            number(e.special == Special::millennium ? "millennium" : "century", e.century, bc);
        if (e.year != kNoYear) {
            const std::string_view name = e.special == Special::decade        ? "decade"
                                          : e.special == Special::fiscal_year ? "fiscal-year"
                                                                              : "year";
            number(e.two_digit_year ? "yy" : name, e.year, e.spans_years ? "/" : bc);
        }
        if (e.half != 0) number("half", e.half);
        if (e.quarter != 0) number("quarter", e.quarter);
        if (e.season != Season::none) word("season", to_string(e.season));
        if (e.month != 0) number("month", e.month);
        if (e.week != 0) number("week", e.week);
        if (e.special == Special::weekend) word("weekend", "");
        if (e.special == Special::weekdays) word("weekdays", "");
        if (e.special == Special::named_day) word("day-by-name", "");
        if (e.day != 0) number("day", e.day);
        if (e.nth != 0 && e.kind == Kind::calendar) number("nth", e.nth);
        if (e.weekday != 0) word("weekday", kWeekdays[static_cast<std::size_t>(e.weekday)]);
        if (e.weeks_on != 0) {
            if (e.weeks_on > 0) out_ += '+';
            append_digits(out_, e.weeks_on);
            out_ += " week";
        }
    }
    [[nodiscard]] bool empty() const { return out_.size() == begin_; }

  private:
    void open(std::string_view name) {
        if (!empty()) out_ += '.';
        out_ += name;
        out_ += '(';
    }
    void number(std::string_view name, int value, std::string_view behind = {}) {
        open(name);
        append_digits(out_, value);
        out_ += behind;
        out_ += ')';
    }
    void word(std::string_view name, std::string_view value) {
        open(name);
        out_ += value;
        out_ += ')';
    }

    std::string& out_;
    std::size_t begin_;
};

bool has_fields(const Expression& e) {
    return e.special == Special::holiday || e.special == Special::weekend || e.special == Special::weekdays ||
           e.special == Special::named_day || e.century != 0 || e.year != kNoYear || e.half != 0 ||
           e.quarter != 0 || e.season != Season::none || e.month != 0 || e.week != 0 || e.day != 0 ||
           e.weekday != 0;
}

void append_duration(std::string& out, const Expression& e) {
    const UnitCode code = code_of(e.unit);
    out += code.time ? "PT" : "P";
    if (e.vague) {
        out += 'X';
        out += code.letter;
        return;
    }
    const Smaller smaller = smaller_than(e.unit);
    if (e.amount % 1000 != 0 && e.amount * smaller.count % 1000 == 0 && e.amount2 == 0) {
        const bool into_time = code_of(smaller.unit).time && !code.time;
        if (e.amount >= 1000) append_part(out, e.amount / 1000 * 1000, e.unit);
        if (into_time) out += 'T';
        append_part(out, e.amount % 1000 * smaller.count, smaller.unit);
        return;
    }
    append_part(out, e.amount, e.unit);
    if (e.unit == Unit::season && e.season != Season::none)  // TIMEX2: "three summers" is P3SU
        out.replace(out.size() - 1, 1, to_string(e.season));
    if (e.amount2 != 0) {
        if (code_of(e.unit2).time && !code.time) out += 'T';
        append_part(out, e.amount2, e.unit2);
    }
}

// ", from weekday(THU)", ", from day(0)": what a shift is counted from.
void append_named(std::string& out, const Expression& e) {
    out += ", from ";
    if (e.weekday != 0) {
        Fields(e, out);
        return;
    }
    out += to_string(e.unit2);
    out += '(';
    append_amount(out, e.amount2);
    out += ')';
}

// What stands inside of part of day, clock time and modifier.
void append_core(std::string& out, const Expression& e) {
    switch (e.kind) {
        case Kind::none:
        case Kind::ref:
            break;
        case Kind::duration:
            out += "duration(";
            append_duration(out, e);
            out += ')';
            break;
        case Kind::set:
            out += e.every ? "every" : "set";
            if (e.nth != 0) append_digits(out, e.nth);
            out += '(';
            if (e.has_unit)
                append_duration(out, e);
            else
                Fields(e, out);
            if (e.times != 0) {
                out += ", ";
                append_digits(out, e.times);
                if (e.times_unit == Unit::second)
                    out += 'x';
                else
                    out += code_of(e.times_unit).letter;
            }
            out += ')';
            break;
        case Kind::shift:
            out += e.anchor == Anchor::discourse     ? "from-there("
                   : e.anchor == Anchor::publication ? "shift("
                                                     : "shift?(";
            if (e.vague) {
                out += e.amount < 0 ? "-X" : "+X";
            } else {
                if (e.amount > 0) out += '+';
                append_amount(out, e.amount);
            }
            out += ' ';
            out += to_string(e.unit);
            if (e.from_named) append_named(out, e);
            out += ')';
            if (has_fields(e) && !e.from_named) {
                out += '.';
                Fields(e, out);
            }
            break;
        case Kind::calendar: {
            const bool week = e.special == Special::week_of;
            if (week) out += "week-of(";
            if (e.lean != Lean::none) {
                out += lean_text(e.lean);
                out += '(';
            }
            if (e.has_unit && !week) {
                out += "unit(";
                out += to_string(e.unit);
                out += ')';
            } else {
                Fields(e, out);
            }
            if (e.lean != Lean::none) out += ')';
            if (week) out += ')';
            if (e.has_unit && !week && has_fields(e)) {
                out += '.';
                Fields(e, out);
            }
            break;
        }
    }
}

bool has_core(const Expression& e) {
    return e.kind != Kind::calendar || e.has_unit || e.lean != Lean::none || has_fields(e) ||
           e.special == Special::week_of;
}

}  // namespace

std::string duration_value(const Expression& e) {
    std::string out;
    append_duration(out, e);
    return out;
}

std::string to_string(const Expression& e) {
    std::string out;
    constexpr std::size_t kUsual = 40;
    out.reserve(kUsual);
    append_to(out, e);
    return out;
}

void append_to(std::string& out, const Expression& e) {
    if (e.kind == Kind::none) return;
    if (e.kind == Kind::ref) {
        out += e.ref == Ref::past ? "ref(PAST)" : e.ref == Ref::future ? "ref(FUTURE)" : "ref(PRESENT)";
        return;
    }
    std::size_t open = 0;
    const auto wrap = [&](std::string_view name) {
        out += name;
        out += '(';
        ++open;
    };
    if (e.impossible) wrap("impossible");
    if (e.open) wrap("open");
    if (e.mod != Mod::none) wrap(to_string(e.mod));
    if (e.minute >= 0) {
        wrap("clock");
        if (e.minute_from >= 0) {
            append_clock(out, e.minute_from);
            out += '|';
        }
        append_clock(out, e.minute);
        if (e.ambiguous_clock) out += '?';
        if (e.zone >= 0) {
            out += " zone ";
            append_digits(out, e.zone);
        }
        if (e.part != PartOfDay::none || has_core(e)) out += ", ";
    }
    if (e.part != PartOfDay::none) {
        wrap("part");
        out += e.part == PartOfDay::small_hours ? "EM" : to_string(e.part);
        if (has_core(e)) out += ", ";
        if (e.lean != Lean::none && !has_fields(e) && !e.has_unit)
            out += lean_text(e.lean);
        else
            append_core(out, e);
    } else {
        append_core(out, e);
    }
    out.append(open, ')');
}

}  // namespace dateline::timex
