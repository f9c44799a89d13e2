#include "timeline/assemble/said_already.hpp"

#include <map>
#include <utility>

#include "timeline/extract/lexicon.hpp"

namespace dateline {
namespace {

bool is_open_plan(const EventValue& value) {
    return (value.status == Status::scheduled || value.status == Status::possible) &&
           !is_explicit(value.date.basis);
}

/// The verb whose complement the mention is, when that verb plans it: the "agreed" of "agreed to buy". kNone
/// for others.
std::uint32_t planning_verb(const Source& source, const EventMention& mention) {
    const auto& tokens = source.analysis.tokens;
    if (mention.head >= tokens.size() || tokens[mention.head].deprel != Deprel::xcomp) return kNone;
    const std::uint32_t verb = tokens[mention.head].head;
    if (verb >= tokens.size()) return kNone;
    return find_verb(source.analysis.lemma(verb)).embedding == Embedding::plan ? verb : kNone;
}

}  // namespace

std::vector<bool> said_already(std::span<const Source> sources, std::span<const Cluster> clusters,
                               std::span<const EventValue> values) {
    std::map<std::pair<std::uint32_t, std::uint32_t>, std::uint32_t> told_at;  // source and token -> cluster
    for (std::uint32_t c = 0; c < clusters.size(); ++c)
        for (const MentionRef ref : clusters[c].mentions)
            told_at.emplace(std::pair(ref.source, sources[ref.source].mentions[ref.mention].head), c);
    std::vector<bool> said(clusters.size(), false);
    for (std::uint32_t c = 0; c < clusters.size(); ++c) {
        if (!is_open_plan(values[c])) continue;
        for (const MentionRef ref : clusters[c].mentions) {
            const Source& source = sources[ref.source];
            const auto verb = told_at.find({ref.source, planning_verb(source, source.mentions[ref.mention])});
            if (verb == told_at.end() || verb->second == c) continue;
            const EventValue& plan = values[verb->second];
            said[c] = said[c] || (plan.salience >= kShownSalience && plan.status == Status::occurred);
        }
    }
    return said;
}

}  // namespace dateline
