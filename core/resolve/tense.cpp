#include "core/resolve/tense.hpp"

#include "core/resolve/verb_words.hpp"

namespace dateline::resolve {
namespace {

using timex::Direction;
using timex::Shape;
using timex::Token;

constexpr std::uint32_t kReachLeft = 24;
constexpr std::uint32_t kReachRight = 32;
constexpr std::uint32_t kBeside = 3;          // "took effect on|March 3"
constexpr std::uint32_t kReachTimetable = 8;  // a noun ("meets", "faces") is likelier further off

// Words that tell how a verb is meant.
constexpr WordSet kMarks({"marks", "is", "brings", "sees"});
constexpr WordSet kBeforeNames({"mr",  "mrs", "ms",   "dr",     "prof", "rev", "hon", "gen",
                                "col", "maj", "capt", "lt",     "sgt",  "adm", "sen", "rep",
                                "gov", "st",  "vs",   "messrs", "supt", "insp"});
constexpr WordSet kNewEnds({"until", "till", "to", "through"});
constexpr WordSet kIs({"is", "are", "s"});
constexpr WordSet kAmIsAre({"is", "are", "s", "re", "am"});
constexpr WordSet kAttributions({"said", "says", "told", "added"});
constexpr WordSet kBeforeTime({"on", "in", "at", "for", "until", "this"});
constexpr WordSet kFor({"for"});
constexpr WordSet kBy({"by"});
constexpr WordSet kAfter({"after"});
constexpr WordSet kFixed({"fixed", "booked", "pencilled", "penciled", "timetabled"});
constexpr WordSet kCalled({"called", "calls", "calling"});
constexpr WordSet kAt({"at"});
constexpr WordSet kAnd({"and", "but"});
constexpr WordSet kSetOut({"go", "head", "heads", "returns"});
constexpr WordSet kToward({"to", "into", "before"});
constexpr WordSet kPut({"put", "brought", "held"});
constexpr WordSet kAside({"back", "off", "forward", "over"});
constexpr WordSet kWishes({"should", "would", "could", "might"});

/// The tokens around a phrase, and what they say of its time.
class Clause : VerbWords {
  public:
    Clause(std::string_view text, std::span<const Token> tokens, const timex::Recogniser& language,
           std::uint32_t first, std::uint32_t end)
        : VerbWords(text, tokens, language), first_(first), end_(end) {}

    [[nodiscard]] TenseEvidence look() const {
        if (opens_second_clause())
            if (const TenseEvidence behind = look_behind(); behind.tense != Tense::unknown) return behind;
        for (std::uint32_t back = 1; back <= kReachLeft && back <= first_; ++back) {
            const std::uint32_t i = first_ - back;
            if (ends_sentence(text_, tokens_, i) || is_cause(i)) break;
            if (const Tense tense = tense_at(i); tense != Tense::unknown)
                return {tense, tokens_[i].span(), back <= kBeside,
                        tense == Tense::past && stands_behind_had(i),
                        tense == Tense::future && direction(i) == Direction::moved};
        }
        if (stands_before_verb()) return {Tense::future, tokens_[end_].span(), false, false, false};
        const TenseEvidence behind = look_behind();
        return behind.tense != Tense::unknown ? behind : planned_infinitive();
    }

