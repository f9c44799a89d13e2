// Is "Georgia" a country, a state or a woman; is "Jordan" a country or a player? A list alone cannot know, so
// the gazetteer never decides: it says everything a word may be, and the reader of names weighs that against
// the sentence. All tables are facts written for this project (gazetteer_*.inc;
// docs/decisions/0020-name-tables.md).
#pragma once

#include <algorithm>
#include <cstdint>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include "core/base/word_filter.hpp"
#include "core/language/analysis.hpp"

namespace dateline {

/// What a single word may be; a set of bits. Look-ups are case-sensitive: "Minister" is a title, "minister" a
/// role.
enum Fact : std::uint32_t {
    kGivenMale = 1U << 0U,
    kGivenFemale = 1U << 1U,
    kGivenAny = 1U << 2U,
    kHonorific = 1U << 3U,  // "Mr.", "Dr.", "Sir"
    kTitle = 1U << 4U,      // "President", "Coach": a person's name may follow at once
    kTitlePart = 1U << 5U,  // "Foreign", "Vice", "Chief": part of a longer title
    kTellsMale = 1U << 6U,  // of an honorific or role: "Mr.", "spokesman"
    kTellsFemale = 1U << 7U,
    kOrgHead = 1U << 8U,      // ends a name of an organisation: "Ministry", "Forum"
    kCompanyForm = 1U << 9U,  // "Inc.", "GmbH"
    kPlaceHead = 1U << 10U,   // "River", "Airport"
    kPlaceLead = 1U << 11U,   // "Lake", "Port", "Northern"
    kOrgLead = 1U << 12U,     // "Ministry of", "Institute for"
    kOtherHead = 1U << 13U,   // "Treaty", "Cup", "Fever"
    kCalendar = 1U << 14U,
    kClosed = 1U << 15U,      // function words and adverbs that open sentences
    kEveryday = 1U << 16U,    // a name only with other evidence when it opens a sentence: "Nice", "Will"
    kRolePerson = 1U << 17U,  // "envoy"
    kRoleGroup = 1U << 18U,   // "leaders"
    kRoleOrg = 1U << 19U,     // "ministry"
    kRolePlace = 1U << 20U,   // "town"
    kAnyGivenName = kGivenMale | kGivenFemale | kGivenAny,
};

struct KnownEntity {
    std::string_view name;     // the fullest form
    std::string_view country;  // "" when it spans several or is unknown
    NameKind kind = NameKind::place;
    char sort =
        'l';  // 'n' country, 't' seat of a government, 'l' other place; organisations as in their table
};

/// One way to write a known entity.
struct KnownName {
    std::string_view text;
    std::uint16_t entity = 0;  // index for Gazetteer::entity()
    bool demonym = false;      // "Russian", "Russians" for Russia
};

class Gazetteer {
  public:
    Gazetteer();
    /// The facts of one word, 0 for a word in no table: facts("Mr.") is kHonorific | kTellsMale.
    [[nodiscard]] std::uint32_t facts(std::string_view word) const;
    /// Every known name whose first word is this one, longest first: "New" gives "New York Stock Exchange" …
    /// "New Zealand".
    [[nodiscard]] std::span<const KnownName> starting_with(std::string_view first_word) const;
    [[nodiscard]] const KnownEntity& entity(std::uint16_t index) const { return entities_[index]; }
    [[nodiscard]] std::size_t size() const { return entities_.size(); }

  private:
    struct Slot {
        std::uint32_t hash = 0;
        std::uint32_t facts = 0;
        std::uint32_t first = 0;  // into names_
        std::uint32_t count = 0;
        std::string_view word;
    };
    Slot& slot_for(std::string_view word);
    [[nodiscard]] const Slot* find(std::string_view word) const;
    void add_words(std::uint32_t facts, std::string_view words);
    std::uint16_t add_entity(KnownEntity entity, std::string_view names, char separator);

    std::vector<Slot> slots_;
    WordFilter<16> filter_;  // of the words in slots_
    std::vector<KnownEntity> entities_;
    std::vector<KnownName> names_;
};

/// The one gazetteer, built on first use and never changed.
[[nodiscard]] const Gazetteer& gazetteer();

/// How many bytes at the front of `text` spell `name`: any white space stands for a space, either apostrophe
/// for the other, `any_case` for names set in capitals. 0 when they do not, or when the word goes on.
[[nodiscard]] std::uint32_t spells(std::string_view text, std::string_view name, bool any_case);

/// Calls `use(piece)` for each non-empty piece between separators: "a;b" gives "a", "b".
template <class Use>
void for_each_piece(std::string_view list, char separator, Use use) {
    while (!list.empty()) {
        const std::size_t end = std::min(list.find(separator), list.size());
        if (end > 0) use(list.substr(0, end));
        list.remove_prefix(std::min(end + 1, list.size()));
    }
}

}  // namespace dateline
