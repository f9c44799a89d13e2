#include "timeline/render/html_overview.hpp"

#include <algorithm>
#include <string>
#include <unordered_map>

#include "timeline/render/date_words.hpp"
#include "timeline/render/escape.hpp"

namespace dateline {
namespace {

constexpr int kWidth = 1000;
constexpr int kLabelWidth = 150;
constexpr int kPause = 14;  // between phases
constexpr int kLane = 24;
constexpr int kDayMark = 5;
constexpr int kStub = 30;
constexpr int kTickRoom = 110;  // a date as text
constexpr std::size_t kLongestLabel = 22;

struct Segment {
    Day first, last;
    int begin = 0, end = 0;  // x
};

std::vector<Segment> segments_of(const std::vector<Phase>& phases) {
    std::size_t events = 0;
    for (const Phase& phase : phases) events += phase.events.size();
    const int room = kWidth - kLabelWidth - kPause * static_cast<int>(phases.size());
    // Half of the room in equal parts, half by the number of events.
    std::vector<Segment> segments;
    int x = kLabelWidth;
    for (const Phase& phase : phases) {
        const int equal = room / 2 / static_cast<int>(phases.size());
        const int earned = static_cast<int>(static_cast<std::int64_t>(room) / 2 *
                                            static_cast<std::int64_t>(phase.events.size()) /
                                            static_cast<std::int64_t>(events));
        segments.push_back({phase.span.earliest->day, phase.span.latest->day, x, x + equal + earned});
        x += equal + earned + kPause;
    }
    return segments;
}

int position(const std::vector<Segment>& segments, Day day) {
    for (const Segment& segment : segments) {
        if (day < segment.first) return segment.begin;
        if (segment.last < day) continue;
        const std::int64_t days = segment.last - segment.first + 1;
        return segment.begin +
               static_cast<int>((segment.end - segment.begin) * std::int64_t{day - segment.first} / days);
    }
    return segments.back().end;
}

std::string shortened(const std::string& name) {
    std::string out;
    std::size_t characters = 0;
    for (const char c : name) {
        const bool begins = (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
        if (begins && ++characters > kLongestLabel) return out + "…";
        out += c;
    }
    return out;
}

void ticks(const std::vector<Segment>& segments, int height, std::ostream& out) {
    int free_from = 0;
    for (const Segment& segment : segments) {
        if (segment.begin >= free_from) {
            out << "<text class=\"tick\" x=\"" << segment.begin << "\" y=\"" << height - 6 << "\">"
                << long_date(segment.first) << "</text>\n";
            free_from = segment.begin + kTickRoom;
        }
        if (segment.end - kTickRoom >= free_from && segment.first < segment.last) {
            out << "<text class=\"tick\" text-anchor=\"end\" x=\"" << segment.end << "\" y=\"" << height - 6
                << "\">" << long_date(segment.last) << "</text>\n";
            free_from = segment.end;
        }
    }
}

/// The first mark of an event carries its words; the ones in other lanes link to the same place.
void mark(const View& view, const ReportEvent& event, const std::vector<Segment>& segments, bool first,
          std::ostream& out) {
    const DateRange& range = event.date.range;
    int begin = range.earliest ? position(segments, range.earliest->day) : segments.front().begin;
    int end = range.latest ? position(segments, range.latest->day + 1) : segments.back().end;
    // Open at one end: a stub at the end that is known, or all the others would disappear behind it.
    if (!range.earliest) begin = std::max(begin, end - kStub);
    if (!range.latest) end = std::min(end, begin + kStub);
    const bool open = !range.earliest || !range.latest;
    out << "<a href=\"#" << for_html(event.id) << "\" class=\"" << to_string(event.status) << "\"><rect x=\""
        << begin << "\" width=\"" << std::max(kDayMark, end - begin) << '"';
    if (!range.is_single_day()) out << (open ? " class=\"open\"" : " class=\"wide\"");
    if (!first) {
        out << "/></a>\n";
        return;
    }
    std::string words = date_words(event.date) + ": " + event.label;
    if (const std::string status = status_mark(view, event); !status.empty()) words += " [" + status + "]";
    out << "><title>" << for_html(words) << "</title></rect></a>\n";
}

}  // namespace

void render_overview(const View& view, std::ostream& out) {
    const std::vector<Phase> phases = phases_of(view.events());
    const auto& sources = view.report().sources;
    if (phases.empty() || sources.empty()) return;
    const std::vector<Segment> segments = segments_of(phases);
    const int height = kLane * static_cast<int>(sources.size()) + kLane;
    out << "<section aria-labelledby=\"overview\">\n<h2 id=\"overview\">Overview</h2>\n<svg "
           "class=\"overview\" viewBox=\"0 0 "
        << kWidth << ' ' << height
        << "\" role=\"group\" aria-label=\"Events by source and date; the list below says the same\">\n";
    std::unordered_map<std::string_view, std::vector<std::pair<const ReportEvent*, bool>>> lanes;
    for (const ReportEvent* event : view.events()) {
        if (!is_dated(*event)) continue;
        bool first = true;
        for (const std::string_view id : view.tellers(*event)) {
            lanes[id].emplace_back(event, first);
            first = false;
        }
    }
    int y = 0;
    for (const ReportSource& source : sources) {
        out << "<g transform=\"translate(0," << y << ")\">\n<text x=\"0\" y=\"" << kLane - 8 << "\">"
            << for_html(shortened(view.name(source.id))) << "</text>\n";
        for (const Segment& segment : segments)
            out << "<line class=\"lane\" x1=\"" << segment.begin << "\" x2=\"" << segment.end << "\" y1=\""
                << kLane / 2 << "\" y2=\"" << kLane / 2 << "\"/>\n";
        for (const auto& [event, first] : lanes[source.id]) mark(view, *event, segments, first, out);
        out << "</g>\n";
        y += kLane;
    }
    ticks(segments, height, out);
    out << "</svg>\n</section>\n";
}

}  // namespace dateline
