// Sentences of the news whose subject and verb stand apart: "Rebels holding twelve aid workers released two
// of them". Own words. Of each the table says the main verb and the head word of its subject.
//
// The analysis is statistical: the test asks for how many rows are right, not for every row. The figure is
// the one reached, less a little; the misses are printed. Raise it when the analysis gets better.
#include <doctest/doctest.h>

#include <algorithm>
#include <cstdio>
#include <string_view>

#include "core/language/analyse.hpp"

using namespace dateline;

namespace {

struct Row {
    const char* text;
    const char* verb;
    const char* subject;
};

const Row kRows[] = {
    {"A passenger ferry carrying 212 people ran aground on rocks outside Kelmouth harbour early on Monday, "
     "injuring 14 people, the coastguard said.",
     "ran", "ferry"},
    {"A bus carrying tourists plunged into a ravine, killing at least 12.", "plunged", "bus"},
    {"A truck carrying 20 workers overturned on a highway near Pune on Sunday.", "overturned", "truck"},
    {"The captain of the ferry that hit a reef off Kelmouth on Monday has been suspended.", "suspended",
     "captain"},
    {"The planned meeting between Tom Birch and the transport minister has been postponed until March 18.",
     "postponed", "meeting"},
    {"Two lifeboats evacuated the passengers by 9 a.m., and the last crew member was taken off shortly "
     "before noon.",
     "evacuated", "lifeboats"},
    {"Investigators from the Marine Accident Board recovered the voyage recorder on Thursday.", "recovered",
     "Investigators"},
    {"A gunman armed with a rifle opened fire inside a shopping mall on Saturday.", "opened", "gunman"},
    {"Firefighters battling a blaze in northern Greece evacuated three villages overnight.", "evacuated",
     "Firefighters"},
    {"The company, which makes tractors, recalled 40,000 vehicles last week after reports of brake failures.",
     "recalled", "company"},
    {"Prosecutors accused of hiding evidence resigned on Friday.", "resigned", "Prosecutors"},
    {"Rebels holding 12 aid workers released two of them on Tuesday.", "released", "Rebels"},
    {"A former minister jailed for corruption died in hospital on Sunday.", "died", "minister"},
    {"Thousands of protesters demanding new elections marched through the capital on Sunday.", "marched",
     "Thousands"},
    {"The bank fined for money laundering said it would appeal.", "said", "bank"},
    {"Police investigating the theft arrested a 34-year-old man at the airport.", "arrested", "Police"},
    {"Workers at the plant walked out on Monday after talks over pay collapsed.", "walked", "Workers"},
    {"A court in Lisbon sentenced the footballer to three years in prison for tax fraud.", "sentenced",
     "court"},
    {"Scientists studying the glacier reported on Thursday that it had lost a third of its mass.", "reported",
     "Scientists"},
    {"The army said rebels attacked a convoy carrying food to the besieged town, killing six drivers.",
     "said", "army"},
    {"Students protesting against higher fees blocked the main road for two hours on Wednesday.", "blocked",
     "Students"},
    {"A plane with 46 passengers on board skidded off the runway while landing in heavy rain.", "skidded",
     "plane"},
    {"The oil tanker, bound for Rotterdam, caught fire off the coast of Spain.", "caught", "tanker"},
    {"Voters angry about rising prices ousted the governing party on Sunday.", "ousted", "Voters"},
    {"The firm that built the bridge filed for bankruptcy a month after the collapse.", "filed", "firm"},
    {"Residents told to leave their homes returned on Friday.", "returned", "Residents"},
    {"Inspectors found cracks in two of the dam's gates in 2019, according to documents seen by the "
     "newspaper.",
     "found", "Inspectors"},
    {"The striker scored twice as City beat Rovers 3-1 on Saturday.", "scored", "striker"},
    {"A strike by train drivers halted services across the north on Thursday.", "halted", "strike"},
    {"The minister, asked about the report, declined to comment.", "declined", "minister"},
    {"A suspect wanted in connection with the robbery surrendered to police late Friday.", "surrendered",
     "suspect"},
    {"The telescope launched in December sent back its first images on Tuesday.", "sent", "telescope"},
    {"Doctors treating the victims warned of a shortage of blood.", "warned", "Doctors"},
    {"The man charged with setting the fire appeared in court on Monday.", "appeared", "man"},
    {"Engineers repairing the pipeline discovered a second leak.", "discovered", "Engineers"},
    {"A storm packing winds of 150 km/h ripped roofs off houses and downed power lines.", "ripped", "storm"},
    {"The retailer, hit by falling sales, closed 40 shops in January.", "closed", "retailer"},
    {"Negotiators meeting in Vienna failed to agree on a text before midnight.", "failed", "Negotiators"},
    {"Members of the union voted by a large majority to accept the offer.", "voted", "Members"},
    {"The president, who is 71, underwent surgery on Wednesday and is recovering, his office said.",
     "underwent", "president"},
    {"A cargo ship loaded with fertiliser sank in the Red Sea on Tuesday.", "sank", "ship"},
    {"The judge overseeing the case delayed the hearing until April.", "delayed", "judge"},
    {"Three climbers reported missing on Sunday turned up unharmed.", "turned", "climbers"},
    {"Farmers hit by the drought asked the state for help.", "asked", "Farmers"},
    {"The bill, backed by both parties, passed the Senate 61-38.", "passed", "bill"},
    {"A report commissioned by the city found serious flaws in the bridge.", "found", "report"},
    {"The airline, which lost $2 billion last year, cut 4,000 jobs.", "cut", "airline"},
    {"Soldiers guarding the border shot dead two smugglers.", "shot", "Soldiers"},
    {"An 82-year-old woman trapped under rubble for three days survived.", "survived", "woman"},
    {"The singer, a mother of two, cancelled her tour on Friday.", "cancelled", "singer"},
    {"Shares in the bank fell 12 percent after the regulator opened an inquiry.", "fell", "Shares"},
    {"Talks aimed at ending the strike resumed on Monday.", "resumed", "Talks"},
    {"The virus first detected in May spread to nine countries.", "spread", "virus"},
    {"A lorry driver convicted of manslaughter walked free from jail.", "walked", "driver"},
    {"The charity running the camp appealed for blankets.", "appealed", "charity"},
    {"Demonstrators waving flags surrounded the parliament building.", "surrounded", "Demonstrators"},
    {"The rocket carrying the probe lifted off at dawn.", "lifted", "rocket"},
    {"The painting, stolen in 1990, reappeared at an auction in Vienna.", "reappeared", "painting"},
    {"Two boys playing near the river drowned on Saturday.", "drowned", "boys"},
    {"Officials briefed on the plan said it would cost $3 billion.", "said", "Officials"},
    {"The deal reached in Oslo collapsed within a week.", "collapsed", "deal"},
    {"Nurses working night shifts received a bonus.", "received", "Nurses"},
    {"Lawyers for the company, citing a lack of evidence, asked the court to dismiss the case.", "asked",
     "Lawyers"},
    {"The tower, built in 1911, burned to the ground overnight.", "burned", "tower"},
    {"The general, who led the coup, resigned as president on Wednesday.", "resigned", "general"},
};

/// The main clause, or what somebody says it is.
bool is_top(const Analysis& analysis, const Token& verb) {
    if (verb.head == kNone) return true;
    return (verb.deprel == Deprel::ccomp || verb.deprel == Deprel::parataxis) &&
           analysis.tokens[verb.head].head == kNone;
}

bool is_right(const Row& row) {
    Document document;
    document.text = row.text;
    const Analysis analysis = analyse(document, **built_in_model());
    const auto says = [&](const Token& token, std::string_view word) {
        return token.span.of(document.text) == word;
    };
    return std::any_of(analysis.tokens.begin(), analysis.tokens.end(), [&](const Token& subject) {
        if (!says(subject, row.subject) || subject.head == kNone ||
            (subject.deprel != Deprel::nsubj && subject.deprel != Deprel::nsubj_pass))
            return false;
        const Token& verb = analysis.tokens[subject.head];
        return says(verb, row.verb) && verb.upos == Upos::VERB && is_top(analysis, verb);
    });
}

}  // namespace

TEST_CASE("subject and main verb are found across what parts them") {
    constexpr std::size_t kReached = 50;
    std::size_t right = 0;
    for (const Row& row : kRows) {
        if (is_right(row))
            ++right;
        else
            std::printf("  missed: %s\n", row.text);
    }
    std::printf("subject and main verb right in %zu of %zu\n", right, std::size(kRows));
    CHECK(right >= kReached);
}
