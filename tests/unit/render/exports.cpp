#include <doctest/doctest.h>

#include <nlohmann/json.hpp>
#include <sstream>

#include "tests/support/sample_report.hpp"
#include "timeline/render/html_page.hpp"
#include "timeline/render/render.hpp"

namespace dateline {
namespace {

std::string rendered(std::string_view format, const Report& report, const RenderOptions& options = {}) {
    std::ostringstream out;
    find_renderer(Command::timeline, format)->render(report, options, out);
    return out.str();
}

bool has(const std::string& text, std::string_view part) {
    return text.find(part) != std::string::npos;
}

std::size_t count(const std::string& text, std::string_view part) {
    std::size_t found = 0;
    for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + part.size()))
        ++found;
    return found;
}

TEST_CASE("CSV: one row an event, every field quoted, no formula") {
    const std::string text = rendered("csv", sample::port_strike());
    CHECK(count(text, "\r\n") == 12);
    CHECK(count(text, "\n") == 12);
    CHECK(has(text, "id,label,status,edtf,earliest,latest,"));
    CHECK(has(text,
              "\"e-mediator\",\"Mediator Ilse Maron meets both "
              "sides\",\"scheduled\",\"2025-03-24\",\"2025-03-24\","));
    CHECK(has(
        text,
        "\"a: the employers offered 4 percent in early March; b: an offer of 4 percent made on March 6\""));
    Report formula = sample::port_strike();
    formula.events[0].label = "=cmd|' /C calc'!A0";
    CHECK(has(rendered("csv", formula), "\"'=cmd|' /C calc'!A0\""));
}

TEST_CASE("a text in two outlets is one voice in every format that counts sources") {
    Report report = sample::port_strike();
    report.events = {
        sample::event("e", "Dockers vote to strike", Status::occurred, sample::on(2025, 3, 7),
                      {sample::mention("a", 0, "vote", "dockers voted", sample::on(2025, 3, 7)),
                       sample::mention("b", 0, "vote", "dockers voted", sample::on(2025, 3, 7))})};
    report.diff = {};
    report.diff.agree = {"e"};
    struct Row {
        Command command;
        std::string_view format, alone, repeated;  // two voices, one
    };
    constexpr Row kRows[] = {
        {Command::timeline, "text", "· Harbour Herald, Northern Post\n", "(one voice: the same text)"},
        {Command::timeline, "html", "<small>Harbour Herald, Northern Post</small>",
         "(one voice: the same text)"},
        {Command::timeline, "csv", "\"a; b\",2,\"a: ", "\"a; b\",1,\"a: "},
        {Command::timeline, "ics", "DESCRIPTION:", "\\none voice: the same text"},
        {Command::timeline, "timelinejs", "\"text\":", "<p>one voice: the same text</p>"},
        {Command::timeline, "timesketch", "\"voices\":2", "\"tag\":[\"occurred\",\"one voice\"]"},
        {Command::summary, "markdown", "| Harbour Herald, Northern Post |", "Several sources with one voice"},
        {Command::diff, "text", "Dockers vote to strike\n",
         "Dockers vote to strike (one voice: the same text)"},
        {Command::diff, "markdown", "Dockers vote to strike\n",
         "Dockers vote to strike (one voice: the same text)"},
        {Command::diff, "html", "Dockers vote to strike</li>", "(one voice: the same text)"},
        {Command::explain, "text", "told by", "2, 1 voice: Harbour Herald"},
    };
    for (const Row& row : kRows) {
        const auto page = [&] {
            std::ostringstream out;
            find_renderer(row.command, row.format)->render(report, {.width = 120}, out);
            return out.str();
        };
        CAPTURE(row.format);
        report.events[0].one_voice.clear();
        CHECK(has(page(), row.alone));
        CHECK_FALSE(has(page(), row.repeated));
        report.events[0].one_voice = {{{"a", "b"}, "copy", ""}};
        CHECK(has(page(), row.repeated));
    }
}

TEST_CASE("iCalendar: entries as wide as the dates, folded lines, the rest counted") {
    const std::string text = rendered("ics", sample::port_strike());
    CHECK(text.starts_with("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"));
    CHECK(text.ends_with("X-DATELINE-LEFT-OUT:4\r\nEND:VCALENDAR\r\n"));
    CHECK(count(text, "BEGIN:VEVENT") == 7);
    CHECK(has(text,
              "DTSTART;VALUE=DATE:20250301\r\nDTEND;VALUE=DATE:20250311\r\nSUMMARY:Employers offer 4 percent "
              "more pay (Mar "));
    CHECK(has(text, "DTSTART:20250312T050000Z\r\n"));
    CHECK(has(text, "STATUS:CANCELLED"));
    CHECK(has(text, "DTSTAMP:20250320T000000Z"));
    std::istringstream lines(text);
    for (std::string line; std::getline(lines, line);)
        CHECK(line.size() <= 76);  // 75 octets and the carriage return
}

