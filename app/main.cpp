#include <csignal>

#include "app/command.hpp"
#include "app/disk.hpp"

int main(int argc, char** argv) {
    // A reader that closes the pipe has seen enough: the write fails with EPIPE and the program ends in
    // order.
    std::signal(SIGPIPE, SIG_IGN);
    // A file that may grow no larger (ulimit -f) fails with EFBIG, as a full disk does with ENOSPC.
    std::signal(SIGXFSZ, SIG_IGN);
    dateline::Disk disk;
    return dateline::run_command_line(argc, argv, disk);
}
