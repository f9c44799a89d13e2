#include <doctest/doctest.h>

#include <ostream>

#include "tests/unit/names/read.hpp"

namespace dateline {
namespace {

using test::Read;

/// All entities that mentions with exactly these words stand for, joined by "+"; "?" for one left open, ""
/// for no mention.
std::string meaning(const Read& story, std::string_view words) {
    std::string out;
    for (const EntityMention& mention : story.analysis.mentions) {
        if (mention.span.of(story.document.text) != words) continue;
        if (!out.empty()) out += '+';
        out += mention.entity == kNone ? "?" : short_name(story.analysis.entities[mention.entity]);
    }
    return out;
}

struct ReferenceRow {
    std::string_view text;
    std::string_view words;
    std::string_view meaning;
};

TEST_CASE("pronouns, plural phrases and nominals mean somebody only when one reading fits") {
    const ReferenceRow rows[] = {
        // he and she, by subject, gender and nearness
        {"Mr. Marlowe said that he would travel to Oslo.", "he", "Marlowe"},
        {"Anna Dorn met Paul Marlowe in Oslo. She smiled.", "She", "Dorn"},
        {"Tom Marlowe died in hospital. Zorvane is expected in the town. He is to meet the families.", "He",
         "Zorvane"},
        {"Mr. Marlowe resigned. His deputy, Zorv Dorn, will take over. He said that it was time.", "He",
         "Marlowe"},
        {"The attorney general, Anna Dorn, said her office was open.", "her", "Dorn"},
        {"Anna Dorn met Paul Marlowe in Oslo. He smiled.", "He", "Marlowe"},
        {"In Oslo it rained on Paul Marlowe and Peter Dorn. His hat was lost.", "His", "?"},
        {"Paul Marlowe met Peter Dorn in Oslo. He smiled.", "He", "Marlowe"},
        // the story goes on about whom it quotes, unless the quotation is about somebody
        {"Paul Marlowe won. Paul Marlowe smiled. Paul Marlowe left. \"Oslo is lost,\" Mayor Peter Dorn said. "
         "He "
         "grew up there.",
         "He", "Dorn"},
        {"Paul Marlowe fell ill. Paul Marlowe smiled. Paul Marlowe left. \"He was kind,\" Mayor Peter Dorn "
         "said. "
         "He grew up there.",
         "He", "?+Marlowe"},
        {"Anna Dorn resigned. The clerks came before a judge. She freed them.", "She", "?"},
        {"Anna Dorn resigned. The clerks met a policeman. She smiled.", "She", "Dorn"},
        {"Paul Marlowe resigned after three clerks quit and left him without an office.", "him", "Marlowe"},
        {"A mediator, the retired judge Paul Marlowe, met both sides in Oslo. He smiled.", "He", "Marlowe"},
        {"Anna Dorn fell ill. A doctor told her to rest. She resigned.", "She", "Dorn"},
        // whose something is comes behind who is told of
        {"Mr. Marlowe spoke in Oslo. The visit of Mr. Marlowe's team was noted by clerk and poet Tal Bounas, "
         "who was there. He was later held by police.",
         "He", "Bounas"},
        {"Mr. Marlowe spoke in Oslo. Mr. Marlowe's visit annoyed the city. He smiled.", "He", "Marlowe"},
        // somebody new is not who was named before; "since she" is the next "she"
        {"Nik Bounas met the press. A niece of the minister was ill. She was taken home.", "She", "?"},
        {"Nik Bounas met the press. The head of the bank was ill. She was taken home.", "She", "Bounas"},
        {"Since she was born in Oslo, she may stand, Anna Dorn, a judge, told Brant News.", "she", "?+?"},
        // they, for two named together
        {"Mr. Marlowe said that he and Mr. Dorn would not stay in Oslo. Instead, he said, they will fly to "
         "Rome.",
         "they", "Marlowe+Dorn"},
        {"Paul Marlowe and Peter Dorn visited Oslo, where they held talks.", "they", "Marlowe+Dorn"},
        {"Paul Marlowe visited Oslo. Officials there said they were pleased.", "they", "?"},
        {"Paul Marlowe and Peter Dorn came. Officials in Oslo said they were pleased.", "they", "?"},
        {"Paul Marlowe met Peter Dorn in Oslo. Both men smiled.", "Both men", "Marlowe+Dorn"},
        {"Paul Marlowe met Anna Dorn in Oslo. Both men smiled.", "Both men", ""},
        {"Paul Marlowe and Anna Dorn met in Oslo. The pair smiled.", "The pair", "Marlowe+Dorn"},
        {"Following their visit to the city, Paul Marlowe and Peter Dorn left.", "their", "Marlowe+Dorn"},
        {"After his talks in Oslo, Paul Marlowe left.", "his", "Marlowe"},
        // descriptions beside a name, and their return
        {"Paul Marlowe, the president's special envoy, flew to Oslo. The envoy was late.", "The envoy",
         "Marlowe"},
        {"Paul Marlowe, a special envoy, met Peter Dorn, an envoy of Norway. The envoy was late.",
         "The envoy", ""},
        {"The envoy was late. Paul Marlowe, the envoy, flew to Oslo.", "The envoy", ""},
        {"President Marlowe of Norway met President Dorn of Poland. The Polish president smiled.",
         "The Polish president", "Dorn"},
        {"Officials of the Health Ministry met in Oslo. The ministry said so.", "The ministry",
         "Health Ministry"},
        {"Dmitri S. Malkov, the palace spokesman, said the meeting was over.", "the palace spokesman",
         "Malkov"},
        {"The Health Ministry met in Oslo. It reached Rome in March.", "It", "?"},
        {"The Health Ministry met in Oslo. It denied the reports.", "It", "Health Ministry"},
        {"In neighboring Tarnholt, the interior minister denied it.", "the interior minister", ""},
        // somebody without a name may be meant
        {"Paul Marlowe slept in Oslo. A waiter knocked. He smiled.", "He", "?"},
        // things
        {"Velmark Industries said it would file for clearance.", "it", "Velmark Industries"},
        {"Velmark Industries said it was raining.", "it", ""},
        {"The Treaty of Varn failed. It collapsed in May.", "It", "Treaty of Varn"},
        {"Kyiv said that it agreed to most of the plan.", "it", "Kyiv"},
        // a quotation does not know what stands outside
        {"\"They are late,\" said Paul Marlowe.", "They", "?"},
    };
    for (const ReferenceRow& row : rows) {
        CAPTURE(row.text);
        CAPTURE(row.words);
        CHECK(meaning(Read(row.text), row.words) == row.meaning);
    }
}

}  // namespace
}  // namespace dateline
