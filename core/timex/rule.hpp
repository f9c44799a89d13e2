// A rule is a row of data: what it matches, which small function reads it, an example and what must come of
// it. Rows never see an anchor. Their order is their priority between matches of the same length; longer
// matches win.
//
// Pattern: words and marks as written, {class}, a? optional, (a|b) choice, $name a macro, ~ an optional
// hyphen.
// "[" and "]" are round or square brackets of the text.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "core/timex/expression.hpp"
#include "core/timex/links.hpp"
#include "core/timex/scanner.hpp"

namespace dateline::timex {

/// Tokens a rule has matched, and as which class each of them was read.
struct Match {
    std::string_view text;
    const Lexicon& lexicon;
    std::span<const Token> all;        // of the document
    std::uint32_t first = 0;           // token index
    std::span<const ClassId> classes;  // one for each matched token

    [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(classes.size()); }
    [[nodiscard]] const Token& token(std::uint32_t i) const { return all[first + i]; }
    [[nodiscard]] std::string_view word(std::uint32_t i) const { return token(i).span().of(text); }
    [[nodiscard]] bool is(std::uint32_t i, Class cls) const {
        return classes[i] == static_cast<ClassId>(cls);
    }
    /// What token i means as the class it was read as.
    [[nodiscard]] std::int32_t value(std::uint32_t i) const;
    /// Index of the nth token read as `cls`, size() when there is none.
    [[nodiscard]] std::uint32_t find(Class cls, std::uint32_t nth = 0) const;
    [[nodiscard]] bool has(Class cls) const { return find(cls) < size(); }
};

/// The phrases read from a match: "12 and 16 January" holds two.
struct Reading {
    struct Phrase {
        Expression expression;
        std::uint32_t begin = 0, end = 0;  // tokens of the match
    };
    Phrase phrases[3];
    std::uint32_t count = 0;
    void add(const Expression& expression, std::uint32_t begin, std::uint32_t end) {
        phrases[count++] = {expression, begin, end};
    }
};

/// Reads a match; false when it is no time after all (a shorter match gets its chance). No phrase and true:
/// not a time, and the words are used up.
using Builder = bool (*)(const Match&, Reading&);

/// Where a rule holds: TimeML leaves "former" and "at night" alone in news; TIMEX2 (Ferro et al. 2005), which
/// chronicles follow, does not. "Soon" and "at this point" count from now in news, from the story in
/// chronicles.
enum class Scope : std::uint8_t { any, chronicle, news };

struct Rule {
    std::string_view id;
    std::string_view pattern;
    Builder build;
    std::string_view example;     // the phrase in a few words of its own
    std::string_view expression;  // what must be recognised in it, "" = nothing
    std::string_view value;       // TIMEX3 value when published on Thursday, 2026-01-22
    Scope scope = Scope::any;
};

struct Macro {
    std::string_view name, pattern;
};

/// All a language consists of: another one is one more of these.
struct Language {
    std::string_view code;
    std::span<const WordRow> words;
    std::span<const Macro> macros;
    std::span<const std::span<const Rule>> rules;
    const LinkWords& links;
};

}  // namespace dateline::timex
