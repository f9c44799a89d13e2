// English rules for durations and sets.
#include <array>

#include "core/timex/builders.hpp"
#include "core/timex/languages.hpp"

namespace dateline::timex {
namespace {

using namespace build;

constexpr std::array kRules = {
    Rule{"a-unit-rate", "(a|an) {unit}", rate, "it costs $5 million a year", "set(P1Y)", "P1Y"},
    Rule{"duration-long", "({units}|{unit}) ~ long", duration, "a decades-long feud", "duration(PXDE)",
         "PXDE"},
    Rule{"duration-two", "$ap? {num} ($u) (and|,)? {num} ($u)", duration, "two hours and 30 minutes",
         "duration(PT2H30M)", "PT2H30M"},
    Rule{"duration-period", "(a|the)? {num} - {unit} (period|term|span)", duration,
         "over a three-year period", "duration(P3Y)", "P3Y"},
    Rule{"duration-a-or-two", "a {unit} or ({num}|so)", duration, "in a year or two", "duration(P1Y)", "P1Y"},
    Rule{"duration", "$ap? $nu (and a half)?", duration, "for five hours", "duration(PT5H)", "PT5H"},
    Rule{"duration-hyphen", "$ap? ({num}|{dec}|{few}|{numword}|half) - ($u)", duration, "a five-hour meeting",
         "duration(PT5H)", "PT5H"},
    Rule{"duration-lean",
         "(the|at {cmp} the)? ($lean) ($ap)? ({numword} of|$n2|{num} (to|or) {num}) "
         "(full|consecutive|fiscal)? {units} (or so)?",
         duration, "over the past 18 months", "duration(P18M)", "P18M"},
    Rule{"duration-the",
         "the ({num}|first {num}|first {few}|final {num}|{next} {few}|first {few}) (full)? ($u)", duration,
         "for the nine months", "duration(P9M)", "P9M"},
    Rule{"duration-lean-vague", "(the)? ({next}|{nextd}|{past}|{last}) {units}", duration,
         "in the coming weeks", "duration(PXW)", "PXW"},
    Rule{"fortnight", "fortnight", fortnight, "the longest fortnight", "duration(P2W)", "P2W"},
    Rule{"units-bare", "{units} (ahead)?", bare_units, "it lasted for years", "duration(PXY)", "PXY"},
    Rule{"every-unit", "{every} ($n2)? (other)? ($u)", set, "every week", "every(P1W)", "P1W"},
    Rule{"adverb", "{adverb}", adverb, "published weekly", "set(P1W)", "P1W"},
    Rule{"times-a", "({times}|{num} times) (a|per|each|every) {unit}", set, "twice a month", "set(P1M, 2x)",
         "P1M"},
    Rule{"per-unit", "per {unit}", set, "liters per day", "set(P1D)", "P1D"},
    Rule{"every-weekday", "{every} ({weekday}|{month}|{season}) {part}?", weekday_set, "every Friday",
         "every(weekday(FRI))", "XXXX-WXX-5"},
    Rule{"weekdays", "{weekdays} {part}?", weekday_set, "on Fridays", "set(weekday(FRI))", "XXXX-WXX-5"},
};

}  // namespace

std::span<const Rule> english_periods() {
    return kRules;
}

}  // namespace dateline::timex
