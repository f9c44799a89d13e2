#include "core/language/coherence.hpp"

#include <algorithm>

#include "core/language/hashing.hpp"
#include "core/language/meanings.hpp"
#include "core/language/tagset.hpp"
#include "core/language/verb_forms.hpp"
#include "core/language/word_set.hpp"

namespace dateline {
namespace {

/// Hardly ever in a tree that linguists drew; now and then; often enough to be a hint only.
constexpr int kForbidden = 3;
constexpr int kOdd = 2;
constexpr int kHint = 1;

/// So many words on each side are looked at: what belongs together stands closer.
constexpr std::uint32_t kReach = 64;

/// "Not a word." has no verb, and needs none.
constexpr std::uint32_t kShortestSentence = 5;

constexpr std::uint64_t bit(Deprel deprel) {
    return std::uint64_t{1} << static_cast<unsigned>(deprel);
}
constexpr std::uint64_t kNouns = bit(Deprel::nsubj) | bit(Deprel::nsubj_pass) | bit(Deprel::expl);
constexpr std::uint64_t kClauses = bit(Deprel::csubj) | bit(Deprel::csubj_pass);
constexpr std::uint64_t kObjects = bit(Deprel::obj) | bit(Deprel::xcomp) | bit(Deprel::ccomp);
constexpr std::uint64_t kAuxiliaries = bit(Deprel::aux) | bit(Deprel::aux_pass);

/// Before a noun these are prepositions: "outside the court".
constexpr WordSet kSides("outside inside near above below behind beyond across along");

constexpr WordSet kHave("have has had");

/// Verbs that close a sentence with who said it.
constexpr WordSet kSay(
    "said announced reported confirmed warned added ruled estimated claimed told showed revealed");

struct Reader {
    const ParserState& tree;
    std::span<const Word> words;
    std::span<const TagClass> classes;

    [[nodiscard]] const TagClass& tag(const Node& node) const { return classes[node.fine - 1]; }
    [[nodiscard]] static bool has(const Node& node, std::uint64_t relations) {
        return (node.relations & relations) != 0;
    }
    [[nodiscard]] static bool is_noun(const Node& node) {
        return node.upos == Upos::NOUN || node.upos == Upos::PROPN || node.upos == Upos::PRON;
    }
    [[nodiscard]] bool is_finite(const Node& node) const {
        return node.upos == Upos::VERB && tag(node).verb_form == VerbForm::fin && tag(node).mood == Mood::ind;
    }
    [[nodiscard]] bool is_have(const Node& node) const { return kHave.holds(words[node.token].lower); }
    /// A clause before a comma is none: "Following the vote, Arden and Boll left".
    [[nodiscard]] bool has_subject(std::uint32_t i) const {
        if (has(tree.node(i), kNouns)) return true;
        if (!has(tree.node(i), kClauses)) return false;
        for (std::uint32_t c = i - 1; c > 0 && c + kReach > i; --c) {
            const Node& clause = tree.node(c);
            if (clause.head == i && (clause.deprel == Deprel::csubj || clause.deprel == Deprel::csubj_pass))
                return !mark_between(c, i);
        }
        return true;
    }
    [[nodiscard]] bool mark_between(std::uint32_t first, std::uint32_t last) const {
        const std::uint32_t end = last > first + kReach ? last - kReach : first;
        while (last > end && tree.node(last).before == 0) --last;
        return last > end;
    }
    /// "fell", "falls": a form that cannot do without a subject, unless another verb shares its own with it.
    [[nodiscard]] bool wants_subject(std::uint32_t i) const {
        const Node& node = tree.node(i);
        return is_finite(node) && (tag(node).tense == Tense::past || tag(node).person == 3) &&
               !has_subject(i);
    }
    [[nodiscard]] bool is_bare_participle(const Node& node) const {
        return node.upos == Upos::VERB && tag(node).verb_form == VerbForm::part &&
               tag(node).tense == Tense::past && !has(node, kAuxiliaries);
    }

