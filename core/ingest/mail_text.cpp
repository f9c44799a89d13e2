#include "core/ingest/mail_text.hpp"

#include <algorithm>
#include <array>

#include "core/base/ascii.hpp"

namespace dateline {
namespace {

constexpr std::size_t kLongLine = 45;      // characters; a longer one goes on in the next
constexpr std::size_t kLongestNote = 500;  // bytes above a letter that is sent on
constexpr std::size_t kLongestSignature = 1000;
constexpr int kMostForwards = 5;  // letters within letters

// What mail programs write above a letter they send on, without dashes and in ASCII lower case.
constexpr auto kForwardMarks = std::to_array<std::string_view>({
    "forwarded message",
    "begin forwarded message:",
    "original message",
    "forwarded mail",
    "weitergeleitete nachricht",
    "anfang der weitergeleiteten nachricht:",
    "urspr\u00fcngliche nachricht",
    "message transf\u00e9r\u00e9",
    "message d'origine",
    "mensaje reenviado",
    "mensaje original",
    "messaggio inoltrato",
    "messaggio originale",
    "doorgestuurd bericht",
    "oorspronkelijk bericht",
    "mensagem encaminhada",
    "\u041f\u0435\u0440\u0435\u0441\u044b\u043b\u0430\u0435\u043c\u043e\u0435 "
    "\u0441\u043e\u043e\u0431\u0449\u0435\u043d\u0438\u0435",
});

struct HeaderName {
    std::string_view name;         // in ASCII lower case
    std::string MailText::*field;  // nullptr: only known as a header
};
constexpr auto kHeaderNames = std::to_array<HeaderName>({
    {"from", &MailText::from},
    {"von", &MailText::from},
    {"de", &MailText::from},
    {"da", &MailText::from},
    {"van", &MailText::from},
    {"\u041e\u0442", &MailText::from},
    {"date", &MailText::date},
    {"sent", &MailText::date},
    {"datum", &MailText::date},
    {"gesendet", &MailText::date},
    {"envoy\u00e9", &MailText::date},
    {"fecha", &MailText::date},
    {"data", &MailText::date},
    {"verzonden", &MailText::date},
    {"\u0414\u0430\u0442\u0430", &MailText::date},
    {"subject", &MailText::subject},
    {"betreff", &MailText::subject},
    {"objet", &MailText::subject},
    {"asunto", &MailText::subject},
    {"oggetto", &MailText::subject},
    {"assunto", &MailText::subject},
    {"onderwerp", &MailText::subject},
    {"\u0422\u0435\u043c\u0430", &MailText::subject},
    {"to", nullptr},
    {"cc", nullptr},
    {"an", nullptr},
    {"\u00e0", nullptr},
    {"para", nullptr},
    {"a", nullptr},
    {"aan", nullptr},
    {"reply-to", nullptr},
    {"\u041a\u043e\u043c\u0443", nullptr},
});

std::string_view trimmed(std::string_view text, std::string_view what = " \t\r*") {
    const std::size_t begin = text.find_first_not_of(what);
    if (begin == std::string_view::npos) return {};
    return text.substr(begin, text.find_last_not_of(what) - begin + 1);
}

/// The line that begins at `at`, and where the next one does.
struct Line {
    std::string_view words;
    std::size_t next;
};
Line line_at(std::string_view text, std::size_t at) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    return {text.substr(at, end - at), std::min(end + 1, text.size())};
}

bool is_forward_mark(std::string_view line) {
    const std::string_view words = trimmed(line, " \t\r-_*>");
    return std::any_of(kForwardMarks.begin(), kForwardMarks.end(),
                       [words](std::string_view mark) { return equals_lower(words, mark); });
}

/// Reads the headers below the mark; where the letter begins, 0 when they are none.
std::size_t read_headers(std::string_view text, std::size_t at, MailText& mail) {
    int known = 0;
    for (bool begun = false; at < text.size();) {
        const Line line = line_at(text, at);
        const std::string_view words = trimmed(line.words);
        if (words.empty() && begun) break;
        at = line.next;
        if (words.empty()) continue;
        begun = true;
        const std::size_t colon = words.find(':');
        const std::string_view name = trimmed(words.substr(0, std::min(colon, words.size())));
        const auto* const row =
            std::find_if(kHeaderNames.begin(), kHeaderNames.end(),
                         [name](const HeaderName& h) { return equals_lower(name, h.name); });
        if (colon == std::string_view::npos || row == kHeaderNames.end()) {
            if (known < 2) return 0;
            continue;  // a long header goes on
        }
        ++known;
        if (row->field != nullptr && (mail.*row->field).empty())
            mail.*row->field = std::string(trimmed(words.substr(colon + 1)).substr(0, 300));
    }
    return known >= 2 ? at : 0;
}

/// "Lund Post <news@lundpost.example>" -> "Lund Post".
std::string name_of(const std::string& sender) {
    const std::size_t address = sender.find_first_of("<[(");
    return std::string(trimmed(std::string_view(sender).substr(0, address), " \t\"'"));
}

/// Where the letter sent on begins; 0 when none is.
std::size_t find_forward(std::string_view text, MailText& mail) {
    for (std::size_t at = 0; at < text.size() && at <= kLongestNote;) {
        const Line line = line_at(text, at);
        if (is_forward_mark(line.words)) {
            MailText read;
            const std::size_t begin = read_headers(text, line.next, read);
            if (begin == 0) return 0;
            mail = std::move(read);
            mail.from = name_of(mail.from);
            mail.forwarded = true;
            return begin;
        }
        at = line.next;
    }
    return 0;
}

/// The text above the last line "-- ". Source: RFC 3676, 4.3.
std::string_view without_signature(std::string_view text) {
    for (const std::string_view mark : {"\n-- \n", "\n-- \r\n"}) {
        const std::size_t at = text.rfind(mark);
        if (at != std::string_view::npos && text.size() - at <= kLongestSignature)
            return text.substr(0, at + 1);
    }
    return text;
}

/// Plain mail is broken into lines of some 70 characters: a long line and the next are one paragraph.
std::string joined(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    std::size_t line = 0;  // characters of it so far
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '\r') continue;
        if (text[i] != '\n') {
            out += text[i];
            ++line;
            continue;
        }
        const bool ends = i + 1 == text.size() || text[i + 1] == '\n' || text[i + 1] == '\r';
        out += line >= kLongLine && !ends ? ' ' : '\n';
        line = 0;
    }
    return out;
}

}  // namespace

MailText read_mail_text(std::string_view plain) {
    MailText mail;
    std::string_view text = without_signature(plain);
    for (int i = 0; i < kMostForwards; ++i) {
        const std::size_t begin = find_forward(text, mail);
        if (begin == 0) break;
        text.remove_prefix(begin);
    }
    mail.body = joined(text);
    return mail;
}

}  // namespace dateline
