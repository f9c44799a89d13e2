// What the benchmarks read: the articles of TimeBank, from the folder beside the repository, each dated by
// its own publication date. DATELINE_BENCH_TEXT in the environment names a text file to read instead
// (paragraphs that `%%` lines part into articles); where neither exists, an article of our own is read again
// and again.
#pragma once

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/calendar/date_text.hpp"
#include "core/text/document.hpp"

namespace dateline::bench {

inline constexpr std::string_view kArticle =
    "The two delegations met for six hours on Thursday in the first direct talks since March, officials "
    "said. The foreign minister, who last travelled to the capital in early December, told reporters that "
    "a second round was scheduled to take place next week, and that nobody had asked for a break. Prices "
    "rose 4 percent in the third quarter of 2025, compared with 3 percent a year earlier. The agreement "
    "was signed at 11 a.m. local time in a hotel near the lake where the former president had lived, and "
    "the guests were asked to leave their telephones at the door. Supporters argue that the plan would "
    "give small towns a voice; critics say it would cost too much and help too few. A vote could come as "
    "soon as January. Two days later the company, founded in 1964, withdrew its offer, and its shares fell "
    "by a tenth before the market closed.\n\n";

inline constexpr std::string_view kOwnId = "own";

inline std::string file_bytes(const std::filesystem::path& path) {
    std::ifstream in(path, std::ios::binary);
    std::ostringstream bytes;
    bytes << in.rdbuf();
    return bytes.str();
}

/// What stands between <TEXT> and </TEXT> of a TimeML file, without tags.
inline std::string text_of_timeml(std::string_view xml) {
    const std::size_t begin = std::min(xml.find("<TEXT>"), xml.size());
    xml = xml.substr(begin, xml.find("</TEXT>") - begin);
    std::string text;
    for (std::size_t i = 0; i < xml.size(); ++i) {
        if (xml[i] == '<') {
            i = std::min(xml.find('>', i), xml.size());
            continue;
        }
        static constexpr std::pair<std::string_view, char> kEntities[] = {
            {"&amp;", '&'}, {"&lt;", '<'}, {"&gt;", '>'}, {"&quot;", '"'}, {"&apos;", '\''}};
        char c = xml[i];
        for (const auto& [entity, mark] : kEntities)
            if (xml.substr(i, entity.size()) == entity) {
                c = mark;
                i += entity.size() - 1;
                break;
            }
        text += c;
    }
    return text;
}

inline Document article(std::string id, std::string text, Day published) {
    Document document;
    document.id = std::move(id);
    document.text = std::move(text);
    document.published.range.earliest = document.published.range.latest = CivilTime{published};
    document.published.range.granularity = Granularity::day;
    return document;
}

inline std::vector<Document> read_articles() {
    constexpr Day kDay{20475};  // 2026-01-22
    std::vector<Document> out;
    if (const char* file = std::getenv("DATELINE_BENCH_TEXT")) {
        std::string text = file_bytes(file);
        for (std::size_t at = 0; at < text.size();) {
            const std::size_t end = std::min(text.find("\n%%\n", at), text.size());
            out.push_back(article("a" + std::to_string(out.size()), text.substr(at, end - at), kDay));
            at = end + 4;
        }
        return out;
    }
    std::vector<std::filesystem::path> files;
    std::error_code missing;
    const std::filesystem::path folder(DATELINE_SHARED_DIR "/corpora/tempeval3/timebank");
    for (const auto& entry : std::filesystem::directory_iterator(folder, missing))
        if (entry.path().extension() == ".tml") files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    for (const auto& path : files) {
        const std::string xml = file_bytes(path);
        const std::size_t dct = xml.find("value=\"", std::min(xml.find("<DCT>"), xml.size()));
        const auto day = parse_iso_day(dct == std::string::npos ? "" : xml.substr(dct + 7, 10));
        out.push_back(article(path.stem().string(), text_of_timeml(xml), day.value_or(kDay)));
    }
    if (out.empty())
        for (int i = 0; i < 300; ++i)
            out.push_back(article(std::string(kOwnId), std::string(kArticle), kDay));
    return out;
}

inline const std::vector<Document>& articles() {
    static const std::vector<Document> kArticles = read_articles();
    return kArticles;
}

/// Is there nothing but the article of our own?
inline bool only_own_article() {
    return articles().front().id == kOwnId;
}

inline std::int64_t bytes_of(const std::vector<Document>& documents) {
    std::size_t bytes = 0;
    for (const Document& document : documents) bytes += document.text.size();
    return static_cast<std::int64_t>(bytes);
}

}  // namespace dateline::bench
