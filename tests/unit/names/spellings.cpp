#include <doctest/doctest.h>

#include <algorithm>
#include <ostream>
#include <set>

#include "core/language/entity_link.hpp"
#include "core/language/names_person.hpp"

namespace dateline {
namespace {

/// One person of one article each.
bool are_one(std::string_view a, std::string_view b) {
    const auto person = [](std::string_view name) {
        Entity entity;
        entity.kind = NameKind::person;
        entity.name = name;
        entity.confidence = 1;
        return std::vector<Entity>{entity};
    };
    const std::vector<Entity> first = person(a), second = person(b);
    const std::vector<std::span<const Entity>> documents = {first, second};
    return link_entities(documents).size() == 1;
}

struct Pair {
    std::string_view a, b;
};

TEST_CASE("names from other scripts are one person however the press spells them") {
    for (const Pair& pair : {
             Pair{"Volodymyr Zelensky", "Volodymyr Zelenskyy"},
             Pair{"Volodymyr Zelenskiy", "Volodymyr Zelenskyi"},
             Pair{"Volodymyr Zelensky", "Wolodymyr Selenskyj"},
             Pair{"Boris Yeltsin", "Boris Eltsin"},
             Pair{"Boris Yeltsin", "Boris Jelzin"},
             Pair{"Muammar Gaddafi", "Moammar Qaddafi"},
             Pair{"Muammar Gadhafi", "Muammar al-Qaddafi"},
             Pair{"Gaddafi", "Moammar Kadhafi"},
             Pair{"Mohammed Morsi", "Muhammad Morsy"},
             Pair{"Mohamed el-Baradei", "Mohammed Baradei"},
             Pair{"Mohammed bin Salman", "Muhammad bin Salman"},
             Pair{"Mohammed bin Salman", "Mohammed bin Salman Al Saud"},
             Pair{"Bashar al-Assad", "Bashar Assad"},
             Pair{"Bashar al-Assad", "Bashar el-Asad"},
             Pair{"Osama bin Laden", "Usama bin Ladin"},
             Pair{"Saddam Hussein", "Saddam Husayn"},
             Pair{"Hassan Rouhani", "Hasan Ruhani"},
             Pair{"Qassem Soleimani", "Qassem Suleimani"},
             Pair{"Viktor Yanukovych", "Viktor Yanukovich"},
             Pair{"Yulia Tymoshenko", "Julia Timoschenko"},
             Pair{"Alexander Lukashenko", "Aleksandr Lukashenka"},
             Pair{"Nikita Khrushchev", "Nikita Khrushchov"},
             Pair{"Mikhail Gorbachev", "Mikhail Gorbachyov"},
             Pair{"Sergei Shoigu", "Sergey Schoigu"},
             Pair{"Alexei Navalny", "Aleksei Navalnyi"},
             Pair{"Dmitri Medvedev", "Dmitry Medwedew"},
             Pair{"Nursultan Nazarbayev", "Nursultan Nazarbaev"},
             Pair{"Ilham Aliyev", "İlham Əliyev"},
             Pair{"Recep Tayyip Erdogan", "Recep Tayyip Erdoğan"},
             Pair{"Nguyen Van Thieu", "Nguyễn Văn Thiệu"},
             Pair{"Håkan Söderlund", "Haakan Soederlund"},
             Pair{"Kim Jong-un", "Kim Jong Un"},
             Pair{"Kim Jong-un", "Kim"},
             Pair{"Xi Jinping", "Xi Jin-ping"},
             Pair{"Chiang Kai-shek", "Chiang Kaishek"},
             Pair{"Mao Zedong", "Mao Tse-tung"},
             Pair{"Mohamed ElBaradei", "Mohammed el-Baradei"},
             Pair{"Mohamed ElBaradei", "Mohamed Al-Baradei"},
             Pair{"Tayyip Erdogan", "Recep Tayyip Erdoğan"},
             Pair{"Mikhail Gorbachev", "Michail Gorbatschow"},
             Pair{"Mohammed Morsi", "Muhammad Mursi"},
             Pair{"Moqtada al-Sadr", "Muqtada Sadr"},
             Pair{"Mahmoud Ahmadinejad", "Mahmud Ahmadinezhad"},
             Pair{"Hosni Mubarak", "Husni Mubarak"},
             Pair{"Oleksandr Turchynov", "Alexander Turchinov"},
             Pair{"Sviatlana Tsikhanouskaya", "Svetlana Tikhanovskaya"},
             Pair{"Alyaksandr Lukashenka", "Alexander Lukashenko"},
             Pair{"Tsai Ing-wen", "Tsai"},
             Pair{"Gabriel Lorca", "Gabriel Lorca Vidal"},
             Pair{"Lech Wałęsa", "Lech Walesa"},
             Pair{"Zdzislaw Kowalski", "Zdzisław Kowalsky"},
         }) {
        CAPTURE(pair.a);
        CAPTURE(pair.b);
        CHECK(are_one(pair.a, pair.b));
        CHECK(are_one(pair.b, pair.a));
    }
}

TEST_CASE("names that are only alike stay two people") {
    for (const Pair& pair : {
             Pair{"Pauline Hanson", "Pauline Hansen"},
             Pair{"Erik Olsen", "Erik Olson"},
             Pair{"Hanson", "Lars Hansen"},
             Pair{"John Martin", "John Marin"},
             Pair{"Maria Dorn", "Mario Dorn"},
             Pair{"Maria Dorn", "Marie Hald"},
             Pair{"John Smith", "John Smyth"},
             Pair{"Ana Reyes", "Ana Rees"},
             Pair{"Paul Mitchell", "Paul Michel"},
             Pair{"Alan Reed", "Alan Reid"},
             Pair{"Robert Lee", "Robert Li"},
             Pair{"Mohammed Hassan", "Mahmoud Hassan"},
             Pair{"Mohammed Karim", "Muhammad Salim"},
             Pair{"Ahmed Rashid", "Hamid Rashid"},
             Pair{"Viktor Yanukovych", "Viktor Yushchenko"},
             Pair{"Ivan Petrov", "Ivan Petrosyan"},
             Pair{"Kim Jong-un", "Kim Yo-jong"},
             Pair{"Xi Jinping", "Xi Jinpeng"},
             Pair{"Alan Carl Reed", "Paul Reed"},
             Pair{"Alan P. Reed", "Paul Reed"},
             Pair{"Juan Carlos", "Juan Carlos Ferrero"},
             Pair{"Michael Brown", "Michael Braun"},
             Pair{"Peter Malkov", "Peter Malkin"},
             Pair{"Jens Yeo", "Jens Eo"},
         }) {
        CAPTURE(pair.a);
        CAPTURE(pair.b);
        CHECK_FALSE(are_one(pair.a, pair.b));
        CHECK_FALSE(are_one(pair.b, pair.a));
    }
}

TEST_CASE("letters with marks of any kind are folded to what they stand on") {
    CHECK(fold_name("Møller-Nguyễn") == "moller nguyen");
    CHECK(fold_name("Əliyev") == "aliyev");
    CHECK(fold_name("Zoe\xCC\x88") == "zoe");  // a combining mark
    CHECK(fold_name("Ельцин") == "Ельцин");
    CHECK(fold_name("a\xFF\xE1") == "a\xFF\xE1");  // no text at all
}

TEST_CASE("each spelling stands in one row") {
    constexpr std::string_view kRows[] = {
#include "core/language/names_spellings.inc"
    };
    std::set<std::string_view> seen;
    for (std::string_view row : kRows) {
        const std::string_view key = row.substr(0, row.find(' '));
        while (!row.empty()) {
            const std::string_view word = row.substr(0, row.find(' '));
            CAPTURE(word);
            CHECK(seen.insert(word).second);
            CHECK(fold_name(word) == word);
            CHECK(transliteration_key(word) == transliteration_key(key));
            row.remove_prefix(std::min(row.size(), word.size() + 1));
        }
    }
}

}  // namespace
}  // namespace dateline
