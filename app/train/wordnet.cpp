#include "app/train/wordnet.hpp"

#include <fstream>
#include <sstream>
#include <string_view>

namespace dateline::train {
namespace {

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

std::vector<WordNetEntry> read_wordnet(const std::string& folder, const std::string& part) {
    std::ifstream data(folder + "/data." + part, std::ios::binary);
    std::stringstream bytes;
    bytes << data.rdbuf();
    const std::string synsets = bytes.str();
    std::vector<WordNetEntry> entries;
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
        WordNetEntry entry{word, std::stoi(synsets.substr(offset + 9, 2)), false};
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

std::string plural_of(const std::string& noun) {
    return with_s(noun);
}

std::vector<InflectedVerb> forms_of_verb(const std::string& verb) {
    std::string past = stem_of(verb) + "ed";
    if (verb.back() == 'y' && verb.size() > 2 && !is_vowel(verb[verb.size() - 2]))
        past = verb.substr(0, verb.size() - 1) + "ied";
    return {{with_s(verb), "VBZ"}, {past, "VBD"}, {past, "VBN"}, {stem_of(verb) + "ing", "VBG"}};
}

std::vector<Irregular> irregular_forms(const std::string& folder, const std::string& part) {
    std::vector<Irregular> forms;
    std::ifstream file(folder + "/" + part + ".exc");
    std::string rest;
    for (Irregular one; file >> one.form >> one.base; std::getline(file, rest)) {
        if (one.form.find('_') == std::string::npos) forms.push_back(one);
    }
    return forms;
}

}  // namespace dateline::train
