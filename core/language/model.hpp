// The trained model as one packed file, used as it lies in memory: what the tagger, the lemmatizer and the
// parser look up.
//
//     header    magic "dateline-en", format, size of each section, checksum of the sizes and of everything
//     behind the header sections  one after the other, each begins at a multiple of 64 bytes
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

#include "core/base/error.hpp"
#include "core/language/analysis.hpp"
#include "core/language/network.hpp"
#include "core/language/packed_table.hpp"

namespace dateline {

enum class Section : std::uint8_t {
    tag_classes,          // TagClass[]
    ambiguities,          // lists of tag classes: Ambiguity[]
    words,                // table: word -> index into ambiguities
    clusters,             // table: word -> distributional class
    tag_weights,          // table: feature -> (tag class, weight)
    punctuation_weights,  // table: feature -> weight
    lemma_words,          // table: (word, tag) -> index into lemma_strings
    lemma_endings,        // table: (ending, tag) -> index into lemma_strings
    lemma_strings,        // LemmaRule[]
    word_rows,            // table: word -> its row among the encoder's
    encoder_rows,         // kGates numbers for each row
    encoder_layer,        // kWidth x kGates weights in pairs, then kGates biases of 32 bits
    arc_network,          // see ScorerView
    label_network,
    tag_network,
};
inline constexpr std::size_t kSections = 15;

/// What the tagger tells apart: all that is said of a word except its lemma and its place in the tree.
struct TagClass {
    Upos upos = Upos::X;
    std::uint8_t xpos = 0;
    VerbForm verb_form = VerbForm::none;
    Tense tense = Tense::none;
    Mood mood = Mood::none;
    Voice voice = Voice::none;
    Number number = Number::none;
    std::uint8_t person = 0;

    [[nodiscard]] Features features() const { return {verb_form, tense, mood, voice, number, person}; }
    friend auto operator<=>(const TagClass&, const TagClass&) = default;
};

/// The tags a word of the lexicon has had; `closed` when it has been seen so often that it has no others.
struct Ambiguity {
    static constexpr std::size_t kMost = 14;
    std::uint8_t count = 0;
    std::uint8_t closed = 0;
    std::array<std::uint8_t, kMost> classes{};
    friend auto operator<=>(const Ambiguity&, const Ambiguity&) = default;
};

/// How a lemma is made: cut `strip` bytes off the end of the word, append `text`. As a whole lemma: strip =
/// kWhole.
struct LemmaRule {
    static constexpr std::uint8_t kWhole = 255;
    std::uint8_t strip = 0;
    std::uint8_t size = 0;
    std::array<char, 30> text{};

    [[nodiscard]] std::string_view append() const { return {text.data(), size}; }
    friend auto operator<=>(const LemmaRule&, const LemmaRule&) = default;
};

/// The numbers of a scorer, in the order of the file.
struct ScorerView {
    std::span<const std::int16_t> slots;     // kWidth x columns, in pairs
    std::span<const std::int16_t> outside;   // what the root and what no word adds: 2 x columns
    std::span<const std::int16_t> bias;      // kHidden
    std::span<const std::int16_t> out;       // kHidden x classes, in pairs
    std::span<const std::int32_t> out_bias;  // classes
    std::span<const std::int8_t> rows;       // rows x kHidden
};

class LanguageModel {
  public:
    /// Checks the bytes and looks into them in place; they must outlive the model and lie at a multiple of 64
    /// bytes. What the tables point at is there, whoever wrote the file. Errors: bad_model, with what is wrong ("the model is cut off: 1024 of 9437184 bytes").
    [[nodiscard]] static Result<LanguageModel> load(std::span<const std::byte> bytes);

    [[nodiscard]] std::span<const TagClass> tag_classes() const { return tag_classes_; }
    [[nodiscard]] std::span<const Ambiguity> ambiguities() const { return ambiguities_; }
    [[nodiscard]] std::span<const LemmaRule> lemma_rules() const { return lemma_rules_; }
    [[nodiscard]] const PackedTable& table(Section section) const {
        return tables_[static_cast<std::size_t>(section)];
    }

    /// Row 0 to word_row_count() - 1 are of words, kSharedRows more follow.
    [[nodiscard]] std::size_t word_row_count() const { return word_row_count_; }
    [[nodiscard]] const std::int8_t* encoder_row(std::size_t row) const {
        return &encoder_rows_[row * kGates];
    }
    [[nodiscard]] std::span<const std::int16_t> gate_weights() const { return gate_weights_; }
    [[nodiscard]] std::span<const std::int32_t> gate_bias() const { return gate_bias_; }
    [[nodiscard]] const ScorerView& arcs() const { return arcs_; }
    [[nodiscard]] const ScorerView& labels() const { return labels_; }
    [[nodiscard]] const ScorerView& tags() const { return tags_; }

  private:
    [[nodiscard]] bool read_network(std::span<const std::span<const std::byte>> sections);

    std::span<const std::int8_t> encoder_rows_;
    std::span<const std::int16_t> gate_weights_;
    std::span<const std::int32_t> gate_bias_;
    std::size_t word_row_count_ = 0;
    ScorerView arcs_, labels_, tags_;
    std::span<const TagClass> tag_classes_;
    std::span<const Ambiguity> ambiguities_;
    std::span<const LemmaRule> lemma_rules_;
    std::array<PackedTable, kSections> tables_;
};

/// The bytes of the model that is built into the program.
[[nodiscard]] std::span<const std::byte> built_in_model_bytes();

/// The header of the file.
struct ModelHeader {
    static constexpr std::array<char, 12> kMagic{'d', 'a', 't', 'e', 'l', 'i', 'n', 'e', '-', 'e', 'n', '\n'};
    static constexpr std::uint32_t kFormat = 3;
    std::array<char, 12> magic = kMagic;
    std::uint32_t format = kFormat;
    std::uint64_t checksum = 0;
    std::array<std::uint32_t, kSections> sizes{};  // bytes
};

/// Where the sections begin: behind the header, and at multiples of this.
inline constexpr std::size_t kModelAlignment = 64;
[[nodiscard]] constexpr std::size_t aligned(std::size_t size) {
    return (size + kModelAlignment - 1) / kModelAlignment * kModelAlignment;
}
/// Over the sizes in the header and everything behind it.
[[nodiscard]] std::uint64_t model_checksum(const ModelHeader& header, std::span<const std::byte> body);

}  // namespace dateline
