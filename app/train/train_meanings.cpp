#include <cstdio>
#include <map>
#include <string>
#include <vector>

#include "app/train/steps.hpp"
#include "app/train/wordnet.hpp"
#include "core/language/characters.hpp"
#include "core/language/hashing.hpp"
#include "core/language/meanings.hpp"
#include "core/language/words.hpp"

namespace dateline::train {
namespace {

constexpr std::size_t kTableBytes = 1'000'000;
constexpr int kVerbFiles = 29;  // lexicographer files: 3-28 nouns, 29-43 verbs

}  // namespace

bool build_meanings(const std::string& folder, ModelBuilder& builder) {
    std::map<std::string, Meaning> meanings;
    std::map<std::string, int> verbs;
    for (const WordNetEntry& e : read_wordnet(folder, "noun")) {
        const auto kind = static_cast<std::uint8_t>(e.file - 2);
        meanings[e.word].noun = kind;
        meanings[e.word].name = e.name;
        if (!e.name && e.word.size() > 2 && e.word.size() < 13) {
            Meaning& plural = meanings[plural_of(e.word)];
            if (plural.noun == 0) plural.noun = kind;
            if (plural.noun == kind) plural.inflected = true;
        }
    }
    for (const WordNetEntry& e : read_wordnet(folder, "verb")) {
        const auto kind = static_cast<std::uint8_t>(e.file - kVerbFiles + 1);
        verbs[e.word] = kind;
        meanings[e.word].verb = kind;
        for (const auto& [form, xpos] : forms_of_verb(e.word)) {
            Meaning& m = meanings[form];
            if (m.verb == 0) m.verb = kind;
            m.inflected = true;
        }
    }
    for (const auto& [form, base] : irregular_forms(folder, "verb")) {
        const auto at = verbs.find(base);
        if (at == verbs.end()) continue;
        meanings[form].verb = static_cast<std::uint8_t>(at->second);
        meanings[form].inflected = true;
    }
    for (const WordNetEntry& e : read_wordnet(folder, "adj")) meanings[e.word].adjective = true;
    for (const WordNetEntry& e : read_wordnet(folder, "adv")) meanings[e.word].adverb = true;
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
