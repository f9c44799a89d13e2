// When was the article published? Never "today", never a guess without a mark.
#pragma once

#include "core/resolve/publication_prose.hpp"
#include "core/text/document.hpp"

namespace dateline {

/// Settles `document.published` from its clues (given by readers, the manifest and flags) and what the text
/// shows (header line, dateline, copyright year with the weekday named beside it). Where these leave more
/// than one day, what the prose says narrows them (publication_prose.hpp); several runs of days may be left.
/// Each clue keeps its quote; stronger clues win, equal ones are intersected; what stays open stays open and
/// `explanation` names the flag that would settle it. Example: " date 2026-01-14 World Russia" -> 2026-01-14,
/// method "header line".
void settle_publication(Document& document);

/// Further clues, each with the days it leaves, for an article that is not settled: those that other articles
/// give (timeline/assemble/dated_by_others.hpp). They are heard in order, but for those that leave more than
/// a dozen runs of days; `explanation` follows.
void narrow_publication(Document& document, const std::vector<ProseClue>& clues);

}  // namespace dateline
