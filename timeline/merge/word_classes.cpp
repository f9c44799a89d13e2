#include "timeline/merge/word_classes.hpp"

#include <algorithm>
#include <array>
#include <map>

namespace dateline {
namespace {

constexpr WordClass kClasses[] = {
#include "timeline/merge/word_classes.inc"
};

constexpr OppositeClasses kOpposites[] = {
    {"agree", "reject", "accept", "turn-down"},
    {"approve", "reject", "endorse", "veto"},
    {"approve", "ban", "authorise", "outlaw"},
    {"charge", "acquit", "indict", "exonerate"},
    {"convict", "acquit", "convict", "acquit"},
    {"arrest", "free", "detain", "release"},
    {"start", "end", "begin", "finish"},
    {"resume", "suspend", "resume", "freeze"},
    {"rise", "fall", "climb", "plunge"},
    {"appoint", "fire", "nominate", "sack"},
    {"hire", "fire", "recruit", "sack"},
    {"arrive", "leave", "arrive", "depart"},
    {"marry", "divorce", "wed", "divorce"},
    {"born", "die", "birth", "perish"},
    {"build", "destroy", "construct", "demolish"},
    {"confess", "deny", "concede", "refute"},
    {"accuse", "deny", "blame", "rebut"},
    {"praise", "criticise", "hail", "denounce"},
    {"ceasefire", "attack", "truce", "ambush"},
};

/// Endings that make nouns of verbs and forms of words, longest first.
constexpr std::array<std::string_view, 28> kEndings = {
    "izations", "isations", "ization", "isation", "ations", "itions", "ements", "ation", "ition", "ement",
    "ments",    "tions",    "sions",   "ment",    "tion",   "sion",   "ings",   "ance",  "ence",  "ing",
    "ied",      "ies",      "als",     "al",      "ed",     "es",     "s",      "e"};

/// By byte value.
constexpr std::array<std::string_view, 17> kLightVerbs = {"bring", "come", "do",   "find", "get",  "give",
                                                          "go",    "have", "keep", "let",  "make", "put",
                                                          "say",   "set",  "take", "tell", "turn"};

}  // namespace

bool is_light_verb(std::string_view lemma) {
    return std::binary_search(kLightVerbs.begin(), kLightVerbs.end(), lemma);
}

std::span<const WordClass> word_classes() {
    return kClasses;
}

std::span<const OppositeClasses> opposite_classes() {
    return kOpposites;
}

std::string stem_of(std::string_view lemma) {
    constexpr std::size_t kShortestStem = 4;
    for (const std::string_view ending : kEndings) {
        if (!lemma.ends_with(ending) || lemma.size() < ending.size() + kShortestStem) continue;
        std::string stem(lemma.substr(0, lemma.size() - ending.size()));
        const std::size_t n = stem.size();
        // "stopping" -> "stop"; "falling" keeps its l.
        const bool doubled = n > 4 && stem[n - 1] == stem[n - 2] &&
                             std::string_view("lsz").find(stem[n - 1]) == std::string_view::npos;
        if (doubled) stem.pop_back();
        return stem;
    }
    return std::string(lemma);
}

WordClassIndex::WordClassIndex() {
    std::map<std::string_view, std::vector<std::uint16_t>> index;
    std::vector<std::string_view> families;
    for (std::size_t c = 0; c < std::size(kClasses); ++c) {
        std::string_view words = kClasses[c].words;
        while (!words.empty()) {
            const std::size_t end = std::min(words.find(' '), words.size());
            std::vector<std::uint16_t>& classes = index[words.substr(0, end)];
            if (classes.empty() || classes.back() != c) classes.push_back(static_cast<std::uint16_t>(c));
            words.remove_prefix(std::min(end + 1, words.size()));
        }
        if (kClasses[c].family.empty()) {
            families_.push_back(0);
            continue;
        }
        const auto known = std::find(families.begin(), families.end(), kClasses[c].family);
        families_.push_back(static_cast<std::uint8_t>(known - families.begin() + 1));
        if (known == families.end()) families.push_back(kClasses[c].family);
    }
    for (auto& [word, classes] : index) entries_.push_back({word, std::move(classes)});
    opposites_.resize(std::size(kClasses));
    const auto number_of = [](std::string_view name) {
        const auto row = std::find_if(std::begin(kClasses), std::end(kClasses),
                                      [&](const WordClass& c) { return c.name == name; });
        return static_cast<std::uint16_t>(row - std::begin(kClasses));
    };
    for (const OppositeClasses& row : kOpposites) {
        const std::uint16_t one = number_of(row.one);
        const std::uint16_t other = number_of(row.other);
        if (one >= std::size(kClasses) || other >= std::size(kClasses)) continue;
        opposites_[one].push_back(other);
        opposites_[other].push_back(one);
    }
}

std::vector<std::uint16_t> WordClassIndex::opposites_of(std::span<const std::uint16_t> classes) const {
    std::vector<std::uint16_t> result;
    for (const std::uint16_t c : classes)
        result.insert(result.end(), opposites_[c].begin(), opposites_[c].end());
    std::sort(result.begin(), result.end());
    return result;
}

std::span<const std::uint16_t> WordClassIndex::classes_of(std::string_view lemma) const {
    const auto it =
        std::lower_bound(entries_.begin(), entries_.end(), lemma,
                         [](const Entry& entry, std::string_view word) { return entry.word < word; });
    if (it == entries_.end() || it->word != lemma) return {};
    return it->classes;
}

}  // namespace dateline
