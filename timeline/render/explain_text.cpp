#include <algorithm>

#include "timeline/render/date_words.hpp"
#include "timeline/render/page.hpp"
#include "timeline/render/render.hpp"
#include "timeline/render/view.hpp"

namespace dateline {
namespace {

struct BasisWords {
    std::string_view basis, words;
};
constexpr BasisWords kBasisWords[] = {
    {"decided", "decided by hand"},
    {"stated", "stated in the text"},
    {"publication", "reckoned from the publication date"},
    {"discourse", "reckoned from another time in the text"},
    {"inherited", "taken over from another mention"},
    {"narrative", "likely, from the day the story is at"},
    {"order", "bounded by the order of events"},
    {"tense", "bounded by tense only"},
    {"none", "no evidence"},
};

std::string_view basis_words(std::string_view basis) {
    for (const BasisWords& row : kBasisWords)
        if (row.basis == basis) return row.words;
    return basis;
}

constexpr std::size_t kBody = 12;  // column where what a label names begins

class ExplainText {
  public:
    ExplainText(const Report& report, const RenderOptions& options, std::ostream& out)
        : view_(report, options.all || !options.event.empty()),
          options_(options),
          page_(out, options.width, options.colour) {}

    void print() {
        bool first = true;
        for (const ReportEvent* event : view_.events()) {
            if (!options_.event.empty() && event->id != options_.event) continue;
            if (!first) page_.blank();
            first = false;
            explain(*event);
        }
        if (options_.event.empty()) {
            articles();
            decisions();
        }
    }

  private:
    /// How each article's time phrases were read.
    void articles() {
        if (!view_.report().sources.empty()) page_.blank();
        for (const ReportSource& source : view_.report().sources)
            if (!source.prose.empty())
                page_.paragraph(0, {{view_.name(source.id), Style::strong},
                                    {"is read as " + source.prose + " (" + source.language + ")"}});
    }

    /// What became of each decision of --overrides.
    void decisions() {
        for (const ReportOverride& decision : view_.report().overrides) {
            std::string words = "entry " + std::to_string(decision.entry) + " (" + decision.decision + ")";
            for (std::size_t i = 0; i < decision.events.size(); ++i)
                words += (i == 0 ? ": " : ", ") + decision.events[i];
            if (!decision.problem.empty()) words += ", not followed: " + decision.problem;
            if (!decision.note.empty()) words += ", " + in_quotes(decision.note);
            page_.paragraph(0, {{"decided", Style::strong}, {words}});
        }
    }

    void labelled(std::string_view label, std::initializer_list<Piece> pieces) {
        page_.entry(2, label, Style::strong, kBody, pieces);
    }

    void bullet(std::string_view text, Style style = Style::plain) {
        page_.entry(kBody, "-", Style::faint, kBody + 2, {{text, style}});
    }

    void explain(const ReportEvent& event) {
        page_.paragraph(0, {{event.label, Style::strong}, {event.id, Style::faint}});
        date("date", event.date);
        status(event);
        who(event);
        for (const ReportMention& m : event.mentions) mention(m);
        bool first = true;
        for (const std::string& reason : event.merge_reasons) {
            if (first) labelled("merged", {{"as one event, because"}});
            first = false;
            bullet(reason);
        }
        voices(event);
        near_misses(event);
        order(event);
        for (const ReportConflict* conflict : view_.conflicts(event)) disagreement(*conflict);
    }

    void date(std::string_view label, const ReportDate& date) {
        std::string words = date_words(date);
        if (words.empty()) words = "not known";
        if (!date.edtf.empty()) words += " · " + date.edtf;
        if (!date.basis.empty()) words += " · " + std::string(basis_words(date.basis));
        if (!date.written.empty()) words += " · written " + in_quotes(date.written);
        labelled(label, {{words}});
        for (const std::string& step : date.steps) bullet(step);
        for (const std::string& reading : date.rejected) bullet("not " + reading, Style::faint);
    }

    void status(const ReportEvent& event) {
        std::string words;
        if (event.history.size() > 1)
            for (std::size_t i = 0; i < event.history.size(); ++i) {
                const auto& [as_of, then] = event.history[i];
                const bool again = i > 0 && then == event.history[i - 1].second;
                if (!words.empty()) words += " → ";
                words += std::string(again ? step_word(event, i) : to_string(then)) +
                         (as_of.empty() ? "" : " (" + as_of + ")");
            }
        else
            words = to_string(event.status);
        if (view_.overdue(event)) words += "; no report that it happened";
        labelled("status", {{words}});
    }

