#include "timeline/extract/phrase_repair.hpp"

#include <string_view>

#include "core/calendar/date_text.hpp"
#include "timeline/extract/words.hpp"

namespace dateline {
namespace {

struct PhraseRepairer : SentenceLinks {
    /// "March", "Sept."
    [[nodiscard]] bool is_month(std::uint32_t t) const {
        if (t >= s.end) return false;
        std::string_view word = forms[t];
        if (word.ends_with('.')) word.remove_suffix(1);
        return month_of_name(word) != 0;
    }
    /// The number of "Sept.|19" and "|19 September".
    [[nodiscard]] bool is_day_of_month(std::uint32_t t) const {
        return t < s.end && upos(t) == Upos::NUM && (is_month(t + 1) || (t > s.begin && is_month(t - 1)));
    }
    [[nodiscard]] bool is_past(std::uint32_t t) const {
        return is_verb(t) && a.tokens[t].features.tense == Tense::past;
    }
    /// The nearest verb above the word; kNone for none.
    [[nodiscard]] std::uint32_t verb_above(std::uint32_t t) const {
        auto up = links.head[t];
        while (up != kNone && !is_verb(up)) up = links.head[up];
        return up;
    }

    /// "a decision|by|30 April", "called|for|9 May" with the date below its preposition: the other way round.
    void head_phrase(std::uint32_t t) {
        const auto up = links.head[t];
        if (upos(t) != Upos::ADP || up == kNone || up > t) return;
        switch (links.deprel[t]) {
            case Deprel::nmod:
            case Deprel::obl:
            case Deprel::case_:
            case Deprel::advmod:
                break;
            default:
                return;
        }
        std::uint32_t noun = kNone;
        for (auto c = t + 1; c < s.end && noun == kNone; ++c)
            if (links.head[c] == t && links.deprel[c] != Deprel::fixed) noun = c;
        if (noun == kNone || (!is_nominal(noun) && upos(noun) != Upos::NUM)) return;
        links.head[noun] = up;
        links.deprel[noun] = is_verb(up) ? Deprel::obl : Deprel::nmod;
        links.head[t] = noun;
        links.deprel[t] = Deprel::case_;
    }

    /// "The|chief|executive told" with "chief" for what is told: it belongs to the subject right behind it.
    void join_to_subject(std::uint32_t t) {
        const auto v = links.head[t];
        if (links.deprel[t] != Deprel::obj || upos(t) != Upos::ADJ || v == kNone || v < t + 2 ||
            links.head[t + 1] != v || links.deprel[t + 1] != Deprel::nsubj)
            return;
        links.head[t] = t + 1;
        links.deprel[t] = Deprel::amod;
        if (t > s.begin && links.head[t - 1] == v && is_one_of(forms[t - 1], "the a an")) {
            links.head[t - 1] = t + 1;
            links.deprel[t - 1] = Deprel::det;
        }
    }

    /// "sent|home|on full pay" with the home for what was sent: it says where to.
    void go_home(std::uint32_t t) {
        const auto v = links.head[t];
        if (forms[t] != "home" || links.deprel[t] != Deprel::obj || v == kNone || v + 1 != t || !is_verb(v) ||
            !is_one_of(a.lemma(v), "send go come fly bring take drive travel return sail"))
            return;
        links.deprel[t] = Deprel::advmod;
    }

    /// "retired after eleven years|with the firm" with the firm for whom to retire with: the years were with
    /// it.
    void keep_with_years(std::uint32_t t) {
        const auto v = links.head[t];
        const auto preposition = child(t, Deprel::case_);
        if (links.deprel[t] != Deprel::obl || v == kNone || v > t || preposition == kNone ||
            preposition < v + 3 || !is_one_of(forms[preposition], "with at"))
            return;
        const auto years = preposition - 1;
        if (!is_one_of(forms[years], "years months weeks decades seasons") || links.head[years] != v ||
            !has_child(years, Deprel::nummod) || !has_child(years, Deprel::case_))
            return;
        links.head[t] = years;
        links.deprel[t] = Deprel::nmod;
    }