  private:
    [[nodiscard]] TenseEvidence look_behind() const {
        for (std::uint32_t i = end_; i < end_ + kReachRight && i < tokens_.size(); ++i) {
            if (ends_sentence(text_, tokens_, i)) break;
            if (is_attribution(i)) break;
            if (const Tense tense = tense_at(i); tense != Tense::unknown)
                return {tense, tokens_[i].span(), false, tense == Tense::past && stands_behind_had(i), false};
        }
        return {};
    }
    // "It had risen by noon, and on |Thursday they opened the gates": the verb before is another clause's.
    [[nodiscard]] bool opens_second_clause() const {
        const std::uint32_t joint = first_ > 0 && word(first_ - 1, kBeforeTime) ? first_ - 1 : first_;
        return joint > 1 && word(joint - 1, kAnd) &&
               tokens_[joint - 2].entry == static_cast<std::uint16_t>(Shape::comma);
    }
    // "|has a country to run on Monday", "|has until Monday"
    [[nodiscard]] bool has_to_do(std::uint32_t i) const {
        if (!is_main_verb(i)) return false;
        if (i + 1 < first_ && word(i + 1, kNewEnds)) return true;
        for (std::uint32_t k = i + 1; k < first_; ++k)
            if (direction(k) == Direction::infinitive && k + 1 < first_) return true;
        return false;
    }
    // "|has a stall at the Friday market"
    [[nodiscard]] bool has_of_its_own(std::uint32_t i) const { return is_main_verb(i) && !has_to_do(i); }
    // "opens on Monday, the court |said": whose words they are says nothing of their time.
    [[nodiscard]] bool is_attribution(std::uint32_t i) const {
        if (!word(i, kAttributions)) return false;
        for (std::uint32_t k = end_; k < i; ++k)
            if (tokens_[k].entry == static_cast<std::uint16_t>(Shape::comma) ||
                tokens_[k].entry == static_cast<std::uint16_t>(Shape::quote))
                return true;
        return false;
    }

    // "advances |to play Saturday": where no other verb speaks, an infinitive looks ahead.
    [[nodiscard]] TenseEvidence planned_infinitive() const {
        constexpr std::uint32_t kNear = 8;
        for (std::uint32_t back = 2; back <= kNear && back <= first_; ++back) {
            const std::uint32_t i = first_ - back;
            if (ends_sentence(text_, tokens_, i)) break;
            if (direction(i) != Direction::infinitive || i == 0) continue;
            const Token& verb = tokens_[i + 1];
            const bool bare = verb.is(Token::kWord) && !verb.is(Token::kCapital) && !is_determiner(i + 1) &&
                              text_[verb.end - 1] != 's' && !ends_in_ed(i + 1);
            const Token& head = tokens_[i - 1];
            const bool third_person = head.is(Token::kWord) && !head.is(Token::kCapital) &&
                                      text_[head.end - 1] == 's' && head.end - head.begin > 3;
            if (bare && third_person) return {Tense::future, verb.span(), false, false, false};
        }
        return {};
    }

    // "planned for |June 22 was called off": what became of the plan is told, its day may be past
    [[nodiscard]] bool is_called_off() const {
        constexpr std::uint32_t kBehind = 2;
        for (std::uint32_t i = end_; i < end_ + kBehind && i < tokens_.size(); ++i)
            if (direction(i) == Direction::was || word(i, kHas)) return true;
        return false;
    }

    // "is |Monday", "is on |June 5"
    [[nodiscard]] bool stands_before_phrase(std::uint32_t i) const {
        if (!word(i, kIs) || first_ - i > kReachTimetable) return false;
        for (std::uint32_t k = i + 1; k < first_; ++k)  // "is at 10 on |Friday"
            if (!word(k, kBeforeTime) && !tokens_[k].is(Token::kNumber) &&
                tokens_[k].entry != static_cast<std::uint16_t>(Shape::comma))
                return false;
        return true;
    }
    // "|Friday marks the anniversary", "|Monday is a holiday"
    [[nodiscard]] bool stands_before_verb() const {
        return word(end_, kMarks) && (first_ == 0 || ends_sentence(text_, tokens_, first_ - 1));
    }
    // "is |travelling there on Tuesday"
    [[nodiscard]] bool is_progressive(std::uint32_t i) const {
        if (!word(i, kAmIsAre)) return false;
        for (std::uint32_t k = i + 1; k < first_ && k <= i + 2; ++k) {
            const Token& token = tokens_[k];
            if (token.is(Token::kWord) && token.end - token.begin > 5 &&
                token.span().of(text_).ends_with("ing"))
                return true;
        }
        return false;
    }

