// What does a page say of itself? Meta elements, JSON-LD, microdata and links say who published it, under
// which headline and when; each date is kept as a clue with the words it stands in, first publication and
// later changes apart.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/ingest/html_page.hpp"
#include "core/text/document.hpp"

namespace dateline {

struct PageMeta {
    std::string title;
    std::string publisher;
    std::string url;
    std::string language;  // "en", "pt-BR"; as the page writes it
    std::string author;
    std::vector<PublicationClue> clues;
};

/// What stands between a headline and the publisher's name in a page's title.
inline constexpr std::array<std::string_view, 6> kTitleSeparators = {" | ",      " - ",  " \u2013 ",
                                                                     " \u2014 ", " :: ", " \u00bb "};

/// One name under which pages keep a date in a meta element.
struct DateName {
    std::string_view name;  // of `name`, `property` or `itemprop`, in lower case
    ClueRole role;
    ClueStrength strength;
};
[[nodiscard]] std::span<const DateName> meta_date_names();

[[nodiscard]] PageMeta read_page_meta(const HtmlPage& page);

/// Reads one block of JSON-LD into `meta`: the article it describes, if any. What does not parse is passed
/// over. Source: schema.org/NewsArticle.
void read_json_ld(std::string_view json, PageMeta& meta);

/// Reads the data that a page hands to its own scripts (<script type="application/json">): an object with the
/// page's headline and a date of publication tells of this article. What does not parse is passed over.
void read_page_data(std::string_view json, std::string_view headline, PageMeta& meta);

/// Reads what scripts are told of the page, as in dataLayer.push({"publishDate": "2026-01-14"}): weak, and
/// only when all dates under such names are of one day; several are those of teasers.
void read_script_dates(const std::vector<std::string_view>& scripts, PageMeta& meta);

/// Adds a clue when `value` begins with a date.
void add_date_clue(PageMeta& meta, std::string method, std::string_view value, ClueRole role,
                   ClueStrength strength);

}  // namespace dateline
