#include <algorithm>
#include <optional>

#include "core/calendar/month.hpp"

#include "timeline/extract/date_reading.hpp"
#include "timeline/extract/dates.hpp"
#include "timeline/extract/words.hpp"

namespace dateline {
namespace {

/// The days that lie so long after (`sign` 1) or before (-1) those of `from`, as exact as the length is told:
/// "two weeks" may be some days more or less, "two years" some months. Empty where nothing can be said.
DateRange moved(const DateRange& from, const Length& length, int sign) {
    DateRange out;
    if (!from.earliest || !from.latest) return out;
    auto first = from.earliest->day, last = from.latest->day;
    out.granularity = std::max(from.granularity, Granularity::day);
    if (length.open) {
        if (length.unit != 'H' && length.unit != 'D') return {};
        const int most = length.unit == 'H' ? 1 : 6;
        (sign > 0 ? last : first) = (sign > 0 ? last : first) + sign * most;
    } else {
        constexpr int kWeek = 7, kHalfWeek = 3, kYear = 12, kDayHours = 12;
        switch (length.unit) {
            case 'H':
                if (length.count > kDayHours) (sign > 0 ? last : first) = (sign > 0 ? last : first) + sign;
                break;
            case 'D':
                first = first + sign * length.count;
                last = last + sign * length.count;
                break;
            case 'W':
                first = first + (sign * length.count * kWeek - (length.count > 1 ? kHalfWeek : 0));
                last = last + (sign * length.count * kWeek + (length.count > 1 ? kHalfWeek : 0));
                break;
            case 'M':
            case 'Y': {
                const bool years = length.unit == 'Y';
                const int months = sign * length.count * (years ? kYear : 1);
                const int play = years ? kYear / 2 : 0;
                const Month begin = Month::of(first) + (months - play),
                            end = Month::of(last) + (months + play);
                if (!begin.known() || !end.known()) return {};
                first = begin.first_day();
                last = end.last_day();
                out.granularity = years ? Granularity::year : Granularity::month;
                break;
            }
            default:
                return {};
        }
    }
    if (!Month::of(first).known() || !Month::of(last).known()) return {};
    out.earliest = CivilTime{first};
    out.latest = CivilTime{last};
    return out;
}

struct OffsetReader {
    Extraction& x;
    const Tree& tree;

    /// The draft of a clause or noun, or the nearest one above it.
    [[nodiscard]] std::uint32_t draft_at(std::uint32_t t) const {
        for (int i = 0; t != kNone && i < 4; ++i, t = tree.head(t))
            if (x.draft_of[t] != kNone) return x.draft_of[t];
        return kNone;
    }

    static bool dated(const Draft& d) {
        const auto basis = d.mention.date.basis;
        return !d.mention.date.range.empty() && basis != DateBasis::tense && basis != DateBasis::narrative;
    }

    void set(Draft& d, const DateRange& range, const Timex& length, std::uint32_t word, const Draft& from) {
        if (range.empty()) return;
        auto& claim = d.mention.date;
        claim.range = range;
        claim.basis = DateBasis::discourse;
        claim.steps.push_back(x.quote(length.span) + ' ' + std::string(tree.lower(word)) + ' ' +
                              x.quote(from.mention.trigger) + " = " + to_edtf(range));
    }

    /// "the directors postponed it with four days to go": counted back from the day planned for what the
    /// sentence is about, the last one named before.
    void count_down(std::uint32_t index, int days) {
        const auto& timex = x.source->timexes[index];
        const auto first = tree.token_at(timex.span.begin);
        if (first == kNone) return;
        auto behind = first;
        while (behind < tree.size() && tree.token(behind).span.begin < timex.span.end) ++behind;
        const bool to_go = behind + 1 < tree.size() && tree.lower(behind) == "to" &&
                           is_one_of(tree.lower(behind + 1), "go spare");
        if (!to_go || tree.sentence_of(behind) != tree.sentence_of(first)) return;
        auto head = clause_head(tree, first);
        for (int i = 0; head != kNone && i < 6; ++i, head = tree.head(head))
            if (x.draft_of[head] != kNone && verb_group(tree, head).finite()) break;
        if (head == kNone || x.draft_of[head] == kNone) return;
        auto& d = x.drafts[x.draft_of[head]];
        if (!d.mention.date.range.empty()) return;
        for (auto i = index; i-- > 0;) {
            const auto& named = x.source->timexes[i];
            const auto at = tree.token_at(named.span.begin);
            if (at == kNone || tree.sentence_of(at) + 1 < tree.sentence_of(first)) return;
            if (named.type != TimexType::date || !named.range.is_single_day()) continue;
            auto& claim = d.mention.date;
            claim.range.earliest = claim.range.latest = CivilTime{named.range.earliest->day - days};
            claim.range.granularity = Granularity::day;
            claim.basis = DateBasis::discourse;
            claim.timexes.push_back(index);
            claim.steps.push_back(x.quote(timex.span) + " \"to go\" until " + x.quote(named.span) + " = " +
                                  to_edtf(claim.range));
            return;
        }
    }

    void read(const Timex& timex) {
        const auto length = length_of(timex.value);
        if (!length) return;
        const auto& tokens = tree.analysis().tokens;
        const auto it = std::partition_point(tokens.begin(), tokens.end(),
                                             [&](const Token& t) { return t.span.begin < timex.span.end; });
        const auto word = static_cast<std::uint32_t>(it - tokens.begin());
        if (word == 0 || word >= tree.size() || tree.sentence_of(word) != tree.sentence_of(word - 1)) return;
        const bool after = tree.lower(word) == "after", before = tree.lower(word) == "before";
        if (!after && !before) return;
        // what follows the word, and what that hangs at
        const auto other = tree.head(word);
        if (other == kNone || other < word || x.draft_of[other] == kNone) return;
        auto& near = x.drafts[x.draft_of[other]];
        const auto up = tree.head(near.anchor());
        const auto above = up == kNone ? kNone : draft_at(up);
        if (above == kNone || &x.drafts[above] == &near) return;
        auto& main = x.drafts[above];
        // nothing that is not to be, or only may be, has happened so long after anything
        if (near.mention.negated || main.mention.negated) return;
        if (dated(main) && !dated(near))
            set(near, moved(main.mention.date.range, *length, after ? -1 : 1), timex, word, main);
        else if (dated(near) && !dated(main))
            set(main, moved(near.mention.date.range, *length, after ? 1 : -1), timex, word, near);
    }
};

}  // namespace

void count_from_events(Extraction& x) {
    OffsetReader reader{x, x.tree};
    const auto& timexes = x.source->timexes;
    for (std::uint32_t i = 0; i < timexes.size(); ++i) {
        if (timexes[i].type != TimexType::duration) continue;
        reader.read(timexes[i]);
        if (const auto days = days_of(timexes[i].value); days) reader.count_down(i, *days);
    }
}

}  // namespace dateline
