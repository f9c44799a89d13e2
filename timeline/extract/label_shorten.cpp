#include "timeline/extract/label_pieces.hpp"

namespace dateline {
bool shorten(const Extraction& x, const Names& names, LabelPiece& piece, const PhraseStyle& style) {
    const auto& tree = x.tree;
    if (piece.at >= tree.size()) return false;
    const auto relation = tree.deprel(piece.at);
    const bool clause = is_clausal(relation);
    if (relation != Deprel::obj && !clause) return false;
    const auto try_style = [&](const PhraseStyle& barer) {
        auto text = phrase(x, names, piece.at, barer);
        if (text.empty() || columns(text) >= columns(piece.text)) return false;
        piece.text = std::move(text);
        return true;
    };
    auto barer = style;
    barer.preposition = clause;
    // "to name an envoy to talk with Norvik|on fuel": from the end, one modifier more each time
    std::vector<std::uint32_t> spine;
    for (auto node = piece.at;;) {
        std::uint32_t last = kNone;
        for (const auto c : tree.children(node))
            if (c > node && tree.upos(c) != Upos::PUNCT && !in_timex(x, c)) last = c;
        if (last == kNone) break;
        switch (tree.deprel(last)) {
            case Deprel::nmod:
            case Deprel::obl:
            case Deprel::acl:
            case Deprel::advcl:
                spine.push_back(last);
                break;
            case Deprel::xcomp:
                if (tree.child(node, Deprel::obj) != kNone) spine.push_back(last);
                break;
            default:
                break;
        }
        node = last;
    }
    for (auto it = spine.rbegin(); it != spine.rend(); ++it) {
        if (piece.cut != kNone && !(tree.dominates(*it, piece.cut) && *it != piece.cut)) continue;
        barer.skip = piece.cut = *it;
        if (try_style(barer)) return true;
    }
    // "that its pivotal once-daily tablet met the endpoint" is told of the tablet still
    barer.adjectives = false;
    if (try_style(barer)) return true;
    if (clause) return false;
    barer.skip = kNone;
    barer.adjectives = true;
    for (bool* const part : {&barer.content, &barer.nested, &barer.modifiers}) {
        *part = false;
        if (part == &barer.modifiers && tree.upos(piece.at) == Upos::NUM) return false;
        if (try_style(barer)) return true;
    }
    return false;
}

}  // namespace dateline
