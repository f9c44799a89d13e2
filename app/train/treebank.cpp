#include "app/train/treebank.hpp"

#include <algorithm>
#include <fstream>
#include <map>
#include <numeric>
#include <sstream>
#include <utility>

namespace dateline::train {

Result<Treebank> Treebank::read(const std::vector<std::string>& files) {
    Treebank bank;
    for (const std::string& file : files) {
        std::ifstream in(file, std::ios::binary);
        if (!in) return fail(ErrorCode::not_readable, "cannot be read", file);
        std::stringstream bytes;
        bytes << in.rdbuf();
        auto documents = read_conllu(bytes.str());
        if (!documents) {
            documents.error().where = file;
            return tl::unexpected(documents.error());
        }
        std::move(documents->begin(), documents->end(), std::back_inserter(bank.documents_));
    }
    return bank;
}

std::vector<GoldSentence> Treebank::sentences() const {
    std::vector<GoldSentence> all;
    for (const TreebankDocument& document : documents_) {
        for (const Sentence& sentence : document.analysis.sentences)
            all.push_back({&document, &sentence, {}, all.size() % kFolds, true});
    }
    return all;
}

TagClass gold_class(const Token& token) {
    const Features& f = token.features;
    return {
        token.upos, static_cast<std::uint8_t>(token.xpos), f.verb_form, f.tense, f.mood, f.voice, f.number,
        f.person};
}

std::vector<TagClass> assign_tag_classes(std::vector<GoldSentence>& train) {
    constexpr std::size_t kLeast = 4;
    constexpr std::size_t kMost = kTagShape.classes;
    std::map<TagClass, std::size_t> counts;
    for (const GoldSentence& s : train) {
        for (const Token& token : s.tokens()) ++counts[gold_class(token)];
    }
    std::vector<std::pair<std::size_t, TagClass>> order;
    for (const auto& [tag, count] : counts) {
        if (count >= kLeast) order.emplace_back(count, tag);
    }
    std::sort(order.begin(), order.end(), [](const auto& a, const auto& b) {
        return std::pair(b.first, a.second) < std::pair(a.first, b.second);
    });
    if (order.size() > kMost) order.resize(kMost);
    std::vector<TagClass> classes;
    for (const auto& [count, tag] : order) classes.push_back(tag);

    std::map<TagClass, std::uint8_t> index;
    for (const auto& [tag, count] : counts) {
        // The same, else the most frequent that shares the most.
        const auto likeness = [&, t = tag](const TagClass& c) {
            return 8 * (c == t) + 4 * (c.upos == t.upos) + 2 * (c.xpos == t.xpos) +
                   (c.number == t.number && c.tense == t.tense);
        };
        const auto best =
            std::max_element(classes.begin(), classes.end(),
                             [&](const TagClass& a, const TagClass& b) { return likeness(a) < likeness(b); });
        index[tag] = static_cast<std::uint8_t>(best - classes.begin());
    }
    for (GoldSentence& s : train) {
        s.tags.clear();
        for (const Token& token : s.tokens()) s.tags.push_back(index[gold_class(token)]);
    }
    return classes;
}

std::vector<std::uint32_t> shuffled(std::size_t n, std::mt19937& random) {
    std::vector<std::uint32_t> order(n);
    std::iota(order.begin(), order.end(), 0U);
    for (std::size_t i = n; i > 1; --i) std::swap(order[i - 1], order[random() % i]);
    return order;
}

}  // namespace dateline::train
