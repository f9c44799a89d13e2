// Dates of events in short paragraphs on courts, offices, firms and wars, written for this test:
// flashbacks, quotations, lists, plans, lengths of time counted from other events.
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
     "On Monday he flew to Osk, and on Tuesday he met the mayor. He returned home the next day.",
     {{"flew", "2026-05-04", "2026-05-04"},
      {"met", "2026-05-05", "2026-05-05"},
      {"returned", "2026-05-06", "2026-05-06"}}},
    {"2026-05-06",
     "On Tuesday she signed the papers and then drove to the coast. She plans to sail on Friday.",
     {{"signed", "2026-05-05", "2026-05-05"}, {"sail", "2026-05-08", "2026-05-08"}}},
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
     "After he left prison in 2017, Boll opened a bakery. He sold it last year. On Tuesday he was "
     "arrested again.",
     {{"left", "2017-01-01", "2017-12-31"},
      {"sold", "2025-01-01", "2025-12-31"},
      {"arrested", "2026-05-05", "2026-05-05"}}},
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
     "The firm said profits rose 12 per cent in the first quarter. It hired 300 people in March. It "
     "will announce its new chief on 20 May.",
     {{"hired", "2026-03-01", "2026-03-31"}, {"announce", "2026-05-20", "2026-05-20"}}},
    {"2026-05-06",
     "He was elected in 2016 and again in 2021. Last autumn he announced that he would not run again. "
     "His party chose a successor in March.",
     {{"announced", "2025-09-01", "2025-11-30"}, {"chose", "2026-03-01", "2026-03-31"}}},
    {"2026-05-06",
     "The treaty was signed in Osk on 4 May and takes effect on 1 July. Talks on it had begun in 2021 "
     "and nearly collapsed last winter.",
     {{"signed", "2026-05-04", "2026-05-04"},
      {"takes effect", "2026-07-01", "2026-07-01"},
      {"begun", "2021-01-01", "2021-12-31"},
      {"collapsed", "2025-12-01", "2026-02-28"}}},
    {"2026-05-06",
     "The suspect was seen near the school on Monday afternoon. An hour later he entered the "
     "building. He was shot by police on Tuesday morning after a night of talks.",
     {{"seen", "2026-05-04", "2026-05-04"},
      {"entered", "2026-05-04", "2026-05-04"},
      {"shot", "2026-05-05", "2026-05-05"}}},
    {"2026-05-06",
     "Carl Boll said the union would elect its first woman, a nurse from Osk, early next week. In 1987, "
     "Boll says, the miners built the hall in ten days.",
     {{"elect", "2026-05-11", "2026-05-12"}, {"built", "1987-01-01", "1987-12-31"}}},
    {"2026-05-06",
     "The inquiry, which first sat on 4 May, has asked for all letters since 2019. Drivers stopped work on "
     "Monday and say they want guards. The harbour master said on Tuesday that the crew had left.",
     {{"asked", "", "2026-05-06"},
      {"stopped", "2026-05-04", "2026-05-04"},
      {"say", "2026-05-06", "2026-05-06"},
      {"left", "", "2026-05-05"}}},
    {"2026-05-06",
     "The museum reopened on Tuesday. Thieves broke in on 2 November 2024 and took six paintings. "
     "Police recovered two of them a month later. The others are still missing.",
     {{"reopened", "2026-05-05", "2026-05-05"},
      {"broke in", "2024-11-02", "2024-11-02"},
      {"took", "2024-11-02", "2024-11-02"},
      {"recovered", "2024-12-01", "2024-12-31"}}},
};

}  // namespace

TEST_CASE("dates of events in short paragraphs on public life") {
    check_nearly_all(kParagraphs);
}

}  // namespace dateline::accuracy
