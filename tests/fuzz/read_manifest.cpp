// Any bytes as sources.json: refused with a place, or rows that each name a file.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "core/ingest/manifest.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace dateline;
    const auto sources = read_manifest({reinterpret_cast<const char*>(data), size}, "fuzz.json");
    if (!sources) {
        if (!sources.error().where.starts_with("fuzz.json") ||
            sources.error().message.find('\n') != std::string::npos)
            std::abort();
        return 0;
    }
    for (const ManifestSource& source : *sources)
        if (source.file.empty()) std::abort();
    return 0;
}
