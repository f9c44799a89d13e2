#include "timeline/extract/subject_repair.hpp"

#include "core/language/gazetteer.hpp"
#include "timeline/extract/clause_border_repair.hpp"
#include "timeline/extract/lexicon.hpp"
#include "timeline/extract/morphology.hpp"
#include "timeline/extract/sentence_links.hpp"
#include "timeline/extract/words.hpp"

namespace dateline {
namespace {

struct SubjectRepairer : SentenceLinks {
    [[nodiscard]] bool has_subject(std::uint32_t v) const {
        return child(v, Deprel::nsubj) != kNone || child(v, Deprel::nsubj_pass) != kNone;
    }
    [[nodiscard]] bool is_noun(std::uint32_t t) const {
        return upos(t) == Upos::NOUN || upos(t) == Upos::PROPN;
    }
    [[nodiscard]] bool is_place(std::uint32_t t) const {
        return (gazetteer().facts(a.lemma(t)) & kRolePlace) != 0;
    }
    [[nodiscard]] bool may_be_somebody(std::uint32_t t) const {
        return upos(t) == Upos::PROPN ||
               (gazetteer().facts(a.lemma(t)) & (kRolePerson | kRoleGroup | kRoleOrg)) != 0 ||
               forms[t].ends_with("er") || forms[t].ends_with("or") || forms[t].ends_with("ers") ||
               forms[t].ends_with("ors") || is_one_of(a.lemma(t), "person people man woman child victim");
    }

    /// "a seller from the town of Osk who fell ill", "the funeral of her husband, Earl, who died": "who" is
    /// somebody, neither the town nor the funeral.
    void find_who(std::uint32_t v) {
        const auto noun = links.head[v];
        const auto who = child(v, Deprel::nsubj);
        if (links.deprel[v] != Deprel::acl_relcl || noun == kNone || !is_noun(noun) || who == kNone ||
            who > v || who < s.begin + 2)
            return;
        const auto above = links.head[noun];
        // "a fire near Osk, which started on Monday": places do not start
        if (is_one_of(forms[who], "which that") && upos(noun) == Upos::PROPN &&
            links.deprel[noun] == Deprel::nmod && above != kNone && above < noun &&
            find_noun(a.lemma(above)).strength >= NounStrength::likely) {
            const auto group = find_verb(a.lemma(v)).group;
            if (group == EventGroup::aspect || group == EventGroup::violence || group == EventGroup::occur ||
                group == EventGroup::death)
                links.head[v] = above;
            return;
        }
        if (forms[who] != "who" || may_be_somebody(noun)) return;
        if (is_place(noun)) {
            if (links.deprel[noun] == Deprel::nmod && above != kNone && above < noun && is_noun(above) &&
                !is_place(above))
                links.head[v] = above;
            return;
        }
        const auto nearest = forms[who - 1] == "," ? who - 2 : who - 1;
        if (nearest > noun && is_noun(nearest) && may_be_somebody(nearest) && links.is_below(nearest, noun))
            links.head[v] = nearest;
    }

    /// "The 24-year-old scored" with "old" for an adverb of the verb: who scored.
    void count_years(std::uint32_t old) {
        if (forms[old] != "old" || old < s.begin + 5 || old + 1 >= s.end || forms[old - 2] != "year") return;
        const auto v = links.head[old];
        if (v == kNone || v < old || upos(v) != Upos::VERB || is_noun(old + 1) || has_subject(v)) return;
        const auto article = old - 5;
        if (!is_one_of(forms[article], "the a this that")) return;
        links.head[old] = v;
        links.deprel[old] = Deprel::nsubj;
        links.head[article] = old;
        links.deprel[article] = Deprel::det;
    }

    /// "A second, worth 32 million, met with refusal" with "worth" or its sum for the subject: it says of
    /// what comes before it what that is worth.
    void free_from_worth(std::uint32_t t) {
        const auto v = links.head[t];
        if (links.deprel[t] != Deprel::nsubj || v == kNone || v < t) return;
        auto worth = t;
        for (auto c = s.begin; c < t; ++c)
            if (links.head[c] == t && forms[c] == "worth") worth = c;
        if (forms[worth] != "worth" || worth < s.begin + 2 || forms[worth - 1] != ",") return;
        for (auto noun = worth - 1; noun-- > s.begin;) {
            if (links.head[noun] != v) continue;
            if (!is_noun(noun)) return;
            links.deprel[noun] = Deprel::nsubj;
            links.head[t] = noun;
            links.deprel[t] = Deprel::amod;
            return;
        }
    }

