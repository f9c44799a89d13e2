#include "core/language/sentences.hpp"

#include <algorithm>
#include <array>

#include "core/calendar/date_text.hpp"
#include "core/language/abbreviations.hpp"
#include "core/language/characters.hpp"
#include "core/language/gazetteer.hpp"

namespace dateline {
namespace {

/// Verbs that give a quotation its speaker: after "…?" they continue the sentence ("Why?" Ivanova asked).
constexpr auto kSpeechVerbs = std::to_array<std::string_view>(
    {"said", "says", "asked", "asks", "added", "adds", "told", "wrote", "replied", "shouted", "cried",
     "wondered", "answered", "yelled", "tweeted"});

/// Bytes that the last token of a sentence may end with.
constexpr auto kMayEnd = [] {
    std::array<bool, 256> ends{};
    for (const char c : std::string_view(".!?\xA6")) ends[static_cast<unsigned char>(c)] = true;
    return ends;
}();

class Splitter {
  public:
    Splitter(std::string_view text, std::uint32_t block, std::uint32_t begin,
             const std::vector<Token>& tokens, std::vector<Sentence>& sentences, bool headline)
        : text_(text),
          block_(block),
          begin_(begin),
          size_(static_cast<std::uint32_t>(tokens.size())),
          tokens_(tokens),
          sentences_(sentences),
          headline_(headline) {}

    void run() {
        std::uint32_t start = begin_;
        if (const std::uint32_t opening = std::max(dateline_end(), entry_head_end()); opening > begin_) {
            close(begin_, opening);
            start = opening;
        }
        if (headline_ && joins_sentences(start)) {
            const std::uint32_t stop = std::min(size_, start + kLongestSentence);
            for (std::uint32_t at = start; at + 1 < stop; ++at) {
                if (word(at) != ";") continue;
                close(start, at + 1);
                start = at + 1;
            }
        }
        const Token* const tokens = tokens_.data();
        for (std::uint32_t at = start; at < size_; ++at) {
            const char end = text_[tokens[at].span.end - 1];
            if (!kMayEnd[static_cast<unsigned char>(end)] && at + 1 - start < kLongestSentence) continue;
            std::uint32_t last = at;
            const bool ends = may_end(at) && ends_sentence(start, at, last);
            if (!ends && at + 1 - start < kLongestSentence) continue;
            close(start, last + 1);
            start = last + 1;
            at = last;
        }
        if (start < size_) close(start, size_);
    }

  private:
    [[nodiscard]] std::string_view word(std::uint32_t at) const {
        return at < size_ ? tokens_[at].span.of(text_) : std::string_view{};
    }
    [[nodiscard]] CharKind kind(std::uint32_t at) const {
        return at < size_ ? character_at(text_, tokens_[at].span.begin).kind : CharKind::space;
    }

