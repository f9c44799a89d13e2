#include <algorithm>
#include <optional>

#include "core/calendar/month.hpp"

#include "timeline/extract/date_reading.hpp"
#include "timeline/extract/dates.hpp"
#include "timeline/extract/narrated_days.hpp"
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

    /// "in 2019, three weeks after …": weeks are counted from no year.
    [[nodiscard]] static bool is_exact_enough(const Draft& d, const Length& length) {
        const auto& range = d.mention.date.range;
        if (range.empty() || length.unit == 'Y') return true;
        return range.granularity <= (length.unit == 'M' ? Granularity::month : Granularity::week);
    }

    static bool dated(const Draft& d) {
        const auto basis = d.mention.date.basis;
        return !d.mention.date.range.empty() && basis != DateBasis::tense && basis != DateBasis::narrative;
    }

    void set(Draft& d, const DateRange& range, const Timex& length, std::uint32_t word, const Draft& from) {
        if (range.empty()) return;
        auto& claim = d.mention.date;
        claim.range = range;
        // "more than three days after it closed": it may have been a day more
        claim.range.uncertain = length.mod == "MORE_THAN" || length.mod == "LESS_THAN";
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
        const auto before = day_named_before(x, index);
        if (before) set_from(d, *before, index, -days, "\"to go\" until");
    }

    /// Dates an event so many days from a day the text names.
    void set_from(Draft& d, std::uint32_t named, std::uint32_t index, int days, const std::string& how) {
        const auto& day = x.source->timexes[named];
        auto& claim = d.mention.date;
        claim.range.earliest = claim.range.latest = CivilTime{day.range.earliest->day + days};
        claim.range.granularity = Granularity::day;
        claim.basis = DateBasis::discourse;
        claim.timexes.push_back(index);
        claim.steps.push_back(x.quote(x.source->timexes[index].span) + ' ' + how + ' ' + x.quote(day.span) +
                              " = " + to_edtf(claim.range));
    }

    /// "They would begin on May 16. Three days before that deadline he suspended them": the day named last.
    bool count_from_named(std::uint32_t index, std::uint32_t first, std::uint32_t word,
                          const Length& length) {
        const auto noun = word + 2;
        if (noun >= tree.size() || !is_one_of(tree.lower(word + 1), "that the") ||
            !is_one_of(tree.lower(noun), "deadline date day") || length.unit != 'D' || length.open ||
            (tree.lower(word + 1) == "the" && tree.lower(noun) != "deadline"))
            return false;
        const auto named = day_named_before(x, index);
        auto main = first == tree.sentence(first).begin ? draft_at(tree.head(noun))
                                                        : draft_before(index, first, length);
        if (!named || main == kNone) return false;
        auto& d = x.drafts[main];
        if (!d.mention.date.range.empty() || d.mention.negated) return false;
        const bool after = tree.lower(word) == "after";
        set_from(d, *named, index, after ? length.count : -length.count, after ? "after" : "before");
        return true;
    }

    /// What stands behind "after": the verb of the clause it opens, else the first event noun.
    [[nodiscard]] std::uint32_t draft_behind(std::uint32_t word) const {
        constexpr std::uint32_t kNear = 9;  // tokens
        const auto end = std::min(tree.sentence(word).end, word + kNear);
        auto noun = kNone;
        for (auto t = word + 1; t < end && !is_one_of(tree.lower(t), ", ; : that which who when where");
             ++t) {
            const auto draft = x.draft_of[t];
            if (draft == kNone) continue;
            if (x.drafts[draft].verb == t && verb_group(tree, t).finite()) return draft;
            if (noun == kNone && x.drafts[draft].head == t) noun = draft;
        }
        return noun;
    }

    /// What the length is told of: of "stepped down on 24 March, four days after …" the event that has the
    /// day before the comma, else the nearest verb before.
    [[nodiscard]] std::uint32_t draft_before(std::uint32_t index, std::uint32_t first,
                                             const Length& length) const {
        constexpr std::uint32_t kFar = 80;  // tokens
        const auto start = tree.sentence(first).begin;
        const auto begin = first - start > kFar ? first - kFar : start;
        const bool comma = tree.text(first - 1) == ",";
        const auto& timexes = x.source->timexes;
        const bool dated = comma && index > 0 && first > begin + 1 &&
                           timexes[index - 1].span.end == tree.token(first - 2).span.end;
        for (auto t = first; dated && t-- > begin;) {
            if (x.draft_of[t] == kNone) continue;
            const auto& draft = x.drafts[x.draft_of[t]];
            const auto& own = draft.mention.date.timexes;
            if (is_exact_enough(draft, length) && std::find(own.begin(), own.end(), index - 1) != own.end())
                return x.draft_of[t];
        }
        for (auto t = first; t-- > begin;) {
            if (x.draft_of[t] == kNone || x.drafts[x.draft_of[t]].verb != t) continue;
            const auto group = verb_group(tree, t);
            if (!comma || group.finite() || group.tense == GroupTense::infinitive) return x.draft_of[t];
        }
        return kNone;
    }

    /// "Four days after the vote he left", at the beginning of a sentence: what follows the word, and what
    /// that hangs at.
    void find_by_tree(std::uint32_t word, std::uint32_t& near, std::uint32_t& main) const {
        const auto other = tree.head(word);
        if (other == kNone || other < word || x.draft_of[other] == kNone) return;
        near = x.draft_of[other];
        const auto up = tree.head(x.drafts[near].anchor());
        main = up == kNone ? kNone : draft_at(up);
    }

    /// "the day after", "the night before": one day; nullopt for other dates.
    [[nodiscard]] std::optional<Length> length_at(const Timex& timex, std::uint32_t first) const {
        if (timex.type == TimexType::duration) return length_of(timex.value);
        if (!timex.range.empty() || tree.lower(first) != "the" || first + 1 >= tree.size() ||
            !is_one_of(tree.lower(first + 1), "day night morning"))
            return std::nullopt;
        return Length{1, 'D', false};
    }

    void read(std::uint32_t index) {
        const auto& timex = x.source->timexes[index];
        const auto first = tree.token_at(timex.span.begin);
        if (first == kNone) return;
        const auto length = length_at(timex, first);
        if (!length) return;
        auto word = first;
        while (word < tree.size() && tree.token(word).span.begin < timex.span.end) ++word;
        if (word > first && is_one_of(tree.lower(word - 1), "after before")) --word;
        if (word == 0 || word >= tree.size() || tree.sentence_of(word) != tree.sentence_of(first)) return;
        const bool after = tree.lower(word) == "after", before = tree.lower(word) == "before";
        if (!after && !before) return;
        if (count_from_named(index, first, word, *length)) return;
        std::uint32_t behind = kNone, told_of = kNone;
        if (first == tree.sentence(first).begin) {
            find_by_tree(word, behind, told_of);
        } else {
            behind = draft_behind(word);
            told_of = draft_before(index, first, *length);
        }
        if (behind == kNone || told_of == kNone || behind == told_of) return;
        auto &near = x.drafts[behind], &main = x.drafts[told_of];
        // nothing that is not to be, or only may be, has happened so long after anything
        if (near.mention.negated || main.mention.negated) return;
        if (!is_exact_enough(near, *length) || !is_exact_enough(main, *length)) return;
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
        reader.read(i);
        if (timexes[i].type != TimexType::duration) continue;
        if (const auto days = days_of(timexes[i].value); days) reader.count_down(i, *days);
    }
}

}  // namespace dateline
