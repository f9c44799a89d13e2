// Texts no editor would send. Every run has to end, well inside the time limit of ctest, with an answer or
// one clear line; a step that is not linear does not.
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "tests/support/sizes.hpp"

using namespace dateline;

namespace {

const std::vector<std::string> kReading = {"text --all", "text --format json", "tag --format json"};

}  // namespace

TEST_CASE("one line of 50 MB") {
    const Folder folder;
    folder.write("a.txt", repeated("The dam at Orr was reopened on Monday and boats went through. ",
                                   50 * kMegabyte / kScale));
    must_answer(folder, kReading);
}

TEST_CASE("one word of 50 MB") {
    const Folder folder;
    folder.write("a.txt", repeated("dam", 50 * kMegabyte / kScale));
    must_answer(folder, kReading);
}

TEST_CASE("50 MB of line breaks, and of lines of one letter") {
    const Folder folder;
    folder.write("a.txt", repeated("\n", 50 * kMegabyte / kScale) + "The dam at Orr was reopened on Monday.");
    must_answer(folder, kReading);
    folder.write("a.txt", repeated("x\n", 5 * kMegabyte / kScale));
    must_answer(folder, kReading);
    folder.write("a.txt", repeated(" \r\n\t", 5 * kMegabyte / kScale) + "x");
    must_answer(folder, kReading);
}

TEST_CASE("lines that look like something, a hundred thousand times") {
    const Folder folder;
    for (const std::string line : {"By Ana Ruiz\n", "Photo: Jo Hale\n\n", "Copyright 2024\n",
                                   "World | News | Sport\n\n", "ORR, May 6 \u2014 ", "Published 3 May 2024\n",
                                   "The lock in May\n\n", "the post the post ", "by and by and "}) {
        CAPTURE(line);
        folder.write("a.txt", repeated(line, 2 * kMegabyte / kScale));
        must_answer(folder, kReading);
    }
}

TEST_CASE("100,000 dates in one article") {
    const Folder folder;
    folder.write("a.txt", repeated("On 3 May 2024 the dam broke. ", 2900000 / kScale));
    must_answer(folder, kReading);
    folder.write("a.txt", repeated("3 May 2024 ", 1100000 / kScale));
    must_answer(folder, kReading);
    folder.write("a.txt", repeated("Monday ", 700000 / kScale));
    must_answer(folder, kReading);
}

TEST_CASE("a million time phrases in one article") {
    const Folder folder;
    folder.write("a.txt", repeated("They met on Tuesday and on 3 March 2021. ", 20'500'000 / kScale));
    must_answer(folder, {"tag --format json"});
}

TEST_CASE("brackets, quotes and separators without end") {
    const Folder folder;
    for (const std::string piece : {"(", "\"", "\u201c", ") ", "- ", ", ", "| ", ". ", "' ", "\u2014", "and ",
                                    "1", "1 ", "1/", "a-", "A. ", "the "}) {
        CAPTURE(piece);
        folder.write("a.txt", repeated(piece, kMegabyte / kScale));
        must_answer(folder, kReading);
    }
}
