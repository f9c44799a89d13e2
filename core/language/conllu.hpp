// CoNLL-U (universaldependencies.org/format.html), the treebanks' exchange format, in both directions.
#pragma once

#include <iosfwd>
#include <string_view>
#include <vector>

#include "core/base/error.hpp"
#include "core/language/analysis.hpp"
#include "core/text/document.hpp"

namespace dateline {

/// Prints one document: "# newdoc", "# newpar" at each block, "# text", multiword tokens as ranges ("1-2
/// don't"), SpaceAfter=No in MISC. The features are those we keep.
void write_conllu(std::ostream& out, const Document& document, const Analysis& analysis);

/// A text and its analysis as read from CoNLL-U. Every paragraph is a body block.
struct TreebankDocument {
    Document document;
    Analysis analysis;
};

/// The documents of a CoNLL-U text, split at "# newdoc"; the text is put together from the forms, one space
/// between sentences, an empty line at "# newpar". Empty nodes are passed over. Columns may also be separated
/// by runs of spaces, so that trees can be written by hand in a test. Errors: bad_text, "line 12: head 9 of a
/// sentence of 7 words".
[[nodiscard]] Result<std::vector<TreebankDocument>> read_conllu(std::string_view text);

}  // namespace dateline
