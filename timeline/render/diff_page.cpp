#include "timeline/render/diff_page.hpp"

#include "timeline/render/date_words.hpp"
#include "timeline/render/verdict.hpp"

namespace dateline {
namespace {

class Sections {
  public:
    Sections(const View& view, bool since)
        : view_(view), diff_(view.report().diff), since_(since), year_(view.year()) {}

    std::vector<DiffSection> build() {
        contradictions();
        if (!since_) only_seeming();
        refinements();
        moves_of_status();
        if (since_) {
            if (diff_.only.size() == 2) {
                listing("New", diff_.only[1].second);
                listing("Gone", diff_.only[0].second);
            }
            return std::move(sections_);
        }
        for (const auto& [source, ids] : diff_.only) listing("Only in " + view_.name(source), ids);
        listing("Told alike", told_alike(view_));
        return std::move(sections_);
    }

  private:
    void add(DiffSection section) {
        if (!section.items.empty()) sections_.push_back(std::move(section));
    }

    [[nodiscard]] std::string name(std::string_view source) const {
        if (!since_) return view_.name(source);
        return source == view_.report().sources.front().id ? "was" : "now";
    }

    void contradictions() {
        DiffSection differing{since_ ? "Contradicted now" : "Contradicted", {}};
        DiffSection moved{"Moved", {}};
        for (const ReportDiff::Contradict& found : diff_.contradict) {
            const ReportEvent* event = view_.event(found.event);
            if (event == nullptr || only_seems(view_, found)) continue;
            const bool is_move = since_ && found.aspect == "date";
            DiffItem item{event, is_move ? "" : found.aspect, {}};
            for (const ReportConflict* conflict : view_.conflicts(*event))
                if (conflict->aspect == found.aspect) claims(*conflict, item);
            if (item.sides.empty()) dates(*event, item);
            (is_move ? moved : differing).items.push_back(std::move(item));
        }
        add(std::move(differing));
        add(std::move(moved));
    }

    void only_seeming() {
        DiffSection section{"Only seems to differ", {}};
        for (const ReportConflict* conflict : seeming(view_)) {
            const ReportEvent* event = view_.event(conflict->event);
            DiffItem item{event, conflict->aspect + ": " + std::string(kind_words(conflict->kind)), {}};
            claims(*conflict, item);
            section.items.push_back(std::move(item));
        }
        add(std::move(section));
    }

    void refinements() {
        DiffSection narrower{since_ ? "More precise now" : "More precise in one source", {}};
        DiffSection wider{"Less precise now", {}};
        for (const ReportDiff::Refine& found : diff_.refine) {
            const ReportEvent* event = view_.event(found.event);
            if (event == nullptr) continue;
            DiffItem item{event, since_ ? "" : view_.name(found.by) + " is narrower", {}};
            dates(*event, item);
            const bool by_older = since_ && found.by == view_.report().sources.front().id;
            (by_older ? wider : narrower).items.push_back(std::move(item));
        }
        add(std::move(narrower));
        add(std::move(wider));
    }

    void moves_of_status() {
        DiffSection section{since_ ? "Status moved" : "Status differs", {}};
        for (const ReportDiff::StatusMove* found : status_moves(view_)) {
            const ReportEvent* event = view_.event(found->event);
            if (event == nullptr) continue;
            DiffItem item{event, "", {}};
            for (const auto& [source, status] : found->by_source) {
                const ReportMention* mention = mention_with(*event, source, status);
                item.sides.push_back({name(source), std::string(status_word(status)),
                                      mention == nullptr ? "" : mention->quote});
            }
            section.items.push_back(std::move(item));
        }
        add(std::move(section));
    }

    void listing(std::string title, const std::vector<std::string>& ids) {
        DiffSection section{std::move(title), {}};
        for (const std::string& id : ids)
            if (const ReportEvent* event = view_.event(id))
                section.items.push_back({event, voices_words(view_, *event), {}});
        add(std::move(section));
    }

    void claims(const ReportConflict& conflict, DiffItem& item) const {
        for (const ConflictClaim& claim : conflict.claims)
            if (!claim.source.empty())
                item.sides.push_back({since_ ? view_.name(claim.source) : name(claim.source),
                                      claim_words(view_, conflict, claim, year_), claim.quote});
    }

    void dates(const ReportEvent& event, DiffItem& item) const {
        for (const std::string_view id : view_.tellers(event)) {
            const ReportMention* mention = best_mention(event, id);
            const std::string words = date_words(mention->date, year_);
            item.sides.push_back({name(id), words.empty() ? "no date" : words, mention->quote});
        }
    }

    static const ReportMention* mention_with(const ReportEvent& event, std::string_view source,
                                             Status status) {
        for (const ReportMention& mention : event.mentions)
            if (mention.source == source && mention.status == status) return &mention;
        return best_mention(event, source);
    }

    const View& view_;
    const ReportDiff& diff_;
    bool since_;
    std::optional<int> year_;
    std::vector<DiffSection> sections_;
};

std::string cell_of(const View& view, const ReportMention& mention) {
    const DateRange& range = mention.date.range;
    const bool only_tense =
        mention.date.basis == "tense" || (range.uncertain && (!range.earliest || !range.latest));
    std::string words = only_tense ? "" : date_words(mention.date, view.year());
    if (!words.empty()) return words;
    return mention.status == Status::occurred ? "told" : std::string(to_string(mention.status));
}

}  // namespace

std::vector<DiffSection> diff_sections(const View& view, bool since) {
    return Sections(view, since).build();
}

std::string_view diff_title(bool since) {
    return since ? "What changed" : "The sources compared";
}

void diff_tellers(const View& view, const ReportEvent& event, std::vector<bool>& tells) {
    tells.assign(view.report().sources.size(), false);
    const auto tellers = view.tellers(event);  // in the order of the sources
    auto teller = tellers.begin();
    for (std::size_t i = 0; i < tells.size() && teller != tellers.end(); ++i) {
        if (*teller != view.report().sources[i].id) continue;
        tells[i] = true;
        ++teller;
    }
}

void diff_row(const View& view, const ReportEvent& event, std::vector<std::string>& cells) {
    std::vector<bool> tells;
    diff_tellers(view, event, tells);
    cells.resize(tells.size());
    for (std::size_t i = 0; i < cells.size(); ++i)
        if (tells[i])
            cells[i] = cell_of(view, *best_mention(event, view.report().sources[i].id));
        else
            cells[i] = kSilent;
}

}  // namespace dateline
