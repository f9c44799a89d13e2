#include "timeline/merge/figures.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "core/base/ascii.hpp"
#include "timeline/merge/topics.hpp"

namespace dateline {
namespace {

constexpr std::pair<std::string_view, int> kWords[] = {
    {"one", 1},       {"two", 2},       {"three", 3},    {"four", 4},     {"five", 5},       {"six", 6},
    {"seven", 7},     {"eight", 8},     {"nine", 9},     {"ten", 10},     {"eleven", 11},    {"twelve", 12},
    {"thirteen", 13}, {"fourteen", 14}, {"fifteen", 15}, {"sixteen", 16}, {"seventeen", 17}, {"eighteen", 18},
    {"nineteen", 19}, {"twenty", 20},   {"thirty", 30},  {"forty", 40},   {"fifty", 50},     {"sixty", 60},
    {"seventy", 70},  {"eighty", 80},   {"ninety", 90},
};

constexpr std::string_view kOrdinals[] = {
    "first",     "second",    "third",       "fourth",     "fifth",      "sixth",      "seventh",
    "eighth",    "ninth",     "tenth",       "eleventh",   "twelfth",    "thirteenth", "fourteenth",
    "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth", "twentieth"};

/// "m", "million" -> "m"; "bn", "billion" -> "bn"; "" for other words.
std::string_view scale_of(std::string_view word) {
    if (word == "m" || word == "mn" || word == "million") return "m";
    if (word == "bn" || word == "billion") return "bn";
    return {};
}

}  // namespace

int value_of_word(std::string_view word) {
    const auto* const found = std::find_if(std::begin(kWords), std::end(kWords),
                                           [&](const auto& row) { return row.first == word; });
    return found == std::end(kWords) ? 0 : found->second;
}

std::string figure_of(std::string_view word) {
    const std::string lower = lower_case(word);
    const std::string_view text = lower;
    if (const int value = value_of_word(text); value > 0) return std::to_string(value);
    if (const std::size_t hyphen = text.find('-'); hyphen != std::string_view::npos) {
        const int tens = value_of_word(text.substr(0, hyphen)), ones = value_of_word(text.substr(hyphen + 1));
        return tens >= 20 && ones > 0 && ones < 10 ? std::to_string(tens + ones) : std::string();
    }
    if (text.empty() || !is_digit(text.front())) return {};
    std::string digits;
    std::size_t i = 0;
    for (; i < text.size() && (is_digit(text[i]) || text[i] == ',' || text[i] == '.'); ++i)
        if (text[i] != ',') digits += text[i];
    if (digits.back() == '.') digits.pop_back();
    if (i == text.size()) return digits;
    const std::string_view scale = scale_of(text.substr(i));
    return scale.empty() ? std::string() : digits.append(scale);
}

unsigned ordinal_of(std::string_view word) {
    const std::string lower = lower_case(word);
    const auto* const found = std::find(std::begin(kOrdinals), std::end(kOrdinals), lower);
    if (found != std::end(kOrdinals)) return static_cast<unsigned>(found - std::begin(kOrdinals)) + 1;
    if (lower.size() < 3 || lower.size() > 4 || !is_digit(lower.front())) return 0;
    const std::string_view ending = std::string_view(lower).substr(lower.size() - 2);
    if (ending != "st" && ending != "nd" && ending != "rd" && ending != "th") return 0;
    unsigned value = 0;
    for (const char c : std::string_view(lower).substr(0, lower.size() - 2)) {
        if (!is_digit(c)) return 0;
        value = value * 10 + static_cast<unsigned>(c - '0');
    }
    return value <= std::size(kOrdinals) ? value : 0;
}

std::string figure_at(const Analysis& analysis, std::uint32_t token) {
    std::string figure = figure_of(analysis.lemma(token));
    const bool bare = !figure.empty() && is_digit(figure.back());
    if (bare && token + 1 < analysis.tokens.size()) figure += scale_of(lower_case(analysis.lemma(token + 1)));
    return figure;
}

}  // namespace dateline
