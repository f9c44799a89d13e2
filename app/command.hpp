// One command of the program, as a row: what it is called, what it prints, what runs it.
#pragma once

#include <functional>
#include <memory>
#include <ostream>
#include <string_view>
#include <vector>

#include "app/environment.hpp"
#include "app/options.hpp"
#include "app/output.hpp"
#include "core/base/error.hpp"
#include "core/text/document.hpp"

namespace dateline {

struct CommandSpec {
    std::string_view name;
    std::string_view purpose;               // one line
    std::string_view example;               // for --help
    std::vector<std::string_view> formats;  // the first is the default
    bool takes_all = false;
    bool takes_mentions = false;
    /// Returns the exit status: 0, or for `diff` 1 when there are differences. `format` is one of `formats`.
    Result<int> (*run)(const Options& options, std::string_view format, Environment& environment) = nullptr;
};

// One file each.
[[nodiscard]] CommandSpec timeline_command();
[[nodiscard]] CommandSpec summary_command();
[[nodiscard]] CommandSpec diff_command();
[[nodiscard]] CommandSpec tag_command();
[[nodiscard]] CommandSpec explain_command();
[[nodiscard]] CommandSpec text_command();

/// Every command, in the order of --help.
[[nodiscard]] std::vector<CommandSpec> all_commands();

/// Reads the inputs and settles their publication dates; warnings and what had to be skipped go to standard
/// error.
[[nodiscard]] Result<std::vector<Document>> read_inputs(const Options& options, Environment& environment);

/// The same, one document after the other, none kept.
[[nodiscard]] Result<void> stream_inputs(const Options& options, Environment& environment,
                                         const std::function<void(const Document&)>& each);

/// Lets `write` fill the output that the options name and finishes it. What people read on a terminal
/// (`pager` is not empty then) goes through their pager.
[[nodiscard]] Result<void> write_output(const Options& options,
                                        const std::function<void(std::ostream&)>& write,
                                        const std::string& pager = {});
/// The output that the options name, or the pager.
[[nodiscard]] Result<std::unique_ptr<Output>> open_output(const Options& options, const std::string& pager);
/// The pager to read `format` in; "" when it is not for reading, goes elsewhere, or none is wanted.
[[nodiscard]] std::string pager_for(std::string_view format, const Options& options,
                                    const Terminal& terminal);

/// Parses the command line, runs the command, prints errors; returns the exit status: 0, 1 (differences), 2
/// (trouble).
[[nodiscard]] int run_command_line(int argc, const char* const* argv, FileSystem& disk);

}  // namespace dateline
