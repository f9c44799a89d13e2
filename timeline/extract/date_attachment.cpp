#include "timeline/extract/dates.hpp"

#include <algorithm>
#include <optional>

#include "timeline/extract/words.hpp"

namespace dateline {
namespace {

constexpr int kMaxClimb = 24;

struct Reading {
    DateRange range;
    std::string step;
    bool not_before = false;  // "as early as", "not before": a first day only
};

std::string_view relation_name(Deprel relation) {
    switch (relation) {
        case Deprel::obl:
        case Deprel::obl_unmarked:
            return "obl";
        case Deprel::advmod:
            return "advmod";
        case Deprel::nmod:
        case Deprel::nmod_unmarked:
            return "nmod";
        case Deprel::amod:
            return "amod";
        case Deprel::compound:
            return "compound";
        case Deprel::nmod_poss:
            return "nmod:poss";
        case Deprel::obj:
            return "obj";
        case Deprel::advcl:
            return "advcl";
        case Deprel::conj:
            return "conj";
        default:
            return "dep";
    }
}

DateBasis basis_of(const Timex& timex) {
    switch (timex.basis) {
        case TimexBasis::stated:
            return DateBasis::stated;
        case TimexBasis::publication:
            return DateBasis::publication;
        case TimexBasis::discourse:
            return DateBasis::discourse;
        default:
            return DateBasis::none;
    }
}

/// The words right before the phrase that make it a bound, where the phrase itself does not say.
TimexSignal signal_of(const Tree& tree, const Timex& timex, std::uint32_t first) {
    if (timex.signal != TimexSignal::none && timex.signal != TimexSignal::at) return timex.signal;
    if (first == 0 || first == kNone) return timex.signal;
    const auto word = tree.lower(first - 1);
    if (word == "by") return TimexSignal::by;
    if (word == "before") return TimexSignal::before;
    if (word == "after") return TimexSignal::after;
    if (word == "since") return TimexSignal::since;
    if (word == "until" || word == "till") return TimexSignal::until;
    if (word == "within") return TimexSignal::within;
    return timex.signal;
}

DateRange only_from(const DateRange& range, int shift) {
    DateRange out;
    out.granularity = range.granularity;
    if (shift == 0)
        out.earliest = range.earliest ? CivilTime{range.earliest->day} : range.earliest;
    else if (range.latest)
        out.earliest = CivilTime{range.latest->day + shift};
    return out;
}

DateRange only_until(const DateRange& range, int shift) {
    DateRange out;
    out.granularity = range.granularity;
    if (shift == 0)
        out.latest = range.latest ? CivilTime{range.latest->day} : range.latest;
    else if (range.earliest)
        out.latest = CivilTime{range.earliest->day - shift};
    return out;
}

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
            if (const auto up = tree.head(predicate); up != kNone && x.draft_of[up] != kNone)
                return x.draft_of[up];
        return kNone;
    }

    /// "rejected the claim on Wednesday", "unveiled its offer on 6 August": the parser hangs the day at the
    /// object, but claims and offers are not on days. Meetings, visits, votes and attacks are, and keep it.
    [[nodiscard]] bool dates_the_verb(std::uint32_t top, std::uint32_t noun) const {
        const auto verb = tree.head(noun);
        if (top < noun || verb == kNone || tree.upos(verb) != Upos::VERB || noun < verb ||
            tree.deprel(noun) != Deprel::obj || x.draft_of[verb] == kNone)
            return false;
        const auto preposition = tree.preposition(top);
        if (!preposition.empty() && preposition != "on") return false;
        switch (x.drafts[x.draft_of[noun]].group) {
            case EventGroup::encounter:
            case EventGroup::travel:
            case EventGroup::vote:
            case EventGroup::sport:
            case EventGroup::protest:
            case EventGroup::violence:
            case EventGroup::disaster:
            case EventGroup::death:
                return false;
            default:
                return verb_group(tree, verb).tense == GroupTense::past;
        }
    }

