// Can a calendar hold an event whose day is not known? Only as wide as it is known: the entry covers every
// day the event may have been on, its summary says so, and what is open at one end or undated stays out and
// is counted.
#include "core/base/output_buffer.hpp"
#include "timeline/render/date_words.hpp"
#include "timeline/render/escape.hpp"
#include "timeline/render/render.hpp"
#include "timeline/render/view.hpp"

namespace dateline {
namespace {

constexpr std::size_t kLineOctets = 75;  // RFC 5545 §3.1

/// "20260122".
std::string basic(Day day) {
    std::string iso = to_iso(day);
    std::erase(iso, '-');
    return iso;
}

std::string two_digits(int value) {
    return {static_cast<char>('0' + value / 10), static_cast<char>('0' + value % 10)};
}

/// "20260122T190000" by the clock of the place, "20260122T160000Z" when its zone is known (RFC 5545 §3.3.5,
/// forms 1 and 2).
std::string date_time(Day day, int minute, std::optional<std::int16_t> utc_offset) {
    constexpr int kDay = 24 * 60;
    minute -= utc_offset.value_or(std::int16_t{0});
    const int days = minute < 0 ? -1 : minute >= kDay ? 1 : 0;
    minute -= days * kDay;
    return basic(day + days) + "T" + two_digits(minute / 60) + two_digits(minute % 60) + "00" +
           (utc_offset ? "Z" : "");
}

bool fits_a_calendar(const ReportEvent& event) {
    const DateRange& range = event.date.range;
    return range.earliest && range.latest && to_civil(range.earliest->day).year > 0 &&
           to_civil(range.latest->day).year < kLastYear;
}

std::size_t count_left_out(const View& view) {
    std::size_t count = 0;
    for (const ReportEvent* event : view.events()) count += fits_a_calendar(*event) ? 0U : 1U;
    return count;
}

class Calendar {
  public:
    Calendar(const Report& report, const RenderOptions& options, std::ostream& out)
        : view_(report, options.all), out_(out) {}

    void print() {
        line("BEGIN:VCALENDAR");
        line("VERSION:2.0");
        line("PRODID:-//dateline//timeline//EN");
        line("CALSCALE:GREGORIAN");
        for (const ReportEvent* event : view_.events())
            if (fits_a_calendar(*event)) entry(*event);
        if (const std::size_t left_out = count_left_out(view_); left_out > 0)
            line("X-DATELINE-LEFT-OUT:" + std::to_string(left_out));
        line("END:VCALENDAR");
    }

  private:
    /// Folded so that no line is longer than 75 octets and no character is cut.
    void line(std::string_view text) {
        std::size_t room = kLineOctets;
        while (text.size() > room) {
            std::size_t cut = room;
            while (cut > 0 && (static_cast<unsigned char>(text[cut]) & 0xC0U) == 0x80U) --cut;
            out_ << text.substr(0, cut) << "\r\n ";
            text.remove_prefix(cut);
            room = kLineOctets - 1;
        }
        out_ << text;
        out_ << "\r\n";
    }

    void entry(const ReportEvent& event) {
        const DateRange& range = event.date.range;
        line("BEGIN:VEVENT");
        line("UID:" + for_ics(event.id) + "@dateline.invalid");
        // Not the moment of the run: equal input gives equal bytes.
        line("DTSTAMP:" + basic(view_.as_of().value_or(Day{})) + "T000000Z");
        const ReportClock clock = event.date.clock;
        if (clock.known() && range.is_single_day()) {
            const Day day = range.earliest->day;
            line("DTSTART:" + date_time(day, clock.from, range.utc_offset));
            if (clock.to > clock.from) line("DTEND:" + date_time(day, clock.to, range.utc_offset));
        } else {
            line("DTSTART;VALUE=DATE:" + basic(range.earliest->day));
            line("DTEND;VALUE=DATE:" + basic(range.latest->day + 1));
        }
        std::string summary = event.label;
        if (const std::string mark = status_mark(view_, event); !mark.empty()) summary += " [" + mark + "]";
        if (!range.is_single_day() || clock.to > clock.from) summary += " (" + date_words(event.date) + ")";
        line("SUMMARY:" + for_ics(summary));
        line("STATUS:" + std::string(calendar_status(event.status)));
        line("TRANSP:TRANSPARENT");
        if (!event.places.empty()) line("LOCATION:" + for_ics(event.places.front()));
        line("DESCRIPTION:" + description(event));
        line("END:VEVENT");
    }

    static std::string_view calendar_status(Status status) {
        switch (status) {
            case Status::possible:
                return "TENTATIVE";
            case Status::cancelled:
            case Status::denied:
                return "CANCELLED";
            case Status::occurred:
            case Status::ongoing:
            case Status::scheduled:
                break;
        }
        return "CONFIRMED";
    }

    std::string description(const ReportEvent& event) {
        std::string text = "EDTF " + for_ics(event.date.edtf);
        for (const std::string_view id : view_.tellers(event))
            text += "\\n" + for_ics(view_.name(id) + ": " + in_quotes(best_mention(event, id)->quote));
        if (const std::string voices = voices_words(view_, event); !voices.empty())
            text += "\\n" + for_ics(voices);
        for (const ReportConflict* conflict : view_.conflicts(event))
            text += "\\n" + for_ics("The sources differ: " + conflict->aspect + " (" + conflict->kind + ")");
        return text;
    }

    View view_;
    OutputBuffer out_;
};

}  // namespace

std::size_t left_out_of_ics(const Report& report, const RenderOptions& options) {
    return count_left_out(View(report, options.all));
}

void render_timeline_ics(const Report& report, const RenderOptions& options, std::ostream& out) {
    Calendar(report, options, out).print();
}

}  // namespace dateline
