#include "timeline/extract/narrative.hpp"

#include <algorithm>
#include <optional>

#include "timeline/extract/embedding.hpp"
#include "timeline/extract/names.hpp"
#include "timeline/extract/scenes.hpp"
#include "timeline/extract/words.hpp"
#include "timeline/model/claim.hpp"

namespace dateline {
namespace {

constexpr int kMaxClimb = 24;

/// Where tense and clause put an event against the scene of its sentence.
enum class Placement : std::uint8_t {
    none,      // nothing can be said
    scene,     // at the time the story is at
    now,       // at the time of writing: "says", "believes"
    before,    // earlier than the story: "had left"
    after,     // still to come
    governor,  // with the event of the governing clause
};

struct Placed {
    Placement placement = Placement::none;
    std::uint32_t with = kNone;  // the governing predicate
    std::string_view why;
};

bool lies_ahead(const Draft& d) {
    return d.mention.status == Status::scheduled ||
           (d.mention.status == Status::possible && !d.mention.alleged) ||
           (d.mention.status == Status::denied && d.futureward);
}

struct Placer {
    const Extraction& x;
    const Tree& tree;

    /// The predicate above a token: a verb, or a noun that is an event.
    [[nodiscard]] std::uint32_t predicate_above(std::uint32_t t) const {
        auto up = tree.head(t);
        for (int i = 0; up != kNone && i < 6; ++i, up = tree.head(up))
            if (tree.upos(up) == Upos::VERB || x.draft_of[up] != kNone) return up;
        return kNone;
    }

    [[nodiscard]] bool draft_tells(std::uint32_t t) const {
        return x.draft_of[t] != kNone && tells(x.drafts[x.draft_of[t]].group);
    }

    [[nodiscard]] bool is_state(std::uint32_t t) const {
        return x.draft_of[t] != kNone && x.drafts[x.draft_of[t]].group == EventGroup::state;
    }

    /// "tried to raise her", "returned to unveil it": an infinitive that is no plan of its own but told with
    /// the past verb it hangs at.
    [[nodiscard]] bool told_with_past(std::uint32_t t) const {
        const auto up = tree.head(t);
        if (up == kNone || tree.upos(up) != Upos::VERB) return false;
        const auto above = verb_group(tree, up);
        if (above.tense != GroupTense::past || verb_group(tree, t).tense != GroupTense::infinitive)
            return false;
        if (tree.deprel(t) == Deprel::xcomp) return is_one_of(tree.lemma(up), "try attempt seek move go");
        return tree.deprel(t) == Deprel::advcl && tree.child(up, Deprel::obj) == kNone &&
               is_one_of(tree.lemma(up), "return come go move appear arrive gather meet rise stop");
    }

    /// "if the knee looks fine, he signs": a condition makes the present tense point ahead.
    [[nodiscard]] bool conditional(std::uint32_t t) const {
        for (const auto c : tree.children(t))
            if (tree.deprel(c) == Deprel::advcl && marked(c, "if unless once until before")) return true;
        for (auto c = tree.sentence(t).begin; c < t; ++c)
            if (tree.deprel(c) == Deprel::mark && is_one_of(tree.lower(c), "if unless")) return true;
        return false;
    }

    [[nodiscard]] bool marked(std::uint32_t t, const WordList& words) const {
        for (const auto c : tree.children(t))
            if ((tree.deprel(c) == Deprel::mark || tree.deprel(c) == Deprel::advmod ||
                 tree.deprel(c) == Deprel::case_) &&
                is_one_of(tree.lower(c), words))
                return true;
        return false;
    }

    /// "Banks attributed the losses to …" parsed as "banks that were attributed": a participle with an object
    /// of its own behind the noun that is the root is the sentence's verb.
    [[nodiscard]] bool is_hidden_main(std::uint32_t t) const {
        const auto up = tree.head(t);
        return tree.deprel(t) == Deprel::acl && up != kNone && up < t && tree.deprel(up) == Deprel::root &&
               is_nominal(tree.upos(up)) && tree.child(up, Deprel::cop) == kNone &&
               verb_group(tree, t).tense == GroupTense::participle &&
               (tree.child(t, Deprel::obj) != kNone || tree.child(t, Deprel::ccomp) != kNone);
    }

