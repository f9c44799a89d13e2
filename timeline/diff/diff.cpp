#include "timeline/diff/diff.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <optional>
#include <set>
#include <string_view>
#include <tuple>

#include "timeline/model/claim.hpp"

namespace dateline {
namespace {

/// What one source says of one event.
struct Telling {
    std::string source;
    DateRange date;      // whole days
    bool dated = false;  // by words, not only by tense or order
    Status status = Status::occurred;
};

Telling telling_of(const std::string& source, const std::vector<const ReportMention*>& mentions) {
    Telling telling{source, {}, false, Status::occurred};
    std::vector<EventClaim> claims;
    std::vector<Status> statuses;
    for (const ReportMention* mention : mentions) {
        EventClaim claim;
        claim.range = mention->date.range;
        claim.basis = parse_date_basis(mention->date.basis).value_or(DateBasis::none);
        claim.status = mention->status;
        claims.push_back(claim);
        statuses.push_back(mention->status);
    }
    const CombinedDate combined = combine_claims(claims);
    telling.date = combined.range;
    telling.dated = is_explicit(combined.basis);
    telling.status = combine_statuses(statuses);
    return telling;
}

std::vector<Telling> tellings_of(const ReportEvent& event, const std::vector<std::string>& sources) {
    std::map<std::string, std::vector<const ReportMention*>> by_source;
    for (const ReportMention& mention : event.mentions) by_source[mention.source].push_back(&mention);
    std::vector<Telling> tellings;
    for (const std::string& source : sources)
        if (const auto it = by_source.find(source); it != by_source.end())
            tellings.push_back(telling_of(source, it->second));
    return tellings;
}

enum class Comparison : std::uint8_t { same, first_narrower, second_narrower, overlapping, disjoint };

bool same_days(const DateRange& a, const DateRange& b) {
    return a.earliest == b.earliest && a.latest == b.latest;
}

Comparison compare(const Telling& a, const Telling& b) {
    if (!a.dated && !b.dated) return Comparison::same;
    if (same_days(a.date, b.date)) return Comparison::same;
    // Any day is narrower than none: who is silent about when adds nothing.
    if (contains(b.date, a.date)) return Comparison::first_narrower;
    if (contains(a.date, b.date)) return Comparison::second_narrower;
    if (a.dated != b.dated) return a.dated ? Comparison::first_narrower : Comparison::second_narrower;
    return intersect(a.date, b.date) ? Comparison::overlapping : Comparison::disjoint;
}

/// Sorts one event told by two or more sources into the date categories. Sources that contradict each other
/// in something else do not agree, whatever they say of the day.
void compare_dates(const std::string& event, const std::vector<Telling>& tellings, bool contradicted,
                   ReportDiff& diff) {
    bool all_same = true;
    bool contradiction = false;
    for (std::size_t i = 0; i < tellings.size(); ++i) {
        for (std::size_t j = i + 1; j < tellings.size(); ++j) {
            const Comparison outcome = compare(tellings[i], tellings[j]);
            all_same = all_same && (outcome == Comparison::same || outcome == Comparison::overlapping);
            contradiction = contradiction || outcome == Comparison::disjoint;
        }
    }
    if (contradiction) {
        diff.contradict.push_back({event, "date"});
        return;
    }
    if (all_same) {
        if (!contradicted) diff.agree.push_back(event);
        return;
    }
    // The narrowest telling is the refinement; the first of equals is named.
    std::size_t best = 0;
    for (std::size_t i = 1; i < tellings.size(); ++i)
        if (compare(tellings[best], tellings[i]) == Comparison::second_narrower) best = i;
    diff.refine.push_back({event, tellings[best].source});
}

void compare_statuses(const std::string& event, const std::vector<Telling>& tellings, ReportDiff& diff) {
    // "are fighting a fever" and "the fever" are no news of each other
    const auto news = [](Status status) { return status == Status::ongoing ? Status::occurred : status; };
    const bool moved = std::any_of(tellings.begin(), tellings.end(), [&](const Telling& t) {
        return news(t.status) != news(tellings.front().status);
    });
    if (!moved) return;
    ReportDiff::StatusMove move{event, {}};
    for (const Telling& telling : tellings) move.by_source.emplace_back(telling.source, telling.status);
    diff.status.push_back(std::move(move));
}

/// Dates are compared source by source here. All else that cannot be true together (where, who, how many, did
/// it happen at all) was judged when the report was made: its conflicts are that judgement.
class Contradictions {
  public:
    explicit Contradictions(const std::vector<ReportConflict>& conflicts) {
        for (const ReportConflict& conflict : conflicts)
            if (conflict.kind == "contradiction" && is_compared(conflict.aspect) && of_several(conflict))
                aspects_[conflict.event].insert(conflict.aspect);
    }
    /// "number", "participants", "place", "status".
    [[nodiscard]] const std::set<std::string_view>& of(const std::string& event) const {
        const auto found = aspects_.find(event);
        return found == aspects_.end() ? none_ : found->second;
    }

