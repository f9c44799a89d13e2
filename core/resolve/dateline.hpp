// Where does a dateline end and the story begin? "GENEVA, Dec. 11 (River Wire) — Envoys met" says place, day
// and agency; "On Dec. 11 — a Thursday — envoys met" says none of them, it tells of that day.
#pragma once

#include <optional>
#include <string_view>

#include "core/calendar/date_text.hpp"

namespace dateline {

struct Dateline {
    Span span;  // up to the story, in the paragraph
    DateText date;
    bool placed = false;  // a place or an agency stands before the date
    friend bool operator==(const Dateline&, const Dateline&) = default;
};

/// The dateline with which a paragraph begins: "PORT ORR, Velania, March 12, 2026 (Newswire) -- Health
/// workers …", "LONDON, 12 March 2026: Health …", "March 12, 2026 -- Health …". Without a place the date must
/// have its year. nullopt when it begins with none, or with one that names no day.
/// Sources: AP Stylebook, datelines; the wire headers of PR Newswire, Business Wire and GlobeNewswire.
[[nodiscard]] std::optional<Dateline> read_dateline(std::string_view paragraph);

}  // namespace dateline
