#include "core/resolve/find_timexes.hpp"

#include <algorithm>
#include <cstdlib>
#include <optional>
#include <utility>

#include "core/ingest/date_headings.hpp"
#include "core/resolve/bounds.hpp"
#include "core/resolve/clock_offset.hpp"
#include "core/resolve/course.hpp"
#include "core/resolve/fiscal.hpp"
#include "core/resolve/joints.hpp"
#include "core/resolve/look_back.hpp"
#include "core/resolve/neighbours.hpp"
#include "core/resolve/open_range.hpp"
#include "core/resolve/prose.hpp"
#include "core/resolve/quotes.hpp"
#include "core/resolve/resolve.hpp"
#include "core/resolve/tense.hpp"
#include "core/resolve/word_match.hpp"
#include "core/timex/recognise.hpp"

namespace dateline {
namespace {

using resolve::Anchors;
using resolve::Bound;
using resolve::is_word;
using resolve::Joint;
using resolve::kMidnight;
using resolve::Reference;
using resolve::Tense;
using resolve::TenseEvidence;
using timex::Expression;
using timex::Kind;
using timex::Recognised;
using timex::Token;

class Finder {
  public:
    Finder(const Document& document, std::optional<Day> published)
        : document_(document),
          language_(resolve::language_of(document)),
          recogniser_(timex::recogniser_for(language_)),
          tokens_(timex::scan(document.text, recogniser_.lexicon())),
          near_day_(document.text, tokens_),
          entry_(tokens_) {
        anchors_.published = published;
    }

    TimeReading run() {
        TimeReading reading;
        reading.language = language_;
        std::vector<Recognised> found = recogniser_.recognise(document_.text, tokens_);
        resolve::tell_prose(found, anchors_.published, reading);
        anchors_.narrative = reading.narrative;
        out_.reserve(found.size());
        const bool day_first = resolve::writes_day_first(document_.text, found);
        const timex::Scope elsewhere = anchors_.narrative ? timex::Scope::news : timex::Scope::chronicle;
        std::erase_if(found, [&](const Recognised& phrase) {
            return recogniser_.rule(phrase.rule).scope == elsewhere;
        });
        for (Recognised& phrase : found)
            if (day_first && phrase.expression.swappable)
                std::swap(phrase.expression.month, phrase.expression.day);
        for (std::size_t i = 0; i < found.size(); ++i) {
            Recognised& phrase = found[i];
            const Expression expression = phrase.expression;
            resolve::take_day_behind(document_.text, tokens_, found, i);
            if (phrase.first_token > 0 && phrase.expression.month != 0 &&
                phrase.expression.year == timex::kNoYear && phrase.expression.lean == timex::Lean::none &&
                is_word(document_.text, tokens_[phrase.first_token - 1], "ended"))
                phrase.expression.lean = timex::Lean::last;  // "the year ended March 31"
            if (resolve::is_bare_quarter(phrase.expression) && !anchors_.reported &&
                !resolve::speaks_of_business(document_.text, tokens_, phrase, recogniser_.links().business))
                continue;
            const bool told = i > 0 && !out_.empty() && out_.back().span == found[i - 1].span;
            const Joint joint = told ? joint_of(found[i - 1], phrase) : Joint::none;
            const bool leads = i + 1 < found.size() && joint_of(phrase, found[i + 1]) != Joint::none;
            if (joint != Joint::none)
                resolve::follow(found[i - 1].expression, out_.back(), joint, phrase.expression);
            if (leads) resolve::borrow_year(found[i + 1].expression, phrase.expression);
            const auto said = resolve::said_on(document_.text, tokens_, found, i);
            const std::optional<Day> published = anchors_.published;
            if (said) speak_on(found[*said]);
            if (anchors_.narrative && resolve::speaks_of_another_now(tokens_, phrase))
                anchors_.published.reset();
            resolve_one(phrase, i > 0 ? &found[i - 1] : nullptr,
                        i + 1 < found.size() ? &found[i + 1] : nullptr);
            out_.back().derivation.expression = expression;
            if (said && anchors_.published && anchors_.published != published) {
                out_.back().derivation.anchor = {TimexAnchor::Kind::said, *anchors_.published,
                                                 found[*said].span};
                out_.back().counts_from = index_of(found[*said].span);
                out_.back().derivation.rejected.add(to_iso(*published),
                                                    " as its anchor: the words were said before publication");
            }
            anchors_.published = published;
            if (joint != Joint::none) resolve::join(out_, joint, found[i - 1].expression);
        }
        reading.timexes = std::move(out_);
        return reading;
    }