    /// The draft that governs the phrase, with the relation it hangs by; kNone when nothing does.
    [[nodiscard]] std::uint32_t governor(std::uint32_t top, std::string& how, bool& closed) const {
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
            how = std::string(relation_name(relation));
            if (tree.upos(up) == Upos::VERB || tree.upos(up) == Upos::ADJ || tree.upos(up) == Upos::AUX) {
                if (is_clausal(relation) && i > 0) return kNone;
                if (const auto planned = planned_below(up, preposition); planned != kNone) {
                    how += " of the plan";
                    return planned;
                }
                if (draft != kNone) return draft;
                if (tree.upos(up) == Upos::ADJ && tree.child(up, Deprel::cop) == kNone) {
                    t = up;
                    continue;
                }
                return kNone;
            }
            if (relation == Deprel::dislocated) closed = true;
            if (closed) return kNone;
            if (i == 0 && draft != kNone && dates_the_verb(top, up)) {
                t = up;
                continue;
            }
            if (draft != kNone) return draft;
            // the phrase belongs to a noun that is no event: only a loose attachment may be handed on
            if (relation == Deprel::amod || relation == Deprel::compound || relation == Deprel::nummod ||
                relation == Deprel::nmod_poss ||
                (relation == Deprel::appos && (i == 0 || preposition.empty())) || is_clausal(relation)) {
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

    /// "the highest level since 2018", "for the first time since May": what stands before "since" is a
    /// record.
    [[nodiscard]] bool compares(std::uint32_t first) const {
        if (first == kNone || first < 2) return false;
        const auto begin = tree.sentence(first).begin;
        for (auto t = first - 1; t > begin && first - t < 7; --t) {
            const auto word = tree.lower(t - 1);
            if (is_one_of(word, "first last only most least best worst") ||
                (word.size() > 5 && word.ends_with("est")))
                return true;
        }
        return false;
    }

    /// The days the phrase allows for an event, its signal words applied.
    [[nodiscard]] Reading read(const Timex& timex, std::uint32_t first, const Draft& draft) const {
        Reading out;
        const auto signal = signal_of(tree, timex, first);
        out.range = timex.range;
        const bool early = first != kNone && first >= 3 && tree.lower(first - 1) == "as" &&
                           (tree.lower(first - 2) == "early" || tree.lower(first - 2) == "soon") &&
                           tree.lower(first - 3) == "as";
        const bool negated = draft.mention.negated;
        if (timex.range.empty()) return out;
        if (signal == TimexSignal::since && compares(first)) {
            out.range = {};
            out.step = "\"since\" after a superlative compares, it does not date";
            return out;
        }
        if (early) {
            out.range = only_from(timex.range, 0);
            out.not_before = true;
            out.step = "\"as early as\": not before";
            return out;
        }
        if (negated && (signal == TimexSignal::before || signal == TimexSignal::until)) {
            out.range = only_from(timex.range, 0);
            out.not_before = true;
            out.step = "\"not " + std::string(signal == TimexSignal::before ? "before" : "until") +
                       "\": not earlier";
            return out;
        }
        switch (signal) {
            case TimexSignal::by:
                out.range = only_until(timex.range, 0);
                out.step = "\"by\": on that day or earlier";
                break;
            case TimexSignal::before:
                if (timex.type == TimexType::time) break;
                // "before the end of the month" still lies inside it
                out.range = timex.mod == "END" ? only_until(timex.range, 0) : only_until(timex.range, 1);
                out.step = "\"before\": earlier than that";
                break;
            case TimexSignal::after:
                if (timex.type == TimexType::time) break;
                out.range = only_from(timex.range, 1);
                out.step = "\"after\": later than that";
                break;
            case TimexSignal::until:
                // what lasts until then ends then; when it happened or began is not said
                out.range = {};
                out.step = "\"until\" names an end, not the day";
                break;
            case TimexSignal::since:
                if (const auto group = draft.verb != kNone ? verb_group(tree, draft.verb) : VerbGroup{};
                    group.perfect && draft.group == EventGroup::statement &&
                    x.source->document.published.range.latest) {
                    out.range.latest = CivilTime{x.source->document.published.range.latest->day};
                    out.range.granularity = Granularity::day;
                    out.step = "\"since\" with a perfect: some time from then to the publication";
                } else
                    out.step = "\"since\": it began then";
                break;
            default:
                break;
        }
        return out;
    }

    /// A weekday resolved to the week behind although what it dates is a plan, or to the week ahead although
    /// it is past: the same weekday on the other side.
    [[nodiscard]] std::optional<DateRange> other_week(const Timex& timex, const Draft& draft) const {
        constexpr int kWeek = 7;
        const auto published = x.source->document.published.day();
        if (!published || timex.basis != TimexBasis::publication || !timex.range.is_single_day() ||
            timex.derivation.expression.find("weekday(") == std::string::npos ||
            timex.derivation.expression.find("last") != std::string::npos ||
            timex.derivation.expression.find("next") != std::string::npos)
            return std::nullopt;
        const int ahead = timex.range.earliest->day - *published;
        int shift = 0;
        if (draft.mention.status == Status::scheduled && ahead < 0 && ahead > -kWeek) shift = kWeek;
        if (draft.mention.status == Status::occurred && draft.verb != kNone && ahead > 0 && ahead < kWeek &&
            verb_group(tree, draft.verb).tense == GroupTense::past)
            shift = -kWeek;
        if (shift == 0) return std::nullopt;
        auto range = timex.range;
        range.earliest->day = range.earliest->day + shift;
        range.latest->day = range.latest->day + shift;
        return range;
    }

    /// "has been scheduled for Sept. 23" in August: a month and day without a year, resolved to the year
    /// before although what it dates is a plan, means the year to come.
    [[nodiscard]] std::optional<DateRange> next_year(const Timex& timex, const Draft& draft) const {
        constexpr int kFar = 60;
        const auto& published = x.source->document.published.range;
        if (draft.mention.status != Status::scheduled || timex.basis != TimexBasis::publication ||
            !published.earliest)
            return std::nullopt;
        if (!timex.range.is_single_day() || published.earliest->day - timex.range.latest->day < kFar)
            return std::nullopt;
        auto civil = to_civil(timex.range.earliest->day);
        if (timex.span.of(x.source->document.text).find(std::to_string(civil.year)) != std::string_view::npos)
            return std::nullopt;
        ++civil.year;
        if (!is_valid(civil) || to_day(civil) < published.earliest->day) return std::nullopt;
        auto range = timex.range;
        range.earliest = range.latest = CivilTime{to_day(civil)};
        return range;
    }

    /// Adds one phrase to a claim; what disagrees with what is there already is kept as a rejected reading.
    void put(Draft& draft, DateClaim& claim, std::uint32_t index, std::uint32_t first,
             const std::string& how) {
        const auto& timex = x.source->timexes[index];
        auto reading = read(timex, first, draft);
        if (const auto next = next_year(timex, draft); next) {
            reading.range = *next;
            reading.step = "a plan: the next such day after the publication, not the last";
        } else if (const auto week = other_week(timex, draft); week) {
            reading.range = *week;
            reading.step = draft.mention.status == Status::scheduled
                               ? "a plan: the next such weekday after the publication"
                               : "past: the last such weekday before the publication";
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
            const auto both = intersect(claim.range, reading.range);
            if (!both) {
                claim.rejected.push_back(x.quote(timex.span) + " (" + to_edtf(reading.range) +
                                         "): excluded by the phrase before it");
                return;
            }
            claim.range = *both;
        } else {
            claim.range = reading.range;
            claim.basis = basis_of(timex);
        }
        claim.steps.push_back(step + " = " + to_edtf(timex.range));
        if (!reading.step.empty()) claim.steps.push_back(reading.step);
        if (reading.not_before && draft.mention.negated && draft.mention.status == Status::denied) {
            // "not expected before February" is a plan put off, "will not meet until May" one moved; neither
            // is a refusal
            const auto group = draft.verb != kNone ? verb_group(tree, draft.verb) : VerbGroup{};
            draft.mention.status = group.tense == GroupTense::future ? Status::scheduled : Status::possible;
            draft.mention.negated = false;
        }
    }
};

/// "7 p.m. (11 a.m. or noon Eastern)": a clock time in parentheses behind another tells the same instant
/// again.
bool tells_again(const Extraction& x, std::uint32_t index) {
    const auto& timexes = x.source->timexes;
    const auto& text = x.source->document.text;
    constexpr std::uint32_t kFar = 80;  // bytes between the two
    for (auto i = index; i-- > 0 && timexes[i].span.end + kFar >= timexes[index].span.begin;) {
        if (timexes[index].type != TimexType::time || timexes[i].type != TimexType::time) continue;
        const auto between = Span{timexes[i].span.end, timexes[index].span.begin}.of(text);
        const auto open = between.rfind('('), close = between.rfind(')');
        if (open != std::string_view::npos && (close == std::string_view::npos || close < open)) return true;
    }
    return false;
}

}  // namespace

void attach_dates(Extraction& x) {
    Attacher attacher{x, x.tree};
    const auto& timexes = x.source->timexes;
    for (std::uint32_t i = 0; i < timexes.size(); ++i) {
        if (timexes[i].type != TimexType::date && timexes[i].type != TimexType::time) continue;
        if (tells_again(x, i)) continue;
        std::uint32_t first = kNone, top = kNone;
        attacher.tokens_of(timexes[i], first, top);
        if (top == kNone) continue;
        std::string how;
        bool closed = false;
        auto d = attacher.governor(top, how, closed);
        // "as of Tuesday" dates the whole statement
        if (first >= 2 && x.tree.lower(first - 1) == "of" && x.tree.lower(first - 2) == "as") {
            auto head = clause_head(x.tree, top);
            for (int climb = 0; head != kNone && x.draft_of[head] == kNone && climb < 6; ++climb)
                head = x.tree.head(head);
            if (head != kNone) d = x.draft_of[head];
            how = "as of";
        }
        if (d == kNone && !closed) {
            if (const auto head = clause_head(x.tree, top); head != kNone) d = x.draft_of[head];
            how = "same clause";
        }
        if (d == kNone) continue;
        attacher.put(x.drafts[d], x.drafts[d].mention.date, i, first, how);
    }
}

}  // namespace dateline
