#include "core/language/tokens.hpp"

#include <algorithm>
#include <cstddef>

#include "core/language/characters.hpp"
#include "core/language/full_stops.hpp"
#include "core/language/letter_run.hpp"
#include "core/language/number_shapes.hpp"
#include "core/language/word_shapes.hpp"

namespace dateline {
namespace {

constexpr std::uint32_t bit(CharKind kind) {
    return 1U << static_cast<unsigned>(kind);
}

/// Cuts one stretch of text. A chunk is what stands between white space.
class Tokenizer {
  public:
    Tokenizer(std::string_view text, Span within, std::vector<Token>& tokens)
        : text_(text.substr(0, within.end)), block_begin_(within.begin), end_(within.end), tokens_(tokens) {}

    void run() {
        std::uint32_t at = block_begin_;
        while (at < end_) {
            const auto stop = static_cast<std::uint32_t>(letters_end(text_, at));
            if (stop > at && stop < end_ && text_[stop] == ' ') {  // as most words are
                if (may_be_fused({text_.data() + at, stop - at}))
                    emit_word(at, stop);
                else
                    tokens_.emplace_back().span = {at, stop};
                at = stop + 1;
                continue;
            }
            const Character c = character_at(text_, at);
            at = c.kind == CharKind::space ? at + c.size : read_chunk(at, stop);
        }
    }

  private:
    [[nodiscard]] Character peek(std::uint32_t at) const { return character_at(text_, at); }
    [[nodiscard]] char byte(std::uint32_t at) const { return byte_at(text_, at); }
    [[nodiscard]] bool word_at(std::uint32_t at) const { return dateline::word_at(text_, at); }
    [[nodiscard]] bool letter_at(std::uint32_t at) const { return dateline::letter_at(text_, at); }
    [[nodiscard]] bool digit_at(std::uint32_t at) const { return dateline::digit_at(text_, at); }

    void emit(std::uint32_t begin, std::uint32_t end, bool joined = false) {
        if (!tokens_.empty() && tokens_.back().span.end == begin && begin > block_begin_)
            tokens_.back().space_after = false;
        Token& token = tokens_.emplace_back();
        token.span = {begin, end};
        token.joined = joined;
    }

    /// The whole chunk at `at`, which begins with letters up to `stop`; returns where it ends. Plain words,
    /// also with a comma or a full stop behind them, take the short way.
    std::uint32_t read_chunk(std::uint32_t at, std::uint32_t stop) {
        if (stop > at && (stop == end_ || is_ascii_space(text_[stop]))) {
            emit_word(at, stop);
            return stop;
        }
        const bool last = stop + 1 == end_ || (stop + 1 < end_ && is_ascii_space(text_[stop + 1]));
        if (stop > at && last &&
            (text_[stop] == ',' || (text_[stop] == '.' && text_.substr(at, 3) != "www"))) {
            const bool kept = text_[stop] == '.' && keeps_full_stop({at, at, stop, false});
            emit_word(at, kept ? stop + 1 : stop);
            if (!kept) emit(stop, stop + 1);
            return stop + 1;
        }
        std::uint32_t kinds = 0;
        std::uint32_t end = at;
        while (end < end_) {
            const Character c = peek(end);
            if (c.kind == CharKind::space) break;
            kinds |= bit(c.kind);
            end += c.size;
        }
        end = std::min(end, end_);
        constexpr std::uint32_t kLetters = bit(CharKind::letter) | bit(CharKind::upper);
        if ((kinds & ~kLetters) == 0) {
            emit_word(at, end);
            return end;
        }
        chunk_begin_ = at;
        chunk_end_ = end;
        addresses_ = (kinds & bit(CharKind::symbol)) != 0 || (kinds & bit(CharKind::mark)) != 0 ||
                     text_.substr(at, 4) == "www.";
        while (at < end) at = read_piece(at);
        return end;
    }

    /// One token or a few that belong together; returns where they end.
    std::uint32_t read_piece(std::uint32_t at) {
        const Character c = peek(at);
        if (const std::uint32_t face = emoticon_length(text_.substr(at, chunk_end_ - at)); face > 0)
            return single(at, face);
        switch (c.kind) {
            case CharKind::letter:
            case CharKind::upper:
                if (const std::uint32_t size = address(at); size > 0) return single(at, size);
                return read_word(at, at);
            case CharKind::digit:
                if (const std::uint32_t size = address(at); size > 0) return single(at, size);
                return read_number(at);
            case CharKind::dot:
                return read_dots(at);
            case CharKind::mark:
                return read_marks(at, c);
            case CharKind::apostrophe:
                return read_apostrophe(at, c);
            case CharKind::opener:
                open_single_ = open_single_ || c.size == 3;
                return c.size == 3 && peek(at + 3).size == 3 && peek(at + 3).kind == CharKind::apostrophe
                           ? single(at, 6)
                           : single(at, c.size);
            case CharKind::hyphen:
            case CharKind::dash:
            case CharKind::symbol:
                return read_run(at, c);
            default:
                return single(at, c.size);
        }
    }

