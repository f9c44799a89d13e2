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

TEST_CASE("what a phrase counts from, and the duration that a span implies") {
    Document document;
    document.id = "span";
    document.text = "from Monday to Wednesday, a day later";
    document.published.range.earliest = document.published.range.latest =
        CivilTime{to_day({2026, 1, 22}), -1};
    Timex monday;
    monday.span = {5, 11};
    monday.value = "2026-01-19";
    monday.basis = TimexBasis::publication;
    monday.counts_from = kCreationTime;
    monday.begin_point = 0;
    monday.end_point = 1;
    monday.opened = {CivilTime{to_day({2026, 1, 19}), -1},
                     CivilTime{to_day({2026, 1, 21}), -1},
                     Granularity::day,
                     RangeKind::lasting,
                     false,
                     false,
                     {}};
    Timex wednesday = monday;
    wednesday.span = {15, 24};
    wednesday.value = "2026-01-21";
    wednesday.begin_point = wednesday.end_point = kNoTimex;
    Timex later;
    later.span = {26, 37};
    later.value = "2026-01-22";
    later.basis = TimexBasis::discourse;
    later.counts_from = 1;
    const std::string text = written(document, {monday, wednesday, later});
    CHECK(text.find("value=\"2026-01-19\" temporalFunction=\"true\" anchorTimeID=\"t0\">Monday</TIMEX3>") !=
          std::string::npos);
    CHECK(text.find("Wednesday</TIMEX3><TIMEX3 tid=\"t4\" type=\"DURATION\" value=\"P3D\" "
                    "temporalFunction=\"true\" beginPoint=\"t1\" endPoint=\"t2\"/>, ") != std::string::npos);
    CHECK(text.find("tid=\"t3\" type=\"DATE\" value=\"2026-01-22\" temporalFunction=\"true\" "
                    "anchorTimeID=\"t2\">") != std::string::npos);
}

TEST_CASE("a length is anchored at its ends") {
    Document document;
    document.id = "x";
    document.text = "over the past 18 months";
    Timex timex;
    timex.span = {5, 23};
    timex.type = TimexType::duration;
    timex.value = "P18M";
    timex.end_point = kCreationTime;
    CHECK(written(document, {timex})
              .find("type=\"DURATION\" value=\"P18M\" temporalFunction=\"true\" endPoint=\"t0\">") !=
          std::string::npos);
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
