#include "core/ingest/mail_bounds.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "core/base/ascii.hpp"

namespace dateline {
namespace {

bool holds(std::string_view text, std::string_view lower_case) {
    return std::search(text.begin(), text.end(), lower_case.begin(), lower_case.end(),
                       [](char c, char l) { return l == to_lower(c); }) != text.end();
}

/// Is it a header of addresses? "From: a@b.example", "to :". Source: RFC 5322, 3.6.
bool holds_addresses(std::string_view line) {
    constexpr std::array<std::string_view, 6> kHeaders = {"from", "sender", "reply-to", "to", "cc", "bcc"};
    return std::any_of(kHeaders.begin(), kHeaders.end(), [line](std::string_view name) {
        if (!begins_lower(line, name)) return false;
        const std::size_t colon = line.find_first_not_of(" \t", name.size());
        return colon != std::string_view::npos && line[colon] == ':';
    });
}

std::size_t count_of(std::string_view line, std::string_view signs) {
    return static_cast<std::size_t>(std::count_if(
        line.begin(), line.end(), [signs](char c) { return signs.find(c) != std::string_view::npos; }));
}

/// Follows the message from line to line. Lines that only look like headers or boundaries are counted with
/// them: which of them the library takes for what depends on boundaries it decodes itself.
class MailCounter {
  public:
    /// Fails with the line that is one too many.
    Result<void> take(std::string_view line) {
        const bool folded = line.starts_with(' ') || line.starts_with('\t');
        if (!folded) {
            addresses_ = holds_addresses(line);
            colons_ = 0;
        }
        if (addresses_ && (colons_ += count_of(line, ":")) > kMaxMailGroups)
            return fail(ErrorCode::bad_text, "an e-mail with groups of addresses within groups");
        if (line.starts_with("--") && line.size() > 2) {
            blanks_ =
                digest_ ? 2 : 1;  // an entry of a digest has headers of its own behind those of its part
            if (++parts_ > kMaxMailParts) return more_than(kMaxMailParts, "parts");
        } else if (blanks_ > 0) {
            return header(line);
        }
        return {};
    }

  private:
    Result<void> header(std::string_view line) {
        if (line.empty() || line == "\r") {
            --blanks_;
            if (std::exchange(holds_message_, false)) ++blanks_;
            return {};
        }
        holds_message_ = holds_message_ || holds(line, "message/");
        digest_ = digest_ || holds(line, "multipart/digest");
        if (++headers_ > kMaxMailHeaders) return more_than(kMaxMailHeaders, "lines of headers");
        if ((entries_ += count_of(line, ",;")) > kMaxMailEntries)
            return more_than(kMaxMailEntries, "addresses and parameters");
        return {};
    }
    static tl::unexpected<Error> more_than(std::size_t most, std::string_view what) {
        return fail(ErrorCode::too_large,
                    "an e-mail with more than " + std::to_string(most) + ' ' + std::string(what));
    }

    std::size_t headers_ = 0, parts_ = 0, entries_ = 0, colons_ = 0;
    int blanks_ = 1;  // empty lines until the headers end; 0 = in a body
    bool addresses_ = false, digest_ = false, holds_message_ = false;
};

}  // namespace

Result<void> check_mail_bounds(std::string_view bytes, const std::string& file) {
    MailCounter counter;
    for (std::size_t number = 1; !bytes.empty(); ++number) {
        const std::size_t end = std::min(bytes.find('\n'), bytes.size());
        if (auto bearable = counter.take(bytes.substr(0, end)); !bearable) {
            bearable.error().where = file + ':' + std::to_string(number);
            return bearable;
        }
        bytes.remove_prefix(std::min(end + 1, bytes.size()));
    }
    return {};
}

}  // namespace dateline
