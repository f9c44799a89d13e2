#include "timeline/extract/phrase_repair.hpp"

#include "timeline/extract/words.hpp"

namespace dateline {
namespace {

struct PhraseRepairer : SentenceLinks {
    [[nodiscard]] bool is_past(std::uint32_t t) const {
        return is_verb(t) && a.tokens[t].features.tense == Tense::past;
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

    /// "an election that observers|said|had been rigged" with the rigging done to the observers' telling: it
    /// is the election that was, and "said" stands between.
    void part_told_relative(std::uint32_t said) {
        const auto who = links.head[said];
        if (links.deprel[said] != Deprel::acl || who == kNone || who + 1 != said || said + 1 >= s.end ||
            upos(said + 1) != Upos::AUX ||
            !is_one_of(a.lemma(said), "say claim fear believe think know hope"))
            return;
        const auto v = links.head[who];
        auto that = who;
        while (that > s.begin && that + 4 > who && forms[that] != "that") --that;
        if (v == kNone || v < said || links.head[said + 1] != v || forms[that] != "that" ||
            links.head[that] != v || that == s.begin)
            return;
        auto noun = that - 1;
        while (noun > s.begin && upos(noun) != Upos::NOUN) --noun;
        if (upos(noun) != Upos::NOUN || links.is_below(noun, v)) return;
        links.head[v] = noun;
        links.deprel[v] = Deprel::acl_relcl;
        links.head[said] = v;
        links.deprel[said] = Deprel::parataxis;
        links.head[who] = said;
        links.deprel[who] = Deprel::nsubj;
        links.deprel[that] = Deprel::nsubj;
    }

    /// "exploded nine seconds after|liftoff|" with the liftoff for what exploded: no object has "after".
    void free_from_object(std::uint32_t t) {
        if (links.deprel[t] != Deprel::obj || links.head[t] == kNone || links.head[t] > t) return;
        const auto preposition = child(t, Deprel::case_);
        if (preposition == kNone || preposition < links.head[t] ||
            !is_one_of(forms[preposition], "after before during since until following"))
            return;
        links.deprel[t] = Deprel::obl;
    }

    /// "a trader|resident|in Osk" with the resident for the noun: a trader who lives there.
    void part_resident(std::uint32_t t) {
        const auto noun = t - 1;
        if (t == s.begin || t + 1 >= s.end || !is_one_of(forms[t], "resident domiciled") ||
            forms[t + 1] != "in" || links.head[noun] != t || links.deprel[noun] != Deprel::compound)
            return;
        links.head[noun] = links.head[t];
        links.deprel[noun] = links.deprel[t];
        for (auto c = s.begin; c < s.end; ++c)
            if (links.head[c] == t && (c < noun || links.deprel[c] == Deprel::punct)) links.head[c] = noun;
        links.head[t] = noun;
        links.deprel[t] = Deprel::acl;
    }

    /// "|That|hearing was put off" with "that" for what opens a clause: it points at the hearing.
    void point_at(std::uint32_t t) {
        const auto root = links.head[t];
        if (t != s.begin || forms[t] != "that" || links.deprel[t] != Deprel::mark || root == kNone ||
            links.head[root] != kNone || t + 1 >= s.end || upos(t + 1) != Upos::NOUN ||
            links.head[t + 1] != root)
            return;
        links.head[t] = t + 1;
        links.deprel[t] = Deprel::det;
    }

    /// "headed in the|winner|20 minutes later" with the winner for a kind of minutes: no number stands
    /// between the two words of a noun.
    void part_measure(std::uint32_t t) {
        const auto unit = links.head[t];
        if (upos(t) != Upos::NOUN || links.deprel[t] != Deprel::compound || unit == kNone || unit < t + 2 ||
            upos(t + 1) != Upos::NUM ||
            !is_one_of(a.lemma(unit), "second minute hour day week month year metre kilometre mile"))
            return;
        auto first = t;
        while (first > s.begin + 1 && links.head[first - 1] == unit) --first;
        const auto v = first - 1;
        if (!is_verb(v) || links.is_below(v, unit)) return;
        bool preposition = false;
        for (auto c = first; c < t; ++c) {
            links.head[c] = t;
            preposition = preposition || links.deprel[c] == Deprel::case_;
        }
        links.head[t] = v;
        links.deprel[t] = preposition ? Deprel::obl : Deprel::obj;
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
        repairer.free_from_measure(t);
        repairer.object_before_preposition(t);
        repairer.name_with_mark(t);
        repairer.part_resident(t);
        repairer.point_at(t);
        repairer.part_measure(t);
        repairer.part_told_relative(t);
        repairer.free_from_object(t);
        repairer.set_title_aside(t);
        repairer.hang_relative(t);
        repairer.hold_occasion(t);
        repairer.join_to_noun(t);
        repairer.hang_said(t);
        repairer.open_clause(t);
    }
}

}  // namespace dateline
