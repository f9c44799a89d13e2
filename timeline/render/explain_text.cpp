#include <algorithm>

#include "timeline/render/date_words.hpp"
#include "timeline/render/escape.hpp"
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

std::string quoted(std::string_view text) {
    return for_terminal(in_quotes(text));
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
                page_.paragraph(0, {{for_terminal(view_.name(source.id)), Style::strong},
                                    {"is read as " + for_terminal(source.prose) + " (" +
                                         for_terminal(source.language) + ")",
                                     Style::plain}});
    }

    /// What became of each decision of --overrides.
    void decisions() {
        for (const ReportOverride& decision : view_.report().overrides) {
            std::string words = "entry " + std::to_string(decision.entry) + " (" + decision.decision + ")";
            for (std::size_t i = 0; i < decision.events.size(); ++i)
                words += (i == 0 ? ": " : ", ") + decision.events[i];
            if (!decision.problem.empty()) words += ", not followed: " + decision.problem;
            if (!decision.note.empty()) words += ", " + in_quotes(decision.note);
            page_.paragraph(0, {{"decided", Style::strong}, {for_terminal(words), Style::plain}});
        }
    }

    void labelled(std::string_view label, std::vector<Piece> pieces) {
        page_.entry(2, {std::string(label), Style::strong}, kBody, pieces);
    }

    void bullet(std::string text, Style style = Style::plain) {
        page_.entry(kBody, {"-", Style::faint}, kBody + 2, {{std::move(text), style}});
    }

    void explain(const ReportEvent& event) {
        page_.paragraph(0,
                        {{for_terminal(event.label), Style::strong}, {for_terminal(event.id), Style::faint}});
        date("date", event.date);
        status(event);
        who(event);
        for (const ReportMention& m : event.mentions) mention(m);
        bool first = true;
        for (const std::string& reason : event.merge_reasons) {
            if (first) labelled("merged", {{"as one event, because", Style::plain}});
            first = false;
            bullet(for_terminal(reason));
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
        std::vector<Piece> pieces = {{for_terminal(words), Style::plain}};
        if (!date.written.empty()) pieces.push_back({"· written " + quoted(date.written), Style::plain});
        labelled(label, std::move(pieces));
        for (const std::string& step : date.steps) bullet(for_terminal(step));
        for (const std::string& reading : date.rejected) bullet("not " + for_terminal(reading), Style::faint);
    }

    void status(const ReportEvent& event) {
        std::string words;
        if (event.history.size() > 1)
            for (const auto& [as_of, then] : event.history) {
                if (!words.empty()) words += " → ";
                words += std::string(to_string(then)) + (as_of.empty() ? "" : " (" + as_of + ")");
            }
        else
            words = to_string(event.status);
        if (view_.overdue(event)) words += "; no report that it happened";
        labelled("status", {{for_terminal(words), Style::plain}});
    }

    void who(const ReportEvent& event) {
        std::string names;
        for (const ReportParticipant& p : event.participants) {
            if (!names.empty()) names += ", ";
            names += p.role.empty() ? p.name : p.name + " (" + p.role + ")";
        }
        if (!names.empty()) labelled("who", {{for_terminal(names), Style::plain}});
        std::string places;
        for (const std::string& place : event.places) {
            if (!places.empty()) places += ", ";
            places += place;
        }
        if (!places.empty()) labelled("where", {{for_terminal(places), Style::plain}});
    }

    void mention(const ReportMention& m) {
        const std::string at = " at " + std::to_string(m.span.begin) + "–" + std::to_string(m.span.end) + ":";
        labelled("told by",
                 {{for_terminal(view_.name(m.source) + at), Style::faint}, {quoted(m.quote), Style::plain}});
        std::string reading = "trigger " + quoted(m.trigger_text) + ", " + std::string(to_string(m.status));
        for (std::size_t i = 0; i < m.status_words.size(); ++i)
            reading += (i == 0 ? " for " : ", ") + quoted(m.status_words[i]);
        if (!m.attribution.empty()) reading += ", according to " + for_terminal(m.attribution);
        bullet(std::move(reading));
        if (!m.date.edtf.empty() || !m.date.written.empty()) {
            std::string dated = "date " + (m.date.edtf.empty() ? std::string("not known") : m.date.edtf);
            if (!m.date.basis.empty()) dated += ", " + std::string(basis_words(m.date.basis));
            bullet(for_terminal(dated));
        }
        for (const std::string& step : m.date.steps) bullet(for_terminal(step));
        for (const std::string& reading_dropped : m.date.rejected)
            bullet("not " + for_terminal(reading_dropped), Style::faint);
        for (const std::uint32_t index : m.timexes)
            if (index < view_.report().timexes.size()) timex(view_.report().timexes[index]);
    }

    void timex(const ReportTimex& t) {
        std::string words =
            quoted(t.text) + " is " + for_terminal(t.mod.empty() ? t.value : t.value + " " + t.mod);
        if (!t.expression.empty()) words += ", read as " + for_terminal(t.expression);
        if (!t.anchor.empty()) words += " from " + for_terminal(t.anchor);
        if (!t.rule.empty()) words += " by rule " + for_terminal(t.rule);
        if (!t.evidence.empty()) words += ", the verb being " + quoted(t.evidence);
        if (!t.signal.empty()) words += ", bounded by " + quoted(t.signal) + ": " + for_terminal(t.date.edtf);
        bullet(std::move(words));
        for (const std::string& reading : t.rejected) bullet("not " + for_terminal(reading), Style::faint);
    }

    void voices(const ReportEvent& event) {
        if (event.one_voice.empty()) return;
        labelled("sources",
                 {{for_terminal(std::to_string(view_.tellers(event).size()) + ", " +
                                counted(view_.voices(event), "voice") + ": " + tellers_words(view_, event)),
                   Style::plain}});
    }

    void near_misses(const ReportEvent& event) {
        bool first = true;
        for (const ReportNearMiss& miss : event.near_misses) {
            const ReportEvent* other = view_.event(miss.event);
            if (other == nullptr) continue;
            if (first) labelled("kept apart", {{"from what is much like it", Style::plain}});
            first = false;
            bullet(for_terminal("“" + other->label + "” " + other->id + ": " + miss.why));
        }
    }

    void order(const ReportEvent& event) {
        if (event.order_open) labelled("order", {{"not known against the event above it", Style::plain}});
        for (const ReportRelation* stated : view_.relations(event)) {
            const ReportRelation& relation = *stated;
            const bool from = relation.from == event.id;
            const ReportEvent* other = view_.event(from ? relation.to : relation.from);
            if (other == nullptr) continue;
            std::string words = relation_words(relation.type, from) + for_terminal(other->label);
            if (!relation.source.empty()) words += ", says " + for_terminal(view_.name(relation.source));
            if (!relation.quote.empty()) words += ": " + quoted(relation.quote);
            labelled("order", {{std::move(words), Style::plain}});
        }
    }

    static std::string relation_words(std::string_view type, bool from) {
        if (type == "before") return from ? "before: " : "after: ";
        if (type == "includes") return from ? "includes: " : "part of: ";
        if (type == "simultaneous") return "at the same time as: ";
        return for_terminal(type) + ": ";
    }

    void disagreement(const ReportConflict& conflict) {
        labelled("conflict", {{for_terminal(conflict.aspect + " (" + conflict.kind + ")"), Style::bad}});
        for (const ConflictClaim& claim : conflict.claims) {
            std::string words = claim.source.empty() ? "" : view_.name(claim.source) + ": ";
            words += claim_words(view_, conflict, claim);
            bullet(for_terminal(words) + (claim.quote.empty() ? "" : " " + quoted(claim.quote)));
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
