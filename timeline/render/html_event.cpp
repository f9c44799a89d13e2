#include "timeline/render/html_event.hpp"

#include <algorithm>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "timeline/render/date_words.hpp"
#include "timeline/render/escape.hpp"
#include "timeline/render/heading_year.hpp"
#include "timeline/render/html_articles.hpp"
#include "timeline/render/verdict.hpp"

namespace dateline {
namespace {

/// What one source says in one clause; an event may be told by several words of it ("visited", "held talks").
struct Telling {
    const ReportMention* mention = nullptr;  // the first one
    std::size_t index = 0;                   // of it in the event
    std::vector<std::string_view> triggers;
};

std::vector<Telling> tellings_of(const ReportEvent& event) {
    std::vector<Telling> tellings;
    for (std::size_t i = 0; i < event.mentions.size(); ++i) {
        const ReportMention& mention = event.mentions[i];
        const auto same = std::find_if(tellings.begin(), tellings.end(), [&](const Telling& known) {
            return known.mention->source == mention.source && known.mention->quote == mention.quote;
        });
        Telling& telling = same == tellings.end() ? tellings.emplace_back(Telling{&mention, i, {}}) : *same;
        if (!mention.trigger_text.empty()) telling.triggers.push_back(mention.trigger_text);
    }
    return tellings;
}

/// The quote with the words that tell the event marked, each where it stands first.
std::string marked(const Telling& telling) {
    const std::string quote = in_quotes(telling.mention->quote);
    std::vector<std::pair<std::size_t, std::size_t>> marks;  // begin, end
    for (const std::string_view trigger : telling.triggers)
        if (const std::size_t at = quote.find(trigger); at != std::string::npos)
            marks.emplace_back(at, at + trigger.size());
    std::sort(marks.begin(), marks.end());
    std::string out;
    std::size_t done = 0;
    const std::string_view text = quote;
    for (const auto& [begin, end] : marks) {
        if (begin < done) continue;
        out += for_html_part(text.substr(done, begin - done));
        out += "<mark>" + for_html_text(text.substr(begin, end - begin)) + "</mark>";
        done = end;
    }
    return out + for_html_part(text.substr(done));
}

std::string all_of(const std::vector<std::string>& words) {
    std::string out;
    for (const std::string& word : words) out += (out.empty() ? "" : ", ") + for_html_text(word);
    return out;
}

/// Reasons under a heading, a line each, equal ones once; nothing when there are none.
void reasons(std::string_view heading, const std::vector<std::string>& lines, OutputBuffer& out) {
    if (lines.empty()) return;
    std::set<std::string_view> said;
    out << "<b>" << heading << "</b>\n";
    for (const std::string& line : lines)
        if (said.insert(line).second) out << for_html_text(line) << '\n';
}

/// How the mentions' dates came about, where the event's own steps do not say it already: "a, b: …", each
/// once.
std::vector<std::string> readings_of(const ReportEvent& event) {
    std::vector<std::pair<std::string_view, std::vector<std::string_view>>> by_step;  // step, sources
    for (const ReportMention& mention : event.mentions)
        for (const std::string& step : mention.date.steps) {
            const auto& known = event.date.steps;
            if (std::find(known.begin(), known.end(), step) != known.end()) continue;
            auto found = std::find_if(by_step.begin(), by_step.end(),
                                      [&](const auto& entry) { return entry.first == step; });
            if (found == by_step.end()) found = by_step.insert(found, {step, {}});
            if (found->second.empty() || found->second.back() != mention.source)
                found->second.push_back(mention.source);
        }
    std::vector<std::string> readings;
    for (const auto& [step, sources] : by_step) {
        std::string& line = readings.emplace_back();
        for (const std::string_view source : sources) line.append(line.empty() ? "" : ", ").append(source);
        line.append(": ").append(step);
    }
    return readings;
}

}  // namespace

std::string EventHtml::list_item(std::string_view text) {
    std::string out(text);
    std::replace(out.begin(), out.end(), '|', '/');
    return for_html(out);
}

void EventHtml::item(const ReportEvent& event, std::optional<int> year) {
    const auto tellers = view_.tellers(event);
    const auto conflicts = view_.conflicts(event);
    out_ << "<li class=\"event\" id=\"" << for_html(event.id) << '"';
    if (event.status != Status::occurred) out_ << " data-status=\"" << to_string(event.status) << '"';
    out_ << " data-sources=\"";
    for (std::size_t i = 0; i < tellers.size(); ++i) out_ << (i == 0 ? "" : "|") << list_item(tellers[i]);
    out_ << '"';
    bool any = false;
    for (const ReportParticipant& participant : event.participants) {
        if (participant.is_means()) continue;
        out_ << (any ? "|" : " data-who=\"") << list_item(participant.name);
        any = true;
    }
    if (any) out_ << '"';
    const std::string date = date_words(event.date, year);
    const std::string undated = event.date.written.empty() ? "" : in_quotes(event.date.written);
    const bool open = needs_order_sign(event, std::exchange(above_, &event));
    out_ << (conflicts.empty() ? "" : " data-differ=\"1\"") << ">\n<details><summary><b>"
         << (open ? "<abbr title=\"not known to come after the line above\">~</abbr> " : "")
         << for_html(date.empty() ? undated : date) << "</b><span>" << for_html(event.label);
    if (const std::string mark = status_mark(view_, event); !mark.empty())
        out_ << " <i class=\"status " << to_string(event.status) << "\">" << for_html(mark) << "</i>";
    if (!conflicts.empty()) {
        const bool serious = std::any_of(conflicts.begin(), conflicts.end(),
                                         [](const ReportConflict* c) { return c->kind == "contradiction"; });
        out_ << (serious ? " <i class=\"status conflict\">sources differ</i>"
                         : " <i class=\"status\">only seems to differ</i>");
    }
    out_ << "<small>" << for_html(tellers_words(view_, event)) << "</small></span></summary>"
         << (long_page_ ? "<noscript>" : "") << "<div class=\"body\">";
    quotes(event);
    for (const ReportConflict* conflict : conflicts) disagreement(*conflict);
    facts(event);
    derivation(event);
    out_ << "</div>" << (long_page_ ? "</noscript>" : "") << "</details></li>\n";
}

void EventHtml::facts(const ReportEvent& event) {
    const auto fact = [&](std::string_view term, const std::string& html) {
        if (!html.empty()) out_ << "<b>" << term << "</b> " << html << '\n';
    };
    std::vector<std::string> who, means;
    for (const ReportParticipant& participant : event.participants)
        (participant.is_means() ? means : who).push_back(participant.name);
    std::string history;
    if (event.history.size() > 1)
        for (std::size_t i = 0; i < event.history.size(); ++i)
            history += (history.empty() ? "" : " → ") + std::string(step_word(event, i)) + " (" +
                       for_html_text(event.history[i].first) + ")";
    out_ << "<div class=\"facts\">";
    fact("Who", all_of(who));
    fact("With", all_of(means));
    fact("Where", all_of(event.places));
    fact("Status", history);
    fact("Date as written", event.date.written.empty() ? "" : for_html_text(in_quotes(event.date.written)));
    fact("EDTF", for_html_text(event.date.edtf));
    out_ << "</div>\n";
}

void EventHtml::quotes(const ReportEvent& event) {
    const bool texts = !view_.report().articles.empty();
    for (const Telling& telling : tellings_of(event)) {
        const ReportMention& m = *telling.mention;
        const ReportSource* source = view_.source(m.source);
        out_ << "<blockquote>" << marked(telling) << "<footer>" << for_html(view_.name(m.source));
        if (source != nullptr && !source->published.range.empty())
            out_ << ", " << date_words(source->published);
        if (!m.attribution.empty()) out_ << ", according to " << for_html(m.attribution);
        if (m.date.range != event.date.range && m.date.basis != "tense")
            if (const std::string words = date_words(m.date); !words.empty())
                out_ << " · dated " << for_html(words);
        if (m.status != Status::occurred) out_ << " · " << to_string(m.status);
        if (texts)
            out_ << " · <a href=\"#" << mention_anchor(event, telling.index)
                 << (long_page_ ? "\">text</a>" : "\">in the article</a>");
        out_ << "</footer></blockquote>";
    }
}

void EventHtml::disagreement(const ReportConflict& conflict) {
    out_ << "<div class=\"differ\"><h3>The sources differ: " << for_html(conflict.aspect);
    if (conflict.kind != "contradiction") out_ << " (" << for_html(kind_words(conflict.kind)) << ")";
    out_ << "</h3>\n<ul>";
    for (const ConflictClaim& claim : conflict.claims) {
        out_ << "<li>";
        if (!claim.source.empty()) out_ << for_html(view_.name(claim.source)) << ": ";
        out_ << "<strong>" << for_html(claim_words(view_, conflict, claim)) << "</strong>";
        if (!claim.quote.empty()) out_ << ", " << for_html(in_quotes(claim.quote));
        out_ << "</li>";
    }
    out_ << "</ul></div>\n";
}

void EventHtml::derivation(const ReportEvent& event) {
    const std::vector<std::string> readings = readings_of(event);
    std::vector<std::string> dropped = event.date.rejected;
    for (const ReportMention& mention : event.mentions)
        for (const std::string& reading : mention.date.rejected)
            dropped.push_back(mention.source + ": " + reading);
    std::vector<std::string> order;
    for (const ReportRelation* relation : view_.relations(event)) {
        const bool from = relation->from == event.id;
        const ReportEvent* other = view_.event(from ? relation->to : relation->from);
        if (other == nullptr || relation->type != "before") continue;
        order.push_back((from ? "before “" : "after “") + other->label + "”" +
                        (relation->quote.empty() ? "" : ": " + in_quotes(relation->quote)));
    }
    if (event.date.steps.empty() && readings.empty() && dropped.empty() && order.empty() &&
        event.merge_reasons.empty())
        return;
    out_ << (long_page_ ? "<div class=\"facts\">"
                        : "<details class=\"why\"><summary>How this was worked out</summary><div>");
    reasons("The date", event.date.steps, out_);
    reasons("How each was read", readings, out_);
    reasons("Readings of the date that were dropped", dropped, out_);
    reasons("Its place in the order", order, out_);
    reasons("Why these are one event", event.merge_reasons, out_);
    out_ << (long_page_ ? "</div>\n" : "</div></details>\n");
}

}  // namespace dateline
