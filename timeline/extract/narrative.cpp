#include "timeline/extract/narrative.hpp"

#include <algorithm>
#include <optional>

#include "timeline/extract/names.hpp"
#include "timeline/extract/placement.hpp"
#include "timeline/extract/scenes.hpp"
#include "timeline/extract/words.hpp"
#include "timeline/model/claim.hpp"

namespace dateline {
namespace {

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
    Placer placer{x};

    /// Is the scene good enough for this kind of event? Words are spoken on the day of the story; a deed
    /// needs a story that says which day it is of, or a sentence before that does.
    [[nodiscard]] static bool fits(const Scene& scene, const Draft& d) {
        if (scene.own_phrase || scene.background || scene.kept || scene.under_header) return true;
        if (d.group == EventGroup::reporting || scene.firmness == Firmness::said) return true;
        return scene.firmness == Firmness::likely && tells(d.group);
    }

    /// "She remanded them, but one of them was freed on Friday": the day is that of the second clause.
    [[nodiscard]] static bool in_clause_before_phrase(const Scene& scene, const Draft& d) {
        return scene.own_phrase && scene.clause != kNone && d.anchor() < scene.clause;
    }

    /// "was barred from running in 2020 and left the year after": a time of its own stands before the second
    /// verb, and the phrase of that is its own.
    [[nodiscard]] bool before_second_time(const Draft& d) const {
        if (d.verb == kNone) return false;
        const auto& all = x.source->timexes;
        for (const auto c : x.tree.children(d.verb)) {
            if (x.tree.deprel(c) != Deprel::conj || c < d.verb || x.draft_of[c] == kNone) continue;
            const auto& own = x.drafts[x.draft_of[c]].mention.date.timexes;
            if (own.empty() || all[own.front()].span.begin < x.tree.token(c).span.begin) continue;
            const auto second = verb_group(x.tree, c).tense;  // "left early and is due home on Friday"
            if (verb_group(x.tree, d.verb).tense == GroupTense::past &&
                (second == GroupTense::present || second == GroupTense::future))
                return true;
            for (auto i = own.front(); i-- > 0 && all[i].span.begin > x.tree.token(d.verb).span.begin;)
                if (all[i].type == TimexType::date && !all[i].range.empty() &&
                    all[i].span.end <= x.tree.token(c).span.begin && !in_relative_clause(all[i]))
                    return true;
        }
        return false;
    }
    [[nodiscard]] bool in_relative_clause(const Timex& phrase) const {
        for (auto t = x.tree.token_at(phrase.span.begin); t != kNone; t = x.tree.head(t))
            if (x.tree.deprel(t) == Deprel::acl_relcl) return true;
        return false;
    }

    /// "The talks began in May after he met the envoy": the last day of what the clause of "after" hangs at.
    [[nodiscard]] std::optional<Day> last_day_of_main(const Draft& d) const {
        if (d.verb == kNone || x.tree.deprel(d.verb) != Deprel::advcl || !placer.marked(d.verb, "after"))
            return std::nullopt;
        const auto main = x.tree.head(d.verb);
        if (main == kNone || x.draft_of[main] == kNone) return std::nullopt;
        const auto& claim = x.drafts[x.draft_of[main]].mention.date;
        if (claim.timexes.empty() || claim.basis == DateBasis::narrative || !claim.range.latest ||
            claim.range.latest->day >= published)
            return std::nullopt;
        return claim.range.latest->day;
    }

    /// "was built by one firm and sold by another in 2014": done by others, and perhaps in other years.
    [[nodiscard]] bool of_other_agent(const Draft& d) const {
        const auto& tree = x.tree;
        const auto agent = [&](std::uint32_t verb) { return tree.child(verb, Deprel::obl_agent); };
        if (d.verb == kNone || agent(d.verb) == kNone) return false;
        for (const auto c : tree.children(d.verb))
            if (tree.deprel(c) == Deprel::conj && c > d.verb && agent(c) != kNone && x.draft_of[c] != kNone &&
                !x.drafts[x.draft_of[c]].mention.date.timexes.empty())
                return true;
        return false;
    }

