#include "core/language/tree_builder.hpp"

#include "core/language/kernels.hpp"
#include "core/language/tagset.hpp"

namespace dateline {

void TreeBuilder::begin(const LanguageModel& model, std::span<const Word> words,
                        std::span<const std::uint8_t> tags, std::uint32_t first) {
    state_.begin(model, words, tags);
    first_ = first;
    asked_ = Asked::nothing;
}

std::uint32_t TreeBuilder::slot(const Scorer& scorer, std::uint32_t node) const {
    if (node == 0) return scorer.nothing();
    return node == state_.root() ? scorer.root() : first_ + node - 1;
}

bool TreeBuilder::step(Scorer& arcs, Scorer& labels) {
    if (asked_ == Asked::action) {
        if (take(best_action(arcs.answer(question_)), labels)) return true;
    } else if (asked_ == Asked::relation) {
        const std::span<const std::int32_t> scores = labels.answer(question_);
        // Deprel 0 is the root's own.
        const std::size_t best = kernels().greatest(&scores[1], kDeprelCount - 1) + 1;
        state_.attach(action_, static_cast<Deprel>(best));
    }
    return ask(arcs, labels);
}

bool TreeBuilder::ask(const Scorer& arcs, const Scorer& labels) {
    while (state_.size() > 0 && !state_.done()) {
        if (state_.can_left() && state_.can_shift()) {
            ArcSlots slots = arc_nodes(state_);
            for (std::uint32_t& one : slots) one = slot(arcs, one);
            read_arc_features(state_, features_);
            arcs.ask(slots, features_.view(), question_);
            asked_ = Asked::action;
            return true;
        }
        // There is no choice.
        const Action down = state_.can_left() && !state_.can_right() ? Action::left : Action::right;
        if (take(state_.can_shift() ? Action::shift : down, labels)) return true;
    }
    asked_ = Asked::nothing;
    return false;
}

bool TreeBuilder::take(Action action, const Scorer& labels) {
    if (action == Action::shift) {
        state_.shift();
        return false;
    }
    const std::uint32_t head = state_.head_of(action);
    const std::uint32_t child = state_.stack(0);
    if (head == state_.root()) {
        state_.attach(action, Deprel::root);
        return false;
    }
    const LabelSlots slots{slot(labels, head), slot(labels, child)};
    read_label_features(state_, head, child, features_);
    labels.ask(slots, features_.view(), question_);
    asked_ = Asked::relation;
    action_ = action;
    return true;
}

Action TreeBuilder::best_action(std::span<const std::int32_t> scores) const {
    const auto of = [&](Action action) { return scores[static_cast<std::size_t>(action)]; };
    const Action best = of(Action::left) > of(Action::shift) ? Action::left : Action::shift;
    return state_.can_right() && of(Action::right) > of(best) ? Action::right : best;
}

}  // namespace dateline
