#include "timeline/extract/postponement.hpp"

#include <algorithm>

#include "timeline/extract/clause.hpp"
#include "timeline/extract/coref.hpp"
#include "timeline/extract/words.hpp"

namespace dateline {
namespace {

constexpr std::uint32_t kNear = 8;       // drafts between a former plan and what became of it
constexpr std::uint32_t kSentences = 2;  // … and sentences
constexpr std::uint32_t kFar = 40;       // drafts between "postponed the opening" and "opened"

bool is_past_or_now(Status status) {
    return status == Status::occurred || status == Status::ongoing;
}

/// "had planned to meet", "had been due to travel", "was originally to open".
bool is_former_plan(const Tree& tree, const Draft& d) {
    if (d.mention.status != Status::scheduled && d.mention.status != Status::possible) return false;
    const auto is_former = [&](std::uint32_t predicate) {
        return std::any_of(
            tree.children(predicate).begin(), tree.children(predicate).end(), [&](std::uint32_t c) {
                return (tree.deprel(c) == Deprel::aux && tree.lower(c) == "had") ||
                       (tree.deprel(c) == Deprel::advmod && is_one_of(tree.lower(c), "originally initially"));
            });
    };
    const auto anchor = d.anchor();
    if (is_former(anchor)) return true;
    for (const auto c : tree.children(anchor))  // "had been due to travel", hung the other way round
        if (tree.upos(c) == Upos::ADJ && is_former(c)) return true;
    const auto above = tree.head(anchor);
    return above != kNone && tree.deprel(anchor) == Deprel::xcomp && is_former(above);
}

/// Somebody and some place in common, as far as both tell of any.
bool may_be_of_same(const EventMention& a, const EventMention& b) {
    const bool people =
        a.participants.empty() || b.participants.empty() || share(a.participants, b.participants);
    const bool places = a.places.empty() || b.places.empty() || share(a.places, b.places);
    return people && places;
}

class FormerPlans {
  public:
    explicit FormerPlans(Extraction& x) : x_(x) {}

    void join() {
        for (std::uint32_t i = 0; i < x_.drafts.size(); ++i) {
            Draft& d = x_.drafts[i];
            if (d.head == kNone) continue;
            join_with_subject(i);
            if (!d.moved && is_former_plan(x_.tree, d))
                settle(i, kNear, kSentences,
                       [](const Draft& e) { return e.moved || is_past_or_now(e.mention.status); });
            else if (d.mention.postponed && d.mention.status == Status::cancelled &&
                     d.kind == TriggerKind::noun)
                settle(i, kFar, kFar, [](const Draft& e) { return is_past_or_now(e.mention.status); });
        }
    }

  private:
    /// "The visit has been put off": the visit and its putting off are one plan.
    void join_with_subject(std::uint32_t i) {
        Draft& d = x_.drafts[i];
        if (!d.mention.postponed || d.kind != TriggerKind::verb || d.mention.same_as != kNone) return;
        const auto subject = x_.tree.child(d.verb, Deprel::nsubj_pass);
        const auto plan = subject == kNone ? kNone : x_.draft_of[subject];
        if (plan != kNone && plan < i && x_.drafts[plan].mention.postponed) d.mention.same_as = plan;
    }

    /// Joins draft `i` with the nearest that tells what became of it, those before it first.
    template <typename Tells>
    void settle(std::uint32_t i, std::uint32_t drafts, std::uint32_t sentences, Tells tells) {
        const auto fits = [&](std::uint32_t j) {
            const Draft &d = x_.drafts[i], &e = x_.drafts[j];
            const auto first = std::min(d.mention.sentence, e.mention.sentence);
            const auto last = std::max(d.mention.sentence, e.mention.sentence);
            return e.head != kNone && !e.mention.reporting && !e.mention.negated &&
                   last - first <= sentences && tells(e) && are_alike(d, e) &&
                   may_be_of_same(d.mention, e.mention);
        };
        const std::uint32_t stop = i > drafts ? i - drafts : 0;
        for (auto j = i; j-- > stop;)
            if (fits(j)) return join(i, j);
        const auto end = std::min<std::size_t>(x_.drafts.size(), std::size_t{i} + drafts + 1);
        for (auto j = i + 1; j < end; ++j)
            if (fits(j)) return join(i, j);
    }

    [[nodiscard]] bool are_alike(const Draft& plan, const Draft& now) const {
        return same_word(x_.tree, plan, now) ||
               (one_family(plan.group, now.group) &&
                (now.moved || share(plan.mention.participants, now.mention.participants)));
    }

    void join(std::uint32_t plan, std::uint32_t became) {
        auto& later = x_.drafts[std::max(plan, became)].mention;
        const std::uint32_t earlier = std::min(plan, became);
        if (later.same_as != kNone && later.same_as != earlier) return;
        later.same_as = earlier;
        EventMention& m = x_.drafts[plan].mention;
        const EventMention& now = x_.drafts[became].mention;
        m.status = Status::scheduled;
        m.date.steps.push_back(x_.quote(m.trigger) + " is the former plan of " + x_.quote(now.trigger));
        if (now.date.range.empty() || intersect(m.date.range, now.date.range)) return;
        if (!m.date.range.empty())
            m.date.rejected.push_back(to_edtf(m.date.range) + ": the day it was planned for before");
        m.date.range = now.date.range;
        m.date.basis = std::max(now.date.basis, DateBasis::inherited);
        m.date.timexes = now.date.timexes;
    }

    Extraction& x_;
};

}  // namespace

bool is_postponing(std::string_view phrase_key) {
    return is_one_of(phrase_key,
                     "put_back put_off push_back postpone delay move reschedule defer adjourn hold_over "
                     "bring_forward advance");
}

void mark_postponed(Extraction& x) {
    for (Draft& d : x.drafts) {
        const auto by_word = [&](Span word) {
            const auto t = x.tree.token_at(word.begin);
            return t != kNone && x.tree.upos(t) == Upos::VERB && is_postponing(phrase_key(x.tree, t));
        };
        const auto& words = d.mention.status_evidence;
        d.mention.postponed = d.moved || (d.mention.status == Status::cancelled &&
                                          std::any_of(words.begin(), words.end(), by_word));
    }
}

void join_former_plans(Extraction& x) {
    FormerPlans(x).join();
}

}  // namespace dateline
