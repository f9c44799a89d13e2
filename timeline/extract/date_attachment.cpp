#include "timeline/extract/dates.hpp"

#include <algorithm>
#include <optional>

#include "core/language/tagset.hpp"
#include "timeline/extract/date_reading.hpp"
#include "timeline/extract/dated_object.hpp"
#include "timeline/extract/phrase_list.hpp"
#include "timeline/extract/phrase_place.hpp"
#include "timeline/extract/words.hpp"

namespace dateline {
namespace {

constexpr int kMaxClimb = 24;
constexpr int kInObject = 2;  // "a fine of 900 crowns on 13 May": steps from the day to the object

struct Attacher {
    Extraction& x;
    const Tree& tree;

    /// First token of the phrase and the one that hangs outside it.
    void tokens_of(const Timex& timex, std::uint32_t& first, std::uint32_t& top) const {
        const auto& tokens = tree.analysis().tokens;
        const auto it = std::partition_point(tokens.begin(), tokens.end(),
                                             [&](const Token& t) { return t.span.end <= timex.span.begin; });
        first = top = kNone;
        for (auto t = static_cast<std::uint32_t>(it - tokens.begin());
             t < tokens.size() && tokens[t].span.begin < timex.span.end; ++t) {
            if (first == kNone) first = t;
            const auto up = tree.head(t);
            if (up == kNone || !timex.span.overlaps(tree.token(up).span)) {
                if (top == kNone || tree.upos(top) == Upos::ADP || tree.upos(top) == Upos::DET ||
                    tree.upos(top) == Upos::PUNCT)
                    top = t;
            }
        }
    }

    /// The event inside a plan that a phrase under the plan's verb dates: "is scheduled for Monday", "is due
    /// to land this weekend".
    [[nodiscard]] std::uint32_t planned_below(std::uint32_t predicate, std::string_view preposition) const {
        if (preposition == "since") return kNone;  // "planned since May": it is the planning that began then
        const bool adjective = tree.upos(predicate) != Upos::VERB;
        const auto embedding = adjective ? Embedding::plan : find_verb(tree.lemma(predicate)).embedding;
        if (embedding != Embedding::plan && preposition != "for") return kNone;
        const auto group = adjective ? EventGroup::plan : find_verb(tree.lemma(predicate)).group;
        if (!adjective && group != EventGroup::plan && preposition != "for") return kNone;
        const auto x_comp = tree.child(predicate, Deprel::xcomp);
        if (x_comp != kNone && x.draft_of[x_comp] != kNone) return x.draft_of[x_comp];
        if (x_comp != kNone && tree.child(x_comp, Deprel::obj) != kNone &&
            x.draft_of[tree.child(x_comp, Deprel::obj)] != kNone)
            return x.draft_of[tree.child(x_comp, Deprel::obj)];
        for (const auto c : tree.children(predicate))
            if ((tree.deprel(c) == Deprel::nsubj_pass || tree.deprel(c) == Deprel::nsubj ||
                 tree.deprel(c) == Deprel::obj) &&
                x.draft_of[c] != kNone && x.drafts[x.draft_of[c]].head == c)
                return x.draft_of[c];
        if (tree.deprel(predicate) == Deprel::acl || tree.deprel(predicate) == Deprel::acl_relcl)
            return event_described(predicate);
        return kNone;
    }

    /// The event noun a clause says more of: "a lecture planned for Monday", "a lecture on the painting that
    /// was planned for Monday", where the clause hangs at the nearer noun.
    [[nodiscard]] std::uint32_t event_described(std::uint32_t clause) const {
        auto noun = tree.head(clause);
        if (noun != kNone && x.draft_of[noun] == kNone && tree.deprel(noun) == Deprel::nmod)
            noun = tree.head(noun);
        return noun == kNone ? kNone : x.draft_of[noun];
    }

