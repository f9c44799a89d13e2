#include "timeline/extract/extract.hpp"

#include <utility>

#include "timeline/extract/attribution.hpp"
#include "timeline/extract/coref.hpp"
#include "timeline/extract/date_headers.hpp"
#include "timeline/extract/dates.hpp"
#include "timeline/extract/former_plans.hpp"
#include "timeline/extract/habits.hpp"
#include "timeline/extract/label.hpp"
#include "timeline/extract/narrative.hpp"
#include "timeline/extract/orders.hpp"
#include "timeline/extract/postponement.hpp"
#include "timeline/extract/roles.hpp"
#include "timeline/extract/salience.hpp"
#include "timeline/extract/status.hpp"
#include "timeline/extract/triggers.hpp"

namespace dateline {
namespace {

/// The clause shown as the quotation: the sentence, or for long sentences the clause the trigger heads.
Span clause_of(const Extraction& x, const Draft& d) {
    const auto& tree = x.tree;
    const auto whole = tree.sentence(d.head).span;
    const auto head = clause_head(tree, d.anchor());
    if (head == kNone) return whole;
    const Span clause = Span::join(tree.token(tree.first(head)).span, tree.token(tree.last(head)).span);
    constexpr std::uint32_t kLongSentence = 240;  // bytes
    return whole.size() <= kLongSentence || clause.size() < 40 ? whole
                                                               : Span::join(clause, d.mention.trigger);
}

/// When the source said so: the date of the speech verb that carries the event.
void date_statements(Extraction& x) {
    for (auto& d : x.drafts) {
        if (d.head == kNone) continue;
        const auto speech = speech_above(x, d.anchor());
        if (speech == kNone || x.draft_of[speech] == kNone) continue;
        const auto& said = x.drafts[x.draft_of[speech]];
        if (&said != &d && !said.mention.date.range.empty()) d.mention.statement_date = said.mention.date;
    }
}

}  // namespace

void extract_events(Source& source, std::span<const Span> given, bool use_given) {
    source.mentions.clear();
    source.orders.clear();
    Extraction x(source);
    source.mentions_given = use_given;
    if (use_given)
        use_triggers(x, given);
    else
        find_triggers(x);
    const Names names(x);
    read_statuses(x);
    drop_former_plans(x);
    find_roles(x, names);
    find_attributions(x, names);
    attach_dates(x);
    share_dates(x);
    date_by_headers(x);
    date_statements(x);
    mark_postponed(x);
    find_coreference(x, names);
    join_former_plans(x);
    count_from_events(x);
    inherit_dates(x);
    count_from_events(x);  // "an hour before the eruption", whose day another sentence tells
    infer_dates(x, names);
    bound_dates(x);
    mark_habits(x);
    find_orders(x);
    link_chains(x);
    write_labels(x, names);
    weigh(x, names);

    source.mentions.reserve(x.drafts.size());
    for (auto& d : x.drafts) {
        if (d.head != kNone)
            d.mention.clause = clause_of(x, d);
        else
            d.mention.clause = d.mention.trigger;
        source.mentions.push_back(std::move(d.mention));
    }
    source.orders = std::move(x.orders);
}

}  // namespace dateline
