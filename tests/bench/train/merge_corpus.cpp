#include "tests/bench/train/merge_corpus.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <nlohmann/json.hpp>
#include <sstream>

#include "core/ingest/load.hpp"
#include "core/resolve/find_timexes.hpp"
#include "core/resolve/publication.hpp"
#include "core/text/offsets.hpp"
#include "timeline/extract/extract.hpp"

namespace dateline::train {
namespace {

using nlohmann::json;
namespace fs = std::filesystem;

std::string read_file(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

class Folder final : public FileSystem {
  public:
    Kind kind(const std::string& path) override {
        if (!fs::exists(path)) return Kind::missing;
        return fs::is_directory(path) ? Kind::directory : Kind::file;
    }
    Result<std::vector<std::string>> list(const std::string& path) override {
        std::vector<std::string> names;
        for (const auto& entry : fs::directory_iterator(path)) names.push_back(entry.path().filename());
        std::sort(names.begin(), names.end());
        return names;
    }
    Result<std::string> read(const std::string& path) override { return read_file(path); }
};

struct GoldMention {
    std::uint32_t event = 0;
    Span quote, trigger;
    bool found = false;
};

/// By source id.
std::map<std::string, std::vector<GoldMention>> gold_mentions(const json& gold,
                                                              const std::vector<Source>& sources) {
    std::map<std::string, std::vector<GoldMention>> mentions;
    std::uint32_t event = 0;
    for (const json& entry : gold["events"]) {
        for (const json& m : entry["mentions"]) {
            const std::string id = m["source"], quote = m["quote"], trigger = m["trigger"];
            for (const Source& source : sources) {
                if (source.document.id != id) continue;
                const std::size_t at = source.document.text.find(quote);
                if (at == std::string::npos) continue;
                const std::size_t word = at + quote.find(trigger);
                const auto span = [](std::size_t begin, std::size_t size) {
                    return Span{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(begin + size)};
                };
                mentions[id].push_back({event, span(at, quote.size()), span(word, trigger.size()), false});
            }
        }
        ++event;
    }
    return mentions;
}

std::vector<std::uint32_t> align(const Source& source, std::vector<GoldMention>& gold) {
    std::vector<std::uint32_t> events(source.mentions.size(), kNone);
    for (std::size_t m = 0; m < events.size(); ++m)
        for (GoldMention& g : gold)
            if (events[m] == kNone && g.trigger.overlaps(source.mentions[m].trigger)) {
                events[m] = g.event;
                g.found = true;
            }
    for (const GoldMention& g : gold) {
        if (g.found) continue;
        std::size_t best = events.size();
        std::uint32_t best_gap = kNone;
        for (std::size_t m = 0; m < events.size(); ++m) {
            const Span trigger = source.mentions[m].trigger;
            if (events[m] != kNone || !g.quote.overlaps(trigger)) continue;
            const std::uint32_t gap = trigger.begin > g.trigger.begin ? trigger.begin - g.trigger.begin
                                                                      : g.trigger.begin - trigger.begin;
            if (gap < best_gap) {
                best = m;
                best_gap = gap;
            }
        }
        if (best < events.size()) events[best] = g.event;
    }
    return events;
}

}  // namespace

GoldCorpus read_mention_corpus(const std::string& folder, const LanguageModel& model) {
    GoldCorpus corpus;
    corpus.name = folder;
    const json docs = json::parse(read_file(folder + "/docs.json"));
    const json gold = json::parse(read_file(folder + "/gold.json"));
    std::map<std::string, std::map<std::pair<std::uint32_t, std::uint32_t>, std::uint32_t>> mentions;
    std::uint32_t cluster = 0;
    for (const json& entry : gold["entries"]) {
        for (const json& m : entry["mentions"])
            mentions[m["source"]].emplace(
                std::pair(m["begin"].get<std::uint32_t>(), m["end"].get<std::uint32_t>()), cluster);
        ++cluster;
    }
    for (const json& doc : docs) {
        Source source;
        source.document.id = doc["id"];
        source.document.text = read_file(folder + "/" + doc["file"].get<std::string>());
        const CodePointOffsets offsets(source.document.text);
        std::vector<Span> triggers;
        corpus.gold.emplace_back();
        corpus.spans.emplace_back();
        for (const auto& [span, number] : mentions[source.document.id]) {
            triggers.push_back({offsets.byte_at(span.first), offsets.byte_at(span.second)});
            corpus.gold.back().push_back(number);
            corpus.spans.back().push_back(span);
        }
        source.timexes = find_timexes(source.document);
        source.analysis = analyse(source.document, model);
        extract_events(source, triggers, true);
        corpus.sources.push_back(std::move(source));
    }
    return corpus;
}

GoldCorpus read_story_pack(const std::string& folder, const LanguageModel& model) {
    GoldCorpus corpus;
    corpus.name = fs::path(folder).filename();
    Folder disk;
    auto loaded = load_documents(disk, {{folder}, {}});
    if (!loaded) return corpus;
    std::sort(loaded->documents.begin(), loaded->documents.end(),
              [](const Document& a, const Document& b) { return a.id < b.id; });
    for (Document& document : loaded->documents) {
        settle_publication(document);
        Source source;
        source.document = std::move(document);
        source.timexes = find_timexes(source.document);
        source.analysis = analyse(source.document, model);
        extract_events(source, {}, false);
        corpus.sources.push_back(std::move(source));
    }
    auto gold = gold_mentions(json::parse(read_file(folder + "/gold.json")), corpus.sources);
    for (auto a = gold.begin(); a != gold.end(); ++a)
        for (auto b = std::next(a); b != gold.end(); ++b)
            for (const GoldMention& x : a->second)
                corpus.gold_pairs += static_cast<std::size_t>(
                    std::count_if(b->second.begin(), b->second.end(),
                                  [&](const GoldMention& y) { return y.event == x.event; }));
    for (const Source& source : corpus.sources) {
        corpus.gold.push_back(align(source, gold[source.document.id]));
        corpus.spans.emplace_back(source.mentions.size());
    }
    return corpus;
}

std::vector<GoldCorpus> read_story_packs(const std::string& folder, const LanguageModel& model) {
    std::vector<std::string> names;
    for (const auto& entry : fs::directory_iterator(folder))
        if (fs::exists(entry.path() / "gold.json")) names.push_back(entry.path());
    std::sort(names.begin(), names.end());
    std::vector<GoldCorpus> packs;
    for (const std::string& name : names) packs.push_back(read_story_pack(name, model));
    return packs;
}

}  // namespace dateline::train
