// Words of English that bind time phrases from outside.
#include "core/timex/languages.hpp"

namespace dateline::timex {
namespace {

constexpr BoundRow kBefore[] = {
    {"no later than", Bound::on_or_before},
    {"not later than", Bound::on_or_before},
    {"on or before", Bound::on_or_before},
    {"up to and including", Bound::until},
    {"until the close of business", Bound::until},
    {"until close of business", Bound::until},
    {"by the close of business", Bound::on_or_before},
    {"by close of business", Bound::on_or_before},
    {"by cob", Bound::on_or_before},
    {"no earlier than", Bound::on_or_after},
    {"not earlier than", Bound::on_or_after},
    {"no sooner than", Bound::on_or_after},
    {"on or after", Bound::on_or_after},
    {"as early as", Bound::on_or_after},
    {"not before", Bound::on_or_after},
    {"not until", Bound::on_or_after},
    {"as soon as", Bound::on_or_after},
    {"as late as", Bound::on_or_before},
    {"pre -", Bound::before},
    {"post -", Bound::after},
    {"until at least", Bound::until},
    {"shortly after", Bound::near_after},
    {"just after", Bound::near_after},
    {"soon after", Bound::near_after},
    {"immediately after", Bound::near_after},
    {"shortly before", Bound::near_before},
    {"just before", Bound::near_before},
    {"later than", Bound::after},
    {"earlier than", Bound::before},
    {"prior to", Bound::before},
    {"ahead of", Bound::before},
    {"up to", Bound::until},
    {"up until", Bound::until},
    {"starting", Bound::on_or_after},
    {"beginning", Bound::on_or_after},
    {"effective", Bound::on_or_after},
    {"as from", Bound::on_or_after},
    {"by", Bound::on_or_before},
    {"before", Bound::before},
    {"after", Bound::after},
    {"since", Bound::since},
    {"until", Bound::until},
    {"till", Bound::until},
    {"through", Bound::until},
    {"thru", Bound::until},
};
constexpr BoundRow kBehind[] = {
    {"at the latest", Bound::on_or_before}, {"or earlier", Bound::on_or_before},
    {"or before", Bound::on_or_before},     {"at the earliest", Bound::on_or_after},
    {"or later", Bound::on_or_after},       {"or after", Bound::on_or_after},
    {"onward", Bound::on_or_after},         {"onwards", Bound::on_or_after},
    {"and beyond", Bound::on_or_after},
};
constexpr std::string_view kBetween[] = {"the", "on", "at", "about", "around"};
constexpr std::string_view kNegations[] = {"not", "never", "n't", "cannot"};
constexpr JointRow kJoints[] = {
    {"and", "between", Joint::between}, {"and", "", Joint::series},  {"or", "", Joint::choice},
    {"through", "", Joint::span},       {"thru", "", Joint::span},   {"ending", "", Joint::ending},
    {"ended", "", Joint::ending},       {"to", "from", Joint::span}, {"until", "from", Joint::span},
    {"till", "from", Joint::span},      {"to", "", Joint::ending},   {"until", "", Joint::ending},
    {"till", "", Joint::ending},
};
constexpr SignalRow kSignals[] = {
    {"at", TimexSignal::at},         {"before", TimexSignal::before}, {"by", TimexSignal::by},
    {"after", TimexSignal::after},   {"since", TimexSignal::since},   {"until", TimexSignal::until},
    {"till", TimexSignal::until},    {"from", TimexSignal::from},     {"to", TimexSignal::to},
    {"during", TimexSignal::during}, {"within", TimexSignal::within}, {"between", TimexSignal::between},
    {"through", TimexSignal::to},
};
constexpr std::string_view kBusiness[] = {
    "profit",  "profits",   "earnings", "earned",    "sales",      "sold",    "revenue",   "revenues",
    "income",  "net",       "loss",     "losses",    "shares",     "share",   "dividend",  "growth",
    "economy", "economic",  "orders",   "shipments", "output",     "company", "companies", "market",
    "markets", "analyst",   "analysts", "investors", "spending",   "charge",  "fiscal",    "year",
    "prices",  "inflation", "exports",  "imports",   "investment", "deficit", "budget",    "gdp",
    "bank",    "banks",     "business", "demand",    "production", "tax",     "taxes",     "cents"};

}  // namespace

const LinkWords& english_links() {
    static constexpr LinkWords kLinks(
        LinkTables{kBefore, kBehind, kBetween, kNegations, kJoints, kSignals, {}, {}, kBusiness});
    return kLinks;
}

}  // namespace dateline::timex