    /// "swept the ridge|less|than an hour later" with "less" for what was swept and the ridge below it.
    void free_from_measure(std::uint32_t t) {
        const auto v = links.head[t];
        if (!is_one_of(forms[t], "less more") || links.deprel[t] != Deprel::obj || v == kNone || v > t ||
            t + 1 >= s.end || forms[t + 1] != "than")
            return;
        auto later = t + 2;  // but "cost nine crowns more than planned"
        while (later < s.end && later < t + 6 && !is_one_of(forms[later], "later after before earlier"))
            ++later;
        if (later == s.end || later == t + 6) return;
        for (auto noun = v + 1; noun < t; ++noun)
            if (links.head[noun] == t && upos(noun) == Upos::NOUN) {
                links.head[noun] = v;
                links.deprel[noun] = Deprel::obj;
                links.deprel[t] = Deprel::advmod;
                return;
            }
    }

    /// "had to leave his|flat|after his tyres were slashed" with the flat for an adjective of the tyres: no
    /// preposition stands between an adjective and its noun.
    void object_before_preposition(std::uint32_t t) {
        const auto noun = links.head[t];
        if (upos(t) != Upos::ADJ || links.deprel[t] != Deprel::amod || noun == kNone || noun < t + 2 ||
            t < s.begin + 2 || upos(t + 1) != Upos::ADP || links.head[t + 1] != noun)
            return;
        const auto owner = t - 1, v = t - 2;
        if (links.deprel[owner] != Deprel::nmod_poss || !is_verb(v) || has_child(v, Deprel::obj)) return;
        links.head[owner] = t;
        links.head[t] = v;
        links.deprel[t] = Deprel::obj;
    }

    /// "Hobson's, a shop in Norvik, closed" with Hobson for the owner of the shop: it is called so.
    void name_with_mark(std::uint32_t t) {
        const auto noun = links.head[t];
        if (links.deprel[t] != Deprel::nmod_poss || upos(t) != Upos::PROPN || noun == kNone || noun < t + 3 ||
            links.head[t + 1] != t || links.deprel[t + 1] != Deprel::case_ || forms[t + 2] != ",")
            return;
        links.head[t] = links.head[noun];
        links.deprel[t] = links.deprel[noun];
        links.head[noun] = t;
        links.deprel[noun] = Deprel::appos;
    }

    /// "Between 2 and 6 May,|five|dockers fell ill" with the five for a third day: it counts the dockers.
    void count_noun(std::uint32_t t) {
        const auto number = links.head[t];
        if (upos(t) != Upos::NUM || links.deprel[t] != Deprel::conj || number == kNone || number > t ||
            upos(number) != Upos::NUM || has_child(t, Deprel::cc) || t + 1 >= s.end || forms[t - 1] != ",")
            return;
        auto noun = t + 1;
        while (links.head[noun] != kNone && links.head[noun] > noun &&
               (links.deprel[noun] == Deprel::compound || links.deprel[noun] == Deprel::amod))
            noun = links.head[noun];
        if (upos(noun) != Upos::NOUN || has_child(noun, Deprel::nummod)) return;
        links.head[t] = noun;
        links.deprel[t] = Deprel::nummod;
    }

    /// "on the|day|parliament was dissolved" with "day" for a part of parliament: the day on which it was.
    void part_day(std::uint32_t day) {
        const auto noun = day + 1;
        if (!is_one_of(forms[day], "day night morning evening week month year moment") || noun + 1 >= s.end ||
            links.head[day] != noun || links.deprel[day] != Deprel::compound || day < s.begin + 2 ||
            forms[day - 1] != "the")
            return;
        auto v = noun + 1;
        bool finite = false;
        while (v < s.end && (upos(v) == Upos::AUX || upos(v) == Upos::ADV)) finite = upos(v++) == Upos::AUX;
        if (v >= s.end || !is_verb(v)) return;
        finite = finite || a.tokens[v].features.verb_form == VerbForm::fin;
        auto up = links.head[noun];
        if (!finite || up == kNone || up > noun || has_child(v, Deprel::nsubj)) return;
        auto top = up;  // of what a wrong tree hangs below the clause
        while (links.head[top] != kNone && links.head[top] != v) top = links.head[top];
        if (links.head[top] == v) {
            if (links.head[v] != kNone) return;
            links.head[top] = kNone;
            links.deprel[top] = Deprel::root;
        } else if (has_child(v, Deprel::nsubj_pass))
            return;
        links.head[day] = up;
        links.deprel[day] = links.deprel[noun];
        for (auto c = s.begin; c < day; ++c)
            if (links.head[c] == noun) links.head[c] = day;
        links.head[noun] = v;
        links.deprel[noun] = has_child(v, Deprel::aux_pass) ? Deprel::nsubj_pass : Deprel::nsubj;
        links.head[v] = day;
        links.deprel[v] = Deprel::acl_relcl;
    }

