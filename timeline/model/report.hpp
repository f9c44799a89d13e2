// What a run found, ready to be shown: self-contained, no spans into texts that are gone, no analysis.
// Renderers see nothing but this; the JSON of schema dateline/1 is this, and reading it back gives this
// again. Offsets here are Unicode code points.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/calendar/range.hpp"
#include "timeline/model/status.hpp"

namespace dateline {

struct CodePointSpan {
    std::uint32_t begin = 0, end = 0;
    friend bool operator==(const CodePointSpan&, const CodePointSpan&) = default;
};

/// Minutes since midnight, on the clock of the place meant; -1 = not told. "7 or 8 p.m." is 1140 to 1200.
struct ReportClock {
    std::int16_t from = -1, to = -1;
    [[nodiscard]] bool known() const { return from >= 0; }
    friend bool operator==(const ReportClock&, const ReportClock&) = default;
};

struct ReportDate {
    DateRange range;      // on events in whole days; on timexes with the minute where stated
    ReportClock clock;    // on events and mentions: the time of day, when told by the clock
    std::string edtf;     // "2026-01-22T19:00:00", with the zone when known; "" = undated
    std::string basis;    // to_string(DateBasis)
    std::string written;  // the words it rests on: "in early December"; "" when inherited or bounded
    std::vector<std::string> steps;
    std::vector<std::string> rejected;
    friend bool operator==(const ReportDate&, const ReportDate&) = default;
};

struct ReportSource {
    std::string id, file, publisher, title, url, sha256;
    std::string timezone;  // IANA name of the publisher's zone; "" = unknown
    ReportDate published;  // range empty = undated
    std::string published_method, published_quote, published_note;
    std::string language;  // of its time phrases: "en"; "" = not told
    std::string prose;     // "news" or "narrative", and why: how its time phrases are anchored
    std::string copy_of;   // id of the source whose text it repeats; "" = a text of its own
    friend bool operator==(const ReportSource&, const ReportSource&) = default;
};

struct ReportTimex {
    std::string source;
    CodePointSpan span;
    std::string text, type, value, mod, quant, freq;
    ReportDate date;          // with the words that bound it: "by Friday" is [..2026-01-23]
    std::string signal;       // those words: "by"; "" = none
    bool impossible = false;  // "February 30": kept as written
    std::string rule, expression, anchor;
    std::string evidence;  // the verb that chose the direction: "will"; "" = none did
    std::vector<std::string> rejected;
    friend bool operator==(const ReportTimex&, const ReportTimex&) = default;
};

struct ReportParticipant {
    std::string name, role;

