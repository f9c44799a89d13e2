// Decisions of a person (model/override.hpp) found again in the articles of this run.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "timeline/merge/merge.hpp"
#include "timeline/model/override.hpp"

namespace dateline {

struct Decided {
    MergeDecisions merge;
    std::vector<std::pair<MentionRef, std::uint32_t>> dates;  // index of the override; the later one wins
    std::vector<MentionRef> drops;
    std::vector<std::vector<MentionRef>> found;  // by override: the mentions it names
    std::vector<std::string> problems;           // by override: why it could not be followed, "" = it was
};

/// Finds each decision's words again. Words that tell of one event twice ("the match was abandoned") name
/// that event. A decision whose words are gone, tell no event, or several without saying which, is left aside
/// and says so; so is one that others rule out (a is b, b is c, a is not c).
[[nodiscard]] Decided find_decisions(std::span<const Override> overrides, std::span<const Source> sources);

}  // namespace dateline
