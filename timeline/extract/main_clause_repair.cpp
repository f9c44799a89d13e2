#include "timeline/extract/main_clause_repair.hpp"

#include <algorithm>

#include "core/calendar/date_text.hpp"
#include "timeline/extract/sentence_links.hpp"
#include "timeline/extract/words.hpp"

namespace dateline {
namespace {

constexpr WordList kRelatives = "who which that whom whose where when";

struct Repairer : SentenceLinks {
    const Document& document;

    [[nodiscard]] std::uint32_t root_of() const {
        for (auto t = s.begin; t < s.end; ++t)
            if (links.head[t] == kNone) return t;
        return kNone;
    }

    /// The first word of the verb's own group where that follows a comma that closes an aside behind the noun
    /// (", the man who …, was jailed"); 0 elsewhere.
    [[nodiscard]] std::uint32_t behind_comma(std::uint32_t noun, std::uint32_t v) const {
        auto first = v;
        while (first > noun + 1 &&
               (a.tokens[first - 1].upos == Upos::AUX || a.tokens[first - 1].upos == Upos::ADV) &&
               !is_one_of(forms[first - 1], kRelatives))
            --first;
        if (first < noun + 3 || forms[first - 1] != ",") return 0;
        for (auto c = noun + 1; c + 1 < first; ++c)
            if (forms[c] == ",") return first;
        return 0;
    }

    /// A sentence whose root is a noun and whose finite verb was taken for a relative clause without relative
    /// pronoun: "According to aides, the visit could take place", "Arden, an envoy, and Boll are planning …".
    void promote_clause() {
        const auto root = root_of();
        if (root == kNone || !is_nominal(root) || has_child(root, Deprel::cop)) return;
        for (auto v = root + 1; v < s.end; ++v) {
            const bool clause = links.deprel[v] == Deprel::acl_relcl ||
                                (links.deprel[v] == Deprel::acl && has_child(v, Deprel::aux_pass));
            if (links.head[v] != root || !clause || !is_verb(v)) continue;
            bool finite = a.tokens[v].features.verb_form == VerbForm::fin, relative = false, comma = false;
            bool passive = false;
            std::uint32_t subject = kNone, and_word = kNone;
            // "Arden, the man who ran the mill when it burned, was jailed": the verb right behind a comma
            // goes on from before the aside
            const auto resumed = behind_comma(root, v);
            for (auto c = root + 1; c < s.end; ++c) {
                if (c < v && forms[c] == ",") comma = true;
                if (links.head[c] != v) continue;
                if (links.deprel[c] == Deprel::aux || links.deprel[c] == Deprel::aux_pass) finite = true;
                if (links.deprel[c] == Deprel::aux_pass) passive = true;
                if (c < resumed) continue;
                if (c < v && is_one_of(forms[c], kRelatives)) relative = true;
                if (c < v && links.deprel[c] == Deprel::cc) and_word = c;
                if (c < v && (links.deprel[c] == Deprel::nsubj || links.deprel[c] == Deprel::nsubj_pass) &&
                    subject == kNone)
                    subject = c;
            }
            const bool named = subject != kNone && is_named_by(root, subject, v);
            if (!finite || relative || !(comma || named)) continue;
            const auto preposition = child(root, Deprel::case_);
            for (auto c = root + 1; c < resumed; ++c)
                if (links.head[c] == v) {
                    links.head[c] = root;
                    if (links.deprel[c] != Deprel::punct) links.deprel[c] = Deprel::dislocated;
                }
            links.head[v] = kNone;
            links.deprel[v] = Deprel::root;
            links.head[root] = v;
            if (preposition != kNone)
                links.deprel[root] = Deprel::obl;
            else if (subject == kNone || named)
                links.deprel[root] = passive ? Deprel::nsubj_pass : Deprel::nsubj;
            else if (and_word != kNone && and_word < subject) {
                links.deprel[root] = links.deprel[subject];
                links.head[subject] = root;
                links.deprel[subject] = Deprel::conj;
                links.head[and_word] = subject;
            } else
                links.deprel[root] = Deprel::dislocated;
            if (named) {
                links.head[subject] = root;
                links.deprel[subject] = Deprel::appos;
            }
            return;
        }
    }

