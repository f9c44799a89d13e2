// JSON text as a value, in the order it was written. Why not nlohmann::ordered_json itself? It looks for a
// duplicate name at every insertion, so one object with a million names takes hours, and it nests as deep as
// the text tells it to. The parser is nlohmann's (its SAX interface); only the tree is ours: members are
// appended, look-ups are linear.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "core/base/error.hpp"

namespace dateline {

struct JsonMember;

struct JsonValue {
    using Array = std::vector<JsonValue>;
    using Object = std::vector<JsonMember>;

    std::variant<std::monostate, bool, std::int64_t, double, std::string, Array, Object> value;

    [[nodiscard]] bool is_null() const;
    /// nullptr when the value is of another kind.
    [[nodiscard]] const std::string* text() const;
    [[nodiscard]] const Array* array() const;
    [[nodiscard]] const Object* object() const;
    /// The first member of that name, or nullptr; also nullptr when this is no object.
    [[nodiscard]] const JsonValue* find(std::string_view name) const;
    /// "a number", "an object", …: for messages.
    [[nodiscard]] std::string_view kind_name() const;
};

struct JsonMember {
    std::string name;
    JsonValue value;
};

inline bool JsonValue::is_null() const {
    return std::holds_alternative<std::monostate>(value);
}
inline const std::string* JsonValue::text() const {
    return std::get_if<std::string>(&value);
}
inline const JsonValue::Array* JsonValue::array() const {
    return std::get_if<Array>(&value);
}
inline const JsonValue::Object* JsonValue::object() const {
    return std::get_if<Object>(&value);
}

/// Deeper nesting than any report has is refused.
inline constexpr std::size_t kMaxJsonDepth = 64;

/// Errors: bad_json at `file_name`:line:column (column in bytes, from 1), for text that is no JSON, is nested
/// deeper than kMaxJsonDepth, or holds a number too large to represent.
[[nodiscard]] Result<JsonValue> parse_json(std::string_view json, std::string_view file_name);

}  // namespace dateline
