// Who does it and to whom is it done, where the form of the verb does not tell? Headlines leave out the verb
// to be, and a wrong tree takes a past tense for a participle.
#pragma once

#include <cstdint>

#include "timeline/extract/tree.hpp"

namespace dateline {

/// "Suspected bombs exploded", misread: no participle, these verbs have no passive.
[[nodiscard]] bool happens_to_nobody(const Tree& tree, std::uint32_t verb);

/// "Arden charged with fraud", "Seven brought up alive", in a headline: of these verbs who stands before them
/// without an object behind has it done to them.
[[nodiscard]] bool is_passive_without_be(const Tree& tree, std::uint32_t verb);

/// "was built in May and bought in June": without an object, and no verb to go without one, it is no past
/// tense but a participle.
[[nodiscard]] bool is_participle_by_conjunction(const Tree& tree, std::uint32_t verb);

/// "was put off and finally opened in May": nobody need have opened it.
[[nodiscard]] bool begins_by_itself(const Tree& tree, std::uint32_t verb);

}  // namespace dateline
