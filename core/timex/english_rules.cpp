// Macros that the English rules share, and what looks like a time but is none.
#include <array>

#include "core/timex/builders.hpp"
#include "core/timex/languages.hpp"

namespace dateline::timex {
namespace {

constexpr std::array kMacros = {
    Macro{"ap",
          "{approx}|just over|well over|(no|not)? {cmp} (than|to)|at {cmp}|{approx} than|as "
          "(many|long|little|much) as"},
    Macro{"n1",
          "a|an|another|an additional|a good|a full|{frac} of? (a|an)?|half (a|an)?|(a|an) half|one and a "
          "half"},
    Macro{"n2",
          "{num}|{num} {frac}|{dec}|{dotclock}|{num} (-|and) a? half|{num} - and - a - half|{num} ~ "
          "plus|(dozens|scores|tens|hundreds|thousands|millions) of|{few}|a {few}|a "
          "{numword} "
          "of?|{numword}|the {few}|another {num}|an additional {num}|a dozen"},
    Macro{"u", "{unit}|{units}"},
    Macro{"nu",
          "($n1) {unit}|($n2) "
          "(more|full|consecutive|additional|straight|long|business|working|short|{spell})? ($u)"},
    Macro{"lean",
          "{last}|{cur}|{next}|{past}|{prevd}|{nextd}|{samed}|{cur} {past}|{samed} {samed}|{cur} {next}"},
    Macro{"ph", "{phase} ~ in?|the? {phase}|the? (very)? {phasen} of|the {phase} ~ (part of)?"},
    Macro{"md",
          "{month} {dom}|{month} the? {ordday}|the? {ordday} (day)? of {month}|the? {ordday} {month}|{dom} "
          "{month}|{dom} of {month}"},
    Macro{"date",
          "({weekday} ,? the?)? $md (,? of? {year}|,? {yr2})?|{weekday} the? {ordday}|({weekday} ,?)? "
          "{numdate}|({weekday} ,?)? {dom} - {month} - {year}"},
    Macro{"bc", "bc|bce"},
    Macro{"tz", "{zone} ((standard|daylight|summer)? time)?"},
    Macro{"clk", "({clock}|{dotclock}|{hour}) ~ {ampm}|{clock}|{hour} o'clock|noon|midday|midnight"},
    Macro{"clk1",
          "({clock}|{dotclock}|{hour}) ~ {ampm}|{clock} (hours|hrs)?|{hour} o'clock|noon|midday|midnight"},
    Macro{"day", "$date|(the? $lean)? {weekday} {part}?|{deictic}|(this|that) {part}|{deictic} {part}"},
};

using namespace build;

constexpr std::array kNotTime = {
    Rule{"not-newspaper",
         "(the)? ({weekday}|{adverb}|{part}) "
         "(times|telegraph|mirror|express|mail|herald|post|globe|tribune|star|gazette|standard|ledger|"
         "chronicle|journal|courier|observer|record|advertiser|"
         "examiner|sentinel|argus|echo)",
         nothing, "wrote the Daily Mail", "", ""},
    Rule{"not-name",
         "wednesday addams|tuesday weld|ruby tuesday|freaky friday|tgi fridays|friday night lights|saturday "
         "night (live|fever)|bloody {weekday}|manic monday|black (monday|tuesday|wednesday|thursday)|today "
         "(show|programme)|midnight in paris|{ord} century fox|(arab|prague|croatian) spring",
         nothing, "they met on the Today programme", "", ""},
    Rule{"not-event-name",
         "good friday (agreement|accord|accords|deal)|easter (rising|island|bunny|egg|eggs)|"
         "(october|february|november|july) revolution|(the)? (yom kippur|winter) war|"
         "(winter|summer) (olympics|olympic|paralympics|games|palace)",
         nothing, "the Easter Rising failed", "", ""},
    Rule{"not-season-noun",
         "(the|a)? (winter (storm|storms|weather|coat|coats|sports|tires|tyres|boots|wheat)|"
         "summer (camp|camps|school|intern|interns|internship|internships|house)|"
         "spring (cleaning|onion|onions|roll|rolls|water|chicken))",
         nothing, "under a winter storm warning", "", ""},
    Rule{"not-war", "(the)? ({num} - {unit}|{num} {units} 's?) war", named_war, "the Six-Day War ended", "",
         ""},
    Rule{"not-age", "({num}|{dec}|a) ~ {unit} ~ (old|olds)", nothing, "a five-year-old girl", "", ""},
    Rule{"not-age-plural", "({num}|{dec}|{num} {frac}|{few}|a {few}) (and a half)? {units} (old|of age)",
         nothing, "she is 35 years old", "", ""},
    Rule{"not-aged", "aged {num} ($u)?", nothing, "he died aged 35 years", "", ""},
    Rule{"not-fraction", "{num} - {units} (of)?|{num} {units} of|(a|{ord}|{num}) ~ quarter of", fraction,
         "three-quarters of it", "", ""},
    Rule{"not-as-soon-as", "as soon as", nothing, "leave as soon as they can", "", ""},
    Rule{"not-fall-of", "the fall of", fall_of, "after the fall of Troy", "", ""},
    Rule{"not-march", "(march|marches) (on|through|in|to|against)", marching, "they march on Rome", "", ""},
    Rule{"not-second",
         "a? second "
         "(hand|home|time|wife|term|round|world|place|thoughts|thought|class|to|floor|largest|biggest)",
         nothing, "a second time", "", ""},
};

}  // namespace

std::span<const Macro> english_macros() {
    return kMacros;
}
std::span<const Rule> english_not_time() {
    return kNotTime;
}

const Language& english() {
    static const std::array<std::span<const Rule>, 6> kRules = {english_not_time(), english_dates(),
                                                                english_clock(),    english_periods(),
                                                                english_relative(), english_references()};
    static const Language kEnglish = {"en", english_words(), english_macros(), kRules, english_links()};
    return kEnglish;
}

}  // namespace dateline::timex
