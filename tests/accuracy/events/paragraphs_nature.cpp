// Dates of events in short paragraphs on nature, accidents, sport and what was built, written for this test:
// flashbacks, quotations, lists, plans, lengths of time counted from other events.
#include <doctest/doctest.h>

#include "articles.hpp"

namespace dateline::accuracy {
namespace {

// All of Wednesday, 6 May 2026.
const std::vector<Article> kParagraphs = {
    {"2026-05-06",
     "The probe left Earth in October 2019 and reached the comet last August. It landed on 14 "
     "September and sent its first picture the same day.",
     {{"left", "2019-10-01", "2019-10-31"},
      {"reached", "2025-08-01", "2025-08-31"},
      {"landed", "2025-09-14", "2025-09-14"},
      {"sent", "2025-09-14", "2025-09-14"}}},
    {"2026-05-06",
     "Scientists announced on Wednesday that they had found water under the crater. The team drilled "
     "there in the summer of 2024. The rover, which landed in 2022, stopped working in March.",
     {{"announced", "2026-05-06", "2026-05-06"},
      {"found", "", "2026-05-06"},
      {"drilled", "2024-06-01", "2024-08-31"},
      {"landed", "2022-01-01", "2022-12-31"},
      {"stopped", "2026-03-01", "2026-03-31"}}},
    {"2026-05-06",
     "The glacier lost a third of its ice between 1990 and 2020. A study published last month says it "
     "will vanish by 2050. The authors measured it for the first time in 1987.",
     {{"lost", "1990-01-01", "2020-12-31"},
      {"published", "2026-04-01", "2026-04-30"},
      {"vanish", "2026-05-06", "2050-12-31"},
      {"measured", "1987-01-01", "1987-12-31"}}},
    {"2026-05-06",
     "The vaccine was approved in December after a trial that started in 2023. Doctors will give the "
     "first doses on Monday. The maker had withdrawn an earlier version two years ago.",
     {{"approved", "2025-12-01", "2025-12-31"},
      {"started", "2023-01-01", "2023-12-31"},
      {"give", "2026-05-11", "2026-05-11"},
      {"withdrawn", "2024-01-01", "2024-12-31"}}},
    {"2026-05-06",
     "A fire destroyed a warehouse in Norvik early on Wednesday, hours after inspectors visited it. "
     "The building had burned in 1998. Nobody was hurt.",
     {{"destroyed", "2026-05-06", "2026-05-06"},
      {"visited", "2026-05-05", "2026-05-06"},
      {"burned", "1998-01-01", "1998-12-31"}}},
    {"2026-05-06",
     "The river burst its banks on Saturday and flooded 200 homes. By Sunday evening 1,500 people had "
     "left the valley. The army arrived on Monday with boats.",
     {{"burst", "2026-05-02", "2026-05-02"},
      {"flooded", "2026-05-02", "2026-05-02"},
      {"left", "", "2026-05-03"},
      {"arrived", "2026-05-04", "2026-05-04"}}},
    {"2026-05-06",
     "Two trains collided near Osk on Friday, killing nine people. The line reopened on Tuesday. The "
     "last such accident, in 2011, killed four.",
     {{"collided", "2026-05-01", "2026-05-01"}, {"reopened", "2026-05-05", "2026-05-05"}}},
    {"2026-05-06",
     "The volcano erupted at dawn on Monday. It last erupted in 1963. Villages were evacuated on "
     "Sunday, and the airport closed an hour before the eruption.",
     {{"erupted at dawn", "2026-05-04", "2026-05-04"},
      {"evacuated", "2026-05-03", "2026-05-03"},
      {"closed", "2026-05-04", "2026-05-04"}}},
    {"2026-05-06",
     "The dam failed on Tuesday. Engineers warned in a report last year that its gates were weak. The "
     "owner repaired one of them in March but postponed the rest until after the summer.",
     {{"failed", "2026-05-05", "2026-05-05"},
      {"warned", "2025-01-01", "2025-12-31"},
      {"repaired", "2026-03-01", "2026-03-31"},
      {"postponed", "", "2026-05-06"}}},
    {"2026-05-06",
     "Norvik beat Osk 2-0 on Saturday. They had lost the first leg 1-0 on 11 April. The final is on "
     "30 May, and the club sold all its tickets within hours.",
     {{"beat", "2026-05-02", "2026-05-02"}, {"lost", "2026-04-11", "2026-04-11"}}},
    {"2026-05-06",
     "The striker joined the club in January from Osk, where he had scored 20 goals last season. He "
     "injured his knee in training on Thursday and will miss the rest of the season.",
     {{"joined", "2026-01-01", "2026-01-31"}, {"injured", "2026-04-30", "2026-04-30"}}},
    {"2026-05-06",
     "The runner won the title in 2018, 2020 and 2022. She retired last year and now trains children. "
     "On Sunday she opened a new track in Norvik.",
     {{"won", "2018-01-01", "2022-12-31"},
      {"retired", "2025-01-01", "2025-12-31"},
      {"opened", "2026-05-03", "2026-05-03"}}},
    {"2026-05-06",
     "The coach was sacked on Monday, eight days after the team lost the cup final. He took over in "
     "July 2024. His successor starts work next week.",
     {{"sacked", "2026-05-04", "2026-05-04"},
      {"lost", "2026-04-26", "2026-04-26"},
      {"took over", "2024-07-01", "2024-07-31"},
      {"starts", "2026-05-11", "2026-05-17"}}},
    {"2026-05-06",
     "The queen visited the ruins on Monday. The palace burned down a year ago. Work to rebuild it "
     "began in the autumn and will end in 2028.",
     {{"visited", "2026-05-04", "2026-05-04"},
      {"burned down", "2025-04-01", "2025-06-30"},
      {"began", "2025-09-01", "2025-11-30"},
      {"end", "2028-01-01", "2028-12-31"}}},
    {"2026-05-06",
     "Before the match on Saturday, fans fought with police. Twelve people were arrested, and the "
     "game started half an hour late. In December the club had been fined for similar scenes.",
     {{"fought", "2026-05-02", "2026-05-02"},
      {"arrested", "2026-05-02", "2026-05-02"},
      {"started", "2026-05-02", "2026-05-02"},
      {"fined", "2025-12-01", "2025-12-31"}}},
    {"2026-05-06",
     "The bridge was built in 1931 and repaired after the flood of 1978. It was closed in January "
     "when a crack was found. A new bridge should open in 2030.",
     {{"built", "1931-01-01", "1931-12-31"},
      {"repaired", "1978-01-01", ""},
      {"closed", "2026-01-01", "2026-01-31"},
      {"found", "2026-01-01", "2026-01-31"},
      {"open", "2030-01-01", "2030-12-31"}}},
    {"2026-05-06",
     "The expedition set out from Norvik in June 1911. The ship was crushed by ice that winter. The "
     "men walked south for two months and were rescued in March 1912.",
     {{"set out", "1911-06-01", "1911-06-30"}, {"rescued", "1912-03-01", "1912-03-31"}}},
    {"2026-05-06",
     "The king abdicated in 1848. His son fled to Osk, where he died three years later. The republic "
     "lasted until 1852.",
     {{"abdicated", "1848-01-01", "1848-12-31"}, {"died", "1851-01-01", "1851-12-31"}}},
    {"2026-05-06",
     "The satellite failed on 3 May, a week after its launch. Engineers lost contact at noon. They "
     "had tested the antenna in February.",
     {{"failed", "2026-05-03", "2026-05-03"},
      {"lost", "2026-05-03", "2026-05-03"},
      {"tested", "2026-02-01", "2026-02-28"}}},
    {"2026-05-06",
     "The storm reached the coast on Sunday, a day earlier than expected. It had formed over the sea "
     "on Thursday. On Monday it weakened, and by Tuesday it had moved inland.",
     {{"reached", "2026-05-03", "2026-05-03"},
      {"formed", "2026-04-30", "2026-04-30"},
      {"weakened", "2026-05-04", "2026-05-04"},
      {"moved", "", "2026-05-05"}}},
    {"2026-05-06",
     "The tower, opened by the king in 1902, was sold to a hotel group last week. The group bought "
     "two other towers in 2024. It wants to convert all three by 2029.",
     {{"opened", "1902-01-01", "1902-12-31"},
      {"sold", "2026-04-27", "2026-05-03"},
      {"bought", "2024-01-01", "2024-12-31"}}},
    {"2026-05-06",
     "Two miners were rescued on Tuesday, 11 days after a tunnel collapsed. Rescuers first heard "
     "their voices on Saturday. The mine had been inspected in March.",
     {{"rescued", "2026-05-05", "2026-05-05"},
      {"collapsed", "2026-04-24", "2026-04-24"},
      {"heard", "2026-05-02", "2026-05-02"},
      {"inspected", "2026-03-01", "2026-03-31"}}},
    {"2026-05-06",
     "The referee stopped the match on Sunday when a flare hit a player. The league will decide on "
     "Thursday whether to replay it. In 2023 it ordered a replay behind closed doors.",
     {{"stopped", "2026-05-03", "2026-05-03"},
      {"hit", "2026-05-03", "2026-05-03"},
      {"decide", "2026-05-07", "2026-05-07"},
      {"ordered", "2023-01-01", "2023-12-31"}}},
    {"2026-05-06",
     "The ferry sank in a storm on the night of 28 September 1994. Only 137 people survived. "
     "Investigators raised the bow door that November.",
     {{"sank", "1994-09-28", "1994-09-28"}, {"raised", "1994-11-01", "1994-11-30"}}},
    {"2026-05-06",
     "The band played its last concert in Norvik in 2010. It broke up soon after. Its singer, who "
     "died on Sunday, wrote all its songs.",
     {{"played", "2010-01-01", "2010-12-31"}, {"died", "2026-05-03", "2026-05-03"}}},
    {"2026-05-06",
     "A telescope photographed the planet for the first time on 8 April. Astronomers had predicted "
     "its position in 2017. The picture was released on Tuesday.",
     {{"photographed", "2026-04-08", "2026-04-08"},
      {"predicted", "2017-01-01", "2017-12-31"},
      {"released", "2026-05-05", "2026-05-05"}}},
    {"2026-05-06",
     "Boll has cancelled his trip to Osk next week. The club scrapped a concert planned for Friday.",
     {{"cancelled", "", "2026-05-06"},
      {"trip", "2026-05-11", "2026-05-17"},
      {"concert", "2026-05-08", "2026-05-08"}}},
    {"2026-05-06",
     "A roof fell in the mine at Osk on 4 April. Two miners died. Thirty left by the air shaft.",
     {{"fell", "2026-04-04", "2026-04-04"},
      {"died", "2026-04-04", "2026-04-04"},
      {"left", "2026-04-04", "2026-04-04"}}},
    {"2026-05-06",
     "The Feast of Lights, a pilgrimage that draws thousands to the town at the end of May, has been "
     "cancelled.",
     {{"cancelled", "2026-05-21", "2026-05-31"}}},
    {"2026-05-06",
     "The inquest heard on Tuesday that the climber fell on 12 February. His body was found four days "
     "later. His rope had snapped, a witness said.",
     {{"heard", "2026-05-05", "2026-05-05"},
      {"fell", "2026-02-12", "2026-02-12"},
      {"found", "2026-02-16", "2026-02-16"},
      {"snapped", "2026-02-12", "2026-02-12"}}},
    {"2026-05-06",
     "The company recalled 40,000 heaters on Wednesday after two caught fire in April. It sold them "
     "between 2022 and 2024. Customers will get their money back by the end of June.",
     {{"recalled", "2026-05-06", "2026-05-06"},
      {"caught fire", "2026-04-01", "2026-04-30"},
      {"sold", "2022-01-01", "2024-12-31"}}},
};

}  // namespace

TEST_CASE("dates of events in short paragraphs on nature, sport and what was built") {
    check_nearly_all(kParagraphs);
}

}  // namespace dateline::accuracy
