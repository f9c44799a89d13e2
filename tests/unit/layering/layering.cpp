// The order of the rooms, read from the includes: a file knows its own room and earlier ones, and only app/
// knows the world outside. And what stands beside the rooms: nothing that was left there by chance.
#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>
#include <vector>

#include "tests/paths.hpp"

namespace fs = std::filesystem;

namespace {

constexpr std::array<std::string_view, 16> kRooms = {
    "core/base",         "core/calendar",   "core/text",      "core/ingest",
    "core/language",     "core/timex",      "core/resolve",   "timeline/model",
    "timeline/extract",  "timeline/merge",  "timeline/order", "timeline/diff",
    "timeline/assemble", "timeline/render", "timeline/codec", "timeline/store"};

// The room of a path as its place in the order: "core/text/offsets.hpp" -> 2, "app/main.cpp" -> 16; -1 for
// none.
int room_of(std::string_view path) {
    if (path.starts_with("app/")) return static_cast<int>(kRooms.size());
    const auto slash = path.find('/', path.find('/') + 1);
    const auto found = std::find(kRooms.begin(), kRooms.end(), path.substr(0, slash));
    return found == kRooms.end() ? -1 : static_cast<int>(found - kRooms.begin());
}

// The header an #include line names in quotes; "" for every other line.
std::string included(std::string_view line) {
    if (!line.starts_with("#include \"")) return {};
    return std::string(line.substr(10, line.find('"', 10) - 10));
}

struct SourceFile {
    std::string path;  // from the project's root
    std::vector<std::string> lines;
};

std::vector<SourceFile> sources() {
    std::vector<SourceFile> files;
    const fs::path root = DATELINE_SOURCE_DIR;
    for (const char* top : {"core", "timeline", "app"})
        for (const auto& entry : fs::recursive_directory_iterator(root / top)) {
            const auto extension = entry.path().extension();
            if (extension != ".hpp" && extension != ".cpp") continue;
            SourceFile file{fs::relative(entry.path(), root).generic_string(), {}};
            std::ifstream in(entry.path());
            for (std::string line; std::getline(in, line);) file.lines.push_back(line);
            files.push_back(std::move(file));
        }
    return files;
}

// Data tables may be long: files that say so in their name.
bool is_table(std::string_view path) {
    for (const std::string_view word : {"table", "rules", "lexicon", "words", "names", "model", "data"})
        if (path.substr(path.rfind('/') + 1).find(word) != std::string_view::npos) return true;
    return false;
}

/// All there is at the project's root, beside dotfiles and what a build leaves in directories "build…".
constexpr std::array<std::string_view, 11> kTop = {
    "CMakeLists.txt", "CMakePresets.json", "LICENSE", "NOTICE", "README.md", "app", "core", "docs", "seeds",
    "tests",          "timeline"};

bool belongs_at_the_top(std::string_view name, bool directory) {
    return name.starts_with('.') || (directory && name.starts_with("build")) ||
           std::find(kTop.begin(), kTop.end(), name) != kTop.end();
}

struct Banned {
    std::string_view word;
    std::string_view why;
};
constexpr std::array kBannedBelowApp = {
    Banned{"std::regex", "recursion on hostile text"},
    Banned{"<regex>", "recursion on hostile text"},
    Banned{"<chrono>", "no clock below app"},
    Banned{"system_clock", "no clock below app"},
    Banned{"<ctime>", "no clock below app"},
    Banned{"std::time(", "no clock below app"},
    Banned{"local_clock", "no clock below app"},
    Banned{"day_clock", "no clock below app"},
    Banned{"getenv", "no environment below app"},
    Banned{"<locale>", "no locale below app"},
    Banned{"setlocale", "no locale below app"},
    Banned{"<fstream>", "no file access below app"},
    Banned{"fopen", "no file access below app"},
    Banned{"<filesystem>", "no file access below app"},
    Banned{"<iostream>", "no standard streams below app"},
    Banned{"<spdlog/", "diagnostics belong to app"},
    Banned{"TODO", "no notes to self"},
    Banned{"FIXME", "no notes to self"},
    Banned{"HACK", "no notes to self"},
};

}  // namespace

TEST_CASE("the room order is read right") {
    CHECK(room_of("core/base/span.hpp") == 0);
    CHECK(room_of("core/resolve/deep/x.hpp") == 6);
    CHECK(room_of("timeline/store/x.hpp") == 15);
    CHECK(room_of("app/main.cpp") == 16);
    CHECK(room_of("core/nowhere/x.hpp") == -1);
    CHECK(room_of("tests/x.hpp") == -1);
    CHECK(included("#include \"core/base/span.hpp\"  // why") == "core/base/span.hpp");
    CHECK(included("#include <vector>").empty());
}

TEST_CASE("a file includes only its own room and earlier ones") {
    const auto files = sources();
    REQUIRE(files.size() > 20);
    for (const SourceFile& file : files) {
        const int room = room_of(file.path);
        CAPTURE(file.path);
        CHECK(room >= 0);
        for (const std::string& line : file.lines) {
            const std::string header = included(line);
            if (header.empty()) continue;
            CAPTURE(header);
            const int other = room_of(header);
            CHECK(other >= 0);
            CHECK(other <= room);
        }
    }
}

TEST_CASE("the top level holds the project and nothing else") {
    CHECK(belongs_at_the_top(".gitignore", false));
    CHECK(belongs_at_the_top("build-asan", true));
    CHECK_FALSE(belongs_at_the_top("build.log", false));
    CHECK_FALSE(belongs_at_the_top("out", true));
    CHECK_FALSE(belongs_at_the_top("readme.md", false));
    std::size_t known = 0;
    for (const auto& entry : fs::directory_iterator(DATELINE_SOURCE_DIR)) {
        const std::string name = entry.path().filename().string();
        CAPTURE(name);
        CHECK(belongs_at_the_top(name, entry.is_directory()));
        known += std::find(kTop.begin(), kTop.end(), name) != kTop.end() ? 1U : 0U;
    }
    CHECK(known == kTop.size());
}

TEST_CASE("no clock, locale, environment, file or std::regex below app") {
    for (const SourceFile& file : sources()) {
        if (file.path.starts_with("app/")) continue;
        CAPTURE(file.path);
        for (const std::string& line : file.lines)
            for (const Banned& banned : kBannedBelowApp) {
                CAPTURE(banned.why);
                CAPTURE(line);
                CHECK(line.find(banned.word) == std::string::npos);
            }
    }
}

TEST_CASE(
    "no file has more than 400 lines that are not blank, data tables aside; every header has its guard and "
    "says what it is") {
    for (const SourceFile& file : sources()) {
        CAPTURE(file.path);
        if (!is_table(file.path))
            CHECK(std::count_if(file.lines.begin(), file.lines.end(),
                                [](const std::string& l) { return !l.empty(); }) <= 400);
        if (!file.path.ends_with(".hpp")) continue;
        REQUIRE_FALSE(file.lines.empty());
        CHECK(file.lines.front().starts_with("// "));
        CHECK(std::find(file.lines.begin(), file.lines.end(), "#pragma once") != file.lines.end());
    }
}