    [[nodiscard]] Placed of(std::uint32_t t) const {
        const auto draft = x.draft_of[t];
        if (draft != kNone && lies_ahead(x.drafts[draft])) return {Placement::after, kNone, "still to come"};
        if (draft != kNone && x.drafts[draft].verb == kNone) return noun(x.drafts[draft].head);
        return verb(t);
    }

    [[nodiscard]] Placed verb(std::uint32_t anchor) const {
        const auto group = verb_group(tree, anchor);
        if (group.tense == GroupTense::future || group.tense == GroupTense::modal ||
            group.tense == GroupTense::would)
            return {Placement::after, kNone, "still to come"};
        const bool present = group.tense == GroupTense::present || group.tense == GroupTense::progressive;
        auto t = anchor;
        bool reported = false;
        for (int i = 0; i < kMaxClimb; ++i) {
            const auto relation = tree.deprel(t);
            const auto up = tree.head(t);
            if (relation == Deprel::root || up == kNone) break;
            if (relation == Deprel::conj || relation == Deprel::parataxis) {
                t = up;
            } else if (relation == Deprel::ccomp || relation == Deprel::csubj || relation == Deprel::xcomp ||
                       relation == Deprel::obj) {
                const auto embedding = embedding_of(tree, up);
                if (embedding != Embedding::report && embedding != Embedding::denies && !group.finite())
                    return {Placement::governor, predicate_above(t), "part of what its clause tells"};
                reported = true;
                t = up;
            } else if (relation == Deprel::advcl) {
                if (present && marked(t, "if unless until till before when once after"))
                    return {Placement::after, kNone, "present tense of what is awaited"};
                if (marked(t, "after since")) return {Placement::before, kNone, "the clause looks back"};
                if (marked(t, "before until till")) return {};
                if (group.perfect) return {Placement::before, kNone, "the clause looks back"};
                return {Placement::governor, predicate_above(t), "at the time of its main clause"};
            } else if (relation == Deprel::acl_relcl || relation == Deprel::acl) {
                if (is_hidden_main(t)) return {Placement::scene, kNone, "past tense"};
                // "which sells digital music", "made by Arden": what a thing does as a rule has no day
                if (present && (draft_tells(t) || is_state(t)))
                    return {Placement::now, kNone, "present tense"};
                if (present) return {};
                if (relation == Deprel::acl_relcl && marked(t, "where") && !group.perfect)
                    return {Placement::governor, predicate_above(t), "there, at the time of its main clause"};
                return {Placement::before, kNone, "a clause that says what is known already"};
            } else if (relation == Deprel::case_ && is_one_of(tree.lower(t), "according")) {
                return {Placement::scene, kNone, "told by its source"};
            } else {
                return {};
            }
        }
        switch (group.tense) {
            case GroupTense::past:
                if (!group.perfect) {
                    if (reported) return {};
                    return {Placement::scene, kNone, "past tense"};
                }
                if (group.marker != kNone && tree.lower(group.marker) == "had" && !reported)
                    return {Placement::before, kNone, "past perfect"};
                return {};
            case GroupTense::present:
            case GroupTense::progressive:
                if (tree.block_kind(anchor) == BlockKind::title) return {};
                // "the kit contains two cameras": a description holds, it does not happen
                if (is_one_of(tree.lemma(anchor),
                              "include contain feature comprise consist cost weigh measure "
                              "integrate utilize possess own allow belong"))
                    return {};
                if (group.tense == GroupTense::present && conditional(anchor) && !draft_tells(anchor))
                    return {Placement::after, kNone, "present tense under a condition"};
                return {Placement::now, kNone, "present tense"};
            case GroupTense::participle:
                return {Placement::scene, kNone, "past participle as predicate"};
            default:
                return {};
        }
    }

