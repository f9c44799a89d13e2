#include "timeline/codec/timeml.hpp"

#include <doctest/doctest.h>

#include <sstream>

namespace dateline {
namespace {

std::string written(const Document& document, const std::vector<Timex>& timexes) {
    std::ostringstream out;
    write_timeml(document, timexes, out);
    return out.str();
}

TEST_CASE("phrases are marked where they stand") {
    Document document;
    document.id = "harbour";
    document.title = "Pilots & tugs";
    document.text = "They met on Thursday & left.\n";
    const CivilTime day{to_day({2026, 1, 22}), -1};
    document.published.range.earliest = document.published.range.latest = day;
    Timex timex;
    timex.span = {12, 20};
    timex.value = "2026-01-22";
    timex.basis = TimexBasis::publication;
    CHECK(written(document, {timex}) ==
          "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<TimeML>\n<DOCID>harbour</DOCID>\n"
          "<DCT><TIMEX3 tid=\"t0\" type=\"DATE\" value=\"2026-01-22\" temporalFunction=\"false\" "
          "functionInDocument=\"CREATION_TIME\">2026-01-22</TIMEX3></DCT>\n<TITLE>Pilots &amp; tugs</TITLE>\n"
          "<TEXT>They met on <TIMEX3 tid=\"t1\" type=\"DATE\" value=\"2026-01-22\" "
          "temporalFunction=\"true\">Thursday</TIMEX3> "
          "&amp; left.\n</TEXT>\n</TimeML>\n");
}

TEST_CASE("an undated article has no DCT; a set has its quantity") {
    Document document;
    document.id = "x";
    document.text = "every Monday";
    Timex timex;
    timex.span = {0, 12};
    timex.type = TimexType::set;
    timex.value = "XXXX-WXX-1";
    timex.quant = "every";
    timex.mod = "APPROX";
    const std::string text = written(document, {timex});
    CHECK(text.find("DCT") == std::string::npos);
    CHECK(text.find("<TIMEX3 tid=\"t1\" type=\"SET\" value=\"XXXX-WXX-1\" mod=\"APPROX\" "
                    "quant=\"every\">every Monday</TIMEX3>") != std::string::npos);
}

TEST_CASE("what XML cannot hold, and what would steer a terminal") {
    Document document;
    document.id = "a<\"b";
    document.text = std::string("esc\x1b nul\0 cr\r ", 14) + "\xC2\x9B\xE2\x80\xAE<TIMEX3>]]>";
    const std::string text = written(document, {});
    CHECK(text.find("<DOCID>a&lt;&quot;b</DOCID>") != std::string::npos);
    CHECK(text.find("esc\uFFFD nul\uFFFD cr&#13; &#155;&#8238;&lt;TIMEX3&gt;]]&gt;</TEXT>") !=
          std::string::npos);
}

}  // namespace
}  // namespace dateline
