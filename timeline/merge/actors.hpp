// Who is the same across articles? "Mr. Witkoff" here and "Steve Witkoff" there get one number for the run.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

#include "timeline/model/source.hpp"

namespace dateline {

/// Numbers for the people, bodies and places that the mentions of a run name: the entities of all articles as
/// linked by core/language/entity_link.hpp, and names that no article made an entity of, by their letters.
class ActorIndex {
  public:
    /// @param order the sources in canonical order; numbers depend on nothing else
    /// @param story by source: in one story "the Inspectorate" is the only body there whose name ends (or
    /// begins) so, "Mines Inspectorate"
    ActorIndex(std::span<const Source> sources, std::span<const std::uint32_t> order,
               std::span<const std::uint32_t> story);
    /// The run-wide number of a participant or place of a source; kNone when it has no name.
    [[nodiscard]] std::uint32_t actor(std::uint32_t source, const Participant& participant) const;
    /// The fullest form any article has: "Steve Witkoff".
    [[nodiscard]] const std::string& name(std::uint32_t actor) const { return names_[actor]; }
    [[nodiscard]] std::size_t size() const { return names_.size(); }

    /// The number of an entity of a source's Analysis.
    [[nodiscard]] std::uint32_t of_entity(std::uint32_t source, std::uint32_t entity) const {
        return of_entity_[source][entity];
    }

  private:
    std::vector<std::vector<std::uint32_t>> of_entity_;       // by source and entity
    std::unordered_map<std::string, std::uint32_t> by_name_;  // folded name -> actor
    std::vector<std::string> names_;
};

/// The people of one article.
struct Cast {
    std::uint32_t lead = kNone;  // whom it mentions most, twice at least; kNone when nobody stands out
    std::vector<std::uint32_t> members;  // actors, ascending
};

/// By source.
[[nodiscard]] std::vector<Cast> casts_of(std::span<const Source> sources, const ActorIndex& actors);
/// Is each article about somebody the other does not even name? Two arrests told in the same words are like
/// that.
[[nodiscard]] bool about_different_people(const Cast& a, const Cast& b);

}  // namespace dateline
