// Two short articles, read by the whole program.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/calendar/date_text.hpp"
#include "core/language/analyse.hpp"
#include "timeline/assemble/assemble.hpp"

namespace dateline::accuracy {

struct Article {
    std::string_view published;  // "" = nobody knows
    std::string_view text;       // ASCII: bytes are code points
};

inline Document document_of(const Article& article, std::string id) {
    Document document;
    document.id = std::move(id);
    document.text = article.text;
    document.blocks.push_back({{0, static_cast<std::uint32_t>(article.text.size())}, BlockKind::body});
    if (article.published.empty()) return document;
    auto& range = document.published.range;
    range.earliest = range.latest = CivilTime{parse_iso_day(article.published).value()};
    range.granularity = Granularity::day;
    return document;
}

inline Report report_of(const Article& a, const Article& b) {
    std::vector<Document> documents;
    documents.push_back(document_of(a, "a"));
    documents.push_back(document_of(b, "b"));
    return build_report(std::move(documents), **built_in_model(), {});
}

}  // namespace dateline::accuracy
