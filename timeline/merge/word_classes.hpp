// Can "acquired", "takeover" and "deal" tell of one event? Words say so in three ways: same lemma, same stem
// ("announce", "announcement"), same class of a table of news synonyms.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace dateline {

struct WordClass {
    std::string_view name;
    std::string_view family;
    std::string_view words;  // lemmas, separated by spaces; phrasal verbs with a hyphen: "turn-down"
};

[[nodiscard]] std::span<const WordClass> word_classes();

/// Two classes that never name one happening: who accepts does not reject.
struct OppositeClasses {
    std::string_view one, other;    // names of classes
    std::string_view word, answer;  // an example of each: "accept", "turn-down"
};
[[nodiscard]] std::span<const OppositeClasses> opposite_classes();

/// The word without its derivational ending: "announcement" and "announce" give "announc", "talks" gives
/// "talk". Lower case expected; short words are left alone.
[[nodiscard]] std::string stem_of(std::string_view lemma);

/// Verbs that say little without their object: "give", "take". Sharing one is no sign of one event.
[[nodiscard]] bool is_light_verb(std::string_view lemma);

/// Looks words up in the table. Immutable after construction.
class WordClassIndex {
  public:
    WordClassIndex();
    /// Indices into word_classes(), ascending; empty for words the table does not hold.
    [[nodiscard]] std::span<const std::uint16_t> classes_of(std::string_view lemma) const;
    /// The opposites of the classes given, ascending.
    [[nodiscard]] std::vector<std::uint16_t> opposites_of(std::span<const std::uint16_t> classes) const;
    /// Number of the class's family, 0 for none.
    [[nodiscard]] std::uint8_t family_of(std::uint16_t word_class) const { return families_[word_class]; }

  private:
    struct Entry {
        std::string_view word;
        std::vector<std::uint16_t> classes;
    };
    std::vector<Entry> entries_;  // by word
    std::vector<std::uint8_t> families_;
    std::vector<std::vector<std::uint16_t>> opposites_;  // by class
};

}  // namespace dateline
