// Articles that try to steer the terminal of whoever reads about them.
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "tests/support/program.hpp"

using namespace dateline;

namespace {

/// The first thing in the text that a terminal would obey; "" when there is none. Line feeds are allowed.
std::string first_order(const std::string& text) {
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if ((byte < 0x20U && c != '\n') || byte == 0x7FU) return "byte " + std::to_string(byte);
    }
    for (const char* order : {"\u009b", "\u0085", "\u061c", "\u200e", "\u200f", "\u202a", "\u202b", "\u202c",
                              "\u202d", "\u202e", "\u2066", "\u2067", "\u2068", "\u2069"})
        if (text.find(order) != std::string::npos) return order;
    return "";
}

}  // namespace

TEST_CASE("no command lets an order to the terminal through") {
    const std::string nul(1, '\0');
    const std::string evil =
        "\x1b[31mred\x1b[0m \x1b]0;title\x07 \u202eesrever\u202c \u2066x\u2069 \u009b2J \x7f\x08\r" + nul;
    const Folder folder;
    folder.write(
        "s/sources.json",
        "{\"sources\":[{\"id\":\"a\\u001b[2J\",\"file\":\"a.txt\",\"publisher\":\"P\\u202e\\u0007\","
        "\"title\":\"T\\u001b]0;x\\u0007\","
        "\"url\":\"javascript:\\u001b\"},{\"id\":\"b\",\"file\":\"b.txt\",\"published\":\"2024-05-07\"}]}");
    folder.write("s/a.txt", "Dam " + evil + " reopens\n\nBy Ana " + evil +
                                "\n\nORR, May 6, 2024 \u2014 Ana " + evil + "Ruiz met Tom" + evil +
                                " Berg in Orr on Monday" + evil + ", the board said. " + evil +
                                "\n\nThe dam broke on 3 May 2024.\n");
    folder.write("s/b.txt",
                 "Ana Ruiz met Tom Berg" + evil + " in Orr on Tuesday, the board " + evil + "said.\n");
    for (const std::string command :
         {"text --all", "text --format json", "tag", "tag --format json", "timeline --all",
          "timeline --all --format json", "timeline --format mermaid", "summary --all", "diff --all",
          "diff --all --format json", "explain --all"}) {
        CAPTURE(command);
        const Answer answer = folder.run(command + " s");
        CHECK(answer.status < 2);
        CHECK(first_order(answer.out) == "");
        CHECK(first_order(answer.err) == "");
    }
}

TEST_CASE("any bytes at all are read") {
    const Folder folder;
    std::string noise;
    std::uint32_t state = 1;
    for (int i = 0; i < 60000; ++i) {
        state = state * 1664525U + 1013904223U;
        noise += static_cast<char>(state >> 24U);
    }
    folder.write("a.txt", noise);
    for (const std::string command : {"text --all", "tag", "timeline --all", "summary", "explain"}) {
        CAPTURE(command);
        const Answer answer = folder.run(command + " --published 2024-05-07 a.txt");
        CHECK(answer.status == 0);
        CHECK(first_order(answer.out) == "");
        CHECK(answer.err.find("invalid UTF-8 sequences replaced") != std::string::npos);
    }
}
