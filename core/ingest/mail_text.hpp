// Whose words are in a forwarded letter? Those of the letter that was sent on: the note above it is not the
// article, and neither are its sender and its day.
#pragma once

#include <string>
#include <string_view>

namespace dateline {

/// The plain text of a message without its signature, its lines joined to paragraphs.
struct MailText {
    std::string body;
    bool forwarded = false;           // below a short note stands another letter; `body` is that one
    std::string from, date, subject;  // of that letter, as written there; may be empty
};

/// Reads the text of a message. A forwarded letter is known by a line such as "---------- Forwarded message
/// ---------" or "-----Original Message-----" with at least two of its headers below; what has more than a
/// few lines above it is an answer, and stays whole. Linear.
[[nodiscard]] MailText read_mail_text(std::string_view plain);

}  // namespace dateline
