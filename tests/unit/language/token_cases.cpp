#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "core/language/sentences.hpp"
#include "core/language/tokens.hpp"

using namespace dateline;

namespace {

/// Tokens with one space between; "+" before a token that is joined to the one before it.
std::string cut(std::string_view text) {
    std::vector<Token> tokens;
    tokenise(text, {0, static_cast<std::uint32_t>(text.size())}, tokens);
    std::string out;
    for (const Token& token : tokens) {
        if (!out.empty()) out += token.joined ? "+" : " ";
        out += token.span.of(text);
    }
    return out;
}

/// Sentences with " | " between.
std::string split(std::string_view text, bool headline = false) {
    std::vector<Token> tokens;
    std::vector<Sentence> sentences;
    tokenise(text, {0, static_cast<std::uint32_t>(text.size())}, tokens);
    split_sentences(text, 0, 0, tokens, sentences, headline);
    std::string out;
    for (const Sentence& sentence : sentences) {
        if (!out.empty()) out += " | ";
        out += sentence.span.of(text);
    }
    return out;
}

struct Row {
    const char* text;
    const char* expected;
};

const Row kTokens[] = {
    {"They don't know.", "They do+n't know ."},
    {"We can't and won't; he cannot.", "We ca+n't and wo+n't ; he can+not ."},
    {"Russia's plan, the allies' answer", "Russia+'s plan , the allies+' answer"},
    {"Russia\u2019s envoy didn\u2019t say \u201cyes\u201d",
     "Russia+\u2019s envoy did+n\u2019t say \u201c yes \u201d"},
    {"She'd've gone; they're I'm we'll", "She+'d+'ve gone ; they+'re I+'m we+'ll"},
    {"GENEVA, March 5 \u2014 The two sides", "GENEVA , March 5 \u2014 The two sides"},
    {"at 7.30pm on Thursday", "at 7.30 pm on Thursday"},
    {"at 7 p.m. Thursday, 9:15 a.m. Friday", "at 7 p.m. Thursday , 9:15 a.m. Friday"},
    {"at 7a.m. sharp", "at 7 a.m. sharp"},
    {"paid $4.2bn, \u20ac300m and US$5", "paid $ 4.2 bn , \u20ac 300 m and US$ 5"},
    {"a 610p-a-share bid", "a 610 p - a - share bid"},
    {"up 3.5% to 1,250,000", "up 3.5 % to 1,250,000"},
    {"a well-known 31-year-old", "a well - known 31 - year - old"},
    {"the re-elected non-aligned mid-July pro-Europe bloc",
     "the re-elected non-aligned mid-July pro-Europe bloc"},
    {"Vladimir V. Putin met J.D. Vance", "Vladimir V. Putin met J.D. Vance"},
    {"the U.S. and the U.N. said", "the U.S. and the U.N. said"},
    {"Mr. Lee, Gen. Roe and Acme Inc. agreed.", "Mr. Lee , Gen. Roe and Acme Inc. agreed ."},
    {"on Feb. 3 in Reno, Nev., he", "on Feb. 3 in Reno , Nev. , he"},
    {"the 1990s, the '90s and the 1980's", "the 1990s , the '90s and the 1980's"},
    {"on 11/28/2000 and 2026-01-22 at 10:30", "on 11/28/2000 and 2026-01-22 at 10:30"},
    {"call 713-853-3989", "call 713-853-3989"},
    {"won 3-2 in 1992-95", "won 3 - 2 in 1992 - 95"},
    {"No. 5 said no.", "No. 5 said no ."},
    {"May sat. Mark will march.", "May sat . Mark will march ."},
    {"O'Brien at five o'clock", "O'Brien at five o'clock"},
    {"'Go now,' he said", "' Go now , ' he said"},
    {"\u2018It\u2019s the members\u2019, he said", "\u2018 It+\u2019s the members \u2019 , he said"},
    {"\"Why?!\" ... no...", "\" Why ?! \" ... no ..."},
    {"and/or 9/11", "and / or 9/11"},
    {"see www.example.org/a?b=1, or mail a.b@example.org.",
     "see www.example.org/a?b=1 , or mail a.b@example.org ."},
    {"AT&T (NYSE: T) [2]", "AT&T ( NYSE : T ) [ 2 ]"},
    {"it ended.Then more", "it ended . Then more"},
    {"\u2022 first\u00a0point", "\u2022 first point"},
    {"war\u2014the third\u2014ended", "war \u2014 the third \u2014 ended"},
    {"", ""},
};

const Row kSentences[] = {
    {"He left. She stayed.", "He left. | She stayed."},
    {"President Vladimir V. Putin spoke. Others did not.",
     "President Vladimir V. Putin spoke. | Others did not."},
    {"Mr. Witkoff met Dr. Roe on Jan. 5 in Washington, D.C. on Friday.",
     "Mr. Witkoff met Dr. Roe on Jan. 5 in Washington, D.C. on Friday."},
    {"It began at 7 p.m. on Friday.", "It began at 7 p.m. on Friday."},
    {"GENEVA, March 5 \u2014 The two sides met.", "GENEVA, March 5 \u2014 | The two sides met."},
    {"ST. LOUIS, Mo., Jan. 3 (Agency) -- \"We won,\" he said.",
     "ST. LOUIS, Mo., Jan. 3 (Agency) -- | \"We won,\" he said."},
    {"NORVIK (Agency) _ Shares fell.", "NORVIK (Agency) _ | Shares fell."},
    {"RIO DE JANEIRO - The mayor quit.", "RIO DE JANEIRO - | The mayor quit."},
    {"NATO \u2013 the alliance of 32 \u2013 said no.", "NATO \u2013 the alliance of 32 \u2013 said no."},
    {"A-LEVEL results rose.", "A-LEVEL results rose."},
    {"It began at 7 p.m. The crowd left.", "It began at 7 p.m. | The crowd left."},
    {"They work for Acme Inc. Officials said so.", "They work for Acme Inc. Officials said so."},
    {"They came from the U.S. But they left.", "They came from the U.S. | But they left."},
    {"\"We will go.\" He left.", "\"We will go.\" | He left."},
    {"\u201cWe will go.\u201d He left.", "\u201cWe will go.\u201d | He left."},
    {"\"Why now?\" asked Roe. Nobody knew.", "\"Why now?\" asked Roe. | Nobody knew."},
    {"\"Why now?\" Roe asked. Nobody knew.", "\"Why now?\" Roe asked. | Nobody knew."},
    {"(It rained.) Then it stopped.", "(It rained.) | Then it stopped."},
    {"Wait... what happened? Nothing!", "Wait... what happened? | Nothing!"},
    {"Talks end without a deal", "Talks end without a deal"},
    {"1. Call the office. 2. Wait.", "1. Call the office. | 2. Wait."},
    {"It cost $4.2 million. 30 people saw it.", "It cost $4.2 million. | 30 people saw it."},
    {"GENEVA, March 5 (AP) \u2014 Talks began. They ended.",
     "GENEVA, March 5 (AP) \u2014 | Talks began. | They ended."},
};

}  // namespace

TEST_CASE("tokens follow the treebank conventions") {
    for (const Row& row : kTokens) {
        CAPTURE(row.text);
        CHECK(cut(row.text) == std::string(row.expected));
    }
}

TEST_CASE("sentences end where a reader ends them") {
    for (const Row& row : kSentences) {
        CAPTURE(row.text);
        CHECK(split(row.text) == std::string(row.expected));
    }
}

TEST_CASE("a semicolon joins two sentences of a headline, and none of a text") {
    for (const Row& row : {
             Row{"Minister freed on bail; regulator quits", "Minister freed on bail; | regulator quits"},
             Row{"Banker arrested; shares fall; board meets",
                 "Banker arrested; | shares fall; | board meets"},
             Row{"Envoys from Tarn; Orr; Osk meet", "Envoys from Tarn; Orr; Osk meet"},
             Row{"Port of Osk shut;", "Port of Osk shut;"},
             Row{";", ";"},
         }) {
        CAPTURE(row.text);
        CHECK(split(row.text, true) == row.expected);
        CHECK(split(row.text) == row.text);
    }
}
