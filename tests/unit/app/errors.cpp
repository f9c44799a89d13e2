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
    folder.write("list.json", "{}");
    folder.write("cut.json", "[{");
    folder.write("who.json", "[{\"begin\":1,\"end\":2}]");
    folder.write("none.json", "[{\"source\":\"z\",\"begin\":1,\"end\":2}]");
    folder.write("far.json",
                 "[{\"source\":\"a\",\"begin\":0,\"end\":3},{\"source\":\"a\",\"begin\":90,\"end\":99}]");
    folder.write("back.json", "[{\"source\":\"a\",\"begin\":5,\"end\":5}]");
    folder.write("half.json", "[{\"source\":\"a\",\"begin\":1.5,\"end\":5}]");
    const std::string form = " (write [{\"source\":\"a\",\"begin\":10,\"end\":17}])\n";
    const std::vector<Row> rows = {
        {"", "dateline: a command is needed (see dateline --help)\n"},
        {"frob", "dateline: unknown command \"frob\" (see dateline --help)\n"},
        {"text", "dateline: nothing to read (name files, folders, or - for standard input)\n"},
        {"text nope.txt", "dateline: nope.txt: no such file or folder\n"},
        {"text bare",
         "dateline: bare: no articles in this folder (articles are .txt, .md, .html and the like, or listed "
         "in "
         "sources.json)\n"},
        {"text blank.txt", "dateline: blank.txt: no text to read\n"},
        {"text lost", "dateline: lost/sources.json:1:14: no such file: lost/zzz.txt\n"},
        {"text bad", ""},
        {"text /proc/self/mem", "dateline: /proc/self/mem: cannot be read: Input/output error\n"},
        {"text day", "dateline: day/sources.json:2:34: February has 28 days in 2026 (write YYYY-MM-DD)\n"},
        {"text a.txt --published a=2026-02-30",
         "dateline: --published: February has 28 days in 2026 (write YYYY-MM-DD)\n"},
        {"text a.txt --published b=2026-02-03",
         "dateline: --published: no article has the id \"b\" (write ID=YYYY-MM-DD; ids here: a)\n"},
        {"tag a.txt --language fr", "dateline: --language: unknown language \"fr\" (write en, de or ru)\n"},
        {"tag a.txt --language b=de",
         "dateline: --language: no article has the id \"b\" (write ID=CODE; ids here: a)\n"},
        {"text a.txt --format xml",
         "dateline: --format: unknown format \"xml\" (text writes text, json, conllu)\n"},
        {"timeline a.txt --format xml", ""},
        {"summary a.txt --format json",
         "dateline: --format: unknown format \"json\" (summary writes markdown)\n"},
        {"timeline a.txt --mentions nope.json", "dateline: nope.json: no such file\n"},
        {"timeline a.txt --mentions list.json", "dateline: list.json: not a list but an object" + form},
        {"timeline a.txt --mentions cut.json", ""},
        {"timeline a.txt --mentions who.json", "dateline: who.json: entry 1: no \"source\"" + form},
        {"timeline a.txt --mentions none.json",
         "dateline: none.json: entry 1: no article has the id \"z\"" + form},
        {"timeline a.txt --mentions far.json",
         "dateline: far.json: entry 2: not inside the 95 characters of \"a\"" + form},
        {"timeline a.txt --mentions back.json",
         "dateline: back.json: entry 1: not inside the 95 characters of \"a\"" + form},
        {"timeline a.txt --mentions half.json",
         "dateline: half.json: entry 1: no whole numbers \"begin\" and \"end\"" + form},
        {"tag a.txt --mentions far.json", ""},
        {"explain a.txt e123",
         "dateline: e123: no such file, folder or event (dateline timeline --format json lists the ids)\n"},
        {"diff old.json",
         "dateline: saved timelines are compared two at a time (write dateline diff OLD.json NEW.json)\n"},
        {"diff old.json new.json", "dateline: old.json: no such file\n"},
        {"diff list.json list.json", ""},
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
