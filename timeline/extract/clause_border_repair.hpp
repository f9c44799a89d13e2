// Where does one clause end and the next begin? Sentences whose tree runs two clauses together: "Talks began
// after the firm lost a client" loses no talks, and ", officials said" tells of everything before it.
#pragma once

#include "timeline/extract/sentence_links.hpp"

namespace dateline {

/// Parts the clauses that meet at the word `t` of the sentence, where English lets them stand.
void repair_borders(SentenceLinks& sentence, std::uint32_t t);

}  // namespace dateline
