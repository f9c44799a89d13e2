// dateline tag: the time expressions and what they mean; no events are looked for.
#include "app/report.hpp"

namespace dateline {
namespace {

Result<int> run(const Options& options, std::string_view format, Environment& environment) {
    const auto documents = read_inputs(options, environment);
    if (!documents) return tl::unexpected<Error>(documents.error());
    const Report report = report_timexes(*documents);
    const auto printed = print_report(report, Command::tag, format, options, environment);
    if (!printed) return tl::unexpected<Error>(printed.error());
    return 0;
}

}  // namespace

CommandSpec tag_command() {
    return {"tag",
            "The time expressions and what they mean",
            "echo 'They met on Tuesday.' | dateline tag --published 2026-01-22 -",
            formats_of(Command::tag, true),
            false,
            false,
            run};
}

}  // namespace dateline
