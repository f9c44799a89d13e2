// The language analysis of one document as one value: tokens with tags and trees, names, and who is who.
// Universal Dependencies conventions throughout (universaldependencies.org, v2). Flat vectors and indices.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/span.hpp"

namespace dateline {

enum class Upos : std::uint8_t { ADJ, ADP, ADV, AUX, CCONJ, DET, INTJ, NOUN, NUM, PART, PRON, PROPN, PUNCT, SCONJ, SYM, VERB, X };

/// Basic UD v2 relations of English, with the subtypes the later rooms read.
enum class Deprel : std::uint8_t {
    root, nsubj, nsubj_pass, nsubj_outer, csubj, csubj_pass, csubj_outer, obj, iobj, obl, obl_agent, obl_unmarked, vocative, expl,
    dislocated, advcl, advcl_relcl, advmod, discourse, aux, aux_pass, cop, mark, nmod, nmod_poss, nmod_unmarked, nmod_desc, appos,
    nummod, acl, acl_relcl, amod, det, det_predet, case_, conj, cc, cc_preconj, fixed, flat, compound, compound_prt, list,
    parataxis, orphan, goeswith, reparandum, punct, xcomp, ccomp, clf, dep
};

enum class VerbForm : std::uint8_t { none, fin, inf, part, ger };
enum class Tense : std::uint8_t { none, past, pres };
enum class Mood : std::uint8_t { none, ind, imp, sub };
enum class Voice : std::uint8_t { none, act, pass };
enum class Number : std::uint8_t { none, sing, plur };

struct Features {
    VerbForm verb_form = VerbForm::none;
    Tense tense = Tense::none;
    Mood mood = Mood::none;
    Voice voice = Voice::none;
    Number number = Number::none;
    std::uint8_t person = 0;  // 1-3, 0 = none
    friend bool operator==(const Features&, const Features&) = default;
};

inline constexpr std::uint32_t kNone = 0xFFFFFFFF;

struct Token {
    Span span;
    std::uint32_t head = kNone;  // index into Analysis::tokens; kNone = root of its sentence
    Deprel deprel = Deprel::root;
    Upos upos = Upos::X;
    Features features;
    std::uint16_t xpos = 0;      // index into the tag set of the model, see xpos_name()
    std::uint32_t lemma = 0;     // index into Analysis::lemmas
    bool joined = false;         // belongs to the word before it: the "n't" of "don't", the "'s" of "Russia's"
    bool space_after = true;
};

struct Sentence {
    Span span;
    std::uint32_t begin = 0;  // first token
    std::uint32_t end = 0;    // one past the last
    std::uint32_t root = kNone;
    std::uint32_t block = 0;  // index into Document::blocks
};

enum class NameKind : std::uint8_t { person, organisation, place, other };

/// One stretch of text that names or refers to somebody or something known in the document.
struct EntityMention {
    Span span;                   // "Mr. Witkoff", "the Kremlin spokesman", "he"
    std::uint32_t begin = 0;     // first token
    std::uint32_t end = 0;       // one past the last
    std::uint32_t head = kNone;  // head token
    std::uint32_t entity = kNone;  // index into Analysis::entities; kNone = left open rather than guessed
    enum class Form : std::uint8_t { name, nominal, pronoun } form = Form::name;
};

struct Entity {
    NameKind kind = NameKind::other;
    float confidence = 0;              // 0-1 that it is a name of this kind
    std::string name;                  // the fullest form met, without title: "Vladimir V. Putin"
    std::string country;               // for places, demonyms and "X of Y": the country, "" when not known
    std::vector<std::string> titles;   // "President", "special envoy", as met
    std::vector<std::string> aliases;  // other forms met: "Putin", "Mr. Putin", "WHO"
    Number number = Number::none;      // sing for one person, plur for groups
    char gender = '?';                 // 'f', 'm', '?' from titles, pronouns and first names
};

struct Analysis {
    std::vector<Token> tokens;
    std::vector<Sentence> sentences;
    std::vector<std::string> lemmas;
    std::vector<EntityMention> mentions;  // in text order; may nest ("Russia" inside "President Putin of Russia")
    std::vector<Entity> entities;

    [[nodiscard]] std::string_view lemma(std::uint32_t token) const { return lemmas[tokens[token].lemma]; }
    [[nodiscard]] std::span<const Token> tokens_of(const Sentence& s) const {
        return std::span(tokens).subspan(s.begin, s.end - s.begin);
    }
};

}  // namespace dateline
