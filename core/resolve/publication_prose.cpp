#include "core/resolve/publication_prose.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "core/resolve/bounds.hpp"
#include "core/resolve/find_timexes.hpp"
#include "core/resolve/period.hpp"
#include "core/resolve/prose.hpp"
#include "core/resolve/publication_clues.hpp"
#include "core/resolve/tense.hpp"
#include "core/resolve/word_match.hpp"
#include "core/timex/recognise.hpp"

namespace dateline {
namespace {

using resolve::Bound;
using resolve::Tense;
using resolve::TenseEvidence;
using timex::Expression;
using timex::Recognised;
using timex::Token;

constexpr int kYear = 364;                // a day without a year is no further away
constexpr std::size_t kMaxQuote = 80;     // bytes
constexpr std::size_t kMaxYearless = 50;  // phrases that are compared; all of them tell the same few years
constexpr resolve::WordSet kEnds({"until", "till", "through", "to", "by", "before", "for", "than", "due",
                                  "ending", "ends", "expiring", "maturing"});
constexpr resolve::WordSet kSayings({"said", "told", "announced", "wrote", "promised", "pledged", "reported",
                                     "agreed", "decided", "predicted"});
constexpr resolve::WordSet kInside({"in", "since", "im", "seit"});  // a month or a year
constexpr resolve::WordSet kBe({"is", "are", "be", "been"});

/// A date of the prose whose verb says on which side of it the article was written.
struct ToldDate {
    Span quote;
    std::uint32_t sentence = 0;
    Day first, last;
    Tense tense = Tense::unknown;
    bool saying = false;  // the verb carries what was said on that day
};

class ProseReader {
  public:
    explicit ProseReader(const Document& document)
        : document_(document),
          recogniser_(timex::recogniser_for(resolve::language_of(document))),
          tokens_(timex::scan(document.text, recogniser_.lexicon())) {}

    [[nodiscard]] std::vector<ProseClue> read(DayRun window) {
        const std::vector<Recognised> found = recogniser_.recognise(document_.text, tokens_);
        std::vector<ProseClue> clues;
        collect(found);
        const auto past = latest_past();
        if (past) clues.push_back(bound("past date", past->quote, {past->first, window.last}, window));
        if (const auto ahead = earliest_ahead())
            clues.push_back(bound("date ahead", ahead->quote, {window.first, ahead->last}, window));
        TimeReading reading;
        resolve::tell_prose(found, past ? std::optional(past->first) : std::nullopt, reading);
        if (reading.narrative) {
            std::erase_if(clues, [](const ProseClue& clue) { return clue.clue.method != "past date"; });
            return clues;
        }
        for (const Recognised& phrase : yearless_) {
            const Expression& e = phrase.expression;
            const Tense tense = evidence_of(phrase).tense;
            clues.push_back(yearless("weekday", phrase.span, e.month, e.day, static_cast<Weekday>(e.weekday),
                                     tense == Tense::past ? 0 : kYear, tense == Tense::future ? 0 : kYear,
                                     window));
        }
        for (const DatedLine& line : dated_lines(document_))
            if (!line.date.year)
                clues.push_back(yearless(line.kind == DatedLine::Kind::dateline ? "dateline" : "header line",
                                         line.span, line.date.month, line.date.day, line.date.weekday, 0, 0,
                                         window));
        return clues;
    }

  private:
    [[nodiscard]] TenseEvidence evidence_of(const Recognised& phrase) const {
        return resolve::tense_near(document_.text, tokens_, recogniser_, phrase.first_token,
                                   phrase.end_token);
    }

    /// Sorts the phrases of the paragraphs into full dates and days that want a year.
    void collect(const std::vector<Recognised>& found) {
        auto block = document_.blocks.begin();
        std::uint32_t sentence = 0, counted = 0;
        for (const Recognised& phrase : found) {
            for (; counted < phrase.first_token; ++counted)
                sentence += resolve::ends_sentence(document_.text, tokens_, counted) ? 1U : 0U;
            while (block != document_.blocks.end() && block->span.end < phrase.span.end) ++block;
            if (block == document_.blocks.end() || block->span.begin > phrase.span.begin) continue;
            if (!is_story(block->kind) || block->kind == BlockKind::title ||
                block->kind == BlockKind::heading)
                continue;
            const Expression& e = phrase.expression;
            if (e.kind != timex::Kind::calendar || e.impossible || e.bc || e.two_digit_year || e.swappable ||
                e.spans_years || e.mod != timex::Mod::none || e.special != timex::Special::none)
                continue;
            if (e.year == timex::kNoYear) {
                if (e.month != 0 && e.day != 0 && e.weekday != 0 && yearless_.size() < kMaxYearless)
                    yearless_.push_back(phrase);
                continue;
            }
            if (const auto told = told_date(phrase, sentence)) told_.push_back(*told);
        }
    }

