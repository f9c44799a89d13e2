// RSS and Atom: each item is an article. Entities a feed declares itself are refused: nobody needs them, and
// a few lines of them can grow to fill memory. The parser is expat, which also bounds what entities may
// amplify.
#include <algorithm>
#include <array>
#include <memory>
#include <string>
#include <utility>

#include <expat.h>

#include "core/base/sha256.hpp"
#include "core/base/utf8.hpp"
#include "core/ingest/charset.hpp"
#include "core/ingest/html_entities.hpp"
#include "core/ingest/reader.hpp"
#include "core/ingest/record.hpp"

namespace dateline {
namespace {

constexpr std::size_t kMaxDepth = 200;

struct FreeParser {
    void operator()(XML_Parser parser) const { XML_ParserFree(parser); }
};

struct Field {
    std::string_view element;  // of RSS 2.0, RSS 1.0, Atom and their usual extensions
    std::string Record::*field;
};
constexpr std::array<Field, 18> kFields = {{
    {"title", &Record::title},
    {"link", &Record::url},
    {"guid", &Record::other_url},
    {"id", &Record::other_url},
    {"feedburner:origLink", &Record::url},
    {"description", &Record::summary},
    {"summary", &Record::summary},
    {"content:encoded", &Record::html},
    {"content", &Record::html},
    {"pubDate", &Record::published},
    {"published", &Record::published},
    {"issued", &Record::published},
    {"dc:date", &Record::published},
    {"updated", &Record::modified},
    {"modified", &Record::modified},
    {"dcterms:modified", &Record::modified},
    {"dc:creator", &Record::author},
    {"dc:language", &Record::language},
}};

class FeedParser {
  public:
    FeedParser(const ReadContext& context, RecordSink& sink) : context_(context), sink_(sink) {}

    Result<void> run(std::string_view bytes) {
        parser_.reset(XML_ParserCreate("UTF-8"));
        if (!parser_) return fail(ErrorCode::too_large, "no memory for the XML parser", context_.file);
        XML_SetUserData(parser_.get(), this);
        XML_SetElementHandler(parser_.get(), on_start, on_end);
        XML_SetCharacterDataHandler(parser_.get(), on_text);
        XML_SetEntityDeclHandler(parser_.get(), on_entity);
        XML_SetSkippedEntityHandler(parser_.get(), on_unknown_entity);
        XML_UseForeignDTD(parser_.get(),
                          XML_TRUE);  // so that &nbsp; without a declaration is handed over, not an error
        constexpr std::size_t kStep = std::size_t{1} << 20U;
        for (std::size_t at = 0; at <= bytes.size() && !stopped_; at += kStep) {
            const std::string_view part = bytes.substr(at, kStep);
            const bool last = at + kStep >= bytes.size();
            if (XML_Parse(parser_.get(), part.data(), static_cast<int>(part.size()), last ? 1 : 0) ==
                XML_STATUS_OK)
                continue;
            if (stopped_) break;
            return bad(XML_ErrorString(XML_GetErrorCode(parser_.get())));
        }
        if (!refusal_.empty()) return bad(refusal_);
        if (items_ == 0) return fail(ErrorCode::no_articles, "XML, but no feed with items", context_.file);
        return {};
    }

  private:
    /// A broken feed: what stands before the break has been read; the break is one record that is skipped.
    Result<void> bad(const std::string& what) {
        Error error{ErrorCode::bad_text, "bad XML: " + what, place(), "", {}};
        if (items_ == 0) return tl::unexpected<Error>(std::move(error));
        sink_.skip(std::move(error));
        return {};
    }
    [[nodiscard]] std::string place() const {
        return context_.file + ':' + std::to_string(XML_GetCurrentLineNumber(parser_.get())) + ':' +
               std::to_string(XML_GetCurrentColumnNumber(parser_.get()) + 1);
    }
    void refuse(std::string why) {
        refusal_ = std::move(why);
        stopped_ = true;
        XML_StopParser(parser_.get(), XML_FALSE);
    }

    static FeedParser& self(void* data) { return *static_cast<FeedParser*>(data); }
    static void XMLCALL on_start(void* data, const XML_Char* name, const XML_Char** attributes) {
        self(data).start(name, attributes);
    }
    static void XMLCALL on_end(void* data, const XML_Char* name) { self(data).end(name); }
    static void XMLCALL on_text(void* data, const XML_Char* text, int size) {
        self(data).add({text, static_cast<std::size_t>(size)});
    }
    static void XMLCALL on_entity(void* data, const XML_Char*, int, const XML_Char*, int, const XML_Char*,
                                  const XML_Char*, const XML_Char*, const XML_Char*) {
        self(data).refuse("it declares entities of its own, which are not read");
    }
    static void XMLCALL on_unknown_entity(void* data, const XML_Char* name, int) {
        std::string decoded;
        const std::string reference = '&' + std::string(name) + ';';
        (void)decode_reference(reference, 0, ReferencePlace::text, decoded);
        self(data).add(decoded);
    }

