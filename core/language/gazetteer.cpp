#include "core/language/gazetteer.hpp"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "core/language/characters.hpp"

namespace dateline {
namespace {

struct CountryRow {
    std::string_view name, aliases, demonyms, seats;
};
struct PlacesRow {
    std::string_view country, places;
};
struct RegionRow {
    std::string_view place, demonyms;
};
struct OrganisationRow {
    char sort;
    std::string_view country, names;
};
struct GivenNamesRow {
    char gender;
    std::string_view names;
};
struct WordsRow {
    char kind, gender;
    std::string_view words;
};
struct KindRow {
    char kind;
    std::string_view words;
};

constexpr CountryRow kCountries[] = {
#include "core/language/gazetteer_countries.inc"
};
constexpr PlacesRow kPlaces[] = {
#include "core/language/gazetteer_places.inc"
};
constexpr RegionRow kRegions[] = {
#include "core/language/gazetteer_regions.inc"
};
constexpr OrganisationRow kOrganisations[] = {
#include "core/language/gazetteer_organisations.inc"
};
constexpr GivenNamesRow kGivenNames[] = {
#include "core/language/gazetteer_first_names.inc"
};
constexpr WordsRow kTitles[] = {
#include "core/language/gazetteer_titles.inc"
};
constexpr WordsRow kRoles[] = {
#include "core/language/gazetteer_roles.inc"
};
constexpr KindRow kHeads[] = {
#include "core/language/gazetteer_heads.inc"
};
constexpr KindRow kPlainWords[] = {
#include "core/language/gazetteer_plain.inc"
};

/// The bit for a row's letter in each of the tables.
constexpr std::uint32_t fact_of(std::string_view table, char kind) {
    if (table == "titles") return kind == 'h' ? kHonorific : kind == 't' ? kTitle : kTitlePart;
    if (table == "roles")
        return kind == 'p' ? kRolePerson : kind == 'g' ? kRoleGroup : kind == 'o' ? kRoleOrg : kRolePlace;
    if (table == "plain") return kind == 'k' ? kCalendar : kind == 'w' ? kClosed : kEveryday;
    switch (kind) {
        case 'o':
            return kOrgHead;
        case 'c':
            return kCompanyForm;
        case 'l':
            return kPlaceHead;
        case 'L':
            return kPlaceLead;
        case 'O':
            return kOrgLead;
        default:
            return kOtherHead;
    }
}

constexpr std::uint32_t fact_of_gender(char gender) {
    return gender == 'm' ? kTellsMale : gender == 'f' ? kTellsFemale : 0U;
}

constexpr std::uint32_t hash_of(std::string_view word) {
    std::uint32_t hash = 2166136261U;
    for (const char c : word) hash = (hash ^ static_cast<unsigned char>(c)) * 16777619U;
    return hash | 1U;  // 0 marks a free slot
}

std::string_view first_word(std::string_view name) {
    for (std::size_t i = 1; i < name.size(); ++i) {
        if (name[i] == ' ' || name[i] == '\'' || name[i] == '&') return name.substr(0, i);
        if (name.substr(i).starts_with("’")) return name.substr(0, i);
    }
    return name;
}

constexpr std::size_t kSlots = 1U << 14U;  // about 6,000 words

}  // namespace

Gazetteer::Gazetteer() : slots_(kSlots) {
    for (const CountryRow& row : kCountries) {
        const auto country = add_entity({row.name, row.name, NameKind::place, 'n'}, row.aliases, ';');
        for_each_piece(row.demonyms, ';', [&](std::string_view word) {
            names_.push_back({word, country, true});
        });
        std::string_view seats = row.seats;
        if (!seats.empty()) {
            const std::string_view seat = seats.substr(0, seats.find(';'));
            seats.remove_prefix(std::min(seat.size() + 1, seats.size()));
            add_entity({seat, row.name, NameKind::place, 't'}, seats, ';');
        }
    }
    for (const PlacesRow& row : kPlaces) {
        for_each_piece(row.places, ';', [&](std::string_view names) {
            const std::string_view name = names.substr(0, names.find('='));
            add_entity({name, row.country, NameKind::place, 'l'},
                       names.substr(std::min(name.size() + 1, names.size())), '=');
        });
    }
    for (const RegionRow& row : kRegions) {
        const auto at = std::find_if(entities_.begin(), entities_.end(),
                                     [&](const KnownEntity& e) { return e.name == row.place; });
        const auto place = static_cast<std::uint16_t>(at - entities_.begin());
        for_each_piece(row.demonyms, ';', [&](std::string_view word) {
            names_.push_back({word, place, true});
        });
    }
    for (const OrganisationRow& row : kOrganisations) {
        for_each_piece(row.names, ';', [&](std::string_view names) {
            const std::string_view name = names.substr(0, names.find('='));
            add_entity({name, row.country, NameKind::organisation, row.sort},
                       names.substr(std::min(name.size() + 1, names.size())), '=');
        });
    }
    std::vector<std::pair<std::string_view, KnownName>> by_first;
    by_first.reserve(names_.size());
    for (const KnownName& name : names_) by_first.emplace_back(first_word(name.text), name);
    std::stable_sort(by_first.begin(), by_first.end(), [](const auto& a, const auto& b) {
        return a.first != b.first ? a.first < b.first : a.second.text.size() > b.second.text.size();
    });
    for (std::uint32_t i = 0; i < by_first.size(); ++i) {
        names_[i] = by_first[i].second;
        Slot& slot = slot_for(by_first[i].first);
        if (slot.count == 0) slot.first = i;
        ++slot.count;
    }
    for (const GivenNamesRow& row : kGivenNames) {
        add_words(row.gender == 'm' ? kGivenMale : row.gender == 'f' ? kGivenFemale : kGivenAny, row.names);
    }
    for (const WordsRow& row : kTitles)
        add_words(fact_of("titles", row.kind) | fact_of_gender(row.gender), row.words);
    for (const WordsRow& row : kRoles)
        add_words(fact_of("roles", row.kind) | fact_of_gender(row.gender), row.words);
    for (const KindRow& row : kHeads) add_words(fact_of("heads", row.kind), row.words);
    for (const KindRow& row : kPlainWords) add_words(fact_of("plain", row.kind), row.words);
}

Gazetteer::Slot& Gazetteer::slot_for(std::string_view word) {
    const std::uint32_t hash = hash_of(word);
    for (std::size_t at = (hash >> 1U) % kSlots;; at = (at + 1) % kSlots) {
        Slot& slot = slots_[at];
        if (slot.hash == 0) {
            slot.hash = hash;
            slot.word = word;
            filter_.add(word);
            return slot;
        }
        if (slot.hash == hash && slot.word == word) return slot;
    }
}

const Gazetteer::Slot* Gazetteer::find(std::string_view word) const {
    if (!filter_.may_hold(word)) return nullptr;
    const std::uint32_t hash = hash_of(word);
    for (std::size_t at = (hash >> 1U) % kSlots; slots_[at].hash != 0; at = (at + 1) % kSlots) {
        if (slots_[at].hash == hash && slots_[at].word == word) return &slots_[at];
    }
    return nullptr;
}

void Gazetteer::add_words(std::uint32_t facts, std::string_view words) {
    for_each_piece(words, ' ', [&](std::string_view word) { slot_for(word).facts |= facts; });
}

std::uint16_t Gazetteer::add_entity(KnownEntity entity, std::string_view names, char separator) {
    const auto index = static_cast<std::uint16_t>(entities_.size());
    entities_.push_back(entity);
    names_.push_back({entity.name, index, false});
    for_each_piece(names, separator, [&](std::string_view name) { names_.push_back({name, index, false}); });
    return index;
}

std::uint32_t Gazetteer::facts(std::string_view word) const {
    const Slot* slot = find(word);
    return slot == nullptr ? 0U : slot->facts;
}

std::span<const KnownName> Gazetteer::starting_with(std::string_view word) const {
    const Slot* slot = find(word);
    if (slot == nullptr) return {};
    return std::span(names_).subspan(slot->first, slot->count);
}

const Gazetteer& gazetteer() {
    static const Gazetteer tables;
    return tables;
}

std::uint32_t spells(std::string_view text, std::string_view name, bool any_case) {
    std::size_t at = 0;
    for (std::size_t i = 0; i < name.size(); ++i) {
        if (name[i] == ' ') {
            const std::size_t before = at;
            while (character_at(text, at).kind == CharKind::space && at < text.size())
                at += character_at(text, at).size;
            if (at == before) return 0;
            continue;
        }
        if (at >= text.size()) return 0;
        if (name[i] == '\'' && text.substr(at).starts_with("’")) {
            at += std::string_view("’").size();
            continue;
        }
        if (text[at] != name[i] && !(any_case && to_lower(text[at]) == to_lower(name[i]))) return 0;
        ++at;
    }
    const bool goes_on = at < text.size() && is_word(character_at(text, at).kind) &&
                         is_word(character_at(name, name.size() - 1).kind);
    return goes_on ? 0 : static_cast<std::uint32_t>(at);
}

}  // namespace dateline