    /// Where the sentence begins behind "GENEVA, March 5 (Agency) — ", "GENEVA: " or "(Agency) - "; the first
    /// token where there is no dateline. In its first word all letters are capitals, all its other words
    /// begin with one, and so does what is behind the mark.
    [[nodiscard]] std::uint32_t dateline_end() const {
        constexpr std::uint32_t kLongest = 16;  // tokens
        if (const std::uint32_t end = known_place_end(); end > begin_) return end;
        const std::string_view place = word(begin_);
        const auto is_capital = [](char c) { return c >= 'A' && c <= 'Z'; };
        const bool agency = place == "(" && kind(begin_ + 1) == CharKind::upper;
        if (!agency && (std::count_if(place.begin(), place.end(), is_capital) < 2 ||
                        !std::all_of(place.begin(), place.end(),
                                     [&](char c) { return c == '.' || c == '-' || is_capital(c); })))
            return begin_;
        for (std::uint32_t at = begin_ + 1; at < std::min(size_, begin_ + kLongest); ++at) {
            const bool closed = word(at - 1) == ")";
            if (agency ? closed && is_dash(at)
                       : is_dash(at) || word(at) == ":" || (closed && is_loose_quote(at))) {
                const CharKind next = kind(at + 1);
                return next == CharKind::upper || next == CharKind::quote || next == CharKind::digit ? at + 1
                                                                                                     : begin_;
            }
            if (kind(at) == CharKind::letter || (agency && closed)) return begin_;
        }
        return begin_;
    }
    /// Where the sentence begins behind "New Delhi: ", a place that is known; not in headlines, where it may
    /// speak.
    [[nodiscard]] std::uint32_t known_place_end() const {
        if (headline_ || kind(begin_) != CharKind::upper) return begin_;
        for (const KnownName& name : gazetteer().starting_with(word(begin_))) {
            const std::uint32_t words =
                1 + static_cast<std::uint32_t>(std::count(name.text.begin(), name.text.end(), ' '));
            const std::uint32_t colon = begin_ + words;
            if (name.demonym || gazetteer().entity(name.entity).kind != NameKind::place ||
                word(colon) != ":" || kind(colon + 1) != CharKind::upper)
                continue;
            if (Span::join(tokens_[begin_].span, tokens_[colon - 1].span).of(text_) == name.text)
                return colon + 1;
        }
        return begin_;
    }
    /// A quotation mark with a space on either side: what a page made of a dash it could not write.
    [[nodiscard]] bool is_loose_quote(std::uint32_t at) const {
        return kind(at) == CharKind::quote && tokens_[at].space_after && tokens_[at - 1].space_after;
    }
    /// Where the sentence begins behind "May 5, 21:30: " or "TUESDAY: ", the head of an entry in a
    /// chronology; the first token where there is none.
    [[nodiscard]] std::uint32_t entry_head_end() const {
        constexpr std::uint32_t kLongest = 12;  // tokens
        constexpr std::size_t kShortName = 5;   // "Sun: …" may be a star
        bool weekday = false, month = false, number = false;
        std::uint32_t at = begin_;
        while (at < size_ && (word(at) == "-" || word(at) == "*" || word(at) == "\u2022")) ++at;
        for (; at < std::min(size_, begin_ + kLongest); ++at) {
            const std::string_view name = word(at);
            if (name == ":") {
                const CharKind next = kind(at + 1);
                const bool dated = (weekday && !month) || (month && number);
                return dated &&
                               (next == CharKind::upper || next == CharKind::quote || next == CharKind::digit)
                           ? at + 1
                           : begin_;
            }
            if (kind(at) == CharKind::digit)
                number = true;
            else if (weekday_of_name(name) && (name.size() > kShortName || month || number))
                weekday = true;
            else if (month_of_name(name.substr(0, name.find('.'))) != 0)
                month = true;
            else if (name != "," && name != "a.m." && name != "p.m.")
                return begin_;
        }
        return begin_;
    }
    /// "Banker freed on bail; regulator quits", but not "Envoys from Tarn; Orr; Osk": semicolons between
    /// parts of two words at least.
    [[nodiscard]] bool joins_sentences(std::uint32_t start) const {
        bool any = false;
        std::uint32_t words = 0;  // of the part in hand
        for (std::uint32_t at = start; at < size_ && at - start < kLongestSentence; ++at) {
            if (word(at) != ";") {
                words += is_word(kind(at)) ? 1U : 0U;
                continue;
            }
            if (words < 2) return false;
            any = true;
            words = 0;
        }
        return any && words >= 2;
    }
    /// A dash between words, as wires and typewriters write it.
    [[nodiscard]] bool is_dash(std::uint32_t at) const {
        constexpr auto kDashes = std::to_array<std::string_view>({"\u2014", "\u2013", "--", "---"});
        const std::string_view mark = word(at);
        if (std::find(kDashes.begin(), kDashes.end(), mark) != kDashes.end()) return true;
        return (mark == "-" || mark == "_") && tokens_[at].space_after && tokens_[at - 1].space_after;
    }

    [[nodiscard]] bool may_end(std::uint32_t at) const {
        const char last = text_[tokens_[at].span.end - 1];
        return last == '.' || last == '!' || last == '?' || (last == '\xA6' && word(at) == "\u2026");
    }

    void close(std::uint32_t begin, std::uint32_t end) {
        Sentence sentence;
        sentence.span = {tokens_[begin].span.begin, tokens_[end - 1].span.end};
        sentence.begin = begin;
        sentence.end = end;
        sentence.block = block_;
        sentences_.push_back(sentence);
    }

    /// Quotes and brackets that close right behind the full stop belong to the sentence.
    [[nodiscard]] std::uint32_t with_closers(std::uint32_t at) const {
        std::uint32_t last = at;
        while (last + 1 < size_ && !tokens_[last].space_after) {
            const CharKind next = kind(last + 1);
            const bool closes = next == CharKind::quote || next == CharKind::closer ||
                                next == CharKind::apostrophe || may_end_run(last + 1);
            if (!closes) break;
            ++last;
        }
        return with_note(last);
    }

    /// The mark of a footnote right behind the full stop, "[22]" or a small number, is the sentence's last
    /// word.
    [[nodiscard]] std::uint32_t with_note(std::uint32_t last) const {
        while (!tokens_[last].space_after && word(last + 1) == "[" && !tokens_[last + 1].space_after &&
               is_note_number(last + 2) && word(last + 3) == "]") {
            last += 3;
        }
        const bool bare = !tokens_[last].space_after && is_note_number(last + 1) &&
                          tokens_[last + 1].space_after && kind(last + 2) == CharKind::upper;
        return bare ? last + 1 : last;
    }
    [[nodiscard]] bool is_note_number(std::uint32_t at) const {
        const std::string_view number = word(at);
        return !number.empty() && number.size() <= 3 &&
               std::all_of(number.begin(), number.end(), [](char c) { return c >= '0' && c <= '9'; });
    }
    [[nodiscard]] bool may_end_run(std::uint32_t at) const {
        const CharKind k = kind(at);
        return k == CharKind::dot || word(at) == "!" || word(at) == "?";
    }

