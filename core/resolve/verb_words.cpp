#include "core/resolve/verb_words.hpp"

#include <algorithm>

namespace dateline::resolve {

using timex::Direction;
using timex::Shape;
using timex::Token;

namespace {

// Words that tell how a verb is meant.
constexpr WordSet kMay({"may"});
constexpr WordSet kDeterminers({"a", "an", "the", "its", "their", "his", "her", "our", "my", "any", "some",
                                "each", "every"});
constexpr WordSet kNoNouns({"by", "in", "on", "at",    "to",   "for",  "from", "with",  "that", "and",
                            "or", "of", "as", "until", "last", "this", "next", "early", "late", "when"});
constexpr WordSet kAdverbs({"still", "now", "once", "long", "most", "more"});
constexpr WordSet kAtFirst({"first", "originally", "initially", "previously"});
constexpr WordSet kComparing({"as", "than"});
constexpr WordSet kMakers({"let", "made", "make", "saw", "watched", "help", "helped"});
constexpr WordSet kDenials({"not", "never", "n't", "only"});
constexpr WordSet kUntil({"until", "till"});
constexpr WordSet kBe({"be"});
constexpr WordSet kGoing({"going"});
constexpr WordSet kNotWithBe({"said", "told", "not", "has", "have", "seem", "seems", "appear", "appears"});

}  // namespace

Direction VerbWords::direction(std::uint32_t i) const {
    const Token& token = tokens_[i];
    if (!token.is(Token::kWord)) return Direction::none;
    if (word(i, kGoing) && (i + 1 >= tokens_.size() ||
                            lexicon_.direction(tokens_[i + 1].entry) != Direction::infinitive))
        return Direction::none;  // "going aboard on 22 August"
    if (const Direction listed = lexicon_.direction(token.entry); listed != Direction::none)
        return token.is(Token::kCapital) && word(i, kMay) ? Direction::none : listed;
    if (token.entry != static_cast<std::uint16_t>(Shape::unknown)) return Direction::none;
    const bool past =
        ends_in_ed(i) || (!links_.tables.past_endings.empty() && ends_as_past(token.span().of(text_)));
    return past ? Direction::past : Direction::none;
}

// A language that inflects: Russian -ла, -лись.
bool VerbWords::ends_as_past(std::string_view word) const {
    constexpr std::size_t kShortest = 7;  // bytes
    if (word.size() < kShortest) return false;
    for (const std::string_view ending : links_.tables.after_endings)
        if (word.ends_with(ending)) {
            word.remove_suffix(ending.size());
            break;
        }
    return std::any_of(links_.tables.past_endings.begin(), links_.tables.past_endings.end(),
                       [&](std::string_view ending) { return word.ends_with(ending); });
}

bool VerbWords::is_determiner(std::uint32_t i) const {
    return tokens_[i].entry == static_cast<std::uint16_t>(Shape::possessive) || word(i, kDeterminers);
}

bool VerbWords::is_attribute(std::uint32_t i) const {
    if (!ends_in_ed(i) || i == 0 || i + 1 >= tokens_.size() || !tokens_[i + 1].is(Token::kWord)) return false;
    if (word(i + 1, kNoNouns)) return false;
    if (is_determiner(i - 1)) return true;
    const std::string_view left = tokens_[i - 1].span().of(text_);
    const bool adverb = left.ends_with("ly") || word(i - 1, kAdverbs);
    return adverb && i > 1 && is_determiner(i - 2);
}

bool VerbWords::is_planned_thing(std::uint32_t i) const {
    return i > 0 && is_determiner(i - 1) && !ends_in_ed(i) && !looks_ahead_with_to(i, Direction::planned);
}

bool VerbWords::is_as_planned(std::uint32_t i) const {
    for (std::uint32_t back = 1; back <= 2 && back <= i; ++back)
        if (word(i - back, kComparing)) return true;
    return false;
}

bool VerbWords::looks_ahead_with_to(std::uint32_t i, Direction head) const {
    if (i + 2 >= tokens_.size() || direction(i + 1) != Direction::infinitive) return false;
    if (is_determiner(i + 2) || tokens_[i + 2].is(Token::kNumber)) return false;  // "agreed to|a deal"
    return head == Direction::planned || head == Direction::be || head == Direction::binding || word(i, kSet) ||
           word(i, kMeant) || word(i, kBidden);
}

bool VerbWords::is_made_to(std::uint32_t i) const {
    for (std::uint32_t back = 1; back <= 5 && back <= i; ++back)
        if (word(i - back, kMakers)) return true;
    return false;
}

bool VerbWords::seen_from_the_past(std::uint32_t i) const {
    if (i > 0 && word(i - 1, kAtFirst)) return true;  // "originally |scheduled"
    for (std::uint32_t back = 1; back <= 3 && back <= i; ++back) {
        if (ends_sentence(text_, tokens_, i - back)) return false;
        const Direction left = direction(i - back);
        if (left == Direction::had || left == Direction::was) return true;
        if (left != Direction::none && left != Direction::perfect) return false;
    }
    return false;
}

bool VerbWords::stands_behind_had(std::uint32_t i) const {
    if (direction(i) == Direction::had)
        return i + 1 < tokens_.size() && tokens_[i + 1].is(Token::kWord) && !is_determiner(i + 1) &&
               !word(i + 1, kNoNouns);
    for (std::uint32_t back = 1; back <= 3 && back <= i; ++back) {
        if (direction(i - back) == Direction::had) return true;
        if (direction(i - back) != Direction::none && !word(i - back, kBeen)) return false;
    }
    return false;
}

bool VerbWords::is_main_verb(std::uint32_t i) const {
    return word(i, kHas) && i + 1 < tokens_.size() &&
           (is_determiner(i + 1) || tokens_[i + 1].is(Token::kNumber) || word(i + 1, kUntil));
}

bool VerbWords::is_denied(std::uint32_t i) const {
    for (std::uint32_t back = 1; back <= 3 && back <= i; ++back)
        if (word(i - back, kDenials)) return true;
    return false;
}

Tense VerbWords::passive_tense(std::uint32_t i) const {
    if (word(i, kBe) && i > 1 && direction(i - 1) == Direction::infinitive &&
        (tokens_[i - 2].is(Token::kWord) ||
         tokens_[i - 2].entry == static_cast<std::uint16_t>(Shape::comma)) &&
        direction(i - 2) == Direction::none && !word(i - 2, kNotWithBe))
        return Tense::future;
    for (std::uint32_t back = 1; back <= 3 && back <= i; ++back) {
        if (ends_sentence(text_, tokens_, i - back)) break;
        const Direction left = direction(i - back);
        if (left == Direction::future || left == Direction::planned) return Tense::future;
        if (left == Direction::was || left == Direction::had) return Tense::past;
    }
    return Tense::unknown;
}

}  // namespace dateline::resolve