    /// "unveiled its offer on 6 August" where the tree has another verb for the offer: the verb before it,
    /// unless the noun is one that has a day of its own or a preposition.
    [[nodiscard]] std::uint32_t verb_of_object(std::uint32_t d, PhrasePlace place) const {
        const auto& noun = x.drafts[d];
        if (noun.kind != TriggerKind::noun || is_on_a_day(noun.group) || noun.head > place.begin ||
            tree.child(noun.head, Deprel::case_) != kNone || !is_subject(tree.deprel(noun.head)))
            return d;
        const auto verb = verb_before(x, place);
        return verb != kNone && x.drafts[verb].verb < noun.head ? verb : d;
    }

    /// "will pay $34, a premium of 28% to the price on Friday": so deep below what explains a noun, a phrase
    /// is of the explanation.
    static constexpr int kDeep = 2;

    /// The draft that governs the phrase, with the relation it hangs by; kNone when nothing does.
    /// @param deictic "next week", which names nothing and is in apposition to nothing but a time
    [[nodiscard]] std::uint32_t governor(std::uint32_t top, bool deictic, std::string& how,
                                         bool& closed) const {
        if (x.draft_of[top] != kNone && x.drafts[x.draft_of[top]].kind != TriggerKind::verb) return kNone;
        // "the decision is due by Monday": the phrase is the predicate, its subject the event
        for (const auto c : tree.children(top))
            if (is_subject(tree.deprel(c)) && x.draft_of[c] != kNone) {
                how = "predicate";
                return x.draft_of[c];
            }
        auto t = top;
        const auto preposition = tree.preposition(top);
        for (int i = 0; i < kMaxClimb; ++i) {
            const auto up = tree.head(t);
            if (up == kNone) return kNone;
            const auto relation = tree.deprel(t);
            const auto draft = x.draft_of[up];
            how = std::string(to_string(relation));
            if (says_since_when(x, up)) {
                t = up;
                continue;
            }
            if (tree.upos(up) == Upos::VERB || tree.upos(up) == Upos::ADJ || tree.upos(up) == Upos::AUX) {
                if (is_clausal(relation) && i > 0 && !says_since_when(x, t) && !is_state(tree, t)) return kNone;
                if (const auto planned = planned_below(up, preposition); planned != kNone) {
                    how += " of the plan";
                    return planned;
                }
                closed = draft != kNone && preposition == "from" && sets_a_beginning(tree, up);
                if (draft != kNone) return closed ? kNone : draft;
                if (const auto verb = verb_of_going_to(tree, up); verb != kNone)
                    return x.draft_of[verb];  // "is going to resign tomorrow"
                if (tree.upos(up) == Upos::ADJ && tree.child(up, Deprel::cop) == kNone) {
                    t = up;
                    continue;
                }
                return kNone;
            }
            if (relation == Deprel::dislocated) closed = true;
            if (closed) return kNone;
            if (i <= kInObject && draft != kNone &&
                (dates_the_verb(x, top, up) || tree.preposition(up) == "without")) {
                t = up;
                continue;
            }
            if (draft != kNone) return draft;
            // the phrase belongs to a noun that is no event: only a loose attachment may be handed on
            if (relation == Deprel::amod || relation == Deprel::compound || relation == Deprel::nummod ||
                relation == Deprel::nmod_poss ||
                (relation == Deprel::appos && !(i == 0 && deictic) &&
                 (i == 0 || i >= kDeep || preposition.empty())) ||
                is_clausal(relation)) {
                closed = true;
                return kNone;
            }
            if (relation == Deprel::nmod && preposition == "of") {
                closed = true;
                return kNone;
            }
            if (tree.deprel(up) == Deprel::root && tree.child(up, Deprel::cop) == kNone) return kNone;
            t = up;
        }
        return kNone;
    }

    /// "at twenty to one in the morning on Monday": a clock time that names no day, read as of the day of
    /// publication, and behind it the day it is of.
    [[nodiscard]] bool takes_day_from(const DateClaim& claim, const Timex& day) const {
        const auto& clock = x.source->timexes[claim.timexes.front()];
        return claim.timexes.size() == 2 && clock.type == TimexType::time && day.type == TimexType::date &&
               clock.basis == TimexBasis::publication &&
               to_string(clock.derivation.expression).starts_with("clock(") && clock.range.is_single_day() &&
               day.range.is_single_day();
    }

