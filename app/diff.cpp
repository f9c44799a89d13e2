// dateline diff: what the sources say differently, or two saved timelines.
#include <algorithm>
#include <map>

#include "app/message.hpp"
#include "app/report.hpp"
#include "timeline/codec/json.hpp"
#include "timeline/diff/diff.hpp"

namespace dateline {
namespace {

bool is_saved_timeline(const std::string& input) {
    return input.ends_with(".json");
}

Result<Report> read_saved(FileSystem& disk, const std::string& file) {
    const auto json = disk.read(file);
    if (!json) return tl::unexpected<Error>(json.error());
    return read_report(*json, file);
}

/// Two saved timelines as one report, in which each is a source.
class BothSides {
  public:
    /// Adds the events as the source `id` tells them.
    void add(const Report& saved, const std::string& id, const std::string& file) {
        ReportSource source;
        source.id = id;
        source.file = file;
        source.publisher = file;
        report_.sources.push_back(std::move(source));
        for (ReportEvent event : saved.events) {
            for (ReportMention& mention : event.mentions) {
                mention.source = id;
                mention.timexes.clear();
            }
            const auto [place, is_new] = place_.try_emplace(event.id, report_.events.size());
            if (is_new) {
                report_.events.push_back(std::move(event));
            } else {  // as the newer side has it, told by both
                ReportEvent& both = report_.events[place->second];
                event.mentions.insert(event.mentions.begin(), both.mentions.begin(), both.mentions.end());
                both = std::move(event);
            }
        }
    }
    /// Adds what the articles behind one side contradict each other in, by the names of these articles.
    void add_conflicts(const Report& saved) {
        std::map<std::string_view, std::string_view> publishers;
        for (const ReportSource& source : saved.sources)
            if (!source.publisher.empty()) publishers.emplace(source.id, source.publisher);
        for (ReportConflict conflict : saved.conflicts) {
            if (conflict.kind != "contradiction" || conflict.aspect == "date") continue;
            for (ConflictClaim& claim : conflict.claims)
                if (const auto name = publishers.find(claim.source); name != publishers.end())
                    claim.source = name->second;
            report_.conflicts.push_back(std::move(conflict));
        }
    }
    [[nodiscard]] Report with(ReportDiff diff) && {
        std::stable_sort(report_.events.begin(), report_.events.end(), is_earlier);
        report_.diff = std::move(diff);
        return std::move(report_);
    }

  private:
    /// By the first day that is known, undated ones last; each side is in order already.
    static bool is_earlier(const ReportEvent& a, const ReportEvent& b) {
        const auto& first = a.date.range.earliest ? a.date.range.earliest : a.date.range.latest;
        const auto& second = b.date.range.earliest ? b.date.range.earliest : b.date.range.latest;
        return first && (!second || *first < *second);
    }

    Report report_;
    std::map<std::string, std::size_t> place_;  // of an event id in the report
};

Result<Report> compare_saved(FileSystem& disk, const std::string& left_file, const std::string& right_file) {
    const auto left = read_saved(disk, left_file);
    if (!left) return tl::unexpected<Error>(left.error());
    const auto right = read_saved(disk, right_file);
    if (!right) return tl::unexpected<Error>(right.error());
    BothSides both;
    both.add(*left, "left", left_file);
    both.add(*right, "right", right_file);
    both.add_conflicts(*right);
    return std::move(both).with(diff_reports(*left, *right));
}

Result<int> run(const Options& options, std::string_view format, Environment& environment) {
    const auto saved = std::count_if(options.inputs.begin(), options.inputs.end(), is_saved_timeline);
    if (saved != 0 && (saved != 2 || options.inputs.size() != 2))
        return fail(ErrorCode::usage, "saved timelines are compared two at a time", "",
                    "write dateline diff OLD.json NEW.json");
    auto report = saved == 2 ? compare_saved(environment.disk, options.inputs[0], options.inputs[1])
                             : make_report(options, environment);
    if (!report) return tl::unexpected<Error>(report.error());
    if (saved == 2) report = filter_report(*report, options.filter);
    RenderOptions render;
    render.since = saved == 2;
    const auto printed = print_report(*report, Command::diff, format, options, environment, render);
    if (!printed) return tl::unexpected<Error>(printed.error());
    return report->diff.has_differences() ? 1 : 0;
}

}  // namespace

CommandSpec diff_command() {
    return {"diff",
            "Where the sources agree, differ or are silent; or two saved timelines (.json)",
            "dateline diff monday.json tuesday.json",
            formats_of(Command::diff, true),
            true,
            true,
            run};
}

}  // namespace dateline
