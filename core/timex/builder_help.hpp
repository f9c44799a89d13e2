// What the rule builders share: a look at the neighbours of a match, numbers, and the step from words to
// fields.
#pragma once

#include <initializer_list>
#include <string_view>

#include "core/timex/builders.hpp"

namespace dateline::timex::build {

inline constexpr std::int64_t kWhole = 1000;  // amounts are counted in thousandths

[[nodiscard]] bool word_is(std::string_view text, const Token& token,
                           std::initializer_list<std::string_view> words);
[[nodiscard]] const Token* before(const Match& m);
[[nodiscard]] const Token* after(const Match& m);
[[nodiscard]] bool before_is(const Match& m, std::initializer_list<std::string_view> words);
[[nodiscard]] bool after_is(const Match& m, std::initializer_list<std::string_view> words);
[[nodiscard]] bool shape_is(const Token* token, Shape shape);
/// Words go on behind the match that are no mere link: "the day before |she left", but not "the day before
/// |and".
[[nodiscard]] bool clause_follows(const Match& m);
/// A plain word stands behind the match that is no preposition, verb or other small word: "the summer|
/// offensive".
[[nodiscard]] bool noun_follows(const Match& m);
[[nodiscard]] bool number_is_taken(const Match& m);
/// Is the four-digit number no year but a house, page, flight or section number, an amount, or a title? "Room
/// 2012", "1998 Main Street", "Orwell's 1984", "2000 percent".
[[nodiscard]] bool number_of_something(const Match& m);
/// "Mr. Friday", "Miss Summer".
[[nodiscard]] bool titled_person(const Match& m);
/// "starring Wednesday Addams": a weekday with a surname where no day could stand.
[[nodiscard]] bool first_name(const Match& m);
/// "he met April Ryan", but not "in April Ryan said".
[[nodiscard]] bool month_as_first_name(const Match& m);
/// "Manic Monday", "Today": words in quotation marks that all begin with capitals.
[[nodiscard]] bool quoted_title(const Match& m);
/// "10 May Street"
[[nodiscard]] bool street_follows(const Match& m);
/// "Friday Night Lights"
[[nodiscard]] bool program_title(const Match& m);
/// "Blade Runner 2049."
[[nodiscard]] bool numbered_name(const Match& m);
/// "he read 1984", or that number anywhere near the name of its author.
[[nodiscard]] bool orwells_year(const Match& m);
/// "one |Sunday", "on a |Friday evening", but not "a |Friday deadline": which one is not said.
[[nodiscard]] bool is_any_day(const Match& m);
/// Does the match say that it is before Christ?
[[nodiscard]] bool says_bc(const Match& m);
/// Is token i this unit, in singular or plural?
[[nodiscard]] bool is_unit(const Match& m, std::uint32_t i, Unit unit);
/// Is one of these words in the match?
[[nodiscard]] bool says(const Match& m, std::initializer_list<std::string_view> words);
/// `amount` of what is counted before token `end`, one where nothing counts ("a week ago"), with "half"
/// counted in: "half a year ago", "two years and a half ago".
[[nodiscard]] std::int64_t with_half(const Match& m, std::uint32_t end, std::int64_t amount);
/// Makes it a set of the days it names: "every other Friday", "every June 5".
void recur_on_days(Expression& e);
[[nodiscard]] std::int64_t decimal(std::string_view text);
[[nodiscard]] std::int64_t whole(const Token& token, std::string_view text);
bool read_numdate(std::string_view text, Expression& e);
[[nodiscard]] Lean lean_of(const Match& m, std::uint32_t i);
bool finish(const Match& m, Reading& out, const Expression& e);
[[nodiscard]] bool take(const Match& m, Expression& e);
bool shift(const Match& m, Reading& out, Anchor anchor, int sign);
bool reference(const Match& m, Reading& out, Ref ref);

}  // namespace dateline::timex::build
