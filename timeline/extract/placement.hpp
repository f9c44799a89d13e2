// Does "left" happen on the day the story tells of, or earlier, or is it still to come? Tense and clause say
// so: a past tense in the main clause is at the day of the story, "had left" before it, "will leave" after,
// and a subordinate clause goes with the clause above it or says what is known already.
#pragma once

#include <optional>
#include <string_view>

#include "timeline/extract/draft.hpp"

namespace dateline {

/// Where tense and clause put an event against the scene of its sentence.
enum class Placement : std::uint8_t {
    none,      // nothing can be said
    scene,     // at the time the story is at
    now,       // at the time of writing: "says", "believes"
    before,    // earlier than the story: "had left"
    after,     // still to come
    governor,  // with the event of the governing clause
};

struct Placed {
    Placement placement = Placement::none;
    std::uint32_t with = kNone;  // the governing predicate
    std::string_view why;
};

/// Is what the draft tells planned or awaited, or was it refused beforehand?
[[nodiscard]] bool lies_ahead(const Draft& d);

/// "said in June that it would close", "promised last year to build": what was foretold of old may be over by
/// now. The first day of the foretelling, where the text dates it well before the publication.
[[nodiscard]] std::optional<Day> foretold_since(const Extraction& extraction, const Draft& d);

class Placer {
  public:
    explicit Placer(const Extraction& extraction) : x(extraction), tree(extraction.tree) {}

    /// Of any token: that of its draft, else of the verb it is.
    [[nodiscard]] Placed of(std::uint32_t t) const;
    [[nodiscard]] Placed verb(std::uint32_t anchor) const;
    /// Of an event noun without a verb of its own.
    [[nodiscard]] Placed noun(std::uint32_t t) const;
    /// "tried to raise her", "returned to unveil it": an infinitive that is no plan of its own but told with
    /// the past verb it hangs at.
    [[nodiscard]] bool told_with_past(std::uint32_t t) const;
    /// Has it one of these words for conjunction, adverb or preposition?
    [[nodiscard]] bool marked(std::uint32_t t, const WordList& words) const;

  private:
    [[nodiscard]] std::uint32_t predicate_above(std::uint32_t t) const;
    [[nodiscard]] bool draft_tells(std::uint32_t t) const;
    [[nodiscard]] bool is_state(std::uint32_t t) const;
    [[nodiscard]] bool conditional(std::uint32_t t) const;
    [[nodiscard]] bool is_hidden_main(std::uint32_t t) const;

    const Extraction& x;
    const Tree& tree;
};

}  // namespace dateline
