#include "timeline/merge/story_names.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <string_view>
#include <utility>

#include "timeline/merge/topics.hpp"

namespace dateline {
namespace {

/// Bodies that are named from either side: "Ministry of Health", "Health Ministry".
constexpr std::array<std::string_view, 8> kTurned = {"bureau",   "court",  "department", "institute",
                                                     "ministry", "office", "parliament", "university"};

/// Lower case in ASCII, without a leading article; "ministry of health" turned to "health ministry".
std::string form_of(std::string_view name) {
    std::string form = lower_case(name);
    if (form.starts_with("the ")) form.erase(0, 4);
    const std::size_t of = form.find(" of ");
    if (of == std::string::npos) return form;
    const std::string head = form.substr(0, of);
    if (std::find(kTurned.begin(), kTurned.end(), head) == kTurned.end()) return form;
    std::string rest = form.substr(of + 4);
    if (rest.starts_with("the ")) rest.erase(0, 4);
    return rest + ' ' + head;
}

/// What the articles of a story take one actor for.
struct Taken {
    bool place = false;
    bool body = false;    // a body, or a name of no known kind
    bool person = false;  // with a title, a given name or a gender
    std::string form;
};

using ByActor = std::map<std::pair<std::uint32_t, std::uint32_t>, Taken>;            // story, actor
using ByName = std::map<std::pair<std::uint32_t, std::string_view>, std::uint32_t>;  // story, words

ByActor taken_for(std::span<const Source> sources, std::span<const std::uint32_t> story,
                  std::span<const std::string> names,
                  const std::vector<std::vector<std::uint32_t>>& of_entity) {
    ByActor taken;
    for (std::uint32_t s = 0; s < sources.size(); ++s) {
        if (sources[s].mentions_given) continue;
        const std::vector<Entity>& entities = sources[s].analysis.entities;
        for (std::uint32_t e = 0; e < entities.size(); ++e) {
            Taken& actor = taken[{story[s], of_entity[s][e]}];
            if (actor.form.empty()) actor.form = form_of(names[of_entity[s][e]]);
            const Entity& entity = entities[e];
            const bool known = entity.gender != '?' || !entity.titles.empty();
            actor.place = actor.place || entity.kind == NameKind::place;
            actor.person = actor.person || (entity.kind == NameKind::person && known);
            actor.body =
                actor.body || entity.kind == NameKind::organisation || entity.kind == NameKind::other;
        }
    }
    return taken;
}

}  // namespace

void join_names_of_stories(std::span<const Source> sources, std::span<const std::uint32_t> story,
                           std::span<const std::string> names,
                           std::vector<std::vector<std::uint32_t>>& of_entity) {
    const ByActor taken = taken_for(sources, story, names, of_entity);
    std::map<std::pair<std::uint32_t, std::uint32_t>, std::uint32_t> joined;  // story, actor
    // The same words: the first actor stands for all.
    ByName whole, parts;  // kNone: of several
    for (const auto& [key, actor] : taken) {
        const auto [first, is_new] = whole.try_emplace({key.first, actor.form}, key.second);
        if (is_new) continue;
        const Taken& other = taken.at({key.first, first->second});
        if ((actor.person && other.place) || (other.person && actor.place)) continue;
        joined[key] = first->second;
    }
    const auto stands_for = [&](std::pair<std::uint32_t, std::uint32_t> key) {
        const auto found = joined.find(key);
        return found == joined.end() ? key.second : found->second;
    };
    // Beginnings and endings of longer names, the longest first: "Arden" of "Arden Metals" of "Arden
    // Metals AS".
    std::vector<ByActor::const_iterator> longest_first;
    for (auto actor = taken.begin(); actor != taken.end(); ++actor) longest_first.push_back(actor);
    std::stable_sort(longest_first.begin(), longest_first.end(), [](const auto& a, const auto& b) {
        return a->second.form.size() > b->second.form.size();
    });
    for (const auto& place_of : longest_first) {
        const auto& [key, actor] = *place_of;
        const auto longer = parts.find({key.first, actor.form});
        const std::uint32_t first = whole.at({key.first, actor.form});
        if (longer != parts.end() && longer->second != kNone && longer->second != first) {
            const Taken& body = taken.at({key.first, longer->second});
            const Taken& same = taken.at({key.first, first});
            if (!actor.place && !same.place && !actor.person && !same.person && (actor.body || body.body))
                joined[{key.first, first}] = joined[key] = longer->second;
        }
        if (actor.place || actor.person) continue;
        const std::uint32_t number = stands_for({key.first, stands_for(key)});
        const auto add = [&, story_of = key.first](std::string_view words) {
            const auto [known, is_new] = parts.try_emplace({story_of, words}, number);
            if (!is_new && known->second != number) known->second = kNone;
        };
        const std::string_view form = actor.form;
        for (std::size_t at = form.find(' '); at != std::string_view::npos; at = form.find(' ', at + 1)) {
            add(form.substr(0, at));
            add(form.substr(at + 1));
        }
    }
    for (std::uint32_t s = 0; s < sources.size(); ++s)
        for (std::uint32_t& actor : of_entity[s])
            for (int steps = 0; steps < 3; ++steps) actor = stands_for({story[s], actor});
}

}  // namespace dateline
