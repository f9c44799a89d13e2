// Who is the same across articles? "Mr. Witkoff" here and "Steve Witkoff" there get one number for the run.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

#include "timeline/model/source.hpp"

namespace dateline {

/// Numbers for the people, bodies and places that the mentions of a run name.
class ActorIndex {
  public:
    explicit ActorIndex(std::span<const Source> sources);
    /// The run-wide number of a participant or place; kNone when it has no name.
    [[nodiscard]] std::uint32_t actor(const Participant& participant) const;
    [[nodiscard]] const std::string& name(std::uint32_t actor) const { return names_[actor]; }
    [[nodiscard]] std::size_t size() const { return names_.size(); }

  private:
    std::unordered_map<std::string, std::uint32_t> by_name_;  // folded full name -> actor
    std::vector<std::string> names_;                          // the fullest form
};

}  // namespace dateline
