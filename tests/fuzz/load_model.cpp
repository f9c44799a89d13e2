// Any bytes: a model or an error. The checksum is put right, so that the fuzzer gets behind it. Input that
// begins with an even byte is the file itself; with an odd one it is a list of changes to a small sound
// model, because nobody guesses a network of the right size.
#include <array>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <span>
#include <vector>

#include "core/language/model.hpp"

namespace {

using namespace dateline;
using Buckets = std::vector<PackedTable::Bucket>;  // memory at multiples of 64 bytes

void load(std::span<std::byte> bytes) {
    if (bytes.size() >= aligned(sizeof(ModelHeader))) {
        ModelHeader header;
        std::memcpy(&header, bytes.data(), sizeof header);
        header.magic = ModelHeader::kMagic;
        header.format = ModelHeader::kFormat;
        header.checksum = model_checksum(header, bytes.subspan(aligned(sizeof header)));
        std::memcpy(bytes.data(), &header, sizeof header);
    }
    const auto model = LanguageModel::load(bytes);
    if (!model) {
        if (model.error().code != ErrorCode::bad_model) std::abort();
        return;
    }
    // what the program reads without asking
    int sum = model->encoder_row(model->word_row_count() + kSharedRows - 1)[kGates - 1];
    sum += model->gate_weights().back() + model->gate_bias().back();
    for (const ScorerView* scorer : {&model->arcs(), &model->labels(), &model->tags()})
        sum += scorer->slots.back() + scorer->outside.back() + scorer->bias.back() + scorer->out.back() +
               scorer->out_bias.back() + scorer->rows.back();
    sum += static_cast<int>(model->tag_classes().back().upos) + model->ambiguities().back().count +
           model->lemma_rules().back().size;
    for (std::size_t i = 0; i < kSections; ++i) {
        const PackedTable& table = model->table(static_cast<Section>(i));
        if (table.bucket_count() != 0) sum += table.find(0xFFFF'FFFF'FFFF'FFFFULL) + table.find(1);
    }
    for (const std::uint64_t key : {~std::uint64_t{0}, std::uint64_t{1}, std::uint64_t{0x1'0000}}) {
        sum += model->ambiguities()[model->table(Section::words).find(key)].count;
        sum += model->lemma_rules()[model->table(Section::lemma_words).find(key)].size;
        sum += model->lemma_rules()[model->table(Section::lemma_endings).find(key)].size;
        sum += model->encoder_row(model->table(Section::word_rows).find(key))[0];
        const auto weight = ClassWeight::unpack(model->table(Section::tag_weights).find(key));
        sum += static_cast<int>(model->tag_classes()[weight.label].upos);
    }
    if (sum == 0x7FFF'FFFF) std::abort();  // so that the sum is needed
}

constexpr std::array<std::size_t, kSections> kSizes = {16,
                                                       32,
                                                       64,
                                                       64,
                                                       64,
                                                       64,
                                                       64,
                                                       64,
                                                       64,
                                                       64,
                                                       (kSharedRows + 1) * kGates,
                                                       2 * kWidth* kGates + 4 * kGates,
                                                       kArcShape.bytes(),
                                                       kLabelShape.bytes(),
                                                       kTagShape.bytes()};

std::span<std::byte> as_bytes(Buckets& memory, std::size_t size) {
    return std::as_writable_bytes(std::span(memory)).first(size);
}

void change(std::span<const std::uint8_t> changes) {
    ModelHeader header;
    std::size_t size = aligned(sizeof header);
    for (std::size_t i = 0; i < kSections; ++i) {
        header.sizes[i] = static_cast<std::uint32_t>(kSizes[i]);
        size += aligned(kSizes[i]);
    }
    Buckets memory(size / sizeof(PackedTable::Bucket) + 4);
    // change := section byte, what byte, two bytes: a size that is a little other, or a byte of the section
    for (; changes.size() >= 4; changes = changes.subspan(4)) {
        const std::size_t section = changes[0] % kSections;
        if ((changes[1] & 1U) != 0) {
            header.sizes[section] += changes[2];
            header.sizes[section] -= changes[3];
            continue;
        }
        std::size_t at = aligned(sizeof header);
        for (std::size_t i = 0; i < section; ++i) at += aligned(kSizes[i]);
        as_bytes(memory, size)[at + changes[2] % kSizes[section]] = std::byte{changes[3]};
    }
    std::size_t whole = aligned(sizeof header);
    for (const std::uint32_t part : header.sizes) whole += aligned(part);
    if (whole > 2 * size) return;  // less than nothing, taken round
    memory.resize(whole / sizeof(PackedTable::Bucket) + 1);
    std::memcpy(memory.data(), &header, sizeof header);
    load(as_bytes(memory, whole));
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size > 0 && (data[0] & 1U) != 0) {
        change({data + 1, size - 1});
        return 0;
    }
    Buckets memory(size / sizeof(PackedTable::Bucket) + 1);
    const std::span<std::byte> bytes = as_bytes(memory, size);
    if (size > 0) std::memcpy(bytes.data(), data, size);
    load(bytes);
    return 0;
}
