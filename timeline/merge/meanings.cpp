#include "timeline/merge/meanings.hpp"

#include <algorithm>
#include <string>

#include "core/language/word_vectors.hpp"
#include "timeline/extract/lexicon.hpp"

namespace dateline {

bool add_meaning(MentionView& view, std::string_view lemma, Upos upos) {
    const std::uint32_t row = built_in_word_vectors().find(lemma, upos);
    if (row != kNone) view.meanings.push_back(row);
    return row != kNone;
}

void add_meaning_of_head(MentionView& view, const Analysis& analysis, const Sentence& sentence,
                         std::uint32_t head) {
    constexpr std::uint32_t kReach = 8;  // tokens: "turned the offer|down"
    const std::string lemma = lower_case(analysis.lemma(head));
    // "The bronze remains lost" tells of losing
    const bool is_verb = analysis.tokens[head].upos == Upos::VERB || analysis.tokens[head].upos == Upos::ADJ;
    const bool self = has_reflexive_object(analysis, sentence, head);
    const std::uint32_t end = is_verb && !self ? std::min(sentence.end, head + kReach) : head;
    for (std::uint32_t t = head + 1; t < end; ++t) {
        const bool particle =
            analysis.tokens[t].head == head && analysis.tokens[t].deprel == Deprel::compound_prt;
        if ((particle || t == head + 1) &&
            add_meaning(view, lemma + '-' + lower_case(analysis.lemma(t)), Upos::VERB))
            return;
    }
    add_meaning(view, lemma, is_verb ? Upos::VERB : Upos::NOUN);
}

bool has_reflexive_object(const Analysis& analysis, const Sentence& sentence, std::uint32_t verb) {
    for (std::uint32_t t = verb + 1; t < sentence.end; ++t) {
        const Deprel relation = analysis.tokens[t].deprel;
        if (analysis.tokens[t].head != verb || (relation != Deprel::obj && relation != Deprel::iobj))
            continue;
        const std::string_view object = analysis.lemma(t);
        return object.ends_with("self") || object.ends_with("selves");
    }
    return false;
}

bool are_common(const Numbers& meanings) {
    constexpr std::uint8_t kCommon = 130;  // some forty times in WordNet's texts
    return !meanings.empty() && std::all_of(meanings.begin(), meanings.end(), [](std::uint32_t row) {
        return built_in_word_vectors().frequency(row) > kCommon;
    });
}

std::uint32_t row_of_noun(const Analysis& analysis, std::uint32_t token) {
    if (analysis.tokens[token].upos != Upos::NOUN) return kNone;
    return built_in_word_vectors().find(lower_case(analysis.lemma(token)), Upos::NOUN);
}

float likeness_of(const Numbers& a, const Numbers& b) {
    constexpr float kAny = 0.35F;  // what two words without anything in common may have
    float best = kAny;
    for (const std::uint32_t x : a)
        for (const std::uint32_t y : b) best = std::max(best, built_in_word_vectors().likeness(x, y));
    return (best - kAny) / (1 - kAny);
}

bool are_unlike(const Numbers& a, const Numbers& b) {
    return !a.empty() && !b.empty() && likeness_of(a, b) == 0;
}

}  // namespace dateline