    // "should |have begun", "was to |have begun": it may have come to nothing, or be still to come.
    [[nodiscard]] bool is_only_wished(std::uint32_t i) const {
        if (i == 0 || !word(i, kHas)) return false;
        return word(i - 1, kWishes) ||
               (i > 1 && direction(i - 1) == Direction::infinitive && direction(i - 2) == Direction::was);
    }

    // "has been |ordered to leave", "was |told to pay by June": what somebody is bid to do comes later.
    [[nodiscard]] bool is_bidden(std::uint32_t i) const {
        if (!word(i, kBidden) || i == 0 || !looks_ahead_with_to(i, Direction::past)) return false;
        const bool perfect = i > 1 && word(i - 1, kBeen) && word(i - 2, kHas);
        return perfect || (direction(i - 1) == Direction::was && word(first_ - 1, kBy));
    }

    // "will miss the final |after breaking a leg on Monday": what has happened by then.
    [[nodiscard]] bool is_cause(std::uint32_t i) const {
        return i + 1 < first_ && word(i, kAfter) && tokens_[i + 1].is(Token::kWord) &&
               tokens_[i + 1].span().of(text_).ends_with("ing");
    }

    // "extended |until", "postponed |to": the phrase is the new end.
    [[nodiscard]] bool is_new_end() const { return first_ > 0 && word(first_ - 1, kNewEnds); }

    // "was |put back to Monday"
    [[nodiscard]] bool is_put_aside(std::uint32_t i) const {
        return word(i, kPut) && i + 3 == first_ && word(i + 1, kAside) && is_new_end() && !is_denied(i);
    }

    [[nodiscard]] Tense tense_at(std::uint32_t i) const {
        const Direction head = direction(i);
        if (is_put_aside(i)) return stands_behind_had(i) ? Tense::either : Tense::future;
        switch (head) {
            case Direction::none:
            case Direction::infinitive:
                return Tense::unknown;
            case Direction::be:
                return looks_ahead_with_to(i, head) ||
                               (i < first_ && (stands_before_phrase(i) || is_progressive(i)))
                           ? Tense::future
                           : Tense::unknown;
            case Direction::planned:
                if (is_as_planned(i) || is_planned_thing(i)) return Tense::unknown;
                if (seen_from_the_past(i)) return i < first_ && is_new_end() ? Tense::future : Tense::either;
                if (looks_ahead_with_to(i, head)) return Tense::future;
                if (i < first_ && is_called_off()) return Tense::either;
                break;
            case Direction::timetable:
                if (word(i, kSetOut) && !word(i + 1, kToward)) return Tense::unknown;
                return i < first_ && first_ - i <= kReachTimetable && !is_made_to(i) ? group_tense(i, head)
                                                                                     : Tense::unknown;
            case Direction::perfect:
                if (has_of_its_own(i)) return Tense::unknown;
                if (has_to_do(i)) return Tense::future;
                if (is_only_wished(i)) return Tense::either;
                break;
            case Direction::binding:
                if (looks_ahead_with_to(i, head))
                    return seen_from_the_past(i) ? Tense::either : Tense::future;
                return ends_in_ed(i) && !is_attribute(i) ? group_tense(i, Direction::past) : Tense::unknown;
            case Direction::moved:
                if (i < first_ && is_new_end() && !is_denied(i)) return Tense::future;
                return group_tense(i, Direction::past);
            default:
                if (word(i, kSet) && looks_ahead_with_to(i, head))
                    return seen_from_the_past(i) ? Tense::either : Tense::future;
                // "is |meant to open on Monday"; what was meant to be has mostly had its day
                if (word(i, kMeant) && looks_ahead_with_to(i, head))
                    return seen_from_the_past(i) ? Tense::past : Tense::future;
                // "has been |told to report by June"
                if (i < first_ && is_bidden(i)) return Tense::future;
                if (i >= 3 && word(i - 1, kBeen) && word(i - 2, kHas) &&
                    direction(i - 3) == Direction::infinitive)
                    return Tense::either;  // "was to have been |held"
                if ((word(i, kSet) || word(i, kFixed)) && i < first_ && word(first_ - 1, kFor) &&
                    first_ - i <= kBeside)  // "is |pencilled in for May 3"
                    return seen_from_the_past(i) ? Tense::either : Tense::future;
                // "called for a minute of silence at |noon on Friday": what is asked for has an hour
                if (word(i, kCalled) && word(i + 1, kFor) && i < first_ && word(first_ - 1, kAt))
                    return Tense::future;
                if (is_attribute(i)) return Tense::unknown;
                break;
        }
        return group_tense(i, head);
    }

