#include "timeline/merge/mention_view.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <numeric>

#include "timeline/extract/lexicon.hpp"
#include "timeline/merge/carried.hpp"
#include "timeline/merge/incidents.hpp"
#include "timeline/merge/mention_context.hpp"
#include "timeline/merge/months_apart.hpp"
#include "timeline/merge/pair_features.hpp"
#include "timeline/merge/stories.hpp"
#include "timeline/merge/told_apart.hpp"
#include "timeline/merge/trigger_words.hpp"

namespace dateline {
namespace {

std::int32_t publication_number(const Source& source) {
    const std::optional<Day> day = source.document.published.day();
    return day ? day->number : std::numeric_limits<std::int32_t>::min();
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

/// "Is charged with fraud": what was done to somebody and lasts at publication may have begun any time
/// before.
bool lasts(const Analysis& analysis, const EventMention& mention) {
    if (mention.status != Status::ongoing || mention.date.basis < DateBasis::narrative) return false;
    if (mention.sentence >= analysis.sentences.size()) return false;
    const Sentence& sentence = analysis.sentences[mention.sentence];
    for (std::uint32_t t = sentence.begin; t < sentence.end; ++t)
        if (analysis.tokens[t].head == mention.head && analysis.tokens[t].deprel == Deprel::aux_pass)
            return true;
    return false;
}

/// A headline without a word of the future ("Envoys meet in Orr") tells what has happened, whatever its
/// tense; so does "the accident", whatever day of the sentence it was given.
void tell_as_done(MentionView& view) {
    view.status = Status::occurred;
    view.dated = false;
    view.first_day = std::numeric_limits<std::int32_t>::min();
    view.last_day = view.as_of;
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
    Topics topics = topics_of(sources, order);
    std::vector<std::uint32_t> story = stories_of(topics, order);
    ActorIndex actor_index(sources, order, story);
    Views views{{}, std::move(topics), std::move(story), std::move(actor_index), {}, {}, {}, {}};
    std::vector<std::uint32_t> articles_of(sources.size(), 0);  // by story
    for (const std::uint32_t number : views.story) ++articles_of[number];
    views.casts = casts_of(sources, views.actors);
    for (const Source& source : sources) views.in_full.push_back(!source.mentions_given);
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
            view.given = source.mentions_given;
            view.story = views.story[s];
            view.alone = articles_of[view.story] == 1;
            view_of[m] = static_cast<std::uint32_t>(views.mentions.size());
            const bool in_phrase = add_trigger_words(view, source, mention, classes, views.heads);
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
            // "charged with killing" is told of the killing
            view.status = mention.alleged ? Status::occurred : mention.status;
            add_date(view, mention.date);
            if (lasts(source.analysis, mention)) view.first_day = std::numeric_limits<std::int32_t>::min();
            view.sentence_rank = mention.sentence;
            if (mention.sentence < places.size()) {
                view.in_title = places[mention.sentence] == 0;
                view.opens = places[mention.sentence] > 0 && places[mention.sentence] <= kOpening;
            }
            view.how_told = telling_of(source, mention, view);
            if (view.in_title && is_plan(view.status) && mention.status_evidence.empty() && !view.dated)
                tell_as_done(view);
            // "Said yes" is no "said", and who speaks with somebody meets him.
            view.reporting = mention.reporting && !in_phrase && !has_partner(source.analysis, mention.head);
            if (!source.mentions_given) {
                add_mishaps(view, source, mention, classes);
                if (view.incident && view.first_day > view.as_of) tell_as_done(view);
                view.main_mishap = is_main_mishap(view, classes);
            }
            view.light = is_light_verb(mention.lemma) && !in_phrase;
            view.postponed = mention.postponed;
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
        if (!source.mentions_given) {
            keep_coordinated_apart(source, std::span(views.mentions).subspan(first), first);
            keep_answers_apart(source, std::span(views.mentions).subspan(first), first);
        }
        for (const auto& [verb, noun] : carried_nouns(source)) {
            const auto [earlier, later] = std::minmax(view_of[verb], view_of[noun]);
            if (!source.mentions_given)
                take_words(views.mentions[view_of[verb]], views.mentions[view_of[noun]], classes);
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
