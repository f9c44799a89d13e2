#include "app/terminal.hpp"

#include <charconv>
#include <cstdlib>
#include <string_view>

#include <sys/ioctl.h>
#include <unistd.h>

namespace dateline {
namespace {

constexpr std::uint16_t kNarrowest = 40;
constexpr std::uint16_t kWidest = 1000;

std::string_view variable(const char* name) {
    const char* const value = std::getenv(name);
    return value == nullptr ? std::string_view{} : std::string_view(value);
}

std::uint16_t width_of(int terminal) {
    winsize window{};
    std::uint16_t width = 0;
    const std::string_view columns = variable("COLUMNS");
    std::from_chars(columns.data(), columns.data() + columns.size(), width);
    if (width == 0 && ioctl(terminal, TIOCGWINSZ, &window) == 0) width = window.ws_col;
    return width >= kNarrowest && width <= kWidest ? width : Terminal{}.width;
}

}  // namespace

Terminal look_at_terminal() {
    Terminal terminal;
    terminal.output_is_terminal = isatty(STDOUT_FILENO) == 1;
    terminal.colour_wanted = variable("NO_COLOR").empty() && variable("TERM") != "dumb";
    if (terminal.output_is_terminal) terminal.width = width_of(STDOUT_FILENO);
    const char* const pager = std::getenv("PAGER");
    terminal.pager = pager == nullptr ? "less" : pager;
    if (terminal.pager == "cat" || variable("TERM") == "dumb") terminal.pager.clear();
    return terminal;
}

bool use_colour(const Terminal& terminal, ColourChoice choice, bool to_file) {
    if (choice != ColourChoice::automatic) return choice == ColourChoice::always;
    return terminal.output_is_terminal && terminal.colour_wanted && !to_file;
}

}  // namespace dateline
