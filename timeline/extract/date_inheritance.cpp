#include <algorithm>

#include "timeline/extract/dated_object.hpp"
#include "timeline/extract/dates.hpp"
#include "timeline/extract/phrase.hpp"
#include "timeline/extract/words.hpp"
#include "timeline/model/claim.hpp"

namespace dateline {
namespace {

/// Lends `from`'s date to `to` with the reason; a day that is likely only stays so.
void lend(const Extraction& x, const Draft& from, Draft& to, const std::string& why) {
    auto& claim = to.mention.date;
    claim.range = from.mention.date.range;
    const bool likely = from.mention.date.basis == DateBasis::narrative;
    claim.basis = likely ? DateBasis::narrative : DateBasis::inherited;
    claim.timexes = from.mention.date.timexes;
    claim.steps.push_back(why + " " + x.quote(from.mention.trigger) + ": " + to_edtf(claim.range));
}

/// Does the phrase that dates the verb stand before it?
bool has_fronted_phrase(const Extraction& x, std::uint32_t verb) {
    if (x.draft_of[verb] == kNone) return false;
    const auto& claim = x.drafts[x.draft_of[verb]].mention.date;
    return !claim.timexes.empty() &&
           x.source->timexes[claim.timexes.front()].span.begin < x.tree.token(verb).span.begin;
}

/// The verb that another is joined to: the first of the row, or the one that opens with a phrase of its own
/// ("On Monday he came, and by Friday the mine had lost its licence, its chief was gone"); kNone when none.
std::uint32_t joined_to(const Extraction& x, std::uint32_t verb) {
    const auto& tree = x.tree;
    const auto first = tree.head(verb);
    const auto relation = tree.deprel(verb);
    if (first == kNone || first > verb) return kNone;
    if (relation == Deprel::parataxis) {
        const bool told = x.draft_of[first] != kNone && x.draft_of[verb] != kNone &&
                          !x.drafts[x.draft_of[first]].mention.reporting &&
                          !x.drafts[x.draft_of[verb]].mention.reporting;
        return told && tree.deprel(first) == Deprel::conj && has_fronted_phrase(x, first) ? first : kNone;
    }
    if (relation != Deprel::conj) return kNone;
    auto joined = first;
    for (const auto c : tree.children(first))
        if (c < verb && tree.deprel(c) == Deprel::conj && tree.upos(c) == Upos::VERB &&
            has_fronted_phrase(x, c) &&
            x.source->timexes[x.drafts[x.draft_of[c]].mention.date.timexes.front()].span.begin >
                tree.token(first).span.begin)
            joined = c;
    return joined;
}

/// "were found on Saturday, nine days after a slide cut the road and killed their guide": whatever the tree
/// says, what stands behind "days after" is of another day.
bool stands_behind_count(const Tree& tree, std::uint32_t from, std::uint32_t verb) {
    for (auto t = from + 2; t < verb; ++t)
        if (is_one_of(tree.lower(t), "after before") &&
            is_one_of(tree.lemma(t - 1), "minute hour day week fortnight month year"))
            return true;
    return false;
}

/// "On Monday the inspectors came, and by Thursday the firm had lost its licence": not before that Monday.
void begin_with_clause_before(Extraction& x) {
    const auto& tree = x.tree;
    const auto& timexes = x.source->timexes;
    for (auto& d : x.drafts) {
        auto& claim = d.mention.date;
        if (d.verb == kNone || tree.deprel(d.verb) != Deprel::conj || claim.range.earliest ||
            !claim.range.latest || claim.timexes.size() != 1 || claim.timexes.front() == 0 ||
            d.mention.status != Status::occurred || !has_fronted_phrase(x, d.verb))
            continue;
        const auto& before = timexes[claim.timexes.front() - 1];
        const auto at = tree.token_at(before.span.begin);
        if (at == kNone || tree.sentence_of(at) != tree.sentence_of(d.verb) ||
            !before.range.is_single_day() || before.type != TimexType::date ||
            before.range.earliest->day > claim.range.latest->day ||
            (before.signal != TimexSignal::none && before.signal != TimexSignal::at) ||
            clause_head(tree, at) != tree.head(d.verb))
            continue;
        claim.range.earliest = CivilTime{before.range.earliest->day};
        claim.steps.push_back("not before " + x.quote(before.span) +
                              " of the clause before: " + to_edtf(claim.range));
    }
}

/// "traveled in December and met": what dates the first verb dates the ones joined to it.
void share_over_coordination(Extraction& x) {
    const auto& tree = x.tree;
    for (auto& d : x.drafts) {
        if (d.verb == kNone || !d.mention.date.range.empty() || !d.mention.date.timexes.empty()) continue;
        const auto first = joined_to(x, d.verb);
        if (first == kNone || x.draft_of[first] == kNone) continue;
        const auto& from = x.drafts[x.draft_of[first]];
        const auto& range = from.mention.date.range;
        if (range.empty() || from.verb == kNone || from.mention.date.timexes.empty()) continue;
        // "and a jury handed up the charges on 16 March", a day that its object was given
        if (const auto object = dated_object_of(x, d); object != kNone) {
            lend(x, x.drafts[object], d, "told with its object");
            continue;
        }
        const auto phrase_begin = x.source->timexes[from.mention.date.timexes.front()].span.begin;
        const bool fronted = phrase_begin < tree.token(from.verb).span.begin;
        const bool between = phrase_begin < tree.token(d.verb).span.begin;
        const bool own_subject =
            tree.child(d.verb, Deprel::nsubj) != kNone || tree.child(d.verb, Deprel::nsubj_pass) != kNone;
        if (!fronted && (!between || own_subject || stands_behind_count(tree, from.verb, d.verb))) continue;
        // "stopped work on Saturday and say they will not go back"
        const auto tense = verb_group(tree, d.verb).tense;
        if ((tense == GroupTense::present || tense == GroupTense::progressive ||
             tense == GroupTense::future) &&
            verb_group(tree, from.verb).tense == GroupTense::past)
            continue;
        // "was built in 1931 and repaired after the flood": it has a time of its own
        const auto of_its_own =
            std::any_of(tree.children(d.verb).begin(), tree.children(d.verb).end(), [&](std::uint32_t c) {
                const bool later = tree.deprel(c) == Deprel::obl && tree.preposition(c) == "in" &&
                                   is_one_of(tree.lemma(c), "season term year month week spell reign");
                return (tree.deprel(c) == Deprel::obl || tree.deprel(c) == Deprel::advcl) && c > d.verb &&
                       (later ||
                        tree.child_with_lemma(c, "after before during since until following") != kNone);
            });
        if (of_its_own && !fronted) continue;
        if (const auto then =
                tree.child_with_lemma(d.verb, "then later subsequently afterward afterwards next since");
            then != kNone) {
            d.mention.date.range.granularity = range.granularity;
            d.mention.date.range.earliest = range.earliest;
            d.mention.date.basis = DateBasis::order;
            d.mention.date.steps.push_back(x.quote(tree.token(then).span) + ": not before " +
                                           x.quote(from.mention.trigger));
            continue;
        }
        // "shut the mill on Monday and has promised to pay": on any day by now
        const auto own = verb_group(tree, d.verb), first_group = verb_group(tree, from.verb);
        if (own.perfect && own.marker != kNone && tree.lower(own.marker) != "had" && !first_group.perfect)
            continue;
        lend(x, from, d, "shared by coordination with");
    }
}

/// "erupted in March 2024, when troops crossed the river", whatever the tree makes of it: the first verb
/// behind "when" has the time of the phrase before it.
void share_over_when(Extraction& x) {
    const auto& tree = x.tree;
    constexpr std::uint32_t kNear = 12;  // tokens
    const auto& timexes = x.source->timexes;
    for (std::uint32_t i = 0; i < timexes.size(); ++i) {
        const auto& timex = timexes[i];
        if (timex.range.empty() || timex.type != TimexType::date) continue;
        const auto& tokens = tree.analysis().tokens;
        const auto behind = std::partition_point(
            tokens.begin(), tokens.end(), [&](const Token& t) { return t.span.begin < timex.span.end; });
        auto when = static_cast<std::uint32_t>(behind - tokens.begin());
        if (when == 0 || when + 1 >= tree.size()) continue;
        if (tree.text(when) == ",") ++when;
        const auto end = std::min(tree.sentence(when).end, when + kNear);
        if (tree.lower(when) != "when" || tree.sentence_of(when) != tree.sentence_of(when - 1)) continue;
        for (auto t = when + 1; t < end && tree.text(t) != ","; ++t) {
            if (tree.upos(t) != Upos::VERB || x.draft_of[t] == kNone) continue;
            auto& d = x.drafts[x.draft_of[t]];
            const auto group = verb_group(tree, t);
            const bool past = group.tense == GroupTense::past || group.tense == GroupTense::participle;
            if (!past || group.perfect || !d.mention.date.range.empty()) break;
            d.mention.date.range = timex.range;
            d.mention.date.basis = DateBasis::discourse;
            d.mention.date.timexes.push_back(i);
            d.mention.date.steps.push_back(x.quote(tree.token(when).span) + " refers to " +
                                           x.quote(timex.span) + " = " + to_edtf(timex.range));
            break;
        }
    }
}

/// "the worst fire since 2011, when the mill burned down": the clause says more of the phrase, and not when
/// the fire was.
bool explains_phrase(const Extraction& x, std::uint32_t when) {
    if (when == 0) return false;
    const auto before = x.tree.text(when - 1) == "," && when > 1 ? when - 2 : when - 1;
    return in_timex(x, before);
}

/// "collapsed when a shell struck": one time for both; a gerund ("killing nine") happens with its verb.
void share_over_clauses(Extraction& x) {
    const auto& tree = x.tree;
    for (auto& d : x.drafts) {
        if (d.verb == kNone) continue;
        const auto relation = tree.deprel(d.verb);
        const bool loose = relation == Deprel::parataxis || relation == Deprel::conj;
        if (relation != Deprel::advcl && relation != Deprel::acl_relcl && relation != Deprel::advcl_relcl &&
            relation != Deprel::acl && !loose)
            continue;
        std::uint32_t when = kNone;
        for (const auto c : tree.children(d.verb))
            if (c < d.verb && (tree.deprel(c) == Deprel::mark || tree.deprel(c) == Deprel::advmod) &&
                is_one_of(tree.lower(c), "when where as while"))
                when = c;
        if (when == kNone && tree.head(d.verb) != kNone &&
            is_one_of(tree.lower(tree.head(d.verb)), "when where while"))
            when = tree.head(d.verb);
        const auto group = verb_group(tree, d.verb);
        const bool gerund = relation == Deprel::advcl && group.tense == GroupTense::gerund && !group.perfect;
        if (when == kNone && !gerund) continue;
        // "in mid-May, when five nurses fell ill": the clause hangs at the time phrase itself
        if (when != kNone && when > 1 && d.mention.date.range.empty()) {
            const auto span = tree.token(tree.text(when - 1) == "," ? when - 2 : when - 1).span;
            const auto& all = x.source->timexes;
            const auto it = std::partition_point(all.begin(), all.end(),
                                                 [&](const Timex& m) { return m.span.end <= span.begin; });
            if (it != all.end() && it->span.overlaps(span) && !it->range.empty() &&
                it->type == TimexType::date) {
                d.mention.date.range = it->range;
                d.mention.date.basis = DateBasis::discourse;
                d.mention.date.timexes.push_back(static_cast<std::uint32_t>(it - all.begin()));
                d.mention.date.steps.push_back(x.quote(tree.token(when).span) + " refers to " +
                                               x.quote(it->span) + " = " + to_edtf(it->range));
                continue;
            }
        }
        if (loose) continue;
        auto up = tree.head(d.verb);
        for (int i = 0; up != kNone && x.draft_of[up] == kNone && i < 6; ++i) up = tree.head(up);
        if (up == kNone || x.draft_of[up] == kNone) continue;
        auto& above = x.drafts[x.draft_of[up]];
        if (&above == &d) continue;
        const bool both_past =
            above.mention.status == Status::occurred && d.mention.status == Status::occurred;
        if (!both_past && above.mention.status != d.mention.status) continue;
        if (d.mention.date.range.empty() && !above.mention.date.range.empty())
            lend(x, above, d,
                 gerund ? "happens with" : x.quote(tree.token(when).span) + " gives it the time of");
        else if (when != kNone && tree.lower(when) != "where" && above.mention.date.range.empty() &&
                 !d.mention.date.range.empty() && !explains_phrase(x, when))
            lend(x, d, above, x.quote(tree.token(when).span) + " gives it the time of");
    }
}

}  // namespace

namespace {
/// "the trial, which was to have started on 12 May, was put on hold": what is cancelled keeps the date it was
/// planned for.
void take_planned_date(Extraction& x, Draft& d) {
    const auto& tree = x.tree;
    if (d.verb == kNone) return;
    constexpr std::uint32_t kFar = 80;  // tokens
    const auto& sentence = tree.sentence(d.verb);
    const auto begin = d.verb - sentence.begin > kFar ? d.verb - kFar : sentence.begin;
    for (auto t = d.verb; t-- > begin;) {  // "was due to open on Monday but was cancelled"
        if (x.draft_of[t] == kNone) continue;
        const auto& plan = x.drafts[x.draft_of[t]];
        const auto& words = plan.mention.status_evidence;
        if (&plan != &d && plan.mention.status == Status::cancelled && !plan.mention.date.range.empty() &&
            std::find(words.begin(), words.end(), tree.token(d.verb).span) != words.end())
            return lend(x, plan, d, "planned as");
    }
    if (d.subject == kNone) return;
    if (const auto own = x.draft_of[d.subject];
        own != kNone && &x.drafts[own] != &d && !x.drafts[own].mention.date.range.empty())
        return lend(x, x.drafts[own], d, "planned as");
    const auto planned_by = [&](std::uint32_t noun) {
        for (const auto c : tree.children(noun)) {
            const auto relation = tree.deprel(c);
            if ((relation != Deprel::acl_relcl && relation != Deprel::acl) || x.draft_of[c] == kNone)
                continue;
            if (const auto& plan = x.drafts[x.draft_of[c]]; !plan.mention.date.range.empty()) {
                lend(x, plan, d, "planned as");
                return true;
            }
        }
        return false;
    };
    if (planned_by(d.subject)) return;
    for (const auto c : tree.children(d.subject))  // "a leg to Norvik, which had been planned for Monday"
        if ((tree.deprel(c) == Deprel::nmod || tree.deprel(c) == Deprel::appos) && planned_by(c)) return;
}

/// "no compromise was reached": the outcome of the talks that the sentences before tell of has their time.
void take_date_of_talks(Extraction& x, Draft& d) {
    constexpr std::uint32_t kNear = 3;  // sentences
    if (d.kind != TriggerKind::support || d.group != EventGroup::agreement ||
        !is_one_of(x.tree.lemma(d.verb), "reach strike make"))
        return;
    if (d.mention.status != Status::occurred && d.mention.status != Status::denied) return;
    const auto index = static_cast<std::uint32_t>(&d - x.drafts.data());
    for (auto i = index; i-- > 0;) {
        const auto& before = x.drafts[i];
        if (before.head == kNone || before.mention.sentence + kNear < d.mention.sentence) return;
        if (before.group != EventGroup::encounter || before.mention.status != Status::occurred ||
            before.kind == TriggerKind::verb)
            continue;
        const auto& range = before.mention.date.range;
        if (range.earliest && range.latest && before.mention.date.basis != DateBasis::tense)
            lend(x, before, d, "outcome of");
        return;
    }
}
}  // namespace

void share_dates(Extraction& x) {
    begin_with_clause_before(x);
    share_over_coordination(x);
    share_over_when(x);
    share_over_clauses(x);
}

void inherit_dates(Extraction& x) {
    const auto& tree = x.tree;
    for (int pass = 0; pass < 2; ++pass) {
        share_with_complements(x);
        for (auto& d : x.drafts) {
            if (d.head == kNone) continue;
            if (const auto other = d.mention.same_as; other != kNone) {
                auto& earlier = x.drafts[other];
                const bool mine = !d.mention.date.range.empty(), theirs = !earlier.mention.date.range.empty();
                if (theirs && !mine)
                    lend(x, earlier, d, "the same event as");
                else if (mine && !theirs)
                    lend(x, d, earlier, "the same event as");
            }
            if (!d.mention.date.range.empty()) continue;
            if (d.mention.status == Status::cancelled) take_planned_date(x, d);
            if (d.mention.date.range.empty()) take_date_of_talks(x, d);
            if (!d.mention.date.range.empty()) continue;
            // "during the meeting he handed over …", "at the talks": inside that event
            if (d.verb != kNone)
                for (const auto c : tree.children(d.verb)) {
                    if (tree.deprel(c) != Deprel::obl || c == d.head || x.draft_of[c] == kNone) continue;
                    const auto& frame = x.drafts[x.draft_of[c]];
                    if (frame.mention.date.range.empty() || &frame == &d || frame.kind == TriggerKind::verb)
                        continue;
                    const auto preposition = tree.preposition(c);
                    const bool inside = is_one_of(preposition, "during at in midway through");
                    const bool right_after =
                        preposition == "after" && c > 2 &&
                        tree.child_with_lemma(c, "straight immediately right directly shortly") != kNone;
                    if (!inside && !right_after) continue;
                    lend(x, frame, d, "takes place with");
                    break;
                }
            // "began deliberating the following day": the beginning has the day
            if (d.verb != kNone && d.group == EventGroup::aspect && d.mention.date.range.empty())
                if (const auto c = tree.child(d.verb, Deprel::xcomp); c != kNone && x.draft_of[c] != kNone)
                    if (const auto& begun = x.drafts[x.draft_of[c]];
                        !begun.mention.date.range.empty() && begun.mention.status == d.mention.status)
                        lend(x, begun, d, "told with");
            // "was found abandoned at noon": it was found at noon
            if (d.verb != kNone && d.mention.date.range.empty() &&
                is_one_of(tree.lemma(d.verb), "find leave"))
                if (const auto c = tree.child(d.verb, Deprel::xcomp); c != kNone && x.draft_of[c] != kNone)
                    if (const auto& state = x.drafts[x.draft_of[c]];
                        !state.mention.date.timexes.empty() && !state.mention.date.range.empty() &&
                        verb_group(tree, c).tense == GroupTense::participle)
                        lend(x, state, d, "told with");
            // "a meeting of shareholders to vote on the offer": at that meeting
            if (d.verb != kNone && d.mention.date.range.empty() && tree.deprel(d.verb) == Deprel::acl &&
                verb_group(tree, d.verb).tense == GroupTense::infinitive) {
                auto noun = tree.head(d.verb);
                if (noun != kNone && x.draft_of[noun] == kNone && tree.deprel(noun) == Deprel::nmod)
                    noun = tree.head(noun);
                if (noun != kNone && x.draft_of[noun] != kNone) {
                    const auto& frame = x.drafts[x.draft_of[noun]];
                    if (frame.group == EventGroup::encounter && frame.kind == TriggerKind::noun &&
                        !frame.mention.date.range.empty() && &frame != &d)
                        lend(x, frame, d, "takes place with");
                }
            }
            // "the last outbreak, in 2009, killed 31": the deed of a dated event
            if (d.verb != kNone && d.subject != kNone && d.mention.date.range.empty() &&
                x.draft_of[d.subject] != kNone &&
                (d.group == EventGroup::violence || d.group == EventGroup::aspect ||
                 d.group == EventGroup::disaster)) {
                const auto& cause = x.drafts[x.draft_of[d.subject]];
                if (cause.kind == TriggerKind::noun && !cause.mention.date.timexes.empty() &&
                    !cause.mention.date.range.empty())
                    lend(x, cause, d, "done by");
            }
            if (!d.mention.date.range.empty() || d.kind != TriggerKind::noun) continue;
            // "met on Thursday in the first direct contact", "flew in for talks"
            const auto up = tree.head(d.head);
            if (up == kNone || x.draft_of[up] == kNone || tree.deprel(d.head) != Deprel::obl) continue;
            const auto& owner = x.drafts[x.draft_of[up]];
            if (owner.mention.date.range.empty() || owner.mention.reporting) continue;
            if (is_one_of(tree.preposition(d.head), "in for at during") ||
                // "is to close her campaign with a rally on Friday"
                (tree.preposition(d.head) == "with" && d.strength != NounStrength::needs_support &&
                 (d.group == EventGroup::encounter || d.group == EventGroup::protest ||
                  d.group == EventGroup::travel || d.group == EventGroup::sport)))
                lend(x, owner, d, "part of");
        }
        share_over_clauses(x);
    }
}

}  // namespace dateline
