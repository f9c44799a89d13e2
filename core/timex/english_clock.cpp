// English rules for clock times and parts of the day.
#include <array>

#include "core/timex/builders.hpp"
#include "core/timex/languages.hpp"

namespace dateline::timex {
namespace {

using namespace build;

constexpr std::array kRules = {
    Rule{"clock", "{approx}? ({clock}|{dotclock}|{hour}) ~ {ampm} ($tz)?", calendar, "at 11 a.m.",
         "clock(11:00)", "2026-01-22T11:00"},
    Rule{"clock-or", "{approx}? ({clock}|{hour}) or ({clock}|{hour}) {ampm} ($tz)?", calendar,
         "after 7 or 8 p.m.", "clock(19:00|20:00)", "2026-01-22T20:00"},
    Rule{"clock-span",
         "{approx}? ({clock}|{dotclock}|{hour}) (to|and|until|-|–) ({clock}|{dotclock}|{hour}) ~ {ampm} "
         "(,? (on)? ($day))?",
         clock_span, "open from 3 to 5 p.m.", "clock(15:00)", "2026-01-22T15:00"},
    Rule{"clock-words",
         "(half|a? quarter|{num}) (past|to|after|before) {hour} ({ampm}|(in the|at) {part})? (on ($day))?",
         clock_words, "at half past seven", "clock(07:30?)", "2026-01-22T07:30"},
    Rule{"clock-half", "half {hour}", clock_half, "they met at half seven", "clock(07:30?)",
         "2026-01-22T07:30"},
    Rule{"small-hours", "the (small|early|wee) (morning)? hours (of (on)? ($day))?", small_hours,
         "in the small hours of Friday", "part(EM, weekday(FRI))", "2026-01-16TMO"},
    Rule{"iso-datetime", "{numdate} t {clock} {zone}?", calendar, "logged 2025-11-30T14:05:00Z",
         "clock(14:05 zone 37, year(2025).month(11).day(30))", "2025-11-30T14:05"},
    Rule{"clock-day",
         "{approx}? $clk ($tz)? ,? on? ($day)|{mil} {zone} ,? on? ($day)|{approx}? $clk ,? ($md) {zone}",
         calendar, "as of 9 a.m. Tuesday", "clock(09:00, weekday(TUE))", "2026-01-20T09:00"},
    Rule{"day-clock", "($day) ,? at? $clk ($tz)?|($day) ,? at? {dotclock} ($tz)", calendar,
         "on 20 March 2026 at 13:00 UTC", "clock(13:00 zone 13, year(2026).month(3).day(20))",
         "2026-03-20T13:00"},
    Rule{"clock-last-night", "{approx}? $clk ($tz)? ({last} night|tonight)", clock_last_night,
         "the blast happened at 11.45pm last night", "clock(23:45, shift(-1 day))", "2026-01-21T23:45"},
    Rule{"clock-part-of-date",
         "{approx}? ($clk|{mil} (hours|hrs)) ($tz)? ,? (on|in) the {part} of ($date|the {ordday})",
         clock_on_day, "at 5 a.m. on the morning of June 6, 1944", "clock(05:00, year(1944).month(6).day(6))",
         "1944-06-06T05:00"},
    Rule{"clock-day-number", "{approx}? $clk ($tz)? on the {ordday}", clock_on_day, "by midday on the 6th",
         "clock(12:00, day(6))", "2026-02-06T12:00"},
    Rule{"part-of-day-number", "({phase} (in|on)?)? (the)? {part} (of|on) the {ordday}", clock_on_day,
         "on the night of the 14th", "part(NI, day(14))", "2026-01-14TNI"},
    Rule{"part-next-day", "{part} (on)? the? ({next}|{nextd}) {unit}", part_next_day,
         "he fell on June 3; at dawn next day he died", "part(MO, following(unit(day)))", "2025-06-04TMO"},
    Rule{"clock-that-day", "{approx}? $clk ($tz)? (on|in)? the? ({samed}|{nextd}|{next}) ({unit}|{part})",
         clock_that_day, "he fell on June 3; at noon the next day he died",
         "clock(12:00, following())", "2025-06-04T12:00"},
    Rule{"clock-tonight",
         "({hour}|{clock}|{dotclock}) (tonight|{cur} {part}|{deictic} {part}|on? {weekday} {part})",
         clock_tonight, "the polls close at 9 tonight", "clock(21:00, shift(0 day))", "2026-01-22T21:00"},
    Rule{"clock-zone", "({clock}|{dotclock}) ($tz)", calendar, "at 18:12 BST", "clock(18:12 zone 14)",
         "2026-01-22T18:12"},
    Rule{"clock-bare", "{clock}", clock_alone, "leaves at 6:15", "clock(06:15?)", "2026-01-22T18:15"},
    Rule{"clock-oclock", "{approx}? {hour} o'clock", calendar, "at five o'clock", "clock(05:00?)",
         "2026-01-22T17:00"},
    Rule{"clock-part", "{approx}? ({hour}|{clock}) (o'clock)? (in the|at) {part} ($tz)?", clock_part,
         "at 4 in the morning", "clock(04:00)", "2026-01-22T04:00"},
    Rule{"military-local", "{mil} local time", military_local, "it left at 0215 local time", "clock(02:15)",
         "2026-01-22T02:15"},
    Rule{"military", "{mil} ({zone}|hours|hrs)", military, "at 1930 GMT", "clock(19:30 zone 12)",
         "2026-01-22T19:30"},
    Rule{"noon", "{approx}? (noon|midday|midnight) ($tz)?", calendar, "at noon Eastern",
         "clock(12:00 zone 26)", "2026-01-22T12:00"},
    Rule{"part-the", "($ph)? the {part}", part_of_day, "spend the night in Moscow", "part(NI)",
         "2026-01-22TNI"},
    Rule{"part-phase", "({phase}|$ph) ~ {part}", part_of_day, "by mid afternoon", "MID(part(AF))",
         "2026-01-22TAF"},
    Rule{"last-night", "{phase}? {last} night", last_night, "late last night", "END(part(NI, shift(-1 day)))",
         "2026-01-21TNI"},
    Rule{"part-lean", "({phase} (in|on)?)? (the? $lean) {part}", part_of_day, "this morning",
         "part(MO, this)", "2026-01-22TMO"},
    Rule{"part-deictic", "({phase} ~)? {deictic} {part}", calendar, "tomorrow morning",
         "part(MO, shift(+1 day))", "2026-01-23TMO"},
    Rule{"part-phase-deictic", "({phase} ~)? {part} {deictic}|{phase} ~ {part} {weekday}", calendar,
         "mid-afternoon yesterday", "MID(part(AF, shift(-1 day)))", "2026-01-21TAF"},
    Rule{"part-of-date", "({phase} (in|on)?)? (the)? {part} of ($date)", calendar,
         "the morning of 12 April 1861", "part(MO, year(1861).month(4).day(12))", "1861-04-12TMO"},
    Rule{"part-on-day",
         "(the)? ({phase} ~)? {part} (of|on) (the? $lean)? ({weekday}|{deictic})|({phase} ~)? {part} on "
         "($date)",
         calendar, "before dawn on Sunday", "part(MO, weekday(SUN))", "2026-01-18TMO"},
    Rule{"part-before-last", "the {part} before {last}", part_before_last, "the night before last",
         "part(NI, shift(-2 day))", "2026-01-20TNI"},
    Rule{"part-before", "the {part} (before|after)", part_before, "she died the night before",
         "part(NI, from-there(-1 day))", "2026-01-21TNI"},
    Rule{"twilight", "{part}", twilight, "they left at dawn", "part(MO)", "2026-01-22TMO"},
    Rule{"date-part", "($date) {part}", calendar, "on June 5 morning", "part(MO, month(6).day(5))",
         "2026-06-05TMO"},
    Rule{"tonight", "({phase})? tonight", tonight, "later tonight", "part(NI, shift(0 day))",
         "2026-01-22TNI"},
    Rule{"overnight-day",
         "overnight (on|into|to|of)? {weekday}|overnight (from|on)? {weekday} (to|into|and|until|-|–) "
         "{weekday}",
         overnight_day, "the storm hit overnight into Tuesday", "part(NI, shift(-1 day, from weekday(TUE)))",
         "2026-01-19TNI"},
    Rule{"overnight", "overnight", overnight, "hit overnight", "part(NI)", "2026-01-21TNI"},
};

}  // namespace

std::span<const Rule> english_clock() {
    return kRules;
}

}  // namespace dateline::timex
