#include "core/language/names_family_first.hpp"

#include <algorithm>
#include <iterator>
#include <string>

#include "core/language/characters.hpp"
#include "core/language/gazetteer.hpp"

namespace dateline {
namespace {

struct FamilyFirst {
    std::string_view name;
    bool mainland;
};
constexpr FamilyFirst kFamilyFirst[] = {
#include "core/language/names_family_first.inc"
};

const FamilyFirst* family_first(std::string_view word) {
    const auto* const row =
        std::lower_bound(std::begin(kFamilyFirst), std::end(kFamilyFirst), word,
                         [](const FamilyFirst& one, std::string_view w) { return one.name < w; });
    return row != std::end(kFamilyFirst) && row->name == word ? row : nullptr;
}

bool is_vowel(char c) {
    return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u';
}

/// Takes a syllable of Pinyin off the front: an initial, vowels, "n", "ng" or "r" where no vowel follows.
/// False when none stands there.
bool take_syllable(std::string_view& rest) {
    for (const std::string_view initial : {"zh", "ch", "sh", "b", "p", "m", "f", "d", "t", "n", "l", "g",
                                           "k",  "h",  "j",  "q", "x", "r", "z", "c", "s", "y", "w"})
        if (rest.starts_with(initial)) {
            rest.remove_prefix(initial.size());
            break;
        }
    constexpr std::size_t kMostVowels = 3;
    std::size_t vowels = 0;
    while (vowels < rest.size() && vowels < kMostVowels && is_vowel(rest[vowels])) ++vowels;
    if (vowels == 0) return false;
    rest.remove_prefix(vowels);
    const auto closes = [&rest](std::size_t size) { return rest.size() == size || !is_vowel(rest[size]); };
    if (rest.starts_with("ng") && closes(2))
        rest.remove_prefix(2);
    else if (rest.starts_with('n') && closes(1))
        rest.remove_prefix(1);
    return true;
}

/// "Jinping", "Qiang": a given name of one or two syllables of Pinyin.
bool is_pinyin(std::string_view given) {
    std::string lower;
    for (const char c : given) lower += to_lower(c);
    std::string_view rest = lower;
    return take_syllable(rest) && (rest.empty() || (take_syllable(rest) && rest.empty()));
}

/// "Jong", "Hee": a capital and letters with one group of vowels among them.
bool is_syllable(std::string_view word) {
    constexpr std::size_t kLongest = 6;
    if (word.size() < 2 || word.size() > kLongest || word[0] < 'A' || word[0] > 'Z') return false;
    std::size_t groups = 0;
    bool in_group = false;
    for (const char c : word.substr(1))
        if (c < 'a' || c > 'z') return false;
    for (const char c : word) {
        const bool vowel = is_vowel(to_lower(c)) || (c == 'y' && !in_group);
        groups += vowel && !in_group ? 1U : 0U;
        in_group = vowel;
    }
    return groups == 1;
}

}  // namespace

bool is_family_name_first(std::string_view word) {
    return family_first(word) != nullptr;
}

std::size_t family_name_end(std::string_view name) {
    const std::size_t space = name.find(' ');
    if (space == std::string_view::npos) return 0;
    const FamilyFirst* const family = family_first(name.substr(0, space));
    const std::string_view given = name.substr(space + 1);
    const std::size_t second = given.find(' ');
    const std::size_t hyphen = name.find('-');
    const auto is_small = [](char c) { return c >= 'a' && c <= 'z'; };
    if (hyphen != std::string_view::npos) {
        if (second != std::string_view::npos || hyphen < space + 2 || name.rfind('-') != hyphen ||
            hyphen + 1 == name.size())
            return 0;
        return !is_small(name[space + 1]) && is_small(name[hyphen + 1]) ? space : 0;
    }
    if (family == nullptr) return 0;
    if (second == std::string_view::npos) return family->mainland && is_pinyin(given) ? space : 0;
    const std::string_view first_syllable = given.substr(0, second);
    const std::string_view last_syllable = given.substr(second + 1);
    const bool english =
        ((gazetteer().facts(first_syllable) | gazetteer().facts(last_syllable)) & kAnyGivenName) != 0;
    return is_syllable(first_syllable) && is_syllable(last_syllable) && !english ? space : 0;
}

}  // namespace dateline
