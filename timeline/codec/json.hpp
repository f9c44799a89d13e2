// Schema dateline/1 (docs/json.md): a Report as JSON and back. read_report(write_report(r)) == r.
#pragma once

#include <ostream>
#include <string_view>

#include "core/base/error.hpp"
#include "timeline/model/report.hpp"

namespace dateline {

/// Which of the report's members a command prints.
struct JsonParts {
    bool events = true;
    bool diff = true;
};

void write_report(const Report& report, JsonParts parts, std::ostream& out);
/// Errors: bad_json with line and column; anything that is not schema dateline/1 is refused, unknown members
/// are ignored.
[[nodiscard]] Result<Report> read_report(std::string_view json, std::string_view file_name);

}  // namespace dateline
