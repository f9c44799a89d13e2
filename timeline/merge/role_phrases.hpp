// "The president's son-in-law", "Valdoria's prime minister", "the wife of Tomas Boric": who is meant hangs on
// what somebody is and whose. Which words are that? Posts and kinships of a table; "the old man's boat" is
// neither.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/language/analysis.hpp"

namespace dateline {

/// Whose: an entity of the article, or a word that names nobody ("the king's brother") or nobody known
/// ("the Valdorian prime minister").
struct RoleOwner {
    std::uint32_t entity = kNone;
    std::string word;  // in lower case

    [[nodiscard]] bool known() const { return entity != kNone || !word.empty(); }
};

/// A noun phrase that tells somebody by what he is to a state, a body or another person.
struct RolePhrase {
    std::uint32_t begin = 0, end = 0;          // tokens, the article and the owner with them
    std::uint32_t head = kNone, head_end = 0;  // the role noun: "son-in-law"
    /// "prime minister", "son-in-law", "lawyer" for an attorney too; "deputy mayor" is no "mayor".
    std::string role;
    std::string kin;  // of kin, the role without "younger" and "former"; "" for others
    /// One person holds it at a time, and a story may call him by nothing else: "the envoy".
    bool is_office = false;
    bool definite = false;  // told as known: by "the" or by whose it is
    RoleOwner owner;
    std::uint32_t bearer = kNone;  // the entity named beside it or meant by it
};

/// All of an article, in text order. Example: "Marta Quill, the lawyer of Ivan Holt, left" has "the lawyer of
/// Ivan Holt", role "lawyer", owner Holt, bearer Quill. Plurals and what is told with "a" of nobody named are
/// left out. Linear in the tokens.
[[nodiscard]] std::vector<RolePhrase> role_phrases(std::string_view text, const Analysis& analysis);

/// The role that a title ends with, as RolePhrase has it: "prime minister" of "Prime Minister"; "" for
/// others.
[[nodiscard]] std::string role_of_title(std::string_view title);
/// Is it an office as RolePhrase has it?
[[nodiscard]] bool is_office(std::string_view role);

}  // namespace dateline
