// News sentences in own words: what the later rooms need of each is its main verb, who does it, and its
// tense.
#include <doctest/doctest.h>

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/language/analyse.hpp"

using namespace dateline;

namespace {

struct Row {
    const char* text;
    const char* root;
    const char* subject;  // of the root; "" = none
    Tense tense;          // of the root or its first auxiliary
};

const Row kRows[] = {
    {"Officials from both countries met in Geneva on Tuesday, but no agreement was reached.", "met",
     "Officials", Tense::past},
    {"The two envoys last travelled to Moscow in December.", "travelled", "envoys", Tense::past},
    {"The minister denied that the army had attacked the village on Monday.", "denied", "minister",
     Tense::past},
    {"Two days later, the company announced that it would buy its smaller rival.", "announced", "company",
     Tense::past},
    {"A court in Paris ordered the release of the journalist, who had been arrested in May.", "ordered",
     "court", Tense::past},
    {"The planned visit was cancelled because of the storm.", "cancelled", "visit", Tense::past},
    {"Parliament approves new budget", "approves", "Parliament", Tense::pres},
    {"The president will visit Berlin on Friday.", "visit", "president", Tense::none},
    // Read against grammar at first, and right when parsed again.
    {"The deal reached in Oslo collapsed within a week.", "collapsed", "deal", Tense::past},
    {"Soldiers guarding the border shot dead two smugglers.", "shot", "Soldiers", Tense::past},
    {"Campers gathered in front of the mayor's office and demanded that the mill be closed.", "gathered",
     "Campers", Tense::past},
    {"A storm that broke out before dawn over the outskirts of Port Ellery forced hundreds to flee.",
     "forced", "storm", Tense::past},
    {"Prosecutors had searched the headquarters in the capital a day earlier and seized computers.",
     "searched", "Prosecutors", Tense::past},
    {"Parliament voted by 88 to 81 on Thursday to keep him in office.", "voted", "Parliament", Tense::past},
    {"The general, who led the coup, resigned as president on Wednesday.", "resigned", "general",
     Tense::past},
};

/// Odd at first sight too: so many in one text that not all would be parsed again.
const Row kMoreRows[] = {
    {"Outside court, a Harlow spokeswoman denied a published report.", "denied", "spokeswoman", Tense::past},
    {"Troops backed by tanks entered the town at dawn.", "entered", "Troops", Tense::past},
    {"Union leader Maria Holt called off the strike planned for Friday.", "called", "leader", Tense::past},
    {"The chief executive, who joined the firm in 2009, quit.", "quit", "executive", Tense::past},
    // Past tenses without "-ed", whatever the words around them look like.
    {"The choir sang.", "sang", "choir", Tense::past},
    {"The dog bit a postman.", "bit", "dog", Tense::past},
    {"The dam burst.", "burst", "dam", Tense::past},
    {"The crew clung to the wreck.", "clung", "crew", Tense::past},
    {"A court overthrew the ruling.", "overthrew", "court", Tense::past},
    {"The bank lent money.", "lent", "bank", Tense::past},
    {"Losses exceed the limit.", "exceed", "Losses", Tense::pres},
    {"Losses exceeded the limit.", "exceeded", "Losses", Tense::past},
    {"They are due to reassemble in the old town hall on 3 March.", "due", "They", Tense::none},
    {"The two teams are due to play again on 9 May.", "due", "teams", Tense::none},
    {"A bit of luck helped the crew.", "helped", "bit", Tense::past},
};

std::string word(const Document& document, const Token& token) {
    return std::string(token.span.of(document.text));
}

void check(std::span<const Row> rows) {
    for (const Row& row : rows) {
        CAPTURE(row.text);
        Document document;
        document.text = row.text;
        const Analysis analysis = analyse(document, **built_in_model());
        REQUIRE(analysis.sentences.size() == 1);
        const std::uint32_t root = analysis.sentences[0].root;
        CHECK(word(document, analysis.tokens[root]) == row.root);
        std::string subject;  // the first
        Tense tense = Tense::none;
        for (const Token& token : analysis.tokens) {
            if (token.head != root) continue;
            if (token.deprel == Deprel::nsubj || token.deprel == Deprel::nsubj_pass)
                subject = word(document, token);
            if ((token.deprel == Deprel::aux || token.deprel == Deprel::aux_pass) && tense == Tense::none)
                tense = token.features.tense;
        }
        if (tense == Tense::none) tense = analysis.tokens[root].features.tense;
        CHECK(subject == row.subject);
        CHECK(tense == row.tense);
    }
}

}  // namespace

