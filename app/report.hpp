// From the options to a Report and from a Report to the output: what the commands about events share.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "app/command.hpp"
#include "timeline/assemble/assemble.hpp"
#include "timeline/render/render.hpp"

namespace dateline {

/// Reads the inputs and runs the whole chain on them; `assemble` says what else the report should hold.
/// Decisions of --overrides that could not be followed are warned about.
[[nodiscard]] Result<Report> make_report(const Options& options, Environment& environment,
                                         AssembleOptions assemble = {});

/// Reads --mentions: JSON [{"source","begin","end"}], offsets in code points, end exclusive. Errors:
/// bad_json, with the number of the entry that is wrong (from 1).
[[nodiscard]] Result<std::vector<GivenMentions>> read_mentions(std::string_view json, const std::string& file,
                                                               const std::vector<Document>& documents);

/// The names of the command's renderers, and "json" when it has that too.
[[nodiscard]] std::vector<std::string_view> formats_of(Command command, bool json);

/// What `options` and the terminal say, added to `render`.
[[nodiscard]] RenderOptions render_options(const Options& options, const Environment& environment,
                                           RenderOptions render = {});
/// Writes the report in the chosen format; what `options` and the terminal say is added to `render`.
[[nodiscard]] Result<void> print_report(const Report& report, Command command, std::string_view format,
                                        const Options& options, const Environment& environment,
                                        RenderOptions render = {});

}  // namespace dateline
