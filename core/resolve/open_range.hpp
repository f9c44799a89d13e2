// What a phrase says together with the words around it, beyond its own days: "by [Friday]", "so far [this
// year]", "in [three weeks]", "from [Monday] to [Wednesday]". The phrase keeps its value; Timex::opened gets
// the wider reading, and begin_point and end_point what TimeML anchors a length to.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "core/resolve/bounds.hpp"
#include "core/resolve/joints.hpp"
#include "core/resolve/resolve.hpp"

namespace dateline::resolve {

/// The article a phrase stands in.
struct Around {
    std::string_view text;
    std::span<const timex::Token> tokens;
    const timex::Recogniser& language;
    const Anchors& anchors;
};

/// Where the verb says nothing: a deadline lies ahead, "since May" lies behind.
[[nodiscard]] Tense tense_of(Bound bound);
/// Opens the range of one resolved phrase.
void open_range(const Around& around, const timex::Recognised& phrase, const BoundWords& bound, Timex& timex);
/// Opens the last two phrases of the list, joined as `joint` says. @param first_said  the first of them
void join(std::vector<Timex>& found, Joint joint, const timex::Expression& first_said);

}  // namespace dateline::resolve
