#include "core/ingest/line_rules.hpp"

#include <algorithm>
#include <array>
#include <type_traits>

#include "core/base/ascii.hpp"
#include "core/ingest/head_lines.hpp"
#include "core/ingest/line_forms.hpp"

namespace dateline {
namespace {

using enum BlockKind;

constexpr auto kRules = std::to_array<LineRule>({
#include "core/ingest/line_rules.inc"
});

/// Has the pattern no '*', so that it is the whole line?
bool first_only(std::string_view pattern) {
    return pattern.find('*') == std::string_view::npos;
}

/// Pattern character against text byte: '#' is a digit, anything else itself without case.
bool same(char pattern, char c) {
    return pattern == '#' ? is_digit(c) : pattern == to_lower(c);
}

bool equal_at(std::string_view line, std::size_t at, std::string_view literal) {
    for (std::size_t i = 0; i < literal.size(); ++i)
        if (!same(literal[i], line[at + i])) return false;
    return true;
}

/// The rows in the order of the byte their pattern begins with, so that a line is shown to few of them.
constexpr auto kByFirstByte = [] {
    std::array<std::uint8_t, kRules.size()> order{};
    for (std::size_t i = 0; i < order.size(); ++i) order[i] = static_cast<std::uint8_t>(i);
    std::sort(order.begin(), order.end(), [](std::uint8_t a, std::uint8_t b) {
        const char first = kRules[a].pattern.front(), second = kRules[b].pattern.front();
        return first != second ? first < second : a < b;
    });
    return order;
}();
static_assert(kRules.size() <= 256);

std::optional<BlockKind> kind_by_rules(std::string_view line, char first) {
    const auto rows = std::equal_range(kByFirstByte.begin(), kByFirstByte.end(), first, [](auto a, auto b) {
        const auto byte_of = [](auto x) {
            if constexpr (std::is_same_v<decltype(x), char>)
                return x;
            else
                return kRules[x].pattern.front();
        };
        return byte_of(a) < byte_of(b);
    });
    for (auto row = rows.first; row != rows.second; ++row)
        if (matches(kRules[*row], line)) return kRules[*row].kind;
    return std::nullopt;
}

}  // namespace

std::span<const LineRule> line_rules() {
    return kRules;
}

bool matches(const LineRule& rule, std::string_view line) {
    if (line.size() > rule.max_bytes) return false;
    const std::string_view whole = line;
    std::string_view pattern = rule.pattern;
    while (true) {
        const std::string_view literal = pattern.substr(0, pattern.find('*'));
        const bool first = pattern.data() == rule.pattern.data();
        const bool last = literal.size() == pattern.size();
        if (literal.size() > line.size()) return false;
        std::size_t at = 0;
        if (last && !first) {
            at = line.size() - literal.size();
            if (!equal_at(line, at, literal)) return false;
        } else if (first) {
            if (!equal_at(line, 0, literal)) return false;
        } else {
            at = line.find(literal);
            if (at == std::string_view::npos) return false;
        }
        line.remove_prefix(at + literal.size());
        if (last) break;
        pattern.remove_prefix(literal.size() + 1);
    }
    return (!first_only(rule.pattern) || line.empty()) && !(rule.only_a_fragment && ends_sentence(whole));
}

std::optional<BlockKind> kind_of_line(std::string_view line) {
    if (line.empty() || line.size() > 1000) return std::nullopt;
    for (const char first : {to_lower(line.front()), '*'})
        if (const auto kind = kind_by_rules(line, first)) return kind;
    if (has_no_letters(line) || is_date_line(line) || is_menu(line)) return furniture;
    if (is_byline(line)) return byline;
    if (const HeadLine kind = read_head_line(line); kind == HeadLine::date || kind == HeadLine::byline)
        return kind == HeadLine::date ? furniture : byline;
    return std::nullopt;
}

}  // namespace dateline
