// When do two ways to write a person's name mean one person? "Steve Witkoff"
// and "Steven Witkoff" do, "Volodymyr Zelensky" and "Volodymyr Zelenskyy" do,
// "J. Rowling" and "Joanne Rowling" may, "Peter Koll" and "Andrej Koll" do not.
#pragma once

#include <string>
#include <string_view>

namespace dateline {

/// The parts of a personal name; views into the text given. "Ursula von der
/// Leyen Jr." has given "Ursula", surname "von der Leyen", suffix "Jr."; a
/// single word is a surname.
///
/// Where the family name comes first (names_family_first.hpp), it is the surname: "Kim Jong-un", "Kim Jong
/// Un", "Xi Jinping", but not "Kim Novak" and "Lee Miller".
struct PersonName {
    std::string_view given;
    std::string_view middle;  // may hold several words or initials
    std::string_view surname;
    std::string_view suffix;
};

[[nodiscard]] PersonName parse_person(std::string_view name);

/// Lower case, without accents and apostrophes, hyphens as spaces:
/// "Møller-Nguyễn" is "moller nguyen".
[[nodiscard]] std::string fold_name(std::string_view name);

/// A key that spellings of one name in different transliterations share:
/// Zelensky, Zelenskyy, Zelenskiy give "zelensky".
[[nodiscard]] std::string transliteration_key(std::string_view name);

/// The same of a whole name, its words run together: "Chiang Kai-shek" and "Chiang Kaishek" share it, "Mao
/// Zedong" and "Mao Tse-tung" do by a table.
[[nodiscard]] std::string letters_key(std::string_view name);

/// May both be the given name of one person? True for equal names, initials,
/// short forms ("Bob", "Robert"), spellings
/// ("Dmitri", "Dmitry"), and when one is empty.
[[nodiscard]] bool given_names_agree(std::string_view a, std::string_view b);

/// "Vladimir V. Putin" without initials: "Vladimir Putin". A leading initial
/// stays: "J.K. Rowling".
[[nodiscard]] std::string without_middle_initials(std::string_view name);

}  // namespace dateline
