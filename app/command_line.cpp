#include <algorithm>
#include <cstdio>
#include <optional>
#include <string>

#include <spdlog/sinks/stdout_sinks.h>
#include <CLI/CLI.hpp>

#include "app/command.hpp"
#include "app/message.hpp"
#include "core/timex/languages.hpp"

namespace dateline {
namespace {

constexpr int kTrouble = 2;

constexpr const char* kAbout =
    "Reads news articles that tell one story and says what happened when, and who says so.\n"
    "INPUT: files (text, Markdown, web pages, feeds, JSON, WARC, e-mail; also .gz and .zst), folders (with "
    "sources.json or such\n"
    "files), patterns, - for standard input, saved timelines (their articles are read again).\n";
constexpr const char* kFooter =
    "\nExit status: 0 done, 1 differences found (diff), 2 trouble.\n"
    "'dateline COMMAND --help' tells more about one command.\n";

std::string join(const std::vector<std::string_view>& words, std::string_view separator) {
    std::string text;
    for (const std::string_view word : words) {
        if (!text.empty()) text += separator;
        text += word;
    }
    return text;
}

/// The conditions as typed; dates and states are read after parsing, where they can be complained about.
struct FilterWords {
    std::string from, to;
    std::vector<std::string> statuses;
};

void add_filters(CLI::App& sub, ReportFilter& filter, FilterWords& words) {
    const auto repeatable = [&](const std::string& name, std::vector<std::string>& values,
                                const std::string& help, const std::string& type) {
        sub.add_option(name, values, help)->type_name(type)->allow_extra_args(false);
    };
    sub.add_option("--from", words.from, "Only what may have been on this day or later")
        ->type_name("YYYY-MM-DD");
    sub.add_option("--to", words.to, "Only what may have been on this day or before")
        ->type_name("YYYY-MM-DD");
    repeatable("--source", filter.sources, "Only what this source tells, by id or publisher", "NAME");
    repeatable("--who", filter.who, "Only events with somebody whose name holds this", "NAME");
    repeatable("--where", filter.where, "Only events at a place whose name holds this", "NAME");
    repeatable("--status", words.statuses,
               "Only events that are occurred, ongoing, scheduled, possible, cancelled or denied", "STATUS");
    sub.add_option("--min-sources", filter.min_sources,
                   "Only what at least so many sources tell, copies of one text counted once")
        ->type_name("N");
}

Result<void> settle_filter(ReportFilter& filter, const FilterWords& words) {
    const auto settle = [](const std::string& text, const std::string& flag,
                           std::optional<Day>& day) -> Result<void> {
        if (text.empty()) return {};
        const auto read = parse_iso_day(text);
        if (!read) return fail(read.error().code, read.error().message, flag, "write YYYY-MM-DD");
        day = *read;
        return {};
    };
    if (auto from = settle(words.from, "--from", filter.from); !from) return from;
    if (auto to = settle(words.to, "--to", filter.to); !to) return to;
    for (const std::string& word : words.statuses) {
        const auto status = parse_status(word);
        if (!status)
            return fail(ErrorCode::usage, "unknown status \"" + word + '"', "--status",
                        "write occurred, ongoing, scheduled, possible, cancelled or denied");
        filter.statuses.push_back(*status);
    }
    return {};
}

/// What is written as ID=VALUE.
struct PairWords {
    std::vector<std::string> published, languages, fields;
};

/// Fills `options` when the command is the one given; CLI11 writes through the references.
CLI::App* add_command(CLI::App& app, const CommandSpec& command, Options& options, PairWords& pairs,
                      std::string& colour, FilterWords& filter) {
    CLI::App* const sub = app.add_subcommand(std::string(command.name), std::string(command.purpose));
    sub->add_option("INPUT", options.inputs, "Files, folders, or - for standard input");
    sub->add_option("--format", options.format, "One of: " + join(command.formats, ", "))
        ->type_name("FORMAT");
    sub->add_option("--published", pairs.published,
                    "When an article was published: ID=YYYY-MM-DD; may be given for each")
        ->type_name("ID=DATE")
        ->allow_extra_args(false);
    sub->add_option("--field", pairs.fields,
                    "JSON: read MEMBER (headline, datePublished, articleBody, …) from NAME")
        ->type_name("MEMBER=NAME")
        ->allow_extra_args(false);
    sub->add_option("--language", pairs.languages,
                    "Read time phrases in en, de or ru: CODE for all articles, ID=CODE for one; seen in the "
                    "text otherwise")
        ->type_name("[ID=]CODE")
        ->allow_extra_args(false);
    if (command.takes_mentions)
        sub->add_option("--mentions", options.mentions,
                        "Take these as the event mentions: JSON [{\"source\",\"begin\",\"end\"}]")
            ->type_name("FILE");
    if (command.takes_mentions)
        sub->add_option("--overrides", options.overrides,
                        "What you decided yourself: same, different, date, drop (JSON, docs/overrides.md)")
            ->type_name("FILE");
    if (command.takes_all) {
        sub->add_flag("--all", options.all, "Everything found, not only what an editor would print");
        add_filters(*sub, options.filter, filter);
    }
    if (command.name == "timeline")
        sub->add_flag("--evidence", options.evidence, "Text: with the words each event rests on");
    sub->add_option("-o,--output", options.output,
                    "Write there instead of standard output, whole or not at all")
        ->type_name("FILE");
    sub->add_option("--color", colour, "auto, always or never; auto obeys NO_COLOR")->type_name("WHEN");
    sub->add_flag("--no-pager", options.no_pager, "Do not start PAGER (less) on a terminal");
    sub->add_flag("--verbose", options.verbose, "Tell on standard error what is being done");
    sub->footer("\nExample:\n  " + std::string(command.example));
    return sub;
}

/// "a=2026-01-22" is {"a", "2026-01-22"}, "de" is {"", "de"}.
std::pair<std::string, std::string> id_and_value(const std::string& text) {
    const auto equals = text.rfind('=');
    if (equals == std::string::npos) return {"", text};
    return {text.substr(0, equals), text.substr(equals + 1)};
}

Result<void> settle_options(Options& options, const PairWords& pairs, const std::string& colour) {
    for (const std::string& text : pairs.fields) {
        const auto equals = text.find('=');
        if (equals == std::string::npos || equals == 0 || equals + 1 == text.size())
            return fail(ErrorCode::usage, "no mapping: \"" + text + '"', "--field", "write MEMBER=NAME");
        options.fields.emplace_back(text.substr(0, equals), text.substr(equals + 1));
    }
    for (const std::string& text : pairs.published) options.published.push_back(id_and_value(text));
    for (const std::string& text : pairs.languages) {
        options.languages.push_back(id_and_value(text));
        const std::string& code = options.languages.back().second;
        if (!timex::is_language(code))
            return fail(ErrorCode::usage, "unknown language \"" + code + '"', "--language",
                        "write en, de or ru");
    }
    if (colour == "always")
        options.colour = ColourChoice::always;
    else if (colour == "never")
        options.colour = ColourChoice::never;
    else if (colour != "auto")
        return fail(ErrorCode::usage, "unknown word \"" + colour + '"', "--color",
                    "write auto, always or never");
    return {};
}

Result<std::string_view> chosen_format(const CommandSpec& command, const std::string& asked) {
    if (asked.empty()) return command.formats.front();
    const auto found = std::find(command.formats.begin(), command.formats.end(), asked);
    if (found == command.formats.end())
        return fail(ErrorCode::usage, "unknown format \"" + asked + '"', "--format",
                    std::string(command.name) + " writes " + join(command.formats, ", "));
    return *found;
}

int trouble(const Error& error) {
    std::fputs(error_line(error).c_str(), stderr);
    return kTrouble;
}

/// The first line of what CLI11 says, as an error of ours.
Error usage_error(const CLI::ParseError& error) {
    const std::string what = error.what();
    return {ErrorCode::usage, what.substr(0, what.find('\n')), "", "see dateline --help", {}};
}

std::shared_ptr<spdlog::logger> diagnostics(bool verbose) {
    auto log =
        std::make_shared<spdlog::logger>("dateline", std::make_shared<spdlog::sinks::stderr_sink_mt>());
    log->set_pattern("dateline: %v");
    log->set_level(verbose ? spdlog::level::debug : spdlog::level::off);
    return log;
}

}  // namespace

std::vector<CommandSpec> all_commands() {
    return {timeline_command(), summary_command(), diff_command(),
            tag_command(),      explain_command(), text_command()};
}

int run_command_line(int argc, const char* const* argv, FileSystem& disk) {
    CLI::App app(kAbout, "dateline");
    app.set_version_flag("--version", "dateline " DATELINE_VERSION);
    app.footer(kFooter);
    app.require_subcommand(1);
    Options options;
    PairWords pairs;
    std::string colour = "auto";
    FilterWords filter;
    const std::vector<CommandSpec> commands = all_commands();
    std::vector<CLI::App*> subs;
    for (const CommandSpec& command : commands)
        subs.push_back(add_command(app, command, options, pairs, colour, filter));
    const std::string_view first = argc > 1 ? argv[1] : "";
    const bool known = std::any_of(commands.begin(), commands.end(),
                                   [first](const CommandSpec& c) { return c.name == first; });
    if (!known && !first.starts_with('-'))
        return trouble(
            {ErrorCode::usage,
             first.empty() ? "a command is needed" : "unknown command \"" + std::string(first) + '"',
             "",
             "see dateline --help",
             {}});
    try {
        app.parse(argc, argv);
    } catch (const CLI::Success& asked) {  // --help, --version
        return app.exit(asked) == 0 ? 0 : kTrouble;
    } catch (const CLI::ParseError& error) {
        return trouble(usage_error(error));
    }
    const auto given =
        std::find_if(subs.begin(), subs.end(), [](const CLI::App* sub) { return sub->parsed(); });
    const CommandSpec& command = commands[static_cast<std::size_t>(given - subs.begin())];
    if (auto settled = settle_options(options, pairs, colour); !settled) return trouble(settled.error());
    if (auto settled = settle_filter(options.filter, filter); !settled) return trouble(settled.error());
    const auto format = chosen_format(command, options.format);
    if (!format) return trouble(format.error());
    Environment environment{disk, look_at_terminal(), diagnostics(options.verbose)};
    const auto status = command.run(options, *format, environment);
    if (!status) return trouble(status.error());
    return environment.skipped != 0 ? kTrouble : *status;
}

}  // namespace dateline
