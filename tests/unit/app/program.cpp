#include "tests/support/program.hpp"

#include <doctest/doctest.h>

#include <array>

#include <nlohmann/json.hpp>

using namespace dateline;
using nlohmann::json;

namespace {
const std::string kStory =
    "Dam reopens above Orr\n\nThe dam above Orr was reopened on Monday after eight months of repairs.\n";

std::vector<std::string> names_in(const std::filesystem::path& folder) {
    std::vector<std::string> names;
    for (const auto& entry : std::filesystem::directory_iterator(folder))
        names.push_back(entry.path().filename().string());
    std::sort(names.begin(), names.end());
    return names;
}
}  // namespace

TEST_CASE("--help and --version print to standard output") {
    const Folder folder;
    CHECK(folder.run("--version").out.starts_with("dateline "));
    CHECK(folder.run("--version").status == 0);
    const Answer help = folder.run("--help");
    CHECK(help.status == 0);
    CHECK(help.out.find("Exit status") != std::string::npos);
    const Answer command = folder.run("text --help");
    CHECK(command.status == 0);
    CHECK(command.out.find("Example:\n  dateline text ") != std::string::npos);
}

TEST_CASE("standard input, byte order mark and CRLF: offsets count in the file itself") {
    const Folder folder;
    folder.write("x",
                 "\uFEFFDam reopens\r\n\r\nThe caf\u00e9 at Orr was shut on Monday, the river board said in "
                 "a statement.\r\n");
    const Answer answer = folder.run("text --format json - < x");
    REQUIRE(answer.status == 0);
    const json source = json::parse(answer.out).at("sources").at(0);
    CHECK(source.at("id") == "stdin");
    CHECK(source.at("blocks").at(0).at("begin") == 1);
    CHECK(source.at("blocks").at(0).at("end") == 12);
    CHECK(source.at("blocks").at(1).at("begin") == 16);
    CHECK(source.at("blocks").at(1).at("end") == 16 + 72);
}

TEST_CASE("-o writes the whole file or leaves the old one") {
    const Folder folder;
    folder.write("a.txt", kStory);
    folder.write("out/old.json", "old");
    const std::string printed = folder.run("text --format json a.txt").out;
    CHECK(folder.run("text --format json a.txt -o out/new.json").status == 0);
    CHECK(folder.read("out/new.json") == printed);
    CHECK(folder.run("text --format json a.txt -o out/old.json").status == 0);
    CHECK(folder.read("out/old.json") == printed);
    folder.write("out/old.json", "old");
    CHECK(folder.run("text --format json nope.txt -o out/old.json").status == 2);
    CHECK(folder.read("out/old.json") == "old");
    CHECK(names_in(folder.path() / "out") == std::vector<std::string>{"new.json", "old.json"});
    CHECK(folder.run("text --format json a.txt -o -").out == printed);
}

TEST_CASE("-o follows a symbolic link and keeps the mode of the file") {
    const Folder folder;
    folder.write("a.txt", kStory);
    folder.write("real.txt", "old");
    std::filesystem::create_symlink("real.txt", folder.path() / "link.txt");
    std::filesystem::permissions(folder.path() / "real.txt", std::filesystem::perms(0640));
    CHECK(folder.run("text a.txt -o link.txt").status == 0);
    CHECK(std::filesystem::is_symlink(folder.path() / "link.txt"));
    CHECK(folder.read("real.txt") == folder.run("text a.txt").out);
    CHECK(std::filesystem::status(folder.path() / "real.txt").permissions() == std::filesystem::perms(0640));
}

TEST_CASE("a reader that has seen enough is no error") {
    const Folder folder;
    std::string text = kStory;
    for (int i = 0; i < 20000; ++i) text += "\n" + kStory;
    folder.write("a.txt", text);
    const Answer answer =
        folder.run_shell("( \"$DATELINE\" text a.txt; echo status $? >&2 ) | head -c 10 >/dev/null");
    CHECK(answer.err == "status 0\n");
}

