// Runs the real program on golden cases and compares exit status, standard output and standard error byte for
// byte.
//
//   golden_case CASE…            exit 0 when all are as written, 1 when not, 2 when a case cannot be read
//   golden_case --update CASE…   writes what the program does now into the cases; read the difference before
//   you commit it
//
// A case is one text file. Lines that begin with "=== " open its sections; everything before the first one is
// a remark.
//
//   case    = remark { input | run }
//   input   = "=== file NAME" lines          a file in the folder the program runs in
//           | "=== copy FOLDER"              a folder of the repository, under its own name
//           | "=== stdin" lines              what the next runs read
//           | "=== env NAME=VALUE"           added to the (otherwise empty) environment
//   run     = "=== run ARGUMENTS" [ "=== exit STATUS" ] [ "=== stdout" lines ] [ "=== stderr" lines ]
//
// What is not written is expected to be 0 and empty. ARGUMENTS are split at spaces, "double quotes" keep them
// together. A line that itself begins with "===" or "\===" is written with one more backslash before it. "===
// stdout (no newline at the end)" says that the last line has none; so for the other sections with lines.
#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace {

namespace fs = std::filesystem;

constexpr std::string_view kOpen = "=== ";
constexpr std::string_view kNoNewline = " (no newline at the end)";
constexpr unsigned kSecondsAllowed = 120;

struct Section {
    std::string kind;      // "" for the remark
    std::string argument;  // what stands behind the kind
    std::string content;   // unescaped
};

std::string read_file(const fs::path& path) {
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

void write_file(const fs::path& path, std::string_view bytes) {
    if (path.has_parent_path()) fs::create_directories(path.parent_path());
    std::ofstream(path, std::ios::binary) << bytes;
}

bool is_escaped(std::string_view line) {
    const std::size_t backslashes = std::min(line.find_first_not_of('\\'), line.size());
    return backslashes > 0 && line.substr(backslashes).starts_with("===");
}

std::vector<Section> parse(const std::string& text) {
    std::vector<Section> sections(1);
    bool newline_at_end = true;
    const auto finish = [&] {
        if (!newline_at_end && !sections.back().content.empty()) sections.back().content.pop_back();
        newline_at_end = true;
    };
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        std::string_view line = std::string_view(text).substr(at, end - at);
        at = end + 1;
        if (!line.starts_with(kOpen)) {
            if (is_escaped(line)) line.remove_prefix(1);
            sections.back().content.append(line).append("\n");
            continue;
        }
        finish();
        line.remove_prefix(kOpen.size());
        if (line.ends_with(kNoNewline)) {
            newline_at_end = false;
            line.remove_suffix(kNoNewline.size());
        }
        const std::size_t space = std::min(line.find(' '), line.size());
        Section& section = sections.emplace_back();
        section.kind = line.substr(0, space);
        section.argument = line.substr(std::min(space + 1, line.size()));
    }
    finish();
    return sections;
}

void print_content(std::ostream& out, std::string_view content) {
    while (!content.empty()) {
        const std::size_t end = std::min(content.find('\n'), content.size());
        const std::string_view line = content.substr(0, end);
        if (line.starts_with("===") || is_escaped(line)) out << '\\';
        out << line << '\n';
        content.remove_prefix(std::min(end + 1, content.size()));
    }
}

void print_section(std::ostream& out, const Section& section) {
    if (!section.kind.empty()) {
        out << kOpen << section.kind;
        if (!section.argument.empty()) out << ' ' << section.argument;
        if (!section.content.empty() && section.content.back() != '\n') out << kNoNewline;
        out << '\n';
    }
    print_content(out, section.content);
}

std::vector<std::string> split_arguments(std::string_view line) {
    std::vector<std::string> arguments;
    bool quoted = false;
    bool open = false;
    for (const char c : line) {
        if (c == '"') {
            quoted = !quoted;
            if (!open) arguments.emplace_back();
            open = true;
        } else if (c == ' ' && !quoted) {
            open = false;
        } else {
            if (!open) arguments.emplace_back();
            open = true;
            arguments.back() += c;
        }
    }
    return arguments;
}

struct Outcome {
    int status = 0;
    std::string out, err;
};

/// The program's folder and what it is given; the folder is removed at the end.
class Sandbox {
  public:
    Sandbox() {
        std::string name = (fs::temp_directory_path() / "dateline-golden-XXXXXX").string();
        root_ = mkdtemp(name.data());
        fs::create_directory(root_ / "work");
    }
    Sandbox(const Sandbox&) = delete;
    Sandbox& operator=(const Sandbox&) = delete;
    ~Sandbox() { fs::remove_all(root_); }

    void put(const std::string& name, std::string_view bytes) { write_file(root_ / "work" / name, bytes); }
    void copy(const std::string& folder) {
        fs::create_directories(root_ / "work" / folder);
        fs::copy(fs::path(DATELINE_SOURCE_DIR) / folder, root_ / "work" / folder,
                 fs::copy_options::recursive);
    }
    void set_stdin(std::string_view bytes) { write_file(root_ / "stdin", bytes); }
    void add_environment(std::string entry) { environment_.push_back(std::move(entry)); }

