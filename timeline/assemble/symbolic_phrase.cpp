#include "timeline/assemble/symbolic_phrase.hpp"

#include <array>
#include <charconv>
#include <string>
#include <string_view>
#include <utility>

namespace dateline {
namespace {

std::optional<int> number_at(std::string_view text, std::size_t at, std::size_t size) {
    int value = 0;
    if (at + size > text.size()) return std::nullopt;
    const char* const end = text.data() + at + size;
    const auto read = std::from_chars(text.data() + at, end, value);
    return read.ec == std::errc() && read.ptr == end ? std::optional(value) : std::nullopt;
}

/// "last(unit(month))" is one month back, "START(this(unit(week)))" this week, "shift(-2 week)" two weeks
/// back.
std::optional<Phrase> read_unit(std::string_view expression) {
    using timex::Unit;
    constexpr std::array<std::pair<std::string_view, Unit>, 3> kUnits = {
        {{"week", Unit::week}, {"month", Unit::month}, {"year", Unit::year}}};
    for (const std::string_view part : {"START(", "MID(", "END("})
        if (expression.starts_with(part))
            expression = expression.substr(part.size(), expression.size() - part.size() - 1);
    Phrase phrase;
    phrase.told = Told::unit_away;
    for (const auto& [name, unit] : kUnits) {
        phrase.unit = unit;
        const std::string inner = "unit(" + std::string(name) + "))";
        for (const auto& [word, away] :
             {std::pair<std::string_view, int>{"last(", -1}, {"this(", 0}, {"next(", 1}}) {
            phrase.away = away;
            if (expression == std::string(word) + inner) return phrase;
        }
        constexpr std::string_view kShift = "shift(";
        const std::size_t end = expression.find(" " + std::string(name) + ')');
        if (!expression.starts_with(kShift) || end == std::string_view::npos) continue;
        const bool back = expression[kShift.size()] == '-';
        const std::size_t digits = kShift.size() + (back || expression[kShift.size()] == '+' ? 1U : 0U);
        const auto count = number_at(expression, digits, end - digits);
        constexpr int kMost = 60;
        if (!count || *count > kMost) return std::nullopt;
        phrase.away = back ? -*count : *count;
        phrase.counted = true;
        return phrase;
    }
    return std::nullopt;
}

}  // namespace

std::optional<Phrase> read_phrase(const Timex& timex) {
    if (timex.basis != TimexBasis::symbolic) return std::nullopt;
    const std::string_view value = timex.value;
    const std::string expression = to_string(timex.derivation.expression);
    Phrase phrase;
    if (value.starts_with("XXXX-WXX-")) {
        const auto weekday = number_at(value, 9, 1);
        if (!weekday) return std::nullopt;
        phrase.told = Told::weekday;
        phrase.weekday = *weekday;
        phrase.away = expression.starts_with("last(") ? -1 : expression.starts_with("next(") ? 1 : 0;
        return phrase;
    }
    if (const auto unit = read_unit(expression)) return unit;
    constexpr std::string_view kShift = "shift(";
    if (value.starts_with("XXXX-XX-XX")) {
        const std::size_t at = expression.find(kShift);
        if (at == std::string_view::npos) return std::nullopt;
        std::size_t sign = at + kShift.size();
        const bool back = expression.substr(sign, 1) == "-";
        if (back || expression.substr(sign, 1) == "+") ++sign;
        const std::size_t unit = expression.find(" day)", sign);
        if (unit == std::string_view::npos) return std::nullopt;
        const auto days = number_at(expression, sign, unit - sign);
        if (!days || *days > kFarthest) return std::nullopt;
        phrase.told = Told::days_away;
        phrase.away = back ? -*days : *days;
        return phrase;
    }
    if (!value.starts_with("XXXX-")) return std::nullopt;
    const auto month = number_at(value, 5, 2);
    if (!month || *month < 1 || *month > 12) return std::nullopt;
    phrase.month = *month;
    phrase.told = Told::month;
    if (value.size() >= 10 && value[7] == '-') {
        const auto day = number_at(value, 8, 2);
        if (!day) return std::nullopt;
        phrase.day = *day;
        phrase.told = Told::day_of_year;
    }
    return phrase;
}

}  // namespace dateline
