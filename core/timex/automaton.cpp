#include "core/timex/automaton.hpp"

#include <algorithm>
#include <map>
#include <numeric>

namespace dateline::timex {
namespace {

enum class Sign : std::uint8_t { word, cls, open, close, bar, optional, hyphen, end };

struct Lexeme {
    Sign sign = Sign::end;
    std::string_view text;
};

// pattern := (word | "{" class "}" | "(" | ")" | "|" | "?" | "~" | blank)*
class PatternLexer {
  public:
    explicit PatternLexer(std::string_view pattern) : rest_(pattern) {}

    Lexeme next() {
        while (!rest_.empty() && rest_.front() == ' ') rest_.remove_prefix(1);
        if (rest_.empty()) return {};
        switch (rest_.front()) {
            case '(':
                return take(Sign::open, 1);
            case ')':
                return take(Sign::close, 1);
            case '|':
                return take(Sign::bar, 1);
            case '?':
                return take(Sign::optional, 1);
            case '~':
                return take(Sign::hyphen, 1);
            case '{': {
                const std::size_t end = rest_.find('}');
                Lexeme lexeme = take(Sign::cls, end + 1);
                lexeme.text = lexeme.text.substr(1, end - 1);
                return lexeme;
            }
            default:
                return take(Sign::word, std::min(rest_.find_first_of(" ()|?~{", 1), rest_.size()));
        }
    }

  private:
    Lexeme take(Sign sign, std::size_t size) {
        const Lexeme lexeme{sign, rest_.substr(0, size)};
        rest_.remove_prefix(size);
        return lexeme;
    }
    std::string_view rest_;
};

constexpr ClassId kEmpty = 0;

// Thompson's construction: each state has at most two empty steps or one labelled one.
struct Nfa {
    struct Arc {
        ClassId cls;
        std::uint32_t to;
    };
    std::vector<std::vector<Arc>> arcs;
    std::vector<std::uint16_t> accepts;

    std::uint32_t add() {
        arcs.emplace_back();
        accepts.push_back(Automaton::kNoRule);
        return static_cast<std::uint32_t>(arcs.size() - 1);
    }
    void arc(std::uint32_t from, ClassId cls, std::uint32_t to) { arcs[from].push_back({cls, to}); }
};

// choice := sequence ("|" sequence)*;  sequence := (atom "?"?)*;  atom := word | class | "~" | "(" choice ")"
class PatternCompiler {
  public:
    PatternCompiler(std::string_view pattern, const Lexicon& lexicon, Nfa& nfa)
        : lexer_(pattern), lexicon_(lexicon), nfa_(nfa) {
        current_ = lexer_.next();
    }

    std::uint32_t choice(std::uint32_t from) {
        const std::uint32_t end = nfa_.add();
        for (;;) {
            nfa_.arc(sequence(from), kEmpty, end);
            if (current_.sign != Sign::bar) return end;
            current_ = lexer_.next();
        }
    }

  private:
    std::uint32_t sequence(std::uint32_t from) {
        std::uint32_t at = nfa_.add();
        nfa_.arc(from, kEmpty, at);
        while (current_.sign != Sign::bar && current_.sign != Sign::close && current_.sign != Sign::end) {
            const std::uint32_t begin = at;
            bool optional = false;
            at = atom(at, optional);
            if (current_.sign == Sign::optional) {
                optional = true;
                current_ = lexer_.next();
            }
            if (optional) nfa_.arc(begin, kEmpty, at);
        }
        return at;
    }

    std::uint32_t atom(std::uint32_t from, bool& optional) {
        const Lexeme lexeme = current_;
        current_ = lexer_.next();
        if (lexeme.sign == Sign::open) {
            const std::uint32_t inner = nfa_.add();
            nfa_.arc(from, kEmpty, inner);
            const std::uint32_t end = choice(inner);
            current_ = lexer_.next();  // ")"
            return end;
        }
        const std::uint32_t to = nfa_.add();
        if (lexeme.sign == Sign::hyphen) {
            optional = true;
            nfa_.arc(from, static_cast<ClassId>(Class::hyphen), to);
        } else if (lexeme.sign == Sign::cls) {
            nfa_.arc(from, static_cast<ClassId>(class_of_name(lexeme.text).value_or(Class::none)), to);
        } else {
            nfa_.arc(from, lexicon_.literal(lexeme.text), to);
        }
        return to;
    }

