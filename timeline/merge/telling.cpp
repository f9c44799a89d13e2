#include "timeline/merge/telling.hpp"

#include <algorithm>
#include <cmath>

namespace dateline {
namespace {

struct CommonBand {
    float rarity = 1;
    std::string_view words;  // separated by spaces
};

constexpr CommonBand kCommonBands[] = {
#include "timeline/merge/common_words.inc"
};

}  // namespace

CommonWords::CommonWords() {
    for (const CommonBand& band : kCommonBands) {
        std::string_view words = band.words;
        while (!words.empty()) {
            const std::size_t end = std::min(words.find(' '), words.size());
            rarity_.emplace(words.substr(0, end), band.rarity);
            words.remove_prefix(std::min(end + 1, words.size()));
        }
    }
}

float CommonWords::rarity(std::string_view lemma) const {
    const auto it = rarity_.find(lemma);
    return it == rarity_.end() ? 1.0F : it->second;
}

std::vector<float> telling_weights(const Analysis& analysis, std::span<const std::uint32_t> word_of_token,
                                   const CommonWords& common) {
    std::vector<std::pair<std::uint32_t, std::uint32_t>> uses;  // word, sentence
    for (std::uint32_t s = 0; s < analysis.sentences.size(); ++s)
        for (std::uint32_t t = analysis.sentences[s].begin; t < analysis.sentences[s].end; ++t)
            if (word_of_token[t] != kNone) uses.emplace_back(word_of_token[t], s);
    std::sort(uses.begin(), uses.end());
    uses.erase(std::unique(uses.begin(), uses.end()), uses.end());
    const float sentences = static_cast<float>(analysis.sentences.size()) + 4;
    std::vector<float> weights(word_of_token.size(), 0);
    for (std::uint32_t t = 0; t < weights.size(); ++t) {
        if (word_of_token[t] == kNone) continue;
        const std::pair<std::uint32_t, std::uint32_t> first{word_of_token[t], 0};
        const std::pair<std::uint32_t, std::uint32_t> last{word_of_token[t], kNone};
        const auto in = std::upper_bound(uses.begin(), uses.end(), last) -
                        std::lower_bound(uses.begin(), uses.end(), first);
        const float spread = std::log(std::max(1.0F, static_cast<float>(in))) / std::log(sentences);
        weights[t] = (1 - spread) * common.rarity(lower_case(analysis.lemma(t)));
    }
    return weights;
}

void sort_terms(TopicVector& terms) {
    std::sort(terms.begin(), terms.end(), [](const Term& a, const Term& b) {
        return a.word != b.word ? a.word < b.word : a.weight > b.weight;
    });
    terms.erase(std::unique(terms.begin(), terms.end(),
                            [](const Term& a, const Term& b) { return a.word == b.word; }),
                terms.end());
}

SharedTerms shared_terms(const TermList& a, const TermList& b) {
    SharedTerms shared;
    if (!a.in_short.may_share_with(b.in_short)) return shared;
    for_shared(
        a.terms, b.terms, [](const Term& term) { return term.word; },
        [&](const Term& x, const Term& y) {
            const float both = std::sqrt(x.weight * y.weight);
            shared.sum += both;
            shared.best = std::max(shared.best, both);
        });
    return shared;
}

float shared_telling(const TermList& a, const TermList& b, const SharedTerms& shared) {
    return shared.sum > 0 ? shared.sum / std::sqrt(a.in_short.weight * b.in_short.weight) : 0;
}

}  // namespace dateline
