#include "timeline/extract/garden_path_repair.hpp"

#include "core/calendar/date_text.hpp"
#include "timeline/extract/lexicon.hpp"
#include "timeline/extract/words.hpp"

namespace dateline {
namespace {

struct PathRepairer : SentenceLinks {
    [[nodiscard]] std::uint32_t first_below(std::uint32_t top) const {
        auto first = top;
        while (first > s.begin && links.is_below(first - 1, top)) --first;
        return first;
    }
    [[nodiscard]] std::uint32_t last_below(std::uint32_t top) const {
        auto last = top;
        while (last + 1 < s.end && links.is_below(last + 1, top)) ++last;
        return last;
    }
    [[nodiscard]] std::uint32_t subject_of(std::uint32_t v) const {
        const auto active = child(v, Deprel::nsubj);
        return active != kNone ? active : child(v, Deprel::nsubj_pass);
    }
    [[nodiscard]] bool is_auxiliary(std::uint32_t t) const {
        return links.deprel[t] == Deprel::aux || links.deprel[t] == Deprel::aux_pass;
    }
    void hang(std::uint32_t t, std::uint32_t at, Deprel relation) const {
        links.head[t] = at;
        links.deprel[t] = relation;
    }

    /// "are ministers Arden and Boll, who fled |after their homes were attacked" with Arden for who was
    /// attacked: "after" opens the clause, and its noun is what the clause is about.
    void open_clause_of_noun(std::uint32_t t) {
        const auto noun = links.head[t];
        if (!is_one_of(forms[t], "after before since until") || links.deprel[t] != Deprel::case_ ||
            noun == kNone || noun < t || noun + 1 >= s.end || !is_auxiliary(noun + 1) ||
            upos(noun + 1) != Upos::AUX)
            return;
        const auto v = links.head[noun + 1];
        const auto other = v == kNone || v < noun ? kNone : subject_of(v);
        if (other == kNone || other >= t) return;
        auto above = links.head[noun];
        while (above != kNone && !is_verb(above)) above = links.head[above];
        if (above == kNone || above > t || above == v || !links.is_below(above, other)) return;
        const auto relation = links.deprel[other];
        hang(other, links.head[v], links.deprel[v]);
        hang(v, above, Deprel::advcl);
        hang(noun, v, relation);
        hang(t, v, Deprel::mark);
    }

    /// "“She is loved, the mayor is not|,” said Boll" with "is" for a part of "said": what the quotation ends
    /// with belongs inside it.
    void close_quotation(std::uint32_t t) {
        const auto v = links.head[t];
        const bool part = is_auxiliary(t) || links.deprel[t] == Deprel::cop;
        if (!part || v == kNone || v < t) return;
        auto mark = t + 1;
        while (mark < v && forms[mark] != "”" && !(forms[mark - 1] == "," && is_one_of(forms[mark], "\" ''")))
            ++mark;
        if (mark >= v) return;
        for (auto c = s.begin; c < mark; ++c) {
            const bool subject =
                c < t && (links.deprel[c] == Deprel::nsubj || links.deprel[c] == Deprel::nsubj_pass);
            if (links.head[c] == v && (subject || is_one_of(forms[c], "not n't n’t"))) links.head[c] = t;
        }
        links.deprel[t] = Deprel::ccomp;
        const auto speaker = child(v, Deprel::obj);
        if (speaker != kNone && speaker > v && subject_of(v) == kNone) links.deprel[speaker] = Deprel::nsubj;
    }

    /// "spoke between Arden and the rebels|, who struck": of two sides the nearer one did.
    void choose_nearer_side(std::uint32_t v) {
        const auto noun = links.head[v];
        const auto who = subject_of(v);
        if (links.deprel[v] != Deprel::acl_relcl || noun == kNone || who == kNone || who > v ||
            who < s.begin + 4 || forms[who] != "who" || forms[who - 1] != ",")
            return;
        const auto near = who - 2;
        const auto side = links.head[near];
        if (!is_nominal(near) || links.deprel[near] != Deprel::conj || side == kNone || side == noun ||
            !links.is_below(side, noun))
            return;
        for (auto c = first_below(side); c < side; ++c)
            if (forms[c] == "between") links.head[v] = near;
    }

