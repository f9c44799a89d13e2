// What the rules that repair the tree of one sentence see of it.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/language/analysis.hpp"
#include "timeline/extract/tree_links.hpp"

namespace dateline {

struct SentenceLinks {
    const Sentence& s;
    const Analysis& a;
    const std::vector<std::string>& forms;  // the words in lower case
    TreeLinks& links;

    /// The first word that hangs on `t` by the relation, kNone when there is none.
    [[nodiscard]] std::uint32_t child(std::uint32_t t, Deprel relation) const {
        for (auto c = s.begin; c < s.end; ++c)
            if (links.head[c] == t && links.deprel[c] == relation) return c;
        return kNone;
    }
    [[nodiscard]] bool has_child(std::uint32_t t, Deprel relation) const {
        return child(t, relation) != kNone;
    }
    [[nodiscard]] Upos upos(std::uint32_t t) const { return a.tokens[t].upos; }
    [[nodiscard]] bool is_verb(std::uint32_t t) const { return upos(t) == Upos::VERB; }
    /// The nearest verb above the word; kNone for none.
    [[nodiscard]] std::uint32_t verb_above(std::uint32_t t) const {
        auto up = links.head[t];
        while (up != kNone && !is_verb(up)) up = links.head[up];
        return up;
    }
    /// A noun, a name or a pronoun.
    [[nodiscard]] bool is_nominal(std::uint32_t t) const {
        return upos(t) == Upos::NOUN || upos(t) == Upos::PROPN || upos(t) == Upos::PRON;
    }
};

}  // namespace dateline
