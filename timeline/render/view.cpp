#include "timeline/render/view.hpp"

#include <algorithm>

#include "timeline/render/date_words.hpp"

namespace dateline {

View::View(const Report& report, bool all) : report_(report) {
    for (std::uint32_t i = 0; i < report.events.size(); ++i) {
        event_index_.emplace(report.events[i].id, i);
        if (all || report.events[i].shown) events_.push_back(&report.events[i]);
    }
    for (std::uint32_t i = 0; i < report.sources.size(); ++i) {
        const ReportSource& source = report.sources[i];
        source_index_.emplace(source.id, i);
        if (!source.publisher.empty()) ++publisher_count_[source.publisher];
        const DateRange& published = source.published.range;
        if (published.is_single_day() && (!as_of_ || *as_of_ < published.latest->day))
            as_of_ = published.latest->day;
    }
    for (const ReportConflict& conflict : report.conflicts) conflicts_[conflict.event].push_back(&conflict);
    for (const ReportRelation& relation : report.relations) {
        relations_[relation.from].push_back(&relation);
        if (relation.to != relation.from) relations_[relation.to].push_back(&relation);
    }
}

const ReportEvent* View::lead() const {
    const ReportEvent* lead = nullptr;
    for (const ReportEvent* event : events_) {
        if (lead != nullptr && event->salience < lead->salience) continue;
        if (lead == nullptr || event->salience > lead->salience ||
            tellers(*event).size() >= tellers(*lead).size())
            lead = event;
    }
    return lead;
}

const ReportEvent* View::event(std::string_view id) const {
    const auto found = event_index_.find(id);
    return found == event_index_.end() ? nullptr : &report_.events[found->second];
}

const ReportSource* View::source(std::string_view id) const {
    const auto found = source_index_.find(id);
    return found == source_index_.end() ? nullptr : &report_.sources[found->second];
}

std::string View::name(std::string_view source_id) const {
    const ReportSource* found = source(source_id);
    if (found == nullptr || found->publisher.empty()) return std::string(source_id);
    if (publisher_count_.at(found->publisher) > 1) return found->publisher + " (" + found->id + ")";
    return found->publisher;
}

std::vector<std::string_view> View::tellers(const ReportEvent& event) const {
    std::vector<std::string_view> ids;
    for (const ReportMention& mention : event.mentions) ids.push_back(mention.source);
    const auto rank = [&](std::string_view id) {
        const auto found = source_index_.find(id);
        return found == source_index_.end() ? static_cast<std::uint32_t>(report_.sources.size())
                                            : found->second;
    };
    std::sort(ids.begin(), ids.end(), [&](std::string_view a, std::string_view b) {
        const auto rank_a = rank(a);
        const auto rank_b = rank(b);
        return rank_a != rank_b ? rank_a < rank_b : a < b;
    });
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    return ids;
}

std::size_t View::voices(const ReportEvent& event) const {
    return count_voices(event, tellers(event).size());
}

std::vector<const ReportConflict*> View::conflicts(const ReportEvent& event) const {
    const auto found = conflicts_.find(event.id);
    return found == conflicts_.end() ? std::vector<const ReportConflict*>{} : found->second;
}

std::vector<const ReportRelation*> View::relations(const ReportEvent& event) const {
    const auto found = relations_.find(event.id);
    return found == relations_.end() ? std::vector<const ReportRelation*>{} : found->second;
}

bool View::overdue(const ReportEvent& event) const {
    const bool plan = event.status == Status::scheduled || event.status == Status::possible;
    return plan && as_of_ && event.date.range.latest && event.date.range.latest->day < *as_of_;
}

const ReportMention* best_mention(const ReportEvent& event, std::string_view source_id) {
    constexpr int kOpen = 10'000 * 366;
    constexpr int kUndated = 2 * kOpen;
    const auto days = [&](const DateRange& range) {
        if (range.empty()) return kUndated;
        return range.earliest && range.latest ? range.latest->day - range.earliest->day : kOpen;
    };
    const ReportMention* best = nullptr;
    for (const ReportMention& mention : event.mentions) {
        if (mention.source != source_id) continue;
        if (best == nullptr || days(mention.date.range) < days(best->date.range)) best = &mention;
    }
    return best;
}

namespace {

/// "The border is shut (denied)" needs no mark that says denied.
bool label_says(const ReportEvent& event) {
    return event.label.ends_with("(" + std::string(to_string(event.status)) + ")");
}

}  // namespace

std::string_view status_word(Status status) {
    return status == Status::occurred ? "happened" : to_string(status);
}

std::string status_mark(const View& view, const ReportEvent& event) {
    std::string mark;
    if (event.history.size() > 1)
        for (const auto& [as_of, status] : event.history) {
            if (!mark.empty()) mark += " → ";
            mark += status_word(status);
        }
    else if (event.status != Status::occurred && !label_says(event))
        mark = to_string(event.status);
    if (view.overdue(event))
        mark += mark.empty() ? "no report that it happened" : "; no report that it happened";
    return mark;
}

namespace {

/// The clock time of "2026-01-22T19:00:00+03:00"; none when it has none.
ReportClock clock_of(std::string_view edtf) {
    constexpr std::size_t kMinutes = 6;  // "T19:00"
    const std::size_t t = edtf.find('T');
    if (t == std::string_view::npos || edtf.size() < t + kMinutes) return {};
    const auto number = [&](std::size_t at) {
        const char tens = edtf[at];
        const char ones = edtf[at + 1];
        const bool digits = tens >= '0' && tens <= '9' && ones >= '0' && ones <= '9';
        return digits ? (tens - '0') * 10 + (ones - '0') : -1;
    };
    const int hour = number(t + 1);
    const int minute = number(t + 4);
    if (hour < 0 || hour > 23 || minute < 0 || minute > 59) return {};
    const auto told = static_cast<std::int16_t>(hour * 60 + minute);
    return {told, told};
}

}  // namespace

std::string claim_words(const View& view, const ReportConflict& conflict, const ConflictClaim& claim,
                        std::optional<int> year) {
    constexpr std::string_view kBefore = "before ";
    if (claim.value.starts_with(kBefore)) {
        const ReportEvent* other = view.event(std::string_view(claim.value).substr(kBefore.size()));
        if (other != nullptr) return "before “" + other->label + "”";
    }
    if (const ReportEvent* event = view.event(conflict.event))
        for (const ReportMention& mention : event->mentions)
            if (mention.source == claim.source && mention.date.edtf == claim.value &&
                !mention.date.range.empty())
                return date_words(mention.date, year);
    if (const Result<Day> day = parse_iso_day(claim.value.substr(0, claim.value.find('T')))) {
        ReportDate date;
        date.range.earliest = date.range.latest = CivilTime{*day, -1};
        date.clock = clock_of(claim.value);
        return date_words(date, year);
    }
    return claim.value;
}

std::string names_of(const View& view, const std::vector<std::string_view>& ids) {
    std::string out;
    for (const std::string_view id : ids) {
        if (!out.empty()) out += ", ";
        out += view.name(id);
    }
    return out;
}

std::string tellers_words(const View& view, const ReportEvent& event) {
    const std::vector<std::string_view> tellers = view.tellers(event);
    std::string out = names_of(view, tellers);
    std::string alike;
    for (const ReportVoice& voice : event.one_voice) {
        if (!alike.empty()) alike += "; ";
        if (voice.sources.size() < tellers.size())
            alike += names_of(view, {voice.sources.begin(), voice.sources.end()}) + ' ';
        alike += "one voice: ";
        alike += voice.because == "copy" ? "the same text" : "by the word of " + voice.origin;
    }
    return alike.empty() ? out : out + " (" + alike + ')';
}

std::string in_quotes(std::string_view words) {
    constexpr std::string_view kCutAt = " \t\n,;:";
    const std::size_t first = words.find_first_not_of(kCutAt);
    if (first == std::string_view::npos) return "“”";
    words = words.substr(first, words.find_last_not_of(kCutAt) + 1 - first);
    constexpr std::string_view kOpening = "“";
    constexpr std::string_view kClosing = "”";
    std::string out(kOpening);
    bool open = false;  // a straight mark opens and closes in turn
    while (!words.empty()) {
        std::size_t bytes = 1;
        if (words.starts_with(kOpening)) {
            out += "‘";
            bytes = kOpening.size();
        } else if (words.starts_with(kClosing)) {
            out += "’";
            bytes = kClosing.size();
            open = false;
        } else if (words.front() == '"') {
            out += open ? "’" : "‘";
            open = !open;
        } else {
            out += words.front();
        }
        words.remove_prefix(bytes);
    }
    out += kClosing;
    return out;
}

std::string counted(std::size_t count, std::string_view noun) {
    std::string out = std::to_string(count) + " ";
    out += noun;
    if (count != 1) out += 's';
    return out;
}

}  // namespace dateline
