// What if a small file grows to fill the disk? Packed input is unpacked as it is read, and refused once it
// has grown beyond what text can be packed: a bomb is noticed after a few megabytes.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "core/ingest/byte_source.hpp"

namespace dateline {

/// Text packs 3 to 20 times, logs and archives of like pages up to 100 times; more than this is no text.
inline constexpr std::uint64_t kMaxGrowth = 250;
/// Small inputs may grow freely up to so many bytes.
inline constexpr std::uint64_t kFreeGrowth = std::uint64_t{16} << 20U;

/// The source itself, or its unpacked bytes when it begins as gzip (RFC 1952; several members one after the
/// other are one stream) or zstd (RFC 8878). Errors while reading: bad_text for damaged data, too_large for a
/// bomb; `where` names both.
[[nodiscard]] std::unique_ptr<ByteSource> unpack(std::unique_ptr<ByteSource> source,
                                                 const std::string& where);

/// The body of an HTTP answer as it was before `encodings` were put on it, the value of its Content-Encoding
/// header: "gzip", "br", "deflate" (with and without its frame), "zstd", several of them, or none. Many
/// archives keep the header and store the body unpacked: what cannot be unpacked and is text all the same
/// stays. Errors: bad_text for damage and for an encoding nobody knows, too_large for more than `most` bytes.
/// Source: RFC 9110, 8.4.
[[nodiscard]] Result<std::string> decode_content(std::string body, std::string_view encodings,
                                                 std::uint64_t most, const std::string& where);

}  // namespace dateline
