#include "timeline/merge/actors.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string_view>

namespace dateline {
namespace {

/// Lower case in ASCII, without full stops, "'s" and a leading article: "the U.S." -> "us".
std::string folded(std::string_view name) {
    std::string result;
    result.reserve(name.size());
    for (const char c : name) {
        if (c == '.') continue;
        result += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    }
    if (result.starts_with("the ")) result.erase(0, 4);
    if (result.ends_with("'s")) result.resize(result.size() - 2);
    return result;
}

bool is_capital(char c) {
    return (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
}

/// The last word when the name looks like one ("Steve Witkoff" -> "witkoff"), empty for other phrases.
std::string_view surname_of(std::string_view original, std::string_view name) {
    const std::size_t space = name.rfind(' ');
    if (space == std::string_view::npos) return name;
    const std::size_t start = original.rfind(' ');
    if (start == std::string_view::npos || start + 1 >= original.size() || !is_capital(original[start + 1]))
        return {};
    return name.substr(space + 1);
}

void collect(const std::vector<Participant>& from, std::set<std::string>& names) {
    for (const Participant& participant : from)
        if (!participant.name.empty()) names.insert(participant.name);
}

}  // namespace

ActorIndex::ActorIndex(std::span<const Source> sources) {
    std::set<std::string> names;
    for (const Source& source : sources) {
        for (const EventMention& mention : source.mentions) {
            collect(mention.participants, names);
            collect(mention.places, names);
        }
    }
    // Full names first; a bare surname then joins the only full name that ends in it.
    std::map<std::string, std::vector<std::uint32_t>, std::less<>> by_surname;
    std::vector<std::string> bare;
    for (const std::string& original : names) {
        const std::string name = folded(original);
        if (name.find(' ') == std::string::npos) {
            bare.push_back(original);
            continue;
        }
        const auto [it, is_new] = by_name_.emplace(name, static_cast<std::uint32_t>(names_.size()));
        if (!is_new) continue;
        names_.push_back(original);
        const std::string_view surname = surname_of(original, name);
        if (!surname.empty()) by_surname[std::string(surname)].push_back(it->second);
    }
    for (const std::string& original : bare) {
        const std::string name = folded(original);
        const auto full = by_surname.find(name);
        if (full != by_surname.end() && full->second.size() == 1) {
            by_name_.emplace(name, full->second.front());
            continue;
        }
        if (by_name_.emplace(name, static_cast<std::uint32_t>(names_.size())).second)
            names_.push_back(original);
    }
}

std::uint32_t ActorIndex::actor(const Participant& participant) const {
    if (participant.name.empty()) return kNone;
    const auto it = by_name_.find(folded(participant.name));
    return it == by_name_.end() ? kNone : it->second;
}

}  // namespace dateline
