#include "core/timex/classes.hpp"

#include <array>

namespace dateline::timex {
namespace {

constexpr std::array<std::string_view, static_cast<std::size_t>(Class::count_)> kNames = {
    "",        "month",      "weekday",   "weekdays", "dom",     "ordday", "mon",    "year",    "yr2",
    "yrn",     "numdate",    "clock",     "dotclock", "hour",    "mil",    "ampm",   "zone",    "num",
    "dec",     "frac",       "ord",       "unit",     "units",   "part",   "season", "decade",  "decadew",
    "last",    "cur",        "next",      "past",     "prevd",   "nextd",  "samed",  "deictic", "phase",
    "phasen",  "approx",     "cmp",       "few",      "numword", "every",  "adverb", "times",   "holiday",
    "pastref", "presentref", "futureref", "tense",    "cap",     "poss",   "spell",  "hyphen"};

}  // namespace

std::optional<Class> class_of_name(std::string_view name) {
    for (std::size_t i = 1; i < kNames.size(); ++i)
        if (kNames[i] == name) return static_cast<Class>(i);
    return std::nullopt;
}

std::string_view to_string(Unit unit) {
    static constexpr std::array<std::string_view, 15> kWords = {
        "second",  "minute", "hour", "day",  "week",   "fortnight", "weekend",   "month",
        "quarter", "season", "half", "year", "decade", "century",   "millennium"};
    return kWords[static_cast<std::size_t>(unit)];
}

std::string_view to_string(Mod mod) {
    static constexpr std::array<std::string_view, 13> kWords = {
        "",          "BEFORE",    "AFTER",         "ON_OR_BEFORE",  "ON_OR_AFTER",
        "LESS_THAN", "MORE_THAN", "EQUAL_OR_LESS", "EQUAL_OR_MORE", "START",
        "MID",       "END",       "APPROX"};
    return kWords[static_cast<std::size_t>(mod)];
}

std::string_view to_string(PartOfDay part) {
    static constexpr std::array<std::string_view, 9> kWords = {"", "MO", "MI", "AF", "EV", "NI", "MO", "EV", "MO"};
    return kWords[static_cast<std::size_t>(part)];
}

std::string_view to_string(Season season) {
    static constexpr std::array<std::string_view, 5> kWords = {"", "SP", "SU", "FA", "WI"};
    return kWords[static_cast<std::size_t>(season)];
}

}  // namespace dateline::timex
