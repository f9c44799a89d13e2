// Analytics and advertising want to know when an article was published, so pages tell their scripts.
#include <algorithm>
#include <array>
#include <optional>
#include <string>

#include "core/base/ascii.hpp"
#include "core/ingest/page_meta.hpp"
#include "core/ingest/stamp.hpp"

namespace dateline {
namespace {

constexpr std::size_t kMaxBytes = std::size_t{4} << 20U;  // of all scripts together
constexpr std::size_t kMaxValue = 40;
// Names of members, in lower case without "-" and "_".
constexpr std::array<std::string_view, 18> kNames = {
    "articledate",    "articlepublicationdate", "articlepublishdate", "articlepublished",
    "datepublished",  "firstpublished",         "firstpublisheddate", "originalpublishdate",
    "pubdate",        "publicationdate",        "publicationtime",    "publishdate",
    "publisheddate",  "publishedtime",          "publishtime",        "publishedat",
    "articlepubdate", "contentpublishdate"};

bool is_name_char(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == '-';
}
bool is_blank(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}
bool is_quote(char c) {
    return c == '"' || c == '\'';
}

bool is_known(std::string_view written) {
    std::string name;
    for (const char c : written)
        if (c != '-' && c != '_') name += to_lower(c);
    return std::find(kNames.begin(), kNames.end(), name) != kNames.end();
}

/// The text behind a name: ["\'"]? blank* (":" | "=" | ",") blank* quote text quote
std::string_view value_after(std::string_view script, std::size_t at) {
    const auto skip = [&](auto is) {
        while (at < script.size() && is(script[at])) ++at;
    };
    if (at < script.size() && is_quote(script[at])) ++at;
    skip(is_blank);
    if (at >= script.size() || (script[at] != ':' && script[at] != '=' && script[at] != ',')) return {};
    ++at;
    skip(is_blank);
    if (at >= script.size() || !is_quote(script[at])) return {};
    const std::string_view rest = script.substr(at + 1, kMaxValue + 1);
    return rest.substr(0, std::min(rest.find(script[at]), rest.size()));
}

}  // namespace

void read_script_dates(const std::vector<std::string_view>& scripts, PageMeta& meta) {
    std::optional<Day> day;
    std::string name, value;
    std::size_t left = kMaxBytes;
    for (std::string_view script : scripts) {
        script = script.substr(0, left);
        left -= script.size();
        // Every name ends in one of these; what stands before it is looked at backwards.
        constexpr std::size_t kLongestName = 30;
        for (std::size_t at = script.find_first_of(":=,"); at != std::string_view::npos;
             at = script.find_first_of(":=,", at + 1)) {
            std::size_t end = at;
            while (end > 0 && at - end < 3 && (is_blank(script[end - 1]) || is_quote(script[end - 1]))) --end;
            std::size_t begin = end;
            while (begin > 0 && end - begin < kLongestName && is_name_char(script[begin - 1])) --begin;
            const std::string_view written = script.substr(begin, end - begin);
            if (written.size() < 7 || written.size() >= kLongestName || !is_known(written)) continue;
            const std::string_view text = value_after(script, end);
            const auto stamp = read_stamp(text);
            if (!stamp) continue;
            if (stamp->unsure_order || (day && *day != stamp->day)) return;
            if (!day) name = std::string(written), value = std::string(text);
            day = stamp->day;
        }
    }
    if (day) add_date_clue(meta, "page script " + name, value, ClueRole::published, ClueStrength::weak);
}

}  // namespace dateline
