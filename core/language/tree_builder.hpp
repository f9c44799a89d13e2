// Builds the tree of one sentence, one question to a network at a time. Asking and answering are two steps:
// what an answer needs is fetched when the question is asked, and while it comes from memory the builders of
// other sentences go on.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "core/language/model.hpp"
#include "core/language/parser_features.hpp"
#include "core/language/parser_state.hpp"
#include "core/language/scorer.hpp"
#include "core/language/words.hpp"

namespace dateline {

/// What is taken for granted of a tree before it is built.
struct Assumption {
    std::uint32_t top = kNone;  // the word, counted in the sentence, that has to become the root
    std::array<std::uint32_t, 2> second_best = {kNone, kNone};  // choices, counted from 0, at which the best
                                                                // action is not the one that is taken
    friend bool operator==(const Assumption&, const Assumption&) = default;
};

class TreeBuilder {
  public:
    /// Begins a sentence; its first node is the scorers' word `first`.
    void begin(const LanguageModel& model, std::span<const Word> words, std::span<const std::uint8_t> tags,
               std::uint32_t first, Assumption assumption = {});
    /// Takes the answer to the question asked before, if any, and asks the next; false when the tree stands.
    bool step(Scorer& arcs, Scorer& labels);
    [[nodiscard]] const ParserState& state() const { return state_; }
    /// How far the actions fell short of the best ones, in the units of the scores: 0 where all were free.
    [[nodiscard]] std::int64_t loss() const { return loss_; }
    /// By how much the best action led at each choice.
    [[nodiscard]] std::span<const std::int32_t> leads() const { return leads_; }

  private:
    enum class Asked : std::uint8_t { nothing, action, relation };

    bool ask(const Scorer& arcs, const Scorer& labels);
    /// Does the action, unless its relation has to be asked for; then true.
    bool take(Action action, const Scorer& labels);
    [[nodiscard]] Action best_action(std::span<const std::int32_t> scores);
    /// The scorer's word that a node stands for.
    [[nodiscard]] std::uint32_t slot(const Scorer& scorer, std::uint32_t node) const;

    ParserState state_;
    Scorer::Question question_;
    ParserFeatures features_;
    std::uint32_t first_ = 0;
    std::uint32_t top_ = 0;  // the node that has to become the root; 0 = any may
    Assumption assumption_;
    std::int64_t loss_ = 0;
    std::vector<std::int32_t> leads_;
    Asked asked_ = Asked::nothing;
    Action action_ = Action::shift;  // whose relation is asked for
};

}  // namespace dateline
