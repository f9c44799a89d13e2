#include "timeline/assemble/copied_times.hpp"

#include <algorithm>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "timeline/merge/copies.hpp"

namespace dateline {
namespace {

constexpr int kLongest = 6;  // days

/// The time phrases that begin in a stretch of text.
template <class Timexes>
auto inside(Timexes& timexes, Span span) {
    const auto before = [](const auto& timex, std::uint32_t at) { return timex.span.begin < at; };
    const auto first = std::lower_bound(timexes.begin(), timexes.end(), span.begin, before);
    return std::pair(first, std::lower_bound(first, timexes.end(), span.end, before));
}

bool hangs_on_publication(const Timex& timex) {
    return timex.derivation.anchor.kind == TimexAnchor::Kind::published;
}

/// Dates the phrases of one copied sentence as the original has them; false when nothing changed.
bool take_times(Source& copy, Span to, const Source& original, Span from) {
    const auto [told, told_end] = inside(original.timexes, from);
    const auto [own, own_end] = inside(copy.timexes, to);
    if (told_end - told != own_end - own) return false;
    bool changed = false;
    auto other = told;
    for (auto timex = own; timex != own_end; ++timex, ++other) {
        const bool same = timex->span.begin - to.begin == other->span.begin - from.begin &&
                          timex->span.size() == other->span.size();
        if (!same || !hangs_on_publication(*timex) || !hangs_on_publication(*other) ||
            timex->value == other->value)
            continue;
        timex->value = other->value;
        timex->range = other->range;
        timex->opened = other->opened;
        timex->derivation.anchor = other->derivation.anchor;
        timex->derivation.rejected = other->derivation.rejected;
        changed = true;
    }
    return changed;
}

/// Where a phrase of the copied sentence stands among the copy's own.
std::vector<std::uint32_t> own_timexes(const DateClaim& date, const Source& copy, Span to,
                                       const Source& original, Span from) {
    std::vector<std::uint32_t> own;
    for (const std::uint32_t index : date.timexes) {
        const Span told = original.timexes[index].span;
        if (told.begin < from.begin || told.end > from.end) continue;
        const Span here{told.begin - from.begin + to.begin, told.end - from.begin + to.begin};
        const auto [first, last] = inside(copy.timexes, here);
        if (first != last && first->span == here)
            own.push_back(static_cast<std::uint32_t>(first - copy.timexes.begin()));
    }
    return own;
}

/// The events of one copied sentence get the dates that they have in the original.
void take_dates(Source& copy, std::span<EventMention> mentions, Span to, const Source& original,
                std::span<const EventMention> told, Span from) {
    for (EventMention& mention : mentions) {
        const Span there{mention.trigger.begin - to.begin + from.begin,
                         mention.trigger.end - to.begin + from.begin};
        const auto same = std::find_if(told.begin(), told.end(),
                                       [there](const EventMention& m) { return m.trigger == there; });
        if (same == told.end()) continue;
        mention.date = same->date;
        mention.date.timexes = own_timexes(same->date, copy, to, original, from);
        mention.date.steps.push_back("as in " + original.document.id + ", which told it in the same words");
        mention.statement_date = same->statement_date;
        mention.statement_date.timexes = own_timexes(same->statement_date, copy, to, original, from);
    }
}

/// The mentions of each sentence; they stand in the order of the sentences.
template <class Mentions>
auto of_sentence(Mentions& mentions, std::uint32_t sentence) {
    const auto before = [](const auto& m, std::uint32_t s) { return m.sentence < s; };
    const auto first = std::lower_bound(mentions.begin(), mentions.end(), sentence, before);
    return std::span(first, std::lower_bound(first, mentions.end(), sentence + 1, before));
}

void take_from(Source& copy, const Source& original) {
    std::unordered_map<std::string_view, std::uint32_t> told;  // the first sentence of these words
    const auto& sentences = original.analysis.sentences;
    for (std::uint32_t i = 0; i < sentences.size(); ++i)
        told.emplace(sentences[i].span.of(original.document.text), i);
    for (std::uint32_t i = 0; i < copy.analysis.sentences.size(); ++i) {
        const Span to = copy.analysis.sentences[i].span;
        const auto found = told.find(to.of(copy.document.text));
        if (found == told.end()) continue;
        const Span from = sentences[found->second].span;
        if (take_times(copy, to, original, from))
            take_dates(copy, of_sentence(copy.mentions, i), to, original,
                       of_sentence(original.mentions, found->second), from);
    }
}

}  // namespace

void take_times_of_originals(std::vector<Source>& sources) {
    if (sources.size() < 2) return;
    const std::vector<std::uint32_t> originals = originals_of(sources);
    for (std::uint32_t s = 0; s < sources.size(); ++s) {
        if (originals[s] == s || sources[s].mentions_given) continue;
        const auto day = sources[s].document.published.day();
        const auto first = sources[originals[s]].document.published.day();
        if (!day || !first || *day <= *first || *day - *first > kLongest) continue;
        take_from(sources[s], sources[originals[s]]);
    }
}

}  // namespace dateline
