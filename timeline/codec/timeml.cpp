#include "timeline/codec/timeml.hpp"

#include <array>
#include <string>
#include <string_view>

#include "core/base/utf8.hpp"
#include "core/calendar/month.hpp"

namespace dateline {
namespace {

constexpr std::array<std::string_view, 4> kTypes = {"DATE", "TIME", "DURATION", "SET"};

/// XML 1.0 §2.2: no C0 controls but tab, line feed and carriage return, no U+FFFE and U+FFFF.
bool is_xml_char(char32_t c) {
    return c == 0x9 || c == 0xA || c == 0xD || (c >= 0x20 && c != 0xFFFE && c != 0xFFFF);
}

/// A carriage return would be read back as a line feed; the others would steer a terminal.
bool is_referenced(char32_t c) {
    return c == 0xD || (c >= 0x7F && c <= 0x9F) || c == 0x061C || (c >= 0x200B && c <= 0x200F) ||
           (c >= 0x2028 && c <= 0x202E) || (c >= 0x2060 && c <= 0x206F) || c == 0xFEFF;
}

void put_text(std::ostream& out, std::string_view text) {
    std::size_t copied = 0;
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint c = code_point_at(text, at);
        std::string instead;
        if (c.value == '&') instead = "&amp;";
        if (c.value == '<') instead = "&lt;";
        if (c.value == '>') instead = "&gt;";
        if (c.value == '"') instead = "&quot;";
        if (!is_xml_char(c.value)) instead = "\uFFFD";
        if (is_referenced(c.value))
            instead = "&#" + std::to_string(static_cast<std::uint32_t>(c.value)) + ";";
        if (!instead.empty()) {
            out << text.substr(copied, at - copied) << instead;
            copied = at + c.bytes;
        }
        at += c.bytes;
    }
    out << text.substr(copied);
}

void put_attribute(std::ostream& out, std::string_view name, std::string_view value) {
    if (value.empty()) return;
    out << ' ' << name << "=\"";
    put_text(out, value);
    out << '"';
}

/// "t0" is the publication date, "t1" the first phrase.
void put_point(std::ostream& out, std::string_view name, TimexIndex index) {
    if (index == kNoTimex) return;
    out << ' ' << name << "=\"t" << index + 1 << '"';
}

/// How long a span lasts, both ends included, in the unit of its ends: "P3D", "P20M", "P7Y", "PT8H30M"; ""
/// when the unit is neither.
std::string length_of(const DateRange& span) {
    if (!span.earliest || !span.latest) return {};
    const int days = span.latest->day - span.earliest->day + 1;
    const int months = Month::of(span.latest->day) - Month::of(span.earliest->day) + 1;
    switch (span.granularity) {
        case Granularity::minute: {
            if (!span.earliest->has_time() || !span.latest->has_time()) return {};
            const int minutes = (days - 1) * 24 * 60 + span.latest->minute - span.earliest->minute;
            const std::string hours = minutes >= 60 ? std::to_string(minutes / 60) + "H" : "";
            return "PT" + hours + (minutes % 60 != 0 ? std::to_string(minutes % 60) + "M" : "");
        }
        case Granularity::day:
            return "P" + std::to_string(days) + "D";
        case Granularity::month:
            return "P" + std::to_string(months) + "M";
        case Granularity::year:
            return "P" + std::to_string(months / 12) + "Y";
        default:
            return {};
    }
}

/// TimeML 1.2.1: the duration that "1992 through 1995" implies is a TIMEX3 without text behind its second
/// end.
void put_implied_duration(std::ostream& out, const Timex& first, std::size_t number) {
    const std::string length = length_of(first.opened);
    if (length.empty()) return;
    out << "<TIMEX3 tid=\"t" << number << "\" type=\"DURATION\" value=\"" << length
        << "\" temporalFunction=\"true\"";
    put_point(out, "beginPoint", first.begin_point);
    put_point(out, "endPoint", first.end_point);
    out << "/>";
}

void put_timex(std::ostream& out, const Timex& timex, std::size_t number, std::string_view text) {
    const bool placed =
        timex.type == TimexType::duration && (timex.begin_point != kNoTimex || timex.end_point != kNoTimex);
    const bool reckoned = timex.basis == TimexBasis::publication || timex.basis == TimexBasis::discourse ||
                          timex.basis == TimexBasis::symbolic || placed;
    out << "<TIMEX3 tid=\"t" << number << "\" type=\"" << kTypes[static_cast<std::size_t>(timex.type)] << '"';
    put_attribute(out, "value", timex.value);
    put_attribute(out, "mod", timex.mod);
    put_attribute(out, "quant", timex.quant);
    put_attribute(out, "freq", timex.freq);
    if (reckoned) out << " temporalFunction=\"true\"";
    put_point(out, "anchorTimeID", timex.counts_from);
    if (timex.type == TimexType::duration) {
        put_point(out, "beginPoint", timex.begin_point);
        put_point(out, "endPoint", timex.end_point);
    }
    out << '>';
    put_text(out, timex.span.of(text));
    out << "</TIMEX3>";
}

}  // namespace

void write_timeml(const Document& document, std::span<const Timex> timexes, std::ostream& out) {
    out << "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<TimeML>\n<DOCID>";
    put_text(out, document.id);
    out << "</DOCID>\n";
    if (const auto day = document.published.day()) {
        const std::string iso = to_iso(*day);
        out << "<DCT><TIMEX3 tid=\"t0\" type=\"DATE\" value=\"" << iso
            << "\" temporalFunction=\"false\" functionInDocument=\"CREATION_TIME\">" << iso
            << "</TIMEX3></DCT>\n";
    }
    if (!document.title.empty()) {
        out << "<TITLE>";
        put_text(out, document.title);
        out << "</TITLE>\n";
    }
    out << "<TEXT>";
    const std::string_view text = document.text;
    std::uint32_t at = 0;
    std::size_t number = 0;
    std::size_t implied = timexes.size();
    for (const Timex& timex : timexes) {
        put_text(out, text.substr(at, timex.span.begin - at));
        put_timex(out, timex, ++number, text);
        at = timex.span.end;
        const Timex* const before = number >= 2 ? &timexes[number - 2] : nullptr;
        if (before != nullptr && before->type != TimexType::duration &&
            before->end_point == static_cast<TimexIndex>(number - 1))
            put_implied_duration(out, *before, ++implied);
    }
    put_text(out, text.substr(at));
    out << "</TEXT>\n</TimeML>\n";
}

}  // namespace dateline