    /// "the law passed under President Boll" with Boll for what was passed: a preposition at the title is one
    /// of the name.
    void give_preposition_to_name(std::uint32_t title) {
        const auto name = links.head[title];
        const auto v = name == kNone ? kNone : links.head[name];
        const auto preposition = title - 1;
        if ((links.deprel[title] != Deprel::nmod_desc && links.deprel[title] != Deprel::compound) ||
            v == kNone || title < s.begin + 2 || links.deprel[name] != Deprel::obj || preposition <= v ||
            upos(preposition) != Upos::ADP || links.head[preposition] != title ||
            links.deprel[preposition] != Deprel::case_)
            return;
        links.head[preposition] = name;
        links.deprel[name] = Deprel::obl;
    }

    /// "went bankrupt last year" with a bankrupt year: "last" opens the phrase.
    void leave_time_phrase(std::uint32_t t) {
        const auto year = links.head[t];
        const auto v = t == s.begin ? kNone : t - 1;
        if (upos(t) != Upos::ADJ || links.deprel[t] != Deprel::amod || year == kNone || year != t + 2 ||
            !is_one_of(forms[t + 1], "last this next") || v == kNone || !is_verb(v) ||
            links.head[year] != v || !is_one_of(a.lemma(v), "go turn become grow fall remain stay"))
            return;
        hang(t, v, Deprel::xcomp);
    }

    /// "was sworn in last year" with "in" for a preposition: "last year" takes none.
    void give_particle_to_verb(std::uint32_t t) {
        const auto year = links.head[t];
        if (links.deprel[t] != Deprel::case_ || !is_one_of(forms[t], "in up down out off over") ||
            year == kNone || year != t + 2 || !is_one_of(forms[t + 1], "last next") || t == s.begin ||
            !is_verb(t - 1) || links.head[year] != t - 1 || links.deprel[year] != Deprel::obl)
            return;
        hang(t, t - 1, Deprel::compound_prt);
        links.deprel[year] = Deprel::obl_unmarked;
    }

    /// "the early 1990s as his first wife, Grete, |was dying" with the wife for a part of the phrase before:
    /// "as" opens the clause, the name says who she was.
    void open_as_clause(std::uint32_t t) {
        const auto noun = links.head[t];
        if (forms[t] != "as" || links.deprel[t] != Deprel::case_ || noun == kNone || noun < t ||
            noun + 4 >= s.end || upos(noun) != Upos::NOUN || forms[noun + 1] != ",")
            return;
        const auto name = noun + 2;
        const auto v = links.head[name];
        if (upos(name) != Upos::PROPN || v == kNone || v < name || !is_verb(v) ||
            (links.deprel[name] != Deprel::nsubj && links.deprel[name] != Deprel::nsubj_pass) ||
            forms[last_below(name)] == "," || forms[last_below(name) + 1] != "," || links.is_below(noun, v))
            return;
        const auto above = links.head[noun];
        if (above == kNone || !is_verb(above) || above > t) return;
        hang(noun, v, links.deprel[name]);
        hang(name, noun, Deprel::appos);
        hang(t, v, Deprel::mark);
        hang(v, above, Deprel::advcl);
    }

    /// "Fuelling talk of a deal, the envoy Carla Boll, who had left in May, |returned" with the talk for who
    /// returned: a participle opens the sentence, and who is named behind it did both.
    void open_with_participle(std::uint32_t t) {
        const auto noun = links.head[t];
        if (t != s.begin || !is_verb(t) || !forms[t].ends_with("ing") ||
            links.deprel[t] != Deprel::compound || noun == kNone || noun > t + 3)
            return;
        const auto v = links.head[noun];
        if (links.deprel[noun] != Deprel::nsubj || v == kNone || !is_verb(v)) return;
        for (auto who = v; who-- > noun + 1;) {
            if (upos(who) != Upos::PROPN && upos(who) != Upos::NOUN) continue;
            if (links.deprel[who] != Deprel::obl && links.deprel[who] != Deprel::appos &&
                links.deprel[who] != Deprel::obj)
                continue;
            const auto first = first_below(who);
            const auto opener = forms[first] == "," ? first + 1 : first;
            auto next = last_below(who) + 1;
            if (next < v && forms[next] == ",") ++next;
            if (next != v || opener == s.begin || forms[opener - 1] != "," || has_child(who, Deprel::case_))
                continue;
            hang(who, v, Deprel::nsubj);
            hang(noun, t, Deprel::obj);
            hang(t, v, Deprel::advcl);
            return;
        }
    }

