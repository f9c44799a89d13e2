#include "timeline/extract/narrative.hpp"

#include "trees.hpp"

using namespace dateline;
using namespace dateline::test;

namespace {

// "Police searched the house on Tuesday. They found a gun."
constexpr std::string_view kSearched =
    "Police police NOUN 2 nsubj Number=Plur\n"
    "searched search VERB 0 root Mood=Ind|Tense=Past|VerbForm=Fin\n"
    "the the DET 4 det\n"
    "house house NOUN 2 obj Number=Sing\n"
    "on on ADP 6 case\n"
    "Tuesday Tuesday PROPN 2 obl\n"
    ". . PUNCT 2 punct\n"
    "\n"
    "They they PRON 2 nsubj Number=Plur\n"
    "found find VERB 0 root Mood=Ind|Tense=Past|VerbForm=Fin\n"
    "a a DET 4 det\n"
    "gun gun NOUN 2 obj Number=Sing\n"
    ". . PUNCT 2 punct\n";

// One sentence behind a lead that names its day: "Police searched …" and then `sentence`.
Source after_lead(std::string_view sentence, std::string_view published = "2026-05-06",
                  std::string_view tuesday = "2026-05-05") {
    const std::string text = std::string(kSearched) + "\n" + std::string(sentence);
    return source_of(text, published, {}, {{"Tuesday", tuesday, tuesday}});
}

}  // namespace

TEST_CASE("a story goes on at the day its sentence before names, and what follows from that is uncertain") {
    auto source = source_of(kSearched, "2026-05-06", {}, {{"Tuesday", "2026-05-05", "2026-05-05"}});
    extract_events(source);
    CHECK(mention_of(source, "searched").date.basis == DateBasis::publication);
    CHECK_FALSE(mention_of(source, "searched").date.range.uncertain);
    const auto& found = mention_of(source, "found").date;
    CHECK(found.basis == DateBasis::narrative);
    CHECK(to_edtf(found.range) == "2026-05-05?");
    REQUIRE(found.steps.size() == 1);
    CHECK(found.steps.front() == "likely 2026-05-05: past tense, the story opens with \"Tuesday\"");
}

TEST_CASE("an article without a date infers none") {
    auto source = source_of(kSearched, "", {}, {{"Tuesday", "", ""}});
    extract_events(source);
    CHECK(mention_of(source, "found").date.range.empty());
}

TEST_CASE("tense and clause place an event against the day of the story") {
    struct Row {
        std::string_view sentence, trigger, edtf;
        DateBasis basis;
    };
    const Row rows[] = {
        // "Brand had left the town."
        {"Brand Brand PROPN 3 nsubj Number=Sing\nhad have AUX 3 aux Tense=Past|VerbForm=Fin\n"
         "left leave VERB 0 root Tense=Past|VerbForm=Part\nthe the DET 5 det\ntown town NOUN 3 obj\n. . "
         "PUNCT 3 punct\n",
         "left", "[..2026-05-05]", DateBasis::narrative},
        // "Brand has left the town.": by now, no more is said
        {"Brand Brand PROPN 3 nsubj Number=Sing\nhas have AUX 3 aux Tense=Pres|VerbForm=Fin\n"
         "left leave VERB 0 root Tense=Past|VerbForm=Part\nthe the DET 5 det\ntown town NOUN 3 obj\n. . "
         "PUNCT 3 punct\n",
         "left", "[..2026-05-06]", DateBasis::tense},
        // "Brand will leave the town."
        {"Brand Brand PROPN 3 nsubj Number=Sing\nwill will AUX 3 aux VerbForm=Fin\n"
         "leave leave VERB 0 root VerbForm=Inf\nthe the DET 5 det\ntown town NOUN 3 obj\n. . PUNCT 3 punct\n",
         "leave", "[2026-05-07..]", DateBasis::narrative},
        // "Brand denies the theft.": the day of writing, not that of the story
        {"Brand Brand PROPN 2 nsubj Number=Sing\ndenies deny VERB 0 root Mood=Ind|Tense=Pres|VerbForm=Fin\n"
         "the the DET 4 det\ntheft theft NOUN 2 obj\n. . PUNCT 2 punct\n",
         "denies", "2026-05-06?", DateBasis::narrative},
        // "Brand, who fled the town, said nothing."
        {"Brand Brand PROPN 8 nsubj Number=Sing\n, , PUNCT 4 punct\nwho who PRON 4 nsubj\n"
         "fled flee VERB 1 acl:relcl Mood=Ind|Tense=Past|VerbForm=Fin\nthe the DET 6 det\ntown town NOUN 4 "
         "obj\n"
         ", , PUNCT 4 punct\nsaid say VERB 0 root Mood=Ind|Tense=Past|VerbForm=Fin\nnothing nothing PRON 8 "
         "obj\n"
         ". . PUNCT 8 punct\n",
         "fled", "[..2026-05-05]", DateBasis::narrative},
    };
    for (const Row& row : rows) {
        auto source = after_lead(row.sentence);
        extract_events(source);
        CAPTURE(row.sentence);
        CHECK(edtf_of(source, row.trigger) == row.edtf);
        CHECK(mention_of(source, row.trigger).date.basis == row.basis);
        CHECK(mention_of(source, row.trigger).date.range.uncertain == (row.basis == DateBasis::narrative));
    }
}

