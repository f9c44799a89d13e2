// One resolution under way: the expression, what it can lean on, and what has come of it so far. Its steps
// stand in resolve.cpp (values, clock times, shifts) and resolve_calendar.cpp (which year, which week, which
// day).
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/resolve/period.hpp"
#include "core/resolve/resolve.hpp"

namespace dateline::resolve {

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

[[nodiscard]] inline std::string pad2(int value) {
    return {static_cast<char>('0' + value / 10 % 10), static_cast<char>('0' + value % 10)};
}

class Resolver {
  public:
    Resolver(const Expression& e, const Anchors& anchors, Tense tense, bool verb_beside)
        : e_(e), anchors_(anchors), tense_(tense), verb_beside_(verb_beside) {}
    Resolution run();

  private:
    void reference();
    void duration();
    void set();
    // "XXXX-WXX-4", "XXXX-10", "XXXX-SU": what can be said without a year.
    [[nodiscard]] std::string symbolic_fields() const;
    static std::string unknown_of(Unit unit);
    // A day counted from a time coarser than a day is no finer than that: "in July 1862 … the next day".
    static ShortText some_day_in(const Reference& anchor);
    // … and lies so many days behind some day of it: "in July … two days later" is 3 July to 2 August.
    void count_days_from(const Reference& anchor, std::int64_t steps);
    void symbolic(std::string_view value);
    void impossible(std::string_view value);
    // The value and range of a period, then part of day or clock time on top.
    void settle(const Period& period, TimexBasis basis);
    [[nodiscard]] static std::int16_t likely_minute(const Expression& e, std::int16_t minute);
    void add_time_of_day(std::optional<Day> day);
    // ---- anchors
    [[nodiscard]] std::optional<Reference> from_there();
    [[nodiscard]] std::optional<Reference> from_publication() const;
    [[nodiscard]] std::optional<Reference> anchor_for_lean();
    [[nodiscard]] TimexBasis basis() const;
    [[nodiscard]] int lean_steps() const;
    // ---- shift
    void shift();
    void shift_named(const Reference& anchor);
    static std::string_view mod_of_shift(Mod mod, bool back);
    void from(const Reference& anchor, Unit unit, std::int64_t steps);
    void hours_from(const Reference& anchor, Unit unit, std::int64_t steps);
    // ---- calendar
    void calendar();
    [[nodiscard]] int full_year() const;
    void stated_year();
    void settle_half(const Period& period);
    // What the fields below the year mean in a given year; nullopt when that does not exist.
    [[nodiscard]] std::optional<Period> in_year(int year) const;
    [[nodiscard]] std::optional<Period> nth_weekday(Month month) const;
    void leaning_unit();
    [[nodiscard]] std::string symbolic_unit() const;
    void weekend(const Reference& anchor);
    // A month, day, season, quarter or holiday without a year: which year?
    void choose_year();
    struct Candidate {
        Period period;
        std::string_view why;
    };
    void reject(std::string_view value, std::string_view why) { out_.rejected.add(value, ": ", why); }
    [[nodiscard]] std::string_view why_not(const Period& period, const Reference& anchor) const;
    [[nodiscard]] bool year_of_story();
    [[nodiscard]] bool exists_in_some_year() const { return in_year(2024).has_value(); }
    // How far a candidate is from the anchor, in days; nullopt when the phrase or the verb rules it out.
    [[nodiscard]] std::optional<long> score_of(const Period& period, const Reference& anchor);
    void weekday();
    // "the 20th": the nearest one on the verb's side.
    void day_of_month();
    // A clock time or part of the day alone lies on the day the text is at.
    void time_of_day();
    const Expression& e_;
    const Anchors& anchors_;
    Tense tense_;
    bool verb_beside_;
    Resolution out_;
};

}  // namespace dateline::resolve
