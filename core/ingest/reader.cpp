#include "core/ingest/reader.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "core/base/ascii.hpp"
#include "core/ingest/charset.hpp"
#include "core/ingest/wide_lines.hpp"

namespace dateline {
namespace {

constexpr std::array<std::string_view, 2> kTextEndings = {".txt", ".text"};
constexpr std::array<std::string_view, 2> kMarkdownEndings = {".md", ".markdown"};
constexpr std::array<std::string_view, 4> kFeedEndings = {".xml", ".rss", ".atom", ".rdf"};
constexpr std::array<std::string_view, 1> kJsonEndings = {".json"};
constexpr std::array<std::string_view, 2> kNdjsonEndings = {".ndjson", ".jsonl"};
constexpr std::array<std::string_view, 1> kWarcEndings = {".warc"};
constexpr std::array<std::string_view, 1> kMailEndings = {".eml"};
constexpr std::array<std::string_view, 4> kHtmlEndings = {".html", ".htm", ".xhtml", ".shtml"};
constexpr std::array<std::string_view, 3> kPacked = {".gz", ".zst", ".gzip"};

bool ends_with(std::string_view name, std::string_view lower_case) {
    return name.size() > lower_case.size() &&
           equals_lower(name.substr(name.size() - lower_case.size()), lower_case);
}

/// Is one of these the first thing in the text, whatever its case?
bool begins(std::string_view head, std::span<const std::string_view> beginnings) {
    if (head.starts_with("\xEF\xBB\xBF")) head.remove_prefix(3);
    head.remove_prefix(std::min(head.find_first_not_of(" \t\r\n"), head.size()));
    return std::any_of(beginnings.begin(), beginnings.end(),
                       [head](std::string_view beginning) { return begins_lower(head, beginning); });
}

bool looks_like_html(std::string_view head) {
    constexpr std::array<std::string_view, 5> kBeginnings = {"<!doctype html", "<html", "<head", "<body",
                                                             "<meta "};
    return begins(head, kBeginnings);
}

bool looks_like_feed(std::string_view head) {
    constexpr std::array<std::string_view, 4> kBeginnings = {"<rss", "<feed", "<rdf:rdf", "<?xml"};
    return begins(head, kBeginnings);
}

/// A line that is a whole object, with another below it.
bool looks_like_ndjson(std::string_view head) {
    const std::size_t end = head.find('\n');
    constexpr std::array<std::string_view, 1> kBeginnings = {"{"};
    if (end == std::string_view::npos || !begins(head, kBeginnings)) return false;
    const std::string_view line = head.substr(0, head.find_last_not_of("\r ", end - 1) + 1);
    return line.ends_with('}') && begins(head.substr(end), kBeginnings);
}
bool looks_like_json(std::string_view head) {
    constexpr std::array<std::string_view, 4> kBeginnings = {"{\"", "[{", "{\n", "[\n"};
    return begins(head, kBeginnings);
}
bool looks_like_warc(std::string_view head) {
    return head.starts_with("WARC/");
}
/// Lines "Name: value" up to the first empty one, and among them who wrote and one that only mail has.
bool begins_with_mail_headers(std::string_view head) {
    constexpr std::size_t kMostLines = 200;
    constexpr std::array<std::string_view, 1> kSender = {"from:"};
    constexpr std::array<std::string_view, 4> kOnlyMail = {
        "message-id:", "mime-version:", "received:", "content-type:"};
    bool sender = false, mail = false;
    for (std::size_t lines = 0; lines < kMostLines && !head.empty(); ++lines) {
        const std::size_t end = std::min(head.find('\n'), head.size());
        const std::string_view line = head.substr(0, end);
        head.remove_prefix(std::min(end + 1, head.size()));
        if (line.empty() || line == "\r") return sender && mail;
        if (lines > 0 && (line.front() == ' ' || line.front() == '\t')) continue;
        const std::string_view name = line.substr(0, std::min(line.find(':'), line.size()));
        if (name.size() == line.size() || name.find_first_of(" \t<") != std::string_view::npos) return false;
        sender = sender || begins(line, kSender);
        mail = mail || begins(line, kOnlyMail);
    }
    return false;
}
bool looks_like_mail(std::string_view head) {
    constexpr std::array<std::string_view, 4> kBeginnings = {
        "return-path:", "delivered-to:", "received:", "mime-version:"};
    return begins(head, kBeginnings) || begins_with_mail_headers(head);
}
bool looks_like_front_matter(std::string_view head) {
    return head.starts_with("---\n") || head.starts_with("---\r\n");
}

constexpr Reader kLinesOfJson{"lines of JSON", kNdjsonEndings, looks_like_ndjson, read_ndjson_file};
constexpr Reader kJson{"JSON", kJsonEndings, looks_like_json, read_json_file};
constexpr std::array kReaders = {
    Reader{"web page", kHtmlEndings, looks_like_html, read_html_file},
    Reader{"feed", kFeedEndings, looks_like_feed, read_feed_file},
    Reader{"web archive", kWarcEndings, looks_like_warc, read_warc_file},
    kLinesOfJson,
    kJson,
    Reader{"e-mail", kMailEndings, looks_like_mail, read_mail_file},
    Reader{"Markdown", kMarkdownEndings, looks_like_front_matter, read_markdown_file},
    Reader{"text", kTextEndings, nullptr, read_text_file},
};

/// Of JSON the name does not say whether there is one value or one a line: ".json" and ".jsonl" are confused.
bool is_json(const Reader& reader) {
    return reader.read == read_json_file || reader.read == read_ndjson_file;
}

std::string_view unpacked_name(std::string_view file) {
    for (const std::string_view ending : kPacked)
        if (ends_with(file, ending)) return file.substr(0, file.size() - ending.size());
    return file;
}

const Reader* by_name(std::string_view file) {
    const std::string_view name = unpacked_name(file);
    for (const Reader& reader : kReaders)
        for (const std::string_view ending : reader.endings)
            if (ends_with(name, ending)) return &reader;
    return nullptr;
}

}  // namespace

std::span<const Reader> readers() {
    return kReaders;
}

const Reader& reader_for(std::string_view file, std::string_view head) {
    const Reader* const named = by_name(file);
    if (named != nullptr && !is_json(*named)) return *named;
    std::string narrow;
    if (const auto wide = utf16_of_json(head)) {
        bool known = false;
        narrow = convert(head, std::string(*wide), known).text;
        head = narrow;
    }
    if (named != nullptr) {
        constexpr std::array<std::string_view, 1> kList = {"["};
        const bool lines = named->read == read_ndjson_file ? !begins(head, kList) : looks_like_ndjson(head);
        return lines ? kLinesOfJson : kJson;
    }
    for (const Reader& reader : kReaders)
        if (reader.looks_like != nullptr && reader.looks_like(head)) return reader;
    return kReaders.back();
}

bool is_article_name(std::string_view file) {
    return by_name(file) != nullptr;
}

std::string_view unread_kind(std::string_view head) {
    struct Kind {
        std::string_view begins, name;
    };
    constexpr auto kKinds = std::to_array<Kind>({
        {"%PDF-", "a PDF document"},
        {"PK\x03\x04", "an office document, e-book or zip archive"},
        {"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", "an old office document"},
        {"{\\rtf", "a rich-text document"},
        {"\x89PNG\r\n", "a picture"},
        {"\xFF\xD8\xFF", "a picture"},
        {"GIF8", "a picture"},
        {"BZh9", "a file packed with bzip2"},
        {"\xFD"
         "7zXZ",
         "a file packed with xz"},
        {"7z\xBC\xAF\x27\x1C", "a 7-Zip archive"},
        {"Rar!\x1A\x07", "a RAR archive"},
        {"SQLite format 3", "a database"},
        {"bplist00", "a web archive of Safari"},
    });
    for (const Kind& kind : kKinds)
        if (head.starts_with(kind.begins)) return kind.name;
    return {};
}

}  // namespace dateline
