// Two articles written days, months or years apart, read by the whole program: one event or two?
#include <doctest/doctest.h>

#include <string>
#include <string_view>

#include "two_articles.hpp"

using namespace dateline;
using namespace dateline::accuracy;

namespace {

/// A word that begins in each article's telling of the event, and whether the two are one.
struct Case {
    Article a, b;
    std::string_view one, other;
    bool is_one;
};

constexpr std::string_view kFirstVan =
    "Halden Motors unveiled a small van at the Lyon motor show. Marta Ruiz drove the van onto the stage.";

const Case kCases[] = {
    // what an article opens with is new
    {{"2011-04-12", kFirstVan},
     {"2013-04-17", "Halden Motors unveiled a larger van at the Lyon motor show."},
     "unveiled",
     "unveiled",
     false},
    {{"2011-04-12", kFirstVan},
     {"2011-04-13", "Halden Motors unveiled a small van at the Lyon motor show."},
     "unveiled",
     "unveiled",
     true},
    {{"2011-04-12", kFirstVan},
     {"2013-04-17",
      "Sales rose. Prices fell. In April 2011 Halden Motors unveiled a small van at the Lyon motor show."},
     "unveiled",
     "unveiled",
     true},
    {{"2019-03-04", "The city of Orr opened a tram line to the harbour in 2016, and its trams are full."},
     {"2019-03-06", "The city of Orr has opened a tram line to the harbour."},
     "opened",
     "opened",
     false},
    // what comes every year
    {{"2014-10-21", "Halden Motors reported a profit of 90 million euros. Sales rose 12 percent."},
     {"2015-10-20", "Halden Motors reported a profit of 60 million euros. Sales fell 3 percent."},
     "reported",
     "reported",
     false},
    // deeper in the text, with little in common
    {{"2011-04-12", kFirstVan},
     {"2013-04-17",
      "The show in Lyon is over. Visitors were glad. Halden Motors won a prize. Marta Ruiz drove home."},
     "drove",
     "drove",
     false},
    // looking back
    {{"2017-11-03", "A court in Bergvik sentenced Nils Hovland to nine years in prison on Friday."},
     {"2019-05-20",
      "A ferry line opened. Families laid flowers. Nils Hovland, who was sentenced to nine years, was "
      "released."},
     "sentenced",
     "sentenced",
     true},
    {{"2017-11-03", "A court in Bergvik sentenced Nils Hovland to nine years in prison on Friday."},
     {"2019-05-20", "A court in Bergvik sentenced Nils Hovland to two years for theft."},
     "sentenced",
     "sentenced",
     false},
    {{"2014-10-21", "Marta Ruiz announced her resignation from Halden Motors on Tuesday."},
     {"2015-10-20",
      "Ivo Senn presented the figures. Marta Ruiz, who announced her resignation a year ago, was there."},
     "announced",
     "announced",
     true},
    // a plan for the day of the later article
    {{"2018-01-10", "The museum of Tarnholt will reopen on June 2, 2018."},
     {"2018-06-03", "The museum of Tarnholt has reopened."},
     "reopen",
     "reopened",
     true},
};

/// The event a word tells of; events.size() when none does.
std::size_t event_of(const Report& report, std::string_view source, const Article& article,
                     std::string_view word) {
    const std::size_t begin = article.text.find(word);
    for (std::size_t e = 0; e < report.events.size(); ++e)
        for (const ReportMention& mention : report.events[e].mentions)
            if (mention.source == source && mention.trigger.begin <= begin && begin < mention.trigger.end)
                return e;
    return report.events.size();
}

}  // namespace

TEST_CASE("what articles tell months apart is one event when the later one looks back at it") {
    for (const Case& c : kCases) {
        CAPTURE(c.a.text);
        CAPTURE(c.b.text);
        const Report report = report_of(c.a, c.b);
        const std::size_t one = event_of(report, "a", c.a, c.one);
        const std::size_t other = event_of(report, "b", c.b, c.other);
        REQUIRE(one < report.events.size());
        REQUIRE(other < report.events.size());
        CHECK((one == other) == c.is_one);
    }
}