TEST_CASE("the answer does not depend on locale, time zone or the order of the inputs") {
    const Folder folder;
    folder.write("a.txt", "ORR, May 6, 2024 \u2014 " + kStory);
    folder.write("b.txt", kStory);
    const std::string answer = folder.run("text --format json a.txt b.txt").out;
    CHECK(folder.run("text --format json b.txt a.txt").out == answer);
    CHECK(folder.run("text --format json a.txt b.txt a.txt").out == answer);
    setenv("LC_ALL", "tr_TR.UTF-8", 1);
    setenv("TZ", "Pacific/Kiritimati", 1);
    CHECK(folder.run("text --format json a.txt b.txt").out == answer);
    unsetenv("LC_ALL");
    unsetenv("TZ");
}

TEST_CASE("an undated article names the flag, and the flag settles it") {
    const Folder folder;
    folder.write("c.txt", kStory);
    CHECK(folder.run("text c.txt").out.find("undated: give --published c=YYYY-MM-DD") != std::string::npos);
    const std::string flagged = folder.run("text c.txt --published c=2024-05-07").out;
    CHECK(flagged.find("published 2024-05-07: flag \"--published c=2024-05-07\"") != std::string::npos);
    CHECK(folder.run("text c.txt --published 2024-05-07").out == flagged);
    CHECK(folder.run("text --published c=2024-05-07 c.txt").out == flagged);
    folder.write("d.txt", kStory);
    const std::string both =
        folder.run("text --published c=2024-05-07 --published d=2024-05-08 c.txt d.txt").out;
    CHECK(both.find("published 2024-05-07") != std::string::npos);
    CHECK(both.find("published 2024-05-08") != std::string::npos);
}

TEST_CASE("--language says how time phrases are read, the text does otherwise") {
    const Folder folder;
    folder.write("a.txt", "Das Treffen ist am Freitag.\n");
    const std::string arguments = "tag --format json --published 2026-01-22 a.txt";
    CHECK(folder.run(arguments + " --language de").out.find("\"text\":\"Freitag\"") != std::string::npos);
    CHECK(folder.run(arguments + " --language en").out.find("Freitag") == std::string::npos);
    folder.write("b.txt", "Das Treffen mit dem Botschafter ist am Freitag, und der Minister kommt.\n");
    const std::string seen = folder.run("tag --format json --published 2026-01-22 b.txt").out;
    CHECK(seen.find("\"language\":\"de\"") != std::string::npos);
    folder.write("c/sources.json", R"({"sources":[{"file":"x.txt","language":"xx"}]})");
    folder.write("c/x.txt", "It opened on Friday.\n");
    const Answer unknown = folder.run("tag c");
    CHECK(unknown.status == 0);
    CHECK(unknown.out.find("DATE") != std::string::npos);
}

TEST_CASE("--verbose speaks on standard error only") {
    const Folder folder;
    folder.write("a.txt", kStory);
    const Answer quiet = folder.run("text a.txt");
    const Answer verbose = folder.run("text --verbose a.txt");
    CHECK(quiet.err.empty());
    CHECK(verbose.err.find("read 1 article") != std::string::npos);
    CHECK(verbose.out == quiet.out);
}

TEST_CASE("every command answers in each of its formats, and --help names them") {
    struct Row {
        std::string command;
        std::vector<std::string> formats;
    };
    const std::vector<Row> rows = {{"timeline", {"text", "json"}}, {"summary", {"markdown"}},
                                   {"diff", {"text", "json"}},     {"tag", {"text", "json"}},
                                   {"explain", {"text"}},          {"text", {"text", "json"}}};
    const Folder folder;
    folder.write("a.txt", "ORR, May 6, 2024 \u2014 " + kStory);
    folder.write("m.json", R"([{"source":"a","begin":64,"end":72}])");
    for (const Row& row : rows) {
        const std::string help = folder.run(row.command + " --help").out;
        for (const std::string& format : row.formats) {
            CAPTURE(row.command);
            CAPTURE(format);
            const Answer answer = folder.run(row.command + " a.txt --format " + format +
                                             (row.command == "explain" ? " --all --mentions m.json" : ""));
            CHECK(answer.status == 0);
            CHECK(answer.err.empty());
            CHECK_FALSE(answer.out.empty());
            CHECK(help.find(format) != std::string::npos);
            if (format == "json") CHECK(json::parse(answer.out).at("schema") == "dateline/1");
        }
    }
}