TEST_CASE("words are spoken on the day of the article, deeds only where the opening names a day") {
    // "Brand will leave. Boll said so. Boll sold the house."
    auto source = source_of(
        "Brand Brand PROPN 3 nsubj Number=Sing\n"
        "will will AUX 3 aux VerbForm=Fin\n"
        "leave leave VERB 0 root VerbForm=Inf\n"
        ". . PUNCT 3 punct\n"
        "\n"
        "Boll Boll PROPN 2 nsubj Number=Sing\n"
        "said say VERB 0 root Mood=Ind|Tense=Past|VerbForm=Fin\n"
        "so so ADV 2 advmod\n"
        ". . PUNCT 2 punct\n"
        "\n"
        "Boll Boll PROPN 2 nsubj Number=Sing\n"
        "sold sell VERB 0 root Mood=Ind|Tense=Past|VerbForm=Fin\n"
        "the the DET 4 det\n"
        "house house NOUN 2 obj Number=Sing\n"
        ". . PUNCT 2 punct\n",
        "2026-05-06");
    extract_events(source);
    CHECK(edtf_of(source, "said") == "2026-05-06?");
    CHECK(edtf_of(source, "sold") == "[..2026-05-06]");
    CHECK(mention_of(source, "sold").date.basis == DateBasis::tense);
}

TEST_CASE("an article with plans for its own day leaves that day to its other plans") {
    // "Brand will speak today. Boll will leave."
    const std::string_view text =
        "Brand Brand PROPN 3 nsubj Number=Sing\n"
        "will will AUX 3 aux VerbForm=Fin\n"
        "speak speak VERB 0 root VerbForm=Inf\n"
        "today today NOUN 3 obl:unmarked\n"
        ". . PUNCT 3 punct\n"
        "\n"
        "Boll Boll PROPN 3 nsubj Number=Sing\n"
        "will will AUX 3 aux VerbForm=Fin\n"
        "leave leave VERB 0 root VerbForm=Inf\n"
        ". . PUNCT 3 punct\n";
    auto today = source_of(text, "2026-05-06", {}, {{"today", "2026-05-06", "2026-05-06"}});
    extract_events(today);
    CHECK(edtf_of(today, "leave") == "[2026-05-06..]");
    auto later = source_of(text, "2026-05-06", {}, {{"today", "2026-05-08", "2026-05-08"}});
    extract_events(later);
    CHECK(edtf_of(later, "leave") == "[2026-05-07..]");
}

TEST_CASE("a day behind a claim dates the denial, a day behind an attack the attack") {
    const auto sentence = [](std::string_view verb, std::string_view noun) {
        return "Brand Brand PROPN 2 nsubj Number=Sing\n" + std::string(verb) +
               " VERB 0 root Mood=Ind|Tense=Past|VerbForm=Fin\nthe the DET 4 det\n" + std::string(noun) +
               " NOUN 2 obj Number=Sing\non on ADP 6 case\nTuesday Tuesday PROPN 4 nmod\n. . PUNCT 2 punct\n";
    };
    const std::vector<TimeSpec> tuesday = {{"Tuesday", "2026-05-05", "2026-05-05"}};
    auto denial = source_of(sentence("rejected reject", "claim claim"), "2026-05-06", {}, tuesday);
    extract_events(denial);
    CHECK(edtf_of(denial, "rejected") == "2026-05-05");
    auto attack = source_of(sentence("condemned condemn", "attack attack"), "2026-05-06", {}, tuesday);
    extract_events(attack);
    CHECK(edtf_of(attack, "attack") == "2026-05-05");
    CHECK(mention_of(attack, "condemned").date.timexes.empty());
}
