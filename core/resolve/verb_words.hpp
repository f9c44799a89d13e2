// Is "planned" a plan, "proposed" a verb, "set" a decision? The words beside them say: "as planned" decides
// nothing, "the proposed sale" has no verb, "set to resume" looks ahead. What a word says of time by those
// before and behind it, wherever the phrase stands that asks; tense.hpp weighs it.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "core/resolve/tense.hpp"
#include "core/resolve/word_match.hpp"
#include "core/timex/recognise.hpp"

namespace dateline::resolve {

inline constexpr WordSet kSet({"set"});
inline constexpr WordSet kMeant({"meant"});
inline constexpr WordSet kBidden({"told", "ordered", "asked", "instructed"});
inline constexpr WordSet kHas({"has", "have"});
inline constexpr WordSet kBeen({"been"});

/// A text's tokens by what they say of time. Indices are those of tokens; the bar in an example stands before
/// the one asked about.
class VerbWords {
  public:
    VerbWords(std::string_view text, std::span<const timex::Token> tokens, const timex::Recogniser& language)
        : text_(text), tokens_(tokens), lexicon_(language.lexicon()), links_(language.links()) {}

  protected:
    /// Is it one of these words? No token is none of them.
    template <std::size_t N>
    [[nodiscard]] bool word(std::uint32_t i, const WordSet<N>& words) const {
        return i < tokens_.size() && words.has(text_, tokens_[i]);
    }
    [[nodiscard]] bool ends_in_ed(std::uint32_t i) const {
        const timex::Token& token = tokens_[i];
        return token.end - token.begin > 3 && text_[token.end - 1] == 'd' && text_[token.end - 2] == 'e';
    }
    /// By the lexicon, else by its ending.
    [[nodiscard]] timex::Direction direction(std::uint32_t i) const;

    [[nodiscard]] bool is_determiner(std::uint32_t i) const;
    /// "a still |unspecified date", "the |proposed sale": a participle between determiner and noun.
    [[nodiscard]] bool is_attribute(std::uint32_t i) const;
    /// "as |planned", "as previously |scheduled", "than |expected": no verb of its own.
    [[nodiscard]] bool is_as_planned(std::uint32_t i) const;
    /// "put the |plan into effect on", but not "the |plan to open on", "is |due on": a thing, no verb.
    [[nodiscard]] bool is_planned_thing(std::uint32_t i) const;
    /// "|planned to leave", "|set to resume", "|is to visit". @param head  the direction of the word itself
    [[nodiscard]] bool looks_ahead_with_to(std::uint32_t i, timex::Direction head) const;
    /// "let the talks |begin": the tense is the other verb's.
    [[nodiscard]] bool is_made_to(std::uint32_t i) const;
    /// "had been |scheduled", "had |planned": whether it came about is not said.
    [[nodiscard]] bool seen_from_the_past(std::uint32_t i) const;
    /// "had |snapped", "had already been |told", "|had broken", but not "|had a party"
    [[nodiscard]] bool stands_behind_had(std::uint32_t i) const;
    /// "|has a country", "|have three", "|has until Monday": what is had, no auxiliary.
    [[nodiscard]] bool is_main_verb(std::uint32_t i) const;
    /// "was not |given until Tuesday"
    [[nodiscard]] bool is_denied(std::uint32_t i) const;
    /// A form of be before a participle: "will |be", "has to |be" look ahead; "is", "to |be" alone leave it
    /// to the verb they hang on. "the guidelines to |be published" are still to come.
    [[nodiscard]] Tense passive_tense(std::uint32_t i) const;

    std::string_view text_;
    std::span<const timex::Token> tokens_;

  private:
    [[nodiscard]] bool ends_as_past(std::string_view word) const;

    const timex::Lexicon& lexicon_;
    const timex::LinkWords& links_;
};

}  // namespace dateline::resolve
