// The abbreviations of English newspapers and letters, with the class that says what may follow; and the
// words that open a sentence. Both are sorted when compiled.
#include "core/language/abbreviations.hpp"

#include <algorithm>
#include <array>
#include <iterator>

#include "core/language/characters.hpp"

namespace dateline {
namespace {

struct Row {
    std::string_view word;  // lower case, without the full stop
    Abbreviation kind;
};

using enum Abbreviation;

constexpr auto kAbbreviations = std::to_array<Row>({
    {"adm", before_name},
    {"ala", place},
    {"al", open},
    {"apr", before_date},
    {"approx", open},
    {"ariz", place},
    {"ark", place},
    {"assn", open},
    {"asst", before_name},
    {"atty", before_name},
    {"aug", before_date},
    {"ave", open},
    {"blvd", open},
    {"brig", before_name},
    {"bros", open},
    {"c", before_number},
    {"ca", before_number},
    {"calif", place},
    {"capt", before_name},
    {"cf", open},
    {"cmdr", before_name},
    {"co", open},
    {"col", before_name},
    {"colo", place},
    {"comdr", before_name},
    {"cong", before_name},
    {"conn", place},
    {"cont", open},
    {"corp", open},
    {"cpl", before_name},
    {"ct", open},
    {"dec", before_date},
    {"del", place},
    {"dept", open},
    {"dist", open},
    {"dr", before_name},
    {"ed", before_name},
    {"eds", before_name},
    {"eq", before_number},
    {"esp", open},
    {"esq", open},
    {"est", open},
    {"etc", open},
    {"ext", before_number},
    {"feb", before_date},
    {"fig", before_number},
    {"figs", before_number},
    {"fla", place},
    {"fr", before_name},
    {"fri", before_date},
    {"ft", before_name},
    {"ga", place},
    {"gen", before_name},
    {"gov", before_name},
    {"hon", before_name},
    {"ill", place},
    {"inc", open},
    {"incl", open},
    {"ind", place},
    {"insp", before_name},
    {"jan", before_date},
    {"jr", open},
    {"jul", before_date},
    {"jun", before_date},
    {"kan", place},
    {"ky", place},
    {"la", place},
    {"lt", before_name},
    {"ltd", open},
    {"maj", before_name},
    {"mar", before_date},
    {"mass", place},
    {"md", place},
    {"messrs", before_name},
    {"mfg", open},
    {"mich", place},
    {"minn", place},
    {"misc", open},
    {"miss", place},
    {"mo", place},
    {"mon", before_date},
    {"mont", place},
    {"mr", before_name},
    {"mrs", before_name},
    {"ms", before_name},
    {"mt", before_name},
    {"neb", place},
    {"nev", place},
    {"no", before_number},
    {"nos", before_number},
    {"nov", before_date},
    {"oct", before_date},
    {"okla", place},
    {"ont", place},
    {"ore", place},
    {"p", before_number},
    {"pa", place},
    {"plc", open},
    {"pp", before_number},
    {"pres", before_name},
    {"prof", before_name},
    {"pvt", before_name},
    {"que", place},
    {"ref", before_number},
    {"rep", before_name},
    {"reps", before_name},
    {"ret", open},
    {"rev", before_name},
    {"sat", before_date},
    {"sen", before_name},
    {"sens", before_name},
    {"sep", before_date},
    {"sept", before_date},
    {"sgt", before_name},
    {"sq", open},
    {"sr", open},
    {"st", before_name},
    {"ste", before_name},
    {"sun", before_date},
    {"supt", before_name},
    {"tel", before_number},
    {"tenn", place},
    {"tex", place},
    {"thu", before_date},
    {"thur", before_date},
    {"thurs", before_date},
    {"tue", before_date},
    {"tues", before_date},
    {"univ", open},
    {"va", place},
    {"vol", before_number},
    {"vols", before_number},
    {"vs", before_name},
    {"vt", place},
    {"wash", place},
    {"wed", before_date},
    {"wis", place},
    {"wyo", place},
});

constexpr auto kStarters = std::to_array<std::string_view>({
    "a",       "after", "all",     "also",      "although", "an",    "and",     "another", "any",
    "as",      "at",    "before",  "both",      "but",      "by",    "despite", "during",  "each",
    "earlier", "even",  "every",   "few",       "for",      "from",  "he",      "her",     "here",
    "his",     "how",   "however", "i",         "if",       "in",    "instead", "it",      "its",
    "last",    "later", "many",    "meanwhile", "most",     "my",    "no",      "nor",     "not",
    "nothing", "now",   "on",      "once",      "one",      "only",  "or",      "other",   "others",
    "our",     "she",   "since",   "so",        "some",     "still", "such",    "that",    "the",
    "their",   "then",  "there",   "these",     "they",     "this",  "those",   "though",  "to",
    "today",   "two",   "under",   "until",     "we",       "what",  "when",    "where",   "while",
    "who",     "why",   "with",    "yet",       "you",      "your",
});

constexpr std::size_t kLongestWord = 12;

/// Lower-cased into `buffer`; empty when too long to be in any table.
std::string_view lowered(std::string_view word, std::array<char, kLongestWord>& buffer) {
    if (word.size() > buffer.size()) return {};
    std::transform(word.begin(), word.end(), buffer.begin(), to_lower);
    return {buffer.data(), word.size()};
}

constexpr auto sorted_abbreviations() {
    auto rows = kAbbreviations;
    std::sort(rows.begin(), rows.end(), [](const Row& a, const Row& b) { return a.word < b.word; });
    return rows;
}
constexpr auto kSorted = sorted_abbreviations();

/// Where in kSorted the rows begin whose words have this first letter, and where the last ones end.
constexpr auto kFirstRows = [] {
    std::array<std::uint8_t, 27> first{};
    static_assert(kSorted.size() < 256);
    for (std::size_t letter = 0; letter < first.size(); ++letter) {
        const char c = static_cast<char>('a' + letter);
        std::uint8_t row = 0;
        while (row < kSorted.size() && kSorted[row].word.front() < c) ++row;
        first[letter] = row;
    }
    return first;
}();

constexpr auto sorted_starters() {
    auto words = kStarters;
    std::sort(words.begin(), words.end());
    return words;
}
constexpr auto kSortedStarters = sorted_starters();

}  // namespace

Abbreviation abbreviation(std::string_view word) {
    const char first = word.empty() ? '\0' : to_lower(word.front());
    if (first < 'a' || first > 'z') return none;
    const auto letter = static_cast<std::size_t>(first - 'a');
    for (std::size_t row = kFirstRows[letter]; row < kFirstRows[letter + 1]; ++row) {
        if (equals_lower(word, kSorted[row].word)) return kSorted[row].kind;
    }
    return none;
}

bool starts_sentences(std::string_view word) {
    std::array<char, kLongestWord> buffer{};
    return std::binary_search(kSortedStarters.begin(), kSortedStarters.end(), lowered(word, buffer));
}

}  // namespace dateline
