#include "timeline/codec/read_overrides.hpp"

#include <algorithm>
#include <array>

#include "core/base/utf8.hpp"
#include "core/calendar/read_edtf.hpp"
#include "timeline/codec/json_value.hpp"

namespace dateline {
namespace {

constexpr std::string_view kHint =
    R"(write [{"same":[{"source":"a","quote":"words of the article","trigger":"visited"},{…}]}])";
constexpr std::size_t kMostEntries = 100'000;

class OverrideReader {
  public:
    explicit OverrideReader(std::string_view file_name) : file_name_(file_name) {}

    Result<std::vector<Override>> read(const JsonValue& json) {
        const JsonValue::Array* const entries = json.array();
        if (entries == nullptr) return refuse("not a list but " + std::string(json.kind_name()));
        if (entries->size() > kMostEntries)
            return fail(ErrorCode::too_large, "more than " + std::to_string(kMostEntries) + " decisions",
                        std::string(file_name_));
        std::vector<Override> overrides;
        for (const JsonValue& entry : *entries) {
            ++number_;
            Result<Override> read = decision(entry);
            if (!read) return tl::unexpected<Error>(std::move(read.error()));
            overrides.push_back(std::move(*read));
        }
        return overrides;
    }

  private:
    tl::unexpected<Error> refuse(const std::string& message, ErrorCode code = ErrorCode::bad_json) const {
        const std::string entry = number_ == 0 ? "" : "entry " + std::to_string(number_) + ": ";
        return fail(code, entry + message, std::string(file_name_), std::string(kHint));
    }

    Result<Override> decision(const JsonValue& entry) {
        if (entry.object() == nullptr) return refuse("not an object but " + std::string(entry.kind_name()));
        constexpr std::array<std::string_view, 6> kMembers = {"same", "different", "date",
                                                              "drop", "event",     "note"};
        for (const JsonMember& member : *entry.object())
            if (std::find(kMembers.begin(), kMembers.end(), member.name) == kMembers.end())
                return refuse("unknown member \"" + visible(member.name) + '"');
        Override result;
        result.entry = number_;
        int decisions = 0;
        for (const Decision which : {Decision::same, Decision::different, Decision::date, Decision::drop}) {
            const JsonValue* const value = entry.find(to_string(which));
            if (value == nullptr) continue;
            ++decisions;
            result.decision = which;
            const Result<void> read = what(*value, entry, result);
            if (!read) return tl::unexpected<Error>(read.error());
        }
        if (decisions != 1) return refuse("one of \"same\", \"different\", \"date\", \"drop\" is needed");
        if (result.decision != Decision::date && entry.find("event") != nullptr)
            return refuse("\"event\" belongs to \"date\"");
        if (const JsonValue* const note = entry.find("note")) {
            if (note->text() == nullptr)
                return refuse("\"note\" is not a text but " + std::string(note->kind_name()));
            result.note = *note->text();
        }
        return result;
    }

    Result<void> what(const JsonValue& value, const JsonValue& entry, Override& result) {
        switch (result.decision) {
            case Decision::same:
            case Decision::different: {
                if (value.array() == nullptr || value.array()->size() < 2)
                    return refuse('"' + std::string(to_string(result.decision)) +
                                  "\" needs a list of at least two tellings");
                for (const JsonValue& one : *value.array())
                    if (auto read = told(one, result); !read) return read;
                return {};
            }
            case Decision::drop:
                return told(value, result);
            case Decision::date:
                break;
        }
        if (value.text() == nullptr)
            return refuse("\"date\" is not a text but " + std::string(value.kind_name()));
        const Result<DateRange> date = read_edtf(*value.text());
        if (!date) {
            Error error = date.error();
            error.message = "entry " + std::to_string(number_) + ": " + visible(error.message);
            error.where = file_name_;
            return tl::unexpected<Error>(std::move(error));
        }
        result.date = *date;
        const JsonValue* const event = entry.find("event");
        if (event == nullptr) return refuse("\"date\" needs \"event\": whose date?");
        return told(*event, result);
    }

    Result<void> told(const JsonValue& value, Override& result) {
        if (value.object() == nullptr)
            return refuse("a telling is not an object but " + std::string(value.kind_name()));
        ToldIn in;
        for (const JsonMember& member : *value.object()) {
            std::string* const place = member.name == "source"    ? &in.source
                                       : member.name == "quote"   ? &in.quote
                                       : member.name == "trigger" ? &in.trigger
                                                                  : nullptr;
            if (place == nullptr)
                return refuse("unknown member \"" + visible(member.name) + "\" of a telling");
            if (member.value.text() == nullptr)
                return refuse('"' + member.name + "\" is not a text but " +
                              std::string(member.value.kind_name()));
            *place = *member.value.text();
        }
        if (in.quote.find_first_not_of(" \t\r\n") == std::string::npos)
            return refuse("a telling needs its \"quote\"");
        result.events.push_back(std::move(in));
        return {};
    }

    std::string_view file_name_;
    std::uint32_t number_ = 0;
};

}  // namespace

Result<std::vector<Override>> read_overrides(std::string_view json, std::string_view file_name) {
    const Result<JsonValue> value = parse_json(json, file_name);
    if (!value) return tl::unexpected<Error>(value.error());
    return OverrideReader(file_name).read(*value);
}

}  // namespace dateline
