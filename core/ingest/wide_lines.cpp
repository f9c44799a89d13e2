#include "core/ingest/wide_lines.hpp"

#include <algorithm>
#include <array>

namespace dateline {
namespace {

constexpr std::size_t kWindow = std::size_t{1} << 16U;
constexpr std::string_view kLittle = "UTF-16LE";
constexpr std::string_view kBig = "UTF-16BE";

/// The place of the first unit `value` in `bytes`, which begin at a whole unit; npos without one.
std::size_t find_unit(std::string_view bytes, std::string_view value) {
    for (std::size_t at = bytes.find(value); at != std::string_view::npos; at = bytes.find(value, at + 1))
        if (at % 2 == 0) return at;
    return std::string_view::npos;
}

}  // namespace

std::optional<std::string_view> utf16_of_json(std::string_view head) {
    using namespace std::string_view_literals;
    constexpr std::array kLittleBeginnings = {"\xFF\xFE"sv, "{\0"sv, "[\0"sv};
    constexpr std::array kBigBeginnings = {"\xFE\xFF"sv, "\0{"sv, "\0["sv};
    const auto begins = [head](std::string_view beginning) { return head.starts_with(beginning); };
    if (std::any_of(kLittleBeginnings.begin(), kLittleBeginnings.end(), begins)) return kLittle;
    if (std::any_of(kBigBeginnings.begin(), kBigBeginnings.end(), begins)) return kBig;
    return std::nullopt;
}

bool wide_line(BufferedSource& source, std::string_view charset, std::string& out, std::size_t most,
               bool& cut) {
    using namespace std::string_view_literals;
    const bool little = charset == kLittle;
    const std::string_view mark = little ? "\xFF\xFE"sv : "\xFE\xFF"sv;
    const std::string_view line_feed = little ? "\n\0"sv : "\0\n"sv;
    const std::string_view carriage_return = little ? "\r\0"sv : "\0\r"sv;
    out.clear();
    cut = false;
    if (source.position() == 0 && source.peek(2) == mark) source.skip(2);
    bool any = false, ended = false;
    while (!ended) {
        const std::string_view window = source.peek(kWindow);
        if (window.empty()) break;
        any = true;
        const std::size_t end = find_unit(window, line_feed);
        ended = end != std::string_view::npos;
        const std::size_t size = ended ? end : window.size() <= 1 ? window.size() : window.size() / 2 * 2;
        const std::size_t room = most - out.size();
        cut = cut || size > room;
        out.append(window.substr(0, std::min(size, room)));
        source.skip(ended ? size + 2 : size);
    }
    if (!ended && source.failed()) return false;
    if (out.size() % 2 == 0 && std::string_view(out).ends_with(carriage_return)) out.resize(out.size() - 2);
    return any;
}

}  // namespace dateline
