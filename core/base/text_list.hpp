// A few short texts of one value, such as the readings that lost to the one chosen. They stand behind one
// another in one block of memory: a vector of strings takes one for itself and one for each string.
#pragma once

#include <cstddef>
#include <iterator>
#include <string>
#include <string_view>

namespace dateline {

class TextList {
  public:
    class Iterator {
      public:
        using iterator_category = std::input_iterator_tag;
        using value_type = std::string_view;
        using difference_type = std::ptrdiff_t;
        using pointer = void;
        using reference = std::string_view;

        Iterator() = default;
        explicit Iterator(std::string_view rest) : rest_(rest) {}
        std::string_view operator*() const { return rest_.substr(0, rest_.find(kEnd)); }
        Iterator& operator++() {
            rest_.remove_prefix(rest_.find(kEnd) + 1);
            return *this;
        }
        Iterator operator++(int) {
            Iterator before = *this;
            ++*this;
            return before;
        }
        friend bool operator==(const Iterator& a, const Iterator& b) {
            return a.rest_.size() == b.rest_.size();
        }

      private:
        std::string_view rest_;
    };

    [[nodiscard]] bool empty() const { return texts_.empty(); }
    [[nodiscard]] Iterator begin() const { return Iterator(texts_); }
    [[nodiscard]] Iterator end() const { return Iterator(std::string_view(texts_).substr(texts_.size())); }

    /// The text that its parts make together: add("2026-01-29", ": ", "further away"). @pre no NUL in them
    template <class... Parts>
    void add(const Parts&... parts) {
        constexpr std::size_t kUsual = 120;  // two or three texts
        if (texts_.empty()) texts_.reserve(kUsual);
        ((texts_ += std::string_view(parts)), ...);
        texts_ += kEnd;
    }
    friend bool operator==(const TextList&, const TextList&) = default;

  private:
    static constexpr char kEnd = '\0';
    std::string texts_;
};

}  // namespace dateline