    Outcome run(const std::vector<std::string>& arguments) {
        if (!fs::exists(root_ / "stdin")) set_stdin({});
        const pid_t child = fork();
        if (child == 0) execute(arguments);
        int status = 0;
        waitpid(child, &status, 0);
        return {WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status), read_file(root_ / "stdout"),
                read_file(root_ / "stderr")};
    }

  private:
    [[noreturn]] void execute(const std::vector<std::string>& arguments) {
        const auto redirect = [&](const char* name, int flags, int to) {
            const int fd = open((root_ / name).c_str(), flags, 0600);
            if (fd < 0 || dup2(fd, to) < 0) _exit(126);
        };
        redirect("stdin", O_RDONLY, STDIN_FILENO);
        redirect("stdout", O_WRONLY | O_CREAT | O_TRUNC, STDOUT_FILENO);
        redirect("stderr", O_WRONLY | O_CREAT | O_TRUNC, STDERR_FILENO);
        if (chdir((root_ / "work").c_str()) != 0) _exit(126);
        std::vector<char*> argv = {const_cast<char*>("dateline")};
        for (const std::string& argument : arguments) argv.push_back(const_cast<char*>(argument.c_str()));
        argv.push_back(nullptr);
        std::vector<char*> envp;
        for (const std::string& entry : environment_) envp.push_back(const_cast<char*>(entry.c_str()));
        envp.push_back(nullptr);
        alarm(kSecondsAllowed);
        execve(DATELINE_BINARY, argv.data(), envp.data());
        _exit(127);
    }

    fs::path root_;
    std::vector<std::string> environment_;
};

/// Line by line, from the first one that differs.
void show_difference(std::string_view what, std::string_view expected, std::string_view got) {
    const auto line_of = [](std::string_view& text) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        const std::string_view line = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        return line;
    };
    int number = 1;
    while (!expected.empty() && !got.empty()) {
        const std::string_view rest_expected = expected;
        const std::string_view rest_got = got;
        if (line_of(expected) == line_of(got)) {
            ++number;
            continue;
        }
        expected = rest_expected;
        got = rest_got;
        break;
    }
    std::cout << what << " differs from line " << number << " on:\n";
    constexpr int kLinesShown = 12;
    for (int i = 0; i < kLinesShown && !expected.empty(); ++i)
        std::cout << "  expected | " << line_of(expected) << '\n';
    for (int i = 0; i < kLinesShown && !got.empty(); ++i)
        std::cout << "  got      | " << line_of(got) << '\n';
}

struct Checked {
    std::vector<Section> now;  // the case as the program behaves now
    bool same = true;
};

std::optional<Checked> check(const std::vector<Section>& sections, const std::string& name) {
    Checked result;
    Sandbox sandbox;
    for (std::size_t i = 0; i < sections.size(); ++i) {
        const Section& section = sections[i];
        if (section.kind == "exit" || section.kind == "stdout" || section.kind == "stderr") {
            std::cout << name << ": \"=== " << section.kind << "\" without a run before it\n";
            return std::nullopt;
        }
        result.now.push_back(section);
        if (section.kind == "file") sandbox.put(section.argument, section.content);
        if (section.kind == "copy") sandbox.copy(section.argument);
        if (section.kind == "stdin") sandbox.set_stdin(section.content);
        if (section.kind == "env") sandbox.add_environment(section.argument);
        if (section.kind != "run") continue;
        int status = 0;
        std::string out;
        std::string err;
        for (; i + 1 < sections.size(); ++i) {
            const Section& expected = sections[i + 1];
            if (expected.kind == "exit")
                status = std::atoi(expected.argument.c_str());
            else if (expected.kind == "stdout")
                out = expected.content;
            else if (expected.kind == "stderr")
                err = expected.content;
            else
                break;
        }
        const Outcome outcome = sandbox.run(split_arguments(section.argument));
        if (outcome.status != status)
            std::cout << name << ": exit status " << outcome.status << ", expected " << status << '\n';
        if (outcome.out != out) show_difference(name + ": stdout", out, outcome.out);
        if (outcome.err != err) show_difference(name + ": stderr", err, outcome.err);
        result.same = result.same && outcome.status == status && outcome.out == out && outcome.err == err;
        if (outcome.status != 0) result.now.push_back({"exit", std::to_string(outcome.status), ""});
        if (!outcome.out.empty()) result.now.push_back({"stdout", "", outcome.out});
        if (!outcome.err.empty()) result.now.push_back({"stderr", "", outcome.err});
    }
    return result;
}

}  // namespace

int main(int argc, char** argv) {
    bool update = false;
    bool same = true;
    for (int i = 1; i < argc; ++i) {
        const std::string argument = argv[i];
        if (argument == "--update") {
            update = true;
            continue;
        }
        const std::vector<Section> sections = parse(read_file(argument));
        if (sections.size() < 2) {
            std::cout << argument << ": no such case, or nothing in it\n";
            return 2;
        }
        const std::optional<Checked> checked = check(sections, fs::path(argument).stem().string());
        if (!checked) return 2;
        if (update && !checked->same) {
            std::ofstream out(argument, std::ios::binary);
            for (const Section& section : checked->now) print_section(out, section);
        }
        same = same && (checked->same || update);
    }
    return same ? 0 : 1;
}