  private:
    [[nodiscard]] Joint joint_of(const Recognised& left, const Recognised& right) const {
        const Joint joint = resolve::joint_of(document_.text, tokens_, recogniser_.links(), left.first_token,
                                              left.end_token, right.first_token);
        const bool stretch = joint == Joint::ending && resolve::same_kind(left.expression, right.expression);
        return stretch ? Joint::span : joint;
    }

    void resolve_one(const Recognised& phrase, const Recognised* before, const Recognised* behind) {
        const bool needs_tense =
            resolve::counts_back(phrase.expression) ||
            (phrase.expression.kind == Kind::calendar && phrase.expression.year == timex::kNoYear) ||
            phrase.expression.from_named;
        const TenseEvidence evidence = needs_tense ? resolve::tense_near(document_.text, tokens_, recogniser_,
                                                                         phrase.first_token, phrase.end_token)
                                                   : TenseEvidence{};
        Tense tense = evidence.tense;
        Expression e = phrase.expression;
        if (evidence.moved && e.month != 0 && e.day != 0) tense = Tense::either;  // the new day may be over
        if (e.weekday != 0 && e.lean == timex::Lean::none && tense != Tense::past) {
            // "Wednesday's ruling" has been given, but "will play in Wednesday's match"; a clock time with a
            // weekday and no past verb is a timetable
            const bool owner =
                phrase.end_token < tokens_.size() &&
                tokens_[phrase.end_token].entry == static_cast<std::uint16_t>(timex::Shape::possessive);
            const auto led_by = [&](std::string_view word) {
                return phrase.first_token > 0 &&
                       is_word(document_.text, tokens_[phrase.first_token - 1], word);
            };
            const bool takes_part = tense == Tense::future && (led_by("in") || led_by("on") || led_by("at") ||
                                                               led_by("for") || led_by("before"));
            if (owner && !takes_part && evidence.verb.begin < phrase.span.begin) tense = Tense::past;
            const bool as_of = led_by("of");
            if (!owner && !as_of && tense == Tense::unknown && e.minute >= 0) tense = Tense::future;
        }
        const resolve::BoundWords bound = resolve::bound_words(document_.text, tokens_, recogniser_.links(),
                                                               phrase.first_token, phrase.end_token);
        if (near_day_.begins_with(phrase, bound.bound)) e.minute = 0;
        const bool deadline = (bound.bound == Bound::on_or_before || bound.bound == Bound::on_or_after) &&
                              bound.words.of(document_.text).find(' ') != std::string_view::npos;
        if (deadline && tense != Tense::past && e.month != 0 && e.day != 0 && e.year == timex::kNoYear &&
            e.lean == timex::Lean::none && !anchors_.narrative)
            e.lean = timex::Lean::next;  // "no later than Nov. 9"
        if (needs_tense && tense == Tense::unknown && e.lean == timex::Lean::none)
            tense = resolve::tense_of(bound.bound);
        anchors_.near_day = near_day_.reach(phrase.first_token, anchors_.narrative);
        if (!anchors_.near_day) anchors_.near_day = header_day_;
        if (tense == Tense::past && anchors_.near_day && anchors_.published &&
            *anchors_.published < anchors_.near_day->first && !anchors_.narrative)
            anchors_.near_day.reset();  // "They meet on Monday. The fire broke out at 5 a.m."
        if (e.minute == kMidnight && (bound.bound == Bound::after || bound.bound == Bound::near_after) &&
            e.kind == Kind::calendar) {  // "shortly after midnight" is the date after the day the text is at
            const bool later = anchors_.near_day && (tense != Tense::past || !anchors_.published ||
                                                     anchors_.near_day->first < *anchors_.published);
            if (later) {
                anchors_.near_day->first = anchors_.near_day->last = anchors_.near_day->first + 1;
                e.minute = 0;
            } else if (tense != Tense::future) {
                e.minute = 0;  // the night that led into the day of publication
            }
        }
        const bool today_began = bound.bound == Bound::since || (tense == Tense::past && !anchors_.near_day);
        if (e.minute == kMidnight && today_began && e.kind == Kind::calendar && e.weekday == 0 && e.day == 0)
            e.minute = 0;  // "has applied since midnight", "began at midnight"
        if (before != nullptr && resolve::runs_past_midnight(document_.text, tokens_, *before, phrase)) {
            if (!anchors_.near_day && anchors_.published)
                anchors_.near_day =
                    Reference{*anchors_.published, *anchors_.published, Granularity::day, -1, {}};
            if (anchors_.near_day)
                anchors_.near_day->first = anchors_.near_day->last = anchors_.near_day->first + 1;
        }
        if (resolve::is_part_year_reported(e)) resolve::report_on_year(anchors_);
        std::optional<Anchors> behind_had;
        // "By Wednesday it had risen" looks back from Wednesday, not to it
        if (evidence.perfect && bound.bound != Bound::on_or_before) behind_had = resolve::anchors_behind_had(anchors_, e);
        if (year_aside_ && e.lean == timex::Lean::same && e.unit == timex::Unit::year) {
            behind_had = anchors_;  // "Seven have flown since 1903. One crashed in April of that year."
            behind_had->discourse = year_aside_;
        }
        resolve::Resolution r =
            behind != nullptr && resolve::opens_range(document_.text, tokens_, phrase, *behind,
                                                      anchors_.narrative ? Tense::unknown : tense)
                ? resolve_range_start(e, *behind, tense)
            : entry_.holds(phrase.first_token) && e.month != 0
                ? resolve::resolve(e, entry_.inside(anchors_), tense)
                : resolve::resolve(e, behind_had ? *behind_had : anchors_, tense,
                                   evidence.beside && tense == evidence.tense);
        if (r.reference) entry_.read_head(phrase, *r.reference);

        Timex& timex = out_.emplace_back();
        timex.span = phrase.span;
        timex.type = r.type;
        timex.value = std::move(r.value);
        timex.mod = r.mod;
        timex.quant = std::move(r.quant);
        timex.freq = std::move(r.freq);
        timex.range = r.range;
        timex.basis = r.basis;
        timex.impossible = r.impossible;
        timex.derivation.rule = recogniser_.rule(phrase.rule).id;
        timex.derivation.rejected = std::move(r.rejected);
        if (r.uses_tense) timex.derivation.evidence = evidence.verb;
        if (r.basis == TimexBasis::publication && anchors_.published) {
            timex.counts_from = kCreationTime;
            timex.derivation.anchor = {TimexAnchor::Kind::published, *anchors_.published, {}};
        } else if (r.basis == TimexBasis::discourse && r.anchor && !r.anchor->phrase.empty()) {
            timex.derivation.anchor = {TimexAnchor::Kind::discourse, r.anchor->first, r.anchor->phrase};
            timex.counts_from = index_of(r.anchor->phrase);
        }
        if (resolve::says_fiscal(document_.text, tokens_, phrase))
            resolve::place_fiscal_year(e, fiscal_year_of(phrase), anchors_.published, timex);
        add_signal(phrase, timex);
        if (e.minute >= 0 && !timex.range.empty())
            if (const auto offset = resolve::offset_behind(document_.text, tokens_, phrase.end_token,
                                                           document_.timezone, timex.range))
                timex.range.utc_offset = offset;
        if (e.minute == kMidnight && bound.bound == Bound::near_before && timex.range.earliest &&
            timex.range.earliest->minute == 0)  // "shortly before midnight on Tuesday" is still Tuesday
            timex.range.earliest = timex.range.latest =
                CivilTime{timex.range.earliest->day - 1, kMidnight - 1};
        resolve::open_range({document_.text, tokens_, recogniser_, anchors_}, phrase, bound, timex);
        // "overnight" counted from the publication tells no day
        const bool compared =  // "a day later than planned"
            phrase.end_token < tokens_.size() && is_word(document_.text, tokens_[phrase.end_token], "than");
        const bool told = (r.basis != TimexBasis::publication || e.kind != Kind::calendar || e.has_unit ||
                           e.part == timex::PartOfDay::none || e.weekday != 0 || e.day != 0 ||
                           e.lean != timex::Lean::none) &&
                          !compared;
        // "has hung there since 1903": where the text is, the year is not
        const bool aside = bound.bound == Bound::since && !anchors_.narrative && r.reference &&
                           r.reference->granularity >= Granularity::year;
        year_aside_ = aside ? r.reference : std::nullopt;
        if (r.reference && told && !aside) {
            if (resolve::move_on(document_.text, tokens_, phrase, *r.reference, anchors_) &&
                r.reference->granularity == Granularity::day)
                // "had left on Wednesday, and crashed at 3 a.m.": on the day the story is at
                near_day_.tell(evidence.perfect && holds_day(anchors_.line) ? *anchors_.line : *anchors_.discourse,
                               phrase.end_token);
            if (!evidence.perfect || !anchors_.line) anchors_.line = anchors_.discourse;
            if (is_header(phrase.span)) header_day_ = anchors_.discourse;
        }
        if (!anchors_.narrative && resolve::leaves_open(e, r)) anchors_.discourse.reset();
    }