    /// A story that opens with a day some days ago tells of what was said on it or any day since.
    [[nodiscard]] std::optional<DateRange> since_opening(const Scene& scene, const Draft& d) const {
        if (scene.own_phrase || scene.background || scene.kept || scene.under_header ||
            scene.firmness != Firmness::likely || !scene.of_deed || !tells(d.group) ||
            !scene.range.earliest || published - scene.range.earliest->day <= kDaily)
            return std::nullopt;
        if (d.group == EventGroup::reporting && d.mention.lemma != "tell" &&
            x.tree.child(d.anchor(), Deprel::obj) != kNone)
            return std::nullopt;  // "read two poems", but "told the paper"
        DateRange out = scene.range;
        out.latest = CivilTime{published};
        return out;
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

    /// "The prior judge, Dora Holm, resigned": whoever holds the office since; not on the day of the story.
    [[nodiscard]] bool of_predecessor(const Draft& d) const {
        return d.subject != kNone && d.group == EventGroup::personnel &&
               x.tree.child_with_lemma(d.subject, "prior former previous") != kNone;
    }

    /// "In 1998 they blew it up. |In retaliation, Boll ordered a strike", "his government |soon fell": later
    /// than what is told right before.
    [[nodiscard]] bool follows_up(const Draft& d) const {
        if (d.verb == kNone || d.mention.status != Status::occurred) return false;
        if (x.tree.child_with_lemma(d.verb, "soon subsequently promptly swiftly eventually afterwards") !=
            kNone)
            return true;
        const auto first = x.tree.sentence(d.verb).begin;
        return x.tree.lower(first) == "in" && first + 1 < d.verb &&
               is_one_of(x.tree.lower(first + 1), "retaliation response return revenge reply");
    }

    /// "The agency would not describe the fault": when it was asked.
    [[nodiscard]] bool is_refused(const Draft& d) const {
        return d.verb != kNone && d.mention.status == Status::denied && !d.futureward &&
               verb_group(x.tree, d.verb).tense == GroupTense::would;
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
                      : is_refused(d) ? Placed{Placement::scene, kNone, "was asked for and refused"}
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
                if (in_clause_before_phrase(scene, d) ||
                    (scene.own_phrase && (of_other_agent(d) || before_second_time(d))))
                    return;
                if (const auto open = since_opening(scene, d); open)
                    return set(d, *open, path, "any day since " + scene.why);
                if (!fits(scene, d) || (!scene.own_phrase && (on_other_occasion(d) || of_predecessor(d))) ||
                    tells_unknown_time(d))
                    return;
                return set(d, scene.range, path, scene.why);
            case Placement::now:
                // "are planning a visit": what goes on has no day; it is known by that of publication
                if (d.group == EventGroup::plan && d.mention.status == Status::ongoing) return;
                range.earliest = range.latest = CivilTime{published};
                return set(d, range, path, "the day of publication");
            case Placement::before:
                if (scene.under_header && scene.range.latest->day < published) {
                    range.latest = scene.range.latest;
                    return set(d, range, path, "by the day of the header above it");
                }
                if (const auto main = last_day_of_main(d); main) {
                    range.latest = CivilTime{*main};
                    return set(d, range, path, "not after the main clause");
                }
                range.latest = CivilTime{published - 1};
                return set(d, range, path, "before the day of publication");
            case Placement::after:
                if (const auto since = foretold_since(x, d); since) {
                    range.earliest = CivilTime{*since};
                    return set(d, range, path, "any day since it was foretold");
                }
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
        if (d.group == EventGroup::statement && d.verb != kNone && !scene.own_phrase &&
            (!scene.in_passing || x.tree.deprel(d.verb) == Deprel::root))
            from = scene.behind;
        if (!scene.own_phrase && !scene.in_passing && follows_up(d)) from = scene.behind;
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
