#include "core/language/names_person.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>
#include <vector>

#include <utf8proc.h>

#include "core/language/characters.hpp"
#include "core/language/names_family_first.hpp"

namespace dateline {
namespace {

constexpr std::string_view kNicknames[] = {
#include "core/language/names_nicknames.inc"
};

constexpr std::string_view kSpelledRows[] = {
#include "core/language/names_spellings.inc"
};

constexpr std::array<std::string_view, 22> kParticles = {
    "von", "van", "der", "den", "de", "da",  "di",  "du",  "del", "della", "la",
    "le",  "bin", "ibn", "al",  "el", "ben", "ter", "ten", "zu",  "dos",   "af"};
constexpr std::array<std::string_view, 8> kSuffixes = {"jr.", "jr", "sr.", "sr", "ii", "iii", "iv", "ph.d."};

template <class List>
bool one_of(const List& list, std::string_view word) {
    return std::any_of(std::begin(list), std::end(list),
                       [&](std::string_view item) { return equals_lower(word, item); });
}

/// Takes the first word off `rest`.
std::string_view next_word(std::string_view& rest) {
    while (!rest.empty() && rest[0] == ' ') rest.remove_prefix(1);
    const std::string_view word = rest.substr(0, std::min(rest.find(' '), rest.size()));
    rest.remove_prefix(word.size());
    return word;
}

std::string_view last_word(std::string_view name) {
    const std::size_t space = name.rfind(' ');
    return space == std::string_view::npos ? name : name.substr(space + 1);
}

std::string_view trimmed(std::string_view name) {
    while (!name.empty() && (name.back() == ' ' || name.back() == ',')) name.remove_suffix(1);
    while (!name.empty() && name.front() == ' ') name.remove_prefix(1);
    return name;
}

/// ASCII letters for the accented letters of Latin-1 and Latin Extended-A, by
/// second byte from 0x80.
constexpr std::string_view kFoldC3 = "aaaaaaaceeeeiiiidnooooo ouuuuytsaaaaaaaceeeeiiiidnooooo ouuuuyty";
constexpr std::string_view kFoldC4 = "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkklllllll";
constexpr std::string_view kFoldC5 = "lllnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";

/// An ASCII letter and how many bytes it was written with; size 0 when there is none. A mark that stands over
/// the letter before it has no letter of its own.
struct Plain {
    char letter = 0;
    std::size_t size = 0;
};

/// Letters beyond those tables whose base is an ASCII one, as in Vietnamese and Azerbaijani: "ễ" is e, "ə" a.
Plain plain_letter(std::string_view text) {
    utf8proc_int32_t c = 0;
    const auto size =
        utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),  // NOLINT: its type
                         static_cast<utf8proc_ssize_t>(text.size()), &c);
    if (size <= 0) return {};
    const auto bytes = static_cast<std::size_t>(size);
    constexpr utf8proc_int32_t kSmallSchwa = 0x259, kSchwa = 0x18F;
    if (c == kSmallSchwa || c == kSchwa) return {'a', bytes};
    if (utf8proc_category(c) == UTF8PROC_CATEGORY_MN) return {0, bytes};
    std::array<utf8proc_int32_t, 8> parts{};
    int boundary = 0;
    const auto count = utf8proc_decompose_char(c, parts.data(), static_cast<utf8proc_ssize_t>(parts.size()),
                                               UTF8PROC_DECOMPOSE, &boundary);
    if (count < 1 || parts[0] <= 0 || parts[0] >= 0x80) return {};
    return {to_lower(static_cast<char>(parts[0])), bytes};
}

bool is_initial(std::string_view word) {
    if (word.empty() || word.size() > 2) return false;
    const bool upper = word[0] >= 'A' && word[0] <= 'Z';
    return upper && (word.size() == 1 || word[1] == '.');
}

bool share_row(std::string_view a, std::string_view b) {
    for (std::string_view row : kNicknames) {
        bool has_a = false;
        bool has_b = false;
        while (!row.empty()) {
            const std::string_view name = next_word(row);
            has_a = has_a || name == a;
            has_b = has_b || name == b;
        }
        if (has_a && has_b) return true;
    }
    return false;
}