    [[nodiscard]] Placed noun(std::uint32_t t) const {
        if (tree.block_kind(t) == BlockKind::title) return {};
        const auto relation = tree.deprel(t);
        const auto up = tree.head(t);
        if (up != kNone && tree.upos(up) == Upos::VERB) {
            if (relation == Deprel::obl && is_one_of(tree.preposition(t), "in at during with on to by after"))
                return {Placement::governor, up, "the occasion of its verb"};
            const auto group = find_verb(phrase_key(tree, up)).group;
            const bool phase = group == EventGroup::aspect || group == EventGroup::occur ||
                               is_one_of(tree.lemma(up), "come wrap");
            const bool brings_about = is_one_of(tree.lemma(up),
                                                "give make hold lose win file extend take deliver issue "
                                                "leave launch reach sign settle impose");
            if ((is_subject(relation) && phase) || (relation == Deprel::obj && (phase || brings_about)))
                return {Placement::governor, up, "told by its verb"};
        }
        return {Placement::before, kNone, "named as known already"};
    }
};

/// What was called off or is said not to be so carries the day it was planned for or alleged of, never the
/// day the story is at.
bool never_was(const Draft& d) {
    return d.mention.status == Status::cancelled ||
           (d.mention.status == Status::denied && !d.mention.negated && !d.futureward);
}

struct Inferrer {
    Extraction& x;
    const std::vector<Scene>& scenes;
    Day published;
    bool plans_for_today = false;  // the article tells of plans for its own day
    Placer placer{x, x.tree};

    /// Is the scene good enough for this kind of event? Words are spoken on the day of the story; a deed
    /// needs a story that says which day it is of, or a sentence before that does.
    [[nodiscard]] static bool fits(const Scene& scene, const Draft& d) {
        if (scene.own_phrase || scene.background || scene.kept) return true;
        if (d.group == EventGroup::reporting || scene.firmness == Firmness::said) return true;
        return scene.firmness == Firmness::likely && tells(d.group);
    }

    /// "described those discussions as useful": a verdict on what an earlier sentence told of another time
    /// may be of any day since.
    [[nodiscard]] bool judges_older(const Draft& d) const {
        if (d.object == kNone || x.draft_of[d.object] == kNone) return false;
        const auto& about = x.drafts[x.draft_of[d.object]].mention;
        if (about.same_as == kNone || about.date.range.empty()) return false;
        const auto& range = about.date.range;
        return !range.latest || published - range.latest->day > kDaily;
    }

    /// "In the televised debate Arden swore …": told of an occasion that opens the sentence and has no day of
    /// its own, in a story that has gone on for a while.
    [[nodiscard]] bool on_other_occasion(const Draft& d) const {
        constexpr std::uint32_t kOpening = 6;  // sentences, title and byline among them
        if (d.verb == kNone || d.mention.sentence < kOpening) return false;
        for (const auto c : x.tree.children(d.verb))
            if (c < d.verb && x.tree.deprel(c) == Deprel::obl && x.draft_of[c] != kNone &&
                is_one_of(x.tree.preposition(c), "in at during") && x.tree.child(c, Deprel::det) != kNone &&
                x.drafts[x.draft_of[c]].verb == kNone)
                return true;
        return false;
    }

    /// "She burned it the next morning", "he recently left": a time is told, and it is not known which. Not
    /// that of the story.
    [[nodiscard]] bool tells_unknown_time(const Draft& d) const {
        const auto& phrases = d.mention.date.timexes;
        return std::any_of(phrases.begin(), phrases.end(), [&](std::uint32_t i) {
            const Timex& timex = x.source->timexes[i];
            return timex.range.empty() && !timex.impossible && timex.value != "PRESENT_REF" &&
                   (timex.type == TimexType::date || timex.type == TimexType::time);
        });
    }

    /// "The firms said on Monday that they had agreed to merge": what is announced was mostly settled then.
    [[nodiscard]] bool is_announced(const Draft& d) const {
        const auto& said = d.mention.statement_date;
        if (d.verb == kNone || d.mention.status != Status::occurred || !d.mention.date.timexes.empty() ||
            !is_explicit(said.basis) || !said.range.is_single_day())
            return false;
        const auto relation = x.tree.deprel(d.verb);
        const auto group = verb_group(x.tree, d.verb);
        return group.perfect && group.finite() &&
               (relation == Deprel::ccomp || relation == Deprel::root || relation == Deprel::parataxis) &&
               (d.group == EventGroup::agreement || d.group == EventGroup::decision ||
                d.group == EventGroup::personnel || d.group == EventGroup::business);
    }

    /// "The country is facing an outbreak. … Causes of the outbreak": still there.
    [[nodiscard]] bool goes_on(const Draft& d) const {
        return d.mention.status == Status::ongoing && d.mention.same_as != kNone;
    }

