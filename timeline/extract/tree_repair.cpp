#include "timeline/extract/tree_repair.hpp"

#include <algorithm>
#include <string>

#include "timeline/extract/conjunct_repair.hpp"
#include "timeline/extract/day_repair.hpp"
#include "timeline/extract/garden_path_repair.hpp"
#include "timeline/extract/main_clause_repair.hpp"
#include "timeline/extract/phrase_repair.hpp"
#include "timeline/extract/sentence_links.hpp"
#include "timeline/extract/subject_repair.hpp"
#include "timeline/extract/words.hpp"

namespace dateline {
namespace {

constexpr WordList kTimeNouns =
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july "
    "august september october november december today yesterday tomorrow tonight morning afternoon evening "
    "night noon midnight week "
    "month year future weekend";
/// What two sides have between them.
constexpr WordList kMutual =
    "meeting talk discussion negotiation conversation dialogue summit consultation encounter call deal "
    "agreement treaty pact truce ceasefire contract war battle fight clash dispute match game duel debate "
    "contest exchange";

struct Repairer {
    const Document& document;
    const Analysis& a;
    const std::vector<std::string>& forms;
    TreeLinks& links;

    [[nodiscard]] bool has_child(const Sentence& s, std::uint32_t t, Deprel relation) const {
        return child(s, t, relation) != kNone;
    }
    [[nodiscard]] std::uint32_t child(const Sentence& s, std::uint32_t t, Deprel relation,
                                      std::uint32_t after = 0) const {
        for (auto c = std::max(s.begin, after); c < s.end; ++c)
            if (links.head[c] == t && links.deprel[c] == relation) return c;
        return kNone;
    }
    [[nodiscard]] bool is_verb(std::uint32_t t) const { return a.tokens[t].upos == Upos::VERB; }
    [[nodiscard]] bool is_noun(std::uint32_t t) const {
        return a.tokens[t].upos == Upos::NOUN || a.tokens[t].upos == Upos::PROPN ||
               a.tokens[t].upos == Upos::PRON;
    }

    /// "on Tuesday with Ms. Arden": the phrase behind a time noun belongs to what the time noun belongs to.
    void free_from_time_noun(const Sentence& s, std::uint32_t t) {
        const auto up = links.head[t];
        if (links.deprel[t] != Deprel::nmod || up == kNone || up > t || !is_one_of(forms[up], kTimeNouns))
            return;
        const auto preposition = child(s, t, Deprel::case_);
        if (preposition == kNone || is_one_of(forms[preposition], "of 's \u2019s")) return;
        auto above = links.head[up];
        if (above == kNone) return;
        // "a meeting, expected on Thursday, between Arden and Boll": two sides belong to the noun
        if (forms[preposition] == "between" && links.deprel[above] == Deprel::acl &&
            links.head[above] != kNone)
            above = links.head[above];
        links.head[t] = above;
        links.deprel[t] = is_verb(above) ? Deprel::obl : Deprel::nmod;
        for (auto c = t + 1; c < s.end;
             ++c)  // "on Tuesday between Arden and Boll": the second name follows the first
            if (links.head[c] == up && links.deprel[c] == Deprel::conj && is_noun(c) &&
                !is_one_of(forms[c], kTimeNouns))
                links.head[c] = t;
    }

    /// "travel to Norvik with Lena Arden" with "with" as a particle: a preposition after all.
    void unparticle(const Sentence& s, std::uint32_t t) {
        if (links.deprel[t] != Deprel::compound_prt ||
            !is_one_of(forms[t], "with to from for at against between of by"))
            return;
        for (auto c = t + 1; c < s.end; ++c)
            if (links.head[c] == t && is_noun(c)) {
                links.head[c] = links.head[t];
                links.deprel[c] = Deprel::obl;
                links.head[t] = c;
                links.deprel[t] = Deprel::case_;
                return;
            }
    }

    /// "Carl Boll's envoy" with "Carl" for the subject: the name hangs together and belongs to what it owns.
    void own(const Sentence& s, std::uint32_t t) {
        const auto owned = links.head[t];
        if (links.deprel[t] != Deprel::nmod_poss || owned == kNone || owned < t || t == s.begin) return;
        const auto outer = t - 1;
        if (links.head[owned] != outer || a.tokens[outer].upos != Upos::PROPN ||
            a.tokens[t].upos != Upos::PROPN)
            return;
        links.head[owned] = links.head[outer];
        links.deprel[owned] = links.deprel[outer];
        links.head[outer] = t;
        links.deprel[outer] = Deprel::flat;
        for (auto c = owned + 1; c < s.end; ++c)
            if (links.head[c] == outer) links.head[c] = owned;
    }

