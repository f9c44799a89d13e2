#include "timeline/merge/offices.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/language/names_person.hpp"
#include "timeline/merge/role_phrases.hpp"
#include "timeline/merge/stories.hpp"
#include "timeline/merge/topics.hpp"

namespace dateline {
namespace {

/// Who owns a role, in a form that articles have in common.
struct Owner {
    std::string name;     // folded; of persons the surname
    std::string country;  // where a state owns it
    std::string word;     // as RoleOwner has it
    std::vector<std::string> offices;
    [[nodiscard]] bool known() const {
        return !name.empty() || !country.empty() || !word.empty() || !offices.empty();
    }
};

/// Somebody an article names for a role.
struct Holder {
    std::uint32_t source = 0, entity = 0;
    Owner owner;
};

/// A role that an article tells of nobody it names.
struct Nameless {
    std::uint32_t source = 0;
    RolePhrase phrase;
    Owner owner;
};

std::string surname_key(std::string_view name) {
    return transliteration_key(parse_person(name).surname);
}

Owner owner_of(const RoleOwner& told, const Analysis& analysis) {
    Owner owner;
    if (told.entity < analysis.entities.size()) {
        const Entity& entity = analysis.entities[told.entity];
        if (entity.kind == NameKind::person) {
            owner.name = surname_key(entity.name);
            for (const std::string& title : entity.titles)
                if (std::string role = role_of_title(title); !role.empty())
                    owner.offices.push_back(std::move(role));
        } else {
            owner.name = fold_name(entity.name);
            if (owner.name.starts_with("the ")) owner.name.erase(0, 4);
            if (entity.kind == NameKind::place) owner.country = entity.country;
        }
    }
    if (std::string role = role_of_title(told.word); !role.empty())
        owner.offices.push_back(std::move(role));
    else
        owner.word = told.word;
    return owner;
}

/// "valdorian" of "valdoria", "orrish" of "orr": the same beginning, an ending of those that make
/// inhabitants.
bool is_of_place(std::string_view adjective, std::string_view place) {
    constexpr std::size_t kShortest = 3;     // letters in common
    constexpr std::size_t kLongestRest = 2;  // letters of the place left out
    if (adjective.empty() || place.find(' ') != std::string_view::npos) return false;
    for (const std::string_view ending : {"an", "ian", "ean", "ish", "ese", "i", "er", "ic"}) {
        if (!adjective.ends_with(ending) || adjective.size() < ending.size() + kShortest) continue;
        const std::string_view stem = adjective.substr(0, adjective.size() - ending.size());
        if (place.starts_with(stem) && place.size() <= stem.size() + kLongestRest) return true;
    }
    return false;
}

/// One name, or one the beginning of the other: "harlow", "harlow foods".
bool may_be_one(std::string_view a, std::string_view b) {
    if (a.empty() || b.empty()) return false;
    if (a.size() > b.size()) std::swap(a, b);
    return b.starts_with(a) && (a.size() == b.size() || b[a.size()] == ' ');
}

bool may_be_one(const Owner& a, const Owner& b) {
    if (!a.country.empty() && !b.country.empty()) return a.country == b.country;
    if (may_be_one(a.name, b.name)) return true;
    for (const auto& [one, other] : {std::pair(&a, &b), std::pair(&b, &a)})
        if (is_of_place(one->word, other->name) || is_of_place(one->name, other->name)) return true;
    if (!a.word.empty() && a.word == b.word) return true;
    return std::any_of(a.offices.begin(), a.offices.end(), [&](const std::string& office) {
        return std::find(b.offices.begin(), b.offices.end(), office) != b.offices.end();
    });
}

bool may_be_one(const Entity& a, const Entity& b) {
    return surname_key(a.name) == surname_key(b.name) &&
           (a.gender == '?' || b.gender == '?' || a.gender == b.gender) &&
           given_names_agree(parse_person(a.name).given, parse_person(b.name).given);
}

using Roles = std::map<std::pair<std::uint32_t, std::string>, std::vector<Holder>>;  // by story and role

class Naming {
  public:
    explicit Naming(std::span<Source> sources) : sources_(sources) {
        const std::vector<std::uint32_t> order = oldest_first(sources, Undated::first);
        story_ = stories_of(topics_of(sources, order), order);
        for (std::uint32_t s = 0; s < sources.size(); ++s)
            if (!sources[s].mentions_given) read(s);
    }

    void name() {
        std::vector<std::pair<const Nameless*, Holder>> found;
        for (const Nameless& nameless : nameless_)
            if (const Holder* holder = only_holder(nameless)) found.emplace_back(&nameless, *holder);
        for (const auto& [nameless, holder] : found) take(*nameless, holder);
    }

