#include "core/resolve/open_range.hpp"

#include "core/resolve/tense.hpp"
#include "core/resolve/word_match.hpp"

namespace dateline::resolve {
namespace {

using timex::Expression;
using timex::Kind;
using timex::Recognised;

constexpr WordSet kRoughly({"about", "around", "circa", "roughly"});

void open_by_words(const BoundWords& bound, Timex& timex) {
    if (bound.bound == Bound::none || timex.type == TimexType::duration || timex.type == TimexType::set)
        return;
    timex.opened = opened(timex.range, bound.bound, timex.type == TimexType::time, timex.mod == "END");
    if (timex.opened.empty()) return;
    if (timex.mod.empty()) timex.mod = to_string(mod_of(bound.bound));
    timex.signal_span = bound.words;
}

// "over the past 18 months" ends, "the next five days" begins on the day of publication, "within 60 days"
// too.
void place(const Around& around, const Recognised& phrase, Timex& timex) {
    if (!around.anchors.published || around.anchors.narrative) return;
    const timex::Lean lean = phrase.expression.lean;
    const auto tense = [&] {
        return tense_near(around.text, around.tokens, around.language, phrase.first_token, phrase.end_token)
            .tense;
    };
    const bool within = timex.signal == TimexSignal::within && tense() != Tense::past;
    const bool in = phrase.first_token > 0 &&
                    is_word(around.text, around.tokens[phrase.first_token - 1], "in") &&
                    phrase.expression.amount % 1000 == 0;
    if (in && lean == timex::Lean::none && tense() == Tense::future) {  // "will open in three weeks"
        timex.opened = unit_away(phrase.expression, *around.anchors.published);
        if (!timex.opened.empty()) timex.begin_point = kCreationTime;
        return;
    }
    if (lean == timex::Lean::last) {
        timex.opened = stretch(phrase.expression, *around.anchors.published, Stretch::up_to);
        if (!timex.opened.empty()) timex.end_point = kCreationTime;
    } else if (lean == timex::Lean::next || within) {
        timex.opened = stretch(phrase.expression, *around.anchors.published, Stretch::from);
        if (timex.opened.empty()) return;
        timex.begin_point = kCreationTime;
        if (within) timex.opened.kind = RangeKind::once;
    }
}

// "more than a decade ago" is before that year; "the year to date" and "so far this year" end at
// publication.
void open_by_mod(const Around& around, const Recognised& phrase, Timex& timex) {
    const Expression& e = phrase.expression;
    if (timex.range.empty() || !around.anchors.published) return;
    const bool so_far = phrase.first_token >= 2 &&
                        is_word(around.text, around.tokens[phrase.first_token - 1], "far") &&
                        is_word(around.text, around.tokens[phrase.first_token - 2], "so");
    const bool to_date = e.kind == Kind::calendar && e.lean == timex::Lean::current &&
                         is_word(around.text, around.tokens[phrase.end_token - 1], "date");
    const CivilTime today{*around.anchors.published};
    if ((so_far || to_date) && timex.range.earliest <= today) {
        timex.opened = timex.range;
        timex.opened.latest = today;
        timex.opened.kind = RangeKind::lasting;
        timex.opened.granularity = Granularity::day;
    }
    // "in the past year", "in the last year": the twelve months up to now, not the calendar's
    const std::uint32_t length_in_words = phrase.end_token - phrase.first_token;
    const bool up_to_now =
        (length_in_words == 2 || length_in_words == 3) &&
        (is_word(around.text, around.tokens[phrase.end_token - 2], "past") ||
         (length_in_words == 3 && is_word(around.text, around.tokens[phrase.first_token], "the") &&
          is_word(around.text, around.tokens[phrase.first_token + 1], "last")));
    if (e.kind == Kind::calendar && e.lean == timex::Lean::last && e.has_unit && up_to_now) {
        Expression length = e;
        length.amount = 1000;
        length.amount2 = 0;
        timex.opened = stretch(length, *around.anchors.published, Stretch::up_to);
        timex.opened.kind = RangeKind::once;
    }
    const bool nearly = is_word(around.text, around.tokens[phrase.first_token], "nearly") ||
                        is_word(around.text, around.tokens[phrase.first_token], "almost");
    if (phrase.first_token >= 1 && timex.mod.empty() &&
        kRoughly.has(around.text, around.tokens[phrase.first_token - 1])) {
        timex.opened = timex.range;
        timex.opened.approximate = true;
    }
    if (e.kind != Kind::shift || nearly) return;
    if (timex.mod == "BEFORE" || timex.mod == "ON_OR_BEFORE")
        timex.opened = opened(timex.range, Bound::on_or_before, timex.type == TimexType::time, false);
    if (timex.mod == "AFTER" || timex.mod == "ON_OR_AFTER") {
        timex.opened = opened(timex.range, Bound::on_or_after, timex.type == TimexType::time, false);
        if (timex.range.earliest <= today) timex.opened.latest = today;
    }
}

}  // namespace

Tense tense_of(Bound bound) {
    switch (bound) {
        case Bound::on_or_before:
        case Bound::until:
        case Bound::on_or_after:
            return Tense::future;
        case Bound::since:
            return Tense::past;
        default:
            return Tense::unknown;
    }
}

void open_range(const Around& around, const Recognised& phrase, const BoundWords& bound, Timex& timex) {
    if (bound.bound != Bound::none)
        open_by_words(bound, timex);
    else
        open_by_mod(around, phrase, timex);
    if (timex.type == TimexType::duration) place(around, phrase, timex);
}

void join(std::vector<Timex>& found, Joint joint, const Expression& first_said) {
    Timex& first = found[found.size() - 2];
    Timex& second = found.back();
    if (joint == Joint::series || first.type == TimexType::set || second.type == TimexType::set) return;
    if (joint == Joint::ending) {
        if (!second.range.latest || second.type == TimexType::duration) return;
        if (first.type == TimexType::date && first.range.granularity == Granularity::week) {
            constexpr int kDays = 7;  // "the week ending May 17" need not be one of the calendar
            first.opened = first.range;
            first.opened.earliest = CivilTime{second.range.latest->day - (kDays - 1)};
            first.opened.latest = CivilTime{second.range.latest->day};
            first.opened.granularity = Granularity::day;
            first.opened.kind = RangeKind::lasting;
            return;
        }
        if (first.type != TimexType::duration) return;
        const std::size_t i = found.size() - 2;
        first.opened = stretch(first_said, second.range.latest->day, Stretch::up_to);
        if (!first.opened.empty()) first.end_point = static_cast<TimexIndex>(i + 1);
        return;
    }
    if (first.type == TimexType::duration || second.type == TimexType::duration) return;
    if (joint == Joint::choice && second.type == TimexType::time)
        return;  // EDTF has no choice of clock times
    const auto both = joined(first.range, second.range, joint);
    if (!both) return;
    first.opened = second.opened = *both;
    if (joint == Joint::choice) return;
    first.begin_point = static_cast<TimexIndex>(found.size() - 2);
    first.end_point = static_cast<TimexIndex>(found.size() - 1);
}

}  // namespace dateline::resolve
