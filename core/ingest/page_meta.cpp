#include "core/ingest/page_meta.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "core/base/ascii.hpp"
#include "core/base/utf8.hpp"
#include "core/ingest/html_entities.hpp"
#include "core/ingest/stamp.hpp"

namespace dateline {
namespace {

using enum ClueRole;
using enum ClueStrength;

constexpr std::size_t kMaxQuote = 160;
constexpr std::size_t kMaxData = 8;
constexpr std::size_t kMaxScripts = 100;
constexpr std::size_t kMaxClues = 24;  // a page of teasers has a date for each of them

constexpr auto kDateNames = std::to_array<DateName>({
    {"article:published_time", published, strong},
    {"og:article:published_time", published, strong},
    {"article:published", published, strong},
    {"article:published_date", published, strong},
    {"og:published_time", published, strong},
    {"og:pubdate", published, strong},
    {"og:publish_date", published, strong},
    {"og:release_date", published, fair},
    {"shareaholic:article_published_time", published, strong},
    {"datepublished", published, strong},
    {"date_published", published, strong},
    {"date.published", published, strong},
    {"dc.date.issued", published, strong},
    {"dc.date.published", published, strong},
    {"dcterms.issued", published, strong},
    {"dcterms.available", published, fair},
    {"dc.issued", published, strong},
    {"parsely-pub-date", published, strong},
    {"sailthru.date", published, strong},
    {"bt:pubdate", published, strong},
    {"cxenseparse:recs:publishtime", published, strong},
    {"cxenseparse:publishtime", published, strong},
    {"publish-date", published, strong},
    {"publishdate", published, strong},
    {"publish_date", published, strong},
    {"published", published, strong},
    {"published-date", published, strong},
    {"published_date", published, strong},
    {"published_at", published, strong},
    {"publication-date", published, strong},
    {"publication_date", published, strong},
    {"pubdate", published, strong},
    {"pub_date", published, strong},
    {"ptime", published, strong},
    {"displaydate", published, fair},
    {"originalpublicationdate", published, strong},
    {"article_date_original", published, strong},
    {"article.published", published, strong},
    {"article.created", published, fair},
    {"article:post_date", published, strong},
    {"article:create_time", published, fair},
    {"citation_publication_date", published, strong},
    {"citation_online_date", published, strong},
    {"citation_date", published, fair},
    {"prism.publicationdate", published, strong},
    {"rnews:datepublished", published, strong},
    {"nastooh:publishdate", published, strong},
    {"dable:published_time", published, fair},
    {"published_time", published, strong},
    {"publishedtime", published, strong},
    {"publish_time", published, strong},
    {"publishtime", published, strong},
    {"publicationdate", published, strong},
    {"publication_time", published, strong},
    {"first_published", published, strong},
    {"firstpublished", published, strong},
    {"first-published", published, strong},
    {"firstpubdate", published, strong},
    {"original-publish-date", published, strong},
    {"original_publish_date", published, strong},
    {"og:published_date", published, strong},
    {"og:article:published", published, strong},
    {"og:article:published_date", published, strong},
    {"og:datepublished", published, strong},
    {"og:regdate", published, fair},
    {"article:publicationdate", published, strong},
    {"article:publication_date", published, strong},
    {"article:publish_date", published, strong},
    {"article:publish_time", published, strong},
    {"article:pubdate", published, strong},
    {"article:date", published, fair},
    {"article.date", published, fair},
    {"article_date", published, fair},
    {"articledate", published, fair},
    {"articlepublishdate", published, strong},
    {"weibo:article:create_at", published, fair},
    {"mediator_published_time", published, strong},
    {"vr:published_time", published, strong},
    {"twt-published-at", published, strong},
    {"video:release_date", published, weak},
    {"dc.date.available", published, fair},
    {"dc.date.publication", published, strong},
    {"dc.publicationdate", published, strong},
    {"dc:date:issued", published, strong},
    {"dcterms.published", published, strong},
    {"dcterms:issued", published, strong},
    {"dcterms:created", published, fair},
    {"dc:created", published, fair},
    {"dc:issued", published, strong},
    {"date.created", published, fair},
    {"date.issued", published, strong},
    {"date_created", published, fair},
    {"create_date", published, fair},
    {"createdate", published, fair},
    {"created_at", published, fair},
    {"creationdate", published, fair},
    {"dateposted", published, fair},
    {"post_date", published, fair},
    {"postdate", published, fair},
    {"post-date", published, fair},
    {"news_date", published, fair},
    {"newsdate", published, fair},
    {"release_date", published, fair},
    {"releasedate", published, fair},
    {"release-date", published, fair},
    {"issued", published, fair},
    {"issue_date", published, fair},
    {"doc_date", published, fair},
    {"rbpubdate", published, fair},
    {"sailthru.published", published, strong},
    {"prism.publication-date", published, strong},
    {"dcsext.articlefirstpublished", published, strong},
    {"timestamp", published, weak},
    {"datecreated", published, fair},
    {"created", published, fair},
    {"creation_date", published, weak},
    {"dc.date.created", published, fair},
    {"dc.created", published, fair},
    {"dcterms.created", published, fair},
    {"dc.date", published, fair},
    {"dc:date", published, fair},
    {"dcterms.date", published, fair},
    {"date", published, fair},
    {"pdate", published, fair},
    {"uploaddate", published, weak},
    {"ya:ovs:upload_date", published, weak},
    {"article:modified_time", modified, strong},
    {"article:modified", modified, strong},
    {"article:modified_date", modified, strong},
    {"article:updated_time", modified, strong},
    {"article:updated", modified, strong},
    {"article:updated_date", modified, strong},
    {"article:modification_date", modified, strong},
    {"og:article:modified_time", modified, strong},
    {"og:article:updated_time", modified, strong},
    {"weibo:article:update_at", modified, fair},
    {"dc.date.updated", modified, strong},
    {"dc:modified", modified, strong},
    {"dcterms:modified", modified, strong},
    {"rnews:datemodified", modified, strong},
    {"modified_time", modified, strong},
    {"modified_date", modified, strong},
    {"modified_at", modified, strong},
    {"modificationdate", modified, strong},
    {"modification_date", modified, strong},
    {"datemodif", modified, fair},
    {"dateupdated", modified, strong},
    {"updated_at", modified, strong},
    {"updated_time", modified, strong},
    {"update_date", modified, fair},
    {"updatetime", modified, fair},
    {"lastmodified", modified, strong},
    {"last_modified", modified, strong},
    {"last-updated", modified, strong},
    {"lastupdated", modified, strong},
    {"last_updated", modified, strong},
    {"revision_date", modified, fair},
    {"revisiondate", modified, fair},
    {"sailthru.modified", modified, strong},
    {"dcsext.articlelastmodified", modified, strong},
    {"modified", modified, fair},
    {"og:updated_time", modified, strong},
    {"og:modified_time", modified, strong},
    {"datemodified", modified, strong},
    {"date_modified", modified, strong},
    {"dateupdate", modified, strong},
    {"dc.date.modified", modified, strong},
    {"dc.modified", modified, strong},
    {"dcterms.modified", modified, strong},
    {"bt:moddate", modified, strong},
    {"last-modified", modified, strong},
    {"lastmod", modified, strong},
    {"last_updated_date", modified, strong},
    {"revised", modified, fair},
    {"updated", modified, fair},
});

std::string lower_case(std::string text) {
    std::transform(text.begin(), text.end(), text.begin(), to_lower);
    return text;
}

std::string folded(std::string_view text) {
    std::string out;
    for (const char c : text) {
        if (static_cast<unsigned char>(c) > ' ') {
            out += c;
        } else if (!out.empty() && out.back() != ' ') {
            out += ' ';
        }
    }
    if (out.ends_with(' ')) out.pop_back();
    return out;
}

struct Titles {
    std::string open_graph, dublin_core, twitter, document;
};

void read_meta_element(const HtmlPage& page, std::uint32_t i, PageMeta& meta, Titles& titles) {
    std::string name;
    for (const std::string_view key : {"property", "name", "itemprop", "http-equiv"}) {
        name = lower_case(page.attribute(i, key));
        if (!name.empty()) break;
    }
    if (name.empty()) return;
    const std::string content = folded(page.attribute(i, "content"));
    if (content.empty()) return;
    const auto row = std::find_if(kDateNames.begin(), kDateNames.end(),
                                  [&name](const DateName& d) { return d.name == name; });
    if (row != kDateNames.end())
        return add_date_clue(meta, "meta " + name, content, row->role, row->strength);
    const auto take = [&content](std::string& field) {
        if (field.empty()) field = make_valid_utf8(content.substr(0, 1000)).text;
    };
    if (name == "og:title")
        take(titles.open_graph);
    else if (name == "dc.title" || name == "dc:title" || name == "dcterms.title")
        take(titles.dublin_core);
    else if (name == "twitter:title" || name == "parsely-title" || name == "sailthru.title")
        take(titles.twitter);
    else if (name == "og:site_name")
        take(meta.publisher);
    else if (name == "og:url")
        take(meta.url);
    else if (name == "author" || name == "dc.creator" || name == "article:author")
        take(meta.author);
}

/// A date in a <time>, an element of microdata or hAtom.
void read_dated_element(const HtmlPage& page, std::uint32_t i, PageMeta& meta) {
    const auto property = page.raw_attribute(i, "itemprop");
    const bool first = property && (property->find("datePublished") != std::string_view::npos ||
                                    property->find("dateCreated") != std::string_view::npos);
    const bool later = property && property->find("dateModified") != std::string_view::npos;
    const bool is_time = page.nodes[i].tag == HtmlTag::time;
    const auto names = page.raw_attribute(i, "class");
    const auto named = [&names](std::string_view word) {
        return names && names->find(word) != std::string_view::npos;
    };
    const bool hatom = page.nodes[i].tag == HtmlTag::abbr && (named("published") || named("updated"));
    if (!first && !later && !is_time && !hatom) return;
    std::string value;
    for (const std::string_view key : {"datetime", "content", "title"})
        if (value.empty()) value = folded(page.attribute(i, key));
    if (!read_stamp(value)) value = page.text_of(i, 120);
    if (first || later)
        return add_date_clue(meta, first ? "microdata datePublished" : "microdata dateModified", value,
                             first ? published : modified, strong);
    if (hatom || (is_time && (page.raw_attribute(i, "pubdate") || named("updated") || named("published") ||
                              named("entry-date")))) {
        const bool update = named("updated") && !named("published") && !named("entry-date");
        add_date_clue(meta, update ? "time element, updated" : "time element, published", value,
                      update ? modified : published, page.raw_attribute(i, "pubdate") ? strong : fair);
    }
}

/// The words of a <time> may lie in an element that says what they are: <p class="published-on"><time …>.
bool is_in_published(const HtmlPage& page, std::uint32_t i) {
    constexpr int kHigh = 3;
    constexpr std::array<std::string_view, 7> kNames = {"publish", "posted-on",    "entry-date", "post-date",
                                                        "pubdate", "article-date", "datetime"};
    for (int up = 0; up < kHigh && page.nodes[i].parent != 0; ++up) {
        i = page.nodes[i].parent;
        for (const std::string_view key : {"class", "id"}) {
            const auto names = page.raw_attribute(i, key);
            if (names && names->find("updated") == std::string_view::npos &&
                std::any_of(kNames.begin(), kNames.end(), [&names](std::string_view name) {
                    return names->find(name) != std::string_view::npos;
                }))
                return true;
        }
    }
    return false;
}

/// Those stamps, when all of them are of one day: several are those of teasers.
void add_published_times(const HtmlPage& page, const std::vector<std::uint32_t>& times, PageMeta& meta) {
    std::optional<Stamp> first;
    std::string value;
    for (const std::uint32_t i : times) {
        const std::string own = folded(page.attribute(i, "datetime"));
        const auto stamp = read_stamp(own);
        if (!stamp || stamp->unsure_order || (first && first->day != stamp->day)) return;
        if (!first) value = own;
        first = first ? first : stamp;
    }
    if (first) add_date_clue(meta, "time element, published", value, published, fair);
}

/// "Headline - River Daily" without the publisher behind it.
std::string without_publisher(std::string title, const std::string& publisher) {
    if (publisher.empty()) return title;
    for (const std::string_view separator : kTitleSeparators) {
        const std::size_t at = title.rfind(separator);
        if (at != std::string::npos && at > 0 &&
            lower_case(title.substr(at + separator.size())) == lower_case(publisher))
            return title.substr(0, at);
    }
    return title;
}

}  // namespace

std::span<const DateName> meta_date_names() {
    return kDateNames;
}

void add_date_clue(PageMeta& meta, std::string method, std::string_view value, ClueRole role,
                   ClueStrength strength) {
    const auto stamp = read_stamp(value);
    if (!stamp || meta.clues.size() >= kMaxClues) return;
    std::string quote = make_valid_utf8(std::string(value.substr(0, kMaxQuote))).text;
    DateRange range = stamp->range();
    if (stamp->unsure_order) strength = std::min(strength, weak);
    PublicationClue clue{std::move(method), std::move(quote), {}, range, strength, role};
    if (std::find(meta.clues.begin(), meta.clues.end(), clue) == meta.clues.end())
        meta.clues.push_back(std::move(clue));
}

PageMeta read_page_meta(const HtmlPage& page) {
    PageMeta meta;
    Titles titles;
    std::string canonical, heading;
    std::vector<std::string_view> data;  // for the page's own scripts
    std::vector<std::string_view> scripts;
    std::size_t headings = 0;
    std::vector<std::uint32_t> times;
    for (std::uint32_t i = 0; i < page.nodes.size(); ++i) {
        const HtmlNode& node = page.nodes[i];
        if (node.tag == HtmlTag::html) {
            meta.language = page.attribute(i, "lang");
        } else if (node.tag == HtmlTag::meta) {
            read_meta_element(page, i, meta, titles);
        } else if (node.tag == HtmlTag::title && titles.document.empty()) {
            titles.document = page.text_of(i, 1000);
        } else if (node.tag == HtmlTag::link && canonical.empty()) {
            const auto rel = page.raw_attribute(i, "rel");
            if (rel && lower_case(std::string(*rel)) == "canonical")
                canonical = folded(page.attribute(i, "href"));
        } else if (node.tag == HtmlTag::h1 && ++headings == 1) {
            heading = page.text_of(i, 1000);
        } else if (node.tag == HtmlTag::script) {
            const auto type = page.raw_attribute(i, "type");
            if (type && type->find("ld+json") != std::string_view::npos && i + 1 < node.end)
                read_json_ld(page.nodes[i + 1].raw.of(page.bytes), meta);
            else if (type && *type == "application/json" && i + 1 < node.end && data.size() < kMaxData)
                data.push_back(page.nodes[i + 1].raw.of(page.bytes));
            else if (i + 1 < node.end && scripts.size() < kMaxScripts)
                scripts.push_back(page.nodes[i + 1].raw.of(page.bytes));
        } else if (node.tag != HtmlTag::text && node.attributes != 0) {
            read_dated_element(page, i, meta);
            if (node.tag == HtmlTag::time && times.size() < kMaxClues && is_in_published(page, i))
                times.push_back(i);
        }
    }
    add_published_times(page, times, meta);
    if (!canonical.empty() && (meta.url.empty() || canonical.find("://") != std::string::npos))
        meta.url = canonical;
    for (std::string* candidate :
         {&titles.open_graph, &titles.dublin_core, &titles.twitter, &titles.document})
        if (meta.title.empty()) meta.title = *candidate;
    if (meta.title.empty() && headings == 1) meta.title = heading;
    meta.title = without_publisher(std::move(meta.title), meta.publisher);
    const bool dated = std::any_of(meta.clues.begin(), meta.clues.end(),
                                   [](const PublicationClue& clue) { return clue.role == published; });
    for (const std::string_view json : data)
        if (!dated) read_page_data(json, headings == 1 ? heading : meta.title, meta);
    if (!dated) read_script_dates(scripts, meta);
    return meta;
}

}  // namespace dateline
