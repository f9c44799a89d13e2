// One article takes "Norvik" for a person, the next writes "Norvik Athletic". In one story a name is
// one thing, and a short one stands for the only body there that is called so in full.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "timeline/model/source.hpp"

namespace dateline {

/// The entities of every source by actor, as linked by core/language/entity_link.hpp, with names of one story
/// joined that are
/// - the same words whatever they were taken for, but a person known as such and a place;
/// - "Health Ministry" and "Ministry of Health";
/// - "Inspectorate" or "Norvik" and the only body of the story whose name ends or begins so. Places stand
///   for themselves, and so does a person whose full name some article gives.
/// Articles whose mentions are given stay as they are: they come from many stories that are much alike.
/// @param names by actor, the fullest form any article has
/// @param of_entity by source and entity: its actor; changed in place
void join_names_of_stories(std::span<const Source> sources, std::span<const std::uint32_t> story,
                           std::span<const std::string> names,
                           std::vector<std::vector<std::uint32_t>>& of_entity);

}  // namespace dateline
