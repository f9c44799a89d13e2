#include "timeline/merge/carried.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <unordered_map>

#include "timeline/extract/lexicon.hpp"

namespace dateline {
namespace {

/// Verbs that say of their object no more than that it came about. Not "pay": who pays a fine was fined
/// before.
constexpr std::array<std::string_view, 25> kCarrying = {
    "bring", "carry",  "conduct", "deliver", "file",  "give", "hand",     "hold",  "impose",
    "issue", "launch", "lend",    "levy",    "lodge", "make", "mount",    "place", "slap",
    "stage", "suffer", "take",    "throw",   "wage",  "mete", "undertake"};

bool carries(std::string_view lemma) {
    return std::find(kCarrying.begin(), kCarrying.end(), lemma) != kCarrying.end();
}

/// "A vote in the chamber, held on Monday": the verb right behind the comma that closes what belongs to the
/// noun, when it has no object, whatever the tree takes it for. kNone when there is none.
std::uint32_t held_behind(const Source& source, const Sentence& sentence, std::uint32_t noun) {
    const auto& tokens = source.analysis.tokens;
    std::uint32_t verb = noun + 1;
    while (verb < sentence.end && tokens[verb].upos != Upos::PUNCT && tokens[verb].upos != Upos::VERB) ++verb;
    if (verb >= sentence.end || source.analysis.lemma(verb) != "," || ++verb >= sentence.end) return kNone;
    const bool past = tokens[verb].upos == Upos::VERB && tokens[verb].features.tense == Tense::past;
    if (!past || !carries(source.analysis.lemma(verb))) return kNone;
    for (std::uint32_t t = verb + 1; t < sentence.end; ++t)
        if (tokens[t].head == verb && (tokens[t].deprel == Deprel::obj || tokens[t].deprel == Deprel::ccomp))
            return kNone;
    return verb;
}

/// The verb that has the noun for what is done: "imposed a|fine", "a|fine was imposed", "the|fine imposed on
/// Monday". kNone when there is none.
std::uint32_t verb_of(const Source& source, const Sentence& sentence, std::uint32_t noun) {
    const auto& tokens = source.analysis.tokens;
    const Deprel relation = tokens[noun].deprel;
    if (const std::uint32_t verb = held_behind(source, sentence, noun); verb != kNone) return verb;
    if (relation == Deprel::obj || relation == Deprel::nsubj_pass) return tokens[noun].head;
    for (std::uint32_t t = noun + 1; t < sentence.end; ++t)
        if (tokens[t].head == noun && tokens[t].deprel == Deprel::acl &&
            tokens[t].features.verb_form == VerbForm::part && tokens[t].features.tense == Tense::past)
            return t;
    return kNone;
}

/// The noun that tells what happened: the head, or the "vote" of "took a vote". kNone when there is none.
std::uint32_t noun_of(const Source& source, const EventMention& mention) {
    const auto& tokens = source.analysis.tokens;
    if (mention.head >= tokens.size() || mention.sentence >= source.analysis.sentences.size()) return kNone;
    if (tokens[mention.head].upos == Upos::NOUN) return mention.head;
    const Sentence& sentence = source.analysis.sentences[mention.sentence];
    for (std::uint32_t t = mention.head + 1; t < sentence.end; ++t) {
        if (!mention.trigger.contains(tokens[t].span)) break;
        if (tokens[t].upos == Upos::NOUN && source.analysis.lemma(t) == mention.lemma) return t;
    }
    return kNone;
}

}  // namespace

std::vector<std::pair<std::uint32_t, std::uint32_t>> carried_nouns(const Source& source) {
    const auto& tokens = source.analysis.tokens;
    std::unordered_map<std::uint32_t, std::uint32_t> verbs;  // token -> mention
    for (std::uint32_t m = 0; m < source.mentions.size(); ++m) {
        const std::uint32_t head = source.mentions[m].head;
        if (head < tokens.size() && tokens[head].upos == Upos::VERB) verbs.emplace(head, m);
    }
    std::vector<std::pair<std::uint32_t, std::uint32_t>> pairs;
    for (std::uint32_t m = 0; m < source.mentions.size(); ++m) {
        const EventMention& noun = source.mentions[m];
        const std::uint32_t word = noun_of(source, noun);
        if (word == kNone) continue;
        const auto verb = verbs.find(verb_of(source, source.analysis.sentences[noun.sentence], word));
        if (verb == verbs.end() || verb->second == m) continue;
        const bool cancelled =
            noun.status == Status::cancelled && source.mentions[verb->second].status == Status::cancelled;
        const bool event = find_noun(noun.lemma).strength != NounStrength::none;
        if (cancelled || (event && carries(source.analysis.lemma(verb->first))))
            pairs.emplace_back(verb->second, m);
    }
    std::sort(pairs.begin(), pairs.end());
    return pairs;
}

}  // namespace dateline
