#include "timeline/render/html_axis.hpp"

#include <algorithm>
#include <array>

#include "core/calendar/month.hpp"
#include "timeline/render/date_words.hpp"

namespace dateline {
namespace {

int x_in(const AxisSegment& segment, Day day) {
    const std::int64_t days = segment.last - segment.first + 1;
    return segment.begin +
           static_cast<int>((segment.end - segment.begin) * std::int64_t{day - segment.first} / days);
}

std::string day_words(Day day, bool with_year) {
    ReportDate date;
    date.range.earliest = date.range.latest = CivilTime{day, -1};
    return date_words(date, with_year ? std::nullopt : std::optional<int>(to_civil(day).year));
}

struct Step {
    int days = 0, months = 0;
};
constexpr std::array<Step, 12> kSteps = {{{1, 0},
                                          {2, 0},
                                          {7, 0},
                                          {14, 0},
                                          {0, 1},
                                          {0, 3},
                                          {0, 12},
                                          {0, 60},
                                          {0, 120},
                                          {0, 600},
                                          {0, 1200},
                                          {0, 12000}}};
constexpr int kDaysAMonth = 30;

/// Ticks every so many days from the first one on.
std::vector<AxisTick> day_ticks(const AxisSegment& segment, int step) {
    std::vector<AxisTick> ticks;
    int year = 0;
    for (Day day = segment.first; day <= segment.last; day = day + step) {
        const int own = to_civil(day).year;
        ticks.push_back({x_in(segment, day), day_words(day, ticks.empty() || own != year)});
        year = own;
    }
    return ticks;
}

/// Ticks at the first of every so many months, counted from January.
std::vector<AxisTick> month_ticks(const AxisSegment& segment, int step) {
    std::vector<AxisTick> ticks;
    const CivilDate from = to_civil(segment.first);
    int month = from.year * 12 + from.month - 1;
    const auto up = [&](int value) { return value - (value % step + step) % step; };
    month = up(month);
    int year = kFirstYear - 1;
    for (;; month += step) {
        const int own = month >= 0 ? month / 12 : -((11 - month) / 12);
        if (own > kLastYear) break;
        const Day day = to_day({own, month - own * 12 + 1, 1});
        if (segment.last < day) break;
        if (day < segment.first) continue;
        std::string words = year_words(own);
        if (step < 12) {
            static constexpr std::string_view kMonths = "JanFebMarAprMayJunJulAugSepOctNovDec";
            const auto at = static_cast<std::size_t>(month - own * 12) * 3;
            words = std::string(kMonths.substr(at, 3)) + (own == year ? "" : " " + words);
        }
        ticks.push_back({x_in(segment, day), std::move(words)});
        year = own;
    }
    return ticks;
}

}  // namespace

Axis::Axis(const std::vector<Phase>& phases, int begin, int end, int pause) {
    std::size_t events = 0;
    for (const Phase& phase : phases) events += phase.events.size();
    const int room = end - begin - pause * (static_cast<int>(phases.size()) - 1);
    int x = begin;
    for (const Phase& phase : phases) {
        const int equal = room / 2 / static_cast<int>(phases.size());
        const int earned = static_cast<int>(static_cast<std::int64_t>(room) / 2 *
                                            static_cast<std::int64_t>(phase.events.size()) /
                                            static_cast<std::int64_t>(events));
        segments_.push_back(
            {phase.span.earliest->day, phase.span.latest->day, x, x + equal + earned, phase.quiet_days});
        x += equal + earned + pause;
    }
}

int Axis::x(Day day) const {
    if (day < segments_.front().first) return segments_.front().begin;
    for (std::size_t i = 0; i < segments_.size(); ++i) {
        const AxisSegment& segment = segments_[i];
        if (day <= segment.last) return x_in(segment, day);
        if (i + 1 == segments_.size() || segments_[i + 1].first <= day) continue;
        // Between two segments: the pause is to scale too, another one.
        const std::int64_t pause = segments_[i + 1].begin - segment.end;
        return segment.end +
               static_cast<int>(pause * (day - segment.last - 1) / std::max(1, segments_[i + 1].quiet_days));
    }
    return segments_.back().end;
}

std::vector<AxisTick> Axis::ticks(const AxisSegment& segment, int room) {
    const int days = segment.last - segment.first + 1;
    const std::int64_t width = segment.end - segment.begin;
    for (const Step step : kSteps) {
        const std::int64_t length = step.days > 0 ? step.days : std::int64_t{step.months} * kDaysAMonth;
        if (width * length < std::int64_t{room} * days && length < days) continue;
        std::vector<AxisTick> ticks =
            step.days > 0 ? day_ticks(segment, step.days) : month_ticks(segment, step.months);
        if (ticks.empty()) break;
        return ticks;
    }
    return {{segment.begin, day_words(segment.first, true)}};
}

}  // namespace dateline
