// The days something may have been on when they are not one run: "a Tuesday, March 4" is one day of 2014, of
// 2025 or of 2031.
#pragma once

#include <vector>

#include "core/calendar/day.hpp"

namespace dateline {

/// All days from `first` to `last`, both included.
struct DayRun {
    Day first, last;
    friend bool operator==(const DayRun&, const DayRun&) = default;
};

/// Runs in order, none touching the next.
class DaySet {
  public:
    DaySet() = default;
    explicit DaySet(DayRun run) { add(run); }

    /// Adds a run, which may begin before the runs that are there; an empty one (last before first) adds
    /// nothing.
    void add(DayRun run);
    [[nodiscard]] const std::vector<DayRun>& runs() const { return runs_; }
    [[nodiscard]] bool empty() const { return runs_.empty(); }
    [[nodiscard]] bool is_single_day() const {
        return runs_.size() == 1 && runs_.front().first == runs_.front().last;
    }
    friend bool operator==(const DaySet&, const DaySet&) = default;

  private:
    std::vector<DayRun> runs_;
};

/// The days both hold: {2014, 2025} and {2020 to 2030} have {2025} in common. Linear in the runs.
[[nodiscard]] DaySet intersect(const DaySet& a, const DaySet& b);

}  // namespace dateline