TEST_CASE("--mentions makes exactly the events asked for") {
    const Folder folder;
    folder.write("a.txt",
                 "\u00e9 The dam at Orr was reopened on Monday, May 6, 2024, and boats went through it.\n");
    folder.write("m.json", R"([{"source":"a","begin":21,"end":29}])");
    const Answer answer = folder.run("timeline a.txt --all --format json --mentions m.json");
    REQUIRE(answer.status == 0);
    const json events = json::parse(answer.out).at("events");
    REQUIRE(events.size() == 1);
    REQUIRE(events[0].at("mentions").size() == 1);
    const json trigger = events[0].at("mentions")[0].at("trigger");
    CHECK(trigger.at("text") == "reopened");
    CHECK(trigger.at("begin") == 21);
    CHECK(trigger.at("end") == 29);
}

TEST_CASE("diff of saved timelines: equal ones exit 0, others 1") {
    const Folder folder;
    folder.write("a.txt", "The dam at Orr was reopened on Monday, May 6, 2024, and boats went through it.\n");
    folder.write("b.txt", "The dam at Orr was reopened on Monday, May 6, 2024. Nobody came.\n");
    folder.write("a.m", R"([{"source":"a","begin":19,"end":27},{"source":"a","begin":64,"end":68}])");
    folder.write("b.m", R"([{"source":"b","begin":19,"end":27}])");
    REQUIRE(folder.run("timeline a.txt --format json --mentions a.m -o a.json").status == 0);
    REQUIRE(folder.run("timeline b.txt --format json --mentions b.m -o b.json").status == 0);
    const Answer same = folder.run("diff a.json a.json --format json");
    CHECK(same.status == 0);
    const json none = json::parse(same.out).at("diff");
    CHECK(none.at("only").at("left").empty());
    CHECK(none.at("only").at("right").empty());
    CHECK(folder.run("diff a.json a.json").status == 0);
}

TEST_CASE("on a terminal the answer goes through PAGER, elsewhere it does not") {
    const Folder folder;
    if (folder.run_shell("command -v script").status != 0) {
        MESSAGE("skipped: script (bsdutils), which gives a program a terminal, is not installed");
        return;
    }
    folder.write("a.txt", "The dam at Orr was reopened on Monday, May 6, 2024, and boats went through it.\n");
    const auto on_terminal = [&](const std::string& environment, const std::string& arguments) {
        return folder
            .run_shell("export TERM=xterm " + environment + "; script -qec \"'$DATELINE' " + arguments +
                       "\" /dev/null </dev/null")
            .out;
    };
    const std::string paged = "PAGER='tr a-z A-Z'";
    CHECK(on_terminal(paged, "tag a.txt").find("MAY 6, 2024") != std::string::npos);
    CHECK(on_terminal(paged, "tag a.txt --no-pager").find("May 6, 2024") != std::string::npos);
    CHECK(on_terminal(paged, "tag a.txt --format json").find("May 6, 2024") != std::string::npos);
    CHECK(on_terminal("PAGER=cat", "tag a.txt").find("May 6, 2024") != std::string::npos);
    CHECK(on_terminal("PAGER=", "tag a.txt").find("May 6, 2024") != std::string::npos);
    CHECK(on_terminal("PAGER=/none/such", "tag a.txt; echo status $?").find("status 0") != std::string::npos);
    CHECK(folder.run_shell("export " + paged + "; \"$DATELINE\" tag a.txt").out.find("May 6, 2024") !=
          std::string::npos);
}

TEST_CASE("colour only where it is wanted") {
    const Folder folder;
    folder.write("a.txt", "The dam at Orr was reopened on Monday, May 6, 2024, and boats went through it.\n");
    CHECK(folder.run("tag a.txt").out.find('\x1b') == std::string::npos);
    CHECK(folder.run("tag a.txt --color always").out.find("\x1b[") != std::string::npos);
    CHECK(folder.run("tag a.txt --color always --color never").status == 2);
}