    /// "11 days after a tunnel collapsed" with "after" for a preposition of the tunnel: it opens the clause.
    void open_clause(std::uint32_t t) {
        const auto subject = links.head[t];
        if (!is_one_of(forms[t], "after before until since") || links.deprel[t] != Deprel::case_ ||
            subject == kNone || subject < t || links.head[subject] == kNone ||
            (links.deprel[subject] != Deprel::nsubj && links.deprel[subject] != Deprel::nsubj_pass &&
             links.deprel[subject] != Deprel::obl))
            return;
        const auto v = links.head[subject];
        if (v < subject || links.head[v] == kNone || links.head[v] > t || upos(v) != Upos::VERB) return;
        if (links.deprel[subject] == Deprel::obl) {  // "a month before the city awarded it"
            if (has_subject(v) || !is_noun(subject) || a.tokens[v].features.verb_form != VerbForm::fin)
                return;
            for (auto c = subject + 1; c < v; ++c)
                if (upos(c) != Upos::ADV && upos(c) != Upos::AUX) return;
            links.deprel[subject] = Deprel::nsubj;
        }
        links.head[t] = v;
        links.deprel[t] = Deprel::mark;
        if (links.deprel[v] == Deprel::parataxis || links.deprel[v] == Deprel::conj)
            links.deprel[v] = Deprel::advcl;
    }

    /// "when a fire aboard a ferry killed nine" with the ferry for the subject: it was the fire.
    void free_from_preposition(std::uint32_t t) {
        const auto v = links.head[t];
        if ((links.deprel[t] != Deprel::nsubj && links.deprel[t] != Deprel::nsubj_pass) || v == kNone ||
            v < t || upos(v) != Upos::VERB)
            return;
        const auto preposition = child(t, Deprel::case_);
        if (preposition == kNone || preposition > t || preposition <= s.begin ||
            !is_one_of(forms[preposition], "aboard at in near of off on outside inside under behind from") ||
            !is_noun(preposition - 1))
            return;
        const auto noun = preposition - 1;
        if (links.is_below(t, noun) || links.is_below(v, noun)) return;
        links.head[noun] = v;
        links.deprel[noun] = links.deprel[t];
        links.head[t] = noun;
        links.deprel[t] = Deprel::nmod;
    }

    /// "A study published last month says" with the month for the subject of "says": a time says nothing,
    /// the study does, and was published last month.
    void take_from_time(std::uint32_t t) {
        const auto v = links.head[t];
        if (links.deprel[t] != Deprel::nsubj || v == kNone || v < t || t < s.begin + 2 ||
            !is_one_of(a.lemma(t),
                       "week month year day night morning evening afternoon weekend monday "
                       "tuesday wednesday thursday friday saturday sunday"))
            return;
        auto participle = t - 1;
        while (participle > s.begin && !is_past(participle, false) && upos(participle) != Upos::PUNCT)
            --participle;
        if (!is_past(participle, false)) return;
        auto subject = child(participle, Deprel::nsubj);
        if (subject == kNone) subject = child(participle, Deprel::nsubj_pass);
        if (subject == kNone || subject > participle || !is_noun(subject) ||
            child(participle, Deprel::obj) != kNone)
            return;
        const auto above = links.head[participle];
        links.head[subject] = v;
        links.deprel[subject] = Deprel::nsubj;
        if (above != v && !links.is_below(above == kNone ? participle : above, v)) {
            links.head[v] = above;
            links.deprel[v] = links.deprel[participle];
        } else if (links.head[v] == participle) {
            links.head[v] = above;
            links.deprel[v] = links.deprel[participle];
        }
        links.head[participle] = subject;
        links.deprel[participle] = Deprel::acl;
        links.head[t] = participle;
        links.deprel[t] = Deprel::obl_unmarked;
    }

