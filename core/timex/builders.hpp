// The small functions that rule rows name. Each turns matched words into an expression and knows nothing of
// anchors.
#pragma once

#include "core/timex/rule.hpp"

namespace dateline::timex::build {

/// Writes what tokens [begin, end) say into the fields of `out`; false when they contradict themselves ("25
/// p.m.").
bool fill(const Match& match, std::uint32_t begin, std::uint32_t end, Expression& out);

bool nothing(const Match& match, Reading& out);       // not a time, words used up
bool calendar(const Match& match, Reading& out);      // fields of a date or clock time
bool year_alone(const Match& match, Reading& out);    // "1998", only where a year can stand
bool month_alone(const Match& match, Reading& out);   // "May", only where a month can stand
bool part_of_day(const Match& match, Reading& out);   // "the night"
bool season_alone(const Match& match, Reading& out);  // "in summer"
bool day_number(const Match& match, Reading& out);    // "the 20th"
bool clock_alone(const Match& match, Reading& out);   // "6:15", only behind at, by, until …
bool military(const Match& match, Reading& out);      // "1930 GMT"
bool noon(const Match& match, Reading& out);          // noon, midday
bool midnight(const Match& match, Reading& out);
bool days_then_month(const Match& match, Reading& out);  // "12 and 16 January"
bool month_then_days(const Match& match, Reading& out);  // "August 21-23"
bool year_pair(const Match& match, Reading& out);        // "1939-45"
bool unit(const Match& match, Reading& out);             // "last week", "the following year"
bool unit_there(const Match& match, Reading& out);       // "the week", "the same month"
bool ordinal_unit(const Match& match, Reading& out);     // "the third quarter of 1998"
bool century(const Match& match, Reading& out);
bool decade(const Match& match, Reading& out);
bool weekend(const Match& match, Reading& out);
bool new_year(const Match& match, Reading& out);
bool ago(const Match& match, Reading& out);
bool from_now(const Match& match, Reading& out);
bool earlier(const Match& match, Reading& out);  // from the text's own time
bool later(const Match& match, Reading& out);
bool day_before(const Match& match, Reading& out);  // "the day before": one unit earlier
bool day_after(const Match& match, Reading& out);
bool around_deictic(const Match& match,
                    Reading& out);  // "the day before yesterday", "the day after tomorrow"
bool duration(const Match& match, Reading& out);
bool bare_units(const Match& match, Reading& out);  // "years", only where a span can stand
bool set(const Match& match, Reading& out);
bool weekday_set(const Match& match, Reading& out);
bool past(const Match& match, Reading& out);
bool present(const Match& match, Reading& out);
bool future(const Match& match, Reading& out);
bool tonight(const Match& match, Reading& out);
bool last_night(const Match& match, Reading& out);
bool overnight(const Match& match, Reading& out);
bool week_number(const Match& match, Reading& out);

}  // namespace dateline::timex::build
