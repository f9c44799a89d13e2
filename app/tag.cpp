// dateline tag: the time expressions and what they mean; no events are looked for. Articles are read, tagged
// and forgotten one by one: what waits for its place in the output is its text, not the articles.
#include <algorithm>
#include <functional>
#include <ostream>
#include <string>

#include "app/output.hpp"
#include "app/report.hpp"
#include "app/spool.hpp"
#include "core/resolve/find_timexes.hpp"
#include "timeline/codec/json.hpp"
#include "timeline/codec/timeml.hpp"

namespace dateline {
namespace {

/// A TimeML file holds one article.
Result<void> print_timeml(const Options& options, Environment& environment) {
    const auto documents = read_inputs(options, environment);
    if (!documents) return tl::unexpected<Error>(documents.error());
    if (documents->size() != 1)
        return fail(ErrorCode::usage,
                    "timeml holds one article, and there are " + std::to_string(documents->size()),
                    "--format", "name one file");
    return write_output(options, [&](std::ostream& out) {
        write_timeml(documents->front(), find_timexes(documents->front()), out);
    });
}

/// An article's part of the output, in the spool.
struct Part {
    std::string id;
    ReportPiece piece;
};

/// In the order of their ids, whatever order they were read in.
std::vector<ReportPiece> in_order(std::vector<Part> parts) {
    std::sort(parts.begin(), parts.end(), [](const Part& a, const Part& b) { return a.id < b.id; });
    std::vector<ReportPiece> pieces;
    pieces.reserve(parts.size());
    for (const Part& part : parts) pieces.push_back(part.piece);
    return pieces;
}

/// Writes the output out of a spool; nothing is left under the output's name when the spool fails.
Result<void> write_spooled(const Options& options, const std::string& pager, const Spool& spool,
                           const std::function<void(std::ostream&)>& write) {
    if (auto kept = spool.check(); !kept) return kept;
    auto output = open_output(options, pager);
    if (!output) return tl::unexpected<Error>(std::move(output.error()));
    write((*output)->stream());
    if (auto read_back = spool.check(); !read_back) return read_back;
    return (*output)->finish();
}

Result<void> print_json(const Options& options, Environment& environment) {
    Spool spool;
    ReportRows rows(spool.stream());
    std::vector<Part> parts;
    auto read = stream_inputs(options, environment, [&](const Document& document) {
        ReportPiece piece;
        report_timexes(
            document,
            [&](const ReportSource& source) {
                piece.source = rows.begin_piece();
                rows.add(source);
                piece.timexes = rows.begin_piece();
            },
            [&](const ReportTimex& timex) { rows.add(timex); });
        piece.end = rows.begin_piece();
        parts.push_back({document.id, piece});
    });
    if (!read) return read;
    rows.flush();
    return write_spooled(options, "", spool, [&](std::ostream& out) {
        const auto copy = [&](std::uint64_t begin, std::uint64_t end) { spool.copy(begin, end, out); };
        write_pieces(in_order(std::move(parts)), copy, out);
    });
}

Result<void> print_text(const Options& options, Environment& environment) {
    Spool spool;
    std::vector<Part> parts;
    const RenderOptions render = render_options(options, environment);
    auto read = stream_inputs(options, environment, [&](const Document& document) {
        Report report;
        report_timexes(
            document, [&](const ReportSource& source) { report.sources.push_back(source); },
            [&](const ReportTimex& timex) { report.timexes.push_back(timex); });
        const std::uint64_t begin = spool.size();
        render_timexes_text(report, render, spool.stream());
        parts.push_back({document.id, {begin, begin, spool.size()}});
    });
    if (!read) return read;
    return write_spooled(options, pager_for("text", options, environment.terminal), spool,
                         [&](std::ostream& out) {
                             bool first = true;
                             for (const ReportPiece& piece : in_order(std::move(parts))) {
                                 if (!first) out << '\n';
                                 first = false;
                                 spool.copy(piece.source, piece.end, out);
                             }
                         });
}

std::vector<std::string_view> tag_formats() {
    std::vector<std::string_view> formats = formats_of(Command::tag, true);
    formats.emplace_back("timeml");
    return formats;
}

Result<int> run(const Options& options, std::string_view format, Environment& environment) {
    const auto printed = format == "timeml" ? print_timeml(options, environment)
                         : format == "json" ? print_json(options, environment)
                                            : print_text(options, environment);
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
