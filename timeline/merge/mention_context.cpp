#include "timeline/merge/mention_context.hpp"

#include <algorithm>
#include <cmath>

#include "timeline/merge/figures.hpp"
#include "timeline/merge/meanings.hpp"

namespace dateline {
namespace {

std::uint32_t sentence_with(const Analysis& analysis, std::uint32_t token) {
    const auto after = std::upper_bound(analysis.sentences.begin(), analysis.sentences.end(), token,
                                        [](std::uint32_t t, const Sentence& s) { return t < s.begin; });
    return static_cast<std::uint32_t>(after - analysis.sentences.begin()) - 1;
}

/// Who is in each sentence, whether named, described or meant by a pronoun. Somebody the whole article is
/// about tells its sentences apart least.
std::vector<TopicVector> casts_by_sentence(const Analysis& analysis, std::uint32_t source,
                                           const ActorIndex& actors) {
    std::vector<TopicVector> casts(analysis.sentences.size());
    std::unordered_map<std::uint32_t, float> sentences_with;
    for (const EntityMention& mention : analysis.mentions) {
        if (mention.entity == kNone || analysis.sentences.empty()) continue;
        casts[sentence_with(analysis, mention.begin)].push_back(
            {actors.of_entity(source, mention.entity), 1});
    }
    for (TopicVector& cast : casts) {
        sort_terms(cast);
        for (const Term& term : cast) sentences_with[term.word] += 1;
    }
    const float many = std::log(static_cast<float>(casts.size()) + 4);
    for (TopicVector& cast : casts)
        for (Term& term : cast) term.weight = 1 - std::log(sentences_with[term.word]) / many;
    return casts;
}

/// By token of the sentence: how many relations of the tree lie between it and the head; kFar when none lead
/// there.
constexpr std::uint32_t kFar = 6;
std::vector<std::uint32_t> tree_distances(const Analysis& analysis, const Sentence& sentence,
                                          std::uint32_t head) {
    const std::uint32_t size = sentence.end - sentence.begin;
    std::vector<std::uint32_t> distance(size, kFar);
    // Up from the head; every other token hangs at some depth below one of those.
    std::uint32_t up = head;
    for (std::uint32_t steps = 0; steps < kFar && up >= sentence.begin && up < sentence.end; ++steps) {
        if (distance[up - sentence.begin] != kFar) break;
        distance[up - sentence.begin] = steps;
        up = analysis.tokens[up].head;
    }
    for (std::uint32_t t = sentence.begin; t < sentence.end; ++t) {
        std::uint32_t at = t;
        for (std::uint32_t depth = 0; depth < kFar && at >= sentence.begin && at < sentence.end; ++depth) {
            const std::uint32_t known = distance[at - sentence.begin];
            if (known != kFar) {
                distance[t - sentence.begin] = std::min(distance[t - sentence.begin], known + depth);
                break;
            }
            at = analysis.tokens[at].head;
        }
    }
    return distance;
}

}  // namespace

ArticleContext::ArticleContext(const Source& source, std::uint32_t source_index, const Numbers& word_of_token,
                               const ActorIndex& actors, const CommonWords& common)
    : source_(source),
      word_of_token_(word_of_token),
      weights_(telling_weights(source.analysis, word_of_token, common)),
      in_date_(source.analysis.tokens.size(), false),
      casts_(casts_by_sentence(source.analysis, source_index, actors)),
      actor_of_token_(source.analysis.tokens.size(), kNone) {
    const auto& tokens = source.analysis.tokens;
    for (const Timex& timex : source.timexes) {
        auto token = std::lower_bound(tokens.begin(), tokens.end(), timex.span.begin,
                                      [](const Token& t, std::uint32_t at) { return t.span.begin < at; });
        for (; token != tokens.end() && token->span.begin < timex.span.end; ++token)
            in_date_[static_cast<std::size_t>(token - tokens.begin())] = true;
    }
    for (const EntityMention& mention : source.analysis.mentions)
        if (mention.entity != kNone && mention.head < actor_of_token_.size())
            actor_of_token_[mention.head] = actors.of_entity(source_index, mention.entity);
}

void ArticleContext::describe(const EventMention& mention, MentionView& view) const {
    if (mention.head == kNone || mention.sentence >= source_.analysis.sentences.size()) return;
    add_words(mention, view);
    add_close(mention, view);
    add_parts(mention, view);
    add_nouns_beside(mention, view);
    view.cast = casts_[mention.sentence];
}

void ArticleContext::add_words(const EventMention& mention, MentionView& view) const {
    constexpr std::uint32_t kNear = 5;
    constexpr std::uint32_t kRight = 7;
    const Analysis& analysis = source_.analysis;
    const Sentence& sentence = analysis.sentences[mention.sentence];
    for (std::uint32_t t = sentence.begin; t < sentence.end; ++t) {
        add_ordinal(t, view);
        const std::uint32_t word = word_of_token_[t];
        if (word == kNone) continue;
        const Term term{word, weights_[t]};
        if (t == mention.head || mention.trigger.contains(analysis.tokens[t].span)) {
            view.heads.push_back(term);
            continue;
        }
        view.sentence.push_back(word);
        view.told.push_back(term);
        if (mention.clause.contains(analysis.tokens[t].span)) view.clause.push_back(term);
        const Upos upos = analysis.tokens[t].upos;
        if (upos == Upos::PROPN || upos == Upos::NUM) view.names.push_back(word);
        if (upos == Upos::NUM && !in_date_[t]) view.figures.push_back(term);
        if (t + kNear >= mention.head && t <= mention.head + kNear) view.near.push_back(word);
        if (t > mention.head && t <= mention.head + kRight) view.right.push_back(word);
    }
    for (Numbers* words : {&view.sentence, &view.names, &view.near, &view.right}) sort_unique(*words);
    for (TopicVector* terms : {&view.heads, &view.told, &view.clause, &view.figures}) sort_terms(*terms);
}

void ArticleContext::add_ordinal(std::uint32_t token, MentionView& view) const {
    const Token& adjective = source_.analysis.tokens[token];
    if (adjective.upos != Upos::ADJ || adjective.deprel != Deprel::amod || in_date_[token]) return;
    const unsigned ordinal = ordinal_of(source_.analysis.lemma(token));
    if (ordinal == 0) return;
    view.ordinals |= std::uint32_t{1} << ordinal;
    const std::uint32_t word = adjective.head == kNone ? kNone : word_of_token_[adjective.head];
    if (word == kNone) return;
    const auto known = std::find_if(view.counted.begin(), view.counted.end(),
                                    [&](const Counted& counted) { return counted.word == word; });
    if (known != view.counted.end())
        known->ordinals |= std::uint32_t{1} << ordinal;
    else
        view.counted.push_back({word, std::uint32_t{1} << ordinal});
}

void ArticleContext::add_close(const EventMention& mention, MentionView& view) const {
    constexpr float kDecay = 0.6F;
    const Analysis& analysis = source_.analysis;
    const Sentence& sentence = analysis.sentences[mention.sentence];
    if (mention.head < sentence.begin || mention.head >= sentence.end) return;
    const std::vector<std::uint32_t> distance = tree_distances(analysis, sentence, mention.head);
    const TopicVector& cast = casts_[mention.sentence];
    for (std::uint32_t t = sentence.begin; t < sentence.end; ++t) {
        const std::uint32_t steps = distance[t - sentence.begin];
        if (steps >= kFar || steps == 0 || mention.trigger.contains(analysis.tokens[t].span)) continue;
        const float nearness = std::pow(kDecay, static_cast<float>(steps - 1));
        const std::uint32_t actor = actor_of_token_[t];
        const auto known =
            std::find_if(cast.begin(), cast.end(), [actor](const Term& term) { return term.word == actor; });
        if (actor != kNone && known != cast.end())
            view.close_cast.push_back({actor, known->weight * nearness});
        if (word_of_token_[t] != kNone && actor == kNone)
            view.close.push_back({word_of_token_[t], weights_[t] * nearness});
    }
    sort_terms(view.close);
    sort_terms(view.close_cast);
}

void ArticleContext::add_parts(const EventMention& mention, MentionView& view) const {
    const Analysis& analysis = source_.analysis;
    const Sentence& sentence = analysis.sentences[mention.sentence];
    const auto add = [&](const Participant& participant) {
        for (std::uint32_t t = sentence.begin; t < sentence.end; ++t)
            if (word_of_token_[t] != kNone && participant.span.contains(analysis.tokens[t].span) &&
                !mention.trigger.contains(analysis.tokens[t].span)) {
                view.parts.push_back({word_of_token_[t], weights_[t]});
                if (participant.role == Role::agent) view.doers.push_back(word_of_token_[t]);
            }
    };
    for (const Participant& participant : mention.participants) add(participant);
    for (const Participant& place : mention.places) add(place);
    sort_terms(view.parts);
    sort_unique(view.doers);
}

void ArticleContext::add_nouns_beside(const EventMention& mention, MentionView& view) const {
    const Analysis& analysis = source_.analysis;
    const Sentence& sentence = analysis.sentences[mention.sentence];
    const auto in_trigger = [&](std::uint32_t t) {
        return mention.trigger.contains(analysis.tokens[t].span);
    };
    for (std::uint32_t t = sentence.begin; t < sentence.end; ++t) {
        const std::uint32_t above = analysis.tokens[t].head;
        if (in_date_[t] || in_trigger(t) || above == kNone || (above != mention.head && !in_trigger(above)))
            continue;
        Numbers* nouns = nullptr;
        switch (analysis.tokens[t].deprel) {
            case Deprel::nsubj:
                nouns = &view.subjects;
                break;
            case Deprel::nsubj_pass:
            case Deprel::obj:
            case Deprel::obl:
            case Deprel::nmod:
            case Deprel::compound:
                nouns = &view.arguments;
                break;
            default:
                continue;
        }
        if (const std::uint32_t row = row_of_noun(analysis, t); row != kNone) nouns->push_back(row);
    }
    sort_unique(view.subjects);
    sort_unique(view.arguments);
}

}  // namespace dateline
