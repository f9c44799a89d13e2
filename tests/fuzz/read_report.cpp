// Any bytes as a saved timeline: refused, or a report that every renderer prints and that writes and reads
// back the same.
#include <cstdint>
#include <cstdlib>
#include <sstream>
#include <string_view>

#include "timeline/codec/json.hpp"
#include "timeline/render/render.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace dateline;
    const auto report = read_report({reinterpret_cast<const char*>(data), size}, "fuzz.json");
    if (!report) return 0;
    std::ostringstream written;
    write_report(*report, {}, written);
    const auto again = read_report(written.str(), "again.json");
    if (!again) std::abort();
    std::ostringstream rewritten;
    write_report(*again, {}, rewritten);
    if (written.str() != rewritten.str()) std::abort();
    for (const Renderer& renderer : renderers()) {
        std::ostringstream out;
        renderer.render(*report, {.all = true, .colour = true, .width = 60}, out);
    }
    return 0;
}
