// PRESENT_REF, PAST_REF and FUTURE_REF.
#include "tests/rules/timex/phrases.hpp"

namespace dateline::phrases {
namespace {

constexpr Row kReferences[] = {
    {"He is here now.", "now=PRESENT_REF"},
    {"He is currently here.", "currently=PRESENT_REF"},
    {"He was here recently.", "recently=PAST_REF"},
    {"He will be here in the future.", "the future=FUTURE_REF"},
    {"He is here at the moment.", "at the moment=PRESENT_REF"},
    {"He was here in the past.", "the past=PAST_REF"},
    {"He will soon be here.", "soon=FUTURE_REF"},
    {"He is here at present.", "at present=PRESENT_REF"},
    {"These days he is here.", "These days=PRESENT_REF"},
    {"Nowadays he is here.", "Nowadays=PRESENT_REF"},
    {"He will be here in the near future.", "the near future=FUTURE_REF"},
};

}  // namespace

std::span<const Row> references() {
    return kReferences;
}

}  // namespace dateline::phrases
