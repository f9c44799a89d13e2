// When was the article published? Never "today", never a guess without a mark.
#pragma once

#include "core/text/document.hpp"

namespace dateline {

/// Settles `document.published` from its clues (given by readers, the manifest and flags) and what the text
/// shows (header line, dateline, copyright year with the weekday named beside it). Each clue keeps its quote;
/// stronger clues win, equal ones are intersected; what stays open stays open and `explanation` names the
/// flag that would settle it. Example: " date 2026-01-14 World Russia" -> 2026-01-14, method "header line".
void settle_publication(Document& document);

}  // namespace dateline