    /// "The ferry Alba left Kessel.": is the subject the name of the noun right before it, and the verb that
    /// of the sentence? "The book Alba wrote", without a full stop, is not such a sentence.
    [[nodiscard]] bool is_named_by(std::uint32_t noun, std::uint32_t name, std::uint32_t v) const {
        if (a.tokens[noun].upos != Upos::NOUN || a.tokens[name].upos != Upos::PROPN ||
            !has_child(noun, Deprel::det) || forms[s.end - 1] != ".")
            return false;
        for (auto t = noun + 1; t < v; ++t) {
            const auto pos = a.tokens[t].upos;
            if (pos != Upos::PROPN && pos != Upos::AUX && pos != Upos::ADV) return false;
        }
        for (auto t = v + 1; t < s.end; ++t)
            if (links.head[t] == noun && is_verb(t)) return false;
        return true;
    }

    /// "The bank raised rates on Monday, sources cited by Orr News said." with "bank" in front of "sources"
    /// as if it were one noun with it: what stands before the comma is what they said.
    void part_trailing_speech() {
        constexpr std::uint32_t kLongestSpeaker = 5;  // tokens
        const auto root = root_of();
        if (root == kNone || !is_one_of(forms[root], "said says reported reports") ||
            has_child(root, Deprel::ccomp))
            return;
        const auto speaker = child(root, Deprel::nsubj);
        if (speaker == kNone || speaker > root) return;
        auto comma = speaker;
        while (comma > s.begin && forms[comma] != ",") --comma;
        if (comma == s.begin || speaker - comma > kLongestSpeaker) return;
        auto v = s.begin + 1;
        while (v < comma && !(is_verb(v) && a.tokens[v].features.tense == Tense::past)) ++v;
        if (v >= comma) return;
        const auto subject = v - 1;
        const auto joint = links.head[subject];
        if (!is_nominal(subject) || joint == kNone || joint <= comma || joint > speaker) return;
        const auto object = links.head[v];
        links.head[v] = root;
        links.deprel[v] = Deprel::ccomp;
        links.head[subject] = v;
        links.deprel[subject] = Deprel::nsubj;
        for (auto t = v + 1; t < comma; ++t)
            if (links.head[t] == subject) links.head[t] = v;
        if (object != kNone && object > v && object < comma) {
            links.head[object] = v;
            links.deprel[object] = Deprel::obj;
        }
    }

    /// "July 19, 2024: Officials close the mill", a line of a chronology, with the date for the root: the
    /// verb behind the colon is, the date says when.
    void follow_date() {
        const auto root = root_of();
        if (root == kNone || !is_chronicle_line(a, s, forms)) return;
        for (auto v = root + 1; v < s.end; ++v) {
            if (links.head[v] != root || !is_verb(v)) continue;
            if (forms[root] == ":" || is_verb(root)) return;
            links.head[v] = kNone;
            links.deprel[v] = Deprel::root;
            links.head[root] = v;
            links.deprel[root] = Deprel::obl_unmarked;
            return;
        }
    }

    /// "NORVIK — Arden, the mayor who wants to lead, clashed with Boll" without a verb for the root: the past
    /// tense right behind the comma that closes the aside is the sentence's, whatever word of the aside it
    /// was hung at.
    void resume_after_aside() {
        const auto root = root_of();
        if (root == kNone || !is_nominal(root) || has_child(root, Deprel::cop)) return;
        auto subject = root;
        for (auto t = root + 1; t < s.end && t < root + 12; ++t)
            if (is_one_of(forms[t], "\u2014 \u2013 -- _")) {  // the root is the place of filing
                subject = t + 1;
                while (subject < s.end && !is_nominal(subject)) ++subject;
            }
        if (subject + 3 >= s.end) return;
        for (auto v = subject + 3; v < s.end; ++v) {
            const auto up = links.head[v];
            if (!is_verb(v) || forms[v - 1] != "," || up == kNone || up <= subject || up + 1 >= v) continue;
            const auto& features = a.tokens[v].features;
            // ", elected in 2020, …" goes on with the aside; ", clashed with Boll" does not
            const bool active = features.verb_form == VerbForm::fin || has_child(v, Deprel::obj) ||
                                (v + 1 < s.end && is_one_of(forms[v + 1], "with against"));
            if (features.tense != Tense::past || !active || forms[v].ends_with("ing")) continue;
            const auto relation = links.deprel[v];
            if (relation != Deprel::acl && relation != Deprel::acl_relcl && relation != Deprel::conj &&
                relation != Deprel::advcl)
                continue;
            if (has_child(v, Deprel::nsubj) || has_child(v, Deprel::cc)) continue;
            bool aside = false;
            for (auto c = subject; c < up; ++c) aside = aside || forms[c] == ",";
            if (!aside) continue;
            links.head[v] = kNone;
            links.deprel[v] = Deprel::root;
            links.head[root] = v;
            links.deprel[root] = root == subject ? Deprel::nsubj : Deprel::dislocated;
            if (root != subject) {
                links.head[subject] = v;
                links.deprel[subject] = Deprel::nsubj;
            }
            return;
        }
    }

