#include "timeline/render/render.hpp"

#include <doctest/doctest.h>
#include <utf8proc.h>

#include <sstream>

#include "core/base/utf8.hpp"
#include "tests/support/sample_report.hpp"
#include "timeline/render/page.hpp"
#include "timeline/render/view.hpp"

namespace dateline {
namespace {

std::string rendered(const Renderer& renderer, const Report& report, const RenderOptions& options) {
    std::ostringstream out;
    renderer.render(report, options, out);
    return out.str();
}

std::string rendered(Command command, std::string_view format, const Report& report,
                     const RenderOptions& options = {}) {
    return rendered(*find_renderer(command, format), report, options);
}

bool has(const std::string& text, std::string_view part) {
    return text.find(part) != std::string::npos;
}

std::vector<std::string> lines_of(const std::string& text) {
    std::vector<std::string> lines;
    std::istringstream in(text);
    for (std::string line; std::getline(in, line);) lines.push_back(line);
    return lines;
}

TEST_CASE("the timeline reads as an editor would print it") {
    Report report = sample::port_strike();
    std::erase_if(report.events, [](const ReportEvent& event) { return event.id == "e-hostile"; });
    CHECK(rendered(Command::timeline, "text", report, {.width = 90}) ==
          R"(10 events from 3 sources, as of March 20, 2025

2024
  about spring           Velan Docks and Orsa Lines merge · Northern Post
  Dec 9 to Jan 17, 2025  Union and employers hold talks on night shifts · Harbour Herald

2025
  Mar 1–10               Employers offer 4 percent more pay · Harbour Herald, Northern
                         Post
  Mar 7–9                Dockers vote to strike · Harbour Herald, Northern Post
                         ≠ date: Harbour Herald says Mar 7, Northern Post says Mar 9
  Mar 12, 6 a.m.         Dockers walk out at Port Velan [ongoing] · Harbour Herald,
                         Northern Post
                         ≈ date (time zone): Harbour Herald says Mar 12, 6 a.m., Northern
                         Post says Mar 12, 5 a.m.
  by Mar 14              The freighter Almara is turned away · c
  Mar 15                 Families march to the town hall [cancelled] · Northern Post
  Mar 24                 Mediator Ilse Maron meets both sides [possible → scheduled]
                         · Harbour Herald, Northern Post
  Mar 20 or later        Parliament to review port law [possible] · Northern Post

No date known
                         Manager takes bribes [denied] · Northern Post

Sources
  a                      Harbour Herald, Mar 14, 2025 (manifest)
  b                      Northern Post, Mar 20, 2025 (header line)
  c                      port/c.txt, undated: no date found; --published c=YYYY-MM-DD
                         settles it

1 more event with --all
)");
}

TEST_CASE("--all shows what is hidden") {
    const Report report = sample::port_strike();
    CHECK_FALSE(has(rendered(Command::timeline, "text", report), "Rain falls"));
    CHECK(has(rendered(Command::timeline, "text", report, {.all = true}), "Rain falls"));
    CHECK_FALSE(has(rendered(Command::timeline, "text", report, {.all = true}), "with --all"));
}

TEST_CASE("a status that stands in the label is not said twice") {
    Report report = sample::port_strike();
    report.events = {
        sample::event("e", "The border is shut (denied)", Status::denied, sample::on(2025, 3, 10), {})};
    CHECK_FALSE(has(rendered(Command::timeline, "text", report), "[denied]"));
    report.events[0].label = "The border is shut";
    CHECK(has(rendered(Command::timeline, "text", report), "[denied]"));
}

TEST_CASE("--evidence shows the words") {
    const std::string text =
        rendered(Command::timeline, "text", sample::port_strike(), {.evidence = true, .width = 120});
    CHECK(has(text, "Dockers vote to strike · Harbour Herald, Northern Post\n"));
    CHECK(has(text, "                         “dockers voted to strike on Friday” — Harbour Herald\n"));
    CHECK_FALSE(
        has(rendered(Command::timeline, "text", sample::port_strike()), "dockers voted to strike on Friday"));
}

TEST_CASE("years never run backwards on the page") {
    Report report = sample::port_strike();
    report.events = {
        sample::event("a", "First", Status::occurred, sample::on(2025, 12, 30), {}),
        sample::event("b", "Second", Status::occurred, sample::on(2026, 1, 2), {}),
        sample::event("c", "Wide", Status::occurred,
                      sample::between(sample::day(2025, 12, 1), sample::day(2026, 3, 1)), {}),
        sample::event("d", "Told before", Status::occurred, sample::on(2025, 6, 1), {}),
    };
    const std::string text = rendered(Command::timeline, "text", report);
    CHECK(text.find("\n2025\n") == text.rfind("\n2025\n"));
    CHECK(has(text, "Dec 1, 2025 – Mar 1"));
    CHECK(has(text, "Jun 1, 2025"));
}

TEST_CASE("an order that is not known is marked, but not between lines of one date") {
    Report report = sample::port_strike();
    const auto open = [](ReportEvent event) {
        event.order_open = true;
        return event;
    };
    report.events = {
        sample::event("a", "First", Status::occurred, sample::on(2025, 6, 1), {}),
        open(sample::event("b", "Second", Status::occurred, sample::on(2025, 6, 1), {})),
        open(sample::event("c", "Third", Status::occurred,
                           sample::between(sample::day(2025, 6, 1), sample::day(2025, 6, 9)), {})),
        sample::event("d", "Fourth", Status::occurred, sample::on(2025, 6, 12), {})};
    const std::string text = rendered(Command::timeline, "text", report);
    CHECK(has(text, "  Jun 1   "));
    CHECK_FALSE(has(text, "~         "));
    CHECK(has(text, "\n~ Jun 1–9"));
    CHECK(has(text, "\n  Jun 12 "));
    // two dates in one form of words: the line has no date before which the sign could stand
    report.events[1].date.range.uncertain = false;
    report.events[1].date.range.granularity = Granularity::unknown;
    CHECK_FALSE(has(rendered(Command::timeline, "text", report), "~         "));
}

TEST_CASE("words wrap alike whether they are ASCII or not") {
    for (std::size_t width = 24; width < 60; ++width) {
        std::ostringstream plain;
        std::ostringstream other;
        const std::string text =
            "the dockers of Port Velan walk out over night shifts and inextricablynotwithstanding";
        std::string accented = text;
        for (std::size_t at = accented.find('o'); at != std::string::npos; at = accented.find('o', at + 2))
            accented.replace(at, 1, "ö");
        Page(plain, width, false).entry(2, "Jun 1", Style::strong, 9, {{text}, {text, Style::faint}});
        Page(other, width, false).entry(2, "Jun 1", Style::strong, 9, {{accented}, {accented, Style::faint}});
        std::string back = other.str();
        for (std::size_t at = back.find("ö"); at != std::string::npos; at = back.find("ö"))
            back.replace(at, 2, "o");
        CAPTURE(width);
        CHECK(plain.str() == back);
        for (const std::string& line : lines_of(plain.str())) CHECK(line.size() <= width);
    }
}

TEST_CASE("a plan whose day has passed is marked") {
    Report report = sample::port_strike();
    report.events = {sample::event("e", "Board meets", Status::scheduled, sample::on(2025, 3, 10), {})};
    CHECK(has(rendered(Command::timeline, "text", report, {.width = 120}),
              "[scheduled; no report that it happened]"));
    report.events[0].date = sample::on(2025, 3, 20);  // the day of the newest source: it may still come
    CHECK_FALSE(has(rendered(Command::timeline, "text", report, {.width = 120}), "no report"));
}

TEST_CASE("no renderer lets article text steer a terminal") {
    const Report report = sample::port_strike();
    for (const Renderer& renderer : renderers()) {
        CAPTURE(renderer.format);
        const std::string text = rendered(renderer, report, {.all = true});
        REQUIRE(is_valid_utf8(text));
        for (std::size_t at = 0; at < text.size();) {
            const CodePoint c = code_point_at(text, at);
            at += c.bytes;
            const bool steers = (c.value < 0x20 && c.value != '\n' && c.value != '\r') ||
                                (c.value >= 0x7F && c.value <= 0x9F) ||
                                (c.value >= 0x200B && c.value <= 0x200F) ||
                                (c.value >= 0x202A && c.value <= 0x202E) ||
                                (c.value >= 0x2060 && c.value <= 0x206F) || c.value == 0xFEFF;
            if (steers) FAIL_CHECK("U+" << static_cast<std::uint32_t>(c.value) << " at byte " << at);
        }
    }
}

TEST_CASE("colour comes only when asked for, and is reset on every line") {
    const Report report = sample::port_strike();
    for (const Command command : {Command::timeline, Command::diff, Command::explain, Command::tag}) {
        CHECK_FALSE(has(rendered(command, "text", report), "\x1b"));
        const std::string coloured = rendered(command, "text", report, {.colour = true});
        CHECK(has(coloured, "\x1b["));
        for (const std::string& line : lines_of(coloured))
            if (has(line, "\x1b[")) CHECK(line.rfind("\x1b[0m") == line.rfind("\x1b["));
    }
}

TEST_CASE("lines keep to the width") {
    const Report report = sample::port_strike();
    for (const std::uint16_t width : std::initializer_list<std::uint16_t>{40, 60, 80, 132})
        for (const Command command : {Command::timeline, Command::diff, Command::explain})
            for (const std::string& line :
                 lines_of(rendered(command, "text", report, {.all = true, .width = width}))) {
                CAPTURE(line);
                CHECK(display_width(line) <= width);
            }
}

TEST_CASE("wide and combining characters are counted as the terminal draws them") {
    CHECK(display_width("Zürich") == 6);
    CHECK(display_width("东京") == 4);
    CHECK(display_width("e\xCC\x81") == 1);
    for (std::int32_t c = 0x2000; c < 0x2070; ++c) {
        if (c < 0x2010 || (c > 0x2027 && c < 0x2030)) continue;  // spaces and what is never printed
        std::string character;
        append_utf8(character, static_cast<char32_t>(c));
        CAPTURE(c);
        CHECK(display_width(character) == static_cast<std::size_t>(utf8proc_charwidth(c)));
    }
    std::ostringstream out;
    Page(out, 24, false).paragraph(0, "东东东东东东东东东东东东东东");
    CHECK(out.str() == "东东东东东东东东东东东东\n东东\n");
}

TEST_CASE("the summary has its parts, and a footnote for every teller") {
    const std::string text = rendered(Command::summary, "markdown", sample::port_strike());
    for (const std::string_view part :
         {"# Mediator Ilse Maron meets both sides\n",
          "As of Thursday, March 20, 2025: 11 events from 3 sources.",
          "| a | Harbour Herald | Mar 14, 2025 | manifest: “2025-03-14” | `9f86d081884c` |",
          "### Mar 1–24, 2025: Mediator Ilse Maron meets both sides\n",
          "**By Mar 14.** The freighter",
          "**Mar 1–10.** Employers offer 4 percent more pay.[^3][^4]\n\n**Mar 7–9.** Dockers vote to "
          "strike.[^5][^6] The "
          "sources differ on the date: Harbour Herald says Mar 7, Northern Post says Mar 9.[^5][^6]",
          "(possible → scheduled).[^11][^12] In the words of Northern Post: “Ilse Maron will meet both sides "
          "on "
          "Monday”[^12]",
          "`[2025-03-01..2025-03-10]`",
          "## Where the sources differ",
          "Northern Post: Mar 9, 2025, “the vote on Sunday, March 9”",
          "## Status changes",
          "possible as of March 14, 2025, then scheduled",
          "## Told by one source only",
          "## Gaps",
          "42 days without an event whose day is known: from January 17, 2025 to March 1, 2025",
          "## No date known",
          "## Open questions",
          "When was c published?",
          "```mermaid\ntimeline\n",
          "[^3]: Harbour Herald, Mar 14, 2025: “the employers offered 4 percent in early March”\n"}) {
        CAPTURE(part);
        CHECK(has(text, part));
    }
    for (int note = 1; note <= 15; ++note) {
        const std::string mark = "[^" + std::to_string(note) + "]";
        CHECK(has(text, "\n" + mark + ": "));
        CHECK(text.find(mark) < text.find("\n" + mark + ": "));
    }
    CHECK_FALSE(has(text, "[^16]"));
}

TEST_CASE("the diff tells who reports what") {
    const std::string text = rendered(Command::diff, "text", sample::port_strike(), {.width = 100});
    for (const std::string_view part :
         {"Contradicted\n  Dockers vote to strike\n    date\n    Harbour Herald · Mar 7",
          "Only seems to differ\n  Dockers walk out", "Northern Post is narrower", "Status differs",
          "Only in Harbour Herald\n", "  Mar 7                 Mar 9     –     Dockers vote to strike"}) {
        CAPTURE(part);
        CHECK(has(text, part));
    }
}

TEST_CASE("the diff in Markdown and HTML puts both quotes side by side") {
    const std::string markdown = rendered(Command::diff, "markdown", sample::port_strike());
    for (const std::string_view part :
         {"# The sources compared\n\nHarbour Herald, Northern Post and c: 1 contradicted, 1 that only seems "
          "to differ, 1 more precise in one source, 1 whose "
          "status differs, 1 only in Harbour Herald, 4 only in Northern Post, 2 only in c.\n",
          "- **Dockers vote to strike**: date\n  - Harbour Herald: Mar 7, “dockers voted to strike on "
          "Friday”\n  - Northern Post: Mar 9,",
          "## Only in Northern Post\n\n- about spring 2024: Velan Docks and Orsa Lines merge\n",
          "| Dockers vote to strike | Mar 7 | Mar 9 | – |\n"}) {
        CAPTURE(part);
        CHECK(has(markdown, part));
    }
    const std::string html = rendered(Command::diff, "html", sample::port_strike());
    CHECK(has(html,
              "<td><strong>Mar 7</strong><blockquote>“dockers voted to strike on "
              "Friday”</blockquote></td>"));
    CHECK(has(html, "&lt;script&gt;alert(1)&lt;/script&gt;"));
    CHECK_FALSE(has(html, "<script>alert"));
}

TEST_CASE("the diff of one source, and of sources that agree") {
    Report report = sample::port_strike();
    report.diff = {};
    report.diff.agree = {"e-strike"};
    const std::string seeming = rendered(Command::diff, "text", report, {.width = 200});
    CHECK(has(seeming, ": 1 that only seems to differ."));
    CHECK_FALSE(has(seeming, "Told alike"));
    report.conflicts.clear();
    CHECK(has(rendered(Command::diff, "text", report, {.width = 200}), "Told alike\n"));
    CHECK(has(rendered(Command::diff, "text", report, {.width = 200}),
              "tell the same: 1 event, no differences."));
    report.sources.resize(1);
    CHECK(rendered(Command::diff, "text", report) == "One source, nothing to compare.\n");
}

TEST_CASE("explain gives the reasons of one event") {
    const std::string text =
        rendered(Command::explain, "text", sample::port_strike(), {.width = 100, .event = "e-offer"});
    for (const std::string_view part :
         {"Employers offer 4 percent more pay e-offer\n", "[2025-03-01..2025-03-10]",
          "“in early March” is 2025-03 START", "part(START, month(3))", "not 2024-03: past verb",
          "same head, same number"})
        CHECK(has(text, part));
    CHECK_FALSE(has(text, "Mediator"));
    CHECK(rendered(Command::explain, "text", sample::port_strike(), {.event = "e-none"}).empty());
}

TEST_CASE("time expressions in columns") {
    const std::string text = rendered(Command::tag, "text", sample::port_strike());
    CHECK(has(text, "  120–134  in early March  DATE      2025-03 START  [2025-03-01..2025-03-10]\n"));
    CHECK(has(text, "  300–312  every Monday    SET       XXXX-WXX-1\n"));
    CHECK(has(text, "no time phrases"));
}

TEST_CASE("quotes inside quotes, and clauses cut at a comma") {
    CHECK(in_quotes("; he called it \"solvable\",") == "“he called it ‘solvable’”");
    CHECK(in_quotes("“We are near,” she said") == "“‘We are near,’ she said”");
    CHECK(in_quotes("plain. It's") == "“plain. It's”");
    CHECK(in_quotes(" , ") == "“”");
    CHECK(in_quotes("- Burials were suspended") == "“Burials were suspended”");
    CHECK(in_quotes("• Burials, -5 degrees") == "“Burials, -5 degrees”");
    CHECK(in_quotes("-5 degrees") == "“-5 degrees”");
}

TEST_CASE("an empty report renders, and ids that lead nowhere are passed over") {
    Report dangling = sample::port_strike();
    dangling.events.resize(1);
    dangling.events[0].mentions[0].source = "nobody";
    dangling.events[0].mentions[0].timexes = {99};
    dangling.sources.resize(2);
    for (const Renderer& renderer : renderers()) {
        CAPTURE(renderer.format);
        CHECK_NOTHROW(rendered(renderer, Report{}, {}));
        CHECK_NOTHROW(rendered(renderer, dangling, {.all = true}));
    }
}

TEST_CASE("the table names every format once") {
    for (const Renderer& row : renderers()) CHECK(find_renderer(row.command, row.format) == &row);
    CHECK(find_renderer(Command::summary, "text") == nullptr);
}

}  // namespace
}  // namespace dateline
