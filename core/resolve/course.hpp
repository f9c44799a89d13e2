// Where is the text when a phrase comes? A clock time lies on the day told last, as long as that is no two
// sentences ago; a month belongs to the entry of a chronology it stands in; "a year earlier" counts from the
// quarter a company reports on. What the text has told so far moves the anchors, and not every date does.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "core/resolve/bounds.hpp"
#include "core/resolve/resolve.hpp"
#include "core/timex/recognise.hpp"

namespace dateline::resolve {

inline constexpr std::int16_t kMidnight = 24 * 60;  // the minute of "midnight": the end of its day

/// The day named last, while it is near: in this sentence or the one before.
class NearDay {
  public:
    NearDay(std::string_view text, std::span<const timex::Token> tokens) : text_(text), tokens_(tokens) {}

    /// `day` has been told, in a phrase that ends before token `end`.
    void tell(const Reference& day, std::uint32_t end);
    /// The day on which a bare clock time at `token` lies; nullopt when none is near any longer. In a
    /// narrative the last one stays. Tokens come in their order.
    [[nodiscard]] std::optional<Reference> reach(std::uint32_t token, bool narrative);
    /// "on Monday shortly after midnight" is the first hour of Monday; "after midnight" alone is the next
    /// date.
    [[nodiscard]] bool begins_with(const timex::Recognised& phrase, Bound bound) const;

  private:
    std::string_view text_;
    std::span<const timex::Token> tokens_;
    std::optional<Reference> day_;
    std::uint32_t token_ = 0;       // one past the phrase that told it
    std::uint32_t counted_to_ = 0;  // sentences have been counted from token_ to here
    int sentences_since_ = 0;
};

/// An entry of a chronology: "July 19, 2001: The plant is closed. It reopens on Sept. 20." A month without a
/// year belongs to the entry's.
class ChronologyEntry {
  public:
    explicit ChronologyEntry(std::span<const timex::Token> tokens) : tokens_(tokens) {}

    /// Begins a new entry when the phrase is the head of one: a date with its year in front of a line, before
    /// a colon.
    void read_head(const timex::Recognised& phrase, Reference date);
    /// Is the token in the entry that was begun last?
    [[nodiscard]] bool holds(std::uint32_t token) const { return date_ && token < end_; }
    /// What a phrase in the entry counts from.
    [[nodiscard]] Anchors inside(Anchors anchors) const;

  private:
    std::span<const timex::Token> tokens_;
    std::optional<Reference> date_;
    std::uint32_t end_ = 0;  // one past the last token of the entry
};

/// The text has told a date: moves what later phrases count from. False: it is a comparison ("a year
/// earlier") that leaves the text where it is.
bool move_on(std::string_view text, std::span<const timex::Token> tokens, const timex::Recognised& phrase,
             Reference date, Anchors& anchors);

/// The text reports on a part of a year that is no quarter: "a year earlier" is then the year before.
void report_on_year(Anchors& anchors);

}  // namespace dateline::resolve
