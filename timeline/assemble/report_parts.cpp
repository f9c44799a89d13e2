#include "timeline/assemble/report_parts.hpp"

#include <array>
#include <utility>

namespace dateline {
namespace {

constexpr std::array<std::string_view, 4> kTimexTypes = {"DATE", "TIME", "DURATION", "SET"};
constexpr std::array<std::string_view, 5> kTimexBases = {"stated", "publication", "discourse", "symbolic",
                                                         "none"};

ReportDate report_date(const DateClaim& claim, const Source& source) {
    ReportDate date = dated(claim.range);
    date.basis = to_string(claim.basis);
    date.written = written_date(claim, source);
    date.steps = claim.steps;
    date.rejected = claim.rejected;
    return date;
}

}  // namespace

ReportDate dated(const DateRange& range) {
    ReportDate date;
    date.range = whole_days(range);
    date.edtf = to_edtf(range);
    const auto [first, last] = std::pair(range.earliest, range.latest);
    const bool by_the_clock = range.granularity != Granularity::part_of_day;
    if (by_the_clock && first && last && first->has_time() && last->has_time()) {
        const bool hour = range.granularity == Granularity::hour && first->day == last->day &&
                          last->minute - first->minute == 59;
        date.clock = {first->minute, hour ? first->minute : last->minute};
        date.range.utc_offset = range.utc_offset;
    }
    return date;
}

CodePointSpan in_code_points(Span span, const CodePointOffsets& offsets) {
    return {offsets.at(span.begin), offsets.at(span.end)};
}

DateRange whole_days(DateRange range) {
    if (range.earliest) range.earliest->minute = -1;
    if (range.latest) range.latest->minute = -1;
    if (range.granularity == Granularity::minute || range.granularity == Granularity::hour ||
        range.granularity == Granularity::part_of_day)
        range.granularity = Granularity::day;
    range.utc_offset.reset();
    return range;
}

std::string one_line(std::string_view text) {
    std::string line;
    line.reserve(text.size());
    for (const char c : text) {
        const bool space = c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f' || c == '\v';
        if (!space)
            line += c;
        else if (!line.empty() && line.back() != ' ')
            line += ' ';
    }
    if (!line.empty() && line.back() == ' ') line.pop_back();
    return line;
}

std::string written_date(const DateClaim& claim, const Source& source) {
    std::string written;
    for (const std::uint32_t timex : claim.timexes) {
        if (!written.empty()) written += ", ";
        written += one_line(source.timexes[timex].span.of(source.document.text));
    }
    return written;
}

ProseKind prose_kind(const TimeReading& reading) {
    const auto count = [](std::uint32_t n, std::string_view one, std::string_view many) {
        return std::to_string(n) + ' ' + std::string(n == 1 ? one : many);
    };
    return {std::string(reading.language),
            std::string(reading.narrative ? "narrative" : "news") + ": " +
                count(reading.news_phrases, "phrase counts", "phrases count") + " from publication, " +
                count(reading.far_years, "year lies", "years lie") + " far back"};
}

ReportSource report_source(const Document& document, const ProseKind& prose) {
    ReportSource source;
    source.id = document.id;
    source.file = document.file;
    source.publisher = document.publisher;
    source.title = document.title;
    source.url = document.url;
    source.sha256 = document.sha256;
    source.timezone = document.timezone;
    source.published.range = whole_days(document.published.range);
    source.published.edtf = to_edtf(document.published.range);
    source.published_method = document.published.method;
    source.published_quote = document.published.quote;
    source.published_note = document.published.explanation;
    source.language = prose.language;
    source.prose = prose.reason;
    return source;
}

ReportArticle report_article(const Document& document) {
    const CodePointOffsets offsets(document.text);
    ReportArticle article{document.id, {}};
    for (const Block& block : document.blocks) {
        if (block.kind == BlockKind::furniture || block.kind == BlockKind::bio) continue;
        const bool heading = block.kind == BlockKind::title || block.kind == BlockKind::heading;
        article.paragraphs.push_back(
            {offsets.at(block.span.begin), heading, std::string(block.span.of(document.text))});
    }
    return article;
}

void report_timex(const Timex& timex, const Document& document, const CodePointOffsets& offsets,
                  ReportTimex& result) {
    result.source = document.id;
    result.span = in_code_points(timex.span, offsets);
    result.text = timex.span.of(document.text);
    result.type = kTimexTypes[static_cast<std::size_t>(timex.type)];
    result.value = timex.value;
    result.mod = timex.mod;
    result.quant = timex.quant;
    result.freq = timex.freq;
    result.date.range = timex.told();
    result.date.edtf = timex.edtf();
    result.date.basis = kTimexBases[static_cast<std::size_t>(timex.basis)];
    result.date.written = result.text;
    result.signal = timex.opened.empty() ? std::string() : one_line(timex.signal_span.of(document.text));
    result.impossible = timex.impossible;
    result.evidence = one_line(timex.derivation.evidence.of(document.text));
    result.rule = timex.derivation.rule;
    // into the strings of the row before, which are large enough most of the time
    result.expression.clear();
    append_to(result.expression, timex.derivation.expression);
    result.anchor.clear();
    append_to(result.anchor, timex.derivation.anchor, document);
    std::size_t rejected = 0;
    for (const std::string_view reading : timex.derivation.rejected) {
        if (rejected == result.rejected.size()) result.rejected.emplace_back();
        result.rejected[rejected++] = reading;
    }
    result.rejected.resize(rejected);
}

ReportMention report_mention(const EventMention& mention, const Source& source,
                             const CodePointOffsets& offsets, std::uint32_t first_timex) {
    const std::string& text = source.document.text;
    ReportMention result;
    result.source = source.document.id;
    result.span = in_code_points(mention.clause, offsets);
    result.trigger = in_code_points(mention.trigger, offsets);
    result.trigger_text = mention.trigger.of(text);
    result.quote = one_line(mention.clause.of(text));
    result.status = mention.status;
    result.attribution = mention.attribution.who;
    result.date = report_date(mention.date, source);
    for (const std::uint32_t timex : mention.date.timexes) result.timexes.push_back(first_timex + timex);
    for (const Span word : mention.status_evidence) result.status_words.push_back(one_line(word.of(text)));
    return result;
}

}  // namespace dateline
