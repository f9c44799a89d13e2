// Turns what the rooms found in one article into the self-contained pieces of a Report: text instead of spans
// into it, code points instead of bytes.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "core/resolve/find_timexes.hpp"
#include "core/text/offsets.hpp"
#include "timeline/model/report.hpp"
#include "timeline/model/source.hpp"

namespace dateline {

[[nodiscard]] ReportSource report_source(const Document& document, const ProseKind& prose);
/// "news: 12 phrases count from publication, 0 years lie far back".
[[nodiscard]] ProseKind prose_kind(const TimeReading& reading);
/// The title, headings, captions and paragraphs, invalid characters and all.
[[nodiscard]] ReportArticle report_article(const Document& document);
/// Into `result`, whose strings keep their room from one phrase to the next.
void report_timex(const Timex& timex, const Document& document, const CodePointOffsets& offsets,
                  ReportTimex& result);
/// @param first_timex index in Report::timexes of the article's first time phrase
[[nodiscard]] ReportMention report_mention(const EventMention& mention, const Source& source,
                                           const CodePointOffsets& offsets, std::uint32_t first_timex);
[[nodiscard]] CodePointSpan in_code_points(Span span, const CodePointOffsets& offsets);

/// A range as a report has it: whole days, the clock time beside them, and EDTF.
[[nodiscard]] ReportDate dated(const DateRange& range);
/// The same days without the clock: {2026-01-22T19:00} is {2026-01-22}.
[[nodiscard]] DateRange whole_days(DateRange range);
/// The words on one line: runs of white space become one space, none at the ends.
[[nodiscard]] std::string one_line(std::string_view text);
/// The time phrases a date rests on, as written: "Thursday, 7 or 8 p.m.".
[[nodiscard]] std::string written_date(const DateClaim& claim, const Source& source);

}  // namespace dateline
