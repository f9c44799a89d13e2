#include "core/language/entity_link.hpp"

#include <algorithm>
#include <map>
#include <numeric>
#include <tuple>

#include "core/language/gazetteer.hpp"
#include "core/language/names.hpp"
#include "core/language/names_person.hpp"
#include "core/language/names_text.hpp"

namespace dateline {
namespace {

struct Node {
    EntityRef ref;
    const Entity* entity = nullptr;
    std::string folded;
    PersonName person;
    std::uint16_t known = kNotKnown;
};

std::uint16_t known_as(std::string_view name) {
    const std::string_view first = name.substr(0, name.find_first_of(" '&"));
    for (const KnownName& known : gazetteer().starting_with(first)) {
        if (known.text == name) return known.entity;
    }
    return kNotKnown;
}

bool only_surname(const Node& node) {
    return node.person.given.empty();
}

bool is_initial(std::string_view given) {
    return given.size() == 1 || given.find('.') != std::string_view::npos;
}

bool genders_agree(const Entity& a, const Entity& b) {
    return a.gender == '?' || b.gender == '?' || a.gender == b.gender;
}

bool share_title(const Entity& a, const Entity& b) {
    return std::any_of(a.titles.begin(), a.titles.end(), [&](const std::string& title) {
        return (gazetteer().facts(title) & kHonorific) == 0 &&
               std::find(b.titles.begin(), b.titles.end(), title) != b.titles.end();
    });
}

/// Everything of an entity that may decide, so that equal content is treated
/// alike wherever it stands.
auto content(const Node& node) {
    return std::tie(node.folded, node.entity->name, node.entity->kind, node.entity->gender,
                    node.entity->country, node.entity->titles, node.entity->aliases);
}

/// "Recep Tayyip Erdogan" and "Tayyip Erdogan".
bool goes_by_middle_name(const PersonName& full, const PersonName& brief) {
    constexpr std::size_t kShortest = 3;  // letters; initials tell too little
    return full.middle.size() >= kShortest && brief.given.size() >= kShortest && brief.middle.empty() &&
           transliteration_key(full.middle) == transliteration_key(brief.given);
}

class Linker {
  public:
    explicit Linker(std::span<const std::span<const Entity>> documents) {
        for (std::uint32_t d = 0; d < documents.size(); ++d) {
            for (std::uint32_t e = 0; e < documents[d].size(); ++e) add(documents[d][e], {d, e});
        }
        std::sort(nodes_.begin(), nodes_.end(),
                  [](const Node& a, const Node& b) { return content(a) < content(b); });
        leader_.resize(nodes_.size());
        std::iota(leader_.begin(), leader_.end(), 0U);
    }

    std::vector<LinkedEntity> link() {
        link_known();
        link_persons();
        link_full_names();
        link_names();
        return groups();
    }

  private:
    void add(const Entity& entity, EntityRef ref) {
        Node node{ref, &entity, fold_name(entity.name), {}, kNotKnown};
        constexpr float kUnsure = 0.3F;
        const bool maybe_surname = entity.kind == NameKind::other && entity.confidence < kUnsure &&
                                   entity.name.find(' ') == std::string::npos;
        if (entity.kind == NameKind::person || maybe_surname) node.person = parse_person(entity.name);
        if (entity.kind != NameKind::person) node.known = known_as(entity.name);
        nodes_.push_back(std::move(node));
    }

    std::uint32_t find(std::uint32_t node) {
        while (leader_[node] != node) node = leader_[node] = leader_[leader_[node]];
        return node;
    }
    void join(std::uint32_t a, std::uint32_t b) {
        a = find(a);
        b = find(b);
        if (a != b) leader_[std::max(a, b)] = std::min(a, b);
    }

    void link_known() {
        std::map<std::uint16_t, std::uint32_t> first;
        for (std::uint32_t i = 0; i < nodes_.size(); ++i) {
            if (nodes_[i].known == kNotKnown) continue;
            join(first.try_emplace(nodes_[i].known, i).first->second, i);
        }
    }

    // --- persons: by surname, then by given name ---

    void link_persons() {
        std::map<std::string, std::vector<std::uint32_t>> by_surname;
        for (std::uint32_t i = 0; i < nodes_.size(); ++i) {
            if (nodes_[i].person.surname.empty()) continue;
            by_surname[transliteration_key(nodes_[i].person.surname)].push_back(i);
        }
        for (const auto& [surname, nodes] : by_surname) link_family(nodes);
    }

