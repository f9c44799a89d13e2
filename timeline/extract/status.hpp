// Did it happen, as far as this sentence says? Tense, modals, negation and the verbs above it, with the words
// that decided (FactBank: Saurí & Pustejovsky 2009; DESIGN §4). "was expected to meet" is a plan, "refused to
// meet" a denial, "managed to meet" a meeting.
#pragma once

#include <vector>

#include "timeline/extract/draft.hpp"

namespace dateline {

/// What a predicate says of its own happening.
struct World {
    Status status = Status::occurred;
    bool negated = false;
    bool generic = false;      // no single happening: "supporters argue", "symptoms appear"
    bool present = false;      // simple present in running text: a date may still make it a plan
    bool conditional = false;  // stands under if, unless, whether
    bool alleged = false;      // past, and open whether it happened: "police suspect that he fled"
    bool futureward = false;   // points ahead, whatever a negation made of it
    std::uint32_t evidence[4] = {kNone, kNone, kNone, kNone};

    void because(std::uint32_t token);
};

/// A world of that status, for the reason that `word` gives.
[[nodiscard]] World plain(Status status, std::uint32_t word = kNone);
/// The same world denied by `word`; what was denied holds again.
[[nodiscard]] World negate(World world, std::uint32_t word);

/// Reads the status of any predicate of one document; answers are kept, so the whole text is read once.
class StatusReader {
  public:
    explicit StatusReader(const Extraction& extraction);
    /// The world of a verb or predicate noun, from its own words and those above it.
    [[nodiscard]] const World& world_of(std::uint32_t predicate);
    /// The world of a draft; `shifted` nouns look at what governs them.
    [[nodiscard]] World read(const Draft& draft);

  private:
    [[nodiscard]] World compute(std::uint32_t predicate, int depth);
    [[nodiscard]] World finite(std::uint32_t predicate, const VerbGroup& group, int depth);
    [[nodiscard]] World embedded(std::uint32_t predicate, const VerbGroup& group, int depth);
    [[nodiscard]] World under(std::uint32_t governor, Embedding embedding, const VerbGroup& group, int depth);
    [[nodiscard]] World of_noun(std::uint32_t noun, int depth);
    /// Makes what is told as past a possibility where somebody only thinks so.
    void doubt(World& world, std::uint32_t predicate) const;
    [[nodiscard]] const World& at(std::uint32_t predicate, int depth);

    const Tree* tree_;
    std::vector<std::uint8_t> known_;
    std::vector<World> worlds_;
};

/// Does the token stand in the title or a heading?
[[nodiscard]] bool in_headline(const Tree& tree, std::uint32_t token);

/// Sets status, negated, generic and evidence of every draft.
void read_statuses(Extraction& extraction);

}  // namespace dateline