  private:
    void read(std::uint32_t s) {
        const Analysis& analysis = sources_[s].analysis;
        for (std::uint32_t e = 0; e < analysis.entities.size(); ++e) {
            const Entity& entity = analysis.entities[e];
            if (entity.kind != NameKind::person) continue;
            for (const std::string& title : entity.titles) {
                const std::string role = role_of_title(title);
                Owner owner;
                owner.country = entity.country;
                if (is_office(role)) add(role, {s, e, std::move(owner)});
            }
        }
        for (RolePhrase& phrase : role_phrases(sources_[s].document.text, analysis)) {
            Owner owner = owner_of(phrase.owner, analysis);
            if (phrase.bearer != kNone) {
                if (analysis.entities[phrase.bearer].kind != NameKind::person) continue;
                if (!phrase.kin.empty() && phrase.kin != phrase.role)  // a younger son is a son
                    add(phrase.kin, {s, phrase.bearer, owner});
                add(phrase.role, {s, phrase.bearer, std::move(owner)});
            } else if (phrase.definite) {
                nameless_.push_back({s, std::move(phrase), std::move(owner)});
            }
        }
    }

    void add(const std::string& role, Holder holder) {
        constexpr std::size_t kMost = 200;  // in one story; more are a list
        std::vector<Holder>& holders = holders_[{story_[holder.source], role}];
        if (holders.size() < kMost) holders.push_back(std::move(holder));
    }

    [[nodiscard]] const Entity& entity(const Holder& holder) const {
        return sources_[holder.source].analysis.entities[holder.entity];
    }

    /// Whom the story names for the role; nullptr for nobody and for two persons.
    [[nodiscard]] const Holder* only_holder(const Nameless& nameless) const {
        const auto known = holders_.find({story_[nameless.source], nameless.phrase.role});
        if (known == holders_.end()) return nullptr;
        const bool owned = nameless.owner.known();
        if (!owned && !nameless.phrase.is_office) return nullptr;
        const Holder* best = nullptr;
        for (const Holder& holder : known->second) {
            if (owned && !may_be_one(holder.owner, nameless.owner)) continue;
            if (!owned && holder.source == nameless.source) return nullptr;  // then the article would say so
            if (best == nullptr) {
                best = &holder;
                continue;
            }
            const Entity& a = entity(*best);
            const Entity& b = entity(holder);
            if (!may_be_one(a, b)) return nullptr;
            if (b.name.size() > a.name.size() || (b.name.size() == a.name.size() && b.name < a.name))
                best = &holder;
        }
        return best;
    }

    /// The article's own entity for somebody another article names.
    std::uint32_t entity_for(std::uint32_t source, const Holder& holder, std::uint32_t owner) {
        if (holder.source == source) return holder.entity;
        const Entity& known = entity(holder);
        std::vector<Entity>& own = sources_[source].analysis.entities;
        for (std::uint32_t e = 0; e < own.size(); ++e)
            if (e != owner && own[e].kind == NameKind::person && may_be_one(own[e], known)) return e;
        Entity copy;
        copy.kind = NameKind::person;
        copy.confidence = known.confidence;
        copy.name = known.name;
        copy.number = known.number;
        copy.gender = known.gender;
        own.push_back(std::move(copy));
        return static_cast<std::uint32_t>(own.size() - 1);
    }

    void take(const Nameless& nameless, const Holder& holder) {
        Source& source = sources_[nameless.source];
        const RolePhrase& phrase = nameless.phrase;
        const std::uint32_t e = entity_for(nameless.source, holder, phrase.owner.entity);
        const std::vector<Token>& tokens = source.analysis.tokens;
        EntityMention described;
        described.begin = phrase.begin;
        described.end = phrase.end;
        described.head = phrase.head;
        described.span = Span::join(tokens[phrase.begin].span, tokens[phrase.end - 1].span);
        described.entity = e;
        described.form = EntityMention::Form::nominal;
        std::vector<EntityMention>& mentions = source.analysis.mentions;
        mentions.insert(
            std::upper_bound(mentions.begin(), mentions.end(), phrase.begin,
                             [](std::uint32_t at, const EntityMention& m) { return at < m.begin; }),
            described);
        const Span head = Span::join(tokens[phrase.head].span, tokens[phrase.head_end - 1].span);
        for (EventMention& mention : source.mentions)
            for (Participant& participant : mention.participants)
                if (participant.entity == kNone && head.contains(participant.span)) {
                    participant.entity = e;
                    participant.name = source.analysis.entities[e].name;
                }
    }

    std::span<Source> sources_;
    std::vector<std::uint32_t> story_;  // by source
    Roles holders_;
    std::vector<Nameless> nameless_;
};

}  // namespace

void name_holders_of_offices(std::span<Source> sources) {
    Naming(sources).name();
}

}  // namespace dateline
