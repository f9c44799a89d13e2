// The zone words of the rules by row, in the spelling calendar/zone.hpp knows.
#pragma once

#include <array>
#include <string_view>

namespace dateline::timex {

inline constexpr std::array<std::string_view, 38> kZoneWords = {
    "EST",  "EDT", "ET",   "CST",  "CDT",  "CT",   "MST",     "MDT",     "MT",       "PST",
    "PDT",  "PT",  "GMT",  "UTC",  "BST",  "CET",  "CEST",    "EET",     "EEST",     "MSK",
    "IST",  "JST", "KST",  "HKT",  "AEST", "AEDT", "Eastern", "Central", "Mountain", "Pacific",
    "AKST", "HST", "NZST", "NZDT", "WAT",  "CAT",  "EAT",     "Z"};

}  // namespace dateline::timex
