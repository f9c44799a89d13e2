// Schema dateline/1 (docs/json.md): a Report as JSON and back. read_report(write_report(r)) == r.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <ostream>
#include <span>
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

class ReportWriter;

/// A report of sources and time phrases that is put together article by article. The rows go to a stream that
/// keeps them; where they stand there is told, so that they can be set in their order at the end.
class ReportRows {
  public:
    explicit ReportRows(std::ostream& kept);
    ReportRows(const ReportRows&) = delete;
    ReportRows& operator=(const ReportRows&) = delete;
    ~ReportRows();

    /// The rows from here on are a piece of their own. Returns the bytes written so far.
    std::uint64_t begin_piece();
    void add(const ReportSource& source);
    void add(const ReportTimex& timex);
    /// Passes on what the stream does not have yet. Returns the bytes written so far.
    std::uint64_t flush();

  private:
    std::unique_ptr<ReportWriter> writer_;
};

/// Pieces of ReportRows: first and last byte (exclusive) of an article's source and of its time phrases.
struct ReportPiece {
    std::uint64_t source = 0, timexes = 0, end = 0;
};
/// What write_report() writes without events. `copy` writes these bytes of the kept stream to `out`.
void write_pieces(std::span<const ReportPiece> pieces,
                  const std::function<void(std::uint64_t begin, std::uint64_t end)>& copy, std::ostream& out);

/// Errors: bad_json with line and column; anything that is not schema dateline/1 is refused, unknown members
/// are ignored.
[[nodiscard]] Result<Report> read_report(std::string_view json, std::string_view file_name);

}  // namespace dateline
