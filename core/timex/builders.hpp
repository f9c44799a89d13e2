// The small functions that rule rows name. Each turns matched words into an expression and knows nothing of
// anchors.
#pragma once

#include "core/timex/rule.hpp"

namespace dateline::timex::build {

/// Writes what tokens [begin, end) say into the fields of `out`; false when they contradict themselves ("25
/// p.m.").
bool fill(const Match& match, std::uint32_t begin, std::uint32_t end, Expression& out);

bool nothing(const Match& match, Reading& out);          // not a time, words used up
bool calendar(const Match& match, Reading& out);         // fields of a date or clock time
bool year_alone(const Match& match, Reading& out);       // "1998", only where a year can stand
bool month_alone(const Match& match, Reading& out);      // "May", only where a month can stand
bool part_of_day(const Match& match, Reading& out);      // "the night"
bool season_alone(const Match& match, Reading& out);     // "in summer"
bool day_number(const Match& match, Reading& out);       // "the 20th"
bool clock_alone(const Match& match, Reading& out);      // "6:15", only behind at, by, until …
bool military(const Match& match, Reading& out);         // "1930 GMT"
bool military_local(const Match& match, Reading& out);   // "0215 local time"
bool days_then_month(const Match& match, Reading& out);  // "12 and 16 January"
bool month_then_days(const Match& match, Reading& out);  // "August 21-23"
bool year_pair(const Match& match, Reading& out);        // "1939-45"
bool unit(const Match& match, Reading& out);             // "last week", "the following year"
bool unit_noun(const Match& match, Reading& out);        // the same where nouns have capitals: "Dieses Jahr"
bool unit_there(const Match& match, Reading& out);       // "the week", "the same month"
bool ordinal_unit(const Match& match, Reading& out);     // "the third quarter of 1998"
bool century(const Match& match, Reading& out);
bool night_of_days(const Match& match, Reading& out);     // "the night of 3-4 May"
bool century_pair(const Match& match, Reading& out);      // "the 18th and 19th centuries"
bool quarter_pair(const Match& match, Reading& out);      // "the second and fourth quarters"
bool marching(const Match& match, Reading& out);          // "they march through", not "from March through"
bool nth_weekday(const Match& match, Reading& out);       // "the first Saturday in May"
bool clock_part(const Match& match, Reading& out);        // "4 in the morning"
bool weekday_of_week(const Match& match, Reading& out);   // "Monday last week"
bool day_numbers(const Match& match, Reading& out);       // "the 27th or the 28th"
bool weekdays_ago(const Match& match, Reading& out);      // "two Fridays ago"
bool clock_last_night(const Match& match, Reading& out);  // "11.45pm last night"
bool new_years_day(const Match& match, Reading& out);     // "between Christmas and New Year"
bool seasons_away(const Match& match, Reading& out);      // "two summers later"
bool three_days(const Match& match, Reading& out);        // "12, 13 and 16 January"
bool unit_to_month(const Match& match, Reading& out);     // "the quarter to end-September"
bool two_quarters(const Match& match, Reading& out);      // "the first two quarters of 2024"
bool named_by_time(const Match& match, Reading& out);     // "Easter Rising of 1916"
bool seasons(const Match& match, Reading& out);           // "the past three summers"
bool clock_on_day(const Match& match, Reading& out);      // "5 a.m. on the morning of the 6th"
bool part_next_day(const Match& match, Reading& out);     // "dawn next day"
bool clock_that_day(const Match& match, Reading& out);    // "noon the same day"
bool weekday_two_on(const Match& match, Reading& out);    // "the Tuesday after next"
bool of_an_age(const Match& match, Reading& out);         // "today's youth", "of tomorrow"
bool than_last(const Match& match, Reading& out);         // "more this year than last"
bool decade(const Match& match, Reading& out);
bool weekend(const Match& match, Reading& out);
bool new_year(const Match& match, Reading& out);
bool ago(const Match& match, Reading& out);
bool from_now(const Match& match, Reading& out);
bool earlier(const Match& match, Reading& out);  // from the text's own time
bool later(const Match& match, Reading& out);
bool day_before(const Match& match, Reading& out);  // "the day before": one unit earlier
bool day_after(const Match& match, Reading& out);
bool two_units_back(const Match& match, Reading& out);  // "the week before last"
bool around_deictic(const Match& match,
                    Reading& out);  // "the day before yesterday", "the day after tomorrow"
bool duration(const Match& match, Reading& out);
bool bare_units(const Match& match, Reading& out);       // "years", only where a span can stand
bool quarter_of_unit(const Match& match, Reading& out);  // "a quarter of a century"
bool all_unit(const Match& match, Reading& out);         // "all day"
bool unit_in_month(const Match& match, Reading& out);    // "the first week of December"
bool long_word(const Match& match, Reading& out);        // "a daylong meeting"
bool unit_long(const Match& match, Reading& out);        // "a week-long visit"
bool mid_unit(const Match& match, Reading& out);         // "by mid-year"
bool times_a(const Match& match, Reading& out);          // "three times a day"
bool units_ahead(const Match& match, Reading& out);      // "the weeks ahead"
bool units_first(const Match& match, Reading& out);      // "the first hours"
bool part_year_compared(const Match& match, Reading& out);
bool some_day(const Match& m, Reading& out);     // "some day"
bool one_day(const Match& match, Reading& out);  // "will one day"
bool set(const Match& match, Reading& out);
bool weekday_set(const Match& match, Reading& out);
bool past(const Match& match, Reading& out);
bool long_ago(const Match& match, Reading& out);  // "not long ago"
bool former(const Match& match, Reading& out);    // "the former king", not "the former … the latter"
bool present(const Match& match, Reading& out);
bool future(const Match& match, Reading& out);
bool tonight(const Match& match, Reading& out);
bool last_night(const Match& match, Reading& out);
bool overnight(const Match& match, Reading& out);
bool weekday_alone(const Match& match, Reading& out);  // "Sun" needs its dot, or a date behind it
bool quarter_compared(const Match& match,
                      Reading& out);  // "the year-earlier quarter": the quarter reported, a year before
bool latest_period(const Match& match, Reading& out);   // "the latest quarter"
bool period_of_year(const Match& match, Reading& out);  // "the 2024 period"
bool week_of(const Match& match, Reading& out);         // "the week of June 23"
bool year_phase(const Match& match, Reading& out);
bool year_and_on(const Match& match, Reading& out);  // "1994 or later"
bool year_end(const Match& match, Reading& out);     // "by year-end"
bool year_span(const Match& match, Reading& out);
bool year_pair_bc(const Match& match, Reading& out);
bool year_in_words(const Match& match, Reading& out);
bool holiday(const Match& match, Reading& out);
bool holiday_new_year(const Match& match, Reading& out);
bool holiday_by_name(const Match& match, Reading& out);
bool whole_unit(const Match& match, Reading& out);
bool unit_ending(const Match& match, Reading& out);
bool season_of_sport(const Match& match, Reading& out);  // "last season"
bool season_noun(const Match& match, Reading& out);      // "the spring offensive": the season alone
bool turn_of_century(const Match& match, Reading& out);
bool weekday_week_on(const Match& match, Reading& out);  // "Thursday week"
bool fortnight(const Match& match, Reading& out);
bool decade_of_year(const Match& match, Reading& out);     // "1990er Jahre"
bool century_by_number(const Match& match, Reading& out);  // "19. Jahrhundert"
bool fiscal_year(const Match& match, Reading& out);
bool at_night(const Match& match, Reading& out);
bool season_the(const Match& match, Reading& out);
bool rate(const Match& match, Reading& out);  // "$5 million a year"
bool adverb(const Match& match, Reading& out);
bool earlier_or_span(const Match& match,
                     Reading& out);  // "two days before." against "two days before closing"
bool earlier_this(const Match& match, Reading& out);
bool recent_units(const Match& match, Reading& out);
bool past_alone(const Match& match, Reading& out);
bool future_alone(const Match& match, Reading& out);
bool soon(const Match& match, Reading& out);
bool fraction(const Match& match, Reading& out);  // "three-quarters of": used up
bool fall_of(const Match& match, Reading& out);
bool week_number(const Match& match, Reading& out);
bool clock_span(const Match& match, Reading& out);   // "3 to 5 p.m.": two times
bool clock_words(const Match& match, Reading& out);  // "half past seven"
bool small_hours(const Match& match, Reading& out);
bool ides(const Match& match, Reading& out);           // the 15th of March, May, July, October, else the 13th
bool quarter_short(const Match& match, Reading& out);  // "Q3 2025"
bool fiscal_short(const Match& match, Reading& out);   // "FY2025"
bool half_of_long(const Match& match, Reading& out);   // "the first half of the 19th century"
bool year_bc_far(const Match& match, Reading& out);    // "12000 BC": out of range
bool named_day(const Match& match, Reading& out);      // "Election Day"
bool to_date(const Match& match, Reading& out);        // "the year to date"
bool duration_range(const Match& match, Reading& out);  // "two to six days": two durations
bool hour_behind_in(const Match& match, Reading& out);  // Russian "в 15 часов"
bool eve(const Match& match, Reading& out);             // Russian "накануне": the day before
bool year_on_year(const Match& match, Reading& out);
bool units_a(const Match& match, Reading& out);   // "three days a week"
bool part_set(const Match& match, Reading& out);  // "each morning", "weekdays"

bool named_war(const Match& m, Reading& out);    // "the Six-Day War", not "a six-day war"
bool ago_named(const Match& m, Reading& out);    // "three years ago today"
bool this_time(const Match& m, Reading& out);    // "this time last year", "the same week last year"
bool week_today(const Match& m, Reading& out);   // "a week today"
bool before_that(const Match& m, Reading& out);  // "three weeks before that"
bool later_on(const Match& m, Reading& out);     // "a year on,"
bool weekday_before(const Match& m, Reading& out);
bool weekday_last(const Match& m, Reading& out);  // "on Thursday last"
bool in_the_day(const Match& m, Reading& out);
bool day_of_unit(const Match& m, Reading& out);  // "the 20th of next month"
bool part_before_last(const Match& m, Reading& out);
bool part_before(const Match& m, Reading& out);
bool twilight(const Match& m, Reading& out);  // "at dawn"
bool overnight_day(const Match& m, Reading& out);
bool clock_half(const Match& m, Reading& out);     // "at half seven"
bool clock_tonight(const Match& m, Reading& out);  // "at 9 tonight"
bool every_nth(const Match& m, Reading& out);      // "every other Friday"
bool nth_of_each(const Match& m, Reading& out);    // "the first Monday of each month"
bool every_list(const Match& m, Reading& out);     // "every Monday and Thursday"
bool every_date(const Match& m, Reading& out);     // "every year on June 5"
bool every_half(const Match& m, Reading& out);
bool every_range(const Match& m, Reading& out);   // "every four to five years"
bool times_adverb(const Match& m, Reading& out);  // "twice monthly"
bool half_yearly(const Match& m, Reading& out);
bool whole_span(const Match& m, Reading& out);  // "the whole week"
bool multi_unit(const Match& m, Reading& out);
bool mid_season(const Match& m, Reading& out);  // "midsummer"
bool semester(const Match& m, Reading& out);
bool phase_pair(const Match& m, Reading& out);  // "mid- to late June"

}  // namespace dateline::timex::build
