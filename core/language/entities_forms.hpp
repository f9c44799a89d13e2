// The names of a document by spelling: what is decided once for every way of
// writing, before figures are made of them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/language/analysis.hpp"
#include "core/language/names.hpp"

namespace dateline {

/// All names of one spelling.
struct Form {
    std::string text;
    std::string key;  // folded
    std::uint32_t words = 0;
    std::uint32_t first = 0;    // the first name so written
    std::uint32_t trusted = 0;  // how many stand outside headlines
    Votes votes{};
    std::uint16_t known = kNotKnown;
    bool demonym = false;
    bool titled = false;               // stands after a title somewhere
    std::uint32_t stands_for = kNone;  // form of the place an adjective belongs
                                       // to, or of the long name before "(WHO)"
    bool adjective = false;            // "Haldian" beside "Haldia"
    char gender = '?';
};

struct Forms {
    std::vector<Form> forms;             // by first mention
    std::vector<std::uint32_t> form_of;  // by name
};

/// Gathers `names` by spelling, and removes from them what only capitals of a
/// headline make look like a name. Where a story writes both "Haldia" and
/// "Haldian", the one becomes a place and the other its adjective.
[[nodiscard]] Forms gather_forms(std::string_view text, const Analysis& analysis, std::vector<Name>& names);

/// The kind with most votes; `other` when nothing but the capital speaks for a
/// name.
[[nodiscard]] NameKind likeliest_kind(const Votes& votes);

/// The name as written, white space as single spaces.
[[nodiscard]] std::string written_form(std::string_view text, const Analysis& analysis, std::uint32_t begin,
                                       std::uint32_t end);

}  // namespace dateline
