#include "app/message.hpp"

#include "core/base/utf8.hpp"

namespace dateline {

std::string error_line(const Error& error) {
    std::string line = "dateline: ";
    if (!error.where.empty()) line += visible(error.where) + ": ";
    line += visible(error.message);
    if (!error.hint.empty()) line += " (" + visible(error.hint) + ')';
    return line + '\n';
}

std::string warning_line(const std::string& warning) {
    return "dateline: warning: " + visible(warning) + '\n';
}

}  // namespace dateline
