#include "timeline/codec/json_writer.hpp"

#include <array>
#include <charconv>
#include <cmath>

#include "core/base/utf8.hpp"

namespace dateline {
namespace {

constexpr std::string_view kHex = "0123456789abcdef";

/// Bytes that may be copied without a look: printable ASCII but quote and backslash.
constexpr auto kPlain = [] {
    std::array<bool, 256> plain{};
    for (std::size_t c = 0x20; c < 0x7F; ++c) plain[c] = c != '"' && c != '\\';
    return plain;
}();

/// C1 controls, zero-width and direction marks, line separators, byte order mark: invisible, and some of them
/// steer.
bool steers(std::uint32_t c) {
    return (c >= 0x7F && c <= 0x9F) || (c >= 0x200B && c <= 0x200F) || (c >= 0x2028 && c <= 0x202E) ||
           (c >= 0x2060 && c <= 0x206F) || c == 0x061C || c == 0xFEFF;
}

void append_escape(std::string& out, char32_t c) {
    out += "\\u";
    for (const unsigned shift : {12U, 8U, 4U, 0U}) out += kHex[(c >> shift) & 0xFU];
}

void append_control(std::string& out, char c) {
    switch (c) {
        case '"':
            out += "\\\"";
            break;
        case '\\':
            out += "\\\\";
            break;
        case '\n':
            out += "\\n";
            break;
        case '\r':
            out += "\\r";
            break;
        case '\t':
            out += "\\t";
            break;
        default:
            append_escape(out, static_cast<unsigned char>(c));
    }
}

}  // namespace

void append_json_string(std::string& out, std::string_view text) {
    const std::size_t start = out.size();
    out += '"';
    bool valid = false;  // known to be, once the first byte that is not ASCII was met
    std::size_t copied = 0;
    std::size_t at = 0;
    while (at < text.size()) {
        const auto byte = static_cast<unsigned char>(text[at]);
        if (kPlain[byte]) {
            ++at;
            continue;
        }
        if (byte < 0x80) {
            out.append(text, copied, at - copied);
            append_control(out, text[at]);
            copied = ++at;
            continue;
        }
        if (!valid && !is_valid_utf8(text.substr(at))) {
            out.resize(start);
            append_json_string(out, make_valid_utf8(std::string(text)).text);
            return;
        }
        valid = true;
        const CodePoint c = code_point_at(text, at);
        if (steers(c.value) || c.value == U'\uFFFD') {
            out.append(text, copied, at - copied);
            append_escape(out, c.value);
            copied = at + c.bytes;
        }
        at += c.bytes;
    }
    out.append(text, copied, at - copied);
    out += '"';
}

void JsonWriter::separate() {
    if (after_key_) {
        after_key_ = false;
        return;
    }
    if (depth_ == 0) return;
    Level& level = levels_[depth_ - 1];
    if (!level.empty) buffer_ += ',';
    if (level.layout == Layout::rows) {
        buffer_ += '\n';
        buffer_.append(depth_, ' ');
    }
    level.empty = false;
    if (buffer_.size() >= kFlushAt) flush();
}

void JsonWriter::begin(char bracket, Layout layout) {
    separate();
    buffer_ += bracket;
    levels_[depth_++] = {layout, true};
}

void JsonWriter::end(char bracket) {
    const Level level = levels_[--depth_];
    if (level.layout == Layout::rows && !level.empty) {
        buffer_ += '\n';
        buffer_.append(depth_, ' ');
    }
    buffer_ += bracket;
    if (depth_ == 0) buffer_ += '\n';
}

void JsonWriter::key(std::string_view name) {
    separate();
    append_json_string(buffer_, name);
    buffer_ += ':';
    after_key_ = true;
}

void JsonWriter::text(std::string_view value) {
    separate();
    append_json_string(buffer_, value);
}

void JsonWriter::number(std::int64_t value) {
    char digits[24];
    const auto end = std::to_chars(std::begin(digits), std::end(digits), value).ptr;
    raw({digits, static_cast<std::size_t>(end - digits)});
}

void JsonWriter::number(float value) {
    char digits[32];
    const auto end =
        std::to_chars(std::begin(digits), std::end(digits), std::isfinite(value) ? value : 0.0F).ptr;
    raw({digits, static_cast<std::size_t>(end - digits)});
}

void JsonWriter::boolean(bool value) {
    raw(value ? "true" : "false");
}

void JsonWriter::null() {
    raw("null");
}

void JsonWriter::raw(std::string_view value) {
    separate();
    buffer_ += value;
}

void JsonWriter::flush() {
    out_.write(buffer_.data(), static_cast<std::streamsize>(buffer_.size()));
    buffer_.clear();
}

}  // namespace dateline
