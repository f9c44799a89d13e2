// What training takes from WordNet 3.0: which words there are, what they mean first, and how they are
// inflected.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace dateline::train {

struct WordNetEntry {
    std::string word;
    int file = 0;  // the lexicographer file of its first sense
    bool name = false;
};

/// The single words of index.PART ("noun", "verb", "adj", "adv") with what data.PART says of their first
/// sense; none where the folder has no WordNet.
[[nodiscard]] std::vector<WordNetEntry> read_wordnet(const std::string& folder, const std::string& part);

struct InflectedVerb {
    std::string form;
    std::string_view xpos;  // as in the Penn Treebank
};
/// The regular forms: "plans", "planned" twice, "planning". Irregular verbs have others beside them.
[[nodiscard]] std::vector<InflectedVerb> forms_of_verb(const std::string& verb);
/// The regular plural.
[[nodiscard]] std::string plural_of(const std::string& noun);

struct Irregular {
    std::string form, base;
};
/// The single words of PART.exc: {"struck", "strike"}.
[[nodiscard]] std::vector<Irregular> irregular_forms(const std::string& folder, const std::string& part);

}  // namespace dateline::train
