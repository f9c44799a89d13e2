#include "core/ingest/manifest.hpp"

#include <doctest/doctest.h>

#include <array>

using namespace dateline;

TEST_CASE("a manifest that is wrong says where") {
    struct Row {
        std::string json;
        std::string where;
        std::string message;  // its beginning
    };
    const std::array rows = {
        Row{"", "m:1:1", "syntax error"},
        Row{"{\"sources\": [\n {\"file\": \"a.txt\",}\n]}", "m:2:19", "syntax error"},
        Row{"[]", "m:1:1", "not an object"},
        Row{"7", "m:1:1", "not an object"},
        Row{"{}", "m", "there is no list \"sources\""},
        Row{"{\"sources\": 3}", "m:1:13", "\"sources\" must be a list"},
        Row{"{\"sources\": {\"a\": 1}}", "m:1:13", "\"sources\" must be a list"},
        Row{"{\"sources\": [\"a.txt\"]}", "m:1:14", "a source must be an object"},
        Row{"{\"sources\": [[]]}", "m:1:14", "a source must be an object"},
        Row{"{\"sources\": [\n  {\"id\": \"a\"}]}", "m:2:3", "a source without \"file\""},
        Row{"{\"sources\": [{\"file\": 4}]}", "m:1:23", "\"file\" must be text, not a number"},
        Row{"{\"sources\": [{\"file\": \"a\",\n \"published\": 2026}]}", "m:2:15",
            "\"published\" must be text, not a number"},
        Row{"{\"sources\": [{\"file\": \"a\", \"published\": {}}]}", "m:1:41",
            "\"published\" must be text, not an object"},
        Row{"{\"sources\": [{\"file\": \"a\",\n \"published\": \"2026-02-30\"}]}", "m:2:15",
            "February has 28 days in 2026"},
        Row{"{\"sources\": [{\"file\": \"a\", \"id\": \"x\"}, {\"file\": \"b\", \"id\": \"x\"}]}", "m:1:40",
            "two sources with the id \"x\""},
    };
    for (const Row& row : rows) {
        CAPTURE(row.json);
        const auto got = read_manifest(row.json, "m");
        REQUIRE_FALSE(got);
        CHECK(got.error().where == row.where);
        CHECK(got.error().message.substr(0, row.message.size()) == row.message);
        CHECK(got.error().message.find('\n') == std::string::npos);
    }
}

TEST_CASE("nesting of any depth is skipped") {
    const std::string deep(200000, '[');
    const std::string back(200000, ']');
    const auto got = read_manifest(
        "{\"x\":" + deep + back + ",\"sources\":[{\"file\":\"a.txt\",\"y\":" + deep + back + "}]}", "m");
    REQUIRE(got);
    CHECK(got->size() == 1);
    CHECK_FALSE(read_manifest("{\"x\":" + deep, "m"));
}

TEST_CASE("dates given by hand") {
    CHECK(to_edtf(*parse_given_date("2026-01-22")) == "2026-01-22");
    CHECK(to_edtf(*parse_given_date("2026-01-22T19:30:00Z")) == "2026-01-22");
    CHECK(to_edtf(*parse_given_date("2026-01")) == "2026-01");
    CHECK(to_edtf(*parse_given_date("2026")) == "2026");
    for (const char* bad : {"", "yesterday", "2026-1-2", "2026-00-10", "2026-02-29", "26", "-026", "2026-",
                            "20260122", "2026-01-22x"}) {
        CAPTURE(bad);
        const auto got = parse_given_date(bad);
        REQUIRE_FALSE(got);
        CHECK(got.error().code == ErrorCode::bad_date);
        CHECK_FALSE(got.error().hint.empty());
    }
}
