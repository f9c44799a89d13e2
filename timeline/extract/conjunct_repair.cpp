#include "timeline/extract/conjunct_repair.hpp"

#include "core/language/gazetteer.hpp"
#include "timeline/extract/aside_repair.hpp"
#include "timeline/extract/lexicon.hpp"
#include "timeline/extract/morphology.hpp"
#include "timeline/extract/words.hpp"

namespace dateline {
namespace {

constexpr WordList kOpeners = "after as when while because since although though before until once";

struct ConjunctRepairer : SentenceLinks {
    [[nodiscard]] bool has_subject(std::uint32_t v) const {
        return has_child(v, Deprel::nsubj) || has_child(v, Deprel::nsubj_pass);
    }
    [[nodiscard]] bool has_auxiliary(std::uint32_t v) const {
        return has_child(v, Deprel::aux) || has_child(v, Deprel::aux_pass);
    }
    /// A past tense or a verb with an auxiliary.
    [[nodiscard]] bool tells(std::uint32_t v) const {
        const auto& features = a.tokens[v].features;
        return is_verb(v) && !forms[v].ends_with("ing") &&
               (has_auxiliary(v) || (features.tense == Tense::past && features.verb_form == VerbForm::fin));
    }
    [[nodiscard]] std::uint32_t first_below(std::uint32_t top) const {
        auto first = top;
        while (first > s.begin && links.is_below(first - 1, top)) --first;
        return first;
    }

    /// "was held on May 4, after clerks went through her files, and confessed" with the clerks confessing;
    /// "left the port, with a storm forecast, and sank": what stands between the commas is an aside, "and"
    /// goes on from before it.
    void go_on_behind_aside(std::uint32_t v) {
        const auto aside = links.head[v];
        if (links.deprel[v] != Deprel::conj || aside == kNone || aside > v || !tells(v) || has_subject(v))
            return;
        const auto conjunction = child(v, Deprel::cc);
        if (conjunction == kNone || conjunction <= s.begin || forms[conjunction - 1] != ",") return;
        const auto main = links.head[aside];
        if (main == kNone || main > aside || !is_verb(main)) return;
        const auto first = first_below(aside);
        if (first <= main) return;
        const auto opener = forms[first] == "," ? first + 1 : first;
        const bool clause = links.deprel[aside] == Deprel::advcl && is_one_of(forms[opener], kOpeners) &&
                            is_verb(aside) && tells(main);
        const bool phrase =
            links.deprel[aside] == Deprel::obl && is_nominal(aside) && forms[opener - 1] == ",";
        // "gave chase when a van passed, but lost it": the comma alone closes the clause
        // and so does it in "was held as he boarded a flight, and released on bail"
        const bool both_passive = has_child(main, Deprel::aux_pass) && !has_child(v, Deprel::obj) &&
                                  participle(a.lemma(v), forms[v]) == forms[v] &&
                                  (valency_of(a.lemma(v)) == Valency::object ||
                                   is_one_of(a.lemma(v), "release free arrest charge"));
        const bool closed = forms[opener - 1] == "," || forms[conjunction] == "but" || both_passive;
        if ((clause && closed) || phrase) links.head[v] = main;
    }

    /// "wants the terms to be read out, and|intends|to speak" with the terms intending it: what is finite is
    /// joined to what is finite.
    void join_finite(std::uint32_t v) {
        auto main = links.head[v];
        if (links.deprel[v] != Deprel::conj || main == kNone || main > v || !is_verb(v) || has_subject(v) ||
            !is_infinitive(main))
            return;
        const auto& features = a.tokens[v].features;
        const bool finite = features.verb_form == VerbForm::fin && features.tense == Tense::pres &&
                            forms[v].ends_with('s') && forms[v] != a.lemma(v);
        if (!finite && !has_finite_auxiliary(v)) return;
        while (main != kNone && (!is_verb(main) || is_infinitive(main))) main = links.head[main];
        if (main != kNone && has_subject(main)) links.head[v] = main;
    }

    [[nodiscard]] bool is_infinitive(std::uint32_t v) const {
        bool to = false;
        for (auto c = v; c-- > s.begin && v - c < 5;)
            to = to || (links.head[c] == v && forms[c] == "to" && links.deprel[c] == Deprel::mark);
        return to && !has_finite_auxiliary(v);  // "is to visit" is finite
    }

