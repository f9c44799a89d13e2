#include "core/resolve/dateline.hpp"

#include <algorithm>
#include <array>

#include "core/base/ascii.hpp"
#include "core/base/utf8.hpp"
#include "core/ingest/head_lines.hpp"

namespace dateline {
namespace {

constexpr std::size_t kReach = 120;    // bytes in which a dateline ends
constexpr std::size_t kAgency = 60;    // bytes of "(River Wire)"
constexpr std::size_t kMostWords = 9;  // of place and agency
constexpr std::size_t kSentence = 250;

template <std::size_t N>
std::size_t starts_with_one(std::string_view text, const std::array<std::string_view, N>& marks) {
    for (const std::string_view mark : marks)
        if (text.starts_with(mark)) return mark.size();
    return 0;
}

/// "GENEVA, ", "Port Orr, Velania (River Wire) - ", "New York (": capitalised words up to a mark; the agency
/// in brackets may be written as it likes.
bool is_place(std::string_view text) {
    constexpr std::array<std::string_view, 10> kParticles = {"de", "del", "la",   "di",  "sur",
                                                             "on", "am",  "upon", "and", "an"};
    constexpr std::array<std::string_view, 12> kNoPlace = {
        "On", "In", "By", "After", "Since", "From", "Until", "Before", "During", "At", "Am", "Vom"};
    constexpr std::array<std::string_view, 9> kEnds = {",", ".", "(", ")", "|", "-", "_", "\u2013", "\u2014"};
    while (text.ends_with(' ')) text.remove_suffix(1);
    for (const std::string_view little : {" le", " den", " el"})
        if (text.ends_with(little)) text.remove_suffix(little.size());
    if (std::none_of(kEnds.begin(), kEnds.end(),
                     [text](std::string_view end) { return text.ends_with(end); }))
        return false;
    std::size_t words = 0;
    for (std::size_t at = 0; at < text.size();) {
        if (text[at] == '(') {
            const std::size_t close = text.find(')', at);
            if (close != std::string_view::npos && close - at <= kAgency) at = close;
            ++at;
            continue;
        }
        const std::size_t end = std::min(text.find_first_of(" ,.()|_", at), text.size());
        const std::string_view word = text.substr(at, end - at);
        at = end == at ? at + 1 : end;
        const bool mark = word.empty() || word.find_first_not_of('-') == std::string_view::npos ||
                          word == "\u2013" || word == "\u2014";
        if (mark) continue;
        if (word.find_first_of("0123456789\";:") != std::string_view::npos || ++words > kMostWords)
            return false;
        const bool particle =
            words > 1 && std::find(kParticles.begin(), kParticles.end(), word) != kParticles.end();
        if (!is_upper_utf8(word, 0) && !particle) return false;
        if (std::find(kNoPlace.begin(), kNoPlace.end(), word) != kNoPlace.end()) return false;
    }
    return words > 0;
}

/// Walks over what may stand between the date and the story: a clock, brackets, the agency.
class Tail {
  public:
    Tail(std::string_view text, std::size_t at) : text_(text), at_(at) {}

    /// Where the story begins; nullopt when nothing parts the two.
    std::optional<std::size_t> read(bool whole_date) {
        constexpr std::array<std::string_view, 2> kYears = {" \u0433\u043e\u0434\u0430", " \u0433."};
        constexpr std::array<std::string_view, 7> kDashes = {"--", "\u2014", "\u2013", "- ", "_ ", ".-", "|"};
        at_ += starts_with_one(rest(), kYears);
        clock();
        skip(" ,)]*_");
        const bool stop = rest().starts_with('.') && !rest().starts_with(".-");
        if (stop) ++at_;
        skip(" ,");
        const bool slashes = agency('/', '/');
        if (!slashes && agency('(', ')')) skip(" ,.");
        if (slashes) skip(" .,");
        skip("*_");
        skip(" ");
        if (const std::size_t dash = starts_with_one(rest(), kDashes)) {
            at_ += dash;
            dashed_ = true;
        } else if (whole_date && rest().starts_with(':')) {
            ++at_;
        } else if (!slashes && !(stop && whole_date)) {
            return std::nullopt;
        }
        return at_;
    }
    [[nodiscard]] bool dashed() const { return dashed_; }

  private:
    [[nodiscard]] std::string_view rest() const { return text_.substr(std::min(at_, text_.size())); }
    void skip(std::string_view marks) {
        while (at_ < text_.size() && marks.find(text_[at_]) != std::string_view::npos) ++at_;
    }
    // clock := ","? blank? digit digit? [:.h] digit digit (blank upper{2,4})?
    void clock() {
        std::size_t at = at_;
        while (at < text_.size() && (text_[at] == ',' || text_[at] == ' ')) ++at;
        const std::size_t begin = at;
        while (at < text_.size() && is_digit(text_[at])) ++at;
        if (at == begin || at - begin > 2 || at + 2 >= text_.size()) return;
        if ((text_[at] != ':' && text_[at] != '.' && text_[at] != 'h') || !is_digit(text_[at + 1]) ||
            !is_digit(text_[at + 2]))
            return;
        at_ = at + 3;
        std::size_t zone = at_ + 1;
        while (zone < text_.size() && text_[zone] >= 'A' && text_[zone] <= 'Z') ++zone;
        if (rest().starts_with(' ') && zone > at_ + 2 && zone <= at_ + 5) at_ = zone;
    }
    bool agency(char open, char close) {
        if (!rest().starts_with(open)) return false;
        const std::size_t end = text_.find(close, at_ + 1);
        if (end == std::string_view::npos || end - at_ > kAgency) return false;
        at_ = end + 1;
        return true;
    }

    std::string_view text_;
    std::size_t at_;
    bool dashed_ = false;
};

/// Does the story begin here, with a capital letter or a quotation?
bool begins_story(std::string_view text) {
    constexpr std::array<std::string_view, 5> kQuotes = {"\"", "'", "\u201c", "\u2018", "\u00ab"};
    while (text.starts_with(' ')) text.remove_prefix(1);
    return starts_with_one(text, kQuotes) != 0 || is_upper_utf8(text, 0);
}

/// "6 May — the day it broke — is remembered", "6 May — Roth says — was": a second dash in the sentence.
bool has_second_dash(std::string_view text) {
    text = text.substr(0, std::min({text.find(". "), kSentence, text.size()}));
    return text.find("\u2014") != std::string_view::npos || text.find(" \u2013 ") != std::string_view::npos ||
           text.find("--") != std::string_view::npos || text.find(" - ") != std::string_view::npos;
}

}  // namespace

std::optional<Dateline> read_dateline(std::string_view paragraph) {
    const std::string_view reach = paragraph.substr(0, kReach);
    const std::size_t begin = std::min(reach.find_first_not_of(" *_[(>"), reach.size());
    const auto date = find_head_date(reach, begin);
    if (!date) return std::nullopt;
    const std::string_view before = reach.substr(begin, date->span.begin - begin);
    const bool placed = !before.empty();
    if (placed ? !is_place(before) : !date->year) return std::nullopt;
    Tail tail(reach, date->span.end);
    const auto end = tail.read(placed && date->year);
    if (!end) return std::nullopt;
    const std::string_view story = paragraph.substr(*end);
    if ((!placed || !tail.dashed()) && !begins_story(story)) return std::nullopt;
    if (!placed && has_second_dash(story)) return std::nullopt;
    return Dateline{{0, static_cast<std::uint32_t>(*end)}, *date, placed};
}

}  // namespace dateline
