// Is somebody looking, and how wide is the window? Asked once, at the start.
#pragma once

#include <cstdint>
#include <string>

#include "app/options.hpp"

namespace dateline {

struct Terminal {
    bool output_is_terminal = false;
    bool colour_wanted = true;  // no NO_COLOR (no-color.org), TERM is not "dumb"
    std::uint16_t width = 80;   // columns
    std::string pager;          // PAGER, else "less"; "" = none wanted ("cat" is none)
};

[[nodiscard]] Terminal look_at_terminal();

/// --color decides; "auto" means a terminal that has not said NO_COLOR. `to_file` is true with -o.
[[nodiscard]] bool use_colour(const Terminal& terminal, ColourChoice choice, bool to_file);

}  // namespace dateline