    [[nodiscard]] static std::optional<DateRange> on_day(DateRange clock, const DateRange& day) {
        clock.earliest->day = clock.latest->day = day.earliest->day;
        return clock;
    }

    /// Adds one phrase to a claim; what disagrees with what is there already is kept as a rejected reading.
    void put(Draft& draft, DateClaim& claim, std::uint32_t index, std::uint32_t first,
             const std::string& how) {
        const auto& timex = x.source->timexes[index];
        auto reading = read_phrase(x, timex, first, draft);
        if (const auto why = why_of_another(x, timex, reading.range, first, draft); !why.empty()) {
            claim.rejected.push_back(x.quote(timex.span) + " (" + to_edtf(reading.range) + "): " + why);
            return;
        }
        if (const auto anew = counted_anew(x, timex, reading.range, draft); anew) {
            claim.rejected.push_back(x.quote(timex.span) + " (" + to_edtf(reading.range) +
                                     "): the verb is past, the day to come");
            if (anew->empty()) return;
            reading.range = *anew;
            reading.step = "counted from the last past day told: " + to_edtf(*anew);
        }
        auto step = x.quote(timex.span) + " attaches to " + x.quote(draft.mention.trigger) + " (" + how + ")";
        claim.timexes.push_back(index);
        if (timex.impossible) {
            claim.rejected.push_back(x.quote(timex.span) + ": no such day");
            return;
        }
        if (reading.range.empty()) {
            claim.steps.push_back(step + ", which names no day by itself");
            return;
        }
        if (!claim.range.empty()) {
            const auto both = takes_day_from(claim, timex) ? on_day(claim.range, reading.range)
                                                           : intersect(claim.range, reading.range);
            if (!both && is_own_phrase(x, draft, timex)) {
                claim.rejected.push_back(x.quote(x.source->timexes[claim.timexes.front()].span) + " (" +
                                         to_edtf(claim.range) + "): not the phrase beside the verb");
                claim.range = {};
                claim.timexes = {index};
            } else if (!both) {
                claim.rejected.push_back(x.quote(timex.span) + " (" + to_edtf(reading.range) +
                                         "): excluded by the phrase before it");
                return;
            }
            if (both) claim.range = *both;
            if (both && claim.basis == DateBasis::narrative)
                claim.basis = basis_of(timex, draft.mention, *x.source);
        }
        if (claim.range.empty()) {
            claim.range = reading.range;
            claim.basis = basis_of(timex, draft.mention, *x.source);
        }
        const auto governor = may_be_governors(timex, first, draft);
        claim.range.uncertain = claim.basis == DateBasis::narrative || governor != kNone || reading.uncertain;
        claim.steps.push_back(step + " = " + to_edtf(timex.range));
        if (governor != kNone)
            claim.steps.push_back("or the past day of " + x.quote(tree.token(governor).span));
        if (!reading.step.empty()) claim.steps.push_back(reading.step);
        if (reading.not_before && draft.mention.negated && draft.mention.status == Status::denied) {
            // "not expected before February" is a plan put off, "will not meet until May" one moved; neither
            // is a refusal
            const auto group = draft.verb != kNone ? verb_group(tree, draft.verb) : VerbGroup{};
            if (reading.not_until && group.tense == GroupTense::past) {
                if (lasts(draft)) {
                    claim.range = {};
                } else {  // "was not told until Tuesday": and was told then
                    draft.mention.negated = false;
                    draft.mention.status = Status::occurred;
                    claim.range = timex.range;
                }
                return;
            }
            draft.mention.negated = false;
            draft.mention.status = group.tense == GroupTense::future ? Status::scheduled : Status::possible;
        }
    }

