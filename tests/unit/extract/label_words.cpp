// What a line does with names, headlines and what is no event.
#include "label_rows.hpp"

using namespace dateline;
using namespace dateline::test;

TEST_CASE("a headline leaves out the verb to be, a text does not") {
    struct HeadlineRow {
        std::string_view tree, trigger, headline, text;
    };
    constexpr HeadlineRow kRows[] = {
        // "Seven brought up alive from the pit"
        {"Seven seven NUM 2 nsubj\n"
         "brought bring VERB 0 root Tense=Past|VerbForm=Fin\n"
         "up up ADP 2 compound:prt\n"
         "alive alive ADJ 2 advmod\n"
         "from from ADP 7 case\n"
         "the the DET 7 det\n"
         "pit pit NOUN 2 obl Number=Sing\n",
         "brought up", "Seven are brought up alive from the pit", "Seven bring up alive from the pit"},
        // "Divers brought up a boat", which has an object
        {"Divers diver NOUN 2 nsubj Number=Plur\n"
         "brought bring VERB 0 root Tense=Past|VerbForm=Fin\n"
         "up up ADP 2 compound:prt\n"
         "a a DET 5 det\n"
         "boat boat NOUN 2 obj Number=Sing\n",
         "brought up", "Divers bring up a boat", "Divers bring up a boat"},
    };
    for (const auto& row : kRows) {
        CAPTURE(row.headline);
        for (const auto kind : {BlockKind::title, BlockKind::body}) {
            auto source = source_of(row.tree, "2026-05-07", {}, {}, kind);
            extract_events(source);
            CHECK(mention_of(source, row.trigger).label ==
                  (kind == BlockKind::title ? row.headline : row.text));
        }
    }
}

TEST_CASE("a name is cut to its last word where that names the same person") {
    struct NameRow {
        std::string_view name, words, label;
    };
    // "Arden visited Tarn Deep on Monday."
    constexpr std::string_view kTree =
        "Arden Arden PROPN 2 nsubj Number=Sing\n"
        "visited visit VERB 0 root Tense=Past|VerbForm=Fin\n"
        "FIRST FIRST PROPN 2 obj Number=Sing\n"
        "LAST LAST PROPN 3 flat Number=Sing\n"
        ". . PUNCT 2 punct\n";
    constexpr NameRow kRows[] = {
        {"Tarn Deep", "", "Arden visits Tarn Deep"},  // nothing tells that it is a person
        {"Laura Deep", "", "Arden visits Deep"},      // a first name
        {"Tarn Deep", "Deep", "Arden visits Deep"},   // called so elsewhere
    };
    for (const auto& row : kRows) {
        CAPTURE(row.label);
        std::string tree(kTree);
        const auto space = row.name.find(' ');
        for (const std::string_view mark : {"FIRST", "LAST"})
            for (auto at = tree.find(mark); at != std::string::npos; at = tree.find(mark))
                tree.replace(at, mark.size(),
                             mark == "FIRST" ? row.name.substr(0, space) : row.name.substr(space + 1));
        auto source =
            source_of(tree, "2026-05-07",
                      {{"Arden", NameKind::person, "Arden"}, {row.name, NameKind::person, row.name}});
        if (!row.words.empty()) source.analysis.entities.back().aliases.emplace_back(row.words);
        extract_events(source);
        CHECK(mention_of(source, "visited").label == row.label);
    }
}

TEST_CASE("what stands all the time is no entry") {
    struct StandingRow {
        std::string_view tree, trigger;
        bool printed;
    };
    constexpr StandingRow kRows[] = {
        // "The slab fell on Monday at a mine operated by Boll." with the mine for a clause of its own
        {"The the DET 2 det\n"
         "slab slab NOUN 3 nsubj Number=Sing\n"
         "fell fall VERB 8 advcl Tense=Past|VerbForm=Fin\n"
         "on on ADP 5 case\n"
         "Monday Monday PROPN 3 obl Number=Sing\n"
         "a a DET 7 det\n"
         "mine mine NOUN 8 nsubj Number=Sing\n"
         "operated operate VERB 0 root Tense=Past|VerbForm=Fin\n"
         "by by ADP 10 case\n"
         "Boll Boll PROPN 8 obl Number=Sing\n"
         ". . PUNCT 8 punct\n",
         "operated", false},
        // "Boll operated the mine on Monday."
        {"Boll Boll PROPN 2 nsubj Number=Sing\n"
         "operated operate VERB 0 root Tense=Past|VerbForm=Fin\n"
         "the the DET 4 det\n"
         "mine mine NOUN 2 obj Number=Sing\n"
         "on on ADP 6 case\n"
         "Monday Monday PROPN 2 obl Number=Sing\n"
         ". . PUNCT 2 punct\n",
         "operated", true},
    };
    for (const auto& row : kRows) {
        CAPTURE(row.printed);
        auto source =
            source_of(row.tree, "2026-05-07", {{"Boll", NameKind::person, "Carl Boll"}}, times_in(row.tree));
        extract_events(source);
        CHECK((mention_of(source, row.trigger).salience >= kPrinted) == row.printed);
    }
}

