#include "timeline/merge/mention_view.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <map>
#include <numeric>

#include "timeline/extract/lexicon.hpp"
#include "timeline/merge/carried.hpp"
#include "timeline/merge/mention_context.hpp"
#include "timeline/merge/stories.hpp"

namespace dateline {
namespace {

std::int32_t publication_number(const Source& source) {
    const std::optional<Day> day = source.document.published.day();
    return day ? day->number : std::numeric_limits<std::int32_t>::min();
}

void sort_unique(Numbers& numbers) {
    std::sort(numbers.begin(), numbers.end());
    numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
}

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
        found.classes.insert(found.classes.end(), of_phrase.begin(), of_phrase.end());
        found.is_verb =
            found.is_verb || (!of_phrase.empty() && (light || analysis.tokens[last].head == head));
    };
    std::string phrase = verb;
    const std::uint32_t end = std::min(sentence.end, head + 1 + kLongest);
    for (std::uint32_t t = head + 1; t < end && analysis.tokens[t].upos != Upos::PUNCT; ++t) {
        phrase += '-' + lower_case(analysis.lemma(t));
        look_up(phrase, t);
    }
    for (std::uint32_t t = head + 2; t < sentence.end && !found.is_verb; ++t)
        if (analysis.tokens[t].head == head && analysis.tokens[t].deprel == Deprel::compound_prt)
            look_up(verb + '-' + lower_case(analysis.lemma(t)), t);
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

/// "Spoke|with relatives": is the next word "with"?
bool has_partner(const Analysis& analysis, std::uint32_t verb) {
    return verb != kNone && verb + 1 < analysis.tokens.size() && analysis.lemma(verb + 1) == "with";
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

/// "Arden, who took over in 2021, has bought four firms": what a relative clause tells with another verb is
/// another event. `views` are those of the source in the order of its text, the first of them the `first` of
/// all.
void keep_asides_apart(const Source& source, std::span<MentionView> views, std::size_t first) {
    const auto& tokens = source.analysis.tokens;
    const auto head_of = [&](const MentionView& view) { return source.mentions[view.ref.mention].head; };
    const auto is_verb = [&](std::uint32_t t) { return t < tokens.size() && tokens[t].upos == Upos::VERB; };
    for (std::size_t i = 0; i < views.size(); ++i) {
        if (!is_verb(head_of(views[i])) || tokens[head_of(views[i])].deprel != Deprel::acl_relcl) continue;
        const auto apart = [&](std::size_t k) {
            if (!is_verb(head_of(views[k])) ||
                source.analysis.lemma(head_of(views[k])) == source.analysis.lemma(head_of(views[i])))
                return;
            views[i].apart.push_back(static_cast<std::uint32_t>(first + k));
            views[k].apart.push_back(static_cast<std::uint32_t>(first + i));
        };
        const std::uint32_t sentence = views[i].sentence_rank;
        for (std::size_t k = i; k-- > 0 && views[k].sentence_rank == sentence;) apart(k);
        for (std::size_t k = i + 1; k < views.size() && views[k].sentence_rank == sentence; ++k) apart(k);
    }
}

/// Stems and classes of the head word; of a longer trigger also those of its other words and of the whole
/// phrase, so that "turned down" finds "turn-down". Returns whether the verb is one with words behind it.
bool add_words(MentionView& view, const Analysis& analysis, const EventMention& mention,
               const WordClassIndex& classes, Vocabulary& heads) {
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
            if (word == lemma || light || !is_content_word(analysis, t)) continue;
            // "searched the head office": a word that only says which office is no kind of event
            if (analysis.tokens[t].deprel == Deprel::compound && t != mention.head)
                view.stems.push_back(heads.number_of(stem_of(word)));
            else
                add(word);
        }
        if (phrase.find('-') != std::string::npos) add_classes(classes.classes_of(phrase));
    }
    std::uint32_t subject = kNone;
    if (mention.head != kNone && mention.sentence < analysis.sentences.size() &&
        lower_case(analysis.lemma(mention.head)) == lemma)
        subject = subject_that_happens(analysis, analysis.sentences[mention.sentence], mention.head);
    if (subject != kNone) {
        view.stems.push_back(heads.number_of(stem_of(lower_case(analysis.lemma(subject)))));
        add_classes(classes.classes_of(lemma));
    } else if (in_phrase)
        view.stems.push_back(heads.number_of(stem_of(lemma)));
    else
        add(lemma);
    sort_unique(view.stems);
    std::sort(view.classes.begin(), view.classes.end());
    view.classes.erase(std::unique(view.classes.begin(), view.classes.end()), view.classes.end());
    view.opposites = classes.opposites_of(view.classes);
    for (const std::uint16_t c : view.classes) view.family = std::max(view.family, classes.family_of(c));
    return in_phrase;
}

constexpr std::uint32_t kOpening = 3;      // sentences
constexpr std::int32_t kLikelySlack = 31;  // days; a likely day may be wrong by weeks, hardly by a season

