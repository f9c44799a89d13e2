#include "core/resolve/look_back.hpp"

namespace dateline::resolve {

bool counts_back(const timex::Expression& e) {
    return e.kind == timex::Kind::shift && e.amount < 0 && e.anchor == timex::Anchor::discourse;
}

Anchors anchors_behind_had(const Anchors& anchors, timex::Expression& e) {
    Anchors out = anchors;
    if (!anchors.line) return out;
    if (counts_back(e)) {
        out.discourse = anchors.line;
        return out;
    }
    constexpr int kFresh = 14;  // days
    if (anchors.narrative || e.weekday == 0 || e.lean != timex::Lean::none || e.day != 0 || e.open ||
        e.weeks_on != 0 || !anchors.published || anchors.line->granularity > Granularity::day)
        return out;
    const int behind = *anchors.published - anchors.line->first;
    if (behind <= 0 || behind > kFresh) return out;
    out.discourse = anchors.line;
    out.discourse->first = out.discourse->last = anchors.line->first + 1;
    e.lean = timex::Lean::previous;
    return out;
}

bool leaves_open(const timex::Expression& e, const Resolution& found) {
    return found.basis == TimexBasis::symbolic && found.type == TimexType::date &&
           e.kind == timex::Kind::calendar && (e.month != 0 || e.weekday != 0);
}

}  // namespace dateline::resolve