    // What the verb group says that ends (read from the left) at token i: auxiliaries before it may turn a
    // participle round.
    [[nodiscard]] Tense group_tense(std::uint32_t i, Direction head) const {
        for (std::uint32_t back = 1; back <= 4 && back <= i; ++back) {
            if (ends_sentence(text_, tokens_, i - back)) break;
            switch (direction(i - back)) {
                case Direction::future:
                    return Tense::future;
                case Direction::be:  // "is |heard in May", "to be |heard in May"
                    if (head == Direction::past && back <= 2) return passive_tense(i - back);
                    if (head == Direction::planned && back <= 2)
                        return Tense::future;  // "a Friday vote is |planned"
                    break;
                case Direction::infinitive:
                    if (back <= 2 && head == Direction::timetable) return Tense::unknown;
                    if (back <= 2 && head != Direction::was) {
                        if (head == Direction::past) continue;
                        return Tense::future;
                    }
                    break;
                case Direction::planned:
                    if (head == Direction::past) return Tense::future;
                    break;
                case Direction::perfect:
                    return head == Direction::planned ? Tense::future : Tense::past;
                case Direction::was:
                case Direction::had:
                    return head == Direction::planned ? Tense::unknown : Tense::past;
                case Direction::past:
                    if (head == Direction::planned) return Tense::unknown;
                    break;
                default:
                    break;
            }
        }
        switch (head) {
            case Direction::past:
            case Direction::was:
            case Direction::had:
            case Direction::perfect:
                return Tense::past;
            case Direction::planned:
                // "Protesters |planned a march on Saturday", but "On Saturday they |planned a march"
                return i < first_ || !ends_in_ed(i) ? Tense::future : Tense::past;
            case Direction::future:
            case Direction::timetable:
                return Tense::future;
            default:
                return Tense::unknown;
        }
    }

    std::uint32_t first_, end_;
};

}  // namespace

bool mark_ends_sentence(std::string_view text, std::span<const Token> tokens, std::uint32_t index) {
    const Token& token = tokens[index];
    if (token.entry == static_cast<std::uint16_t>(Shape::paragraph)) return true;
    if (token.entry == static_cast<std::uint16_t>(Shape::dot)) {
        if (index + 1 >= tokens.size()) return true;
        const Token& next = tokens[index + 1];
        if (index > 0 && token.is(Token::kGlued) &&
            tokens[index - 1].is(Token::kWord)) {  // "Mr. Bush", "John F. Dow"
            const Token& word = tokens[index - 1];
            const bool initial =
                word.end - word.begin == 1 && word.is(Token::kCapital) && next.is(Token::kCapital);
            if (!next.is(Token::kNewLine) && (initial || kBeforeNames.has(text, word))) return false;
        }
        return !next.is(Token::kGlued) || next.entry == static_cast<std::uint16_t>(Shape::quote);
    }
    return token.end > token.begin && (text[token.begin] == '?' || text[token.begin] == '!');
}

TenseEvidence tense_near(std::string_view text, std::span<const Token> tokens,
                         const timex::Recogniser& language, std::uint32_t first, std::uint32_t end) {
    return Clause(text, tokens, language, first, end).look();
}

}  // namespace dateline::resolve