    /// Does the verb of this subject have one more, before it?
    [[nodiscard]] bool is_second_subject(std::uint32_t i) const {
        for (std::uint32_t c = i - 1; c > 0 && c + kReach > i; --c)
            if (tree.node(c).head == tree.node(i).head && is_subject(tree.node(c))) return true;
        return false;
    }
    /// "searched the office and seized | computers": two objects of one verb are not told with "and" between
    /// them, unless the second hangs on the first.
    [[nodiscard]] bool is_second_object(std::uint32_t i) const {
        bool joined = false;
        for (std::uint32_t c = i - 1; c > 0 && c + kReach > i; --c) {
            joined = joined || tree.node(c).upos == Upos::CCONJ;
            if (tree.node(c).head == tree.node(i).head && tree.node(c).deprel == Deprel::obj) return joined;
        }
        return false;
    }
    [[nodiscard]] static bool is_subject(const Node& node) {
        return node.deprel == Deprel::nsubj || node.deprel == Deprel::nsubj_pass;
    }
    [[nodiscard]] bool has_left_child(std::uint32_t head, Deprel deprel) const {
        for (std::uint32_t i = head - 1; i > 0 && i + kReach > head; --i)
            if (tree.node(i).head == head && tree.node(i).deprel == deprel) return true;
        return false;
    }
    [[nodiscard]] bool is_below(std::uint32_t node, std::uint32_t top) const {
        for (std::uint32_t step = 0; step < kReach && node != tree.root() && node != top; ++step)
            node = tree.node(node).head;
        return node == top;
    }

    [[nodiscard]] int of_subject(std::uint32_t i) const {
        const Node& node = tree.node(i);
        int sum = 0;
        const Node& verb = tree.node(node.head);
        if (has_left_child(i, Deprel::case_)) sum += kForbidden;
        // "on Thursday to keep him in office" as what a day does
        if (node.meaning == kNounOfTime && verb.upos == Upos::VERB && tag(verb).verb_form == VerbForm::inf &&
            !has(verb, kAuxiliaries))
            sum += kForbidden;
        // "his office had opened" as what was opened
        if (node.deprel == Deprel::nsubj_pass && has(verb, bit(Deprel::aux)) &&
            !has(verb, bit(Deprel::aux_pass)))
            sum += kForbidden;
        if (verb.deprel == Deprel::aux || verb.deprel == Deprel::aux_pass) sum += kForbidden;
        if (node.deprel == Deprel::nsubj && is_bare_participle(verb)) sum += kOdd;
        // "Port | Ellery forced": a name torn in two
        const Node& before = tree.node(i - 1);
        if (i > 1 && node.upos == Upos::PROPN && before.upos == Upos::PROPN && node.before == 0 &&
            node.head > i && before.meaning != kNounOfTime && before.head != i && !is_below(i, i - 1))
            sum += kOdd;
        const Number number = tag(node).number;
        if (node.upos == Upos::NOUN && node.head > i && is_finite(verb) && tag(verb).number != Number::none &&
            number != Number::none && tag(verb).person == 3 && !has(node, bit(Deprel::conj)) &&
            tag(verb).tense == Tense::pres && tag(verb).number != number)
            sum += kHint;
        return sum;
    }

