#include "core/language/lemmas.hpp"

#include <algorithm>

#include "core/language/hashing.hpp"

namespace dateline {
namespace {

std::string apply(const LemmaRule& rule, std::string base) {
    if (rule.strip == LemmaRule::kWhole) return std::string(rule.append());
    base.resize(base.size() - std::min<std::size_t>(rule.strip, base.size()));
    base += rule.append();
    return base;
}

/// The word with typographic apostrophes made plain, and in lower case unless it is a name.
std::string base_form(std::string_view word, const TagClass& tag) {
    if (word.size() > NormalWord::kMost) return std::string(word);
    const NormalWord normal(word);
    const bool name = tag.upos == Upos::PROPN || tag.upos == Upos::X;
    std::string base(name ? normal.exact() : normal.lowered());
    // Digits stand as 0 in a NormalWord; here they stay.
    if (base.size() == word.size()) {
        for (std::size_t i = 0; i < base.size(); ++i) {
            if (base[i] == '0') base[i] = word[i];
        }
        return base;
    }
    return base.find('0') == std::string::npos ? base : std::string(word);
}

}  // namespace

std::uint64_t lemma_word_key(std::string_view lowered, const TagClass& tag) {
    return hash_feature(200 + tag.xpos, hash_bytes(lowered), static_cast<std::uint32_t>(tag.upos));
}

std::uint64_t lemma_ending_key(std::string_view ending, const TagClass& tag) {
    return hash_feature(300 + tag.xpos, hash_bytes(ending), static_cast<std::uint32_t>(ending.size()));
}

std::string lemma_of(const LanguageModel& model, std::string_view word, const TagClass& tag) {
    const std::span<const LemmaRule> rules = model.lemma_rules();
    const NormalWord normal(word);
    std::string base = base_form(word, tag);
    const std::uint16_t exception =
        model.table(Section::lemma_words).find(lemma_word_key(normal.lowered(), tag));
    if (exception != 0 && exception < rules.size()) return apply(rules[exception], std::move(base));
    for (std::size_t length = std::min<std::size_t>(kLongestEnding, normal.size); length > 0; --length) {
        const std::uint16_t rule =
            model.table(Section::lemma_endings).find(lemma_ending_key(normal.ending(length), tag));
        if (rule != 0 && rule < rules.size()) return apply(rules[rule], std::move(base));
    }
    return base;
}

std::uint32_t LemmaList::index(const LanguageModel& model, std::string_view word, const Word& atoms,
                               std::uint8_t tag) {
    const bool has_digit = (atoms.shape & kDigit) != 0;  // its digits are hidden in the atoms
    const std::uint64_t key = mix(static_cast<std::uint64_t>(atoms.form) << 8U | tag);
    if (!has_digit) {
        if (const auto at = known_.find(key); at != known_.end()) return at->second;
    }
    std::string lemma = lemma_of(model, word, model.tag_classes()[tag]);
    const auto [at, added] =
        indices_.try_emplace(std::move(lemma), static_cast<std::uint32_t>(lemmas_.size()));
    if (added) lemmas_.push_back(at->first);
    if (!has_digit) known_.emplace(key, at->second);
    return at->second;
}

}  // namespace dateline
