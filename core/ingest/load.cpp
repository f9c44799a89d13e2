#include "core/ingest/load.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <utility>

#include "core/base/ascii.hpp"
#include "core/base/utf8.hpp"
#include "core/calendar/zone.hpp"
#include "core/ingest/date_headings.hpp"
#include "core/ingest/entries.hpp"
#include "core/ingest/reader.hpp"
#include "core/ingest/repeated_paragraphs.hpp"
#include "core/ingest/unpack.hpp"

namespace dateline {
namespace {

constexpr std::size_t kMaxTitle = 300;
constexpr std::size_t kHead = std::size_t{1} << 20U;  // bytes that tell what a file without a telling name is

std::string title_of(const Document& document) {
    for (const Block& block : document.blocks)
        if (block.kind == BlockKind::title && block.span.size() <= kMaxTitle)
            return std::string(block.span.of(document.text));
    return {};
}

/// A page's markup instead of its text: tags would be read as words.
bool looks_like_markup(std::string_view text) {
    constexpr std::array<std::string_view, 4> kBeginnings = {"<!doctype", "<html", "<?xml", "<rss"};
    if (text.starts_with("\uFEFF")) text.remove_prefix(3);
    text.remove_prefix(std::min(text.find_first_not_of(" \t\r\n"), text.size()));
    return std::any_of(kBeginnings.begin(), kBeginnings.end(),
                       [text](std::string_view beginning) { return begins_lower(text, beginning); });
}

/// The dates of --published, and which of them have found their article.
class Flags {
  public:
    static Result<Flags> read(const LoadOptions& options) {
        Flags flags;
        for (const auto& [id, date] : options.published) {
            auto range = parse_given_date(date);
            if (!range)
                return fail(range.error().code, range.error().message, "--published", range.error().hint);
            flags.rows_.push_back({id, date, *range, 0});
        }
        for (const auto& [id, language] : options.languages) flags.languages_.push_back({id, language, 0});
        return flags;
    }

    void apply(Document& document) {
        if (shown_.size() < 6) shown_.push_back(document.id);
        for (Row& row : rows_) {
            if (!row.id.empty() && row.id != document.id && row.id != document.file) continue;
            if (!row.id.empty() && row.used != 0) continue;
            ++row.used;
            twice_ = twice_ || document_ == document.id;
            document_ = document.id;
            document.published.clues.push_back(
                {"flag", "--published " + document.id + '=' + row.date, {}, row.range, ClueStrength::given});
        }
    }

    /// --language; the last one that names the article holds.
    void apply_language(Document& document) {
        for (LanguageRow& row : languages_)
            if (row.id.empty() || row.id == document.id || row.id == document.file) {
                document.language = row.language;
                ++row.used;
            }
    }

    /// A flag for an id that nobody has is an error; where something was skipped, it may have had it: told.
    [[nodiscard]] Result<void> check(LoadNotes& notes) const {
        std::string ids;
        for (std::size_t i = 0; i < std::min<std::size_t>(shown_.size(), 5); ++i)
            ids += (i == 0 ? "" : ", ") + shown_[i];
        const std::string here = "; ids here: " + ids + (shown_.size() > 5 ? ", \u2026" : "");
        const auto nobody = [&](const char* flag, const std::string& id, const char* write) -> Result<void> {
            const std::string message = "no article has the id \"" + id + '"';
            if (notes.skipped_count == 0) return fail(ErrorCode::usage, message, flag, write + here);
            notes.warnings.push_back(flag + (": " + message));
            return {};
        };
        for (const LanguageRow& row : languages_)
            if (!row.id.empty() && row.used == 0)
                if (auto told = nobody("--language", row.id, "write ID=CODE"); !told) return told;
        for (const Row& row : rows_) {
            if (row.id.empty() && row.used != 1)
                return fail(ErrorCode::usage, "which article?", "--published", "write ID=YYYY-MM-DD" + here);
            if (row.used == 0)
                if (auto told = nobody("--published", row.id, "write ID=YYYY-MM-DD"); !told) return told;
        }
        if (twice_) return fail(ErrorCode::usage, "two dates for \"" + document_ + '"', "--published");
        return {};
    }

