// Pages, feeds and archives made to hurt: each ends soon, with an answer or one clear line.
#include <doctest/doctest.h>

#include <string>

#include "tests/paths.hpp"
#include "tests/support/program.hpp"

using namespace dateline;

namespace {

std::string repeated(const std::string& part, std::size_t times) {
    std::string all;
    all.reserve(part.size() * times);
    for (std::size_t i = 0; i < times; ++i) all += part;
    return all;
}

}  // namespace

TEST_CASE("a hundred thousand of everything on one page") {
    const Folder folder;
    const std::string story =
        "<p>The dam above Orr was reopened on Monday, the board said, and boats came back.</p>";
    const std::string fonts = repeated("<font color=1>", 2000) + repeated("<p>x", 20000);
    std::string attributes = "<p";
    for (int i = 0; i < 100000; ++i) attributes += " a" + std::to_string(i) + "=1";
    const std::string pages[] = {
        repeated("<div>", 100000) + story,
        repeated("<div>", 100000) + story + repeated("</div>", 100000) + story,
        repeated("<b><i>", 100000) + story,
        repeated("<table><tr><td>", 30000) + story,
        repeated("<ul><li>", 100000) + story,
        repeated("<svg><a>", 100000) + story,
        fonts + story,
        attributes + ">" + story,
        repeated("<script><!--", 100000) + story,
        repeated("<script><!--</script>", 100000) + story,
        repeated("<a href=x>", 100000) + story,
        repeated("&amp", 1000000) + story,
        repeated("<", 1000000) + story,
        repeated("<br>", 300000) + story,
        repeated("</p>", 300000) + story,
        "<script type='application/ld+json'>" + repeated("{\"a\":[", 100000) + "</script>" + story};
    int number = 0;
    for (const std::string& page : pages) {
        CAPTURE(++number);
        folder.write("page.html", "<html><body>" + page);
        const Answer answer = folder.run_shell("timeout 60 \"$DATELINE\" text page.html");
        const bool answered =
            answer.status == 0 || (answer.status == 2 && answer.err.starts_with("dateline: page.html: "));
        CHECK(answered);
    }
}

TEST_CASE("what is too large says so") {
    const Folder folder;
    const Answer page = folder.run_shell(
        "{ echo '<html><body>'; head -c 200000000 /dev/zero | tr '\\0' a; } >big.html; timeout 60 "
        "\"$DATELINE\" text big.html");
    CHECK(page.status == 2);
    CHECK(page.err == "dateline: big.html: a web page larger than 64 MiB (split it into articles)\n");
    const Answer bomb = folder.run_shell(
        "head -c 1000000000 /dev/zero | gzip -9 >bomb.txt.gz; timeout 60 \"$DATELINE\" text "
        "bomb.txt.gz");
    CHECK(bomb.status == 2);
    CHECK(bomb.err.find("unpacks to more than 250 times its size") != std::string::npos);
    const Answer nodes = folder.run_shell(
        "{ echo '<html><body>'; yes '<b>x</b>' | head -n 3000000; } >many.html; timeout 60 \"$DATELINE\" "
        "text many.html");
    CHECK(nodes.status == 2);
    CHECK(nodes.err == "dateline: many.html: more than 4 million elements on one page\n");
}

TEST_CASE("entities that multiply are refused") {
    const Folder folder;
    std::string feed = "<!DOCTYPE r [<!ENTITY a0 \"lol\">";
    for (int i = 1; i < 30; ++i) {
        const std::string before = "&a" + std::to_string(i - 1) + ';';
        feed += "<!ENTITY a" + std::to_string(i) + " \"" + repeated(before, 10) + "\">";
    }
    folder.write("f.xml", feed + "]><rss><channel><item><title>&a29;</title></item></channel></rss>");
    const Answer answer = folder.run_shell("timeout 20 \"$DATELINE\" text f.xml");
    CHECK(answer.status == 2);
    CHECK(answer.err.find("declares entities of its own") != std::string::npos);
    folder.write("deep.xml", repeated("<a>", 100000));
    CHECK(folder.run_shell("timeout 20 \"$DATELINE\" text deep.xml").err.find("nested deeper") !=
          std::string::npos);
}

TEST_CASE("an archive is read in memory that does not grow with it") {
    if (DATELINE_SANITIZED) {
        MESSAGE("skipped: the sanitizers need more memory than this test allows");
        return;
    }
    const Folder folder;
    const std::string line = "{\"title\":\"Dam\",\"text\":\"" +
                             repeated("The dam was reopened on Monday, they said. ", 200) + "\"}\\n";
    const Answer answer = folder.run_shell(
        "printf '" + line +
        "' >one; for i in 1 2 3 4 5 6 7 8 9 10 11 12 13; do cat one one >two; mv two one; done; "
        "mv one many.ndjson; ulimit -v 400000; timeout 120 \"$DATELINE\" text many.ndjson | wc -l");
    CHECK(answer.err == "");
    CHECK(answer.out != "0\n");
}