    /// All bearers of one surname. Full given names first, each group agreeing
    /// throughout; then initials, then bare surnames.
    void link_family(const std::vector<std::uint32_t>& nodes) {
        std::vector<std::vector<std::uint32_t>> people;
        for (const std::uint32_t i : nodes) {
            if (only_surname(nodes_[i]) || is_initial(nodes_[i].person.given)) continue;
            const auto home = std::find_if(people.begin(), people.end(),
                                           [&](const auto& members) { return agrees_with_all(i, members); });
            if (home == people.end())
                people.push_back({i});
            else
                home->push_back(i);
        }
        for (const bool bare : {false, true}) {
            std::vector<std::uint32_t> strangers;
            for (const std::uint32_t i : nodes) {
                const bool initial = !only_surname(nodes_[i]) && is_initial(nodes_[i].person.given);
                if (bare ? !only_surname(nodes_[i]) : !initial) continue;
                const std::size_t home = only_home(i, people);
                if (home < people.size())
                    people[home].push_back(i);
                else if (home == people.size())
                    strangers.push_back(i);
            }
            for (const std::uint32_t i : strangers) {  // nobody has the full name
                if (nodes_[i].entity->kind != NameKind::person) continue;
                const auto home = std::find_if(people.begin(), people.end(), [&](const auto& members) {
                    return agrees_with_all(i, members);
                });
                if (home == people.end())
                    people.push_back({i});
                else
                    home->push_back(i);
            }
        }
        for (const auto& members : people) {
            for (const std::uint32_t i : members) join(members.front(), i);
        }
    }

    [[nodiscard]] bool agree(std::uint32_t a, std::uint32_t b) const {
        const PersonName& x = nodes_[a].person;
        const PersonName& y = nodes_[b].person;
        return genders_agree(*nodes_[a].entity, *nodes_[b].entity) &&
               (given_names_agree(x.given, y.given) || goes_by_middle_name(x, y) ||
                goes_by_middle_name(y, x));
    }

    [[nodiscard]] bool agrees_with_all(std::uint32_t node, const std::vector<std::uint32_t>& members) const {
        return std::all_of(members.begin(), members.end(),
                           [&](std::uint32_t other) { return agree(node, other); });
    }

    /// The one group that fits; size() when none does, size() + 1 when several do
    /// and no title decides.
    [[nodiscard]] std::size_t only_home(std::uint32_t node,
                                        const std::vector<std::vector<std::uint32_t>>& people) const {
        std::vector<std::size_t> fits;
        for (std::size_t p = 0; p < people.size(); ++p) {
            if (agrees_with_all(node, people[p])) fits.push_back(p);
        }
        if (fits.empty()) return people.size();
        if (fits.size() == 1) return fits[0];
        std::vector<std::size_t> titled;
        for (const std::size_t p : fits) {
            const bool shared = std::any_of(people[p].begin(), people[p].end(), [&](std::uint32_t other) {
                return share_title(*nodes_[node].entity, *nodes_[other].entity);
            });
            if (shared) titled.push_back(p);
        }
        return titled.size() == 1 ? titled[0] : people.size() + 1;
    }

    /// The same words whatever is taken for the surname ("Kim Jong-un", "Kim Jong Un"), and a name with more
    /// surnames behind it ("Gabriel Lorca", "Gabriel Lorca Vidal").
    void link_full_names() {
        std::map<std::string, std::uint32_t> by_words, by_letters;
        std::vector<std::string> words(nodes_.size());
        for (std::uint32_t i = 0; i < nodes_.size(); ++i) {
            if (nodes_[i].entity->kind != NameKind::person || only_surname(nodes_[i])) continue;
            words[i] = transliteration_key(nodes_[i].entity->name);
            const std::uint32_t first = by_words.try_emplace(words[i], i).first->second;
            if (genders_agree(*nodes_[first].entity, *nodes_[i].entity)) join(first, i);
            const std::uint32_t alike =
                by_letters.try_emplace(letters_key(nodes_[i].entity->name), i).first->second;
            if (genders_agree(*nodes_[alike].entity, *nodes_[i].entity)) join(alike, i);
        }
        for (std::uint32_t i = 0; i < nodes_.size(); ++i) {
            std::string_view shorter = words[i];
            while (true) {
                shorter = shorter.substr(0, std::min(shorter.rfind(' '), shorter.size()));
                const std::size_t space = shorter.rfind(' ');
                if (space == std::string_view::npos) break;
                const auto found = by_words.find(std::string(shorter));
                if (found == by_words.end() || ends_in_first_name(nodes_[found->second].entity->name))
                    continue;
                if (genders_agree(*nodes_[found->second].entity, *nodes_[i].entity)) join(found->second, i);
                break;
            }
        }
    }

