#include "app/train/oracle.hpp"

#include <algorithm>

namespace dateline::train {
namespace {

/// Does everything between `child` and its head hang below one of the two?
bool is_projective_arc(const Heads& heads, std::uint32_t child) {
    const auto root = static_cast<std::uint32_t>(heads.size());
    const std::uint32_t head = heads[child];
    for (std::uint32_t i = std::min(child, head) + 1; i < std::max(child, head); ++i) {
        std::uint32_t up = i;
        while (up != root && up != child && up != head) up = heads[up];
        if (up == root && head != root) return false;
    }
    return true;
}

}  // namespace

Heads projective(Heads heads) {
    const auto root = static_cast<std::uint32_t>(heads.size());
    for (;;) {
        std::uint32_t worst = 0;
        std::uint32_t length = 0;
        for (std::uint32_t child = 1; child < root; ++child) {
            const std::uint32_t head = heads[child];
            if (head == root || is_projective_arc(heads, child)) continue;
            const std::uint32_t span = child < head ? head - child : child - head;
            if (worst == 0 || span < length) {
                worst = child;
                length = span;
            }
        }
        if (worst == 0) return heads;
        heads[worst] = heads[heads[worst]];
    }
}

std::array<int, 3> action_costs(const ParserState& state, const Heads& heads) {
    std::array<int, 3> costs{kImpossible, kImpossible, kImpossible};
    const std::uint32_t top = state.stack(0);
    const std::uint32_t below = state.stack(1);
    const std::uint32_t front = state.buffer(0);
    const std::uint32_t root = state.root();
    if (state.can_shift()) {
        int lost = 0;
        const auto stack = state.whole_stack();
        for (std::size_t i = 1; i < stack.size(); ++i) {
            lost += heads[stack[i]] == front;
            lost += heads[front] == stack[i] && stack[i] != top;
        }
        costs[static_cast<std::size_t>(Action::shift)] = lost;
    }
    int children_ahead = 0;
    for (std::uint32_t i = front; i < root; ++i) children_ahead += heads[i] == top;
    if (state.can_left()) {
        const bool elsewhere = heads[top] != front && (heads[top] == below || heads[top] >= front);
        costs[static_cast<std::size_t>(Action::left)] = children_ahead + elsewhere;
    }
    if (state.can_right()) {
        costs[static_cast<std::size_t>(Action::right)] = children_ahead + (heads[top] >= front);
    }
    return costs;
}

}  // namespace dateline::train
