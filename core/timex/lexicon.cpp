#include "core/timex/lexicon.hpp"

#include <algorithm>
#include <charconv>
#include <cstring>
#include <map>

#include "core/base/ascii.hpp"

namespace dateline::timex {
namespace {

// "März" for "märz", "Январь" for "январь": letters beyond ASCII are not folded when hashing, so both
// spellings are kept.
std::string capitalised_beyond_ascii(std::string word) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(word[i]); };
    if (word.size() < 2) return {};
    if (byte(0) == 0xD0 && byte(1) >= 0xB0 && byte(1) <= 0xBF) {
        word[1] = static_cast<char>(byte(1) - 0x20);
        return word;
    }
    if (byte(0) == 0xD1 && byte(1) >= 0x80 && byte(1) <= 0x8F) {
        word[0] = static_cast<char>(0xD0);
        word[1] = static_cast<char>(byte(1) + 0x20);
        return word;
    }
    if (byte(0) == 0xC3 && byte(1) >= 0xA0) {
        word[1] = static_cast<char>(byte(1) - 0x20);
        return word;
    }
    return {};
}

struct Draft {
    std::vector<ClassValue> low, capital;
    bool takes_dot = false;
    bool takes_dot_low = false;  // "sat." ends a sentence, "Sat." is a day
};

void add_value(std::vector<ClassValue>& values, ClassValue value) {
    for (const ClassValue& old : values)
        if (old.cls == value.cls) return;
    values.push_back(value);
}

struct ShapeRow {
    Shape shape;
    std::initializer_list<Class> classes;
    std::string_view literal;
};

const ShapeRow kShapes[] = {
    {Shape::unknown, {}, ""},
    {Shape::capitalised, {Class::cap}, ""},
    {Shape::n0, {Class::num, Class::hour}, ""},
    {Shape::n1_12, {Class::num, Class::dom, Class::mon, Class::hour, Class::yrn}, ""},
    {Shape::n13_24, {Class::num, Class::dom, Class::hour, Class::yrn}, ""},
    {Shape::n25_31, {Class::num, Class::dom, Class::yrn}, ""},
    {Shape::n32_59, {Class::num, Class::yrn}, ""},
    {Shape::n60_99, {Class::num, Class::yrn}, ""},
    {Shape::n100, {Class::num, Class::yrn}, ""},
    {Shape::year4, {Class::num, Class::year, Class::yrn, Class::mil}, ""},
    {Shape::big, {Class::num}, ""},
    {Shape::decimal, {Class::dec}, ""},
    {Shape::decimal_clock, {Class::dec, Class::dotclock}, ""},
    {Shape::fraction, {Class::frac}, ""},
    {Shape::clock, {Class::clock}, ""},
    {Shape::numdate, {Class::numdate}, ""},
    {Shape::decade, {Class::decade}, ""},
    {Shape::ordinal_day, {Class::ordday, Class::ord}, ""},
    {Shape::ordinal_big, {Class::ord}, ""},
    {Shape::yr2, {Class::yr2}, ""},
    {Shape::mil, {Class::num, Class::mil}, ""},
    {Shape::comma, {}, ","},
    {Shape::hyphen, {Class::hyphen}, "-"},
    {Shape::dash, {}, "\u2013"},
    {Shape::possessive, {Class::poss}, "'s"},
    {Shape::open_paren, {}, "["},
    {Shape::close_paren, {}, "]"},
    {Shape::dot, {}, "."},
    {Shape::slash, {}, "/"},
    {Shape::percent, {}, "%"},
    {Shape::money, {}, "$"},
    {Shape::colon, {}, ":"},
    {Shape::quote, {}, "\""},
    {Shape::paragraph, {}, ""},
    {Shape::other, {}, ""},
    {Shape::year_words, {Class::year}, ""},
    {Shape::word_1_12, {Class::num, Class::hour}, ""},
    {Shape::word_big, {Class::num}, ""},
};

