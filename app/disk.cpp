#include "app/disk.hpp"

#include <algorithm>
#include <cerrno>
#include <memory>
#include <optional>
#include <system_error>

#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace dateline {
namespace {

/// A file descriptor that is closed when it goes out of sight.
class Descriptor {
  public:
    Descriptor(int fd, bool owned) : fd_(fd), owned_(owned) {}
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    ~Descriptor() {
        if (owned_ && fd_ >= 0) close(fd_);
    }
    [[nodiscard]] int get() const { return fd_; }

  private:
    int fd_;
    bool owned_;
};

tl::unexpected<Error> unreadable(const std::string& path, int error_number) {
    if (error_number == ENOENT) return fail(ErrorCode::not_found, "no such file", path);
    return fail(ErrorCode::not_readable, "cannot be read: " + system_message(error_number), path);
}

std::string shown_name(const std::string& path) {
    return path == "-" ? "standard input" : path;
}

/// A file or standard input, read as it is asked for.
class FileSource final : public ByteSource {
  public:
    FileSource(int fd, bool owned, std::string name) : file_(fd, owned), name_(std::move(name)) {
        struct stat found {};
        if (fstat(fd, &found) == 0 && S_ISREG(found.st_mode) && found.st_size > 0)
            size_ = static_cast<std::size_t>(found.st_size);
    }
    Result<std::size_t> read(char* into, std::size_t most) override {
        while (true) {
            const ssize_t got = ::read(file_.get(), into, most);
            if (got < 0 && errno == EINTR) continue;
            if (got < 0) return unreadable(name_, errno);
            read_ += static_cast<std::size_t>(got);
            return static_cast<std::size_t>(got);
        }
    }
    [[nodiscard]] std::optional<std::size_t> expected() const override {
        return size_ && read_ <= *size_ ? std::optional(*size_ - read_) : std::nullopt;
    }

  private:
    Descriptor file_;
    std::string name_;
    std::optional<std::size_t> size_;  // of a plain file, when it was opened
    std::size_t read_ = 0;
};

/// A link to a folder is not followed: it may lead back up.
bool is_link_to_folder(const std::string& folder, const dirent& entry) {
    if (entry.d_type != DT_LNK && entry.d_type != DT_UNKNOWN) return false;
    const std::string path = folder + '/' + static_cast<const char*>(entry.d_name);
    struct stat link {};
    struct stat target {};
    return lstat(path.c_str(), &link) == 0 && S_ISLNK(link.st_mode) && stat(path.c_str(), &target) == 0 &&
           S_ISDIR(target.st_mode);
}

}  // namespace

std::string system_message(int error_number) {
    return std::generic_category().message(error_number);
}

FileSystem::Kind Disk::kind(const std::string& path) {
    struct stat found {};
    if (stat(path.c_str(), &found) != 0) return Kind::missing;
    return S_ISDIR(found.st_mode) ? Kind::directory : Kind::file;
}

Result<std::vector<std::string>> Disk::list(const std::string& path) {
    const std::unique_ptr<DIR, int (*)(DIR*)> folder(opendir(path.c_str()), closedir);
    if (!folder) return unreadable(path, errno);
    std::vector<std::string> names;
    while (const dirent* entry = readdir(folder.get())) {
        const std::string_view name = entry->d_name;
        if (name != "." && name != ".." && !is_link_to_folder(path, *entry)) names.emplace_back(name);
    }
    std::sort(names.begin(), names.end());
    return names;
}

Result<std::unique_ptr<ByteSource>> Disk::open(const std::string& path) {
    const bool standard_input = path == "-";
    const int fd = standard_input ? STDIN_FILENO : ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (fd < 0) return unreadable(path, errno);
    return std::make_unique<FileSource>(fd, !standard_input, shown_name(path));
}

Result<std::string> Disk::read(const std::string& path) {
    const bool standard_input = path == "-";
    const Descriptor file(standard_input ? STDIN_FILENO : ::open(path.c_str(), O_RDONLY | O_CLOEXEC),
                          !standard_input);
    if (file.get() < 0) return unreadable(path, errno);
    struct stat found {};
    std::string bytes;
    const bool sized = fstat(file.get(), &found) == 0 && S_ISREG(found.st_mode) && found.st_size > 0;
    const std::size_t expected = sized ? static_cast<std::size_t>(found.st_size) : 0;
    const std::size_t most = static_cast<std::size_t>(kMaxArticleBytes);
    const auto too_large = [&] {
        return fail(ErrorCode::too_large, "larger than " + std::to_string(kMaxArticleBytes >> 20U) + " MiB",
                    shown_name(path), "split it into articles");
    };
    if (expected > most) return too_large();
    std::size_t size = 0;
    bytes.resize(sized ? expected + 1 : std::size_t{1} << 16U);
    while (true) {
        const ssize_t got = ::read(file.get(), bytes.data() + size, bytes.size() - size);
        if (got < 0 && errno == EINTR) continue;
        if (got < 0) return unreadable(shown_name(path), errno);
        if (got == 0) break;
        size += static_cast<std::size_t>(got);
        if (size > most) return too_large();
        if (size == bytes.size()) bytes.resize(bytes.size() * 2);
    }
    bytes.resize(size);
    return bytes;
}

}  // namespace dateline