    [[nodiscard]] bool has_finite_auxiliary(std::uint32_t v) const {
        for (auto c = s.begin; c < v; ++c)
            if (links.head[c] == v && upos(c) == Upos::AUX &&
                is_one_of(forms[c], "has had was were is are will"))
                return true;
        return false;
    }

    /// "Schools stayed shut and the fair, due to open on Friday,|was called off", "nine were treated, and one
    /// of them, a recruit,|was kept": a noun that "and" joins and a verb that no "and" does are a clause.
    void give_joined_subject(std::uint32_t v) {
        const auto main = links.head[v];
        if (links.deprel[v] != Deprel::conj || main == kNone || main > v || !is_verb(main) || !tells(v) ||
            has_subject(v) || has_child(v, Deprel::cc))
            return;
        auto first = v;  // of the verb's own words
        while (first > main + 1 && (links.head[first - 1] == v && upos(first - 1) != Upos::PUNCT)) --first;
        if (forms[first - 1] != ",") return;
        auto noun = first - 2;
        while (noun > main && (links.deprel[noun] != Deprel::conj || is_verb(noun))) --noun;
        if (noun <= main || (!is_nominal(noun) && upos(noun) != Upos::NUM) || !has_child(noun, Deprel::cc))
            return;
        const auto conjunction = child(noun, Deprel::cc);
        if (conjunction > noun || (!links.is_below(first - 2, noun) && forms[noun + 1] != ",")) return;
        links.head[noun] = v;
        links.deprel[noun] = has_child(v, Deprel::aux_pass) ? Deprel::nsubj_pass : Deprel::nsubj;
        links.head[conjunction] = v;
    }

    /// "Orr, the guard who was found tied and was treated as a victim" with "treated" joined to the guard:
    /// it goes on with "who was found".
    void go_on_with_relative(std::uint32_t v) {
        const auto noun = links.head[v];
        if (links.deprel[v] != Deprel::conj || noun == kNone || noun > v || !is_nominal(noun) || !tells(v) ||
            has_subject(v))
            return;
        for (auto clause = v; clause-- > noun + 1;)
            if (links.deprel[clause] == Deprel::acl_relcl && is_verb(clause) &&
                links.is_below(clause, noun)) {
                links.head[v] = clause;
                return;
            }
    }

    /// "Boll will stand trial in May, a judge ruled on Monday" with the judge for a part of the time and the
    /// ruling told of him: what stands before the comma is what the judge ruled.
    void part_ruling(std::uint32_t v) {
        const auto who = links.head[v];
        if (links.deprel[v] != Deprel::acl || who == kNone || who + 1 != v || upos(who) != Upos::NOUN ||
            !is_verb(v) || a.tokens[v].features.tense != Tense::past || has_auxiliary(v) ||
            (v + 1 < s.end && forms[v + 1] == "by") ||
            !is_one_of(a.lemma(v), "rule say announce decide report confirm add declare disclose"))
            return;
        const auto first = first_below(who);
        const auto article = forms[first] == "," ? first + 1 : first;
        if (article == s.begin || forms[article - 1] != "," || article + 3 < who) return;
        auto main = links.head[who];
        while (main != kNone && !is_verb(main)) main = links.head[main];
        if (main == kNone || main > article || !(has_subject(main))) return;
        links.head[v] = main;
        links.deprel[v] = Deprel::parataxis;
        links.head[who] = v;
        links.deprel[who] = Deprel::nsubj;
        for (auto c = v + 1; c < s.end; ++c) {
            if (links.head[c] != who) continue;
            links.head[c] = v;
            if (is_verb(c)) links.deprel[c] = Deprel::advcl;
        }
    }

