// Renderers are functions of (Report, options) and cannot reach back into the analysis. Text of articles is hostile:
// every renderer escapes what its format needs, and nothing raw reaches a terminal.
#pragma once

#include <cstdint>
#include <ostream>
#include <string>

#include "timeline/model/report.hpp"

namespace dateline {

struct RenderOptions {
    bool all = false;        // also events that are not `shown`
    bool colour = false;
    std::uint16_t width = 80;  // columns of the terminal
};

/// `dateline timeline`: one line an event, grouped by year and day, undated last.
void render_timeline_text(const Report& report, const RenderOptions& options, std::ostream& out);
/// `dateline summary`: GitHub-flavoured Markdown.
void render_summary_markdown(const Report& report, const RenderOptions& options, std::ostream& out);
/// `dateline diff`.
void render_diff_text(const Report& report, const RenderOptions& options, std::ostream& out);
/// `dateline tag`.
void render_timexes_text(const Report& report, const RenderOptions& options, std::ostream& out);
/// `dateline explain`; `event` empty = all shown events.
void render_explain_text(const Report& report, const std::string& event, const RenderOptions& options, std::ostream& out);

}  // namespace dateline
