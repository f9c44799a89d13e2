#include "timeline/extract/unreal.hpp"

#include "timeline/extract/clause.hpp"
#include "timeline/extract/embedding.hpp"
#include "timeline/extract/words.hpp"

namespace dateline {
namespace {

using Kind = Unreal::Kind;

/// "almost scored", but not "hurt almost 300".
std::uint32_t approximator(const Tree& tree, std::uint32_t verb) {
    for (const auto c : tree.children(verb))
        if (c < verb && tree.deprel(c) == Deprel::advmod && is_one_of(tree.lower(c), "almost nearly") &&
            tree.upos(c + 1) != Upos::NUM)
            return c;
    return kNone;
}

/// "from storming", "of stealing", "without paying".
Unreal behind_marker(const Tree& tree, std::uint32_t verb) {
    const auto marker = marker_of(tree, verb);
    if (marker == kNone) return {};
    const auto word = tree.lower(marker);
    if (is_one_of(word, "without instead")) return {Kind::denied, marker};
    if (word == "rather" && tree.lower(marker + 1) == "than") return {Kind::denied, marker};
    const auto up = tree.head(verb);
    if (up == kNone || verb_group(tree, up).negation != kNone) return {};
    const auto above = tree.lemma(up);
    if (word == "from" && (embedding_of(tree, up) == Embedding::prevents ||
                           is_one_of(above, "stop keep exclude disqualify suspend restrain")))
        return {Kind::denied, marker};
    if (word == "of" && is_one_of(above, "acquit clear exonerate absolve")) return {Kind::denied, up};
    if (word == "of" && is_one_of(above, "accuse suspect")) return {Kind::alleged, up};
    if (word == "with" && above == "charge") return {Kind::alleged, up};
    return {};
}

/// "has yet to be signed"
Unreal under_have_yet(const Tree& tree, std::uint32_t verb) {
    const auto up = tree.head(verb);
    if (up == kNone || tree.deprel(verb) != Deprel::xcomp || tree.lemma(up) != "have") return {};
    for (const auto c : tree.children(up))
        if (tree.lower(c) == "yet") return {Kind::denied, c};
    return {};
}

/// "Where do they go from here?", "What can the mayor do?": of what is to come.
bool asks_what_comes(const Tree& tree, std::uint32_t verb) {
    const auto first = tree.sentence(verb).begin;
    return is_one_of(tree.lower(first), "where what how which") && tree.upos(first + 1) == Upos::AUX &&
           is_one_of(tree.lower(first + 1), "do does will would should can could");
}

/// "Did the mayor resign?", not "Why did the mayor resign?", who takes it for granted.
bool is_question(const Tree& tree, std::uint32_t verb) {
    const Sentence& sentence = tree.sentence(verb);
    if (tree.deprel(verb) != Deprel::root || tree.lower(sentence.end - 1) != "?") return false;
    std::uint32_t subject = kNone;
    std::uint32_t auxiliary = kNone;
    const bool open = asks_what_comes(tree, verb);
    for (const auto c : tree.children(verb)) {
        if (!open && is_one_of(tree.lower(c), "who what when where why how which whom whose")) return false;
        if (is_subject(tree.deprel(c))) subject = c;
        const auto relation = tree.deprel(c);
        if (auxiliary == kNone &&
            (relation == Deprel::aux || relation == Deprel::aux_pass || relation == Deprel::cop))
            auxiliary = c;
    }
    return open || (subject != kNone && auxiliary != kNone && auxiliary < subject);
}

/// "insists he finishes his term": asked for. A quotation mark may make "insisting" a noun.
bool is_insisted(const Tree& tree, std::uint32_t verb) {
    const auto up = tree.head(verb);
    if (up == kNone || up > verb || !tree.lower(up).starts_with("insist")) return false;
    const auto group = verb_group(tree, verb);
    return group.tense == GroupTense::present && !group.perfect &&
           (tree.deprel(verb) == Deprel::ccomp || tree.deprel(verb) == Deprel::acl_relcl);
}

/// "The agency would not describe the fault": was asked and did not.
std::uint32_t refusal(const Tree& tree, std::uint32_t verb) {
    if (!is_one_of(
            tree.lemma(verb),
            "say comment describe discuss elaborate confirm disclose identify reveal specify name explain"))
        return kNone;
    const auto group = verb_group(tree, verb);
    const bool told = tree.deprel(verb) == Deprel::root || tree.deprel(verb) == Deprel::parataxis;
    const bool asked = group.tense == GroupTense::would && !group.perfect && told && group.marker != kNone &&
                       tree.lower(group.marker) == "would";
    for (const auto c : tree.children(verb))  // "would not comment if asked"
        if (tree.deprel(c) == Deprel::advcl && tree.child_with_lemma(c, "if unless") != kNone) return kNone;
    return asked ? group.negation : kNone;
}

}  // namespace

Unreal unreal(const Tree& tree, std::uint32_t verb) {
    if (const auto word = approximator(tree, verb); word != kNone) return {Kind::denied, word};
    if (const auto found = behind_marker(tree, verb); found.kind != Kind::real) return found;
    if (const auto found = under_have_yet(tree, verb); found.kind != Kind::real) return found;
    if (const auto no = refusal(tree, verb); no != kNone) return {Kind::denied, no};
    if (is_question(tree, verb)) return {Kind::asked, kNone};
    if (is_insisted(tree, verb)) return {Kind::asked, tree.head(verb)};
    return {};
}

}  // namespace dateline
