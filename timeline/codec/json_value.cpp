#include "timeline/codec/json_value.hpp"

#include <algorithm>
#include <array>
#include <limits>
#include <nlohmann/json.hpp>

namespace dateline {
namespace {

/// Builds the tree; nlohmann calls it for each token. A false return stops the parser.
class TreeBuilder {
  public:
    using number_integer_t = nlohmann::json::number_integer_t;
    using number_unsigned_t = nlohmann::json::number_unsigned_t;
    using number_float_t = nlohmann::json::number_float_t;
    using string_t = nlohmann::json::string_t;
    using binary_t = nlohmann::json::binary_t;

    JsonValue root;
    std::size_t error_byte = 0;
    std::string error_message;
    bool too_deep = false;

    bool null() { return add({}); }
    bool boolean(bool value) { return add({value}); }
    bool number_integer(number_integer_t value) { return add({value}); }
    bool number_unsigned(number_unsigned_t value) {
        if (value > static_cast<number_unsigned_t>(std::numeric_limits<std::int64_t>::max()))
            return add({static_cast<double>(value)});
        return add({static_cast<std::int64_t>(value)});
    }
    bool number_float(number_float_t value, const string_t& /*digits*/) { return add({value}); }
    bool string(string_t& value) { return add({std::move(value)}); }
    bool binary(binary_t& /*value*/) { return false; }  // text has none
    bool start_object(std::size_t /*size*/) { return open({JsonValue::Object{}}); }
    bool key(string_t& name) {
        std::get<JsonValue::Object>(open_.back()->value).push_back({std::move(name), {}});
        return true;
    }
    bool end_object() { return close(); }
    bool start_array(std::size_t /*size*/) { return open({JsonValue::Array{}}); }
    bool end_array() { return close(); }
    bool parse_error(std::size_t byte, const std::string& /*token*/, const nlohmann::json::exception& error) {
        error_byte = byte;
        error_message = error.what();
        return false;
    }

  private:
    JsonValue* place(JsonValue value) {
        if (open_.empty()) {
            root = std::move(value);
            return &root;
        }
        if (auto* array = std::get_if<JsonValue::Array>(&open_.back()->value))
            return &array->emplace_back(std::move(value));
        JsonValue& member = std::get<JsonValue::Object>(open_.back()->value).back().value;
        member = std::move(value);
        return &member;
    }
    bool add(JsonValue value) {
        place(std::move(value));
        return true;
    }
    bool open(JsonValue container) {
        if (open_.size() == kMaxJsonDepth) {
            too_deep = true;
            return false;
        }
        // The parent does not grow while this container is open, so the address holds.
        open_.push_back(place(std::move(container)));
        return true;
    }
    bool close() {
        open_.pop_back();
        return true;
    }

    std::vector<JsonValue*> open_;
};

std::string position(std::string_view json, std::size_t byte, std::string_view file_name) {
    const std::string_view before = json.substr(0, std::min(byte, json.size()));
    const auto line = 1 + std::count(before.begin(), before.end(), '\n');
    const std::size_t line_start = before.rfind('\n') == std::string_view::npos ? 0 : before.rfind('\n') + 1;
    return std::string(file_name) + ":" + std::to_string(line) + ":" +
           std::to_string(before.size() - line_start + 1);
}

/// nlohmann says "[json.exception.parse_error.101] parse error at line 1, column 2: syntax error while
/// parsing value - invalid literal; last read: 'x'"; kept is what comes after the position, without the text
/// it quotes.
std::string plain_message(std::string message) {
    if (const auto quoted = message.find("; last read:"); quoted != std::string::npos) message.resize(quoted);
    if (const auto at = message.find(": "); at != std::string::npos) message.erase(0, at + 2);
    return message;
}

/// The byte where nesting passes the cap; brackets inside strings do not count.
std::size_t too_deep_at(std::string_view json) {
    std::size_t depth = 0;
    bool in_string = false;
    for (std::size_t i = 0; i < json.size(); ++i) {
        const char c = json[i];
        if (in_string) {
            if (c == '\\') ++i;
            if (c == '"') in_string = false;
            continue;
        }
        if (c == '"') in_string = true;
        if (c == '{' || c == '[') {
            if (depth == kMaxJsonDepth) return i;
            ++depth;
        }
        if (c == '}' || c == ']') --depth;
    }
    return json.size();
}

}  // namespace

const JsonValue* JsonValue::find(std::string_view name) const {
    const Object* members = object();
    if (members == nullptr) return nullptr;
    const auto found = std::find_if(members->begin(), members->end(),
                                    [&](const JsonMember& member) { return member.name == name; });
    return found == members->end() ? nullptr : &found->value;
}

std::string_view JsonValue::kind_name() const {
    constexpr std::array<std::string_view, 7> names = {"null",   "true or false", "a number", "a number",
                                                       "a text", "a list",        "an object"};
    return names[value.index()];
}

Result<JsonValue> parse_json(std::string_view json, std::string_view file_name) {
    TreeBuilder tree;
    bool parsed = false;
    try {
        parsed = nlohmann::json::sax_parse(json.begin(), json.end(), &tree);
    } catch (const nlohmann::json::exception& error) {
        tree.error_message = error.what();
    }
    if (parsed) return std::move(tree.root);
    if (tree.too_deep)
        return fail(ErrorCode::bad_json, "nested deeper than " + std::to_string(kMaxJsonDepth) + " levels",
                    position(json, too_deep_at(json), file_name));
    const std::size_t byte = tree.error_byte == 0 ? 0 : tree.error_byte - 1;
    return fail(ErrorCode::bad_json, plain_message(tree.error_message), position(json, byte, file_name));
}

}  // namespace dateline
