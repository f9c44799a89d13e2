#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>

#include "core/resolve/publication.hpp"
#include "tests/paths.hpp"
#include "tests/unit/ingest/memory_disk.hpp"
#include "timeline/assemble/assemble.hpp"
#include "timeline/codec/json.hpp"

using namespace dateline;

namespace {

/// A folder of the repository as "story" of a disk in memory.
MemoryDisk disk_of(const std::string& folder) {
    MemoryDisk disk;
    for (const auto& entry :
         std::filesystem::directory_iterator(std::filesystem::path(DATELINE_SOURCE_DIR) / folder)) {
        std::ifstream in(entry.path(), std::ios::binary);
        disk.files["story/" + entry.path().filename().string()] =
            std::string(std::istreambuf_iterator<char>(in), {});
    }
    return disk;
}

std::vector<Document> articles_of(MemoryDisk& disk, const std::vector<std::string>& inputs) {
    auto loaded = load_documents(disk, {inputs, {}, {}});
    REQUIRE(loaded);
    REQUIRE(loaded->skipped.empty());
    for (Document& document : loaded->documents) settle_publication(document);
    return std::move(loaded->documents);
}

std::string json_of(std::vector<Document> documents) {
    const auto model = built_in_model();
    REQUIRE(model);
    std::ostringstream json;
    write_report(build_report(std::move(documents), **model, {}), {}, json);
    return json.str();
}

}  // namespace

TEST_CASE("a run split in two and told again from the saved halves is the run itself") {
    std::size_t splits = 0;
    for (const char* const folder : {"seeds", "tests/golden/stories/ferry", "tests/golden/stories/library"}) {
        CAPTURE(folder);
        MemoryDisk disk = disk_of(folder);
        const std::vector<Document> articles = articles_of(disk, {"story"});
        const std::string whole = json_of(articles);
        // Every split into two parts; the last article always in the second.
        for (std::uint32_t split = 1; split < 1U << (articles.size() - 1U); ++split) {
            CAPTURE(split);
            std::vector<Document> first, second;
            for (std::size_t i = 0; i < articles.size(); ++i)
                ((split >> i & 1U) != 0 ? first : second).push_back(articles[i]);
            disk.files["out/first.json"] = json_of(first);
            disk.files["out/second.json"] = json_of(second);
            CHECK(json_of(articles_of(disk, {"out/first.json", "out/second.json"})) == whole);
            // The whole told again with one of its halves is the whole.
            disk.files["out/whole.json"] = whole;
            CHECK(json_of(articles_of(disk, {"out/second.json", "out/whole.json"})) == whole);
            ++splits;
        }
    }
    CHECK(splits == 1 + 3 + 1);
}
