#include "timeline/extract/narrated_days.hpp"

#include <algorithm>
#include <string>

#include "timeline/extract/words.hpp"

namespace dateline {

bool is_of_the_story(const Extraction& x, const Timex& timex, std::uint32_t first) {
    const auto& tree = x.tree;
    if (first == kNone || first < 2 || tree.lower(first - 1) != "the" ||
        !is_one_of(tree.lower(first - 2), "on by") || !timex.range.is_single_day() ||
        timex.basis != TimexBasis::publication)
        return false;
    const std::string read = to_string(timex.derivation.expression);
    if (!read.starts_with("weekday(") || read.find(')') + 1 != read.size()) return false;
    auto behind = first;
    while (behind < tree.size() && tree.token(behind).span.begin < timex.span.end) ++behind;
    return behind >= tree.size() || !is_one_of(tree.lower(behind), "before after of following that when in");
}

std::optional<DateRange> narrated_weekday(const Extraction& x, const Timex& timex) {
    constexpr int kWeek = 7, kFar = 40;  // days of a week; phrases
    const auto published = x.source->document.published.day();
    const auto& all = x.source->timexes;
    const auto here = std::partition_point(
        all.begin(), all.end(), [&](const Timex& other) { return other.span.begin < timex.span.begin; });
    const auto index = static_cast<std::size_t>(here - all.begin());
    if (!published) return std::nullopt;
    for (auto i = index; i-- > 0 && i + kFar > index;) {
        if (all[i].type != TimexType::date || !all[i].range.is_single_day()) continue;
        const auto told = all[i].range.earliest->day;
        if (told >= *published) continue;
        auto range = timex.range;
        // the weekday of the phrase, in the week from the day told on
        const int ahead = ((range.earliest->day - told) % kWeek + kWeek) % kWeek;
        if (told + ahead > *published) return std::nullopt;
        range.earliest->day = range.latest->day = told + ahead;
        return range;
    }
    return std::nullopt;
}

std::optional<std::uint32_t> day_named_before(const Extraction& x, std::uint32_t timex) {
    const auto& all = x.source->timexes;
    const auto first = x.tree.token_at(all[timex].span.begin);
    for (auto i = timex; first != kNone && i-- > 0;) {
        const auto at = x.tree.token_at(all[i].span.begin);
        if (at == kNone || x.tree.sentence_of(at) + 1 < x.tree.sentence_of(first)) return std::nullopt;
        if (all[i].type == TimexType::date && all[i].range.is_single_day()) return i;
    }
    return std::nullopt;
}

}  // namespace dateline
