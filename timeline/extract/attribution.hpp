// "…, people close to the talks told Bloomberg": who says so? The people, and the reader has it from
// Bloomberg: another paper that cites Bloomberg is no second voice. Hence an unnamed speaker is told with
// whoever cites it.
#pragma once

#include "timeline/extract/names.hpp"

namespace dateline {

/// Who says so, innermost speaker first, and when: sets attribution of every draft. Reporting drafts carry
/// others. "Yuri Ushakov (according to Reuters)", "sources cited by Reuters".
void find_attributions(Extraction& extraction, const Names& names);

/// The verb of saying that carries the clause of `content`: above it ("said that he left") or hung onto it
/// ("he left, Bloomberg reported"); kNone when the article itself says so.
[[nodiscard]] std::uint32_t speech_above(const Extraction& extraction, std::uint32_t content);

}  // namespace dateline