    /// "agreed to lay down their arms on Sunday", in a paper of Thursday: on which the laying down is to
    /// come, or the agreeing was. The verb that may have the day too; kNone where the day can only be the
    /// infinitive's ("was due to open on Sunday").
    [[nodiscard]] std::uint32_t may_be_governors(const Timex& timex, std::uint32_t first,
                                                 const Draft& draft) const {
        const auto verb = draft.verb;
        if (verb == kNone || first < verb || tree.deprel(verb) != Deprel::xcomp ||
            draft.mention.status == Status::occurred ||
            !to_string(timex.derivation.expression).starts_with("weekday("))
            return kNone;
        const auto up = tree.head(verb);
        const auto above = verb_group(tree, up);
        if (tree.upos(up) != Upos::VERB || above.tense != GroupTense::past) return kNone;
        const bool plan =
            is_one_of(tree.lemma(up), "expect schedule plan intend hope want mean slate arrange prepare aim");
        return plan && !above.perfect ? kNone : up;
    }

    /// "did not stay until Friday": left before.
    [[nodiscard]] bool lasts(const Draft& draft) const {
        return is_one_of(tree.lemma(draft.verb),
                         "stay last wait remain live work sleep run stand hold survive keep");
    }

    /// "took until 10 March to clear it": cleared it then; "has until 10 March to clear it": not later; "had
    /// until 10 March": did it by then or never.
    void finish(Draft& draft, std::uint32_t index, bool took) {
        const auto& timex = x.source->timexes[index];
        const auto published = x.source->document.published.day();
        if (!published || !timex.range.latest || (took && timex.range.latest->day > *published)) return;
        auto& m = draft.mention;
        if (took) m.status = Status::occurred;
        m.generic = false;
        m.date.range = timex.range;
        if (!took) {
            draft.unmet = timex.range.latest->day < *published;
            m.date.range.earliest.reset();
            if (!draft.unmet) m.date.range.earliest = CivilTime{*published};
            m.date.range.latest = CivilTime{timex.range.latest->day};
        }
        m.date.basis = basis_of(timex, m, *x.source);
        m.date.timexes = {index};
        m.date.steps.push_back(x.quote(m.trigger) + (took ? " took until " : " has its term on ") +
                               x.quote(timex.span) + " = " + to_edtf(m.date.range));
    }

