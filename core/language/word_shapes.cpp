// The lists are those of English spelling and of the UD English treebanks' conventions (EWT 2.16).
#include "core/language/word_shapes.hpp"

#include <algorithm>
#include <array>
#include <span>

#include "core/language/characters.hpp"

namespace dateline {
namespace {

using Words = std::span<const std::string_view>;

constexpr auto kClitics = std::to_array<std::string_view>({"s", "re", "ve", "ll", "d", "m"});
constexpr auto kClipped = std::to_array<std::string_view>(
    {"s", "re", "ve", "ll", "d", "m", "em", "til", "cause", "n", "tis", "twas", "bout", "round", "cos"});
constexpr auto kUnits = std::to_array<std::string_view>(
    {"am",  "pm", "bn", "mn",  "m",   "k",   "p",   "mm",  "cm",   "km",  "kg",      "kb",
     "mb",  "gb", "tb", "ft",  "lb",  "lbs", "oz",  "mph", "kph",  "hz",  "ghz",     "mhz",
     "kw",  "mw", "gw", "kwh", "mwh", "ml",  "hrs", "hr",  "mins", "min", "sec",     "yr",
     "yrs", "c",  "f",  "bps", "mg",  "g",   "l",   "t",   "tn",   "trn", "million", "billion"});
constexpr auto kPrefixes = std::to_array<std::string_view>(
    {"e",     "non",     "mid",   "anti", "re",   "co",     "pre",   "pro",   "post",  "over",  "ex",
     "multi", "counter", "semi",  "sub",  "mini", "psycho", "neo",   "socio", "micro", "intra", "inter",
     "un",    "ultra",   "extra", "bi",   "tri",  "de",     "trans", "quasi", "super", "under", "cyber"});
constexpr auto kSuffixes = std::to_array<std::string_view>(
    {"com", "org",  "net", "gov",  "edu", "mil", "int",  "info", "uk",  "us",  "ca",
     "de",  "fr",   "ru",  "eu",   "au",  "in",  "io",   "tv",   "nl",  "se",  "ch",
     "doc", "docx", "xls", "xlsx", "pdf", "txt", "html", "htm",  "gif", "jpg", "png",
     "ppt", "zip",  "exe", "xml",  "csv", "mp3", "avi",  "co",   "ua",  "cn",  "jp"});
constexpr auto kFaces = std::to_array<std::string_view>(
    {":)",  ":(", ";)", ":D",  ":P", ":p", ":-)", ":-(", ";-)", ":-D", ":-P", "=)", "=(", "^_^",
     "-_-", "(:", ":/", ":-/", ":o", ":O", "<3",  ":'(", "=D",  ":|",  ":S",  ":]", ";D", "=P"});

struct Fused {
    std::string_view word;
    std::uint32_t cut;
};
constexpr auto kFused = std::to_array<Fused>({
    {"cannot", 3}, {"gonna", 3},  {"gotta", 3},    {"wanna", 3},   {"lemme", 3}, {"gimme", 3}, {"dont", 2},
    {"didnt", 3},  {"doesnt", 4}, {"wouldnt", 5},  {"couldnt", 5}, {"isnt", 2},  {"wasnt", 3}, {"havent", 4},
    {"arent", 3},  {"hasnt", 3},  {"shouldnt", 6}, {"wont", 2},    {"cant", 2},  {"im", 1},    {"ive", 1},
});

static_assert(std::all_of(kFused.begin(), kFused.end(), [](const Fused& f) { return may_be_fused(f.word); }));

constexpr std::array<bool, 256> kFaceFirst = [] {
    std::array<bool, 256> first{};
    for (const std::string_view face : kFaces) first[static_cast<unsigned char>(face.front())] = true;
    return first;
}();

bool in_list(Words words, std::string_view word) {
    return std::any_of(words.begin(), words.end(), [&](std::string_view w) { return equals_lower(word, w); });
}

bool is_address_byte(char c) {
    return static_cast<unsigned char>(c) > 0x20U &&
           std::string_view("<>\"()[]{}|").find(c) == std::string_view::npos;
}

}  // namespace

bool is_clitic(std::string_view letters) {
    return letters.size() <= 2 && in_list(kClitics, letters);
}
bool is_clipped_word(std::string_view letters) {
    return letters.size() <= 5 && in_list(kClipped, letters);
}
bool is_unit(std::string_view letters) {
    return letters.size() <= 7 && in_list(kUnits, letters);
}
bool is_hyphen_prefix(std::string_view letters) {
    return letters.size() <= 7 && in_list(kPrefixes, letters);
}
bool is_file_or_domain_suffix(std::string_view letters) {
    return letters.size() <= 4 && in_list(kSuffixes, letters);
}

std::uint32_t fused_at(std::string_view word) {
    if (!may_be_fused(word) || word == "IM" || word == "IVE") return 0;
    const auto at = std::find_if(kFused.begin(), kFused.end(),
                                 [&](const Fused& f) { return equals_lower(word, f.word); });
    return at == kFused.end() ? 0 : at->cut;
}

std::uint32_t emoticon_length(std::string_view rest) {
    if (rest.size() < 2 || rest.size() > 4 || !kFaceFirst[static_cast<unsigned char>(rest.front())]) return 0;
    for (const std::string_view face : kFaces) {
        if (!rest.starts_with(face)) continue;
        const std::string_view tail = rest.substr(face.size());
        if (tail.empty() || tail == "." || tail == ",") return static_cast<std::uint32_t>(face.size());
    }
    return 0;
}

std::uint32_t address_length(std::string_view rest) {
    std::size_t end = 0;
    while (end < rest.size() && is_address_byte(rest[end])) ++end;
    const std::string_view body = rest.substr(0, end);
    const std::size_t scheme = body.find("://");
    const std::size_t at_sign = body.find('@');
    const bool web =
        (scheme != std::string_view::npos && scheme > 1 && scheme < 8) || body.starts_with("www.");
    const bool mail = at_sign != std::string_view::npos && at_sign > 0 && at_sign + 1 < body.size() &&
                      is_word(character_at(body, at_sign + 1).kind) &&
                      (is_word(character_at(body, at_sign - 1).kind) || body[at_sign - 1] == '.');
    if (!web && !mail) return 0;
    while (end > 0 && std::string_view(".,;:!?'*").find(rest[end - 1]) != std::string_view::npos) --end;
    return static_cast<std::uint32_t>(end);
}

}  // namespace dateline
