// Other readings of a sentence whose tree cannot be right: another verb for the predicate, the same word as a
// past tense and as a participle or a noun ("Rebels seized the town" is no noun with a participle), another
// turn where the parser hesitated.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "core/language/analysis.hpp"
#include "core/language/model.hpp"
#include "core/language/tree_builder.hpp"
#include "core/language/words.hpp"

namespace dateline {

/// Words that get other tags.
struct Retagging {
    static constexpr std::size_t kMost = 2;
    std::array<std::uint32_t, kMost> words = {kNone, kNone};  // counted in the sentence; kNone = none
    std::array<std::uint8_t, kMost> tags{};                   // the tag classes they get

    [[nodiscard]] std::size_t count() const {
        return (words[0] != kNone ? 1U : 0U) + (words[1] != kNone ? 1U : 0U);
    }
    friend bool operator==(const Retagging&, const Retagging&) = default;
};

/// What is taken for granted beforehand.
struct Alternative {
    Assumption assumption;
    Retagging retagging;
    friend bool operator==(const Alternative&, const Alternative&) = default;
};

/// Appends what is worth trying beside the last of `alternatives`, each with one thing more changed.
/// @param built the tree of the sentence under that one; @param tags the tags it was built from
void add_alternatives(const LanguageModel& model, const TreeBuilder& built, std::span<const Word> words,
                      std::span<const std::uint8_t> tags, std::vector<Alternative>& alternatives);

}  // namespace dateline
