// The state of the arc-hybrid transition system (Kuhlmann, Gomez-Rodriguez and Satta 2011): a stack and a
// buffer. SHIFT moves the first word of the buffer onto the stack; LEFT makes the buffer's first word the
// head of the stack's top, RIGHT makes the word under the top its head, and both take the top off. The root
// stands behind the last word, and only the last word on the stack can become its child: every tree has one
// root and no crossing arcs, whatever is chosen.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "core/language/analysis.hpp"
#include "core/language/model.hpp"
#include "core/language/words.hpp"

namespace dateline {

enum class Action : std::uint8_t { shift, left, right };

/// A word in the parser: what is known of it and of its children so far. Node 0 is "no word"; the last is the
/// root.
struct Node {
    std::uint32_t word = 0;
    std::uint32_t tag = 0;        // UPOS and XPOS in one number
    std::uint32_t fine = 0;       // tag class + 1
    std::uint32_t before = 0;     // the marks between it and the word before it
    std::uint32_t after = 0;      // the marks between it and the word after it
    std::uint32_t meaning = 0;    // what kind of noun or verb it is
    std::uint32_t token = 0;      // its place in the sentence
    std::uint32_t marker = 0;     // the preposition or conjunction that hangs on it ("in" for "in Geneva")
    std::uint32_t children = 0;   // hash of the relations of its children in the order of attachment
    std::uint64_t relations = 0;  // the same as a set of bits
    std::uint32_t core =
        0;  // of these, in nine bits, what a clause or a phrase has one of: subject, object, auxiliary, …
    std::uint32_t head = 0;
    std::uint32_t left = 0, left2 = 0;    // outermost children to the left
    std::uint32_t right = 0, right2 = 0;  // outermost children to the right
    std::uint8_t lefts = 0, rights = 0;   // how many
    Upos upos = Upos::X;
    Deprel deprel = Deprel::dep;
};

/// Does a word of that class become a node? Punctuation marks do not.
[[nodiscard]] constexpr bool is_node(const TagClass& tag) {
    return tag.upos != Upos::PUNCT;
}

class ParserState {
  public:
    /// Begins a sentence; `tags` are indices into the model's tag classes.
    void begin(const LanguageModel& model, std::span<const Word> words, std::span<const std::uint8_t> tags);

    /// Words that are not punctuation: nodes 1 to size().
    [[nodiscard]] std::uint32_t size() const { return root() - 1; }
    [[nodiscard]] std::uint32_t root() const { return static_cast<std::uint32_t>(nodes_.size()) - 1; }
    [[nodiscard]] bool done() const { return buffer_ == root() && stack_.size() == 1; }
    [[nodiscard]] bool can_shift() const { return buffer_ < root(); }
    [[nodiscard]] bool can_left() const {
        return stack_.size() > 1 && (buffer_ < root() || stack_.size() == 2);
    }
    [[nodiscard]] bool can_right() const { return stack_.size() > 2; }

    /// The i-th word of the stack from the top, or of the buffer from its front; 0 when there is none.
    [[nodiscard]] std::uint32_t stack(std::size_t i) const {
        return i < stack_.size() ? stack_[stack_.size() - 1 - i] : 0;
    }
    [[nodiscard]] std::uint32_t buffer(std::size_t i) const {
        return buffer_ + i <= root() ? buffer_ + static_cast<std::uint32_t>(i) : 0;
    }
    [[nodiscard]] std::span<const std::uint32_t> whole_stack() const { return stack_; }
    [[nodiscard]] const Node& node(std::uint32_t i) const { return nodes_[i]; }

    /// @pre can_shift()
    void shift() { stack_.push_back(buffer_++); }
    /// The head the top of the stack would get.
    [[nodiscard]] std::uint32_t head_of(Action action) const {
        return action == Action::left ? buffer_ : stack(1);
    }
    /// LEFT or RIGHT. @pre the action is possible
    void attach(Action action, Deprel deprel);

  private:
    std::vector<Node> nodes_;
    std::vector<std::uint32_t> stack_;  // [0] is node 0, so that the top exists
    std::uint32_t buffer_ = 1;
};

}  // namespace dateline