    [[nodiscard]] std::optional<ToldDate> told_date(const Recognised& phrase, std::uint32_t sentence) const {
        const Expression& e = phrase.expression;
        const TenseEvidence evidence = evidence_of(phrase);
        // "was built in 2019" is told of that year, "won a contract for the town's games in 2032" and
        // "expected 1990" are not
        const bool inside = evidence.beside && phrase.first_token > 0 &&
                            kInside.has(document_.text, tokens_[phrase.first_token - 1]);
        if (evidence.tense == Tense::unknown || ((e.month == 0 || e.day == 0) && !inside))
            return std::nullopt;
        const bool article = resolve::is_word(document_.text, tokens_[phrase.first_token], "the");
        if (resolve::describes_noun(document_.text, tokens_, phrase.first_token + (article ? 1U : 0U),
                                    phrase.end_token))
            return std::nullopt;
        const Bound bound = resolve::bound_words(document_.text, tokens_, recogniser_.links(),
                                                 phrase.first_token, phrase.end_token)
                                .bound;
        const bool ends =
            bound == Bound::on_or_before || bound == Bound::before || bound == Bound::until ||
            (phrase.first_token > 0 && kEnds.has(document_.text, tokens_[phrase.first_token - 1]));
        if (evidence.tense == Tense::past ? ends : bound == Bound::since) return std::nullopt;
        if (evidence.tense == Tense::future && !speaks_of_now(evidence)) return std::nullopt;
        resolve::Anchors nothing;
        const resolve::Resolution days = resolve::resolve(e, nothing, evidence.tense);
        if (!days.range.earliest || !days.range.latest) return std::nullopt;
        Span quote = phrase.span;
        const Span whole{std::min(evidence.verb.begin, quote.begin), std::max(evidence.verb.end, quote.end)};
        if (whole.size() <= kMaxQuote) quote = whole;
        return ToldDate{quote,
                        sentence,
                        days.range.earliest->day,
                        days.range.latest->day,
                        evidence.tense,
                        kSayings.has(document_.text, *token_at(evidence.verb))};
    }

    [[nodiscard]] const Token* token_at(Span word) const {
        return std::lower_bound(tokens_.begin(), tokens_.end(), word.begin,
                                [](const Token& t, std::uint32_t begin) { return t.begin < begin; });
    }

    /// "planned to open in 2012" may be an old plan; "is planned", "will open" is one of the article's day.
    [[nodiscard]] bool speaks_of_now(const TenseEvidence& evidence) const {
        const std::string_view verb = evidence.verb.of(document_.text);
        if (!verb.ends_with("ed")) return true;
        const auto at = token_at(evidence.verb);
        constexpr std::ptrdiff_t kBack = 3;
        for (std::ptrdiff_t back = 1; back <= kBack && back <= at - tokens_.begin(); ++back)
            if (kBe.has(document_.text, *(at - back))) return true;
        return false;
    }

    [[nodiscard]] std::optional<ToldDate> latest_past() const {
        std::optional<ToldDate> latest;
        for (const ToldDate& told : told_)
            if (told.tense == Tense::past && (!latest || latest->first < told.first)) latest = told;
        return latest;
    }

    /// "said on 3 May 2019 that it will open in 2021" was ahead on that day, not on the article's.
    [[nodiscard]] std::optional<ToldDate> earliest_ahead() const {
        std::vector<std::uint32_t> looking_back;  // sentences, in order
        for (const ToldDate& told : told_)
            if (told.tense == Tense::past && told.saying) looking_back.push_back(told.sentence);
        std::optional<ToldDate> earliest;
        for (const ToldDate& told : told_)
            if (told.tense == Tense::future && (!earliest || told.last < earliest->last) &&
                !std::binary_search(looking_back.begin(), looking_back.end(), told.sentence))
                earliest = told;
        return earliest;
    }

    [[nodiscard]] ProseClue clue_of(std::string method, Span quote, DaySet days, DayRun window) const {
        ProseClue out{{std::move(method), std::string(quote.of(document_.text)), quote, {}}, std::move(days)};
        if (out.days.empty()) return out;
        const Day first = out.days.runs().front().first, last = out.days.runs().back().last;
        if (window.first < first) out.clue.range.earliest = CivilTime{first};
        if (last < window.last) out.clue.range.latest = CivilTime{last};
        out.clue.range.granularity = Granularity::day;
        return out;
    }

    [[nodiscard]] ProseClue bound(std::string method, Span quote, DayRun run, DayRun window) const {
        return clue_of(std::move(method), quote, DaySet(run), window);
    }

    /// The days that lie up to `before` days before, up to `after` days behind such a day of some year.
    [[nodiscard]] ProseClue yearless(std::string method, Span quote, int month, int day,
                                     std::optional<Weekday> weekday, int before, int after,
                                     DayRun window) const {
        DaySet days;
        for (int year = to_civil(window.first).year - 1; year <= to_civil(window.last).year + 1; ++year) {
            if (!is_valid({year, month, day})) continue;
            const Day told = to_day({year, month, day});
            if (weekday && weekday_of(told) != *weekday) continue;
            days.add({std::max(told - before, window.first), std::min(told + after, window.last)});
        }
        return clue_of(std::move(method), quote, std::move(days), window);
    }

    const Document& document_;
    const timex::Recogniser& recogniser_;
    timex::TokenList tokens_;
    std::vector<ToldDate> told_;
    std::vector<Recognised> yearless_;
};

}  // namespace

std::vector<ProseClue> prose_clues(const Document& document, DayRun window) {
    return ProseReader(document).read(window);
}

}  // namespace dateline
