#include "app/train/model_builder.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <tuple>

namespace dateline::train {
namespace {
constexpr double kFill = 0.7;
}

ModelBuilder::ModelBuilder() : sections_(kSections) {
    for (const Section s :
         {Section::words, Section::clusters, Section::tag_weights, Section::punctuation_weights,
          Section::word_rows, Section::lemma_words, Section::lemma_endings}) {
        set_table(s, {}, 64);
    }
    set_rows(Section::encoder_rows, std::vector<std::byte>((kSharedRows + 1) * kGates));
    set_rows(Section::encoder_layer, std::vector<std::byte>(2 * kWidth * kGates + 4 * kGates));
    set_rows(Section::arc_network, std::vector<std::byte>(kArcShape.bytes()));
    set_rows(Section::label_network, std::vector<std::byte>(kLabelShape.bytes()));
    set_rows(Section::tag_network, std::vector<std::byte>(kTagShape.bytes()));
    set_rows(Section::tag_classes, std::vector<TagClass>(1));
    set_rows(Section::ambiguities, std::vector<Ambiguity>(1));
    set_rows(Section::lemma_strings, std::vector<LemmaRule>(1));
}

void ModelBuilder::set_bytes(Section section, std::span<const std::byte> bytes) {
    sections_[static_cast<std::size_t>(section)].assign(bytes.begin(), bytes.end());
}

std::size_t ModelBuilder::set_table(Section section, std::vector<TableEntry> entries, std::size_t most) {
    const auto wanted = static_cast<std::size_t>(
        std::ceil(static_cast<double>(entries.size()) / kFill / PackedTable::kSlots));
    const std::size_t count =
        std::clamp<std::size_t>(wanted, 1, std::max<std::size_t>(most / sizeof(PackedTable::Bucket), 1));
    const auto bucket_of = [&](const TableEntry& e) { return PackedTable::bucket_of(e.key, count); };
    std::sort(entries.begin(), entries.end(), [&](const TableEntry& a, const TableEntry& b) {
        return std::tuple(bucket_of(a), -a.priority, a.key, a.value) <
               std::tuple(bucket_of(b), -b.priority, b.key, b.value);
    });
    std::vector<PackedTable::Bucket> buckets(count, PackedTable::Bucket{});
    std::size_t left_out = 0;
    std::size_t slot = 0;
    for (std::size_t i = 0; i < entries.size(); ++i) {
        const std::size_t bucket = bucket_of(entries[i]);
        if (i > 0 && bucket_of(entries[i - 1]) != bucket) slot = 0;
        if (slot == PackedTable::kSlots) {
            ++left_out;
            continue;
        }
        buckets[bucket].fingerprints[slot] = PackedTable::fingerprint_of(entries[i].key);
        buckets[bucket].values[slot++] = entries[i].value;
    }
    set_rows(section, buckets);
    return left_out;
}

std::span<const std::byte> ModelBuilder::build() {
    ModelHeader header;
    std::vector<std::byte> body;
    for (std::size_t i = 0; i < kSections; ++i) {
        header.sizes[i] = static_cast<std::uint32_t>(sections_[i].size());
        body.insert(body.end(), sections_[i].begin(), sections_[i].end());
        body.resize(aligned(body.size()));
    }
    header.checksum = model_checksum(header, body);
    const std::size_t begin = aligned(sizeof header);
    auto& file = files_.emplace_back((begin + body.size()) / sizeof(PackedTable::Bucket));
    const std::span<std::byte> bytes = std::as_writable_bytes(std::span(file));
    // Without what the compiler leaves between header and body: the same model is the same bytes.
    std::memcpy(bytes.data(), &header, offsetof(ModelHeader, sizes) + sizeof header.sizes);
    std::memcpy(bytes.data() + begin, body.data(), body.size());
    return bytes;
}

LanguageModel ModelBuilder::model() {
    auto loaded = LanguageModel::load(build());
    if (!loaded) {
        std::fprintf(stderr, "dateline-train: %s\n", loaded.error().message.c_str());
        std::abort();
    }
    return *loaded;
}

}  // namespace dateline::train