  private:
    static bool is_compared(std::string_view aspect) {
        return aspect == "number" || aspect == "participants" || aspect == "place" || aspect == "status";
    }
    static bool of_several(const ReportConflict& conflict) {
        return std::any_of(conflict.claims.begin(), conflict.claims.end(), [&](const ConflictClaim& claim) {
            return claim.source != conflict.claims.front().source;
        });
    }

    std::map<std::string_view, std::set<std::string_view>> aspects_;  // by event
    std::set<std::string_view> none_;
};

Telling telling_of(const ReportEvent& event, std::string source) {
    const DateBasis basis = parse_date_basis(event.date.basis).value_or(DateBasis::none);
    return {std::move(source), event.date.range, is_explicit(basis), event.status};
}

/// The event of `right` that each event of `left` is, by id, else by label, days and people.
std::vector<std::optional<std::size_t>> match_events(const Report& left, const Report& right) {
    std::map<std::string, std::size_t> by_id;
    using Content = std::tuple<std::string, std::string, std::vector<std::string>>;
    std::multimap<Content, std::size_t> by_content;
    const auto content_of = [](const ReportEvent& event) {
        std::vector<std::string> names;
        for (const ReportParticipant& participant : event.participants) names.push_back(participant.name);
        std::sort(names.begin(), names.end());
        return Content(event.label, event.date.edtf, std::move(names));
    };
    for (std::size_t i = 0; i < right.events.size(); ++i) by_id.emplace(right.events[i].id, i);
    std::vector<std::optional<std::size_t>> match(left.events.size());
    std::vector<bool> taken(right.events.size(), false);
    for (std::size_t i = 0; i < left.events.size(); ++i) {
        const auto it = by_id.find(left.events[i].id);
        if (it == by_id.end()) continue;
        match[i] = it->second;
        taken[it->second] = true;
    }
    for (std::size_t i = 0; i < right.events.size(); ++i)
        if (!taken[i]) by_content.emplace(content_of(right.events[i]), i);
    for (std::size_t i = 0; i < left.events.size(); ++i) {
        if (match[i]) continue;
        const auto it = by_content.find(content_of(left.events[i]));
        if (it == by_content.end()) continue;
        match[i] = it->second;
        taken[it->second] = true;
        by_content.erase(it);
    }
    return match;
}

}  // namespace

ReportDiff diff_sources(const Report& report) {
    ReportDiff diff;
    if (report.sources.size() < 2) return diff;
    std::vector<std::string> sources;
    for (const ReportSource& source : report.sources) {
        sources.push_back(source.id);
        diff.only.emplace_back(source.id, std::vector<std::string>{});
    }
    const Contradictions contradictions(report.conflicts);
    for (const ReportEvent& event : report.events) {
        if (!event.shown) continue;
        const std::vector<Telling> tellings = tellings_of(event, sources);
        if (tellings.empty()) continue;
        if (tellings.size() == 1) {
            const auto place =
                std::find(sources.begin(), sources.end(), tellings.front().source) - sources.begin();
            diff.only[static_cast<std::size_t>(place)].second.push_back(event.id);
            continue;
        }
        const std::set<std::string_view>& aspects = contradictions.of(event.id);
        compare_dates(event.id, tellings, !aspects.empty(), diff);
        for (const std::string_view aspect : aspects)
            diff.contradict.push_back({event.id, std::string(aspect)});
        compare_statuses(event.id, tellings, diff);
    }
    return diff;
}

ReportDiff diff_reports(const Report& left, const Report& right) {
    ReportDiff diff;
    diff.only = {{"left", {}}, {"right", {}}};
    const auto match = match_events(left, right);
    const Contradictions before(left.conflicts);
    const Contradictions now(right.conflicts);
    std::vector<bool> taken(right.events.size(), false);
    for (std::size_t i = 0; i < left.events.size(); ++i) {
        const ReportEvent& event = left.events[i];
        if (!match[i]) {
            if (event.shown) diff.only[0].second.push_back(event.id);
            continue;
        }
        taken[*match[i]] = true;
        const ReportEvent& other = right.events[*match[i]];
        if (!event.shown && !other.shown) continue;
        const std::vector<Telling> tellings = {telling_of(event, "left"), telling_of(other, "right")};
        const std::set<std::string_view>& known = before.of(event.id);
        std::vector<std::string_view> contradicted;
        std::copy_if(now.of(other.id).begin(), now.of(other.id).end(), std::back_inserter(contradicted),
                     [&](std::string_view aspect) { return !known.contains(aspect); });
        compare_dates(event.id, tellings, !contradicted.empty(), diff);
        for (const std::string_view aspect : contradicted)
            diff.contradict.push_back({event.id, std::string(aspect)});
        compare_statuses(event.id, tellings, diff);
    }
    for (std::size_t i = 0; i < right.events.size(); ++i)
        if (!taken[i] && right.events[i].shown) diff.only[1].second.push_back(right.events[i].id);
    return diff;
}

}  // namespace dateline