    void who(const ReportEvent& event) {
        std::string names;
        for (const ReportParticipant& p : event.participants) {
            if (!names.empty()) names += ", ";
            names += p.role.empty() ? p.name : p.name + " (" + p.role + ")";
        }
        if (!names.empty()) labelled("who", {{names}});
        std::string places;
        for (const std::string& place : event.places) {
            if (!places.empty()) places += ", ";
            places += place;
        }
        if (!places.empty()) labelled("where", {{places}});
    }

    void mention(const ReportMention& m) {
        const std::string at = " at " + std::to_string(m.span.begin) + "–" + std::to_string(m.span.end) + ":";
        labelled("told by", {{view_.name(m.source) + at, Style::faint}, {in_quotes(m.quote)}});
        std::string reading = "trigger " + in_quotes(m.trigger_text) + ", ";
        reading += to_string(m.status);
        for (std::size_t i = 0; i < m.status_words.size(); ++i)
            reading += (i == 0 ? " for " : ", ") + in_quotes(m.status_words[i]);
        if (!m.attribution.empty()) reading += ", according to " + m.attribution;
        bullet(reading);
        if (!m.date.edtf.empty() || !m.date.written.empty()) {
            std::string dated = "date " + (m.date.edtf.empty() ? std::string("not known") : m.date.edtf);
            if (!m.date.basis.empty()) dated += ", " + std::string(basis_words(m.date.basis));
            bullet(dated);
        }
        for (const std::string& step : m.date.steps) bullet(step);
        for (const std::string& reading_dropped : m.date.rejected)
            bullet("not " + reading_dropped, Style::faint);
        for (const std::uint32_t index : m.timexes)
            if (index < view_.report().timexes.size()) timex(view_.report().timexes[index]);
    }

    void timex(const ReportTimex& t) {
        std::string words = in_quotes(t.text) + " is " + (t.mod.empty() ? t.value : t.value + " " + t.mod);
        if (!t.expression.empty()) words += ", read as " + t.expression;
        if (!t.anchor.empty()) words += " from " + t.anchor;
        if (!t.rule.empty()) words += " by rule " + t.rule;
        if (!t.evidence.empty()) words += ", the verb being " + in_quotes(t.evidence);
        if (!t.signal.empty()) words += ", bounded by " + in_quotes(t.signal) + ": " + t.date.edtf;
        bullet(words);
        for (const std::string& reading : t.rejected) bullet("not " + reading, Style::faint);
    }

    void voices(const ReportEvent& event) {
        if (event.one_voice.empty()) return;
        labelled("sources", {{std::to_string(view_.tellers(event).size()) + ", " +
                              counted(view_.voices(event), "voice") + ": " + tellers_words(view_, event)}});
    }

    void near_misses(const ReportEvent& event) {
        bool first = true;
        for (const ReportNearMiss& miss : event.near_misses) {
            const ReportEvent* other = view_.event(miss.event);
            if (other == nullptr) continue;
            if (first) labelled("kept apart", {{"from what is much like it"}});
            first = false;
            bullet("“" + other->label + "” " + other->id + ": " + miss.why);
        }
    }

    void order(const ReportEvent& event) {
        if (event.order_open) labelled("order", {{"not known against the event above it"}});
        for (const ReportRelation* stated : view_.relations(event)) {
            const ReportRelation& relation = *stated;
            const bool from = relation.from == event.id;
            const ReportEvent* other = view_.event(from ? relation.to : relation.from);
            if (other == nullptr) continue;
            std::string words = relation_words(relation.type, from) + other->label;
            if (!relation.source.empty()) words += ", says " + view_.name(relation.source);
            if (!relation.quote.empty()) words += ": " + in_quotes(relation.quote);
            labelled("order", {{words}});
        }
    }

    static std::string relation_words(std::string_view type, bool from) {
        if (type == "before") return from ? "before: " : "after: ";
        if (type == "includes") return from ? "includes: " : "part of: ";
        if (type == "simultaneous") return "at the same time as: ";
        return std::string(type) + ": ";
    }

    void disagreement(const ReportConflict& conflict) {
        labelled("conflict", {{conflict.aspect + " (" + conflict.kind + ")", Style::bad}});
        for (const ConflictClaim& claim : conflict.claims) {
            std::string words = claim.source.empty() ? "" : view_.name(claim.source) + ": ";
            words += claim_words(view_, conflict, claim);
            bullet(words + (claim.quote.empty() ? "" : " " + in_quotes(claim.quote)));
        }
    }

    View view_;
    const RenderOptions& options_;
    Page page_;
};

}  // namespace

void render_explain_text(const Report& report, const RenderOptions& options, std::ostream& out) {
    ExplainText(report, options, out).print();
}

}  // namespace dateline