    /// "Arden, where one house in nine stands empty,|denied it" with the houses' verb for the sentence's: the
    /// past tense behind the comma that closes the clause is.
    void resume_after_clause() {
        const auto root = root_of();
        const auto name = s.begin;
        if (root == kNone || !is_verb(root) || root < name + 4 || root + 3 >= s.end || !is_nominal(name) ||
            forms[name + 1] != "," || !is_one_of(forms[name + 2], "where when which whose who"))
            return;
        if (links.head[name] != root || links.deprel[name] != Deprel::nsubj) return;
        auto comma = root + 1;
        while (comma + 1 < s.end && forms[comma] != ",") ++comma;
        const auto v = comma + 1;
        if (v >= s.end || !is_verb(v) || a.tokens[v].features.tense != Tense::past ||
            forms[v].ends_with("ing") || links.head[v] != root || has_child(v, Deprel::nsubj) ||
            has_child(v, Deprel::cc))
            return;
        std::uint32_t own = kNone;  // the subject of the clause, right before its verb
        for (auto t = name + 3; t < root; ++t)
            if (is_nominal(t) && (links.head[t] == root || links.head[t] == name)) own = t;
        links.head[v] = kNone;
        links.deprel[v] = Deprel::root;
        links.head[name] = v;
        links.head[root] = name;
        links.deprel[root] = Deprel::acl_relcl;
        if (own != kNone) {
            links.head[own] = root;
            links.deprel[own] = Deprel::nsubj;
        }
        for (auto t = v + 1; t < s.end; ++t)
            if (links.head[t] == root) links.head[t] = v;
    }

    /// "Fresh talks began …", "Firm to buy rival": the verb right behind a noun taken for the root is the
    /// predicate.
    void promote_next_verb() {
        const auto root = root_of();
        if (root == kNone || !is_nominal(root) || has_child(root, Deprel::cop) ||
            has_child(root, Deprel::case_))
            return;
        const auto kind = s.block < document.blocks.size() ? document.blocks[s.block].kind : BlockKind::body;
        bool to = false, aux = false;
        auto v = root + 1;
        for (; v < s.end && v < root + 6; ++v) {
            if (is_verb(v)) break;
            if (forms[v] == "to")
                to = true;
            else if (a.tokens[v].upos == Upos::AUX)
                aux = true;
            else if (a.tokens[v].upos != Upos::ADV && links.deprel[v] != Deprel::flat)
                return;
        }
        if (v >= s.end || !is_verb(v) || links.head[v] != root) return;
        const bool finite = aux || a.tokens[v].features.verb_form == VerbForm::fin;
        const bool headline = to && (kind == BlockKind::title || kind == BlockKind::heading);
        if ((!finite || to) && !headline) return;
        if (has_child(v, Deprel::nsubj) || has_child(v, Deprel::nsubj_pass)) return;
        links.head[v] = kNone;
        links.deprel[v] = Deprel::root;
        links.head[root] = v;
        links.deprel[root] = Deprel::nsubj;
        // what stood behind the verb under the old root belongs to the verb
        for (auto c = v + 1; c < s.end; ++c)
            if (links.head[c] == root) links.head[c] = v;
    }

