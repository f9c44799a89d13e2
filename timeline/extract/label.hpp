// One line an editor could print: "Witkoff and Kushner visit Moscow", "Witkoff to meet Putin in Moscow", "The
// truce may take effect". Built from the tree in the source's own facts: subject, verb, object, place; what
// is too long loses whole modifiers, the lowest first. Dates are left out, they stand beside the label.
#pragma once

#include "timeline/extract/names.hpp"

namespace dateline {

inline constexpr std::size_t kWidestLabel = 100;  // columns

/// Sets the label of every draft.
void write_labels(Extraction& extraction, const Names& names);

}  // namespace dateline
