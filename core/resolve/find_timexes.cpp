#include "core/resolve/find_timexes.hpp"

#include <algorithm>
#include <cstdlib>
#include <optional>
#include <utility>

#include "core/calendar/zone.hpp"
#include "core/resolve/neighbours.hpp"
#include "core/resolve/resolve.hpp"
#include "core/resolve/tense.hpp"
#include "core/timex/languages.hpp"
#include "core/timex/recognise.hpp"

namespace dateline {
namespace {

using resolve::Anchors;
using resolve::is_word;
using resolve::Reference;
using resolve::Tense;
using resolve::TenseEvidence;
using timex::Expression;
using timex::Kind;
using timex::Recognised;
using timex::Token;

struct SignalRow {
    std::string_view word;
    TimexSignal signal;
};
constexpr SignalRow kSignals[] = {
    {"at", TimexSignal::at},         {"before", TimexSignal::before}, {"by", TimexSignal::by},
    {"after", TimexSignal::after},   {"since", TimexSignal::since},   {"until", TimexSignal::until},
    {"till", TimexSignal::until},    {"from", TimexSignal::from},     {"to", TimexSignal::to},
    {"during", TimexSignal::during}, {"within", TimexSignal::within}, {"between", TimexSignal::between},
    {"through", TimexSignal::to},
};

// History rather than news: dated long before publication again and again, and hardly ever "Tuesday" or
// "yesterday".
bool is_narrative(const std::vector<Recognised>& found, std::optional<Day> published) {
    if (!published) return false;
    const int year = to_civil(*published).year;
    std::size_t old_years = 0;
    std::size_t news = 0;
    for (const Recognised& phrase : found) {
        const Expression& e = phrase.expression;
        if (e.kind == Kind::calendar && e.year != timex::kNoYear && !e.two_digit_year &&
            (e.bc || e.year < year - 1))
            ++old_years;
        if (e.kind == Kind::calendar && e.weekday != 0 && e.month == 0 && e.year == timex::kNoYear) ++news;
        if (e.kind == Kind::shift && e.anchor == timex::Anchor::publication && !e.vague) ++news;
        if (e.kind == Kind::calendar && e.has_unit &&
            (e.lean == timex::Lean::last || e.lean == timex::Lean::current))
            ++news;
    }
    return old_years >= 8 && old_years > news * 4;
}

// "22/1/2026" anywhere in the article says that its author writes the day first.
bool writes_day_first(std::string_view text, const std::vector<Recognised>& found) {
    return std::any_of(found.begin(), found.end(), [&](const Recognised& phrase) {
        const std::string_view words = phrase.span.of(text);
        const std::size_t slash = words.find('/');
        const Expression& e = phrase.expression;
        const bool two_digits =
            slash != std::string_view::npos && slash >= 2 && words.substr(slash - 2, 1) >= "1";
        return two_digits && !e.swappable && e.year != timex::kNoYear && e.day > 12 &&
               (words[slash - 2] - '0') * 10 + (words[slash - 1] - '0') == e.day;
    });
}

// "en" is also what a document has when nobody said a language, so the text may know better.
std::string_view language_of(const Document& document) {
    if (!document.language.empty() && document.language != "en") return document.language;
    return timex::detect_language(document.text);
}

class Finder {
  public:
    explicit Finder(const Document& document)
        : document_(document),
          recogniser_(timex::recogniser_for(language_of(document))),
          tokens_(timex::scan(document.text, recogniser_.lexicon())) {
        anchors_.published = document.published.day();
    }

