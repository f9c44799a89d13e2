#include "core/language/lemmas.hpp"

#include <algorithm>
#include <array>

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
std::string base_form(std::string_view word, const NormalWord& normal, const TagClass& tag) {
    if (word.size() > NormalWord::kMost) return std::string(word);
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
    std::string base = base_form(word, normal, tag);
    // All look-ups are begun before any is used: the tables are larger than the caches.
    const PackedTable& endings = model.table(Section::lemma_endings);
    std::array<std::uint64_t, kLongestEnding + 1> keys{};
    const std::size_t longest = std::min<std::size_t>(kLongestEnding, normal.size);
    for (std::size_t length = 1; length <= longest; ++length) {
        keys[length] = lemma_ending_key(normal.ending(length), tag);
        endings.prefetch(keys[length]);
    }
    const std::uint16_t exception =
        model.table(Section::lemma_words).find(lemma_word_key(normal.lowered(), tag));
    if (exception != 0) return apply(rules[exception], std::move(base));
    for (std::size_t length = longest; length > 0; --length) {
        const std::uint16_t rule = endings.find(keys[length]);
        if (rule != 0) return apply(rules[rule], std::move(base));
    }
    return base;
}

LemmaList::Slot& LemmaList::slot_of(Slots& slots, std::uint64_t key) {
    std::size_t at = static_cast<std::size_t>(key >> 1U) & (slots.size() - 1);
    while (slots[at].key != 0 && slots[at].key != key) at = (at + 1) & (slots.size() - 1);
    return slots[at];
}

void LemmaList::make_room(Slots& slots, std::size_t used) {
    if (2 * used < slots.size()) return;
    Slots wider(2 * slots.size());
    for (const Slot& slot : slots) {
        if (slot.key != 0) slot_of(wider, slot.key) = slot;
    }
    slots = std::move(wider);
}

std::uint32_t LemmaList::index_of(std::string lemma) {
    make_room(found_, lemma_count_);
    // Two lemmas of one hash take two slots: the key counts up.
    std::uint64_t key = mix(hash_bytes(lemma)) | 1U;
    for (;; key += 2) {
        Slot& slot = slot_of(found_, key);
        if (slot.key != 0 && lemmas_[slot.index] != lemma) continue;
        if (slot.key == 0) {
            slot = {key, static_cast<std::uint32_t>(lemmas_.size())};
            lemmas_.push_back(std::move(lemma));
            ++lemma_count_;
        }
        return slot.index;
    }
}

std::uint32_t LemmaList::index(const LanguageModel& model, std::string_view word, const Word& atoms,
                               std::uint8_t tag) {
    // Digits are hidden in the atoms.
    if ((atoms.shape & kDigit) != 0) return index_of(lemma_of(model, word, model.tag_classes()[tag]));
    make_room(words_, word_count_);
    Slot& slot = slot_of(words_, mix(static_cast<std::uint64_t>(atoms.form) << 8U | tag) | 1U);
    if (slot.key == 0) {
        slot.index = index_of(lemma_of(model, word, model.tag_classes()[tag]));
        slot.key = mix(static_cast<std::uint64_t>(atoms.form) << 8U | tag) | 1U;
        ++word_count_;
    }
    return slot.index;
}

}  // namespace dateline
