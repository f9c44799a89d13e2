// A newsletter saved from a mail program (.eml, RFC 5322 with MIME): the subject is the title, the sender's
// name the publisher, the date the message's own. Of several forms of the text the marked-up one is read;
// attachments are not. GMime takes the message apart (docs/decisions/0801-reader-libraries.md).
#include <gmime/gmime.h>

#include <algorithm>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <utility>

#include "core/base/sha256.hpp"
#include "core/ingest/charset.hpp"
#include "core/ingest/mail_bounds.hpp"
#include "core/ingest/reader.hpp"
#include "core/ingest/record.hpp"

namespace dateline {
namespace {

struct Unref {
    void operator()(gpointer object) const { g_object_unref(object); }
};
template <class T>
using Owned = std::unique_ptr<T, Unref>;

/// What the library gives back, or nothing.
std::string text_of(const char* words) {
    return words == nullptr ? std::string() : std::string(words);
}

/// A part as bytes, freed from base64 or quoted-printable, in UTF-8.
std::string content_of(GMimePart* part) {
    GMimeDataWrapper* const content = g_mime_part_get_content(part);
    if (content == nullptr) return {};
    const Owned<GMimeStream> stream(g_mime_stream_mem_new());
    g_mime_data_wrapper_write_to_stream(content, stream.get());
    const GByteArray* const bytes = g_mime_stream_mem_get_byte_array(GMIME_STREAM_MEM(stream.get()));
    std::string out(reinterpret_cast<const char*>(bytes->data), bytes->len);  // NOLINT: GLib's byte type
    const char* const charset = g_mime_object_get_content_type_parameter(GMIME_OBJECT(part), "charset");
    return decode_text(std::move(out), text_of(charset)).text;
}

/// Plain mail is broken into lines of some 70 characters: a long line and the next are one paragraph.
std::string unwrapped(const std::string& text) {
    constexpr std::size_t kLongLine = 45;
    std::string out;
    out.reserve(text.size());
    std::size_t line = 0;  // characters of it so far
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '\r') continue;
        if (text[i] != '\n') {
            out += text[i];
            ++line;
            continue;
        }
        const bool ends = i + 1 == text.size() || text[i + 1] == '\n' || text[i + 1] == '\r';
        out += line >= kLongLine && !ends ? ' ' : '\n';
        line = 0;
    }
    return out;
}

/// The first text of each kind that is no attachment.
struct Texts {
    GMimePart* html = nullptr;
    GMimePart* plain = nullptr;
};

void look_at(GMimeObject*, GMimeObject* part, gpointer found) {
    if (!GMIME_IS_PART(part) || g_mime_part_is_attachment(GMIME_PART(part))) return;
    GMimeContentType* const type = g_mime_object_get_content_type(part);
    Texts& texts = *static_cast<Texts*>(found);
    if (texts.html == nullptr && g_mime_content_type_is_type(type, "text", "html") != FALSE)
        texts.html = GMIME_PART(part);
    if (texts.plain == nullptr && g_mime_content_type_is_type(type, "text", "plain") != FALSE)
        texts.plain = GMIME_PART(part);
}

std::string sender_of(GMimeMessage* message) {
    InternetAddressList* const from = g_mime_message_get_from(message);
    if (from == nullptr || internet_address_list_length(from) == 0) return {};
    return text_of(internet_address_get_name(internet_address_list_get_address(from, 0)));
}

/// "<https://lists.example/42>" -> the address. Source: RFC 5064.
std::string archived_at(GMimeMessage* message) {
    std::string address = text_of(g_mime_object_get_header(GMIME_OBJECT(message), "Archived-At"));
    std::erase_if(address, [](char c) { return c == '<' || c == '>' || c == ' ' || c == '\n' || c == '\r'; });
    return address;
}

Owned<GMimeMessage> parse(const std::string& bytes) {
    static std::once_flag started;  // GMime registers its types once in a program
    std::call_once(started, [] { g_mime_init(); });
    const Owned<GMimeStream> stream(g_mime_stream_mem_new_with_buffer(bytes.data(), bytes.size()));
    const Owned<GMimeParser> parser(g_mime_parser_new_with_stream(stream.get()));
    return Owned<GMimeMessage>(g_mime_parser_construct_message(parser.get(), nullptr));
}

}  // namespace

Result<void> read_mail_file(BufferedSource& source, const ReadContext& context, RecordSink& sink) {
    auto bytes = source.rest(kMaxPageBytes, context.file, "an e-mail");
    if (!bytes) return tl::unexpected<Error>(std::move(bytes.error()));
    if (auto bearable = check_mail_bounds(*bytes, context.file); !bearable) return bearable;
    const Owned<GMimeMessage> message = parse(*bytes);
    Texts texts;
    if (message) g_mime_message_foreach(message.get(), look_at, &texts);
    GMimePart* const body = texts.html != nullptr ? texts.html : texts.plain;
    if (body == nullptr) return fail(ErrorCode::no_articles, "an e-mail without a text", context.file);
    Record record;
    record.title = text_of(g_mime_message_get_subject(message.get()));
    record.publisher = sender_of(message.get());
    record.url = archived_at(message.get());
    record.published = text_of(g_mime_object_get_header(GMIME_OBJECT(message.get()), "Date"));
    record.method = "mail";
    record.plain = texts.html == nullptr;
    record.html = texts.html != nullptr ? content_of(body) : unwrapped(content_of(body));
    auto document = to_document(std::move(record), context);
    if (!document) return tl::unexpected<Error>(std::move(document.error()));
    document->sha256 = sha256_hex(*bytes);
    (void)sink.take(std::move(*document));
    return {};
}

}  // namespace dateline