    /// "Juan Carlos" may be anybody's given names; "bin Salman" is a surname.
    [[nodiscard]] static bool ends_in_first_name(std::string_view name) {
        return (gazetteer().facts(parse_person(name).surname) & kAnyGivenName) != 0;
    }

    // --- organisations, places and the rest: by name, letters and shorter forms
    // ---

    void link_names() {
        std::map<std::string, std::vector<std::uint32_t>> by_form;  // what each may be called in full
        std::map<std::string, std::vector<std::uint32_t>> by_short;
        for (std::uint32_t i = 0; i < nodes_.size(); ++i) {
            const Entity& entity = *nodes_[i].entity;
            if (entity.kind == NameKind::person) continue;
            by_form[nodes_[i].folded].push_back(i);
            if (entity.kind != NameKind::organisation) continue;
            if (entity.name.find(' ') != std::string::npos) by_short[initials(entity.name)].push_back(i);
            for (const std::string& alias : entity.aliases) by_short[fold_name(alias)].push_back(i);
            const std::string letters = abbreviation_letters(entity.name);
            if (!letters.empty()) by_short[letters].push_back(i);
        }
        for (const auto& [form, nodes] : by_form) {
            for (const std::uint32_t i : nodes) {
                if (same_country(nodes.front(), i)) join(nodes.front(), i);
            }
        }
        for (std::uint32_t i = 0; i < nodes_.size(); ++i) {
            if (nodes_[i].entity->kind == NameKind::person) continue;
            const std::string letters = abbreviation_letters(nodes_[i].entity->name);
            join_only(i, by_short, letters.empty() ? nodes_[i].folded : letters);
        }
    }

    [[nodiscard]] bool same_country(std::uint32_t a, std::uint32_t b) const {
        const std::string& x = nodes_[a].entity->country;
        const std::string& y = nodes_[b].entity->country;
        return x.empty() || y.empty() || x == y;
    }

    /// Joins the node with those the short form stands for, when they are one.
    void join_only(std::uint32_t node, const std::map<std::string, std::vector<std::uint32_t>>& by_short,
                   const std::string& form) {
        const auto found = by_short.find(form);
        if (found == by_short.end()) return;
        std::uint32_t other = kNone;
        for (const std::uint32_t i : found->second) {
            if (find(i) == find(node)) continue;
            if (other != kNone && find(i) != find(other)) return;
            other = i;
        }
        if (other != kNone) join(node, other);
    }

    // --- the result ---

    std::vector<LinkedEntity> groups() {
        std::map<std::uint32_t, LinkedEntity> by_leader;
        std::map<std::uint32_t, float> sure;
        for (std::uint32_t i = 0; i < nodes_.size(); ++i) {
            const Entity& entity = *nodes_[i].entity;
            const std::uint32_t leader = find(i);
            LinkedEntity& group = by_leader[leader];
            const bool fuller = entity.name.size() > group.name.size() ||
                                (entity.name.size() == group.name.size() && entity.name < group.name);
            if (fuller) group.name = entity.name;
            if (entity.confidence > sure[leader] || group.members.empty()) {
                group.kind = entity.kind;
                sure[leader] = entity.confidence;
            }
            if (group.country.empty()) group.country = entity.country;
            if (nodes_[i].known != kNotKnown && gazetteer().entity(nodes_[i].known).sort == 'n') {
                group.name = std::string(gazetteer().entity(nodes_[i].known).name);
            }
            group.members.push_back(nodes_[i].ref);
        }
        std::vector<LinkedEntity> out;
        for (auto& [leader, group] : by_leader) {
            std::sort(group.members.begin(), group.members.end());
            out.push_back(std::move(group));
        }
        std::stable_sort(out.begin(), out.end(), [](const LinkedEntity& a, const LinkedEntity& b) {
            return std::tie(a.kind, a.name) < std::tie(b.kind, b.name);
        });
        return out;
    }

    std::vector<Node> nodes_;
    std::vector<std::uint32_t> leader_;
};

}  // namespace

std::vector<LinkedEntity> link_entities(std::span<const std::span<const Entity>> documents) {
    return Linker(documents).link();
}

}  // namespace dateline
