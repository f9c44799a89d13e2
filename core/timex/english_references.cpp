// English rules for PAST_REF, PRESENT_REF and FUTURE_REF (TimeML 1.2.1, 3.2.3).
#include <array>

#include "core/timex/builders.hpp"
#include "core/timex/english.hpp"

namespace dateline::timex {
namespace {

using namespace build;

constexpr std::array kRules = {
    Rule{"now",
         "(right|just|until|by|even|as of)? now|currently|nowadays|at present|at the moment|at this "
         "(moment|time|point)|(the)? present day|the present|presently|current|these days",
         present, "We are at the end now", "ref(PRESENT)", "PRESENT_REF"},
    Rule{"recently",
         "(most|more|until|as)? recently|lately|(the)? recent ({units}|past|times)?|previously|formerly|the "
         "past",
         past, "it recently fell", "ref(PAST)", "PAST_REF"},
    Rule{"future",
         "(the)? (near|foreseeable|immediate|distant|not too distant)? future|soon|the (near|short|long) ~ "
         "term",
         future, "in the near future", "ref(FUTURE)", "FUTURE_REF"},
};

}  // namespace

std::span<const Rule> english_references() {
    return kRules;
}

}  // namespace dateline::timex
