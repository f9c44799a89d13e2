#include "timeline/codec/read_overrides.hpp"

#include <doctest/doctest.h>

using namespace dateline;

TEST_CASE("all four decisions are read") {
    const auto read = read_overrides(R"([
        {"same": [{"source": "a", "quote": "left at noon", "trigger": "left"}, {"quote": "its departure"}], "note": "one"},
        {"different": [{"quote": "met"}, {"quote": "meeting"}]},
        {"date": "[2026-01-14..2026-01-16]", "event": {"quote": "was shut"}},
        {"drop": {"quote": "Sign up"}}])",
                                     "d.json");
    REQUIRE(read);
    REQUIRE(read->size() == 4);
    CHECK((*read)[0] ==
          Override{1, Decision::same, {{"a", "left at noon", "left"}, {"", "its departure", ""}}, {}, "one"});
    CHECK((*read)[1].decision == Decision::different);
    CHECK(to_edtf((*read)[2].date) == "[2026-01-14..2026-01-16]");
    CHECK((*read)[3].entry == 4);
    CHECK(read_overrides("[]", "d.json")->empty());
}

TEST_CASE("what is misspelt is refused with its entry") {
    struct Row {
        const char* json;
        const char* message;
    };
    constexpr Row kRows[] = {
        {"{}", "not a list but an object"},
        {R"([{"drop":{"quote":"x"}},{"samme":[]}])", "entry 2: unknown member \"samme\""},
        {R"([3])", "entry 1: not an object but a number"},
        {R"([{"note":"x"}])", "entry 1: one of \"same\", \"different\", \"date\", \"drop\" is needed"},
        {R"([{"drop":{"quote":"x"},"same":[{"quote":"x"},{"quote":"y"}]}])",
         "entry 1: one of \"same\", \"different\", \"date\", \"drop\" is needed"},
        {R"([{"same":[{"quote":"x"}]}])", "entry 1: \"same\" needs a list of at least two tellings"},
        {R"([{"different":{"quote":"x"}}])", "entry 1: \"different\" needs a list of at least two tellings"},
        {R"([{"drop":"x"}])", "entry 1: a telling is not an object but a text"},
        {R"([{"drop":{"quote":" \n"}}])", "entry 1: a telling needs its \"quote\""},
        {R"([{"drop":{"quote":7}}])", "entry 1: \"quote\" is not a text but a number"},
        {R"([{"drop":{"quote":"x","offset":3}}])", "entry 1: unknown member \"offset\" of a telling"},
        {R"([{"date":"2026-01-14"}])", "entry 1: \"date\" needs \"event\": whose date?"},
        {R"([{"date":5,"event":{"quote":"x"}}])", "entry 1: \"date\" is not a text but a number"},
        {R"([{"drop":{"quote":"x"},"event":{"quote":"x"}}])", "entry 1: \"event\" belongs to \"date\""},
        {R"([{"drop":{"quote":"x"},"note":1}])", "entry 1: \"note\" is not a text but a number"},
    };
    for (const Row& row : kRows) {
        CAPTURE(row.json);
        const auto read = read_overrides(row.json, "d.json");
        REQUIRE_FALSE(read);
        CHECK(read.error().message == row.message);
        CHECK(read.error().where == "d.json");
    }
    const auto impossible = read_overrides(R"([{"date":"2026-02-30","event":{"quote":"x"}}])", "d.json");
    REQUIRE_FALSE(impossible);
    CHECK(impossible.error().code == ErrorCode::bad_date);
    CHECK(impossible.error().message == "entry 1: February has 28 days in 2026");
}
