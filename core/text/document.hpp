// The Document alone owns text; every later stage holds spans into it. The text is valid UTF-8 (ingest
// replaces what is not, and counts). For a plain text it is byte for byte what the file holds, so that a span
// can be shown in the file itself; for a page it is the article as extracted, and `page` says where on the
// page each stretch of it stands.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/span.hpp"
#include "core/calendar/range.hpp"

namespace dateline {

/// What a line or paragraph is on the page. Only what is_story() takes may yield events.
enum class BlockKind : std::uint8_t {
    title,      // the headline
    heading,    // a subhead inside the article
    body,       // a paragraph of the story
    byline,     // "By PIETRA VOSS and ANDREJ KOLL"
    caption,    // photo caption or credit
    furniture,  // navigation, share bars, newsletter boxes, comments, copyright, "first appeared on"
    bio,        // who the author is, who edited
    list_item,  // one entry of a list in the story
    quote,      // a paragraph set apart as quoted
    table,      // one row of a table, its cells parted by " | "
};

/// Headline, subheads and what is told under them: tables, captions, bylines and furniture are not.
constexpr bool is_story(BlockKind kind) {
    return kind == BlockKind::title || kind == BlockKind::heading || kind == BlockKind::body ||
           kind == BlockKind::list_item || kind == BlockKind::quote;
}

struct Block {
    Span span;
    BlockKind kind = BlockKind::body;
    friend bool operator==(const Block&, const Block&) = default;
};

/// How strongly a clue speaks for a publication date; a stronger one wins, equal ones must agree.
enum class ClueStrength : std::uint8_t { weak, fair, strong, given };

/// What a clue speaks of. Only the first publication is the anchor; the others bound it from above.
enum class ClueRole : std::uint8_t { published, modified, captured };

/// What a clue came to among the others.
enum class ClueUse : std::uint8_t {
    none,         // it names no day that could be heard
    agrees,       // stronger clues have said as much
    narrows,      // fewer days are left since
    contradicts,  // it allows none of the days that stronger clues leave
};

/// One piece of evidence for when the article was published.
struct PublicationClue {
    std::string method;  // "flag", "manifest", "header line", "dateline", "copyright line", …
    std::string quote;   // the words it stands in, or the flag as typed
    Span span;           // in the text; empty when the clue is not from the text
    DateRange range;     // the days it allows
    ClueStrength strength = ClueStrength::weak;
    ClueRole role = ClueRole::published;
    ClueUse use = ClueUse::none;
    friend bool operator==(const PublicationClue&, const PublicationClue&) = default;
};

/// The ledger: all clues and what follows from them. `range` is empty when nothing is known, a single day
/// when it is settled.
struct Publication {
    DateRange range;
    std::vector<DateRange> possible;  // the runs of days that are left, when they are more than one
    std::string method;  // of the clue that decided; "" = undated
    std::string quote;
    std::vector<PublicationClue> clues;
    std::string explanation;  // one line for people: why so, or which flag would settle it

    [[nodiscard]] std::optional<Day> day() const {
        if (!range.is_single_day()) return std::nullopt;
        return range.earliest->day;
    }
};

/// From byte `text` of the document on, the text is the page's from code point `page` on, up to the next
/// entry.
struct PageAnchor {
    std::uint32_t text = 0;
    std::uint32_t page = 0;
    friend bool operator==(const PageAnchor&, const PageAnchor&) = default;
};

struct Document {
    std::string id;         // unique in a run: "a"
    std::string file;       // as the user named it
    std::string publisher;  // may be empty
    std::string title;      // may be empty
    std::string url;        // may be empty
    std::string timezone;   // IANA name of the publisher's zone, "" = unknown
    std::string language;   // "en", "de", "ru" when somebody said so, "" = by the text
    std::string text;
    std::vector<Block> blocks;  // in text order, not overlapping; text between blocks is white space
    std::vector<PageAnchor>
        page;  // where the text stands on its page; empty when the text is the file itself
    Publication published;
    std::string sha256;                // of the bytes read, lower-case hex
    std::uint32_t replaced_bytes = 0;  // invalid UTF-8 sequences replaced by U+FFFD
    std::string guessed_charset;       // as which the bytes were read by their letters alone; else ""
};

}  // namespace dateline
