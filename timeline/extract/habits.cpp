#include "timeline/extract/habits.hpp"

#include <algorithm>

#include "timeline/extract/words.hpp"

namespace dateline {
namespace {

constexpr int kDeepest = 4;
constexpr WordList kCustom =
    "usually normally typically generally habitually traditionally customarily annually yearly monthly "
    "weekly "
    "hourly often always sometimes rarely seldom regularly frequently";

/// Does the token say when of the verb itself, and not of a clause or a noun phrase that is its subject?
bool tells_when(const Tree& tree, std::uint32_t t, std::uint32_t verb) {
    for (int i = 0; t != kNone && i < kDeepest; ++i, t = tree.head(t)) {
        if (t == verb) return true;
        const auto relation = tree.deprel(t);
        if (is_clausal(relation) || is_subject(relation) || relation == Deprel::conj) return false;
    }
    return false;
}

/// The words that make it a habit, empty where none do.
Span habit_of(const Extraction& x, std::uint32_t verb) {
    const auto& tree = x.tree;
    for (const auto c : tree.children(verb))
        if (tree.deprel(c) == Deprel::advmod && is_one_of(tree.lower(c), kCustom)) return tree.token(c).span;
    const auto& sentence = tree.sentence(verb);
    const auto& all = x.source->timexes;
    auto it = std::partition_point(all.begin(), all.end(),
                                   [&](const Timex& m) { return m.span.end <= sentence.span.begin; });
    for (; it != all.end() && it->span.begin < sentence.span.end; ++it) {
        if (it->type != TimexType::set) continue;
        for (auto t = sentence.begin; t < sentence.end; ++t)
            if (it->span.contains(tree.token(t).span) && tells_when(tree, t, verb)) return it->span;
    }
    return {};
}

}  // namespace

void mark_habits(Extraction& x) {
    for (auto& d : x.drafts) {
        if (d.head == kNone || d.verb == kNone || d.mention.reporting) continue;
        auto& m = d.mention;
        const auto group = verb_group(x.tree, d.verb);
        const bool present = group.tense == GroupTense::present && !group.perfect;
        const bool told_day = m.date.basis <= DateBasis::inherited && !m.date.range.empty();
        if (!present && (told_day || group.tense == GroupTense::progressive)) continue;
        const auto words = habit_of(x, d.verb);
        if (words.empty()) continue;
        m.generic = true;
        if (!present) continue;
        m.status = Status::ongoing;
        m.date.rejected.push_back(x.quote(words) + " makes it a habit: no single day");
        m.date.range = {};
        m.date.basis = DateBasis::none;
        m.date.timexes.clear();
    }
}

}  // namespace dateline
