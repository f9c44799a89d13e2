// Which kind of event does a mention tell of? "Acquired", "made their way out", "imposed a fine", "talks
// resumed": not every verb says it.
#pragma once

#include "timeline/merge/mention_view.hpp"

namespace dateline {

/// Stems, classes and meanings of the head word; of a longer trigger also those of its other words and of the whole
/// phrase, so that "turned down" finds "turn-down". Returns whether the verb is one with words behind it.
bool add_trigger_words(MentionView& view, const Source& source, const EventMention& mention,
                       const WordClassIndex& classes, Vocabulary& heads);
/// "Imposed a fine" is "fined": the verb is known by the noun it carries too.
void take_words(MentionView& verb, const MentionView& noun, const WordClassIndex& classes);
/// "Spoke|with relatives": is the next word "with"?
[[nodiscard]] bool has_partner(const Analysis& analysis, std::uint32_t verb);

}  // namespace dateline
