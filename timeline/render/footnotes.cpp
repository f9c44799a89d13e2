#include "timeline/render/footnotes.hpp"

#include "timeline/render/date_words.hpp"
#include "timeline/render/escape.hpp"

namespace dateline {

std::string Footnotes::of(const ReportEvent& event) {
    std::string out;
    for (const std::string_view id : view_.tellers(event)) add(*best_mention(event, id), out);
    return out;
}

std::string Footnotes::of(const ReportMention& mention) {
    std::string out;
    add(mention, out);
    return out;
}

void Footnotes::add(const ReportMention& mention, std::string& out) {
    const auto [number, is_new] = numbers_.emplace(Words(mention.source, mention.quote), notes_.size() + 1);
    if (is_new) notes_.push_back(&mention);
    out.append("[^").append(std::to_string(number->second)).append("]");
}

void Footnotes::write(OutputBuffer& out) const {
    if (!notes_.empty()) out << '\n';
    for (std::size_t i = 0; i < notes_.size(); ++i) {
        const ReportMention& mention = *notes_[i];
        const ReportSource* source = view_.source(mention.source);
        out << "[^" << i + 1 << "]: " << for_markdown(view_.name(mention.source));
        if (source != nullptr && !source->published.range.empty())
            out << ", " << date_words(source->published);
        out << ": " << for_markdown(in_quotes(mention.quote)) << '\n';
    }
}

}  // namespace dateline
