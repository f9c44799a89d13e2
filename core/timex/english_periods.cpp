// English rules for durations and sets.
#include <array>

#include "core/timex/builders.hpp"
#include "core/timex/languages.hpp"

namespace dateline::timex {
namespace {

using namespace build;

constexpr std::array kRules = {
    Rule{"a-unit-rate", "(a|an) {unit}", rate, "it costs $5 million a year", "set(P1Y)", "P1Y"},
    Rule{"one-day-to-come", "{num} {unit}", one_day, "it will one day be finished", "ref(FUTURE)",
         "FUTURE_REF"},
    Rule{"all-unit", "all {unit} (long)?", all_unit, "crews were out all day", "duration(P1D)", "P1D"},
    Rule{"duration-long-word", "daylong|weeklong|monthlong|yearlong|hourlong", long_word, "a weeklong visit",
         "duration(P1W)", "P1W"},
    Rule{"duration-long", "(a|an|the)? ({units}|{unit}) ~ long", unit_long, "a decades-long feud",
         "duration(PXDE)", "PXDE"},
    Rule{"duration-quarter-of", "$ap? (a)? quarter (-|of (a|an))? {unit}", quarter_of_unit,
         "after a quarter of a century", "duration(P25Y)", "P25Y"},
    Rule{"duration-range", "$ap? {num} (to|or|-|–) {num} ($u)", duration_range, "it took two to three weeks",
         "duration(P2W)", "P2W"},
    Rule{"year-on-year", "year ~ (on|over) ~ year", year_on_year, "sales rose year-on-year", "duration(P1Y)",
         "P1Y"},
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
    Rule{"units-bare", "{units}", bare_units, "it lasted for years", "duration(PXY)", "PXY"},
    Rule{"units-pair", "{units} (or|and) {units}", bare_units, "they died within weeks or months",
         "duration(PXW)", "PXW"},
    Rule{"units-ahead", "(the)? {units} (ahead|to come)|the {units}", units_ahead,
         "costs will rise in the months ahead", "duration(PXM)", "PXM"},
    Rule{"units-first", "the ({ord}|early|final|opening|closing) {units}", units_first,
         "in the first hours of the strike", "duration(PTXH)", "PTXH"},
    Rule{"part-year-compared", "the? {unit} ~ (earlier|ago) {num} {units}", part_year_compared,
         "from a loss in the year-earlier nine months", "duration(P9M)", "P9M"},
    Rule{"every-unit", "({times} )? {every} ($n2)? (other)? ($u)", set, "every week", "every(P1W)", "P1W"},
    Rule{"units-a", "{num} {units} (a|per|each|every) {unit}", units_a, "three days a week", "set(P1W, 3D)",
         "P1W"},
    Rule{"every-part", "{every} (weekday {part}?|{part})", part_set, "open each morning", "part(MO, every())",
         "XXXX-XX-XXTMO"},
    Rule{"working-days", "weekdays|weekends|weeknights", part_set, "open on weekdays", "set(weekdays())",
         "XXXX-WXX-WD"},
    Rule{"weekday-nights", "{weekday} (mornings|afternoons|evenings|nights)", part_set,
         "he sang on Friday nights", "part(NI, set(weekday(FRI)))", "XXXX-WXX-5TNI"},
    Rule{"adverb", "{adverb}", adverb, "published weekly", "set(P1W)", "P1W"},
    Rule{"times-a", "({times}|{num} times) (a|per|each|every) {unit}", times_a, "twice a month",
         "set(P1M, 2x)", "P1M"},
    Rule{"per-unit", "per {unit}", set, "liters per day", "set(P1D)", "P1D"},
    Rule{"every-weekday", "{every} ({weekday}|{month}|{season}) {part}?|{every} {part}", weekday_set,
         "every Friday", "every(weekday(FRI))", "XXXX-WXX-5"},
    Rule{"weekdays", "{weekdays} {part}?", weekday_set, "on Fridays", "set(weekday(FRI))", "XXXX-WXX-5"},
};

}  // namespace

std::span<const Rule> english_periods() {
    return kRules;
}

}  // namespace dateline::timex
