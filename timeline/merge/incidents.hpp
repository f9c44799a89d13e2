// "Came on the day after the disaster": which one? The one the story is about, whatever the other article
// calls it: "a section of roof gave way". A plain word for any mishap stands for every kind of it.
#pragma once

#include "timeline/merge/mention_view.hpp"

namespace dateline {

/// "The accident", "this tragedy" with nothing that says which: gets the classes of all mishaps and is marked
/// (MentionView::incident). "The 1988 disaster", "a road accident" stay what they are.
void add_mishaps(MentionView& view, const Source& source, const EventMention& mention,
                 const WordClassIndex& classes);
/// Does it open its article, or stand in its headline, and tell of a mishap that has happened?
[[nodiscard]] bool is_main_mishap(const MentionView& view, const WordClassIndex& classes);

}  // namespace dateline
