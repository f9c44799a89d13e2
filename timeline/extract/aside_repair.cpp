#include "timeline/extract/aside_repair.hpp"

#include "timeline/extract/words.hpp"

namespace dateline {
namespace {

constexpr WordList kMonths =
    "january february march april may june july august september october november december jan. feb. mar. "
    "apr. aug. sept. sep. oct. nov. dec.";
constexpr WordList kWeekdays = "monday tuesday wednesday thursday friday saturday sunday";

struct RelativeClause : SentenceLinks {
    /// The comma right before "who" or "which"; kNone where the clause is no aside.
    [[nodiscard]] std::uint32_t opening_comma(std::uint32_t verb) const {
        for (auto c = s.begin + 1; c < verb; ++c)
            if (links.head[c] == verb && is_one_of(forms[c], "who which") && forms[c - 1] == ",") return c - 1;
        return kNone;
    }
    /// The finite verb with a subject that the noun is an object or complement of.
    [[nodiscard]] std::uint32_t verb_around(std::uint32_t noun) const {
        auto up = noun;
        while (up != kNone && is_nominal(up) && links.deprel[up] != Deprel::conj) up = links.head[up];
        if (up == kNone || up > noun || !is_verb(up)) return kNone;
        const bool subject = has_child(up, Deprel::nsubj) || has_child(up, Deprel::nsubj_pass);
        return subject && a.tokens[up].features.tense == Tense::past ? up : kNone;
    }
    /// Does a phrase follow, or a second verb behind "and"? Not one more thing that is said of the noun.
    [[nodiscard]] bool goes_on(std::uint32_t comma) const {
        if (comma + 2 >= s.end) return false;
        if (forms[comma + 1] == "to") return upos(comma + 2) != Upos::VERB;
        if (forms[comma + 1] != "and") return false;
        const auto second = comma + 2;
        return is_verb(second) && a.tokens[second].features.tense == Tense::past &&
               links.deprel[second] == Deprel::conj;
    }
    void close(std::uint32_t verb) const {
        const auto noun = links.head[verb];
        if (links.deprel[verb] != Deprel::acl_relcl || noun == kNone || noun > verb || !is_verb(verb)) return;
        const auto open = opening_comma(verb);
        if (open == kNone || open < noun) return;
        const auto main = verb_around(noun);
        if (main == kNone) return;
        auto comma = verb + 1;
        while (comma < s.end && forms[comma] != ",") ++comma;
        if (comma >= s.end || !goes_on(comma)) return;
        const bool joined = forms[comma + 1] == "and";
        for (auto t = comma + 1; t < s.end; ++t) {
            const auto up = links.head[t];
            if (up == kNone || up <= open || up >= comma) continue;
            links.head[t] = joined && t > comma + 2 ? comma + 2 : main;
            if (links.deprel[t] == Deprel::nmod) links.deprel[t] = Deprel::obl;
        }
    }
};

}  // namespace

void close_relative_clause(const SentenceLinks& sentence, std::uint32_t verb) {
    RelativeClause{{sentence}}.close(verb);
}

void free_day_from_particle(const SentenceLinks& sentence, std::uint32_t particle) {
    const auto& [s, a, forms, links] = sentence;
    const auto verb = links.head[particle];
    if (links.deprel[particle] != Deprel::compound_prt || forms[particle] != "on" || verb == kNone ||
        particle + 1 >= s.end)
        return;
    auto day = particle + 1;
    const bool number = sentence.upos(day) == Upos::NUM && day + 1 < s.end;
    if (number && is_one_of(forms[day + 1], kMonths))
        ++day;
    else if (!is_one_of(forms[day], kMonths) && !is_one_of(forms[day], kWeekdays))
        return;
    if (number) {
        links.head[day - 1] = day;
        links.deprel[day - 1] = Deprel::nummod;
    }
    links.head[day] = verb;
    links.deprel[day] = Deprel::obl;
    links.head[particle] = day;
    links.deprel[particle] = Deprel::case_;
}

void join_left_out(const SentenceLinks& sentence, std::uint32_t out) {
    const auto& [s, a, forms, links] = sentence;
    if (out == s.begin || forms[out] != "out" || forms[out - 1] != "left" || !sentence.is_verb(out - 1) ||
        !sentence.has_child(out - 1, Deprel::aux_pass))
        return;
    links.head[out] = out - 1;
    links.deprel[out] = Deprel::compound_prt;
}

}  // namespace dateline
