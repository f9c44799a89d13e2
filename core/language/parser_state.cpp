#include "core/language/parser_state.hpp"

#include "core/language/hashing.hpp"

namespace dateline {

void ParserState::begin(const LanguageModel& model, std::span<const Word> words,
                        std::span<const std::uint8_t> tags) {
    nodes_.assign(words.size() + 2, Node{});
    for (std::size_t i = 0; i < words.size(); ++i) {
        const TagClass& tag = model.tag_classes()[tags[i]];
        Node& node = nodes_[i + 1];
        node.word = words[i].common;
        node.tag = 1U + (static_cast<std::uint32_t>(tag.upos) << 6U | tag.xpos);
        node.fine = tags[i] + 1U;
        node.cluster = words[i].cluster;
        node.upos = tag.upos;
    }
    nodes_.back().word = 1;
    nodes_.back().tag = 0xFFFF;
    nodes_.back().fine = 0xFFFF;
    stack_.assign(1, 0);
    buffer_ = 1;
}

void ParserState::attach(Action action, Deprel deprel) {
    const std::uint32_t child = stack_.back();
    const std::uint32_t head = head_of(action);
    stack_.pop_back();
    Node& above = nodes_[head];
    Node& below = nodes_[child];
    below.head = head;
    below.deprel = deprel;
    above.relations |= std::uint64_t{1} << static_cast<unsigned>(deprel);
    above.children =
        static_cast<std::uint32_t>(mix(above.children * 64ULL + static_cast<unsigned>(deprel) + 1));
    if (child < head) {
        above.left2 = above.left;
        above.left = child;
        if (above.lefts < 255) ++above.lefts;
        if (deprel == Deprel::case_ || deprel == Deprel::mark) above.marker = below.word;
    } else {
        above.right2 = above.right;
        above.right = child;
        if (above.rights < 255) ++above.rights;
        if ((deprel == Deprel::case_ || deprel == Deprel::mark) && above.marker == 0)
            above.marker = below.word;
    }
}

}  // namespace dateline