// Bit 0x20 set in every ASCII byte: letters become small, and what else stands in words stays apart.
std::uint64_t fold(std::uint64_t bytes) {
    return bytes | (((bytes & 0x8080808080808080ULL) ^ 0x8080808080808080ULL) >> 2U);
}

template <class Number>
Number load(const char* bytes) {
    Number value;
    std::memcpy(&value, bytes, sizeof value);
    return value;
}

WordKey key_of(std::string_view word) {
    WordKey key;
    key.size = static_cast<std::uint32_t>(word.size());
    std::uint64_t bytes[2] = {0, 0};
    std::memcpy(bytes, word.data(), std::min(word.size(), WordKey::kWhole));
    const auto folded_up_to = [](std::uint64_t eight, std::size_t size) {
        std::uint64_t none = 0;  // what fold() makes of bytes that are not there is taken away again
        std::memset(&none, 0xFF, std::min<std::size_t>(size, 8));
        return fold(eight) & none;
    };
    key.head = folded_up_to(bytes[0], word.size());
    key.tail = word.size() > 8 ? folded_up_to(bytes[1], word.size() - 8) : 0;
    for (std::size_t at = WordKey::kWhole; at < word.size(); at += 8) {
        const std::size_t begin = std::min(at, word.size() - 8);
        key.tail = key.tail * 0x9E3779B97F4A7C15ULL ^ fold(load<std::uint64_t>(word.data() + begin));
    }
    return key;
}

}  // namespace

std::uint16_t Lexicon::add_entry(const std::vector<ClassValue>& values, bool takes_dot) {
    values_.insert(values_.end(), values.begin(), values.end());
    begins_.push_back(static_cast<std::uint32_t>(values_.size()));
    takes_dot_.push_back(takes_dot ? 1 : 0);
    Number number;
    for (const ClassValue& value : values) {
        if (value.cls == static_cast<ClassId>(Class::num)) number = {value.value, 1};
        if (value.cls == static_cast<ClassId>(Class::ord) && number.kind == 0) number = {value.value, 2};
    }
    numbers_.push_back(number);
    const auto tense = std::find_if(values.begin(), values.end(), [](const ClassValue& value) {
        return value.cls == static_cast<ClassId>(Class::tense);
    });
    directions_.push_back(tense == values.end() ? Direction::none : static_cast<Direction>(tense->value));
    return static_cast<std::uint16_t>(takes_dot_.size() - 1);
}

Lexicon::Lexicon(std::span<const WordRow> rows, std::span<const std::string_view> literals) {
    begins_.push_back(0);
    std::map<std::string, Draft, std::less<>> drafts;
    std::vector<std::string> sorted(literals.begin(), literals.end());
    std::sort(sorted.begin(), sorted.end());
    sorted.erase(std::unique(sorted.begin(), sorted.end()), sorted.end());
    literal_words_ = sorted;
    class_count_ = static_cast<ClassId>(static_cast<std::size_t>(Class::count_) + literal_words_.size());

    for (const ShapeRow& shape : kShapes) {
        std::vector<ClassValue> values;
        for (const Class cls : shape.classes) values.push_back({static_cast<ClassId>(cls), 0});
        if (const ClassId id = shape.literal.empty() ? ClassId{0} : literal(shape.literal))
            values.push_back({id, 0});
        add_entry(values, false);
    }

    for (const WordRow& row : rows) {
        std::string_view rest = row.words;
        while (!rest.empty()) {
            const std::size_t blank = std::min(rest.find(' '), rest.size());
            std::string_view item = rest.substr(0, blank);
            rest.remove_prefix(std::min(blank + 1, rest.size()));
            if (item.empty()) continue;
            std::int32_t value = 0;
            if (const std::size_t equals = item.find('='); equals != std::string_view::npos) {
                std::from_chars(item.data() + equals + 1, item.data() + item.size(), value);
                item = item.substr(0, equals);
            }
            const bool dot = item.ends_with('.');
            if (dot) item.remove_suffix(1);
            Draft& draft = drafts[std::string(item)];
            draft.takes_dot |= dot;
            draft.takes_dot_low |= dot && !row.capital;
            add_value(draft.capital, {static_cast<ClassId>(row.cls), value});
            if (!row.capital) add_value(draft.low, {static_cast<ClassId>(row.cls), value});
        }
    }
    for (std::size_t i = 0; i < literal_words_.size(); ++i) {
        Draft& draft = drafts[literal_words_[i]];
        const ClassValue value = {static_cast<ClassId>(static_cast<std::size_t>(Class::count_) + i), 0};
        add_value(draft.low, value);
        add_value(draft.capital, value);
    }

    std::vector<Word> words;
    for (auto& [word, draft] : drafts) {
        add_value(draft.capital, {static_cast<ClassId>(Class::cap), 0});
        const std::uint16_t low = add_entry(draft.low, draft.takes_dot_low);
        const std::uint16_t capital = add_entry(draft.capital, draft.takes_dot);
        const bool number = number_kind(low) != 0 || number_kind(capital) != 0;
        const auto is = static_cast<std::uint8_t>(Found::kWord | (number ? Found::kNumber : 0) |
                                                  (draft.takes_dot ? Found::kTakesDot : 0));
        for (const std::string& spelling : {word, capitalised_beyond_ascii(word)}) {
            if (spelling.empty()) continue;
            words.push_back(
                {{key_of(spelling), {{low, capital}, is}}, static_cast<std::uint32_t>(spellings_.size())});
            spellings_ += spelling;
        }
    }
    std::uint64_t multiplier = 0xD6E8FEB86659FD93ULL;
    while (!place(words, multiplier)) multiplier += 0x632BE59BD9B4E018ULL;
}

