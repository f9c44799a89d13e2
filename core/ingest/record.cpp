#include "core/ingest/record.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "core/base/ascii.hpp"
#include "core/base/sha256.hpp"
#include "core/base/utf8.hpp"
#include "core/ingest/blocks.hpp"
#include "core/ingest/html_entities.hpp"
#include "core/ingest/html_tree.hpp"
#include "core/ingest/main_text_steps.hpp"
#include "core/ingest/page_meta.hpp"
#include "core/ingest/page_writer.hpp"

namespace dateline {
namespace {

constexpr std::size_t kLongestReference = 12;
// Elements such as publishers write into the text of an article.
constexpr std::array<std::string_view, 14> kTextTags = {
    "p", "br", "div", "a", "img", "b", "i", "span", "em", "ul", "h2", "h3", "strong", "blockquote"};

/// "p>", "A href=", "/em>", but not "briefing@r.example>". `tag` is what stands behind a '<'.
bool is_tag(std::string_view tag) {
    static constexpr std::string_view kEnds = " \t\r\n/>";
    if (tag.starts_with('/')) tag.remove_prefix(1);
    return std::any_of(kTextTags.begin(), kTextTags.end(), [tag](std::string_view name) {
        return tag.size() > name.size() && kEnds.find(tag[name.size()]) != std::string_view::npos &&
               begins_lower(tag, name);
    });
}

bool is_reference(std::string_view text, std::size_t at) {
    const std::string_view reference = text.substr(at, kLongestReference);
    std::string decoded;
    return reference.find(';') != std::string_view::npos &&
           decode_reference(reference, 0, ReferencePlace::text, decoded) > 1;
}

/// Does it hold a tag or a reference to a character?
bool is_markup(std::string_view text) {
    for (std::size_t at = text.find_first_of("<&"); at != std::string_view::npos;
         at = text.find_first_of("<&", at + 1))
        if (text[at] == '<' ? is_tag(text.substr(at + 1)) : is_reference(text, at)) return true;
    return false;
}

/// Plain text between the tags of a page, so that one way leads to the document; its paragraphs stay apart.
std::string as_markup(std::string_view text) {
    std::string out = "<p>";
    for (std::size_t at = 0; at < text.size(); ++at) {
        const char c = text[at];
        if (c == '<')
            out += "&lt;";
        else if (c == '&')
            out += "&amp;";
        else if (c == '\n')
            out += "</p>\n<p>";
        else
            out += c;
    }
    return out + "</p>";
}

}  // namespace

std::string language_code(std::string_view name) {
    std::string out;
    for (const char c : name.substr(0, std::min(name.find_first_of("-_"), name.size()))) {
        const char small = to_lower(c);
        if (small < 'a' || small > 'z') return {};
        out += small;
    }
    return out.size() == 2 || out.size() == 3 ? out : std::string();
}

Result<Document> to_document(Record record, const ReadContext& context) {
    Document document;
    document.file = context.file;
    document.sha256 = sha256_hex(record.title + '\n' + record.html);
    const std::string title = make_valid_utf8(std::move(record.title)).text;
    std::string body = make_valid_utf8(std::move(record.html)).text;
    if (title.empty() && body.empty())
        return fail(ErrorCode::no_articles, "neither a headline nor a text", context.file);
    if (record.plain || !is_markup(body)) body = as_markup(body);
    const std::string author = make_valid_utf8(std::move(record.author)).text;
    std::string head = "<h1>" +
                       (is_markup(title) ? title : as_markup(title).substr(3, as_markup(title).size() - 7)) +
                       "</h1>";
    const std::string page_text = (title.empty() ? "" : head) + "<div>" + body + "</div>";
    if (page_text.size() > kMaxPageBytes)
        return fail(ErrorCode::too_large,
                    "a text larger than " + std::to_string(kMaxPageBytes >> 20U) + " MiB", context.file);
    auto page = parse_html(page_text);
    if (!page) {
        page.error().where = context.file;
        return tl::unexpected<Error>(std::move(page.error()));
    }
    TextWriter writer(page_text);
    std::vector<bool> hidden(page->nodes.size());  // newsletters open with lines for previews only
    for (std::uint32_t i = 1; i < page->nodes.size(); ++i)
        hidden[i] = page->nodes[i].tag != HtmlTag::text && is_hidden(*page, i);
    std::uint32_t body_from = 1;
    for (std::uint32_t i = 1; i < page->nodes.size() && !title.empty(); ++i)
        if (page->nodes[i].tag == HtmlTag::h1) {
            document.title = page->text_of(i, 1000);
            write_page_block(*page, i, BlockKind::title, writer);
            body_from = page->nodes[i].end;
            break;
        }
    if (body_from < page->nodes.size())
        write_page_range(*page, {body_from, static_cast<std::uint32_t>(page->nodes.size())}, hidden, writer);
    std::move(writer).finish(document);
    document.publisher = make_valid_utf8(std::move(record.publisher)).text;
    document.url = make_valid_utf8(std::move(record.url)).text;
    if (std::string code = language_code(record.language); !code.empty()) document.language = std::move(code);
    PageMeta dates;
    add_date_clue(dates, record.method + " date", record.published, ClueRole::published,
                  ClueStrength::strong);
    if (dates.clues.empty() && !record.published.empty())  // kept, so that the ledger shows what was not read
        dates.clues.push_back({record.method + " date",
                               make_valid_utf8(record.published.substr(0, 80)).text,
                               {},
                               {},
                               ClueStrength::strong});
    add_date_clue(dates, record.method + " date of change", record.modified, ClueRole::modified,
                  ClueStrength::strong);
    add_date_clue(dates, record.method + ", sent on", record.sent_on, ClueRole::captured, ClueStrength::fair);
    document.published.clues = std::move(dates.clues);
    return document;
}

}  // namespace dateline
