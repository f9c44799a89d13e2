// Where on a line do six weeks of talks and one treaty of 1994 both fit? On a line cut where the story
// pauses: every phase gets room for the events it has, days are to scale inside a phase.
#pragma once

#include "core/base/output_buffer.hpp"
#include "timeline/render/phases.hpp"
#include "timeline/render/view.hpp"

namespace dateline {

/// An SVG with one lane a source and one mark for each event it tells: a dot for a day, a pale bar as wide as
/// the date may be, an arrow for a date that is open at one end. What would cover each other stands in rows.
/// Each mark links to its event. Nothing when no event is dated.
void render_overview(const View& view, OutputBuffer& out);

}  // namespace dateline