  private:
    struct Row {
        std::string id, date;
        DateRange range;
        std::size_t used;
    };
    struct LanguageRow {
        std::string id, language;
        std::size_t used;
    };
    std::vector<Row> rows_;
    std::vector<LanguageRow> languages_;
    std::vector<std::string> shown_;
    std::string document_;  // that took the last flag
    bool twice_ = false;
};

/// Names each document, adds what manifest and flags say, and passes it on.
class Intake final : public RecordSink {
  public:
    Intake(const Entry& entry, const std::set<std::string>& ids, Flags& flags, DocumentSink& sink,
           LoadNotes& notes)
        : entry_(entry), ids_(ids), flags_(flags), sink_(sink), notes_(notes) {}

    bool take(Document document) override {
        const SavedArticle* const saved = find_saved(document);
        if (saved == nullptr && entry_.only_saved) return true;
        if (document.blocks.empty() && document.published.clues.empty()) {
            ++textless_;
            return true;
        }
        document.file = make_valid_utf8(entry_.path).text;
        document.id = entry_.only_saved ? saved->known.id : id_for(document.id);
        if (saved != nullptr) {
            found_.insert(saved->sha256);
            add_known(saved->known, document);
            if (saved->given) document.published.clues.push_back(*saved->given);
        }
        add_known(entry_.known, document);
        find_date_headings(document.text, document.blocks);
        mark_repeated_paragraphs(document.text, document.blocks);
        if (document.title.empty()) document.title = title_of(document);
        flags_.apply(document);
        flags_.apply_language(document);
        warn(document);
        ++taken_;
        sink_.take(std::move(document));
        return true;
    }
    void skip(Error error) override { notes_.skip(std::move(error)); }

    /// Tells which articles of saved timelines are no longer in the file.
    void tell_changed() {
        if (!entry_.only_saved) return;
        for (const SavedArticle& article : entry_.saved)
            if (!found_.contains(article.sha256))
                skip({ErrorCode::not_found,
                      "no longer the article that " + article.timeline + " was made of",
                      entry_.path,
                      "name the file itself to read it as it is now",
                      {}});
    }

    /// What of the file nobody can use: nothing in it is an error, some pages without a word are told.
    void tell_empty(std::size_t skipped_before) {
        const bool told = notes_.skipped_count != skipped_before;
        if (taken_ == 0 && !told)
            skip({ErrorCode::no_articles,
                  textless_ == 0 ? "no articles in this file" : "no text to read",
                  entry_.path,
                  "",
                  {}});
        else if (textless_ != 0)
            notes_.warnings.push_back(make_valid_utf8(entry_.path).text + ": " + std::to_string(textless_) +
                                      (textless_ == 1 ? " article" : " articles") + " without text left out");
    }

    [[nodiscard]] std::size_t taken() const { return taken_; }

  private:
    [[nodiscard]] const SavedArticle* find_saved(const Document& document) const {
        const auto found = std::lower_bound(
            entry_.saved.begin(), entry_.saved.end(), document.sha256,
            [](const SavedArticle& article, const std::string& sha256) { return article.sha256 < sha256; });
        return found == entry_.saved.end() || found->sha256 != document.sha256 ? nullptr : &*found;
    }
    static void add_known(const ManifestSource& known, Document& document) {
        if (!known.publisher.empty()) document.publisher = known.publisher;
        if (!known.title.empty()) document.title = known.title;
        if (!known.url.empty()) document.url = known.url;
        if (!known.timezone.empty()) document.timezone = known.timezone;
        if (!known.language.empty()) document.language = known.language;
        if (!known.published.empty())
            document.published.clues.push_back(
                {"manifest", known.published, {}, known.published_range, ClueStrength::given});
    }
    [[nodiscard]] std::string id_for(const std::string& record) const {
        if (record.empty()) return entry_.id;
        std::string id = entry_.id + '-' + record;
        while (ids_.contains(id)) id += '+';
        return id;
    }
    void warn(const Document& document) {
        const auto add = [this, &document](const std::string& what) {
            if (notes_.warnings.size() < 1000) notes_.warnings.push_back(document.file + ": " + what);
        };
        if (document.replaced_bytes != 0)
            add(std::to_string(document.replaced_bytes) + " invalid " +
                (document.guessed_charset.empty() ? "UTF-8" : document.guessed_charset) + " sequence" +
                (document.replaced_bytes == 1 ? "" : "s") + " replaced");
        if (!document.guessed_charset.empty() && !std::exchange(told_charset_, true))
            add("not UTF-8; by its letters read as " + document.guessed_charset);
        if (document.blocks.empty()) add("no text");
        if (document.page.empty() && looks_like_markup(document.text))
            add("looks like HTML or XML; it is read as plain text, tags and all");
        if (!document.timezone.empty() && !find_zone(document.timezone))
            add("unknown time zone \"" + document.timezone + "\", ignored");
    }

