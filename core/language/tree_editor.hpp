// A finished tree of one sentence while its arcs and tags are drawn anew. Words are told by their places in
// the sentence.
#pragma once

#include <algorithm>
#include <cstdint>
#include <span>

#include "core/language/analysis.hpp"
#include "core/language/model.hpp"
#include "core/language/words.hpp"

namespace dateline {

class TreeEditor {
  public:
    /// @param begin the index of the sentence's first token in the analysis
    TreeEditor(const LanguageModel& model, std::span<const Word> words, std::span<Token> tokens,
               std::span<std::uint8_t> tags, std::uint32_t begin)
        : classes_(model.tag_classes()), words_(words), tokens_(tokens), tags_(tags), begin_(begin) {}

  protected:
    [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(tokens_.size()); }
    [[nodiscard]] std::uint32_t head(std::uint32_t i) const {
        return tokens_[i].head == kNone ? kNone : tokens_[i].head - begin_;
    }
    [[nodiscard]] const TagClass& tag(std::uint32_t i) const { return classes_[tags_[i]]; }
    [[nodiscard]] Upos upos(std::uint32_t i) const { return tag(i).upos; }
    [[nodiscard]] bool is_below(std::uint32_t i, std::uint32_t top) const {
        while (i != kNone && i != top) i = head(i);
        return i == top;
    }
    /// Has it one of this kind of relation, before `end`?
    template <class Wanted>
    [[nodiscard]] bool has_child(std::uint32_t parent, std::uint32_t end, Wanted wanted) const {
        for (std::uint32_t i = 0; i < end; ++i)
            if (head(i) == parent && wanted(tokens_[i].deprel)) return true;
        return false;
    }
    void attach(std::uint32_t i, std::uint32_t head) { tokens_[i].head = begin_ + head; }
    /// Gives it the first tag of this kind that the model has.
    template <class Wanted>
    void take(std::uint32_t i, Wanted wanted) {
        const auto found = std::find_if(classes_.begin(), classes_.end(), wanted);
        if (found != classes_.end()) tags_[i] = static_cast<std::uint8_t>(found - classes_.begin());
    }

    std::span<const TagClass> classes_;
    std::span<const Word> words_;
    std::span<Token> tokens_;
    std::span<std::uint8_t> tags_;
    std::uint32_t begin_;
};

}  // namespace dateline
