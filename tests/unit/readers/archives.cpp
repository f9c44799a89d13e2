// Web archives and packed files: what stands in them, and what damage and bombs cost.
#include <doctest/doctest.h>

#include <string>

#include "core/base/utf8.hpp"
#include "tests/unit/readers/load.hpp"
#include "tests/unit/readers/packing.hpp"

using namespace dateline;

namespace {

const std::string kSentence =
    "The river rose on Monday, and the boats came back to Orr, said the board of the dam. ";

std::string page(const std::string& title) {
    std::string body;
    for (int i = 0; i < 8; ++i) body += kSentence;
    return "<html><head><title>" + title + "</title></head><body><h1>" + title + "</h1><p>" + body +
           "</p></body></html>";
}

std::string warc(const std::string& type, const std::string& block) {
    return "WARC/1.0\r\nWARC-Type: " + type +
           "\r\nWARC-Target-URI: https://river.example/a\r\nWARC-Date: "
           "2024-05-09T10:00:00Z\r\nContent-Length: " +
           std::to_string(block.size()) + "\r\n\r\n" + block + "\r\n\r\n";
}
std::string response(const std::string& body, const std::string& headers = {}) {
    return "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n" + headers + "\r\n" + body;
}

}  // namespace

TEST_CASE("WARC: pages out of an archive, the time of capture as a bound, rubbish passed over") {
    const std::string whole =
        warc("warcinfo", "x: y") + warc("response", response(page("One"))) + "rubbish\r\n" +
        warc("request", "GET /") +
        warc("response", "HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\n\r\n" + page("Lost")) +
        warc("response", response("5\r\n<html\r\n1\r\n>\r\n0\r\n\r\n", "Transfer-Encoding: chunked\r\n")) +
        warc("response", response(gzip(page("Two")), "Content-Encoding: gzip\r\n")) +
        "WARC/1.0\r\nWARC-Type: response\r\n\r\nno length";
    for (const std::string& bytes :
         {whole, gzip(whole), gzip(whole.substr(0, 700)) + gzip(whole.substr(700)), zstd(whole)}) {
        const auto loaded = load("w.warc", bytes);
        REQUIRE(loaded);
        CHECK(titles(*loaded) == "w-1=One w-2=Two ");
        CHECK(clue(loaded->documents[0], "capture time") == "2024-05-09");
        CHECK(loaded->documents[0].published.clues.back().role == ClueRole::captured);
        CHECK(loaded->documents[0].url == "https://river.example/a");
        CHECK(loaded->skipped_count == 2);
    }
}

TEST_CASE("WARC: an address of any bytes becomes text") {
    std::string bytes = warc("response", response(page("One")));
    bytes.replace(bytes.find("river.example"), 5, "\xff\xfe\xff\xfe\xff");
    const auto loaded = load("w.warc", bytes);
    REQUIRE(loaded);
    CHECK(is_valid_utf8(loaded->documents[0].url));
}

TEST_CASE("packed input: damage and bombs are told") {
    const std::string good = gzip(kSentence);
    CHECK(load("a.txt.gz", good));
    CHECK(load("a.txt.gz", good)->documents[0].id == "a");
    CHECK(load("a.txt", zstd(kSentence)));
    const auto torn = load("a.txt.gz", good.substr(0, good.size() / 2));
    REQUIRE_FALSE(torn);
    CHECK(torn.error().message.starts_with("gzip data ends in the middle"));
    std::string bad = good;
    bad[good.size() / 2] = static_cast<char>(bad[good.size() / 2] ^ 0x55);
    CHECK_FALSE(load("a.txt.gz", bad));
    const auto bomb = load("a.txt.gz", gzip(std::string(std::size_t{40} << 20U, 'a')));
    REQUIRE_FALSE(bomb);
    CHECK(bomb.error().code == ErrorCode::too_large);
    CHECK(bomb.error().message == "unpacks to more than 250 times its size");
    const auto lines = load("a.ndjson.gz", gzip("{\"text\":\"" + std::string(std::size_t{40} << 20U, 'a')));
    REQUIRE_FALSE(lines);
    CHECK(lines.error().message == "unpacks to more than 250 times its size");
    for (const int many : {100, 5000}) {
        std::string records;
        for (int i = 0; i < many; ++i)
            records += "{\"title\":\"Dam " + std::to_string(i * 7919 % 5000) +
                       "\",\"text\":\"The dam above Orr was reopened on Monday.\"}\n";
        const std::string packed = gzip(records);
        const auto half = load("a.ndjson.gz", packed.substr(0, packed.size() / 2));
        REQUIRE(half);  // what stood before the tear is kept, and the tear is told
        CHECK(half->documents.size() > static_cast<std::size_t>(many / 10));
        REQUIRE(half->skipped.size() == 1);
        CHECK(half->skipped[0].message.starts_with("gzip data ends in the middle"));
    }
}
