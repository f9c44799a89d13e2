// TimeML 1.2.1: the article with its time phrases marked where they stand. Not a renderer, for it needs the
// text itself.
#pragma once

#include <ostream>
#include <span>

#include "core/text/document.hpp"
#include "core/timex/timex.hpp"

namespace dateline {

/// One TimeML document as TempEval-3 lays it out: DOCID, DCT (when the article is dated), TITLE, TEXT with
/// TIMEX3 elements tid="t1", "t2", … in text order. `timexes` must not overlap. Characters XML 1.0 cannot
/// hold become U+FFFD; those that steer a terminal are written as character references. Example: <TIMEX3
/// tid="t1" type="DATE" value="2026-01-22" temporalFunction="true" anchorTimeID="t0">Thursday</TIMEX3>. The
/// duration that "from Monday to Wednesday" implies follows its second end as an element without text, with
/// beginPoint and endPoint.
void write_timeml(const Document& document, std::span<const Timex> timexes, std::ostream& out);

}  // namespace dateline
