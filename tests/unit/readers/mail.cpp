// Letters: which of their parts is the article, and what no letter holds.
#include <doctest/doctest.h>

#include <string>

#include "tests/unit/readers/load.hpp"

using namespace dateline;

TEST_CASE("e-mail: the marked-up text, the subject, who sent it and when; no attachments") {
    const auto loaded = load("n.eml", R"(Return-Path: <news@r.example>
From: =?utf-8?q?River_Daily_=E2=80=93_Evening?= <news@r.example>
Subject: =?utf-8?b?VGhlIGRhbSBpcyBvcGVu?=
Date: Mon, 6 May 2024 23:30:00 +0100
Archived-At: <https://r.example/letters/7>
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary="a"

--a
Content-Type: text/html; name="old.html"
Content-Disposition: attachment; filename="old.html"

<p>An old page.</p>
--a
Content-Type: multipart/alternative; boundary="b"

--b
Content-Type: text/plain; charset=utf-8

The plain form.
--b
Content-Type: text/html; charset=iso-8859-1
Content-Transfer-Encoding: quoted-printable

<p>The dam above Orr was reopened on Monday, the caf=E9 on Tuesday.</p><p>Boa=
ts came back.</p>
--b--
--a--
)");
    REQUIRE(loaded);
    const Document& d = loaded->documents.front();
    CHECK(d.title == "The dam is open");
    CHECK(d.publisher == "River Daily – Evening");
    CHECK(d.url == "https://r.example/letters/7");
    CHECK(clue(d, "mail date") == "2024-05-06");
    REQUIRE(d.blocks.size() == 3);
    CHECK(d.blocks[1].span.of(d.text) == "The dam above Orr was reopened on Monday, the café on Tuesday.");
    CHECK(d.blocks[2].span.of(d.text) == "Boats came back.");
}

TEST_CASE("e-mail: broken lines of plain text are one paragraph; what is no mail says so") {
    const auto loaded =
        load("p.eml",
             "From: a@r.example\nSubject: Dam\nDate: Mon, 6 May 2024 10:00:00 +0000\n\n"
             "The dam above Orr was reopened on Monday, the water\nboard said in a letter.\n\n"
             "Also this week:\nthe mill\nthe lock\n");
    REQUIRE(loaded);
    const Document& d = loaded->documents.front();
    REQUIRE(d.blocks.size() == 5);
    CHECK(d.blocks[1].span.of(d.text) ==
          "The dam above Orr was reopened on Monday, the water board said in a letter.");
    CHECK(d.blocks[3].span.of(d.text) == "the mill");
    for (const std::string bytes :
         {"", "\n\n", "no mail at all", "Subject: Dam\nContent-Type: image/png\n\nx"}) {
        const auto none = load("x.eml", bytes);
        CHECK_FALSE(none);
    }
    std::string nested = "Subject: deep\nMIME-Version: 1.0\n";
    for (int i = 0; i < 20000; ++i) {
        const std::string mark = "b" + std::to_string(i);
        nested += "Content-Type: multipart/mixed; boundary=" + mark + "\n\n--" + mark + "\n";
    }
    CHECK_FALSE(load("deep.eml", nested + "Content-Type: text/plain\n\nThe dam was reopened.\n"));
    // groups within groups, on one line or folded, in the message or in one it carries
    std::string groups, folded;
    for (int i = 0; i < 300'000; ++i) groups += "g:", folded += "g:\n ";
    for (const std::string& head :
         {"From: " + groups, "to :" + folded + "a", "Content-Type: message/rfc822\n\nCC: " + groups}) {
        const auto grouped = load("groups.eml", head + "\nSubject: deep\n\nThe dam was reopened.\n");
        REQUIRE_FALSE(grouped);
        CHECK(grouped.error().message == "an e-mail with groups of addresses within groups");
    }
    CHECK(load("group.eml",
               "From: Dam board: a@r.example, b@r.example;\nSubject: x\n\nThe dam was reopened.\n"));
}

TEST_CASE("e-mail: more headers, parts or addresses than any letter has are refused where they begin") {
    const std::string top = "Subject: Dam\nMIME-Version: 1.0\n";
    const std::string story = "\nThe dam was reopened.\n";
    const auto repeated = [](const std::string& part, int times) {
        std::string all;
        for (int i = 0; i < times; ++i) all += part;
        return all;
    };
    const auto refusal = [](const std::string& bytes) {
        const auto loaded = load("a.eml", bytes);
        return loaded ? std::string() : loaded.error().where + ": " + loaded.error().message;
    };
    const std::string mixed = "Content-Type: multipart/mixed; boundary=b\n\n";
    const std::string headers = "an e-mail with more than 50000 lines of headers";
    CHECK(refusal(top + repeated("X: y\n", 49'998) + story) == "");
    CHECK(refusal(top + repeated("X: y\n", 49'999) + story) == "a.eml:50001: " + headers);
    // in a message inside the message, in a part, in an entry of a digest
    CHECK(refusal(top + "Content-Type: message/rfc822\n\n" + repeated("X: y\n", 50'000) + story) ==
          "a.eml:50002: " + headers);
    CHECK(refusal(top + mixed + "--b\n" + repeated("X: y\n", 50'000) + story) == "a.eml:50003: " + headers);
    CHECK(refusal(top + "Content-Type: multipart/digest; boundary=b\n\n--b\n\n" + repeated("X: y\n", 50'000) +
                  story) == "a.eml:50004: " + headers);
    // but what stands in the text is no header
    CHECK(refusal(top + story + repeated("lock: open, gate: shut;\n", 60'000)) == "");
    CHECK(refusal(top + mixed + repeated("--b\n\nx\n", 10'001)) ==
          "a.eml:30005: an e-mail with more than 10000 parts");
    CHECK(refusal(top + "To: " + repeated("a@b.example,", 200'001) + "c@d.example\n" + story) ==
          "a.eml:3: an e-mail with more than 200000 addresses and parameters");
    CHECK(refusal(top + "To: " + repeated("a@b.example,\n ", 5'000) + "c@d.example\n" + story) == "");
}
