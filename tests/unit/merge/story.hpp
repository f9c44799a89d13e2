// Hand-built articles for tests of merging: mentions with the fields the merger reads, no text analysis
// behind them.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "timeline/merge/merge.hpp"

namespace dateline::test {

struct Told {
    std::string lemma;
    std::vector<std::string> people;
    std::vector<std::string> places;
    std::string first_day, last_day;  // ISO, "" = open
    Status status = Status::occurred;
};

inline Day iso_day(const std::string& text) {
    return parse_iso_day(text).value();
}

inline DateRange days(const std::string& first, const std::string& last) {
    DateRange range;
    if (!first.empty()) range.earliest = CivilTime{iso_day(first), -1};
    if (!last.empty()) range.latest = CivilTime{iso_day(last), -1};
    range.granularity = Granularity::day;
    return range;
}

/// The article's entity of that name, added when it is new.
inline std::uint32_t entity_of(Analysis& analysis, const std::string& name, NameKind kind) {
    for (std::uint32_t i = 0; i < analysis.entities.size(); ++i)
        if (analysis.entities[i].name == name) return i;
    Entity entity;
    entity.kind = kind;
    entity.name = name;
    entity.confidence = 1;
    analysis.entities.push_back(std::move(entity));
    return static_cast<std::uint32_t>(analysis.entities.size() - 1);
}

/// An article whose text is the lemmas, one mention for each.
inline Source article(const std::string& id, const std::string& published, const std::vector<Told>& told) {
    Source source;
    source.document.id = id;
    if (!published.empty()) source.document.published.range = days(published, published);
    for (const Told& one : told) {
        EventMention mention;
        mention.lemma = one.lemma;
        const auto begin = static_cast<std::uint32_t>(source.document.text.size());
        source.document.text += one.lemma + ' ';
        mention.trigger = {begin, begin + static_cast<std::uint32_t>(one.lemma.size())};
        mention.clause = mention.trigger;
        mention.status = one.status;
        mention.salience = 0.8F;
        mention.label = one.lemma;
        for (const std::string& name : one.people) {
            mention.participants.push_back(
                {entity_of(source.analysis, name, NameKind::person), name, Role::participant, {}});
            mention.label = name + ' ' + mention.label;
        }
        for (const std::string& name : one.places)
            mention.places.push_back(
                {entity_of(source.analysis, name, NameKind::place), name, Role::place, {}});
        mention.date.range = days(one.first_day, one.last_day);
        mention.date.basis =
            one.first_day.empty() && one.last_day.empty() ? DateBasis::none : DateBasis::stated;
        source.mentions.push_back(std::move(mention));
    }
    return source;
}

/// The clusters with more than one mention, each mention as source id and lemma: {"a visit", "b travel"}.
inline std::vector<std::vector<std::string>> merged(const std::vector<Source>& sources) {
    std::vector<std::vector<std::string>> result;
    for (const Cluster& cluster : merge_mentions(sources)) {
        if (cluster.mentions.size() < 2) continue;
        result.emplace_back();
        for (const MentionRef ref : cluster.mentions)
            result.back().push_back(sources[ref.source].document.id + ' ' +
                                    sources[ref.source].mentions[ref.mention].lemma);
    }
    return result;
}

}  // namespace dateline::test
