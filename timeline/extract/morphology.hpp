// English verb forms for labels, which stand in the present tense as headlines do.
#pragma once

#include <string>
#include <string_view>

namespace dateline {

/// third_person("carry") is "carries", third_person("be") is "is".
[[nodiscard]] std::string third_person(std::string_view lemma);
/// plural_present("be") is "are", plural_present("carry") is "carry".
[[nodiscard]] std::string plural_present(std::string_view lemma);

}  // namespace dateline
