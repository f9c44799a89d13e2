// The stories of the repository, told by the real program in every format.
#pragma once

#include <array>
#include <string>

#include "tests/support/program.hpp"

namespace dateline::formats {

inline constexpr std::array kStories = {"seeds", "tests/golden/stories/ferry",
                                        "tests/golden/stories/library"};

/// What the program says, run in the repository.
inline Answer told(const std::string& arguments) {
    const Folder folder;
    return folder.run_shell("cd '" DATELINE_SOURCE_DIR "' && \"$DATELINE\" " + arguments);
}

/// Is there such a program? Tests that need one say that they are skipped.
inline bool installed(const std::string& command) {
    return std::system((command + " >/dev/null 2>&1").c_str()) == 0;
}

}  // namespace dateline::formats
