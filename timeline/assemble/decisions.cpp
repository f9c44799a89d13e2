#include "timeline/assemble/decisions.hpp"

#include <algorithm>
#include <map>
#include <numeric>

#include "timeline/assemble/report_parts.hpp"

namespace dateline {
namespace {

/// An article with its white space folded, and where each of its bytes stands in the text.
struct FoldedText {
    std::string text;
    std::vector<std::uint32_t> place;
};

bool is_space(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f' || c == '\v';
}

FoldedText fold(const std::string& text) {
    FoldedText folded;
    folded.text.reserve(text.size());
    for (std::uint32_t i = 0; i < text.size(); ++i) {
        const bool space = is_space(text[i]);
        if (space && (folded.text.empty() || folded.text.back() == ' ')) continue;
        folded.text += space ? ' ' : text[i];
        folded.place.push_back(i);
    }
    return folded;
}

std::string in_marks(std::string_view words) {
    constexpr std::size_t kLongest = 60;
    if (words.size() <= kLongest) return '"' + std::string(words) + '"';
    const std::size_t space = words.rfind(' ', kLongest);
    return '"' + std::string(words.substr(0, space == std::string_view::npos ? 0 : space)) + " …\"";
}

struct Found {
    std::vector<MentionRef> mentions;
    std::string problem;
    bool several = false;  // the problem is that these mentions may be several events
};

/// Which event each mention is a telling of, as far as that is known.
using EventOf = std::map<MentionRef, std::size_t>;

class Finder {
  public:
    Finder(std::span<const Source> sources, const EventOf& event_of)
        : sources_(sources), event_of_(event_of), folded_(sources.size()) {
        for (std::uint32_t s = 0; s < sources.size(); ++s) by_id_.emplace(sources[s].document.id, s);
    }

    Found find(const ToldIn& told) {
        const std::string quote = one_line(told.quote);
        bool words_there = false;
        std::vector<MentionRef> inside;
        if (told.source.empty()) {
            for (std::uint32_t s = 0; s < sources_.size(); ++s) words_there |= look(s, quote, inside);
        } else {
            const auto source = by_id_.find(told.source);
            if (source == by_id_.end()) return {{}, "no article has the id " + in_marks(told.source)};
            words_there = look(source->second, quote, inside);
        }
        const std::string where = told.source.empty() ? "any article" : in_marks(told.source);
        if (!words_there) return {{}, "the words " + in_marks(quote) + " are not in " + where};
        return choose(told, quote, inside);
    }

  private:
    /// Adds the mentions whose trigger stands in the quote; false when the article does not have the words.
    bool look(std::uint32_t source, std::string_view quote, std::vector<MentionRef>& inside) {
        FoldedText& folded = folded_[source];
        const std::string& text = sources_[source].document.text;
        if (folded.text.empty()) folded = fold(text);
        bool found = false;
        for (std::size_t at = folded.text.find(quote); at != std::string::npos;
             at = folded.text.find(quote, at + quote.size())) {
            found = true;
            const Span span{folded.place[at], folded.place[at + quote.size() - 1] + 1};
            const auto& mentions = sources_[source].mentions;
            for (std::uint32_t m = 0; m < mentions.size(); ++m)
                if (span.contains(mentions[m].trigger)) inside.push_back({source, m});
        }
        return found;
    }

    [[nodiscard]] std::string text_of(MentionRef ref, Span EventMention::*part) const {
        const Source& source = sources_[ref.source];
        return one_line((source.mentions[ref.mention].*part).of(source.document.text));
    }

    /// The mentions the decision means. The same words twice tell the same.
    [[nodiscard]] Found choose(const ToldIn& told, const std::string& quote,
                               std::vector<MentionRef> inside) const {
        if (inside.empty()) return {{}, "the words " + in_marks(quote) + " tell no event"};
        if (!told.trigger.empty()) {
            std::erase_if(inside, [&](MentionRef ref) {
                return text_of(ref, &EventMention::trigger) != one_line(told.trigger);
            });
            if (inside.empty())
                return {{}, in_marks(told.trigger) + " is no trigger of an event in " + in_marks(quote)};
            return {std::move(inside), ""};
        }
        std::vector<MentionRef> whole;
        std::copy_if(inside.begin(), inside.end(), std::back_inserter(whole),
                     [&](MentionRef ref) { return text_of(ref, &EventMention::clause) == quote; });
        const std::vector<MentionRef>& chosen = whole.empty() ? inside : whole;
        std::vector<std::string> triggers;
        for (const MentionRef ref : chosen) triggers.push_back(text_of(ref, &EventMention::trigger));
        std::sort(triggers.begin(), triggers.end());
        triggers.erase(std::unique(triggers.begin(), triggers.end()), triggers.end());
        if (triggers.size() == 1 || is_one_event(chosen)) return {chosen, ""};
        std::string names;
        for (const std::string& trigger : triggers) names += (names.empty() ? "" : ", ") + in_marks(trigger);
        return {
            {}, "several events are told in " + in_marks(quote) + ": say which \"trigger\", " + names, true};
    }

