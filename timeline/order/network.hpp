// A simple temporal network with one point for each event (its start), day and minute bounds on each point,
// and constraints "a not after b". Built strongest evidence first; what does not fit is refused with the
// reason.
#pragma once

#include <cstdint>
#include <limits>
#include <optional>
#include <span>
#include <vector>

namespace dateline {

/// Minutes since 1970-01-01T00:00 of the wall clock meant.
using Minutes = std::int64_t;
inline constexpr Minutes kLongAgo = std::numeric_limits<Minutes>::min() / 4;
inline constexpr Minutes kFarAhead = std::numeric_limits<Minutes>::max() / 4;

struct TimeBounds {
    Minutes low = kLongAgo;
    Minutes high = kFarAhead;
    friend bool operator==(const TimeBounds&, const TimeBounds&) = default;
};

/// Why a constraint was refused.
struct Refusal {
    std::vector<std::uint32_t>
        path;  // events from `after` to `before` that already are in this order; empty: the bounds exclude it
};

class TemporalNetwork {
  public:
    explicit TemporalNetwork(std::vector<TimeBounds> bounds);

    /// Adds "a is not after b" if everything accepted so far allows it; otherwise changes nothing and says
    /// why. Cost: the part of the order between b and a (Pearce & Kelly 2007), and the events whose bounds
    /// move.
    [[nodiscard]] std::optional<Refusal> add_before(std::uint32_t a, std::uint32_t b);

    [[nodiscard]] const std::vector<TimeBounds>& bounds() const { return bounds_; }
    [[nodiscard]] std::span<const std::uint32_t> successors(std::uint32_t event) const {
        return next_[event];
    }

  private:
    [[nodiscard]] bool propagate(std::uint32_t a, std::uint32_t b);
    [[nodiscard]] std::optional<Refusal> make_room(std::uint32_t a, std::uint32_t b);

    std::vector<TimeBounds> bounds_;
    std::vector<std::vector<std::uint32_t>> next_, previous_;
    std::vector<std::uint32_t> rank_;    // a topological order of the accepted constraints
    std::vector<std::uint32_t> parent_;  // scratch: how the forward search got there
    std::vector<bool> seen_;             // scratch
};

}  // namespace dateline
