#include "core/ingest/charset.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <memory>
#include <optional>
#include <utility>

#include <iconv.h>
#include <uchardet.h>

#include "core/base/ascii.hpp"
#include "core/base/utf8.hpp"

namespace dateline {
namespace {

constexpr std::size_t kHead = 4096;
constexpr std::size_t kFewBad = 100;        // one byte of so many may mean nothing in a guessed charset
constexpr std::size_t kGuessFrom = 262144;  // bytes that a guess is made from

// Labels that mean a wider charset on the web (WHATWG Encoding, 4.2).
constexpr auto kLabels = std::to_array<std::pair<std::string_view, std::string_view>>({
    {"ascii", "windows-1252"},
    {"us-ascii", "windows-1252"},
    {"iso-8859-1", "windows-1252"},
    {"latin1", "windows-1252"},
    {"l1", "windows-1252"},
    {"iso8859-1", "windows-1252"},
    {"iso-8859-9", "windows-1254"},
    {"latin5", "windows-1254"},
    {"iso-8859-11", "windows-874"},
    {"tis-620", "windows-874"},
    {"gb2312", "gb18030"},
    {"gbk", "gb18030"},
    {"x-gbk", "gb18030"},
    {"shift_jis", "cp932"},
    {"shift-jis", "cp932"},
    {"x-sjis", "cp932"},
    {"sjis", "cp932"},
    {"windows-31j", "cp932"},
    {"euc-kr", "cp949"},
    {"ks_c_5601-1987", "cp949"},
    {"ksc5601", "cp949"},
    {"big5", "big5-hkscs"},
    {"x-x-big5", "big5-hkscs"},
    {"cp1251", "windows-1251"},
    {"cp1252", "windows-1252"},
    {"unicode", "utf-16le"},
    {"utf-16", "utf-16le"},
    {"utf8", "utf-8"},
    {"unicode-1-1-utf-8", "utf-8"},
    {"windows-874", "cp874"},
});

std::string canonical(std::string_view label) {
    std::string name;
    for (const char c : label)
        if (c > ' ' && c < 0x7F && c != '"' && c != '\'' && name.size() < 40) name += to_lower(c);
    for (int pass = 0; pass < 2; ++pass)
        for (const auto& [from, to] : kLabels)
            if (name == from) name = to;
    return name;
}

struct CloseIconv {
    void operator()(void* handle) const { iconv_close(handle); }
};
struct CloseGuess {
    void operator()(uchardet* guess) const { uchardet_delete(guess); }
};

std::string guess(std::string_view bytes) {
    const std::unique_ptr<uchardet, CloseGuess> detector(uchardet_new());
    if (!detector) return {};
    const std::string_view part = bytes.substr(0, kGuessFrom);
    if (uchardet_handle_data(detector.get(), part.data(), part.size()) != 0) return {};
    uchardet_data_end(detector.get());
    return canonical(uchardet_get_charset(detector.get()));
}

DecodedText as_utf8(std::string bytes) {
    ValidText valid = make_valid_utf8(std::move(bytes));
    return {std::move(valid.text), "utf-8", valid.replaced};
}

/// What begins with the mark of UTF-16.
std::optional<DecodedText> decode_utf16(std::string_view bytes) {
    bool known = false;
    for (const auto& [mark, charset] : {std::pair<std::string_view, const char*>{"\xFF\xFE", "UTF-16LE"},
                                        std::pair<std::string_view, const char*>{"\xFE\xFF", "UTF-16BE"}})
        if (bytes.starts_with(mark)) return convert(bytes.substr(mark.size()), charset, known);
    return std::nullopt;
}

/// @param utf8 the bytes as damaged UTF-8, for a guess that is no charset
DecodedText by_letters(std::string_view bytes, const DecodedText& utf8) {
    std::string name = guess(bytes);
    if (name.empty() || name == "utf-8") name = "windows-1252";
    bool known = false;
    DecodedText out = convert(bytes, name, known);
    out.guessed = true;
    return known ? out : utf8;
}

}  // namespace

DecodedText convert(std::string_view bytes, const std::string& charset, bool& known) {
    DecodedText out;
    out.charset = charset;
    iconv_t raw = iconv_open("UTF-8", charset.c_str());
    known = raw != reinterpret_cast<iconv_t>(-1);  // NOLINT: the failure value of POSIX
    if (!known) return out;
    const std::unique_ptr<void, CloseIconv> handle(raw);
    std::string input(bytes);
    char* from = input.data();
    std::size_t left = input.size();
    std::array<char, 16384> buffer{};
    while (left > 0) {
        char* to = buffer.data();
        std::size_t room = buffer.size();
        const std::size_t result = iconv(handle.get(), &from, &left, &to, &room);
        out.text.append(buffer.data(), buffer.size() - room);
        if (result == static_cast<std::size_t>(-1) && errno != E2BIG) {
            out.text += "\uFFFD";
            ++out.replaced;
            ++from;
            --left;
        }
    }
    ValidText valid = make_valid_utf8(std::move(out.text));
    out.text = std::move(valid.text);
    out.replaced += valid.replaced;
    return out;
}

std::string claimed_charset(std::string_view text) {
    std::string head(text.substr(0, kHead));
    std::transform(head.begin(), head.end(), head.begin(), to_lower);
    for (const std::string_view word : {"charset", "encoding"}) {
        for (std::size_t at = head.find(word); at != std::string::npos; at = head.find(word, at + 1)) {
            std::size_t pos = at + word.size();
            while (pos < head.size() && head[pos] == ' ') ++pos;
            if (pos >= head.size() || head[pos] != '=') continue;
            ++pos;
            while (pos < head.size() && (head[pos] == ' ' || head[pos] == '"' || head[pos] == '\'')) ++pos;
            std::size_t end = pos;
            while (end < head.size() && head[end] > ' ' && head.find_first_of("\"';>/?", end) != end) ++end;
            if (end > pos) return canonical(std::string_view(head).substr(pos, end - pos));
        }
    }
    return {};
}

DecodedText decode_text(std::string bytes, std::string_view claimed) {
    if (bytes.starts_with("\xEF\xBB\xBF")) return as_utf8(bytes.substr(3));
    if (std::optional<DecodedText> wide = decode_utf16(bytes)) return *std::move(wide);
    bool known = false;
    if (is_valid_utf8(bytes)) return {std::move(bytes), "utf-8", 0};
    const std::string own = claimed_charset(bytes);
    for (const std::string& name : {canonical(claimed), own}) {
        if (name.empty() || name == "utf-8" || name.starts_with("utf-16")) continue;
        DecodedText out = convert(bytes, name, known);
        if (known) return out;
    }
    // Claimed or not, what is mostly UTF-8 with a few bad bytes stays UTF-8.
    DecodedText utf8 = as_utf8(bytes);
    if (own == "utf-8" || canonical(claimed) == "utf-8" || utf8.replaced * 50 < utf8.text.size() / 20) {
        const bool few = utf8.replaced <= 3 || utf8.replaced < utf8.text.size() / 200;
        if (few) return utf8;
    }
    return by_letters(bytes, utf8);
}

DecodedText decode_plain(std::string bytes) {
    if (is_valid_utf8(bytes)) return {std::move(bytes), "utf-8"};
    if (std::optional<DecodedText> wide = decode_utf16(bytes)) return *std::move(wide);
    DecodedText utf8 = as_utf8(bytes);
    // A text in UTF-8 with bad bytes has good ones too: in another charset letters hardly ever make a
    // sequence.
    std::size_t whole = 0;
    for (const char c : utf8.text) whole += static_cast<unsigned char>(c) >= 0xC0U ? 1U : 0U;
    if (whole >= 2 * std::size_t{utf8.replaced}) return utf8;
    DecodedText out = by_letters(bytes, utf8);
    return std::size_t{out.replaced} * kFewBad > bytes.size() ? utf8 : out;
}

}  // namespace dateline
