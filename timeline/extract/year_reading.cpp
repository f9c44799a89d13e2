#include "timeline/extract/year_reading.hpp"

#include <algorithm>
#include <string>

#include "timeline/extract/former_plans.hpp"
#include "timeline/extract/words.hpp"

namespace dateline {
namespace {

struct YearReader {
    const Extraction& x;
    const Tree& tree;

    /// "has been scheduled for Sept. 23" in August: a month and day without a year, resolved to the year
    /// before although what it dates is a plan, means the year to come.
    [[nodiscard]] std::optional<DateRange> next_year(const Timex& timex, const Draft& draft) const {
        constexpr int kFar = 60;
        const auto& published = x.source->document.published.range;
        if ((draft.mention.status != Status::scheduled && draft.mention.status != Status::cancelled &&
             draft.mention.status != Status::possible) ||
            is_planned_before(tree, draft.verb) || timex.basis != TimexBasis::publication ||
            !published.earliest)
            return std::nullopt;
        if (!names_year_nowhere(timex) || published.earliest->day - timex.range.latest->day < kFar)
            return std::nullopt;
        const auto range = a_year_on(timex.range, 1);
        if (!range || range->latest->day < published.earliest->day) return std::nullopt;
        if (draft.mention.status == Status::cancelled &&  // it may have been to be before the publication
            range->latest->day - published.earliest->day > published.earliest->day - timex.range.latest->day)
            return std::nullopt;
        return range;
    }

    /// "its inspector, going aboard on 22 August, found a crack" in July: said of the August before, for the
    /// clause the participle belongs to is past. "The bank put up its rates on 8 March" in January: no form
    /// of the word says so, the clause does.
    [[nodiscard]] std::optional<DateRange> last_year(const Timex& timex, const Draft& draft) const {
        const auto published = x.source->document.published.day();
        if (draft.verb == kNone || !published || timex.basis != TimexBasis::publication ||
            !names_year_nowhere(timex) || timex.range.earliest->day <= *published)
            return std::nullopt;
        const auto group = verb_group(tree, draft.verb);
        if (group.tense == GroupTense::past && draft.mention.status == Status::occurred &&
            (timex.signal == TimexSignal::none || timex.signal == TimexSignal::at) &&
            timex.derivation.evidence.empty() && !stands_behind_for(timex))
            return a_year_on(timex.range, -1);
        if (group.tense != GroupTense::gerund) return std::nullopt;
        auto above = tree.head(draft.verb);
        while (above != kNone && is_nominal(tree.upos(above))) above = tree.head(above);
        if (above == kNone || verb_group(tree, above).tense != GroupTense::past) return std::nullopt;
        return a_year_on(timex.range, -1);
    }

    /// "She said the duties would begin on Feb. 16" in April: to come when she said it, and in the February
    /// that is nearer.
    [[nodiscard]] std::optional<DateRange> would_be(const Timex& timex, const Draft& draft) const {
        constexpr int kHalfYear = 183;
        const auto published = x.source->document.published.day();
        if (draft.verb == kNone || !published || timex.basis != TimexBasis::publication ||
            !names_year_nowhere(timex) || timex.range.earliest->day - *published < kHalfYear ||
            draft.mention.status != Status::scheduled ||
            verb_group(tree, draft.verb).tense != GroupTense::would)
            return std::nullopt;
        return a_year_on(timex.range, -1);
    }

    /// "The eruption of 2009 began on 30 May": in the year that its subject names.
    [[nodiscard]] std::optional<DateRange> subject_year(const Timex& timex, const Draft& draft) const {
        if (draft.subject == kNone || draft.verb == kNone || draft.subject > draft.verb ||
            timex.basis != TimexBasis::publication || !names_year_nowhere(timex) ||
            to_string(timex.derivation.expression).find("month(") == std::string::npos)
            return std::nullopt;
        const auto begin = tree.token(tree.first(draft.subject)).span.begin;
        const auto& all = x.source->timexes;
        const auto here = std::partition_point(
            all.begin(), all.end(), [&](const Timex& other) { return other.span.begin < timex.span.begin; });
        for (auto i = static_cast<std::size_t>(here - all.begin()); i-- > 0 && all[i].span.begin >= begin;) {
            const auto at = tree.token_at(all[i].span.begin);
            if (all[i].type != TimexType::date || all[i].range.granularity != Granularity::year ||
                !all[i].range.earliest || at == kNone || tree.head(at) != draft.subject)
                continue;
            const auto years =
                to_civil(all[i].range.earliest->day).year - to_civil(timex.range.earliest->day).year;
            return years == 0 ? std::nullopt : a_year_on(timex.range, years);
        }
        return std::nullopt;
    }

    /// "set the vote for 8 March"
    [[nodiscard]] bool stands_behind_for(const Timex& timex) const {
        const auto first = tree.token_at(timex.span.begin);
        return first != kNone && first > 0 && tree.lower(first - 1) == "for";
    }

    /// One day or the days of a month, written without their year.
    [[nodiscard]] bool names_year_nowhere(const Timex& timex) const {
        constexpr int kMonth = 31;
        const auto& range = timex.range;
        if (!range.earliest || !range.latest || range.latest->day - range.earliest->day >= kMonth)
            return false;
        const std::string read = to_string(timex.derivation.expression);
        if (!range.is_single_day() &&
            (read.find("month(") == std::string::npos || read.find("last") != std::string::npos ||
             read.find("next") != std::string::npos))
            return false;
        const auto year = std::to_string(to_civil(range.earliest->day).year);
        return timex.span.of(x.source->document.text).find(year) == std::string_view::npos;
    }

    [[nodiscard]] static std::optional<DateRange> a_year_on(DateRange range, int years) {
        for (auto* const end : {&range.earliest, &range.latest}) {
            auto civil = to_civil((*end)->day);
            civil.year += years;
            if (!is_valid(civil)) return std::nullopt;
            *end = CivilTime{to_day(civil)};
        }
        return range;
    }
};

}  // namespace

std::optional<DateReading> other_year(const Extraction& x, const Timex& timex, const Draft& draft) {
    const YearReader reader{x, x.tree};
    DateReading out;
    if (const auto named = reader.subject_year(timex, draft); named) {
        out.range = *named;
        out.step = "in the year its subject names";
        return out;
    }
    if (const auto next = reader.next_year(timex, draft); next) {
        out.range = *next;
        out.step = "a plan: the next such day after the publication, not the last";
        return out;
    }
    if (const auto last = reader.last_year(timex, draft); last) {
        out.range = *last;
        out.step = "past: the last such day before the publication";
        return out;
    }
    if (const auto then = reader.would_be(timex, draft); then) {
        out.range = *then;
        out.step = "to come when it was said: the nearest such day";
        out.uncertain = true;
        return out;
    }
    return std::nullopt;
}

}  // namespace dateline
