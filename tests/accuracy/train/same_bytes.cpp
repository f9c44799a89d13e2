// Trains twice on a few sentences: the same treebanks give the same bytes.
#include <doctest/doctest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#include "tests/paths.hpp"

namespace {

std::string trained(const std::filesystem::path& file, const char* sentences) {
    const std::string command = std::string("\"") + DATELINE_TRAIN_BINARY + "\" --treebanks \"" +
                                DATELINE_SHARED_DIR + "/corpora/ud\" --sentences " + sentences +
                                " --tagger-epochs 1 --jackknife-epochs 1 --parser-epochs 2 --output \"" +
                                file.string() + "\" >/dev/null 2>&1";
    REQUIRE(std::system(command.c_str()) == 0);
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

}  // namespace

TEST_CASE("training twice gives the same model, other sentences another one") {
    if (!std::filesystem::exists(std::string(DATELINE_SHARED_DIR) + "/corpora/ud") ||
        !std::filesystem::exists("/usr/share/wordnet")) {
        MESSAGE("skipped: no treebanks in ../shared or no WordNet (Debian package wordnet-base)");
        return;
    }
    const auto file =
        std::filesystem::temp_directory_path() /
        ("dateline-train-" + std::to_string(std::hash<std::string>{}(DATELINE_TRAIN_BINARY)) + ".bin");
    const std::string first = trained(file, "60");
    const std::string second = trained(file, "60");
    const std::string other = trained(file, "50");
    std::filesystem::remove(file);
    CHECK(first.size() > 1'000'000);
    CHECK(first == second);
    CHECK(first != other);
}