    const Entry& entry_;
    const std::set<std::string>& ids_;
    Flags& flags_;
    DocumentSink& sink_;
    LoadNotes& notes_;
    std::set<std::string_view> found_;  // articles of saved timelines, by SHA-256
    std::size_t taken_ = 0;
    std::size_t textless_ = 0;
    bool told_charset_ = false;  // once for a file of many
};

Result<void> read_entry(FileSystem& disk, const Entry& entry, const LoadOptions& options, Intake& intake) {
    const std::string shown = entry.path == "-" ? "standard input" : entry.path;
    auto opened = disk.open(entry.path);
    if (!opened) return tl::unexpected<Error>(std::move(opened.error()));
    BufferedSource source(unpack(std::move(*opened), shown));
    const std::string_view head = source.peek(kHead);
    if (source.failed() && head.empty()) return tl::unexpected<Error>(source.error());
    if (const std::string_view kind = unread_kind(head); !kind.empty())
        return fail(ErrorCode::bad_text, std::string(kind) + ", which is not read", shown,
                    "save its text as .txt or .html");
    if (head.size() < kHead && head.find_first_not_of(" \t\r\n") == std::string_view::npos)
        return fail(ErrorCode::no_articles, "no text to read", shown);
    const Reader& reader = reader_for(entry.path, head);  // it keeps what stands before damage, and tells
    const std::string& publisher = entry.saved.size() == 1 && entry.known.publisher.empty()
                                       ? entry.saved.front().known.publisher
                                       : entry.known.publisher;
    return reader.read(source, {shown, publisher, {}, options.fields}, intake);
}

class Gather final : public DocumentSink {
  public:
    explicit Gather(std::vector<Document>& documents) : documents_(documents) {}
    void take(Document document) override { documents_.push_back(std::move(document)); }

  private:
    std::vector<Document>& documents_;
};

}  // namespace

void LoadNotes::skip(Error error) {
    ++skipped_count;
    if (skipped.size() < kMaxSkippedKept) skipped.push_back(std::move(error));
}

Result<std::unique_ptr<ByteSource>> FileSystem::open(const std::string& path) {
    auto bytes = read(path);
    if (!bytes) return tl::unexpected<Error>(std::move(bytes.error()));
    return std::make_unique<MemorySource>(std::move(*bytes));
}

Result<void> stream_documents(FileSystem& disk, const LoadOptions& options, DocumentSink& sink,
                              LoadNotes& notes) {
    auto entries = collect_entries(disk, options.inputs, notes);
    if (!entries) return tl::unexpected<Error>(std::move(entries.error()));
    for (const auto& [member, name] : options.fields)
        if (!is_record_member(member))
            return fail(ErrorCode::usage, "records have no member \"" + member + '"', "--field",
                        "write MEMBER=NAME with one of " + record_member_names());
    auto flags = Flags::read(options);
    if (!flags) return tl::unexpected<Error>(std::move(flags.error()));
    std::set<std::string> ids;
    for (const Entry& entry : *entries) {
        ids.insert(entry.id);
        if (entry.only_saved)
            for (const SavedArticle& article : entry.saved) ids.insert(article.known.id);
    }
    bool any = false;
    for (const Entry& entry : *entries) {
        Intake intake(entry, ids, *flags, sink, notes);
        const std::size_t skipped = notes.skipped_count;
        auto read = read_entry(disk, entry, options, intake);
        if (read) intake.tell_changed();
        if (!read)
            notes.skip(std::move(read.error()));
        else
            intake.tell_empty(skipped);
        any = any || intake.taken() != 0;
    }
    if (!any) {
        Error error = notes.skipped.front();
        if (notes.skipped_count > 1)
            error.message +=
                "; " + std::to_string(notes.skipped_count - 1) + " more could not be read either";
        return tl::unexpected<Error>(std::move(error));
    }
    return flags->check(notes);
}

Result<Loaded> load_documents(FileSystem& disk, const LoadOptions& options) {
    Loaded loaded;
    Gather gather(loaded.documents);
    if (auto read = stream_documents(disk, options, gather, loaded); !read)
        return tl::unexpected<Error>(std::move(read.error()));
    std::sort(loaded.documents.begin(), loaded.documents.end(),
              [](const Document& a, const Document& b) { return a.id < b.id; });
    return loaded;
}

}  // namespace dateline
