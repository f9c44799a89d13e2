#include "core/ingest/load.hpp"

#include <doctest/doctest.h>

#include <array>

#include "core/base/sha256.hpp"
#include "tests/unit/ingest/memory_disk.hpp"

using namespace dateline;

namespace {
const std::string kStory =
    "Dam reopens above Orr\n\nThe dam above Orr was reopened on Monday after eight months of repairs.\n";

std::string ids(const Loaded& loaded) {
    std::string out;
    for (const Document& d : loaded.documents) out += (out.empty() ? "" : " ") + d.id;
    return out;
}
}  // namespace

TEST_CASE("a folder without a manifest: its article files, those of its folders too, ids from their names") {
    MemoryDisk disk;
    disk.files = {{"s/b.txt", kStory},
                  {"s/a.md", kStory},
                  {"s/.hidden.txt", kStory},
                  {"s/notes.pdf", "x"},
                  {"s/deep/c.txt", kStory},
                  {"s/.git/d.txt", kStory},
                  {"s/told/sources.json", R"({"sources":[{"id":"x","file":"e.txt"}]})"},
                  {"s/told/e.txt", kStory},
                  {"s/told/f.txt", kStory}};
    const auto loaded = load_documents(disk, {{"s"}, {}, {}});
    REQUIRE(loaded);
    CHECK(ids(*loaded) == "a b c x");
    CHECK(loaded->documents[0].file == "s/a.md");
    CHECK(loaded->documents[0].title == "Dam reopens above Orr");
    CHECK(loaded->documents[0].text == kStory);
}

TEST_CASE("a folder with a manifest is read by it") {
    MemoryDisk disk;
    disk.files = {
        {"s/sources.json",
         R"({"sources":[{"id":"x","file":"b.txt","publisher":"River Daily","published":"2026-01-22","timezone":"Europe/Oslo",
                       "url":"https://example.org/b","title":"T","colour":[1,{"a":2}]},{"file":"a.txt","published":null}],"more":{}})"},
        {"s/a.txt", kStory},
        {"s/b.txt", kStory},
        {"s/c.txt", kStory}};
    const auto loaded = load_documents(disk, {{"s"}, {}, {}});
    REQUIRE(loaded);
    CHECK(ids(*loaded) == "a x");
    const Document& x = loaded->documents[1];
    CHECK(x.publisher == "River Daily");
    CHECK(x.timezone == "Europe/Oslo");
    CHECK(x.url == "https://example.org/b");
    CHECK(x.title == "T");
    REQUIRE(x.published.clues.size() == 1);
    CHECK(x.published.clues[0].method == "manifest");
    CHECK(x.published.clues[0].quote == "2026-01-22");
    CHECK(to_edtf(x.published.clues[0].range) == "2026-01-22");
    CHECK(loaded->documents[0].published.clues.empty());
    CHECK(loaded->warnings.empty());
}

TEST_CASE("ids are unique and do not depend on the order of the inputs; a file named twice is read once") {
    MemoryDisk disk;
    disk.files = {{"one/a.txt", kStory}, {"two/a.txt", kStory + "x"}, {"two/a-2.txt", kStory}, {"-", kStory}};
    const auto forth =
        load_documents(disk, {{"two/a.txt", "one/a.txt", "two/a-2.txt", "-", "one/a.txt"}, {}, {}});
    const auto back = load_documents(disk, {{"-", "one/a.txt", "two/a-2.txt", "two/a.txt"}, {}, {}});
    REQUIRE(forth);
    REQUIRE(back);
    CHECK(ids(*forth) == "a a-2 a-3 stdin");
    CHECK(ids(*back) == ids(*forth));
    for (std::size_t i = 0; i < 4; ++i) CHECK(forth->documents[i].file == back->documents[i].file);
}

TEST_CASE("files without a word are told and counted, whatever their kind; the others are read") {
    MemoryDisk disk;
    disk.files = {{"s/a.txt", kStory},
                  {"s/b.json", ""},
                  {"s/c.html", " \r\n"},
                  {"s/d.warc", ""},
                  {"s/e.xml", "\n"},
                  {"s/f.txt", ""},
                  {"s/g.html", "<script>x</script>"},
                  {"s/h.md", "\n"}};
    const auto loaded = load_documents(disk, {{"s"}, {}, {}});
    REQUIRE(loaded);
    CHECK(ids(*loaded) == "a");
    CHECK(loaded->skipped_count == 7);
    for (const Error& error : loaded->skipped) CHECK(error.message == "no text to read");
    disk.files.erase("s/a.txt");
    const auto nothing = load_documents(disk, {{"s"}, {}, {}});
    REQUIRE_FALSE(nothing);
    CHECK(nothing.error().message == "no text to read; 6 more could not be read either");
}

