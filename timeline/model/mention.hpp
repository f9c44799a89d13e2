// One place in one article that tells of an event, before anything is merged. Spans are bytes into its
// document.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/base/span.hpp"
#include "core/calendar/range.hpp"
#include "core/language/analysis.hpp"
#include "timeline/model/status.hpp"

namespace dateline {

/// How we know when it happened. Strongest first: the order is used when bases compete.
enum class DateBasis : std::uint8_t {
    decided,      // by a person, in the file of decisions
    stated,       // an absolute date phrase attached to it
    publication,  // a phrase resolved from the publication date
    discourse,    // a phrase resolved from another time in the text
    inherited,    // from a coreferent mention or the event it is part of
    narrative,    // likely, not said: the day the story is at, by tense and clause
    order,        // from before/after relations to dated events
    tense,        // only that it is past or future at publication
    none,
};
[[nodiscard]] std::string_view to_string(DateBasis basis);

/// A date with its reasons, one step a line, for `explain`.
struct DateClaim {
    DateRange range;
    DateBasis basis = DateBasis::none;
    std::vector<std::uint32_t> timexes;  // indices into the document's timexes
    std::vector<std::string> steps;      // "\"in early December\" attaches to \"visited\" (obl)", …
    std::vector<std::string> rejected;   // readings considered and dropped, with why
};

enum class Role : std::uint8_t { agent, patient, participant, place, instrument };
[[nodiscard]] std::string_view to_string(Role role);

struct Participant {
    std::uint32_t entity = kNone;  // in the document's Analysis; kNone when only words are known
    std::string name;              // resolved: "Steve Witkoff", never "they"
    Role role = Role::participant;
    Span span;  // the words as written
};

struct Attribution {
    std::string who;  // "Yuri Ushakov", "sources cited by Bloomberg"; "" = the article itself
    Span cue;         // "said", "according to"
};

struct EventMention {
    std::uint32_t document = 0;  // index into the run's documents
    std::uint32_t sentence = 0;  // index into the document's Analysis
    std::uint32_t head = kNone;  // token: verb or event noun that carries it
    Span trigger;                // "held talks": verb, noun, or both together for one event
    Span clause;                 // the clause that tells it; the quote shown to people
    std::string lemma;           // of the head that means it: "talk" for "held talks", "visit"
    Status status = Status::occurred;
    std::vector<Span> status_evidence;  // "will", "expected", "not": the words that decided
    bool negated = false;
    bool alleged = false;    // possible, and past: somebody thinks or says so ("charged with killing")
    bool postponed = false;  // put off or brought forward, to the day it has or to one nobody tells
    bool generic = false;    // "supporters argue": no single happening
    bool reporting = false;  // a speech act that only carries another event
    Attribution attribution;
    std::vector<Participant> participants;
    std::vector<Participant> places;
    DateClaim date;            // when it happened or is to happen
    DateClaim statement_date;  // when its source said so
    std::uint32_t same_as =
        kNone;           // an earlier mention of this document it refers back to ("the visit"), by index
    float salience = 0;  // 0-1: would an editor print it?
    std::string label;   // "Witkoff and Kushner visit Moscow"
    /// Of a plan: how it reads once it has come about, "Witkoff visits Moscow" for "Witkoff to visit Moscow".
    std::string label_once_done;
};

/// An order the text itself states between two mentions of one document.
enum class OrderKind : std::uint8_t { before, after, overlaps, includes };
struct MentionOrder {
    std::uint32_t from = 0, to = 0;  // indices into the document's mentions
    OrderKind kind = OrderKind::before;
    Span evidence;                   // "Following", "before"
    float strength = 1;              // explicit signal 1, narrative sequence less
    std::uint32_t distance = kNone;  // how long: a duration among the document's timexes, "ten days before"
};

}  // namespace dateline
