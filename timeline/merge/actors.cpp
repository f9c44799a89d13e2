#include "timeline/merge/actors.hpp"

#include <algorithm>
#include <map>
#include <string_view>

#include "core/base/ascii.hpp"
#include "core/language/entity_link.hpp"
#include "timeline/merge/story_names.hpp"

namespace dateline {
namespace {

/// Lower case in ASCII, without full stops, "'s" and a leading article: "the U.S." -> "us".
std::string folded(std::string_view name) {
    std::string result;
    result.reserve(name.size());
    for (const char c : name) {
        if (c == '.') continue;
        result += to_lower(c);
    }
    if (result.starts_with("the ")) result.erase(0, 4);
    if (result.ends_with("'s")) result.resize(result.size() - 2);
    return result;
}

}  // namespace

ActorIndex::ActorIndex(std::span<const Source> sources, std::span<const std::uint32_t> order,
                       std::span<const std::uint32_t> story)
    : of_entity_(sources.size()) {
    std::vector<std::span<const Entity>> documents;
    documents.reserve(order.size());
    for (const std::uint32_t s : order) {
        documents.emplace_back(sources[s].analysis.entities);
        of_entity_[s].assign(sources[s].analysis.entities.size(), kNone);
    }
    for (const LinkedEntity& linked : link_entities(documents)) {
        const auto actor = static_cast<std::uint32_t>(names_.size());
        names_.push_back(linked.name);
        by_name_.emplace(folded(linked.name), actor);
        for (const EntityRef member : linked.members)
            of_entity_[order[member.document]][member.entity] = actor;
    }
    join_names_of_stories(sources, story, names_, of_entity_);
    const auto add = [&](std::uint32_t source, const Participant& participant) {
        if (participant.name.empty() || participant.entity < of_entity_[source].size()) return;
        if (by_name_.emplace(folded(participant.name), static_cast<std::uint32_t>(names_.size())).second)
            names_.push_back(participant.name);
    };
    for (const std::uint32_t s : order) {
        for (const EventMention& mention : sources[s].mentions) {
            for (const Participant& participant : mention.participants) add(s, participant);
            for (const Participant& place : mention.places) add(s, place);
        }
    }
}

std::uint32_t ActorIndex::actor(std::uint32_t source, const Participant& participant) const {
    if (participant.entity < of_entity_[source].size()) return of_entity_[source][participant.entity];
    if (participant.name.empty()) return kNone;
    const auto it = by_name_.find(folded(participant.name));
    return it == by_name_.end() ? kNone : it->second;
}

std::vector<Cast> casts_of(std::span<const Source> sources, const ActorIndex& actors) {
    std::vector<Cast> casts(sources.size());
    for (std::uint32_t s = 0; s < sources.size(); ++s) {
        const Analysis& analysis = sources[s].analysis;
        std::map<std::uint32_t, std::uint32_t> mentions;
        for (const EntityMention& mention : analysis.mentions)
            if (mention.entity != kNone && analysis.entities[mention.entity].kind == NameKind::person)
                ++mentions[actors.of_entity(s, mention.entity)];
        std::uint32_t most = 1;
        for (const auto& [actor, count] : mentions) {
            casts[s].members.push_back(actor);
            if (count > most) casts[s].lead = actor;
            most = std::max(most, count);
        }
    }
    return casts;
}

bool about_different_people(const Cast& a, const Cast& b) {
    if (a.lead == kNone || b.lead == kNone) return false;
    return !std::binary_search(b.members.begin(), b.members.end(), a.lead) &&
           !std::binary_search(a.members.begin(), a.members.end(), b.lead);
}

}  // namespace dateline