    std::uint32_t single(std::uint32_t at, std::uint32_t size) {
        const std::uint32_t end = std::min(at + size, end_);
        emit(at, end);
        return end;
    }

    /// "...", ".." and "."; ".265" and ".doc" keep their dot.
    std::uint32_t read_dots(std::uint32_t at) {
        std::uint32_t end = at;
        while (byte(end) == '.') ++end;
        if (end == at + 1 && digit_at(end) && (at == chunk_begin_ || !word_at(at - 1)))
            return read_number(at);
        return single(at, end - at);
    }

    /// "?!", "!!!" and "……" are one token; commas, colons and semicolons stand alone.
    std::uint32_t read_marks(std::uint32_t at, Character first) {
        const char mark = byte(at);
        if (mark == ',' || mark == ';' || mark == ':') return single(at, first.size);
        std::uint32_t end = at + first.size;
        if (first.size == 1) {
            while (byte(end) == '!' || byte(end) == '?') ++end;
        } else {
            while (text_.substr(end, 3) == text_.substr(at, 3)) end += 3;
        }
        return single(at, end - at);
    }

    /// Equal characters are one token: "--", "***"; "+44" keeps its sign.
    std::uint32_t read_run(std::uint32_t at, Character first) {
        const std::string_view unit = text_.substr(at, first.size);
        std::uint32_t end = at + first.size;
        while (text_.substr(end, first.size) == unit) end += first.size;
        if (unit == "+" && end == at + 1 && at == chunk_begin_ && digit_at(end)) {
            while (digit_at(end)) ++end;
        }
        return single(at, end - at);
    }

    /// An apostrophe that no word has taken: an opening or closing quote, "'s" on its own, "'90s", "'em".
    std::uint32_t read_apostrophe(std::uint32_t at, Character first) {
        const std::uint32_t next = at + first.size;
        const Character after = peek(next);
        if (after.kind == CharKind::apostrophe &&
            text_.substr(next, after.size) == text_.substr(at, first.size)) {
            return single(at, first.size + after.size);
        }
        if (at == chunk_begin_ || !word_at(at - 1)) {
            std::uint32_t end = next;
            while (word_at(end)) end += peek(end).size;
            const std::string_view rest = text_.substr(next, end - next);
            const bool decade = rest.size() >= 2 && rest.size() <= 3 && digit_at(next) &&
                                digit_at(next + 1) && (rest.size() == 2 || rest[2] == 's');
            if (decade || is_clipped_word(rest)) return single(at, end - at);
            if (is_word(after.kind)) open_single_ = true;
        } else {
            open_single_ = false;
        }
        return single(at, first.size);
    }

    /// Digits with their inner separators, then a unit, an ordinal ending or more of a word.
    std::uint32_t read_number(std::uint32_t at) {
        std::uint32_t end = number_end(text_, at);
        const std::uint32_t phone = phone_end(text_, at, end);
        if (phone > end && !word_at(phone)) return single(at, phone - at);
        std::uint32_t letters = end;
        while (letter_at(letters)) letters += peek(letters).size;
        if (letters > end) {
            const std::string_view suffix = text_.substr(end, letters - end);
            if (const std::uint32_t size = clock_half(text_, end); size > 0) {
                emit(at, end);
                return single(end, size);
            }
            if (is_unit(suffix) && !word_at(letters)) {
                emit(at, end);
                return single(end, letters - end);
            }
            return read_word(at, letters);
        }
        const Character apostrophe = peek(end);
        if (apostrophe.kind == CharKind::apostrophe) {
            const std::uint32_t s = end + apostrophe.size;
            if (byte(s) == 's' && !word_at(s + 1)) {
                const bool decade = byte(end - 1) == '0';
                if (decade) return single(at, s + 1 - at);
                emit(at, end);
                emit(end, s + 1, true);
                return s + 1;
            }
        }
        return single(at, end - at);
    }

