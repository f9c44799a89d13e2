#include <algorithm>
#include <map>

#include "timeline/assemble/report_parts.hpp"
#include "timeline/assemble/run.hpp"

namespace dateline {

void drop_events(std::vector<Cluster>& clusters, const std::vector<MentionRef>& drops) {
    if (drops.empty()) return;
    std::erase_if(clusters, [&](const Cluster& cluster) {
        return std::any_of(drops.begin(), drops.end(), [&](MentionRef ref) {
            return std::find(cluster.mentions.begin(), cluster.mentions.end(), ref) != cluster.mentions.end();
        });
    });
}

void decide_dates(Run& run) {
    run.dated_by.assign(run.clusters.size(), kNone);
    for (std::uint32_t i = 0; i < run.clusters.size(); ++i)
        for (const auto& [ref, index] : run.decided.dates)
            if (std::find(run.clusters[i].mentions.begin(), run.clusters[i].mentions.end(), ref) !=
                run.clusters[i].mentions.end())
                run.dated_by[i] = index;
    for (std::uint32_t i = 0; i < run.clusters.size(); ++i) {
        if (run.dated_by[i] == kNone) continue;
        CombinedDate date;
        date.range = run.overrides[run.dated_by[i]].date;
        date.basis = DateBasis::decided;
        for (std::uint32_t claim = 0; claim < run.values[i].claims.size(); ++claim)
            if (!run.values[i].claims[claim].range.empty()) date.set_aside.push_back(claim);
        run.values[i].date = std::move(date);
    }
}

void report_decisions(const Run& run, Report& report) {
    std::map<MentionRef, std::uint32_t> cluster_of;
    if (!run.overrides.empty())
        for (std::uint32_t i = 0; i < run.clusters.size(); ++i)
            for (const MentionRef ref : run.clusters[i].mentions) cluster_of.emplace(ref, i);
    for (std::size_t i = 0; i < run.overrides.size(); ++i) {
        const Override& decision = run.overrides[i];
        ReportOverride result{decision.entry,
                              std::string(to_string(decision.decision)),
                              one_line(decision.note),
                              {},
                              run.decided.problems[i]};
        for (const MentionRef ref : run.decided.found[i]) {
            const auto cluster = cluster_of.find(ref);
            if (cluster == cluster_of.end()) continue;
            const std::string& id = run.ids[cluster->second];
            if (std::find(result.events.begin(), result.events.end(), id) == result.events.end())
                result.events.push_back(id);
            if (decision.decision == Decision::date && run.dated_by[cluster->second] != i)
                result.problem = "a later entry decides this date too";
        }
        if (result.problem.empty() && result.events.empty() && decision.decision != Decision::drop)
            result.problem = "another entry drops the event";
        report.overrides.push_back(std::move(result));
    }
}

}  // namespace dateline
