// A long report, made up: as many events as asked for over some years, told by five sources, each with
// quotes, people, derivations, now and then a conflict or a plan that moved on.
#pragma once

#include <array>

#include "tests/support/sample_report.hpp"

namespace dateline::sample {

inline Report many_events(std::size_t count) {
    constexpr std::array<const char*, 5> kOutlets = {"Harbour Herald", "Northern Post", "Evening Wire",
                                                     "The Orr Review", "Coast Radio"};
    constexpr std::array<const char*, 8> kPeople = {"Ilse Maron",     "Tomas Berg", "Ada Quist",
                                                    "Rui Salgado",    "Nell Hart",  "Ben Oduya",
                                                    "Vera Lindqvist", "Kemal Aydin"};
    constexpr std::array<const char*, 6> kDeeds = {
        "meets the dockers' union",    "inspects the flooded terminal", "rejects the offer of the port",
        "opens talks on night shifts", "visits the yard at Stavnes",    "signs the new timetable"};
    Report report;
    for (std::size_t i = 0; i < kOutlets.size(); ++i)
        report.sources.push_back(source(std::string(1, static_cast<char>('a' + i)), kOutlets[i],
                                        on(2025, 3, 10 + static_cast<int>(i)), "manifest", "2025-03"));
    for (const ReportSource& outlet : report.sources) {
        report.articles.push_back({outlet.id, {}});
        report.diff.only.push_back({outlet.id, {}});
    }
    std::array<std::uint32_t, 5> written{};
    const Day first = day(2021, 1, 1);
    for (std::size_t i = 0; i < count; ++i) {
        const std::string who = kPeople[i % kPeople.size()];
        const std::string label = who + " " + kDeeds[i / 3 % kDeeds.size()];
        const Day on_day = first + static_cast<int>(i * 1500 / count);
        ReportDate date =
            i % 4 == 0 ? between(on_day, on_day + 9, "in early spring") : between(on_day, on_day);
        if (i % 4 == 3) date = by(on_day);
        date.steps = {"\"on that day\" attaches to \"" + label.substr(label.find(' ') + 1, 8) + "\" (obl)"};
        std::vector<ReportMention> mentions;
        for (std::size_t teller = 0; teller <= i % 2; ++teller) {
            const std::size_t outlet = (i + teller) % kOutlets.size();
            const std::string quote = label + ", according to a statement that the port published " +
                                      std::to_string(i) + " hours after the first report.";
            mentions.push_back(mention(report.sources[outlet].id, written[outlet], "statement", quote, date));
            mentions.back().span.end = written[outlet] + static_cast<std::uint32_t>(quote.size());
            report.articles[outlet].paragraphs.push_back({written[outlet], false, quote});
            written[outlet] += static_cast<std::uint32_t>(quote.size()) + 2;
        }
        report.events.push_back(event("e-" + std::to_string(i), label,
                                      i % 7 == 0 ? Status::scheduled : Status::occurred, std::move(date),
                                      std::move(mentions)));
        ReportEvent& added = report.events.back();
        added.participants = {{who, "agent"}};
        added.places = {"Port Velan"};
        if (i % 2 == 1) added.merge_reasons = {"\"statement\" (a) = \"statement\" (b): same word; " + who};
        if (i % 98 == 1)
            report.conflicts.push_back({added.id,
                                        "date",
                                        "contradiction",
                                        {{added.mentions[0].source, added.date.edtf, added.mentions[0].quote},
                                         {added.mentions[1].source, "2025-03-09", added.mentions[1].quote}}});
        if (i % 2 == 1)
            report.diff.agree.push_back(added.id);
        else
            report.diff.only[i % kOutlets.size()].second.push_back(added.id);
    }
    return report;
}

}  // namespace dateline::sample
