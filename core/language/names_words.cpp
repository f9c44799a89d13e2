#include "core/language/names_words.hpp"

#include <algorithm>
#include <array>
#include <bit>

#include "core/language/characters.hpp"
#include "core/language/gazetteer.hpp"
#include "core/language/names_family_first.hpp"

namespace dateline {
namespace {

/// Upper-case letters beyond ASCII that news prints in names: Latin-1 and the
/// even code points of Latin Extended-A.
bool opens_upper(std::string_view word) {
    if (word.empty()) return false;
    const auto first = static_cast<unsigned char>(word[0]);
    if (first < 0x80U) return word[0] >= 'A' && word[0] <= 'Z';
    if (word.size() < 2) return false;
    const auto second = static_cast<unsigned char>(word[1]);
    if (first == 0xC3U) return second >= 0x80U && second <= 0x9EU && second != 0x97U;
    if (first == 0xC4U) return second < 0xB8U ? second % 2 == 0 : second % 2 == 1;
    if (first == 0xC5U)
        return second < 0x89U ? second % 2 == 1 : second < 0xB8U ? second % 2 == 0 : second % 2 == 1;
    return false;
}

/// Articles written with a hyphen before Arabic names.
bool is_name_article(std::string_view word) {
    constexpr std::array<std::string_view, 14> kArticles = {"al", "el", "ad", "an", "ar",  "as",  "ash",
                                                            "at", "az", "ul", "ur", "bin", "abu", "es"};
    return std::find(kArticles.begin(), kArticles.end(), word) != kArticles.end();
}

/// Small words inside names: "Rostov-on-Don", "Port-au-Prince".
bool links_place_names(std::string_view word) {
    constexpr std::array<std::string_view, 14> kLinks = {"on", "upon", "au",  "aux", "de", "en", "la",
                                                         "le", "les",  "sur", "by",  "in", "el", "al"};
    return std::find(kLinks.begin(), kLinks.end(), word) != kLinks.end();
}

/// "Ki-moon" behind "Ban", "Jong-un" behind "Kim": two syllables of one given name, the second small.
/// "Moon-based" has no family name before it.
bool is_given_in_syllables(std::string_view family, std::string_view first, std::string_view second) {
    constexpr std::size_t kLongest = 6;  // letters: "Kyoung", "hsiung"
    const auto small = [](char c) { return c >= 'a' && c <= 'z'; };
    return first.size() >= 2 && first.size() <= kLongest && second.size() >= 2 && second.size() <= kLongest &&
           opens_upper(first) && std::all_of(first.begin() + 1, first.end(), small) &&
           std::all_of(second.begin(), second.end(), small) && is_family_name_first(family);
}

Shape shape_of(std::string_view word) {
    const CharKind first = character_at(word, 0).kind;
    if (first == CharKind::digit) return Shape::number;
    if (first == CharKind::apostrophe) return Shape::clitic;
    if (!is_letter(first)) return Shape::mark;
    std::uint32_t upper = 0;
    std::uint32_t lower = 0;
    for (const char c : word) {
        if (c >= 'A' && c <= 'Z') ++upper;
        if (c >= 'a' && c <= 'z') ++lower;
    }
    if (upper == 0 && !opens_upper(word)) return Shape::lower;
    if (word.size() <= 2 && opens_upper(word) && lower == 0 && (word.size() == 1 || word[1] == '.'))
        return Shape::initial;
    if (lower == 0 && upper > 1) return Shape::capitals;
    const std::size_t hyphen = word.find('-');
    const bool small_prefix =
        !opens_upper(word) && hyphen != std::string_view::npos;  // "mid-January", "pro-Russian"
    return small_prefix && !is_name_article(word.substr(0, hyphen)) ? Shape::lower
                                                                    : Shape::capital;  // also "iPhone"
}

std::uint32_t lower_hash(std::string_view word) {
    std::uint32_t hash = 2166136261U;
    for (const char c : word) hash = (hash ^ static_cast<unsigned char>(to_lower(c))) * 16777619U;
    return hash | 1U;
}

bool is_hyphen(std::string_view token) {
    return !token.empty() && character_at(token, 0).kind == CharKind::hyphen &&
           token.size() == character_at(token, 0).size;
}

bool known(std::string_view word) {
    for (const KnownName& name : gazetteer().starting_with(word)) {
        if (name.text == word) return true;
    }
    return false;
}

/// "son-in-law", "al-Assad", "Jean-Claude" stay whole; "U.S.-led",
/// "Israel-Lebanon" do not.
bool keeps_together(std::string_view text, Span left, Span whole, std::string_view right) {
    const Shape before = shape_of(left.of(text));
    const Shape after = shape_of(right);
    if (after == Shape::mark || after == Shape::clitic || before == Shape::mark) return false;
    if (before == Shape::lower)
        return after == Shape::lower ? left.size() < 32 : is_name_article(left.of(text));
    if (after == Shape::lower) return links_place_names(right);
    if (after == Shape::number) return true;
    return known(whole.of(text)) || !(known(left.of(text)) && known(right));
}

/// The facts of a word; one set in capitals ("GENEVA") is also looked up as
/// written in a sentence.
std::uint32_t facts_of(std::string_view word, Shape shape) {
    const std::uint32_t facts = gazetteer().facts(word);
    if (facts != 0 || shape != Shape::capitals || word.size() < 4 || word.size() > 32) return facts;
    std::array<char, 32> buffer{};
    for (std::size_t i = 0; i < word.size(); ++i) buffer[i] = i == 0 ? word[i] : to_lower(word[i]);
    return gazetteer().facts({buffer.data(), word.size()});
}

/// The roles of a word that has its capital from the sentence: "Officials
/// said".
std::uint32_t roles_of_small(std::string_view word) {
    std::array<char, 32> buffer{};
    if (word.size() > buffer.size()) return 0;
    std::transform(word.begin(), word.end(), buffer.begin(), to_lower);
    return gazetteer().facts({buffer.data(), word.size()}) &
           (kRolePerson | kRoleGroup | kRoleOrg | kRolePlace);
}

bool opens_quotation(std::string_view token) {
    return token == "\"" || token == "“" || token == "''" || token == "``" || token == "‘" || token == "'" ||
           token == "•" || token == "*" || token == "–" || token == "—" || token == "--" || token == ":" ||
           token == "«" || token == "...";
}

void add_words(std::string_view text, const Analysis& analysis, const Sentence& sentence,
               std::vector<NameWord>& words) {
    bool opens = true;
    for (std::uint32_t i = sentence.begin; i < sentence.end;) {
        const Token& token = analysis.tokens[i];
        NameWord word{i, i + 1, token.span, 0, shape_of(token.span.of(text)), opens};
        while (word.end + 1 < sentence.end && !analysis.tokens[word.end - 1].space_after &&
               is_hyphen(analysis.tokens[word.end].span.of(text)) && !analysis.tokens[word.end].space_after) {
            const Span next = analysis.tokens[word.end + 1].span;
            const bool given =
                !words.empty() && words.back().end == i && word.end == i + 1 &&
                is_given_in_syllables(words.back().span.of(text), word.span.of(text), next.of(text));
            if (!given && !keeps_together(text, word.span, Span::join(word.span, next), next.of(text))) break;
            const Shape shape = shape_of(next.of(text));
            word.span = Span::join(word.span, next);
            word.end += 2;
            if (word.shape == Shape::lower && shape != Shape::lower)
                word.shape = Shape::capital;  // "al-Assad"
            if (word.shape == Shape::initial) word.shape = Shape::capital;
        }
        const std::string_view written = word.span.of(text);
        if (word.shape != Shape::mark && word.shape != Shape::number)
            word.facts = facts_of(written, word.shape);
        if (word.opens && word.shape == Shape::capital) word.facts |= roles_of_small(written);
        opens = word.shape == Shape::mark && (opens || opens_quotation(written));
        words.push_back(word);
        i = word.end;
    }
}

}  // namespace

CapitalCounts::CapitalCounts(std::size_t tokens)
    : slots_(std::bit_ceil(std::max<std::size_t>(2 * tokens, 16))) {}

void CapitalCounts::add(std::string_view word, bool large) {
    const std::uint32_t hash = lower_hash(word);
    std::size_t at = (hash >> 1U) & (slots_.size() - 1);
    while (slots_[at].hash != 0 && slots_[at].hash != hash) at = (at + 1) & (slots_.size() - 1);
    slots_[at].hash = hash;
    std::uint16_t& count = large ? slots_[at].large : slots_[at].small;
    if (count < 0xFFFF) ++count;
}

CapitalCounts::Count CapitalCounts::of(std::string_view word) const {
    const std::uint32_t hash = lower_hash(word);
    std::size_t at = (hash >> 1U) & (slots_.size() - 1);
    while (slots_[at].hash != 0 && slots_[at].hash != hash) at = (at + 1) & (slots_.size() - 1);
    return slots_[at];
}

NameWords words_of(std::string_view text, const Analysis& analysis) {
    NameWords result;
    result.words.reserve(analysis.tokens.size());
    result.first.reserve(analysis.sentences.size() + 1);
    for (const Sentence& sentence : analysis.sentences) {
        result.first.push_back(static_cast<std::uint32_t>(result.words.size()));
        add_words(text, analysis, sentence, result.words);
    }
    result.first.push_back(static_cast<std::uint32_t>(result.words.size()));
    return result;
}

bool capitals_tell_nothing(std::string_view text, std::span<const NameWord> words, bool headline) {
    std::uint32_t small = 0;
    std::uint32_t large = 0;
    for (const NameWord& word : words) {
        const bool content = word.span.size() >= 4 || word.shape == Shape::capitals;
        if (!content || word.shape == Shape::mark || word.shape == Shape::number) continue;
        if ((word.facts & (kAnyGivenName | kHonorific | kTitle | kCalendar)) != 0) continue;  // always large
        if (word.shape == Shape::lower) {
            const std::string_view w = word.span.of(text);
            const bool linking =
                w == "with" || w == "from" || w == "over" || w == "into" || w == "after" || w == "that";
            if (!linking) ++small;
        } else {
            ++large;
        }
    }
    if (headline) return small * 3 <= large && large >= 2;
    const bool sentence = !words.empty() && words.back().shape == Shape::mark;
    return large >= 4 && (sentence ? small == 0 && large >= 8 : small * 4 <= large);
}

}  // namespace dateline