    [[nodiscard]] int of_verb(std::uint32_t i, bool sentence_ends) const {
        const Node& node = tree.node(i);
        const Node& up = tree.node(node.head);
        if (follows_noun(i)) return kOdd;
        if (is_finite(node) && tag(node).tense == Tense::past && !has(node, kObjects) &&
            node.deprel != Deprel::acl_relcl && wants_object(words[node.token].lower))
            return kOdd;
        // "the suit | brought by her family" as what the suit brought
        if (is_finite(node) && has(node, bit(Deprel::obl_agent)) && !has(node, kAuxiliaries)) return kHint;
        switch (node.deprel) {
            case Deprel::root:
                if (wants_subject(i)) return kOdd;
                return sentence_ends && is_bare_participle(node) ? kHint : 0;
            case Deprel::ccomp:
                // "fire chief Arden told reporters" as what a fire is about
                if (is_noun(up) && is_finite(node) && !has(up, bit(Deprel::cop) | bit(Deprel::nsubj)) &&
                    !has(node, bit(Deprel::mark)))
                    return kOdd;
                return wants_subject(i) ? kOdd : 0;
            case Deprel::advcl:
                // "armed | with a rifle opened fire" as what "with" opens
                if (is_finite(node) && node.marker == hash_bytes("with")) return kForbidden;
                return wants_subject(i) ? kOdd : 0;
            case Deprel::xcomp:
                // "had opened" as "had" and what was opened
                if (is_bare_participle(node) && !has(up, bit(Deprel::obj)) && is_have(up)) return kForbidden;
                return is_finite(node) ? kForbidden : 0;
            case Deprel::acl:
                if (is_bare_participle(node)) {
                    // "the bank | kept interest rates" as a bank that was kept rates
                    if (has(node, bit(Deprel::obj))) return kOdd;
                    // "faulty brakes, the regulator | announced" as a regulator that was announced
                    if (has(up, bit(Deprel::det)) && tree.node(up.left).before != 0 && i > node.head &&
                        kSay.holds(words[node.token].lower))
                        return kForbidden;
                }
                return is_finite(node) ? kForbidden : 0;
            case Deprel::amod:
            case Deprel::compound:
            case Deprel::nmod:
            case Deprel::obl:
                return is_finite(node) ? kForbidden : 0;
            case Deprel::conj:
                // "The deal reached in Oslo collapsed": nothing joins the two
                if (is_finite(node) && !has(node, bit(Deprel::cc)) && !has_subject(i) &&
                    !mark_between(node.head, i))
                    return kOdd;
                if (!wants_subject(i)) return 0;
                if (is_noun(up) && up.deprel != Deprel::root && !has(up, bit(Deprel::cop))) return kForbidden;
                return up.upos == Upos::VERB && tag(up).verb_form != VerbForm::fin && !has(up, kAuxiliaries)
                           ? kOdd
                           : 0;
            default:
                return 0;
        }
    }

    /// "residents | were allowed", "Oslo | collapsed": a finite verb without a subject right behind a noun
    /// that does not hang on it.
    [[nodiscard]] bool follows_noun(std::uint32_t verb) const {
        if (has_subject(verb)) return false;
        std::uint32_t first = verb;
        bool finite = wants_subject(verb);
        while (first > 1 && tree.node(first - 1).head == verb && tree.node(first).before == 0 &&
               (tree.node(first - 1).upos == Upos::AUX || tree.node(first - 1).upos == Upos::ADV)) {
            --first;
            finite = finite ||
                     (tree.node(first).upos == Upos::AUX && tag(tree.node(first)).verb_form == VerbForm::fin);
        }
        if (!finite || first == 1 || tree.node(first).before != 0) return false;
        const Node& before = tree.node(first - 1);
        return (before.upos == Upos::NOUN || before.upos == Upos::PROPN) && !is_below(first - 1, verb);
    }