    /// Follows governing clauses up to the one that has a time.
    void infer(Draft& d) const {
        const auto& scene = scenes[d.mention.sentence];
        if (judges_older(d)) return;
        if (is_announced(d))
            return set(d, d.mention.statement_date.range, "has been done by the day it is announced",
                       "which is that day more often than not");
        auto placed = d.verb != kNone && lies_ahead(d) && placer.told_with_past(d.verb)
                          ? Placed{Placement::governor, x.tree.head(d.verb), "told with the verb above it"}
                      : lies_ahead(d) ? Placed{Placement::after, kNone, "still to come"}
                      : d.verb == kNone && goes_on(d)
                          ? Placed{Placement::now, kNone, "what goes on is named again"}
                      : d.verb != kNone ? placer.verb(d.verb)
                                        : placer.noun(d.head);
        std::string path = std::string(placed.why);
        for (int i = 0; placed.placement == Placement::governor && i < 5; ++i) {
            if (placed.with == kNone) return;
            const auto up = x.draft_of[placed.with];
            if (up != kNone && &x.drafts[up] != &d && !x.drafts[up].mention.date.range.empty()) {
                const auto& date = x.drafts[up].mention.date;
                set(d, date.range, path, x.quote(x.drafts[up].mention.trigger));
                return;
            }
            placed = placer.of(placed.with);
            path += " < " + std::string(placed.why);
        }
        DateRange range;
        range.granularity = Granularity::day;
        switch (placed.placement) {
            case Placement::scene:
                if (const auto since = since_older(d, scene); since)
                    return set(d, *since, path, "any day since what it follows");
                if (!fits(scene, d) || (!scene.own_phrase && on_other_occasion(d)) || tells_unknown_time(d))
                    return;
                return set(d, scene.range, path, scene.why);
            case Placement::now:
                // "are planning a visit": what goes on has no day; it is known by that of publication
                if (d.group == EventGroup::plan && d.mention.status == Status::ongoing) return;
                range.earliest = range.latest = CivilTime{published};
                return set(d, range, path, "the day of publication");
            case Placement::before:
                range.latest = CivilTime{published - 1};
                return set(d, range, path, "before the day of publication");
            case Placement::after:
                range.earliest = CivilTime{plans_for_today ? published : published + 1};
                return set(d, range, path, "after the day of publication");
            default:
                return;
        }
    }

    /// "Each side blamed the other", told right behind what happened days ago, and "was called after the
    /// mayor died in January": on that day or any since, and not the day the story is at.
    [[nodiscard]] std::optional<DateRange> since_older(const Draft& d, const Scene& scene) const {
        std::optional<Day> from;
        if (d.group == EventGroup::statement && !scene.own_phrase) from = scene.behind;
        if (d.verb != kNone)
            for (const auto c : x.tree.children(d.verb)) {
                const auto relation = x.tree.deprel(c);
                if ((relation != Deprel::advcl && relation != Deprel::obl) || x.draft_of[c] == kNone ||
                    !placer.marked(c, "after since following"))
                    continue;
                const auto& cause = x.drafts[x.draft_of[c]].mention.date;
                if (cause.basis != DateBasis::narrative && cause.range.earliest && cause.range.latest &&
                    published - cause.range.latest->day > kDaily)
                    from = cause.range.earliest->day;
            }
        if (!from || *from > published) return std::nullopt;
        DateRange out;
        out.granularity = Granularity::day;
        out.earliest = CivilTime{*from};
        out.latest = CivilTime{published};
        return out;
    }

    static void set(Draft& d, const DateRange& range, const std::string& placement, const std::string& why) {
        auto& claim = d.mention.date;
        if (range.empty()) return;
        claim.range = range;
        claim.range.uncertain = true;
        claim.basis = DateBasis::narrative;
        claim.steps.push_back("likely " + to_edtf(range) + ": " + placement + ", " + why);
    }
};

}  // namespace

void infer_dates(Extraction& x, const Names& names) {
    const auto published = x.source->document.published.day();
    if (!published) return;
    const auto scenes = find_scenes(x, names);
    Inferrer inferrer{x, scenes, *published};
    inferrer.plans_for_today = std::any_of(x.drafts.begin(), x.drafts.end(), [&](const Draft& d) {
        return d.head != kNone && lies_ahead(d) && d.mention.date.range.is_single_day() &&
               d.mention.date.range.earliest->day == *published;
    });
    for (auto& d : x.drafts)
        if (d.head != kNone && d.mention.date.range.empty() && !never_was(d)) inferrer.infer(d);
}

}  // namespace dateline
