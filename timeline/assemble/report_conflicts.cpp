#include <algorithm>
#include <array>
#include <iterator>
#include <map>
#include <optional>
#include <set>
#include <tuple>

#include "timeline/assemble/quantities.hpp"
#include "timeline/assemble/report_parts.hpp"
#include "timeline/assemble/run.hpp"
#include "timeline/assemble/sole_part.hpp"
#include "timeline/assemble/voices.hpp"
#include "timeline/merge/topics.hpp"

namespace dateline {
namespace {

ConflictClaim claim_text(const Run& run, std::uint32_t event, std::uint32_t claim) {
    const MentionRef ref = run.clusters[event].mentions[claim];
    const Source& source = run.sources[ref.source];
    const EventMention& mention = source.mentions[ref.mention];
    return {source.document.id, to_edtf(mention.date.range),
            one_line(mention.clause.of(source.document.text))};
}

const DateRange& days_of_claim(const Run& run, std::uint32_t event, std::uint32_t claim) {
    const MentionRef ref = run.clusters[event].mentions[claim];
    return run.sources[ref.source].mentions[ref.mention].date.range;
}

/// The first claim in use that the others leave no day or hour of: who says "14 October" does not contradict
/// "6:42 a.m.", who says "6.38am" does.
std::uint32_t contradicted(const Run& run, std::uint32_t event) {
    const CombinedDate& date = run.values[event].date;
    for (const std::uint32_t used : date.used)
        for (const std::uint32_t other : date.conflicting)
            if (!intersect(days_of_claim(run, event, used), days_of_claim(run, event, other))) return used;
    return date.used.front();
}

void add_date_conflict(const Run& run, std::uint32_t event, Report& report) {
    const CombinedDate& date = run.values[event].date;
    if (date.kind == ConflictKind::none) return;
    ReportConflict conflict{run.ids[event], "date", std::string(to_string(date.kind)), {}};
    std::set<std::pair<std::string, std::string>> said;
    const auto add = [&](std::uint32_t claim) {
        ConflictClaim text = claim_text(run, event, claim);
        if (said.emplace(text.source, text.value).second) conflict.claims.push_back(std::move(text));
    };
    add(contradicted(run, event));
    for (const std::uint32_t claim : date.conflicting) add(claim);
    report.conflicts.push_back(std::move(conflict));
}

/// Is it only now that the event is owned to: by whoever denied it before, or in so many words ("admitted",
/// "conceded")? Then nobody contradicts anybody any more.
bool is_admitted(const Run& run, std::uint32_t event) {
    constexpr std::array<std::string_view, 6> kAdmitting = {"admit",  "acknowledg", "conced",
                                                            "confes", "came clean", "owned up"};
    const std::vector<MentionRef>& mentions = run.clusters[event].mentions;
    const auto told = [&](MentionRef ref) -> const EventMention& {
        return run.sources[ref.source].mentions[ref.mention];
    };
    return std::all_of(mentions.begin(), mentions.end(), [&](MentionRef denial) {
        if (told(denial).status != Status::denied) return true;
        const std::int32_t denied_on = as_of_day(run.sources[denial.source]);
        const std::string_view denied = told(denial).clause.of(run.sources[denial.source].document.text);
        return std::any_of(mentions.begin(), mentions.end(), [&](MentionRef ref) {
            const EventMention& mention = told(ref);
            const Source& source = run.sources[ref.source];
            if (mention.status != Status::occurred || as_of_day(source) <= denied_on) return false;
            const std::string& who = mention.attribution.who;
            const std::string& denier = told(denial).attribution.who;
            const std::string cue = lower_case(mention.attribution.cue.of(source.document.text));
            const bool same = !denier.empty() ? same_origin(who, denier) : denied.find(who) != denied.npos;
            return (!who.empty() && same) ||
                   std::any_of(kAdmitting.begin(), kAdmitting.end(),
                               [&](std::string_view verb) { return cue.starts_with(verb); });
        });
    });
}

void add_status_conflict(const Run& run, std::uint32_t event, const ReportEvent& shown, Report& report) {
    const auto& history = run.values[event].history;
    const auto told = [&](Status status) {
        return std::any_of(history.begin(), history.end(),
                           [&](const auto& step) { return step.second == status; });
    };
    if (!told(Status::occurred) || !told(Status::denied)) return;
    const ConflictKind kind = is_admitted(run, event) ? ConflictKind::moved_on : ConflictKind::contradiction;
    ReportConflict conflict{run.ids[event], "status", std::string(to_string(kind)), {}};
    std::set<std::pair<std::string, Status>> said;
    for (const ReportMention& mention : shown.mentions)
        if (said.emplace(mention.source, mention.status).second)
            conflict.claims.push_back(
                {mention.source, std::string(to_string(mention.status)), mention.quote});
    report.conflicts.push_back(std::move(conflict));
}

/// What one source says of one thing: who was elected, where it was, how many.
struct Says {
    std::uint32_t source = 0;
    std::int32_t as_of = kUndated;
    std::string value;
    std::string quote;
};

Says says(const Run& run, MentionRef ref, std::string value) {
    const Source& source = run.sources[ref.source];
    const EventMention& mention = source.mentions[ref.mention];
    return {ref.source, as_of_day(source), one_line(value),
            one_line(mention.clause.of(source.document.text))};
}

/// One conflict of what the sources say, the older first. A newer count moves an older one on.
void add_conflict(const Run& run, std::uint32_t event, std::string_view aspect, std::vector<Says> sides,
                  bool moves_on, Report& report) {
    std::sort(sides.begin(), sides.end(), [&](const Says& a, const Says& b) {
        return std::tuple(a.as_of, std::string_view(run.sources[a.source].document.id)) <
               std::tuple(b.as_of, std::string_view(run.sources[b.source].document.id));
    });
    ReportConflict conflict{
        run.ids[event],
        std::string(aspect),
        std::string(to_string(moves_on ? ConflictKind::moved_on : ConflictKind::contradiction)),
        {}};
    for (Says& side : sides)
        conflict.claims.push_back(
            {run.sources[side.source].document.id, std::move(side.value), std::move(side.quote)});
    report.conflicts.push_back(std::move(conflict));
}

const EventMention& mention_of(const Run& run, MentionRef ref) {
    return run.sources[ref.source].mentions[ref.mention];
}

bool has_happened(const EventMention& mention) {
    return mention.status == Status::occurred || mention.status == Status::ongoing;
}

/// Two counts of the same things that differ, told by two sources: by articles of one day they contradict
/// each other unless both can be true ("at least 12", 17); a newer one moves an older one on. A source that
/// gives several counts of one kind is not held to any.
void add_number_conflict(const Run& run, std::uint32_t event, Report& report) {
    struct Count {
        Quantity quantity;
        MentionRef ref;
    };
    std::map<std::string, std::map<std::uint32_t, std::vector<Count>>>
        counts;  // by unit and fate, and source
    for (const MentionRef ref : run.clusters[event].mentions) {
        if (!has_happened(mention_of(run, ref))) continue;
        const std::string fate = fate_of(mention_of(run, ref), run.sources[ref.source]);
        for (Quantity& quantity : quantities_of(mention_of(run, ref), run.sources[ref.source])) {
            auto& told = counts[quantity.unit + ' ' + fate][ref.source];
            const bool known = std::any_of(told.begin(), told.end(), [&](const Count& count) {
                return count.quantity.low == quantity.low && count.quantity.high == quantity.high;
            });
            if (!known) told.push_back({std::move(quantity), ref});
        }
    }
    for (const auto& [unit, by_source] : counts) {
        std::vector<Says> sides;
        std::vector<const Quantity*> values;
        for (const auto& [source, told] : by_source) {
            if (told.size() != 1) continue;
            sides.push_back(says(run, told.front().ref, told.front().quantity.words));
            values.push_back(&told.front().quantity);
        }
        bool differ = false, exclude = false, one_day = false;
        for (std::size_t i = 0; i < sides.size(); ++i)
            for (std::size_t j = i + 1; j < sides.size(); ++j) {
                const bool same = values[i]->low == values[j]->low && values[i]->high == values[j]->high;
                const bool together = sides[i].as_of == sides[j].as_of || sides[i].as_of == kUndated ||
                                      sides[j].as_of == kUndated;
                differ = differ || (!same && !together);
                exclude = exclude || !agree(*values[i], *values[j]);
                one_day = one_day || (together && !agree(*values[i], *values[j]));
            }
        if (!one_day && !differ && !exclude) continue;
        add_conflict(run, event, "number", std::move(sides), !one_day, report);
        return;
    }
}

/// Two sources put the event into two countries.
void add_place_conflict(const Run& run, std::uint32_t event, Report& report) {
    struct Place {
        std::string country;
        Says side;
    };
    std::map<std::uint32_t, std::vector<Place>> places;  // by source
    for (const MentionRef ref : run.clusters[event].mentions) {
        const Analysis& analysis = run.sources[ref.source].analysis;
        for (const Participant& place : mention_of(run, ref).places) {
            const bool known = place.entity < analysis.entities.size();
            places[ref.source].push_back({known ? analysis.entities[place.entity].country : std::string(),
                                          says(run, ref, place.name)});
        }
    }
    std::vector<const Place*> told;  // a source that names several places may mean any
    for (const auto& entry : places) {
        const std::vector<Place>& list = entry.second;
        const bool one = std::all_of(list.begin(), list.end(), [&](const Place& place) {
            return place.side.value == list.front().side.value;
        });
        if (one && !list.front().country.empty()) told.push_back(&list.front());
    }
    for (std::size_t i = 1; i < told.size(); ++i) {
        if (told[i]->country == told[0]->country) continue;
        add_conflict(run, event, "place", {told[0]->side, told[i]->side}, false, report);
        return;
    }
}

/// "Berg was elected" and "Lind was elected": one of them only.
void add_participants_conflict(const Run& run, std::uint32_t event, Report& report) {
    struct Told {
        SolePart part;
        MentionRef ref;
    };
    std::map<std::uint32_t, Told> told;  // by source
    for (const MentionRef ref : run.clusters[event].mentions) {
        if (!has_happened(mention_of(run, ref))) continue;
        std::optional<SolePart> part = sole_part_of(mention_of(run, ref), run.sources[ref.source]);
        if (!part) continue;
        if (const auto [known, is_new] = told.try_emplace(ref.source, Told{*part, ref});
            !is_new && known->second.part.people != part->people)
            return;  // several names in one article: who knows which is meant
    }
    if (told.size() < 2) return;
    const Told& first = told.begin()->second;
    const auto other = std::find_if(std::next(told.begin()), told.end(), [&](const auto& entry) {
        return exclude(first.part, entry.second.part);
    });
    if (other == told.end()) return;
    add_conflict(run, event, "participants",
                 {says(run, first.ref, first.part.people.front()),
                  says(run, other->second.ref, other->second.part.people.front())},
                 false, report);
}

}  // namespace

void add_conflicts(const Run& run, std::uint32_t event, const ReportEvent& shown, Report& report) {
    add_date_conflict(run, event, report);
    add_status_conflict(run, event, shown, report);
    add_place_conflict(run, event, report);
    add_participants_conflict(run, event, report);
    add_number_conflict(run, event, report);
}

}  // namespace dateline
