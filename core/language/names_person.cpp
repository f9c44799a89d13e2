#include "core/language/names_person.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "core/language/characters.hpp"

namespace dateline {
namespace {

constexpr std::string_view kNicknames[] = {
#include "core/language/names_nicknames.inc"
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

}  // namespace

PersonName parse_person(std::string_view name) {
    PersonName person;
    name = trimmed(name);
    const std::string_view suffix = last_word(name);
    if (suffix.size() < name.size() && one_of(kSuffixes, suffix)) {
        person.suffix = suffix;
        name = trimmed(name.substr(0, name.size() - suffix.size()));
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
        folded += name[i];
    }
    return folded;
}

std::string transliteration_key(std::string_view name) {
    constexpr std::pair<std::string_view, std::string_view> kSpellings[] = {
        {"sch", "sh"}, {"tsch", "ch"}, {"kh", "h"},   {"ph", "f"},   {"ks", "x"},   {"ck", "k"}, {"ou", "u"},
        {"tz", "c"},   {"ts", "c"},    {"iye", "ie"}, {"yev", "ev"}, {"aye", "ae"}, {"iy", "y"}, {"ij", "y"},
        {"ii", "y"},   {"yi", "i"},    {"q", "k"},    {"w", "v"},    {"oe", "o"},   {"ue", "u"},
    };
    const std::string folded = fold_name(name);
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
