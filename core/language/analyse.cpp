#include "core/language/analyse.hpp"

#include <algorithm>

#include "core/language/characters.hpp"
#include "core/language/entities.hpp"
#include "core/language/model.hpp"
#include "core/language/sentences.hpp"
#include "core/language/tokens.hpp"

namespace dateline {
namespace {

bool may_tell_events(BlockKind kind) {
    return kind == BlockKind::title || kind == BlockKind::heading || kind == BlockKind::body;
}

/// Where no reader has cut the text into blocks, its paragraphs are the blocks: an empty line ends one.
std::vector<Block> paragraphs(std::string_view text) {
    std::vector<Block> blocks;
    std::uint32_t begin = 0;
    std::uint32_t newlines = 0;
    for (std::uint32_t at = 0; at < text.size();) {
        const Character c = character_at(text, at);
        if (c.kind != CharKind::space) {
            if (newlines > 1) blocks.push_back({{begin, at}, BlockKind::body});
            if (newlines > 1) begin = at;
            newlines = 0;
        } else if (text[at] == '\n') {
            ++newlines;
        }
        at += c.size;
    }
    blocks.push_back({{begin, static_cast<std::uint32_t>(text.size())}, BlockKind::body});
    return blocks;
}

void attach_flat(Analysis& analysis) {
    for (Sentence& sentence : analysis.sentences) {
        sentence.root = sentence.begin;
        for (std::uint32_t i = sentence.begin + 1; i < sentence.end; ++i) {
            analysis.tokens[i].head = sentence.root;
            analysis.tokens[i].deprel = Deprel::dep;
        }
    }
}

}  // namespace

Result<const LanguageModel*> built_in_model() {
    static const LanguageModel model;
    return &model;
}

Analysis analyse(const Document& document, const LanguageModel&) {
    Analysis analysis;
    analysis.lemmas.emplace_back();
    const std::string_view text = document.text;
    const std::vector<Block> blocks = document.blocks.empty() ? paragraphs(text) : document.blocks;
    for (std::uint32_t i = 0; i < blocks.size(); ++i) {
        if (!may_tell_events(blocks[i].kind)) continue;
        const auto first = static_cast<std::uint32_t>(analysis.tokens.size());
        tokenise(text, blocks[i].span, analysis.tokens);
        split_sentences(text, i, first, analysis.tokens, analysis.sentences);
    }
    attach_flat(analysis);
    find_entities(document, analysis);
    return analysis;
}

}  // namespace dateline
