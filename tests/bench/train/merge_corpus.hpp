// Articles with gold answers as the trainer of the merger needs them: analysed, each mention with the number
// of its gold event.
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "core/language/analyse.hpp"
#include "timeline/model/source.hpp"

namespace dateline::train {

struct GoldCorpus {
    std::string name;
    std::vector<Source> sources;
    /// By source and mention: its gold event; kNone when gold knows none.
    std::vector<std::vector<std::uint32_t>> gold;
    /// By source and mention: begin and end in code points, as an answer names it.
    std::vector<std::vector<std::pair<std::uint32_t, std::uint32_t>>> spans;
    /// Pairs of gold mentions of one event in two articles.
    std::size_t gold_pairs = 0;
};

/// A folder of ../shared/corpora with docs.json and gold.json (ECB+): gold mentions as they are.
[[nodiscard]] GoldCorpus read_mention_corpus(const std::string& folder, const LanguageModel& model);
/// A story pack (../shared/stories/FORMAT.md): the mentions the tool finds, each with the gold event whose
/// trigger it overlaps, else the one whose quote holds it when nothing else was found there.
[[nodiscard]] GoldCorpus read_story_pack(const std::string& folder, const LanguageModel& model);
/// Every story pack in a folder, by name.
[[nodiscard]] std::vector<GoldCorpus> read_story_packs(const std::string& folder, const LanguageModel& model);

}  // namespace dateline::train
