#include "timeline/merge/candidates.hpp"

#include <algorithm>
#include <tuple>

#include "timeline/merge/shared.hpp"

namespace dateline {
namespace {

/// Mentions that share a key are all compared with each other up to this many; beyond, each with its
/// neighbours.
constexpr std::size_t kSmallBlock = 600;
/// … in a large run: a place that every tenth story names would pair each mention with hundreds.
constexpr std::size_t kSmallBlockLargeRun = 120;
constexpr std::size_t kNeighbours = 24;
/// The weightiest words of an article, which find like mentions in other stories; fewer in a large run.
constexpr std::size_t kTopicKeys = 12;
constexpr std::size_t kTopicKeysLargeRun = 4;
/// A run with no more pairs than this inside its stories is small: stories are compared whole, whatever their
/// words.
constexpr std::uint64_t kPairsInStories = 2'000'000;

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
        in_story_.assign(views.story.size(), 0);
        for (const MentionView& view : views.mentions) ++in_story_[views.story[view.ref.source]];
        std::uint64_t pairs = 0;
        for (const std::uint64_t n : in_story_) pairs += n <= kSmallBlock ? n * (n - 1) / 2 : n * kNeighbours;
        small_run_ = pairs <= kPairsInStories;
        const std::size_t keep = small_run_ ? kTopicKeys : kTopicKeysLargeRun;
        for (const TopicVector& vector : views.topics.vectors) {
            TopicVector sorted = vector;
            std::sort(sorted.begin(), sorted.end(), [](const Term& a, const Term& b) {
                return a.weight != b.weight ? a.weight > b.weight : a.word < b.word;
            });
            if (sorted.size() > keep) sorted.resize(keep);
            topic_words_.emplace_back();
            for (const Term& term : sorted) topic_words_.back().push_back(term.word);
        }
    }

    /// Mentions that share a key are all compared with each other up to this many.
    [[nodiscard]] std::size_t whole_block() const { return small_run_ ? kSmallBlock : kSmallBlockLargeRun; }

    std::vector<Key> write() {
        for (std::uint32_t v = 0; v < views_.mentions.size(); ++v) write_view(v);
        keys_.shrink_to_fit();
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
    }

    void write_topic(std::uint64_t word_kind, std::uint32_t v) {
        for (const std::uint32_t word : topic_words_[views_.mentions[v].ref.source])
            add(KeyKind::topic, word_kind, word, v);
    }

    void write_view(std::uint32_t v) {
        // Stems, classes and families share one number space.
        constexpr std::uint64_t kClass = std::uint64_t{1} << 40U;
        constexpr std::uint64_t kFamily = std::uint64_t{1} << 41U;
        const MentionView& view = views_.mentions[v];
        for (const std::uint32_t stem : view.stems) {
            write_kind(stem, v);
            write_topic(stem, v);
        }
        for (const std::uint16_t c : view.classes) {
            write_kind(kClass | c, v);
            if (small_run_) write_topic(kClass | c, v);
        }
        if (view.family != 0) write_kind(kFamily | view.family, v);
        if (small_run_) add(KeyKind::story, views_.story[view.ref.source], 0, v);
        const std::size_t people = std::min<std::size_t>(view.people.size(), 6);
        for (std::size_t i = 0; i < people; ++i)
            for (std::size_t j = i + 1; j < people; ++j)
                add(KeyKind::two_actors, view.people[i], view.people[j], v);
    }

    const Views& views_;
    std::vector<std::uint64_t> in_story_;  // by story: mentions
    bool small_run_ = false;
    std::vector<Numbers> topic_words_;  // by source
    std::vector<Key> keys_;
};

