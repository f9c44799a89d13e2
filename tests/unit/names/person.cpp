#include <doctest/doctest.h>

#include <ostream>

#include "core/language/names_person.hpp"

namespace dateline {
namespace {

TEST_CASE("a personal name has parts") {
    struct Row {
        std::string_view name, given, middle, surname, suffix;
    };
    for (const Row& row :
         {Row{"Steve Marlowe", "Steve", "", "Marlowe", ""},
          Row{"Vladimir V. Dorn", "Vladimir", "V.", "Dorn", ""},
          Row{"Ursula von der Lahn", "Ursula", "", "von der Lahn", ""}, Row{"Marlowe", "", "", "Marlowe", ""},
          Row{"Martin Lutz Dorn Jr.", "Martin", "Lutz", "Dorn", "Jr."},
          Row{"Bashar al-Hadid", "Bashar", "", "al-Hadid", ""}, Row{"", "", "", "", ""},
          Row{"von Lahn", "", "", "von Lahn", ""},
          // the family name first
          Row{"Kim Jong-un", "Jong-un", "", "Kim", ""}, Row{"Kim Jong Un", "Jong Un", "", "Kim", ""},
          Row{"Xi Jinping", "Jinping", "", "Xi", ""}, Row{"Li Qiang", "Qiang", "", "Li", ""},
          Row{"Lee Kuan Yew", "Kuan Yew", "", "Lee", ""}, Row{"Park Chung Hee", "Chung Hee", "", "Park", ""},
          // … and not
          Row{"Kim Novak", "Kim", "", "Novak", ""}, Row{"Lee Miller", "Lee", "", "Miller", ""},
          Row{"Lee Ann Marsh", "Lee", "Ann", "Marsh", ""}, Row{"Lee Van Cleef", "Lee", "", "Van Cleef", ""},
          Row{"Ma Larsen", "Ma", "", "Larsen", ""}, Row{"Jung Chang", "Jung", "", "Chang", ""}}) {
        CAPTURE(row.name);
        const PersonName person = parse_person(row.name);
        CHECK(person.given == row.given);
        CHECK(person.middle == row.middle);
        CHECK(person.surname == row.surname);
        CHECK(person.suffix == row.suffix);
    }
}

TEST_CASE("names are folded and compared across spellings") {
    CHECK(fold_name("Møller-Nagy’s") == "moller nagys");
    CHECK(fold_name("O'Brien Jr.") == "obrien jr");
    CHECK(transliteration_key("Zelenskyy") == transliteration_key("Zelensky"));
    CHECK(transliteration_key("Zelenskiy") == transliteration_key("Zelensky"));
    CHECK(transliteration_key("Dmitriyev") == transliteration_key("Dmitriev"));
    CHECK(transliteration_key("Malkov") != transliteration_key("Malkin"));
    CHECK(transliteration_key("Dorn") != transliteration_key("Thorn"));
}

TEST_CASE("given names agree when they may be one person's") {
    struct Row {
        std::string_view a, b;
        bool agree;
    };
    for (const Row& row :
         {Row{"Steve", "Steven", true}, Row{"Bob", "Robert", true}, Row{"Dmitri", "Dmitry", true},
          Row{"J.", "Joanne", true}, Row{"J.K.", "Joanne", true}, Row{"", "Anna", true},
          Row{"Peter", "Andrej", false}, Row{"J.", "Peter", false}, Row{"Anna", "Peter", false},
          Row{"Jared", "Jarrod", false}}) {
        CAPTURE(row.a);
        CAPTURE(row.b);
        CHECK(given_names_agree(row.a, row.b) == row.agree);
        CHECK(given_names_agree(row.b, row.a) == row.agree);
    }
}

TEST_CASE("middle initials are not printed, leading ones are") {
    CHECK(without_middle_initials("Vladimir V. Dorn") == "Vladimir Dorn");
    CHECK(without_middle_initials("J. R. Dorn") == "J. R. Dorn");
    CHECK(without_middle_initials("Anna Maria Dorn") == "Anna Maria Dorn");
    CHECK(without_middle_initials("Dorn") == "Dorn");
}

}  // namespace
}  // namespace dateline