    /// "will be shown at the Osk Fair,|to be held in May" with the holding for that of what is shown.
    void hold_occasion(std::uint32_t v) {
        const auto up = links.head[v];
        if (!is_one_of(forms[v], "held staged") || v < s.begin + 4 || up == kNone || up > v ||
            forms[v - 1] != "be" || forms[v - 2] != "to" || forms[v - 3] != "," || !is_nominal(v - 4) ||
            (links.deprel[v] != Deprel::xcomp && links.deprel[v] != Deprel::advcl))
            return;
        auto noun = v - 4;
        while (links.head[noun] != kNone && links.head[noun] < noun && links.deprel[noun] == Deprel::flat)
            noun = links.head[noun];
        links.head[v] = noun;
        links.deprel[v] = Deprel::acl;
    }

    /// "a dispute over shifts and|pay|." with the pay for what somebody does: a bare form at the end, joined
    /// to a noun, is a noun.
    void join_to_noun(std::uint32_t t) {
        if (!is_verb(t) || links.deprel[t] != Deprel::conj || t < s.begin + 3 || t + 1 >= s.end ||
            upos(t + 1) != Upos::PUNCT || upos(t - 1) != Upos::CCONJ || forms[t] != a.lemma(t))
            return;
        const auto noun = t - 2, main = links.head[t];
        if (upos(noun) != Upos::NOUN || main == kNone || is_verb(main) || main == noun ||
            links.is_below(noun, t))
            return;
        links.head[t] = noun;
    }

    /// "A carpenter's|son|from Osk, he signed in May" with the son for a second subject: he is the son.
    void set_title_aside(std::uint32_t t) {
        const auto v = links.head[t];
        if (links.deprel[t] != Deprel::nsubj || upos(t) != Upos::NOUN || v == kNone || v < t) return;
        for (auto he = t + 2; he < v; ++he)
            if (links.head[he] == v && links.deprel[he] == Deprel::nsubj && forms[he - 1] == "," &&
                is_one_of(forms[he], "he she it they")) {
                links.deprel[t] = Deprel::dislocated;
                return;
            }
    }

    /// "before the race, in|which|he led his team" with the leading for what somebody said: a clause about
    /// the race.
    void hang_relative(std::uint32_t which) {
        const auto v = links.head[which];
        if (!is_one_of(forms[which], "which whom") || v == kNone || v < which || !is_verb(v) ||
            which < s.begin + 4 || upos(which - 1) != Upos::ADP || forms[which - 2] != "," ||
            !is_nominal(which - 3))
            return;
        if (links.deprel[v] != Deprel::ccomp && links.deprel[v] != Deprel::advcl &&
            links.deprel[v] != Deprel::parataxis)
            return;
        auto noun = which - 3;
        while (links.head[noun] != kNone && links.head[noun] < noun &&
               (links.deprel[noun] == Deprel::flat || links.deprel[noun] == Deprel::compound))
            noun = links.head[noun];
        if (links.is_below(noun, v)) return;
        links.head[v] = noun;
        links.deprel[v] = Deprel::acl_relcl;
    }

    /// "Between|2|and 6 March, dockers fell ill" with the days for a number of dockers: they say when.
    void free_range(std::uint32_t t) {
        const auto noun = links.head[t];
        if (upos(t) != Upos::NUM || links.deprel[t] != Deprel::nummod || t != s.begin + 1 || noun == kNone ||
            !is_one_of(forms[s.begin], "between from") || links.head[noun] == kNone)
            return;
        for (auto c = t + 1; c < noun; ++c)
            if (forms[c] == ",") {
                links.head[t] = links.head[noun];
                links.deprel[t] = Deprel::obl;
                return;
            }
    }