    /// "suspended her two days after the test" with "her" for the owner of the days: she was suspended.
    void free_from_days(std::uint32_t her) {
        const auto days = links.head[her];
        if (forms[her] != "her" || links.deprel[her] != Deprel::nmod_poss || days == kNone || days < her ||
            days + 1 >= s.end || !is_one_of(a.lemma(days), "hour day week month year minute") ||
            !is_one_of(forms[days + 1], "after before later earlier ago"))
            return;
        const auto v = her - 1;
        if (her == s.begin || upos(v) != Upos::VERB || child(v, Deprel::iobj) != kNone) return;
        const bool object = links.head[days] == v && links.deprel[days] == Deprel::obj;
        if (!object && child(v, Deprel::obj) != kNone) return;
        links.head[her] = v;
        links.deprel[her] = Deprel::obj;
        if (object) links.deprel[days] = Deprel::obl_unmarked;
    }

    /// "The mayor of Norvik, Lena Arden, resigned" with the name beside the town: it is the mayor's.
    void give_name_to_office(std::uint32_t name) {
        const auto place = links.head[name];
        if (links.deprel[name] != Deprel::appos || upos(name) != Upos::PROPN || place == kNone ||
            links.deprel[place] != Deprel::nmod || upos(place) != Upos::PROPN)
            return;
        const auto office = links.head[place];
        if (office == kNone || office > place || upos(office) != Upos::NOUN ||
            (gazetteer().facts(a.lemma(office)) & kRolePerson) == 0)
            return;
        links.head[name] = office;
    }

    /// "Arden, the woman who ran the mill when its boats sank, was fined" with the boats for a second
    /// subject: what stands between commas behind the first is told of it.
    void drop_second_subject(std::uint32_t t) {
        const auto v = links.head[t];
        const auto is_subject = [&](std::uint32_t c) {
            return links.deprel[c] == Deprel::nsubj || links.deprel[c] == Deprel::nsubj_pass;
        };
        if (!is_subject(t) || v == kNone || v < t) return;
        for (auto first = s.begin; first < t; ++first) {
            if (links.head[first] != v || !is_subject(first) || upos(first) != Upos::PROPN) continue;
            bool opens = false, closes = false;
            for (auto c = first; c < v; ++c)
                if (forms[c] == ",") (c < t ? opens : closes) = true;
            if (!opens || !closes) return;
            links.head[t] = first;
            links.deprel[t] = Deprel::dislocated;
            return;
        }
    }

    /// "demanded her dismissal, and a vote will be held" with the vote for what was demanded: "and" joins.
    void join_clause(std::uint32_t v) {
        const auto above = links.head[v];
        if (links.deprel[v] != Deprel::ccomp || above == kNone || above > v || !has_subject(v)) return;
        for (auto c = above + 1; c < v; ++c)
            if (links.head[c] == v && links.deprel[c] == Deprel::cc && forms[c - 1] == ",") {
                links.deprel[v] = Deprel::conj;
                return;
            }
    }

    /// May the word be a past participle, and nothing but a past tense when `only_past`?
    [[nodiscard]] bool is_past(std::uint32_t t, bool only_past) const {
        if (upos(t) != Upos::VERB || a.tokens[t].features.tense != Tense::past) return false;
        const bool participle = dateline::participle(a.lemma(t), forms[t]) == forms[t];
        return only_past ? !participle || a.tokens[t].features.verb_form == VerbForm::fin : participle;
    }

    /// "Polls published since then put her ahead", "burials, suspended on Monday, resumed" with the
    /// participle of a verb that needs an object for the predicate: it has none, the next past tense is the
    /// predicate.
    void find_predicate(std::uint32_t v) {
        const bool aside = v > s.begin && forms[v - 1] == ",";
        if (links.head[v] != kNone || !is_past(v, false) ||
            (!aside && valency_of(a.lemma(v)) != Valency::object))
            return;
        auto subject = child(v, Deprel::nsubj);
        if (subject == kNone) subject = child(v, Deprel::nsubj_pass);
        if (subject == kNone || subject > v || !is_noun(subject)) return;
        for (auto c = s.begin; c < s.end; ++c) {
            if (links.head[c] != v) continue;
            switch (links.deprel[c]) {
                case Deprel::obj:
                case Deprel::iobj:
                case Deprel::ccomp:
                case Deprel::xcomp:
                case Deprel::aux:
                case Deprel::aux_pass:
                    return;
                default:
                    break;
            }
        }
        auto next = v + 1;
        for (; next < s.end; ++next) {
            if (is_one_of(forms[next], "and but or who which that to ; \u2014 \u2013 -- (") ||
                upos(next) == Upos::AUX || (forms[next] == "," && !aside))
                return;
            if (is_past(next, !aside) && (forms[next - 1] == ",") == aside) break;
        }
        if (next >= s.end || has_subject(next)) return;
        for (auto c = s.begin; c < s.end; ++c) {
            if (c > v && c < next && links.head[c] != kNone && links.head[c] >= next) links.head[c] = v;
            if (links.head[c] == v && (c > next || c == subject)) links.head[c] = next;
        }
        links.head[next] = kNone;
        links.deprel[next] = Deprel::root;
        links.deprel[subject] = Deprel::nsubj;
        links.head[v] = subject;
        links.deprel[v] = Deprel::acl;
    }

