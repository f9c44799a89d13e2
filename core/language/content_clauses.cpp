#include "core/language/content_clauses.hpp"

#include <algorithm>
#include <array>

#include "core/language/hashing.hpp"
#include "core/language/meanings.hpp"

namespace dateline {
namespace {

/// WordNet's lexicographer files noun.group and noun.person.
constexpr std::uint8_t kNounOfGroup = 12;
constexpr std::uint8_t kNounOfPerson = 16;

template <std::size_t kCount>
bool is_among(std::uint32_t lower, const std::array<std::uint32_t, kCount>& words) {
    return std::find(words.begin(), words.end(), lower) != words.end();
}

/// Their hearer comes before what they hear.
constexpr std::array kTelling = {
    hash_bytes("tell"),    hash_bytes("tells"),   hash_bytes("told"),     hash_bytes("telling"),
    hash_bytes("assure"),  hash_bytes("assured"), hash_bytes("informed"), hash_bytes("inform"),
    hash_bytes("warned"),  hash_bytes("warn"),    hash_bytes("notified"), hash_bytes("reminded"),
    hash_bytes("advised"), hash_bytes("assures"), hash_bytes("warns"),    hash_bytes("convinced")};

/// What is said or thought.
constexpr std::array kSayings = {
    hash_bytes("rumour"),      hash_bytes("rumours"),      hash_bytes("rumor"),
    hash_bytes("rumors"),      hash_bytes("claim"),        hash_bytes("claims"),
    hash_bytes("report"),      hash_bytes("reports"),      hash_bytes("allegation"),
    hash_bytes("allegations"), hash_bytes("suggestion"),   hash_bytes("suggestions"),
    hash_bytes("speculation"), hash_bytes("suspicion"),    hash_bytes("suspicions"),
    hash_bytes("accusation"),  hash_bytes("accusations"),  hash_bytes("fear"),
    hash_bytes("fears"),       hash_bytes("belief"),       hash_bytes("news"),
    hash_bytes("fact"),        hash_bytes("hope"),         hash_bytes("hopes"),
    hash_bytes("warning"),     hash_bytes("warnings"),     hash_bytes("theory"),
    hash_bytes("assertion"),   hash_bytes("announcement"), hash_bytes("admission")};

/// What is done with sayings: "claims that he made".
constexpr std::array kDoneWithSayings = {
    hash_bytes("made"),       hash_bytes("make"),     hash_bytes("makes"),     hash_bytes("spread"),
    hash_bytes("heard"),      hash_bytes("hear"),     hash_bytes("repeated"),  hash_bytes("published"),
    hash_bytes("issued"),     hash_bytes("denied"),   hash_bytes("rejected"),  hash_bytes("filed"),
    hash_bytes("raised"),     hash_bytes("voiced"),   hash_bytes("dismissed"), hash_bytes("confirmed"),
    hash_bytes("caused"),     hash_bytes("fuelled"),  hash_bytes("fueled"),    hash_bytes("levelled"),
    hash_bytes("circulated"), hash_bytes("leveled"),  hash_bytes("expressed"), hash_bytes("wrote"),
    hash_bytes("written"),    hash_bytes("cited"),    hash_bytes("quoted"),    hash_bytes("seen"),
    hash_bytes("saw"),        hash_bytes("received"), hash_bytes("read"),      hash_bytes("ignored"),
    hash_bytes("shared"),     hash_bytes("withdrew"), hash_bytes("withdrawn")};

bool is_people(Upos upos, const Word& word) {
    const std::uint8_t noun = Meaning::unpack(word.cluster).noun;
    return upos == Upos::PRON || upos == Upos::PROPN || noun == kNounOfGroup || noun == kNounOfPerson;
}

bool is_subject(Deprel deprel) {
    return deprel == Deprel::nsubj || deprel == Deprel::nsubj_pass || deprel == Deprel::expl;
}

/// A clause with "that" hung on a noun, and what the noun hangs on.
struct Clause {
    std::uint32_t that, predicate, noun, above;  // in the sentence; above = kNone for the root
};

class ClauseReader {
  public:
    ClauseReader(std::span<const Word> words, std::span<const Token> tokens, std::uint32_t begin)
        : words_(words), tokens_(tokens), begin_(begin) {}

    /// Does the word "that" at this place open one, with a subject of its own?
    [[nodiscard]] bool read(std::uint32_t that, Clause& clause) const {
        if (words_[that].lower != hash_bytes("that")) return false;
        clause = {that, head(that), kNone, kNone};
        if (clause.predicate == kNone || clause.predicate <= that) return false;
        const Deprel relation = tokens_[clause.predicate].deprel;
        clause.noun = head(clause.predicate);
        if (clause.noun == kNone || clause.noun >= that ||
            (relation != Deprel::acl_relcl && relation != Deprel::acl))
            return false;
        clause.above = head(clause.noun);
        return has(clause.predicate, that, is_subject);
    }
    /// Is it told to the noun: "told jurors that …"?
    [[nodiscard]] bool is_told(const Clause& clause, Upos noun) const {
        const Deprel relation = tokens_[clause.noun].deprel;
        return clause.above < clause.noun && (relation == Deprel::iobj || relation == Deprel::obj) &&
               is_among(words_[clause.above].lower, kTelling) && is_people(noun, words_[clause.noun]) &&
               !has(clause.above, kNone, [](Deprel deprel) { return deprel == Deprel::ccomp; });
    }
    /// Is it what the noun says: "rumours that …"?
    [[nodiscard]] bool is_said(const Clause& clause) const {
        return is_among(words_[clause.noun].lower, kSayings) &&
               !is_among(words_[clause.predicate].lower, kDoneWithSayings);
    }

  private:
    [[nodiscard]] std::uint32_t head(std::uint32_t i) const {
        return tokens_[i].head == kNone ? kNone : tokens_[i].head - begin_;
    }
    template <class Kind>
    [[nodiscard]] bool has(std::uint32_t parent, std::uint32_t but, Kind kind) const {
        for (std::uint32_t i = 0; i < tokens_.size(); ++i)
            if (tokens_[i].head == begin_ + parent && i != but && kind(tokens_[i].deprel)) return true;
        return false;
    }

    std::span<const Word> words_;
    std::span<const Token> tokens_;
    std::uint32_t begin_;
};

}  // namespace

void attach_content_clauses(const LanguageModel& model, std::span<const Word> words,
                            std::span<const std::uint8_t> tags, std::span<Token> tokens,
                            std::uint32_t begin) {
    const std::span<const TagClass> classes = model.tag_classes();
    const ClauseReader reader(words, tokens, begin);
    Clause clause{};
    for (std::uint32_t that = 1; that + 2 < tokens.size(); ++that) {
        if (!reader.read(that, clause)) continue;
        if (reader.is_told(clause, classes[tags[clause.noun]].upos)) {
            tokens[clause.predicate].head = begin + clause.above;
            tokens[clause.predicate].deprel = Deprel::ccomp;
        } else if (reader.is_said(clause)) {
            tokens[clause.predicate].deprel = Deprel::acl;
        } else {
            continue;
        }
        tokens[that].deprel = Deprel::mark;
    }
}

}  // namespace dateline
