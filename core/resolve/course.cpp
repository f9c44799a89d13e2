#include "core/resolve/course.hpp"

#include "core/resolve/prose.hpp"

namespace dateline::resolve {

using timex::Kind;
using timex::Recognised;
using timex::Shape;
using timex::Token;

namespace {

// A quarter that is not over is an outlook, and the same quarter of an earlier year a comparison, once the
// text has told what it reports on.
bool is_reported_on(const Reference& reference, const Anchors& anchors) {
    if (!anchors.reported || !anchors.published) return true;
    const Reference& before = *anchors.reported;
    const bool over = (reference.granularity == Granularity::quarter ? reference.last : reference.first) <
                      *anchors.published;
    if (!over && before.last < *anchors.published) return false;
    const CivilDate from = to_civil(before.first);
    const CivilDate to = to_civil(reference.first);
    return reference.granularity != before.granularity || to.month != from.month || to.year >= from.year;
}

}  // namespace

void NearDay::tell(const Reference& day, std::uint32_t end) {
    day_ = day;
    token_ = counted_to_ = end;
    sentences_since_ = 0;
}

std::optional<Reference> NearDay::reach(std::uint32_t token, bool narrative) {
    if (!day_ || narrative) return day_;
    constexpr std::uint32_t kNear = 120;  // tokens; longer "sentences" are no prose
    if (token - token_ > kNear) sentences_since_ = 2;
    for (; counted_to_ < token && sentences_since_ < 2; ++counted_to_)
        if (ends_sentence(text_, tokens_, counted_to_) &&
            (counted_to_ == 0 || !ends_sentence(text_, tokens_, counted_to_ - 1)))
            ++sentences_since_;  // a full stop and the paragraph behind it end one sentence
    if (sentences_since_ >= 2) day_.reset();
    return day_;
}

bool NearDay::begins_with(const Recognised& phrase, Bound bound) const {
    if (phrase.expression.minute != kMidnight || (bound != Bound::after && bound != Bound::near_after))
        return false;
    if (phrase.expression.weekday != 0 || phrase.expression.day != 0) return true;
    constexpr std::uint32_t kBeside = 3;  // "Monday shortly after midnight"
    if (!day_ || token_ > phrase.first_token) return false;
    for (std::uint32_t i = token_; i < phrase.first_token && i < token_ + kBeside; ++i)
        if (ends_sentence(text_, tokens_, i)) return false;
    return phrase.first_token - token_ <= kBeside;
}

void ChronologyEntry::read_head(const Recognised& phrase, Reference date) {
    const auto is = [this](std::uint32_t token, Shape shape) {
        return tokens_[token].entry == static_cast<std::uint16_t>(shape);
    };
    if (phrase.expression.kind != Kind::calendar || phrase.expression.year == timex::kNoYear ||
        phrase.end_token >= tokens_.size() || !is(phrase.end_token, Shape::colon))
        return;
    if (phrase.first_token != 0 && !tokens_[phrase.first_token].is(Token::kNewLine) &&
        !is(phrase.first_token - 1, Shape::paragraph))
        return;
    date.phrase = phrase.span;
    date_ = date;
    end_ = phrase.end_token;
    while (end_ < tokens_.size() && !tokens_[end_].is(Token::kNewLine) && !is(end_, Shape::paragraph)) ++end_;
}

Anchors ChronologyEntry::inside(Anchors anchors) const {
    anchors.narrative = true;
    anchors.story = anchors.discourse = date_;
    return anchors;
}

bool move_on(std::string_view text, std::span<const Token> tokens, const Recognised& phrase, Reference date,
             Anchors& anchors) {
    date.phrase = phrase.span;
    const timex::Expression& e = phrase.expression;
    const bool year_away = e.kind == Kind::shift && e.unit == timex::Unit::year;
    if (!anchors.narrative) {
        const bool fiscal = e.special == timex::Special::fiscal_year;
        if (((date.granularity == Granularity::quarter && !year_away) || fiscal) &&
            is_reported_on(date, anchors)) {
            date.fiscal = fiscal;
            anchors.reported = date;
        }
        if (year_away && e.anchor == timex::Anchor::discourse) return false;
    } else if (!anchors.story || moves_story(text, tokens, *anchors.story, date, phrase)) {
        anchors.story = date;
    }
    anchors.discourse = date;
    return true;
}

void report_on_year(Anchors& anchors) {
    if (!anchors.reported || anchors.narrative) return;
    const Day day = anchors.reported->first;
    anchors.reported = Reference{day, day, Granularity::year, -1, {}};
}

}  // namespace dateline::resolve
