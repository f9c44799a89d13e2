#include "timeline/extract/clause_border_repair.hpp"

#include "timeline/extract/lexicon.hpp"
#include "timeline/extract/words.hpp"

namespace dateline {
namespace {

struct BorderRepairer : SentenceLinks {
    [[nodiscard]] bool has_subject(std::uint32_t v) const {
        return has_child(v, Deprel::nsubj) || has_child(v, Deprel::nsubj_pass);
    }

    /// "Talks began in May after the firm lost a client" with the talks for what lost it: "after" opens the
    /// clause of the verb right behind its noun, the verb behind the first noun is the sentence's.
    void part_at_after(std::uint32_t t) {
        const auto own = links.head[t];
        if (!is_one_of(forms[t], "after before until since") || links.deprel[t] != Deprel::case_ ||
            own == kNone || own < t || own + 1 >= s.end || !is_nominal(own))
            return;
        const auto v = own + 1;
        const auto first = upos(v) == Upos::VERB ? child(v, Deprel::nsubj) : kNone;
        if (first == kNone || first >= t || a.tokens[v].features.verb_form != VerbForm::fin) return;
        const auto main = first + 1;
        if (main >= t || upos(main) != Upos::VERB || links.head[main] != first || links.head[own] != main ||
            a.tokens[main].features.verb_form != VerbForm::fin)
            return;
        links.head[main] = links.head[v];
        links.deprel[main] = links.deprel[v];
        links.head[first] = main;
        links.head[v] = main;
        links.deprel[v] = Deprel::advcl;
        links.head[own] = v;
        links.deprel[own] = Deprel::nsubj;
        links.head[t] = v;
        links.deprel[t] = Deprel::mark;
    }

    /// "A storm ripped across the island, killing nine, officials said" with the storm for a second subject
    /// of "said" and its own verb for a participle: what stands before ", officials said" is what they said.
    void give_back_told(std::uint32_t t) {
        const auto teller = links.head[t];
        if (links.deprel[t] != Deprel::nsubj || teller == kNone || teller < t ||
            find_verb(a.lemma(teller)).group != EventGroup::reporting)
            return;
        std::uint32_t own = kNone;  // the teller's own subject, behind a comma and right before it
        for (auto c = t + 1; c < teller; ++c)
            if (links.head[c] == teller && links.deprel[c] == Deprel::nsubj) own = c;
        if (own == kNone) return;
        auto comma = own;
        while (comma > t && forms[comma] != ",") --comma;
        for (auto c = comma + 1; c < teller; ++c)
            if (upos(c) == Upos::VERB || forms[c] == ",") return;
        if (comma <= t + 1) return;
        auto verb = t + 1;  // the first past tense behind the subject, no comma between
        while (verb < comma && forms[verb] != "," && upos(verb) != Upos::VERB) ++verb;
        const bool part = links.deprel[verb] == Deprel::acl || links.deprel[verb] == Deprel::acl_relcl;
        if (verb >= comma || upos(verb) != Upos::VERB || !part ||
            a.tokens[verb].features.tense != Tense::past)
            return;
        for (auto c = t + 1; c < verb; ++c)
            if (is_one_of(forms[c], "who which that whose")) return;
        links.head[verb] = teller;
        links.deprel[verb] = Deprel::ccomp;
        links.head[t] = verb;
        for (auto c = verb + 1; c < comma; ++c)
            if (links.head[c] == teller && links.deprel[c] == Deprel::ccomp && forms[c - 1] == "," &&
                forms[c].ends_with("ing")) {
                links.head[c] = verb;
                links.deprel[c] = Deprel::advcl;
            }
    }

    /// "A storm crossed the island, killing nine, officials said" with the killing for what they said: it
    /// goes with the crossing.
    void free_from_teller(std::uint32_t v) {
        const auto teller = links.head[v];
        if (links.deprel[v] != Deprel::ccomp || teller == kNone || teller < v || v == s.begin ||
            forms[v - 1] != "," || !forms[v].ends_with("ing") || has_subject(v) ||
            find_verb(a.lemma(teller)).group != EventGroup::reporting)
            return;
        const auto main = links.head[teller];
        if (main == kNone || main > v || upos(main) != Upos::VERB) return;
        links.head[v] = main;
        links.deprel[v] = Deprel::advcl;
        links.deprel[teller] = Deprel::parataxis;
    }
};

}  // namespace

void repair_borders(SentenceLinks& sentence, std::uint32_t t) {
    BorderRepairer repairer{{sentence}};
    repairer.part_at_after(t);
    repairer.give_back_told(t);
    repairer.free_from_teller(t);
}

}  // namespace dateline