    [[nodiscard]] static bool holds_day(const std::optional<Reference>& told) {
        return told && told->granularity <= Granularity::day;
    }

    // Words in quotation marks count from the day they were said, where that is a day before publication.
    void speak_on(const Recognised& day) {
        if (!anchors_.published || anchors_.narrative) return;
        const TenseEvidence evidence =
            resolve::tense_near(document_.text, tokens_, recogniser_, day.first_token, day.end_token);
        const resolve::Resolution r = resolve::resolve(day.expression, anchors_, evidence.tense);
        if (r.reference && r.reference->granularity == Granularity::day && !r.impossible &&
            r.reference->first < *anchors_.published)
            anchors_.published = r.reference->first;
    }

    /// Does the phrase stand in a heading that is nothing but a date?
    [[nodiscard]] bool is_header(Span phrase) const {
        const auto& blocks = document_.blocks;
        const auto block = std::partition_point(blocks.begin(), blocks.end(),
                                                [phrase](const Block& b) { return b.span.end < phrase.end; });
        return block != blocks.end() && block->kind == BlockKind::heading &&
               block->span.begin <= phrase.begin && is_date_heading(block->span.of(document_.text));
    }

    [[nodiscard]] resolve::FiscalYear fiscal_year_of(const Recognised& phrase) {
        if (!fiscal_told_)
            fiscal_told_ = resolve::fiscal_year_told(document_.text, tokens_, recogniser_.lexicon());
        return resolve::fiscal_year_near(document_.text, tokens_, phrase, *fiscal_told_);
    }