TEST_CASE("invalid UTF-8 is replaced, counted and told") {
    MemoryDisk disk;
    disk.files = {{"a.txt", kStory + "\u00e9\u00e9, \xff and \xfe"}};
    const auto loaded = load_documents(disk, {{"a.txt"}, {}, {}});
    REQUIRE(loaded);
    CHECK(loaded->documents[0].replaced_bytes == 2);
    REQUIRE(loaded->warnings.size() == 1);
    CHECK(loaded->warnings[0] == "a.txt: 2 invalid UTF-8 sequences replaced");
}

TEST_CASE("markup is read as text, and that is told") {
    MemoryDisk disk;
    disk.files = {{"a.txt", "\uFEFF\n <!DOCTYPE html><p>" + kStory},
                  {"b.txt", "2 < 3 and <html> is a tag.\n" + kStory}};
    const auto loaded = load_documents(disk, {{"a.txt", "b.txt"}, {}, {}});
    REQUIRE(loaded);
    REQUIRE(loaded->warnings.size() == 1);
    CHECK(loaded->warnings[0] == "a.txt: looks like HTML or XML; it is read as plain text, tags and all");
}

TEST_CASE("--published becomes a clue") {
    MemoryDisk disk;
    disk.files = {{"a.txt", kStory}, {"b.txt", kStory}};
    const auto by_id = load_documents(disk, {{"a.txt", "b.txt"}, {{"b", "2026-01-22"}}, {}});
    REQUIRE(by_id);
    REQUIRE(by_id->documents[1].published.clues.size() == 1);
    CHECK(by_id->documents[1].published.clues[0].quote == "--published b=2026-01-22");
    const auto only = load_documents(disk, {{"a.txt"}, {{"", "2026-01"}}, {}});
    REQUIRE(only);
    CHECK(to_edtf(only->documents[0].published.clues.at(0).range) == "2026-01");
}

TEST_CASE("a language by manifest, flag for one article, flag for all") {
    MemoryDisk disk;
    disk.files = {{"s/sources.json", R"({"sources":[{"file":"a.txt","language":"de"},{"file":"b.txt"}]})"},
                  {"s/a.txt", kStory},
                  {"s/b.txt", kStory}};
    const auto manifest = load_documents(disk, {{"s"}, {}, {}});
    REQUIRE(manifest);
    CHECK(manifest->documents[0].language == "de");
    CHECK(manifest->documents[1].language.empty());
    const auto one = load_documents(disk, {{"s"}, {}, {}, {{"b", "ru"}}});
    REQUIRE(one);
    CHECK(one->documents[0].language == "de");
    CHECK(one->documents[1].language == "ru");
    const auto all = load_documents(disk, {{"s"}, {}, {}, {{"", "en"}}});
    REQUIRE(all);
    CHECK(all->documents[0].language == "en");
    CHECK(all->documents[1].language == "en");
    const auto nobody = load_documents(disk, {{"s"}, {}, {}, {{"z", "en"}}});
    REQUIRE_FALSE(nobody);
    CHECK(nobody.error().message == "no article has the id \"z\"");
}

