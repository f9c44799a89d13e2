#include "timeline/extract/lexicon.hpp"

#include <array>
#include <unordered_map>
#include <unordered_set>

#include "core/base/word_filter.hpp"
#include "timeline/extract/words.hpp"

namespace dateline {
namespace {

template <class Entry>
class WordTable {
  public:
    /// The first entry of a word counts.
    void add(std::string_view word, const Entry& entry) {
        filter_.add(word);
        entries_.emplace(word, entry);
    }
    /// nullptr when there is none.
    [[nodiscard]] const Entry* find(std::string_view word) const {
        if (!filter_.may_hold(word)) return nullptr;
        const auto found = entries_.find(word);
        return found == entries_.end() ? nullptr : &found->second;
    }

  private:
    std::unordered_map<std::string_view, Entry> entries_;
    WordFilter<14> filter_;
};

WordTable<VerbEntry> verb_table() {
    WordTable<VerbEntry> table;
    for (const VerbRow& row : verb_rows())
        for_each_word(row.words, [&](std::string_view word) {
            table.add(word, VerbEntry{row.group, row.embedding, true});
        });
    return table;
}

WordTable<NounEntry> noun_table() {
    WordTable<NounEntry> table;
    for (const NounRow& row : noun_rows())
        for_each_word(row.words, [&](std::string_view word) {
            const auto colon = word.find(':');
            const auto verb = colon == std::string_view::npos ? std::string_view() : word.substr(colon + 1);
            table.add(word.substr(0, colon), NounEntry{row.group, row.strength, verb});
        });
    return table;
}

struct SupportTable {
    std::unordered_map<std::string_view, std::unordered_set<std::string_view>> nouns;
    std::unordered_set<std::string_view> any;
};

SupportTable support_table() {
    SupportTable table;
    for (const SupportRow& row : support_rows())
        for_each_word(row.verbs, [&](std::string_view verb) {
            if (row.any_event_noun) table.any.insert(verb);
            for_each_word(row.nouns, [&](std::string_view noun) { table.nouns[verb].insert(noun); });
        });
    return table;
}

/// Suffixes of nouns made from verbs. Too loose to name an event alone: "government", "station".
constexpr std::array<std::string_view, 5> kDeverbal = {"isation", "ization", "ication", "ement", "ution"};

struct HintRow {
    Hint hint;
    std::string_view words;
};
constexpr std::array kHints = {
    HintRow{Hint::possible,
            "possible potential proposed hypothetical mooted tentative prospective likely eventual "
            "threatened attempted would-be "
            "conceivable feared suggested requested envisaged envisioned desired hoped-for"},
    HintRow{Hint::scheduled,
            "planned expected scheduled upcoming forthcoming impending imminent anticipated intended coming "
            "pending future "
            "next due looming projected agreed"},
    HintRow{Hint::cancelled,
            "cancelled canceled postponed aborted abandoned scrapped shelved called-off ill-fated"},
    HintRow{Hint::past,
            "previous earlier last recent past former initial first prior fresh subsequent original "
            "completed successful fruitful "
            "failed late latest unsuccessful deadly fatal"},
    HintRow{Hint::alleged, "alleged reported rumoured rumored purported supposed"},
    HintRow{Hint::ongoing, "ongoing continuing current running"},
};

WordTable<Hint> hint_table() {
    WordTable<Hint> table;
    for (const HintRow& row : kHints)
        for_each_word(row.words, [&](std::string_view word) { table.add(word, row.hint); });
    return table;
}

}  // namespace

VerbEntry find_verb(std::string_view lemma) {
    static const auto table = verb_table();
    const VerbEntry* found = table.find(lemma);
    return found == nullptr ? VerbEntry{} : *found;
}

Valency valency_of(std::string_view lemma) {
    static const auto table = [] {
        WordTable<Valency> words;
        for (const ValencyRow& row : valency_rows())
            for_each_word(row.words, [&](std::string_view word) { words.add(word, row.valency); });
        return words;
    }();
    const Valency* found = table.find(lemma);
    return found == nullptr ? Valency::open : *found;
}

NounEntry find_noun(std::string_view lemma) {
    static const auto table = noun_table();
    if (const NounEntry* found = table.find(lemma)) return *found;
    if (lemma.size() < 9) return {};
    for (const auto suffix : kDeverbal)
        if (lemma.ends_with(suffix)) return {EventGroup::other, NounStrength::needs_support, {}};
    return {};
}

bool is_support_pair(std::string_view verb, std::string_view noun) {
    static const SupportTable table = support_table();
    const auto found = table.nouns.find(verb);
    if (found == table.nouns.end()) return false;
    if (found->second.contains(noun)) return true;
    return table.any.contains(verb) && find_noun(noun).strength >= NounStrength::likely;
}

Hint hint_of(std::string_view lemma) {
    static const auto table = hint_table();
    const Hint* found = table.find(lemma);
    return found == nullptr ? Hint::none : *found;
}

}  // namespace dateline
