#include <algorithm>
#include <cstdio>
#include <map>
#include <set>
#include <string>
#include <tuple>

#include "app/train/steps.hpp"
#include "app/train/wordnet.hpp"
#include "core/language/hashing.hpp"
#include "core/language/lemmas.hpp"
#include "core/language/tagset.hpp"

namespace dateline::train {
namespace {

constexpr std::size_t kEndingBytes = 43'000;

using Key = std::tuple<std::string, TagClass>;  // lowered word, tag with UPOS and XPOS only
using Counts = std::map<LemmaRule, std::size_t>;

TagClass bare(const TagClass& tag) {
    TagClass t;
    t.upos = tag.upos;
    t.xpos = tag.xpos;
    return t;
}

LemmaRule rule_of(std::string_view base, std::string_view lemma) {
    std::size_t same = 0;
    while (same < base.size() && same < lemma.size() && base[same] == lemma[same]) ++same;
    LemmaRule rule;
    rule.strip = static_cast<std::uint8_t>(std::min<std::size_t>(base.size() - same, 200));
    const std::string_view rest = lemma.substr(same).substr(0, rule.text.size());
    rule.size = static_cast<std::uint8_t>(rest.size());
    std::copy(rest.begin(), rest.end(), rule.text.begin());
    return rule;
}

std::string applied(const LemmaRule& rule, const std::string& base) {
    std::string lemma = base.substr(0, base.size() - std::min<std::size_t>(rule.strip, base.size()));
    lemma += rule.append();
    return lemma;
}

template <class Map>
const auto& most_frequent(const Map& counts) {
    return std::max_element(counts.begin(), counts.end(),
                            [](const auto& a, const auto& b) { return a.second < b.second; })
        ->first;
}

/// Inflected words of WordNet and their base forms, where only one is possible. The past of an irregular verb
/// stands with the tags of its present too, for a tagger that takes it for that.
std::map<Key, std::string> known_forms(const std::string& wordnet, const std::set<std::string>& verbs) {
    std::map<Key, std::string> forms;
    const auto add = [&](const std::string& form, Upos upos, std::string_view xpos, const std::string& base) {
        TagClass tag;
        tag.upos = upos;
        tag.xpos = static_cast<std::uint8_t>(parse_xpos(xpos));
        const auto [at, added] = forms.try_emplace({form, tag}, base);
        if (!added && at->second != base) at->second.clear();
    };
    for (const auto& [form, base] : irregular_forms(wordnet, "verb")) {
        if (form.ends_with("ing")) {
            add(form, Upos::VERB, "VBG", base);
        } else if (form.ends_with("s")) {
            add(form, Upos::VERB, "VBZ", base);
        } else {
            for (const std::string_view xpos : {"VBD", "VBN"}) add(form, Upos::VERB, xpos, base);
            if (verbs.contains(form)) continue;
            for (const std::string_view xpos : {"VB", "VBP"}) add(form, Upos::VERB, xpos, base);
        }
    }
    for (const std::string& verb : verbs) {
        for (const auto& [form, xpos] : forms_of_verb(verb)) add(form, Upos::VERB, xpos, verb);
    }
    for (const auto& [form, base] : irregular_forms(wordnet, "noun")) add(form, Upos::NOUN, "NNS", base);
    std::erase_if(forms, [](const auto& one) { return one.second.empty(); });
    return forms;
}

}  // namespace

void train_lemmas(const Sentences& train, const std::string& wordnet, ModelBuilder& builder) {
    constexpr double kSure = 0.75;
    const LanguageModel plain = builder.model();  // without rules: gives the base forms
    const std::span<const TagClass> classes = plain.tag_classes();
    std::map<Key, Counts> words;
    for (const GoldSentence& s : train) {
        for (std::size_t i = 0; i < s.size(); ++i) {
            const TagClass tag = bare(classes[s.tags[i]]);
            if (s.lemma(i) == "_" && s.word(i) != "_") continue;  // the rest of a word torn apart
            const NormalWord normal(s.word(i));
            ++words[{std::string(normal.lowered()), tag}]
                   [rule_of(lemma_of(plain, s.word(i), tag), s.lemma(i))];
        }
    }
    // Words the treebanks do not have ("injuring"), or have with a slip for a lemma ("fled": "flead").
    std::set<std::string> verbs;
    for (const WordNetEntry& verb : read_wordnet(wordnet, "verb")) verbs.insert(verb.word);
    const std::map<Key, std::string> known = known_forms(wordnet, verbs);
    std::erase_if(words, [&](const auto& one) {
        const auto& [word, tag] = one.first;
        const LemmaRule& rule = most_frequent(one.second);
        return tag.upos == Upos::VERB && known.contains(one.first) &&
               !verbs.contains(applied(rule, lemma_of(plain, word, tag)));
    });
    // What each ending does, every word counted once.
    std::map<std::tuple<std::string, std::uint8_t>, Counts> endings;
    for (const auto& [key, counts] : words) {
        const auto& [word, tag] = key;
        for (std::size_t length = 1; length <= std::min(kLongestEnding, word.size()); ++length) {
            ++endings[{word.substr(word.size() - length), tag.xpos}][most_frequent(counts)];
        }
    }
    std::vector<LemmaRule> rules(1);
    std::map<LemmaRule, std::uint16_t> numbers;
    const auto number = [&](const LemmaRule& rule) {
        const auto [at, added] = numbers.try_emplace(rule, static_cast<std::uint16_t>(rules.size()));
        if (added) rules.push_back(rule);
        return at->second;
    };
    std::vector<TableEntry> ending_entries;
    for (const auto& [key, counts] : endings) {
        const auto& [ending, xpos] = key;
        const LemmaRule& rule = most_frequent(counts);
        std::size_t all = 0;
        for (const auto& [r, n] : counts) all += n;
        const std::size_t right = counts.at(rule);
        const bool sure = right >= 2 && static_cast<double>(right) >= kSure * static_cast<double>(all);
        if (!sure && ending.size() > 1) continue;
        TagClass tag;
        tag.xpos = xpos;
        ending_entries.push_back({lemma_ending_key(ending, tag), number(rule), static_cast<float>(right)});
    }
    builder.set_rows(Section::lemma_strings, rules);
    builder.set_table(Section::lemma_endings, std::move(ending_entries), kEndingBytes);
    const LanguageModel ruled = builder.model();
    std::vector<TableEntry> exceptions;
    for (const auto& [key, counts] : words) {
        const auto& [word, tag] = key;
        const LemmaRule& rule = most_frequent(counts);
        if (lemma_of(ruled, word, tag) != applied(rule, lemma_of(plain, word, tag)))
            exceptions.push_back(
                {lemma_word_key(word, tag), number(rule), static_cast<float>(counts.at(rule))});
    }
    for (const auto& [key, base] : known) {
        const auto& [form, tag] = key;
        if (words.contains(key) || lemma_of(ruled, form, tag) == base) continue;
        exceptions.push_back({lemma_word_key(form, tag), number(rule_of(form, base)), 1});
    }
    std::fprintf(stderr, "lemmas: %zu rules, %zu exceptions\n", rules.size(), exceptions.size());
    builder.set_rows(Section::lemma_strings, rules);
    builder.set_table(Section::lemma_words, std::move(exceptions), std::size_t{1} << 20U);
}

}  // namespace dateline::train
