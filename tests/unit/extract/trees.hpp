// Sentences with their trees, written by hand: one token a line, "form lemma UPOS head deprel feats", heads
// counted from 1 in each sentence, sentences separated by an empty line. Names and time phrases are given by
// their words.
#pragma once

#include <doctest/doctest.h>

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/language/conllu.hpp"
#include "timeline/extract/extract.hpp"

namespace dateline::test {

struct NameSpec {
    std::string_view words;  // as they stand in the text; every occurrence counts
    NameKind kind;
    std::string_view name;  // of the entity; the same name is the same entity
};

struct TimeSpec {
    std::string_view words;
    std::string_view first, last;  // ISO days; "" = open; both "" = a duration
    TimexSignal signal = TimexSignal::none;
};

inline std::optional<CivilTime> day_or_none(std::string_view iso) {
    if (iso.empty()) return std::nullopt;
    return CivilTime{parse_iso_day(iso).value()};
}

inline Source source_of(std::string_view compact, std::string_view published,
                        const std::vector<NameSpec>& names = {}, const std::vector<TimeSpec>& times = {},
                        BlockKind kind = BlockKind::body) {
    std::string conllu;
    int id = 0;
    std::size_t at = 0;
    while (at <= compact.size()) {
        auto end = compact.find('\n', at);
        if (end == std::string_view::npos) end = compact.size();
        const auto line = compact.substr(at, end - at);
        at = end + 1;
        std::vector<std::string> columns;
        for (std::size_t b = 0; b < line.size();) {
            auto e = line.find(' ', b);
            if (e == std::string_view::npos) e = line.size();
            if (e > b) columns.emplace_back(line.substr(b, e - b));
            b = e + 1;
        }
        if (columns.empty()) {
            if (id > 0) conllu += '\n';
            id = 0;
            continue;
        }
        REQUIRE(columns.size() >= 5);
        conllu += std::to_string(++id) + '\t' + columns[0] + '\t' + columns[1] + '\t' + columns[2] + "\t_\t" +
                  (columns.size() > 5 ? columns[5] : "_") + '\t' + columns[3] + '\t' + columns[4] +
                  "\t_\t_\n";
    }
    conllu += '\n';
    auto read = read_conllu(conllu);
    REQUIRE(read.has_value());
    REQUIRE(read->size() == 1);
    Source source;
    source.document = std::move(read->front().document);
    source.analysis = std::move(read->front().analysis);
    for (auto& block : source.document.blocks) block.kind = kind;
    if (!published.empty()) {
        source.document.published.range.earliest = source.document.published.range.latest =
            day_or_none(published);
        source.document.published.range.granularity = Granularity::day;
    }
    const auto& text = source.document.text;
    auto& analysis = source.analysis;
    for (const auto& spec : names) {
        std::uint32_t entity = 0;
        while (entity < analysis.entities.size() && analysis.entities[entity].name != spec.name) ++entity;
        if (entity == analysis.entities.size()) {
            Entity fresh;
            fresh.kind = spec.kind;
            fresh.name = std::string(spec.name);
            analysis.entities.push_back(fresh);
        }
        for (auto b = text.find(spec.words); b != std::string::npos; b = text.find(spec.words, b + 1)) {
            EntityMention mention;
            mention.span = {static_cast<std::uint32_t>(b), static_cast<std::uint32_t>(b + spec.words.size())};
            mention.entity = entity;
            mention.begin = kNone;
            for (std::uint32_t t = 0; t < analysis.tokens.size(); ++t)
                if (mention.span.contains(analysis.tokens[t].span)) {
                    if (mention.begin == kNone) mention.begin = t;
                    mention.end = t + 1;
                }
            if (mention.begin == kNone) continue;
            for (auto t = mention.begin; t < mention.end; ++t)
                if (const auto up = analysis.tokens[t].head;
                    up == kNone || up < mention.begin || up >= mention.end)
                    mention.head = t;
            if (analysis.tokens[mention.head].upos == Upos::PRON) mention.form = EntityMention::Form::pronoun;
            analysis.mentions.push_back(mention);
        }
    }
    for (const auto& spec : times) {
        const auto b = text.find(spec.words);
        REQUIRE(b != std::string::npos);
        Timex timex;
        timex.span = {static_cast<std::uint32_t>(b), static_cast<std::uint32_t>(b + spec.words.size())};
        timex.range.earliest = day_or_none(spec.first);
        timex.range.latest = day_or_none(spec.last);
        timex.range.granularity = Granularity::day;
        timex.basis = TimexBasis::publication;
        timex.signal = spec.signal;
        if (spec.first.empty() && spec.last.empty()) timex.type = TimexType::duration;
        source.timexes.push_back(timex);
    }
    std::sort(source.timexes.begin(), source.timexes.end(),
              [](const Timex& a, const Timex& b) { return a.span < b.span; });
    return source;
}

/// The mention whose trigger is exactly `words`; fails the test when there is none.
inline const EventMention& mention_of(const Source& source, std::string_view words) {
    for (const auto& mention : source.mentions)
        if (mention.trigger.of(source.document.text) == words) return mention;
    FAIL("no mention with trigger \"", std::string(words), '"');
    return source.mentions.front();
}

inline std::string edtf_of(const Source& source, std::string_view trigger) {
    return to_edtf(mention_of(source, trigger).date.range);
}

inline std::vector<std::string> names_in(const std::vector<Participant>& list) {
    std::vector<std::string> out;
    for (const auto& p : list) out.push_back(p.name);
    return out;
}

}  // namespace dateline::test
