#include "timeline/extract/dates.hpp"
#include "timeline/extract/words.hpp"
#include "timeline/model/claim.hpp"

namespace dateline {
namespace {

struct Complements {
    Extraction& x;
    const Tree& tree;

    /// The draft of a noun, or of the participle behind it: "a bill presented in May".
    [[nodiscard]] const Draft* dated_at(std::uint32_t t, const Draft& except) const {
        const auto has_day = [&](std::uint32_t token) -> const Draft* {
            if (x.draft_of[token] == kNone) return nullptr;
            const auto& d = x.drafts[x.draft_of[token]];
            const bool own = !d.mention.date.timexes.empty() && !d.mention.date.range.empty() &&
                             d.mention.date.basis != DateBasis::narrative;
            return own && &d != &except ? &d : nullptr;
        };
        if (const auto* d = has_day(t); d != nullptr) return d;
        for (const auto c : tree.children(t))
            if (tree.deprel(c) == Deprel::acl && verb_group(tree, c).tense == GroupTense::participle)
                if (const auto* d = has_day(c); d != nullptr) return d;
        return nullptr;
    }

    /// The word that leads a complement: "with", "in", "since".
    [[nodiscard]] std::string_view led_by(std::uint32_t t) const {
        for (const auto c : tree.children(t))
            if (c < t && (tree.deprel(c) == Deprel::case_ || tree.deprel(c) == Deprel::mark))
                return tree.lower(c);
        return {};
    }

    /// "has been shut since the raid", "has been burning since": it began then, and goes on; but "three have
    /// died since the raid".
    [[nodiscard]] bool goes_on_since(std::uint32_t verb) const {
        const auto group = verb_group(tree, verb);
        return group.tense == GroupTense::progressive ||
               (group.perfect && group.passive &&
                is_one_of(tree.lemma(verb), "close shut hold detain jail suspend ground block occupy"));
    }

    /// Why the verb has the date of this complement; empty where it has not.
    [[nodiscard]] std::string_view reason(const Draft& d, std::uint32_t c, const Draft& from) const {
        auto word = led_by(c);
        // "began with a crown savings bill", the preposition hung at a word in between
        if (word.empty() && tree.deprel(c) == Deprel::obj && d.verb + 1 < tree.size() &&
            is_one_of(tree.lower(d.verb + 1), "with in"))
            word = tree.lower(d.verb + 1);
        const auto relation = tree.deprel(c);
        const auto lemma = tree.lemma(d.verb);
        if (relation == Deprel::obj && word.empty() && from.head == c &&
            is_one_of(lemma, "win lose survive attend miss skip boycott host watch contest disrupt"))
            return "on the occasion of";
        if (relation != Deprel::obj && relation != Deprel::obl && relation != Deprel::advcl) return {};
        if (word == "with" && is_one_of(lemma, "begin start open")) return "began with";
        if (is_one_of(word, "with in") && is_one_of(lemma, "end finish close culminate"))
            return "ended with";
        if (word == "since" && from.head == c && goes_on_since(d.verb))
            return "since";
        return {};
    }

    void share(Draft& d) const {
        for (const auto c : tree.children(d.verb)) {
            if (c < d.verb) continue;
            const auto* from = dated_at(c, d);
            if (from == nullptr || from->mention.status != Status::occurred) continue;
            const auto why = reason(d, c, *from);
            if (why.empty()) continue;
            auto& claim = d.mention.date;
            claim.range = from->mention.date.range;
            claim.basis = DateBasis::inherited;
            claim.timexes = from->mention.date.timexes;
            claim.steps.push_back(std::string(why) + ' ' + x.quote(from->mention.trigger) + ": " +
                                  to_edtf(claim.range));
            return;
        }
    }
};

}  // namespace

void share_with_complements(Extraction& x) {
    const Complements complements{x, x.tree};
    for (auto& d : x.drafts)
        if (d.head != kNone && d.verb != kNone && d.mention.date.range.empty() &&
            (d.mention.status == Status::occurred || d.mention.status == Status::ongoing))
            complements.share(d);
}

}  // namespace dateline
