#include "core/language/full_stops.hpp"

#include "core/language/abbreviations.hpp"
#include "core/language/characters.hpp"
#include "core/language/word_shapes.hpp"

namespace dateline {

bool dot_joins(std::string_view text, std::uint32_t segment, std::uint32_t at) {
    if (at - segment <= character_at(text, segment).size) return true;
    std::uint32_t end = at + 1;
    while (word_at(text, end)) end += character_at(text, end).size;
    const std::string_view suffix = text.substr(at + 1, end - at - 1);
    if (is_file_or_domain_suffix(suffix)) return true;
    if (byte_at(text, end) == '.' && letter_at(text, end + 1)) return true;
    return suffix.size() == 1 && at - segment <= 3;  // "Ph.D"
}

bool keeps_full_stop(std::string_view text, const StoppedWord& stopped, const Token* before,
                     std::uint32_t block_begin) {
    const auto kind = [&](std::uint32_t at) { return character_at(text, at).kind; };
    if (stopped.dotted) return stopped.stop - stopped.segment == character_at(text, stopped.segment).size;
    const std::string_view word = text.substr(stopped.begin, stopped.stop - stopped.begin);
    std::uint32_t next = stopped.stop + 1;
    const bool attached = next < text.size() && kind(next) != CharKind::space;
    while (next < text.size() && kind(next) == CharKind::space) next += character_at(text, next).size;
    if (next >= text.size()) return abbreviation(word) == Abbreviation::open;
    const CharKind follower = kind(next);
    const bool capital = kind(stopped.begin) == CharKind::upper;
    if (word.size() == 1 && capital) {
        const bool behind_capital = before != nullptr && before->span.begin >= block_begin &&
                                    kind(before->span.begin) == CharKind::upper;
        const bool pronoun = word == "I" && !behind_capital;
        return follower == CharKind::upper && !pronoun;
    }
    if (word == "v") return follower == CharKind::upper && !attached;
    switch (abbreviation(word)) {
        case Abbreviation::none:
            return false;
        case Abbreviation::before_name:
            return (capital || word == "vs") && is_word(follower);
        case Abbreviation::before_number:
            return follower == CharKind::digit;
        case Abbreviation::before_date:
            return capital && (follower == CharKind::digit || follower == CharKind::letter ||
                               (attached && byte_at(text, next) == ','));
        case Abbreviation::open:
            return true;
        case Abbreviation::place:
            return capital && before != nullptr && text[before->span.begin] == ',';
    }
    return false;
}

}  // namespace dateline