/// A likely day excludes only what is far from it, and what is past or to come at publication. `view` has its
/// as_of already.
void add_date(MentionView& view, const DateClaim& date) {
    constexpr std::int32_t kFirst = std::numeric_limits<std::int32_t>::min();
    constexpr std::int32_t kLast = std::numeric_limits<std::int32_t>::max();
    view.first_day = date.range.earliest ? date.range.earliest->day.number : kFirst;
    view.last_day = date.range.latest ? date.range.latest->day.number : kLast;
    if (date.basis == DateBasis::narrative) {
        const bool past = view.last_day <= view.as_of;
        const bool to_come = view.first_day >= view.as_of && !past;
        const bool begins = date.range.earliest.has_value(), ends = date.range.latest.has_value();
        view.first_day = to_come ? view.as_of : begins ? view.first_day - kLikelySlack : kFirst;
        view.last_day = past ? view.as_of : ends ? view.last_day + kLikelySlack : kLast;
    }
    view.dated = date.basis <= DateBasis::inherited && !date.range.empty();
}

bool alike(const MentionView& a, const MentionView& b) {
    if (std::find_first_of(a.stems.begin(), a.stems.end(), b.stems.begin(), b.stems.end()) != a.stems.end())
        return true;
    return std::find_first_of(a.classes.begin(), a.classes.end(), b.classes.begin(), b.classes.end()) !=
           a.classes.end();
}

/// Marks mentions that share their kind of event, on another stated day, with a different mention of the
/// article.
void mark_repeated(std::span<MentionView> of_one_source) {
    constexpr std::size_t kMany = 400;  // an almanac: its events repeat anyway
    if (of_one_source.size() > kMany) {
        for (MentionView& view : of_one_source) view.unique = false;
        return;
    }
    for (std::size_t i = 0; i < of_one_source.size(); ++i) {
        for (std::size_t j = i + 1; j < of_one_source.size(); ++j) {
            MentionView& a = of_one_source[i];
            MentionView& b = of_one_source[j];
            if (!a.dated || !b.dated || (a.first_day <= b.last_day && b.first_day <= a.last_day)) continue;
            if (alike(a, b)) a.unique = b.unique = false;
        }
    }
}

/// By sentence: 0 in the headline, else how many sentences of the text itself there are up to it.
std::vector<std::uint32_t> places_in_text(const Source& source) {
    std::vector<std::uint32_t> places;
    std::uint32_t body = 0;
    for (const Sentence& sentence : source.analysis.sentences) {
        const auto& blocks = source.document.blocks;
        const auto kind = sentence.block < blocks.size() ? blocks[sentence.block].kind : BlockKind::body;
        body += kind == BlockKind::body ? 1U : 0U;
        places.push_back(kind == BlockKind::title ? 0 : std::max(body, 1U));
    }
    return places;
}

/// A day that few mentions claim says more than the day everything in the story happened on.
void weigh_days(std::vector<MentionView>& views) {
    constexpr std::int64_t kMonth = 31;
    std::map<std::pair<std::int32_t, std::int32_t>, std::uint32_t> claims;
    for (const MentionView& view : views)
        if (view.dated) ++claims[{view.first_day, view.last_day}];
    for (MentionView& view : views) {
        if (!view.dated || std::int64_t{view.last_day} - view.first_day > kMonth) continue;
        const std::uint32_t others = claims[{view.first_day, view.last_day}] - 1;
        view.day_rarity = std::min(1.0F, 1.5F / std::sqrt(static_cast<float>(others) + 1.0F));
    }
}

std::vector<float> actor_weights(const std::vector<MentionView>& views, std::size_t actors,
                                 std::size_t sources) {
    std::vector<std::uint32_t> last_source(actors, kNone);
    std::vector<std::uint32_t> documents(actors, 0);
    const auto count = [&](const Numbers& numbers, std::uint32_t source) {
        for (const std::uint32_t actor : numbers) {
            if (last_source[actor] == source) continue;
            last_source[actor] = source;
            ++documents[actor];
        }
    };
    for (const MentionView& view : views) {
        count(view.people, view.ref.source);
        count(view.places, view.ref.source);
    }
    std::vector<float> weights;
    weights.reserve(actors);
    for (const std::uint32_t n : documents)
        weights.push_back(std::log((static_cast<float>(sources) + 20.0F) / (static_cast<float>(n) + 0.5F)));
    return weights;
}

template <class Weight>
Summary summary_of(const Numbers& numbers, const Weight& weight) {
    Summary summary;
    for (const std::uint32_t n : numbers) summary.add(n, weight(n));
    return summary;
}
Summary summary_of(const TopicVector& terms) {
    Summary summary;
    for (const Term& term : terms) summary.add(term.word, term.weight);
    return summary;
}

/// Every view's lists in short, once words and actors have their weights.
void summarise(Views& views) {
    const auto of_word = [&](std::uint32_t word) { return views.topics.vocabulary.weight(word); };
    const auto of_actor = [&](std::uint32_t actor) { return views.actor_weight[actor]; };
    for (MentionView& view : views.mentions)
        view.in_short = {summary_of(view.people, of_actor),
                         summary_of(view.places, of_actor),
                         summary_of(view.near, of_word),
                         summary_of(view.right, of_word),
                         summary_of(view.sentence, of_word),
                         summary_of(view.names, of_word),
                         summary_of(view.heads),
                         summary_of(view.told),
                         summary_of(view.clause),
                         summary_of(view.figures),
                         summary_of(view.close),
                         summary_of(view.close_cast),
                         summary_of(view.parts),
                         summary_of(view.cast)};
}

}  // namespace

