#include "timeline/model/source.hpp"

#include <doctest/doctest.h>

using namespace dateline;

TEST_CASE("articles by age, those of one day by id, undated ones where they are wanted") {
    const auto article = [](const char* id, const char* published) {
        Source source;
        source.document.id = id;
        if (*published != 0) {
            const CivilTime day{parse_iso_day(published).value(), -1};
            source.document.published.range.earliest = source.document.published.range.latest = day;
        }
        return source;
    };
    const std::vector<Source> sources = {article("d", "2026-01-02"), article("c", ""),
                                         article("b", "2026-01-02"), article("a", "2026-01-03")};
    CHECK(oldest_first(sources, Undated::first) == std::vector<std::uint32_t>{1, 2, 0, 3});
    CHECK(oldest_first(sources, Undated::last) == std::vector<std::uint32_t>{2, 0, 3, 1});
}
