// A disk in memory for the tests of ingest.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "core/ingest/load.hpp"

namespace dateline {

class MemoryDisk final : public FileSystem {
  public:
    std::map<std::string, std::string> files;

    Kind kind(const std::string& path) override {
        if (files.contains(path)) return Kind::file;
        const std::string folder = path + '/';
        const auto first = files.lower_bound(folder);
        return first != files.end() && first->first.starts_with(folder) ? Kind::directory : Kind::missing;
    }
    Result<std::vector<std::string>> list(const std::string& path) override {
        std::vector<std::string> names;
        const std::string folder = path + '/';
        for (const auto& [name, bytes] : files) {
            if (!name.starts_with(folder)) continue;
            const std::string rest =
                name.substr(folder.size(), name.find('/', folder.size()) - folder.size());
            if (names.empty() || names.back() != rest) names.push_back(rest);
        }
        return names;
    }
    Result<std::string> read(const std::string& path) override {
        const auto found = files.find(path);
        if (found == files.end()) return fail(ErrorCode::not_found, "no such file", path);
        return found->second;
    }
};

}  // namespace dateline
