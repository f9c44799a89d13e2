#include "core/calendar/date_text.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace dateline;

namespace {

// "2026-01-22 thu swap !exists [0,16)" of what read_date makes of the text, "-" when it reads nothing.
std::string print(std::string_view text) {
    const auto date = read_date(text, 0);
    if (!date) return "-";
    std::string out = (date->year ? std::to_string(*date->year) : "?") + "-" + std::to_string(date->month) +
                      "-" + std::to_string(date->day);
    if (date->weekday) out += " " + std::string(name_of_weekday(*date->weekday).substr(0, 3));
    if (date->swappable) out += " swap";
    if (!date->exists) out += " impossible";
    return out + " " + std::to_string(date->span.end);
}

struct Row {
    const char* text;
    const char* expected;
};

}  // namespace

TEST_CASE("dates written in full") {
    for (const Row& row : {
             Row{"2026-01-14 World", "2026-1-14 10"},
             Row{"2026-01-14T10:00:00Z", "2026-1-14 10"},
             Row{"2026/1/4", "2026-1-4 8"},
             Row{"Dec. 11, 2025", "2025-12-11 13"},
             Row{"December 11 2025.", "2025-12-11 16"},
             Row{"2 September 2025", "2025-9-2 16"},
             Row{"2nd of September, 2025", "2025-9-2 22"},
             Row{"22-Jan-2026", "2026-1-22 11"},
             Row{"Thu, 22 Jan 2026 10:00:00 GMT", "2026-1-22 Thu 16"},
             Row{"Thursday, Jan. 22, 2026", "2026-1-22 Thu 23"},
             Row{"January 22", "?-1-22 10"},
             Row{"Sept. 5th,", "?-9-5 9"},
             Row{"14.01.2026", "2026-1-14 10"},
             Row{"1/14/2026", "2026-1-14 9"},
             Row{"3/4/2026", "2026-3-4 swap 8"},
             Row{"14/3/2026", "2026-3-14 9"},
             Row{"February 30, 2026", "2026-2-30 impossible 17"},
             Row{"February 29", "?-2-29 11"},
         })
        CHECK_MESSAGE(print(row.text) == row.expected, row.text);
}

TEST_CASE("what is no date") {
    for (const char* text :
         {"", "May", "may 2026 be kind", "January 2026", "1.2.3", "10.20.30.40", "2026-01-14-99", "12/25",
          "Thursday", "march on 3 fronts", "192.168.1.2000x", "31 Marching", "13/13/2026", "0/1/2026"})
        CHECK_MESSAGE(print(text) == "-", text);
}

TEST_CASE("a date is found behind other words") {
    const std::string text = " date 2026-01-14 World Russia";
    const auto date = find_date(text);
    REQUIRE(date);
    CHECK(date->span == Span{6, 16});
    CHECK(date->resolved() == to_day({2026, 1, 14}));
    CHECK_FALSE(find_date("no date at all, sec. 12-14"));
    CHECK_FALSE(find_date(text, 7));
}
