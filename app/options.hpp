// What was typed, as values.
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace dateline {

enum class ColourChoice : std::uint8_t { automatic, always, never };

struct Options {
    std::vector<std::string> inputs;
    std::vector<std::pair<std::string, std::string>>
        published;       // --published ID=DATE; no '=' means the only article
    std::string format;  // "" = the command's first
    std::string output = "-";
    std::string mentions;  // --mentions FILE, "" = none
    ColourChoice colour = ColourChoice::automatic;
    bool all = false;
    bool verbose = false;
};

}  // namespace dateline
