// What one sentence tells with two verbs: one event or two?
#pragma once

#include <span>

#include "timeline/merge/mention_view.hpp"

namespace dateline {

/// "Arden, who took over in 2021, has bought four firms": what a relative clause tells with another verb is
/// another event. `views` are those of the source in the order of its text, the first of them the `first` of
/// all.
void keep_asides_apart(const Source& source, std::span<MentionView> views, std::size_t first);
/// "Imposed a fine on the mine and required props": two verbs side by side, of other words and each with its
/// own object, are two things somebody did.
void keep_coordinated_apart(const Source& source, std::span<MentionView> views, std::size_t first);
/// "Paid the penalty", "denied the attack": what somebody does about a happening is not the happening.
void keep_answers_apart(const Source& source, std::span<MentionView> views, std::size_t first);

}  // namespace dateline
