#include "core/language/told_clauses.hpp"

#include <algorithm>
#include <array>

#include "core/language/hashing.hpp"
#include "core/language/meanings.hpp"

namespace dateline {
namespace {

/// WordNet's lexicographer files noun.group and noun.person.
constexpr std::uint8_t kNounOfGroup = 12;
constexpr std::uint8_t kNounOfPerson = 16;

/// Their hearer comes before what they hear.
bool is_telling(std::uint32_t lower) {
    constexpr std::array kTelling = {
        hash_bytes("tell"),    hash_bytes("tells"),   hash_bytes("told"),     hash_bytes("telling"),
        hash_bytes("assure"),  hash_bytes("assured"), hash_bytes("informed"), hash_bytes("inform"),
        hash_bytes("warned"),  hash_bytes("warn"),    hash_bytes("notified"), hash_bytes("reminded"),
        hash_bytes("advised"), hash_bytes("assures"), hash_bytes("warns"),    hash_bytes("convinced")};
    return std::find(kTelling.begin(), kTelling.end(), lower) != kTelling.end();
}

bool is_people(Upos upos, const Word& word) {
    const std::uint8_t noun = Meaning::unpack(word.cluster).noun;
    return upos == Upos::PRON || upos == Upos::PROPN || noun == kNounOfGroup || noun == kNounOfPerson;
}

bool is_subject(Deprel deprel) {
    return deprel == Deprel::nsubj || deprel == Deprel::nsubj_pass || deprel == Deprel::expl;
}

}  // namespace

void attach_told_clauses(const LanguageModel& model, std::span<const Word> words,
                         std::span<std::uint8_t> tags, std::span<Token> tokens, std::uint32_t begin) {
    const std::span<const TagClass> classes = model.tag_classes();
    for (std::uint32_t that = 2; that + 2 < tokens.size(); ++that) {
        if (words[that].lower != hash_bytes("that") || tokens[that].head == kNone) continue;
        const std::uint32_t clause = tokens[that].head - begin;
        if (clause <= that || tokens[clause].head == kNone ||
            (tokens[clause].deprel != Deprel::acl_relcl && tokens[clause].deprel != Deprel::acl))
            continue;
        const std::uint32_t hearer = tokens[clause].head - begin;
        if (hearer >= that || tokens[hearer].head == kNone ||
            (tokens[hearer].deprel != Deprel::iobj && tokens[hearer].deprel != Deprel::obj))
            continue;
        const std::uint32_t verb = tokens[hearer].head - begin;
        if (verb >= hearer || !is_telling(words[verb].lower) ||
            !is_people(classes[tags[hearer]].upos, words[hearer]))
            continue;
        bool complete = false;  // the clause has a subject
        bool told = false;      // the verb has its complement
        for (std::uint32_t i = 0; i < tokens.size(); ++i) {
            complete =
                complete || (tokens[i].head == begin + clause && i != that && is_subject(tokens[i].deprel));
            told = told || (tokens[i].head == begin + verb && tokens[i].deprel == Deprel::ccomp);
        }
        const auto conjunction = std::find_if(classes.begin(), classes.end(),
                                              [](const TagClass& tag) { return tag.upos == Upos::SCONJ; });
        if (!complete || told || conjunction == classes.end()) continue;
        tokens[clause].head = begin + verb;
        tokens[clause].deprel = Deprel::ccomp;
        tokens[that].deprel = Deprel::mark;
        tags[that] = static_cast<std::uint8_t>(conjunction - classes.begin());
    }
}

}  // namespace dateline