    // "from January to September": the last January before that September.
    resolve::Resolution resolve_range_start(const Expression& start, const Recognised& end, Tense tense) {
        const resolve::Resolution r = resolve::resolve(end.expression, anchors_, tense);
        if (!r.reference) return resolve::resolve(start, anchors_, tense);
        Anchors anchors = anchors_;
        anchors.discourse = r.reference;
        Expression before = start;
        before.lean = timex::Lean::previous;
        resolve::Resolution out = resolve::resolve(before, anchors, tense);
        out.basis = TimexBasis::publication;
        return out;
    }

    // The phrase at this place among those resolved so far.
    [[nodiscard]] TimexIndex index_of(Span span) const {
        const auto at =
            std::lower_bound(out_.begin(), out_.end(), span.begin,
                             [](const Timex& t, std::uint32_t begin) { return t.span.begin < begin; });
        return at != out_.end() && at->span == span ? static_cast<TimexIndex>(at - out_.begin()) : kNoTimex;
    }

    void add_signal(const Recognised& phrase, Timex& timex) const {
        for (std::uint32_t back = 1; back <= 2 && back <= phrase.first_token; ++back) {
            const Token& token = tokens_[phrase.first_token - back];
            const std::string_view word = token.span().of(document_.text);
            if (recogniser_.links().signals.passes(word))
                for (const timex::SignalRow& row : recogniser_.links().tables.signals)
                    if (resolve::same_word(word, row.word)) {
                        timex.signal = row.signal;
                        timex.signal_span = token.span();
                        return;
                    }
            if (!resolve::same_word(word, "the")) return;
        }
    }

    const Document& document_;
    std::string_view language_;
    const timex::Recogniser& recogniser_;
    timex::TokenList tokens_;
    std::vector<Timex> out_;
    Anchors anchors_;
    resolve::NearDay near_day_;
    resolve::ChronologyEntry entry_;
    std::optional<Reference> year_aside_;             // of the phrase before, where the text is not at it
    std::optional<Reference> header_day_;             // of the date that stands above these paragraphs
    std::optional<resolve::FiscalYear> fiscal_told_;  // what the article says, once it was asked
};

/// An article from a few days only: what comes out the same on the first and the last of them is so on each
/// of them, a later day of publication never gives an earlier date. The rest stays symbolic.
void resolve_on_all_days(const Document& document, std::vector<Timex>& timexes) {
    constexpr int kFew = 31;
    const DateRange& days = document.published.range;
    if (days.is_single_day() || !days.earliest || !days.latest ||
        days.latest->day - days.earliest->day >= kFew)
        return;
    std::vector<Timex> first = Finder(document, days.earliest->day).run().timexes;
    const std::vector<Timex> last = Finder(document, days.latest->day).run().timexes;
    if (first.size() != timexes.size() || last.size() != timexes.size()) return;
    for (std::size_t i = 0; i < timexes.size(); ++i) {
        if (timexes[i].basis != TimexBasis::symbolic || first[i].basis != TimexBasis::publication ||
            first[i].span != timexes[i].span || first[i].value != last[i].value ||
            first[i].range != last[i].range)
            continue;
        timexes[i] = std::move(first[i]);
        timexes[i].derivation.anchor = {TimexAnchor::Kind::published_any_day, days.earliest->day, {}};
    }
}

}  // namespace

TimeReading read_times(const Document& document) {
    TimeReading reading = Finder(document, document.published.day()).run();
    resolve_on_all_days(document, reading.timexes);
    return reading;
}

std::vector<Timex> find_timexes(const Document& document) {
    return read_times(document).timexes;
}

}  // namespace dateline
