#include "timeline/render/html_overview.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <string>
#include <tuple>
#include <unordered_map>

#include "timeline/render/date_words.hpp"
#include "timeline/render/escape.hpp"
#include "timeline/render/html_axis.hpp"

namespace dateline {
namespace {

constexpr int kWidth = 1000;
constexpr int kLabelWidth = 150;
constexpr int kPause = 30;  // between phases
constexpr int kRow = 11;
constexpr int kBar = 8;
constexpr int kArrow = 26;
constexpr int kAxis = 24;      // the ticks under the lanes
constexpr int kTickRoom = 76;  // a date as text
constexpr int kDigit = 6;      // and a character of it
constexpr int kMostRows = 12;
constexpr std::size_t kLongestLabel = 20;
constexpr std::size_t kManyEvents = 600;  // then what covers each other is drawn once, without its words
constexpr int kCoarse = 10;               // x of marks then

struct Mark {
    const ReportEvent* event = nullptr;
    int begin = 0, end = 0;  // x
    int row = 0;
    bool first = false;  // the first lane of the event: it carries the words
};

struct Lane {
    std::vector<Mark> marks;
    int rows = 1;
};

class Overview {
  public:
    Overview(const View& view, const std::vector<Phase>& phases, OutputBuffer& out)
        : view_(view), axis_(phases, kLabelWidth, kWidth, kPause), out_(out) {
        place_marks();
    }

    void print() {
        int height = kAxis;
        for (const ReportSource& source : view_.report().sources) height += height_of(lanes_[source.id]);
        out_ << "<section aria-labelledby=\"overview\">\n<h2 id=\"overview\">Overview</h2>\n<div "
                "class=\"wide\">"
                "<svg class=\"overview\" viewBox=\"0 0 "
             << kWidth << ' ' << height
             << "\" role=\"group\" aria-label=\"Events by source and date; the list below says the same\">\n";
        grid(height);
        int y = 0;
        for (const ReportSource& source : view_.report().sources) {
            lane(source, lanes_[source.id], y);
            y += height_of(lanes_[source.id]);
        }
        out_ << "</svg></div>\n";
        legend();
        out_ << "</section>\n";
    }

  private:
    static int height_of(const Lane& lane) { return lane.rows * kRow + 8; }

    [[nodiscard]] Mark mark_of(const ReportEvent& event) const {
        const DateRange& range = event.date.range;
        Mark mark{&event, 0, 0, 0, false};
        if (range.earliest) mark.begin = axis_.x(range.earliest->day);
        if (range.latest) mark.end = axis_.x(range.latest->day + 1);
        // Open at one end: an arrow at the end that is known, or all the others would disappear behind it.
        if (!range.earliest) mark.begin = std::max(kLabelWidth, mark.end - kArrow);
        if (!range.latest) mark.end = std::min(kWidth, mark.begin + kArrow);
        if (mark.end - mark.begin < kBar) mark.end = mark.begin + kBar;
        if (mark.end > kWidth) {
            mark.begin = std::max(kLabelWidth, mark.begin - (mark.end - kWidth));
            mark.end = kWidth;
        }
        return mark;
    }

    void place_marks() {
        const bool many = view_.events().size() > kManyEvents;
        std::unordered_map<std::string_view, std::set<std::tuple<int, int, Status>>> drawn;
        for (const ReportEvent* event : view_.events()) {
            if (!is_dated(*event)) continue;
            Mark mark = mark_of(*event);
            mark.first = !many;
            if (many) {
                mark.begin -= mark.begin % kCoarse;
                mark.end -= mark.end % kCoarse;
            }
            for (const std::string_view id : view_.tellers(*event)) {
                if (many && !drawn[id].emplace(mark.begin, mark.end, event->status).second) continue;
                lanes_[id].marks.push_back(mark);
                mark.first = false;
            }
        }
        if (!many)
            for (auto& [id, lane] : lanes_) stack(lane);
    }

    /// Each mark in the first row that is free there.
    static void stack(Lane& lane) {
        std::array<int, kMostRows> taken{};
        for (Mark& mark : lane.marks) {
            int row = 0;
            while (row + 1 < kMostRows && taken[static_cast<std::size_t>(row)] > mark.begin) ++row;
            mark.row = row;
            taken[static_cast<std::size_t>(row)] = mark.end + 1;
            lane.rows = std::max(lane.rows, row + 1);
        }
    }

