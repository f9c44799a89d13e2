// Dependency trees by greedy transitions with two linear models: one chooses SHIFT, LEFT or RIGHT, the other
// names the relation of each arc that is made. Features after Zhang and Nivre (2011), with the preposition or
// conjunction of a phrase as one more atom, because in Universal Dependencies it hangs below the noun or
// verb.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "core/language/hashing.hpp"
#include "core/language/model.hpp"
#include "core/language/parser_state.hpp"
#include "core/language/words.hpp"

namespace dateline {

template <std::size_t Most>
struct FeatureList {
    std::array<std::uint64_t, Most> keys{};
    std::size_t count = 0;

    void add(std::uint32_t id, std::uint32_t a, std::uint32_t b = 0, std::uint32_t c = 0,
             std::uint32_t d = 0) {
        keys[count++] = hash_feature(id, a, b, c, d);
    }
    [[nodiscard]] std::span<const std::uint64_t> view() const { return {keys.data(), count}; }
};
using ArcFeatures = FeatureList<96>;
using LabelFeatures = FeatureList<48>;

/// What speaks for the next action.
void read_arc_features(const ParserState& state, ArcFeatures& features);
/// What speaks for the relation of the arc from `head` to `child`.
void read_label_features(const ParserState& state, std::uint32_t head, std::uint32_t child,
                         LabelFeatures& features);

/// The relation of an arc by the label weights.
[[nodiscard]] Deprel best_label(const LanguageModel& model, const ParserState& state, std::uint32_t head,
                                std::uint32_t child);

class Parser {
  public:
    explicit Parser(const LanguageModel& model) : model_(model) {}
    /// Sets head and relation of the sentence's tokens, and its root.
    void parse(std::span<const Word> words, std::span<const std::uint8_t> tags, std::span<Token> tokens,
               Sentence& sentence);

  private:
    [[nodiscard]] Action choose() const;

    const LanguageModel& model_;
    ParserState state_;
};

}  // namespace dateline
