#include "timeline/extract/dates.hpp"
#include "timeline/extract/placement.hpp"
#include "timeline/model/claim.hpp"

namespace dateline {
namespace {

/// "said on Monday that he had left": by Monday, whenever that is printed.
bool is_past_when_said(const Extraction& x, const Draft& d, const DateRange& published) {
    const auto& said = d.mention.statement_date;
    return d.verb != kNone && d.mention.status == Status::occurred && is_explicit(said.basis) &&
           said.range.latest && published.latest && said.range.latest->day < published.latest->day &&
           verb_group(x.tree, d.verb).tense == GroupTense::past;
}

/// "crashed in April", with April for one to come: the verb knows better. Not "has invited them to a debate on
/// 9 April", "was invited to", where the day is of what is to come.
bool contradicts_tense(const Extraction& x, const Draft& d, const DateRange& published) {
    const auto& range = d.mention.date.range;
    if (d.verb == kNone || d.mention.status != Status::occurred || !range.earliest || !published.latest ||
        range.earliest->day <= published.latest->day || x.tree.block_kind(d.verb) != BlockKind::body)
        return false;
    const auto group = verb_group(x.tree, d.verb);
    return group.tense == GroupTense::past && !group.perfect && !group.passive;
}

}  // namespace

void bound_dates(Extraction& x) {
    const auto& published = x.source->document.published.range;
    // between "2014 or 2025" nothing is bounded
    if (published.empty() || !x.source->document.published.possible.empty()) return;
    const bool settled = published.is_single_day();
    // an article of some day in a year bounds nothing that a reader would want to know
    constexpr int kMonth = 31;
    if (!published.earliest || !published.latest || published.latest->day - published.earliest->day > kMonth)
        return;
    DateRange past, future;
    past.granularity = future.granularity = Granularity::day;
    if (published.latest) past.latest = CivilTime{published.latest->day};
    if (published.earliest) future.earliest = CivilTime{published.earliest->day};
    for (auto& d : x.drafts) {
        auto& m = d.mention;
        auto& claim = m.date;
        if (d.head == kNone) continue;
        if (!settled && claim.range.empty() && !claim.timexes.empty())
            continue;  // "Thursday" stays as written
        if (contradicts_tense(x, d, published)) {
            claim.rejected.push_back(to_edtf(claim.range) + ": the verb is past, the day to come");
            claim.range = {};
            claim.basis = DateBasis::none;
        }
        const bool ahead =
            claim.range.earliest && published.latest && claim.range.earliest->day > published.latest->day;
        const bool behind =
            claim.range.latest && published.earliest && claim.range.latest->day < published.earliest->day;
        if (ahead && (m.status == Status::ongoing || m.status == Status::occurred)) {
            m.status = Status::scheduled;  // "he flies in tomorrow"
            m.generic = false;
            if (!claim.timexes.empty())
                m.status_evidence.push_back(x.source->timexes[claim.timexes.front()].span);
        }
        if (behind && m.status == Status::scheduled && d.verb != kNone &&
            verb_group(x.tree, d.verb).tense == GroupTense::future &&
            claim.range.granularity >= Granularity::year)
            m.status = Status::occurred;  // "a will drawn up in 2014"
        if (behind && m.status == Status::ongoing) {
            m.status = Status::occurred;  // "It reopens on Sept. 20", in a chronology
            if (!claim.timexes.empty() && claim.range.is_single_day()) m.generic = false;
        }
        if (m.status == Status::cancelled) continue;
        const bool to_come = m.status == Status::scheduled ||
                             (m.status == Status::possible && !m.alleged && !d.unmet) ||
                             (m.status == Status::denied && d.futureward);
        const bool told_earlier = !to_come && is_past_when_said(x, d, past);
        DateRange bound = to_come ? future : past;
        if (told_earlier) bound.latest = CivilTime{m.statement_date.range.latest->day};
        const std::string step = to_come        ? "to come on the day of publication"
                                 : told_earlier ? "past when it was said"
                                                : "past on the day of publication";
        if (claim.range.empty()) {
            claim.range = bound;
            claim.basis = bound.empty() ? DateBasis::none : DateBasis::tense;
            claim.steps.push_back(step);
            continue;
        }
        if (ahead || behind || claim.range.kind == RangeKind::lasting) continue;
        if (const auto since = foretold_since(x, d); since && to_come) {
            if (!claim.range.earliest) claim.range.earliest = CivilTime{*since};
            continue;
        }
        const auto cut = intersect(claim.range, bound);
        if (!cut || *cut == claim.range) continue;
        const bool wider =
            (!to_come && (!claim.range.latest || claim.range.latest->day > bound.latest->day)) ||
            (to_come && (!claim.range.earliest || claim.range.earliest->day < bound.earliest->day));
        if (!wider) continue;
        claim.range.earliest = cut->earliest;
        claim.range.latest = cut->latest;
        claim.steps.push_back(step + ": " + to_edtf(claim.range));
    }
}

}  // namespace dateline
