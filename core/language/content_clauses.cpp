#include "core/language/content_clauses.hpp"

#include <algorithm>

#include "core/language/hashing.hpp"
#include "core/language/meanings.hpp"
#include "core/language/saying.hpp"
#include "core/language/word_set.hpp"

namespace dateline {
namespace {

/// Say nothing or the contrary, and have a day and a clause behind them too: "ruled on Monday that".
constexpr WordSet kSettling(
    "rule ruled learn learned learnt decide decided agree agreed deny denies denied concede conceded confess "
    "confessed suggest suggested allege alleged predict predicted complain complained");

/// What is said or thought.
constexpr WordSet kSayings(
    "rumour rumours rumor rumors claim claims report reports allegation allegations suggestion "
    "suggestions speculation suspicion suspicions accusation accusations fear fears belief news fact "
    "hope hopes warning warnings theory assertion announcement admission hint hints charge charges "
    "conjecture hoax");

/// What is done with sayings: "claims that he made".
constexpr WordSet kDoneWithSayings(
    "made make makes spread heard hear repeated published issued denied rejected filed raised voiced "
    "dismissed confirmed caused fuelled fueled levelled circulated leveled expressed wrote written "
    "cited quoted seen saw received read ignored shared withdrew withdrawn");

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
               kTelling.holds(words_[clause.above].lower) && is_people(noun, words_[clause.noun]) &&
               !has(clause.above, kNone, [](Deprel deprel) { return deprel == Deprel::ccomp; });
    }
    /// Is the noun only when it was said: "said on Monday that …", "said last night that …"? Of a night that
    /// is no name a relative clause may tell: "on the night that they left".
    [[nodiscard]] bool is_said_then(const Clause& clause, Upos noun) const {
        const Deprel relation = tokens_[clause.noun].deprel;
        const bool name = (noun == Upos::PROPN || noun == Upos::NUM) &&
                          Meaning::unpack(words_[clause.noun].cluster).noun == kNounOfTime;
        return clause.above < clause.noun && (name || tokens_[clause.predicate].deprel == Deprel::acl) &&
               (relation == Deprel::obl_unmarked || relation == Deprel::obl) &&
               (kSaying.holds(words_[clause.above].lower) || kTelling.holds(words_[clause.above].lower) ||
                kSettling.holds(words_[clause.above].lower)) &&
               !kSayings.holds(words_[clause.noun].lower) &&
               !has(clause.above, kNone, [](Deprel deprel) { return deprel == Deprel::ccomp; });
    }
    /// Is it what the noun says: "rumours that …"?
    [[nodiscard]] bool is_said(const Clause& clause) const {
        return kSayings.holds(words_[clause.noun].lower) &&
               !kDoneWithSayings.holds(words_[clause.predicate].lower);
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
        if (reader.is_told(clause, classes[tags[clause.noun]].upos) ||
            reader.is_said_then(clause, classes[tags[clause.noun]].upos)) {
            for (std::uint32_t i = clause.predicate; i < tokens.size();
                 ++i)  // and what follows, lest arcs cross
                if (tokens[i].head == begin + clause.noun) tokens[i].head = begin + clause.above;
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
