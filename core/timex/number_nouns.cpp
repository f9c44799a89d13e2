// What four digits are when they are no year: words that number things stand before them, words that are
// counted or named stand behind.
#include "core/timex/builder_help.hpp"

namespace dateline::timex::build {
namespace {

bool quoted(const Match& m) {
    return shape_is(before(m), Shape::quote) && shape_is(after(m), Shape::quote);
}

// "1600 Pennsylvania Avenue": a street name within three words.
bool house_number(const Match& m) {
    for (std::uint32_t i = m.first + m.size(), seen = 0; i < m.all.size() && seen < 3; ++i, ++seen) {
        const Token& token = m.all[i];
        if (!token.is(Token::kWord) || !token.is(Token::kCapital) || token.is(Token::kNewLine)) return false;
        if (seen > 0 && word_is(m.text, token,
                                {"street", "st", "st.", "avenue", "ave", "ave.", "road", "rd", "rd.",
                                 "boulevard", "blvd", "blvd.", "drive", "lane", "highway", "parkway"}))
            return true;
    }
    return false;
}

}  // namespace

bool number_of_something(const Match& m) {
    const Token* left = before(m);
    const Token* right = after(m);
    if (before_is(
            m, {"no",        "no.",     "number",     "#",      "page",    "pages",    "room",    "flight",
                "highway",   "route",   "interstate", "boeing", "airbus",  "peugeot",  "mazda",   "windows",
                "office",    "model",   "type",       "than",   "section", "sections", "article", "articles",
                "paragraph", "clause",  "resolution", "rule",   "u.s.c.",  "usc",      "box",     "suite",
                "gate",      "channel", "track",      "lot",    "bus",     "train"}))
        return true;
    if (before_is(m, {"novel", "film", "movie", "album", "song", "musical", "game", "thriller"}) &&
        !(right != nullptr && shape_is(right, Shape::close_paren)))
        return true;
    if (quoted(m)) return true;
    // "020 7946 1998": the tail of a longer number
    if (left != nullptr && left->is(Token::kNumber) && !left->is(Token::kSpelled) &&
        !left->is(Token::kDotted) && m.text[left->begin] >= '0' && m.text[left->begin] <= '9' &&
        left->end - left->begin >= 3)
        return true;
    if (m.first >= 2 && left != nullptr && left->is(Token::kUpper) &&
        word_is(m.text, m.all[m.first - 2], {"flight", "flights"}))
        return true;
    if (after_is(m, {"percent", "metres", "meters", "m", "km", "mm", "cc", "hp", "mph", "kg", "sq", "square",
                     "feet", "ft", "acres"}) &&
        !before_is(m, {"in", "since", "until"}))
        return true;
    if (after_is(m, {"people", "men", "women"}) &&
        !before_is(m, {"in", "since", "until", "during", "after", "before"}))
        return true;
    if (house_number(m)) return true;
    // "Orwell's 1984.", not "the company's 1984 results"
    const bool noun =
        right != nullptr && right->is(Token::kWord) &&
        !word_is(m.text, *right, {"at", "in", "on", "is", "was", "and", "or", "for", "as", "to", "by"});
    return shape_is(left, Shape::possessive) && !noun;
}

}  // namespace dateline::timex::build
