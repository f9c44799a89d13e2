// Where does a line of UTF-16 end? Not at every byte 0x0A: "\u010A" holds one too. Only a whole unit of that
// value, at an even place, ends it.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "core/ingest/byte_source.hpp"

namespace dateline {

/// How a file is written that begins with `head`: "UTF-16LE" or "UTF-16BE" by its mark or, without one, by
/// the zero byte beside a first "{" or "[" (RFC 4627, 3); nullopt for all others.
[[nodiscard]] std::optional<std::string_view> utf16_of_json(std::string_view head);

/// BufferedSource::line for UTF-16: one line as bytes of that charset, without its line end or mark;
/// at most `most` bytes, `cut` set when there were more.
[[nodiscard]] bool wide_line(BufferedSource& source, std::string_view charset, std::string& out,
                             std::size_t most, bool& cut);

}  // namespace dateline
