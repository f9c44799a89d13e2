// The story packs beside the project, where they are: every publication date as a careful reader would
// conclude it.
#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <iterator>

#include <nlohmann/json.hpp>

#include "core/ingest/load.hpp"
#include "core/resolve/publication.hpp"
#include "tests/paths.hpp"

using namespace dateline;
namespace fs = std::filesystem;

namespace {

class PlainDisk final : public FileSystem {
  public:
    Kind kind(const std::string& path) override {
        return fs::is_directory(path) ? Kind::directory : fs::exists(path) ? Kind::file : Kind::missing;
    }
    Result<std::vector<std::string>> list(const std::string&) override { return std::vector<std::string>{}; }
    Result<std::string> read(const std::string& path) override {
        std::ifstream file(path, std::ios::binary);
        return std::string{std::istreambuf_iterator<char>(file), {}};
    }
};

}  // namespace

TEST_CASE("publication dates of the story packs") {
    const fs::path packs = fs::path(DATELINE_SHARED_DIR) / "stories";
    if (!fs::exists(packs)) {
        MESSAGE("skipped: no ../shared/stories beside the project");
        return;
    }
    for (const auto& pack : fs::directory_iterator(packs)) {
        std::ifstream file(pack.path() / "gold.json");
        if (!file) continue;
        const auto gold = nlohmann::json::parse(file).at("published");
        PlainDisk disk;
        auto loaded = load_documents(disk, {{pack.path().string()}, {}, {}});
        REQUIRE(loaded);
        CHECK(loaded->documents.size() == gold.size());
        for (Document& document : loaded->documents) {
            CAPTURE(document.file);
            settle_publication(document);
            const auto& expected = gold.at(document.id);
            CHECK(document.published.day().has_value() == !expected.is_null());
            if (!expected.is_null()) CHECK(to_edtf(document.published.range) == expected.get<std::string>());
        }
    }
}
