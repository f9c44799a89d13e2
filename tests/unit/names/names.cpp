#include <doctest/doctest.h>

#include <ostream>

#include "tests/unit/names/read.hpp"

namespace dateline {
namespace {

using test::Read;

struct MentionsRow {
    std::string_view text;
    std::string_view mentions;
};

TEST_CASE("names are found with titles, possessives stripped, and gathered") {
    const MentionsRow rows[] = {
        {"Steve Marlowe, an envoy, flew to Geneva. Mr. Marlowe said that talks went well.",
         "Steve Marlowe=Steve Marlowe; an envoy=Steve Marlowe; Geneva=Geneva; Mr. Marlowe=Steve Marlowe"},
        {"The leaders met President Anton V. Dorn of Poland on Friday.",
         "President Anton V. Dorn=Anton V. Dorn; Poland=Poland"},
        {"Lithuania's Foreign Minister Ilona Brandt met Russian officials.",
         "Lithuania=Lithuania; Foreign Minister Ilona Brandt=Ilona Brandt; Russian=Russia"},
        {"Officials of the Ministry of Defense met the World Health Organization (WHO). The WHO agreed.",
         "Ministry of Defense=Ministry of Defense; World Health Organization=World Health Organization; "
         "WHO=World Health Organization; WHO=World Health Organization"},
        {"Velmark Industries bought Orsa Sensors. Velmark shares fell; Orsa's rose.",
         "Velmark Industries=Velmark Industries; Orsa Sensors=Orsa Sensors; Velmark=Velmark Industries; "
         "Orsa=Orsa Sensors"},
        // a town is not called by what is named after it, nor anybody by a department
        {"Varn was calm. The Varn Police Department met.",
         "Varn=Varn; Varn Police Department=Varn Police Department"},
        {"The crash at Orsa Junction was bad. Orsa mourned.", "Orsa Junction=Orsa Junction; Orsa=Orsa"},
        {"Sir Colin Maddox spoke to Ursula von der Lahn. Ms. von der Lahn smiled.",
         "Sir Colin Maddox=Colin Maddox; Ursula von der Lahn=Ursula von der Lahn; Ms. von der Lahn=Ursula "
         "von der Lahn"},
        {"On Monday in March the talks ended. Investigators now believe it.", ""},
        {"Fresh talks began. Aid groups left. Schools closed.", ""},
    };
    for (const MentionsRow& row : rows) {
        CAPTURE(row.text);
        CHECK(Read(row.text).mentions() == row.mentions);
    }
}

TEST_CASE("a plural after a place is a team, a plural office after a party is not") {
    struct KindRow {
        std::string_view text;
        std::string_view name;
        NameKind kind;
    };
    const KindRow rows[] = {
        {"On Sunday the Boston Foxes lost. Nobody had seen Boston Foxes play so badly.", "Boston Foxes",
         NameKind::organisation},
        {"On Sunday the Boston Rivals lost. Fans of Boston Rivals wept.", "Boston Rivals",
         NameKind::organisation},
        {"He said that Republican Senators had left. Many Republican Senators agreed.", "Republican Senators",
         NameKind::other},
    };
    for (const KindRow& row : rows) {
        CAPTURE(row.text);
        const Read story(row.text);
        REQUIRE(story.entity(row.name) != nullptr);
        CHECK(story.entity(row.name)->kind == row.kind);
    }
}

TEST_CASE("names as a newspaper prints them") {
    const Read story("President Vladimir V. Dorn met Xi Lanping. Mr. Xi said Mr. Dorn agreed.");
    REQUIRE(story.entity("Mr. Dorn") != nullptr);
    CHECK(display_name(*story.entity("Mr. Dorn")) == "Vladimir Dorn");
    CHECK(short_name(*story.entity("Mr. Dorn")) == "Dorn");
    CHECK(short_name(*story.entity("Mr. Xi")) == "Xi");
    CHECK(story.entity("Mr. Dorn")->gender == 'm');
}

}  // namespace
}  // namespace dateline
