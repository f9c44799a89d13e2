// What the extractor knows of one mention while it works on it, and the document it works on.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "timeline/extract/clause.hpp"
#include "timeline/extract/lexicon.hpp"
#include "timeline/extract/tree.hpp"
#include "timeline/model/source.hpp"

namespace dateline {

enum class TriggerKind : std::uint8_t { verb, noun, support, adjective };

/// Would its label say something in print?
enum class Fitness : std::uint8_t {
    whole,
    vague,   // "he joins the club": nobody knows who
    broken,  // "announces", "meets": who or what is missing
};

struct Draft {
    std::uint32_t head = kNone;  // the token that means it: "talks" in "held talks"
    std::uint32_t verb =
        kNone;  // the verb that gives tense: "held"; equals head for plain verbs; kNone for bare nouns
    TriggerKind kind = TriggerKind::verb;
    EventGroup group = EventGroup::other;
    Embedding embedding = Embedding::none;
    NounStrength strength = NounStrength::none;
    bool listed = false;    // the word stands in a table
    bool absorbed = false;  // a noun whose verb tells the same event: "talks" of "talks began"
    bool moved = false;     // put off or brought forward to the day it has: "put off the trip until Saturday"
    bool unmet = false;  // "should have begun": of the past, whether it came about or not
    bool futureward = false;  // tense or plan verb point ahead, whatever a negation made of it
    std::uint32_t subject = kNone, object = kNone;  // tokens
    Fitness fitness = Fitness::whole;
    EventMention mention;

    /// The token at which the clause hangs: the verb if there is one.
    [[nodiscard]] std::uint32_t anchor() const { return verb != kNone ? verb : head; }
};

/// One document being read. Everything the steps share, nothing else.
struct Extraction {
    explicit Extraction(const Source& s)
        : source(&s), tree(s.document, s.analysis), draft_of(s.analysis.tokens.size(), kNone) {}

    const Source* source;
    Tree tree;
    std::vector<Draft> drafts;            // in text order
    std::vector<std::uint32_t> draft_of;  // token -> draft that it carries, kNone for none
    std::vector<MentionOrder> orders;

    /// Words as a quotation for a step of a derivation.
    [[nodiscard]] std::string quote(Span span) const {
        return '"' + std::string(span.of(source->document.text)) + '"';
    }
};

}  // namespace dateline
