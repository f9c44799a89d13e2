// Who did it? Pronouns, apposition and coordination, from raw text to the printed line.
#include <doctest/doctest.h>

#include "articles.hpp"

namespace dateline::accuracy {
namespace {

struct Row {
    std::string_view text, words;
    std::string_view label;  // "" = no event
};

const Row kRows[] = {
    // a passer-by who spoke, and the one the story is about
    {"Matteus Lindgren has signed for Norvik. Lindgren landed on Saturday. Lindgren will wear nine. No bid "
     "had come from Osk, the manager there, Luis Prado, said on Sunday. He joined Osk from Halm in 2022.",
     "joined", "Lindgren joins Osk from Halm"},
    {"Matteus Lindgren has signed for Norvik. No bid had come from Osk, the manager there, Luis Prado, said "
     "on Sunday. He joined Osk from Halm in 2022.",
     "joined", "Prado joins Osk from Halm"},
    {"Matteus Lindgren has signed for Norvik. Lindgren landed on Saturday. Lindgren will wear nine. No bid "
     "had come from Osk, the manager there, Luis Prado, said on Sunday. He also warned the league.",
     "warned", "Prado warns the league"},
    // whose office it is, and who only reported
    {"Prime Minister Dora Hale arrived on Monday. Hale was met by crowds. The finance minister resigned on "
     "Tuesday.",
     "resigned", "The finance minister resigns"},
    {"Prime Minister Dora Hale arrived on Monday. Hale was met by crowds. The prime minister resigned on "
     "Tuesday.",
     "resigned", "Hale resigns"},
    {"According to Bloomberg, Tarn Foods has bought Halden Mills. The two companies signed a letter on "
     "Monday.",
     "signed", "The two companies sign a letter"},
    {"Rosa Quill, the former head of the trade mission who was arrested in March, left on Monday.",
     "arrested", "Quill is arrested"},
    // whose name stands beside what they are
    {"The union met on Monday. Its president, Jonas Reik, accused the firm of fraud.", "accused",
     "Reik accuses the firm of fraud"},
    {"Boll's envoy, Carla Arden, met the rebels on Monday.", "met", "Arden meets the rebels"},
    {"An auditor, Holm Brothers, quit on Monday.", "quit", "Holm Brothers quits"},
    {"Boll's motorcade hit a lorry on Monday.", "hit", "Boll's motorcade hits a lorry"},
    {"Carla Weiss testified on Monday. She told jurors that Tesser called her in May and showed them a "
     "letter.",
     "showed", "Weiss shows them a letter"},
    // the nearest person is who "she" is, with a name or without; a firm is nobody
    {"Lena Arden resigned on Monday. Her deputy stayed. The four came before a judge on Tuesday. She freed "
     "them.",
     "freed", "A judge frees them"},
    {"Lena Arden resigned on Monday. She came before a judge on Tuesday. She admitted a theft.", "admitted",
     "Arden admits a theft"},
    {"Lena Arden resigned on Monday. The staff came before a waitress on Tuesday. She freed them.", "freed",
     "A waitress frees them"},
    {"Brandt Lines sold the ferry in May. Its own surveyor had passed the ship on Monday. He has been "
     "suspended.",
     "suspended", "Brandt Lines\u2019 own surveyor is suspended"},
    {"Brandt Lines' licence was withdrawn on Monday. Boll, Brandt's director, has lost his passport.",
     "withdrawn", "Brandt Lines' licence is withdrawn"},
    {"The bank bought Tarn Credit in 2021.", "bought", "The bank buys Tarn Credit"},
    // people reach a wreck, storms do not
    {"Storms kept the divers in port on Monday, but on Tuesday they reached the wreck.", "reached",
     "The divers reach the wreck"},
    // who is left is nobody who left
    {"Carl Boll left on Monday. Three clerks quit his office and left him without a deputy on Tuesday.",
     "left him", "Three clerks leave Boll without a deputy"},
    {"Carl Boll was left out of the team on Monday.", "left out", "Boll is left out of the team"},
    {"Carl Boll left out of fear on Monday.", "left", "Boll leaves out of fear"},
    // what two firms judge, one after the other, is one thing
    {"The union welcomed the idea on Monday, but Arden rejected it.", "rejected", "Arden rejects the idea"},
    {"The driver was arrested on Monday. A spokeswoman said that he was held in Osk.", "held",
     "The driver is held in Osk"},
    {"Halder Ports, which runs the dock, was sold on Monday.", "sold", "Halder Ports is sold"},
    // whom a pronoun keeps in mind the next one goes on about
    {"Anna Dorn fell ill on Monday. A doctor told her to rest. She resigned on Tuesday.", "resigned",
     "Dorn resigns"},
    // people are held, and so are talks
    {"Three clerks were held on Monday.", "held", "Three clerks are held"},
    // a future of a state is no journey, and a party with members is no feast
    {"The boy is going to be a sailor.", "going", ""},
    {"The boy is going to Osk on Friday.", "going", "The boy to go to Osk"},
    {"The court ruled on Friday on a complaint by Boll's party.", "party", ""},
    {"The actors met at a party on Friday.", "party", "A party"},
};

}  // namespace

TEST_CASE("a line says who did it") {
    for (const Row& row : kRows) {
        CAPTURE(row.text);
        const Report report = report_of("2026-05-07", row.text);
        const Found found = find(report, row.text, row.words);
        CHECK((found.mention != nullptr) == !row.label.empty());
        if (found.mention != nullptr) CHECK(found.event->label == row.label);
    }
}

}  // namespace dateline::accuracy
