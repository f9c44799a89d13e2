#include <doctest/doctest.h>

#include <algorithm>
#include <ostream>

#include "core/language/entity_link.hpp"
#include "tests/unit/names/read.hpp"

namespace dateline {
namespace {

using test::Read;

/// "Steve Marlowe: a b; …" for the groups that hold more than one entity, in the order of link_entities().
std::string groups(const std::vector<std::string_view>& texts) {
    std::vector<Read> stories(texts.begin(), texts.end());
    std::vector<std::span<const Entity>> entities;
    for (const Read& story : stories) entities.emplace_back(story.analysis.entities);
    std::string out;
    for (const LinkedEntity& linked : link_entities(entities)) {
        if (linked.members.size() < 2) continue;
        if (!out.empty()) out += "; ";
        out += linked.name;
        if (linked.members.size() > 2) out += " x" + std::to_string(linked.members.size());
    }
    return out;
}

struct LinkRow {
    std::vector<std::string_view> texts;
    std::string_view groups;
};

TEST_CASE("entities of several documents are joined when they must be one") {
    const std::vector<LinkRow> rows = {
        {{"Steve Marlowe came. Mr. Marlowe smiled.", "Mr. Marlowe came."}, "Steve Marlowe"},
        {{"President Marlowe came.", "Donald Marlowe, the president, came.", "Mr. Marlowe came."},
         "Donald Marlowe x3"},
        {{"Volodymyr Malensky came.", "Volodymyr Malenskyy came.", "Mr. Malenskiy came."},
         "Volodymyr Malenskyy x3"},
        {{"Dmitri Aliyev came.", "Dmitry Aliev came."}, "Dmitri Aliyev"},
        {{"Bob Marlowe came.", "Robert Marlowe came."}, "Robert Marlowe"},
        // what keeps apart
        {{"Peter Marlowe came.", "Anna Marlowe came."}, ""},
        {{"Peter Marlowe came.", "Ms. Marlowe came."}, ""},
        {{"Peter Marlowe came.", "Victor Marlowe came.", "Mr. Marlowe came."}, ""},
        {{"Peter Marlowe came.", "President Victor Marlowe came.", "President Marlowe came."},
         "Victor Marlowe"},
        // organisations and places
        {{"The EU agreed.", "The European Union agreed."}, "European Union"},
        {{"The U.S. agreed.", "The United States agreed.", "America agreed.", "The US agreed."},
         "United States x4"},
        {{"The UAE agreed.", "The United Arab Emirates agreed."}, "United Arab Emirates"},
        {{"The Tarn Harbour Authority (THA) agreed.", "The THA agreed."}, "Tarn Harbour Authority"},
        {{"Velmark Industries fell. Velmark shares rose.", "On Friday Velmark shares fell."},
         "Velmark Industries"},
        {{"They met in Tarnholt.", "They met in Tarnholt."}, "Tarnholt"},
    };
    for (const LinkRow& row : rows) {
        CAPTURE(row.texts[0]);
        CAPTURE(row.texts[1]);
        CHECK(groups(row.texts) == row.groups);
        std::vector<std::string_view> reversed(row.texts.rbegin(), row.texts.rend());
        CHECK(groups(reversed) == row.groups);
    }
}

TEST_CASE("every entity is in exactly one group") {
    const Read a("Steve Marlowe met Russian officials in Oslo.");
    const Read b("Mr. Marlowe left Moscow.");
    const std::vector<std::span<const Entity>> entities = {a.analysis.entities, b.analysis.entities};
    std::vector<EntityRef> all;
    for (const LinkedEntity& linked : link_entities(entities))
        all.insert(all.end(), linked.members.begin(), linked.members.end());
    std::sort(all.begin(), all.end());
    CHECK(std::adjacent_find(all.begin(), all.end()) == all.end());
    CHECK(all.size() == a.analysis.entities.size() + b.analysis.entities.size());
    CHECK(link_entities({}).empty());
}

}  // namespace
}  // namespace dateline
