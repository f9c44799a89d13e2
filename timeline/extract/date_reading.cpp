#include "timeline/extract/date_reading.hpp"

#include <algorithm>

#include "timeline/extract/former_plans.hpp"
#include "timeline/extract/narrated_days.hpp"
#include "timeline/extract/postponement.hpp"
#include "timeline/extract/words.hpp"
#include "timeline/extract/year_reading.hpp"

namespace dateline {
namespace {

/// The words right before the phrase that make it a bound, where the phrase itself does not say.
TimexSignal signal_of(const Tree& tree, const Timex& timex, std::uint32_t first) {
    if (first != kNone && first > 1 && tree.lower(first - 1) == "after" &&
        is_one_of(tree.lower(first - 2), "until till"))
        return TimexSignal::until;  // "put off until after the summer"
    if (timex.signal != TimexSignal::none && timex.signal != TimexSignal::at) return timex.signal;
    if (first != kNone && first > 2 && tree.lower(first - 1) == "least" && tree.lower(first - 2) == "at")
        first -= 2;  // "until at least Tuesday"
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

/// "Eleven people have died since Friday": on any of the days; but "has been held since Friday", "have been
/// talking since Friday" began then.
bool happens_again(EventGroup group, bool passive) {
    switch (group) {
        case EventGroup::statement:
        case EventGroup::reporting:
        case EventGroup::release:
            return true;
        case EventGroup::death:
        case EventGroup::violence:
        case EventGroup::change:
        case EventGroup::encounter:
        case EventGroup::travel:
        case EventGroup::disaster:
        case EventGroup::personnel:
        case EventGroup::sport:
        case EventGroup::business:
            return !passive;
        default:
            return false;
    }
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

struct Reader {
    const Extraction& x;
    const Tree& tree;

    /// "the highest level since 2018", "for the first time since May": what stands before "since" is a
    /// record.
    [[nodiscard]] bool compares(std::uint32_t first) const {
        if (first == kNone || first < 2) return false;
        const auto begin = tree.sentence(first).begin;
        if (is_one_of(tree.lower(first - 2), "second third fourth fifth sixth seventh eighth ninth tenth"))
            return true;                    // "the third since January"
        constexpr std::uint32_t kFar = 12;  // tokens
        for (auto t = first - 1; t > begin && first - t < kFar; --t) {
            const auto word = tree.lower(t - 1);
            if (is_one_of(word, ", ;") ||
                (tree.upos(t - 1) == Upos::VERB && tree.deprel(t - 1) != Deprel::amod))
                return false;
            if (is_one_of(word,
                          "first second third fourth fifth sixth seventh eighth ninth tenth last only most "
                          "least best worst") ||
                (word.size() > 5 && word.ends_with("est")))
                return true;
        }
        return false;
    }

    /// "the seven ships built since 2019": each at a time of its own.
    [[nodiscard]] bool is_counted_participle(const Draft& draft) const {
        const auto noun = draft.verb == kNone ? kNone : tree.head(draft.verb);
        return noun != kNone && tree.deprel(draft.verb) == Deprel::acl &&
               verb_group(tree, draft.verb).tense == GroupTense::participle &&
               tree.token(noun).features.number == Number::plur && tree.child(noun, Deprel::nummod) != kNone;
    }

    /// The days the phrase allows for an event, its signal words applied.
    [[nodiscard]] DateReading read(const Timex& timex, std::uint32_t first, const Draft& draft) const {
        DateReading out;
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
            out.not_until = signal == TimexSignal::until;
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
                    group.perfect && !negated && !tree.lower(draft.verb).ends_with("ing") &&
                    happens_again(draft.group, group.passive) && x.source->document.published.range.latest) {
                    out.range.latest = CivilTime{x.source->document.published.range.latest->day};
                    out.range.granularity = Granularity::day;
                    out.step = "\"since\" with a perfect: some time from then to the publication";
                } else if (is_counted_participle(draft) && x.source->document.published.range.latest) {
                    out.range.latest = CivilTime{x.source->document.published.range.latest->day};
                    out.range.granularity = Granularity::day;
                    out.step = "\"since\" of several: some time from then to the publication";
                } else if (group.perfect && group.tense == GroupTense::progressive && !negated) {
                    out.range.latest.reset();
                    out.range.kind = RangeKind::lasting;
                    out.step = "\"since\": it goes on from then";
                } else
                    out.step = "\"since\": it began then";
                break;
            default:
                // "between 12 and 16 January", "more than a decade ago", "the week ending May 17"
                if (timex.opened.empty() || timex.opened == timex.range) break;
                out.range = timex.opened;
                out.step = "with the words beside it: " + to_edtf(out.range);
                break;
        }
        return out;
    }

    /// "which had been planned for Saturday"
    [[nodiscard]] bool is_pluperfect(std::uint32_t verb) const {
        const auto had = verb == kNone ? kNone : tree.child_with_lemma(verb, "have");
        return had != kNone && tree.lower(had) == "had";
    }

    /// The verb that calls off what the draft tells of; kNone where no verb does, or the draft is its own.
    [[nodiscard]] std::uint32_t calling_off(const Draft& draft) const {
        for (const auto& word : draft.mention.status_evidence)
            if (const auto t = tree.token_at(word.begin); t != kNone && tree.upos(t) == Upos::VERB)
                return t == draft.verb ? kNone : t;
        return kNone;
    }
    /// "has called off Friday's walkout", "calls off": it would have been still to come.
    [[nodiscard]] bool is_off_now(const Draft& draft) const {
        const auto verb = calling_off(draft);
        if (verb == kNone) return false;
        const auto group = verb_group(tree, verb);
        return group.tense == GroupTense::present || group.tense == GroupTense::progressive ||
               (group.perfect && !is_pluperfect(verb));
    }
    /// "called off Saturday's match" on a Thursday: the Saturday to come is nearer than the one behind.
    /// @param ahead days from the publication to the weekday behind it, negative
    [[nodiscard]] bool is_called_off_ahead(const Draft& draft, int ahead) const {
        constexpr int kWeek = 7;
        return is_off_now(draft) || (calling_off(draft) != kNone && ahead + kWeek <= -ahead);
    }
    /// What was called off and is told with a weekday alone may be of either side of the publication.
    [[nodiscard]] bool may_be_other_week(const Timex& timex, const Draft& draft) const {
        return draft.mention.status == Status::cancelled && timex.basis == TimexBasis::publication &&
               timex.range.is_single_day() && calling_off(draft) != kNone && !is_off_now(draft) &&
               !is_planned_before(tree, draft.verb) &&
               to_string(timex.derivation.expression).starts_with("weekday(") &&
               timex.range.earliest->day != x.source->document.published.day();
    }

    /// "The body was found on Monday. The search had been called off on Thursday": the one before that
    /// Monday, or the one after, where there has been one.
    [[nodiscard]] bool may_be_after_all(const Timex& timex, const Draft& draft) const {
        constexpr int kWeek = 7;
        const auto published = x.source->document.published.day();
        return published && draft.verb != kNone && is_pluperfect(draft.verb) &&
               timex.basis == TimexBasis::discourse && timex.range.is_single_day() &&
               to_string(timex.derivation.expression).find("weekday(") != std::string::npos &&
               timex.range.earliest->day + kWeek <= *published;
    }

    /// "said it hoped to reopen by the weekend": hoped when it was said, for a day to come.
    [[nodiscard]] bool is_hoped_for(const Draft& draft) const {
        const auto verb = draft.verb;
        return draft.mention.status == Status::possible && verb != kNone &&
               tree.deprel(verb) == Deprel::xcomp &&
               is_one_of(tree.lemma(tree.head(verb)), "hope aim want wish intend") &&
               !is_pluperfect(tree.head(verb));
    }

    /// A weekday resolved to the week behind although what it dates is a plan, or to the week ahead although
    /// it is past: the same weekday on the other side.
    [[nodiscard]] std::optional<DateRange> other_week(const Timex& timex, std::uint32_t first,
                                                      const Draft& draft) const {
        constexpr int kWeek = 7;
        const auto published = x.source->document.published.day();
        if (!published || timex.basis != TimexBasis::publication || !timex.range.earliest ||
            !timex.range.latest)
            return std::nullopt;
        const std::string expression = to_string(timex.derivation.expression);
        const bool weekday = expression.find("weekday(") != std::string::npos && timex.range.is_single_day();
        const bool weekend = expression.find("unit(weekend") != std::string::npos;
        if ((!weekday && !weekend) || expression.find("last") != std::string::npos ||
            expression.find("next") != std::string::npos)
            return std::nullopt;
        const int ahead = timex.range.earliest->day - *published;
        const bool timetable = draft.verb != kNone && draft.mention.status == Status::ongoing &&
                               !draft.mention.reporting && draft.group != EventGroup::statement &&
                               draft.group != EventGroup::state &&
                               tree.block_kind(draft.verb) == BlockKind::body &&
                               verb_group(tree, draft.verb).tense == GroupTense::present;
        // "cancelled a concert planned for Friday": planned it was
        const bool planned =
            draft.mention.status == Status::scheduled || is_hoped_for(draft) ||
            (draft.mention.status == Status::cancelled && !is_pluperfect(clause_head(tree, first)) &&
             ((first > 0 && tree.lower(first - 1) == "for") || is_called_off_ahead(draft, ahead)));
        int shift = 0;
        if ((planned || timetable) && ahead < 0 && ahead > -kWeek && !is_planned_before(tree, draft.verb))
            shift = kWeek;  // "the results appear on Friday"
        if (draft.mention.status == Status::occurred && draft.verb != kNone && ahead > 0 && ahead < kWeek &&
            verb_group(tree, draft.verb).tense == GroupTense::past)
            shift = -kWeek;
        if (shift == 0) return std::nullopt;
        auto range = timex.range;
        range.earliest->day = range.earliest->day + shift;
        range.latest->day = range.latest->day + shift;
        return range;
    }
};

}  // namespace

DateReading read_phrase(const Extraction& x, const Timex& timex, std::uint32_t first, const Draft& draft) {
    const Reader reader{x, x.tree};
    if (auto year = other_year(x, timex, draft); year) {
        auto meant = timex;
        meant.range = year->range;
        meant.opened = {};
        auto reading = reader.read(meant, first, draft);
        reading.step = std::move(year->step);
        reading.uncertain = year->uncertain;
        return reading;
    }
    if (is_of_the_story(x, timex, first) && draft.mention.status != Status::scheduled) {
        auto meant = timex;
        const auto told = narrated_weekday(x, timex);
        if (told) meant.range = *told, meant.opened = {};
        auto reading = reader.read(meant, first, draft);
        reading.uncertain = true;
        if (told) reading.step = "\"the\": counted from the last past day told, " + to_edtf(*told);
        return reading;
    }
    auto reading = reader.read(timex, first, draft);
    if (const auto week = reader.other_week(timex, first, draft); week) {
        reading.range = *week;
        reading.step = draft.mention.status != Status::occurred
                           ? "a plan: the next such weekday after the publication"
                           : "past: the last such weekday before the publication";
    }
    reading.uncertain = reader.may_be_other_week(timex, draft) || reader.may_be_after_all(timex, draft);
    return reading;
}

bool moves_to(const Tree& tree, std::uint32_t verb, std::uint32_t top) {
    const auto key = phrase_key(tree, verb);
    const auto preposition = tree.preposition(top);
    return (is_one_of(preposition, "to until till") || (preposition == "for" && key == "reschedule")) &&
           is_postponing(key);
}

DateRange moved_to(const Extraction& x, const Timex& timex, const Draft& plan) {
    if (timex.range.is_single_day()) return timex.range;  // and not "from Sunday to August 20"
    DateRange range = read_phrase(x, timex, kNone, plan).range;
    if (range.is_single_day() || timex.signal != TimexSignal::until) return range;
    // "until March 18" is that day, not the time up to it
    constexpr std::size_t kDay = std::string_view("2025-03-18").size();
    range = timex.range;
    if (timex.value.size() == kDay && range.latest) range.earliest = CivilTime{range.latest->day};
    return range;
}

std::vector<std::uint32_t> moved_plans(const Extraction& x, std::uint32_t draft) {
    const auto verb = x.drafts[draft].verb;
    std::vector<std::uint32_t> plans;
    for (const auto c : x.tree.children(verb)) {
        if (x.tree.deprel(c) != Deprel::obj && x.tree.deprel(c) != Deprel::nsubj_pass) continue;
        if (x.draft_of[c] != kNone && x.drafts[x.draft_of[c]].verb != verb) plans.push_back(x.draft_of[c]);
    }
    if (x.drafts[draft].mention.status == Status::cancelled) plans.push_back(draft);
    return plans;
}

std::optional<DateRange> counted_anew(const Extraction& x, const Timex& timex, const DateRange& range,
                                      const Draft& draft) {
    const auto published = x.source->document.published.day();
    if (!published || timex.basis != TimexBasis::discourse || !range.is_single_day() ||
        range.earliest->day <= *published || draft.verb == kNone ||
        verb_group(x.tree, draft.verb).tense != GroupTense::past)
        return std::nullopt;
    DateRange out = range;
    if (to_string(timex.derivation.expression) == "following(unit(day))") {
        const auto& all = x.source->timexes;
        for (auto i = static_cast<std::size_t>(&timex - all.data()); i-- > 0;) {
            const auto& told = all[i].range;
            if (all[i].type != TimexType::date || !told.is_single_day()) continue;
            if (told.earliest->day >= *published) continue;
            out.earliest = out.latest = CivilTime{told.earliest->day + 1};
            return out;
        }
    }
    return DateRange{};
}

bool dates_figures(const Tree& tree, std::uint32_t verb, const Timex& timex) {
    if (timex.range.granularity < Granularity::quarter ||
        !is_one_of(tree.lemma(verb), "report post record announce disclose reveal book forecast expect see"))
        return false;
    const auto object = tree.child(verb, Deprel::obj);
    return object != kNone && is_one_of(tree.lemma(object),
                                        "revenue profit loss sale sales earnings income turnover order "
                                        "margin result deficit surplus growth");
}

}  // namespace dateline