    /// "envoy Lena Arden are …", "the envoy, Lena Arden, is …": of two subjects side by side the name stands
    /// in apposition to the noun.
    void one_subject(const Sentence& s, std::uint32_t t) {
        if (links.deprel[t] != Deprel::nsubj || links.head[t] == kNone || a.tokens[t].upos != Upos::PROPN)
            return;
        const auto first = child(s, links.head[t], Deprel::nsubj);
        if (first == kNone || first >= t || a.tokens[first].upos != Upos::NOUN) return;
        for (auto c = first + 1; c < t; ++c)
            if (forms[c] == "," && c != first + 1) return;
        links.head[t] = first;
        links.deprel[t] = Deprel::appos;
    }

    /// "Lena Arden, envoy of the city, and the mayor's aide Carl Boll are …": with the title joined to the
    /// first name and the second one left at the verb, the second name is what "and" joins.
    void join_second_subject(const Sentence& s, std::uint32_t t) {
        if (links.deprel[t] != Deprel::nsubj || links.head[t] == kNone || links.head[t] < t ||
            a.tokens[t].upos != Upos::PROPN)
            return;
        const auto first = child(s, links.head[t], Deprel::nsubj);
        if (first == kNone || first >= t || a.tokens[first].upos != Upos::PROPN) return;
        auto title = kNone, conjunction = kNone;
        for (auto c = first + 1; c < t; ++c) {
            if (is_verb(c) || a.tokens[c].upos == Upos::AUX) return;
            if (forms[c] == "and") conjunction = c;
            if (conjunction != kNone && links.deprel[c] == Deprel::conj && a.tokens[c].upos == Upos::NOUN)
                title = c;
        }
        if (title == kNone || links.head[conjunction] != title || links.is_below(first, t)) return;
        links.head[t] = first;
        links.deprel[t] = Deprel::conj;
        links.head[conjunction] = t;
        links.head[title] = t;
        links.deprel[title] = Deprel::compound;
    }

    /// "he and Mr Boll met", "the talks between Arden and the minister began": of two subjects with "and"
    /// right before the second, that one is joined to the first, or to what stands "between" with it.
    void join_subjects(const Sentence& s, std::uint32_t t) {
        const auto v = links.head[t];
        const auto is_subject = [&](std::uint32_t c) {
            return links.head[c] == v &&
                   (links.deprel[c] == Deprel::nsubj || links.deprel[c] == Deprel::nsubj_pass);
        };
        if (v == kNone || v < t || !is_subject(t)) return;
        auto begin = t;
        while (begin > s.begin && links.is_below(begin - 1, t)) --begin;
        const auto conjunction = forms[begin] == "and" || begin == s.begin ? begin : begin - 1;
        if (forms[conjunction] != "and" || conjunction == s.begin) return;
        auto first = conjunction;
        while (first > s.begin && !is_subject(first)) --first;
        if (!is_subject(first)) return;
        auto joined = first;
        for (auto c = first + 1; c < conjunction; ++c) {
            const auto side = links.head[c];
            if (forms[c] == "between" && links.deprel[c] == Deprel::case_ && side != kNone && side > c &&
                side < conjunction && !has_child(s, side, Deprel::conj))
                joined = side;
        }
        links.head[t] = joined;
        links.deprel[t] = Deprel::conj;
        links.head[conjunction] = t;
        links.deprel[conjunction] = Deprel::cc;
    }

    /// "he and Arden met" with "he" below "Arden": the pronoun comes first in the coordination.
    void coordinate_pronoun(const Sentence& s, std::uint32_t t) {
        const auto up = links.head[t];
        if (a.tokens[t].upos != Upos::PRON || links.deprel[t] != Deprel::nsubj || up == kNone ||
            up <= t + 1 || up >= s.end || forms[t + 1] != "and" || !is_noun(up))
            return;
        links.head[t] = links.head[up];
        links.deprel[t] = links.deprel[up];
        links.head[up] = t;
        links.deprel[up] = Deprel::conj;
    }

    /// "met Arden, who heads the fund" with "heads" below "met": the clause belongs to the noun before its
    /// pronoun.
    void hang_relative(const Sentence& s, std::uint32_t v) {
        if (!is_verb(v) || links.deprel[v] == Deprel::acl_relcl || links.deprel[v] == Deprel::root) return;
        const auto pronoun = child(s, v, Deprel::nsubj);
        if (pronoun == kNone || pronoun < s.begin + 2 || pronoun > v ||
            !is_one_of(forms[pronoun], "who which") || forms[pronoun - 1] != "," || !is_noun(pronoun - 2))
            return;
        auto noun = pronoun - 2;
        while (links.head[noun] != kNone && links.head[noun] < noun &&
               (links.deprel[noun] == Deprel::flat || links.deprel[noun] == Deprel::compound))
            noun = links.head[noun];
        if (links.head[noun] == kNone || noun == v) return;
        for (auto up = noun; up != kNone; up = links.head[up])
            if (up == v) return;
        links.head[v] = noun;
        links.deprel[v] = Deprel::acl_relcl;
    }

