#include "core/calendar/day_set.hpp"

#include <algorithm>

namespace dateline {

void DaySet::add(DayRun run) {
    if (run.last < run.first) return;
    const auto first =
        std::find_if(runs_.begin(), runs_.end(), [&](const DayRun& r) { return r.last + 1 >= run.first; });
    auto last = first;
    for (; last != runs_.end() && last->first <= run.last + 1; ++last) {
        run.first = std::min(run.first, last->first);
        run.last = std::max(run.last, last->last);
    }
    runs_.insert(runs_.erase(first, last), run);
}

DaySet intersect(const DaySet& a, const DaySet& b) {
    DaySet both;
    for (auto x = a.runs().begin(), y = b.runs().begin(); x != a.runs().end() && y != b.runs().end();) {
        both.add({std::max(x->first, y->first), std::min(x->last, y->last)});
        x->last < y->last ? ++x : ++y;
    }
    return both;
}

}  // namespace dateline
