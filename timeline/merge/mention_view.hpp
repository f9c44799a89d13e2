// A mention as the merger sees it: everything as numbers of the run, so that a pair is compared without
// touching text.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "timeline/merge/actors.hpp"
#include "timeline/merge/merge.hpp"
#include "timeline/merge/shared.hpp"
#include "timeline/merge/topics.hpp"
#include "timeline/merge/word_classes.hpp"

namespace dateline {

using Numbers = std::vector<std::uint32_t>;  // ascending, no duplicates

/// "The second drill": the word of what is counted, and a bit for each of its ordinals.
struct Counted {
    std::uint32_t word = 0;
    std::uint32_t ordinals = 0;
};

/// How an article tells of an event, by grammar alone.
enum class Telling : std::uint8_t {
    plain,
    news,  // the main verb of the headline or of an opening sentence: "unveils", "has sued"
    back,  // a noun, a relative clause, "had …", "after …", "since …": known from before
};

struct MentionView {
    MentionRef ref;
    Numbers stems;  // of the head word and the other words of the trigger that mean something
    std::vector<std::uint16_t> classes;    // of the head word, ascending
    std::vector<std::uint16_t> opposites;  // classes that none of its own can be one event with
    std::uint8_t family = 0;
    Numbers meanings;               // rows of the word vectors (meanings.hpp): of the trigger's words
    Numbers subjects;               // … of nouns that do it
    Numbers arguments;              // … of other nouns beside it in the tree
    std::uint32_t percent = kNone;  // the 4 of "fell 4 percent", as a number among the heads
    Numbers people;                 // actors that take part
    Numbers agents;                 // those of them that do it
    Numbers doers;                  // who does it, as the words of the text: "the council"
    Numbers places;                 // actors that are places
    Numbers near;                   // content words within five tokens of the head
    Numbers right;                  // content words up to seven tokens after it: arguments stand there
    Numbers sentence;               // all content words of the sentence but the head
    Numbers names;                  // names and numbers among them
    TopicVector heads;              // the trigger's own words, each with what it tells (telling.hpp)
    TopicVector told;               // the words of the sentence but those
    TopicVector clause;             // the words of the clause among them
    TopicVector figures;            // the numbers among them
    TopicVector close;       // the words of the sentence, telling less the further from the head in the tree
    TopicVector close_cast;  // … and its actors
    TopicVector parts;       // the words of participants and places as written
    TopicVector cast;        // actors the sentence names, describes or means, with what each tells
    std::uint32_t ordinals = 0;    // bit n: "the n-th" of something in the sentence, dates left out
    std::vector<Counted> counted;  // … of what
    bool in_title = false;         // told by the headline
    bool opens = false;            // told by one of the first sentences of the text itself
    Telling how_told = Telling::plain;
    std::uint32_t sentence_rank = 0;           // 0 = the article's first sentence
    std::int32_t first_day = 0, last_day = 0;  // whole days; open sides at the ends of time
    float day_rarity = 0;  // 1 when hardly another mention claims the same days, towards 0 for many
    bool dated = false;    // by words of the text
    bool unique = true;    // no other mention here with a like head tells of another day
    Status status = Status::occurred;
    bool reporting = false;    // "said": carries what was said
    bool light = false;        // "gave", "took": says little without its object
    bool common_word = false;  // "sent", "asked": so do many things
    bool postponed = false;    // a plan that had another day before
    bool planning = false;     // "planned", "is scheduled": what is planned stands beside it
    bool incident = false;     // "the accident": a plain word for the mishap the story is about
    bool main_mishap = false;  // a mishap that opens the article
    bool says_not_so = false;  // "stated that no recall was intended"
    bool given = false;        // by somebody outside, who selected it
    float salience = 0;
    std::int32_t as_of = 0;         // day the article was published, the first of all days when open
    std::uint32_t story = 0;        // articles with the same number tell one story
    bool alone = false;             // no other article tells that story
    Numbers apart;                  // views the article puts before or after this one
    std::uint32_t same_as = kNone;  // index of a view
    std::uint32_t chain = 0;        // the first view of the chain of references it stands in
    struct InShort {                // the lists of the same names
        Summary people, places, near, right, sentence, names;
        Summary heads, told, clause, figures, close, close_cast, parts, cast;
    } in_short;
};

struct Views {
    std::vector<MentionView> mentions;  // canonical order: (published, source id, position)
    Topics topics;
    std::vector<std::uint32_t> story;  // by source: articles with the same number tell one story
    ActorIndex actors;
    std::vector<Cast> casts;          // by source
    std::vector<bool> in_full;        // by source: all it tells is there, not a selection of mentions
    Vocabulary heads;                 // numbers of the stems, with how common they are in the run
    std::vector<float> actor_weight;  // by actor: rarer ones say more
};

[[nodiscard]] Views views_of(std::span<const Source> sources);

}  // namespace dateline
