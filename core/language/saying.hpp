// Verbs that carry what somebody says, as they are written behind a subject.
#pragma once

#include "core/language/word_set.hpp"

namespace dateline {

inline constexpr WordSet kSaying(
    "say says said tell tells told announce announces announced report reports reported confirm confirms "
    "confirmed add adds added warn warns warned declare declares declared insist insists insisted claim "
    "claims "
    "claimed admit admits admitted state states stated note notes noted explain explained argue argued "
    "recall "
    "recalled write wrote stress stressed acknowledge acknowledged promise promised ask asked");

/// Their hearer comes before what they hear.
inline constexpr WordSet kTelling(
    "tell tells told telling assure assured informed inform warned warn notified reminded advised "
    "assures warns convinced");

}  // namespace dateline
