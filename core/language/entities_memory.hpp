// What a reader of the document still has in mind: who was named in the last
// sentences, as what, and who together.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "core/language/analysis.hpp"
#include "core/language/entities_cast.hpp"

namespace dateline {

/// Something a later phrase may refer to.
struct Referent {
    std::uint32_t figure = kNone;
    std::uint32_t token = 0;  // head of its phrase
    std::uint32_t end = 0;    // one past its phrase
    std::uint32_t group = 0;  // referents joined by "and" share it
    std::uint32_t sentence = 0;
    bool subject = false;
};

class Memory {
  public:
    Memory(std::string_view text, const Cast& cast, const Analysis& analysis)
        : text_(text), cast_(cast), analysis_(analysis) {}

    /// Turns to the next sentence and forgets what is too far back.
    void enter(std::uint32_t sentence);
    /// Remembers one referent; with the one before it when only "and" or a comma
    /// stands between: "Marlowe and Dorn".
    void add(std::uint32_t figure, std::uint32_t head, std::uint32_t begin, std::uint32_t end, bool subject);
    /// Remembers a phrase that speaks of several at once: "they", "both men".
    void add_together(const Figures& figures, std::uint32_t head, std::uint32_t end, bool subject);
    /// Remembers a subject without a name: after "a waiter came", nobody else is
    /// "he" until somebody is named. Of one who is no subject ("came before a judge") that holds for the
    /// sentences behind only.
    void add_stranger(std::uint32_t head, std::uint32_t end, bool subject = true);
    /// Remembers a plural noun that is no name: "officials".
    void add_plural(std::uint32_t token) { last_plural_ = token; }

    /// 'm', 'f' a person, 'n' a thing: the subject of this sentence or of the
    /// last, else the only one who fits; never `barred`, which acts on an `object`, and nobody named further
    /// back than a stranger.
    [[nodiscard]] std::optional<std::uint32_t> one(char gender, std::uint32_t barred, bool object) const;
    /// The group named last in this sentence or the one before, unless another
    /// plural came after it; `subjects` only if asked.
    [[nodiscard]] Figures several(bool subjects_only) const;
    /// For "both men", "the two companies": two told of together, or the only two
    /// of the last sentences.
    [[nodiscard]] Figures pair(std::string_view noun) const;
    /// Has this sentence named a place or a thing?
    [[nodiscard]] bool names_thing_here() const;
    /// Was it spoken of in this sentence already?
    [[nodiscard]] bool in_this_sentence(std::uint32_t figure) const;
    /// The subject named last in this sentence, kNone when there is none.
    [[nodiscard]] std::uint32_t last_subject() const;
    /// Who an object pronoun cannot mean, for he does the deed: "met him". The last subject, but in "after
    /// three clerks quit and left him" it may be him they left.
    [[nodiscard]] std::uint32_t who_acts_on(std::uint32_t object) const;

    /// The first subject of this sentence after a token, with those joined to it;
    /// empty when there is none.
    [[nodiscard]] Figures subject_after(std::uint32_t token) const;
    /// May a pronoun of this gender ('p' for several) stand for them?
    [[nodiscard]] bool agree(const Figures& figures, char gender) const;

  private:
    bool forget_stranger_beside(std::uint32_t head);
    [[nodiscard]] bool linked(std::uint32_t from, std::uint32_t to) const;
    [[nodiscard]] bool agrees(std::uint32_t figure, char gender) const;
    [[nodiscard]] bool is_owner(const Referent& referent) const;
    [[nodiscard]] bool is_told_of(const Referent& referent) const;
    [[nodiscard]] std::optional<std::uint32_t> spoken_of(std::uint32_t back, char gender) const;
    [[nodiscard]] bool may_be_stranger(const Referent& referent, char gender) const;
    [[nodiscard]] bool may_be_meant(const Referent& referent, char gender) const;
    [[nodiscard]] Figures members(std::uint32_t group) const;

    std::string_view text_;
    const Cast& cast_;
    const Analysis& analysis_;
    std::uint32_t sentence_ = 0;
    std::uint32_t groups_ = 0;
    std::uint32_t last_plural_ = kNone;
    std::vector<Referent> recent_;  // of the last few sentences
};

}  // namespace dateline
