#include "timeline/assemble/voices.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <string>

#include "timeline/merge/topics.hpp"

namespace dateline {
namespace {

/// Capitalised words that name nobody.
constexpr std::array<std::string_view, 14> kNoNames = {
    "A", "According", "An", "Both", "He", "It", "Mr", "Mr.", "Mrs", "Mrs.", "Ms", "Ms.", "She", "The"};

struct Names {
    std::vector<std::string> names;  // ascending
    std::string words;               // all of it in lower case, without "the"
};

Names names_of(std::string_view who) {
    Names result;
    std::string word;
    const auto finish = [&] {
        while (!word.empty() && (word.back() == ',' || word.back() == '.' || word.back() == ')'))
            word.pop_back();
        if (word.starts_with('(')) word.erase(0, 1);
        if (word.ends_with("'s")) word.resize(word.size() - 2);
        if (word.empty()) return;
        const bool name = word.front() >= 'A' && word.front() <= 'Z' &&
                          std::find(kNoNames.begin(), kNoNames.end(), word) == kNoNames.end();
        const std::string lower = lower_case(word);
        if (name) result.names.push_back(lower);
        if (lower != "the" && lower != "a" && lower != "an")
            result.words += (result.words.empty() ? "" : " ") + lower;
        word.clear();
    };
    for (const char c : who) {
        if (c == ' ')
            finish();
        else
            word += c;
    }
    finish();
    std::sort(result.names.begin(), result.names.end());
    return result;
}

/// The agency an article has in its dateline: "River Wire" of "OSK (River Wire) - The port …"; "" for none.
std::string_view agency_of(const Document& document) {
    constexpr std::size_t kPlace = 60, kAgency = 40;  // bytes
    const auto body = std::find_if(document.blocks.begin(), document.blocks.end(),
                                   [](const Block& block) { return block.kind == BlockKind::body; });
    if (body == document.blocks.end()) return {};
    const std::string_view text = body->span.of(document.text);
    const auto is_capital = [](char c) { return c >= 'A' && c <= 'Z'; };
    const std::size_t word = std::min(text.find_first_of(" ,("), text.size());
    if (word < 2 || !std::all_of(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(word), is_capital))
        return {};
    const std::size_t open = text.find('(');
    if (open == std::string_view::npos || open > kPlace) return {};
    const std::size_t close = text.find(')', open);
    if (close == std::string_view::npos || close - open > kAgency || close == open + 1) return {};
    const std::string_view behind = text.substr(close + 1);
    const bool dash = behind.starts_with(" -") || behind.starts_with(" \u2014") ||
                      behind.starts_with(" \u2013") || behind.starts_with("\u2014") ||
                      behind.starts_with(":");
    const std::string_view agency = text.substr(open + 1, close - open - 1);
    return dash && is_capital(agency.front()) ? agency : std::string_view();
}

/// What one source's mentions of the event rest on.
struct Teller {
    std::uint32_t source = 0;
    std::string_view agency;  // whose text it prints, "" = its own
    std::vector<std::string_view> origins;
    bool by_itself = false;  // some mention has no attribution
};

std::vector<Teller> tellers_of(const Cluster& cluster, std::span<const Source> sources) {
    std::vector<Teller> tellers;
    for (const MentionRef ref : cluster.mentions) {
        auto teller = std::find_if(tellers.begin(), tellers.end(),
                                   [&](const Teller& t) { return t.source == ref.source; });
        if (teller == tellers.end())
            teller = tellers.insert(tellers.end(),
                                    {ref.source, agency_of(sources[ref.source].document), {}, false});
        const std::string& who = sources[ref.source].mentions[ref.mention].attribution.who;
        if (who.empty())
            teller->by_itself = true;
        else
            teller->origins.push_back(who);
    }
    std::sort(tellers.begin(), tellers.end(), [&](const Teller& a, const Teller& b) {
        return sources[a.source].document.id < sources[b.source].document.id;
    });
    return tellers;
}

/// What both have it from, "" when they do not.
std::string_view common_origin(const Teller& a, const Teller& b, std::span<const Source> sources) {
    if (!a.agency.empty() && !b.agency.empty() && same_origin(a.agency, b.agency)) return a.agency;
    const auto from_publisher = [&](const Teller& citing, const Teller& cited) -> std::string_view {
        if (citing.by_itself) return {};
        for (const std::string_view publisher :
             {std::string_view(sources[cited.source].document.publisher), cited.agency})
            for (const std::string_view origin : citing.origins)
                if (!publisher.empty() && same_origin(origin, publisher)) return publisher;
        return {};
    };
    if (const auto publisher = from_publisher(a, b); !publisher.empty()) return publisher;
    if (const auto publisher = from_publisher(b, a); !publisher.empty()) return publisher;
    if (a.by_itself || b.by_itself) return {};
    for (const std::string_view x : a.origins)
        for (const std::string_view y : b.origins)
            if (same_origin(x, y)) return std::pair(x.size(), x) < std::pair(y.size(), y) ? x : y;
    return {};
}

}  // namespace

bool same_origin(std::string_view a, std::string_view b) {
    const Names x = names_of(a);
    const Names y = names_of(b);
    if (x.names.empty() || y.names.empty()) return !x.words.empty() && x.words == y.words;
    const bool few = x.names.size() <= y.names.size();
    const auto& some = few ? x.names : y.names;
    const auto& all = few ? y.names : x.names;
    return std::includes(all.begin(), all.end(), some.begin(), some.end());
}

std::vector<ReportVoice> one_voice(const Cluster& cluster, std::span<const Source> sources,
                                   std::span<const std::uint32_t> originals) {
    constexpr std::size_t kMost = 200;  // tellers that are compared with each other
    const std::vector<Teller> tellers = tellers_of(cluster, sources);
    if (tellers.size() < 2) return {};
    std::vector<std::size_t> group(tellers.size());
    std::map<std::uint32_t, std::size_t> first_copy;
    for (std::size_t i = 0; i < tellers.size(); ++i)
        group[i] = first_copy.emplace(originals[tellers[i].source], i).first->second;
    std::map<std::size_t, std::string> origin;  // by group
    const std::size_t compared = std::min(tellers.size(), kMost);
    for (std::size_t i = 0; i < compared; ++i)
        for (std::size_t j = i + 1; j < compared; ++j) {
            const auto [low, high] = std::minmax(group[i], group[j]);
            if (low == high) continue;
            const std::string_view common = common_origin(tellers[i], tellers[j], sources);
            if (common.empty()) continue;
            const std::size_t into = low, from = high;
            origin.emplace(into, common);
            std::replace(group.begin(), group.end(), from, into);
        }
    std::vector<ReportVoice> voices;
    for (std::size_t i = 0; i < tellers.size(); ++i) {
        if (group[i] != i) continue;
        ReportVoice voice;
        for (std::size_t j = i; j < tellers.size(); ++j)
            if (group[j] == i) voice.sources.push_back(sources[tellers[j].source].document.id);
        if (voice.sources.size() < 2) continue;
        const auto by = origin.find(i);
        voice.because = by == origin.end() ? "copy" : "origin";
        if (by != origin.end()) voice.origin = by->second;
        voices.push_back(std::move(voice));
    }
    return voices;
}

}  // namespace dateline
