// Content hashes: which bytes an answer was made from.
#pragma once

#include <string>
#include <string_view>

namespace dateline {

/// 64 lower-case hexadecimal digits; sha256_hex("abc") begins "ba7816bf". Source: FIPS 180-4.
/// "" when OpenSSL refuses the algorithm (a FIPS-locked system without it).
[[nodiscard]] std::string sha256_hex(std::string_view bytes);

}  // namespace dateline
