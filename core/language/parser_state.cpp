#include "core/language/parser_state.hpp"

#include "core/language/hashing.hpp"
#include "core/language/meanings.hpp"

namespace dateline {
namespace {

/// The bit of Node::core that a child's relation sets; 0 for relations that may come in any number.
constexpr std::uint32_t core_bit(Deprel deprel) {
    switch (deprel) {
        case Deprel::nsubj:
        case Deprel::nsubj_pass:
        case Deprel::nsubj_outer:
        case Deprel::csubj:
        case Deprel::csubj_pass:
        case Deprel::csubj_outer:
        case Deprel::expl:
            return 1;
        case Deprel::obj:
        case Deprel::iobj:
        case Deprel::ccomp:
        case Deprel::xcomp:
            return 2;
        case Deprel::aux:
        case Deprel::aux_pass:
            return 4;
        case Deprel::cop:
            return 8;
        case Deprel::mark:
            return 16;
        case Deprel::case_:
            return 32;
        case Deprel::det:
        case Deprel::nmod_poss:
        case Deprel::nummod:
            return 64;
        case Deprel::cc:
            return 128;
        case Deprel::conj:
            return 256;
        default:
            return 0;
    }
}

/// The kind of noun or verb, now that it is known which of the two the word is here; 0 for other words.
std::uint32_t meaning_of(const Word& word, Upos upos) {
    const Meaning meaning = Meaning::unpack(word.cluster);
    if (upos == Upos::NOUN || upos == Upos::PROPN) return meaning.noun;
    return upos == Upos::VERB && meaning.verb != 0 ? 32U + meaning.verb : 0;
}

}  // namespace

void ParserState::begin(const LanguageModel& model, std::span<const Word> words,
                        std::span<const std::uint8_t> tags) {
    nodes_.assign(1, Node{});
    std::uint32_t marks = 0;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const TagClass& tag = model.tag_classes()[tags[i]];
        if (!is_node(tag)) {
            marks = marks * 31 + words[i].lower;
            nodes_.back().after = marks;
            continue;
        }
        Node node;
        node.word = words[i].common;
        node.tag = 1U + (static_cast<std::uint32_t>(tag.upos) << 6U | tag.xpos);
        node.fine = tags[i] + 1U;
        node.meaning = meaning_of(words[i], tag.upos);
        node.before = marks;
        node.token = static_cast<std::uint32_t>(i);
        node.upos = tag.upos;
        nodes_.push_back(node);
        marks = 0;
    }
    nodes_.emplace_back();
    nodes_.back().before = marks;
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
    above.core |= core_bit(deprel);
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
