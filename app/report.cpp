#include "app/report.hpp"

#include <cstdio>

#include "app/message.hpp"
#include "timeline/codec/json.hpp"
#include "timeline/codec/read_overrides.hpp"

namespace dateline {

namespace {

void warn(const std::string& text) {
    std::fputs(warning_line(text).c_str(), stderr);
}

}  // namespace

Result<Report> make_report(const Options& options, Environment& environment, AssembleOptions assemble) {
    auto documents = read_inputs(options, environment);
    if (!documents) return tl::unexpected<Error>(std::move(documents.error()));
    if (!options.mentions.empty()) {
        const auto json = environment.disk.read(options.mentions);
        if (!json) return tl::unexpected<Error>(json.error());
        auto given = read_mentions(*json, options.mentions, *documents);
        if (!given) return tl::unexpected<Error>(std::move(given.error()));
        assemble.given = std::move(*given);
        assemble.use_given = true;
    }
    if (!options.overrides.empty()) {
        const auto json = environment.disk.read(options.overrides);
        if (!json) return tl::unexpected<Error>(json.error());
        auto overrides = read_overrides(*json, options.overrides);
        if (!overrides) return tl::unexpected<Error>(std::move(overrides.error()));
        assemble.overrides = std::move(*overrides);
    }
    const auto model = built_in_model();
    if (!model) return tl::unexpected<Error>(model.error());
    const Report report = build_report(std::move(*documents), **model, assemble);
    environment.log->info("found {} time expressions, {} events, {} conflicts", report.timexes.size(),
                          report.events.size(), report.conflicts.size());
    for (const ReportOverride& decision : report.overrides)
        if (!decision.problem.empty())
            warn(options.overrides + ": entry " + std::to_string(decision.entry) + " (" + decision.decision +
                 ") is not followed: " + decision.problem);
    return filter_report(report, options.filter);
}

std::vector<std::string_view> formats_of(Command command, bool json) {
    std::vector<std::string_view> formats;
    for (const Renderer& renderer : renderers())
        if (renderer.command == command) formats.push_back(renderer.format);
    if (json) formats.emplace_back("json");
    return formats;
}

RenderOptions render_options(const Options& options, const Environment& environment, RenderOptions render) {
    render.all = options.all;
    render.evidence = options.evidence;
    render.colour = use_colour(environment.terminal, options.colour, options.output != "-");
    render.width = environment.terminal.width;
    return render;
}

Result<void> print_report(const Report& report, Command command, std::string_view format,
                          const Options& options, const Environment& environment, RenderOptions render) {
    render = render_options(options, environment, std::move(render));
    const Renderer* const renderer = find_renderer(command, format);
    if (renderer != nullptr && renderer->left_out != nullptr)
        if (const std::size_t count = renderer->left_out(report, render); count > 0)
            warn(std::to_string(count) + (count == 1 ? " event" : " events") +
                 " left out: " + std::string(format) + " has no place for what is known of the date");
    return write_output(
        options,
        [&](std::ostream& out) {
            if (renderer != nullptr)
                renderer->render(report, render, out);
            else
                write_report(report, {}, out);
        },
        pager_for(format, options, environment.terminal));
}

}  // namespace dateline
