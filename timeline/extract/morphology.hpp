// English verb forms for labels, which stand in the present tense as headlines do.
#pragma once

#include <string>
#include <string_view>

namespace dateline {

/// third_person("carry") is "carries", third_person("be") is "is".
[[nodiscard]] std::string third_person(std::string_view lemma);
/// plural_present("be") is "are", plural_present("carry") is "carry".
[[nodiscard]] std::string plural_present(std::string_view lemma);

/// The base form of a verb as written, where the lemma given is not its own: base_form("struck", "struck") is
/// "strike", base_form("lent", "loan") "lend"; else the lemma itself.
[[nodiscard]] std::string base_form(std::string_view form, std::string_view lemma);
/// participle("take", "took") is "taken", participle("convict", "convicted") "convicted": the past participle
/// of a verb met in some form.
[[nodiscard]] std::string participle(std::string_view base, std::string_view form);

}  // namespace dateline