TEST_CASE("a name keeps the article the text gives it") {
    struct ArticleRow {
        std::string_view article, label;
    };
    // "The Inspectorate met on Monday. It fined the mine.", and a club that has none
    constexpr ArticleRow kRows[] = {{"The the DET 2 det\n", "The Inspectorate fines the mine"},
                                    {"Now now ADV 3 advmod\n", "Inspectorate fines the mine"}};
    for (const auto& row : kRows) {
        CAPTURE(row.label);
        auto source = source_of(std::string(row.article) +
                                    "Inspectorate Inspectorate PROPN 3 nsubj Number=Sing\n"
                                    "met meet VERB 0 root Tense=Past|VerbForm=Fin\n"
                                    ". . PUNCT 3 punct\n"
                                    "\n"
                                    "It it PRON 2 nsubj\n"
                                    "fined fine VERB 0 root Tense=Past|VerbForm=Fin\n"
                                    "the the DET 4 det\n"
                                    "mine mine NOUN 2 obj Number=Sing\n"
                                    ". . PUNCT 2 punct\n",
                                "2026-05-07",
                                {{"Inspectorate", NameKind::organisation, "Inspectorate"},
                                 {"It", NameKind::organisation, "Inspectorate"}});
        extract_events(source);
        CHECK(mention_of(source, "fined").label == row.label);
    }
}

TEST_CASE("some verbs tell of no event") {
    struct VerbRow {
        std::string_view tree, word;
        bool event;
    };
    constexpr VerbRow kRows[] = {
        // "Arden is going to be a player", a future
        {"Arden Arden PROPN 3 nsubj Number=Sing\n"
         "is be AUX 3 aux VerbForm=Fin\n"
         "going go VERB 0 root Tense=Pres|VerbForm=Part\n"
         "to to PART 7 mark\n"
         "be be AUX 7 cop VerbForm=Inf\n"
         "a a DET 7 det\n"
         "player player NOUN 3 xcomp Number=Sing\n",
         "going", false},
        // "Arden is going to Osk"
        {"Arden Arden PROPN 3 nsubj Number=Sing\n"
         "is be AUX 3 aux VerbForm=Fin\n"
         "going go VERB 0 root Tense=Pres|VerbForm=Part\n"
         "to to ADP 5 case\n"
         "Osk Osk PROPN 3 obl Number=Sing\n",
         "going", true},
        // "Sales rose in the year ended 31 March", which year
        {"Sales sale NOUN 2 nsubj Number=Plur\n"
         "rose rise VERB 0 root Tense=Past|VerbForm=Fin\n"
         "in in ADP 5 case\n"
         "the the DET 5 det\n"
         "year year NOUN 2 obl Number=Sing\n"
         "ended end VERB 5 acl Tense=Past|VerbForm=Part\n"
         "31 31 NUM 8 nummod\n"
         "March March PROPN 6 obl:unmarked Number=Sing\n",
         "ended", false},
        // "The year ended badly"
        {"The the DET 2 det\n"
         "year year NOUN 3 nsubj Number=Sing\n"
         "ended end VERB 0 root Tense=Past|VerbForm=Fin\n"
         "badly badly ADV 3 advmod\n",
         "ended", true},
    };
    for (const auto& row : kRows) {
        CAPTURE(row.tree);
        auto source = source_of(row.tree, "2026-05-07");
        extract_events(source);
        CHECK(std::any_of(source.mentions.begin(), source.mentions.end(), [&](const EventMention& m) {
                  return m.trigger.of(source.document.text) == row.word;
              }) == row.event);
    }
}
