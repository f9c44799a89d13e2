// What grammar forbids in a tree, told in trees drawn by hand, and how seldom linguists draw it.
#include "core/language/coherence.hpp"

#include <doctest/doctest.h>

#include <fstream>
#include <optional>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "core/language/analyse.hpp"
#include "core/language/conllu.hpp"
#include "tests/paths.hpp"

using namespace dateline;

namespace {

/// The class of the tagger that is nearest to what a treebank says of a word.
std::uint8_t class_of(const Token& token, std::span<const TagClass> classes) {
    std::size_t best = 0;
    int most = -1;
    for (std::size_t i = 0; i < classes.size(); ++i) {
        const int alike = (classes[i].upos == token.upos ? 4 : 0) + (classes[i].xpos == token.xpos ? 2 : 0) +
                          (classes[i].features() == token.features ? 1 : 0);
        if (alike > most) best = i;
        most = std::max(most, alike);
    }
    return static_cast<std::uint8_t>(best);
}

/// How incoherent a tree of a treebank is, built by the static oracle of the arc-hybrid system; nullopt where
/// its arcs cross.
std::optional<int> incoherence_of(const TreebankDocument& drawn, const Sentence& sentence,
                                  const LanguageModel& model) {
    const auto tokens = drawn.analysis.tokens_of(sentence);
    std::vector<Word> words;
    read_words(drawn.document.text, tokens, model, words);
    std::vector<std::uint8_t> tags;
    for (const Token& token : tokens) tags.push_back(class_of(token, model.tag_classes()));
    ParserState state;
    state.begin(model, words, tags);
    std::vector<std::uint32_t> node_of(tokens.size(), 0), left(state.root() + 1, 0);
    for (std::uint32_t n = 1; n <= state.size(); ++n) node_of[state.node(n).token] = n;
    const auto head_of = [&](std::uint32_t n) {
        const std::uint32_t head = tokens[state.node(n).token].head;
        return head == kNone ? state.root() : node_of[head - sentence.begin];
    };
    for (std::uint32_t n = 1; n <= state.size(); ++n) {
        if (head_of(n) == 0) return std::nullopt;  // below a mark
        ++left[head_of(n)];                        // children still to come
    }
    while (!state.done()) {
        const std::uint32_t top = state.stack(0);
        const bool ready = top != 0 && left[top] == 0;
        if (ready && state.can_left() && head_of(top) == state.buffer(0)) {
            --left[head_of(top)];
            state.attach(Action::left, tokens[state.node(top).token].deprel);
        } else if (ready && state.can_right() && head_of(top) == state.stack(1)) {
            --left[head_of(top)];
            state.attach(Action::right, tokens[state.node(top).token].deprel);
        } else if (state.can_shift()) {
            state.shift();
        } else {
            return std::nullopt;
        }
    }
    return incoherence(state, words, model.tag_classes());
}

int incoherence_of(std::string_view conllu) {
    const auto drawn = read_conllu(conllu);
    REQUIRE(drawn);
    REQUIRE(drawn->size() == 1);
    const auto found =
        incoherence_of(drawn->front(), drawn->front().analysis.sentences.at(0), **built_in_model());
    REQUIRE(found);
    return *found;
}

struct Row {
    const char* why;
    const char* right;
    const char* wrong;
};

// id form lemma UPOS XPOS feats head deprel deps misc
const Row kRows[] = {
    {"two subjects of one verb",
     "1 Rebels rebel NOUN NNS Number=Plur 2 nsubj _ _\n2 left leave VERB VBD "
     "Mood=Ind|Tense=Past|VerbForm=Fin 0 root _ _\n3 Osk Osk PROPN NNP Number=Sing 2 obj _ _\n",
     "1 Rebels rebel NOUN NNS Number=Plur 3 nsubj _ _\n2 men man NOUN NNS Number=Plur 3 nsubj _ _\n3 left "
     "leave VERB VBD Mood=Ind|Tense=Past|VerbForm=Fin 0 root _ _\n"},
    {"a subject behind a preposition",
     "1 In in ADP IN _ 2 case _ _\n2 Osk Osk PROPN NNP Number=Sing 4 obl _ _\n3 rebels rebel NOUN NNS "
     "Number=Plur 4 nsubj _ _\n4 left leave VERB VBD Mood=Ind|Tense=Past|VerbForm=Fin 0 root _ _\n",
     "1 In in ADP IN _ 2 case _ _\n2 Osk Osk PROPN NNP Number=Sing 3 nsubj _ _\n3 left leave VERB VBD "
     "Mood=Ind|Tense=Past|VerbForm=Fin 0 root _ _\n"},
    {"a finite verb hung on a noun like an adjective",
     "1 Rebels rebel NOUN NNS Number=Plur 2 nsubj _ _\n2 left leave VERB VBD "
     "Mood=Ind|Tense=Past|VerbForm=Fin 0 root _ _\n",
     "1 Rebels rebel NOUN NNS Number=Plur 0 root _ _\n2 left leave VERB VBD "
     "Mood=Ind|Tense=Past|VerbForm=Fin 1 acl _ _\n"},
    {"a sentence that is no more than a noun with a participle",
     "1 Rebels rebel NOUN NNS Number=Plur 2 nsubj _ _\n2 seized seize VERB VBD "
     "Mood=Ind|Tense=Past|VerbForm=Fin 0 root _ _\n3 Osk Osk PROPN NNP Number=Sing 2 obj _ _\n4 . . PUNCT . "
     "_ 2 punct _ _\n",
     "1 Rebels rebel NOUN NNS Number=Plur 0 root _ _\n2 seized seize VERB VBN "
     "Tense=Past|VerbForm=Part|Voice=Pass 1 acl _ _\n3 Osk Osk PROPN NNP Number=Sing 2 obj _ _\n4 . . PUNCT "
     ". _ 1 punct _ _\n"},
    {"an object on each side of \"and\"",
     "1 Men man NOUN NNS Number=Plur 2 nsubj _ _\n2 took take VERB VBD Mood=Ind|Tense=Past|VerbForm=Fin 0 "
     "root _ _\n3 cars car NOUN NNS Number=Plur 2 obj _ _\n4 and and CCONJ CC _ 5 cc _ _\n5 boats boat NOUN "
     "NNS Number=Plur 3 conj _ _\n",
     "1 Men man NOUN NNS Number=Plur 2 nsubj _ _\n2 took take VERB VBD Mood=Ind|Tense=Past|VerbForm=Fin 0 "
     "root _ _\n3 cars car NOUN NNS Number=Plur 2 obj _ _\n4 and and CCONJ CC _ 5 cc _ _\n5 boats boat NOUN "
     "NNS Number=Plur 2 obj _ _\n"},
    {"two verbs that nothing joins",
     "1 Talks talk NOUN NNS Number=Plur 4 nsubj _ _\n2 held hold VERB VBN "
     "Tense=Past|VerbForm=Part|Voice=Pass 1 acl _ _\n3 there there ADV RB _ 2 advmod _ _\n4 failed fail VERB "
     "VBD Mood=Ind|Tense=Past|VerbForm=Fin 0 root _ _\n",
     "1 Talks talk NOUN NNS Number=Plur 2 nsubj _ _\n2 held hold VERB VBD "
     "Mood=Ind|Tense=Past|VerbForm=Fin 0 root _ _\n3 there there ADV RB _ 2 advmod _ _\n4 failed fail VERB "
     "VBD Mood=Ind|Tense=Past|VerbForm=Fin 2 conj _ _\n"},
    {"a name torn in two",
     "1 Port Port PROPN NNP Number=Sing 2 compound _ _\n2 Osk Osk PROPN NNP Number=Sing 3 nsubj _ _\n3 "
     "burned "
     "burn VERB VBD Mood=Ind|Tense=Past|VerbForm=Fin 0 root _ _\n",
     "1 Port Port PROPN NNP Number=Sing 3 obl _ _\n2 Osk Osk PROPN NNP Number=Sing 3 nsubj _ _\n3 burned "
     "burn VERB VBD Mood=Ind|Tense=Past|VerbForm=Fin 0 root _ _\n"},
    {"a passive subject of an active perfect",
     "1 Offices office NOUN NNS Number=Plur 3 nsubj _ _\n2 had have AUX VBD "
     "Mood=Ind|Tense=Past|VerbForm=Fin 3 aux _ _\n3 opened open VERB VBN Tense=Past|VerbForm=Part 0 root _ "
     "_\n",
     "1 Offices office NOUN NNS Number=Plur 3 nsubj:pass _ _\n2 had have AUX VBD "
     "Mood=Ind|Tense=Past|VerbForm=Fin 3 aux _ _\n3 opened open VERB VBN Tense=Past|VerbForm=Part 0 root _ "
     "_\n"},
    {"an adverb before the noun that a preposition goes with",
     "1 Outside outside ADP IN _ 2 case _ _\n2 court court NOUN NN Number=Sing 4 obl _ _\n3 men man NOUN "
     "NNS Number=Plur 4 nsubj _ _\n4 left leave VERB VBD Mood=Ind|Tense=Past|VerbForm=Fin 0 root _ _\n",
     "1 Outside outside ADV RB _ 2 advmod _ _\n2 court court NOUN NN Number=Sing 4 obl _ _\n3 men man NOUN "
     "NNS Number=Plur 4 nsubj _ _\n4 left leave VERB VBD Mood=Ind|Tense=Past|VerbForm=Fin 0 root _ _\n"},
    {"a possessive that is what was called",
     "1 Men man NOUN NNS Number=Plur 2 nsubj _ _\n2 called call VERB VBD Mood=Ind|Tense=Past|VerbForm=Fin 0 "
     "root _ _\n3 her she PRON PRP Number=Sing|Person=3 2 obj _ _\n",
     "1 Men man NOUN NNS Number=Plur 2 nsubj _ _\n2 called call VERB VBD Mood=Ind|Tense=Past|VerbForm=Fin 0 "
     "root _ _\n3 her she PRON PRP$ Number=Sing|Person=3 2 obj _ _\n"},
    {"a verb that wants an object and has none",
     "1 Police police NOUN NNS Number=Plur 2 nsubj _ _\n2 arrested arrest VERB VBD "
     "Mood=Ind|Tense=Past|VerbForm=Fin 0 root _ _\n3 men man NOUN NNS Number=Plur 2 obj _ _\n",
     "1 Men man NOUN NNS Number=Plur 2 nsubj _ _\n2 arrested arrest VERB VBD "
     "Mood=Ind|Tense=Past|VerbForm=Fin 0 root _ _\n3 there there ADV RB _ 2 advmod _ _\n"},
    {"a finite clause behind \"with\"",
     "1 Men man NOUN NNS Number=Plur 4 nsubj _ _\n2 with with ADP IN _ 3 case _ _\n3 guns gun NOUN NNS "
     "Number=Plur 1 nmod _ _\n4 left leave VERB VBD Mood=Ind|Tense=Past|VerbForm=Fin 0 root _ _\n",
     "1 Run run VERB VB Mood=Imp|VerbForm=Fin 0 root _ _\n2 with with SCONJ IN _ 4 mark _ _\n3 guns gun NOUN "
     "NNS Number=Plur 4 nsubj _ _\n4 left leave VERB VBD Mood=Ind|Tense=Past|VerbForm=Fin 1 advcl _ _\n"},
};

}  // namespace

TEST_CASE("what grammar forbids is found, and what it allows is not") {
    for (const Row& row : kRows) {
        CAPTURE(row.why);
        CHECK(incoherence_of(row.right) == 0);
        CHECK(incoherence_of(row.wrong) > 0);
    }
}

TEST_CASE("linguists hardly ever draw what counts as forbidden") {
    int all = 0, doubtful = 0;
    for (const char* const name : {"en_ewt-dev", "en_gum-dev"}) {
        std::ifstream file(std::string(DATELINE_SHARED_DIR) + "/corpora/ud/" + name + ".conllu");
        if (!file) {
            MESSAGE("skipped: no treebanks in ../shared");
            return;
        }
        std::ostringstream text;
        text << file.rdbuf();
        const auto documents = read_conllu(text.str());
        REQUIRE(documents);
        for (const TreebankDocument& one : *documents)
            for (const Sentence& sentence : one.analysis.sentences)
                if (const auto found = incoherence_of(one, sentence, **built_in_model())) {
                    ++all;
                    doubtful += *found > 0 ? 1 : 0;
                }
    }
    MESSAGE(doubtful, " of ", all, " trees");
    CHECK(all > 2000);
    CHECK(doubtful * 10 <= all);
}