    /// "praised the part they have played|, above all since the war began" with the praise going on since:
    /// what has been so since goes on.
    void keep_since_with_perfect(std::uint32_t v) {
        const auto above = links.head[v];
        const auto since = child(v, Deprel::mark);
        if (links.deprel[v] != Deprel::advcl || above == kNone || above > v || since == kNone || since > v ||
            forms[since] != "since" || is_perfect(above))
            return;
        for (auto w = since; w-- > above + 1;)
            if (is_verb(w) && links.is_below(w, above) && is_perfect(w)) {
                links.head[v] = w;
                return;
            }
    }
    [[nodiscard]] bool is_perfect(std::uint32_t v) const {
        for (auto c = s.begin; c < v; ++c)
            if (links.head[c] == v && is_auxiliary(c) && a.lemma(c) == "have") return true;
        return false;
    }

    /// "grounded since an explosion in May on the launch pad" with who was grounded on the pad: what stands
    /// behind the time of a happening belongs to the happening too.
    void keep_place_with_cause(std::uint32_t place) {
        const auto v = links.head[place];
        const auto on = child(place, Deprel::case_);
        if (links.deprel[place] != Deprel::obl || v == kNone || on == kNone || on < s.begin + 4 || on < v ||
            on > place || !is_one_of(forms[on], "in on at near off"))
            return;
        const auto noun = links.head[on - 1];
        const auto since = noun == kNone ? kNone : child(noun, Deprel::case_);
        if (links.deprel[on - 1] != Deprel::nmod || links.head[noun] != v || noun < v || since == kNone ||
            !is_one_of(forms[since], "since after following") ||
            find_noun(a.lemma(noun)).strength == NounStrength::none ||
            !(month_of_name(forms[on - 1]) != 0 || weekday_of_name(forms[on - 1]) ||
              upos(on - 1) == Upos::NUM))
            return;
        hang(place, noun, Deprel::nmod);
    }

    /// "voiced concern about rules infringing on rights and |suggested a change" with rules that suggest:
    /// what is told goes on.
    void join_to_told(std::uint32_t v) {
        const auto gerund = links.head[v];
        if (links.deprel[v] != Deprel::conj || gerund == kNone || gerund > v || !is_verb(v) ||
            !forms[gerund].ends_with("ing") || links.deprel[gerund] != Deprel::acl ||
            subject_of(v) != kNone || a.tokens[v].features.verb_form != VerbForm::fin ||
            a.tokens[v].features.tense != Tense::past)
            return;
        auto above = links.head[gerund];
        while (above != kNone && !is_verb(above)) above = links.head[above];
        if (above == kNone || above > gerund || a.tokens[above].features.verb_form != VerbForm::fin ||
            a.tokens[above].features.tense != Tense::past)
            return;
        links.head[v] = above;
        for (auto c = v + 1; c < s.end; ++c)
            if (links.head[c] == above && links.deprel[c] == Deprel::ccomp) links.head[c] = v;
    }

    /// "told the General Assembly 18 months ago" with an assembly of months, "that last week services struck"
    /// with services of last week: the time stands between.
    void part_from_time(std::uint32_t time) {
        if (!is_one_of(a.lemma(time), "day week month year hour")) return;
        const auto behind = links.head[time];
        if (links.deprel[time] == Deprel::compound && behind != kNone && behind > time + 1 &&
            time > s.begin && is_one_of(forms[time - 1], "last this next") && links.head[behind] != kNone &&
            is_verb(links.head[behind]) && upos(behind) != Upos::VERB) {
            auto first = time - 1;
            if (first > s.begin && is_one_of(forms[first - 1], "just only")) --first;
            for (auto c = first; c < time; ++c) links.head[c] = time;
            return hang(time, links.head[behind], Deprel::obl_unmarked);
        }
        const auto count = child(time, Deprel::nummod);
        if (count == kNone || count < s.begin + 2 || count + 1 != time || time + 1 >= s.end ||
            !is_one_of(forms[time + 1], "ago earlier later") || upos(count - 1) != Upos::PROPN ||
            links.head[count - 1] != time || links.deprel[count - 1] != Deprel::compound)
            return;
        const auto name = count - 1;
        const auto first = first_below(time);
        if (first == s.begin || !is_verb(first - 1)) return;
        hang(name, first - 1, Deprel::obj);
        for (auto c = first; c < name; ++c)
            if (links.head[c] == time) links.head[c] = name;
    }

