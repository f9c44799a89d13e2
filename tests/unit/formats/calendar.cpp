// The calendar as libical reads it; skipped, with a line that says so, where it was not there when this was
// built.
#include <doctest/doctest.h>

#ifdef DATELINE_HAS_LIBICAL
#include <libical/ical.h>
#endif

#include <memory>
#include <sstream>

#include "tests/support/sample_report.hpp"
#include "tests/unit/formats/stories.hpp"
#include "timeline/render/render.hpp"

namespace dateline {
namespace {

#ifndef DATELINE_HAS_LIBICAL

TEST_CASE("iCalendar before libical") {
    MESSAGE("skipped: libical-dev is not installed");
}

#else

using Component = std::unique_ptr<icalcomponent, decltype(&icalcomponent_free)>;

Component parsed(const std::string& text) {
    return {icalparser_parse_string(text.c_str()), icalcomponent_free};
}

/// Every entry, checked against RFC 5546's rules and for what libical marks as an error.
std::vector<icalcomponent*> entries_of(icalcomponent* calendar) {
    REQUIRE(calendar != nullptr);
    CHECK(icalcomponent_isa(calendar) == ICAL_VCALENDAR_COMPONENT);
    CHECK(icalcomponent_count_errors(calendar) == 0);
    icalrestriction_check(calendar);
    CHECK(icalcomponent_count_errors(calendar) == 0);
    std::vector<icalcomponent*> entries;
    for (auto* entry = icalcomponent_get_first_component(calendar, ICAL_VEVENT_COMPONENT); entry != nullptr;
         entry = icalcomponent_get_next_component(calendar, ICAL_VEVENT_COMPONENT))
        entries.push_back(entry);
    return entries;
}

TEST_CASE("libical reads the calendar back: words, days, hours, states") {
    Report report = sample::port_strike();
    report.events[2].label =
        "Offer; 4 % more, \"final\" \\ C:\\new\nline, Zürich 東京 and a long tail of words to fold";
    std::ostringstream out;
    find_renderer(Command::timeline, "ics")->render(report, {}, out);
    const Component calendar = parsed(out.str());
    const auto entries = entries_of(calendar.get());
    REQUIRE(entries.size() == 7);
    CHECK(std::string(icalcomponent_get_summary(entries[2])) ==
          "Offer; 4 % more, \"final\" \\ C:\\new line, Zürich 東京 and a long tail of words to fold (Mar "
          "1–10, 2025)");
    const icaltimetype first = icalcomponent_get_dtstart(entries[2]);
    CHECK(first.is_date == 1);
    CHECK(first.day == 1);
    CHECK(icalcomponent_get_dtend(entries[2]).day == 11);  // exclusive
    const icaltimetype strike = icalcomponent_get_dtstart(entries[4]);
    CHECK(strike.is_date == 0);
    CHECK(icaltime_is_utc(strike) == 1);
    CHECK(strike.hour == 5);
    CHECK(icalcomponent_get_status(entries[5]) == ICAL_STATUS_CANCELLED);
}

TEST_CASE("the check itself: what is no calendar is found out") {
    const Component broken = parsed(
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nDTSTART:tomorrow\r\nEND:VEVENT\r\nEND:"
        "VCALENDAR\r\n");
    REQUIRE(broken != nullptr);
    icalrestriction_check(broken.get());
    CHECK(icalcomponent_count_errors(broken.get()) > 0);
}

TEST_CASE("libical reads the calendars of the stories") {
    for (const char* story : formats::kStories) {
        CAPTURE(story);
        const Answer answer = formats::told("timeline " + std::string(story) + " --all --format ics");
        REQUIRE(answer.status == 0);
        const Component calendar = parsed(answer.out);
        CHECK_FALSE(entries_of(calendar.get()).empty());
    }
}

#endif

}  // namespace
}  // namespace dateline