    std::vector<Timex> run() {
        std::vector<Recognised> found = recogniser_.recognise(document_.text, tokens_);
        anchors_.narrative = is_narrative(found, anchors_.published);
        std::vector<Timex> out;
        out.reserve(found.size());
        const bool day_first = writes_day_first(document_.text, found);
        for (std::size_t i = 0; i < found.size(); ++i) {
            Recognised& phrase = found[i];
            resolve::take_day_behind(document_.text, tokens_, found, i);
            if (phrase.first_token > 0 && phrase.expression.month != 0 &&
                phrase.expression.year == timex::kNoYear && phrase.expression.lean == timex::Lean::none &&
                is_word(document_.text, tokens_[phrase.first_token - 1], "ended"))
                phrase.expression.lean = timex::Lean::last;  // "the year ended March 31"
            if (day_first && phrase.expression.swappable)
                std::swap(phrase.expression.month, phrase.expression.day);
            if (!anchors_.narrative && recogniser_.rule(phrase.rule).scope == timex::Scope::chronicle)
                continue;
            if (is_bare_quarter(phrase.expression) && !anchors_.reported &&
                !resolve::speaks_of_business(document_.text, tokens_, phrase))
                continue;
            out.push_back(resolve_one(phrase, i > 0 ? &found[i - 1] : nullptr,
                                      i + 1 < found.size() ? &found[i + 1] : nullptr));
        }
        return out;
    }

  private:
    // "the fourth quarter", "the first half", "the quarter": without a year they may belong to a game or a
    // town.
    static bool is_bare_quarter(const Expression& e) {
        const bool counted = e.quarter != 0 || e.half != 0;
        const bool alone = e.has_unit && e.unit == timex::Unit::quarter && e.lean == timex::Lean::none;
        return e.kind == Kind::calendar && e.year == timex::kNoYear && e.special == timex::Special::none &&
               ((counted && !e.has_unit) || (counted && e.unit != timex::Unit::year) || (alone && !counted));
    }

    Timex resolve_one(const Recognised& phrase, const Recognised* before, const Recognised* behind) {
        const bool needs_tense =
            phrase.expression.kind == Kind::calendar && phrase.expression.year == timex::kNoYear;
        const TenseEvidence evidence =
            needs_tense ? resolve::tense_near(document_.text, tokens_, recogniser_.lexicon(),
                                              phrase.first_token, phrase.end_token)
                        : TenseEvidence{};
        Tense tense = evidence.tense;
        const Expression& e = phrase.expression;
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
        refresh_near_day(phrase.first_token);
        if (before != nullptr && resolve::runs_past_midnight(document_.text, tokens_, *before, phrase)) {
            if (!anchors_.near_day && anchors_.published)
                anchors_.near_day =
                    Reference{*anchors_.published, *anchors_.published, Granularity::day, -1, {}};
            if (anchors_.near_day)
                anchors_.near_day->first = anchors_.near_day->last = anchors_.near_day->first + 1;
        }
        if (is_part_year_reported(e)) report_on_year();
        resolve::Resolution r =
            behind != nullptr && resolve::opens_range(document_.text, tokens_, phrase, *behind)
                ? resolve_range_start(e, *behind, tense)
            : heading_ && phrase.first_token < heading_end_ && e.month != 0
                ? resolve_in_entry(e, tense)
                : resolve::resolve(e, anchors_, tense);
        if (r.reference && heads_entry(phrase)) open_entry(*r.reference, phrase);

        Timex timex;
        timex.span = phrase.span;
        timex.type = r.type;
        timex.value = std::move(r.value);
        timex.mod = std::move(r.mod);
        timex.quant = std::move(r.quant);
        timex.freq = std::move(r.freq);
        timex.range = r.range;
        timex.basis = r.basis;
        timex.impossible = r.impossible;
        timex.derivation.rule = recogniser_.rule(phrase.rule).id;
        timex.derivation.expression = to_string(phrase.expression);
        timex.derivation.rejected = std::move(r.rejected);
        if (r.uses_tense) timex.derivation.evidence = evidence.verb;
        if (r.basis == TimexBasis::publication && anchors_.published)
            timex.derivation.anchor = "published " + to_iso(*anchors_.published);
        if (r.basis == TimexBasis::discourse && anchors_.discourse) {
            const Reference& reference =
                r.uses_discourse && anchors_.near_day && phrase.expression.minute >= 0 ? *anchors_.near_day
                                                                                       : *anchors_.discourse;
            timex.derivation.anchor = "discourse " + to_iso(reference.first) + " (\"" +
                                      std::string(reference.phrase.of(document_.text)) + "\")";
        }
        add_signal(phrase, timex);
        add_zone(phrase, timex);
        if (r.reference) remember(*r.reference, phrase);
        return timex;
    }

