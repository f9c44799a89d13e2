#include "timeline/merge/word_classes.hpp"

#include <algorithm>
#include <array>
#include <map>

namespace dateline {
namespace {

constexpr WordClass kClasses[] = {
#include "timeline/merge/word_classes.inc"
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
}

std::span<const std::uint16_t> WordClassIndex::classes_of(std::string_view lemma) const {
    const auto it =
        std::lower_bound(entries_.begin(), entries_.end(), lemma,
                         [](const Entry& entry, std::string_view word) { return entry.word < word; });
    if (it == entries_.end() || it->word != lemma) return {};
    return it->classes;
}

}  // namespace dateline
