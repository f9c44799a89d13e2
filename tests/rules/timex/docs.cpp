// The documents about time phrases are tests: each table row of docs/temporal-semantics.md is run, and
// docs/rules.md is what the rule rows print. After a change to a row: DATELINE_UPDATE_DOCS=1
// build/dev/tests/test_rules_timex
#include <doctest/doctest.h>

#include <cstdlib>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "core/resolve/find_timexes.hpp"
#include "core/timex/languages.hpp"
#include "tests/paths.hpp"

using namespace dateline;

namespace {

std::string read_file(const std::string& path) {
    std::ifstream in(path, std::ios::binary);
    std::ostringstream out;
    out << in.rdbuf();
    return out.str();
}

std::string trimmed(const std::string& text) {
    const std::size_t begin = text.find_first_not_of(' ');
    return begin == std::string::npos ? "" : text.substr(begin, text.find_last_not_of(' ') - begin + 1);
}

// "| a | b |" -> {"a", "b"}; empty for any other line.
std::vector<std::string> cells(const std::string& line) {
    std::vector<std::string> out;
    if (line.empty() || line[0] != '|') return out;
    std::size_t begin = 1;
    for (std::size_t bar = line.find('|', 1); bar != std::string::npos; bar = line.find('|', begin)) {
        out.push_back(trimmed(line.substr(begin, bar - begin)));
        begin = bar + 1;
    }
    return out;
}

std::string cell_text(std::string_view text) {
    std::string out;
    for (const char c : text) out += c == '|' ? std::string("\\|") : std::string(1, c);
    return out;
}

std::string rules_page() {
    std::string out =
        "# Rules for time phrases\n\nMade from the rule rows by `tests/rules/timex/docs.cpp`. Each example "
        "is a test; values are for an "
        "article published on\nThursday, 2026-01-22. Between matches of one length the row that stands first "
        "wins.\n";
    for (const dateline::timex::Language* language :
         {&dateline::timex::english(), &dateline::timex::german(), &dateline::timex::russian()}) {
        out += "\n## " + std::string(language->code) +
               "\n\n| rule | example | expression | value |\n|---|---|---|---|\n";
        for (const auto& family : language->rules)
            for (const dateline::timex::Rule& rule : family)
                out += "| " + std::string(rule.id) + " | " + cell_text(rule.example) + " | " +
                       (rule.expression.empty() ? "not a time" : "`" + cell_text(rule.expression) + "`") +
                       " | " + std::string(rule.value) + " |\n";
    }
    return out;
}

}  // namespace

TEST_CASE("docs/rules.md is what the rule rows print") {
    const std::string path = std::string(DATELINE_SOURCE_DIR) + "/docs/rules.md";
    const std::string page = rules_page();
    if (std::getenv("DATELINE_UPDATE_DOCS") != nullptr) std::ofstream(path, std::ios::binary) << page;
    CHECK_MESSAGE(read_file(path) == page,
                  "docs/rules.md is stale; run this test with DATELINE_UPDATE_DOCS=1");
}

TEST_CASE("every table row of docs/temporal-semantics.md holds") {
    std::istringstream page(read_file(std::string(DATELINE_SOURCE_DIR) + "/docs/temporal-semantics.md"));
    std::size_t rows = 0;
    for (std::string line; std::getline(page, line);) {
        const std::vector<std::string> row = cells(line);
        if (row.size() != 4 || row[0] == "text" || row[0].starts_with("---")) continue;
        ++rows;
        Document document;
        document.text = row[0];
        if (row[1] != "-") {
            document.published.range.earliest = document.published.range.latest =
                CivilTime{parse_iso_day(row[1]).value()};
            document.published.range.granularity = Granularity::day;
        }
        std::string value = "not found";
        std::string found_instead;
        for (const Timex& timex : find_timexes(document)) {
            found_instead += " [" + std::string(timex.span.of(document.text)) + "] " + timex.value;
            if (timex.span.of(document.text) == row[2]) value = timex.value;
        }
        CHECK_MESSAGE(value == row[3], line, found_instead);
    }
    CHECK(rows >= 25);
}
