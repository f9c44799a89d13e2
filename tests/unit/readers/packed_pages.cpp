// Web archives keep pages as they were sent: in chunks, packed in one of four ways, or unpacked under a
// header that says otherwise.
#include <doctest/doctest.h>

#include <string>

#include "core/ingest/unpack.hpp"
#include "tests/unit/readers/load.hpp"
#include "tests/unit/readers/packing.hpp"

using namespace dateline;

namespace {

const std::string kPage =
    "<html><head><title>Dam</title></head><body><h1>Dam</h1><p>The dam was opened on Monday, the "
    "water board said, and the road on its crown on Tuesday.</p></body></html>";

/// One stored block and the empty last one. Source: RFC 7932, 9.2.
std::string brotli(const std::string& bytes) {
    const std::size_t head = (bytes.size() - 1) << 4U | std::size_t{1} << 20U;
    std::string out;
    for (unsigned shift = 0; shift < 24; shift += 8) out += static_cast<char>(head >> shift & 0xFFU);
    return out + bytes + '\x03';
}

std::string record(const std::string& headers, const std::string& body,
                   const std::string& type = "text/html") {
    const std::string block = "HTTP/1.1 200 OK\r\nContent-Type: " + type + "\r\n" + headers + "\r\n" + body;
    return "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://r.example/a\r\nContent-Length: " +
           std::to_string(block.size()) + "\r\n\r\n" + block + "\r\n\r\n";
}

}  // namespace

TEST_CASE("every way a page may be packed gives the same page") {
    const std::string chunked = "5\r\n" + kPage.substr(0, 5) + "\r\nfff;x=y\r\n" + kPage.substr(5);
    for (const std::string& one :
         {record("", kPage), record("Content-Encoding: gzip\r\n", deflated(kPage, 31)),
          record("Content-Encoding: GZIP, identity\r\n", deflated(kPage, 31)),
          record("Content-Encoding: deflate\r\n", deflated(kPage, 15)),
          record("Content-Encoding: deflate\r\n", deflated(kPage, -15)),
          record("Content-Encoding: br\r\n", brotli(kPage)),
          record("Content-Encoding: gzip, br\r\n", brotli(deflated(kPage, 31))),
          record("Content-Encoding: br\r\n", kPage),  // stored unpacked
          record("Content-Encoding: gzip\r\n", kPage + "\xE9"),
          record("Transfer-Encoding: chunked\r\n", chunked)}) {
        CAPTURE(one);
        const auto loaded = load("a.warc", one);
        REQUIRE(loaded);
        REQUIRE(loaded->documents.size() == 1);
        CHECK(loaded->documents[0].title == "Dam");
        CHECK(loaded->skipped_count == 0);
    }
}

TEST_CASE("a page that cannot be unpacked is skipped where it stands, and the next is read") {
    const std::string good = record("", kPage);
    for (const auto& row :
         {std::pair<std::string, std::string>{
              record("Content-Encoding: br\r\n", brotli(std::string(2, '\0') + kPage).substr(0, 100)),
              "brotli data ends in the middle"},
          {record("Content-Encoding: br\r\n", std::string("\x00\x8f\xff", 3) + "x"), "brotli data"},
          {record("Content-Encoding: gzip\r\n", deflated(kPage, 31).substr(0, 60)),
           "gzip data ends in the middle"},
          {record("Content-Encoding: zip7\r\n", std::string("\0\1", 2)), "an answer packed as \"zip7\""}}) {
        const std::string& bad = row.first;
        const std::string& message = row.second;
        CAPTURE(message);
        const auto loaded = load("a.warc", good + bad + good);
        REQUIRE(loaded);
        CHECK(loaded->documents.size() == 2);
        REQUIRE(loaded->skipped.size() == 1);
        CHECK(loaded->skipped[0].message.find(message) != std::string::npos);
        CHECK(loaded->skipped[0].where == "a.warc (byte " + std::to_string(good.size()) + ')');
    }
    // a picture that is packed badly is nobody's business
    const auto picture =
        load("a.warc", good + record("Content-Encoding: br\r\n", std::string("\0\xFF", 2), "image/png"));
    REQUIRE(picture);
    CHECK(picture->skipped_count == 0);
}
