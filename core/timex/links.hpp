// "By Friday", "from Monday to Wednesday", "ab Freitag", "с мая": which words of a language bind a time
// phrase from outside it. TimeML calls them signals (TimeML 1.2.1, 2.4); they are tables as the phrases
// themselves are, and what they mean is applied in core/resolve.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "core/timex/timex.hpp"
#include "core/timex/word_set.hpp"

namespace dateline::timex {

/// How words around a phrase open its range.
enum class Bound : std::uint8_t {
    none,
    on_or_before,  // "by Friday", "no later than Friday", "on Friday at the latest"
    before,        // "before June", "ahead of June"
    on_or_after,   // "no earlier than Nov. 9", "starting Monday", "not before Friday"
    after,         // "after June"
    near_before,   // "shortly before noon": about then
    near_after,    // "shortly after noon": about then
    since,         // lasting from there: "since 1998"
    until,         // lasting until there: "until 2030", "through Friday"
};

/// How two neighbouring phrases are joined. `ending`: "the week|ending|May 17", "the three
/// months|to|September".
enum class Joint : std::uint8_t { none, span, choice, series, between, ending };

/// Words as they stand in the text, in lower case, a blank between them: "no later than".
struct BoundRow {
    std::string_view words;
    Bound bound = Bound::none;
};

/// One word between two phrases: "to" joins a span when "from" leads the first of them. Rows with a lead
/// stand before the row without one.
struct JointRow {
    std::string_view word;
    std::string_view lead;
    Joint joint = Joint::none;
};

/// A preposition and what TimeML calls its relation.
struct SignalRow {
    std::string_view word;
    TimexSignal signal = TimexSignal::none;
};

/// The binding words of a language.
struct LinkTables {
    std::span<const BoundRow> before;             // bound what follows them; longer ones first
    std::span<const BoundRow> behind;             // bound what stands before them: "at the latest"
    std::span<const std::string_view> between;    // may stand between bound word and phrase: "by the end"
    std::span<const std::string_view> negations;  // turn a bound round: "not before Friday"
    std::span<const JointRow> joints;
    std::span<const SignalRow> signals;
    std::span<const std::string_view> past_endings;   // of verbs that stand in no table: "-ла"
    std::span<const std::string_view> after_endings;  // may stand behind those: "-сь", "-ся"
    // Profit, sales, growth: else "the fourth quarter" is a game's. Empty: quarters need no such words.
    std::span<const std::string_view> business;
};

/// The same, made ready to be asked of nearly every word.
struct LinkWords {
    explicit constexpr LinkWords(const LinkTables& from)
        : tables(from), between(from.between), negations(from.negations), business(from.business) {
        for (const BoundRow& row : from.before) before_ends.add(row.words.substr(row.words.rfind(' ') + 1));
        for (const BoundRow& row : from.behind) behind_begins.add(row.words.substr(0, row.words.find(' ')));
        for (const JointRow& row : from.joints) joints.add(row.word);
        for (const SignalRow& row : from.signals) signals.add(row.word);
    }
    LinkTables tables;
    WordList between, negations, business;
    WordSieve before_ends, behind_begins, joints, signals;
};

}  // namespace dateline::timex