TEST_CASE("main verb, subject and tense of news sentences") {
    check(kRows);
    check(kMoreRows);
}

TEST_CASE("a passive has a passive subject, and its verb is a participle") {
    Document document;
    document.text = "The envoy was arrested on Friday.";
    const Analysis analysis = analyse(document, **built_in_model());
    const std::uint32_t root = analysis.sentences.at(0).root;
    CHECK(analysis.lemma(root) == "arrest");
    CHECK(analysis.tokens[root].features.verb_form == VerbForm::part);
    CHECK(analysis.tokens[1].deprel == Deprel::nsubj_pass);
    CHECK(analysis.tokens[1].head == root);
}

TEST_CASE("sentences parsed together come out as each alone") {
    Document all;
    std::vector<Analysis> alone;
    for (int round = 0; round < 3; ++round) {  // more words than are parsed at once
        std::vector<std::string_view> texts{"Rebels seized the town and the airport on Sunday night."};
        for (const Row& row : kRows) texts.emplace_back(row.text);
        for (const std::string_view text : texts) {
            Document one;
            one.text = text;
            alone.push_back(analyse(one, **built_in_model()));
            all.text += (all.text.empty() ? "" : "\n\n") + one.text;
        }
    }
    const Analysis together = analyse(all, **built_in_model());
    REQUIRE(together.sentences.size() == alone.size());
    for (std::size_t s = 0; s < alone.size(); ++s) {
        const Sentence& sentence = together.sentences[s];
        REQUIRE(sentence.end - sentence.begin == alone[s].tokens.size());
        CHECK(sentence.root - sentence.begin == alone[s].sentences[0].root);
        for (std::uint32_t i = 0; i < alone[s].tokens.size(); ++i) {
            const Token& token = together.tokens[sentence.begin + i];
            const Token& same = alone[s].tokens[i];
            CHECK((token.head == kNone ? kNone : token.head - sentence.begin) == same.head);
            CHECK(token.deprel == same.deprel);
            CHECK(token.upos == same.upos);
            CHECK(token.xpos == same.xpos);
            CHECK(token.features == same.features);
            CHECK(together.lemma(sentence.begin + i) == alone[s].lemma(i));
        }
    }
}

TEST_CASE("a word is no mark, wherever it stands") {
    for (const char* headline : {"Ferry runs aground off Norvik, 14 hurt", "Bus overturns, dozens hurt",
                                 "Two dead, three missing", "Storm hits coast, ferries stop"}) {
        CAPTURE(headline);
        Document document;
        document.text = headline;
        for (const Token& token : analyse(document, **built_in_model()).tokens)
            CHECK((token.upos == Upos::PUNCT) == (word(document, token) == ","));
    }
}

TEST_CASE("a clause hangs on what it tells of") {
    struct Told {
        const char* text;
        const char* clause;  // its predicate
        const char* head;    // what it hangs on
    };
    const Told rows[] = {
        {"She told jurors that Hollis called her in February.", "called", "told"},
        {"The minister told parliament that Tessler had resigned on Friday.", "resigned", "told"},
        {"Ministers warned voters that taxes would rise.", "rise", "warned"},
        {"He told the story that everyone knew.", "knew", "story"},
        {"White heads a team that is investigating the bombings which killed 224 people.", "killed",
         "bombings"},
        {"He met jurors that the court had dismissed.", "dismissed", "jurors"},
    };
    for (const Told& row : rows) {
        CAPTURE(row.text);
        Document document;
        document.text = row.text;
        const Analysis analysis = analyse(document, **built_in_model());
        for (const Token& token : analysis.tokens) {
            if (word(document, token) != row.clause) continue;
            REQUIRE(token.head != kNone);
            CHECK(word(document, analysis.tokens[token.head]) == row.head);
        }
    }
}
