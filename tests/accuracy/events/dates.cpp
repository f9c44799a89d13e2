// Dates of events over the whole chain, on articles written for this test: which day does a reader give each
// of them? A likely day may be missed; a day stated without a mark must be right.
#include "articles.hpp"

namespace dateline::accuracy {
namespace {

// Wednesday, 6 May 2026
const Article kFerry = {
    "2026-05-06",
    "A ferry with 90 people on board ran aground off Norvik on Tuesday, the coast guard said.\n\n"
    "Rescuers took the passengers off within two hours. They found nobody injured. The captain had sailed "
    "from Osk at noon.\n\n"
    "The coast guard blamed a broken rudder. The owner, Brandt Lines, denied the claim on Wednesday and said "
    "that a diver would inspect the hull. The ferry last ran aground in March 2019.\n\n"
    "The ministry will publish a report on Friday.\n",
    {{"took", "2026-05-05", "2026-05-05"},
     {"found", "2026-05-05", "2026-05-05"},
     {"denied", "2026-05-06", "2026-05-06"},
     {"inspect", "2026-05-07", ""},
     {"publish", "2026-05-08", "2026-05-08"}}};

const Article kTakeover = {
    "2026-05-06",
    "Brandt Lines will ask its shareholders for new money before the summer.\n\n"
    "The company has sold its trucks. It had bought them in 2019 for 40 million euros. Lena Arden, the "
    "chairwoman, defended the price.\n\n"
    "Arden said the board met on 30 April. The shareholders are to vote on 12 June.\n",
    {{"sold", "", "2026-05-06"},
     {"bought", "2019-01-01", "2019-12-31"},
     {"met", "2026-04-30", "2026-04-30"},
     {"vote", "2026-06-12", "2026-06-12"}}};

const Article kShares = {
    "2026-05-06",
    "The vote on the mill was put off at short notice.\n\n"
    "It had been called for 23 April, but the directors delayed it with four days to go.\n\n"
    "Between 12 and 16 January, the mill sold its boats. The port reopened to cargo ships on Monday.\n\n"
    "At twenty to one in the morning on Tuesday, Arden signed the papers in Osk.\n\n"
    "The mill reported revenue of 40 million euros in fiscal 2025.\n\n"
    "Lena Arden, the woman who ran the mill when its boats sank, was fined on Monday.\n",
    {{"delayed", "2026-04-19", "2026-04-19"},
     {"sold", "2026-01-12", "2026-01-16"},
     {"reopened", "2026-05-04", "2026-05-04"},
     {"signed", "2026-05-05", "2026-05-05"},
     {"reported", "", "2026-05-06"},
     {"fined", "2026-05-04", "2026-05-04"}}};

// Wednesday, 22 May 2024
const Article kGallery = {
    "2024-05-22",
    "The gallery in Aldmere returned a landscape to the heirs of a collector on Tuesday, ending a legal "
    "battle "
    "that lasted nine years.\n\n"
    "The picture was seized from a flat in Osk in 1939. It surfaced at an auction in 1956.\n\n"
    "Ruth Adler sued in 2015. The trustees voted in April to settle.\n\n"
    "The minister apologised to the family and announced a review of 300 other works. The case of a drawing "
    "is "
    "due to be heard on 3 November. Police arrested two protesters outside.\n\n"
    "Lena Arden appealed against the fine and will visit Osk on Thursday.\n\n"
    "March 4, 2018: A court throws out the claim.\n",
    {{"returned", "2024-05-21", "2024-05-21"},
     {"seized", "1939-01-01", "1939-12-31"},
     {"sued", "2015-01-01", "2015-12-31"},
     {"voted", "2024-04-01", "2024-04-30"},
     {"apologised", "2024-05-21", "2024-05-21"},
     {"announced", "2024-05-21", "2024-05-21"},
     {"arrested", "2024-05-21", "2024-05-21"},
     {"appealed", "2024-05-21", "2024-05-21"},
     {"visit", "2024-05-23", "2024-05-23"},
     {"throws out", "2018-03-04", "2018-03-04"}}};

}  // namespace

TEST_CASE("most events of own articles have the day a reader gives them") {
    Tally sum;
    for (const Article* article : {&kFerry, &kTakeover, &kShares, &kGallery}) tally(*article, sum);
    MESSAGE(sum.right, " of ", sum.all, " dates right");
    CHECK(sum.right * 10 >= sum.all * 8);
}

}  // namespace dateline::accuracy
