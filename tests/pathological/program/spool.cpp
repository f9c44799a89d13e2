// What waits for its place in the output goes to a temporary file; where that cannot be written, the run says
// so on one line and leaves the output as it was.
#include <doctest/doctest.h>

#include <string>

#include "tests/support/program.hpp"

using namespace dateline;

TEST_CASE("a temporary file that cannot be written ends the run, and nothing is left half-written") {
    const Folder folder;
    std::string rows;
    for (int i = 0; i < 450; ++i) {
        rows += R"({"title":"Dam","date":"2026-03-04","text":")";
        for (int j = 0; j < 400; ++j) rows += "They met on Monday and again on 3 March 2026. ";
        rows += "\"}\n";
    }
    folder.write("a.ndjson", rows);
    const std::string hint = " (set TMPDIR to a folder with room)\n";
    for (const std::string format : {"json", "text"}) {
        CAPTURE(format);
        folder.write("out", "as it was");
        const std::string tag = "\"$DATELINE\" tag --format " + format + " -o out a.ndjson";
        const Answer nowhere = folder.run_shell("TMPDIR=\"$PWD/none\" " + tag);
        CHECK(nowhere.status == 2);
        CHECK(nowhere.err == "dateline: temporary file in " + folder.path().string() +
                                 "/none: cannot be written: No such file or directory" + hint);
        const Answer full = folder.run_shell("ulimit -f 2000; TMPDIR=\"$PWD\" " + tag);
        CHECK(full.status == 2);
        CHECK(full.err == "dateline: temporary file in " + folder.path().string() +
                              ": cannot be written: File too large" + hint);
        const bool untouched = folder.read("out") == "as it was";  // it would be printed whole
        CHECK(untouched);
        CHECK(folder.run_shell("ls").out == "a.ndjson\nout\n");
        CHECK(folder.run_shell("TMPDIR=\"$PWD\" " + tag).status == 0);
        CHECK(folder.read("out").size() > 16'000'000);
    }
}
