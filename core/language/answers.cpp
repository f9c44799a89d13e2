#include "core/language/answers.hpp"

#include <utility>

namespace dateline {

void Answers::clear() {
    slots_.assign(kFirstSize, {});
    count_ = 0;
}

std::size_t Answers::slot_of(std::uint64_t question) const {
    const std::size_t last = slots_.size() - 1;
    std::size_t at = static_cast<std::size_t>(question >> 32U) & last;
    while (slots_[at].question != 0 && slots_[at].question != question) at = (at + 1) & last;
    return at;
}

const Answer* Answers::find(std::uint64_t question) const {
    const Answer& found = slots_[slot_of(question)];
    return found.question == 0 ? nullptr : &found;
}

void Answers::add(const Answer& answer) {
    if (2 * count_ >= slots_.size()) {
        const std::vector<Answer> before = std::exchange(slots_, std::vector<Answer>(2 * slots_.size()));
        for (const Answer& one : before)
            if (one.question != 0) slots_[slot_of(one.question)] = one;
    }
    Answer& slot = slots_[slot_of(answer.question)];
    count_ += slot.question == 0 ? 1 : 0;
    slot = answer;
}

}  // namespace dateline
