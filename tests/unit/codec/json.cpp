#include "timeline/codec/json.hpp"

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>
#include <sstream>

#include "tests/support/sample_report.hpp"
#include "core/base/json_writer.hpp"

namespace dateline {
namespace {

using nlohmann::json;

std::string written(const Report& report, JsonParts parts = {}) {
    std::ostringstream out;
    write_report(report, parts, out);
    return out.str();
}

std::string escaped(std::string_view text) {
    std::string out;
    append_json_string(out, text);
    return out;
}

TEST_CASE("a report written and read is the same report") {
    const Report report = sample::port_strike();
    const Result<Report> again = read_report(written(report), "r.json");
    REQUIRE(again);
    CHECK(*again == report);
    CHECK(written(*again) == written(report));
}

TEST_CASE("every field of every value survives the round trip") {
    Report report = sample::port_strike();
    ReportDate& date = report.events[0].date;
    date.range = {CivilTime{sample::day(-43, 3, 15), -1},
                  std::nullopt,
                  Granularity::millennium,
                  RangeKind::lasting,
                  true,
                  true,
                  -330};
    date.steps = {"one", "two"};
    date.rejected = {"", "x"};
    report.timexes[0].date = date;
    report.timexes[0].date.range.earliest->minute = 0;
    report.timexes[0].date.range.latest = CivilTime{sample::day(9999, 12, 31), 1439};
    report.events[0].mentions[0].date = report.timexes[0].date;
    report.sources[0].published = report.timexes[0].date;
    report.timexes[0].quant = "EVERY";
    report.timexes[0].freq = "2X";
    report.timexes[0].signal = "no later than";
    report.timexes[0].evidence = "will";
    report.timexes[0].impossible = true;
    report.sources[0].language = "de";
    report.sources[0].prose = "news: 3 phrases count from publication, 0 years lie far back";
    report.timexes[1].date.range.kind = RangeKind::either;
    report.events[0].salience = 0.1F;
    report.relations[0].quote = "";
    const Result<Report> again = read_report(written(report), "r.json");
    REQUIRE(again);
    CHECK(*again == report);
}

TEST_CASE("what only some runs have round-trips too") {
    const Report report = sample::rare_members();
    const Result<Report> again = read_report(written(report), "r.json");
    REQUIRE(again);
    CHECK(*again == report);
    const json j = json::parse(written(report));
    CHECK(j["events"][1]["order"] == "unknown");
    CHECK(j["events"][1]["one_voice"][0]["because"] == "copy");
    CHECK_FALSE(j["events"][0].contains("one_voice"));
    CHECK(j["overrides"][1]["decision"] == "drop");
}

TEST_CASE("an empty report round-trips and has every list") {
    const Result<Report> again = read_report(written({}), "r.json");
    REQUIRE(again);
    CHECK(*again == Report{});
    CHECK(json::parse(written({}))["events"].is_array());
}

TEST_CASE("the members are those of the schema") {
    const json j = json::parse(written(sample::port_strike()));
    CHECK(j["schema"] == "dateline/1");
    CHECK(j["sources"][1]["published"]["earliest"] == "2025-03-20");
    CHECK(j["sources"][1]["published"]["method"] == "header line");
    CHECK(j["sources"][2]["published"]["edtf"] == "");
    CHECK(j["sources"][2]["published"]["latest"].is_null());
    const json& t = j["timexes"][0];
    CHECK(t["source"] == "a");
    CHECK(t["begin"] == 120);
    CHECK(t["end"] == 134);
    CHECK(t["type"] == "DATE");
    CHECK(t["value"] == "2025-03");
    CHECK(t["mod"] == "START");
    CHECK(j["timexes"][1]["mod"].is_null());
    CHECK(t["edtf"] == "[2025-03-01..2025-03-10]");
    const json& e = j["events"][7];
    CHECK(e["status"] == "scheduled");
    CHECK(e["shown"] == true);
    CHECK(e["date"]["earliest"] == "2025-03-24");
    CHECK(e["participants"][0]["name"] == "Ilse Maron");
    CHECK(e["mentions"][1]["trigger"]["text"] == "meet");
    CHECK(e["mentions"][1]["attribution"] == "the labour ministry");
    CHECK(j["relations"][0]["evidence"]["begin"] == 430);
    CHECK(j["conflicts"][0]["claims"][1]["value"] == "2025-03-09");
    CHECK(j["diff"]["status"][0] == json({{"event", "e-mediator"}, {"a", "possible"}, {"b", "scheduled"}}));
    CHECK(j["diff"]["refine"][0]["by"] == "b");
    CHECK(j["diff"]["only"]["a"] == json({"e-talks"}));
}

TEST_CASE("an event's bounds are days, its clock time stands in edtf") {
    Report report = sample::port_strike();
    report.events[4].date.range.earliest->minute = 360;
    const json j = json::parse(written(report));
    CHECK(j["events"][4]["date"]["earliest"] == "2025-03-12");
    CHECK(j["events"][4]["date"]["edtf"] == "2025-03-12T06:00:00+01:00");
}

TEST_CASE("a command prints the parts it has") {
    const json j = json::parse(written(sample::port_strike(), {.events = false, .diff = false}));
    CHECK(j.contains("timexes"));
    CHECK_FALSE(j.contains("events"));
    CHECK_FALSE(j.contains("diff"));
}

TEST_CASE("sources called like members of a status move") {
    Report report;
    report.diff.status = {{"e1", {{"event", Status::possible}, {"by_source", Status::occurred}}}};
    report.diff.only = {{"event", {"e2"}}, {"\"x\n", {}}};
    const Result<Report> again = read_report(written(report), "r.json");
    REQUIRE(again);
    CHECK(again->diff == report.diff);
}

TEST_CASE("strings") {
    CHECK(escaped("plain") == "\"plain\"");
    CHECK(escaped("q\"b\\") == R"("q\"b\\")");
    CHECK(escaped("a\tb\nc\r") == R"("a\tb\nc\r")");
    CHECK(escaped(std::string_view("\0", 1)) == R"("\u0000")");
    CHECK(escaped("\x1b[2J") == R"("\u001b[2J")");
    CHECK(escaped("\x7f") == R"("\u007f")");
    CHECK(escaped("\xC2\x9B") == R"("\u009b")");      // C1: control sequence introducer
    CHECK(escaped("\xE2\x80\xAE") == R"("\u202e")");  // right-to-left override
    CHECK(escaped("caf\xC3\xA9 \xE2\x80\x9C\xF0\x9F\x98\x80") ==
          "\"caf\xC3\xA9 \xE2\x80\x9C\xF0\x9F\x98\x80\"");
    CHECK(escaped("\xFFx\xC3") == R"("\ufffdx\ufffd")");          // no UTF-8
    CHECK(escaped("\xED\xA0\x80") == R"("\ufffd\ufffd\ufffd")");  // a surrogate is none either
}

struct Refused {
    std::string_view text, where, message;
};

TEST_CASE("what is no report is refused, with the place") {
    const Refused rows[] = {
        {"", "r.json:1:1", "unexpected end of input"},
        {"{\n  \"schema\": dateline}", "r.json:2:13", "invalid literal"},
        {"{\"schema\":\"dateline/1\",}", "r.json:1:24", "unexpected"},
        {"[]", "r.json", "expected an object, found a list"},
        {"{}", "r.json", "no \"schema\""},
        {"{\"schema\":1}", "r.json", "no \"schema\""},
        {"{\"schema\":\"dateline/2\"}", "r.json", "another schema"},
        {"{\"schema\":\"dateline/1\",\"events\":{}}", "r.json", "events: expected a list, found an object"},
        {"{\"schema\":\"dateline/1\",\"events\":[3]}", "r.json",
         "events: expected a list of objects, found a number"},
        {R"({"schema":"dateline/1","events":[{},{"label":7}]})", "r.json",
         "events[1].label: expected a text"},
        {R"({"schema":"dateline/1","events":[{"date":{"earliest":"2026-02-30"}}]})", "r.json",
         "events[0].date.earliest: expected a date that exists"},
        {R"({"schema":"dateline/1","events":[{"date":{"latest":"2026-02-03T24:00"}}]})", "r.json",
         "date that exists"},
        {R"({"schema":"dateline/1","events":[{"status":"maybe"}]})", "r.json",
         "events[0].status: expected occurred"},
        {R"({"schema":"dateline/1","events":[{"mentions":[{"timexes":[0]}]}]})", "r.json",
         "events[0].mentions[0].timexes: expected a list of positions"},
        {R"({"schema":"dateline/1","timexes":[{"begin":-1}]})", "r.json",
         "timexes[0].begin: expected a whole number"},
        {R"({"schema":"dateline/1","timexes":[{"begin":4294967296}]})", "r.json", "timexes[0].begin"},
        {R"({"schema":"dateline/1","timexes":[{"begin":1e999}]})", "r.json:1:", "number overflow"},
        {"{\"schema\":\"dateline/1\",\"x\":\"\xFF\"}", "r.json:1:", "ill-formed UTF-8"},
    };
    for (const Refused& row : rows) {
        CAPTURE(row.text);
        const Result<Report> report = read_report(row.text, "r.json");
        REQUIRE_FALSE(report);
        CHECK(report.error().code == ErrorCode::bad_json);
        CHECK(report.error().where.substr(0, row.where.size()) == row.where);
        CAPTURE(report.error().message);
        CHECK(report.error().message.find(row.message) != std::string::npos);
        CHECK(report.error().message.find('\n') == std::string::npos);
    }
}

TEST_CASE("unknown members and nulls are passed over") {
    const Result<Report> report = read_report(
        R"({"later":[[1,{"x":null}]],"schema":"dateline/1","events":[{"id":"e","colour":"red","places":null}],"diff":null})",
        "r.json");
    REQUIRE(report);
    REQUIRE(report->events.size() == 1);
    CHECK(report->events[0].id == "e");
}

TEST_CASE("nesting is capped and says where") {
    const std::string deep = "{\"x\":\"[[\",\n\"y\":" + std::string(1'000'000, '[');
    const Result<Report> report = read_report(deep, "r.json");
    REQUIRE_FALSE(report);
    CHECK(report.error().message == "nested deeper than 64 levels");
    CHECK(report.error().where == "r.json:2:68");
}

TEST_CASE("an object of many names takes linear time") {
    std::string text = "{\"schema\":\"dateline/1\"";
    for (int i = 0; i < 200'000; ++i) text += ",\"n" + std::to_string(i) + "\":0";
    text += '}';
    CHECK(read_report(text, "r.json").has_value());
}

TEST_CASE("every shortened report is refused or read, never more") {
    const std::string whole = written(sample::port_strike());
    for (std::size_t size = 0; size < whole.size() - 2; size += 7)
        CHECK_FALSE(read_report(std::string_view(whole).substr(0, size), "r.json").has_value());
}

}  // namespace
}  // namespace dateline
