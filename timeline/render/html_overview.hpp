// Where on a line do six weeks of talks and one treaty of 1994 both fit? On a line cut where the story
// pauses: every phase gets room for the events it has, days are to scale inside a phase.
#pragma once

#include <ostream>

#include "timeline/render/phases.hpp"
#include "timeline/render/view.hpp"

namespace dateline {

/// An SVG with one lane a source and one mark for each event it tells: narrow for a day, a bar as wide as the
/// date is, a stub for a date that is open at one end. Each mark links to its event. Nothing when no event is dated.
void render_overview(const View& view, std::ostream& out);

}  // namespace dateline
