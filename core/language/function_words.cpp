#include "core/language/function_words.hpp"

#include <algorithm>

#include "core/language/hashing.hpp"

namespace dateline {
namespace {

bool is_auxiliary(Deprel relation) {
    return relation == Deprel::aux || relation == Deprel::aux_pass;
}

/// "can and will": what hangs on such an auxiliary stays there, lest arcs cross.
bool is_coordinated(std::span<const Token> tokens, std::uint32_t auxiliary) {
    return std::any_of(tokens.begin(), tokens.end(), [&](const Token& token) {
        return token.head == auxiliary && (token.deprel == Deprel::conj || token.deprel == Deprel::cc ||
                                           token.deprel == Deprel::fixed || token.deprel == Deprel::goeswith);
    });
}

/// "They are due | to meet": a clause behind a predicate that has its subject in front is its complement.
bool is_second_subject(std::span<const Token> tokens, std::size_t clause) {
    const std::uint32_t head = tokens[clause].head;
    return std::any_of(
        tokens.begin(), tokens.begin() + static_cast<std::ptrdiff_t>(clause),
        [&](const Token& token) { return token.head == head && token.deprel == Deprel::nsubj; });
}

bool is_relative(std::uint32_t lower) {
    return lower == hash_bytes("which") || lower == hash_bytes("that") || lower == hash_bytes("who");
}

/// "a team that investigates the bombings | which killed many": a noun with two relative clauses, the second
/// right behind another noun, has one.
void attach_to_nearest(std::span<const Word> words, std::span<Token> tokens,
                       std::span<const std::uint8_t> tags, std::span<const TagClass> classes,
                       std::size_t clause, std::uint32_t begin) {
    const std::uint32_t noun = tokens[clause].head;
    std::size_t pronoun = clause;
    bool second = false;
    for (std::size_t i = 0; i < clause; ++i) {
        if (tokens[i].head == begin + clause && is_relative(words[i].lower)) pronoun = std::min(pronoun, i);
        second = second || (tokens[i].head == noun && tokens[i].deprel == Deprel::acl_relcl);
    }
    if (!second || pronoun == clause || pronoun == 0 || begin + pronoun - 1 == noun) return;
    const Upos before = classes[tags[pronoun - 1]].upos;
    if (before == Upos::NOUN || before == Upos::PROPN)
        tokens[clause].head = begin + static_cast<std::uint32_t>(pronoun) - 1;
}

/// "is due | to end" as what is due by ending: the clause is what "due" says, and the verb its complement.
void attach_due_to(std::span<const Word> words, std::span<Token> tokens, std::size_t due,
                   std::uint32_t begin) {
    const std::size_t verb = due + 2;
    if (due == 0 || verb >= tokens.size() || words[due].lower != hash_bytes("due") ||
        words[due + 1].lower != hash_bytes("to") || tokens[due].head != begin + verb ||
        tokens[due].deprel != Deprel::case_)
        return;
    tokens[due].head = tokens[verb].head;
    tokens[due].deprel = tokens[verb].deprel;
    tokens[verb].head = begin + static_cast<std::uint32_t>(due);
    tokens[verb].deprel = Deprel::xcomp;
    for (std::size_t i = 0; i < due; ++i)
        if (tokens[i].head == begin + verb) tokens[i].head = begin + static_cast<std::uint32_t>(due);
    tokens[due + 1].deprel = Deprel::mark;
}

}  // namespace

void settle_function_words(const LanguageModel& model, std::span<const Word> words, std::span<Token> tokens,
                           std::span<std::uint8_t> tags, std::uint32_t begin) {
    const std::span<const TagClass> classes = model.tag_classes();
    const auto take = [&](std::uint8_t& tag, auto kind) {
        const auto found = std::find_if(classes.begin(), classes.end(), kind);
        if (found != classes.end()) tag = static_cast<std::uint8_t>(found - classes.begin());
    };
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        const Deprel relation = tokens[i].deprel;
        while (tokens[i].head != kNone) {
            const std::uint32_t at = tokens[i].head;
            const Token& head = tokens[at - begin];
            if (!is_auxiliary(head.deprel) || head.head == kNone || is_coordinated(tokens, at)) break;
            tokens[i].head = head.head;
        }
        attach_due_to(words, tokens, i, begin);
        if (relation == Deprel::acl_relcl) attach_to_nearest(words, tokens, tags, classes, i, begin);
        if (relation == Deprel::csubj && is_second_subject(tokens, i)) tokens[i].deprel = Deprel::xcomp;
        TagClass wanted = classes[tags[i]];
        if ((is_auxiliary(relation) || relation == Deprel::cop) && wanted.upos == Upos::VERB) {
            wanted.upos = Upos::AUX;
            take(tags[i], [&](const TagClass& tag) { return tag == wanted; });
        } else if (relation == Deprel::mark && wanted.upos == Upos::PRON &&
                   words[i].lower == hash_bytes("that")) {
            take(tags[i], [](const TagClass& tag) { return tag.upos == Upos::SCONJ; });
        }
    }
}

}  // namespace dateline
