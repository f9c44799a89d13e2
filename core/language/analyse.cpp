#include "core/language/analyse.hpp"

#include <algorithm>

#include "core/language/characters.hpp"
#include "core/language/entities.hpp"
#include "core/language/lemmas.hpp"
#include "core/language/model.hpp"
#include "core/language/parser.hpp"
#include "core/language/sentences.hpp"
#include "core/language/tagger.hpp"
#include "core/language/tokens.hpp"

namespace dateline {
namespace {

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

/// So many words, or a sentence more, are tagged and parsed at once.
constexpr std::uint32_t kWordsAtOnce = 96;

/// Tags, lemmas and trees for all sentences.
void read_sentences(std::string_view text, const LanguageModel& model, Analysis& analysis) {
    Parser parser(model);
    LemmaList lemmas(analysis.lemmas);
    std::vector<Word> words;
    std::vector<std::uint8_t> tags;
    const std::span sentences(analysis.sentences);
    for (std::size_t first = 0, last = 0; first < sentences.size(); first = last) {
        const std::uint32_t begin = sentences[first].begin;
        while (last < sentences.size() && sentences[last].begin - begin < kWordsAtOnce) ++last;
        const std::span some = sentences.subspan(first, last - first);
        const std::span tokens = std::span(analysis.tokens).subspan(begin, some.back().end - begin);
        words.resize(tokens.size());
        tags.resize(tokens.size());
        for (const Sentence& sentence : some) {
            const std::size_t at = sentence.begin - begin;
            const std::span sentence_words = std::span(words).subspan(at, sentence.end - sentence.begin);
            read_words(text, analysis.tokens_of(sentence), model, sentence_words);
            tag_words(model, sentence_words, std::span(tags).subspan(at, sentence_words.size()));
        }
        parser.parse(words, tags, tokens, some);
        for (std::size_t i = 0; i < tokens.size(); ++i) {
            const TagClass& tag = model.tag_classes()[tags[i]];
            tokens[i].upos = tag.upos;
            tokens[i].xpos = tag.xpos;
            tokens[i].features = tag.features();
            tokens[i].lemma = lemmas.index(model, tokens[i].span.of(text), words[i], tags[i]);
        }
    }
}

}  // namespace

Analysis analyse(const Document& document, const LanguageModel& model) {
    Analysis analysis;
    analysis.lemmas.emplace_back();
    const std::string_view text = document.text;
    const std::vector<Block> blocks = document.blocks.empty() ? paragraphs(text) : document.blocks;
    for (std::uint32_t i = 0; i < blocks.size(); ++i) {
        if (!is_story(blocks[i].kind)) continue;
        const auto first = static_cast<std::uint32_t>(analysis.tokens.size());
        tokenise(text, blocks[i].span, analysis.tokens);
        const bool headline = blocks[i].kind == BlockKind::title || blocks[i].kind == BlockKind::heading;
        split_sentences(text, i, first, analysis.tokens, analysis.sentences, headline);
    }
    read_sentences(text, model, analysis);
    find_entities(document, analysis);
    return analysis;
}

}  // namespace dateline