    /// "Both fairs were off, chances lost to learn" with the chances for what the sentence tells: what has
    /// its whole verb is told.
    void lead_with_whole_verb(std::uint32_t v) const {
        const auto loose = links.head[v];
        const auto aux = child(v, Deprel::aux_pass);
        const auto subject = child(v, Deprel::nsubj_pass);
        if (links.deprel[v] != Deprel::advcl || loose == kNone || loose < v + 2 ||
            links.head[loose] != kNone || aux == kNone || !is_one_of(forms[aux], "was were is are") ||
            subject == kNone || subject > aux || has_child(v, Deprel::mark) || has_child(v, Deprel::advmod) ||
            !is_verb(loose))
            return;
        const auto things = child(loose, Deprel::nsubj);
        if (things == kNone || things + 1 != loose || forms[things - 1] != "," ||
            upos(things) != Upos::NOUN || first_below(things) != things ||
            a.tokens[loose].features.tense != Tense::past || has_child(loose, Deprel::obj))
            return;
        hang(v, kNone, Deprel::root);
        hang(loose, v, Deprel::advcl);
    }

    /// "a mayor whose wish to keep power |ruined the town" with a power that is to be ruined: "whose" asks
    /// for a verb, and this is the one.
    void end_clause_of_whose(std::uint32_t v) {
        const auto infinitive = links.head[v];
        if (links.deprel[v] != Deprel::xcomp || !is_verb(v) || infinitive == kNone || infinitive >= v ||
            infinitive == s.begin || forms[infinitive - 1] != "to" || subject_of(v) != kNone ||
            a.tokens[v].features.tense != Tense::past || has_child(v, Deprel::aux_pass))
            return;
        auto noun = infinitive;
        while (noun != kNone && !(links.deprel[noun] == Deprel::acl_relcl && upos(noun) == Upos::NOUN))
            noun = links.head[noun];
        const auto whose = noun == kNone ? kNone : child(noun, Deprel::nmod_poss);
        if (whose == kNone || forms[whose] != "whose") return;
        if (links.head[v - 1] == v) hang(v - 1, infinitive, Deprel::obj);
        hang(v, links.head[noun], Deprel::acl_relcl);
        hang(noun, v, Deprel::nsubj);
        if (const auto what = child(v, Deprel::obl_unmarked); what != kNone && what > v)
            links.deprel[what] = Deprel::obj;
    }

    /// "The bottom line is that the city does not deny it" with the line for who denies: it is what is said
    /// of the line.
    void part_from_outer(std::uint32_t is) {
        const auto v = links.head[is];
        const auto line = v == kNone ? kNone : child(v, Deprel::nsubj_outer);
        if (links.deprel[is] != Deprel::cop || line == kNone || !is_verb(v) || is + 1 >= v ||
            forms[is + 1] != "that" || links.head[is + 1] != v)
            return;
        hang(is, line, Deprel::dep);
        links.deprel[line] = Deprel::dep;
    }

    /// "The Tarn Fair and Osk's Spring Fair were off" with the first fair for a part of the other's name:
    /// "and" joins two.
    void join_owned(std::uint32_t t) {
        const auto second = links.head[t];
        if (links.deprel[t] != Deprel::compound || upos(t) != Upos::PROPN || second == kNone ||
            second < t + 4 || second >= s.end || forms[t + 1] != "and" || links.head[t + 1] != second)
            return;
        const auto owner = child(second, Deprel::nmod_poss);
        if (owner == kNone || owner < t + 2) return;
        hang(t, links.head[second], links.deprel[second]);
        for (auto c = s.begin; c < t; ++c)
            if (links.head[c] == second) links.head[c] = t;
        hang(second, t, Deprel::conj);
    }
};

}  // namespace

void repair_garden_paths(const SentenceLinks& sentence) {
    PathRepairer repairer{{sentence}};
    for (auto t = sentence.s.begin; t < sentence.s.end; ++t) {
        repairer.open_clause_of_noun(t);
        repairer.close_quotation(t);
        repairer.choose_nearer_side(t);
        repairer.give_preposition_to_name(t);
        repairer.leave_time_phrase(t);
        repairer.give_particle_to_verb(t);
        repairer.open_as_clause(t);
        repairer.open_with_participle(t);
        repairer.keep_since_with_perfect(t);
        repairer.keep_place_with_cause(t);
        repairer.join_to_told(t);
        repairer.part_from_outer(t);
        repairer.part_from_time(t);
        repairer.end_clause_of_whose(t);
        repairer.lead_with_whole_verb(t);
        repairer.join_owned(t);
    }
}

}  // namespace dateline
