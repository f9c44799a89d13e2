// Dates of events in short paragraphs of many fields, written for this test: flashbacks, quotations, lists,
// plans, lengths of time counted from other events. What a day stands for without a mark must be right, and
// no more than a few dates may exclude the true one.
#include <doctest/doctest.h>

#include "articles.hpp"

namespace dateline::accuracy {
namespace {

// All of Wednesday, 6 May 2026.
const std::vector<Article> kParagraphs = {
    {"2026-05-06",
     "A jury in Norvik convicted Carl Boll of arson on Tuesday. Boll had set the mill alight in March "
     "2021, prosecutors said. He was arrested the following month in Osk.",
     {{"convicted", "2026-05-05", "2026-05-05"},
      {"set", "2021-03-01", "2021-03-31"},
      {"arrested", "2021-04-01", "2021-04-30"}}},
    {"2026-05-06",
     "The appeal court overturned the ruling on Monday. The lower court had rejected the claim in "
     "2024. A panel of three judges heard the case in January and reserved its judgment.",
     {{"overturned", "2026-05-04", "2026-05-04"},
      {"rejected", "2024-01-01", "2024-12-31"},
      {"heard", "2026-01-01", "2026-01-31"}}},
    {"2026-05-06",
     "\"He told me last week that he sold the boat in June,\" Lena Arden said on Wednesday.",
     {{"told", "2026-04-27", "2026-05-03"},
      {"sold", "2025-06-01", "2025-06-30"},
      {"said", "2026-05-06", "2026-05-06"}}},
    {"2026-05-06",
     "Judge Vera Holm adjourned the hearing on Tuesday until 19 June. The trial began on 3 March, and "
     "the defence had asked for a delay three times.",
     {{"adjourned", "2026-05-05", "2026-05-05"},
      {"began", "2026-03-03", "2026-03-03"},
      {"asked", "", "2026-05-05"}}},
    {"2026-05-06",
     "The bank sued its former director in April, two years after it dismissed him. The case will be "
     "heard in September.",
     {{"sued", "2026-04-01", "2026-04-30"},
      {"dismissed", "2024-04-01", "2024-04-30"},
      {"heard", "2026-09-01", "2026-09-30"}}},
    {"2026-05-06",
     "Police arrested a man of 34 on Sunday night. He is accused of killing a guard in 2019. He will "
     "appear in court on Thursday.",
     {{"arrested", "2026-05-03", "2026-05-03"},
      {"killing", "2019-01-01", "2019-12-31"},
      {"appear", "2026-05-07", "2026-05-07"}}},
    {"2026-05-06",
     "The inquest heard on Tuesday that the climber fell on 12 February. His body was found four days "
     "later. His rope had snapped, a witness said.",
     {{"heard", "2026-05-05", "2026-05-05"},
      {"fell", "2026-02-12", "2026-02-12"},
      {"found", "2026-02-16", "2026-02-16"},
      {"snapped", "2026-02-12", "2026-02-12"}}},
    {"2026-05-06",
     "On Monday he flew to Osk, and on Tuesday he met the mayor. He returned home the next day.",
     {{"flew", "2026-05-04", "2026-05-04"},
      {"met", "2026-05-05", "2026-05-05"},
      {"returned", "2026-05-06", "2026-05-06"}}},
    {"2026-05-06",
     "On Tuesday she signed the papers and then drove to the coast. She plans to sail on Friday.",
     {{"signed", "2026-05-05", "2026-05-05"}, {"sail", "2026-05-08", "2026-05-08"}}},
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
     "Brandt Lines bought its rival for 90 million euros on Tuesday. The two firms first talked in "
     "2023, but talks broke down in May of that year. The deal is expected to close in the third "
     "quarter.",
     {{"bought", "2026-05-05", "2026-05-05"},
      {"talked", "2023-01-01", "2023-12-31"},
      {"broke down", "2023-05-01", "2023-05-31"},
      {"close", "2026-07-01", "2026-09-30"}}},
    {"2026-05-06",
     "The company closed its mill in Osk last month. It opened the mill in 1974. In 2019 it had "
     "promised to keep the plant until 2030.",
     {{"closed", "2026-04-01", "2026-04-30"},
      {"opened", "1974-01-01", "1974-12-31"},
      {"promised", "2019-01-01", "2019-12-31"}}},
    {"2026-05-06",
     "Shares of Brandt fell 8 per cent on Tuesday after the firm cut its forecast. On Monday its "
     "chairman had sold stock worth two million euros. The board meets on Friday to discuss his "
     "future.",
     {{"fell", "2026-05-05", "2026-05-05"},
      {"cut", "2026-05-05", "2026-05-05"},
      {"sold", "2026-05-04", "2026-05-04"},
      {"meets", "2026-05-08", "2026-05-08"}}},
    {"2026-05-06",
     "The central bank raised its rate to 3 per cent on Thursday. It last raised the rate in 2023. "
     "Economists had expected the step since February.",
     {{"raised its rate", "2026-04-30", "2026-04-30"}, {"raised the rate", "2023-01-01", "2023-12-31"}}},
    {"2026-05-06",
     "The airline, which was founded in 1986, filed for bankruptcy on Monday. It cancelled all "
     "flights from Wednesday. In March it had still ordered ten planes.",
     {{"founded", "1986-01-01", "1986-12-31"},
      {"filed", "2026-05-04", "2026-05-04"},
      {"ordered", "2026-03-01", "2026-03-31"}}},
    {"2026-05-06",
     "The minister resigned on Tuesday. Two days earlier a newspaper had printed his letters. He "
     "denied on Sunday that he wrote them, but admitted it a day later.",
     {{"resigned", "2026-05-05", "2026-05-05"},
      {"printed", "2026-05-03", "2026-05-03"},
      {"denied", "2026-05-03", "2026-05-03"},
      {"admitted", "2026-05-04", "2026-05-04"}}},
    {"2026-05-06",
     "Parliament will vote on the budget on 14 May. The vote had been planned for last week but was "
     "put off after two ministers fell ill.",
     {{"vote on the budget", "2026-05-14", "2026-05-14"}, {"put off", "", "2026-05-05"}}},
    {"2026-05-06",
     "Voters elected a new mayor on Sunday. The old one died in February. She takes office on 1 June, "
     "and has promised to publish her plans within ten days.",
     {{"elected", "2026-05-03", "2026-05-03"},
      {"died", "2026-02-01", "2026-02-28"},
      {"takes office", "2026-06-01", "2026-06-01"}}},
    {"2026-05-06",
     "The queen visited the ruins on Monday. The palace burned down a year ago. Work to rebuild it "
     "began in the autumn and will end in 2028.",
     {{"visited", "2026-05-04", "2026-05-04"},
      {"burned down", "2025-04-01", "2025-06-30"},
      {"began", "2025-09-01", "2025-11-30"},
      {"end", "2028-01-01", "2028-12-31"}}},
    {"2026-05-06",
     "Rebels freed 12 hostages on Saturday. They were seized on a bus on 9 January. Three others had "
     "been released in March. A mediator said on Tuesday that the last group would be freed this "
     "week.",
     {{"freed 12", "2026-05-02", "2026-05-02"},
      {"seized", "2026-01-09", "2026-01-09"},
      {"released", "2026-03-01", "2026-03-31"},
      {"said", "2026-05-05", "2026-05-05"}}},
    {"2026-05-06",
     "The two leaders met in Osk on Tuesday. They last met in 2022. Their ministers had prepared the "
     "meeting for weeks. A treaty is to be signed in June.",
     {{"met in Osk", "2026-05-05", "2026-05-05"}, {"signed", "2026-06-01", "2026-06-30"}}},
    {"2026-05-06",
     "The general was born in Osk in 1950. He joined the army at 18 and fought in two wars. In 1999 "
     "he became minister. He died on Monday at the age of 75.",
     {{"born", "1950-01-01", "1950-12-31"},
      {"joined", "1968-01-01", "1969-12-31"},
      {"became", "1999-01-01", "1999-12-31"},
      {"died", "2026-05-04", "2026-05-04"}}},
    {"2026-05-06",
     "The museum reopened on Tuesday. Thieves broke in on 2 November 2024 and took six paintings. "
     "Police recovered two of them a month later. The others are still missing.",
     {{"reopened", "2026-05-05", "2026-05-05"},
      {"broke in", "2024-11-02", "2024-11-02"},
      {"took", "2024-11-02", "2024-11-02"},
      {"recovered", "2024-12-01", "2024-12-31"}}},
    {"2026-05-06",
     "A bomb exploded outside a bank on Wednesday morning. A similar device was found there last "
     "week. Nobody has claimed the attack. In 2015 a blast in the same street killed three.",
     {{"exploded", "2026-05-06", "2026-05-06"}, {"found", "2026-04-27", "2026-05-03"}}},
    {"2026-05-06",
     "The strike started on 20 April. Drivers stopped work at midnight, and buses stayed in their "
     "depots for three days. Talks resumed on Monday and ended without a deal on Tuesday evening.",
     {{"started", "2026-04-20", "2026-04-20"},
      {"resumed", "2026-05-04", "2026-05-04"},
      {"ended", "2026-05-05", "2026-05-05"}}},
    {"2026-05-06",
     "The hospital admitted on Tuesday that a nurse gave the wrong drug to five patients in March. "
     "One of them died. The nurse was suspended last Friday.",
     {{"admitted", "2026-05-05", "2026-05-05"},
      {"gave", "2026-03-01", "2026-03-31"},
      {"died", "2026-03-01", "2026-05-05"},
      {"suspended", "2026-05-01", "2026-05-01"}}},
    {"2026-05-06",
     "The city banned cars from its centre in 2021. Traffic fell by a third within a year. On Monday "
     "the council voted to extend the ban to the port.",
     {{"banned", "2021-01-01", "2021-12-31"}, {"voted", "2026-05-04", "2026-05-04"}}},
    {"2026-05-06",
     "\"We will not pay,\" the director said on Monday. \"We paid in 2020 and they came back a year "
     "later.\"",
     {{"said", "2026-05-04", "2026-05-04"},
      {"paid", "2020-01-01", "2020-12-31"},
      {"came back", "2021-01-01", "2021-12-31"}}},
    {"2026-05-06",
     "Before the match on Saturday, fans fought with police. Twelve people were arrested, and the "
     "game started half an hour late. In December the club had been fined for similar scenes.",
     {{"fought", "2026-05-02", "2026-05-02"},
      {"arrested", "2026-05-02", "2026-05-02"},
      {"started", "2026-05-02", "2026-05-02"},
      {"fined", "2025-12-01", "2025-12-31"}}},
    {"2026-05-06",
     "After he left prison in 2017, Boll opened a bakery. He sold it last year. On Tuesday he was "
     "arrested again.",
     {{"left", "2017-01-01", "2017-12-31"},
      {"sold", "2025-01-01", "2025-12-31"},
      {"arrested", "2026-05-05", "2026-05-05"}}},
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
     "The union said on Monday it would strike from Thursday unless the firm raised wages. It "
     "rejected an offer on Friday. The last strike was in 2022.",
     {{"said", "2026-05-04", "2026-05-04"}, {"rejected", "2026-05-01", "2026-05-01"}}},
    {"2026-05-06",
     "Prosecutors say Arden transferred the money on 5 and 6 February 2024. She resigned that month. "
     "She was charged last Thursday and denies the charges.",
     {{"transferred", "2024-02-05", "2024-02-06"},
      {"resigned", "2024-02-01", "2024-02-29"},
      {"charged", "2026-04-30", "2026-04-30"}}},
    {"2026-05-06",
     "The storm reached the coast on Sunday, a day earlier than expected. It had formed over the sea "
     "on Thursday. On Monday it weakened, and by Tuesday it had moved inland.",
     {{"reached", "2026-05-03", "2026-05-03"},
      {"formed", "2026-04-30", "2026-04-30"},
      {"weakened", "2026-05-04", "2026-05-04"},
      {"moved", "", "2026-05-05"}}},
    {"2026-05-06",
     "The firm said profits rose 12 per cent in the first quarter. It hired 300 people in March. It "
     "will announce its new chief on 20 May.",
     {{"hired", "2026-03-01", "2026-03-31"}, {"announce", "2026-05-20", "2026-05-20"}}},
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
     "He was elected in 2016 and again in 2021. Last autumn he announced that he would not run again. "
     "His party chose a successor in March.",
     {{"announced", "2025-09-01", "2025-11-30"}, {"chose", "2026-03-01", "2026-03-31"}}},
    {"2026-05-06",
     "The ferry sank in a storm on the night of 28 September 1994. Only 137 people survived. "
     "Investigators raised the bow door that November.",
     {{"sank", "1994-09-28", "1994-09-28"}, {"raised", "1994-11-01", "1994-11-30"}}},
    {"2026-05-06",
     "The treaty was signed in Osk on 4 May and takes effect on 1 July. Talks on it had begun in 2021 "
     "and nearly collapsed last winter.",
     {{"signed", "2026-05-04", "2026-05-04"},
      {"takes effect", "2026-07-01", "2026-07-01"},
      {"begun", "2021-01-01", "2021-12-31"},
      {"collapsed", "2025-12-01", "2026-02-28"}}},
    {"2026-05-06",
     "The company recalled 40,000 heaters on Wednesday after two caught fire in April. It sold them "
     "between 2022 and 2024. Customers will get their money back by the end of June.",
     {{"recalled", "2026-05-06", "2026-05-06"},
      {"caught fire", "2026-04-01", "2026-04-30"},
      {"sold", "2022-01-01", "2024-12-31"}}},
    {"2026-05-06",
     "The suspect was seen near the school on Monday afternoon. An hour later he entered the "
     "building. He was shot by police on Tuesday morning after a night of talks.",
     {{"seen", "2026-05-04", "2026-05-04"},
      {"entered", "2026-05-04", "2026-05-04"},
      {"shot", "2026-05-05", "2026-05-05"}}},
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
     "Carl Boll said the union would elect its first woman, a nurse from Osk, early next week. In 1987, "
     "Boll says, the miners built the hall in ten days.",
     {{"elect", "2026-05-11", "2026-05-12"}, {"built", "1987-01-01", "1987-12-31"}}},
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
     "The inquiry, which first sat on 4 May, has asked for all letters since 2019. Drivers stopped work on "
     "Monday and say they want guards. The harbour master said on Tuesday that the crew had left.",
     {{"asked", "", "2026-05-06"},
      {"stopped", "2026-05-04", "2026-05-04"},
      {"say", "2026-05-06", "2026-05-06"},
      {"left", "", "2026-05-05"}}},
};

}  // namespace

TEST_CASE("dates of events in short paragraphs") {
    Tally sum;
    for (const Article& article : kParagraphs) tally(article, sum);
    MESSAGE(sum.right, " of ", sum.all, " dates right, ", sum.excluding, " exclude the true one");
    CHECK(sum.right * 100 >= sum.all * 90);
    CHECK(sum.excluding * 100 <= sum.all);
}

}  // namespace dateline::accuracy