    /// "by telephone", "with a knife": the means by which it was done, and nobody who took part.
    [[nodiscard]] bool is_means() const { return role == "instrument"; }
    friend bool operator==(const ReportParticipant&, const ReportParticipant&) = default;
};

struct ReportMention {
    std::string source;
    CodePointSpan span, trigger;
    std::string trigger_text, quote;
    Status status = Status::occurred;
    std::string attribution;
    ReportDate date;
    std::vector<std::uint32_t> timexes;  // indices into Report::timexes
    std::vector<std::string> status_words;
    friend bool operator==(const ReportMention&, const ReportMention&) = default;
};

/// Sources that tell an event with one voice: copies of one text, or all by the word of one other.
struct ReportVoice {
    std::vector<std::string> sources;  // two or more ids
    std::string because;               // "copy" | "origin"
    std::string origin;                // "Bloomberg"; "" for copies
    friend bool operator==(const ReportVoice&, const ReportVoice&) = default;
};

/// An event that is much like this one and yet another, and why.
struct ReportNearMiss {
    std::string event, why;
    friend bool operator==(const ReportNearMiss&, const ReportNearMiss&) = default;
};

struct ReportEvent {
    std::string id;  // stable for equal content: made of what is claimed, not of positions in the run
    std::string label;
    Status status = Status::occurred;
    std::vector<std::pair<std::string, Status>>
        history;  // as-of date of each source, oldest first, where it changed
    float salience = 0;
    bool shown = false;
    ReportDate date;
    std::vector<ReportParticipant> participants;
    std::vector<std::string> places;
    std::vector<ReportMention> mentions;
    std::vector<std::string> merge_reasons;   // one line for each link that joined mentions
    std::vector<ReportVoice> one_voice;       // tellers that do not count apart
    std::vector<ReportNearMiss> near_misses;  // most alike first; filled when asked for
    /// Neither days nor relations say that it comes after the line above it (the shown one, when it is
    /// shown).
    bool order_open = false;
    friend bool operator==(const ReportEvent&, const ReportEvent&) = default;
};

/// Independent voices among `tellers` sources of the event.
[[nodiscard]] inline std::size_t count_voices(const ReportEvent& event, std::size_t tellers) {
    std::size_t repeated = 0;
    for (const ReportVoice& voice : event.one_voice)
        repeated += voice.sources.empty() ? 0 : voice.sources.size() - 1;
    return tellers > repeated ? tellers - repeated : tellers;
}

struct ReportRelation {
    std::string from, to, type;  // event ids; "before" | "simultaneous" | "includes"
    std::string source;
    CodePointSpan evidence;
    std::string quote;
    friend bool operator==(const ReportRelation&, const ReportRelation&) = default;
};

struct ConflictClaim {
    std::string source, value, quote;
    friend bool operator==(const ConflictClaim&, const ConflictClaim&) = default;
};
struct ReportConflict {
    std::string event, aspect;  // aspect: "date" | "place" | "status" | "participants" | "number" | "order"
    std::string kind;           // "contradiction" | "time zone" | "moved on"
    std::vector<ConflictClaim> claims;
    friend bool operator==(const ReportConflict&, const ReportConflict&) = default;
};

/// Who reports what; the categories mean what DESIGN §5 says.
struct ReportDiff {
    struct Refine {
        std::string event, by;
        friend bool operator==(const Refine&, const Refine&) = default;
    };
    struct Contradict {
        std::string event, aspect;
        friend bool operator==(const Contradict&, const Contradict&) = default;
    };
    struct StatusMove {
        std::string event;
        std::vector<std::pair<std::string, Status>> by_source;  // in source order
        friend bool operator==(const StatusMove&, const StatusMove&) = default;
    };
    std::vector<std::string> agree;
    std::vector<Refine> refine;
    std::vector<Contradict> contradict;
    std::vector<StatusMove> status;
    std::vector<std::pair<std::string, std::vector<std::string>>> only;  // source id, event ids
    friend bool operator==(const ReportDiff&, const ReportDiff&) = default;

    [[nodiscard]] bool has_differences() const {
        if (!refine.empty() || !contradict.empty() || !status.empty()) return true;
        for (const auto& [source, events] : only)
            if (!events.empty()) return true;
        return false;
    }
};

/// One paragraph of an article: where its first character stands, and its words.
struct ReportParagraph {
    std::uint32_t begin = 0;
    bool heading = false;
    std::string text;
    friend bool operator==(const ReportParagraph&, const ReportParagraph&) = default;
};
struct ReportArticle {
    std::string source;
    std::vector<ReportParagraph> paragraphs;  // without page furniture
    friend bool operator==(const ReportArticle&, const ReportArticle&) = default;
};

/// What became of a decision of the --overrides file.
struct ReportOverride {
    std::uint32_t entry = 0;          // its place in the file, from 1
    std::string decision;             // "same", "different", "date", "drop"
    std::string note;                 // the person's own words
    std::vector<std::string> events;  // ids of the events it is about, as they are now; none when dropped
    std::string problem;              // why it could not be followed; "" = it was
    friend bool operator==(const ReportOverride&, const ReportOverride&) = default;
};

struct Report {
    std::vector<ReportSource> sources;
    /// The texts themselves, for pages that show a quote where it stands; only when asked for
    /// (AssembleOptions::keep_texts), and never in the JSON, which names each file and its hash.
    std::vector<ReportArticle> articles;
    std::vector<ReportTimex> timexes;
    std::vector<ReportEvent> events;  // in timeline order; undated last
    std::vector<ReportRelation> relations;
    std::vector<ReportConflict> conflicts;
    ReportDiff diff;
    std::vector<ReportOverride> overrides;  // in the order of the file
    friend bool operator==(const Report&, const Report&) = default;
};

}  // namespace dateline
