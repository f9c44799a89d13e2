#include "core/ingest/line_forms.hpp"

#include <algorithm>
#include <array>

#include "core/base/ascii.hpp"

namespace dateline {
namespace {

constexpr auto kSections = std::to_array<std::string_view>({
#include "core/ingest/section_names.inc"
});
constexpr auto kBioVerbs = std::to_array<std::string_view>({
#include "core/ingest/bio_verbs.inc"
});

// Who writes, in a line under a name.
constexpr std::array<std::string_view, 9> kRoles = {"reporter",     "correspondent", "editor",
                                                    "columnist",    "writer",        "journalist",
                                                    "photographer", "producer",      "critic"};

constexpr std::array<std::string_view, 19> kDateWords = {
    "january",   "february",  "march",   "april",    "may",      "june",   "july",
    "august",    "september", "october", "november", "december", "monday", "tuesday",
    "wednesday", "thursday",  "friday",  "saturday", "sunday"};

constexpr std::array<std::string_view, 20> kDateLabels = {
    "published", "updated", "posted", "modified", "first", "last", "date", "on",  "at", "of",
    "am",        "pm",      "a.m",    "p.m",      "noon",  "gmt",  "utc",  "bst", "et", "local"};

bool is_letter(char c) {
    return is_upper(c) || (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80U;
}

std::string_view trim(std::string_view s, std::string_view what) {
    const auto begin = s.find_first_not_of(what);
    if (begin == std::string_view::npos) return {};
    return s.substr(begin, s.find_last_not_of(what) - begin + 1);
}

/// Calls `f` with each word of the line, without the punctuation around it, until it says false.
template <class F>
bool all_words(std::string_view line, F f) {
    while (!line.empty()) {
        const auto begin = line.find_first_not_of(" \t,|\u00a0/");
        if (begin == std::string_view::npos) break;
        line.remove_prefix(begin);
        const auto end = std::min(line.find_first_of(" \t,|/"), line.size());
        if (!f(trim(line.substr(0, end), ".:;()[]"))) return false;
        line.remove_prefix(end);
    }
    return true;
}

std::size_t count_words(std::string_view line) {
    std::size_t n = 0;
    all_words(line, [&n](std::string_view) { return ++n, true; });
    return n;
}

template <std::size_t N>
bool is_one_of(std::string_view word, const std::array<std::string_view, N>& words) {
    return std::any_of(words.begin(), words.end(),
                       [word](std::string_view w) { return equals_lower(word, w); });
}

/// "August", "Aug", "Tues": whole, or the first three or four letters.
bool is_date_word(std::string_view word) {
    const bool short_form = word.size() == 3 || word.size() == 4;
    return std::any_of(kDateWords.begin(), kDateWords.end(), [word, short_form](std::string_view name) {
        return equals_lower(word, short_form ? name.substr(0, word.size()) : name);
    });
}

bool is_capitalised(std::string_view word) {
    return !word.empty() && (is_upper(word.front()) || static_cast<unsigned char>(word.front()) >= 0xC3U);
}

/// "Ana Ruiz", "ANA RUIZ and TOM BERG", "J. de la Cruz": names, their particles, "and" and commas; at most
/// `most` words.
bool is_names(std::string_view line, std::size_t most) {
    constexpr std::array<std::string_view, 11> kParticles = {"and", "de", "la", "van", "von", "der",
                                                             "den", "al", "el", "bin", "da"};
    std::size_t names = 0, words = 0;
    const bool all = all_words(line, [&](std::string_view word) {
        ++words;
        if (std::any_of(word.begin(), word.end(), is_digit)) return false;
        if (is_capitalised(word)) return ++names, true;
        return is_one_of(word, kParticles) || word == "&";
    });
    return all && names > 0 && words <= most;
}

bool ends_in_role(std::string_view line) {
    const auto space = line.find_last_of(" ,");
    std::string_view last = line.substr(space == std::string_view::npos ? 0 : space + 1);
    if (last.ends_with('s')) last.remove_suffix(1);
    return is_one_of(last, kRoles);
}

}  // namespace

bool ends_sentence(std::string_view line) {
    while (true) {
        if (line.ends_with('"') || line.ends_with('\'') || line.ends_with(')'))
            line.remove_suffix(1);
        else if (line.ends_with("\u201d") || line.ends_with("\u2019"))
            line.remove_suffix(3);
        else
            break;
    }
    return line.ends_with('.') || line.ends_with('?') || line.ends_with('!') || line.ends_with("\u2026");
}

bool has_no_letters(std::string_view line) {
    return std::none_of(line.begin(), line.end(), [](char c) { return is_letter(c) || is_digit(c); });
}

bool is_byline(std::string_view line) {
    if (line.size() > 160 || ends_sentence(line)) return false;
    if (begins_lower(line, "by ")) {
        const std::string_view names = line.substr(3);
        return is_names(names, 14) || (is_names(names.substr(0, names.find(',')), 8) && ends_in_role(names));
    }
    if (begins_lower(line, "editor ")) return is_names(line.substr(7), 4);
    const auto comma = line.find(',');
    return comma != std::string_view::npos && is_names(line.substr(0, comma), 4) && ends_in_role(line);
}

bool is_date_line(std::string_view line) {
    if (line.size() > 90) return false;
    bool digits = false, dates = false;
    const bool all = all_words(line, [&](std::string_view word) {
        if (word.empty()) return true;
        if (std::any_of(word.begin(), word.end(), is_digit)) return digits = true;
        if (is_date_word(word)) return dates = true;
        return is_one_of(word, kDateLabels) ||
               (word.size() <= 5 && std::all_of(word.begin(), word.end(), is_upper));
    });
    const bool numeric =
        std::count(line.begin(), line.end(), '-') >= 2 || std::count(line.begin(), line.end(), '/') >= 2;
    return all && digits && (dates || numeric);
}

bool is_section_name(std::string_view line) {
    return is_one_of(line, kSections);
}

bool is_menu(std::string_view line) {
    if (line.size() > 400 || ends_sentence(line)) return false;
    std::size_t words = 0, sections = 0;
    const bool capitalised = all_words(line, [&](std::string_view word) {
        ++words;
        sections += is_section_name(word) ? 1U : 0U;
        return is_capitalised(word) || word == "&" || word == "date" || word.empty() ||
               is_digit(word.front());
    });
    if (capitalised && words >= 4 && sections * 2 > words) return true;
    const auto bars = static_cast<std::size_t>(std::count(line.begin(), line.end(), '|'));
    return bars >= 2 && words <= (bars + 1) * 5;
}

bool is_bio(std::string_view line) {
    if (line.size() > 600) return false;
    const auto stop = line.find(". ");
    const std::string_view sentence = line.substr(0, stop == std::string_view::npos ? line.size() : stop);
    std::size_t at = 0;  // end of the name
    for (int names = 0; names < 5; ++names) {
        const auto end = std::min(line.find(' ', at), line.size());
        if (end == line.size() || !is_capitalised(line.substr(at, end - at))) break;
        at = end + 1;
    }
    if (at == 0) return false;
    const std::string_view rest = line.substr(at);
    if (std::any_of(kBioVerbs.begin(), kBioVerbs.end(),
                    [rest](std::string_view verb) { return begins_lower(rest, verb); }))
        return true;
    if (begins_lower(rest, "reported from ")) return count_words(sentence) <= 12;
    if (begins_lower(rest, "is a ") || begins_lower(rest, "is an ") || begins_lower(rest, "is the "))
        return std::any_of(kRoles.begin(), kRoles.end(), [sentence](std::string_view role) {
            return std::search(sentence.begin(), sentence.end(), role.begin(), role.end(),
                               [](char a, char b) { return to_lower(a) == b; }) != sentence.end();
        });
    return begins_lower(rest, "has been ") && line.find("written this") != std::string_view::npos;
}

}  // namespace dateline
