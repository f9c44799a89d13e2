#include "timeline/assemble/quantities.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

#include "timeline/assemble/report_parts.hpp"
#include "timeline/merge/figures.hpp"
#include "timeline/merge/topics.hpp"

namespace dateline {
namespace {

struct NumberWord {
    std::string_view word;
    double value;
};
/// Beyond those of figures.hpp.
constexpr NumberWord kNumberWords[] = {
    {"dozen", 12}, {"hundred", 100}, {"thousand", 1e3}, {"million", 1e6}, {"billion", 1e9},
};

/// Words for all people that something befell. Not "men", "children", "civilians", "others": these may be
/// some of them, and two such counts can both be true.
constexpr std::array<std::string_view, 7> kPeople = {"body",   "casualty", "death", "fatality",
                                                     "people", "person",   "victim"};

/// What is counted in these is time, money or share and tells no number of things.
constexpr std::array<std::string_view, 22> kNoThings = {
    "billion", "cent",   "century", "day",  "decade",  "dollar", "dozen",  "euro", "hour", "hundred", "km",
    "million", "minute", "month",   "p.m.", "percent", "pound",  "second", "time", "week", "weekend", "year"};

/// Words of one fate of people.
struct Fate {
    std::string_view word, fate;
};
constexpr Fate kFates[] = {
    {"arrest", "arrest"},  {"dead", "die"},      {"death", "die"},      {"detain", "arrest"},
    {"die", "die"},        {"drown", "die"},     {"evacuate", "flee"},  {"fatality", "die"},
    {"flee", "flee"},      {"hold", "arrest"},   {"hurt", "injure"},    {"injure", "injure"},
    {"injured", "injure"}, {"injury", "injure"}, {"kill", "die"},       {"killing", "die"},
    {"miss", "miss"},      {"missing", "miss"},  {"perish", "die"},     {"rescue", "rescue"},
    {"save", "rescue"},    {"seize", "arrest"},  {"survive", "rescue"}, {"wound", "injure"},
    {"wounded", "injure"},
};

std::string_view known_fate(std::string_view lemma) {
    const auto row = std::find_if(std::begin(kFates), std::end(kFates),
                                  [&](const Fate& fate) { return fate.word == lemma; });
    return row == std::end(kFates) ? std::string_view() : row->fate;
}

enum class Bound : std::uint8_t { exact, least, most, about };

/// How the words just before a number bound it.
Bound bound_before(std::string_view words) {
    const auto ends = [&](std::string_view phrase) {
        return words.ends_with(phrase) &&
               (words.size() == phrase.size() || words[words.size() - phrase.size() - 1] == ' ');
    };
    for (const std::string_view phrase : {"at least", "more than", "over", "no fewer than", "no less than"})
        if (ends(phrase)) return Bound::least;
    for (const std::string_view phrase :
         {"at most", "up to", "fewer than", "less than", "under", "as many as"})
        if (ends(phrase)) return Bound::most;
    for (const std::string_view phrase : {"about", "around", "some", "nearly", "almost", "roughly",
                                          "approximately", "close to", "an estimated"})
        if (ends(phrase)) return Bound::about;
    return Bound::exact;
}

bool is_participant(Deprel deprel) {
    return deprel == Deprel::nsubj || deprel == Deprel::nsubj_pass || deprel == Deprel::obj;
}

class Counting {
  public:
    Counting(const EventMention& mention, const Source& source)
        : mention_(mention), source_(source), analysis_(source.analysis) {}

    std::vector<Quantity> count() {
        if (mention_.head == kNone || mention_.sentence >= analysis_.sentences.size()) return {};
        const Sentence& sentence = analysis_.sentences[mention_.sentence];
        for (std::uint32_t t = sentence.begin; t < sentence.end; ++t) {
            const Token& token = analysis_.tokens[t];
            if (token.upos != Upos::NUM || in_time(token.span)) continue;
            if (is_participant(token.deprel) && token.head == mention_.head)
                add(t, t, "person");
            else if (token.deprel == Deprel::nummod && counts(token.head))
                add(t, token.head, unit_of(token.head));
        }
        return std::move(found_);
    }

  private:
    /// Is the noun the event's own, or somebody or something that takes part in it?
    [[nodiscard]] bool counts(std::uint32_t noun) const {
        if (noun == mention_.head) return true;
        const Token& token = analysis_.tokens[noun];
        if (token.head != mention_.head) return false;
        return is_participant(token.deprel) ||
               (token.deprel == Deprel::nmod && analysis_.tokens[mention_.head].upos == Upos::NOUN);
    }

    [[nodiscard]] bool in_time(Span span) const {
        return std::any_of(source_.timexes.begin(), source_.timexes.end(),
                           [&](const Timex& timex) { return timex.span.overlaps(span); });
    }

