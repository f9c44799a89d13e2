// "The envoy left Moscow", says one article that never names him, "the president's son-in-law", "Valdoria's
// prime minister"; another says "special envoy Piet Larn". Where the articles of a story name one person only
// for a role, the role is that person.
#pragma once

#include <span>

#include "timeline/model/source.hpp"

namespace dateline {

/// Gives participants that an article knows by a role alone the person whom an article of the same story
/// names for it: "envoy" becomes "Piet Larn", as an entity that the article describes. Told with its owner
/// ("the president's wife", "the French president"), a role needs an owner that may be the same: the same
/// name, country or office; a name of the article itself will do too. Told without, it needs to be an office
/// that one person holds at a time (role_words.inc), told with "the", and nobody in this article may have it.
/// Where two persons have the role, nobody is named. Labels stay as the article has them. Articles whose
/// mentions are given are left alone.
void name_holders_of_offices(std::span<Source> sources);

}  // namespace dateline
