// Is "&copy2020" a copyright sign? In text yes, in the value of an attribute no: that is where addresses such
// as
// "?a=1&copy2=3" stand. Both as the HTML standard has it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace dateline {

/// Where the reference stands: names that lost their semicolon are read more carefully inside attributes.
enum class ReferencePlace : std::uint8_t { text, attribute };

/// Reads the character reference that begins at byte `at`, where a '&' stands, appends what it means to `out`
/// and returns how many bytes it took: for "&eacute;t" 8 and "é". What is no reference is a '&' and takes one
/// byte. Source: WHATWG HTML, 13.2.5.72-80 (character references).
[[nodiscard]] std::size_t decode_reference(std::string_view text, std::size_t at, ReferencePlace place,
                                           std::string& out);

/// The text with every reference decoded: "R&amp;D" is "R&D".
[[nodiscard]] std::string decode_references(std::string_view text, ReferencePlace place);

}  // namespace dateline
