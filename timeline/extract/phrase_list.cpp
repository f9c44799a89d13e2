#include "timeline/extract/phrase_list.hpp"

#include <algorithm>

#include "timeline/extract/words.hpp"

namespace dateline {

bool tells_again(const Extraction& x, std::uint32_t index) {
    const auto& timexes = x.source->timexes;
    const auto& text = x.source->document.text;
    constexpr std::uint32_t kFar = 80;  // bytes between the two
    for (auto i = index; i-- > 0 && timexes[i].span.end + kFar >= timexes[index].span.begin;) {
        if (timexes[index].type != TimexType::time || timexes[i].type != TimexType::time) continue;
        const auto between = Span{timexes[i].span.end, timexes[index].span.begin}.of(text);
        const auto open = between.rfind('('), close = between.rfind(')');
        if (open != std::string_view::npos && (close == std::string_view::npos || close < open)) return true;
    }
    return false;
}

bool joins_list(Extraction& x, std::uint32_t index, std::uint32_t first, std::uint32_t owner) {
    if (owner == kNone || index == 0 || first == kNone || first == 0) return false;
    const auto& timexes = x.source->timexes;
    const auto &before = timexes[index - 1], &timex = timexes[index];
    if (before.type != timex.type || before.range.granularity != timex.range.granularity ||
        !before.range.earliest || !before.range.latest || !timex.range.earliest || !timex.range.latest)
        return false;
    auto t = first;
    bool and_word = before.range.granularity >= Granularity::month;  // "2018, 2020 and 2022"
    while (t > 0 && x.tree.token(t - 1).span.begin >= before.span.end) {
        if (!is_one_of(x.tree.text(t - 1), ", and or &")) return false;
        and_word = and_word || x.tree.text(t - 1) != ",";
        --t;
    }
    if (!and_word) return false;
    if (t == first || x.tree.sentence_of(t) != x.tree.sentence_of(first)) return false;
    auto& claim = x.drafts[owner].mention.date;
    if (claim.timexes.empty() || claim.timexes.back() != index - 1 || claim.range.empty() ||
        (claim.range.earliest != before.range.earliest && claim.range.latest != before.range.latest))
        return false;
    claim.range.earliest = std::min(claim.range.earliest, timex.range.earliest);
    claim.range.latest = std::max(claim.range.latest, timex.range.latest);
    claim.timexes.push_back(index);
    claim.steps.push_back("with " + x.quote(timex.span) + ": " + to_edtf(claim.range));
    return true;
}

}  // namespace dateline
