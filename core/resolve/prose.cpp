#include "core/resolve/prose.hpp"

#include <algorithm>

namespace dateline::resolve {

using timex::Expression;
using timex::Kind;
using timex::Recognised;

void tell_prose(const std::vector<Recognised>& found, std::optional<Day> published, TimeReading& reading) {
    if (!published) return;
    const int year = to_civil(*published).year;
    for (const Recognised& phrase : found) {
        const Expression& e = phrase.expression;
        if (e.kind == Kind::calendar && e.year != timex::kNoYear && !e.two_digit_year &&
            (e.bc || e.year < year - 1))
            ++reading.far_years;
        if (e.kind == Kind::calendar && e.weekday != 0 && e.month == 0 && e.year == timex::kNoYear)
            ++reading.news_phrases;
        if (e.kind == Kind::shift && e.anchor == timex::Anchor::publication && !e.vague)
            ++reading.news_phrases;
        if (e.kind == Kind::calendar && e.has_unit &&
            (e.lean == timex::Lean::last || e.lean == timex::Lean::current))
            ++reading.news_phrases;
    }
    reading.narrative = reading.far_years >= 8 && reading.far_years > reading.news_phrases * 4;
}

bool writes_day_first(std::string_view text, const std::vector<Recognised>& found) {
    return std::any_of(found.begin(), found.end(), [&](const Recognised& phrase) {
        const std::string_view words = phrase.span.of(text);
        const std::size_t slash = words.find('/');
        const Expression& e = phrase.expression;
        const bool two_digits =
            slash != std::string_view::npos && slash >= 2 && words.substr(slash - 2, 1) >= "1";
        return two_digits && !e.swappable && e.year != timex::kNoYear && e.day > 12 &&
               (words[slash - 2] - '0') * 10 + (words[slash - 1] - '0') == e.day;
    });
}

}  // namespace dateline::resolve