    /// "learned of it on Sept.|19|and told regulators" with the day for a number of regulators.
    void free_day(std::uint32_t t) {
        const auto noun = links.head[t];
        if (links.deprel[t] != Deprel::nummod || !is_day_of_month(t) || noun == kNone || noun < t) return;
        bool crosses = false;
        for (auto c = t + 1; c < noun; ++c) crosses = crosses || is_verb(c);
        auto v = t;
        while (v > s.begin && !is_verb(v)) --v;
        if (!crosses || !is_verb(v) || links.is_below(v, t)) return;
        links.head[t] = v;
        links.deprel[t] = Deprel::obl;
    }

    /// "learned of it on Sept. 19 and|told|regulators later" with the telling joined to the day: it goes on
    /// from the learning, and what follows is its own.
    void go_on_from_verb(std::uint32_t v) {
        const auto day = links.head[v];
        if (links.deprel[v] != Deprel::conj || !is_past(v) || day == kNone || day > v ||
            (!is_day_of_month(day) && !is_month(day)))
            return;
        const auto main = verb_above(day);
        if (main == kNone || main > day) return;
        links.head[v] = main;
        for (auto c = v + 1; c < s.end; ++c) {
            if (upos(c) == Upos::PUNCT || upos(c) == Upos::CCONJ) return;
            if (links.head[c] == main && !is_verb(c)) links.head[c] = v;
        }
    }

    /// "protested on the day after the raid|that nobody would lose money" with the loss for what the raid was
    /// about: it is what was protested.
    void hang_said(std::uint32_t v) {
        const auto noun = links.head[v];
        const bool relative = links.deprel[v] == Deprel::acl_relcl;
        if (!is_verb(v) || (links.deprel[v] != Deprel::acl && !relative) || noun == kNone || noun > v ||
            upos(noun) != Upos::NOUN)
            return;
        // in "that nobody would lose money" there is an object besides "that"
        const auto that = child(v, relative ? Deprel::obj : Deprel::mark);
        const auto preposition = child(noun, Deprel::case_);
        if (relative && (that == kNone || that > v || v + 1 >= s.end || links.head[v + 1] != v ||
                         links.deprel[v + 1] != Deprel::obj))
            return;
        if (that == kNone || forms[that] != "that" || preposition == kNone ||
            !is_one_of(forms[preposition], "after before on in at during since") ||
            (!has_child(v, Deprel::nsubj) && !has_child(v, Deprel::nsubj_pass)))
            return;
        const auto said = verb_above(noun);
        if (said == kNone || said > noun || has_child(said, Deprel::ccomp) ||
            !is_one_of(a.lemma(said), "protest complain insist warn argue claim say announce promise repeat"))
            return;
        links.head[v] = said;
        links.deprel[v] = Deprel::ccomp;
        links.deprel[that] = Deprel::mark;
    }

    /// "were held after a guard|noticed|that the door was open" with the guard for a phrase and the noticing
    /// for his: "after" opens the clause.
    void open_clause(std::uint32_t v) {
        const auto noun = links.head[v];
        if (!is_past(v) || links.deprel[v] != Deprel::acl || noun == kNone || noun + 1 != v ||
            links.deprel[noun] != Deprel::obl || !has_child(v, Deprel::ccomp))
            return;
        const auto after = child(noun, Deprel::case_);
        if (after == kNone || !is_one_of(forms[after], "after before until since when")) return;
        links.head[v] = links.head[noun];
        links.deprel[v] = Deprel::advcl;
        links.head[noun] = v;
        links.deprel[noun] = Deprel::nsubj;
        links.head[after] = v;
        links.deprel[after] = Deprel::mark;
    }
};

}  // namespace

void repair_phrases(const SentenceLinks& sentence) {
    PhraseRepairer repairer{{sentence}};
    for (auto t = sentence.s.begin; t < sentence.s.end; ++t) {
        repairer.head_phrase(t);
        repairer.join_to_subject(t);
        repairer.go_home(t);
        repairer.keep_with_years(t);
        repairer.free_from_measure(t);
        repairer.object_before_preposition(t);
        repairer.name_with_mark(t);
        repairer.set_title_aside(t);
        repairer.hang_relative(t);
        repairer.count_noun(t);
        repairer.free_range(t);
        repairer.part_day(t);
        repairer.hold_occasion(t);
        repairer.join_to_noun(t);
        repairer.free_day(t);
        repairer.go_on_from_verb(t);
        repairer.hang_said(t);
        repairer.open_clause(t);
    }
}

}  // namespace dateline
