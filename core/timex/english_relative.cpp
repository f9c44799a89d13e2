// English rules for phrases that count from somewhere: the day of publication, or the time the text is at.
#include <array>

#include "core/timex/builders.hpp"
#include "core/timex/languages.hpp"

namespace dateline::timex {
namespace {

using namespace build;

constexpr std::array kRules = {
    Rule{"of-tomorrow", "{deictic}", of_an_age, "the leaders of tomorrow", "ref(FUTURE)", "FUTURE_REF"},
    Rule{"todays-youth",
         "{deictic} 's (youth|young|children|kids|teenagers|teens|students|parents|generation|society|world|"
         "economy|technology|standards|prices|money|terms|dollars|age)",
         of_an_age, "today's youth have other worries", "ref(PRESENT)", "PRESENT_REF"},
    Rule{"than-last", "{last}", than_last, "sales rose more this year than last.", "last(unit(year))",
         "2025"},
    Rule{"deictic", "({phase}|$ph)? {deictic}", calendar, "late yesterday", "END(shift(-1 day))",
         "2026-01-21"},
    Rule{"deictic-two-back", "the day before {deictic}", around_deictic, "the day before yesterday",
         "shift(-2 day)", "2026-01-20"},
    Rule{"deictic-two-on", "the day after {deictic}", around_deictic, "the day after tomorrow",
         "shift(+2 day)", "2026-01-24"},
    Rule{"two-units-back", "the {unit} before {last}|the {unit} after {next}", two_units_back,
         "the week before last", "shift(-2 week)", "2026-W02"},
    Rule{"ago", "$ap? $nu (and a half)? (or so|or more)? ago", ago, "three years ago", "shift(-3 year)",
         "2023"},
    Rule{"seasons-away", "{num} (springs|summers|autumns|winters) (ago|earlier|before|later)", seasons_away,
         "he was here three summers ago", "shift(-3 year).season(SU)", "2023-SU"},
    Rule{"ago-vague", "{units} ago", ago, "it began months ago", "shift(-X month)", "PAST_REF"},
    Rule{"from-now", "$ap? $nu (from now|hence)", from_now, "two weeks from now", "shift(+2 week)",
         "2026-W06"},
    Rule{"earlier", "(just|only)? $ap? $nu (and a half)? (earlier|previously|before|beforehand)",
         earlier_or_span, "a week earlier", "from-there(-1 week)", "2026-W03"},
    Rule{"later", "(just|only)? $ap? $nu (and a half)? (later|afterward|afterwards|thereafter)", later,
         "on Jan. 5, two days later", "from-there(+2 day)", "2026-01-07"},
    Rule{"later-vague", "{units} (later|afterward|afterwards)", later, "it ended weeks later",
         "from-there(+X week)", "FUTURE_REF"},
    Rule{"earlier-vague", "{units} (earlier|before)", earlier_or_span, "it began weeks earlier",
         "from-there(-X week)", "PAST_REF"},
    Rule{"earlier-this", "earlier (in)? ({cur}|the) {unit}", earlier_this, "earlier this year",
         "START(this(unit(year)))", "2026"},
    Rule{"later-that", "(later|earlier) (in|on)? (the)? ({samed}|{samed} {samed}) {unit}", unit,
         "in 2019, later that year", "same(unit(year))", "2019"},
    Rule{"ago-named",
         "$ap? $nu ago (on)? ({weekday}|({cur}|{next}|{last}) {weekday}|{deictic}|({cur}|{next}|{last}) "
         "{unit}|to the {unit})",
         ago_named, "it opened three years ago today", "shift(-3 year, from day(0))", "2023-01-22"},
    Rule{"this-time", "(at)? ({cur}|the? {samed}) (time|day) (({last}|{next}) {unit}|a {unit} (ago|earlier))",
         this_time, "it was colder at this time last year", "APPROX(shift(-1 year, from day(0)))",
         "2025-01-22"},
    Rule{"same-unit-of", "the? {samed} {unit} (of)? ({last} {unit}|a {unit} (ago|earlier|before))", this_time,
         "more than in the same week last year", "shift(-1 year, from week(0))", "2025-W04"},
    Rule{"unit-and-deictic", "(a|{num}) ($u) (from)? {deictic}", week_today, "the vote is a week today",
         "shift(+7 day)", "2026-01-29"},
    Rule{"before-that", "$ap? $nu (before|after) that", before_that, "three weeks before that",
         "from-there(-3 week)", "2026-W01"},
    Rule{"later-on", "$nu on", later_on, "it fell in 2019. A year on, it stood again", "from-there(+1 year)",
         "2020"},
    Rule{"weekday-before", "the {weekday} (before|after) that?", weekday_before, "he left the Monday before",
         "previous(weekday(MON))", "2026-01-19"},
    Rule{"weekday-last", "{weekday} {last}", weekday_last, "on Thursday last,", "last(weekday(THU))",
         "2026-01-15"},
    Rule{"in-the-day", "(earlier|later) in the {unit}", in_the_day, "she left later in the day",
         "same(unit(day))", "2026-01-22"},
    Rule{"day-before", "the {unit} (before|earlier) that?", day_before, "the day before",
         "from-there(-1 day)", "2026-01-21"},
    Rule{"day-after", "the {unit} (after|later) that?", day_after, "on Jan. 5 and the day after",
         "from-there(+1 day)", "2026-01-06"},
    Rule{"unit-lean",
         "($ph)? (the)? (very)? ({last}|{cur}|{next}|{prevd}|{nextd}|{samed}|{past}|{cur} {past}|{samed} "
         "{samed}) ~ "
         "(fiscal|financial|calendar)? {unit} (or so)?",
         unit, "last week", "last(unit(week))", "2026-W03"},
    Rule{"unit-there", "($ph) the {unit}", unit_there, "before the end of the month", "END(unit(month))",
         "2026-01"},
    Rule{"the-unit", "the {unit}", unit_there, "over the weekend", "unit(weekend)", "2026-W04-WE"},
};

}  // namespace

std::span<const Rule> english_relative() {
    return kRules;
}

}  // namespace dateline::timex
