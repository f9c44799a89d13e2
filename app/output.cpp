#include "app/output.hpp"

#include <cerrno>
#include <cstdlib>
#include <ostream>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "app/descriptor_buffer.hpp"
#include "app/disk.hpp"

namespace dateline {
namespace {

class StreamOutput final : public Output {
  public:
    StreamOutput(int fd, bool owned, std::string name)
        : buffer_(fd), stream_(&buffer_), fd_(fd), owned_(owned), name_(std::move(name)) {}
    StreamOutput(const StreamOutput&) = delete;
    StreamOutput& operator=(const StreamOutput&) = delete;
    ~StreamOutput() override {
        if (owned_) close(fd_);
    }
    std::ostream& stream() override { return stream_; }
    Result<void> finish() override {
        const int error = buffer_.flush();
        if (error != 0 && error != EPIPE)
            return fail(ErrorCode::not_writable, "cannot be written: " + system_message(error), name_);
        return {};
    }

  private:
    DescriptorBuffer buffer_;
    std::ostream stream_;
    int fd_;
    bool owned_;
    std::string name_;
};

class FileOutput final : public Output {
  public:
    FileOutput(int fd, std::string temporary, std::string path)
        : buffer_(fd), stream_(&buffer_), fd_(fd), temporary_(std::move(temporary)), path_(std::move(path)) {}
    FileOutput(const FileOutput&) = delete;
    FileOutput& operator=(const FileOutput&) = delete;
    ~FileOutput() override {
        if (fd_ >= 0) close(fd_);
        if (!temporary_.empty()) unlink(temporary_.c_str());
    }
    std::ostream& stream() override { return stream_; }
    Result<void> finish() override {
        int error = buffer_.flush();
        if (error == 0 && fsync(fd_) != 0 && errno != EINVAL) error = errno;
        if (close(fd_) != 0 && error == 0) error = errno;
        fd_ = -1;
        if (error == 0 && rename(temporary_.c_str(), path_.c_str()) != 0) error = errno;
        if (error != 0)
            return fail(ErrorCode::not_writable, "cannot be written: " + system_message(error), path_);
        temporary_.clear();
        return {};
    }

  private:
    DescriptorBuffer buffer_;
    std::ostream stream_;
    int fd_;
    std::string temporary_;  // "" once it has its place
    std::string path_;
};

tl::unexpected<Error> unwritable(const std::string& path, int error_number) {
    return fail(ErrorCode::not_writable, "cannot be written: " + system_message(error_number), path);
}

/// The file a symbolic link leads to, so that the link stays and what it names is replaced.
std::string resolved(const std::string& path) {
    const std::unique_ptr<char, void (*)(void*)> real(realpath(path.c_str(), nullptr), std::free);
    return real ? std::string(real.get()) : path;
}

}  // namespace

Result<std::unique_ptr<Output>> Output::open(const std::string& path) {
    if (path == "-") return std::make_unique<StreamOutput>(STDOUT_FILENO, false, "standard output");
    struct stat found {};
    const bool exists = stat(path.c_str(), &found) == 0;
    if (exists && S_ISDIR(found.st_mode)) return unwritable(path, EISDIR);
    if (exists && !S_ISREG(found.st_mode)) {  // a pipe or device: there is nothing to replace
        const int fd = ::open(path.c_str(), O_WRONLY | O_CLOEXEC);
        if (fd < 0) return unwritable(path, errno);
        return std::make_unique<StreamOutput>(fd, true, path);
    }
    const std::string target = resolved(path);
    std::string temporary = target + ".XXXXXX";
    const int fd = mkostemp(temporary.data(), O_CLOEXEC);
    if (fd < 0) return unwritable(path, errno);
    const mode_t mask = umask(0);
    umask(mask);
    auto output = std::make_unique<FileOutput>(fd, temporary, target);
    if (fchmod(fd, exists ? found.st_mode & 07777U : 0666U & ~mask) != 0) return unwritable(path, errno);
    return output;
}

}  // namespace dateline
