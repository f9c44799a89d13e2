// dateline tag: the time expressions and what they mean; no events are looked for.
#include <string>

#include "app/report.hpp"
#include "core/resolve/find_timexes.hpp"
#include "timeline/codec/timeml.hpp"

namespace dateline {
namespace {

/// A TimeML file holds one article.
Result<int> print_timeml(const std::vector<Document>& documents, const Options& options) {
    if (documents.size() != 1)
        return fail(ErrorCode::usage,
                    "timeml holds one article, and there are " + std::to_string(documents.size()), "--format",
                    "name one file");
    const auto printed = write_output(options, [&](std::ostream& out) {
        write_timeml(documents.front(), find_timexes(documents.front()), out);
    });
    if (!printed) return tl::unexpected<Error>(printed.error());
    return 0;
}

std::vector<std::string_view> tag_formats() {
    std::vector<std::string_view> formats = formats_of(Command::tag, true);
    formats.emplace_back("timeml");
    return formats;
}

Result<int> run(const Options& options, std::string_view format, Environment& environment) {
    const auto documents = read_inputs(options, environment);
    if (!documents) return tl::unexpected<Error>(documents.error());
    if (format == "timeml") return print_timeml(*documents, options);
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
            tag_formats(),
            false,
            false,
            run};
}

}  // namespace dateline
