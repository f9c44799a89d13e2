// Web archives: one record after the other, none kept. Pages become articles; pictures, scripts and requests
// are passed over. When a page was fetched bounds its date from above. Source: ISO 28500 (WARC 1.0 and 1.1),
// RFC 9112 (chunks).
#include <algorithm>
#include <charconv>
#include <map>
#include <utility>

#include "core/base/ascii.hpp"
#include "core/base/utf8.hpp"
#include "core/ingest/page_meta.hpp"
#include "core/ingest/reader.hpp"
#include "core/ingest/unpack.hpp"

namespace dateline {
namespace {

constexpr std::size_t kMaxHeaderLine = 65536;
constexpr std::size_t kMaxHeaders = 200;

using Headers = std::map<std::string, std::string>;

std::string lower_case(std::string_view text) {
    std::string out(text);
    std::transform(out.begin(), out.end(), out.begin(), to_lower);
    return out;
}
std::string_view trimmed(std::string_view text) {
    const std::size_t begin = text.find_first_not_of(" \t\r");
    if (begin == std::string_view::npos) return {};
    return text.substr(begin, text.find_last_not_of(" \t\r") - begin + 1);
}

void add_header(Headers& headers, std::string_view line) {
    const std::size_t colon = line.find(':');
    if (colon != std::string_view::npos && headers.size() < kMaxHeaders)
        headers.try_emplace(lower_case(trimmed(line.substr(0, colon))), trimmed(line.substr(colon + 1)));
}
std::string header(const Headers& headers, const std::string& name) {
    const auto found = headers.find(name);
    return found == headers.end() ? std::string() : found->second;
}

// chunked := (hex-size ext? CRLF bytes CRLF)* "0" CRLF
std::string unchunked(std::string_view body) {
    std::string out;
    while (!body.empty()) {
        const std::size_t end = body.find('\n');
        if (end == std::string_view::npos) break;
        std::size_t size = 0;
        const std::string_view line = trimmed(body.substr(0, end));
        const auto read = std::from_chars(line.data(), line.data() + line.size(), size, 16);
        if (read.ec != std::errc{} || size == 0) break;
        body.remove_prefix(end + 1);
        out.append(body.substr(0, size));
        body.remove_prefix(std::min(size, body.size()));
        body.remove_prefix(std::min(body.find_first_not_of("\r\n"), body.size()));
    }
    return out;
}

bool is_page(std::string_view type) {
    return lower_case(type).find("html") != std::string::npos;
}
bool may_be_article(std::string_view type) {
    return is_page(type) || lower_case(type).starts_with("text/plain");
}

struct Payload {
    std::string bytes, type, modified;
};

/// Head and body of an HTTP response; false for one that is no page. Errors: those of packed bodies.
Result<bool> read_response(std::string& block, const std::string& place, Payload& payload) {
    Headers headers;
    std::size_t at = block.find('\n');
    const std::string status = block.substr(0, std::min(at, block.size()));
    if (!status.starts_with("HTTP/") || status.find(" 200") == std::string::npos) return false;
    while (at != std::string::npos) {
        const std::size_t end = block.find('\n', ++at);
        const std::string_view line =
            trimmed(std::string_view(block).substr(at, (end == std::string::npos ? block.size() : end) - at));
        at = end;
        if (line.empty()) break;
        add_header(headers, line);
    }
    payload.type = header(headers, "content-type");
    payload.modified = header(headers, "last-modified");
    payload.bytes = at == std::string::npos ? std::string() : block.substr(at + 1);
    if (lower_case(header(headers, "transfer-encoding")).find("chunked") != std::string::npos) {
        std::string whole = unchunked(payload.bytes);
        if (!whole.empty()) payload.bytes = std::move(whole);
    }
    if (!may_be_article(payload.type)) return false;
    auto body =
        decode_content(std::move(payload.bytes), header(headers, "content-encoding"), kMaxPageBytes, place);
    if (!body) return tl::unexpected<Error>(std::move(body.error()));
    payload.bytes = std::move(*body);
    return true;
}

class WarcReader {
  public:
    WarcReader(BufferedSource& source, const ReadContext& context, RecordSink& sink)
        : source_(source), context_(context), sink_(sink) {}

