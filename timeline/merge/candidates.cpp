#include "timeline/merge/candidates.hpp"

#include <algorithm>
#include <array>

namespace dateline {
namespace {

constexpr std::size_t kSmallBlock = 100;
constexpr std::size_t kNeighbours = 24;
constexpr std::size_t kTopicKeys = 12;
constexpr std::uint32_t kSmallStory = 600;  // so few mentions are all compared with each other

struct Key {
    std::uint64_t hash = 0;
    std::uint32_t view = 0;
};

enum class KeyKind : std::uint64_t { story = 1, story_word, actor, topic, two_actors };

/// SplitMix64 finalizer (Steele, Lea & Flood 2014) over the parts.
std::uint64_t mix(std::uint64_t a, std::uint64_t b) {
    std::uint64_t z = a * 0x9E3779B97F4A7C15ULL + b + 0x7F4A7C15ULL;
    z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9ULL;
    z = (z ^ (z >> 27U)) * 0x94D049BB133111EBULL;
    return z ^ (z >> 31U);
}

class KeyWriter {
  public:
    explicit KeyWriter(const Views& views) : views_(views) {
        for (const TopicVector& vector : views.topics.vectors) {
            TopicVector sorted = vector;
            std::sort(sorted.begin(), sorted.end(), [](const Term& a, const Term& b) {
                return a.weight != b.weight ? a.weight > b.weight : a.word < b.word;
            });
            if (sorted.size() > kTopicKeys) sorted.resize(kTopicKeys);
            topic_words_.emplace_back();
            for (const Term& term : sorted) topic_words_.back().push_back(term.word);
        }
        in_story_.assign(views.story.size(), 0);
        for (const MentionView& view : views.mentions) ++in_story_[views.story[view.ref.source]];
    }

    std::vector<Key> write() {
        for (std::uint32_t v = 0; v < views_.mentions.size(); ++v) write_view(v);
        return std::move(keys_);
    }

  private:
    void add(KeyKind kind, std::uint64_t a, std::uint64_t b, std::uint32_t view) {
        keys_.push_back({mix(mix(static_cast<std::uint64_t>(kind), a), b), view});
    }

    void write_kind(std::uint64_t word_kind, std::uint32_t v) {
        const MentionView& view = views_.mentions[v];
        add(KeyKind::story_word, word_kind, views_.story[view.ref.source], v);
        for (const std::uint32_t actor : view.people) add(KeyKind::actor, word_kind, actor, v);
        for (const std::uint32_t actor : view.places) add(KeyKind::actor, word_kind, actor, v);
        for (const std::uint32_t word : topic_words_[view.ref.source])
            add(KeyKind::topic, word_kind, word, v);
    }

    void write_view(std::uint32_t v) {
        // Stems, classes and families share one number space: families from the top, classes next.
        const MentionView& view = views_.mentions[v];
        for (const std::uint32_t stem : view.stems) write_kind(stem, v);
        for (const std::uint16_t c : view.classes) write_kind((std::uint64_t{1} << 40U) | c, v);
        if (view.family != 0) write_kind((std::uint64_t{1} << 41U) | view.family, v);
        if (in_story_[views_.story[view.ref.source]] <= kSmallStory)
            add(KeyKind::story, views_.story[view.ref.source], 0, v);
        for (std::size_t i = 0; i < view.people.size(); ++i)
            for (std::size_t j = i + 1; j < std::min<std::size_t>(view.people.size(), 6); ++j)
                add(KeyKind::two_actors, view.people[i], view.people[j], v);
    }

    const Views& views_;
    std::vector<std::uint32_t> in_story_;  // by story: mentions
    std::vector<Numbers> topic_words_;     // by source
    std::vector<Key> keys_;
};

}  // namespace

std::vector<CandidatePair> candidate_pairs(const Views& views) {
    std::vector<Key> keys = KeyWriter(views).write();
    const auto middle = [&](std::uint32_t v) {
        return std::int64_t{views.mentions[v].first_day} + views.mentions[v].last_day;
    };
    std::sort(keys.begin(), keys.end(), [](const Key& a, const Key& b) {
        return a.hash != b.hash ? a.hash < b.hash : a.view < b.view;
    });
    std::vector<CandidatePair> pairs;
    const auto add = [&](std::uint32_t a, std::uint32_t b) {
        if (a != b) pairs.emplace_back(std::min(a, b), std::max(a, b));
    };
    for (std::size_t begin = 0; begin < keys.size();) {
        std::size_t end = begin + 1;
        while (end < keys.size() && keys[end].hash == keys[begin].hash) ++end;
        std::size_t reach = end - begin;
        if (reach > kSmallStory) {
            reach = kNeighbours;
            std::sort(keys.begin() + static_cast<std::ptrdiff_t>(begin),
                      keys.begin() + static_cast<std::ptrdiff_t>(end), [&](const Key& a, const Key& b) {
                          return middle(a.view) != middle(b.view) ? middle(a.view) < middle(b.view)
                                                                  : a.view < b.view;
                      });
        }
        for (std::size_t i = begin; i < end; ++i)
            for (std::size_t j = i + 1; j < std::min(end, i + 1 + reach); ++j)
                add(keys[i].view, keys[j].view);
        begin = end;
    }
    for (std::uint32_t v = 0; v < views.mentions.size(); ++v)
        if (views.mentions[v].same_as != kNone) add(v, views.mentions[v].same_as);
    std::sort(pairs.begin(), pairs.end());
    pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
    return pairs;
}

}  // namespace dateline
