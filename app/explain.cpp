// dateline explain: why each date, merge and order came out so. An INPUT that is no file is the id of one
// event.
#include <algorithm>

#include "app/report.hpp"

namespace dateline {
namespace {

/// The report with one event and what concerns it alone.
Report only(Report report, const std::string& event) {
    std::erase_if(report.events, [&](const ReportEvent& e) { return e.id != event; });
    std::erase_if(report.relations,
                  [&](const ReportRelation& r) { return r.from != event && r.to != event; });
    std::erase_if(report.conflicts, [&](const ReportConflict& c) { return c.event != event; });
    report.diff = {};
    return report;
}

Result<int> run(const Options& options, std::string_view format, Environment& environment) {
    Options inputs = options;
    std::string event;
    if (inputs.inputs.size() > 1 && inputs.inputs.back() != "-" &&
        environment.disk.kind(inputs.inputs.back()) == FileSystem::Kind::missing) {
        event = inputs.inputs.back();
        inputs.inputs.pop_back();
    }
    AssembleOptions wanted;
    wanted.near_misses = true;
    const auto report = make_report(inputs, environment, wanted);
    if (!report) return tl::unexpected<Error>(report.error());
    const bool known = event.empty() || std::any_of(report->events.begin(), report->events.end(),
                                                    [&event](const ReportEvent& e) { return e.id == event; });
    if (!known)
        return fail(ErrorCode::not_found, "no such file, folder or event", event,
                    "dateline timeline --format json lists the ids");
    const bool one = format == "json" && !event.empty();
    RenderOptions render;
    render.event = event;
    const auto printed = print_report(one ? only(*report, event) : *report, Command::explain, format, options,
                                      environment, render);
    if (!printed) return tl::unexpected<Error>(printed.error());
    return 0;
}

}  // namespace

CommandSpec explain_command() {
    return {"explain",
            "Why each date, merge and order came out so; of one event, when its id comes last",
            "dateline explain story/ e3f2a1",
            formats_of(Command::explain, true),
            true,
            true,
            run};
}

}  // namespace dateline