    void start(std::string_view name, const XML_Char** attributes) {
        if (++depth_ > kMaxDepth) return refuse("elements nested deeper than " + std::to_string(kMaxDepth));
        if (markup_depth_ != 0) return open_markup(name);
        if (name == "item" || name == "entry" || name == "atom:entry") {
            in_item_ = true;
            item_depth_ = depth_;
            record_ = {};
        }
        text_.clear();
        if (name == "link" || name == "atom:link") {
            std::string_view href, rel = "alternate";
            for (; attributes[0] != nullptr; attributes += 2) {
                if (std::string_view(attributes[0]) == "href") href = attributes[1];
                if (std::string_view(attributes[0]) == "rel") rel = attributes[1];
            }
            if (in_item_ && rel == "alternate" && !href.empty() && record_.url.empty()) record_.url = href;
        } else if (in_item_ && name == "content") {
            for (; attributes[0] != nullptr; attributes += 2)
                if (std::string_view(attributes[0]) == "type" && std::string_view(attributes[1]) == "xhtml")
                    markup_depth_ = depth_;
        }
    }
    /// XHTML written straight into an Atom entry is put together again as markup.
    void open_markup(std::string_view name) {
        text_ += '<';
        text_ += name.substr(name.find(':') == std::string_view::npos ? 0 : name.find(':') + 1);
        text_ += '>';
    }
    void add(std::string_view text) {
        if (markup_depth_ == 0) {
            text_ += text;
            return;
        }
        for (const char c : text) {
            if (c == '<')
                text_ += "&lt;";
            else if (c == '&')
                text_ += "&amp;";
            else
                text_ += c;
        }
    }

    void end(std::string_view name) {
        if (markup_depth_ != 0 && depth_ > markup_depth_) {
            text_ += "</";
            text_ += name.substr(name.find(':') == std::string_view::npos ? 0 : name.find(':') + 1);
            text_ += '>';
            --depth_;
            return;
        }
        markup_depth_ = 0;
        if (in_item_ && depth_ == item_depth_) {
            finish_item();
        } else if (in_item_) {
            set_field(name);
        } else if ((name == "title" || name == "atom:title") && publisher_.empty()) {
            publisher_ = text_;
        } else if (name == "language" && language_.empty()) {
            language_ = text_;
        }
        --depth_;
        text_.clear();
    }
    void set_field(std::string_view name) {
        if (name == "name" && record_.author.empty()) record_.author = text_;
        if (depth_ != item_depth_ + 1) return;
        if (name.starts_with("atom:")) name.remove_prefix(5);
        for (const Field& field : kFields)
            if (field.element == name && (record_.*field.field).empty()) record_.*field.field = text_;
    }
    void finish_item() {
        in_item_ = false;
        ++items_;
        if (record_.url.empty()) record_.url = record_.other_url;
        record_.publisher = publisher_;
        if (record_.language.empty()) record_.language = language_;
        if (record_.html.empty()) record_.html = record_.summary;
        record_.method = "feed";
        auto document = to_document(std::move(record_), context_);
        record_ = {};
        if (!document) {
            document.error().where = place();
            return sink_.skip(std::move(document.error()));
        }
        document->id = std::to_string(items_);
        if (!sink_.take(std::move(*document))) {
            stopped_ = true;
            XML_StopParser(parser_.get(), XML_FALSE);
        }
    }

    const ReadContext& context_;
    RecordSink& sink_;
    std::unique_ptr<XML_ParserStruct, FreeParser> parser_;
    Record record_;
    std::string text_, publisher_, language_, refusal_;
    std::size_t depth_ = 0, item_depth_ = 0, markup_depth_ = 0, items_ = 0;
    bool in_item_ = false;
    bool stopped_ = false;
};

/// A page that calls itself XML: its first element is <html>.
bool is_page(std::string_view bytes) {
    for (std::string_view head = bytes.substr(0, 2048);;) {
        head.remove_prefix(std::min(head.find('<'), head.size()));
        if (head.size() < 2 || (head[1] != '?' && head[1] != '!')) return head.starts_with("<html");
        head.remove_prefix(1);
    }
}

}  // namespace

Result<void> read_feed_file(BufferedSource& source, const ReadContext& context, RecordSink& sink) {
    auto bytes = source.rest(kMaxPageBytes, context.file, "a feed");
    if (!bytes) return tl::unexpected<Error>(std::move(bytes.error()));
    if (is_page(*bytes)) {
        auto document = read_html(std::move(*bytes), context);
        if (!document) return tl::unexpected<Error>(std::move(document.error()));
        (void)sink.take(std::move(*document));
        return {};
    }
    const DecodedText decoded = decode_text(std::move(*bytes), context.charset);
    return FeedParser(context, sink).run(decoded.text);
}

}  // namespace dateline
