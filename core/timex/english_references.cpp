// English rules for PAST_REF, PRESENT_REF and FUTURE_REF (TimeML 1.2.1, 3.2.3).
#include <array>

#include "core/timex/builders.hpp"
#include "core/timex/languages.hpp"

namespace dateline::timex {
namespace {

using namespace build;

constexpr std::array kRules = {
    Rule{"now",
         "(right)? now|to date|currently|nowadays|these days|at present|at the moment|at this "
         "(moment|time)|(the)? "
         "present day|the present|presently|current|the time being",
         present, "We are at the end now", "ref(PRESENT)", "PRESENT_REF"},
    Rule{"at-this-point", "at this point", present, "it is hard to say at this point", "ref(PRESENT)",
         "PRESENT_REF", Scope::news},
    Rule{"recently", "((most|more)? recently|lately|recent|the past)", past_alone, "it recently fell",
         "ref(PAST)", "PAST_REF"},
    Rule{"long-ago",
         "(not)? (so|too|that)? long ago|(a (short|long|little)|some) (time|while) ago|(a while|moments) "
         "ago|the other (day|week|night|evening|morning)",
         long_ago, "it closed not long ago", "ref(PAST)", "PAST_REF"},
    Rule{"recent-units", "recent {units} (and {units})?", recent_units, "in recent months", "duration(PXM)",
         "PXM"},
    Rule{
        "future",
        "(the)? (near|foreseeable|immediate|distant|not too distant) future|the future|the (near|short) term",
        future_alone, "in the near future", "ref(FUTURE)", "FUTURE_REF"},
    Rule{"coming-units", "{next} {units}|future {units}", future, "growth in coming quarters", "ref(FUTURE)",
         "FUTURE_REF"},
    Rule{"before-long", "before long", future, "he will be back before long", "ref(FUTURE)", "FUTURE_REF"},
    Rule{"soon", "soon", soon, "they will soon return", "ref(FUTURE)", "FUTURE_REF", Scope::news},
    Rule{"later-date", "(as soon as possible)|a later date", future, "it was put off to a later date",
         "ref(FUTURE)", "FUTURE_REF"},
    Rule{"former", "former", former, "the former king", "ref(PAST)", "PAST_REF", Scope::chronicle},
    Rule{"future-adjective", "future", future, "his future wife", "ref(FUTURE)", "FUTURE_REF",
         Scope::chronicle},
    Rule{"at-night", "night|nighttime", at_night, "they travelled at night", "part(NI, set())",
         "XXXX-XX-XXTNI", Scope::chronicle},
};

}  // namespace

std::span<const Rule> english_references() {
    return kRules;
}

}  // namespace dateline::timex
