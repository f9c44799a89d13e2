// What a comparison says, part by part, before any format: the text, Markdown and HTML of `dateline diff` are
// this.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "timeline/render/view.hpp"

namespace dateline {

/// What one source says of an event. Raw text.
struct DiffSide {
    std::string name;  // "Northern Post"; "was" and "now" of saved timelines
    std::string says;  // "Mar 7", "possible"
    std::string quote;
};

struct DiffItem {
    const ReportEvent* event = nullptr;
    std::string note;             // "Northern Post is narrower", "one voice: the same text"; may be empty
    std::vector<DiffSide> sides;  // empty in sections that only list
};

struct DiffSection {
    std::string title;  // "Contradicted", "Only in Northern Post". Raw text
    std::vector<DiffItem> items;
};

/// The sections that have something to say, the gravest first. Ids that lead nowhere are passed over.
/// `since`: what changed from the first to the second source, which are two saved timelines; what did not is
/// not listed then.
[[nodiscard]] std::vector<DiffSection> diff_sections(const View& view, bool since = false);

/// In the place of what a source says that is silent.
inline constexpr std::string_view kSilent = "–";
/// What each source of the report says of an event, in a few words: "Mar 7", "possible", "told", kSilent.
void diff_row(const View& view, const ReportEvent& event, std::vector<std::string>& cells);
/// Does it tell the event at all? One answer for each source of the report.
void diff_tellers(const View& view, const ReportEvent& event, std::vector<bool>& tells);

/// "The sources compared", "What changed".
[[nodiscard]] std::string_view diff_title(bool since);

}  // namespace dateline