    void grid(int height) {
        const int bottom = height - kAxis;
        for (const AxisSegment& segment : axis_.segments()) {
            if (segment.quiet_days > 0) {
                const int middle = segment.begin - kPause / 2;
                out_ << "<g class=\"pause\"><title>"
                     << counted(static_cast<std::size_t>(segment.quiet_days), "day")
                     << " without an event</title><path d=\"M" << middle - 5 << ' ' << bottom << "l4 -"
                     << bottom << "m5 0l-4 " << bottom << "\"/></g>\n";
            }
            int free_from = 0;
            for (const AxisTick& tick : Axis::ticks(segment, kTickRoom)) {
                out_ << "<path class=\"grid\" d=\"M" << tick.x << " 0V" << bottom + 4 << "\"/>";
                const int wide = static_cast<int>(tick.words.size()) * kDigit;
                const bool at_end = tick.x + wide > kWidth;
                const int begins = at_end ? tick.x - wide : tick.x;
                if (begins < free_from) continue;
                out_ << "<text class=\"tick\" x=\"" << tick.x << "\" y=\"" << height - 6 << '"'
                     << (at_end ? " text-anchor=\"end\"" : "") << ">" << tick.words << "</text>\n";
                free_from = begins + kTickRoom;
            }
        }
    }

    void lane(const ReportSource& source, const Lane& lane, int y) {
        out_ << "<g transform=\"translate(0," << y << ")\">\n<text x=\"0\" y=\"" << kRow + 4 << "\">"
             << for_html(shortened(view_.name(source.id))) << "</text>\n";
        for (const Mark& mark : lane.marks) draw(mark);
        out_ << "<path class=\"lane\" d=\"M0 " << height_of(lane) - 2 << "H" << kWidth << "\"/>\n</g>\n";
    }

    static std::string shortened(const std::string& name) {
        std::string out;
        std::size_t characters = 0;
        for (const char c : name) {
            const bool begins = (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
            if (begins && ++characters > kLongestLabel) return out + "…";
            out += c;
        }
        return out;
    }

    /// The first mark of an event carries its words and takes the keyboard; the ones in other lanes link to
    /// the same place.
    void draw(const Mark& mark) {
        const ReportEvent& event = *mark.event;
        const DateRange& range = event.date.range;
        const int y = 4 + mark.row * kRow;
        out_ << "<a href=\"#" << for_html(event.id) << "\" class=\"" << to_string(event.status) << '"'
             << (mark.first ? "" : " tabindex=\"-1\"") << '>';
        if (!range.latest)
            out_ << "<path class=\"may\" d=\"M" << mark.begin << ' ' << y << "H" << mark.end - 5
                 << "l5 4l-5 4H" << mark.begin << "z\"";
        else if (!range.earliest)
            out_ << "<path class=\"may\" d=\"M" << mark.end << ' ' << y << "H" << mark.begin + 5
                 << "l-5 4l5 4H" << mark.end << "z\"";
        else
            out_ << "<rect"
                 << (range.is_single_day()           ? ""
                     : range.kind == RangeKind::once ? " class=\"may\""
                                                     : "")
                 << " x=\"" << mark.begin << "\" y=\"" << y << "\" width=\"" << mark.end - mark.begin
                 << "\" rx=\"" << (range.is_single_day() ? 4 : 1) << '"';
        if (!mark.first) {
            out_ << "/></a>\n";
            return;
        }
        std::string words = date_words(event.date) + ": " + event.label;
        if (const std::string status = status_mark(view_, event); !status.empty())
            words += " [" + status + "]";
        out_ << "><title>" << for_html(words)
             << (range.earliest && range.latest ? "</title></rect></a>\n" : "</title></path></a>\n");
    }

    void legend() {
        std::array<bool, 6> seen{};
        for (const ReportEvent* event : view_.events()) seen[static_cast<std::size_t>(event->status)] = true;
        out_ << "<ul class=\"legend\">";
        for (std::size_t i = 0; i < seen.size(); ++i)
            if (seen[i])
                out_ << "<li class=\"" << to_string(static_cast<Status>(i)) << "\">"
                     << status_word(static_cast<Status>(i)) << "</li>";
        out_ << "<li class=\"key\">pale: once, on one of these days; arrow: that day or later, or "
                "before</li></ul>\n";
    }

    const View& view_;
    Axis axis_;
    OutputBuffer& out_;
    std::unordered_map<std::string_view, Lane> lanes_;
};

}  // namespace

void render_overview(const View& view, OutputBuffer& out) {
    const std::vector<Phase> phases = phases_of(view.events());
    if (phases.empty() || view.report().sources.empty()) return;
    Overview(view, phases, out).print();
}

}  // namespace dateline