/// A word of names_spellings.inc and the word its row begins with.
struct Spelling {
    std::string_view written, key;
};

/// By the word written.
std::vector<Spelling> spelled_words() {
    std::vector<Spelling> words;
    for (std::string_view row : kSpelledRows) {
        const std::string_view key = row.substr(0, row.find(' '));
        while (!row.empty()) words.push_back({next_word(row), key});
    }
    std::sort(words.begin(), words.end(),
              [](const Spelling& a, const Spelling& b) { return a.written < b.written; });
    return words;
}

/// Every word of a folded name in the spelling of its row, without an Arabic article before it.
std::string in_one_spelling(std::string_view folded) {
    static const std::vector<Spelling> kWords = spelled_words();
    std::string out;
    std::string_view rest = folded;
    while (!rest.empty()) {
        std::string_view word = next_word(rest);
        const bool article = word == "al" || word == "el";
        if (word.empty() || (article && rest.find_first_not_of(' ') != std::string_view::npos)) continue;
        const auto found = std::lower_bound(
            kWords.begin(), kWords.end(), word,
            [](const Spelling& spelling, std::string_view w) { return spelling.written < w; });
        if (found != kWords.end() && found->written == word) word = found->key;
        if (!out.empty()) out += ' ';
        out += word;
    }
    return out;
}

/// "El Baradei" for "ElBaradei".
std::string with_article_apart(std::string_view name) {
    std::string out;
    out.reserve(name.size() + 1);
    for (std::size_t i = 0; i < name.size(); ++i) {
        const bool opens = i == 0 || name[i - 1] == ' ';
        const bool article = opens && name.size() > i + 3 && (name[i] == 'E' || name[i] == 'A') &&
                             name[i + 1] == 'l' && name[i + 2] >= 'A' && name[i + 2] <= 'Z';
        out += name[i];
        if (!article) continue;
        out += "l ";
        ++i;
    }
    return out;
}

/// What a surname begins and ends with in one transliteration and another.
struct Affix {
    std::string_view written, sound;
};
constexpr Affix kOpenings[] = {{"tch", "ch"}, {"ye", "e"}, {"je", "e"}};
constexpr Affix kEndings[] = {{"ych", "ich"},     {"enka", "enko"}, {"yov", "ev"},
                              {"owski", "ovsky"}, {"ynov", "inov"}, {"ynsky", "insky"}};

std::string with_plain_affixes(std::string name) {
    constexpr std::size_t kShortest = 6;  // "Yeo", "Jens": too little to tell
    for (const Affix& affix : kOpenings)
        if (name.size() >= kShortest && name.starts_with(affix.written)) {
            name.replace(0, affix.written.size(), affix.sound);
            break;
        }
    for (const Affix& affix : kEndings)
        if (name.size() >= kShortest && name.ends_with(affix.written)) {
            name.replace(name.size() - affix.written.size(), affix.written.size(), affix.sound);
            break;
        }
    return name;
}

/// "Lee | Van Cleef": no given name of two syllables.
bool opens_with_particle(std::string_view behind) {
    const std::size_t space = behind.find(' ');
    return space != std::string_view::npos && one_of(kParticles, behind.substr(0, space));
}

}  // namespace

PersonName parse_person(std::string_view name) {
    PersonName person;
    name = trimmed(name);
    const std::string_view suffix = last_word(name);
    if (suffix.size() < name.size() && one_of(kSuffixes, suffix)) {
        person.suffix = suffix;
        name = trimmed(name.substr(0, name.size() - suffix.size()));
    }
    if (const std::size_t space = family_name_end(name);
        space != 0 && !opens_with_particle(name.substr(space + 1))) {
        person.surname = name.substr(0, space);
        person.given = name.substr(space + 1);
        return person;
    }
    std::string_view surname = last_word(name);
    std::string_view front = trimmed(name.substr(0, name.size() - surname.size()));
    while (!front.empty() && one_of(kParticles, last_word(front)) && last_word(front).size() < name.size()) {
        const std::string_view particle = last_word(front);
        front = trimmed(front.substr(0, front.size() - particle.size()));
        surname = name.substr(static_cast<std::size_t>(particle.data() - name.data()));
    }
    person.surname = surname;
    person.given = next_word(front);
    person.middle = trimmed(front);
    return person;
}

