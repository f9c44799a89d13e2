// Articles written for tests of dates, with the days a reader gives their events.
#pragma once

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

#include "core/calendar/date_text.hpp"
#include "core/language/analyse.hpp"
#include "timeline/assemble/assemble.hpp"

namespace dateline::accuracy {

struct Event {
    std::string_view words;             // the trigger, or words that begin with it; the first in the text
    std::string_view earliest, latest;  // "" = open
};

struct Article {
    std::string_view published, text;  // ASCII: bytes are code points
    std::vector<Event> events;
};

struct Tally {
    std::size_t right = 0, all = 0;
    std::size_t excluding = 0;  // dates that exclude the true one
};

struct Found {
    const ReportEvent* event = nullptr;
    const ReportMention* mention = nullptr;
};

inline Found find(const Report& report, std::string_view text, std::string_view words) {
    const auto is_letter = [&](std::size_t at) {
        return at < text.size() && ((text[at] | 0x20) >= 'a' && (text[at] | 0x20) <= 'z');
    };
    auto at = text.find(words);
    while (at != std::string_view::npos && at > 0 && (is_letter(at - 1) || is_letter(at + words.size())))
        at = text.find(words, at + 1);
    if (at == std::string_view::npos) return {};
    for (const ReportEvent& event : report.events)
        for (const ReportMention& mention : event.mentions)
            if (mention.trigger.begin == at) return {&event, &mention};
    return {};
}

inline bool is(std::optional<CivilTime> time, std::string_view iso) {
    return time ? to_iso(time->day) == iso : iso.empty();
}

/// Does the date leave no day of the true one?
inline bool excludes(const DateRange& date, const Event& truth) {
    return (date.latest && !truth.earliest.empty() && to_iso(date.latest->day) < truth.earliest) ||
           (date.earliest && !truth.latest.empty() && to_iso(date.earliest->day) > truth.latest);
}

/// The report of one source with this text, published on that day; `first` is what the first line is.
inline Report report_of(std::string_view published, std::string_view text,
                        BlockKind first = BlockKind::body) {
    Document document;
    document.id = "a";
    document.text = text;
    std::uint32_t begin = 0;
    while (begin < document.text.size()) {
        const auto end =
            static_cast<std::uint32_t>(std::min(document.text.find('\n', begin), document.text.size()));
        document.blocks.push_back({{begin, end}, begin == 0 ? first : BlockKind::body});
        begin = end;
        while (begin < document.text.size() && document.text[begin] == '\n') ++begin;
    }
    auto& range = document.published.range;
    range.earliest = range.latest = CivilTime{parse_iso_day(published).value()};
    range.granularity = Granularity::day;
    std::vector<Document> documents;
    documents.push_back(std::move(document));
    return build_report(std::move(documents), **built_in_model(), {});
}

inline void tally(const Article& article, Tally& out) {
    const Report report = report_of(article.published, article.text);
    for (const Event& event : article.events) {
        CAPTURE(event.words);
        const ReportMention* const mention = find(report, article.text, event.words).mention;
        ++out.all;
        if (mention == nullptr) {
            MESSAGE("no event: ", event.words);
            continue;
        }
        const DateRange& date = mention->date.range;
        const bool right = is(date.earliest, event.earliest) && is(date.latest, event.latest);
        out.right += right ? 1U : 0U;
        out.excluding += excludes(date, event) ? 1U : 0U;
        if (date.is_single_day() && !date.uncertain) CHECK(right);
        if (!right) MESSAGE(event.words, " ", mention->date.edtf, " ", mention->date.basis);
    }
}

/// What a day stands for without a mark must be right, and no more than a few dates may exclude the true one.
inline void check_nearly_all(const std::vector<Article>& articles) {
    Tally sum;
    for (const Article& article : articles) tally(article, sum);
    MESSAGE(sum.right, " of ", sum.all, " dates right, ", sum.excluding, " exclude the true one");
    CHECK(sum.right * 100 >= sum.all * 90);
    CHECK(sum.excluding * 100 <= sum.all);
}

}  // namespace dateline::accuracy
