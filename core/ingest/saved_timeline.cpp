#include "core/ingest/saved_timeline.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include <nlohmann/json.hpp>

#include "core/base/utf8.hpp"

namespace dateline {
namespace {

using nlohmann::json;

constexpr std::string_view kSchema = "dateline/1";
constexpr int kMaxDepth = 16;  // of what is kept

std::string text_in(const json& object, const char* name) {
    const auto found = object.find(name);
    if (found == object.end() || !found->is_string()) return {};
    return make_valid_utf8(found->get<std::string>()).text;
}

/// The tree of `text` without what says nothing of the articles; the message of what is wrong with it.
Result<json> parse_sources(std::string_view text, const std::string& name) {
    const json::parser_callback_t keep = [](int depth, json::parse_event_t event, json& parsed) {
        if (event == json::parse_event_t::key && depth == 1) return parsed == "schema" || parsed == "sources";
        return depth <= kMaxDepth;
    };
    // The library throws on bad JSON; the exception ends here and its words become the message.
    try {
        return json::parse(text, keep, true);
    } catch (const std::exception& error) {
        const std::string_view what = error.what();
        const std::size_t colon = what.find("] ");
        return fail(ErrorCode::bad_json,
                    "bad JSON: " +
                        visible(what.substr(colon == std::string_view::npos ? 0 : colon + 2).substr(0, 200)),
                    name);
    }
}

/// What a person said of the publication date: the range is that of the words, "--published a=2026-01".
Result<std::optional<PublicationClue>> given_date(const json& row, const std::string& name) {
    const auto published = row.find("published");
    if (published == row.end() || !published->is_object()) return std::nullopt;
    std::string method = text_in(*published, "method");
    if (method != "flag" && method != "manifest") return std::nullopt;
    std::string quote = text_in(*published, "quote");
    auto range = parse_given_date(std::string_view(quote).substr(quote.rfind('=') + 1));
    if (!range) return fail(ErrorCode::bad_date, range.error().message, name, range.error().hint);
    return PublicationClue{std::move(method), std::move(quote), {}, *range, ClueStrength::given};
}

}  // namespace

bool looks_like_saved_timeline(std::string_view head) {
    constexpr std::array<std::string_view, 4> kBeginning = {"{", "\"schema\"", ":", "\"dateline/1\""};
    if (head.starts_with("\uFEFF")) head.remove_prefix(3);
    for (const std::string_view token : kBeginning) {
        head.remove_prefix(std::min(head.find_first_not_of(" \t\r\n"), head.size()));
        if (!head.starts_with(token)) return false;
        head.remove_prefix(token.size());
    }
    return true;
}

Result<std::vector<SavedArticle>> read_saved_articles(std::string_view text, const std::string& name) {
    const auto root = parse_sources(text, name);
    if (!root) return tl::unexpected<Error>(root.error());
    if (!root->is_object() || text_in(*root, "schema") != kSchema)
        return fail(ErrorCode::bad_json, "not schema dateline/1", name);
    std::vector<SavedArticle> articles;
    const auto sources = root->find("sources");
    if (sources == root->end() || !sources->is_array()) return articles;
    for (const json& row : *sources) {
        if (!row.is_object()) return fail(ErrorCode::bad_json, "a source must be an object", name);
        SavedArticle article;
        article.sha256 = text_in(row, "sha256");
        article.known.id = text_in(row, "id");
        article.known.file = text_in(row, "file");
        article.known.publisher = text_in(row, "publisher");
        article.known.title = text_in(row, "title");
        article.known.url = text_in(row, "url");
        article.known.timezone = text_in(row, "timezone");
        // English is what is read where nobody says otherwise.
        if (std::string language = text_in(row, "language"); language != "en")
            article.known.language = std::move(language);
        if (article.known.file.empty() || article.known.id.empty() || article.sha256.empty())
            return fail(ErrorCode::bad_json, R"(a source without "id", "file" or "sha256")", name);
        auto given = given_date(row, name);
        if (!given) return tl::unexpected<Error>(std::move(given.error()));
        article.given = std::move(*given);
        article.timeline = name;
        articles.push_back(std::move(article));
    }
    return articles;
}

}  // namespace dateline
