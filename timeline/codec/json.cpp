#include "timeline/codec/json.hpp"

#include "timeline/codec/report_writer.hpp"

namespace dateline {

void write_report(const Report& report, JsonParts parts, std::ostream& out) {
    ReportWriter(out).write(report, parts);
}

ReportRows::ReportRows(std::ostream& kept) : writer_(std::make_unique<ReportWriter>(kept)) {
    writer_->begin_rows();
}
ReportRows::~ReportRows() = default;

std::uint64_t ReportRows::begin_piece() {
    writer_->json().begin_again();
    return writer_->json().size();
}
void ReportRows::add(const ReportSource& source) {
    writer_->source(source);
}
void ReportRows::add(const ReportTimex& timex) {
    writer_->timex(timex);
}
std::uint64_t ReportRows::flush() {
    writer_->json().flush();
    return writer_->json().size();
}

void write_pieces(std::span<const ReportPiece> pieces,
                  const std::function<void(std::uint64_t begin, std::uint64_t end)>& copy,
                  std::ostream& out) {
    bool any = false;
    const auto row = [&](std::uint64_t begin, std::uint64_t end) {
        if (begin == end) return;
        if (any) out << ',';
        any = true;
        copy(begin, end);
    };
    out << "{\n \"schema\":\"dateline/1\",\n \"sources\":[";
    for (const ReportPiece& piece : pieces) row(piece.source, piece.timexes);
    out << (any ? "\n ],\n \"timexes\":[" : "],\n \"timexes\":[");
    any = false;
    for (const ReportPiece& piece : pieces) row(piece.timexes, piece.end);
    out << (any ? "\n ]\n}\n" : "]\n}\n");
}

}  // namespace dateline
