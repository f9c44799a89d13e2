#include "core/language/second_look.hpp"

#include <algorithm>
#include <utility>

#include "core/language/coherence.hpp"

namespace dateline {
namespace {

/// What a tree costs if grammar forbids nothing in it.
std::int64_t least_cost(const Alternative& assumed, std::int64_t loss) {
    return loss + static_cast<std::int64_t>(assumed.retagging.count()) * SecondLook::kPerTagChange;
}

}  // namespace

std::int64_t SecondLook::cost(const Alternative& assumed, const TreeBuilder& built) const {
    return least_cost(assumed, built.loss()) +
           incoherence(built.state(), words_, model_.tag_classes()) * kPerIncoherence;
}

void SecondLook::set_tags(const Retagging& retagging) {
    tags_.assign(tagged_.begin(), tagged_.end());
    for (std::size_t i = 0; i < retagging.words.size(); ++i)
        if (retagging.words[i] != kNone) tags_[retagging.words[i]] = retagging.tags[i];
}

const SecondLook::Reading* SecondLook::find_reading(const Retagging& retagging) const {
    const auto same = [&](const Reading& reading) { return reading.retagging == retagging; };
    const auto at = std::find_if(readings_.begin(), readings_.end(), same);
    return at == readings_.end() ? nullptr : &*at;
}

SecondLook::Found SecondLook::best_tree(TreeBuilder& built, SentenceContext::Place place,
                                        std::span<const Word> words, std::span<std::uint8_t> tags) {
    std::swap(best_, built);
    words_ = words;
    tagged_.assign(tags.begin(), tags.end());
    readings_.assign(1, {{}, place});
    tried_.assign(1, {});
    least_ = cost({}, best_);
    for (int round = 0; round < kRounds && least_ >= kPerIncoherence; ++round) try_alternatives();
    set_tags(tried_.front().retagging);
    std::copy(tags_.begin(), tags_.end(), tags.begin());
    return {best_.state(), find_reading(tried_.front().retagging)->place};
}

void SecondLook::try_alternatives() {
    tried_.resize(1);
    set_tags(tried_.front().retagging);
    add_alternatives(model_, best_, words_, tags_, tried_);
    trees_.resize(std::max(trees_.size(), tried_.size()));
    known_.clear();
    unknown_.clear();
    for (std::uint32_t i = 1; i < tried_.size(); ++i)
        (find_reading(tried_[i].retagging) != nullptr ? known_ : unknown_).push_back(i);
    chosen_ = 0;
    build(known_);
    read(unknown_);
    build(unknown_);
    if (chosen_ == 0) return;
    std::swap(best_, trees_[chosen_]);
    std::swap(tried_.front(), tried_[chosen_]);
}

void SecondLook::read(std::span<const std::uint32_t> alternatives) {
    many_words_.clear();
    many_tags_.clear();
    ends_.clear();
    const std::size_t before = readings_.size();
    for (const std::uint32_t i : alternatives) {
        if (find_reading(tried_[i].retagging) != nullptr) continue;
        readings_.push_back({tried_[i].retagging, {}});
        set_tags(tried_[i].retagging);
        many_words_.insert(many_words_.end(), words_.begin(), words_.end());
        many_tags_.insert(many_tags_.end(), tags_.begin(), tags_.end());
        ends_.push_back(static_cast<std::uint32_t>(many_words_.size()));
    }
    SentenceContext::Place place = context_.read(many_words_, many_tags_, ends_);
    for (std::size_t i = before; i < readings_.size(); ++i) {
        readings_[i].place = place;
        place.word += static_cast<std::uint32_t>(words_.size());
        place.node += best_.state().size();
    }
}

void SecondLook::build(std::span<const std::uint32_t> alternatives) {
    std::size_t next = 0;
    while (next < alternatives.size() || !open_.empty()) {
        for (; open_.size() < kTreesAtOnce && next < alternatives.size(); ++next)
            if (begin(alternatives[next])) open_.push_back(alternatives[next]);
        std::erase_if(open_, [&](std::uint32_t i) { return !go_on(i); });
    }
}

bool SecondLook::begin(std::uint32_t alternative) {
    const Alternative& assumed = tried_[alternative];
    const Alternative& base = tried_.front();
    const bool same_tags = assumed.retagging == base.retagging;
    if (same_tags && assumed.assumption.second_best != base.assumption.second_best &&
        least_cost(assumed, best_.least_loss_of_turn(assumed.assumption.last_turn())) > least_)
        return false;
    TreeBuilder& tree = trees_[alternative];
    set_tags(assumed.retagging);
    tree.begin(model_, words_, tags_, find_reading(assumed.retagging)->place.node, assumed.assumption);
    if (same_tags) tree.follow(best_);
    return least_cost(assumed, tree.loss()) <= least_;
}

bool SecondLook::go_on(std::uint32_t alternative) {
    TreeBuilder& tree = trees_[alternative];
    const Alternative& assumed = tried_[alternative];
    if (tree.step(context_.arcs, context_.labels)) return least_cost(assumed, tree.loss()) <= least_;
    if (least_cost(assumed, tree.loss()) > least_) return false;
    const std::int64_t sum = cost(assumed, tree);
    if (sum < least_ || (sum == least_ && alternative < chosen_)) {
        chosen_ = alternative;
        least_ = sum;
    }
    return false;
}

}  // namespace dateline
