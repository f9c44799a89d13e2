// The one door to time phrases: recognise, then resolve against the article's own publication date.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "core/text/document.hpp"
#include "core/timex/timex.hpp"

namespace dateline {

/// Every time phrase of the document, in text order, not overlapping. An undated document gives symbolic
/// values (TIMEX3 "XXXX-WXX-4") whose relations to each other still hold. Reads `text`, `blocks`,
/// `published`, `timezone`, `language`; linear in the text. Example: "on Thursday morning", published
/// 2026-01-22 -> one Timex, type time, value "2026-01-22TMO", basis publication. Source: TimeML 1.2.1,
/// TIMEX3.
[[nodiscard]] std::vector<Timex> find_timexes(const Document& document);

/// How an article was read: its language, and news or narrative. In history, "in March" is March of the year
/// the story has got to; in news it is the March nearest to publication.
struct TimeReading {
    std::vector<Timex> timexes;
    std::string_view language;    // "en", "de", "ru": `document.language`, by the text when that says nothing
    bool narrative = false;       // decided by the two counts, whole document at once
    std::uint32_t far_years = 0;  // dates more than a year before publication
    std::uint32_t news_phrases = 0;  // "Tuesday", "yesterday", "last week": only news counts from publication
};
[[nodiscard]] TimeReading read_times(const Document& document);

}  // namespace dateline