    /// "After their visit to Norvik they left" with Norvik below "left": it belongs to the noun right before
    /// it.
    void keep_with_noun(const Sentence& s, std::uint32_t t) {
        const auto v = links.head[t];
        if (links.deprel[t] != Deprel::obl || v == kNone) return;
        const auto preposition = child(s, t, Deprel::case_);
        if (preposition == kNone || preposition <= s.begin || preposition > t ||
            !is_one_of(forms[preposition], "to of with in"))
            return;
        const auto noun = preposition - 1;
        if (a.tokens[noun].upos != Upos::NOUN || links.head[noun] != v || links.deprel[noun] != Deprel::obl)
            return;
        if (t > v) {  // "cut jobs after a slump in demand", but "met with refusal in Norvik"
            const auto why = child(s, noun, Deprel::case_);
            if (why == kNone || !is_one_of(forms[why], "after following amid despite during because") ||
                !is_one_of(forms[preposition], "of in") || a.tokens[t].upos != Upos::NOUN ||
                is_one_of(forms[t], kTimeNouns))
                return;
        }
        links.head[t] = noun;
        links.deprel[t] = Deprel::nmod;
    }

    /// "will follow a meeting" with the meeting taken for a phrase that no preposition opens: an object.
    void unmarked_object(const Sentence& s, std::uint32_t t) {
        const auto v = links.head[t];
        if (links.deprel[t] != Deprel::obl || v == kNone || v > t || !is_verb(v) ||
            (a.tokens[t].upos != Upos::NOUN && a.tokens[t].upos != Upos::PRON) ||
            is_one_of(forms[t], kTimeNouns) || has_child(s, t, Deprel::case_) ||
            has_child(s, t, Deprel::mark) || has_child(s, t, Deprel::nummod) || has_child(s, v, Deprel::obj))
            return;
        for (auto c = v + 1; c < t; ++c)  // "sold for nine crowns, twice the usual sum"
            if (forms[c] == "," && links.is_below(c + 1, t)) return;
        links.deprel[t] = Deprel::obj;
    }

    /// "will follow a meeting on Thursday between Arden and Boll" with the two sides below "follow": they
    /// belong to the meeting, and so does a day the parser hung below them.
    void hold_both_sides(const Sentence& s, std::uint32_t t) {
        const auto v = links.head[t];
        if (links.deprel[t] != Deprel::obl || v == kNone || v > t || !has_child(s, t, Deprel::conj)) return;
        auto between = child(s, t, Deprel::case_, v + 1);
        while (between != kNone && forms[between] != "between")
            between = child(s, t, Deprel::case_, between + 1);
        if (between == kNone || between > t) return;
        auto noun = between;
        while (noun > v && !(links.head[noun] == v && links.deprel[noun] == Deprel::obj)) --noun;
        if (noun == v || !is_one_of(a.lemma(noun), kMutual)) return;
        links.head[t] = noun;
        links.deprel[t] = Deprel::nmod;
        for (auto day = noun + 1; day < between; ++day) {
            if ((links.head[day] != t && links.head[day] != v) || !is_one_of(forms[day], kTimeNouns))
                continue;
            links.head[day] = noun;
            links.deprel[day] = Deprel::nmod;
            if (links.head[day - 1] == t) links.head[day - 1] = day;
        }
    }

    /// "with the minister, Carl Boll, sources said" with "Carl" for a subject too: the nearer noun speaks,
    /// the name belongs to the noun before it.
    void nearest_subject(const Sentence& s, std::uint32_t t) {
        const auto v = links.head[t];
        if (links.deprel[t] != Deprel::nsubj || v == kNone || t < s.begin + 2 || forms[t - 1] != "," || v < t)
            return;
        const auto next = child(s, v, Deprel::nsubj, t + 1);
        if (next == kNone || next > v || forms[next - 1] != "," || !is_noun(t - 2) || t - 2 == v) return;
        if (links.is_below(t - 2, t)) return;
        links.head[t] = t - 2;
        links.deprel[t] = Deprel::appos;
    }

    /// "his office had opened an inquiry" with the office below "had": an auxiliary has nothing of its own.
    void lift_from_auxiliary(std::uint32_t t) {
        const auto up = links.head[t];
        if (up == kNone || links.head[up] == kNone) return;
        const auto relation = links.deprel[up];
        if (relation != Deprel::aux && relation != Deprel::aux_pass && relation != Deprel::cop) return;
        if (links.deprel[t] == Deprel::nsubj || links.deprel[t] == Deprel::nsubj_pass ||
            links.deprel[t] == Deprel::obl || links.deprel[t] == Deprel::advcl)
            links.head[t] = links.head[up];
    }

