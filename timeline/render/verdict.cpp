#include "timeline/render/verdict.hpp"

#include <algorithm>
#include <unordered_set>
#include <vector>

namespace dateline {
namespace {

std::string listed(const std::vector<std::string>& items, std::string_view last = " and ") {
    std::string out;
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (i > 0) out += i + 1 == items.size() ? last : ", ";
        out += items[i];
    }
    return out;
}

/// How many events these are.
std::size_t events_in(const View& view, const std::vector<ReportDiff::Contradict>& contradict) {
    std::unordered_set<std::string_view> events;
    for (const ReportDiff::Contradict& found : contradict)
        if (!only_seems(view, found)) events.insert(found.event);
    return events.size();
}

}  // namespace

bool only_seems(const View& view, const ReportDiff::Contradict& found) {
    const ReportEvent* event = view.event(found.event);
    if (event == nullptr) return false;
    const auto conflicts = view.conflicts(*event);
    return std::any_of(conflicts.begin(), conflicts.end(), [&](const ReportConflict* conflict) {
        return conflict->aspect == found.aspect && conflict->kind != "contradiction";
    });
}

std::vector<const ReportConflict*> seeming(const View& view) {
    std::vector<const ReportConflict*> found;
    for (const ReportConflict& conflict : view.report().conflicts) {
        const ReportEvent* event = view.event(conflict.event);
        if (event != nullptr && event->shown && conflict.kind != "contradiction") found.push_back(&conflict);
    }
    return found;
}

std::vector<const ReportDiff::StatusMove*> status_moves(const View& view) {
    const ReportDiff& diff = view.report().diff;
    std::unordered_set<std::string_view> disputed;
    for (const ReportDiff::Contradict& found : diff.contradict)
        if (found.aspect == "status") disputed.insert(found.event);
    std::vector<const ReportDiff::StatusMove*> moves;
    for (const ReportDiff::StatusMove& move : diff.status)
        if (!disputed.contains(move.event)) moves.push_back(&move);
    return moves;
}

std::vector<std::string> told_alike(const View& view) {
    const ReportDiff& diff = view.report().diff;
    std::unordered_set<std::string_view> differing;
    for (const ReportConflict* conflict : seeming(view)) differing.insert(conflict->event);
    for (const auto& item : diff.contradict) differing.insert(item.event);
    for (const auto& item : diff.refine) differing.insert(item.event);
    for (const auto& item : diff.status) differing.insert(item.event);
    std::vector<std::string> ids;
    std::copy_if(diff.agree.begin(), diff.agree.end(), std::back_inserter(ids),
                 [&](const std::string& id) { return !differing.contains(id); });
    return ids;
}

namespace {

std::string changes(const View& view) {
    const ReportDiff& diff = view.report().diff;
    const std::string older = view.report().sources.empty() ? "" : view.report().sources.front().id;
    std::size_t narrower = 0;
    for (const auto& refined : diff.refine) narrower += refined.by == older ? 0U : 1U;
    std::vector<std::string> parts;
    const auto part = [&](std::size_t count, std::string_view words) {
        if (count > 0) parts.push_back(std::to_string(count) + std::string(words));
    };
    if (diff.only.size() == 2) {
        part(diff.only[1].second.size(), " new");
        part(diff.only[0].second.size(), " gone");
    }
    std::size_t moved = 0;
    for (const auto& found : diff.contradict) moved += found.aspect == "date" ? 1U : 0U;
    part(moved, " moved");
    part(diff.contradict.size() - moved, " contradicted");
    part(narrower, " more precise");
    part(diff.refine.size() - narrower, " less precise");
    const std::size_t moves = status_moves(view).size();
    part(moves, moves == 1 ? " whose status moved" : " whose statuses moved");
    const std::size_t same = told_alike(view).size();
    const std::string since = "Since " + view.name(older) + ": ";
    if (parts.empty()) return since + "nothing changed, " + counted(same, "event") + ".";
    part(same, " unchanged");
    return since + listed(parts, ", ") + ".";
}

}  // namespace

std::string_view kind_words(std::string_view kind) {
    if (kind == "time zone") return "the same moment by the clocks of different time zones";
    if (kind == "moved on") return "the newer source has a newer state of things";
    return kind;
}

std::string verdict(const View& view, bool since) {
    if (since) return changes(view);
    const ReportDiff& diff = view.report().diff;
    const auto& sources = view.report().sources;
    if (sources.size() < 2)
        return sources.empty() ? "No sources, nothing to compare." : "One source, nothing to compare.";
    std::vector<std::string> names;
    for (const ReportSource& source : sources) names.push_back(view.name(source.id));
    std::string out = sources.size() <= 4 ? listed(names) : counted(sources.size(), "source");
    std::unordered_set<std::string_view> seems;
    for (const ReportConflict* conflict : seeming(view)) seems.insert(conflict->event);
    if (!diff.has_differences() && seems.empty())
        return out + (diff.agree.empty()
                          ? ": no events to compare."
                          : " tell the same: " + counted(diff.agree.size(), "event") + ", no differences.");
    std::vector<std::string> parts;
    const std::size_t alike = told_alike(view).size();
    const auto part = [&](std::size_t count, std::string_view words) {
        if (count > 0) parts.push_back(std::to_string(count) + std::string(words));
    };
    part(alike, " told alike");
    part(events_in(view, diff.contradict), " contradicted");
    part(seems.size(), seems.size() == 1 ? " that only seems to differ" : " that only seem to differ");
    part(diff.refine.size(), " more precise in one source");
    const std::size_t moves = status_moves(view).size();
    part(moves, moves == 1 ? " whose status differs" : " whose statuses differ");
    for (const auto& [source, ids] : diff.only) part(ids.size(), " only in " + view.name(source));
    return out + ": " + listed(parts, ", ") + ".";
}

}  // namespace dateline
