// Which reader does a file need? Its name says, and where the name says nothing its first bytes do. The
// readers are rows of one table: a new kind of file is one file of code and one row.
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/base/error.hpp"
#include "core/ingest/byte_source.hpp"
#include "core/text/document.hpp"

namespace dateline {

/// What a reader is told beside the bytes.
struct ReadContext {
    std::string file;       // for messages: "dump.warc.gz"
    std::string publisher;  // known beforehand, may be empty
    std::string charset;    // as which the bytes were sent, may be empty
    /// Names of members in JSON records: {"headline", "kop"} reads the headline from "kop".
    std::vector<std::pair<std::string, std::string>> fields;
};

/// Where the articles of a file go. `id` of a document is its number in a file of many, "" in a file of one.
class RecordSink {
  public:
    virtual ~RecordSink() = default;
    /// One article. False: no more are wanted.
    [[nodiscard]] virtual bool take(Document document) = 0;
    /// A record that cannot be read; reading goes on. `where` names file and position.
    virtual void skip(Error error) = 0;
};

struct Reader {
    std::string_view name;                      // "web page"
    std::span<const std::string_view> endings;  // ".html"; in lower case
    /// Does a file without a telling name look like one of these? `head` are its first bytes. nullptr: never.
    bool (*looks_like)(std::string_view head);
    /// Reads to the end. Errors are those that end the whole file; those of one record go to the sink.
    Result<void> (*read)(BufferedSource& source, const ReadContext& context, RecordSink& sink);
};

/// Every reader; the last one takes everything.
[[nodiscard]] std::span<const Reader> readers();
/// The reader for a file by its name (".gz" and ".zst" at its end do not count), else by its first bytes.
[[nodiscard]] const Reader& reader_for(std::string_view file, std::string_view head);
/// What a file is that no reader takes, by its first bytes: "a PDF document", "a picture"; "" for all others.
[[nodiscard]] std::string_view unread_kind(std::string_view head);
/// Does the name's ending belong to some reader?
[[nodiscard]] bool is_article_name(std::string_view file);

// One file each.
[[nodiscard]] Result<void> read_text_file(BufferedSource& source, const ReadContext& context,
                                          RecordSink& sink);
[[nodiscard]] Result<void> read_markdown_file(BufferedSource& source, const ReadContext& context,
                                              RecordSink& sink);
[[nodiscard]] Result<void> read_html_file(BufferedSource& source, const ReadContext& context,
                                          RecordSink& sink);
[[nodiscard]] Result<void> read_feed_file(BufferedSource& source, const ReadContext& context,
                                          RecordSink& sink);
[[nodiscard]] Result<void> read_json_file(BufferedSource& source, const ReadContext& context,
                                          RecordSink& sink);
[[nodiscard]] Result<void> read_ndjson_file(BufferedSource& source, const ReadContext& context,
                                            RecordSink& sink);
[[nodiscard]] Result<void> read_mail_file(BufferedSource& source, const ReadContext& context,
                                          RecordSink& sink);
[[nodiscard]] Result<void> read_warc_file(BufferedSource& source, const ReadContext& context,
                                          RecordSink& sink);

/// Does a JSON record have a member of this name, as --field knows it? "headline", "datePublished", …
[[nodiscard]] bool is_record_member(std::string_view name);
/// Their names, for messages: "headline, articleBody, …".
[[nodiscard]] std::string record_member_names();

/// A page in memory as a document: main text as blocks, what its metadata says, clues for its date. Used by
/// all readers that find pages inside other things. Errors: too_large.
[[nodiscard]] Result<Document> read_html(std::string bytes, const ReadContext& context);

/// Plain text in memory as a document; the text is the bytes, invalid sequences replaced.
[[nodiscard]] Document read_text(std::string bytes, const ReadContext& context);

/// The largest page; what is larger is no article.
inline constexpr std::uint64_t kMaxPageBytes = std::uint64_t{64} << 20U;

}  // namespace dateline
