#include "timeline/assemble/event_value.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <tuple>

#include "core/language/names_person.hpp"
#include "timeline/merge/topics.hpp"

namespace dateline {
namespace {

const EventMention& mention_of(MentionRef ref, std::span<const Source> sources) {
    return sources[ref.source].mentions[ref.mention];
}

bool has_happened(Status status) {
    return status == Status::occurred || status == Status::ongoing;
}

bool is_plan(Status status) {
    return status == Status::scheduled || status == Status::possible;
}

/// The status each article gives the event, oldest article first; undated articles come first and decide
/// least.
struct SourceStatus {
    std::int32_t as_of = kUndated;
    std::string source;
    Status status = Status::occurred;
    std::optional<DateRange> put_off;  // to these days
};

std::vector<SourceStatus> statuses_by_source(const Cluster& cluster, std::span<const Source> sources) {
    std::map<std::uint32_t, std::vector<Status>> told;
    std::map<std::uint32_t, DateRange> put_off;
    for (const MentionRef ref : cluster.mentions) {
        const EventMention& mention = mention_of(ref, sources);
        told[ref.source].push_back(mention.status);
        if (mention.postponed && mention.status == Status::scheduled)
            put_off.emplace(ref.source, mention.date.range);
    }
    std::vector<SourceStatus> result;
    for (const auto& [source, statuses] : told) {
        const auto moved = put_off.find(source);
        result.push_back({as_of_day(sources[source]), sources[source].document.id, combine_statuses(statuses),
                          moved == put_off.end() ? std::nullopt : std::optional(moved->second)});
    }
    std::sort(result.begin(), result.end(), [](const SourceStatus& a, const SourceStatus& b) {
        return std::tuple(a.as_of, !is_plan(a.status), a.source) <
               std::tuple(b.as_of, !is_plan(b.status), b.source);
    });
    return result;
}

void settle_status(EventValue& value, const std::vector<SourceStatus>& told) {
    bool happened = false;
    std::optional<DateRange> put_off;
    for (const SourceStatus& one : told) {
        // What has happened stays so: a later article that still speaks of the plan looks back at it.
        if (happened && is_plan(one.status)) continue;
        // Nor is what still goes on over because an article named it in passing.
        if (one.status == Status::ongoing && value.status == Status::occurred && !value.history.empty())
            value.history.back().second = value.status = Status::ongoing;
        happened = happened || has_happened(one.status);
        // Put off to another day, it is scheduled anew.
        const bool anew = one.put_off && is_plan(value.status) && !value.history.empty() &&
                          one.status == Status::scheduled && one.put_off != put_off;
        if (one.put_off) put_off = one.put_off;
        if (value.history.empty() || value.status != one.status || anew)
            value.history.emplace_back(one.as_of == kUndated ? std::string() : to_iso(Day{one.as_of}),
                                       one.status);
        value.status = one.status;
    }
}

/// Is somebody known called by name in the label, not only described ("the president's son-in-law")?
bool is_named_in(const Participant& participant, const std::string& label) {
    if (participant.entity == kNone) return false;
    const std::string_view name = participant.name;
    return label.find(name.substr(name.rfind(' ') + 1)) != std::string::npos;
}

/// Is it told by a verb, alone or with its noun ("held talks"), and not only named ("their visit")?
bool is_told(const EventMention& mention, const Source& source) {
    const auto& tokens = source.analysis.tokens;
    for (std::size_t t = mention.head; t > 0 && t < tokens.size(); --t) {
        if (tokens[t].span.begin < mention.trigger.begin) break;
        if (tokens[t].upos == Upos::VERB) return true;
    }
    for (std::size_t t = mention.head; t < tokens.size() && tokens[t].span.end <= mention.trigger.end; ++t)
        if (tokens[t].upos == Upos::VERB) return true;
    return mention.head >= tokens.size();
}

/// How well a mention would stand for the event in print: its own weight, the newest status, people by name.
/// What has happened is told by those who say that it has, and not by its plan.
float telling(const EventMention& mention, const Source& source, Status status) {
    constexpr float kOnlyPlanned = 0.5F;
    std::size_t named = 0;
    for (const Participant& participant : mention.participants)
        named += is_named_in(participant, mention.label) ? 1U : 0U;
    float score = mention.salience + 0.06F * static_cast<float>(std::min<std::size_t>(named, 3));
    if (mention.status == status && (!has_happened(status) || is_told(mention, source))) score += 0.15F;
    if (has_happened(status) && is_plan(mention.status)) score -= kOnlyPlanned;
    if (mention.label.empty()) score -= 1.0F;
    if (!mention.places.empty()) score += 0.03F;
    return score;
}

std::size_t best_mention(const Cluster& cluster, std::span<const Source> sources, Status status) {
    const auto score = [&](MentionRef ref) {
        return telling(mention_of(ref, sources), sources[ref.source], status);
    };
    std::size_t best = 0;
    for (std::size_t i = 1; i < cluster.mentions.size(); ++i)
        if (score(cluster.mentions[i]) > score(cluster.mentions[best]) + 1e-4F) best = i;
    return best;
}

/// "Witkoff" and "Steve Witkoff" are one entry here: the same words at the end, the fuller form is shown.
bool is_short_form(std::string_view shorter, std::string_view longer) {
    if (shorter.size() >= longer.size()) return shorter == longer;
    if (parse_person(longer).surname == shorter) return true;  // "Kim" of "Kim Jong-un"
    return longer.ends_with(shorter) && longer[longer.size() - shorter.size() - 1] == ' ';
}

/// "Police" and "police"; "Volodymyr Zelensky" and "Wolodymyr Selenskyj", whoever is known under both.
bool is_other_spelling(std::string_view a, std::string_view b) {
    if (lower_case(a) == lower_case(b)) return true;
    const PersonName x = parse_person(a);
    const PersonName y = parse_person(b);
    return !x.given.empty() && !y.given.empty() &&
           transliteration_key(x.surname) == transliteration_key(y.surname) &&
           (given_names_agree(x.given, y.given) || letters_key(a) == letters_key(b));
}

void add_participant(std::vector<ReportParticipant>& all, const Participant& participant) {
    if (participant.name.empty()) return;
    for (ReportParticipant& known : all) {
        if (is_other_spelling(known.name, participant.name)) return;
        if (is_short_form(participant.name, known.name)) return;
        if (is_short_form(known.name, participant.name)) {
            known.name = participant.name;
            return;
        }
    }
    all.push_back({participant.name, std::string(to_string(participant.role))});
}

void add_place(std::vector<std::string>& all, const Participant& place) {
    if (place.name.empty()) return;
    for (const std::string& known : all)
        if (known == place.name) return;
    all.push_back(place.name);
}

/// Does the article tell it by itself, in a clause: not "the disaster", not "she said that it had failed"?
bool tells(const EventMention& mention, const Source& source) {
    const auto& tokens = source.analysis.tokens;
    return mention.attribution.who.empty() &&
           (mention.head >= tokens.size() || tokens[mention.head].upos == Upos::VERB);
}

/// The most salient mention's; what a second article tells too is worth telling, the more the more it makes
/// of it.
float salience_of(const Cluster& cluster, std::span<const Source> sources,
                  std::span<const std::uint32_t> originals) {
    constexpr float kToldTwice = 0.3F;
    std::uint32_t first_source = kNone;
    float most = 0, first = 0, second = 0;  // of all; of those that tell it in one text and another
    for (const MentionRef ref : cluster.mentions) {
        const EventMention& mention = mention_of(ref, sources);
        most = std::max(most, mention.salience);
        if (!tells(mention, sources[ref.source])) continue;
        const std::uint32_t text = originals[ref.source];
        if (first_source == kNone || mention.salience > first) {
            if (first_source != text) second = first;
            first_source = text;
            first = mention.salience;
        } else if (text != first_source) {
            second = std::max(second, mention.salience);
        }
    }
    return std::min(1.0F, std::max(most, first + kToldTwice * second));
}

}  // namespace

std::int32_t as_of_day(const Source& source) {
    const std::optional<Day> day = source.document.published.day();
    return day ? day->number : kUndated;
}

EventValue value_of(const Cluster& cluster, std::span<const Source> sources,
                    std::span<const std::uint32_t> originals) {
    EventValue value;
    settle_status(value, statuses_by_source(cluster, sources));
    for (const MentionRef ref : cluster.mentions) {
        const EventMention& mention = mention_of(ref, sources);
        value.claims.push_back({mention.date.range, mention.date.basis, ref.source,
                                as_of_day(sources[ref.source]), mention.status});
    }
    value.salience = salience_of(cluster, sources, originals);
    value.date = combine_claims(value.claims);

    // The best mention leads, so that its order of names is kept.
    const std::size_t best = best_mention(cluster, sources, value.status);
    const EventMention& leader = mention_of(cluster.mentions[best], sources);
    const bool come_about = has_happened(value.status) && !leader.label_once_done.empty();
    value.label = come_about ? leader.label_once_done : leader.label;
    const auto take_names = [&](const EventMention& mention) {
        for (const Participant& participant : mention.participants)
            add_participant(value.participants, participant);
        for (const Participant& place : mention.places) add_place(value.places, place);
    };
    take_names(leader);
    for (const MentionRef ref : cluster.mentions) take_names(mention_of(ref, sources));
    return value;
}

}  // namespace dateline