    /// A word from `begin`, of which everything before `at` is taken, with clitics, inner dots and a closing
    /// full stop.
    std::uint32_t read_word(std::uint32_t begin, std::uint32_t at) {
        std::uint32_t segment = begin;  // after the last inner dot
        bool dotted = false;
        while (at < chunk_end_) {
            const Character c = peek(at);
            if (is_word(c.kind)) {
                at += c.size;
                continue;
            }
            const std::uint32_t next = at + c.size;
            if (c.kind == CharKind::dot && letter_at(next) && dot_joins(text_, segment, at)) {
                dotted = true;
                segment = at = next;
                continue;
            }
            if (c.kind == CharKind::apostrophe) return read_clitics(begin, at);
            if (c.kind == CharKind::hyphen && joins_hyphen(begin, at, next)) {
                at = next;
                continue;
            }
            if (c.kind == CharKind::symbol && symbol_joins(begin, at)) {
                at = next;
                if (byte(at - 1) != '$') continue;
                emit(begin, at);  // "US$" ends here, the amount follows
                return at;
            }
            break;
        }
        if (byte(at) == '.' && byte(at + 1) != '.' && keeps_full_stop({begin, segment, at, dotted})) ++at;
        emit_word(begin, at);
        return at;
    }

    [[nodiscard]] bool joins_hyphen(std::uint32_t begin, std::uint32_t at, std::uint32_t next) const {
        const std::string_view before = text_.substr(begin, at - begin);
        if (word_at(next)) return is_hyphen_prefix(before);
        return next == chunk_end_ && before.size() <= 2 && begin == chunk_begin_ &&
               letter_at(begin);  // a word broken off
    }

    [[nodiscard]] bool symbol_joins(std::uint32_t begin, std::uint32_t at) const {
        const char c = byte(at);
        if (c == '_' || c == '*') return word_at(at + 1);
        if (c == '&') return letter_at(at + 1) && at - begin <= 4;
        if (c == '$') return at - begin <= 2 && peek(begin).kind == CharKind::upper;  // "US$"
        if (c == '/') {
            const std::uint32_t left = at - begin;
            const bool alone = left == 1 && letter_at(at + 1) && !word_at(at + 2);
            return alone || (left == 1 && to_lower(byte(begin)) == 'w' &&
                             equals_lower(text_.substr(at + 1, 3), "out"));
        }
        return false;
    }

    /// The word before the apostrophe at `at` and what follows: "do" "n't", "O'Brien", "parents" "'".
    std::uint32_t read_clitics(std::uint32_t begin, std::uint32_t at) {
        const std::uint32_t after = at + peek(at).size;
        std::uint32_t end = after;
        while (letter_at(end)) end += peek(end).size;
        const std::string_view rest = text_.substr(after, end - after);
        if (rest.empty()) {
            const bool plural = to_lower(byte(at - 1)) == 's';
            emit_word(begin, at);
            if (!plural || open_single_) return at;
            emit(at, after, true);
            return after;
        }
        const bool negated = equals_lower(rest, "t") && to_lower(byte(at - 1)) == 'n';
        if (!negated && !is_clitic(rest)) return read_word(begin, end);
        const std::uint32_t cut = negated && at - 1 > begin ? at - 1 : at;
        emit(begin, cut);
        emit(cut, end, true);
        return peek(end).kind == CharKind::apostrophe ? more_clitics(end) : end;
    }

    /// "wouldn't've": further clitics after the first.
    std::uint32_t more_clitics(std::uint32_t at) {
        const std::uint32_t after = at + peek(at).size;
        std::uint32_t end = after;
        while (letter_at(end)) end += peek(end).size;
        if (!is_clitic(text_.substr(after, end - after))) return at;
        emit(at, end, true);
        return end;
    }

    [[nodiscard]] bool keeps_full_stop(const StoppedWord& word) const {
        return dateline::keeps_full_stop(text_, word, tokens_.empty() ? nullptr : &tokens_.back(),
                                         block_begin_);
    }

    /// A word, cut where it is two words run together: "can" "not", "gon" "na".
    void emit_word(std::uint32_t begin, std::uint32_t end) {
        const std::string_view word(&text_[begin], end - begin);
        const std::uint32_t cut = may_be_fused(word) ? fused_at(word) : 0;
        if (cut == 0) {
            emit(begin, end);
            return;
        }
        emit(begin, begin + cut);
        emit(begin + cut, end, true);
    }

    /// The length of a web or mail address or file path at `at`, 0 when there is none.
    [[nodiscard]] std::uint32_t address(std::uint32_t at) const {
        if (!addresses_) return 0;
        const std::string_view rest = text_.substr(at, chunk_end_ - at);
        return address_length(rest);
    }

    std::string_view text_;
    std::uint32_t block_begin_;
    std::uint32_t end_;
    std::vector<Token>& tokens_;
    std::uint32_t chunk_begin_ = 0;
    std::uint32_t chunk_end_ = 0;
    bool addresses_ = false;
    bool open_single_ = false;  // a single quote is open: the next ’ after a word closes it
};

}  // namespace

void tokenise(std::string_view text, Span within, std::vector<Token>& tokens) {
    within.end = std::min(within.end, static_cast<std::uint32_t>(text.size()));
    if (within.empty()) return;
    Tokenizer(text, within, tokens).run();
}

}  // namespace dateline
