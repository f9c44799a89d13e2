// Plain text: the file itself is the article.
#include <algorithm>
#include <array>
#include <utility>

#include "core/base/sha256.hpp"
#include "core/ingest/blocks.hpp"
#include "core/ingest/charset.hpp"
#include "core/ingest/load.hpp"
#include "core/ingest/reader.hpp"

namespace dateline {

Document read_text(std::string bytes, const ReadContext& context) {
    Document document;
    document.file = context.file;
    document.sha256 = sha256_hex(bytes);
    DecodedText decoded = decode_plain(std::move(bytes));
    document.text = std::move(decoded.text);
    document.replaced_bytes = decoded.replaced;
    if (decoded.guessed) document.guessed_charset = std::move(decoded.charset);
    document.blocks = find_blocks(document.text, context.publisher);
    return document;
}

Result<void> read_text_file(BufferedSource& source, const ReadContext& context, RecordSink& sink) {
    auto bytes = source.rest(kMaxArticleBytes, context.file, "a text");
    if (!bytes) return tl::unexpected<Error>(std::move(bytes.error()));
    (void)sink.take(read_text(std::move(*bytes), context));
    return {};
}

}  // namespace dateline
