// dateline timeline: what happened when, in order.
#include "app/report.hpp"

namespace dateline {
namespace {

Result<int> run(const Options& options, std::string_view format, Environment& environment) {
    AssembleOptions wanted;
    wanted.keep_texts = format == "html";
    const auto report = make_report(options, environment, wanted);
    if (!report) return tl::unexpected<Error>(report.error());
    const auto printed = print_report(*report, Command::timeline, format, options, environment);
    if (!printed) return tl::unexpected<Error>(printed.error());
    return 0;
}

}  // namespace

CommandSpec timeline_command() {
    return {"timeline",
            "What happened when: one timeline out of all sources",
            "dateline timeline --published c=2026-01-22 a.txt b.txt c.txt",
            formats_of(Command::timeline, true),
            true,
            true,
            run};
}

}  // namespace dateline
