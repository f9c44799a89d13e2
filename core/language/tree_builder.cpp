#include "core/language/tree_builder.hpp"

#include <algorithm>
#include <utility>

#include "core/language/kernels.hpp"
#include "core/language/tagset.hpp"

namespace dateline {

void TreeBuilder::begin(const LanguageModel& model, std::span<const Word> words,
                        std::span<const std::uint8_t> tags, std::uint32_t first, Assumption assumption) {
    state_.begin(model, words, tags);
    first_ = first;
    loss_ = 0;
    leads_.clear();
    losses_.clear();
    actions_.clear();
    answers_.clear();
    assumption_ = assumption;
    top_ = 0;
    for (std::uint32_t node = 1; assumption.top != kNone && node <= state_.size(); ++node)
        if (state_.node(node).token == assumption.top) top_ = node;
    asked_ = Asked::nothing;
}

void TreeBuilder::follow(const TreeBuilder& other) {
    const auto is_turn = [](const Assumption& assumption, std::size_t choice) {
        return assumption.second_best[0] == choice || assumption.second_best[1] == choice;
    };
    for (const auto& [action, deprel] : other.actions_) {
        if (may_choose()) {
            const std::size_t choice = leads_.size();
            loss_ = other.losses_[choice];
            if (is_turn(assumption_, choice) != is_turn(other.assumption_, choice)) return;
            if (top_ != other.top_ && (is_in_the_way(top_) || is_in_the_way(other.top_))) return;
            leads_.push_back(other.leads_[choice]);
            losses_.push_back(loss_);
        }
        if (action == Action::shift)
            shift();
        else
            attach(action, deprel);
    }
    loss_ = other.loss_;
}

void TreeBuilder::shift() {
    state_.shift();
    actions_.emplace_back(Action::shift, Deprel::dep);
}

void TreeBuilder::attach(Action action, Deprel deprel) {
    state_.attach(action, deprel);
    actions_.emplace_back(action, deprel);
}

std::uint32_t TreeBuilder::slot(const Scorer& scorer, std::uint32_t node) const {
    if (node == 0) return scorer.nothing();
    return node == state_.root() ? scorer.root() : first_ + node - 1;
}

bool TreeBuilder::step(Scorer& arcs, Scorer& labels, Answers* known) {
    if (asked_ == Asked::action) {
        const std::span<const std::int32_t> scores = arcs.answer(question_);
        std::copy_n(scores.begin(), answer_.scores.size(), answer_.scores.begin());
    } else if (asked_ == Asked::relation) {
        const std::span<const std::int32_t> scores = labels.answer(question_);
        // Deprel 0 is the root's own.
        answer_.scores[0] = static_cast<std::int32_t>(kernels().greatest(&scores[1], kDeprelCount - 1)) + 1;
    }
    if (asked_ != Asked::nothing) {
        if (known != nullptr)
            known->add(answer_);
        else
            answers_.push_back(answer_);
    }
    if (asked_ == Asked::action && take(best_action(answer_.scores), labels, known)) return true;
    if (asked_ == Asked::relation) attach(action_, static_cast<Deprel>(answer_.scores[0]));
    return ask(arcs, labels, known);
}

bool TreeBuilder::ask(const Scorer& arcs, const Scorer& labels, const Answers* known) {
    while (state_.size() > 0 && !state_.done()) {
        if (may_choose()) {
            ArcSlots slots = arc_nodes(state_);
            for (std::uint32_t& one : slots) one = slot(arcs, one);
            read_arc_features(state_, features_);
            answer_.question = question_of(slots, features_.view());
            if (const Answer* found = known != nullptr ? known->find(answer_.question) : nullptr) {
                if (take(best_action(found->scores), labels, known)) return true;
                continue;
            }
            arcs.ask(slots, features_.view(), question_);
            asked_ = Asked::action;
            return true;
        }
        // There is no choice.
        const Action down = state_.can_left() && !state_.can_right() ? Action::left : Action::right;
        if (take(state_.can_shift() ? Action::shift : down, labels, known)) return true;
    }
    asked_ = Asked::nothing;
    return false;
}

bool TreeBuilder::take(Action action, const Scorer& labels, const Answers* known) {
    if (action == Action::shift) {
        shift();
        return false;
    }
    const std::uint32_t head = state_.head_of(action);
    const std::uint32_t child = state_.stack(0);
    if (head == state_.root()) {
        attach(action, Deprel::root);
        return false;
    }
    const LabelSlots slots{slot(labels, head), slot(labels, child)};
    read_label_features(state_, head, child, features_);
    answer_.question = question_of(slots, features_.view());
    if (const Answer* found = known != nullptr ? known->find(answer_.question) : nullptr) {
        attach(action, static_cast<Deprel>(found->scores[0]));
        return false;
    }
    labels.ask(slots, features_.view(), question_);
    asked_ = Asked::relation;
    action_ = action;
    return true;
}

Action TreeBuilder::best_action(std::span<const std::int32_t> scores) {
    const auto of = [&](Action action) { return scores[static_cast<std::size_t>(action)]; };
    Action best = of(Action::left) > of(Action::shift) ? Action::left : Action::shift;
    Action second = best == Action::left ? Action::shift : Action::left;
    if (state_.can_right() && of(Action::right) > of(second)) {
        second = Action::right;
        if (of(second) > of(best)) std::swap(best, second);
    }
    const auto& others = assumption_.second_best;
    Action taken = leads_.size() == others[0] || leads_.size() == others[1] ? second : best;
    leads_.push_back(of(best) - of(second));
    losses_.push_back(loss_);
    // The words before the root to be hang on it or on one another, and it stays until nothing is left.
    if (top_ != 0 && state_.stack(0) == top_)
        taken = Action::shift;
    else if (top_ != 0 && state_.buffer(0) == top_ && taken == Action::shift)
        taken = state_.can_right() && of(Action::right) > of(Action::left) ? Action::right : Action::left;
    loss_ += of(best) - of(taken);
    return taken;
}

}  // namespace dateline
