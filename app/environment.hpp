// Everything outside the program that a command may touch: the disk, the terminal, the diagnostics.
#pragma once

#include <cstddef>
#include <memory>

#include <spdlog/logger.h>

#include "app/terminal.hpp"
#include "core/ingest/load.hpp"

namespace dateline {

struct Environment {
    FileSystem& disk;
    Terminal terminal;
    std::shared_ptr<spdlog::logger> log;  // to standard error; silent unless --verbose
    std::size_t skipped = 0;              // records and files of the input that could not be read
};

}  // namespace dateline
