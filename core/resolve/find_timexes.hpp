// The one door to time phrases: recognise, then resolve against the article's own publication date.
#pragma once

#include <vector>

#include "core/text/document.hpp"
#include "core/timex/timex.hpp"

namespace dateline {

/// In English, German or Russian: by `language`, or by the text when that says "en" or nothing.
/// Every time phrase of the document, in text order, not overlapping. An undated document gives symbolic
/// values (TIMEX3 "XXXX-WXX-4") whose relations to each other still hold. Reads `text`, `blocks`,
/// `published`, `timezone`, `language`; linear in the text. Example: "on Thursday morning", published
/// 2026-01-22 -> one Timex, type time, value "2026-01-22TMO", basis publication. Source: TimeML 1.2.1,
/// TIMEX3.
[[nodiscard]] std::vector<Timex> find_timexes(const Document& document);

}  // namespace dateline
