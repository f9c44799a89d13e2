#include "core/language/second_look.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "core/language/coherence.hpp"

namespace dateline {
namespace {

/// What a tree costs if grammar forbids nothing in it.
std::int64_t cost_without_grammar(const Alternative& assumed, std::int64_t loss) {
    return loss + static_cast<std::int64_t>(assumed.retagging.count()) * SecondLook::kPerTagChange;
}

}  // namespace

std::int64_t SecondLook::cost(const Alternative& assumed, const TreeBuilder& built) const {
    return cost_without_grammar(assumed, built.loss()) +
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
    known_.clear();
    for (const Answer& answer : best_.answers()) known_.add(answer);
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
    chosen_ = 0;
    // What is likely to be cheap comes first, so that of the rest most can be given up: turns that cost less
    // than another tag, then other tags, then dearer turns and other roots.
    const std::int64_t other_tag = cost_without_grammar(tried_.front(), best_.loss() + kPerTagChange);
    cheap_.clear();
    unread_.clear();
    dear_.clear();
    for (std::uint32_t i = 1; i < tried_.size(); ++i) {
        const bool read = find_reading(tried_[i].retagging) != nullptr;
        (!read ? unread_ : is_turn(i) && least_cost(i) < other_tag ? cheap_ : dear_).push_back(i);
    }
    build(cheap_);
    for (auto next = unread_.begin(); next != unread_.end();) {
        const Retagging& retagging = tried_[*next].retagging;
        const auto same = std::stable_partition(
            next, unread_.end(), [&](std::uint32_t i) { return tried_[i].retagging == retagging; });
        const std::span together(next, same);
        if (std::any_of(next, same, [&](std::uint32_t i) { return may_be_best(i, least_cost(i)); })) {
            read(retagging);
            build(together);
        }
        next = same;
    }
    build(dear_);
    if (chosen_ == 0) return;
    std::swap(best_, trees_[chosen_]);
    std::swap(tried_.front(), tried_[chosen_]);
}

bool SecondLook::is_turn(std::uint32_t alternative) const {
    const Alternative& base = tried_.front();
    const Alternative& one = tried_[alternative];
    return one.retagging == base.retagging && one.assumption.second_best != base.assumption.second_best;
}

std::int64_t SecondLook::least_cost(std::uint32_t alternative) const {
    const Alternative& one = tried_[alternative];
    const std::int64_t loss = is_turn(alternative) ? best_.least_loss_of_turn(one.assumption.last_turn()) : 0;
    return cost_without_grammar(one, loss);
}

bool SecondLook::may_be_best(std::uint32_t alternative, std::int64_t cost) const {
    return cost < least_ || (cost == least_ && alternative < chosen_);
}

void SecondLook::read(const Retagging& retagging) {
    set_tags(retagging);
    const std::array ends{static_cast<std::uint32_t>(words_.size())};
    readings_.push_back({retagging, context_.read(words_, tags_, ends)});
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
    if (!may_be_best(alternative, least_cost(alternative))) return false;
    TreeBuilder& tree = trees_[alternative];
    set_tags(assumed.retagging);
    tree.begin(model_, words_, tags_, find_reading(assumed.retagging)->place.node, assumed.assumption);
    if (assumed.retagging == tried_.front().retagging) tree.follow(best_);
    return may_be_best(alternative, cost_without_grammar(assumed, tree.loss()));
}

bool SecondLook::go_on(std::uint32_t alternative) {
    TreeBuilder& tree = trees_[alternative];
    const Alternative& assumed = tried_[alternative];
    const bool goes_on = tree.step(context_.arcs, context_.labels, &known_);
    if (!may_be_best(alternative, cost_without_grammar(assumed, tree.loss()))) return false;
    if (goes_on) return true;
    const std::int64_t sum = cost(assumed, tree);
    if (may_be_best(alternative, sum)) {
        chosen_ = alternative;
        least_ = sum;
    }
    return false;
}

}  // namespace dateline