    [[nodiscard]] std::string unit_of(std::uint32_t noun) const {
        std::string lemma = lower_case(analysis_.lemma(noun));
        if (std::find(kPeople.begin(), kPeople.end(), lemma) != kPeople.end()) return "person";
        if (std::find(kNoThings.begin(), kNoThings.end(), lemma) != kNoThings.end()) return {};
        return lemma;
    }

    /// "11 more bodies", "another 11": to be added to a count told elsewhere.
    [[nodiscard]] bool is_further(std::uint32_t number, const Sentence& sentence) const {
        if (number > sentence.begin && lower_case(analysis_.lemma(number - 1)) == "another") return true;
        if (number + 1 >= sentence.end) return false;
        const std::string after = lower_case(analysis_.lemma(number + 1));
        return after == "more" || after == "other" || after == "further" || after == "additional";
    }

    void add(std::uint32_t number, std::uint32_t noun, std::string unit) {
        const std::string& text = source_.document.text;
        const std::optional<double> value = number_of(analysis_.tokens[number].span.of(text));
        if (!value || unit.empty()) return;
        // "4.2 billion", "two dozen": the next word multiplies; "$12" counts money.
        const Sentence& sentence = analysis_.sentences[mention_.sentence];
        if (number + 1 < sentence.end && analysis_.tokens[number + 1].upos == Upos::NUM) return;
        if (is_further(number, sentence)) return;
        if (number > sentence.begin) {
            const Token& before = analysis_.tokens[number - 1];
            if (before.upos == Upos::NUM || before.upos == Upos::SYM) return;
        }
        constexpr std::uint32_t kReach = 3;  // words that can bound a number
        const std::uint32_t first = std::max(sentence.begin, number >= kReach ? number - kReach : 0);
        const Span lead{analysis_.tokens[first].span.begin, analysis_.tokens[number].span.begin};
        std::string words = lower_case(one_line(lead.of(text)));
        Quantity quantity;
        quantity.unit = std::move(unit);
        const Bound bound = number == first ? Bound::exact : bound_before(words);
        constexpr double kAbout = 0.1;
        quantity.low = bound == Bound::most ? 0 : bound == Bound::about ? *value * (1 - kAbout) : *value;
        if (bound != Bound::least) quantity.high = bound == Bound::about ? *value * (1 + kAbout) : *value;
        constexpr std::array<std::string_view, 4> kBoundWords = {"", "at least ", "up to ", "about "};
        const std::uint32_t last = std::max(number, noun);
        const Span told{analysis_.tokens[number].span.begin, analysis_.tokens[last].span.end};
        constexpr std::size_t kLongest = 60;
        quantity.words = std::string(kBoundWords[static_cast<std::size_t>(bound)]) + one_line(told.of(text));
        if (quantity.words.size() <= kLongest) found_.push_back(std::move(quantity));
    }

    const EventMention& mention_;
    const Source& source_;
    const Analysis& analysis_;
    std::vector<Quantity> found_;
};

}  // namespace

std::optional<double> number_of(std::string_view word) {
    const std::string lower = lower_case(word);
    if (const int value = value_of_word(lower); value > 0) return value;
    for (const NumberWord& row : kNumberWords)
        if (row.word == lower) return row.value;
    double value = 0;
    double place = 0;  // of the next digit behind the point; 0 = before it
    bool digits = false;
    for (const char c : lower) {
        if (c == ',' && digits && place == 0) continue;
        if (c == '.' && digits && place == 0) {
            place = 1;
            continue;
        }
        if (c < '0' || c > '9') return std::nullopt;
        digits = true;
        value = place == 0 ? value * 10 + (c - '0') : value + (c - '0') * (place /= 10);
    }
    return digits && std::isfinite(value) ? std::optional(value) : std::nullopt;
}

std::string fate_of(const EventMention& mention, const Source& source) {
    if (const std::string_view fate = known_fate(mention.lemma); !fate.empty()) return std::string(fate);
    const Analysis& analysis = source.analysis;
    if (mention.head == kNone || mention.sentence >= analysis.sentences.size()) return {};
    // "left four people dead", "left four dead"
    const Sentence& sentence = analysis.sentences[mention.sentence];
    for (std::uint32_t t = sentence.begin; t < sentence.end; ++t) {
        const Token& token = analysis.tokens[t];
        const bool below = token.head == mention.head ||
                           (token.head != kNone && analysis.tokens[token.head].head == mention.head &&
                            is_participant(analysis.tokens[token.head].deprel));
        if (!below || (token.upos != Upos::ADJ && token.upos != Upos::VERB)) continue;
        if (const std::string_view fate = known_fate(lower_case(analysis.lemma(t))); !fate.empty())
            return std::string(fate);
    }
    return {};
}

std::vector<Quantity> quantities_of(const EventMention& mention, const Source& source) {
    return Counting(mention, source).count();
}

}  // namespace dateline
