#include "timeline/merge/trigger_words.hpp"

#include <algorithm>
#include <array>

#include "core/language/gazetteer.hpp"
#include "timeline/extract/lexicon.hpp"
#include "timeline/merge/meanings.hpp"

namespace dateline {
namespace {

/// Verbs that lend their tense to a noun and mean nothing themselves: "held talks", "paid a visit".
constexpr std::array<std::string_view, 18> kLightVerbs = {
    "be",   "carry", "come", "conduct", "do",  "get",   "give", "go",      "have",
    "hold", "make",  "pay",  "put",     "set", "stage", "take", "undergo", "undertake"};

/// What the table knows of a verb with what stands behind it: "come-down", "put-on-hold", "turn-down" of
/// "turned the offer down".
struct VerbPhrase {
    std::vector<std::uint16_t> classes;
    bool is_verb = false;  // means something else than the verb; "land-at" does not
};

VerbPhrase find_verb_phrase(const Analysis& analysis, const Sentence& sentence, std::uint32_t head,
                            const WordClassIndex& classes) {
    constexpr std::uint32_t kLongest = 3;  // words behind the verb
    VerbPhrase found;
    if (analysis.tokens[head].upos != Upos::VERB) return found;
    const std::string verb = lower_case(analysis.lemma(head));
    const bool light = is_light_verb(verb);
    const auto look_up = [&](const std::string& phrase, std::uint32_t last) {
        const auto of_phrase = classes.classes_of(phrase);
        if (of_phrase.empty()) return;
        found.classes.assign(of_phrase.begin(), of_phrase.end());  // "go to the polls" is no "go to"
        found.is_verb = found.is_verb || light || analysis.tokens[last].head == head;
    };
    std::string phrase = verb;
    const std::uint32_t end = std::min(sentence.end, head + 1 + kLongest);
    for (std::uint32_t t = head + 1; t < end && analysis.tokens[t].upos != Upos::PUNCT; ++t) {
        // "made|their|way out", "held|a|meeting"
        const bool small =
            analysis.tokens[t].upos == Upos::DET || analysis.tokens[t].deprel == Deprel::nmod_poss;
        if (small && analysis.tokens[t].upos != Upos::NOUN && analysis.tokens[t].upos != Upos::PROPN)
            continue;
        phrase += '-' + lower_case(analysis.lemma(t));
        look_up(phrase, t);
    }
    // "turned the offer|down"; "gave himself|up" is no giving up
    const bool self = has_reflexive_object(analysis, sentence, head);
    for (std::uint32_t t = head + 2; t < sentence.end && !found.is_verb; ++t)
        if (analysis.tokens[t].head == head && analysis.tokens[t].deprel == Deprel::compound_prt)
            look_up(verb + (self ? "-self-" : "-") + lower_case(analysis.lemma(t)), t);
    return found;
}

/// "The probe|began", "talks|resumed": what begins is told by the noun, the word of the subject of a verb
/// that says no more than begin, go on, end or take place; kNone for other verbs and where no noun stands
/// there.
std::uint32_t subject_that_happens(const Analysis& analysis, const Sentence& sentence, std::uint32_t verb) {
    // "Talks" at the start of a sentence passes for a name
    const auto is_event = [&](std::uint32_t t) {
        std::string word = lower_case(analysis.lemma(t));
        if (analysis.tokens[t].upos == Upos::PROPN && word.ends_with('s')) word.pop_back();
        return (analysis.tokens[t].upos == Upos::NOUN || analysis.tokens[t].upos == Upos::PROPN) &&
               find_noun(word).strength != NounStrength::none;
    };
    if (analysis.tokens[verb].upos != Upos::VERB) return kNone;
    const auto group = find_verb(lower_case(analysis.lemma(verb))).group;
    if (group != EventGroup::aspect && group != EventGroup::occur) return kNone;
    for (auto t = sentence.begin; t < verb; ++t)
        if (analysis.tokens[t].head == verb && is_event(t) &&
            (analysis.tokens[t].deprel == Deprel::nsubj || analysis.tokens[t].deprel == Deprel::nsubj_pass))
            return t;
    return verb > sentence.begin && is_event(verb - 1) ? verb - 1 : kNone;
}

/// Those of them, and a few more, whose object is what happens. Not "pay": who pays a fine was fined before.
constexpr std::array<std::string_view, 10> kCarriesObject = {
    "conduct", "do", "give", "have", "hold", "make", "stage", "take", "undergo", "undertake"};

/// "Underwent|a medical", "held|its first sitting": the noun that a verb without a meaning of its own only
/// carries; kNone when there is none.
std::uint32_t carried_object(const Analysis& analysis, const Sentence& sentence, std::uint32_t verb) {
    constexpr std::uint32_t kReach = 8;  // tokens
    if (analysis.tokens[verb].upos != Upos::VERB ||
        !std::binary_search(kCarriesObject.begin(), kCarriesObject.end(), lower_case(analysis.lemma(verb))))
        return kNone;
    const auto end = std::min(sentence.end, verb + 1 + kReach);
    for (auto t = verb + 1; t < end; ++t)
        if (analysis.tokens[t].head == verb && analysis.tokens[t].deprel == Deprel::obj &&
            (analysis.tokens[t].upos == Upos::NOUN || analysis.tokens[t].upos == Upos::ADJ))
            return t;
    return kNone;
}

/// The number of "fell by|4 percent", right behind the verb; kNone when there is none.
std::uint32_t percent_behind(const Analysis& analysis, const Sentence& sentence, std::uint32_t verb) {
    constexpr std::uint32_t kReach = 4;  // tokens
    if (analysis.tokens[verb].upos != Upos::VERB) return kNone;
    for (auto t = verb + 1; t + 1 < sentence.end && t <= verb + kReach; ++t) {
        if (analysis.tokens[t].upos != Upos::NUM) continue;
        const std::string unit = lower_case(analysis.lemma(t + 1));
        return unit == "%" || unit == "percent" || unit == "per" ? t : kNone;
    }
    return kNone;
}

/// Is the object of the verb a place to be in: "the capital", "Osk"?
bool is_place(const Source& source, std::uint32_t t) {
    const Analysis& analysis = source.analysis;
    for (const EntityMention& mention : analysis.mentions)
        if (mention.head == t && mention.entity != kNone)
            return analysis.entities[mention.entity].kind == NameKind::place;
    return (gazetteer().facts(lower_case(analysis.lemma(t))) & kRolePlace) != 0;
}

/// Is the object of "lost" what two sides are out to win: "the match", "Saturday's vote"?
bool is_contest(std::string_view noun) {
    static constexpr std::array<std::string_view, 20> kContests = {
        "appeal", "battle", "by-election", "case", "contest", "cup",     "duel", "election", "fight", "final",
        "game",   "match",  "play-off",    "poll", "race",    "run-off", "seat", "tie",      "vote",  "war"};
    return std::binary_search(kContests.begin(), kContests.end(), noun);
}

/// What a verb with an object does not mean: "dropped the bid" is no fall, "left the capital" no resignation,
/// "lost a striker" no defeat.
void leave_out_senses(MentionView& view, const Source& source, const EventMention& mention,
                      const WordClassIndex& classes) {
    const Analysis& analysis = source.analysis;
    if (mention.head == kNone || analysis.tokens[mention.head].upos != Upos::VERB) return;
    const std::string lemma = lower_case(analysis.lemma(mention.head));
    if (lemma != "drop" && lemma != "leave" && lemma != "lose") return;
    const Sentence& sentence = analysis.sentences[mention.sentence];
    std::uint32_t object = kNone;
    for (std::uint32_t t = mention.head + 1; t < sentence.end && object == kNone; ++t)
        if (analysis.tokens[t].head == mention.head && analysis.tokens[t].deprel == Deprel::obj) object = t;
    const bool thing = object != kNone && (analysis.tokens[object].upos == Upos::NOUN ||
                                           analysis.tokens[object].upos == Upos::PROPN);
    if (!thing) return;
    for (std::uint32_t t = mention.head + 1; t < object; ++t)  // "dropped three points"
        if (analysis.tokens[t].head == object && analysis.tokens[t].deprel == Deprel::nummod) return;
    if (lemma == "leave" && !is_place(source, object)) return;
    if (lemma == "lose" && is_contest(lower_case(analysis.lemma(object)))) return;
    const auto senses = classes.classes_of(lemma == "drop" ? "fall" : lemma == "leave" ? "resign" : "defeat");
    std::erase_if(view.classes, [&](std::uint16_t c) {
        return std::find(senses.begin(), senses.end(), c) != senses.end();
    });
}

/// "Stated that no recall was intended", "said the talk of a sale was nonsense": what is said is that
/// something is not so.
bool says_not_so(const Analysis& analysis, const Sentence& sentence, std::uint32_t verb) {
    static constexpr std::array<std::string_view, 8> kNotSo = {
        "baseless", "fabrication", "false", "invention", "nonsense", "rubbish", "untrue", "unfounded"};
    for (std::uint32_t said = verb + 1; said < sentence.end; ++said) {
        if (analysis.tokens[said].head != verb || analysis.tokens[said].deprel != Deprel::ccomp) continue;
        if (std::find(kNotSo.begin(), kNotSo.end(), lower_case(analysis.lemma(said))) != kNotSo.end())
            return true;
        // "that no|recall was intended", "that it had no|plan"
        for (std::uint32_t t = verb + 1; t < sentence.end; ++t) {
            const std::uint32_t noun = analysis.tokens[t].head;
            if (analysis.lemma(t) == "no" && analysis.tokens[t].deprel == Deprel::det && noun != kNone &&
                analysis.tokens[noun].head == said)
                return true;
        }
    }
    return false;
}

/// Stems and classes in order, with what follows from them.
void settle_words(MentionView& view, const WordClassIndex& classes) {
    sort_unique(view.stems);
    sort_unique(view.meanings);
    std::sort(view.classes.begin(), view.classes.end());
    view.classes.erase(std::unique(view.classes.begin(), view.classes.end()), view.classes.end());
    view.opposites = classes.opposites_of(view.classes);
    for (const std::uint16_t c : view.classes) view.family = std::max(view.family, classes.family_of(c));
}

}  // namespace

bool add_trigger_words(MentionView& view, const Source& source, const EventMention& mention,
                       const WordClassIndex& classes, Vocabulary& heads) {
    const Analysis& analysis = source.analysis;
    const auto add_classes = [&](std::span<const std::uint16_t> of_word) {
        view.classes.insert(view.classes.end(), of_word.begin(), of_word.end());
    };
    const auto add = [&](std::string_view word) {
        view.stems.push_back(heads.number_of(stem_of(word)));
        add_classes(classes.classes_of(word));
    };
    const std::string lemma = lower_case(mention.lemma);
    bool in_phrase = false;
    if (mention.head != kNone && mention.sentence < analysis.sentences.size()) {
        const Sentence& sentence = analysis.sentences[mention.sentence];
        if (lower_case(analysis.lemma(mention.head)) == lemma) {
            const VerbPhrase phrase = find_verb_phrase(analysis, sentence, mention.head, classes);
            in_phrase = phrase.is_verb;
            add_classes(phrase.classes);
        }
        if (const std::uint32_t number = percent_behind(analysis, sentence, mention.head); number != kNone)
            view.percent = heads.number_of('%' + std::string(analysis.lemma(number)));
        std::string phrase;
        for (std::uint32_t t = sentence.begin; t < sentence.end; ++t) {
            if (!mention.trigger.overlaps(analysis.tokens[t].span)) continue;
            const std::string word = lower_case(analysis.lemma(t));
            phrase += phrase.empty() ? word : '-' + word;
            const bool light = std::binary_search(kLightVerbs.begin(), kLightVerbs.end(), word);
            // "was left out" does not leave, "stepped down" may be told as a step
            const bool in_lemma = word == lemma || (lemma == "leave_out" && word == "leave");
            if (in_lemma || light || !is_content_word(analysis, t)) continue;
            // "searched the head office": a word that only says which office is no kind of event
            if (analysis.tokens[t].deprel == Deprel::compound && t != mention.head) {
                view.stems.push_back(heads.number_of(stem_of(word)));
            } else {
                add(word);
                add_meaning(view, word, analysis.tokens[t].upos);
            }
        }
        if (phrase.find('-') != std::string::npos) add_classes(classes.classes_of(phrase));
    }
    std::uint32_t subject = kNone;
    if (mention.head != kNone && mention.sentence < analysis.sentences.size() &&
        lower_case(analysis.lemma(mention.head)) == lemma)
        subject = subject_that_happens(analysis, analysis.sentences[mention.sentence], mention.head);
    // Mentions given from outside have the noun for itself.
    if (!source.mentions_given && mention.head != kNone && mention.sentence < analysis.sentences.size())
        if (const std::uint32_t object =
                carried_object(analysis, analysis.sentences[mention.sentence], mention.head);
            object != kNone) {
            add(lower_case(analysis.lemma(object)));
            add_meaning(view, lower_case(analysis.lemma(object)), Upos::NOUN);
        }
    if (subject != kNone) {
        view.stems.push_back(heads.number_of(stem_of(lower_case(analysis.lemma(subject)))));
        add_classes(classes.classes_of(lemma));
    } else if (in_phrase)
        view.stems.push_back(heads.number_of(stem_of(lemma)));
    else
        add(lemma);
    if (mention.reporting && mention.head != kNone && mention.sentence < analysis.sentences.size() &&
        says_not_so(analysis, analysis.sentences[mention.sentence], mention.head)) {
        view.says_not_so = true;
        add_classes(classes.classes_of("denial"));
    }
    leave_out_senses(view, source, mention, classes);
    if (mention.head != kNone && mention.sentence < analysis.sentences.size()) {
        const bool carries =
            std::binary_search(kLightVerbs.begin(), kLightVerbs.end(), lemma) && !view.meanings.empty();
        if (subject != kNone)
            add_meaning(view, lower_case(analysis.lemma(subject)), Upos::NOUN);
        else if (!carries)
            add_meaning_of_head(view, analysis, analysis.sentences[mention.sentence], mention.head);
    }
    view.common_word = are_common(view.meanings);
    settle_words(view, classes);
    return in_phrase;
}

void take_words(MentionView& verb, const MentionView& noun, const WordClassIndex& classes) {
    verb.stems.insert(verb.stems.end(), noun.stems.begin(), noun.stems.end());
    verb.meanings.insert(verb.meanings.end(), noun.meanings.begin(), noun.meanings.end());
    verb.classes.insert(verb.classes.end(), noun.classes.begin(), noun.classes.end());
    settle_words(verb, classes);
}

bool has_partner(const Analysis& analysis, std::uint32_t verb) {
    return verb != kNone && verb + 1 < analysis.tokens.size() && analysis.lemma(verb + 1) == "with";
}

}  // namespace dateline
