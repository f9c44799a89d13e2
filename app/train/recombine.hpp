// More sentences from the annotated ones: what follows a noun in one sentence ("accused of fraud", "which
// makes tractors", "a former minister") is put behind the subject of another. Newspapers part subject and
// verb so all the time, the web and the talk of the treebanks seldom, and a parser that has not seen enough
// of it takes "released" in "Rebels holding twelve workers released two" for another participle. Source: data
// recombination (Jia and Liang 2016), on trees Dehouck and Gomez-Rodriguez 2020.
#pragma once

#include <cstddef>
#include <deque>

#include "app/train/steps.hpp"
#include "core/language/conllu.hpp"

namespace dateline::train {

/// `count` new sentences with their trees and tags, in an order that depends on nothing but the sentences
/// given. Both parts are of one fold, and so is what comes of them. The texts are appended to `documents`,
/// which must outlive the result.
[[nodiscard]] Sentences recombine(const Sentences& sentences, std::size_t count,
                                  std::deque<TreebankDocument>& documents);

}  // namespace dateline::train
