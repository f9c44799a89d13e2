#include "timeline/extract/hearsay.hpp"

#include "timeline/extract/clause.hpp"
#include "timeline/extract/embedding.hpp"
#include "timeline/extract/words.hpp"

namespace dateline {
namespace {

constexpr int kFar = 5;  // arcs between a report and the predicate of its content

constexpr WordList kHearsay =
    "rumour rumor rumours rumors allegation suggestion speculation suspicion fear theory hint conjecture "
    "gossip";
constexpr WordList kReports = "report claim accusation charge hoax";
constexpr WordList kFalse =
    "false untrue unfounded baseless groundless wrong fabricated fictitious incorrect bogus unproven";

bool is_hearsay(const Tree& tree, std::uint32_t noun) {
    return is_one_of(tree.lemma(noun), kHearsay) || tree.lower(noun) == "talk";  // but not "the talks"
}
bool is_report(const Tree& tree, std::uint32_t noun) {
    return tree.upos(noun) == Upos::NOUN &&
           (is_hearsay(tree, noun) || is_one_of(tree.lemma(noun), kReports));
}

/// "denied a report in the weekly Norvik Post that he had offered to go": a clause that "that" opens behind a
/// report somebody denies is what the report says, wherever the tree hangs it.
std::uint32_t report_denied_before(const Tree& tree, std::uint32_t t) {
    const auto relation = tree.deprel(t);
    const auto subject = tree.child(t, Deprel::nsubj), passive = tree.child(t, Deprel::nsubj_pass);
    const auto own = subject != kNone ? subject : passive;
    if ((relation != Deprel::acl && relation != Deprel::acl_relcl) || own == kNone || own == 0 ||
        tree.lower(own) == "that" || tree.lower(tree.first(own) - 1) != "that")
        return kNone;
    auto up = tree.head(t);
    for (int i = 0; up != kNone && i < kFar && tree.upos(up) != Upos::VERB; ++i) up = tree.head(up);
    if (up == kNone || tree.upos(up) != Upos::VERB || embedding_of(tree, up) != Embedding::denies)
        return kNone;
    const auto report = tree.child(up, Deprel::obj);
    return report != kNone && report < t && is_report(tree, report) ? report : kNone;
}

/// The noun whose content the clause is: "reports that the pilot had been killed and the plane lost".
std::uint32_t report_above(const Tree& tree, std::uint32_t t) {
    if (const auto report = report_denied_before(tree, t); report != kNone) return report;
    for (int i = 0; i < kFar; ++i) {
        const auto up = tree.head(t);
        const bool content =
            is_clausal(tree.deprel(t)) || tree.deprel(t) == Deprel::conj || tree.deprel(t) == Deprel::nmod;
        if (up == kNone || !content) return kNone;
        t = up;
        if (is_report(tree, t)) return t;
    }
    return kNone;
}

/// "proved false", "turned out to be wrong", "were unfounded": the adjective that says so of the report.
std::uint32_t found_false(const Tree& tree, std::uint32_t report) {
    const auto verb = tree.head(report);
    if (verb == kNone || !is_subject(tree.deprel(report))) return kNone;
    if (is_one_of(tree.lower(verb), kFalse)) return verb;
    for (const auto c : tree.children(verb)) {
        const bool predicate = tree.deprel(c) == Deprel::xcomp || tree.deprel(c) == Deprel::obj ||
                               tree.deprel(c) == Deprel::advmod;
        if (c > verb && predicate && is_one_of(tree.lower(c), kFalse)) return c;
    }
    return kNone;
}

/// "nobody doubts that …"
bool is_denied_by_all(const Tree& tree, std::uint32_t verb) {
    const auto subject = tree.child(verb, Deprel::nsubj);
    return verb_group(tree, verb).negation != kNone ||
           (subject != kNone && is_one_of(tree.lower(subject), "nobody none no-one few neither"));
}

bool has_subject(const Tree& tree, std::uint32_t t) {
    for (const auto c : tree.children(t))
        if (is_subject(tree.deprel(c))) return true;
    return false;
}

bool is_perfect_infinitive(const Tree& tree, std::uint32_t t) {
    const auto group = verb_group(tree, t);
    return group.tense == GroupTense::infinitive && group.perfect;
}

/// Does the clause tell what the noun is about ("rumours that he fled"), not what was done with the noun
/// ("rumours that his rivals spread")?
bool is_content(const Tree& tree, std::uint32_t t, std::uint32_t report) {
    return tree.head(t) != report || tree.deprel(t) != Deprel::acl_relcl;
}

}  // namespace

std::uint32_t doubt_of(const Tree& tree, std::uint32_t t) {
    for (const auto c : tree.children(t))
        if (tree.deprel(c) == Deprel::advmod &&
            is_one_of(tree.lower(c),
                      "allegedly supposedly purportedly ostensibly presumably possibly perhaps"))
            return c;
    auto clause = t;  // "suspect that he took the car and fled"
    while (tree.deprel(clause) == Deprel::conj && tree.head(clause) != kNone &&
           (!has_subject(tree, clause) || tree.child(clause, Deprel::mark) != kNone))
        clause = tree.head(clause);
    const auto up = tree.head(clause);
    const bool finite = tree.deprel(clause) == Deprel::ccomp;
    const bool perfect = tree.deprel(clause) == Deprel::xcomp && is_perfect_infinitive(tree, clause);
    if (up != kNone && tree.upos(up) == Upos::VERB &&
        (((finite || perfect) &&
          is_one_of(tree.lemma(up),
                    "suspect believe think fear doubt allege presume assume suppose guess reckon imagine "
                    "predict bet speculate theorise theorize surmise rumour rumor")) ||
         (perfect && tree.lemma(up) == "claim")))  // "is believed to have died", "claimed to have met her"
        return is_denied_by_all(tree, up) ? kNone : up;
    const auto report = report_above(tree, t);
    return report != kNone && is_hearsay(tree, report) && is_content(tree, t, report) ? report : kNone;
}

bool is_second_hand(const Tree& tree, std::uint32_t t) {
    for (const auto c : tree.children(t))
        if (tree.deprel(c) == Deprel::advmod && is_one_of(tree.lower(c), "reportedly apparently"))
            return true;
    const auto up = tree.head(t);
    return up != kNone && tree.deprel(t) == Deprel::xcomp && is_perfect_infinitive(tree, t) &&
           is_one_of(tree.lemma(up), "say report understand") && verb_group(tree, up).passive;
}

std::uint32_t denial_above(const Tree& tree, std::uint32_t t) {
    const auto report = report_above(tree, t);
    if (report == kNone || !is_content(tree, t, report)) return kNone;
    if (const auto word = found_false(tree, report); word != kNone)
        return verb_group(tree, tree.head(report)).negation == kNone ? word : kNone;
    const auto verb = tree.head(report);
    if (verb == kNone || tree.upos(verb) != Upos::VERB || embedding_of(tree, verb) != Embedding::denies)
        return kNone;
    return verb_group(tree, verb).negation == kNone ? verb : kNone;
}

}  // namespace dateline
