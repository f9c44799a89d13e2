#include <cstdio>
#include <fstream>
#include <map>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "app/train/steps.hpp"
#include "core/language/characters.hpp"
#include "core/language/hashing.hpp"
#include "core/language/meanings.hpp"
#include "core/language/words.hpp"

namespace dateline::train {
namespace {

constexpr std::size_t kTableBytes = 1'000'000;
constexpr int kVerbFiles = 29;  // lexicographer files: 3-28 nouns, 29-43 verbs

struct Entry {
    std::string word;
    int file = 0;  // the lexicographer file of its first sense
    bool name = false;
};

/// The single words of index.POS with what data.POS says of their first sense.
std::vector<Entry> read_entries(const std::string& folder, const std::string& part) {
    std::ifstream data(folder + "/data." + part, std::ios::binary);
    std::stringstream bytes;
    bytes << data.rdbuf();
    const std::string synsets = bytes.str();
    std::vector<Entry> entries;
    std::ifstream index(folder + "/index." + part);
    for (std::string line; std::getline(index, line);) {
        if (line.empty() || line[0] == ' ') continue;
        std::istringstream fields(line);
        std::string word, pos;
        std::size_t synset_count = 0, pointers = 0, skipped = 0, offset = 0;
        std::string symbol;
        fields >> word >> pos >> synset_count >> pointers;
        for (std::size_t i = 0; i < pointers; ++i) fields >> symbol;
        fields >> skipped >> skipped >> offset;
        if (!fields || word.find('_') != std::string::npos || offset + 12 > synsets.size()) continue;
        Entry entry{word, std::stoi(synsets.substr(offset + 9, 2)), false};
        // The synset has the word as it is written.
        const std::string_view synset =
            std::string_view(synsets).substr(offset, synsets.find('\n', offset) - offset);
        std::string capital = word;
        if (capital[0] >= 'a' && capital[0] <= 'z') capital[0] = static_cast<char>(capital[0] - 32);
        entry.name =
            part == "noun" && capital != word && synset.find(" " + word + " ") == std::string_view::npos;
        entries.push_back(std::move(entry));
    }
    return entries;
}

bool is_vowel(char c) {
    return std::string_view("aeiou").find(c) != std::string_view::npos;
}

std::string with_s(const std::string& word) {
    const char last = word.back();
    if (last == 'y' && word.size() > 2 && !is_vowel(word[word.size() - 2]))
        return word.substr(0, word.size() - 1) + "ies";
    const bool hisses =
        last == 's' || last == 'x' || last == 'z' || word.ends_with("ch") || word.ends_with("sh");
    return word + (hisses ? "es" : "s");
}

/// The stem before -ed and -ing: "plan" gives "plann", "make" gives "mak".
std::string stem_of(const std::string& word) {
    const std::size_t n = word.size();
    if (word.back() == 'e' && n > 2 && word[n - 2] != 'e') return word.substr(0, n - 1);
    const bool doubles = n > 2 && n < 6 && !is_vowel(word[n - 1]) && is_vowel(word[n - 2]) &&
                         !is_vowel(word[n - 3]) &&
                         std::string_view("wxy").find(word[n - 1]) == std::string_view::npos;
    return doubles ? word + word.back() : word;
}

}  // namespace

bool build_meanings(const std::string& folder, ModelBuilder& builder) {
    std::map<std::string, Meaning> meanings;
    std::map<std::string, int> verbs;
    for (const Entry& e : read_entries(folder, "noun")) {
        const auto kind = static_cast<std::uint8_t>(e.file - 2);
        meanings[e.word].noun = kind;
        meanings[e.word].name = e.name;
        if (!e.name && e.word.size() > 2 && e.word.size() < 13) {
            Meaning& plural = meanings[with_s(e.word)];
            if (plural.noun == 0) plural.noun = kind;
            if (plural.noun == kind) plural.inflected = true;
        }
    }
    for (const Entry& e : read_entries(folder, "verb")) {
        const auto kind = static_cast<std::uint8_t>(e.file - kVerbFiles + 1);
        verbs[e.word] = kind;
        meanings[e.word].verb = kind;
        std::string past = stem_of(e.word) + "ed";
        if (e.word.back() == 'y' && e.word.size() > 2 && !is_vowel(e.word[e.word.size() - 2]))
            past = e.word.substr(0, e.word.size() - 1) + "ied";
        for (const std::string& form : {with_s(e.word), past, stem_of(e.word) + "ing"}) {
            Meaning& m = meanings[form];
            if (m.verb == 0) m.verb = kind;
            m.inflected = true;
        }
    }
    std::ifstream exceptions(folder + "/verb.exc");
    for (std::string form, base; exceptions >> form >> base; std::getline(exceptions, base)) {
        const auto at = verbs.find(base);
        if (at == verbs.end() || form.find('_') != std::string::npos) continue;
        meanings[form].verb = static_cast<std::uint8_t>(at->second);
        meanings[form].inflected = true;
    }
    for (const Entry& e : read_entries(folder, "adj")) meanings[e.word].adjective = true;
    for (const Entry& e : read_entries(folder, "adv")) meanings[e.word].adverb = true;
    std::vector<TableEntry> entries;
    for (const auto& [word, meaning] : meanings) {
        const float priority = 1000.0F - static_cast<float>(word.size()) + (meaning.verb != 0 ? 50.0F : 0.0F);
        entries.push_back({mix(hash_bytes(NormalWord(word).lowered())), meaning.pack(), priority});
    }
    const std::size_t count = entries.size();
    const std::size_t left_out = builder.set_table(Section::clusters, std::move(entries), kTableBytes);
    std::fprintf(stderr, "meanings: %zu words, %zu kept\n", count, count - left_out);
    return count > 0;
}

}  // namespace dateline::train
