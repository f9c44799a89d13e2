#include "core/base/json_writer.hpp"

#include <array>
#include <charconv>
#include <cmath>
#include <cstring>

#include "core/base/utf8.hpp"

namespace dateline {
namespace {

constexpr std::string_view kSpaces = "                ";
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

template <class Out>
void add_escape(Out& out, char32_t c) {
    char escape[] = {'\\', 'u', '0', '0', '0', '0'};
    for (std::size_t i = 6; i-- > 2; c /= 16) escape[i] = kHex[c % 16];
    out += std::string_view(escape, sizeof escape);
}

template <class Out>
void add_ascii(Out& out, char c) {
    switch (c) {
        case '"':
            out += std::string_view("\\\"");
            break;
        case '\\':
            out += std::string_view("\\\\");
            break;
        case '\n':
            out += std::string_view("\\n");
            break;
        case '\r':
            out += std::string_view("\\r");
            break;
        case '\t':
            out += std::string_view("\\t");
            break;
        default:
            add_escape(out, static_cast<unsigned char>(c));
    }
}

/// Are all eight bytes plain? Eight tests at once (Warren, Hacker's Delight, 6-1: find a byte).
bool all_plain(std::uint64_t bytes) {
    constexpr std::uint64_t kEach = 0x0101010101010101ULL;
    constexpr std::uint64_t kTops = kEach * 0x80;
    const auto holds = [](std::uint64_t eight, std::uint64_t c) {
        const std::uint64_t differ = eight ^ kEach * c;
        return (differ - kEach) & ~differ;
    };
    const std::uint64_t control = (bytes - kEach * 0x20) & ~bytes;
    const std::uint64_t others = bytes | (bytes + kEach);  // beyond ASCII, and 0x7F
    return ((control | others | holds(bytes, '"') | holds(bytes, '\\')) & kTops) == 0;
}

std::size_t plain_bytes(std::string_view text, std::size_t at) {
    for (std::uint64_t eight = 0; at + sizeof eight <= text.size(); at += sizeof eight) {
        std::memcpy(&eight, text.data() + at, sizeof eight);
        if (!all_plain(eight)) break;
    }
    while (at < text.size() && kPlain[static_cast<unsigned char>(text[at])]) ++at;
    return at;
}

template <class Out>
void add_string(Out& out, std::string_view text) {
    std::size_t at = plain_bytes(text, 0);
    if (at < text.size() && !is_valid_utf8(text))
        return add_string(out, make_valid_utf8(std::string(text)).text);
    out += '"';
    std::size_t copied = 0;
    while (at < text.size()) {
        const CodePoint c = code_point_at(text, at);
        if (c.value < 0x7F || steers(c.value) || c.value == U'\uFFFD') {
            out += text.substr(copied, at - copied);
            c.value < 0x7F ? add_ascii(out, text[at]) : add_escape(out, c.value);
            copied = at + c.bytes;
        }
        at = plain_bytes(text, at + c.bytes);
    }
    out += text.substr(copied);
    out += '"';
}

/// Nearly all strings are short and plain: copied first and looked at where they lie, eight bytes at a time,
/// the last ones with blanks behind them. False when it is neither; then nothing was added.
bool add_plain_string(OutputBuffer& out, std::string_view text) {
    constexpr std::size_t kShort = 512;
    constexpr std::string_view kBlanks = "        ";
    if (text.size() > kShort) return false;
    char* const begin = out.room(text.size() + 2 + kBlanks.size());
    char* const copied = begin + 1;
    std::copy(text.begin(), text.end(), copied);
    std::copy(kBlanks.begin(), kBlanks.end(), copied + text.size());
    std::uint64_t eight = 0;
    for (std::size_t at = 0; at < text.size(); at += sizeof eight) {
        std::memcpy(&eight, copied + at, sizeof eight);
        if (!all_plain(eight)) return false;
    }
    *begin = '"';
    copied[text.size()] = '"';
    out.taken(text.size() + 2);
    return true;
}

}  // namespace

void append_json_string(std::string& out, std::string_view text) {
    add_string(out, text);
}

void JsonWriter::next_row() {
    if (!levels_[depth_ - 1].empty) buffer_ += ',';
    buffer_ += '\n';
    buffer_ += kSpaces.substr(0, depth_);
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
        buffer_ += kSpaces.substr(0, depth_);
    }
    buffer_ += bracket;
    if (depth_ == 0) buffer_ += '\n';
}

void JsonWriter::free_key(std::string_view name) {
    separate();
    add_string(buffer_, name);
    buffer_ += ':';
    after_key_ = true;
}

void JsonWriter::text(std::string_view value) {
    separate();
    if (!add_plain_string(buffer_, value)) add_string(buffer_, value);
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

}  // namespace dateline
