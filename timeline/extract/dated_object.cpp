#include "timeline/extract/dated_object.hpp"

#include <algorithm>

#include "timeline/extract/clause.hpp"
#include "timeline/extract/phrase.hpp"
#include "timeline/extract/words.hpp"

namespace dateline {
namespace {

/// "relief flights", "protection": no article, no owner, no number. No single event that could have a
/// day of its own.
bool names_a_kind(const Tree& tree, std::uint32_t noun) {
    if (tree.upos(noun) != Upos::NOUN) return false;
    for (const auto c : tree.children(noun)) {
        const auto relation = tree.deprel(c);
        if (relation == Deprel::det || relation == Deprel::nmod_poss || relation == Deprel::nummod)
            return false;
    }
    return true;
}

/// Quoted, and counted from a day told outside the quotation.
bool speaks_of_other_day(const Extraction& x, const Timex& timex, std::uint32_t first) {
    if (first == kNone || timex.basis != TimexBasis::discourse || timex.counts_from < 0 ||
        !x.tree.quoted(first))
        return false;
    const auto& from = x.source->timexes[static_cast<std::size_t>(timex.counts_from)];
    const auto there = x.tree.token_at(from.span.begin);
    return there != kNone && !x.tree.quoted(there);
}

/// "may lend", "will resign", of a day before the publication.
bool lies_behind(const Extraction& x, const DateRange& range, const Draft& draft) {
    const auto published = x.source->document.published.day();
    if (draft.verb == kNone || !published || !range.latest || range.latest->day >= *published) return false;
    const auto group = verb_group(x.tree, draft.verb);
    return !group.perfect && group.marker != kNone &&
           is_one_of(x.tree.lower(group.marker), "may will can shall 'll");
}

/// "was called for 9 June", "asked for Monday off": that is the day of what is to be. Not "was shut for
/// Monday".
bool is_meant_for(const Extraction& x, const Timex& timex, std::uint32_t first, const Draft& draft) {
    const auto published = x.source->document.published.day();
    if (draft.verb == kNone || first == kNone || first == 0 || x.tree.lower(first - 1) != "for" ||
        draft.mention.status != Status::occurred || timex.type != TimexType::date ||
        !timex.range.is_single_day() || !published)
        return false;
    return verb_group(x.tree, draft.verb).tense == GroupTense::past &&
           is_one_of(x.tree.lemma(draft.verb), "call convene ask apply sign pay move invite summon");
}

/// "agreed on 9 June at noon|as the new day".
bool is_agreed_on(const Tree& tree, const Timex& timex, std::uint32_t first, const Draft& draft) {
    if (draft.verb == kNone || first == kNone || first == 0 || tree.lower(first - 1) != "on" ||
        !is_one_of(tree.lemma(draft.verb), "agree settle decide"))
        return false;
    std::uint32_t behind = first;
    while (behind < tree.size() && tree.token(behind).span.begin < timex.span.end) ++behind;
    return behind < tree.size() && is_one_of(tree.lower(behind), "as for");
}

/// "announce the launch on 17 March", "postpone the start on 17 March": which of the two is on that day?
bool starts_something(EventGroup group) {
    return group == EventGroup::release || group == EventGroup::aspect || group == EventGroup::occur ||
           group == EventGroup::plan;
}

}  // namespace

bool is_on_a_day(EventGroup group) {
    switch (group) {
        case EventGroup::encounter:
        case EventGroup::travel:
        case EventGroup::vote:
        case EventGroup::sport:
        case EventGroup::protest:
        case EventGroup::violence:
        case EventGroup::disaster:
        case EventGroup::death:
            return true;
        default:
            return false;
    }
}

bool dates_the_verb(const Extraction& x, std::uint32_t top, std::uint32_t noun) {
    const Tree& tree = x.tree;
    // "voted in favour of a takeover on Thursday"
    const auto carrier = tree.head(noun);
    if (tree.deprel(noun) == Deprel::nmod && carrier != kNone && carrier < noun && top > noun &&
        x.draft_of[carrier] == kNone && tree.upos(carrier) == Upos::NOUN &&
        tree.deprel(carrier) == Deprel::obl && tree.preposition(top) == "on" &&
        !is_on_a_day(x.drafts[x.draft_of[noun]].group)) {
        const auto vote = tree.head(carrier);
        return vote != kNone && vote < carrier && tree.upos(vote) == Upos::VERB &&
               x.draft_of[vote] != kNone && verb_group(tree, vote).tense == GroupTense::past;
    }
    const auto verb = tree.head(noun);
    if (top < noun || verb == kNone || tree.upos(verb) != Upos::VERB || noun < verb ||
        x.draft_of[verb] == kNone)
        return false;
    const auto preposition = tree.preposition(top);
    if (!preposition.empty() && preposition != "on" && preposition != "in") return false;
    const auto relation = tree.deprel(noun);
    if ((relation == Deprel::obj || relation == Deprel::obl) && names_a_kind(tree, noun))
        return verb_group(tree, verb).finite();
    if (relation != Deprel::obj || is_on_a_day(x.drafts[x.draft_of[noun]].group)) return false;
    const auto tense = verb_group(tree, verb).tense;
    // "is scheduled to discuss the application on 17 March": an application is on no day of its own
    const bool planned = (tense == GroupTense::infinitive || tense == GroupTense::future) &&
                         preposition == "on" &&
                         x.drafts[x.draft_of[verb]].mention.status == Status::scheduled &&
                         !starts_something(x.drafts[x.draft_of[noun]].group);
    return tense == GroupTense::past || planned;
}

void plan_what_is_called(Extraction& x, std::uint32_t draft, std::uint32_t first) {
    auto& d = x.drafts[draft];
    const auto verb = d.kind == TriggerKind::noun ? x.tree.head(d.head) : d.verb;
    if (verb == kNone || first == 0 || x.tree.lower(first - 1) != "for" || verb > first ||
        d.mention.status != Status::occurred || !is_one_of(x.tree.lemma(verb), "call convene summon"))
        return;
    const auto subject = x.tree.child(verb, Deprel::nsubj_pass);  // the meeting, or "it"
    const bool object = d.verb != verb && x.tree.child(verb, Deprel::obj) == d.head;
    if (!object && (subject == kNone || (d.verb == verb && x.tree.lower(subject) != "it") ||
                    (d.verb != verb && subject != d.head)))
        return;
    d.mention.status = Status::scheduled;
    d.mention.status_evidence.push_back(x.tree.token(verb).span);
}

std::uint32_t offered_then(const Extraction& x, std::uint32_t draft, const Timex& timex) {
    const auto verb = x.drafts[draft].verb;
    const auto published = x.source->document.published.day();
    if (verb == kNone || !published || x.tree.deprel(verb) != Deprel::xcomp || !timex.range.latest ||
        timex.range.latest->day >= *published)
        return draft;
    const auto offer = x.tree.head(verb);
    return offer != kNone && x.draft_of[offer] != kNone &&
                   is_one_of(x.tree.lemma(offer),
                             "offer propose promise ask threaten refuse decline vow volunteer")
               ? x.draft_of[offer]
               : draft;
}

std::uint32_t planned_object(const Extraction& x, std::uint32_t d, const Timex& timex) {
    const auto& verb = x.drafts[d];
    const auto published = x.source->document.published.range.latest;
    if (verb.verb == kNone || verb.object == kNone || x.draft_of[verb.object] == kNone || !published ||
        !timex.range.earliest || timex.range.earliest->day <= published->day ||
        verb_group(x.tree, verb.verb).tense != GroupTense::past ||
        x.drafts[x.draft_of[verb.object]].kind != TriggerKind::noun)
        return d;
    return x.draft_of[verb.object];
}

bool is_own_phrase(const Extraction& x, const Draft& draft, const Timex& timex) {
    constexpr std::uint32_t kBeside = 3;  // tokens
    const Tree& tree = x.tree;
    const auto& taken = draft.mention.date.timexes;
    if (draft.verb == kNone || taken.empty()) return false;
    const auto first = tree.token_at(timex.span.begin);
    const auto old = tree.token_at(x.source->timexes[taken.front()].span.begin);
    const auto lasts = [&](std::uint32_t t) {  // "the body of a man missing since Monday was found"
        return t > tree.sentence(t).begin + 1 && tree.lower(t - 1) == "since";
    };
    if (first == kNone || old == kNone || old >= draft.verb || first <= draft.verb ||
        (first - draft.verb > kBeside && !lasts(old)) || tree.sentence_of(old) != tree.sentence_of(first))
        return false;
    const auto comma = [&](std::uint32_t from, std::uint32_t to) {
        for (auto t = from; t < to; ++t)
            if (tree.text(t) == ",") return true;
        return false;
    };
    const auto begin = tree.sentence(old).begin;
    // "a suspect in a theft last week gave up Monday": said with the subject, of something about it
    const bool of_subject =
        draft.subject != kNone && draft.subject < old && tree.dominates(draft.subject, old);
    return !comma(draft.verb, first) &&
           (lasts(old) || of_subject || (comma(old, draft.verb) && comma(begin, old)));
}

std::uint32_t done_by_then(const Extraction& x, std::uint32_t d, std::uint32_t first) {
    const Tree& tree = x.tree;
    const auto verb = x.drafts[d].verb;
    if (verb == kNone || first == 0 || !is_one_of(tree.lower(first - 1), "until till")) return d;
    const bool took = tree.lemma(verb) == "take" && verb_group(tree, verb).tense == GroupTense::past;
    if (!took && tree.lemma(verb) != "have") return d;
    const auto end = tree.sentence(first).end;
    for (auto t = first; t < end && tree.text(t) != ","; ++t)
        if (tree.upos(t) == Upos::VERB && x.draft_of[t] != kNone)
            return verb_group(tree, t).tense == GroupTense::infinitive ? x.draft_of[t] : d;
    return d;
}

bool asks_for_what_is_since(const Extraction& x, std::uint32_t draft, std::uint32_t first) {
    const auto& d = x.drafts[draft];
    const bool tells = d.group == EventGroup::reporting || d.group == EventGroup::statement;
    return tells && d.verb != kNone && d.mention.status == Status::occurred && first > d.verb + 1 &&
           x.tree.lower(first - 1) == "since" && x.tree.upos(first - 2) == Upos::NOUN;
}

bool is_over_by_then(const Extraction& x, const Draft& d, const Timex& timex) {
    const auto published = x.source->document.published.day();
    return d.kind == TriggerKind::noun && published && timex.range.earliest &&
           timex.range.earliest->day > *published && x.tree.preposition(d.head) == "since";
}

/// "each night from 1 a.m. to 5 a.m.": an hour of every night.
bool is_hour_of_each(const Extraction& x, const Timex& timex) {
    constexpr std::uint32_t kNear = 24;  // bytes
    if (timex.type != TimexType::time) return false;
    const auto& timexes = x.source->timexes;
    auto it = std::partition_point(timexes.begin(), timexes.end(),
                                   [&](const Timex& other) { return other.span.begin < timex.span.begin; });
    while (it != timexes.begin()) {
        const auto& before = *std::prev(it);
        if (before.span.end + kNear < it->span.begin) return false;
        if (before.type == TimexType::set) return true;
        if (before.type != TimexType::time) return false;
        --it;
    }
    return false;
}

/// "opened a day later than promised", "two weeks earlier than last year": a length between two times.
bool is_compared(const Extraction& x, const Timex& timex) {
    const auto last = x.tree.token_at(timex.span.end - 1);
    return last != kNone && last + 1 < x.tree.size() &&
           is_one_of(x.tree.lower(last), "later earlier sooner") && x.tree.lower(last + 1) == "than";
}

std::string why_of_another(const Extraction& x, const Timex& timex, const DateRange& range,
                           std::uint32_t first, const Draft& draft) {
    if (speaks_of_other_day(x, timex, first)) return "quoted words count from no day told outside them";
    if (lies_behind(x, range, draft)) return "the verb looks ahead, the day is behind";
    if (is_agreed_on(x.tree, timex, first, draft)) return "it is what was agreed on";
    if (is_meant_for(x, timex, first, draft)) return "it is what was called or asked for";
    if (is_compared(x, timex)) return "it is so much later than planned";
    if (is_hour_of_each(x, timex)) return "it is the hour, whatever the day";
    return {};
}

bool sets_a_beginning(const Tree& tree, std::uint32_t verb) {
    return tree.child(verb, Deprel::obj) != kNone &&
           is_one_of(tree.lemma(verb),
                     "declare announce order impose introduce decree proclaim approve "
                     "extend suspend ban");
}

bool says_since_when(const Extraction& x, std::uint32_t verb) {
    const auto& tree = x.tree;
    if (!is_one_of(tree.lower(verb), "starting beginning commencing") || tree.head(verb) == kNone)
        return false;
    const bool behind_object = tree.deprel(verb) == Deprel::xcomp && tree.head(verb) + 1 < verb;
    if (tree.deprel(verb) != Deprel::advcl && tree.deprel(verb) != Deprel::acl && !behind_object)
        return false;
    bool timed = false;
    for (const auto c : tree.children(verb)) switch (tree.deprel(c)) {
            case Deprel::obl:
            case Deprel::obl_unmarked:
            case Deprel::nmod:
            case Deprel::advmod:
            case Deprel::obj:
                if (!in_timex(x, c)) return false;
                timed = true;
                break;
            case Deprel::case_:
            case Deprel::punct:
                break;
            default:
                if (!in_timex(x, c)) return false;
        }
    return timed;
}

std::uint32_t dated_object_of(const Extraction& x, const Draft& d) {
    const auto object = d.verb == kNone ? kNone : x.tree.child(d.verb, Deprel::obj);
    if (object == kNone || object < d.verb || x.draft_of[object] == kNone) return kNone;
    const auto& claim = x.drafts[x.draft_of[object]].mention.date;
    if (claim.timexes.empty() || claim.range.empty()) return kNone;
    const auto phrase = x.tree.token_at(x.source->timexes[claim.timexes.front()].span.begin);
    const bool behind = phrase != kNone && phrase > object && x.tree.head(phrase) != kNone &&
                        x.tree.dominates(d.verb, phrase) && !x.tree.dominates(object, phrase);
    return behind ? x.draft_of[object] : kNone;
}

}  // namespace dateline
