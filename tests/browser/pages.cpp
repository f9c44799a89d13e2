// Writes what the browser test looks at into a folder: pages of reports made by hand, so that the test does
// not depend on what the analysis finds, and a list of EDTF expressions for the validators.
#include <fstream>
#include <iostream>
#include <set>
#include <string>

#include "core/calendar/month.hpp"
#include "tests/support/many_events.hpp"
#include "timeline/render/render.hpp"

namespace {

using namespace dateline;

void page(const std::string& path, const Report& report, Command command = Command::timeline,
          const RenderOptions& options = {.all = true}) {
    std::ofstream out(path, std::ios::binary);
    find_renderer(command, "html")->render(report, options, out);
}

/// An article that tries to leave its place, in every field that comes from it.
Report hostile() {
    Report report = sample::port_strike();
    const std::string attack =
        "\"><img src=http://e.example/x.png onerror=\"window.hurt=1\"><script>window.hurt=1</script>"
        "<style>body{display:none}</style></script><!-- ' onmouseover='window.hurt=1' {{7*7}} "
        "javascript:alert(1)";
    for (ReportSource& source : report.sources) {
        source.title = source.publisher = attack + source.id;
        source.url = "javascript:window.hurt=1//" + attack;
        source.published_quote = attack;
    }
    report.sources[0].url = "https://e.example/\"onclick=\"window.hurt=1";
    for (ReportEvent& event : report.events) {
        event.label = attack + event.label;
        event.date.written = attack;
        event.date.steps = {attack};
        event.participants.push_back({attack, "agent"});
        event.places = {attack};
        event.merge_reasons = {attack};
        for (ReportMention& mention : event.mentions) mention.attribution = attack;
    }
    report.events[0].id = attack;
    for (ReportConflict& conflict : report.conflicts) conflict.claims[0].value = attack;
    report.articles = {{"a", {{0, false, attack + attack}, {600, true, attack}}}};
    return report;
}

std::set<std::string> every_edtf() {
    std::set<std::string> all;
    const Granularity units[] = {Granularity::minute,    Granularity::hour,      Granularity::part_of_day,
                                 Granularity::day,       Granularity::weekend,   Granularity::week,
                                 Granularity::month,     Granularity::season,    Granularity::quarter,
                                 Granularity::half_year, Granularity::year,      Granularity::decade,
                                 Granularity::century,   Granularity::millennium};
    struct Ends {
        CivilDate from, to;
    };
    const Ends ends[] = {
        {{2026, 1, 22}, {2026, 1, 22}},  {{2025, 12, 1}, {2025, 12, 10}},  {{2025, 12, 28}, {2026, 1, 3}},
        {{2025, 12, 1}, {2025, 12, 31}}, {{2025, 3, 1}, {2025, 5, 31}},    {{2025, 12, 1}, {2026, 2, 28}},
        {{2025, 7, 1}, {2025, 9, 30}},   {{2024, 1, 1}, {2024, 6, 30}},    {{2019, 1, 1}, {2021, 12, 31}},
        {{2025, 1, 1}, {2025, 12, 31}},  {{1990, 1, 1}, {1999, 12, 31}},   {{1900, 1, 1}, {1999, 12, 31}},
        {{1000, 1, 1}, {1999, 12, 31}},  {{1066, 10, 14}, {1066, 10, 14}}, {{-43, 3, 15}, {-43, 3, 15}},
        {{-43, 1, 1}, {-43, 12, 31}}};
    for (const Granularity unit : units)
        for (const RangeKind kind : {RangeKind::once, RangeKind::lasting})
            for (const bool approximate : {false, true})
                for (const Ends& days : ends)
                    for (const int clock : {-1, 0, 1140})
                        for (const int open : {0, 1, 2})
                            for (const int zone : {-1000, -210, 0, 345}) {
                                DateRange range;
                                if (open != 1)
                                    range.earliest =
                                        CivilTime{to_day(days.from), static_cast<std::int16_t>(clock)};
                                if (open != 2)
                                    range.latest =
                                        CivilTime{to_day(days.to), static_cast<std::int16_t>(clock)};
                                range.granularity = unit;
                                range.kind = kind;
                                range.approximate = approximate;
                                if (zone > -1000) range.utc_offset = static_cast<std::int16_t>(zone);
                                all.insert(to_edtf(range));
                            }
    return all;
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 2) {
        std::cerr << "usage: browser_pages FOLDER\n";
        return 2;
    }
    const std::string folder = argv[1];
    page(folder + "/hostile.html", hostile());
    page(folder + "/hostile-diff.html", hostile(), Command::diff);
    page(folder + "/strike.html", sample::port_strike());
    page(folder + "/many.html", sample::many_events(5000));
    page(folder + "/long.html", sample::many_events(600));
    std::ofstream edtf(folder + "/edtf.txt", std::ios::binary);
    for (const std::string& expression : every_edtf()) edtf << expression << '\n';
    return 0;
}
