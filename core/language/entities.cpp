#include "core/language/entities.hpp"

#include <algorithm>
#include <utility>

#include "core/language/entities_cast.hpp"
#include "core/language/entities_refer.hpp"
#include "core/language/entities_roles.hpp"
#include "core/language/names_person.hpp"

namespace dateline {
namespace {

/// The token that the rest of [begin, end) hangs on; the first of a name when
/// the tree does not say.
std::uint32_t head_of(const Analysis& analysis, std::uint32_t begin, std::uint32_t end,
                      std::uint32_t otherwise) {
    std::uint32_t head = kNone;
    for (std::uint32_t i = begin; i < end; ++i) {
        const std::uint32_t up = analysis.tokens[i].head;
        if (up != kNone && up >= begin && up < end) continue;
        if (head != kNone) return otherwise;
        head = i;
    }
    return head == kNone ? otherwise : head;
}

float confidence_of(const Figure& figure) {
    const float own = figure.votes[static_cast<std::size_t>(figure.kind)];
    float all = 1.0F;
    for (const float kind : figure.votes) all += kind;
    return std::clamp(own / all, 0.05F, 0.99F);
}

void add_name_mentions(const Cast& cast, Analysis& analysis) {
    for (std::uint32_t i = 0; i < cast.names.size(); ++i) {
        const Name& name = cast.names[i];
        EntityMention mention;
        mention.begin = name.title_begin;
        mention.end = name.end;
        mention.span = Span::join(analysis.tokens[mention.begin].span, analysis.tokens[mention.end - 1].span);
        mention.head = head_of(analysis, mention.begin, mention.end, name.begin);
        mention.entity = cast.figure_of[i];
        analysis.mentions.push_back(mention);
    }
}

void add_entities(Cast& cast, Analysis& analysis) {
    for (Figure& figure : cast.figures) {
        Entity entity;
        entity.kind = figure.kind;
        entity.confidence = confidence_of(figure);
        entity.name = std::move(figure.name);
        entity.country = std::move(figure.country);
        entity.titles = std::move(figure.titles);
        entity.aliases = std::move(figure.aliases);
        entity.number = Number::sing;
        if (entity.kind == NameKind::person) entity.gender = figure.gender;
        analysis.entities.push_back(std::move(entity));
    }
}

bool is_letters(std::string_view text) {
    return text.size() >= 2 && text.size() <= 6 &&
           std::all_of(text.begin(), text.end(), [](char c) { return (c >= 'A' && c <= 'Z') || c == '.'; });
}

}  // namespace

void find_entities(const Document& document, Analysis& analysis) {
    const NameWords words = words_of(document.text, analysis);
    Cast cast = cast_of(document, analysis, words);
    add_name_mentions(cast, analysis);
    const std::vector<Description> descriptions = find_roles(document.text, analysis, words, cast);
    find_references(document.text, descriptions, words, cast, analysis);
    add_entities(cast, analysis);
    std::stable_sort(analysis.mentions.begin(), analysis.mentions.end(),
                     [](const EntityMention& a, const EntityMention& b) {
                         return a.span.begin != b.span.begin ? a.span.begin < b.span.begin
                                                             : a.span.end > b.span.end;
                     });
}

std::string display_name(const Entity& entity) {
    return entity.kind == NameKind::person ? without_middle_initials(entity.name) : entity.name;
}

std::string short_name(const Entity& entity) {
    const auto has_alias = [&](std::string_view alias) {
        return std::find(entity.aliases.begin(), entity.aliases.end(), alias) != entity.aliases.end();
    };
    if (entity.kind == NameKind::person) {
        const PersonName person = parse_person(entity.name);
        if (!person.given.empty() && has_alias(person.given) && !has_alias(person.surname))
            return std::string(person.given);
        return std::string(person.surname);
    }
    if (entity.kind == NameKind::organisation) {
        const auto letters = std::find_if(entity.aliases.begin(), entity.aliases.end(), is_letters);
        if (letters != entity.aliases.end()) return *letters;
    }
    return display_name(entity);
}

}  // namespace dateline
