// The Markdown as GitHub's own parser reads it; skipped, with a line that says so, where cmark-gfm is not
// installed.
#include <doctest/doctest.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>

#include "tests/support/sample_report.hpp"
#include "timeline/render/render.hpp"

namespace dateline {
namespace {

namespace fs = std::filesystem;

bool has(const std::string& text, std::string_view part) {
    return text.find(part) != std::string::npos;
}

/// The HTML of a rendering; "" when there is no cmark-gfm.
std::string as_html(Command command, const Report& report) {
    if (std::system("command -v cmark-gfm >/dev/null 2>&1") != 0) {
        MESSAGE("skipped: cmark-gfm is not installed");
        return {};
    }
    const fs::path folder = fs::temp_directory_path() / ("dateline-markdown-" + std::to_string(getpid()));
    fs::create_directory(folder);
    {
        std::ofstream file(folder / "in.md", std::ios::binary);
        find_renderer(command, "markdown")->render(report, {.all = true}, file);
    }
    const std::string run =
        "cmark-gfm --unsafe -e footnotes -e table -e autolink -e strikethrough -e tasklist '" +
        (folder / "in.md").string() + "' > '" + (folder / "out.html").string() + "'";
    REQUIRE(std::system(run.c_str()) == 0);
    std::ifstream in(folder / "out.html", std::ios::binary);
    std::string html{std::istreambuf_iterator<char>(in), {}};
    fs::remove_all(folder);
    return html;
}

TEST_CASE("GitHub's parser finds our markup and none of the articles'") {
    Report report = sample::port_strike();
    report.events[1].label = "See www.x.example, mail a@b.example ~~gone~~ - [ ] task <b>bold</b> ![i](u)";
    report.events[1].mentions[0].quote =
        "| a | b |\n|---|---|\n# heading\n> quote\n[^1]: note https://x.example";
    for (const Command command : {Command::summary, Command::diff}) {
        const std::string html = as_html(command, report);
        if (html.empty()) return;
        CHECK(has(html, "<table>"));
        CHECK_FALSE(has(html, "href=\"http"));
        CHECK_FALSE(has(html, "href=\"mailto"));
        for (const std::string_view tag :
             {"<em>", "<del>", "<img", "<b>", "<script", "<blockquote", "<input"}) {
            CAPTURE(tag);
            CHECK_FALSE(has(html, tag));
        }
        CHECK(has(html, "~~gone~~ - [ ] task &lt;b&gt;bold&lt;/b&gt; ![i](u)"));
        CHECK(has(html, "`code` *bold* =1+1"));
    }
}

TEST_CASE("every footnote has its note") {
    const std::string html = as_html(Command::summary, sample::port_strike());
    if (html.empty()) return;
    CHECK_FALSE(has(html, "[^"));
    CHECK(has(html, "id=\"fn-1\""));
    CHECK(has(html, "id=\"fn-15\""));
}

}  // namespace
}  // namespace dateline