    /// Does a sentence that began at `start` end with the token `at`? `last` becomes its last token.
    [[nodiscard]] bool ends_sentence(std::uint32_t start, std::uint32_t at, std::uint32_t& last) const {
        const std::string_view mark = word(at);
        const bool punctuation = !is_word(kind(at));
        if (!punctuation && mark.back() != '.') return false;
        const std::uint32_t end = with_closers(at);
        const std::uint32_t next = end + 1;
        if (next >= size_) return false;  // the block ends it
        if (!punctuation && !abbreviation_ends(at, next)) return false;
        if (punctuation && !mark_ends(start, at, end, next)) return false;
        last = end;
        return true;
    }

    [[nodiscard]] bool abbreviation_ends(std::uint32_t at, std::uint32_t next) const {
        std::string_view stem = word(at);
        stem.remove_suffix(1);
        const CharKind follower = kind(next);
        if (follower != CharKind::upper && follower != CharKind::quote && follower != CharKind::opener)
            return false;
        const Abbreviation what = abbreviation(stem);
        if (what == Abbreviation::before_name || what == Abbreviation::before_number) return false;
        if (stem.size() == 1 && is_letter(kind(at))) return false;
        if (equals_lower(stem, "etc")) return true;
        return starts_sentences(word(next)) || follower == CharKind::quote;
    }

    [[nodiscard]] bool mark_ends(std::uint32_t start, std::uint32_t at, std::uint32_t end,
                                 std::uint32_t next) const {
        const CharKind follower = kind(next);
        const bool dots = word(at).size() > 1 && kind(at) == CharKind::dot;
        const bool ellipsis = dots || word(at) == "\u2026";
        const bool stop = word(at) == ".";
        if (stop && at == start + 1 && is_list_label(start)) return false;
        if (follower == CharKind::letter) {
            const bool ascii = static_cast<unsigned char>(text_[tokens_[next].span.begin]) < 0x80U;
            if (ascii) return !ellipsis && end == at && tokens_[end].space_after && closes_small(start, at);
            return !ellipsis;
        }
        if (follower == CharKind::mark || follower == CharKind::dot || follower == CharKind::closer)
            return false;
        if (!tokens_[end].space_after) {
            if (follower == CharKind::hyphen || follower == CharKind::dash || follower == CharKind::symbol)
                return false;
            if (ellipsis || follower == CharKind::digit) return false;
        }
        if ((follower == CharKind::dash || follower == CharKind::hyphen) && !stop) return false;
        if (ellipsis && follower != CharKind::upper && follower != CharKind::quote) return false;
        if (end > at && !stop && is_speaker(next)) return false;
        return true;
    }

    /// Does the mark at `at` end a sentence although a small letter follows ("too much pepper. no place to
    /// sit")? Where a whole word of small letters stands before it, which no abbreviation looks like, and no
    /// bracket or quotation is open ("Stop! he cried" is for is_speaker()).
    [[nodiscard]] bool closes_small(std::uint32_t start, std::uint32_t at) const {
        if (at < start + 2 || is_speaker_after(at + 1)) return false;
        const std::string_view before = word(at - 1);
        const bool small =
            std::all_of(before.begin(), before.end(), [](char c) { return c >= 'a' && c <= 'z'; });
        if (!small || before.size() < 3 || abbreviation(before) != Abbreviation::none) return false;
        int open = 0;
        for (std::uint32_t i = start; i < at; ++i) {
            if (kind(i) == CharKind::opener) ++open;
            if (kind(i) == CharKind::closer) --open;
            if (kind(i) == CharKind::quote) open ^= 1;
        }
        return open <= 0;
    }
    /// "he cried": one small word, then a verb of speaking.
    [[nodiscard]] bool is_speaker_after(std::uint32_t next) const {
        const auto speaks = [&](std::uint32_t i) {
            return std::find(kSpeechVerbs.begin(), kSpeechVerbs.end(), word(i)) != kSpeechVerbs.end();
        };
        return speaks(next) || speaks(next + 1) || speaks(next + 2);
    }

    /// "1" or "B" that opens a list item: "1. Call the office".
    [[nodiscard]] bool is_list_label(std::uint32_t at) const {
        const std::string_view label = word(at);
        return (label.size() == 1 && kind(at) == CharKind::upper) ||
               (label.size() <= 2 &&
                std::all_of(label.begin(), label.end(), [](char c) { return c >= '0' && c <= '9'; }));
    }

    /// "Ivanova asked" after a quoted question.
    [[nodiscard]] bool is_speaker(std::uint32_t next) const {
        for (std::uint32_t i = next; i < std::min(next + 4, size_); ++i) {
            const std::string_view w = word(i);
            if (std::find(kSpeechVerbs.begin(), kSpeechVerbs.end(), w) != kSpeechVerbs.end()) return true;
            if (kind(i) != CharKind::upper) return false;
        }
        return false;
    }

    std::string_view text_;
    std::uint32_t block_;
    std::uint32_t begin_;
    std::uint32_t size_;
    const std::vector<Token>& tokens_;
    std::vector<Sentence>& sentences_;
    bool headline_;
};

}  // namespace

void split_sentences(std::string_view text, std::uint32_t block, std::uint32_t begin,
                     const std::vector<Token>& tokens, std::vector<Sentence>& sentences, bool headline) {
    Splitter(text, block, begin, tokens, sentences, headline).run();
}

}  // namespace dateline
