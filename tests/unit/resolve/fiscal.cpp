// Whose fiscal year it is says which days it has; the value stays the year that names it. Thursday,
// 2026-01-22, throughout.
#include "core/resolve/fiscal.hpp"

#include <doctest/doctest.h>

#include <string>

#include "core/resolve/find_timexes.hpp"

using namespace dateline;

namespace {

struct Row {
    const char* text;
    const char* told;  // of the last phrase
};

constexpr Row kRows[] = {
    {"Congress passed the budget for fiscal 2025.", "2025 2024-10-01/2025-09-30"},
    {"The federal deficit grew in fiscal year 2025.", "2025 2024-10-01/2025-09-30"},
    {"The U.S. government's deficit grew in FY2025.", "2025 2024-10-01/2025-09-30"},
    {"The Pentagon spent less in the first quarter of fiscal 2025.", "2025-Q1 2024-10-01/2024-12-31"},
    {"Congress cut the budget for this fiscal year.", "2026 2025-10-01/2026-09-30"},
    {"Congress cut the budget for next fiscal year.", "2027 2026-10-01/2027-09-30"},
    {"Congress cut the budget for this calendar year.", "2026 2026"},
    {"HMRC collected more in the 2024-25 tax year.", "2024 2024-04-06/2025-04-05"},
    {"She paid less in the 2024/25 tax year.", "2024 2024-04-06/2025-04-05"},
    {"The NHS spent more in the 2024-25 financial year.", "2024 2024-04-01/2025-03-31"},
    {"The carmaker earned two trillion yen in fiscal 2024.", "2024 2024-04-01/2025-03-31"},
    {"Its fiscal year ends June 30. Profit rose in fiscal 2025.", "2025 2024-07-01/2025-06-30"},
    {"Its fiscal year ends Sept. 27. Profit rose in fiscal 2025.", "2025 2024-09-28/2025-09-27"},
    {"Its fiscal year began on Feb. 1. Profit rose in fiscal 2025.", "2025 2024-02-01/2025-01-31"},
    {"Its fiscal year ends in March. Profit rose in the second half of fiscal 2025.",
     "2025-H2 2024-10-01/2025-03-31"},
    // nobody says when it begins
    {"Profit rose in fiscal 2025.", "2025 2025"},
    {"The school's tax year ended well. Profit rose in 2025.", "2025 2025"},
    {"Congress met. Profit rose in fiscal 2025.", "2025 2025"},
    {"Congress passed the budget for 2025.", "2025 2025"},
};

}  // namespace

TEST_CASE("a fiscal year has the days of those whose it is") {
    for (const Row& row : kRows) {
        CAPTURE(row.text);
        Document document;
        document.text = row.text;
        document.language = "en";
        document.published.range.earliest = document.published.range.latest =
            CivilTime{to_day({2026, 1, 22})};
        document.published.range.granularity = Granularity::day;
        const auto found = find_timexes(document);
        REQUIRE_FALSE(found.empty());
        CHECK(found.back().value + " " + found.back().edtf() == row.told);
    }
}
