// A time phrase after resolving: what TIMEX3 says of it, the days it may be, and how we know.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "core/base/span.hpp"
#include "core/base/text_list.hpp"
#include "core/calendar/range.hpp"
#include "core/text/document.hpp"
#include "core/timex/expression.hpp"

namespace dateline {

enum class TimexType : std::uint8_t { date, time, duration, set };

/// What the date of a phrase rests on.
enum class TimexBasis : std::uint8_t {
    stated,       // "January 22, 2026"
    publication,  // "Thursday", from the publication date
    discourse,    // "two days later", from the time the text is at
    symbolic,     // needs an anchor that is not known: "XXXX-WXX-4"
    none,         // durations, references
};

/// The preposition that makes the phrase a bound or a span, outside the TIMEX3 extent: "by", "since",
/// "until", "before".
enum class TimexSignal : std::uint8_t {
    none,
    at,
    before,
    by,
    after,
    since,
    until,
    from,
    to,
    during,
    within,
    between
};

/// The date that a value was counted from.
struct TimexAnchor {
    enum class Kind : std::uint8_t {
        none,
        published,          // the day of publication
        published_any_day,  // any of the few days the article may be from
        said,               // the day that words in quotation marks were said on
        discourse,          // a date told in the text
    } kind = Kind::none;
    Day day;
    Span phrase;  // that told the day: said and discourse
};

/// "published 2026-01-22", "discourse 2025-12-02 (\"on Tuesday\")", "" for none.
[[nodiscard]] std::string to_string(const TimexAnchor& anchor, const Document& document);
/// The same behind what `out` holds.
void append_to(std::string& out, const TimexAnchor& anchor, const Document& document);

/// How a value came about. Most are never asked for: they are put into words by those who print them.
struct TimexDerivation {
    std::string_view rule;         // id of the rule row: "weekday-part"
    timex::Expression expression;  // what was recognised, before any anchor: part(MO, weekday(THU))
    TimexAnchor anchor;
    Span evidence;      // the governing verb that chose the direction, empty when none did
    TextList rejected;  // "2026-01-29: no future verb"
};

/// Another time phrase of the same article: its place in the list, or one of these.
using TimexIndex = std::int32_t;
inline constexpr TimexIndex kNoTimex = -2;
inline constexpr TimexIndex kCreationTime = -1;  // the publication date, TimeML's t0

struct Timex {
    Span span;
    TimexType type = TimexType::date;
    std::string value;     // TIMEX3 value: "2026-01-22TMO", "PXM", "PRESENT_REF", "XXXX-WXX-4"
    std::string_view mod;  // TIMEX3 mod: "START", "APPROX", …; empty = none
    std::string quant;     // for sets: "every"
    std::string freq;      // for sets: "2x"
    DateRange range;       // empty for durations, sets, references and symbolic values
    DateRange opened;      // phrase and bound words together, "by Friday" [..2026-01-23]; empty = as `range`
    TimexBasis basis = TimexBasis::none;
    TimexSignal signal = TimexSignal::none;
    Span signal_span;
    bool impossible = false;            // "February 30": kept as written, has no range
    TimexIndex counts_from = kNoTimex;  // TimeML anchorTimeID: what "two days later" counts from
    TimexIndex begin_point = kNoTimex;  // TimeML beginPoint and endPoint: of "the past 18 months", and on the
    TimexIndex end_point = kNoTimex;    // first phrase of a span, "from [Monday] to Wednesday"
    TimexDerivation derivation;

    /// What the article says of the time: with its bound words where it has some, else the phrase alone.
    [[nodiscard]] const DateRange& told() const { return opened.empty() ? range : opened; }
    [[nodiscard]] std::string edtf() const { return to_edtf(told()); }
};

}  // namespace dateline
