#include <algorithm>

#include "timeline/extract/names.hpp"
#include "timeline/extract/phrase.hpp"
#include "timeline/extract/words.hpp"

namespace dateline {

namespace {
/// One past the last token of a noun that hyphens make of several: "son-in-law", "passer-by".
std::uint32_t end_of_hyphened(const Tree& tree, std::uint32_t t) {
    auto end = t + 1;
    const auto last = tree.sentence(t).end;
    while (end + 1 < last && tree.text(end) == "-" && !tree.token(end - 1).space_after &&
           !tree.token(end).space_after)
        end += 2;
    return end;
}
}  // namespace

std::string short_phrase(const Extraction& x, const Names& names, std::uint32_t t) {
    PhraseStyle style;
    style.modifiers = false;
    const auto& tree = x.tree;
    std::vector<std::uint32_t> tokens{t};
    for (const auto c : tree.children(t)) switch (tree.deprel(c)) {
            case Deprel::amod:
            case Deprel::compound:
            case Deprel::nummod:
            case Deprel::flat:
            case Deprel::det:
                tokens.push_back(c);
                break;
            case Deprel::nmod_poss:
                tokens.push_back(c);
                for (const auto part : tree.children(c))  // "Paul Strand's lawyer"
                    if (tree.deprel(part) == Deprel::flat || tree.deprel(part) == Deprel::compound ||
                        (tree.deprel(part) == Deprel::case_ && part > c))
                        tokens.push_back(part);
                break;
            default:
                break;
        }
    std::sort(tokens.begin(), tokens.end());
    std::string out;
    const auto hyphened = end_of_hyphened(tree, t);
    for (const auto c : tokens) {
        if (tree.deprel(c) == Deprel::nmod_poss && is_pronoun(tree, c)) {
            if (names.entity_of(c) != kNone) out += names.brief(names.entity_of(c)) + "\u2019s ";
            continue;
        }
        if (tree.deprel(c) == Deprel::det) {
            if (is_one_of(tree.lower(c), "the a an")) continue;
            if (is_one_of(tree.lower(c), "this that these those")) continue;
        }
        if (c > t && c < hyphened) continue;
        if (tree.deprel(c) == Deprel::case_ && !out.empty()) out.pop_back();  // "Strand" "'s"
        out += tree.text(c);
        if (c == t)
            for (auto part = t + 1; part < hyphened; ++part) out += tree.text(part);
        out += ' ';
    }
    while (!out.empty() && out.back() == ' ') out.pop_back();
    return out;
}

}  // namespace dateline
