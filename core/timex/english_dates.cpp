// English rules for days, months, years, seasons, quarters, decades and centuries.
#include <array>

#include "core/timex/builders.hpp"
#include "core/timex/languages.hpp"

namespace dateline::timex {
namespace {

using namespace build;

constexpr std::array kRules = {
    Rule{"date", "({approx} (the)?)? $date", calendar, "on Dec. 11, 2025", "year(2025).month(12).day(11)",
         "2025-12-11"},
    Rule{"night-of-days",
         "(the)? night of ({dom} (-|–|/|to) {dom} {month}|{month} {dom} (-|–|/|to) {dom}) (,? {year})?",
         night_of_days, "on the night of 3-4 May 1943", "part(NI, year(1943).month(5).day(3))",
         "1943-05-03TNI"},
    Rule{"date-phase", "($ph|{phase}) $date", calendar, "late March 5", "END(month(3).day(5))", "2026-03-05"},
    Rule{"days-month",
         "{weekday}? ({dom}|{ordday}) (-|–|and|to|or) {weekday}? ({dom}|{ordday}) (of? {month}) (,? {year})?|"
         "the {ordday} (-|–|and|to|or) the {ordday} of {month} (,? {year})?",
         days_then_month, "between 12 and 16 January", "month(1).day(12)", "2026-01-12"},
    Rule{"three-days",
         "({dom}|{ordday}) , ({dom}|{ordday}) ,? (and|or) ({dom}|{ordday}) of? {month} (,? {year})?|"
         "{month} ({dom}|{ordday}) , ({dom}|{ordday}) ,? (and|or) ({dom}|{ordday}) (,? {year})?",
         three_days, "the court sat on 12, 13 and 16 January", "month(1).day(12)", "2026-01-12"},
    Rule{"month-days", "{month} ({dom}|{ordday}) (-|–|and|to|or) the? ({dom}|{ordday}) (,? {year})?",
         month_then_days, "on August 21-23", "month(8).day(21)", "2025-08-21"},
    Rule{"month-year", "({approx}|$ph)? {month} ((,|of|in|-)? {year}|{yr2})", calendar, "in early May 1998",
         "START(year(1998).month(5))", "1998-05"},
    Rule{"month-bc", "({approx}|$ph)? {month} ({yrn}|{year}) $bc", calendar, "in March 44 BC",
         "year(44 BC).month(3)", "BC0044-03"},
    Rule{"month", "{month}", month_alone, "in December", "month(12)", "2025-12"},
    Rule{"month-phase", "($ph|{approx}) {month}", calendar, "in early December", "START(month(12))",
         "2025-12"},
    Rule{"month-lean", "$ph? ($lean) {month}", calendar, "since last November", "last(month(11))", "2025-11"},
    Rule{"month-of-year", "$ph? {month} ,? (of|in)? ($lean) {unit}", calendar, "in March of last year",
         "last(unit(year)).month(3)", "2025-03"},
    Rule{"date-of-year", "$md (of|in)? ($lean) {unit}", calendar, "in 2019, on July 24 of that year",
         "same(unit(year)).month(7).day(24)", "2019-07-24"},
    Rule{"weekday", "{weekday}", weekday_alone, "on Tuesday", "weekday(TUE)", "2026-01-20"},
    Rule{"nth-weekday",
         "the? ({ord}|{last}) {weekday} (in|of) ({month} (,? {year})?|the {unit}|the? $lean {unit})",
         nth_weekday, "it opens the first Saturday in May", "month(5).nth(1).weekday(SAT)", "2026-05-02"},
    Rule{"weekdays-ago", "{num} {weekdays} ago", weekdays_ago, "two Fridays ago he was in Rome",
         "last(weekday(FRI)-1 week)", "2026-01-09"},
    Rule{"weekday-lean", "the? ($lean) {weekday}", calendar, "last Thursday", "last(weekday(THU))",
         "2026-01-15"},
    Rule{"weekday-phase", "({phase}|$ph) (the? $lean)? {weekday}", calendar, "early Tuesday",
         "START(weekday(TUE))", "2026-01-20"},
    Rule{"weekday-part", "({phase} on?)? (the? $lean)? {weekday} 's? ~ {part}", calendar, "Thursday morning",
         "part(MO, weekday(THU))", "2026-01-22TMO"},
    Rule{"weekday-week", "{weekday} (of)? the? ($lean) {unit}", weekday_of_week, "on Monday last week",
         "last(unit(week)).weekday(MON)", "2026-01-12"},
    Rule{"year", "{year}", year_alone, "in 1998", "year(1998)", "1998"},
    Rule{"year-phase", "($ph|{approx}|the year|$ph the year) {year}", year_phase, "in mid-1996",
         "MID(year(1996))", "1996"},
    Rule{"mid-unit", "mid - {unit}|midyear|midweek", mid_unit, "it should open by mid-year",
         "MID(this(unit(year)))", "2026"},
    Rule{"year-and-on", "{year} (or later|or earlier|and beyond|or beyond)", year_and_on,
         "profits are unlikely until 1994 or later", "ON_OR_AFTER(year(1994))", "1994"},
    Rule{"year-end", "{unit} ~ end|{unit} 's end", year_end, "the deal will close by year-end",
         "END(this(unit(year)))", "2026"},
    Rule{"year-short", "({approx}|$ph)? {yr2}", calendar, "back in '98", "yy(98)", "1998"},
    Rule{"year-bc", "({approx}|$ph|the year)? ({yrn}|{year}) $bc", calendar, "in 480 BC", "year(480 BC)",
         "BC0480"},
    Rule{"year-ad", "ad ({yrn}|{year})|({yrn}|{year}) (ad|ce)", calendar, "in AD 79", "year(79)", "0079"},
    Rule{"year-span",
         "(the)? {year} (-|–|/) ({num}|{year}) "
         "({season}|season|(academic|school|fiscal|financial|tax|budget)? {unit})",
         year_span, "the 2023-24 season", "year(2023/)", "2023"},
    Rule{"year-pair", "{year} (-|–|/) ({num}|{year})", year_pair, "the war of 1939-45", "year(1939)", "1939"},
    Rule{"year-pair-bc", "({yrn}|{year}|{num}) (-|–|to|and|or) ({yrn}|{year}|{num}) $bc", year_pair_bc,
         "from 499 to 493 BC", "year(499 BC)", "BC0499"},
    Rule{"year-words", "the year {num}", year_in_words, "by the year two thousand", "year(2000)", "2000"},
    Rule{"holiday",
         "($ph)? (the? $lean)? {holiday} ((eve|day|{unit}|season) ~?)? (,? (of|in)? ({year}|{yr2}))?",
         holiday, "last Christmas", "last(holiday(1))", "2025-12-25"},
    Rule{"holiday-new-year", "new (year|{unit}) 's (day|{unit}|eve) (,? {year})?", holiday_new_year,
         "on New Year's Day", "holiday(9)", "2026-01-01"},
    Rule{"holiday-good-friday",
         "(good {weekday}|ash {weekday}|palm {weekday}|maundy {weekday}|shrove {weekday}|whit "
         "{weekday}|easter {weekday}|"
         "black {weekday}|cyber {weekday}|orthodox easter ({weekday})?|boxing day|independence day|memorial "
         "day|labor "
         "day|labour day|veterans 's? day|columbus day|indigenous peoples 's? day|presidents 's? "
         "day|remembrance day|"
         "armistice day|christmas (eve|day)|valentine 's day|st patrick 's day|st . patrick 's day|saint "
         "patrick 's "
         "day|martin luther king ,? (jr|jr.)? .? day|remembrance {weekday}|orthodox christmas|nowruz|mlk "
         "day|mother 's day|father 's day|all saints 's? day|all souls "
         "'s? "
         "day|bastille day|may day|{month} fool 's day|{month} fools 's? day|ascension day|corpus "
         "christi|mardi gras|"
         "groundhog day|earth day|flag day|canada day|australia day|anzac day|international women 's day|"
         "eid al - (fitr|adha)|(chinese|lunar) new year|rosh hashanah|yom "
         "kippur|purim|"
         "sukkot|shavuot|ashura|cinco de mayo|guy fawkes night|bonfire night|burns night) ({unit})? (,? "
         "{year})?",
         holiday_by_name, "on Good Friday", "holiday(11)", "2026-04-03"},
    Rule{"full-year", "the (full|whole|entire|fiscal|calendar) {unit}", whole_unit, "for the full year",
         "this(unit(year))", "2026"},
    Rule{"unit-to-month", "the {unit} to (end)? (-)? {month}", unit_to_month,
         "sales in the quarter to end-September", "last(quarter(3))", "2025-Q3"},
    Rule{"unit-ending", "the (fiscal|financial|tax)? {unit} (ending|ended|to)", unit_ending,
         "for the year ended March 31", "duration(P1Y)", "P1Y"},
    Rule{"quarter-ending", "(its|their) (fiscal)? {unit} (ending|ended)", unit_ending,
         "sales for its quarter ended July 31", "quarter(2)", "2025-Q2"},
    Rule{"unit-in-month", "the ({ord}|{last}) {unit} (of|in) {month} (,? {year})?", unit_in_month,
         "since the first week of December", "week-of(month(12).day(4))", "2025-W49"},
    Rule{"week-of", "the {unit} (of|beginning|starting) (the)? $date", week_of, "due the week of Feb. 23",
         "week-of(month(2).day(23))", "2026-W09"},
    Rule{"season-sport", "(the)? ($lean) season", season_of_sport, "last season", "last(unit(season))",
         "2025"},
    Rule{"named-by-time",
         "({holiday}|{season}) "
         "(offensive|offensives|campaign|uprising|rising|rebellion|fighting|strike|strikes|riots) "
         "(of|in) {year}",
         named_by_time, "the Easter Rising of 1916", "holiday(2).year(1916)", "1916-04-23"},
    Rule{"season-noun",
         "{season} "
         "(offensive|offensives|campaign|semester|term|break|harvest|election|elections|training|collection)",
         season_noun, "a spring offensive", "season(SP)", "2026-SP"},
    Rule{"semester-of-year", "(the)? ({season} (semester|term) (of)? {year}|{season} {year} (semester|term))",
         semester, "in the spring semester of 2024", "year(2024).season(SP)", "2024-SP"},
    Rule{"semester-by-number", "(the)? {ord} semester (of)? {year}", semester,
         "in the first semester of 2025", "year(2025).half(1)", "2025-H1"},
    Rule{"midsummer", "midsummer|midwinter|midautumn", mid_season, "by midsummer", "MID(season(SU))",
         "2026-SU"},
    Rule{"phase-to-phase",
         "{phase} ~ (to|/|or) ~ {phase} ~ ({month}|{month} {year}|{season}|{decade}|{year})", phase_pair,
         "in mid- to late June", "MID(month(6))", "2026-06"},
    Rule{"day-of-unit", "the {ordday} (day)? of (the (current)?|{last}|{cur}|{next}) {unit}", day_of_unit,
         "due on the 20th of next month", "next(unit(month)).day(20)", "2026-02-20"},
    Rule{"turn-of-century", "the? turn of the ({unit}|{ord} ~ century)", turn_of_century,
         "at the turn of the century", "year(2000)", "2000"},
    Rule{"weekday-after-next", "the? {weekday} (after {next}|before {last})", weekday_two_on,
         "it reopens the Tuesday after next", "next(weekday(TUE)+1 week)", "2026-02-03"},
    Rule{"weekday-week-on", "{weekday} week|(a|{num}) ($u) (from|on) {weekday}", weekday_week_on,
         "on Thursday week", "weekday(THU)+1 week", "2026-01-29"},
    Rule{"ides", "the? ides (of {month} (,? {year})?)?", ides, "on the Ides of March", "month(3).day(15)",
         "2026-03-15"},
    Rule{"quarter-short",
         "(q|h|fq) {mon} (,? of? (fiscal|fy)? ({year}|{yr2}))?|{mon} (q|h) ({year}|{yr2}|{num})",
         quarter_short, "sales in Q3 2025", "year(2025).quarter(3)", "2025-Q3"},
    Rule{"fiscal-short", "fy ({year}|{yr2}|{num})", fiscal_short, "in FY2025", "fiscal-year(2025)", "2025"},
    Rule{"fiscal-quarter", "(the|{cur})? ({ord}|{last}) (fiscal|financial) (quarter|half)", ordinal_unit,
         "profit rose in the second fiscal quarter", "quarter(2)", "2025-Q2"},
    Rule{"half-century", "the? ({ord}|latter|{last}) half of (the {ord} ~ century $bc?|(the)? {decade})",
         half_of_long, "in the first half of the 19th century", "START(century(19).half(1))", "18"},
    Rule{"decade-bc", "(the? ({phase} ~|$ph the?))? (the)? {decade} $bc", decade, "in the 480s BC",
         "decade(480 BC)", "BC048"},
    Rule{"year-bc-far", "{approx}? {num} $bc", year_bc_far, "in 12000 BC", "impossible()", "BC12000"},
    Rule{"election-day",
         "(the)? (election|polling|voting|inauguration|super bowl|victory) (day|{weekday}) ((,|of|in)? "
         "{year})?",
         named_day, "they voted on Election Day", "day-by-name()", "XXXX-XX-XX"},
    Rule{"to-date", "(the|this)? {unit} ~ to ~ date", to_date, "sales in the year to date",
         "this(unit(year))", "2026"},
    Rule{"fiscal-year", "(fiscal|financial) year? ({year}|{yr2})", fiscal_year, "in fiscal 2025",
         "fiscal-year(2025)", "2025"},
    Rule{"season", "{season}", season_alone, "in summer", "season(SU)", "2026-SU"},
    Rule{"season-the", "$ph? the {season}", season_the, "in the spring", "season(SP)", "2026-SP"},
    Rule{"season-phase", "({phase}|$ph) {season}", calendar, "in early summer", "START(season(SU))",
         "2026-SU"},
    Rule{"season-year", "({phase}|$ph)? (the)? {season} (of)? ({year}|{yr2}|{year} (-|–|/) {num})", calendar,
         "the summer of 2003", "year(2003).season(SU)", "2003-SU"},
    Rule{"season-bc", "({phase}|$ph)? (the)? {season} (of)? {yrn} $bc", calendar, "in spring 480 BC",
         "year(480 BC).season(SP)", "BC0480-SP"},
    Rule{"season-lean", "($ph)? (the)? ($lean) {season}", calendar, "this summer", "this(season(SU))",
         "2026-SU"},
    Rule{"season-of-year", "($ph)? the? {season} (of)? ($lean) {unit}", calendar,
         "in 2019, in the summer of that year", "same(unit(year)).season(SU)", "2019-SU"},
    Rule{"day-numbers", "the {ordday} (and|or|to|until) the {ordday}", day_numbers,
         "on either the 27th or the 28th", "day(27)", "2026-01-27"},
    Rule{"day-number", "the {ordday}", day_number, "by the 20th,", "day(20)", "2026-02-20"},
    Rule{"decade", "(the? ({phase} ~|$ph the?))? (the)? {decade}", decade, "in the late 1970s",
         "END(decade(1970))", "197"},
    Rule{"decade-word", "the ({phase} ~)? {decadew}", decade, "in the nineties", "yy(90)", "199"},
    Rule{"century-pair",
         "the? ({phase} ~)? {ord} (and|or|to|-|–) the? ({phase} ~)? {ord} ~ (century|centuries) $bc?",
         century_pair, "in the 18th and 19th centuries", "century(18)", "17"},
    Rule{"century", "($ph)? the? ({phase} ~)? {ord} ~ century $bc?", century, "in the 19th century",
         "century(19)", "18"},
    Rule{"millennium", "($ph)? the? {ord} ~ millennium $bc?", century, "the third millennium",
         "millennium(3)", "2"},
    Rule{"quarter",
         "($ph)? (the|{cur})? (fiscal)? ({ord}|{last}) (fiscal)? (quarter|half) ((of)? (fiscal)? "
         "({year}|{yr2}))?",
         ordinal_unit, "in the third quarter of 1998", "year(1998).quarter(3)", "1998-Q3"},
    Rule{"quarter-pair", "the? {ord} (and|or) {ord} (quarters|halves) ((of|in) {year})?", quarter_pair,
         "in the second and fourth quarters of 2024", "year(2024).quarter(2)", "2024-Q2"},
    Rule{"quarters-half", "the? (first|final|last) {num} quarters of (fiscal)? {year}", two_quarters,
         "in the first two quarters of 2024", "year(2024).half(1)", "2024-H1"},
    Rule{"latter-half", "(the)? (latter|former) half of ({year}|the {unit}|the? $lean {unit})", ordinal_unit,
         "in the latter half of 2008", "year(2008).half(2)", "2008-H2"},
    Rule{"quarter-hyphen", "(fiscal)? ({ord}|{last}) - (quarter|half) (of? (fiscal)? ({year}|{yr2}))?",
         ordinal_unit, "third-quarter profit", "quarter(3)", "2025-Q3"},
    Rule{"quarter-compared",
         "(the|a)? (comparable|corresponding|same)? {unit} ~ (earlier|ago) ((fiscal)? {ord} ~)? "
         "(quarter|period|half)",
         quarter_compared, "in the third quarter of 2024, up from the year-earlier quarter",
         "from-there(-1 year)", "2023-Q3"},
    Rule{"year-compared", "{unit} - (earlier|ago)", quarter_compared,
         "in the third quarter of 2024, up from a year-earlier loss", "from-there(-1 year)", "2023-Q3"},
    Rule{"period-compared",
         "the (comparable|corresponding|same|year-ago) (quarter|period|half) (of)? ({last} {unit}|a {unit} "
         "(earlier|ago))",
         quarter_compared, "in the third quarter of 2024, up from the same period last year",
         "from-there(-1 year)", "2023-Q3"},
    Rule{"last-year-quarter", "{last} {unit} 's (quarter|period|half)", quarter_compared,
         "in the third quarter of 2024, up from last year's quarter", "from-there(-1 year)", "2023-Q3"},
    Rule{"latest-period", "the {past} (quarter|period)", latest_period, "sales in the latest period",
         "last(unit(quarter))", "2025-Q4"},
    Rule{"period-in-year", "the? (same|comparable|corresponding) (quarter|period) (of|in) {year}",
         period_of_year, "in the third quarter of 2025, up from the same quarter of 2024",
         "unit(quarter).year(2024)", "2024-Q3"},
    Rule{"year-period", "the {year} (period|quarter)", period_of_year,
         "in the third quarter of 2025, up from the 2024 period", "unit(quarter).year(2024)", "2024-Q3"},
    Rule{"quarter-of-lean", "($ph)? (the)? ({ord}|{last}) ~ (quarter|half) of? (the? $lean) {unit}",
         ordinal_unit, "the third quarter of last year", "last(unit(year)).quarter(3)", "2025-Q3"},
    Rule{"quarter-of-the", "($ph)? (the)? ({ord}|{last}) ~ (quarter|half) of the {unit}", ordinal_unit,
         "the first half of the year", "this(unit(year)).half(1)", "2026-H1"},
    Rule{"lean-quarter", "(the? $lean) {unit} 's (fiscal)? {ord} ~ (quarter|half)", ordinal_unit,
         "last year's third quarter", "last(unit(year)).quarter(3)", "2025-Q3"},
    Rule{"years-quarter", "(fiscal)? ({decade}|{year} 's|{yr2} 's) (fiscal)? {ord} ~ (quarter|half)",
         ordinal_unit, "in fiscal 1990's third quarter", "fiscal-year(1990).quarter(3)", "1990-Q3"},
    Rule{"year-quarter", "(the)? {year} {ord} ~ (quarter|half)", ordinal_unit, "the 1998 third quarter",
         "year(1998).quarter(3)", "1998-Q3"},
    Rule{"new-years-day", "new {unit}", new_years_day, "between Christmas and New Year", "holiday(83)",
         "2026-01-01"},
    Rule{"new-year", "the? new year", new_year, "in the new year", "next(unit(year))", "2027"},
    Rule{"week-number", "(epidemiological|calendar)? week {num}", week_number, "in week 11", "week(11)",
         "2026-W11"},
};

}  // namespace

std::span<const Rule> english_dates() {
    return kRules;
}

}  // namespace dateline::timex