    /// "After their visit to Norvik, Arden and Boll took part": a finite verb without a subject takes the
    /// noun phrase between the last comma and itself when that was strung onto the words before the comma.
    void find_subject(std::uint32_t v) {
        if (!is_verb(v) || v < s.begin + 3 || links.deprel[v] == Deprel::conj ||
            links.deprel[v] == Deprel::xcomp || links.deprel[v] == Deprel::acl ||
            links.deprel[v] == Deprel::acl_relcl)
            return;
        bool finite = a.tokens[v].features.verb_form == VerbForm::fin, passive = false;
        for (auto c = s.begin; c < v; ++c) {
            if (links.head[c] != v) continue;
            finite = finite || links.deprel[c] == Deprel::aux;
            passive = passive || links.deprel[c] == Deprel::aux_pass;
            if (is_subject_relation(links.deprel[c]) || links.deprel[c] == Deprel::mark) return;
        }
        if (!finite && !passive) return;
        auto last = v;
        while (last > s.begin &&
               (a.tokens[last - 1].upos == Upos::ADV || a.tokens[last - 1].upos == Upos::AUX))
            --last;
        auto first = last;
        while (first > s.begin && forms[first - 1] != "," && a.tokens[first - 1].upos != Upos::VERB) --first;
        if (first == last || first <= s.begin + 1 || forms[first - 1] != ",") return;
        std::uint32_t subject = kNone;
        for (auto c = first; c < last; ++c) {
            if (!is_nominal(c) || (links.head[c] != kNone && links.head[c] >= first && links.head[c] < last))
                continue;
            if (subject == kNone) {
                if (links.head[c] == kNone || links.head[c] >= first || has_child(c, Deprel::case_)) return;
                subject = c;
                links.deprel[c] = passive ? Deprel::nsubj_pass : Deprel::nsubj;
                links.head[c] = v;
            } else if (links.head[c] != kNone && links.head[c] < first) {
                links.head[c] = subject;
                links.deprel[c] = Deprel::conj;
            }
        }
    }

    /// "“…,” said the mayor, Lena Arden": who stands behind the verb speaks.
    void find_speaker(std::uint32_t v) {
        if (!is_one_of(forms[v], "said says added replied asked") || v < s.begin + 2 ||
            has_child(v, Deprel::nsubj))
            return;
        if (!is_one_of(forms[v - 1], "\" '' \u201D \u2019")) return;
        const auto object = child(v, Deprel::obj);
        if (object == kNone || object < v || !is_nominal(object)) return;
        links.deprel[object] = Deprel::nsubj;
    }

    [[nodiscard]] static bool is_subject_relation(Deprel relation) {
        return relation == Deprel::nsubj || relation == Deprel::nsubj_pass || relation == Deprel::csubj ||
               relation == Deprel::csubj_pass || relation == Deprel::expl;
    }
};

}  // namespace

void repair_subjects(const Sentence& sentence, const Analysis& analysis,
                     const std::vector<std::string>& forms, TreeLinks& links) {
    SubjectRepairer repairer{{sentence, analysis, forms, links}};
    for (auto t = sentence.begin; t < sentence.end; ++t) {
        repairer.find_who(t);
        repairer.find_speaker(t);
        repairer.count_years(t);
        repairer.free_from_worth(t);
        repair_borders(repairer, t);
        repairer.open_clause(t);
        repairer.free_from_preposition(t);
        repairer.take_from_time(t);
        repairer.free_from_days(t);
        repairer.give_name_to_office(t);
        repairer.join_clause(t);
        repairer.drop_second_subject(t);
        if (t > sentence.begin) repairer.find_predicate(t);
    }
    for (auto t = sentence.begin; t < sentence.end; ++t) repairer.find_subject(t);
}

}  // namespace dateline
