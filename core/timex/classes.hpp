// Classes of words and numbers that rule patterns are written in: `{month} {dom} ,? {year}`.
// A word may stand in several classes at once ("second" is a unit and an ordinal, "may" a month only when
// capitalised).
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace dateline::timex {

using ClassId = std::uint16_t;

/// Classes with a meaning of their own. Words written out in patterns ("ago") get class ids after these.
enum class Class : ClassId {
    none,
    month,     // 1-12
    weekday,   // 1-7, Monday = 1
    weekdays,  // plural: "Fridays"
    dom,       // digits 1-31
    ordday,    // "5th", "fifth": 1-31
    mon,       // digits 1-12 (month number)
    year,      // four digits that can be a year
    yr2,       // "'98": 0-99
    yrn,       // one to four digits (years BC or AD)
    numdate,   // "2026-01-22", "22/1/2026", "20260122"
    clock,     // "7:30": minutes since midnight
    dotclock,  // "7.30": minutes since midnight
    hour,      // 0-24, digits or words up to twelve
    mil,       // "1930", "0735": minutes since midnight
    ampm,      // 0 = am, 12 = pm
    zone,      // row of the zone words
    num,       // whole number, digits or words
    dec,       // "2.5": in thousandths
    frac,      // "1/2", "½": in thousandths
    ord,       // ordinal number
    unit,      // Unit, singular
    units,     // Unit, plural
    part,      // PartOfDay
    season,    // Season
    decade,    // "1990s": first year; "'90s": 90
    decadew,   // "nineties": 90
    last,      // last, past-looking neighbours
    cur,       // this, current
    next,      // next, coming
    past,      // past, latest: a span up to now when a unit follows
    prevd,     // previous, preceding: seen from the text's own time
    nextd,     // following
    samed,     // that, same
    deictic,   // yesterday -1, today 0, tomorrow 1
    phase,     // early, mid, late (Phase)
    phasen,    // beginning, start, middle, end (Phase)
    approx,    // Mod: about, nearly, more than …
    cmp,       // Mod, with "than", "to" or "at": more, less, least, up
    few,       // vague count
    numword,   // couple 2, dozen 12
    every,     // every, each
    adverb,    // daily, weekly: Unit
    times,     // once 1, twice 2
    holiday,   // row of the holidays
    pastref,
    presentref,
    futureref,
    tense,   // verb forms that tell a direction: Direction
    cap,     // any other word that begins with a capital letter
    poss,    // 's
    spell,   // what a span of time was like: "two bloody weeks"
    hyphen,  // "-" between words
    count_,  // first id of literal words
};

/// "month" -> Class::month; nullopt for a name that is none.
[[nodiscard]] std::optional<Class> class_of_name(std::string_view name);

enum class Unit : std::uint8_t {
    second,
    minute,
    hour,
    day,
    week,
    fortnight,
    weekend,
    month,
    quarter,
    season,
    half,
    year,
    decade,
    century,
    millennium
};
enum class PartOfDay : std::uint8_t {
    none,
    morning,
    midday,
    afternoon,
    evening,
    night,
    dawn,
    dusk,
    small_hours
};
enum class Season : std::uint8_t { none, spring, summer, autumn, winter };
enum class Phase : std::uint8_t { none, start, mid, end };
/// TIMEX3 mod, in the order of the TimeML guidelines.
enum class Mod : std::uint8_t {
    none,
    before,
    after,
    on_or_before,
    on_or_after,
    less_than,
    more_than,
    equal_or_less,
    equal_or_more,
    start,
    mid,
    end,
    approx
};

/// What a verb form says of where its time lies. `planned` looks ahead unless a past form of be stands before
/// it; `timetable` is the present of what is laid down beforehand ("opens", "meet"); `moved` sets a new end
/// ("extended until", "postponed to") and looks ahead only with such a word behind it; so does `binding`
/// ("agreed to", "an offer to") before an infinitive.
enum class Direction : std::uint8_t {
    none,
    past,
    future,
    planned,
    be,
    was,
    perfect,
    infinitive,
    timetable,
    moved,
    had,
    binding
};

[[nodiscard]] std::string_view to_string(Unit unit);       // "day"
[[nodiscard]] std::string_view to_string(Mod mod);         // "START", "" for none
[[nodiscard]] std::string_view to_string(PartOfDay part);  // "MO"
[[nodiscard]] std::string_view to_string(Season season);   // "SP"

}  // namespace dateline::timex
