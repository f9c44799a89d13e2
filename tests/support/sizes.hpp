// Large texts, and that the program answers to them.
#pragma once

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

#include "tests/paths.hpp"
#include "tests/support/program.hpp"

namespace dateline {

constexpr std::size_t kScale = DATELINE_SANITIZED ? 10 : 1;  // the sanitizers take their time

constexpr std::size_t kMegabyte = 1000000;

inline std::string repeated(std::string_view piece, std::size_t bytes) {
    std::string text;
    text.reserve(bytes + piece.size());
    while (text.size() < bytes) text += piece;
    return text;
}

/// Every command ends well on a.txt of the folder, and says nothing on standard error.
inline void must_answer(const Folder& folder, const std::vector<std::string>& commands) {
    for (const std::string& command : commands) {
        CAPTURE(command);
        const Answer answer = folder.run(command + " --published 2026-01-22 a.txt -o /dev/null");
        CHECK(answer.status == 0);
        CHECK(answer.err.empty());
    }
}

}  // namespace dateline