    /// "The vote was put off until June 4": planned still, and for that day.
    void move(Draft& draft, std::uint32_t index, std::uint32_t verb) {
        const auto& timex = x.source->timexes[index];
        auto& m = draft.mention;
        if (timex.impossible || timex.range.empty() || m.status == Status::denied) return;
        draft.moved = true;
        m.status = Status::scheduled;
        m.status_evidence.push_back(tree.token(verb).span);
        m.date.range = moved_to(x, timex, draft);
        m.date.basis = basis_of(timex, m, *x.source);
        m.date.timexes = {index};
        m.date.steps.push_back(x.quote(m.trigger) + " is moved to " + x.quote(timex.span) + " = " +
                               to_edtf(m.date.range));
    }
};

/// "will file within 60 days": from the day it is said, or from the planned event the sentence before names
/// ("The panel meets on Friday. Its advice will be published within 48 hours.").
void attach_deadline(Extraction& x, Attacher& attacher, std::uint32_t index) {
    const auto& timex = x.source->timexes[index];
    const auto published = x.source->document.published.day();
    const auto days = days_of(timex.value);
    std::uint32_t first = kNone, top = kNone;
    attacher.tokens_of(timex, first, top);
    if (!published || !days || top == kNone || first == 0 || x.tree.lower(first - 1) != "within") return;
    std::string how;
    bool closed = false;
    const auto found = attacher.governor(top, false, how, closed);
    if (found == kNone) return;
    auto& d = x.drafts[found];
    if ((d.mention.status != Status::scheduled && d.mention.status != Status::possible) ||
        !d.mention.date.range.empty())
        return;
    auto from = *published;
    std::string anchor = "the publication";
    if (d.subject != kNone && x.tree.child(d.subject, Deprel::nmod_poss) != kNone)
        for (auto i = found; i-- > 0 && x.drafts[i].mention.sentence + 1 >= d.mention.sentence;) {
            const auto& before = x.drafts[i].mention;
            if (before.sentence == d.mention.sentence || before.status != Status::scheduled ||
                !before.date.range.is_single_day())
                continue;
            from = before.date.range.earliest->day;
            anchor = x.quote(before.trigger);
            break;
        }
    auto& claim = d.mention.date;
    claim.range.earliest = CivilTime{from};
    claim.range.latest = CivilTime{from + *days};
    claim.range.granularity = Granularity::day;
    claim.basis = DateBasis::publication;
    claim.timexes.push_back(index);
    claim.steps.push_back("\"within\" " + x.quote(timex.span) + " of " + anchor + " = " +
                          to_edtf(claim.range));
}

}  // namespace

void attach_dates(Extraction& x) {
    Attacher attacher{x, x.tree};
    const auto& timexes = x.source->timexes;
    std::uint32_t owner = kNone;  // of the phrase before
    for (std::uint32_t i = 0; i < timexes.size(); ++i) {
        if (timexes[i].type == TimexType::duration) attach_deadline(x, attacher, i);
        if (timexes[i].type != TimexType::date && timexes[i].type != TimexType::time) continue;
        if (tells_again(x, i)) continue;
        std::uint32_t first = kNone, top = kNone;
        attacher.tokens_of(timexes[i], first, top);
        if (top == kNone || joins_list(x, i, first, owner)) continue;
        owner = kNone;
        std::string how;
        bool closed = false;
        const bool deictic =  // "dissolved the chamber that September"
            timexes[i].basis == TimexBasis::publication || x.tree.lower(first) == "that";
        auto d = attacher.governor(top, deictic, how, closed);
        if (const auto statement = statement_as_of(x, top, first); statement != kNone) {
            d = statement;
            how = "as of";
        }
        if (const auto told = verb_before_which(x, top); told != kNone) d = told;
        if (d == kNone && !closed) {
            if (const auto head = clause_head(x.tree, top); head != kNone) d = x.draft_of[head];
            how = "same clause";
        }
        const auto place = place_of(x.tree, timexes[i], first);
        if (const auto occasion = counted_occasion(x, place); occasion != kNone) d = occasion;
        if (const auto verb = verb_torn_from(x, place, top); verb != kNone) d = verb;
        if (const auto verb = verb_of_occasion(x, place); verb != kNone && verb != d)
            attacher.put(x.drafts[verb], x.drafts[verb].mention.date, i, first, "of its object");
        if (d == kNone) d = verb_of_opening(x, place);
        if (d != kNone) d = draft_inside_clause(x, attacher.verb_of_object(d, place), place);
        if (d == kNone) continue;
        plan_what_is_called(x, d, first);
        d = offered_then(x, d, timexes[i]);
        if (const auto done = done_by_then(x, d, first); done != d) {
            attacher.finish(x.drafts[done], i, x.tree.lemma(x.drafts[d].verb) == "take");
            continue;
        }
        if (x.drafts[d].verb != kNone && moves_to(x.tree, x.drafts[d].verb, top)) {
            for (const auto plan : moved_plans(x, d)) attacher.move(x.drafts[plan], i, x.drafts[d].verb);
            continue;
        }
        d = planned_object(x, d, timexes[i]);
        if (asks_for_what_is_since(x, d, first) || is_over_by_then(x, x.drafts[d], timexes[i])) continue;
        if (x.drafts[d].verb != kNone && dates_figures(x.tree, x.drafts[d].verb, timexes[i])) continue;
        // '"We open tomorrow," she said': the day is in what was said
        if (x.drafts[d].mention.reporting && x.tree.quoted(first) && !x.tree.quoted(x.drafts[d].anchor()))
            continue;
        attacher.put(x.drafts[d], x.drafts[d].mention.date, i, first, how);
        owner = d;
    }
}

}  // namespace dateline
