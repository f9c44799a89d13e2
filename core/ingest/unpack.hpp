// What if a small file grows to fill the disk? Packed input is unpacked as it is read, and refused once it
// has grown beyond what text can be packed: a bomb is noticed after a few megabytes.
#pragma once

#include <memory>
#include <string>

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

}  // namespace dateline
