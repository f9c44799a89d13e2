// An article that comes in fields instead of a page: an item of a feed, an object of JSON.
#pragma once

#include <string>

#include "core/base/error.hpp"
#include "core/ingest/reader.hpp"
#include "core/text/document.hpp"

namespace dateline {

struct Record {
    std::string title, url, other_url, publisher, author, language;
    std::string html;     // the article as markup or plain text
    bool plain = false;   // surely no markup, whatever it looks like
    std::string summary;  // when there is no more
    std::string published, modified;
    std::string sent_on;  // when somebody passed it on; no later than that it was published
    std::string method;  // how its dates are called in the ledger: "feed", "record"
};

/// The document of a record: title, byline and body as blocks, its dates as strong clues. Markup in the body
/// is read as such; all of it is the article, nothing is scored away. Errors: no_articles when it holds
/// neither title nor body.
[[nodiscard]] Result<Document> to_document(Record record, const ReadContext& context);

/// "pt-BR" -> "pt"; "" for what is no name of a language.
[[nodiscard]] std::string language_code(std::string_view name);

}  // namespace dateline
