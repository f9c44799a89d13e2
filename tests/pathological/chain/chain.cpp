// Texts no editor would send, through the whole chain: a program of its own, so that the other core has
// something to do.
#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "tests/support/sizes.hpp"

using namespace dateline;

namespace {

const std::vector<std::string> kWholeChain = {"timeline --format json", "summary --all", "explain"};

}  // namespace

TEST_CASE("the whole chain on a megabyte of one sentence, in one line and in many") {
    const Folder folder;
    const std::string sentence = "On 3 May 2024 Ana Ruiz met Tom Berg in Orr after the dam broke. ";
    folder.write("a.txt", repeated(sentence, kMegabyte / kScale));
    must_answer(folder, kWholeChain);
    folder.write("a.txt", repeated(sentence + "\n\n", kMegabyte / kScale));
    must_answer(folder, kWholeChain);
}

TEST_CASE("the whole chain on one sentence without end") {
    const Folder folder;
    for (const std::string piece :
         {"Ana met Tom and ", "the dam of ", "said that he ", "Tom, ", "broke ", "(the dam "}) {
        CAPTURE(piece);
        folder.write("a.txt", repeated(piece, kMegabyte / kScale / 5));
        must_answer(folder, kWholeChain);
    }
}

TEST_CASE("a thousand articles that tell the same") {
    const Folder folder;
    std::string list;
    for (std::size_t i = 0; i < 1000 / kScale; ++i) {
        const std::string name = "s/" + std::to_string(i) + ".txt";
        folder.write(name,
                     "On 3 May 2024 Ana Ruiz met Tom Berg in Orr, the river board said. The dam broke the "
                     "next day.\n");
    }
    CHECK(folder.run("timeline s -o /dev/null").status == 0);
    CHECK(folder.run("diff s -o /dev/null").status < 2);
}

TEST_CASE("hundreds of articles are tagged one by one: in order, and in little memory") {
    const Folder folder;
    constexpr std::size_t kArticles = 400;
    constexpr std::size_t kPhrases = 300;  // their JSON outgrows what is kept in memory
    const std::string text = repeated("They met again in Orr on Tuesday. ", 34 * kPhrases);
    std::string records;
    for (std::size_t i = 0; i < kArticles; ++i)
        records += "{\"id\":\"" + std::to_string(kArticles - i) + "\",\"text\":\"" + text + "\"}\n";
    folder.write("a.ndjson", records);
    const std::string limit = DATELINE_SANITIZED ? "" : "ulimit -v 120000; ";
    const Answer answer = folder.run_shell(limit + "\"$DATELINE\" tag --format json a.ndjson -o out.json");
    CAPTURE(answer.err);
    REQUIRE(answer.status == 0);
    const std::string out = folder.read("out.json");
    CHECK(out.size() > 20 * kMegabyte);
    std::vector<std::string> sources;
    std::vector<std::string> phrases;
    for (std::size_t at = 0; at < out.size();) {
        const std::size_t end = std::min(out.find('\n', at), out.size());
        const auto member = [&](std::string_view before) {
            const std::size_t begin = at + before.size();
            return out.substr(begin, out.find('"', begin) - begin);
        };
        constexpr std::string_view kSource = "  {\"id\":\"";
        constexpr std::string_view kPhrase = "  {\"source\":\"";
        if (out.compare(at, kSource.size(), kSource) == 0) sources.push_back(member(kSource));
        if (out.compare(at, kPhrase.size(), kPhrase) == 0) phrases.push_back(member(kPhrase));
        at = end + 1;
    }
    REQUIRE(sources.size() == kArticles);
    CHECK(std::is_sorted(sources.begin(), sources.end()));
    REQUIRE(phrases.size() == kArticles * kPhrases);
    for (std::size_t i = 0; i < phrases.size(); ++i) REQUIRE(phrases[i] == sources[i / kPhrases]);
}
