// In "Xi Jinping", which is the family name? The first, as in "Kim Jong-un", but not in "Kim Novak": hyphens,
// syllables and a table of family names tell.
#pragma once

#include <cstddef>
#include <string_view>

namespace dateline {

/// Does it stand before the given name in the names of China and Korea: "Kim", "Zhou"?
[[nodiscard]] bool is_family_name_first(std::string_view word);

/// Where the family name ends when it comes first. The hyphen tells of "Kim Jong-un" and "Tsai Ing-wen": two
/// syllables of one given name, the second small. Two syllables behind a family name of the table do ("Kim
/// Jong Un"), unless they may be English names ("Kim Ann Fox"), and Pinyin behind a name of the mainland ("Xi
/// Jinping"). 0 for other names; "Lee Van Cleef" has a particle, which is not known here.
[[nodiscard]] std::size_t family_name_end(std::string_view name);

}  // namespace dateline
