// Any bytes as an article, dated or not, in any of the languages: phrases lie in the text, in order, without
// overlap, and every range is told the right way round.
#include <cstdint>
#include <cstdlib>
#include <string>

#include "core/resolve/find_timexes.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace dateline;
    if (size == 0) return 0;
    Document document;
    constexpr const char* kLanguages[] = {"", "en", "de", "ru"};
    document.language = kLanguages[data[0] & 3U];
    document.timezone = "Europe/Moscow";
    if ((data[0] & 4U) != 0) {
        document.published.range.earliest = document.published.range.latest =
            CivilTime{Day{20475 + static_cast<std::int32_t>(data[0] & 8U)}};
        document.published.range.granularity = Granularity::day;
    }
    document.text.assign(reinterpret_cast<const char*>(data + 1), size - 1);
    std::uint32_t end = 0;
    for (const Timex& timex : find_timexes(document)) {
        if (timex.span.begin < end || timex.span.empty() || timex.span.end > document.text.size())
            std::abort();
        end = timex.span.end;
        if (timex.range.earliest && timex.range.latest && timex.range.earliest->day > timex.range.latest->day)
            std::abort();
        if (timex.value.empty() || timex.derivation.rule.empty()) std::abort();
        (void)timex.edtf();
    }
    return 0;
}
