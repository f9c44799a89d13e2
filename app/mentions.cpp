#include <algorithm>

#include "app/report.hpp"
#include "core/text/offsets.hpp"
#include "timeline/codec/json_value.hpp"

namespace dateline {
namespace {

const std::int64_t* integer(const JsonValue* value) {
    return value == nullptr ? nullptr : std::get_if<std::int64_t>(&value->value);
}

tl::unexpected<Error> bad_entry(const std::string& file, std::size_t number, std::string message) {
    return fail(ErrorCode::bad_json, "entry " + std::to_string(number) + ": " + std::move(message), file,
                R"(write [{"source":"a","begin":10,"end":17}])");
}

}  // namespace

Result<std::vector<GivenMentions>> read_mentions(std::string_view json, const std::string& file,
                                                 const std::vector<Document>& documents) {
    const auto parsed = parse_json(json, file);
    if (!parsed) return tl::unexpected<Error>(parsed.error());
    const JsonValue::Array* const entries = parsed->array();
    if (entries == nullptr)
        return fail(ErrorCode::bad_json, "not a list but " + std::string(parsed->kind_name()), file,
                    R"(write [{"source":"a","begin":10,"end":17}])");
    std::vector<GivenMentions> given;
    std::vector<CodePointOffsets> offsets;
    for (std::uint32_t i = 0; i < documents.size(); ++i) {
        given.push_back({i, {}});
        offsets.emplace_back(documents[i].text);
    }
    std::size_t number = 0;
    for (const JsonValue& entry : *entries) {
        ++number;
        const JsonValue* const source = entry.find("source");
        const std::int64_t* const begin = integer(entry.find("begin"));
        const std::int64_t* const end = integer(entry.find("end"));
        if (source == nullptr || source->text() == nullptr) return bad_entry(file, number, "no \"source\"");
        if (begin == nullptr || end == nullptr)
            return bad_entry(file, number, "no whole numbers \"begin\" and \"end\"");
        const auto document =
            std::lower_bound(documents.begin(), documents.end(), *source->text(),
                             [](const Document& d, const std::string& id) { return d.id < id; });
        if (document == documents.end() || document->id != *source->text())
            return bad_entry(file, number, "no article has the id \"" + *source->text() + '"');
        const auto place = static_cast<std::size_t>(document - documents.begin());
        const std::int64_t size = offsets[place].at(static_cast<std::uint32_t>(document->text.size()));
        if (*begin < 0 || *end <= *begin || *end > size)
            return bad_entry(
                file, number,
                "not inside the " + std::to_string(size) + " characters of \"" + document->id + '"');
        given[place].triggers.push_back({offsets[place].byte_at(static_cast<std::uint32_t>(*begin)),
                                         offsets[place].byte_at(static_cast<std::uint32_t>(*end))});
    }
    return given;
}

}  // namespace dateline
