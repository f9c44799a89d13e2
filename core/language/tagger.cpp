#include "core/language/tagger.hpp"

#include <algorithm>

#include "core/language/hashing.hpp"
#include "core/language/kernels.hpp"

namespace dateline {
namespace {

/// So many words ahead the weights of the letters are fetched: the table is far larger than the caches.
constexpr std::size_t kAhead = 3;

constexpr Word kOutside{};

const Word& word_at(std::span<const Word> words, std::size_t at) {
    return at < words.size() ? words[at] : kOutside;
}

/// The best tag that is none of a mark: "14 hurt" at the end of a headline stands where treebanks have a full
/// stop.
std::uint8_t best_of_words(std::span<const TagClass> classes, std::span<const std::int32_t> scores) {
    std::size_t best = classes.size();
    for (std::size_t i = 0; i < classes.size(); ++i) {
        if (classes[i].upos != Upos::PUNCT && (best == classes.size() || scores[i] > scores[best])) best = i;
    }
    return static_cast<std::uint8_t>(best % classes.size());
}

std::uint8_t best_tag(const LanguageModel& model, const Word& word, const TagFeatures& features,
                      std::span<const std::uint8_t> possible) {
    const PackedTable& weights = model.table(Section::tag_weights);
    const std::span all(features);
    for (const std::uint64_t feature : all.subspan(kLetterFeatures)) weights.prefetch(feature);
    std::array<std::int32_t, 256> scores;
    const Kernels& fast = kernels();
    fast.sum_weights(weights.buckets(), all, possible, scores.data());
    if (possible.empty()) {
        const std::span<const TagClass> classes = model.tag_classes();
        const std::size_t best = fast.greatest(scores.data(), classes.size());
        return classes[best].upos == Upos::PUNCT && (word.shape & kLetter) != 0
                   ? best_of_words(classes, scores)
                   : static_cast<std::uint8_t>(best);
    }
    return *std::max_element(possible.begin(), possible.end(),
                             [&](std::uint8_t a, std::uint8_t b) { return scores[a] < scores[b]; });
}

}  // namespace

// The number of a feature is part of the model format.
void read_letter_features(std::span<const Word> words, std::size_t at, TagFeatures& features) {
    const Word& w = words[at];
    const Word& left = at > 0 ? words[at - 1] : kOutside;
    const Word& left2 = at > 1 ? words[at - 2] : kOutside;
    const Word& right = word_at(words, at + 1);
    const Word& right2 = word_at(words, at + 2);
    std::size_t count = 0;
    const auto add = [&](std::uint32_t id, std::uint32_t a, std::uint32_t b = 0, std::uint32_t c = 0) {
        features[count++] = hash_feature(id, a, b, c);
    };
    add(100, w.common);
    add(101, w.form);
    add(102, w.ending4, w.shape);
    add(103, w.ending3);
    add(104, w.ending2, w.shape);
    add(105, w.start);
    add(106, w.shape, right.shape, left.shape);
    add(115, left.common);
    add(116, left2.common);
    add(117, left2.common, left.common);
    add(118, left.common, w.common);
    add(119, right.common);
    add(120, right2.common);
    add(121, w.common, right.common);
    add(122, left.common, right.common);
    add(123, right.common, right2.common);
    add(124, right.ambiguity, w.ambiguity);
    add(125, right.ambiguity, right2.ambiguity);
    add(126, right.ending3, right.shape);
    add(129, w.cluster, right.cluster, left.cluster);
    add(130, w.cluster, w.shape);
    add(131, w.cluster, w.ending3);
}

void read_history_features(std::span<const Word> words, std::size_t at, std::uint32_t before,
                           std::uint32_t before2, TagFeatures& features) {
    const Word& w = words[at];
    const Word& left = at > 0 ? words[at - 1] : kOutside;
    const Word& right = word_at(words, at + 1);
    std::size_t count = kLetterFeatures;
    const auto add = [&](std::uint32_t id, std::uint32_t a, std::uint32_t b = 0, std::uint32_t c = 0) {
        features[count++] = hash_feature(id, a, b, c);
    };
    add(107, w.shape, before);
    add(108, w.ambiguity, before);
    add(109, before);
    add(110, before, before2);
    add(111, before, w.common);
    add(112, before, before2, w.common);
    add(113, before, right.ambiguity);
    add(114, before, w.ambiguity, right.ambiguity);
    add(127, left.ending3, before);
    add(128, w.cluster, before);
    add(132, w.cluster, before, right.ambiguity);
}

std::span<const std::uint8_t> possible_tags(const LanguageModel& model, const Word& word) {
    const Ambiguity& ambiguity = model.ambiguities()[word.ambiguity];
    if (ambiguity.closed == 0 || !word.exact) return {};
    return std::span(ambiguity.classes).first(ambiguity.count);
}

void tag_words(const LanguageModel& model, std::span<const Word> words, std::span<std::uint8_t> tags) {
    const PackedTable& weights = model.table(Section::tag_weights);
    std::array<TagFeatures, kAhead + 1> features;  // of the word `at` in features[at % size]
    std::array<std::span<const std::uint8_t>, kAhead + 1> possible;
    std::uint32_t before = kNoTag;
    std::uint32_t before2 = kNoTag;
    for (std::size_t next = 0; next < words.size() + kAhead; ++next) {
        if (next < words.size()) {
            const std::size_t slot = next % features.size();
            possible[slot] = possible_tags(model, words[next]);
            if (possible[slot].size() != 1) {
                read_letter_features(words, next, features[slot]);
                for (const std::uint64_t key : std::span(features[slot]).first(kLetterFeatures))
                    weights.prefetch(key);
            }
        }
        if (next < kAhead) continue;
        const std::size_t at = next - kAhead;
        const std::size_t slot = at % features.size();
        std::uint8_t tag = 0;
        if (possible[slot].size() == 1) {
            tag = possible[slot].front();
        } else {
            read_history_features(words, at, before, before2, features[slot]);
            tag = best_tag(model, words[at], features[slot], possible[slot]);
        }
        tags[at] = tag;
        before2 = before;
        before = tag;
    }
}

}  // namespace dateline
