#include <algorithm>
#include <array>

#include "timeline/render/render.hpp"

namespace dateline {
namespace {

constexpr std::array kRenderers = {
    Renderer{Command::timeline, "text", render_timeline_text},
    Renderer{Command::timeline, "html", render_timeline_html},
    Renderer{Command::timeline, "csv", render_timeline_csv},
    Renderer{Command::timeline, "ics", render_timeline_ics, left_out_of_ics},
    Renderer{Command::timeline, "timelinejs", render_timeline_timelinejs, left_out_of_timelinejs},
    Renderer{Command::timeline, "timesketch", render_timeline_timesketch, left_out_of_timesketch},
    Renderer{Command::timeline, "mermaid", render_timeline_mermaid},
    Renderer{Command::summary, "markdown", render_summary_markdown},
    Renderer{Command::diff, "text", render_diff_text},
    Renderer{Command::diff, "markdown", render_diff_markdown},
    Renderer{Command::diff, "html", render_diff_html},
    Renderer{Command::tag, "text", render_timexes_text},
    Renderer{Command::explain, "text", render_explain_text},
};

}  // namespace

std::span<const Renderer> renderers() {
    return kRenderers;
}

const Renderer* find_renderer(Command command, std::string_view format) {
    const auto found = std::find_if(kRenderers.begin(), kRenderers.end(), [&](const Renderer& row) {
        return row.command == command && row.format == format;
    });
    return found == kRenderers.end() ? nullptr : &*found;
}

}  // namespace dateline