TEST_CASE("what cannot be read is one clear error") {
    struct Row {
        std::vector<std::string> inputs;
        std::vector<std::pair<std::string, std::string>> published;
        ErrorCode code;
        std::string where, message;
    };
    MemoryDisk disk;
    disk.files = {{"a.txt", kStory},
                  {"b.txt", kStory},
                  {"empty.txt", " \n"},
                  {"bare/x.pdf", ""},
                  {"none/sources.json", R"({"sources":[]})"},
                  {"lost/sources.json", R"({"sources":[{"file":"x.txt"}]})"}};
    const std::vector<Row> rows = {
        {{"zzz"}, {}, ErrorCode::not_found, "zzz", "no such file or folder"},
        {{}, {}, ErrorCode::no_articles, "", "nothing to read"},
        {{"bare"}, {}, ErrorCode::no_articles, "bare", "no articles in this folder"},
        {{"none"}, {}, ErrorCode::no_articles, "none/sources.json", "the list \"sources\" is empty"},
        {{"lost"}, {}, ErrorCode::not_found, "lost/sources.json:1:13", "no such file: lost/x.txt"},
        {{"empty.txt"}, {}, ErrorCode::no_articles, "empty.txt", "no text to read"},
        {{"a.txt"},
         {{"a", "2026-02-30"}},
         ErrorCode::bad_date,
         "--published",
         "February has 28 days in 2026"},
        {{"a.txt"}, {{"a", "2026-13"}}, ErrorCode::bad_date, "--published", "there is no month 13"},
        {{"a.txt"}, {{"c", "2026-02-03"}}, ErrorCode::usage, "--published", "no article has the id \"c\""},
        {{"a.txt", "b.txt"}, {{"", "2026-02-03"}}, ErrorCode::usage, "--published", "which article?"},
        {{"a.txt"},
         {{"a", "2026-02-03"}, {"a", "2026-02-04"}},
         ErrorCode::usage,
         "--published",
         "two dates for \"a\""},
    };
    for (const Row& row : rows) {
        CAPTURE(row.message);
        const auto loaded = load_documents(disk, {row.inputs, row.published, {}});
        REQUIRE_FALSE(loaded);
        CHECK(loaded.error().code == row.code);
        CHECK(loaded.error().where == row.where);
        CHECK(loaded.error().message == row.message);
    }
}

TEST_CASE("a file that a manifest names and nobody finds is told with its place, the others are read") {
    MemoryDisk disk;
    disk.files = {{"s/a.txt", kStory},
                  {"s/c.txt", kStory},
                  {"s/sources.json",
                   "{\"sources\": [{\"file\": \"a.txt\"},\n  {\"id\": \"b\", \"file\": \"gone.txt\"},\n "
                   "{\"file\": \"c.txt\"}]}"}};
    const auto loaded = load_documents(disk, {{"s"}, {{"b", "2026-02-03"}}, {}});
    REQUIRE(loaded);
    CHECK(ids(*loaded) == "a c");
    CHECK(loaded->skipped_count == 1);
    REQUIRE(loaded->skipped.size() == 1);
    CHECK(loaded->skipped[0].where == "s/sources.json:2:3");
    CHECK(loaded->skipped[0].message == "no such file: s/gone.txt");
    REQUIRE(loaded->warnings.size() == 1);
    CHECK(loaded->warnings[0] == "--published: no article has the id \"b\"");
    const auto unknown = load_documents(disk, {{"s/a.txt"}, {{"b", "2026-02-03"}}, {}});
    REQUIRE_FALSE(unknown);
    CHECK(unknown.error().code == ErrorCode::usage);
}

namespace {
/// A saved timeline of articles given as id, file and text; `published` is what stands in the row.
std::string saved(const std::vector<std::array<std::string, 3>>& articles,
                  const std::string& published = R"("published":{"method":"header line","quote":"x"})") {
    std::string json =
        R"({"schema":"dateline/1","events":[{"id":"e","date":{"earliest":"2026-02-30"}}],"sources":[)";
    for (const auto& [id, file, text] : articles)
        json += (json.back() == '[' ? "" : ",") + std::string(R"({"id":")") + id + R"(","file":")" + file +
                R"(","publisher":"P)" + id + R"(","timezone":"Europe/Oslo",)" + published + R"(,"sha256":")" +
                sha256_hex(text) + "\"}";
    return json + "]}";
}
}  // namespace

TEST_CASE("saved timelines stand for their articles: read again, each once, as they were known") {
    MemoryDisk disk;
    disk.files = {
        {"s/a.txt", kStory},
        {"s/b.txt", kStory + "b"},
        {"s/c.txt", kStory + "c"},
        {"one.json", saved({{"a", "s/a.txt", kStory}, {"x", "s/b.txt", kStory + "b"}})},
        {"out/two.json", saved({{"a", "../s/c.txt", kStory + "c"}, {"y", "s/b.txt", kStory + "b"}})},
        {"out/../s/c.txt", kStory + "c"}};
    const auto forth = load_documents(disk, {{"one.json", "out/two.json"}, {}, {}});
    const auto back = load_documents(disk, {{"out/two.json", "one.json"}, {}, {}});
    REQUIRE(forth);
    REQUIRE(back);
    CHECK(ids(*forth) == "a a-2 x");
    CHECK(ids(*back) == "a a-2 x");
    CHECK(forth->documents[0].publisher == "Pa");
    CHECK(forth->documents[0].timezone == "Europe/Oslo");
    CHECK(forth->documents[0].published.clues.empty());  // the text tells it again
    CHECK(forth->documents[2].file == "s/b.txt");
    // With the file itself: what is known of the article holds, the name is the file's.
    const auto both = load_documents(disk, {{"one.json", "s/b.txt"}, {}, {}});
    REQUIRE(both);
    CHECK(ids(*both) == "a b");
    CHECK(both->documents[1].publisher == "Px");
}

