#include "timeline/assemble/sole_part.hpp"

#include <doctest/doctest.h>

#include "tests/unit/merge/story.hpp"

using namespace dateline;
using namespace dateline::test;

TEST_CASE("two who have one post exclude each other, two names or two posts need not") {
    struct Row {
        SolePart a, b;
        bool excluded;
    };
    const Row rows[] = {
        {{"elect", {"Paul Lind"}, "leader", {}, {}}, {"elect", {"Dora Vale"}, "leader", {}, {}}, true},
        {{"elect", {"Paul Lind"}, "", {}, {}}, {"elect", {"Dora Vale"}, "leader", {}, {}}, true},
        {{"elect", {"Paul Lind"}, "mayor", {}, {"orr"}}, {"elect", {"Dora Vale"}, "mayor", {}, {}}, true},
        {{"elect", {"Paul Lind"}, "mayor", {}, {"orr"}},
         {"elect", {"Dora Vale"}, "mayor", {}, {"norvik"}},
         false},
        {{"elect", {"Paul Lind"}, "mayor", {}, {}}, {"elect", {"Dora Vale"}, "mayor", {"deputy"}, {}}, false},
        {{"appoint", {"Paul Lind"}, "minister", {"finance"}, {}},
         {"appoint", {"Dora Vale"}, "minister", {"interior"}, {}},
         false},
        {{"elect", {"Paul Lind"}, "leader", {}, {}}, {"elect", {"Dora Vale"}, "treasurer", {}, {}}, false},
        {{"elect", {"Paul Lind"}, "", {}, {}}, {"win", {"Dora Vale"}, "", {}, {}}, false},
        {{"elect", {"Paul Lind"}, "", {}, {}}, {"elect", {"Lind"}, "", {}, {}}, false},
        {{"elect", {"Tran Van Duc"}, "", {}, {}}, {"elect", {"Tran"}, "", {}, {}}, false},
        {{"elect", {"Oleh Petrovsky"}, "", {}, {}}, {"elect", {"Petrovskyy"}, "", {}, {}}, false},
        {{"elect", {"Paul Lind", "Carl Roth"}, "", {}, {}}, {"elect", {"Dora Vale"}, "", {}, {}}, false},
    };
    for (const Row& row : rows) {
        CAPTURE(row.a.people.front());
        CAPTURE(row.b.people.front());
        CHECK(exclude(row.a, row.b) == row.excluded);
        CHECK(exclude(row.b, row.a) == row.excluded);
    }
}

TEST_CASE("only some events have such a part, and only somebody named has it") {
    Source source = article("a", "2026-01-20",
                            {{"elect", {"Paul Lind"}, {}, "", ""}, {"meet", {"Paul Lind"}, {}, "", ""}});
    CHECK_FALSE(sole_part_of(source.mentions[0], source));  // takes part: as what?
    source.mentions[0].participants[0].role = Role::patient;
    source.mentions[1].participants[0].role = Role::patient;
    REQUIRE(sole_part_of(source.mentions[0], source));
    CHECK(sole_part_of(source.mentions[0], source)->people == std::vector<std::string>{"Paul Lind"});
    CHECK_FALSE(sole_part_of(source.mentions[1], source));
}
