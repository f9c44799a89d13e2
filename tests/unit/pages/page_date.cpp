#include "core/calendar/page_date.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace dateline;

TEST_CASE("dates as pages print them") {
    struct Row {
        std::string text, date;  // "" = none; "--05-12" = no year
    };
    const std::vector<Row> rows = {
        {"Published June 7th, 2020 at 10:15", "2020-06-07"},
        {"Опубликовано 7 июня 2020, 10:15", "2020-06-07"},
        {"7 червня 2020", "2020-06-07"},
        {"发布时间：2020年6月7日", "2020-06-07"},
        {"2020년 6월 7일 입력", "2020-06-07"},
        {"2020. 6. 7. 오전 10:00", "2020-06-07"},
        {"7 de junio de 2020", "2020-06-07"},
        {"Le 7 juin 2020 à 10h15", "2020-06-07"},
        {"1er mai 2020", "2020-05-01"},
        {"7. Juni 2020", "2020-06-07"},
        {"7 Haziran 2020 Pazar", "2020-06-07"},
        {"2020. június 7.", "2020-06-07"},
        {"7 czerwca 2020 r.", "2020-06-07"},
        {"٧ يونيو ٢٠٢٠", "2020-06-07"},
        {"الجمعة 24 نيسان / أبريل 2020", "2020-04-24"},
        {"۱۸ خرداد ۱۳۹۹", "2020-06-07"},
        {"7 มิถุนายน 2563", "2020-06-07"},
        {"ngày 7 tháng 6 năm 2020", "2020-06-07"},
        {"7 जून 2020", "2020-06-07"},
        {"07.06.2020 10:15", "2020-06-07"},
        {"07.06.20", "2020-06-07"},
        {"13/06/2020", "2020-06-13"},
        {"2020-06-07T10:15", "2020-06-07"},
        {"12 may", "--05-12"},
        {"10:30", ""},
        {"version 1.2.3", ""},
        {"1.234.567 people", ""},
        {"192.168.10.20", ""},
        {"may be", ""},
        {"7 tháng trước", ""},
        {"31 mars", "--03-31"},
        {"99 июня 2020", ""},
    };
    for (const Row& row : rows) {
        CAPTURE(row.text);
        const auto date = find_page_date(row.text);
        std::string got;
        if (date && date->year) got = to_iso(to_day({*date->year, date->month, date->day}));
        if (date && !date->year)
            got = "--" + std::string(date->month < 10 ? "0" : "") + std::to_string(date->month) + '-' +
                  std::to_string(date->day);
        CHECK(got == row.date);
    }
}

TEST_CASE("slashed dates that can be read both ways say so") {
    const auto date = find_page_date("Publicado: 07/06/2020");
    REQUIRE(date);
    CHECK(date->swappable);
    CHECK_FALSE(find_page_date("13/06/2020")->swappable);
}

TEST_CASE("Iran's calendar, at the turns of its years") {
    struct Row {
        int year, month, day;
        std::string is;
    };
    const std::vector<Row> rows = {{1395, 1, 1, "2016-03-20"}, {1396, 1, 1, "2017-03-21"},
                                   {1399, 1, 1, "2020-03-20"}, {1399, 12, 30, "2021-03-20"},
                                   {1400, 1, 1, "2021-03-21"}, {1403, 1, 1, "2024-03-20"},
                                   {1404, 1, 1, "2025-03-21"}};
    for (const Row& row : rows) {
        const auto day = from_solar_hijri(row.year, row.month, row.day);
        REQUIRE(day);
        CHECK(to_iso(*day) == row.is);
    }
    CHECK_FALSE(from_solar_hijri(1399, 13, 1));
    CHECK_FALSE(from_solar_hijri(1399, 7, 31));
}

TEST_CASE("the table of month names is sorted, so that it can be searched") {
    const auto names = month_names();
    for (std::size_t i = 1; i < names.size(); ++i) CHECK(names[i - 1].name < names[i].name);
}
