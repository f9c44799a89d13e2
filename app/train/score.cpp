#include <cstdio>

#include "app/train/steps.hpp"
#include "core/language/lemmas.hpp"
#include "core/language/parser.hpp"
#include "core/language/tagger.hpp"
#include "core/language/tagset.hpp"

namespace dateline::train {
namespace {

/// nsubj of nsubj:pass: the shared task compares relations without subtypes.
std::string_view plain(Deprel deprel) {
    const std::string_view name = to_string(deprel);
    return name.substr(0, name.find(':'));
}

}  // namespace

void print_scores(const std::string& name, const Sentences& gold, const LanguageModel& model) {
    std::size_t words = 0, upos = 0, xpos = 0, lemma = 0, uas = 0, las = 0, verbs = 0, verb_features = 0;
    std::vector<Word> atoms;
    std::vector<std::uint8_t> tags;
    Parser parser(model);
    for (const GoldSentence& s : gold) {
        read_words(s.text(), s.tokens(), model, atoms);
        tag_words(model, atoms, tags);
        std::vector<Token> tokens(s.tokens().begin(), s.tokens().end());
        Sentence sentence = *s.sentence;
        parser.parse(atoms, tags, tokens, {&sentence, 1});
        for (std::size_t i = 0; i < s.size(); ++i) {
            const Token& g = s.token(i);
            const TagClass& tag = model.tag_classes()[tags[i]];
            ++words;
            upos += tag.upos == g.upos;
            xpos += tag.xpos == g.xpos;
            lemma += lemma_of(model, s.word(i), tag) == s.lemma(i);
            const bool head = tokens[i].head == g.head;
            uas += head;
            las += head && plain(tokens[i].deprel) == plain(g.deprel);
            if (g.upos != Upos::VERB && g.upos != Upos::AUX) continue;
            ++verbs;
            verb_features += tag.tense == g.features.tense && tag.mood == g.features.mood &&
                             tag.verb_form == g.features.verb_form;
        }
    }
    const auto percent = [](std::size_t n, std::size_t of) {
        return 100.0 * static_cast<double>(n) / static_cast<double>(of == 0 ? 1 : of);
    };
    std::printf(
        "%-8s gold tokens: UPOS %.2f  XPOS %.2f  verb features %.2f  lemma %.2f  UAS %.2f  LAS %.2f\n",
        name.c_str(), percent(upos, words), percent(xpos, words), percent(verb_features, verbs),
        percent(lemma, words), percent(uas, words), percent(las, words));
}

}  // namespace dateline::train