TEST_CASE("Timesketch: a JSON object a line, with the members it needs, UTC where the zone is known") {
    Report report = sample::port_strike();
    const auto rows = [&] {
        std::vector<nlohmann::json> all;
        std::istringstream lines(rendered("timesketch", report));
        for (std::string line; std::getline(lines, line);) all.push_back(nlohmann::json::parse(line));
        return all;
    };
    CHECK(rows().size() == 9);
    CHECK(left_out_of_timesketch(report, {}) == 2);
    const auto row = [&](std::string_view id) {
        for (const auto& found : rows())
            if (found["event_id"] == id) return found;
        return nlohmann::json();
    };
    CHECK(row("e-strike")["datetime"] == "2025-03-12T05:00:00+00:00");
    CHECK(row("e-strike")["timestamp"] == 1741755600000000);
    CHECK(row("e-strike")["timestamp_desc"] == "time");
    CHECK(row("e-strike")["tag"] == nlohmann::json({"ongoing", "sources differ"}));
    CHECK(row("e-offer")["timestamp_desc"] == "first possible day");
    CHECK(row("e-ship")["timestamp_desc"] == "last possible day");
    CHECK(row("e-talks")["timestamp_desc"] == "begins");
    CHECK(row("e-march")["timestamp_desc"] == "day");
    CHECK(row("e-march")["datetime"] == "2025-03-15T00:00:00+00:00");
    report.events = {sample::event("old", "Old", Status::occurred, sample::on(-43, 3, 15), {}),
                     sample::event("before", "Before", Status::occurred, sample::on(1969, 12, 31), {})};
    CHECK(left_out_of_timesketch(report, {}) == 1);
    CHECK(row("before")["timestamp"] == -86400000000);
    CHECK(row("before")["datetime"] == "1969-12-31T00:00:00+00:00");
}

TEST_CASE("what a format has no place for is counted") {
    const Report report = sample::port_strike();
    CHECK(left_out_of_ics(report, {}) == 4);
    CHECK(left_out_of_timelinejs(report, {}) == 2);
    for (const Renderer& renderer : renderers())
        if (renderer.left_out != nullptr) CHECK(renderer.left_out(Report{}, {}) == 0);
}

TEST_CASE("TimelineJS: valid JSON, its HTML escaped") {
    Report report = sample::port_strike();
    report.events[0].label = "<img src=x onerror=alert(1)>";
    const auto json = nlohmann::json::parse(rendered("timelinejs", report));
    CHECK(json["events"].size() == 9);
    CHECK(json["events"][0]["text"]["headline"] == "&lt;img src=x onerror=alert(1)&gt;");
    CHECK(json["events"][0]["start_date"]["display_date"] == "about spring 2024");
    CHECK(json["events"][2]["start_date"]["day"] == 1);
    CHECK(json["events"][2]["end_date"]["day"] == 10);
    CHECK_FALSE(json["events"][4].contains("end_date"));
    CHECK(has(json["title"]["text"]["text"], "2 without a first day"));
}

TEST_CASE("Mermaid: a section a year, separators escaped") {
    const std::string text = rendered("mermaid", sample::port_strike());
    CHECK(has(text, "timeline\n    section 2024\n        about spring : Velan Docks and Orsa Lines merge\n"));
    CHECK(has(text, "http#58;//e.example"));
    CHECK(has(text, "    section No date known\n"));
}

TEST_CASE("HTML: one page that loads nothing and cannot be injected") {
    Report report = sample::port_strike();
    report.events[0].id = "\"><script>alert(1)</script>";
    report.sources[0].publisher = "\"><img src=http://e.example onerror=alert(1)>";
    const std::string text = rendered("html", report, {.all = true});
    CHECK(count(text, "<script>") == 1);
    CHECK(count(text, "</script>") == 1);
    CHECK(count(text, "<style>") == 1);
    CHECK_FALSE(has(text, "<img"));
    CHECK_FALSE(has(text, "style=\""));
    CHECK_FALSE(has(text, " onclick"));
    CHECK(has(text, "default-src 'none'; style-src 'sha256-"));
    CHECK(count(text, "<details>") == 12);
    CHECK(count(text, "<details") == count(text, "</details>"));
    CHECK(count(text, "<li ") + count(text, "<li>") == count(text, "</li>"));
    CHECK(count(text, "<section") == count(text, "</section>"));
    CHECK(count(text, "<ol") == count(text, "</ol>"));
    CHECK(has(text, "Ilse Maron will <mark>meet</mark> both sides on Monday"));
    CHECK(has(text, "<summary><b>Mar 1–10</b>"));
    const std::size_t begin = text.find("<style>") + 7;
    CHECK(has(text, csp_hash(text.substr(begin, text.find("</style>") - begin))));
    const std::size_t script = text.find("<script>") + 8;
    CHECK(has(text, csp_hash(text.substr(script, text.find("</script>") - script))));
}

TEST_CASE("HTML: an order that is not known is marked, but not between lines of one date") {
    Report report = sample::port_strike();
    report.events = {sample::event("a", "First", Status::occurred, sample::on(2025, 6, 1), {}),
                     sample::event("b", "Second", Status::occurred, sample::on(2025, 6, 1), {}),
                     sample::event("c", "Third", Status::occurred, sample::on(2025, 6, 2), {})};
    report.events[1].order_open = true;
    CHECK(count(rendered("html", report), "<abbr") == 0);
    report.events[2].order_open = true;
    CHECK(has(rendered("html", report), "above\">~</abbr> Jun 2</b><span>Third"));
}

TEST_CASE("the policy's hash is base64 of SHA-256") {
    CHECK(csp_hash("") == "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='");
    CHECK(csp_hash("abc") == "'sha256-ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0='");
}

TEST_CASE("HTML of a large report stays small") {
    Report report = sample::port_strike();
    const ReportEvent event = report.events[2];
    while (report.events.size() < 5'000) {
        report.events.push_back(event);
        report.events.back().id = "e" + std::to_string(report.events.size());
    }
    CHECK(rendered("html", report).size() < 6'000'000);
}

}  // namespace
}  // namespace dateline
