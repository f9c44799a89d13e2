// How is a JSON object read whose members may be missing, null or of the wrong kind? A member that is missing
// or null keeps its default; what is there must be of the right kind. The first thing wrong is kept, with the
// path to it; reading goes on harmlessly.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "core/base/utf8.hpp"
#include "timeline/codec/json_value.hpp"

namespace dateline {

class JsonMembers {
  public:
    /// "events[3].date.edtf: expected a text, found a number"; "" while nothing is wrong.
    [[nodiscard]] const std::string& problem() const { return problem_; }

    /// `name` comes from the schema, never from the file, so the message is clean.
    void complain(std::string_view name, std::string_view expected, const JsonValue& found) {
        if (!problem_.empty()) return;
        for (const Step& step : path_) {
            if (!problem_.empty()) problem_ += '.';
            problem_ += step.name;
            if (step.index != kNoIndex) problem_ += "[" + std::to_string(step.index) + "]";
        }
        if (!name.empty() && !problem_.empty()) problem_ += '.';
        problem_ += name;
        problem_ += ": expected ";
        problem_ += expected;
        problem_ += ", found ";
        if (const std::string* text = found.text(); text != nullptr && text->size() <= kLongestShown)
            problem_ += '"' + visible(*text) + '"';
        else
            problem_ += found.kind_name();
    }

    [[nodiscard]] static const JsonValue* member(const JsonValue& object, std::string_view name) {
        const JsonValue* value = object.find(name);
        return value == nullptr || value->is_null() ? nullptr : value;
    }

    void text(const JsonValue& object, std::string_view name, std::string& out) {
        const JsonValue* value = member(object, name);
        if (value == nullptr) return;
        if (const std::string* found = value->text()) {
            out = *found;
            return;
        }
        complain(name, "a text", *value);
    }

    void texts(const JsonValue& object, std::string_view name, std::vector<std::string>& out) {
        const JsonValue* value = member(object, name);
        if (value != nullptr) text_list(*value, name, out);
    }

    void text_list(const JsonValue& list, std::string_view name, std::vector<std::string>& out) {
        const JsonValue::Array* items = list.array();
        if (items == nullptr) return complain(name, "a list of texts", list);
        for (const JsonValue& item : *items) {
            if (item.text() == nullptr) return complain(name, "a list of texts", item);
            out.push_back(*item.text());
        }
    }

    template <class Integer>
    void integer(const JsonValue& object, std::string_view name, Integer& out) {
        const JsonValue* value = member(object, name);
        if (value == nullptr) return;
        const std::int64_t* found = std::get_if<std::int64_t>(&value->value);
        if (found == nullptr || !std::in_range<Integer>(*found))
            return complain(name, "a whole number in range", *value);
        out = static_cast<Integer>(*found);
    }

    void boolean(const JsonValue& object, std::string_view name, bool& out) {
        const JsonValue* value = member(object, name);
        if (value == nullptr) return;
        if (const bool* found = std::get_if<bool>(&value->value))
            out = *found;
        else
            complain(name, "true or false", *value);
    }

    void real(const JsonValue& object, std::string_view name, float& out) {
        const JsonValue* value = member(object, name);
        if (value == nullptr) return;
        if (const double* found = std::get_if<double>(&value->value))
            out = static_cast<float>(*found);
        else if (const std::int64_t* whole = std::get_if<std::int64_t>(&value->value))
            out = static_cast<float>(*whole);
        else
            complain(name, "a number", *value);
    }

    template <class Read>
    void inside(const JsonValue& object, std::string_view name, Read read) {
        const JsonValue* value = member(object, name);
        if (value == nullptr) return;
        if (value->object() == nullptr) return complain(name, "an object", *value);
        path_.push_back({name});
        read(*value);
        path_.pop_back();
    }

    template <class Read>
    void rows(const JsonValue& object, std::string_view name, Read read) {
        const JsonValue* value = member(object, name);
        if (value == nullptr) return;
        if (value->array() == nullptr) return complain(name, "a list", *value);
        path_.push_back({name, 0});
        for (const JsonValue& item : *value->array()) {
            if (item.object() == nullptr) {
                path_.back().index = kNoIndex;
                complain("", "a list of objects", item);
                break;
            }
            read(item);
            ++path_.back().index;
        }
        path_.pop_back();
    }

  private:
    struct Step {
        std::string_view name;
        std::size_t index = kNoIndex;
    };
    static constexpr std::size_t kLongestShown = 40;
    static constexpr std::size_t kNoIndex = static_cast<std::size_t>(-1);

    std::vector<Step> path_;
    std::string problem_;
};

}  // namespace dateline