/// A mention that refers back meets the others of its chain, as far back as a short walk reaches. By the
/// earlier one.
std::vector<CandidatePair> chain_pairs(const Views& views) {
    constexpr int kChainReach = 12;
    std::vector<CandidatePair> pairs;
    for (std::uint32_t v = 0; v < views.mentions.size(); ++v) {
        std::uint32_t back = views.mentions[v].same_as;
        for (int i = 0; back != kNone && i < kChainReach; ++i, back = views.mentions[back].same_as)
            if (back != v) pairs.emplace_back(std::min(v, back), std::max(v, back));
    }
    std::sort(pairs.begin(), pairs.end());
    return pairs;
}

}  // namespace

std::vector<CandidatePair> candidate_pairs(const Views& views) {
    std::vector<CandidatePair> pairs;
    visit_candidates(views, [&](std::uint32_t v, std::span<const std::uint32_t> later) {
        for (const std::uint32_t other : later) pairs.emplace_back(v, other);
    });
    return pairs;
}

void visit_candidates(const Views& views,
                      const std::function<void(std::uint32_t, std::span<const std::uint32_t>)>& visit) {
    KeyWriter writer(views);
    const std::size_t whole_block = writer.whole_block();
    std::vector<Key> keys = writer.write();
    const auto neighbourhood = [&](std::uint32_t v) {
        const MentionView& view = views.mentions[v];
        return std::tuple(views.story[view.ref.source], std::int64_t{view.first_day} + view.last_day, v);
    };
    std::sort(keys.begin(), keys.end(), [](const Key& a, const Key& b) {
        return a.hash != b.hash ? a.hash < b.hash : a.view < b.view;
    });
    std::vector<bool> in_large_block(keys.size(), false);
    for (std::size_t begin = 0, end = 0; begin < keys.size(); begin = end) {
        while (end < keys.size() && keys[end].hash == keys[begin].hash) ++end;
        if (end - begin <= whole_block) continue;
        const auto first = keys.begin() + static_cast<std::ptrdiff_t>(begin);
        std::sort(first, first + static_cast<std::ptrdiff_t>(end - begin),
                  [&](const Key& a, const Key& b) { return neighbourhood(a.view) < neighbourhood(b.view); });
        for (std::size_t i = begin; i < end; ++i) in_large_block[i] = true;
    }
    const std::vector<CandidatePair> references = chain_pairs(views);

    // Mention by mention, the later ones it meets: those it shares several keys with are met once.
    const auto mentions = static_cast<std::uint32_t>(views.mentions.size());
    const auto begins = begins_of(keys, mentions, [](const Key& key) { return key.view; });
    std::vector<std::uint32_t> places(keys.size());
    std::vector<std::size_t> next(begins.begin(), begins.end() - 1);
    for (std::uint32_t i = 0; i < keys.size(); ++i) places[next[keys[i].view]++] = i;
    std::vector<std::uint32_t> met_by(mentions, kNone);
    std::vector<std::uint32_t> later;
    auto reference = references.begin();
    for (std::uint32_t v = 0; v < mentions; ++v) {
        later.clear();
        const auto meet = [&](std::uint32_t other) {
            if (other <= v || met_by[other] == v) return;
            met_by[other] = v;
            later.push_back(other);
        };
        for (std::size_t k = begins[v]; k < begins[v + 1U]; ++k) {
            const std::size_t i = places[k];
            const bool large = in_large_block[i];
            const std::size_t end = large ? std::min(keys.size(), i + 1 + kNeighbours) : keys.size();
            for (std::size_t j = i + 1; j < end && keys[j].hash == keys[i].hash; ++j) meet(keys[j].view);
            if (!large) continue;  // there the ones before are earlier mentions
            for (std::size_t back = 1; back <= std::min(i, kNeighbours); ++back) {
                if (keys[i - back].hash != keys[i].hash) break;
                meet(keys[i - back].view);
            }
        }
        for (; reference != references.end() && reference->first == v; ++reference) meet(reference->second);
        std::sort(later.begin(), later.end());
        if (!later.empty()) visit(v, later);
    }
}

}  // namespace dateline