TEST_CASE("a date given by hand stays with the article of a saved timeline") {
    MemoryDisk disk;
    disk.files = {{"a.txt", kStory},
                  {"flag.json", saved({{"a", "a.txt", kStory}},
                                      R"("published":{"method":"flag","quote":"--published a=2026-01"})")},
                  {"bad.json", saved({{"a", "a.txt", kStory}},
                                     R"("published":{"method":"manifest","quote":"2026-02-30"})")}};
    const auto loaded = load_documents(disk, {{"flag.json"}, {}, {}});
    REQUIRE(loaded);
    REQUIRE(loaded->documents[0].published.clues.size() == 1);
    const PublicationClue& clue = loaded->documents[0].published.clues[0];
    CHECK(clue.method == "flag");
    CHECK(clue.quote == "--published a=2026-01");
    CHECK(to_edtf(clue.range) == "2026-01");
    CHECK(clue.strength == ClueStrength::given);
    const auto bad = load_documents(disk, {{"bad.json"}, {}, {}});
    REQUIRE_FALSE(bad);
    CHECK(bad.error().code == ErrorCode::bad_date);
    CHECK(bad.error().where == "bad.json");
}

TEST_CASE(
    "an article of a saved timeline that has changed or is gone is told and left out; no other is an error") {
    MemoryDisk disk;
    disk.files = {{"a.txt", kStory},
                  {"b.txt", kStory + "changed"},
                  {"one.json", saved({{"a", "a.txt", kStory}, {"b", "b.txt", kStory}})},
                  {"gone.json", saved({{"c", "c.txt", kStory}})},
                  {"half.json", saved({{"a", "a.txt", kStory}, {"c", "c.txt", kStory}})},
                  {"stdin.json", saved({{"stdin", "-", kStory}})},
                  {"none.json", R"({"schema":"dateline/1","sources":[]})"},
                  {"rows.json", R"({"schema":"dateline/1","sources":[{"id":"a"}]})"},
                  {"torn.json", R"({"schema":"dateline/1","sources":[)"}};
    const auto loaded = load_documents(disk, {{"one.json"}, {}, {}});
    REQUIRE(loaded);
    CHECK(ids(*loaded) == "a");
    REQUIRE(loaded->skipped.size() == 1);
    CHECK(loaded->skipped[0].where == "b.txt");
    CHECK(loaded->skipped[0].message == "no longer the article that one.json was made of");
    const auto half = load_documents(disk, {{"half.json"}, {}, {}});
    REQUIRE(half);
    CHECK(ids(*half) == "a");
    CHECK(half->skipped_count == 1);
    CHECK(half->skipped.at(0).message == "no such file, and half.json was made of it");
    const auto code = [&](const char* file) {
        const auto read = load_documents(disk, {{file}, {}, {}});
        REQUIRE_FALSE(read);
        return read.error().code;
    };
    CHECK(code("gone.json") == ErrorCode::not_found);
    CHECK(code("stdin.json") == ErrorCode::not_found);
    CHECK(code("none.json") == ErrorCode::no_articles);
    CHECK(code("rows.json") == ErrorCode::bad_json);
    CHECK(code("torn.json") == ErrorCode::bad_json);
}

TEST_CASE("of a file of many articles only those a saved timeline names are read") {
    MemoryDisk disk;
    disk.files = {{"feed.json", R"([{"headline":"One","articleBody":"The dam was reopened on Monday."},
                                    {"headline":"Two","articleBody":"The mayor resigned on Friday."}])"}};
    const auto all = load_documents(disk, {{"feed.json"}, {}, {}});
    REQUIRE(all);
    REQUIRE(ids(*all) == "feed-1 feed-2");
    disk.files["saved.json"] =
        R"({"schema":"dateline/1","sources":[{"id":"feed-2","file":"feed.json","sha256":")" +
        all->documents[1].sha256 + "\"}]}";
    const auto some = load_documents(disk, {{"saved.json"}, {}, {}});
    REQUIRE(some);
    CHECK(ids(*some) == "feed-2");
    CHECK(some->documents[0].text == all->documents[1].text);
}
