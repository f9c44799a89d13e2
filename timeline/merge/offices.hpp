// "The envoy left Moscow", says one article that never names him; "special envoy Piet Larn", says another.
// Where only one person of the run holds an office, the office is the person.
#pragma once

#include <span>

#include "timeline/model/source.hpp"

namespace dateline {

/// Gives participants that an article knows by their office alone the name another article has for the
/// holder: "envoy" becomes "Piet Larn". Only for offices that one person holds at a time (a table), told with
/// "the" or a possessive, when exactly one person in all articles has the title and nobody in this article
/// does; "the mayor" beside two mayors stays the mayor. Labels stay as the article has them. Articles whose
/// mentions are given are left alone.
void name_holders_of_offices(std::span<Source> sources);

}  // namespace dateline
