#include "core/resolve/prose.hpp"

#include <algorithm>
#include <cstdlib>

#include "core/resolve/tense.hpp"
#include "core/resolve/word_match.hpp"
#include "core/timex/languages.hpp"

namespace dateline::resolve {

using timex::Expression;
using timex::Kind;
using timex::Recognised;

namespace {

// "as opposed to a peak of 1,600 in|summer 2007", "compared with 40 in|2006", "lasted until the fall of the
// town in|February 1945": the story stays where it is.
bool compares(std::string_view text, std::span<const timex::Token> tokens, std::uint32_t first) {
    constexpr WordSet kComparing({"compared", "opposed", "versus", "than", "until", "till"});
    constexpr WordSet kExtremes({"peak", "high", "low"});
    constexpr std::uint32_t kNear = 10;  // tokens
    for (std::uint32_t back = 1; back <= kNear && back < first; ++back) {
        const std::uint32_t i = first - back;
        if (ends_sentence(text, tokens, i) ||
            tokens[i].entry == static_cast<std::uint16_t>(timex::Shape::comma))
            return false;
        if (kComparing.has(text, tokens[i]) ||
            (is_word(text, tokens[i], "against") && tokens[i + 1].is(timex::Token::kNumber)) ||
            (kExtremes.has(text, tokens[i]) && is_word(text, tokens[i - 1], "a")))
            return true;
    }
    return false;
}

}  // namespace

std::string_view language_of(const Document& document) {
    return timex::is_language(document.language) ? std::string_view(document.language)
                                                 : timex::detect_language(document.text);
}

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

bool moves_story(std::string_view text, std::span<const timex::Token> tokens, const Reference& story,
                 const Reference& reference, const Recognised& phrase) {
    constexpr WordSet kAway({"until", "till", "by", "before", "the", "since", "than", "of", "from"});
    constexpr std::uint32_t kOpening = 3;  // tokens
    bool opens = phrase.first_token < kOpening;
    for (std::uint32_t back = 1; back <= kOpening && back <= phrase.first_token; ++back)
        opens |= ends_sentence(text, tokens, phrase.first_token - back);
    const bool looks_away = (phrase.first_token > 0 && kAway.has(text, tokens[phrase.first_token - 1])) ||
                            compares(text, tokens, phrase.first_token);
    const int from = to_civil(story.first).year;
    const int to = to_civil(reference.first).year;
    if (to == from) return reference.granularity <= Granularity::season && (opens || !looks_away);
    constexpr int kNear = 3;  // years
    return opens ||
           (!looks_away && reference.granularity <= Granularity::month && std::abs(to - from) <= kNear);
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
