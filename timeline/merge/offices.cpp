#include "timeline/merge/offices.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <string_view>

#include "timeline/merge/topics.hpp"

namespace dateline {
namespace {

/// Held by one person at a time in most stories. In order of letters.
constexpr std::array<std::string_view, 22> kOffices = {
    "ambassador",   "archbishop", "chancellor", "coach",          "commander", "commissioner",      "emperor",
    "envoy",        "governor",   "king",       "manager",        "mayor",     "mediator",          "monarch",
    "pope",         "premier",    "president",  "prime minister", "queen",     "secretary general", "sheriff",
    "whistleblower"};

/// The office a title or a phrase ends with: "envoy" of "special envoy", "prime minister" of "Valdoria's
/// prime minister"; "" for others and for "vice president", "former mayor".
std::string_view office_in(std::string_view phrase) {
    for (const std::string_view office : kOffices) {
        if (!phrase.ends_with(office)) continue;
        const std::string_view before = phrase.substr(0, phrase.size() - office.size());
        if (!before.empty() && !before.ends_with(' ')) continue;
        for (const std::string_view other :
             {"vice ", "deputy ", "former ", "ex- ", "late ", "acting ", "assistant "})
            if (before.ends_with(other)) return {};
        return office;
    }
    return {};
}

/// Is the phrase that ends at `end` told as known: "the envoy", "Valdoria's prime minister"?
bool is_definite(std::string_view text, std::size_t end, std::string_view office) {
    if (end < office.size() + 1 || end > text.size()) return false;
    const std::string before = lower_case(
        text.substr(0, end - office.size()).substr(end - office.size() > 16 ? end - office.size() - 16 : 0));
    return before.ends_with("the ") || before.ends_with("'s ") || before.ends_with("\u2019s ");
}

struct Holder {
    std::string name;
    bool is_only = true;
};

/// Two names that may be one person's: the same last word.
bool may_be_one(std::string_view a, std::string_view b) {
    const auto last = [](std::string_view name) { return name.substr(name.find_last_of(' ') + 1); };
    return last(a) == last(b);
}

}  // namespace

void name_holders_of_offices(std::span<Source> sources) {
    std::map<std::string_view, Holder> holders;
    std::vector<std::vector<std::string_view>> named(
        sources.size());  // offices whose holder the article names
    for (std::size_t s = 0; s < sources.size(); ++s)
        for (const Entity& entity : sources[s].analysis.entities) {
            if (entity.kind != NameKind::person) continue;
            for (const std::string& title : entity.titles) {
                const std::string_view office = office_in(lower_case(title));
                if (office.empty()) continue;
                named[s].push_back(office);
                Holder& holder = holders[office];
                if (!holder.name.empty() && !may_be_one(holder.name, entity.name)) holder.is_only = false;
                if (entity.name.size() > holder.name.size() ||
                    (entity.name.size() == holder.name.size() && entity.name < holder.name))
                    holder.name = entity.name;
            }
        }
    for (std::size_t s = 0; s < sources.size(); ++s) {
        if (sources[s].mentions_given) continue;
        for (EventMention& mention : sources[s].mentions)
            for (Participant& participant : mention.participants) {
                if (participant.entity != kNone) continue;
                // "the French president" asks for more than we know
                const std::string_view office = office_in(lower_case(participant.name));
                const auto holder = holders.find(office);
                if (office.empty() || office.size() != participant.name.size() || holder == holders.end() ||
                    !holder->second.is_only ||
                    std::find(named[s].begin(), named[s].end(), office) != named[s].end() ||
                    !is_definite(sources[s].document.text, participant.span.end, office))
                    continue;
                participant.name = holder->second.name;
            }
    }
}

}  // namespace dateline
