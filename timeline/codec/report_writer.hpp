// How is a report put on the page as JSON? Row by row, in the order of schema dateline/1 (docs/json.md), with
// nothing built in between. The members that dates share are written in one place, so that a date reads the
// same wherever it stands.
#pragma once

#include <optional>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/json_writer.hpp"
#include "timeline/codec/json.hpp"

namespace dateline {

class ReportWriter {
  public:
    explicit ReportWriter(std::ostream& out) : json_(out) {}

    void write(const Report& report, JsonParts parts);
    /// Rows only, as deep as in the report.
    void begin_rows();
    void source(const ReportSource& s);
    void timex(const ReportTimex& t);
    JsonWriter& json() { return json_; }

  private:
    using Layout = JsonWriter::Layout;

    // ---- what several members are made of
    template <class Items, class Each>
    void rows(std::string_view name, const Items& items, Each each) {
        json_.key(name);
        json_.begin_array(Layout::rows);
        for (const auto& item : items) each(item);
        json_.end_array();
    }
    void texts(std::string_view name, const std::vector<std::string>& values);
    void text_list(const std::vector<std::string>& values);
    void optional_texts(std::string_view name, const std::vector<std::string>& values) {
        if (!values.empty()) texts(name, values);
    }
    void flag(std::string_view name) {
        json_.key(name);
        json_.boolean(true);
    }
    void span(CodePointSpan s) {
        json_.member("begin", s.begin);
        json_.member("end", s.end);
    }
    // ---- dates
    void bound(std::string_view name, const std::optional<CivilTime>& time);
    /// The members every date has. `whole_days`: an event's bounds are days, its clock time stands apart.
    void bounds(const ReportDate& date, bool whole_days = false);
    /// What is left of a date; members with nothing to say are left out. A timex rests on its own words.
    void date_details(const ReportDate& date, std::string_view usual_words = {},
                      std::string_view rejected_name = "rejected");
    void clock(ReportClock told);
    // ---- events and what they are to one another
    void event(const ReportEvent& e);
    void voice(const ReportVoice& v);
    void near_miss(const ReportNearMiss& m);
    void mention(const ReportMention& m);
    void relation(const ReportRelation& r);
    void conflict(const ReportConflict& c);
    void override_entry(const ReportOverride& o);
    // ---- sources against one another
    void diff(const ReportDiff& d);
    /// {"event":"e4","b":"possible","a":"scheduled"}; the sources stand in an object of their own when one of
    /// them is called like a member of this one.
    void status_move(const ReportDiff::StatusMove& move);

    JsonWriter json_;
    std::string scratch_;
};

}  // namespace dateline