std::string fold_name(std::string_view name) {
    std::string folded;
    folded.reserve(name.size());
    for (std::size_t i = 0; i < name.size(); ++i) {
        const auto byte = static_cast<unsigned char>(name[i]);
        if (byte < 0x80U) {
            if (name[i] == '-')
                folded += ' ';
            else if (name[i] != '\'' && name[i] != '.')
                folded += to_lower(name[i]);
            continue;
        }
        const std::string_view rest = name.substr(i);
        if (rest.starts_with("’") || rest.starts_with("‘") || rest.starts_with("ʼ")) {
            i += rest.starts_with("ʼ") ? 1U : 2U;
            continue;
        }
        const std::string_view table = byte == 0xC3U   ? kFoldC3
                                       : byte == 0xC4U ? kFoldC4
                                       : byte == 0xC5U ? kFoldC5
                                                       : "";
        if (!table.empty() && i + 1 < name.size()) {
            const auto second = static_cast<unsigned char>(name[i + 1]);
            if (second >= 0x80U && second < 0xC0U) {
                folded += table[second - 0x80U];
                ++i;
                continue;
            }
        }
        if (const Plain plain = plain_letter(rest); plain.size > 0) {
            if (plain.letter != 0) folded += plain.letter;
            i += plain.size - 1;
            continue;
        }
        folded += name[i];
    }
    return folded;
}

std::string transliteration_key(std::string_view name) {
    constexpr std::pair<std::string_view, std::string_view> kSpellings[] = {
        {"sch", "sh"}, {"tsch", "ch"}, {"shch", "sh"}, {"kh", "h"}, {"ph", "f"},   {"ks", "x"},
        {"ck", "k"},   {"ou", "u"},    {"tz", "c"},    {"ts", "c"}, {"iye", "ie"}, {"iya", "ia"},
        {"yev", "ev"}, {"aye", "a"},   {"iy", "y"},    {"ij", "y"}, {"ii", "y"},   {"yi", "i"},
        {"yj", "y"},   {"q", "k"},     {"w", "v"},     {"oe", "o"}, {"ue", "u"},   {"ae", "a"},
    };
    const std::string folded = with_plain_affixes(in_one_spelling(fold_name(with_article_apart(name))));
    std::string key;
    for (std::size_t i = 0; i < folded.size();) {
        std::string_view written = std::string_view(folded).substr(i, 1);
        std::string_view sound = written;
        for (const auto& [from, to] : kSpellings) {
            if (std::string_view(folded).substr(i).starts_with(from) && from.size() >= written.size()) {
                written = from;
                sound = to;
            }
        }
        for (const char c : sound) {
            if (key.empty() || key.back() != c) key += c;
        }
        i += written.size();
    }
    if (key.size() > 3 && key.back() == 'i') key.back() = 'y';  // Zelenski, Zelensky
    return key;
}

std::string letters_key(std::string_view name) {
    std::string letters = fold_name(name);
    std::erase(letters, ' ');
    return transliteration_key(letters);
}

bool given_names_agree(std::string_view a, std::string_view b) {
    if (a.empty() || b.empty()) return true;
    const std::string x = transliteration_key(a);
    const std::string y = transliteration_key(b);
    if (x == y) return true;
    if (is_initial(a) || is_initial(b) || a.find('.') != std::string_view::npos ||
        b.find('.') != std::string_view::npos) {
        return !x.empty() && !y.empty() && x[0] == y[0];
    }
    return share_row(fold_name(a), fold_name(b));
}

std::string without_middle_initials(std::string_view name) {
    std::string out;
    std::string_view rest = name;
    if (is_initial(name.substr(0, name.find(' ')))) return std::string(name);  // "J. R. Dorn"
    while (true) {
        const std::string_view word = next_word(rest);
        if (word.empty()) return out;
        const bool last = rest.find_first_not_of(' ') == std::string_view::npos;
        if (!out.empty() && !last && is_initial(word)) continue;
        if (!out.empty()) out += ' ';
        out += word;
    }
}

}  // namespace dateline
