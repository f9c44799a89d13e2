// What went wrong, as a value. Exceptions of libraries are caught where the library is called and become one
// of these; the program prints `where: message (hint)` on one line and exits with 2.
#pragma once

#include <cstdint>
#include <string>
#include <utility>

#include <tl/expected.hpp>

#include "core/base/span.hpp"

namespace dateline {

enum class ErrorCode : std::uint8_t {
    usage,         // words on the command line that make no sense together
    not_found,     // no such file or folder
    not_readable,  // there, but cannot be read
    not_writable,  // output could not be written; nothing was left half-written
    bad_text,      // bytes that are no text of a known kind
    bad_manifest,  // sources.json is not what it should be
    bad_json,      // JSON that does not parse, or is not schema dateline/1
    bad_date,      // a date that does not exist or cannot be read
    bad_model,     // the language model is missing or damaged
    no_articles,   // nothing to read in the inputs
    too_large,     // over a documented cap
};

struct Error {
    ErrorCode code = ErrorCode::usage;
    std::string message;  // one line, says what is wrong: "February has 28 days in 2026"
    std::string where;    // file, file:line:column, or flag: "sources.json:4:18", "--published"
    std::string hint;     // what would help: "write YYYY-MM-DD"; may be empty
    Span span;            // the offending bytes in `where`, empty when it has none

    friend bool operator==(const Error&, const Error&) = default;
};

/// Either the value or the error: `Result<Day> day = parse_day("2026-02-30");`
template <class T>
using Result = tl::expected<T, Error>;

inline tl::unexpected<Error> fail(ErrorCode code, std::string message, std::string where = {},
                                  std::string hint = {}, Span span = {}) {
    return tl::unexpected<Error>(Error{code, std::move(message), std::move(where), std::move(hint), span});
}

}  // namespace dateline
