// When was fiscal 2025? For the federal government of the United States from October 2024 to September 2025,
// for Japan's from April 2025 on, for a company whenever its books say. The article tells: by a sentence that
// says when the year ends, or by whose money it is about. The TIMEX3 value stays the year that names it.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "core/timex/recognise.hpp"
#include "core/timex/timex.hpp"

namespace dateline::resolve {

/// The first day of somebody's fiscal year, and whether the year it ends in names it (else the one it begins
/// in).
struct FiscalYear {
    std::int8_t month = 0;  // 0 = nobody said
    std::int8_t day = 1;
    bool named_by_end = true;
    std::string_view whose;
};

/// Does the phrase name a fiscal year, or a part of one: "the fiscal third quarter"?
[[nodiscard]] bool says_fiscal(std::string_view text, std::span<const timex::Token> tokens,
                               const timex::Recognised& phrase);

/// What the article itself says: "its fiscal year ends June 30" begins on July 1. Month 0 when it does not.
[[nodiscard]] FiscalYear fiscal_year_told(std::string_view text, std::span<const timex::Token> tokens,
                                          const timex::Lexicon& lexicon);

/// Whose fiscal year the sentence around the phrase is about, else `told`: "the Pentagon spent … in fiscal
/// 2025" is the federal government's.
[[nodiscard]] FiscalYear fiscal_year_near(std::string_view text, std::span<const timex::Token> tokens,
                                          const timex::Recognised& phrase, const FiscalYear& told);

/// Gives a phrase that says_fiscal() its days: "fiscal 2025" of the US government is 2024-10-01/2025-09-30.
/// "This fiscal year" becomes the one `published` lies in.
void place_fiscal_year(const timex::Expression& expression, const FiscalYear& year,
                       std::optional<Day> published, Timex& timex);

}  // namespace dateline::resolve
