// The dependency trees of one document, readable downwards. A parser is right about five times in six: every
// question here has an answer on a wrong tree too (a missing child is kNone), and nothing here walks more
// than one sentence.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/language/analysis.hpp"
#include "core/text/document.hpp"
#include "timeline/extract/main_clause_repair.hpp"
#include "timeline/extract/tree_repair.hpp"
#include "timeline/extract/words.hpp"

namespace dateline {

class Tree {
  public:
    Tree(const Document& document, const Analysis& analysis);

    [[nodiscard]] const Analysis& analysis() const { return *analysis_; }
    [[nodiscard]] const Document& document() const { return *document_; }
    [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(analysis_->tokens.size()); }
    [[nodiscard]] const Token& token(std::uint32_t t) const { return analysis_->tokens[t]; }
    [[nodiscard]] std::uint32_t head(std::uint32_t t) const { return links_.head[t]; }
    [[nodiscard]] Deprel deprel(std::uint32_t t) const { return links_.deprel[t]; }
    [[nodiscard]] Upos upos(std::uint32_t t) const { return analysis_->tokens[t].upos; }
    /// Heads and relations are those of the analysis with the repairs of tree_repair.hpp.
    /// The word as written.
    [[nodiscard]] std::string_view text(std::uint32_t t) const;
    /// The lemma in lower case: "meet" for "Met".
    [[nodiscard]] std::string_view lemma(std::uint32_t t) const {
        return lemmas_[analysis_->tokens[t].lemma];
    }
    /// The word in lower case.
    [[nodiscard]] std::string_view lower(std::uint32_t t) const { return forms_[t]; }

    /// Direct dependents in text order.
    [[nodiscard]] std::span<const std::uint32_t> children(std::uint32_t t) const;
    /// The first dependent with that relation, kNone when there is none.
    [[nodiscard]] std::uint32_t child(std::uint32_t t, Deprel relation) const;
    /// The first dependent whose lemma is one of `list` (words separated by blanks).
    [[nodiscard]] std::uint32_t child_with_lemma(std::uint32_t t, const WordList& list) const;
    /// The preposition of an oblique or nominal modifier: "in" for "in Moscow"; "" when there is none.
    [[nodiscard]] std::string_view preposition(std::uint32_t t) const;

    [[nodiscard]] std::uint32_t sentence_of(std::uint32_t t) const { return sentence_of_[t]; }
    [[nodiscard]] const Sentence& sentence(std::uint32_t t) const {
        return analysis_->sentences[sentence_of_[t]];
    }
    [[nodiscard]] BlockKind block_kind(std::uint32_t t) const;
    /// First and last token of everything below `t`, `t` included.
    [[nodiscard]] std::uint32_t first(std::uint32_t t) const { return first_[t]; }
    [[nodiscard]] std::uint32_t last(std::uint32_t t) const { return last_[t]; }
    [[nodiscard]] bool dominates(std::uint32_t above, std::uint32_t below) const;
    /// The token that starts at or holds that byte; kNone between tokens.
    [[nodiscard]] std::uint32_t token_at(std::uint32_t byte) const;
    /// Is its sentence a line of a chronology ("July 19, 2024: Officials close the mill"), or what stands
    /// behind the date of one, cut off as a sentence of its own?
    [[nodiscard]] bool in_chronicle(std::uint32_t t) const;
    /// Does the token stand inside double quotation marks?
    [[nodiscard]] bool quoted(std::uint32_t t) const { return quoted_[t]; }

  private:
    void find_extents();
    void find_quotations();

    const Document* document_;
    const Analysis* analysis_;
    std::vector<std::string> lemmas_;  // lower case, parallel to Analysis::lemmas
    std::vector<std::string> forms_;
    TreeLinks links_;
    std::vector<std::uint32_t> child_begin_, child_list_;
    std::vector<std::uint32_t> sentence_of_, first_, last_;
    std::vector<bool> quoted_;
};

[[nodiscard]] bool is_subject(Deprel relation);
[[nodiscard]] bool is_clausal(Deprel relation);  // the dependent heads a clause of its own
[[nodiscard]] bool is_nominal(Upos pos);         // noun, name, pronoun, number

}  // namespace dateline
