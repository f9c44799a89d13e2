// Runs the real program in a folder of its own and tells what it said.
#pragma once

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#include <stdlib.h>
#include <sys/wait.h>

#include "tests/paths.hpp"

namespace dateline {

struct Answer {
    int status = -1;
    std::string out, err;
};

inline std::string bytes_of(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

/// A folder that is gone when the test is over.
class Folder {
  public:
    Folder() {
        std::string name = (std::filesystem::temp_directory_path() / "dateline-test-XXXXXX").string();
        if (mkdtemp(name.data()) != nullptr) path_ = name;
    }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
    ~Folder() {
        std::error_code ignored;
        std::filesystem::permissions(path_, std::filesystem::perms::owner_all, ignored);
        std::filesystem::remove_all(path_, ignored);
    }
    [[nodiscard]] const std::filesystem::path& path() const { return path_; }
    void write(const std::string& name, const std::string& bytes) const {
        std::filesystem::create_directories((path_ / name).parent_path());
        std::ofstream(path_ / name, std::ios::binary) << bytes;
    }
    [[nodiscard]] std::string read(const std::string& name) const { return bytes_of(path_ / name); }

    /// Runs a shell script in which "$DATELINE" is the program.
    [[nodiscard]] Answer run_shell(const std::string& script) const {
        const std::filesystem::path out = path_ / ".out", err = path_ / ".err";
        const std::string command = "cd '" + path_.string() + "' && DATELINE='" DATELINE_BINARY "' && ( " +
                                    script + " ) >'" + out.string() + "' 2>'" + err.string() + "'";
        const int raw = std::system(command.c_str());
        return {WIFEXITED(raw) ? WEXITSTATUS(raw) : -1, bytes_of(out), bytes_of(err)};
    }
    /// The program with `arguments` as a shell reads them: run("text a.txt").
    [[nodiscard]] Answer run(const std::string& arguments) const {
        return run_shell("\"$DATELINE\" " + arguments);
    }

  private:
    std::filesystem::path path_;
};

}  // namespace dateline
