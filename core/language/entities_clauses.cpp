#include "core/language/entities_clauses.hpp"

#include "core/language/characters.hpp"
#include "core/language/entities_pronouns.hpp"
#include "core/language/gazetteer.hpp"

namespace dateline {
namespace {

/// The subject of the verb where it is a common noun for a thing, else null.
const Token* thing_that_acts(const Analysis& analysis, std::span<const NameWord> sentence,
                             std::uint32_t verb) {
    for (const NameWord& word : sentence) {
        const Token& token = analysis.tokens[word.begin];
        if (token.head != verb || (token.deprel != Deprel::nsubj && token.deprel != Deprel::nsubj_pass))
            continue;
        const bool thing = token.upos == Upos::NOUN && word.shape == Shape::lower &&
                           (word.facts & (kRolePerson | kRoleGroup | kRoleOrg)) == 0;
        return thing ? &token : nullptr;
    }
    return nullptr;
}

}  // namespace

bool goes_on_about_thing(const Analysis& analysis, std::span<const NameWord> sentence, std::uint32_t it) {
    const std::uint32_t verb = analysis.tokens[it].head;
    if (verb == kNone || analysis.tokens[it].deprel != Deprel::nsubj ||
        analysis.tokens[verb].deprel != Deprel::advcl || analysis.tokens[verb].head == kNone)
        return false;
    const Token* const thing = thing_that_acts(analysis, sentence, analysis.tokens[verb].head);
    return thing != nullptr && thing->span.begin < analysis.tokens[it].span.begin &&
           thing->features.number == Number::sing;
}

bool is_quoted_right_before(std::string_view text, const Analysis& analysis, std::uint32_t sentence,
                            std::uint32_t named, char gender) {
    if (sentence == 0) return false;
    const Sentence& before = analysis.sentences[sentence - 1];
    if (before.block != analysis.sentences[sentence].block || named < before.begin || named >= before.end)
        return false;
    bool quote = false;
    for (std::uint32_t t = before.begin; t < before.end; ++t) {
        const std::string_view word = analysis.tokens[t].span.of(text);
        quote = quote || word == "”" || word == "\"";
        for (const Pronoun& row : pronouns())
            if (row.gender == gender && equals_lower(word, row.word)) return false;
    }
    return quote;
}

}  // namespace dateline
