#include "timeline/merge/nothing_in_common.hpp"

#include "timeline/merge/pair_features.hpp"
#include "timeline/merge/shared.hpp"
#include "timeline/merge/telling.hpp"

namespace dateline {
namespace {

bool share_day(const MentionView& a, const MentionView& b) {
    return a.dated && b.dated && days_between(a, b) == 0;
}

/// Anybody or any place, in the event or near its word.
bool share_names(const MentionView& a, const MentionView& b) {
    return count_shared(a.people, b.people) > 0 || count_shared(a.places, b.places) > 0 ||
           shared_terms({a.close_cast, a.in_short.close_cast}, {b.close_cast, b.in_short.close_cast}).best >
               0;
}

bool share_words_beside(const MentionView& a, const MentionView& b) {
    return shared_terms({a.close, a.in_short.close}, {b.close, b.in_short.close}).best > 0;
}

}  // namespace

std::string_view why_nothing_in_common(const MentionView& a, const MentionView& b) {
    if (a.given || a.ref.source == b.ref.source) return {};
    if (share_day(a, b) || share_names(a, b) || share_words_beside(a, b)) return {};
    if (count_shared(a.stems, b.stems) > 0)
        return a.common_word && b.common_word
                   ? "a common word, and nobody, no place and nothing else in common"
                   : "";
    if (share_class(a, b) || (a.family != 0 && a.family == b.family)) return {};
    if (shared_terms({a.figures, a.in_short.figures}, {b.figures, b.in_short.figures}).best > 0) return {};
    return "other words, and nobody, no place and nothing else in common";
}

}  // namespace dateline
