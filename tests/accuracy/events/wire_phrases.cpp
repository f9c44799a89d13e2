// Where a time phrase stands in the sentences of newspapers and agencies, and what it counts from: each of
// these was dated wrongly once, to a day the text does not mean. Here every date must be right.
#include <doctest/doctest.h>

#include "articles.hpp"

namespace dateline::accuracy {
namespace {

// All of Thursday, 7 May 2026.
const std::vector<Article> kArticles = {
    // counted from a time that is no day: any day of it
    {"2026-05-07",
     "In March the bank told its clients that it was looking for a buyer. Two days later, its shares "
     "reached their highest price since 2019.",
     {{"reached", "2026-03-03", "2026-04-02"}}},
    {"2026-05-07",
     "Arden said the mayor called her at home in early 2024. She burned the letters the next morning.",
     {{"burned", "2024-01-02", "2024-05-01"}}},
    {"2026-05-07",
     "The vault was opened in June. The following day the guards were sent home.",
     {{"sent", "2025-06-02", "2025-07-01"}}},
    // "had" looks back from what is told, not from the day of publication, a Thursday
    {"2026-05-07",
     "The tunnel was cleared on Saturday. It took a day longer than planned: a pump had failed on "
     "Thursday.",
     {{"cleared", "2026-05-02", "2026-05-02"}, {"failed", "2026-04-30", "2026-04-30"}}},
    {"2026-05-07",
     "The climbers were found on Sunday. They had left the hut on Thursday morning.",
     {{"found", "2026-05-03", "2026-05-03"}, {"left", "2026-04-30", "2026-04-30"}}},
    {"2026-05-07",
     "The ship reached the port on Sunday. It was two days later than expected: a mast had broken on "
     "Wednesday. The captain, who had fallen ill three days earlier, was taken ashore.",
     {{"broken", "2026-04-29", "2026-04-29"}, {"fallen", "2026-04-30", "2026-04-30"}}},
    // a phrase stays in its clause
    {"2026-05-07",
     "Boll met the banker in Norvik in February, three weeks before the council sold the harbour.",
     {{"met", "2026-02-01", "2026-02-28"}}},
    {"2026-05-07",
     "Minister Lena Arden cut short a trip to Norvik and is due in Osk on Friday.",
     {{"cut", "", "2026-05-07"}}},
    {"2026-05-07",
     "The toy maker has added 9,000 dolls to the recall it announced on 6 March, bringing the total to "
     "40,000.",
     {{"announced", "2026-03-06", "2026-03-06"}}},
    {"2026-05-07",
     "In April the Harbour Office fined Brandt 24,000 crowns for ignoring a leak.",
     {{"fined", "2026-04-01", "2026-04-30"}}},
    {"2026-05-07",
     "The office imposed a fine of 24,000 crowns on 13 April and required the firm to fit a new valve.",
     {{"imposed", "2026-04-13", "2026-04-13"}}},
    {"2026-05-07",
     "The war broke out in March 2024, when northern troops crossed the river into land both states "
     "claim.",
     {{"crossed", "2024-03-01", "2024-03-31"}}},
    // clock times in a row lie on one day
    {"2026-05-07",
     "The alarm sounded at 10:05 p.m. on Monday. The foreman called the fire service at 10:21 p.m. The first "
     "engine arrived at 10:33 p.m.",
     {{"sounded", "2026-05-04", "2026-05-04"},
      {"called", "2026-05-04", "2026-05-04"},
      {"arrived", "2026-05-04", "2026-05-04"}}},
    // the day of what is won is the day of the winning
    {"2026-05-07",
     "Lena Arden had won Sunday's run-off with 51 percent of the vote.",
     {{"won", "2026-05-03", "2026-05-03"}}},
    {"2026-05-07", "The council lost Monday's vote on the harbour.", {{"lost", "2026-05-04", "2026-05-04"}}},
    {"2026-05-07",
     "Norvik Rovers, who beat Osk 3-0 on Friday, are third in the table.",
     {{"beat", "2026-05-01", "2026-05-01"}}},
    // told at the end of the sentence by whom
    {"2026-05-07",
     "Cyclone Maud ripped across the southern parishes of the island and out to sea Wednesday, killing "
     "at least 12 people and cutting off dozens of villages, officials said.",
     {{"ripped", "2026-05-06", "2026-05-06"}, {"killing", "2026-05-06", "2026-05-06"}}},
    // a plan called off may lie behind; a month told before the month it counts from
    {"2026-07-09",
     "A strike planned for June 22 was called off at the last minute.",
     {{"called off", "2026-06-22", "2026-06-22"}}},
    {"2026-07-09",
     "The airline made an offer in June but withdrew it a week later.",
     {{"withdrew", "2026-06-08", "2026-07-07"}}},
    {"2026-07-09",
     "Talks began in November after the airline lost its biggest customer.",
     {{"began", "2025-11-01", "2025-11-30"}}},
    // "going to" is a future, of the past a plan
    {"2026-05-07", "Arden is going to resign tomorrow.", {{"resign", "2026-05-08", "2026-05-08"}}},
};

}  // namespace

TEST_CASE("time phrases in the sentences of newspapers") {
    for (const Article& article : kArticles) {
        Tally sum;
        tally(article, sum);
        CAPTURE(article.text);
        CHECK(sum.right == sum.all);
    }
}

}  // namespace dateline::accuracy
