// The feature templates of the parser. Their numbers are part of the model format.
#include "core/language/parser_features.hpp"

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

std::uint32_t coarse(const Node& node) {
    return static_cast<std::uint32_t>(node.upos) + (node.tag == 0 ? 32U : node.tag == 0xFFFF ? 64U : 0U);
}

/// Adds features with numbers from `id` on.
class Adder {
  public:
    Adder(ParserFeatures& features, std::uint32_t id) : features_(features), id_(id) { features.count = 0; }
    void operator()(std::uint32_t a, std::uint32_t b = 0, std::uint32_t c = 0, std::uint32_t d = 0) {
        features_.add(id_++, a, b, c, d);
    }

  private:
    ParserFeatures& features_;
    std::uint32_t id_;
};

}  // namespace

void read_arc_features(const ParserState& state, ParserFeatures& features) {
    const std::uint32_t is0 = state.stack(0);
    const std::uint32_t is1 = state.stack(1);
    const std::uint32_t ib0 = state.buffer(0);
    const Node& s0 = state.node(is0);
    const Node& s1 = state.node(is1);
    const Node& b0 = state.node(ib0);
    const Node& b1 = state.node(state.buffer(1));
    const std::uint32_t tops = coarse(s1) | coarse(s0) << 8U | coarse(b0) << 16U;
    Adder add(features, 400);
    add(s0.tag, b0.tag);
    add(s1.tag, s0.tag);
    // what hangs on a word already
    add(s0.children, s0.tag);
    add(s1.children, s1.tag);
    add(b0.children, b0.tag);
    add(tops, s1.core, s0.core, b0.core);
    add(tops, coarse(b1));
    add(distance(is0, ib0), distance(is1, is0));
    // punctuation
    add(s0.before);
    add(b0.before);
    add(s0.after);
    add(s1.before);
    // prepositions and conjunctions
    add(s0.marker, s0.tag);
    add(s1.marker, s1.tag);
    add(b0.marker, b0.tag);
    add(s0.marker, b0.marker, s1.marker);
    add(s1.word, s0.marker, s0.tag);
    add(s0.word, b0.marker, b0.tag);
    // kinds of things and doings
    add(s0.meaning, b0.meaning, coarse(s0), coarse(b0));
    add(s1.meaning, s0.meaning, coarse(s1), coarse(s0));
}

void read_label_features(const ParserState& state, std::uint32_t head, std::uint32_t child,
                         ParserFeatures& features) {
    const Node& h = state.node(head);
    const Node& c = state.node(child);
    const std::uint32_t way = child < head ? 1U : 2U;
    Adder add(features, 600);
    add(h.tag, c.tag, way);
    add(way + (distance(child, head) << 2U), c.tag);
    add(c.children, c.tag);
    add(h.children, h.tag, way);
    add(c.core, h.core, way);
    add(label(state.node(c.left)), label(state.node(c.right)), way);
    add(c.marker, c.tag);
    add(c.marker, h.tag, way);
    add(c.before, way);
    add(c.after, way);
    add(c.word, way, h.tag);
    add(h.word, c.tag, way);
    add(c.meaning, h.meaning, way, coarse(c));
    add(c.meaning, c.marker, h.tag, way);
}

void read_tag_features(const ParserState& state, std::uint32_t node, const Word& word, std::uint8_t tag,
                       ParserFeatures& features) {
    const Node& c = state.node(node);
    const Node& h = state.node(c.head);
    const auto deprel = static_cast<std::uint32_t>(c.deprel);
    Adder add(features, 800);
    add(tag);
    add(tag, word.ambiguity);
    add(tag, word.common);
    add(tag, c.core);
    add(tag, c.children);
    add(tag, static_cast<std::uint32_t>(c.relations), static_cast<std::uint32_t>(c.relations >> 32U));
    add(tag, c.marker);
    add(tag, state.node(c.left).word);
    add(tag, deprel, node < c.head ? 1U : 2U);
    add(tag, deprel, h.tag);
    add(tag, deprel, c.core, h.core);
}

ArcSlots arc_nodes(const ParserState& state) {
    return {state.stack(2), state.stack(1), state.stack(0), state.buffer(0)};
}

}  // namespace dateline