    /// "said that detectives searched the office" with "that" for an object beside another: it opens the
    /// clause.
    void open_clause(const Sentence& s, std::uint32_t t) {
        const auto v = links.head[t];
        if (forms[t] != "that" || links.deprel[t] != Deprel::obj || v == kNone || v < t ||
            links.deprel[v] != Deprel::ccomp || child(s, v, Deprel::obj, t + 1) == kNone)
            return;
        links.deprel[t] = Deprel::mark;
    }

    /// "…, according to aides": hangs at the main verb wherever the parser put it.
    void lift_source(const Sentence& s, std::uint32_t t) {
        if (forms[t] != "according" || links.head[t] == kNone) return;
        const auto noun = links.deprel[t] == Deprel::case_ ? links.head[t] : kNone;
        const auto root = root_of(s);
        if (noun == kNone || noun == root || root == kNone || noun < t) return;
        links.head[noun] = root;
        links.deprel[noun] = Deprel::obl;
    }

    [[nodiscard]] std::uint32_t root_of(const Sentence& s) const {
        for (auto t = s.begin; t < s.end; ++t)
            if (links.head[t] == kNone) return t;
        return kNone;
    }

    /// Does anything hang below the token?
    [[nodiscard]] bool child_of_any(const Sentence& s, std::uint32_t t) const {
        for (auto c = s.begin; c < s.end; ++c)
            if (links.head[c] == t) return true;
        return false;
    }

    /// "visited Norvik, where they held talks" taken for a coordination: a clause about the place.
    void unjoin_where(const Sentence& s, std::uint32_t t) {
        if (links.deprel[t] != Deprel::conj || !is_verb(t)) return;
        for (auto c = t; c > s.begin && t - c < 25;) {
            --c;
            if (forms[c] != "where" && forms[c] != "when") {
                if (is_verb(c)) return;
                continue;
            }
            const bool behind_comma = c > s.begin && forms[c - 1] == ",";
            if (links.head[c] != t && !behind_comma) return;
            if (c == links.head[t]) return;
            if (child_of_any(s, c)) return;
            links.head[c] = t;
            links.deprel[c] = Deprel::advmod;
            links.deprel[t] = Deprel::advcl;
            return;
        }
    }
};

bool is_headline(const Document& document, const Sentence& s) {
    if (s.block >= document.blocks.size()) return false;
    const auto kind = document.blocks[s.block].kind;
    return kind == BlockKind::title || kind == BlockKind::heading;
}

}  // namespace

TreeLinks repaired_links(const Document& document, const Analysis& analysis,
                         const std::vector<std::string>& forms) {
    TreeLinks links;
    links.head.reserve(analysis.tokens.size());
    links.deprel.reserve(analysis.tokens.size());
    for (const auto& token : analysis.tokens) {
        links.head.push_back(token.head);
        links.deprel.push_back(token.deprel);
    }
    Repairer repairer{document, analysis, forms, links};
    std::vector<std::uint32_t> seen;
    for (const auto& s : analysis.sentences) {
        for (auto t = s.begin; t < s.end; ++t) {
            repairer.free_from_time_noun(s, t);
            repairer.unparticle(s, t);
            repairer.own(s, t);
            repairer.one_subject(s, t);
            repairer.join_second_subject(s, t);
            repairer.join_subjects(s, t);
            repairer.unjoin_where(s, t);
            repairer.coordinate_pronoun(s, t);
            repairer.hang_relative(s, t);
            repairer.keep_with_noun(s, t);
            repairer.unmarked_object(s, t);
            repairer.hold_both_sides(s, t);
            repairer.nearest_subject(s, t);
            repairer.lift_from_auxiliary(t);
            repairer.open_clause(s, t);
        }
        const SentenceLinks sentence{s, analysis, forms, links};
        repair_days(sentence);
        repair_phrases(sentence);
        repair_main_clause(s, document, analysis, forms, links);
        repair_subjects(s, analysis, forms, links);
        repair_conjuncts(sentence);
        repair_garden_paths(sentence);
        if (is_headline(document, s)) repair_headline(sentence);
        for (auto t = s.begin; t < s.end; ++t) repairer.lift_source(s, t);
        if (links.is_tree(s, seen)) continue;
        for (auto t = s.begin; t < s.end; ++t) {  // no repair is worth a knot: the sentence stays as parsed
            links.head[t] = analysis.tokens[t].head;
            links.deprel[t] = analysis.tokens[t].deprel;
        }
    }
    return links;
}

}  // namespace dateline
