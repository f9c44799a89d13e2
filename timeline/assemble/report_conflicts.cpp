#include <algorithm>
#include <set>

#include "timeline/assemble/report_parts.hpp"
#include "timeline/assemble/run.hpp"

namespace dateline {
namespace {

ConflictClaim claim_text(const Run& run, std::uint32_t event, std::uint32_t claim) {
    const MentionRef ref = run.clusters[event].mentions[claim];
    const Source& source = run.sources[ref.source];
    const EventMention& mention = source.mentions[ref.mention];
    return {source.document.id, to_edtf(mention.date.range),
            one_line(mention.clause.of(source.document.text))};
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
    add(date.used.front());
    for (const std::uint32_t claim : date.conflicting) add(claim);
    report.conflicts.push_back(std::move(conflict));
}

void add_status_conflict(const Run& run, std::uint32_t event, const ReportEvent& shown, Report& report) {
    const auto& history = run.values[event].history;
    const auto told = [&](Status status) {
        return std::any_of(history.begin(), history.end(),
                           [&](const auto& step) { return step.second == status; });
    };
    if (!told(Status::occurred) || !told(Status::denied)) return;
    ReportConflict conflict{run.ids[event], "status", "contradiction", {}};
    std::set<std::pair<std::string, Status>> said;
    for (const ReportMention& mention : shown.mentions)
        if (said.emplace(mention.source, mention.status).second)
            conflict.claims.push_back(
                {mention.source, std::string(to_string(mention.status)), mention.quote});
    report.conflicts.push_back(std::move(conflict));
}

}  // namespace

void add_conflicts(const Run& run, std::uint32_t event, const ReportEvent& shown, Report& report) {
    add_date_conflict(run, event, report);
    add_status_conflict(run, event, shown, report);
}

}  // namespace dateline
