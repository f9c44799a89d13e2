// dateline summary: the story as one Markdown page.
#include "app/report.hpp"

namespace dateline {
namespace {

Result<int> run(const Options& options, std::string_view format, Environment& environment) {
    const auto report = make_report(options, environment);
    if (!report) return tl::unexpected<Error>(report.error());
    const auto printed = print_report(*report, Command::summary, format, options, environment);
    if (!printed) return tl::unexpected<Error>(printed.error());
    return 0;
}

}  // namespace

CommandSpec summary_command() {
    return {"summary",
            "The story on one page: sources, phases, conflicts, open questions",
            "dateline summary story/ -o story.md",
            formats_of(Command::summary, false),
            true,
            true,
            run};
}

}  // namespace dateline
