// Each export before a reader that is not ours: JSON Schema and CSV in Python, XML in libxml2. A reader that
// is not installed is said to be skipped.
#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "tests/unit/formats/stories.hpp"

using namespace dateline;
using namespace dateline::formats;
using nlohmann::json;

namespace {

const std::string kSchema = DATELINE_SOURCE_DIR "/docs/dateline-1.schema.json";

/// The Python that has jsonschema; "" when none has.
std::string python_with_schemas() {
    for (const char* python : {"python3", "/usr/bin/python3"})
        if (installed(std::string(python) + " -c 'import jsonschema'")) return python;
    return {};
}

/// What the validator complains about; "" when the JSON is as the schema says.
std::string complaints(const std::string& python, const std::string& text) {
    const Folder folder;
    folder.write("report.json", text);
    const Answer answer =
        folder.run_shell(python + " -W ignore -m jsonschema -i report.json '" + kSchema + "' 2>&1");
    return answer.status == 0 ? "" : answer.out.substr(0, 2000);
}

}  // namespace

TEST_CASE("JSON is what the schema in docs/ says, and nothing that it does not say") {
    const std::string python = python_with_schemas();
    if (python.empty()) {
        MESSAGE("skipped: python3-jsonschema is not installed");
        return;
    }
    for (const char* story : kStories)
        for (const std::string command : {"timeline", "tag", "diff", "explain"}) {
            CAPTURE(story);
            CAPTURE(command);
            const Answer answer = told(command + " " + story + " --format json");
            CHECK(answer.status <= 1);
            CHECK(complaints(python, answer.out) == "");
        }
    json report = json::parse(told("timeline seeds --format json").out);
    report["events"][0]["surprise"] = 1;
    CHECK(complaints(python, report.dump()) != "");
    report["events"][0].erase("surprise");
    report["events"][0]["status"] = "maybe";
    CHECK(complaints(python, report.dump()) != "");
    report["events"][0]["status"] = "occurred";
    CHECK(complaints(python, report.dump()) == "");
    report["events"][0]["date"]["earliest"] = "2026-1-2";
    CHECK(complaints(python, report.dump()) != "");
}

TEST_CASE("a CSV reader finds the columns, and no field that a spreadsheet would run") {
    if (!installed("python3 -c 'import csv'")) {
        MESSAGE("skipped: python3 is not installed");
        return;
    }
    for (const char* story : kStories) {
        CAPTURE(story);
        const Folder folder;
        const Answer answer = told("timeline " + std::string(story) + " --all --format csv");
        folder.write("events.csv", answer.out);
        folder.write(
            "read.py",
            "import csv\n"
            "rows = list(csv.reader(open('events.csv', newline='', encoding='utf-8'), strict=True))\n"
            "assert all(len(row) == len(rows[0]) == 15 for row in rows), 'columns'\n"
            "voices = rows[0].index('voices')\n"
            "sources = rows[0].index('sources')\n"
            "assert all(1 <= int(row[voices]) <= len(row[sources].split('; ')) for row in rows[1:]), "
            "'voices'\n"
            "assert not any(f[:1] in '=+-@\\t\\r' and f for row in rows for f in row), 'formula'\n"
            "print(len(rows) - 1)\n");
        const Answer read = folder.run_shell("python3 read.py");
        CHECK(read.err == "");
        const json report = json::parse(told("timeline " + std::string(story) + " --format json").out);
        CHECK(read.out == std::to_string(report.at("events").size()) + "\n");
    }
}

TEST_CASE("an XML parser reads the TimeML, and the text in it is the article") {
    if (!installed("xmllint --version")) {
        MESSAGE("skipped: xmllint (libxml2-utils) is not installed");
        return;
    }
    for (const std::string article :
         {"seeds/nyt.txt", "seeds/pravda.txt", "tests/golden/stories/ferry/observer.txt"}) {
        CAPTURE(article);
        const Folder folder;
        folder.write("a.xml", told("tag --format timeml " + article).out);
        const Answer text = folder.run_shell("xmllint --nonet --xpath 'string(/TimeML/TEXT)' a.xml");
        CHECK(text.err == "");
        std::string expected = bytes_of(std::string(DATELINE_SOURCE_DIR "/") + article);
        CHECK(text.out == expected + "\n");
    }
    const Folder folder;
    folder.write("bad.xml", "<TimeML><TEXT>a & b</TEXT></TimeML>");
    CHECK(folder.run_shell("xmllint --noout bad.xml").status != 0);
}

TEST_CASE("TimelineJS and Timesketch: JSON with what their readers need") {
    for (const char* story : kStories) {
        CAPTURE(story);
        const json slides =
            json::parse(told("timeline " + std::string(story) + " --all --format timelinejs").out);
        CHECK_FALSE(slides.at("events").empty());
        for (const json& slide : slides.at("events")) {
            CHECK(slide.at("start_date").at("year").is_number());
            CHECK_FALSE(slide.at("start_date").at("display_date").get<std::string>().empty());
            CHECK(slide.at("text").at("headline").is_string());
        }
        std::istringstream lines(told("timeline " + std::string(story) + " --all --format timesketch").out);
        std::size_t rows = 0;
        for (std::string line; std::getline(lines, line); ++rows)
            for (const char* name : {"message", "timestamp", "datetime", "timestamp_desc"})
                CHECK(json::parse(line).contains(name));
        CHECK(rows > 0);
    }
}