    PatternLexer lexer_;
    Lexeme current_;
    const Lexicon& lexicon_;
    Nfa& nfa_;
};

void close_over_empty(const Nfa& nfa, std::vector<std::uint32_t>& states, std::vector<std::uint32_t>& mark,
                      std::uint32_t round) {
    for (const std::uint32_t state : states) mark[state] = round;
    for (std::size_t i = 0; i < states.size(); ++i)
        for (const Nfa::Arc& arc : nfa.arcs[states[i]])
            if (arc.cls == kEmpty && mark[arc.to] != round) {
                mark[arc.to] = round;
                states.push_back(arc.to);
            }
    // Only states with a labelled step or an end matter; leaving the others out makes equal sets equal.
    std::erase_if(states, [&](std::uint32_t s) {
        return nfa.accepts[s] == Automaton::kNoRule &&
               std::none_of(nfa.arcs[s].begin(), nfa.arcs[s].end(),
                            [](const Nfa::Arc& arc) { return arc.cls != kEmpty; });
    });
    std::sort(states.begin(), states.end());
}

}  // namespace

Automaton::Automaton(std::span<const std::string> patterns, const Lexicon& lexicon) {
    Nfa nfa;
    const std::uint32_t start = nfa.add();
    for (std::size_t rule = 0; rule < patterns.size(); ++rule) {
        const std::uint32_t begin = nfa.add();
        nfa.arc(start, kEmpty, begin);
        const std::uint32_t end = PatternCompiler(patterns[rule], lexicon, nfa).choice(begin);
        nfa.accepts[end] = static_cast<std::uint16_t>(rule);
    }

    std::vector<std::uint32_t> mark(nfa.arcs.size(), 0);
    std::uint32_t round = 0;
    std::map<std::vector<std::uint32_t>, std::uint32_t> known;
    std::vector<std::vector<std::uint32_t>> sets = {{}, {start}};
    known.emplace(sets[kDead], kDead);
    close_over_empty(nfa, sets[kStart], mark, ++round);
    known.emplace(sets[kStart], kStart);
    std::vector<std::vector<Step>> rows(2);
    std::vector<std::vector<std::uint16_t>> ends = {{}, {}};
    std::vector<Nfa::Arc> arcs;
    for (std::size_t state = kStart; state < sets.size(); ++state) {
        arcs.clear();
        for (const std::uint32_t s : sets[state])
            for (const Nfa::Arc& arc : nfa.arcs[s])
                if (arc.cls != kEmpty) arcs.push_back(arc);
        std::sort(arcs.begin(), arcs.end(), [](const Nfa::Arc& a, const Nfa::Arc& b) {
            return a.cls != b.cls ? a.cls < b.cls : a.to < b.to;
        });
        for (std::size_t i = 0; i < arcs.size();) {
            const ClassId cls = arcs[i].cls;
            std::vector<std::uint32_t> next;
            for (; i < arcs.size() && arcs[i].cls == cls; ++i)
                if (next.empty() || next.back() != arcs[i].to) next.push_back(arcs[i].to);
            close_over_empty(nfa, next, mark, ++round);
            const auto [found, fresh] = known.try_emplace(next, static_cast<std::uint32_t>(sets.size()));
            rows[state].push_back({cls, static_cast<std::uint16_t>(found->second)});
            if (!fresh) continue;
            std::vector<std::uint16_t> rules;
            for (const std::uint32_t state_inside : next)
                if (nfa.accepts[state_inside] != kNoRule) rules.push_back(nfa.accepts[state_inside]);
            std::sort(rules.begin(), rules.end());
            ends.push_back(std::move(rules));
            sets.push_back(std::move(next));
            rows.emplace_back();
        }
    }
    rule_begins_.push_back(0);
    for (const auto& rules : ends) {
        rules_.insert(rules_.end(), rules.begin(), rules.end());
        rule_begins_.push_back(static_cast<std::uint32_t>(rules_.size()));
    }
    lay_rows(rows, lexicon.class_count());
}

void Automaton::lay_rows(const std::vector<std::vector<Step>>& rows, std::size_t classes) {
    std::vector<std::uint16_t> fullest_first(rows.size());
    std::iota(fullest_first.begin(), fullest_first.end(), std::uint16_t{0});
    std::stable_sort(fullest_first.begin(), fullest_first.end(),
                     [&](std::uint16_t a, std::uint16_t b) { return rows[a].size() > rows[b].size(); });
    row_begins_.assign(rows.size(), 0);
    std::size_t last_first = 0;  // the cell of the first step of the row laid last
    std::size_t last_size = 0;
    for (const std::uint16_t state : fullest_first) {
        const std::vector<Step>& row = rows[state];
        if (row.empty()) continue;
        const auto fits = [&](std::size_t from) {
            return std::all_of(row.begin(), row.end(),
                               [&](const Step& step) { return cells_[from + step.cls].owner == kDead; });
        };
        // Where a row of this size has found no room, the next one looks no more.
        if (row.size() != last_size) last_first = 0;
        std::size_t begin = last_first - std::min<std::size_t>(last_first, row.front().cls);
        if (cells_.size() < begin + classes) cells_.resize(begin + classes);
        while (!fits(begin))
            if (cells_.size() < ++begin + classes) cells_.resize(begin + classes);
        row_begins_[state] = static_cast<std::uint32_t>(begin);
        last_first = begin + row.front().cls;
        last_size = row.size();
        for (const Step& step : row) cells_[begin + step.cls] = {state, step.to};
    }
    cells_.resize(std::max(cells_.size(), classes));
}

std::string expand(std::string_view pattern, std::span<const Macro> macros) {
    std::string out;
    for (std::size_t i = 0; i < pattern.size();) {
        if (pattern[i] != '$') {
            out += pattern[i++];
            continue;
        }
        const std::size_t end = std::min(pattern.find_first_of(" ()|?~{$", i + 1), pattern.size());
        const std::string_view name = pattern.substr(i + 1, end - i - 1);
        const auto macro =
            std::find_if(macros.begin(), macros.end(), [&](const Macro& m) { return m.name == name; });
        out += "(" +
               (macro == macros.end()
                    ? std::string("{}")
                    : expand(macro->pattern,
                             macros.subspan(0, static_cast<std::size_t>(macro - macros.begin())))) +
               ")";
        i = end;
    }
    return out;
}

std::vector<std::string_view> literals_of(std::string_view expanded_pattern) {
    std::vector<std::string_view> words;
    PatternLexer lexer(expanded_pattern);
    for (Lexeme lexeme = lexer.next(); lexeme.sign != Sign::end; lexeme = lexer.next())
        if (lexeme.sign == Sign::word) words.push_back(lexeme.text);
    return words;
}

}  // namespace dateline::timex