    /// A sentence without a predicate.
    [[nodiscard]] int of_nominal_root(std::uint32_t root) const {
        const Node& top = tree.node(root);
        const bool gerund = top.upos == Upos::VERB && tag(top).verb_form == VerbForm::ger;
        if ((!is_noun(top) && top.upos != Upos::ADJ && !gerund) || has(top, bit(Deprel::cop))) return 0;
        if (has_subject(root)) return kOdd;
        int sum = 0;
        for (std::uint32_t i = root + 1; i <= tree.size(); ++i) {
            const Node& node = tree.node(i);
            if (is_finite(node)) sum = std::max(sum, kHint);
            if (node.head != root || node.upos != Upos::VERB) continue;
            const bool clause = node.deprel == Deprel::acl_relcl || node.deprel == Deprel::acl;
            if (clause && (wants_subject(i) || is_bare_participle(node))) sum = std::max(sum, kForbidden);
        }
        return sum;
    }
};

}  // namespace

bool is_misfit(const ParserState& tree, std::uint32_t i, std::span<const Word> words,
               std::span<const TagClass> classes) {
    const Node& node = tree.node(i);
    const std::uint32_t word = words[node.token].lower;
    switch (node.deprel) {
        case Deprel::root:
        case Deprel::ccomp:
            return node.upos == Upos::INTJ && Reader::has(node, kNouns);
        case Deprel::case_:
            return node.upos == Upos::PRON || node.upos == Upos::DET;
        case Deprel::amod:
            return node.upos == Upos::ADV && kSides.holds(word);
        case Deprel::det:  // "told jurors | that Arden called"
            return word == hash_bytes("that") && tree.node(node.head).upos == Upos::PROPN;
        case Deprel::nsubj:
        case Deprel::nsubj_pass:
        case Deprel::obj:
            if (node.upos == Upos::SCONJ) return true;
            break;
        case Deprel::advmod: {
            const Upos head = tree.node(node.head).upos;
            if (node.upos != Upos::ADV || node.head < i) return false;
            return head == Upos::NOUN || head == Upos::PROPN
                       ? kSides.holds(word)
                       : head == Upos::VERB && word == hash_bytes("that");
        }
        default:
            break;
    }
    // "called her" as what of hers was called
    return word == hash_bytes("her") && node.deprel != Deprel::nmod_poss &&
           xpos_name(classes[node.fine - 1].xpos) == "PRP$";
}

int incoherence(const ParserState& tree, std::span<const Word> words, std::span<const TagClass> classes) {
    const Reader reader{tree, words, classes};
    const bool sentence_ends = !words.empty() && words.back().lower == hash_bytes(".");
    int sum = 0;
    bool finite = false;
    bool may_be_past = false;
    for (std::uint32_t i = 1; i <= tree.size(); ++i) {
        const Node& node = tree.node(i);
        may_be_past = may_be_past || (i > 1 && is_irregular_past(words[node.token].lower));
        if (Reader::is_subject(node) && node.head != tree.root()) {
            sum += reader.of_subject(i);
            if (reader.is_second_subject(i)) sum += kForbidden;
        }
        if (node.deprel == Deprel::obj && reader.is_second_object(i)) sum += kForbidden;
        if (node.upos == Upos::VERB) sum += reader.of_verb(i, sentence_ends);
        // "delegations | are due to meet" as which delegations
        if (node.upos == Upos::AUX && (node.deprel == Deprel::acl_relcl || node.deprel == Deprel::acl) &&
            !Reader::has(node, kNouns))
            sum += kOdd;
        finite = finite || node.upos == Upos::AUX || reader.is_finite(node);
        if (node.deprel == Deprel::goeswith) sum += kOdd;
        // "4 | June after engineers" as four engineers
        if (node.upos == Upos::NUM && node.head > i + 1 && tree.node(i + 1).upos == Upos::PROPN &&
            tree.node(i + 1).before == 0 && tree.node(i + 1).meaning == kNounOfTime &&
            tree.node(i + 1).head != i)
            sum += kForbidden;
        if (is_misfit(tree, i, words, classes)) sum += kForbidden;
        // "A dam | burst, the ministry said" as no more than a name
        if (node.deprel == Deprel::ccomp && node.upos == Upos::NOUN &&
            !Reader::has(node, bit(Deprel::cop) | kNouns))
            sum += kOdd;
        if (node.deprel == Deprel::fixed && tree.node(node.head).upos == Upos::NUM) sum += kOdd;
        if (node.deprel == Deprel::obl_unmarked && node.upos == Upos::NOUN && node.meaning != kNounOfTime &&
            node.meaning != kNounOfQuantity && !Reader::has(node, bit(Deprel::nummod)))
            sum += kHint;
        if (sentence_ends && node.head == tree.root()) sum += reader.of_nominal_root(i);
    }
    if (sentence_ends && !finite && (tree.size() >= kShortestSentence || may_be_past)) sum += kHint;
    return sum;
}

}  // namespace dateline
