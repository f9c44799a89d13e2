// The feature templates of the parser. Their numbers are part of the model format.
#include "core/language/parser.hpp"

namespace dateline {
namespace {

/// 1 2 3 4 5 6 7 for distances 1 2 3 4 5-6 7-10 11-.
std::uint32_t distance(std::uint32_t a, std::uint32_t b) {
    if (a == 0 || b == 0) return 0;
    const std::uint32_t d = a < b ? b - a : a - b;
    if (d <= 4) return d;
    return d <= 6 ? 5 : d <= 10 ? 6 : 7;
}

std::uint32_t label(const Node& node) {
    return static_cast<std::uint32_t>(node.deprel) + 1;
}

}  // namespace

void read_arc_features(const ParserState& state, ArcFeatures& features) {
    features.count = 0;
    const std::uint32_t is0 = state.stack(0);
    const std::uint32_t is1 = state.stack(1);
    const std::uint32_t ib0 = state.buffer(0);
    const Node& s0 = state.node(is0);
    const Node& s1 = state.node(is1);
    const Node& s2 = state.node(state.stack(2));
    const Node& b0 = state.node(ib0);
    const Node& b1 = state.node(state.buffer(1));
    const Node& b2 = state.node(state.buffer(2));
    const Node& b3 = state.node(state.buffer(3));
    const Node& s0l = state.node(s0.left);
    const Node& s0r = state.node(s0.right);
    const Node& s0l2 = state.node(s0.left2);
    const Node& s0r2 = state.node(s0.right2);
    const Node& s1l = state.node(s1.left);
    const Node& s1r = state.node(s1.right);
    const Node& s1r2 = state.node(s1.right2);
    const Node& b0l = state.node(b0.left);
    const Node& b0l2 = state.node(b0.left2);
    // The word right before the buffer: inside s0's subtree or s0 itself.
    const Node& gap = state.node(ib0 > 1 ? ib0 - 1 : 0);
    const std::uint32_t near = distance(is0, ib0);
    const std::uint32_t far = distance(is1, is0);

    std::uint32_t id = 400;
    const auto add = [&](std::uint32_t a, std::uint32_t b = 0, std::uint32_t c = 0, std::uint32_t d = 0) {
        features.add(id++, a, b, c, d);
    };
    // one word
    add(s0.word, s0.tag);
    add(s0.fine, s0.children);
    add(s0.word);
    add(s1.word, s1.tag);
    add(s1.fine, s1.children);
    add(s1.word);
    add(b0.word, b0.tag);
    add(b0.fine, b0.children);
    add(b0.word);
    add(b1.word, b1.tag);
    add(b1.fine);
    add(b2.word, b2.tag);
    add(b2.fine);
    add(b3.tag, b2.tag, b1.tag);
    add(s2.word, s2.tag);
    add(gap.word, gap.tag);
    // two words
    add(s0.word, s0.tag, b0.word, b0.tag);
    add(s0.word, s0.tag, b0.tag);
    add(s0.tag, b0.word, b0.tag);
    add(s0.word, b0.word);
    add(s0.fine, b0.fine);
    add(s1.word, s1.tag, s0.word, s0.tag);
    add(s1.word, s1.tag, s0.tag);
    add(s1.tag, s0.word, s0.tag);
    add(s1.word, s0.word);
    add(s1.fine, s0.fine);
    add(s1.word, b0.word);
    add(s1.tag, b0.word, b0.tag);
    add(s1.word, s1.tag, b0.tag);
    add(b0.fine, b1.fine);
    add(b0.word, b1.word);
    add(b0.word, b1.tag);
    add(b0.tag, b1.word);
    add(s0.tag, b0.tag, b1.word);
    // three words
    add(b0.tag, b1.tag, b2.tag);
    add(s0.tag, b0.tag, b1.tag);
    add(s0.tag, b0.tag, b1.tag, b2.tag);
    add(s1.tag, s0.tag, b0.tag);
    add(s1.tag, s0.tag, b0.tag, b1.tag);
    add(s2.tag, s1.tag, s0.tag);
    add(s2.tag, s1.tag, s0.tag, b0.tag);
    add(s1.word, s0.tag, b0.tag);
    add(s1.tag, s0.word, b0.tag);
    add(s1.tag, s0.tag, b0.word);
    add(s1.word, s0.word, b0.tag);
    add(s0.word, b0.word, b1.tag);
    // children
    add(s0.tag, s0l.tag, b0.tag);
    add(s0.tag, s0r.tag, b0.tag);
    add(s0.tag, b0.tag, b0l.tag);
    add(s1.tag, s0.tag, s0l.tag);
    add(s1.tag, s0.tag, s0r.tag);
    add(s1.tag, s1r.tag, s0.tag);
    add(s1.tag, s1l.tag, s0.tag);
    add(s1.tag, s0.tag, b0.tag, b0l.tag);
    add(s0.tag, s0l.tag, s0l2.tag);
    add(s0.tag, s0r.tag, s0r2.tag);
    add(s1.tag, s1r.tag, s1r2.tag);
    add(b0.tag, b0l.tag, b0l2.tag);
    add(s0.word, label(s0l), label(s0r));
    add(s1.word, label(s1l), label(s1r));
    add(b0.word, label(b0l), label(b0l2));
    add(s0.children, b0.children, s0.tag, b0.tag);
    add(s1.children, s0.children, s1.tag, s0.tag);
    add(s0r.word, s0.tag, b0.tag);
    add(s1r.word, s1.tag, s0.tag);
    add(b0l.word, s0.tag, b0.tag);
    // prepositions and conjunctions
    add(s0.word, b0.marker, b0.tag);
    add(s1.word, b0.marker, s0.tag);
    add(s1.word, s0.word, b0.marker);
    add(s1.word, s0.marker, s0.tag);
    add(s1.tag, s0.marker, s0.word);
    add(s1.tag, s0.tag, b0.tag, b0.marker);
    add(s1.tag, s0.tag, s0.marker, s1.marker);
    add(s0.tag, s0.marker, b0.tag, b0.marker);
    add(s1.marker, s0.marker, b0.marker, b0.tag);
    add(s1.word, s0.marker, b0.word);
    // distances and numbers of children
    add(s0.word, near, b0.tag);
    add(b0.word, near, s0.tag);
    add(s0.tag, b0.tag, near);
    add(s1.tag, s0.tag, far, near);
    add(s1.word, s0.tag, far);
    add(s1.tag, s0.word, far);
    add(s0.word, s0.tag, s0.rights, s0.lefts);
    add(s1.word, s1.tag, s1.rights, s1.lefts);
    add(b0.word, b0.tag, b0.lefts);
    add(s0.tag, gap.tag, b0.tag, near);
    // what a clause or phrase has already
    const auto coarse = [](const Node& node) {
        return static_cast<std::uint32_t>(node.upos) + (node.tag == 0 ? 32U : node.tag == 0xFFFF ? 64U : 0U);
    };
    const std::uint32_t us1 = coarse(s1);
    const std::uint32_t us0 = coarse(s0);
    const std::uint32_t ub0 = coarse(b0);
    const std::uint32_t tops = us1 | us0 << 8U | ub0 << 16U;
    add(tops, s1.core, s0.core, b0.core);
    add(s0.core, b0.core, s0.tag, b0.tag);
    add(s1.core, s0.core, s1.tag, s0.tag);
    add(s0.word, s0.core, b0.core, ub0);
    add(s1.word, s1.core, s0.core, us0);
    add(b0.word, b0.core, us0, s0.core);
    add(tops, coarse(b1) | coarse(b2) << 8U);
    add(tops, coarse(b1) | coarse(state.node(state.stack(2))) << 8U);
    add(tops, coarse(b1) | coarse(b2) << 8U | coarse(b3) << 16U, s0.core, b0.core);
    add(us0 | ub0 << 8U, coarse(b1) | coarse(b2) << 8U, s0.core, b0.core);
    add(tops, s1.marker, s0.marker, b0.marker);
    add(tops, s0.before, b0.before, near);
    // kinds of things and doings
    add(s0.meaning, s0.tag, b0.meaning, b0.tag);
    add(s1.meaning, s0.meaning, s0.marker, us1 | us0 << 8U);
    add(s1.word, s0.meaning, s0.marker, us0);
    add(s0.meaning, b0.meaning, b0.marker, us0 | ub0 << 8U);
    add(s0.word, b0.meaning, ub0);
    add(s0.meaning, b0.word, us0);
    add(s1.meaning, s0.meaning, b0.tag);
    add(s1.meaning, s0.meaning, b0.meaning, tops);
    add(s1.word, s0.meaning, b0.tag);
    // punctuation
    add(b0.before, s0.tag, b0.tag);
    add(b0.before, s0.before, s0.tag, b0.tag);
    add(b0.before, s0.word, b0.tag);
    add(b0.before, s0.tag, b0.word);
    add(s0.before, s1.tag, s0.tag, b0.tag);
    add(s0.before, s1.tag, s0.word);
    add(s0.before, s0.tag, b0.before, s1.tag);
    add(s0.after, s0.tag, b0.tag, near);
    add(s1.after, s0.before, s1.tag, s0.tag);
    add(b0.after, b0.tag, s0.tag, b1.tag);
    add(b0.before, b0.tag, b1.tag, s0.tag);
    add(b0.before, b0.after, s0.tag, b0.tag);
    add(s1.before, s0.before, b0.before);
}

void read_label_features(const ParserState& state, std::uint32_t head, std::uint32_t child,
                         LabelFeatures& features) {
    features.count = 0;
    const Node& h = state.node(head);
    const Node& c = state.node(child);
    const Node& cl = state.node(c.left);
    const Node& cr = state.node(c.right);
    const Node& hl = state.node(h.left);
    const Node& hr = state.node(h.right);
    const Node& before = state.node(child > 1 ? child - 1 : 0);
    const Node& after = state.node(child < state.size() ? child + 1 : 0);
    const std::uint32_t side = (child < head ? 1U : 2U) + (distance(child, head) << 2U);
    const std::uint32_t way = child < head ? 1U : 2U;
    std::uint32_t id = 600;
    const auto add = [&](std::uint32_t a, std::uint32_t b = 0, std::uint32_t d = 0, std::uint32_t e = 0) {
        features.add(id++, a, b, d, e);
    };
    add(c.word, c.tag, way);
    add(c.fine, h.fine, way);
    add(h.word, c.tag, way);
    add(h.word, c.word, way);
    add(h.tag, c.word, way);
    add(h.tag, c.tag, side);
    add(h.fine, way, c.upos == Upos::PROPN);
    add(c.fine, side);
    add(c.marker, h.tag, c.tag, way);
    add(c.marker, h.word, c.tag);
    add(c.marker, c.word, h.tag, way);
    add(c.children, c.fine, way);
    add(c.children, h.tag, c.tag);
    add(h.children, c.tag, way);
    add(h.children, h.tag, c.word);
    add(label(cl), label(cr), c.tag, h.tag);
    add(cl.word, c.tag, h.tag, way);
    add(cr.word, c.tag, h.tag, way);
    add(cl.tag, cr.tag, c.tag, h.tag);
    add(label(hl), label(hr), h.tag, c.tag);
    add(hl.word, h.tag, c.tag, way);
    add(hr.word, h.tag, c.tag, way);
    add(before.tag, c.tag, after.tag, h.tag);
    add(before.word, c.tag, h.tag);
    add(after.word, c.tag, h.tag);
    add(before.tag, before.word, c.word);
    add(h.word, h.children, c.tag);
    add(static_cast<std::uint32_t>(h.relations), static_cast<std::uint32_t>(h.relations >> 32U), c.tag,
        h.tag);
    add(h.marker, h.tag, c.tag, way);
    add(c.word, h.upos == Upos::VERB, before.tag);
    add(c.core, h.core, c.tag, h.tag);
    add(c.meaning, c.marker, h.tag, way);
    add(c.meaning, h.meaning, c.tag, way);
    add(c.meaning, h.word, way);
    add(c.meaning, c.marker, h.meaning, c.tag);
    add(c.meaning, c.core, h.tag, way);
    add(c.core, c.marker, c.tag, way);
    add(h.core, c.word, h.tag, way);
    add(h.word, h.core, c.tag, way);
    add(c.before, c.tag, h.tag, way);
    add(c.after, c.tag, h.tag, way);
    add(c.before, c.after, c.word, way);
    add(c.before, h.after, c.tag, h.tag);
    add(c.before, c.marker, c.tag, h.tag);
}

}  // namespace dateline
