#include "app/pager.hpp"

#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <ostream>

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

#include "app/descriptor_buffer.hpp"
#include "app/disk.hpp"

namespace dateline {
namespace {

class PagerOutput final : public Output {
  public:
    PagerOutput(int fd, pid_t child) : buffer_(fd), stream_(&buffer_), fd_(fd), child_(child) {}
    PagerOutput(const PagerOutput&) = delete;
    PagerOutput& operator=(const PagerOutput&) = delete;
    ~PagerOutput() override { leave(); }

    std::ostream& stream() override { return stream_; }
    Result<void> finish() override {
        const int error = buffer_.flush();
        leave();
        if (error != 0 && error != EPIPE)
            return fail(ErrorCode::not_writable, "cannot be written: " + system_message(error), "pager");
        return {};
    }

  private:
    /// Tells the pager that this was all, and waits for it.
    void leave() {
        if (fd_ < 0) return;
        close(fd_);
        fd_ = -1;
        while (waitpid(child_, nullptr, 0) < 0 && errno == EINTR) {
        }
        std::signal(SIGINT, SIG_DFL);
    }

    DescriptorBuffer buffer_;
    std::ostream stream_;
    int fd_;
    pid_t child_;
};

[[noreturn]] void become_pager(int input, const char* command) {
    // A page that fits the window is just printed, colours pass, nothing is cleared at the end; as git does.
    setenv("LESS", "FRX", 0);
    std::signal(SIGPIPE, SIG_DFL);
    if (dup2(input, STDIN_FILENO) >= 0) execl("/bin/sh", "sh", "-c", command, static_cast<char*>(nullptr));
    _exit(127);
}

}  // namespace

std::unique_ptr<Output> open_pager(const std::string& command) {
    int ends[2];
    if (pipe2(ends, O_CLOEXEC) != 0) return nullptr;
    const pid_t child = fork();
    if (child == 0) become_pager(ends[0], command.c_str());
    close(ends[0]);
    if (child < 0) {
        close(ends[1]);
        return nullptr;
    }
    std::signal(SIGINT, SIG_IGN);  // Control-C is for the pager now
    return std::make_unique<PagerOutput>(ends[1], child);
}

}  // namespace dateline