    /// "The match was abandoned": two triggers, yet both tell of the match.
    [[nodiscard]] bool is_one_event(const std::vector<MentionRef>& mentions) const {
        const auto first = event_of_.find(mentions.front());
        return first != event_of_.end() && std::all_of(mentions.begin(), mentions.end(), [&](MentionRef ref) {
                   const auto event = event_of_.find(ref);
                   return event != event_of_.end() && event->second == first->second;
               });
    }

    std::span<const Source> sources_;
    const EventOf& event_of_;
    std::vector<FoldedText> folded_;
    std::map<std::string_view, std::uint32_t> by_id_;
};

/// Which mentions the decisions make one event, with the entry that joined two groups.
class Groups {
  public:
    MentionRef root(MentionRef ref) {
        auto it = parent_.find(ref);
        if (it == parent_.end()) return ref;
        return it->second = root(it->second);
    }
    void join(MentionRef a, MentionRef b) {
        a = root(a);
        b = root(b);
        if (a != b) parent_[std::max(a, b)] = std::min(a, b);
    }

  private:
    std::map<MentionRef, MentionRef> parent_;
};

std::string reason_of(const Override& decision) {
    std::string text = "decided by hand (entry " + std::to_string(decision.entry) + ')';
    if (!decision.note.empty()) text += ": " + one_line(decision.note);
    return text;
}

/// @param[out] several some entry was left aside because its words may tell several events
Decided find_with(std::span<const Override> overrides, std::span<const Source> sources,
                  const EventOf& event_of, bool& several) {
    Decided decided;
    decided.found.resize(overrides.size());
    decided.problems.resize(overrides.size());
    Finder finder(sources, event_of);
    std::vector<std::vector<std::vector<MentionRef>>> named(overrides.size());  // by override and telling
    for (std::size_t i = 0; i < overrides.size(); ++i) {
        for (const ToldIn& told : overrides[i].events) {
            Found found = finder.find(told);
            several = several || found.several;
            if (!found.problem.empty() && decided.problems[i].empty()) decided.problems[i] = found.problem;
            decided.found[i].insert(decided.found[i].end(), found.mentions.begin(), found.mentions.end());
            named[i].push_back(std::move(found.mentions));
        }
        if (!decided.problems[i].empty()) decided.found[i].clear();
    }
    Groups groups;
    for (std::size_t i = 0; i < overrides.size(); ++i) {
        if (!decided.problems[i].empty()) continue;
        const auto& found = decided.found[i];
        switch (overrides[i].decision) {
            case Decision::same:
                for (std::size_t k = 1; k < found.size(); ++k) {
                    if (found[k] == found.front()) continue;
                    decided.merge.same.push_back({found.front(), found[k], reason_of(overrides[i])});
                    groups.join(found.front(), found[k]);
                }
                break;
            case Decision::date:
                for (const MentionRef ref : found)
                    decided.dates.emplace_back(ref, static_cast<std::uint32_t>(i));
                break;
            case Decision::drop:
                decided.drops.insert(decided.drops.end(), found.begin(), found.end());
                break;
            case Decision::different:
                break;
        }
    }
    for (std::size_t i = 0; i < overrides.size(); ++i) {
        if (!decided.problems[i].empty() || overrides[i].decision != Decision::different) continue;
        for (std::size_t x = 0; x < named[i].size(); ++x)
            for (std::size_t y = x + 1; y < named[i].size(); ++y)
                for (const MentionRef a : named[i][x])
                    for (const MentionRef b : named[i][y]) {
                        if (groups.root(a) == groups.root(b))
                            decided.problems[i] = "other entries say that they are the same";
                        else
                            decided.merge.different.push_back({a, b, reason_of(overrides[i])});
                    }
    }
    return decided;
}

}  // namespace

Decided find_decisions(std::span<const Override> overrides, std::span<const Source> sources) {
    bool several = false;
    EventOf event_of;
    Decided decided = find_with(overrides, sources, event_of, several);
    if (!several) return decided;
    // Are these several events? The merger says, by all other decisions.
    const std::vector<Cluster> clusters = merge_mentions(sources, decided.merge);
    for (std::size_t i = 0; i < clusters.size(); ++i)
        for (const MentionRef ref : clusters[i].mentions) event_of.emplace(ref, i);
    return find_with(overrides, sources, event_of, several);
}

}  // namespace dateline
