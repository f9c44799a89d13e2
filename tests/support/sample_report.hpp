// A report as the chain would make it, built by hand: a port strike told by three sources, in own words. It
// has every kind of date, a plan that moved on, a contradiction, a time-zone artefact, undated events, and
// text that means harm.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "core/calendar/range.hpp"
#include "timeline/model/report.hpp"

namespace dateline::sample {

inline Day day(int year, int month, int d) {
    return to_day({year, month, d});
}

inline ReportDate dated(const DateRange& range, std::string basis = "stated", std::string written = {}) {
    ReportDate date;
    date.range = range;
    date.edtf = to_edtf(range);
    date.basis = std::move(basis);
    date.written = std::move(written);
    return date;
}

inline ReportDate on(int year, int month, int d, std::string written = {}) {
    const CivilTime time{day(year, month, d), -1};
    return dated({time, time, Granularity::day, RangeKind::once, false, false, {}}, "publication",
                 std::move(written));
}

inline ReportDate between(Day from, Day to, std::string written = {}, RangeKind kind = RangeKind::once) {
    return dated({CivilTime{from, -1}, CivilTime{to, -1}, Granularity::day, kind, false, false, {}}, "stated",
                 std::move(written));
}

inline ReportDate by(Day latest) {
    return dated(
        {std::nullopt, CivilTime{latest, -1}, Granularity::unknown, RangeKind::once, false, false, {}},
        "tense");
}

inline ReportMention mention(std::string source, std::uint32_t begin, std::string trigger, std::string quote,
                             ReportDate date, Status status = Status::occurred,
                             std::string attribution = {}) {
    ReportMention m;
    m.source = std::move(source);
    m.span = {begin, begin + static_cast<std::uint32_t>(quote.size())};
    m.trigger = {begin + 4, begin + 4 + static_cast<std::uint32_t>(trigger.size())};
    m.trigger_text = std::move(trigger);
    m.quote = std::move(quote);
    m.status = status;
    m.attribution = std::move(attribution);
    m.date = std::move(date);
    return m;
}

inline ReportEvent event(std::string id, std::string label, Status status, ReportDate date,
                         std::vector<ReportMention> mentions) {
    ReportEvent e;
    e.id = std::move(id);
    e.label = std::move(label);
    e.status = status;
    e.salience = 0.75F;
    e.shown = true;
    e.date = std::move(date);
    e.mentions = std::move(mentions);
    return e;
}

inline ReportSource source(std::string id, std::string publisher, ReportDate published, std::string method,
                           std::string quote) {
    ReportSource s;
    s.file = "port/" + id + ".txt";
    s.id = std::move(id);
    s.publisher = std::move(publisher);
    s.published = std::move(published);
    s.published_method = std::move(method);
    s.published_quote = std::move(quote);
    s.sha256 = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";
    return s;
}

inline Report port_strike() {
    Report r;
    r.sources = {source("a", "Harbour Herald", on(2025, 3, 14), "manifest", "2025-03-14"),
                 source("b", "Northern Post", on(2025, 3, 20), "header line", "20 March 2025, late edition"),
                 source("c", "", {}, "", "")};
    r.sources[0].title = "Dockers walk out at Port Velan";
    r.sources[0].url = "https://herald.example/dockers";
    r.sources[2].published_note = "no date found; --published c=YYYY-MM-DD settles it";

    ReportTimex phrase;
    phrase.source = "a";
    phrase.span = {120, 134};
    phrase.text = "in early March";
    phrase.type = "DATE";
    phrase.value = "2025-03";
    phrase.mod = "START";
    phrase.date = between(day(2025, 3, 1), day(2025, 3, 10));
    phrase.rule = "month-part";
    phrase.expression = "part(START, month(3))";
    phrase.anchor = "published 2025-03-14";
    phrase.rejected = {"2024-03: past verb, nearest March is this year's"};
    r.timexes = {phrase, phrase};
    r.timexes[1].span = {300, 312};
    r.timexes[1].text = "every Monday";
    r.timexes[1].type = "SET";
    r.timexes[1].value = "XXXX-WXX-1";
    r.timexes[1].mod.clear();
    r.timexes[1].date = {};

    const ReportDate clock = [] {
        ReportDate d = on(2025, 3, 12, "at 6 a.m. on Wednesday");
        d.edtf = "2025-03-12T06:00:00+01:00";
        d.clock = {360, 360};
        d.range.utc_offset = 60;
        return d;
    }();
    ReportDate spring = dated({CivilTime{day(2024, 3, 1), -1},
                               CivilTime{day(2024, 5, 31), -1},
                               Granularity::season,
                               RangeKind::once,
                               true,
                               false,
                               {}},
                              "publication", "around last spring");

    r.events = {
        event("e-merger", "Velan Docks and Orsa Lines merge", Status::occurred, std::move(spring),
              {mention("b", 900, "merged", "the two companies merged around last spring",
                       by(day(2025, 3, 20)))}),
        event("e-talks", "Union and employers hold talks on night shifts", Status::occurred,
              between(day(2024, 12, 9), day(2025, 1, 17), "from December 9 until January 17",
                      RangeKind::lasting),
              {mention("a", 200, "talked", "they talked about night shifts from December 9 until January 17",
                       between(day(2024, 12, 9), day(2025, 1, 17)))}),
        event("e-offer", "Employers offer 4 percent more pay", Status::occurred,
              between(day(2025, 3, 1), day(2025, 3, 10), "in early March"),
              {mention("a", 110, "offered", "the employers offered 4 percent in early March",
                       between(day(2025, 3, 1), day(2025, 3, 10), "in early March")),
               mention("b", 150, "offer", "an offer of 4 percent made on March 6",
                       on(2025, 3, 6, "on March 6"))}),
        event(
            "e-ballot", "Dockers vote to strike", Status::occurred,
            between(day(2025, 3, 7), day(2025, 3, 9), "Friday / last Sunday"),
            {mention("a", 400, "voted", "dockers voted to strike on Friday", on(2025, 3, 7, "on Friday")),
             mention("b", 420, "vote", "the vote on Sunday, March 9", on(2025, 3, 9, "on Sunday, March 9"))}),
        event("e-strike", "Dockers walk out at Port Velan", Status::ongoing, clock,
              {mention("a", 0, "walked out", "Dockers walked out at 6 a.m. on Wednesday", clock,
                       Status::occurred, "the union"),
               mention("b", 0, "strike", "the strike, now in its second week", by(day(2025, 3, 20)),
                       Status::ongoing)}),
        event("e-ship", "The freighter Almara is turned away", Status::occurred, by(day(2025, 3, 14)),
              {mention("c", 77, "turned away", "a freighter, the Almara, had been turned away",
                       by(day(2025, 3, 14)))}),
        event("e-march", "Families march to the town hall", Status::cancelled, on(2025, 3, 15, "on Saturday"),
              {mention("b", 610, "march", "Saturday's march was called off", on(2025, 3, 15, "Saturday"),
                       Status::cancelled)}),
        event("e-mediator", "Mediator Ilse Maron meets both sides", Status::scheduled,
              on(2025, 3, 24, "on Monday"),
              {mention("a", 700, "meet", "a mediator could meet both sides this month",
                       between(day(2025, 3, 14), day(2025, 3, 31), "this month"), Status::possible),
               mention("b", 720, "meet", "Ilse Maron will meet both sides on Monday",
                       on(2025, 3, 24, "on Monday"), Status::scheduled, "the labour ministry")}),
        event("e-review", "Parliament to review port law", Status::possible,
              dated({CivilTime{day(2025, 3, 20), -1},
                     std::nullopt,
                     Granularity::unknown,
                     RangeKind::once,
                     false,
                     false,
                     {}},
                    "tense"),
              {mention("b", 800, "review", "parliament may review the port law", {}, Status::possible)}),
        event("e-bribe", "Manager takes bribes", Status::denied, {},
              {mention("b", 850, "bribes", "the manager denied ever taking bribes", {}, Status::denied,
                       "the manager's lawyer")}),
        event("e-hostile",
              "Owner | \x1b[31mred\x1b[0m \xE2\x80\xAE"
              "evil\xE2\x80\xAC <script>alert(1)</script> [x](http://e.example) "
              "@port #12 `code` *bold* =1+1",
              Status::occurred, {},
              {mention("c", 90, "said",
                       "=HYPERLINK(\"http://e.example\") \x07\xC2\x9B\xE2\x80\x8B\n- item\n| cell |", {})}),
        event("e-hidden", "Rain falls", Status::occurred, on(2025, 3, 13, "Thursday"),
              {mention("a", 950, "fell", "Rain fell on Thursday", on(2025, 3, 13, "Thursday"))}),
    };
    r.events.back().shown = false;
    r.events.back().salience = 0.1F;
    r.events[2].participants = {{"Velan Docks", "agent"}, {"Dockers' Union", "patient"}};
    r.events[2].mentions[0].timexes = {0};
    r.events[2].merge_reasons = {"\"offered\" (a) = \"offer\" (b): same head, same number, dates compatible"};
    r.events[4].places = {"Port Velan"};
    r.events[7].history = {{"2025-03-14", Status::possible}, {"2025-03-20", Status::scheduled}};
    r.events[7].participants = {{"Ilse Maron", "agent"}};
    r.events[7].mentions[1].status_words = {"will"};
    r.events[7].date.steps = {"\"on Monday\" attaches to \"meet\" (obl)",
                              "weekday(MON) after 2025-03-20: future verb"};
    r.events[7].date.rejected = {"2025-03-17: \"will\" looks ahead"};

    r.relations = {{"e-ballot", "e-strike", "before", "a", {430, 448}, "after the vote they"}};
    r.conflicts = {{"e-ballot",
                    "date",
                    "contradiction",
                    {{"a", "2025-03-07", "dockers voted to strike on Friday"},
                     {"b", "2025-03-09", "the vote on Sunday, March 9"}}},
                   {"e-strike",
                    "date",
                    "time zone",
                    {{"a", "2025-03-12T06:00:00+01:00", "at 6 a.m. on Wednesday"},
                     {"b", "2025-03-12T05:00:00Z", "5 a.m. Greenwich time"}}}};
    r.diff.refine = {{"e-offer", "b"}};
    r.diff.contradict = {{"e-ballot", "date"}};
    r.diff.agree = {"e-strike"};
    r.diff.status = {{"e-mediator", {{"a", Status::possible}, {"b", Status::scheduled}}}};
    r.diff.only = {{"a", {"e-talks"}},
                   {"b", {"e-merger", "e-march", "e-review", "e-bribe"}},
                   {"c", {"e-ship", "e-hostile"}}};
    return r;
}

/// … with what only some runs have: copies, voices, near misses, decisions by hand.
inline Report rare_members() {
    Report r = port_strike();
    r.sources[2].copy_of = "a";
    r.events[1].order_open = true;
    r.events[1].one_voice = {{{"a", "c"}, "copy", ""}, {{"b", "d"}, "origin", "Quay Radio"}};
    r.events[2].near_misses = {{"e-ballot", "likeness 0.21"}};
    r.overrides = {{1, "same", "one vote", {"e-ballot"}, ""},
                   {2, "drop", "", {}, "the words \"gone\" are not in any article"}};
    return r;
}

}  // namespace dateline::sample
