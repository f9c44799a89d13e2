#include "timeline/extract/orders.hpp"

#include <algorithm>
#include <array>

#include "timeline/extract/words.hpp"

namespace dateline {
namespace {

struct SignalRow {
    WordList words;  // as they stand before the noun or clause
    OrderKind kind;  // of the main event to the one behind the signal
    float strength;
};
constexpr std::array kSignals = {
    SignalRow{"after following since once", OrderKind::after, 1.0F},
    SignalRow{"before ahead prior until till", OrderKind::before, 1.0F},
    SignalRow{"during amid while as", OrderKind::overlaps, 0.8F},
};

struct VerbRowOrder {
    WordList lemmas;
    OrderKind kind;  // of the subject to the object
};
constexpr std::array kOrderVerbs = {
    VerbRowOrder{"follow succeed", OrderKind::after},
    VerbRowOrder{"precede prompt trigger cause provoke spark", OrderKind::before},
};

struct OrderFinder {
    Extraction& x;

    void add(std::uint32_t from, std::uint32_t to, OrderKind kind, std::uint32_t word, float strength) {
        if (from == kNone || to == kNone || from == to) return;
        const Span evidence = x.tree.token(word).span;
        const std::uint32_t distance = duration_before(evidence);
        if (kind == OrderKind::after)
            x.orders.push_back({to, from, OrderKind::before, evidence, strength, distance});
        else
            x.orders.push_back({from, to, kind, evidence, strength, distance});
    }

    /// "|ten days |before the election": the duration that ends at the signal; kNone when none does.
    [[nodiscard]] std::uint32_t duration_before(Span signal) const {
        const auto& all = x.source->timexes;
        const auto behind = std::lower_bound(all.begin(), all.end(), signal.begin,
                                             [](const Timex& t, auto at) { return t.span.begin < at; });
        if (behind == all.begin()) return kNone;
        const Timex& timex = *(behind - 1);
        if (timex.type != TimexType::duration || timex.span.end + 1 != signal.begin) return kNone;
        return static_cast<std::uint32_t>(behind - 1 - all.begin());
    }

    [[nodiscard]] std::uint32_t draft_near(std::uint32_t t) const {
        if (t == kNone) return kNone;
        if (x.draft_of[t] != kNone) return x.draft_of[t];
        for (const auto c : x.tree.children(t))  // "after a revolt by", "several rounds of talks"
            if (x.tree.deprel(c) == Deprel::nmod && x.draft_of[c] != kNone) return x.draft_of[c];
        return kNone;
    }

    /// "after the talks" (a noun) and "after they met" (a clause) below the event `d`.
    void signals(std::uint32_t d, std::uint32_t anchor) {
        const auto& tree = x.tree;
        for (const auto c : tree.children(anchor)) {
            const auto relation = tree.deprel(c);
            if (relation != Deprel::obl && relation != Deprel::nmod && relation != Deprel::advcl &&
                relation != Deprel::advmod)
                continue;
            for (const auto word : tree.children(c)) {
                if (tree.deprel(word) != Deprel::case_ && tree.deprel(word) != Deprel::mark &&
                    tree.deprel(word) != Deprel::advmod)
                    continue;
                for (const auto& row : kSignals)
                    if (is_one_of(tree.lower(word), row.words)) {
                        const bool clause = relation == Deprel::advcl;
                        if (row.kind == OrderKind::overlaps && (clause || tree.lower(word) == "as")) break;
                        add(d, draft_near(c), row.kind, word, row.strength);
                    }
            }
            if (relation == Deprel::advcl) {
                const auto group = verb_group(tree, c);
                if (group.perfect && !group.finite() && group.marker != kNone)
                    add(d, draft_near(c), OrderKind::after, group.marker, 1.0F);
            }
        }
    }

    void order_verb(std::uint32_t verb) {
        const auto& tree = x.tree;
        for (const auto& row : kOrderVerbs) {
            if (!is_one_of(tree.lemma(verb), row.lemmas)) continue;
            const auto subject = subject_of(tree, verb), object = tree.child(verb, Deprel::obj);
            if (subject == kNone || object == kNone) return;
            add(draft_near(subject), draft_near(object), row.kind, verb, 1.0F);
        }
    }

    /// "… and then flew on": after the verb it is joined to.
    void sequence(std::uint32_t d, std::uint32_t verb) {
        const auto& tree = x.tree;
        const auto then = tree.child_with_lemma(verb, "then later subsequently afterwards afterward");
        if (then == kNone || tree.deprel(verb) != Deprel::conj || then > verb + 3) return;
        add(d, draft_near(tree.head(verb)), OrderKind::after, then, 0.9F);
    }

    /// A verdict on an event comes after it: "described those discussions as productive".
    void verdict(std::uint32_t d) {
        const auto& draft = x.drafts[d];
        if (draft.group != EventGroup::statement || draft.object == kNone ||
            draft.mention.status != Status::occurred)
            return;
        const auto about = x.draft_of[draft.object];
        if (about == kNone || x.drafts[about].mention.same_as == kNone ||
            x.drafts[about].mention.status != Status::occurred)
            return;
        add(d, about, OrderKind::after, draft.verb, 1.0F);
    }
};

}  // namespace

void find_orders(Extraction& x) {
    OrderFinder finder{x};
    for (std::uint32_t d = 0; d < x.drafts.size(); ++d) {
        const auto& draft = x.drafts[d];
        if (draft.head == kNone) continue;
        finder.signals(d, draft.anchor());
        if (draft.verb != kNone && draft.verb != draft.head) finder.signals(d, draft.head);
        if (draft.verb != kNone) {
            finder.order_verb(draft.verb);
            finder.sequence(d, draft.verb);
        }
        finder.verdict(d);
    }
}

}  // namespace dateline
