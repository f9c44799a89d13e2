#include "timeline/extract/clause_border_repair.hpp"

#include "timeline/extract/lexicon.hpp"
#include "timeline/extract/words.hpp"

namespace dateline {
namespace {

struct BorderRepairer : SentenceLinks {
    [[nodiscard]] bool has_subject(std::uint32_t v) const {
        return has_child(v, Deprel::nsubj) || has_child(v, Deprel::nsubj_pass);
    }

    /// "Arden appealed; the appeal was rejected", "lent weight to it: a loan was granted" with the second
    /// clause for what was appealed or lent: it stands by itself. Not "said: a loan was granted".
    void part_at_mark(std::uint32_t mark) {
        if (forms[mark] != ";" && forms[mark] != ":") return;
        for (auto t = mark + 1; t < s.end && forms[t] != ";"; ++t) {
            const auto up = links.head[t];
            if (!is_verb(t) || up == kNone || up > mark || up < s.begin) continue;
            if (forms[mark] == ":" && (!has_child(up, Deprel::obj) || !has_subject(t))) return;
            if (links.deprel[t] == Deprel::ccomp || links.deprel[t] == Deprel::xcomp)
                links.deprel[t] = Deprel::parataxis;
            return;
        }
    }

    /// "She had not offered to resign,|a spokesman insisted|, and stayed on" with the spokesman for what she
    /// resigned and the insisting joined to the offer: he tells what stands before the comma.
    void part_teller(std::uint32_t v) {
        const auto who = v - 1;
        if (v < s.begin + 4 || !is_verb(v) || has_subject(v) || has_child(v, Deprel::cc) ||
            upos(who) != Upos::NOUN || forms[v].ends_with("ing") ||
            !is_one_of(a.lemma(v),
                       "say insist claim announce report confirm add declare explain admit warn "
                       "maintain concede stress suggest"))
            return;
        const auto main = links.head[v];
        if (main == kNone || main > who || !is_verb(main) || links.deprel[v] != Deprel::conj) return;
        const bool ends = v + 1 == s.end || is_one_of(forms[v + 1], ", . \" \u201d");
        auto first = who;
        while (first > s.begin && (links.head[first - 1] == who || links.is_below(first - 1, who))) --first;
        const auto article = forms[first] == "," ? first + 1 : first;
        if (!ends || article == s.begin || forms[article - 1] != "," || article + 3 < who ||
            links.head[who] == kNone || links.head[who] > who || !links.is_below(who, main))
            return;
        links.deprel[v] = Deprel::parataxis;
        links.head[who] = v;
        links.deprel[who] = Deprel::nsubj;
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
        // "cancelled nine flights after its system crashed": a participle with an object is none
        const bool told = a.tokens[main].features.verb_form == VerbForm::fin ||
                          (a.tokens[main].features.tense == Tense::past && has_child(main, Deprel::obj));
        if (main >= t || upos(main) != Upos::VERB || links.head[main] != first ||
            !links.is_below(own, main) || !told)
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

    /// "On prices, she added, no deal was reached" with "reached" joined to "added": it is what she added.
    void hang_told(std::uint32_t t) {
        const auto teller = links.head[t];
        if (links.deprel[t] != Deprel::conj || !is_verb(t) || teller == kNone || teller > t ||
            !is_verb(teller) || teller + 1 >= t || forms[teller + 1] != "," || has_child(t, Deprel::cc) ||
            !is_one_of(a.lemma(teller), "say add tell note report explain claim write"))
            return;
        const bool told = has_child(t, Deprel::nsubj) || has_child(t, Deprel::nsubj_pass);
        if (told && has_child(teller, Deprel::nsubj)) links.deprel[t] = Deprel::ccomp;
    }

    /// '"…," said Arden, who flew to Osk on Tuesday and met the families' with "met" beside "said": who
    /// stands behind the verb of speech has the second clause too.
    void join_relative(std::uint32_t t) {
        const auto teller = links.head[t];
        if (links.deprel[t] != Deprel::conj || teller == kNone || teller > t || !is_verb(t) ||
            has_subject(t) || !is_one_of(a.lemma(teller), "say tell add ask warn"))
            return;
        const auto who = child(teller, Deprel::nsubj);
        if (who == kNone || who < teller || who > t) return;
        const auto clause = child(who, Deprel::acl_relcl);
        if (clause != kNone && clause < t) links.head[t] = clause;
    }

    /// "Should the talks fail, the army will attack" with the attack below the failing: the first clause is
    /// the condition of the second.
    void hang_inverted(std::uint32_t t) {
        const auto condition = links.head[t];
        if (t != s.begin || !is_one_of(forms[t], "should had were") || condition == kNone ||
            condition + 1 >= s.end || links.deprel[t] == Deprel::cop || !is_verb(condition))
            return;
        auto comma = condition;
        while (comma < s.end && forms[comma] != ",") ++comma;
        for (auto v = comma; v < s.end; ++v) {
            if (links.head[v] != condition || !is_verb(v) || !has_subject(v)) continue;
            if (links.deprel[v] != Deprel::ccomp && links.deprel[v] != Deprel::parataxis) return;
            links.head[v] = links.head[condition];
            links.deprel[v] = links.deprel[condition];
            links.head[condition] = v;
            links.deprel[condition] = Deprel::advcl;
            return;
        }
    }

    /// "In 1963, Boll says, they taught here": when it was is told, not when it is said.
    void hang_fronted(std::uint32_t told) {
        const auto teller = links.head[told];
        if (links.deprel[told] != Deprel::ccomp || teller == kNone || teller > told || teller == s.begin ||
            forms[teller + 1] != "," || !is_one_of(a.lemma(teller), "say add tell note report explain claim"))
            return;
        const auto subject = child(teller, Deprel::nsubj);
        if (subject == kNone || subject > teller) return;
        for (auto c = s.begin; c < subject; ++c) {
            const bool phrase = links.deprel[c] == Deprel::obl || links.deprel[c] == Deprel::obl_unmarked ||
                                links.deprel[c] == Deprel::advcl || links.deprel[c] == Deprel::advmod;
            if (links.head[c] == teller && phrase && forms[c + 1] == ",") links.head[c] = told;
        }
    }

    /// "She told jurors that he called and instructed her to leave" with "instructed" beside "told": she does
    /// not instruct her.
    void join_told(std::uint32_t t) {
        const auto teller = links.head[t];
        if (links.deprel[t] != Deprel::conj || teller == kNone || t + 1 >= s.end || !is_verb(t) ||
            !has_child(t, Deprel::cc) || has_child(t, Deprel::nsubj) || has_child(t, Deprel::nsubj_pass))
            return;
        const auto subject = child(teller, Deprel::nsubj), told = child(teller, Deprel::ccomp);
        if (subject == kNone || told == kNone || told > t || told < teller || links.head[t + 1] != t ||
            links.deprel[t + 1] != Deprel::obj)
            return;
        const std::string_view who = forms[subject], whom = forms[t + 1];
        const bool same = (who == "she" && whom == "her") || (who == "he" && whom == "him") ||
                          (who == "they" && whom == "them") || (who == "it" && whom == "it");
        if (same) links.head[t] = told;
    }
};

}  // namespace

void repair_borders(SentenceLinks& sentence, std::uint32_t t) {
    BorderRepairer repairer{{sentence}};
    repairer.part_at_mark(t);
    repairer.part_teller(t);
    repairer.part_at_after(t);
    repairer.give_back_told(t);
    repairer.free_from_teller(t);
    repairer.hang_told(t);
    repairer.hang_fronted(t);
    repairer.hang_inverted(t);
    repairer.join_told(t);
    repairer.join_relative(t);
}

}  // namespace dateline