    /// "The sale is void, a judge ruled" with the ruling beside the sale: the sale is what was ruled.
    void hang_ruled(std::uint32_t v) {
        const auto main = links.head[v];
        if (links.deprel[v] != Deprel::parataxis || main == kNone || main > v || links.head[main] != kNone ||
            a.lemma(v) != "rule" || !is_verb(main) || child(v, Deprel::obj) != kNone)
            return;
        const auto who = child(v, Deprel::nsubj);
        if (who == kNone || who + 1 != v || first_below(who) == s.begin ||
            (forms[first_below(who) - 1] != "," && forms[first_below(who)] != ","))
            return;
        links.head[v] = kNone;
        links.deprel[v] = Deprel::root;
        links.head[main] = v;
        links.deprel[main] = Deprel::ccomp;
    }

    /// ", a day after three ministers of the league quit the cabinet" with the day for what quit: "after"
    /// opens the clause, and the day says when.
    void open_counted_clause(std::uint32_t day) {
        const auto v = links.head[day];
        if (links.deprel[day] != Deprel::nsubj || v == kNone || v < day || !is_verb(v) || day + 2 >= v ||
            day < s.begin + 2 || !is_one_of(a.lemma(day), "minute hour day week month year") ||
            !is_one_of(forms[day + 1], "after before"))
            return;
        const auto subject = links.head[day + 1];
        const auto count = day - 1;
        if (links.deprel[day + 1] != Deprel::case_ || subject == kNone || subject < day ||
            links.head[subject] != day || !is_nominal(subject) || forms[count - 1] != "," ||
            (links.deprel[count] != Deprel::det && links.deprel[count] != Deprel::nummod) ||
            forms[count] == "the")
            return;
        links.head[subject] = v;
        links.deprel[subject] = Deprel::nsubj;
        links.head[day + 1] = v;
        links.deprel[day + 1] = Deprel::mark;
        links.head[day] = v;
        links.deprel[day] = Deprel::obl_unmarked;
        if (links.deprel[v] == Deprel::conj || links.deprel[v] == Deprel::parataxis)
            links.deprel[v] = Deprel::advcl;
    }

    /// "put Labour on 34 per cent, the Greens on 27" with both sums below "put": the second is that of who
    /// stands before it.
    void share_out(std::uint32_t sum) {
        const auto v = links.head[sum];
        const auto preposition = sum - 1;
        if (upos(sum) != Upos::NUM || links.deprel[sum] != Deprel::obl || v == kNone || v > sum ||
            sum < s.begin + 3 || links.head[preposition] != sum || links.deprel[preposition] != Deprel::case_)
            return;
        const auto whose = preposition - 1;
        if (links.head[whose] != v || whose < v || !is_nominal(whose) ||
            (links.deprel[whose] != Deprel::parataxis && links.deprel[whose] != Deprel::conj &&
             links.deprel[whose] != Deprel::dep))
            return;
        links.head[sum] = whose;
        links.deprel[sum] = Deprel::nmod;
    }
};

struct HeadlineRepairer : SentenceLinks {
    /// "Velania|premier quits": a word in small letters behind the name is the noun, and the name says of
    /// what.
    void head_with_office(std::uint32_t office) const {
        const auto name = links.head[office];
        if (links.deprel[office] != Deprel::flat || name == kNone || name + 1 != office ||
            (gazetteer().facts(forms[office]) & kRolePerson) == 0 || upos(name) != Upos::PROPN ||
            a.lemma(office) != forms[office])  // a name keeps its capital
            return;
        links.head[office] = links.head[name];
        links.deprel[office] = links.deprel[name];
        for (auto t = s.begin; t < s.end; ++t)
            if (links.head[t] == name && t != office) links.head[t] = office;
        links.head[name] = office;
        links.deprel[name] = Deprel::compound;
    }

    [[nodiscard]] bool is_participle(std::uint32_t t) const {
        return is_verb(t) && a.tokens[t].features.tense == Tense::past &&
               participle(a.lemma(t), forms[t]) == forms[t];
    }

    /// "Heist suspects to go on trial" with "suspects" for what the heist does: nobody suspects to go.
    void lead_with_plan() const {
        auto root = s.begin;
        while (root < s.end && links.head[root] != kNone) ++root;
        if (root == s.begin || root + 2 >= s.end || !is_verb(root) || forms[root + 1] != "to" ||
            !is_one_of(forms[root],
                       "suspects guards coaches pilots witnesses partners delegates nurses "
                       "models hosts cooks captains patients"))
            return;
        const auto who = child(root, Deprel::nsubj);
        const auto plan = child(root, Deprel::xcomp);
        if (who == kNone || who + 1 != root || plan == kNone || links.head[root + 1] != plan) return;
        for (auto t = s.begin; t < s.end; ++t)
            if (links.head[t] == root && t > root) links.head[t] = plan;
        links.head[plan] = kNone;
        links.deprel[plan] = Deprel::root;
        links.head[root] = plan;
        links.deprel[root] = Deprel::nsubj;
        links.head[who] = root;
        links.deprel[who] = Deprel::compound;
    }

