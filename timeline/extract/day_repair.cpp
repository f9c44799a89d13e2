#include "timeline/extract/day_repair.hpp"

#include <string_view>

#include "core/calendar/date_text.hpp"
#include "timeline/extract/words.hpp"

namespace dateline {
namespace {

struct DayRepairer : SentenceLinks {
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
};

}  // namespace

void repair_days(const SentenceLinks& sentence) {
    DayRepairer repairer{{sentence}};
    for (auto t = sentence.s.begin; t < sentence.s.end; ++t) {
        repairer.keep_with_years(t);
        repairer.count_noun(t);
        repairer.free_range(t);
        repairer.part_day(t);
        repairer.free_day(t);
        repairer.go_on_from_verb(t);
    }
}

}  // namespace dateline
