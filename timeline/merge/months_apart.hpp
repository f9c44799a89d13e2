// Articles of several years in one run: "unveils a new range" of one spring is not "unveiled its range" of
// another, though company, word and goods are the same. When may two articles written months apart mean one
// event? When both say its day; when one says a day that was news to the other; when the later one looks back
// at it ("the strike", "who was sentenced", "had sued"), or names much of what the earlier one told. What an
// article tells as its own news is new.
#pragma once

#include <string_view>

#include "timeline/merge/mention_view.hpp"
#include "timeline/model/source.hpp"

namespace dateline {

/// Of a mention whose view has its place in the text already.
[[nodiscard]] Telling telling_of(const Source& source, const EventMention& mention, const MentionView& view);

/// Why two mentions of articles that were published months apart are not one event; "" when they can be, when
/// the articles are closer in time or when one has no day of publication.
/// Example: "opens a plant" (March 2019) and "opens a plant" (May 2021), both in headlines.
[[nodiscard]] std::string_view why_months_apart(const MentionView& a, const MentionView& b);

/// Are they alike by chance only: told half a year apart or more, neither by a day nor looking back, and with
/// little in common? Such a pair is no evidence for one event, and none against it.
[[nodiscard]] bool is_chance_across_months(const MentionView& a, const MentionView& b);

}  // namespace dateline