    Result<void> run() {
        bool lost = false;
        while (more_) {
            const std::uint64_t begin = source_.position();
            bool cut = false;
            if (!source_.line(line_, kMaxHeaderLine, cut)) break;
            if (trimmed(line_).empty()) continue;
            if (!line_.starts_with("WARC/")) {
                if (!std::exchange(lost, true))
                    skip(begin, ErrorCode::bad_text, "no WARC record begins here");
                continue;
            }
            lost = false;
            if (!record(begin)) lost = true;
        }
        if (source_.failed()) return tl::unexpected<Error>(source_.error());
        return {};
    }

  private:
    void skip(std::uint64_t begin, ErrorCode code, std::string what) {
        sink_.skip({code, std::move(what), context_.file + " (byte " + std::to_string(begin) + ')', "", {}});
    }

    /// One record, its first line read. False when its end is not known.
    bool record(std::uint64_t begin) {
        Headers headers;
        bool cut = false;
        while (source_.line(line_, kMaxHeaderLine, cut) && !trimmed(line_).empty())
            add_header(headers, line_);
        const std::string length = header(headers, "content-length");
        std::uint64_t size = 0;
        if (std::from_chars(length.data(), length.data() + length.size(), size).ec != std::errc{} ||
            length.empty()) {
            skip(begin, ErrorCode::bad_text, "a WARC record without its length");
            return false;
        }
        const std::string type = lower_case(header(headers, "warc-type"));
        const bool wanted = type == "response" || type == "resource" || type == "conversion";
        if (!wanted || size > kMaxPageBytes) {
            if (wanted)
                skip(begin, ErrorCode::too_large,
                     "a record larger than " + std::to_string(kMaxPageBytes >> 20U) + " MiB");
            source_.skip(size);
            return true;
        }
        if (!source_.block(block_, static_cast<std::size_t>(size))) {
            skip(begin, ErrorCode::bad_text, "the archive ends inside a record");
            return true;
        }
        article(begin, headers, type == "response");
        return true;
    }

    void article(std::uint64_t begin, const Headers& headers, bool response) {
        Payload payload;
        const std::string place = context_.file + " (byte " + std::to_string(begin) + ')';
        if (response) {
            const auto read = read_response(block_, place, payload);
            if (!read) return sink_.skip(read.error());
            if (!*read) return;
        } else {
            payload.bytes = block_;
            payload.type = header(headers, "content-type");
        }
        const std::string type = lower_case(payload.type);
        const bool html = is_page(type);
        if (!may_be_article(type)) return;
        ReadContext context = context_;
        const std::size_t charset = type.find("charset=");
        if (charset != std::string::npos)
            context.charset = trimmed(std::string_view(type).substr(charset + 8));
        auto document = html ? read_html(std::move(payload.bytes), context)
                             : Result<Document>(read_text(std::move(payload.bytes), context));
        if (!document) {
            document.error().where = place;
            return sink_.skip(std::move(document.error()));
        }
        if (document->blocks.empty()) return;
        document->id = std::to_string(++articles_);
        const std::string address = make_valid_utf8(header(headers, "warc-target-uri")).text;
        if (document->url.empty()) document->url = address;
        PageMeta dates;
        add_date_clue(dates, "capture time", header(headers, "warc-date"), ClueRole::captured,
                      ClueStrength::fair);
        add_date_clue(dates, "HTTP Last-Modified", payload.modified, ClueRole::modified, ClueStrength::weak);
        for (PublicationClue& clue : dates.clues) document->published.clues.push_back(std::move(clue));
        more_ = sink_.take(std::move(*document));
    }

    BufferedSource& source_;
    const ReadContext& context_;
    RecordSink& sink_;
    std::string line_, block_;
    std::size_t articles_ = 0;
    bool more_ = true;
};

}  // namespace

Result<void> read_warc_file(BufferedSource& source, const ReadContext& context, RecordSink& sink) {
    return WarcReader(source, context, sink).run();
}

}  // namespace dateline
