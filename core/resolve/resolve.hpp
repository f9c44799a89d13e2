// From an expression and an anchor to a date. Which Thursday is "Thursday"? The one on or before publication,
// unless the verb looks ahead; on a Thursday it is that day. "December" is the nearest one, unless the verb
// knows better.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/resolve/tense.hpp"
#include "core/timex/expression.hpp"
#include "core/timex/timex.hpp"

namespace dateline::resolve {

/// A date the text has already told: what "two days later" and "that year" count from.
struct Reference {
    Day first;
    Day last;
    Granularity granularity = Granularity::day;
    std::int16_t minute = -1;
    Span phrase;
    bool fiscal = false;  // counted by a company's own year
    /// The days meant, where they are fewer: January to April of "early 2001".
    std::optional<Day> part_first = {}, part_last = {};
};

struct Anchors {
    std::optional<Day> published;
    std::optional<Reference> discourse;  // the last date told
    std::optional<Reference> line;  // the last date told without "had": from where a past perfect looks back
    std::optional<Reference> story;      // where a chronicle has got to: the year of "in March"
    std::optional<Reference>
        reported;  // the quarter last written about: "a year earlier" is a year before it
    std::optional<Reference> near_day;  // the last day told in these sentences: "noon" lies on it
    bool narrative = false;             // history, not news: months belong to the year told last
};

struct Resolution {
    TimexType type = TimexType::date;
    std::string value;
    std::string_view mod;
    std::string quant;
    std::string freq;
    DateRange range;
    TimexBasis basis = TimexBasis::none;
    bool impossible = false;
    bool uses_discourse = false;      // the anchor was a time told in the text
    std::optional<Reference> anchor;  // that time
    bool uses_tense = false;          // the verb decided
    TextList rejected;
    std::optional<Reference> reference;  // what later phrases may count from
};

/// Pure: the same expression, anchors and tense give the same date. Without any anchor the value is symbolic:
/// weekday(THU) -> "XXXX-WXX-4". Nothing rolls over: February 30 is impossible and has no range.
/// @param verb_beside  the verb that tells the tense stands right before the phrase: "closed on March 3"
[[nodiscard]] Resolution resolve(const timex::Expression& expression, const Anchors& anchors, Tense tense,
                                 bool verb_beside = false);

}  // namespace dateline::resolve
