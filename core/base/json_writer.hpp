// What may a JSON string hold that a terminal must not see? Escape, C1 and bidi characters are legal in JSON,
// so they are written as \u escapes: the output reads the same everywhere and steers nothing. Invalid UTF-8
// becomes U+FFFD.
//
// A direct writer: no document tree is built, a report of any size streams through one buffer.
#pragma once

#include <algorithm>
#include <cstdint>
#include <ostream>
#include <string>
#include <string_view>

#include "core/base/output_buffer.hpp"

namespace dateline {

/// Appends `text` as a JSON string with its quotes: append_json_string(out, "a\x1b") adds "a\u001b" (RFC 8259
/// §7).
void append_json_string(std::string& out, std::string_view text);

class JsonWriter {
  public:
    /// rows: every element on a line of its own; row: all on one line.
    enum class Layout : std::uint8_t { rows, row };

    explicit JsonWriter(std::ostream& out) : buffer_(out) {}
    JsonWriter(const JsonWriter&) = delete;
    JsonWriter& operator=(const JsonWriter&) = delete;

    void begin_object(Layout layout) { begin('{', layout); }
    void end_object() { end('}'); }
    void begin_array(Layout layout) { begin('[', layout); }
    void end_array() { end(']'); }

    /// The name of the next value, one of the schema's: plain ASCII that needs no escaping.
    void key(std::string_view name) {
        separate();
        char* const at = buffer_.room(name.size() + 3);
        at[0] = '"';
        std::copy(name.begin(), name.end(), at + 1);
        at[name.size() + 1] = '"';
        at[name.size() + 2] = ':';
        buffer_.taken(name.size() + 3);
        after_key_ = true;
    }
    /// The name of the next value where it may be any text, such as the id of a source.
    void free_key(std::string_view name);
    void text(std::string_view value);
    void number(std::int64_t value);
    /// Shortest form that reads back to the same float; 0 for what is no number.
    void number(float value);
    void boolean(bool value);
    void null();
    /// Already JSON, written as it is: used for values that need no escaping, such as dates.
    void raw(std::string_view value);

    void member(std::string_view name, std::string_view value) {
        key(name);
        text(value);
    }
    void member(std::string_view name, std::int64_t value) {
        key(name);
        number(value);
    }
    /// Leaves the member out when there is nothing to say.
    void optional_member(std::string_view name, std::string_view value) {
        if (!value.empty()) member(name, value);
    }

    /// What is written so far, on its way; the buffer does it too when it goes.
    void flush() { buffer_.flush(); }
    /// Bytes written so far.
    [[nodiscard]] std::uint64_t size() const { return buffer_.size(); }
    /// The next element of the array is written as if it were the first: without a comma before it.
    void begin_again() { levels_[depth_ - 1].empty = true; }

  private:
    static constexpr std::size_t kMaxDepth = 16;

    void begin(char bracket, Layout layout);
    void end(char bracket);
    void separate() {
        if (after_key_) {
            after_key_ = false;
        } else if (depth_ > 0) {
            Level& level = levels_[depth_ - 1];
            if (level.layout == Layout::rows)
                next_row();
            else if (!level.empty)
                buffer_ += ',';
            level.empty = false;
        }
    }
    void next_row();

    OutputBuffer buffer_;
    std::size_t depth_ = 0;
    bool after_key_ = false;
    struct Level {
        Layout layout = Layout::rows;
        bool empty = true;
    } levels_[kMaxDepth];
};

}  // namespace dateline
