#include "core/resolve/bounds.hpp"

#include <algorithm>

#include "core/calendar/month.hpp"
#include "core/resolve/period.hpp"
#include "core/resolve/tense.hpp"
#include "core/resolve/word_match.hpp"

namespace dateline::resolve {
namespace {

using timex::BoundRow;
using timex::LinkWords;
using timex::Shape;
using timex::Token;

std::string_view last_word(std::string_view& words) {
    const std::size_t blank = words.rfind(' ');
    const std::string_view word = blank == std::string_view::npos ? words : words.substr(blank + 1);
    words = blank == std::string_view::npos ? std::string_view{} : words.substr(0, blank);
    return word;
}

// First token of `words` when they end just before token `end`; nullopt otherwise.
std::optional<std::uint32_t> words_before(std::string_view text, std::span<const Token> tokens,
                                          std::string_view words, std::uint32_t end) {
    while (!words.empty()) {
        if (end == 0 || !is_word(text, tokens[end - 1], last_word(words))) return std::nullopt;
        --end;
    }
    return end;
}

bool words_from(std::string_view text, std::span<const Token> tokens, std::string_view words,
                std::uint32_t at) {
    while (!words.empty()) {
        const std::size_t blank = std::min(words.find(' '), words.size());
        if (at >= tokens.size() || !is_word(text, tokens[at], words.substr(0, blank))) return false;
        ++at;
        words.remove_prefix(std::min(blank + 1, words.size()));
    }
    return true;
}

constexpr WordSet kDeterminers({"the", "a", "an", "its", "his", "her", "their", "our", "this", "that"});
constexpr WordSet kNoNouns({"and",  "or",    "but", "to",   "in",  "on",    "at",     "as",  "when",
                            "that", "which", "he",  "she",  "it",  "they",  "we",     "the", "a",
                            "an",   "is",    "was", "were", "are", "will",  "would",  "has", "had",
                            "have", "of",    "for", "with", "by",  "until", "through"});
constexpr WordSet kOnFrom({"on", "forward", "forth"});
constexpr WordSet kParticles({"through", "thru", "by", "before", "after", "since"});

// "will not start|before", "did not open|until": the negation stands close before the bound word.
bool negated(std::string_view text, std::span<const Token> tokens, const LinkWords& links, std::uint32_t at) {
    constexpr std::uint32_t kReach = 4;
    for (std::uint32_t back = 1; back <= kReach && back <= at; ++back) {
        const Token& token = tokens[at - back];
        if (ends_sentence(text, tokens, at - back)) return false;
        if (links.negations.has(text, token)) return true;
    }
    return false;
}

}  // namespace

bool describes_noun(std::string_view text, std::span<const Token> tokens, std::uint32_t first,
                    std::uint32_t end) {
    if (end >= tokens.size()) return false;
    const Token& right = tokens[end];
    if (right.entry == static_cast<std::uint16_t>(Shape::possessive)) return true;
    return first > 0 && right.is(Token::kWord) && kDeterminers.has(text, tokens[first - 1]) &&
           !kNoNouns.has(text, right);
}

BoundWords bound_words(std::string_view text, std::span<const Token> tokens, const LinkWords& links,
                       std::uint32_t first, std::uint32_t end) {
    if (describes_noun(text, tokens, first, end)) return {};
    const bool may_trail = end < tokens.size() && links.behind_begins.passes(tokens[end].span().of(text));
    for (const BoundRow& row : may_trail ? links.tables.behind : std::span<const BoundRow>())
        if (words_from(text, tokens, row.words, end)) {
            const auto count =
                static_cast<std::uint32_t>(std::count(row.words.begin(), row.words.end(), ' '));
            return {row.bound, {tokens[end].begin, tokens[end + count].end}};
        }
    std::uint32_t at = first;
    while (at > 0 && first - at < 2 && links.between.has(text, tokens[at - 1])) --at;
    if (at == 0) return {};
    const std::string_view lead = tokens[at - 1].span().of(text);
    // "The deal fell through | on Monday": a particle
    if (at < first && (is_word(text, tokens[at], "on") || is_word(text, tokens[at], "at")) &&
        kParticles.has(text, tokens[at - 1]))
        return {};
    const bool may_lead = !lead.empty() && links.before_ends.passes(lead);
    for (const BoundRow& row : may_lead ? links.tables.before : std::span<const BoundRow>()) {
        constexpr int kCase = 0x20;  // all that the last letters of "by" and "BY" differ in
        if (((row.words.back() ^ lead.back()) & ~kCase) != 0) continue;
        const auto begin = words_before(text, tokens, row.words, at);
        if (!begin) continue;
        const Span words{tokens[*begin].begin, tokens[at - 1].end};
        const bool turns = row.bound == Bound::before || row.bound == Bound::until;
        if (turns && negated(text, tokens, links, *begin)) return {Bound::on_or_after, words};
        return {row.bound, words};
    }
    if (is_word(text, tokens[at - 1], "from") && end < tokens.size() && kOnFrom.has(text, tokens[end]))
        return {Bound::on_or_after, tokens[at - 1].span()};
    return {};
}

DateRange opened(const DateRange& range, Bound bound, bool is_time, bool ends_inside) {
    if (range.empty() || !range.earliest || !range.latest) return {};
    if (range.earliest->day <= to_day({kFirstYear, 1, 1}) || range.latest->day >= to_day({kLastYear, 12, 31}))
        return {};
    DateRange out = range;
    constexpr std::int16_t kLastMinute = 24 * 60 - 1;
    const auto lasting = [&] { out.kind = RangeKind::lasting; };
    switch (bound) {
        case Bound::on_or_before:
            out.earliest = is_time ? std::optional(CivilTime{range.earliest->day, 0}) : std::nullopt;
            break;
        case Bound::before:
            out.earliest = is_time ? std::optional(CivilTime{range.earliest->day, 0}) : std::nullopt;
            // "before the end of March" still lies inside it
            if (!is_time && !ends_inside) out.latest = CivilTime{range.earliest->day - 1};
            if (is_time) out.latest = range.earliest;
            break;
        case Bound::on_or_after:
            out.latest = is_time ? std::optional(CivilTime{range.latest->day, kLastMinute}) : std::nullopt;
            break;
        case Bound::after:
            out.latest = is_time ? std::optional(CivilTime{range.latest->day, kLastMinute}) : std::nullopt;
            out.earliest = is_time ? range.earliest : std::optional(CivilTime{range.latest->day + 1});
            break;
        case Bound::near_before:
        case Bound::near_after:
            out.approximate = true;
            break;
        case Bound::since:
            out.latest.reset();
            lasting();
            break;
        case Bound::until:
            out.earliest.reset();
            lasting();
            break;
        case Bound::none:
            return {};
    }
    return out;
}

timex::Mod mod_of(Bound bound) {
    switch (bound) {
        case Bound::on_or_before:
            return timex::Mod::on_or_before;
        case Bound::before:
            return timex::Mod::before;
        case Bound::on_or_after:
            return timex::Mod::on_or_after;
        case Bound::after:
            return timex::Mod::after;
        case Bound::near_before:
        case Bound::near_after:
            return timex::Mod::approx;
        case Bound::since:  // the end that is told is told exactly
        case Bound::until:
        case Bound::none:
            break;
    }
    return timex::Mod::none;
}

DateRange stretch(const timex::Expression& length, Day anchor, Stretch side) {
    if (length.vague || length.amount <= 0 || length.amount % 1000 != 0 || length.amount2 != 0) return {};
    constexpr std::int64_t kMost = 1'000'000;
    const std::int64_t steps = length.amount / 1000;
    if (steps > kMost) return {};
    struct Step {
        int days, months;
    };
    const auto step = [&]() -> Step {
        switch (length.unit) {
            case timex::Unit::day:
                return {1, 0};
            case timex::Unit::week:
                return {7, 0};
            case timex::Unit::fortnight:
                return {14, 0};
            case timex::Unit::month:
                return {0, 1};
            case timex::Unit::quarter:
                return {0, 3};
            case timex::Unit::year:
                return {0, 12};
            case timex::Unit::decade:
                return {0, 120};
            default:
                return {0, 0};
        }
    }();
    const int sign = side == Stretch::up_to ? -1 : 1;
    Day other = anchor + sign * step.days * static_cast<int>(steps);
    if (step.days == 0 && step.months == 0) return {};
    if (step.months != 0) {
        const Month month =
            Month::of(anchor) + sign * step.months * static_cast<int>(std::min<std::int64_t>(steps, 240'000));
        if (!month.known()) return {};
        const int last = days_in_month(month.year(), month.month());
        const bool month_end =
            anchor == Month::of(anchor).last_day();  // three months to September 30: July 1
        const int day = month_end ? last : std::min(to_civil(anchor).day, last);
        other = month.first_day() + (day - 1);
    }
    if (other < to_day({kFirstYear, 1, 2}) || other > to_day({kLastYear, 12, 30})) return {};
    DateRange out;
    out.earliest = CivilTime{side == Stretch::up_to ? other + 1 : anchor};
    out.latest = CivilTime{side == Stretch::up_to ? anchor : other};
    out.granularity = Granularity::day;
    out.kind = RangeKind::lasting;
    return out;
}

DateRange unit_away(const timex::Expression& length, Day anchor) {
    if (length.vague || length.amount <= 0 || length.amount2 != 0 || length.unit < timex::Unit::day)
        return {};
    const auto period = unit_period(length.unit, anchor, length.amount / 1000);
    if (!period) return {};
    DateRange out;
    out.earliest = CivilTime{period->first};
    out.latest = CivilTime{period->last};
    out.granularity = period->granularity;
    return out;
}

}  // namespace dateline::resolve