    /// "Three held|as squad raids bank", alone or behind a colon: the participle is what is told, and those
    /// before it whom it was done to.
    void tell_participle(std::uint32_t told) const {
        const auto who = links.head[told];
        if (who == kNone || who + 1 != told || links.deprel[told] != Deprel::acl || !is_participle(told) ||
            child(told, Deprel::obj) != kNone)
            return;
        const auto relation = links.deprel[who];
        const bool nominal = is_nominal(who) || upos(who) == Upos::NUM;
        const bool alone =
            relation == Deprel::root || relation == Deprel::appos || relation == Deprel::parataxis;
        if (!nominal || !alone || has_child(who, Deprel::case_) || has_child(who, Deprel::cop)) return;
        for (auto t = told + 1; t < s.end; ++t)
            if (links.head[t] == who) links.head[t] = told;
        links.head[told] = links.head[who];
        links.deprel[told] = relation == Deprel::appos ? Deprel::parataxis : relation;
        links.head[who] = told;
        links.deprel[who] = Deprel::nsubj_pass;
    }

    void lead_with_participle() const {
        auto root = s.begin;
        while (root < s.end && links.head[root] != kNone) ++root;
        if (root >= s.end || !is_verb(root) || a.tokens[root].features.verb_form != VerbForm::fin) return;
        const auto who = child(root, Deprel::nsubj);
        if (who == kNone || who > root) return;
        const auto told = who + 1;
        if (told + 2 >= root || links.head[told] != who || !is_participle(told) ||
            links.deprel[told] != Deprel::acl)
            return;
        auto opener = told + 1;
        while (opener < root && !is_one_of(forms[opener], "after as when before")) ++opener;
        if (opener + 1 >= root || links.head[opener] != root) return;
        const auto actor = root - 1;  // "gang", taken for the first word of a name
        const bool noun = is_nominal(actor) && (links.head[actor] == root || links.head[actor] == who);
        if (!noun) return;
        for (auto t = s.begin; t < root; ++t)
            if (links.head[t] == root && t < opener && t != who) links.head[t] = told;
        for (auto t = opener + 1; t < actor; ++t)
            if (links.head[t] == root) links.head[t] = actor;
        links.head[told] = kNone;
        links.deprel[told] = Deprel::root;
        links.head[who] = told;
        links.deprel[who] = Deprel::nsubj_pass;
        links.head[root] = told;
        links.deprel[root] = Deprel::advcl;
        links.deprel[opener] = Deprel::mark;
        links.head[actor] = root;
        links.deprel[actor] = Deprel::nsubj;
    }
};

}  // namespace

void repair_conjuncts(const SentenceLinks& sentence) {
    ConjunctRepairer repairer{{sentence}};
    for (auto t = sentence.s.begin; t < sentence.s.end; ++t) {
        close_relative_clause(sentence, t);
        free_day_from_particle(sentence, t);
        join_left_out(sentence, t);
        repairer.open_counted_clause(t);
        repairer.part_ruling(t);
        repairer.hang_ruled(t);
        repairer.join_finite(t);
        repairer.go_on_behind_aside(t);
        repairer.give_joined_subject(t);
        repairer.go_on_with_relative(t);
        repairer.share_out(t);
    }
}

void repair_headline(const SentenceLinks& sentence) {
    const HeadlineRepairer repairer{{sentence}};
    for (auto t = sentence.s.begin; t < sentence.s.end; ++t) repairer.head_with_office(t);
    repairer.lead_with_plan();
    repairer.lead_with_participle();
    for (auto t = sentence.s.begin; t < sentence.s.end; ++t) repairer.tell_participle(t);
}

}  // namespace dateline
