// Who is "they"? Names of the people and places a token stands for, through the entities of the document;
// what stays open is left out rather than guessed.
#pragma once

#include <string>
#include <vector>

#include "timeline/extract/draft.hpp"

namespace dateline {

/// One party behind a noun phrase; "Mr. Witkoff and Mr. Kushner" are two.
struct Party {
    std::uint32_t token = kNone;
    std::uint32_t entity = kNone;
    std::string name;   // full: "Steve Witkoff"; the words as written for a plain noun ("the directors")
    std::string brief;  // for labels: "Witkoff"
    Span span;
};

class Names {
  public:
    explicit Names(const Extraction& extraction);

    /// The entity a token heads or stands inside as a name; kNone when it is open.
    [[nodiscard]] std::uint32_t entity_of(std::uint32_t token) const { return entity_of_[token]; }
    /// The same, but only if it names a place (demonyms and organisations do not).
    [[nodiscard]] bool is_place(std::uint32_t token) const;
    [[nodiscard]] bool is_person(std::uint32_t token) const;
    [[nodiscard]] bool is_organisation(std::uint32_t token) const;
    /// Not only taken for a person: a title, a first name or "she" says so.
    [[nodiscard]] bool is_surely_person(std::uint32_t entity) const;
    [[nodiscard]] const Entity& entity(std::uint32_t index) const {
        return extraction_->tree.analysis().entities[index];
    }
    /// "Vladimir V. Putin" -> "Vladimir Putin".
    [[nodiscard]] std::string full(std::uint32_t entity) const;
    /// "Vladimir V. Putin" -> "Putin"; organisations and places keep their name.
    [[nodiscard]] std::string brief(std::uint32_t entity) const;
    /// "the Inspectorate" for a name that the text says with its article, else as brief().
    [[nodiscard]] std::string with_article(std::uint32_t entity) const;
    /// The parties of a noun phrase with its coordination; pronouns that stay open give none.
    [[nodiscard]] std::vector<Party> parties(std::uint32_t token) const;
    /// The entities of a plural pronoun or nominal that stands for several ("they"), else the one entity,
    /// else none.
    [[nodiscard]] const std::vector<std::uint32_t>& entities_of(std::uint32_t token) const {
        return entities_of_[token];
    }

  private:
    /// How the text uses each name: with an article, for a place.
    void read_use();
    void add_party(std::uint32_t token, std::vector<Party>& out) const;

    const Extraction* extraction_;
    std::vector<std::uint32_t> entity_of_;
    std::vector<std::vector<std::uint32_t>> entities_of_;
    std::vector<std::uint8_t> has_article_;  // entity -> said with "the" nearly always
    std::vector<std::uint8_t>
        full_only_;  // entity -> nothing tells that it is a person's first and last name
    std::vector<std::uint8_t> ambiguous_;  // entity -> another person has the same last name
};

/// Does the word stand for a person or group by itself ("who", "they", "officials")?
[[nodiscard]] bool is_pronoun(const Tree& tree, std::uint32_t t);

}  // namespace dateline