bool Lexicon::place(const std::vector<Word>& words, std::uint64_t multiplier) {
    multiplier_ = multiplier;
    struct Group {
        std::vector<const Word*> words;
        std::size_t shift = 0;  // index in shifts_
    };
    std::vector<Group> groups(shifts_.size());
    for (const Word& word : words)
        groups[word.slot.key.hash(multiplier) >> (64U - kShiftBits)].words.push_back(&word);
    for (std::size_t i = 0; i < groups.size(); ++i) groups[i].shift = i;
    std::stable_sort(groups.begin(), groups.end(),
                     [](const Group& a, const Group& b) { return a.words.size() > b.words.size(); });
    slots_.assign(kSlots + 1, {});
    spelled_at_.assign(kSlots + 1, 0);
    for (const Group& group : groups) {
        bool placed = false;
        for (std::size_t shift = 0; shift < kSlots && !placed; ++shift) {
            shifts_[group.shift] = static_cast<std::uint16_t>(shift);
            std::size_t done = 0;
            for (; done < group.words.size(); ++done) {
                const std::uint64_t hash = group.words[done]->slot.key.hash(multiplier);
                const std::size_t slot = slot_of(hash);
                if (slots_[slot].key.size != 0) break;
                slots_[slot] = group.words[done]->slot;
                spelled_at_[slot] = group.words[done]->spelling;
                marks_[slot] = mark_of(hash);
            }
            placed = done == group.words.size();
            while (!placed && done > 0) slots_[slot_of(group.words[--done]->slot.key.hash(multiplier))] = {};
        }
        if (!placed) return false;
    }
    return true;
}

std::uint16_t Lexicon::find(std::string_view word, bool capital) const {
    const WordKey key = key_of(word);
    const std::size_t slot = slot_of(key.hash(multiplier_));
    const bool known =
        slots_[slot].key == key &&
        (word.size() <= WordKey::kWhole ||
         equals_lower(word, std::string_view(spellings_).substr(spelled_at_[slot], word.size())));
    return slots_[known ? slot : 0].found.entries[capital ? 1 : 0];
}

ClassId Lexicon::literal(std::string_view word) const {
    const auto found = std::lower_bound(literal_words_.begin(), literal_words_.end(), word);
    if (found == literal_words_.end() || *found != word) return 0;
    return static_cast<ClassId>(static_cast<std::size_t>(Class::count_) +
                                static_cast<std::size_t>(found - literal_words_.begin()));
}

}  // namespace dateline::timex
