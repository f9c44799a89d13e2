// What every renderer asks of a report: who a source is to a reader, what the default view shows, which plans
// are overdue.
#pragma once

#include <boost/container/small_vector.hpp>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "timeline/model/report.hpp"

namespace dateline {

/// Few in most events: they need no memory of their own.
using SourceIds = boost::container::small_vector<std::string_view, 8>;

class View {
  public:
    /// @param report must outlive the view
    explicit View(const Report& report, bool all = false);

    [[nodiscard]] const Report& report() const { return report_; }
    /// The shown events, or all of them, in timeline order.
    [[nodiscard]] const std::vector<const ReportEvent*>& events() const { return events_; }
    [[nodiscard]] std::size_t hidden() const { return report_.events.size() - events_.size(); }

    /// The event a headline would be about: the most salient one, then the one most voices tell, then the
    /// newest; nullptr when there is none.
    [[nodiscard]] const ReportEvent* lead() const;

    /// nullptr for an id the report does not have.
    [[nodiscard]] const ReportEvent* event(std::string_view id) const;
    [[nodiscard]] const ReportSource* source(std::string_view id) const;
    /// What a reader calls the source: its publisher, with the id behind when two share it; the id when it
    /// has none. Raw text.
    [[nodiscard]] std::string name(std::string_view source_id) const;
    /// Ids of the sources that tell it, in the order of the report.
    [[nodiscard]] SourceIds tellers(const ReportEvent& event) const;
    /// How many independent voices tell it: copies and words of one origin count once
    /// (ReportEvent::one_voice).
    [[nodiscard]] std::size_t voices(const ReportEvent& event) const;
    [[nodiscard]] std::span<const ReportConflict* const> conflicts(const ReportEvent& event) const;
    /// Relations the event stands in, on either side.
    [[nodiscard]] std::span<const ReportRelation* const> relations(const ReportEvent& event) const;

    /// The publication day of the newest source: what the report knows, it knows as of then.
    [[nodiscard]] std::optional<Day> as_of() const { return as_of_; }
    /// Its year, which goes without saying on a page that has no years above its events.
    [[nodiscard]] std::optional<int> year() const { return year_; }
    /// A plan whose last possible day has passed, with nobody telling how it went.
    [[nodiscard]] bool overdue(const ReportEvent& event) const;

  private:
    void index_sources();

    const Report& report_;
    std::vector<const ReportEvent*> events_;
    std::unordered_map<std::string_view, std::uint32_t> event_index_, source_index_;
    std::unordered_map<std::string_view, std::vector<const ReportConflict*>> conflicts_;
    std::unordered_map<std::string_view, std::vector<const ReportRelation*>> relations_;
    std::vector<std::string> names_;  // of the sources
    /// Had its day not yet passed for one who told of it? A suspicion about last week is no plan.
    /// @pre the event has a last day
    [[nodiscard]] bool lay_ahead(const ReportEvent& event) const;

    std::optional<Day> as_of_;
    std::optional<int> year_;
};

/// "happened" for what occurred, the word of the schema for all others.
[[nodiscard]] std::string_view status_word(Status status);

/// One step of an event's history in a word: "scheduled", "happened"; "rescheduled" for a plan that is one
/// still, for another day.
[[nodiscard]] std::string_view step_word(const ReportEvent& event, std::size_t step);

/// "scheduled", "possible → scheduled", "scheduled; no report that it happened", "" for what simply happened.
[[nodiscard]] std::string status_mark(const View& view, const ReportEvent& event);

/// The mention that tells most of when it happened, as that source has it: the one with the narrowest date,
/// the first of equals; nullptr when the source is silent.
[[nodiscard]] const ReportMention* best_mention(const ReportEvent& event, std::string_view source_id);

/// Has it a place on the calendar at all?
[[nodiscard]] inline bool is_dated(const ReportEvent& event) {
    return !event.date.range.empty();
}

/// A claim's value as a reader would say it: the date in words when it is one the event's mentions give, the
/// label of an event named by id ("before e-3f2a"), the value itself otherwise. Raw text.
[[nodiscard]] std::string claim_words(const View& view, const ReportConflict& conflict,
                                      const ConflictClaim& claim, std::optional<int> year = std::nullopt);

/// "Harbour Herald, Northern Post": names of the sources joined. Raw text.
[[nodiscard]] std::string names_of(const View& view, const SourceIds& ids);

/// Which of the tellers are one voice: "one voice: the same text", "Herald, Star one voice: by the word of
/// Bloomberg"; "" when each counts. Raw text.
[[nodiscard]] std::string voices_words(const View& view, const ReportEvent& event);

/// The names of all tellers, and which of them are one voice: "Herald, Post (one voice: the same text)",
/// "Herald, Post, Star (Herald, Star one voice: both by the word of Bloomberg)". Raw text.
[[nodiscard]] std::string tellers_words(const View& view, const ReportEvent& event);

/// A source's words as a newspaper sets them: in “ ”, quotation marks inside them as ‘ ’, without the comma
/// or semicolon a clause was cut at or the mark of a list before it: "; he called it "solvable"" is "“he
/// called it ‘solvable’”". Raw text, no other change.
[[nodiscard]] std::string in_quotes(std::string_view words);

/// "1 event", "2 events".
[[nodiscard]] std::string counted(std::size_t count, std::string_view noun);

}  // namespace dateline
