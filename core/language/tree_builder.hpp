// Builds the tree of one sentence, one question to a network at a time. Asking and answering are two steps:
// what an answer needs is fetched when the question is asked, and while it comes from memory the builders of
// other sentences go on.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

#include "core/language/answers.hpp"
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
    [[nodiscard]] std::uint32_t last_turn() const { return second_best[second_best[1] == kNone ? 0 : 1]; }
    friend bool operator==(const Assumption&, const Assumption&) = default;
};

/// So many trees are best built in turns.
inline constexpr std::size_t kTreesAtOnce = 4;

class TreeBuilder {
  public:
    /// Begins a sentence; its first node is the scorers' word `first`.
    void begin(const LanguageModel& model, std::span<const Word> words, std::span<const std::uint8_t> tags,
               std::uint32_t first, Assumption assumption = {});
    /// Does without asking what `other` did, as far as the assumptions lead the same way. @pre just begun,
    /// with the words and tags of the other, which stands
    void follow(const TreeBuilder& other);
    /// Takes the answer to the question asked before, if any, and asks the next; false when the tree stands.
    /// What `known` tells of the sentence is not asked, and what is answered is added to it.
    bool step(Scorer& arcs, Scorer& labels, Answers* known = nullptr);
    [[nodiscard]] const ParserState& state() const { return state_; }
    /// How far the actions fell short of the best ones, in the units of the scores: 0 where all were free.
    [[nodiscard]] std::int64_t loss() const { return loss_; }
    /// What was answered while nothing was known.
    [[nodiscard]] std::span<const Answer> answers() const { return answers_; }
    /// By how much the best action led at each choice.
    [[nodiscard]] std::span<const std::int32_t> leads() const { return leads_; }
    /// How far a tree falls short at least that is like this one but for that choice.
    [[nodiscard]] std::int64_t least_loss_of_turn(std::size_t choice) const {
        return top_ == 0 ? losses_[choice] + leads_[choice] : 0;
    }

  private:
    enum class Asked : std::uint8_t { nothing, action, relation };

    /// Is there more than one action to choose from?
    [[nodiscard]] bool may_choose() const { return state_.can_left() && state_.can_shift(); }
    /// Could a word that has to become the root forbid the best action?
    [[nodiscard]] bool is_in_the_way(std::uint32_t top) const {
        return top != 0 && (state_.stack(0) == top || state_.buffer(0) == top);
    }
    void shift();
    void attach(Action action, Deprel deprel);
    bool ask(const Scorer& arcs, const Scorer& labels, const Answers* known);
    /// Does the action, unless its relation has to be asked for; then true.
    bool take(Action action, const Scorer& labels, const Answers* known);
    [[nodiscard]] Action best_action(std::span<const std::int32_t> scores);
    /// The scorer's word that a node stands for.
    [[nodiscard]] std::uint32_t slot(const Scorer& scorer, std::uint32_t node) const;

    ParserState state_;
    Scorer::Question question_;
    Answer answer_;                // to it, or as yet only its number
    std::vector<Answer> answers_;  // so far, if nothing was known
    ParserFeatures features_;
    std::uint32_t first_ = 0;
    std::uint32_t top_ = 0;  // the node that has to become the root; 0 = any may
    Assumption assumption_;
    std::int64_t loss_ = 0;
    std::vector<std::int32_t> leads_;
    std::vector<std::int64_t> losses_;                // before each choice
    std::vector<std::pair<Action, Deprel>> actions_;  // so far
    Asked asked_ = Asked::nothing;
    Action action_ = Action::shift;  // whose relation is asked for
};

}  // namespace dateline
