// English rules for phrases that count from somewhere: the day of publication, or the time the text is at.
#include <array>

#include "core/timex/builders.hpp"
#include "core/timex/languages.hpp"

namespace dateline::timex {
namespace {

using namespace build;

constexpr std::array kRules = {
    Rule{"deictic", "({phase}|$ph)? {deictic}", calendar, "late yesterday", "END(shift(-1 day))",
         "2026-01-21"},
    Rule{"deictic-two-back", "the day before {deictic}", around_deictic, "the day before yesterday",
         "shift(-2 day)", "2026-01-20"},
    Rule{"deictic-two-on", "the day after {deictic}", around_deictic, "the day after tomorrow",
         "shift(+2 day)", "2026-01-24"},
    Rule{"two-units-back", "the {unit} before {last}|the {unit} after {next}", two_units_back,
         "the week before last", "shift(-2 week)", "2026-W02"},
    Rule{"ago", "$ap? $nu (or so|or more)? ago", ago, "three years ago", "shift(-3 year)", "2023"},
    Rule{"ago-vague", "{units} ago", ago, "it began months ago", "shift(-X month)", "PAST_REF"},
    Rule{"from-now", "$ap? $nu (from now|hence|from today)", from_now, "two weeks from now", "shift(+2 week)",
         "2026-W06"},
    Rule{"earlier", "(just|only)? $ap? $nu (earlier|previously|before|beforehand)", earlier_or_span,
         "a week earlier", "from-there(-1 week)", "2026-W03"},
    Rule{"later", "(just|only)? $ap? $nu (later|afterward|afterwards|thereafter)", later, "two days later",
         "from-there(+2 day)", "2026-01-24"},
    Rule{"later-vague", "{units} (later|afterward|afterwards)", later, "it ended weeks later",
         "from-there(+X week)", "FUTURE_REF"},
    Rule{"earlier-vague", "{units} (earlier|before)", earlier_or_span, "it began weeks earlier",
         "from-there(-X week)", "PAST_REF"},
    Rule{"earlier-this", "earlier (in)? ({cur}|the) {unit}", earlier_this, "earlier this year",
         "START(this(unit(year)))", "2026"},
    Rule{"later-that", "(later|earlier) (in|on)? (the)? ({samed}|{samed} {samed}) {unit}", unit,
         "later that year", "same(unit(year))", "2026"},
    Rule{"day-before", "the {unit} (before|earlier)", day_before, "the day before", "from-there(-1 day)",
         "2026-01-21"},
    Rule{"day-after", "the {unit} (after|later)", day_after, "the day after", "from-there(+1 day)",
         "2026-01-23"},
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
