// English rules for durations and sets.
#include <array>

#include "core/timex/builders.hpp"
#include "core/timex/languages.hpp"

namespace dateline::timex {
namespace {

using namespace build;

constexpr std::array kRules = {
    Rule{"a-unit-rate", "(a|an) {unit}", rate, "it costs $5 million a year", "set(P1Y)", "P1Y"},
    Rule{"some-day", "someday|{few} {unit}", some_day, "he hopes to return some day", "ref(FUTURE)",
         "FUTURE_REF"},
    Rule{"one-day-to-come", "{num} {unit}", one_day, "it will one day be finished", "ref(FUTURE)",
         "FUTURE_REF"},
    Rule{"all-unit", "all ~ {unit} (long)?", all_unit, "crews were out all day", "duration(P1D)", "P1D"},
    Rule{"whole-unit", "(the|a) (whole|entire) {unit}", whole_span, "it rained the whole week",
         "duration(P1W)", "P1W"},
    Rule{"duration-multi", "multi ~ ({unit}|{units})|multiyear|multiday|multiweek|multimonth|multidecade",
         multi_unit, "a multi-year contract", "duration(PXY)", "PXY"},
    Rule{"duration-long-word", "daylong|weeklong|monthlong|yearlong|hourlong", long_word, "a weeklong visit",
         "duration(P1W)", "P1W"},
    Rule{"duration-long", "(a|an|the)? ({units}|{unit}) ~ long", unit_long, "a decades-long feud",
         "duration(PXDE)", "PXDE"},
    Rule{"duration-num-long", "(a|an|the)? {num} ~ {unit} ~ long", unit_long, "a three year long siege",
         "duration(P3Y)", "P3Y"},
    Rule{"duration-quarter-of", "$ap? (a)? quarter (-|of (a|an))? {unit}", quarter_of_unit,
         "after a quarter of a century", "duration(P25Y)", "P25Y"},
    Rule{"duration-quarters-of", "$ap? {num} ~ {units} of (a|an) {unit}", quarter_of_unit,
         "it took three-quarters of an hour", "duration(PT45M)", "PT45M"},
    Rule{"duration-range", "$ap? {num} (to|or|and|-|–) {num} ($u)", duration_range,
         "it took two to three weeks", "duration(P2W)", "P2W"},
    Rule{"year-on-year", "{unit} ~ (on|over) ~ {unit}", year_on_year, "sales rose year-on-year",
         "duration(P1Y)", "P1Y"},
    Rule{"duration-two", "$ap? {num} ($u) (and|,)? {num} ($u)", duration, "two hours and 30 minutes",
         "duration(PT2H30M)", "PT2H30M"},
    Rule{"duration-period", "(a|the)? {num} - {unit} (period|term|span)", duration,
         "over a three-year period", "duration(P3Y)", "P3Y"},
    Rule{"duration-a-or-two", "a {unit} or ({num}|so)", duration, "in a year or two", "duration(P1Y)", "P1Y"},
    Rule{"duration", "$ap? $nu (and a half)?", duration, "for five hours", "duration(PT5H)", "PT5H"},
    Rule{"duration-hyphen",
         "$ap? ({num}|{dec}|{few}|{numword}|half|{num} (-|and) (and|a) ~ (a ~)? half) - ($u)", duration,
         "a five-hour meeting", "duration(PT5H)", "PT5H"},
    Rule{"duration-lean",
         "(each of)? (the|at {cmp} the)? ($lean) ($ap)? ({numword} of|$n2|{num} (to|or) {num}) "
         "(full|consecutive|fiscal)? {units} (or so)?|"
         "(each of)? the {num} ({prevd}|{past}|{last}|{nextd}|{next}) {units}",
         duration, "over the past 18 months", "duration(P18M)", "P18M"},
    Rule{"duration-seasons", "(each of)? (the)? ($lean)? {num} (springs|summers|autumns|winters)", seasons,
         "for the past three summers", "duration(P3SU)", "P3SU"},
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
    Rule{"every-nth",
         "{every} (other|{ord}) ({weekday}|{month}|{season}|{part}) ((of|in) (the|{every}) {unit})?",
         every_nth, "they meet every other Friday", "every2(weekday(FRI))", "XXXX-WXX-5"},
    Rule{"nth-of-each", "the? ({ord}|{last}) ((and|or) ({ord}|{last}))? {weekday} (of|in) {every} {unit}",
         nth_of_each, "they meet on the first Monday of each month", "every(P1M)", "P1M"},
    Rule{"every-two-days", "{every} {weekday} (, {weekday} ,?)? (and|or) {weekday}", every_list,
         "they meet every Monday and Thursday", "every(weekday(MON))", "XXXX-WXX-1"},
    Rule{"every-date", "{every} ({unit} on)? ($md)", every_date, "they meet every year on June 5",
         "every(month(6).day(5))", "XXXX-06-05"},
    Rule{"every-half", "{every} half ~ (a|an)? {unit}", every_half, "a bus every half hour", "every(PT30M)",
         "PT30M"},
    Rule{"every-range", "{every} {num} (to|or|-|–) {num} ($u)", every_range, "every four to five years",
         "APPROX(every(P4Y))", "P4Y"},
    Rule{"half-yearly", "(semi|half|bi) ~ (annual|annually|yearly)", half_yearly,
         "interest is paid semi-annually", "set(P6M)", "P6M"},
    Rule{"times-adverb", "({times}|bi) ~ {adverb}", times_adverb, "they meet twice monthly", "set(P1M, 2x)",
         "P1M"},
    Rule{"biannually", "biannually|semiannually|biennially", half_yearly, "they meet biennially", "set(P2Y)",
         "P2Y"},
    Rule{"once-in", "{times} ~ in ~ a ~ {unit}", times_a, "once in a decade", "set(P1DE, 1x)", "P1DE"},
    Rule{"some-times-a",
         "({few}|a {few}|a {numword}|{numword}|dozens of|many) times (a|per|each|every) {unit}", times_a,
         "several times a week", "set(P1W)", "P1W"},
    Rule{"parts-the", "the (mornings|afternoons|evenings)|weekday (mornings|afternoons|evenings|nights)",
         part_set, "she worked in the mornings", "part(MO, set())", "XXXX-XX-XXTMO"},
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
