#include "core/ingest/date_labels.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "core/base/utf8.hpp"
#include "core/calendar/date_text.hpp"

namespace dateline {
namespace {

constexpr DateLabel published = DateLabel::published;
constexpr DateLabel updated = DateLabel::updated;

struct Label {
    std::string_view words;  // in lower case
    DateLabel says;
    bool only_first = false;  // only where a line begins
};
constexpr auto kLabels = std::to_array<Label>({
#include "core/ingest/date_labels.inc"
});

bool is_lower(char c) {
    return c >= 'a' && c <= 'z';
}

/// May stand between a label and its date: "Issued on Monday, 10:00 CET, ". In lower case.
bool leads_to_date(std::string_view text) {
    constexpr std::array<std::string_view, 16> kSmall = {"on",   "at",  "of",  "the",         "until", "by",
                                                         "um",   "am",  "vom", "le",          "el",    "no",
                                                         "from", "utc", "gmt", "\u043e\u0442"};
    constexpr std::size_t kZone = 4;
    while (!text.empty()) {
        const std::size_t begin = text.find_first_not_of(" .,:;|*_-()[]");
        if (begin == std::string_view::npos) break;
        text.remove_prefix(begin);
        const std::string_view word =
            text.substr(0, std::min(text.find_first_of(" .,:;|*_-()[]"), text.size()));
        text.remove_prefix(word.size());
        const bool number = word.find_first_of("0123456789") != std::string_view::npos;
        const bool zone = word.size() <= kZone && (word.ends_with('t') || word == "pm" || word == "cest");
        if (!number && !zone && !weekday_of_name(word) &&
            std::find(kSmall.begin(), kSmall.end(), word) == kSmall.end())
            return false;
    }
    return true;
}

}  // namespace

std::optional<DateLabel> label_in(std::string_view words) {
    const std::string text = lower_utf8(words);
    const std::size_t first = text.find_first_not_of(" *_([");
    std::optional<DateLabel> says;
    std::size_t last = 0, longest = 0;
    for (const Label& label : kLabels) {
        const std::size_t at = text.rfind(label.words);
        if (at == std::string::npos || (label.only_first && at != first)) continue;
        // "10:15 UhrAktualisiert": a capital letter begins a word even where two elements touch
        const bool capital = text.size() == words.size() && text[at] != words[at];
        const bool within = at > 0 && !capital && is_lower(text[at - 1]) && is_lower(text[at]);
        const std::size_t end = at + label.words.size();
        if (within || (label.only_first && !leads_to_date(std::string_view(text).substr(end)))) continue;
        if (end < last || (end == last && label.words.size() <= longest)) continue;
        last = end, longest = label.words.size();
        says = label.says;
    }
    return says;
}

std::size_t label_at_begin(std::string_view line) {
    const std::string text =
        lower_utf8(line.substr(0, std::min(line.find_first_of("0123456789"), line.size())));
    std::size_t longest = 0;
    for (const Label& label : kLabels)
        if (text.starts_with(label.words) &&
            !(label.only_first && !leads_to_date(std::string_view(text).substr(label.words.size()))))
            longest = std::max(longest, label.words.size());
    return longest;
}

std::optional<DateLabel> whole_label(std::string_view line) {
    while (line.ends_with(':') || line.ends_with(' ')) line.remove_suffix(1);
    return !line.empty() && label_at_begin(line) == line.size() ? label_in(line) : std::nullopt;
}

bool labels_another_date(std::string_view words) {
    constexpr std::array<std::string_view, 9> kEnds = {" date",  " deadline", "born",    " birth", "starts",
                                                       "begins", "ends",      "expires", "founded"};
    constexpr std::size_t kLongest = 60;
    while (words.ends_with(':') || words.ends_with(' ') || words.ends_with('|')) words.remove_suffix(1);
    if (words.size() > kLongest || label_in(words)) return false;
    const std::string text = lower_utf8(words);
    const auto ends_with_word = [&text](std::string_view end) {  // "ends", but not "friends"
        return text.ends_with(end) && (end.front() == ' ' || text.size() == end.size() ||
                                       text[text.size() - end.size() - 1] == ' ');
    };
    return std::any_of(kEnds.begin(), kEnds.end(), ends_with_word);
}

}  // namespace dateline
