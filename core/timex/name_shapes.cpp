// What shows that a word of time is part of a name: titles before it, a surname behind it, quotation marks
// around words that all begin with capitals, a street.
#include "core/timex/builder_help.hpp"
#include "core/timex/word_set.hpp"

namespace dateline::timex::build {
namespace {

constexpr WordSet kPersonTitles({"mr", "mr.", "mrs", "mrs.", "ms", "ms.", "miss", "dr", "dr.", "prof",
                                 "prof.", "sir", "lady", "lord", "dame", "sister", "detective"});
constexpr WordSet kActing({"with", "as", "like", "named", "called", "starring", "stars", "plays", "played",
                           "playing", "watch", "watched", "watching", "met", "saw", "aka"});
constexpr WordSet kStreets({"street", "st", "st.", "avenue", "ave", "ave.", "road", "rd", "rd.", "lane",
                            "drive", "square", "boulevard", "crescent", "gardens", "terrace"});
constexpr WordSet kSmall({"of", "the", "in", "a", "an", "and", "on", "to", "for", "s", "is", "at"});
constexpr WordSet kPresent({"is", "has", "who", "stars", "plays", "lives", "says"});
constexpr WordSet kBeforeMonth({"in",        "of",        "since",    "by",     "until",   "till",    "last",
                                "this",      "next",      "early",    "late",   "mid",     "during",  "for",
                                "from",      "to",        "and",      "or",     "through", "between", "after",
                                "before",    "on",        "the",      "a",      "an",      "that",    "each",
                                "every",     "following", "previous", "around", "about",   "ending",  "ended",
                                "beginning", "starting",  "its",      "their",  "his",     "her"});

const Token* at(const Match& m, std::int64_t place) {
    return place >= 0 && place < static_cast<std::int64_t>(m.all.size())
               ? &m.all[static_cast<std::size_t>(place)]
               : nullptr;
}
bool is_name_word(const Match& m, const Token* token) {
    return token != nullptr && token->is(Token::kWord) && token->is(Token::kCapital) &&
           !token->is(Token::kUpper) && !token->is(Token::kNewLine) && !token->is(Token::kDotted) &&
           token->entry <= static_cast<std::uint16_t>(Shape::capitalised) && !kSmall.has(m.text, *token);
}

}  // namespace

bool titled_person(const Match& m) {
    const Token* left = before(m);
    if (left == nullptr || !m.token(0).is(Token::kCapital)) return false;
    if (shape_is(left, Shape::dot) && left->is(Token::kGlued)) left = at(m, std::int64_t{m.first} - 2);
    return left != nullptr && left->is(Token::kCapital) && kPersonTitles.has(m.text, *left);
}

bool first_name(const Match& m) {
    const Token* right = after(m);
    if (m.size() != 1 || !m.token(0).is(Token::kCapital) || m.token(0).is(Token::kUpper) ||
        !is_name_word(m, right))
        return false;
    const Token* left = before(m);
    if (left != nullptr && left->is(Token::kWord) && kActing.has(m.text, *left)) return true;
    const Token* second = at(m, std::int64_t{m.first} + 2);
    const bool opens = left == nullptr || shape_is(left, Shape::paragraph) || shape_is(left, Shape::dot);
    return opens && second != nullptr && kPresent.has(m.text, *second);
}

bool month_as_first_name(const Match& m) {
    const Token* left = before(m);
    if (m.size() != 1 || !is_name_word(m, after(m)) || m.token(0).is(Token::kUpper)) return false;
    const std::int32_t month = m.value(0);
    if (month != 4 && month != 5 && month != 6 && month != 8) return false;  // April, May, June, August
    return left != nullptr && left->is(Token::kWord) && !left->is(Token::kCapital) &&
           !kBeforeMonth.has(m.text, *left);
}

bool quoted_title(const Match& m) {
    constexpr std::int64_t kReach = 6;
    std::int64_t open = std::int64_t{m.first} - 1;
    std::int64_t words = 0;
    const auto in_title = [&](const Token* token) {
        return token != nullptr && !token->is(Token::kNewLine) &&
               ((token->is(Token::kWord) && (token->is(Token::kCapital) || kSmall.has(m.text, *token))) ||
                shape_is(token, Shape::possessive));
    };
    for (; in_title(at(m, open)) && words < kReach; --open) ++words;
    if (!shape_is(at(m, open), Shape::quote) || at(m, open)->is(Token::kGlued)) return false;
    std::int64_t close = std::int64_t{m.first} + m.size();
    for (; in_title(at(m, close)) && words < 2 * kReach; ++close) ++words;
    if (!shape_is(at(m, close), Shape::quote) || !at(m, close)->is(Token::kGlued)) return false;
    const Token* behind = at(m, close + 1);  // "Tomorrow I'm"
    if (behind != nullptr && behind->is(Token::kGlued) && behind->is(Token::kWord)) return false;
    for (std::uint32_t i = 0; i < m.size(); ++i)
        if (m.token(i).is(Token::kWord) && !m.token(i).is(Token::kCapital)) return false;
    const Token* first = at(m, open + 1);
    return first != nullptr && first->is(Token::kCapital) &&
           !(words == 0 && m.size() == 1 && m.token(0).is(Token::kNumber));
}

bool street_follows(const Match& m) {
    const Token* right = after(m);
    return right != nullptr && right->is(Token::kCapital) && kStreets.has(m.text, *right);
}

bool program_title(const Match& m) {
    const Token& last = m.token(m.size() - 1);
    return last.is(Token::kCapital) && !last.is(Token::kUpper) && m.has(Class::part) &&
           m.has(Class::weekday) && is_name_word(m, after(m));
}

bool numbered_name(const Match& m) {
    const Token* left = before(m);
    const Token* left2 = at(m, std::int64_t{m.first} - 2);
    const Token* right = after(m);
    if (!is_name_word(m, left) || !is_name_word(m, left2)) return false;
    const Token* left3 = at(m, std::int64_t{m.first} - 3);
    if (left3 != nullptr && left3->is(Token::kWord) && kBeforeMonth.has(m.text, *left3)) return false;
    return right == nullptr || shape_is(right, Shape::dot) || shape_is(right, Shape::comma) ||
           shape_is(right, Shape::quote);
}

bool orwells_year(const Match& m) {
    constexpr WordSet kReading({"read", "reads", "reading", "reread"});
    constexpr WordSet kAuthor({"orwell", "orwellian"});
    constexpr WordSet kLeading({"in", "since", "by", "until", "during", "from", "to", "before", "after",
                                "late", "early", "mid", "year", "around", "about"});
    if (m.size() != 1) return false;
    const Token* left = before(m);
    const Token* right = after(m);
    const bool ends = right == nullptr || !right->is(Token::kWord | Token::kNumber) ||
                      right->is(Token::kNewLine) || kSmall.has(m.text, *right);
    if (left != nullptr && kReading.has(m.text, *left) && ends) return true;
    if (m.value(0) != 1984 || left == nullptr || kLeading.has(m.text, *left)) return false;
    constexpr std::uint32_t kNear = 100;  // tokens
    const std::uint32_t begin = m.first > kNear ? m.first - kNear : 0;
    for (std::uint32_t i = begin; i < m.all.size() && i < m.first + kNear; ++i)
        if (kAuthor.has(m.text, m.all[i])) return true;
    return false;
}

}  // namespace dateline::timex::build
