#include <doctest/doctest.h>

#include <algorithm>
#include <vector>

#include "tests/support/program.hpp"

using namespace dateline;

namespace {
const std::string kStory =
    "Dam reopens above Orr\n\nThe dam above Orr was reopened on Monday after eight months of repairs.\n";
}

TEST_CASE("what goes wrong is one clear line on standard error, and exit status 2") {
    struct Row {
        std::string arguments;
        std::string message;  // "" = only its form is checked
    };
    const Folder folder;
    folder.write("a.txt", kStory);
    folder.write("bare/x.pdf", "x");
    folder.write("bad/sources.json", "{\"sources\": [\n {\"file\": \"a.txt\",}\n]}");
    folder.write("day/sources.json",
                 "{\"sources\": [\n  {\"file\": \"a.txt\", \"published\": \"2026-02-30\"}]}");
    folder.write("lost/sources.json", "{\"sources\": [{\"file\": \"zzz.txt\"}]}");
    folder.write("blank.txt", "\n\n");
    const std::vector<Row> rows = {
        {"", "dateline: a command is needed (see dateline --help)\n"},
        {"frob", "dateline: unknown command \"frob\" (see dateline --help)\n"},
        {"text", "dateline: nothing to read (name files, folders, or - for standard input)\n"},
        {"text nope.txt", "dateline: nope.txt: no such file or folder\n"},
        {"text bare",
         "dateline: bare: no articles in this folder (articles are .txt or .md files, or listed in "
         "sources.json)\n"},
        {"text blank.txt", "dateline: blank.txt: no text to read\n"},
        {"text lost", "dateline: lost/zzz.txt: no such file\n"},
        {"text bad", ""},
        {"text /proc/self/mem", "dateline: /proc/self/mem: cannot be read: Input/output error\n"},
        {"text day", "dateline: day/sources.json:2:34: February has 28 days in 2026 (write YYYY-MM-DD)\n"},
        {"text a.txt --published a=2026-02-30",
         "dateline: --published: February has 28 days in 2026 (write YYYY-MM-DD)\n"},
        {"text a.txt --published b=2026-02-03",
         "dateline: --published: no article has the id \"b\" (write ID=YYYY-MM-DD; ids here: a)\n"},
        {"text a.txt --format xml", "dateline: --format: unknown format \"xml\" (text writes text, json)\n"},
        {"text a.txt --color sometimes",
         "dateline: --color: unknown word \"sometimes\" (write auto, always or never)\n"},
        {"text a.txt --colour", ""},
        {"text a.txt -o", ""},
        {"text a.txt -o no/such/folder/x",
         "dateline: no/such/folder/x: cannot be written: No such file or directory\n"},
        {"text a.txt -o bare", "dateline: bare: cannot be written: Is a directory\n"},
        {"text a.txt >/dev/full", "dateline: standard output: cannot be written: No space left on device\n"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.arguments);
        const Answer answer = folder.run(row.arguments);
        CHECK(answer.status == 2);
        CHECK(answer.out.empty());
        CHECK(answer.err.starts_with("dateline: "));
        CHECK(std::count(answer.err.begin(), answer.err.end(), '\n') == 1);
        if (!row.message.empty()) CHECK(answer.err == row.message);
    }
    CHECK(folder.run("text bad").err.starts_with("dateline: bad/sources.json:2:19: syntax error"));
}

TEST_CASE("nothing from a file name or manifest reaches the terminal raw") {
    const Folder folder;
    folder.write("m/sources.json", "{\"sources\": [{\"file\": \"x\\u001b[31m\\u202e.txt\"}]}");
    const Answer answer = folder.run("text m \"$(printf 'a\\033[31mb')\"");
    CHECK(answer.status == 2);
    CHECK(answer.err.find('\x1b') == std::string::npos);
    CHECK(answer.err.find("\u202e") == std::string::npos);
}
