#include "timeline/model/filter.hpp"

#include <algorithm>
#include <set>
#include <string_view>
#include <unordered_set>

#include "core/base/ascii.hpp"

namespace dateline {
namespace {

bool holds(std::string_view text, std::string_view part) {
    return std::search(text.begin(), text.end(), part.begin(), part.end(),
                       [](char a, char b) { return to_lower(a) == to_lower(b); }) != text.end();
}

bool any_holds(const std::vector<std::string>& parts, std::string_view text) {
    return std::any_of(parts.begin(), parts.end(),
                       [&](const std::string& part) { return holds(text, part); });
}

class Filtering {
  public:
    Filtering(const Report& report, const ReportFilter& filter) : filter_(filter) {
        for (const ReportSource& source : report.sources)
            for (const std::string& wanted : filter.sources)
                if (source.id == wanted || source.publisher == wanted) sources_.insert(source.id);
    }

    [[nodiscard]] bool passes(const ReportEvent& event) const {
        return in_days(event.date.range) && told(event) && named(event) && placed(event) && in_status(event);
    }

  private:
    [[nodiscard]] bool in_days(const DateRange& range) const {
        if (!filter_.from && !filter_.to) return true;
        if (range.empty()) return false;
        if (filter_.from && range.latest && range.latest->day < *filter_.from) return false;
        return !(filter_.to && range.earliest && *filter_.to < range.earliest->day);
    }

    [[nodiscard]] bool told(const ReportEvent& event) const {
        std::set<std::string_view> tellers;
        for (const ReportMention& mention : event.mentions) tellers.insert(mention.source);
        if (count_voices(event, tellers.size()) < filter_.min_sources) return false;
        return filter_.sources.empty() ||
               std::any_of(tellers.begin(), tellers.end(),
                           [&](std::string_view id) { return sources_.contains(id); });
    }

    [[nodiscard]] bool named(const ReportEvent& event) const {
        return filter_.who.empty() || std::any_of(event.participants.begin(), event.participants.end(),
                                                  [&](const ReportParticipant& p) {
                                                      return !p.is_means() && any_holds(filter_.who, p.name);
                                                  });
    }

    [[nodiscard]] bool placed(const ReportEvent& event) const {
        return filter_.where.empty() ||
               std::any_of(event.places.begin(), event.places.end(),
                           [&](const std::string& place) { return any_holds(filter_.where, place); });
    }

    [[nodiscard]] bool in_status(const ReportEvent& event) const {
        return filter_.statuses.empty() || std::find(filter_.statuses.begin(), filter_.statuses.end(),
                                                     event.status) != filter_.statuses.end();
    }

    const ReportFilter& filter_;
    std::unordered_set<std::string_view> sources_;  // ids
};

}  // namespace

Report filter_report(const Report& report, const ReportFilter& filter) {
    const Filtering filtering(report, filter);
    Report out;
    out.sources = report.sources;
    out.articles = report.articles;
    out.timexes = report.timexes;
    out.overrides = report.overrides;
    std::unordered_set<std::string_view> kept;
    for (const ReportEvent& event : report.events) {
        if (!filtering.passes(event)) continue;
        out.events.push_back(event);
        kept.insert(event.id);
    }
    const auto has = [&](const std::string& id) { return kept.contains(id); };
    for (const ReportRelation& relation : report.relations)
        if (has(relation.from) && has(relation.to)) out.relations.push_back(relation);
    for (const ReportConflict& conflict : report.conflicts)
        if (has(conflict.event)) out.conflicts.push_back(conflict);
    std::copy_if(report.diff.agree.begin(), report.diff.agree.end(), std::back_inserter(out.diff.agree), has);
    for (const auto& item : report.diff.refine)
        if (has(item.event)) out.diff.refine.push_back(item);
    for (const auto& item : report.diff.contradict)
        if (has(item.event)) out.diff.contradict.push_back(item);
    for (const auto& item : report.diff.status)
        if (has(item.event)) out.diff.status.push_back(item);
    for (const auto& [source, ids] : report.diff.only) {
        auto& left = out.diff.only.emplace_back(source, std::vector<std::string>{}).second;
        std::copy_if(ids.begin(), ids.end(), std::back_inserter(left), has);
    }
    return out;
}

}  // namespace dateline
