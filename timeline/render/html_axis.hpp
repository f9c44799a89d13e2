// The time axis of a page: which x is a day at, and which days are written under it.
#pragma once

#include <string>
#include <vector>

#include "timeline/render/phases.hpp"

namespace dateline {

/// A stretch of the axis on which days are to scale.
struct AxisSegment {
    Day first, last;
    int begin = 0, end = 0;  // x
    int quiet_days = 0;      // since the segment before
};

struct AxisTick {
    int x = 0;
    std::string words;  // "Jan 20", "March", "2026"; with the year where it changes
};

class Axis {
  public:
    /// One segment a phase from x `begin` to `end`, with `pause` between two; half of the room in equal
    /// parts, half by the number of events. @pre there is a phase
    Axis(const std::vector<Phase>& phases, int begin, int end, int pause);

    [[nodiscard]] const std::vector<AxisSegment>& segments() const { return segments_; }
    /// Where the day begins; days before and after everything stand at the edges.
    [[nodiscard]] int x(Day day) const;
    /// Ticks of a segment, at least `room` apart: days, weeks, months or years, as they fit.
    [[nodiscard]] static std::vector<AxisTick> ticks(const AxisSegment& segment, int room);

  private:
    std::vector<AxisSegment> segments_;
};

}  // namespace dateline
