#include "core/language/tagger.hpp"

#include <algorithm>

#include "core/language/hashing.hpp"

namespace dateline {
namespace {

std::uint8_t best_tag(const LanguageModel& model, const TagFeatures& features,
                      std::span<const std::uint8_t> possible) {
    const PackedTable& weights = model.table(Section::tag_weights);
    std::array<std::int32_t, 256> scores{};
    for (const std::uint64_t feature : features) weights.prefetch(feature);
    for (const std::uint64_t feature : features) {
        weights.each(feature, [&](std::uint16_t value) {
            const ClassWeight one = ClassWeight::unpack(value);
            scores[one.label] += one.weight();
        });
    }
    if (possible.empty()) {
        const auto end = scores.begin() + static_cast<std::ptrdiff_t>(model.tag_classes().size());
        return static_cast<std::uint8_t>(std::max_element(scores.begin(), end) - scores.begin());
    }
    return *std::max_element(possible.begin(), possible.end(),
                             [&](std::uint8_t a, std::uint8_t b) { return scores[a] < scores[b]; });
}

}  // namespace

void read_tag_features(std::span<const Word> words, std::size_t at, std::uint32_t before,
                       std::uint32_t before2, TagFeatures& features) {
    static constexpr Word kOutside{};
    const auto word = [&](std::size_t i) -> const Word& { return i < words.size() ? words[i] : kOutside; };
    const Word& w = words[at];
    const Word& left = at > 0 ? words[at - 1] : kOutside;
    const Word& left2 = at > 1 ? words[at - 2] : kOutside;
    const Word& right = word(at + 1);
    const Word& right2 = word(at + 2);
    std::size_t count = 0;
    const auto add = [&](std::uint32_t a, std::uint32_t b = 0, std::uint32_t c = 0, std::uint32_t d = 0) {
        features[count] = hash_feature(static_cast<std::uint32_t>(count) + 100, a, b, c, d);
        ++count;
    };
    add(w.common);
    add(w.form);
    add(w.ending4, w.shape);
    add(w.ending3);
    add(w.ending2, w.shape);
    add(w.start);
    add(w.shape, right.shape, left.shape);
    add(w.shape, before);
    add(w.ambiguity, before);
    add(before);
    add(before, before2);
    add(before, w.common);
    add(before, before2, w.common);
    add(before, right.ambiguity);
    add(before, w.ambiguity, right.ambiguity);
    add(left.common);
    add(left2.common);
    add(left2.common, left.common);
    add(left.common, w.common);
    add(right.common);
    add(right2.common);
    add(w.common, right.common);
    add(left.common, right.common);
    add(right.common, right2.common);
    add(right.ambiguity, w.ambiguity);
    add(right.ambiguity, right2.ambiguity);
    add(right.ending3, right.shape);
    add(left.ending3, before);
    add(w.cluster, before);
    add(w.cluster, right.cluster, left.cluster);
    add(w.cluster, w.shape);
    add(w.cluster, w.ending3);
    add(w.cluster, before, right.ambiguity);
}

std::span<const std::uint8_t> possible_tags(const LanguageModel& model, const Word& word) {
    const Ambiguity& ambiguity = model.ambiguities()[word.ambiguity];
    if (ambiguity.closed == 0 || !word.exact) return {};
    return std::span(ambiguity.classes).first(ambiguity.count);
}

void tag_words(const LanguageModel& model, std::span<const Word> words, std::vector<std::uint8_t>& tags) {
    tags.clear();
    TagFeatures features;
    std::uint32_t before = kNoTag;
    std::uint32_t before2 = kNoTag;
    for (std::size_t at = 0; at < words.size(); ++at) {
        const std::span<const std::uint8_t> possible = possible_tags(model, words[at]);
        std::uint8_t tag = 0;
        if (possible.size() == 1) {
            tag = possible.front();
        } else {
            read_tag_features(words, at, before, before2, features);
            tag = best_tag(model, features, possible);
        }
        tags.push_back(tag);
        before2 = before;
        before = tag;
    }
}

}  // namespace dateline