Views views_of(std::span<const Source> sources) {
    const std::vector<std::uint32_t> order = oldest_first(sources, Undated::first);
    Views views{{}, topics_of(sources, order), {}, ActorIndex(sources, order), {}, {}, {}, {}};
    views.casts = casts_of(sources, views.actors);
    for (const Source& source : sources) views.in_full.push_back(!source.mentions_given);
    views.story = stories_of(views.topics.vectors, order);
    const WordClassIndex classes;
    const CommonWords common;
    std::size_t mentions = 0;
    for (const Source& source : sources) mentions += source.mentions.size();
    views.mentions.reserve(mentions);
    for (const std::uint32_t s : order) {
        const Source& source = sources[s];
        const std::size_t first = views.mentions.size();
        std::vector<std::uint32_t> by_position(source.mentions.size());
        std::iota(by_position.begin(), by_position.end(), 0U);
        std::stable_sort(by_position.begin(), by_position.end(), [&](std::uint32_t a, std::uint32_t b) {
            return source.mentions[a].trigger < source.mentions[b].trigger;
        });
        std::vector<std::uint32_t> view_of(source.mentions.size(), kNone);
        const std::vector<std::uint32_t> places = places_in_text(source);
        const ArticleContext context(source, s, views.topics.words[s], views.actors, common);
        Numbers stems;
        for (const std::uint32_t m : by_position) {
            const EventMention& mention = source.mentions[m];
            MentionView view;
            view.ref = {s, m};
            view_of[m] = static_cast<std::uint32_t>(views.mentions.size());
            const bool in_phrase = add_words(view, source.analysis, mention, classes, views.heads);
            stems.insert(stems.end(), view.stems.begin(), view.stems.end());
            for (const Participant& participant : mention.participants)
                if (participant.entity == kNone)
                    continue;  // "the papers": words, not somebody known
                else if (const std::uint32_t actor = views.actors.actor(s, participant); actor != kNone) {
                    view.people.push_back(actor);
                    if (participant.role == Role::agent) view.agents.push_back(actor);
                }
            for (const Participant& place : mention.places)
                if (const std::uint32_t actor = views.actors.actor(s, place); actor != kNone)
                    view.places.push_back(actor);
            for (Numbers* actors : {&view.people, &view.agents, &view.places}) sort_unique(*actors);
            context.describe(mention, view);
            view.salience = mention.salience;
            view.as_of = publication_number(source);
            add_date(view, mention.date);
            view.sentence_rank = mention.sentence;
            if (mention.sentence < places.size()) {
                view.in_title = places[mention.sentence] == 0;
                view.opens = places[mention.sentence] > 0 && places[mention.sentence] <= kOpening;
            }
            // "charged with killing" is told of the killing
            view.status = mention.alleged ? Status::occurred : mention.status;
            // "Said yes" is no "said", and who speaks with somebody meets him.
            view.reporting = mention.reporting && !in_phrase && !has_partner(source.analysis, mention.head);
            view.light = is_light_verb(mention.lemma) && !in_phrase;
            view.planning = find_verb(mention.lemma).group == EventGroup::plan;
            if (mention.same_as != kNone && mention.same_as < view_of.size())
                view.same_as = view_of[mention.same_as];
            views.mentions.push_back(std::move(view));
        }
        for (const MentionOrder& told : source.orders) {
            constexpr float kExplicit = 0.9F;
            const bool orders = told.kind == OrderKind::before || told.kind == OrderKind::after;
            if (!orders || told.strength < kExplicit) continue;
            views.mentions[view_of[told.from]].apart.push_back(view_of[told.to]);
            views.mentions[view_of[told.to]].apart.push_back(view_of[told.from]);
        }
        keep_asides_apart(source, std::span(views.mentions).subspan(first), first);
        for (const auto& [verb, noun] : carried_nouns(source)) {
            const auto [earlier, later] = std::minmax(view_of[verb], view_of[noun]);
            if (views.mentions[later].same_as == kNone) views.mentions[later].same_as = earlier;
        }
        for (std::size_t v = first; v < views.mentions.size(); ++v) {
            MentionView& view = views.mentions[v];
            sort_unique(view.apart);
            // "visited" … "the visit" … "the trip"
            const std::uint32_t back = view.same_as;
            view.chain =
                back != kNone && back < v ? views.mentions[back].chain : static_cast<std::uint32_t>(v);
        }
        sort_unique(stems);
        views.heads.count_document(stems);
        mark_repeated(std::span(views.mentions).subspan(first));
    }
    weigh_days(views.mentions);
    views.actor_weight = actor_weights(views.mentions, views.actors.size(), sources.size());
    views.heads.settle();
    summarise(views);
    return views;
}

}  // namespace dateline
