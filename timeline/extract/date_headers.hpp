// Which day is "Divers found two bodies" of, when "Tuesday, May 5" stands on a line above it, or "May 5:"
// before it? That day: the text says so, as surely as if the sentence did. A line that is nothing but a date
// holds for the paragraphs below it up to the next such line; a date and a colon in front hold for their own
// paragraph.
#pragma once

#include <vector>

#include "timeline/extract/draft.hpp"

namespace dateline {

/// The date that stands over a sentence.
struct DateHeader {
    std::uint32_t timex = kNone;  // kNone: none
    bool in_line = false;         // "May 5: …", in front of it
};

/// The header of every sentence, in their order.
[[nodiscard]] std::vector<DateHeader> find_date_headers(const Extraction& extraction);

/// Dates what is told in the past tense below a date and has no time phrase of its own; in a line that begins
/// with its date, the present tense of chronicles too ("May 5: Divers find two bodies"). What lay ahead, or
/// back, or goes on, and what subordinate clauses tell, keeps what else is known of it.
void date_by_headers(Extraction& extraction);

}  // namespace dateline
