#include "timeline/render/view.hpp"

#include <algorithm>

#include "timeline/render/date_words.hpp"

namespace dateline {

View::View(const Report& report, bool all) : report_(report) {
    event_index_.reserve(report.events.size());
    for (std::uint32_t i = 0; i < report.events.size(); ++i) {
        event_index_.emplace(report.events[i].id, i);
        if (all || report.events[i].shown) events_.push_back(&report.events[i]);
    }
    index_sources();
    for (const ReportConflict& conflict : report.conflicts) conflicts_[conflict.event].push_back(&conflict);
    for (const ReportRelation& relation : report.relations) {
        relations_[relation.from].push_back(&relation);
        if (relation.to != relation.from) relations_[relation.to].push_back(&relation);
    }
}

void View::index_sources() {
    std::unordered_map<std::string_view, std::uint32_t> of_publisher;
    for (std::uint32_t i = 0; i < report_.sources.size(); ++i) {
        const ReportSource& source = report_.sources[i];
        source_index_.emplace(source.id, i);
        ++of_publisher[source.publisher];
        const DateRange& published = source.published.range;
        if (published.is_single_day() && (!as_of_ || *as_of_ < published.latest->day))
            as_of_ = published.latest->day;
    }
    if (as_of_) year_ = to_civil(*as_of_).year;
    for (const ReportSource& source : report_.sources) {
        const std::string& publisher = source.publisher;
        const bool shared = of_publisher[publisher] > 1;
        names_.push_back(publisher.empty() ? source.id : publisher + (shared ? " (" + source.id + ")" : ""));
    }
}

const ReportEvent* View::lead() const {
    const ReportEvent* lead = nullptr;
    for (const ReportEvent* event : events_) {
        if (lead != nullptr && event->salience < lead->salience) continue;
        if (lead == nullptr || event->salience > lead->salience || voices(*event) >= voices(*lead))
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
    const auto found = source_index_.find(source_id);
    return found == source_index_.end() ? std::string(source_id) : names_[found->second];
}

SourceIds View::tellers(const ReportEvent& event) const {
    if (event.mentions.size() == 1) return {event.mentions.front().source};
    // Sources the report does not have come last.
    boost::container::small_vector<std::pair<std::size_t, std::string_view>, 8> ranked;
    for (const ReportMention& mention : event.mentions) {
        const auto found = source_index_.find(mention.source);
        ranked.emplace_back(found == source_index_.end() ? source_index_.size() : found->second,
                            mention.source);
    }
    std::sort(ranked.begin(), ranked.end());
    ranked.erase(std::unique(ranked.begin(), ranked.end()), ranked.end());
    SourceIds ids;
    for (const auto& [rank, id] : ranked) ids.push_back(id);
    return ids;
}

std::size_t View::voices(const ReportEvent& event) const {
    return count_voices(event, tellers(event).size());
}

std::span<const ReportConflict* const> View::conflicts(const ReportEvent& event) const {
    const auto found = conflicts_.find(event.id);
    if (found == conflicts_.end()) return {};
    return found->second;
}

std::span<const ReportRelation* const> View::relations(const ReportEvent& event) const {
    const auto found = relations_.find(event.id);
    if (found == relations_.end()) return {};
    return found->second;
}

bool View::lay_ahead(const ReportEvent& event) const {
    return std::any_of(event.mentions.begin(), event.mentions.end(), [&](const ReportMention& mention) {
        const ReportSource* const told_by = source(mention.source);
        return told_by == nullptr || !told_by->published.range.earliest ||
               told_by->published.range.earliest->day <= event.date.range.latest->day;
    });
}

bool View::overdue(const ReportEvent& event) const {
    const bool passed = as_of_ && event.date.range.latest && event.date.range.latest->day < *as_of_;
    return passed &&
           (event.status == Status::scheduled || (event.status == Status::possible && lay_ahead(event)));
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

std::string_view step_word(const ReportEvent& event, std::size_t step) {
    const Status status = event.history[step].second;
    const bool again = step > 0 && status == Status::scheduled && event.history[step - 1].second == status;
    return again ? "rescheduled" : status_word(status);
}

std::string status_mark(const View& view, const ReportEvent& event) {
    std::string mark;
    if (event.history.size() > 1)
        for (std::size_t i = 0; i < event.history.size(); ++i) {
            if (!mark.empty()) mark += " → ";
            mark += step_word(event, i);
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
    if (const auto status = parse_status(claim.value); status && conflict.aspect == "status")
        return std::string(status_word(*status));
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

std::string names_of(const View& view, const SourceIds& ids) {
    std::string out;
    for (const std::string_view id : ids) {
        if (!out.empty()) out += ", ";
        out += view.name(id);
    }
    return out;
}

std::string voices_words(const View& view, const ReportEvent& event) {
    std::string out;
    for (const ReportVoice& voice : event.one_voice) {
        if (!out.empty()) out += "; ";
        if (voice.sources.size() < view.tellers(event).size())
            out += names_of(view, SourceIds(voice.sources.begin(), voice.sources.end())) + ' ';
        out += "one voice: ";
        out += voice.because == "copy" ? "the same text" : "by the word of " + voice.origin;
    }
    return out;
}

std::string tellers_words(const View& view, const ReportEvent& event) {
    const std::string alike = voices_words(view, event);
    const std::string out = names_of(view, view.tellers(event));
    return alike.empty() ? out : out + " (" + alike + ')';
}

namespace {

/// Without the mark of a list before it, and without what a clause was cut at.
std::string_view bare(std::string_view words) {
    constexpr std::string_view kCutAt = " \t\n,;:";
    const auto trim = [&] {
        words.remove_prefix(std::min(words.find_first_not_of(kCutAt), words.size()));
        words = words.substr(0, words.find_last_not_of(kCutAt) + 1);
    };
    trim();
    for (const std::string_view mark : {"- ", "* ", "• "})
        if (words.starts_with(mark)) words.remove_prefix(mark.size());
    trim();
    return words;
}

}  // namespace

std::string in_quotes(std::string_view words) {
    constexpr std::string_view kOpening = "“";
    constexpr std::string_view kClosing = "”";
    words = bare(words);
    std::string out;
    out.reserve(words.size() + kOpening.size() + kClosing.size());
    out += kOpening;
    bool open = false;  // a straight mark opens and closes in turn
    std::size_t copied = 0;
    const auto put = [&](std::size_t at, std::size_t bytes, std::string_view mark) {
        out.append(words, copied, at - copied).append(mark);
        copied = at + bytes;
    };
    for (std::size_t at = 0; at < words.size(); ++at) {
        if (words[at] == '"') {
            put(at, 1, open ? "’" : "‘");
            open = !open;
        } else if (words[at] == kOpening[0] && words.substr(at).starts_with(kOpening)) {
            put(at, kOpening.size(), "‘");
        } else if (words[at] == kClosing[0] && words.substr(at).starts_with(kClosing)) {
            put(at, kClosing.size(), "’");
            open = false;
        }
    }
    return out.append(words, copied).append(kClosing);
}

std::string counted(std::size_t count, std::string_view noun) {
    std::string out = std::to_string(count) + " ";
    out += noun;
    if (count != 1) out += 's';
    return out;
}

}  // namespace dateline
