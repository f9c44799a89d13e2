// A newsletter saved from a mail program (.eml, RFC 5322 with MIME): the subject is the title, the sender's
// name the publisher, the date the message's own. Of several forms of the text the marked-up one is read;
// attachments are not, but messages that it carries are articles of their own. GMime takes the message apart
// (docs/decisions/0801-reader-libraries.md).
#include <gmime/gmime.h>

#include <algorithm>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/base/sha256.hpp"
#include "core/ingest/charset.hpp"
#include "core/ingest/mail_bounds.hpp"
#include "core/ingest/mail_text.hpp"
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

constexpr std::size_t kMostMessages = 1000;  // that one file carries

/// The first text of each kind that is no attachment, and the messages that are carried along.
struct Parts {
    GMimePart* html = nullptr;
    GMimePart* plain = nullptr;
    std::vector<GMimeMessage*> messages;
};

void look_at(GMimeObject*, GMimeObject* part, gpointer found) {
    Parts& parts = *static_cast<Parts*>(found);
    if (GMIME_IS_MESSAGE_PART(part)) {
        if (GMimeMessage* const carried = g_mime_message_part_get_message(GMIME_MESSAGE_PART(part)))
            parts.messages.push_back(carried);
        return;
    }
    if (!GMIME_IS_PART(part) || g_mime_part_is_attachment(GMIME_PART(part))) return;
    GMimeContentType* const type = g_mime_object_get_content_type(part);
    if (parts.html == nullptr && g_mime_content_type_is_type(type, "text", "html") != FALSE)
        parts.html = GMIME_PART(part);
    if (parts.plain == nullptr && g_mime_content_type_is_type(type, "text", "plain") != FALSE)
        parts.plain = GMIME_PART(part);
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

/// What a message tells; a letter that was sent on in its text tells for itself.
Record record_of(GMimeMessage* message, const Parts& parts) {
    Record record;
    record.method = "mail";
    record.title = text_of(g_mime_message_get_subject(message));
    record.publisher = sender_of(message);
    record.url = archived_at(message);
    record.published = text_of(g_mime_object_get_header(GMIME_OBJECT(message), "Date"));
    MailText plain;
    if (parts.plain != nullptr) plain = read_mail_text(content_of(parts.plain));
    if (plain.forwarded) {
        if (!plain.subject.empty()) record.title = std::move(plain.subject);
        record.publisher = std::move(plain.from);
        record.sent_on = std::exchange(record.published, std::move(plain.date));
    }
    record.plain = parts.html == nullptr;
    record.html = record.plain ? std::move(plain.body) : content_of(parts.html);
    return record;
}

}  // namespace

Result<void> read_mail_file(BufferedSource& source, const ReadContext& context, RecordSink& sink) {
    auto bytes = source.rest(kMaxPageBytes, context.file, "an e-mail");
    if (!bytes) return tl::unexpected<Error>(std::move(bytes.error()));
    if (auto bearable = check_mail_bounds(*bytes, context.file); !bearable) return bearable;
    const Owned<GMimeMessage> message = parse(*bytes);
    std::vector<GMimeMessage*> messages;  // those carried come behind what carries them
    if (message) messages.push_back(message.get());
    std::vector<Record> records;
    for (std::size_t i = 0; i < messages.size() && i < kMostMessages; ++i) {
        Parts parts;
        g_mime_message_foreach(messages[i], look_at, &parts);
        messages.insert(messages.end(), parts.messages.begin(), parts.messages.end());
        if (parts.html != nullptr || parts.plain != nullptr) records.push_back(record_of(messages[i], parts));
    }
    if (records.empty()) return fail(ErrorCode::no_articles, "an e-mail without a text", context.file);
    bool more = true;
    for (std::size_t i = 0; i < records.size() && more; ++i) {
        auto document = to_document(std::move(records[i]), context);
        if (!document) {
            sink.skip(std::move(document.error()));
            continue;
        }
        if (records.size() == 1)
            document->sha256 = sha256_hex(*bytes);
        else
            document->id = std::to_string(i + 1);
        more = sink.take(std::move(*document));
    }
    return {};
}

}  // namespace dateline