    // "July 19, 2001: The plant is closed. It reopens on Sept. 20.": an entry of a chronology. A month
    // without a year belongs to the entry's.
    [[nodiscard]] bool heads_entry(const Recognised& phrase) const {
        if (phrase.expression.kind != Kind::calendar || phrase.expression.year == timex::kNoYear ||
            phrase.end_token >= tokens_.size() ||
            tokens_[phrase.end_token].entry != static_cast<std::uint16_t>(timex::Shape::colon))
            return false;
        return phrase.first_token == 0 || tokens_[phrase.first_token].is(Token::kNewLine) ||
               tokens_[phrase.first_token - 1].entry == static_cast<std::uint16_t>(timex::Shape::paragraph);
    }
    resolve::Resolution resolve_in_entry(const Expression& expression, Tense tense) {
        Anchors anchors = anchors_;
        anchors.narrative = true;
        anchors.story = anchors.discourse = heading_;
        return resolve::resolve(expression, anchors, tense);
    }
    void open_entry(Reference reference, const Recognised& phrase) {
        reference.phrase = phrase.span;
        heading_ = reference;
        heading_end_ = phrase.end_token;
        while (heading_end_ < tokens_.size() && !tokens_[heading_end_].is(Token::kNewLine) &&
               tokens_[heading_end_].entry != static_cast<std::uint16_t>(timex::Shape::paragraph))
            ++heading_end_;
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

    void remember(Reference reference, const Recognised& phrase) {
        const Expression& e = phrase.expression;
        const bool year_away = e.kind == Kind::shift && e.unit == timex::Unit::year;
        if (!anchors_.narrative) {
            const bool fiscal = e.special == timex::Special::fiscal_year;
            if (((reference.granularity == Granularity::quarter && !year_away) || fiscal) &&
                is_reported_on(reference)) {
                reference.fiscal = fiscal;
                anchors_.reported = reference;
            }
            if (year_away && e.anchor == timex::Anchor::discourse)
                return;  // a comparison does not move the story
        } else if (moves_story(reference, phrase)) {
            anchors_.story = reference;
        }
        reference.phrase = phrase.span;
        anchors_.discourse = reference;
        if (reference.granularity == Granularity::day) {
            near_day_ = reference;
            near_day_token_ = counted_to_ = phrase.end_token;
            sentences_since_ = 0;
        }
    }

    // "the nine months", "the first six months": what a company reports on when it is not a quarter.
    static bool is_part_year_reported(const Expression& e) {
        return e.kind == Kind::duration && e.unit == timex::Unit::month && !e.vague &&
               (e.amount == 6000 || e.amount == 9000) && e.anchor == timex::Anchor::discourse;
    }

    // "a year earlier" is then no quarter, but the year before.
    void report_on_year() {
        if (!anchors_.reported || anchors_.narrative) return;
        const Day day = anchors_.reported->first;
        anchors_.reported = Reference{day, day, Granularity::year, -1, {}};
    }

    // A quarter that is not over is an outlook, and the same quarter of an earlier year a comparison, once
    // the text has told what it reports on.
    [[nodiscard]] bool is_reported_on(const Reference& reference) const {
        if (!anchors_.reported || !anchors_.published) return true;
        const Reference& before = *anchors_.reported;
        const bool over = (reference.granularity == Granularity::quarter ? reference.last : reference.first) <
                          *anchors_.published;
        if (!over && before.last < *anchors_.published) return false;
        const CivilDate from = to_civil(before.first);
        const CivilDate to = to_civil(reference.first);
        return reference.granularity != before.granularity || to.month != from.month || to.year >= from.year;
    }

    // In a chronicle the year moves on with dates that open a sentence or stay near; a year far away in the
    // middle of one looks back or ahead for a moment ("a treaty of 1921").
    [[nodiscard]] bool moves_story(const Reference& reference, const Recognised& phrase) const {
        if (!anchors_.story) return true;
        const int from = to_civil(anchors_.story->last).year;
        const int to = to_civil(reference.first).year;
        if (to == from) return reference.granularity <= Granularity::season;
        for (std::uint32_t back = 1; back <= 3; ++back)
            if (back > phrase.first_token ||
                resolve::ends_sentence(document_.text, tokens_, phrase.first_token - back))
                return true;
        const bool fine = reference.granularity <= Granularity::month;
        return fine && std::abs(to - from) <= 3;
    }

    // A day named in this sentence or the one before is where a bare clock time lies.
    void refresh_near_day(std::uint32_t token) {
        anchors_.near_day = near_day_;
        if (!near_day_ || anchors_.narrative) return;
        anchors_.near_day.reset();
        constexpr std::uint32_t kNear = 120;  // tokens; longer "sentences" are no prose
        if (token - near_day_token_ > kNear) sentences_since_ = 2;
        for (; counted_to_ < token && sentences_since_ < 2; ++counted_to_)
            if (resolve::ends_sentence(document_.text, tokens_, counted_to_)) ++sentences_since_;
        if (sentences_since_ < 2)
            anchors_.near_day = near_day_;
        else
            near_day_.reset();
    }

    void add_signal(const Recognised& phrase, Timex& timex) const {
        for (std::uint32_t back = 1; back <= 2 && back <= phrase.first_token; ++back) {
            const Token& token = tokens_[phrase.first_token - back];
            for (const SignalRow& row : kSignals)
                if (is_word(document_.text, token, row.word)) {
                    timex.signal = row.signal;
                    timex.signal_span = token.span();
                    return;
                }
            if (!is_word(document_.text, token, "the")) return;
        }
    }

    // "7 p.m. local time in Moscow", "5 p.m. Moscow time": the zone stands behind the phrase.
    void add_zone(const Recognised& phrase, Timex& timex) const {
        if (phrase.expression.minute < 0 || timex.range.empty() || timex.range.utc_offset) return;
        std::uint32_t i = phrase.end_token;
        const auto word = [&](std::uint32_t at, std::string_view w) {
            return at < tokens_.size() && is_word(document_.text, tokens_[at], w);
        };
        const auto offset_of = [&](std::uint32_t at) -> std::optional<Zone> {
            if (at >= tokens_.size() || !tokens_[at].is(Token::kCapital)) return std::nullopt;
            if (at + 1 < tokens_.size() && tokens_[at + 1].is(Token::kCapital))
                if (const auto zone =
                        find_zone_of_city(Span{tokens_[at].begin, tokens_[at + 1].end}.of(document_.text)))
                    return zone;
            return find_zone_of_city(tokens_[at].span().of(document_.text));
        };
        std::optional<Zone> zone;
        while (i < tokens_.size() && tokens_[i].entry == static_cast<std::uint16_t>(timex::Shape::quote)) ++i;
        if (word(i, "local") && word(i + 1, "time")) {
            if (word(i + 2, "in")) zone = offset_of(i + 3);
            if (!zone) zone = find_zone(document_.timezone);
        } else if (word(i + 1, "time") || word(i + 2, "time")) {
            zone = offset_of(i);
        } else if (word(i, "or") && i + 2 < tokens_.size()) {  // "11 a.m. or noon Eastern"
            for (std::uint32_t k = i + 1; k < i + 4 && k < tokens_.size() && !zone; ++k)
                zone = find_zone_word(tokens_[k].span().of(document_.text));
        }
        if (zone) timex.range.utc_offset = zone->offset_at(*timex.range.earliest);
    }

    const Document& document_;
    const timex::Recogniser& recogniser_;
    std::vector<Token> tokens_;
    Anchors anchors_;
    std::optional<Reference> near_day_;
    std::optional<Reference> heading_;  // of the entry of a chronology that the text is in
    std::uint32_t heading_end_ = 0;
    std::uint32_t near_day_token_ = 0;
    std::uint32_t counted_to_ = 0;  // sentences have been counted from near_day_token_ to here
    int sentences_since_ = 0;
};

}  // namespace

std::vector<Timex> find_timexes(const Document& document) {
    return Finder(document).run();
}

}  // namespace dateline
