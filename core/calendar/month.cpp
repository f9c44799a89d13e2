#include "core/calendar/month.hpp"

namespace dateline {

IsoWeek week_of(Day day) {
    const Day thursday = on_or_before(day, Weekday::monday) + 3;
    const int year = to_civil(thursday).year;
    return {year, (thursday - to_day({year, 1, 1})) / 7 + 1};
}

Day monday_of(IsoWeek week) {
    return on_or_before(to_day({week.year, 1, 4}), Weekday::monday) + (week.week - 1) * 7;
}

}  // namespace dateline
