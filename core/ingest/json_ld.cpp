#include <algorithm>
#include <array>
#include <string>
#include <utility>
#include <vector>

#include <nlohmann/json.hpp>

#include "core/base/utf8.hpp"
#include "core/ingest/html_entities.hpp"
#include "core/ingest/page_meta.hpp"

namespace dateline {
namespace {

using nlohmann::json;

constexpr std::size_t kMaxBlock = std::size_t{4} << 20U;
constexpr std::size_t kMaxObjects = 2000;
constexpr std::size_t kMaxDataObjects = 20'000;

// Kinds of things that are an article (schema.org), and such as may only stand for one.
constexpr std::array<std::string_view, 16> kArticles = {"NewsArticle",
                                                        "Article",
                                                        "ReportageNewsArticle",
                                                        "AnalysisNewsArticle",
                                                        "BackgroundNewsArticle",
                                                        "OpinionNewsArticle",
                                                        "ReviewNewsArticle",
                                                        "AskPublicNewsArticle",
                                                        "AdvertiserContentArticle",
                                                        "LiveBlogPosting",
                                                        "BlogPosting",
                                                        "SocialMediaPosting",
                                                        "Report",
                                                        "ScholarlyArticle",
                                                        "TechArticle",
                                                        "SatiricalArticle"};
constexpr std::array<std::string_view, 4> kPages = {"WebPage", "ItemPage", "MedicalWebPage", "CreativeWork"};
// Members that hold other things than the article: what is said there of dates is not about it.
constexpr std::array<std::string_view, 12> kElsewhere = {
    "comment",  "review",   "video",    "image",           "itemListElement", "hasPart",
    "isPartOf", "mentions", "citation", "associatedMedia", "liveBlogUpdate",  "author"};

bool is_type(const json& object, std::span<const std::string_view> types) {
    const auto type = object.find("@type");
    if (type == object.end()) return false;
    const auto known = [types](const json& value) {
        return value.is_string() &&
               std::find(types.begin(), types.end(), value.get_ref<const std::string&>()) != types.end();
    };
    return known(*type) || (type->is_array() && std::any_of(type->begin(), type->end(), known));
}

/// A member's text: the text itself, the first of a list, or the "name" or value of an object.
std::string text_of(const json& object, const char* member) {
    auto found = object.find(member);
    if (found == object.end()) return {};
    const json* value = &*found;
    if (value->is_array() && !value->empty()) value = &value->front();
    if (value->is_object()) {
        auto inside = value->find("name");
        if (inside == value->end()) inside = value->find("@value");
        if (inside == value->end()) return {};
        value = &*inside;
    }
    if (!value->is_string()) return {};
    return decode_references(make_valid_utf8(value->get<std::string>()).text, ReferencePlace::text);
}

bool tells_publication(const PageMeta& meta) {
    return std::any_of(meta.clues.begin(), meta.clues.end(), [](const PublicationClue& clue) {
        return clue.role == ClueRole::published && clue.method.starts_with("JSON-LD ");
    });
}

void read_article(const json& object, bool sure, PageMeta& meta) {
    const ClueStrength strength = sure ? ClueStrength::strong : ClueStrength::fair;
    const std::string prefix = sure ? "JSON-LD " : "JSON-LD page ";
    add_date_clue(meta, prefix + "datePublished", text_of(object, "datePublished"), ClueRole::published,
                  strength);
    add_date_clue(meta, prefix + "dateCreated", text_of(object, "dateCreated"), ClueRole::published,
                  ClueStrength::fair);
    if (!tells_publication(meta))
        add_date_clue(meta, prefix + "coverageStartTime", text_of(object, "coverageStartTime"),
                      ClueRole::published, ClueStrength::fair);
    add_date_clue(meta, prefix + "dateModified", text_of(object, "dateModified"), ClueRole::modified,
                  strength);
    if (!sure) return;
    const auto take = [&object](std::string& field, const char* member) {
        if (field.empty()) field = text_of(object, member);
    };
    take(meta.title, "headline");
    take(meta.publisher, "publisher");
    take(meta.author, "author");
    take(meta.url, "url");
    take(meta.language, "inLanguage");
}

/// Sites write line breaks straight into strings and hide the block from old browsers.
std::string repaired(std::string_view text) {
    const std::size_t begin = text.find_first_of("{[");
    const std::size_t end = text.find_last_of("}]");
    if (begin == std::string_view::npos || end == std::string_view::npos || end < begin) return {};
    std::string out(text.substr(begin, end - begin + 1));
    std::replace_if(
        out.begin(), out.end(), [](char c) { return static_cast<unsigned char>(c) < ' '; }, ' ');
    return out;
}

/// A block that does not parse still shows its dates: "datePublished": "2020-06-07T08:15:00".
void read_broken(std::string_view text, PageMeta& meta) {
    constexpr std::array<std::pair<std::string_view, ClueRole>, 2> kMembers = {
        {{"\"datePublished\"", ClueRole::published}, {"\"dateModified\"", ClueRole::modified}}};
    for (const auto& [member, role] : kMembers) {
        const std::size_t at = text.find(member);
        if (at == std::string_view::npos) continue;
        const std::string_view rest = text.substr(at + member.size(), 120);
        const std::size_t open = rest.find('"');
        const std::size_t close = open == std::string_view::npos ? open : rest.find('"', open + 1);
        if (close == std::string_view::npos) continue;
        add_date_clue(meta, "JSON-LD " + std::string(member.substr(1, member.size() - 2)),
                      rest.substr(open + 1, close - open - 1), role, ClueStrength::strong);
    }
}

}  // namespace

void read_json_ld(std::string_view text, PageMeta& meta) {
    if (text.size() > kMaxBlock) return;
    json root;
    // The library reports bad JSON as a discarded value here; what else it may throw ends at this line.
    try {
        root = json::parse(repaired(text), nullptr, false);
    } catch (const std::exception&) {
        return;
    }
    if (root.is_discarded()) return read_broken(text, meta);
    std::vector<const json*> open = {&root};
    std::vector<const json*> pages;
    bool read = false;
    for (std::size_t seen = 0; seen < open.size() && seen < kMaxObjects; ++seen) {
        const json& value = *open[seen];
        if (value.is_array()) {
            for (const json& element : value)
                if (element.is_structured()) open.push_back(&element);
            continue;
        }
        if (!value.is_object()) continue;
        if (is_type(value, kArticles)) {  // the first article is the page's; others are teasers
            if (!std::exchange(read, true)) read_article(value, true, meta);
            if (tells_publication(meta)) return;
            continue;
        }
        if (is_type(value, kPages)) pages.push_back(&value);
        for (const auto& [key, member] : value.items())
            if (member.is_structured() &&
                std::find(kElsewhere.begin(), kElsewhere.end(), std::string_view(key)) == kElsewhere.end())
                open.push_back(&member);
    }
    for (const json* page : pages) read_article(*page, false, meta);
}

void read_page_data(std::string_view text, std::string_view headline, PageMeta& meta) {
    constexpr std::array<std::string_view, 4> kTitles = {"headline", "title", "name", "webTitle"};
    constexpr std::array<std::string_view, 12> kDates = {
        "datePublished",    "publishedAt", "published_at",   "publishDate",
        "publishedDate",    "published",   "firstPublished", "publicationDate",
        "publication_date", "pubDate",     "published_time", "displayDate"};
    if (text.size() > kMaxBlock || headline.empty()) return;
    json root;
    try {  // as in read_json_ld
        root = json::parse(text, nullptr, false);
    } catch (const std::exception&) {
        return;
    }
    if (root.is_discarded()) return;
    std::vector<const json*> open = {&root};
    for (std::size_t seen = 0; seen < open.size() && seen < kMaxDataObjects; ++seen) {
        const json& value = *open[seen];
        const bool tells =
            value.is_object() && std::any_of(kTitles.begin(), kTitles.end(), [&](std::string_view n) {
                return text_of(value, std::string(n).c_str()) == headline;
            });
        for (const std::string_view name : kDates) {
            const auto found = tells ? value.find(std::string(name)) : value.end();
            if (!tells || found == value.end()) continue;
            const std::string date = found->is_number_integer() ? std::to_string(found->get<std::int64_t>())
                                                                : text_of(value, std::string(name).c_str());
            const std::size_t before = meta.clues.size();
            add_date_clue(meta, "page data " + std::string(name), date, ClueRole::published,
                          ClueStrength::fair);
            if (meta.clues.size() > before) return;
        }
        for (const json& member : value)
            if (member.is_structured()) open.push_back(&member);
    }
}

}  // namespace dateline
