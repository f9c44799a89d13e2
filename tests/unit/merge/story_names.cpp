#include "timeline/merge/story_names.hpp"

#include <doctest/doctest.h>

using namespace dateline;

namespace {

struct Name {
    std::string name;
    NameKind kind = NameKind::organisation;
    char gender = '?';
};

/// Two articles of one story with a name each, a third name beside the second: do the first two become one?
bool become_one(const Name& one, const Name& other, const Name& third = {"Orr Harbour Trust"},
                bool one_story = true) {
    std::vector<Source> sources(2);
    std::vector<std::string> names;
    std::vector<std::vector<std::uint32_t>> of_entity(2);
    const auto add = [&](std::size_t source, const Name& name) {
        Entity entity;
        entity.kind = name.kind;
        entity.name = name.name;
        entity.gender = name.gender;
        sources[source].analysis.entities.push_back(entity);
        of_entity[source].push_back(static_cast<std::uint32_t>(names.size()));
        names.push_back(name.name);
    };
    add(0, one);
    add(1, other);
    add(1, third);
    const std::vector<std::uint32_t> story{0, one_story ? 0U : 1U};
    join_names_of_stories(sources, story, names, of_entity);
    return of_entity[0][0] == of_entity[1][0];
}

}  // namespace

TEST_CASE("in one story a name is one thing") {
    constexpr auto person = NameKind::person, place = NameKind::place, other = NameKind::other;
    struct Row {
        Name one, other;
        bool is_one;
    };
    for (const Row& row : {
             Row{{"Inspectorate"}, {"Mines Inspectorate"}, true},
             Row{{"the Inspectorate"}, {"Mines Inspectorate"}, true},
             Row{{"Harlow", person}, {"Harlow Athletic"}, true},
             Row{{"Harlow"}, {"Harlow Metals AS", person}, true},
             Row{{"Harlow", other}, {"Harlow", person}, true},
             Row{{"Ministry of Health"}, {"Health Ministry"}, true},
             Row{{"Department of the Interior"}, {"Interior Department"}, true},
             // a town is not its hospital, a person known as such no club, two persons are two
             Row{{"Harlow", place}, {"Harlow Hospital"}, false},
             Row{{"Harlow", person, 'f'}, {"Harlow Athletic"}, false},
             Row{{"Harlow", person, 'm'}, {"Harlow", place}, false},
             Row{{"Ann Boll", person}, {"Boll", person}, false},
             Row{{"Ministry of Health"}, {"Ministry of Defence"}, false},
             Row{{"Har"}, {"Harlow Athletic"}, false},
             Row{{"Bank of Orr"}, {"Bank of Tarn"}, false},
         }) {
        CAPTURE(row.one.name);
        CAPTURE(row.other.name);
        CHECK(become_one(row.one, row.other) == row.is_one);
        CHECK(become_one(row.other, row.one) == row.is_one);
    }
}

TEST_CASE("a short name stands for the only body called so, in its own story") {
    CHECK(become_one({"Agency"}, {"Road Safety Agency"}));
    CHECK_FALSE(become_one({"Agency"}, {"Road Safety Agency"}, {"Food Agency"}));
    CHECK_FALSE(become_one({"Agency"}, {"Road Safety Agency"}, {"Orr Harbour Trust"}, false));
}