    /// "The march planned for noon has been called off" with "planned" for the predicate: the verb with an
    /// auxiliary and no subject of its own is, the participle says which march.
    void reduce_relative(std::uint32_t v) {
        const auto participle = links.head[v];
        const auto copula = child(v, Deprel::cop);
        if ((!is_verb(v) && copula == kNone) || participle == kNone || participle > v ||
            !is_verb(participle) ||
            (links.deprel[v] != Deprel::ccomp && links.deprel[v] != Deprel::xcomp &&
             links.deprel[v] != Deprel::conj && links.deprel[v] != Deprel::parataxis))
            return;
        const auto& word = forms[participle];
        if (!word.ends_with("ed") && !word.ends_with("en") && !word.ends_with("own")) return;
        std::uint32_t subject = kNone;
        for (auto c = s.begin; c < v; ++c) {
            if (links.head[c] == participle) {
                if (links.deprel[c] == Deprel::aux || links.deprel[c] == Deprel::aux_pass ||
                    links.deprel[c] == Deprel::obj || links.deprel[c] == Deprel::mark)
                    return;
                if (links.deprel[c] == Deprel::nsubj || links.deprel[c] == Deprel::nsubj_pass) subject = c;
            }
        }
        bool auxiliary = false, passive = false;
        auto group = v;
        for (auto c = v; c > participle; --c) {
            if (links.head[c - 1] != v) break;
            if (a.tokens[c - 1].upos != Upos::AUX && a.tokens[c - 1].upos != Upos::ADV) break;
            group = c - 1;
        }
        for (auto c = participle + 1; c < s.end; ++c) {
            if (links.head[c] != v) continue;
            const auto relation = links.deprel[c];
            if (relation == Deprel::nsubj || relation == Deprel::nsubj_pass || relation == Deprel::cc ||
                relation == Deprel::mark)
                return;
            if (relation == Deprel::aux && c < v && a.tokens[c].features.verb_form == VerbForm::fin)
                auxiliary = true;
            if (relation == Deprel::aux_pass) {
                passive = true;
                auxiliary = auxiliary || (c < v && a.tokens[c].features.verb_form == VerbForm::fin);
            }
        }
        if (copula != kNone && copula > participle && copula < v &&
            a.tokens[copula].features.verb_form == VerbForm::fin) {
            auxiliary = true;
            group = copula;
        }
        if (!auxiliary || subject == kNone || subject > participle || !is_nominal(subject)) return;
        if (is_one_of(forms[group - 1], ", : ; and or but")) return;
        links.head[v] = links.head[participle];
        links.deprel[v] = links.deprel[participle];
        links.head[participle] = subject;
        links.deprel[participle] = Deprel::acl;
        links.head[subject] = v;
        links.deprel[subject] = passive ? Deprel::nsubj_pass : Deprel::nsubj;
        for (auto c = s.begin; c < s.end; ++c)
            if (links.head[c] == participle && (c < subject || c > v)) links.head[c] = v;
    }
};

}  // namespace

bool is_chronicle_line(const Analysis& analysis, const Sentence& sentence,
                       const std::vector<std::string>& forms) {
    constexpr std::uint32_t kLongestDate = 7;  // tokens
    bool number = false;
    for (auto t = sentence.begin; t < sentence.end && t < sentence.begin + kLongestDate; ++t) {
        if (forms[t] == ":") return number;
        const auto pos = analysis.tokens[t].upos;
        const bool weekday = weekday_of_name(forms[t]).has_value();
        number = number || pos == Upos::NUM || weekday;
        if (pos != Upos::NUM && pos != Upos::PROPN && pos != Upos::PUNCT && !weekday &&
            month_of_name(forms[t]) == 0)
            return false;
    }
    return false;
}

void repair_main_clause(const Sentence& sentence, const Document& document, const Analysis& analysis,
                        const std::vector<std::string>& forms, TreeLinks& links) {
    Repairer repairer{{sentence, analysis, forms, links}, document};
    repairer.follow_date();
    repairer.part_trailing_speech();
    repairer.promote_clause();
    repairer.resume_after_aside();
    repairer.resume_after_clause();
    repairer.promote_next_verb();
    for (auto v = sentence.begin; v < sentence.end; ++v) repairer.reduce_relative(v);
}

}  // namespace dateline
