// What was typed, as values.
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "timeline/model/filter.hpp"

namespace dateline {

enum class ColourChoice : std::uint8_t { automatic, always, never };

struct Options {
    std::vector<std::string> inputs;
    std::vector<std::pair<std::string, std::string>>
        published;  // --published ID=DATE; no '=' means the only article
    std::vector<std::pair<std::string, std::string>> fields;  // --field MEMBER=NAME
    std::vector<std::pair<std::string, std::string>>
        languages;       // --language ID=CODE; no '=' means every article
    std::string format;  // "" = the command's first
    std::string output = "-";
    std::string mentions;   // --mentions FILE, "" = none
    std::string overrides;  // --overrides FILE, "" = none
    ReportFilter filter;    // what part of the story to show
    bool evidence = false;  // also the words it rests on
    ColourChoice colour = ColourChoice::automatic;
    bool all = false;
    bool verbose = false;
    bool no_pager = false;  // scroll yourself
};

}  // namespace dateline
