#include "core/resolve/fiscal.hpp"

#include <algorithm>

#include "core/calendar/month.hpp"
#include "core/resolve/period.hpp"
#include "core/resolve/tense.hpp"
#include "core/resolve/word_match.hpp"

namespace dateline::resolve {
namespace {

using timex::Expression;
using timex::Token;

struct Cue {
    std::string_view word;  // in the sentence, lower case
    FiscalYear year;
};

constexpr FiscalYear kUnitedStates = {10, 1, true, "the US government"};
constexpr FiscalYear kBritain = {4, 1, true, "the British government"};
constexpr FiscalYear kBritishTax = {4, 6, true, "British taxes"};
constexpr FiscalYear kJapan = {4, 1, false, "Japan"};
constexpr FiscalYear kIndia = {4, 1, true, "India"};
constexpr FiscalYear kAustralia = {7, 1, true, "Australia"};
constexpr FiscalYear kCanada = {4, 1, true, "Canada"};

// Words that say whose money it is. Sources: 31 U.S.C. 1102; Government Resources and Accounts Act 2000 (UK)
// and Taxes Management Act 1970; Public Finance Act (Japan), art. 11; General Clauses Act 1897 (India), s.
// 3(21); Public Governance, Performance and Accountability Act 2013 (Australia), s. 8; Financial
// Administration Act (Canada), s. 2.
constexpr Cue kCues[] = {
    {"federal", kUnitedStates},
    {"congress", kUnitedStates},
    {"congressional", kUnitedStates},
    {"pentagon", kUnitedStates},
    {"senate", kUnitedStates},
    {"nasa", kUnitedStates},
    {"irs", kUnitedStates},
    {"appropriations", kUnitedStates},
    {"medicare", kUnitedStates},
    {"hmrc", kBritishTax},
    {"exchequer", kBritain},
    {"whitehall", kBritain},
    {"nhs", kBritain},
    {"yen", kJapan},
    {"japan", kJapan},
    {"rupees", kIndia},
    {"crore", kIndia},
    {"lakh", kIndia},
    {"australia", kAustralia},
    {"australian", kAustralia},
    {"ottawa", kCanada},
};

constexpr WordSet kFiscal({"fiscal", "financial"});
constexpr WordSet kFiscalPhrase({"fiscal", "financial", "fy", "tax", "budget"});
constexpr WordSet kEnds({"ends", "ended", "ending", "closes", "closed"});
constexpr WordSet kBegins({"begins", "began", "beginning", "starts", "started"});
constexpr WordSet kWhich({"which", "that"});
constexpr WordSet kOnIn({"on", "in"});
constexpr WordSet kAmerican({"u.s.", "us", "american"});
constexpr WordSieve kCueWords = [] {
    WordSieve sieve;
    for (const Cue& cue : kCues) sieve.add(cue.word);
    return sieve;
}();
constexpr std::uint32_t kSentence = 40;  // tokens to either side

std::int32_t value_as(const timex::Lexicon& lexicon, const Token& token, timex::Class cls) {
    for (const timex::ClassValue& v : lexicon.classes(token.entry))
        if (v.cls == static_cast<timex::ClassId>(cls))
            return token.is(Token::kNumber) ? token.value : v.value;
    return 0;
}

Day first_day(const FiscalYear& year, int named) {
    const bool before = year.named_by_end && (year.month > 1 || year.day > 1);
    return to_day({named - (before ? 1 : 0), year.month, year.day});
}

}  // namespace

bool says_fiscal(std::string_view text, std::span<const Token> tokens, const timex::Recognised& phrase) {
    const Expression& e = phrase.expression;
    const bool a_year = e.special == timex::Special::fiscal_year || e.spans_years ||
                        (e.has_unit && e.unit == timex::Unit::year);
    if (!a_year || e.kind != timex::Kind::calendar) return false;
    for (std::uint32_t i = phrase.first_token; i < phrase.end_token; ++i)
        if (kFiscalPhrase.has(text, tokens[i])) return true;
    return false;
}

FiscalYear fiscal_year_told(std::string_view text, std::span<const Token> tokens,
                            const timex::Lexicon& lexicon) {
    const std::uint16_t small = lexicon.find("year", false);
    const std::uint16_t capital = lexicon.find("year", true);
    for (std::uint32_t i = 1; i + 2 < tokens.size(); ++i) {
        if (tokens[i].entry != small && tokens[i].entry != capital) continue;
        if (!is_word(text, tokens[i], "year") || !kFiscal.has(text, tokens[i - 1])) continue;
        std::uint32_t at = i + 1;  // "fiscal year 2025, which began on Oct. 1"
        if (tokens[at].is(Token::kNumber)) ++at;
        if (at < tokens.size() && is_word(text, tokens[at], ",")) ++at;
        if (at < tokens.size() && kWhich.has(text, tokens[at])) ++at;
        if (at + 1 >= tokens.size()) break;
        const bool ends = kEnds.has(text, tokens[at]);
        const bool begins = kBegins.has(text, tokens[at]);
        if (!ends && !begins) continue;
        ++at;
        if (at < tokens.size() && kOnIn.has(text, tokens[at])) ++at;
        if (at < tokens.size() && is_word(text, tokens[at], "last")) ++at;
        if (at >= tokens.size()) break;
        const std::int32_t month = value_as(lexicon, tokens[at], timex::Class::month);
        if (month == 0) continue;
        const std::int32_t day =
            at + 1 < tokens.size() ? value_as(lexicon, tokens[at + 1], timex::Class::dom) : 0;
        FiscalYear year;
        year.whose = "the article";
        if (begins) {
            year.month = static_cast<std::int8_t>(month);
            year.day = static_cast<std::int8_t>(std::clamp(day, 1, 28));
        } else if (day == 0 || day >= 28) {  // the end of the month
            year.month = static_cast<std::int8_t>(month % 12 + 1);
        } else {
            year.month = static_cast<std::int8_t>(month);
            year.day = static_cast<std::int8_t>(day + 1);
        }
        return year;
    }
    return {};
}

FiscalYear fiscal_year_near(std::string_view text, std::span<const Token> tokens,
                            const timex::Recognised& phrase, const FiscalYear& told) {
    const auto cue_at = [&](std::uint32_t i) -> const Cue* {
        if (kCueWords.passes(tokens[i].span().of(text)))
            for (const Cue& cue : kCues)
                if (is_word(text, tokens[i], cue.word)) return &cue;
        const bool american =
            i > 0 && is_word(text, tokens[i], "government") && kAmerican.has(text, tokens[i - 1]);
        return american ? &kCues[0] : nullptr;
    };
    const bool slashed = phrase.expression.spans_years && phrase.end_token > phrase.first_token + 1 &&
                         is_word(text, tokens[phrase.end_token - 2], "tax");
    if (slashed) return kBritishTax;  // "the 2024/25 tax year"
    for (std::uint32_t i = phrase.first_token; i-- > 0 && phrase.first_token - i < kSentence;) {
        if (ends_sentence(text, tokens, i)) break;
        if (const Cue* cue = cue_at(i)) return cue->year;
    }
    for (std::uint32_t i = phrase.end_token; i < tokens.size() && i - phrase.end_token < kSentence; ++i) {
        if (ends_sentence(text, tokens, i)) break;
        if (const Cue* cue = cue_at(i)) return cue->year;
    }
    return told;
}

void place_fiscal_year(const Expression& e, const FiscalYear& year, std::optional<Day> published,
                       Timex& timex) {
    if (year.month == 0 || timex.range.empty() || e.month != 0) return;
    int named = e.year;
    if (e.has_unit) {
        if (e.unit != timex::Unit::year || !published) return;
        const int now = to_civil(*published).year;
        named = *published >= first_day(year, now + 1) ? now + 1
                : *published >= first_day(year, now)   ? now
                                                       : now - 1;
        if (e.lean == timex::Lean::last || e.lean == timex::Lean::previous) --named;
        if (e.lean == timex::Lean::next || e.lean == timex::Lean::following) ++named;
        if (e.quarter == 0 && e.half == 0) timex.value = year_value(named);
    } else if (e.year == timex::kNoYear) {
        return;
    } else {
        named = to_civil(timex.range.earliest->day).year;  // two digits are four by now
        if (e.spans_years && year.named_by_end) ++named;
    }
    if (named <= kFirstYear + 1 || named >= kLastYear) return;
    const Day begin = first_day(year, named);
    const int months = e.quarter != 0 ? 3 : e.half != 0 ? 6 : 12;
    const int skipped = e.quarter != 0 ? (e.quarter - 1) * 3 : e.half != 0 ? (e.half - 1) * 6 : 0;
    const Day first = (Month::of(begin) + skipped).first_day() + (year.day - 1);
    const Day last = (Month::of(begin) + (skipped + months)).first_day() + (year.day - 2);
    if (CivilTime{first} == timex.range.earliest && CivilTime{last} == timex.range.latest) return;
    timex.derivation.rejected.add(to_edtf(timex.range) + ": the calendar's; the fiscal year of " +
                                  std::string(year.whose) + " begins on " + std::to_string(year.month) + "/" +
                                  std::to_string(year.day));
    timex.range.earliest = CivilTime{first};
    timex.range.latest = CivilTime{last};
    timex.range.granularity = Granularity::day;
    timex.range.kind = RangeKind::lasting;
}

}  // namespace dateline::resolve
