// A sentence whose tree grammar forbids is parsed again under other assumptions, and the tree that is least
// against grammar is taken. Assumptions cost something, as do actions that fall short of the best. What
// cannot become cheaper than the best tree so far is given up at once; that changes no choice, only the time
// it takes.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/language/alternatives.hpp"
#include "core/language/answers.hpp"
#include "core/language/model.hpp"
#include "core/language/sentence_context.hpp"
#include "core/language/tree_builder.hpp"
#include "core/language/words.hpp"

namespace dateline {

class SecondLook {
  public:
    /// What is against grammar and what is assumed cost so much, in the units of the scores.
    static constexpr std::int64_t kPerIncoherence = 500000;
    static constexpr std::int64_t kPerTagChange = 200000;
    /// So many changes are made one after the other.
    static constexpr int kRounds = 2;

    SecondLook(const LanguageModel& model, SentenceContext& context) : model_(model), context_(context) {}

    /// The best tree, until the next call, and where its words stand in the context.
    struct Found {
        const ParserState& tree;
        SentenceContext::Place place;
    };
    /// @param built the tree of the sentence as first parsed, which is taken away; its words stand at `place`
    /// @param tags as first tagged; they become those of the best tree
    Found best_tree(TreeBuilder& built, SentenceContext::Place place, std::span<const Word> words,
                    std::span<std::uint8_t> tags);

  private:
    /// Tags under which the sentence was read.
    struct Reading {
        Retagging retagging;
        SentenceContext::Place place;
    };

    [[nodiscard]] std::int64_t cost(const Alternative& assumed, const TreeBuilder& built) const;
    void set_tags(const Retagging& retagging);
    [[nodiscard]] const Reading* find_reading(const Retagging& retagging) const;
    /// Tries what could be better than the best tree, one more thing changed.
    void try_alternatives();
    /// Does it differ from the best so far in one turn?
    [[nodiscard]] bool is_turn(std::uint32_t alternative) const;
    /// What its tree costs at least, as far as that is known before it is built.
    [[nodiscard]] std::int64_t least_cost(std::uint32_t alternative) const;
    /// Would it be the best at that cost?
    [[nodiscard]] bool may_be_best(std::uint32_t alternative, std::int64_t cost) const;
    /// Reads the sentence with other tags.
    void read(const Retagging& retagging);
    void build(std::span<const std::uint32_t> alternatives);
    /// Is it worth building?
    bool begin(std::uint32_t alternative);
    /// One step of its tree; false when it stands or is given up.
    bool go_on(std::uint32_t alternative);

    const LanguageModel& model_;
    SentenceContext& context_;
    std::span<const Word> words_;
    std::vector<std::uint8_t> tagged_;  // the tags as first tagged
    std::vector<Reading> readings_;
    Answers known_;
    TreeBuilder best_;
    std::vector<Alternative> tried_;  // the first is that of best_
    std::vector<TreeBuilder> trees_;  // of those tried, but the first
    std::uint32_t chosen_ = 0;        // of those tried
    std::int64_t least_ = 0;          // what it costs
    // Room that is used again.
    std::vector<std::uint8_t> tags_;
    std::vector<std::uint32_t> open_, cheap_, unread_, dear_;
};

}  // namespace dateline
