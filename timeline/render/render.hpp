// Renderers are functions of (Report, options) and cannot reach back into the analysis. Text of articles is
// hostile: every renderer escapes what its format needs (escape.hpp), and nothing raw reaches a terminal.
//
// A format is one row of the table: its name, the command it serves, its function. JSON is not here but in
// codec/, since it is also read.
#pragma once

#include <cstdint>
#include <ostream>
#include <span>
#include <string>
#include <string_view>

#include "timeline/model/report.hpp"

namespace dateline {

struct RenderOptions {
    bool all = false;          // also events that are not `shown`
    bool evidence = false;     // timeline text: the quote of each source under its event
    bool colour = false;       // SGR sequences, terminal formats only
    std::uint16_t width = 80;  // columns of the terminal
    std::string event = {};    // explain: this event only, by id; empty = all shown events
    /// diff: the two sources are two saved timelines, the second the newer one: what changed, not who tells
    /// what.
    bool since = false;
};

enum class Command : std::uint8_t { timeline, summary, diff, tag, explain };

struct Renderer {
    Command command;
    std::string_view format;  // as written after --format: "text", "markdown"
    void (*render)(const Report& report, const RenderOptions& options, std::ostream& out);
    /// Events the format has no place for, out of those the options ask for; nullptr when it has one for all.
    std::size_t (*left_out)(const Report& report, const RenderOptions& options) = nullptr;
};

/// Every format of every command; the first row of a command is its default.
[[nodiscard]] std::span<const Renderer> renderers();
/// nullptr when the command has no such format.
[[nodiscard]] const Renderer* find_renderer(Command command, std::string_view format);

/// `dateline timeline`: one line an event, grouped by year and day, undated last.
void render_timeline_text(const Report& report, const RenderOptions& options, std::ostream& out);
/// One self-contained page: loads nothing, reads without JavaScript.
void render_timeline_html(const Report& report, const RenderOptions& options, std::ostream& out);
/// One row an event (RFC 4180), formula-safe.
void render_timeline_csv(const Report& report, const RenderOptions& options, std::ostream& out);
/// One calendar entry an event that has a first and a last day (RFC 5545).
void render_timeline_ics(const Report& report, const RenderOptions& options, std::ostream& out);
[[nodiscard]] std::size_t left_out_of_ics(const Report& report, const RenderOptions& options);
/// The JSON TimelineJS 3 reads.
void render_timeline_timelinejs(const Report& report, const RenderOptions& options, std::ostream& out);
[[nodiscard]] std::size_t left_out_of_timelinejs(const Report& report, const RenderOptions& options);
/// The JSONL Timesketch imports: one event a line.
void render_timeline_timesketch(const Report& report, const RenderOptions& options, std::ostream& out);
[[nodiscard]] std::size_t left_out_of_timesketch(const Report& report, const RenderOptions& options);
/// A Mermaid timeline diagram, one section a year.
void render_timeline_mermaid(const Report& report, const RenderOptions& options, std::ostream& out);
/// `dateline summary`: GitHub-flavoured Markdown.
void render_summary_markdown(const Report& report, const RenderOptions& options, std::ostream& out);
/// `dateline diff`.
void render_diff_text(const Report& report, const RenderOptions& options, std::ostream& out);
void render_diff_markdown(const Report& report, const RenderOptions& options, std::ostream& out);
void render_diff_html(const Report& report, const RenderOptions& options, std::ostream& out);
/// `dateline tag`.
void render_timexes_text(const Report& report, const RenderOptions& options, std::ostream& out);
/// `dateline explain`.
void render_explain_text(const Report& report, const RenderOptions& options, std::ostream& out);

}  // namespace dateline
