#include "core/language/model.hpp"

#include <algorithm>
#include <cstring>
#include <string>

#include "core/language/hashing.hpp"
#include "core/language/tagset.hpp"

namespace dateline {
namespace {

constexpr std::array kTables{
    Section::words,       Section::clusters,      Section::tag_weights, Section::punctuation_weights,
    Section::lemma_words, Section::lemma_endings, Section::word_rows};

tl::unexpected<Error> bad(std::string what) {
    return fail(ErrorCode::bad_model, "the language model " + std::move(what), "language model",
                "build the program anew");
}

template <class Row>
std::span<const Row> rows(std::span<const std::byte> bytes) {
    return {reinterpret_cast<const Row*>(bytes.data()), bytes.size() / sizeof(Row)};
}

bool is_sound(const TagClass& tag) {
    return static_cast<std::size_t>(tag.upos) < kUposCount && tag.xpos < xpos_count() &&
           tag.verb_form <= VerbForm::ger && tag.tense <= Tense::pres && tag.mood <= Mood::sub &&
           tag.voice <= Voice::pass && tag.number <= Number::plur && tag.person <= 3;
}

/// Does every value in use, or what `index` takes of it, stand in a list of so many?
template <class Index>
bool points_into(const PackedTable& table, std::size_t size, Index index) {
    return std::all_of(
        table.buckets().begin(), table.buckets().end(), [&](const PackedTable::Bucket& bucket) {
            bool sound = true;
            for (std::size_t i = 0; i < PackedTable::kSlots; ++i)
                sound = sound && (bucket.fingerprints[i] == 0 || index(bucket.values[i]) < size);
            return sound;
        });
}

/// Cuts the numbers of a scorer out of its section; nothing when the section has not the right size.
ScorerView scorer_view(std::span<const std::byte> bytes, const ScorerShape& shape) {
    ScorerView view;
    if (bytes.size() != shape.bytes()) return view;
    std::size_t at = 0;
    const auto take = [&](auto& part, std::size_t count) {
        using Number = typename std::remove_reference_t<decltype(part)>::value_type;
        part = rows<Number>(bytes.subspan(at, count * sizeof(Number)));
        at += count * sizeof(Number);
    };
    take(view.slots, kWidth * shape.columns());
    take(view.outside, 2 * shape.columns());
    take(view.bias, kHidden);
    take(view.out, kHidden * shape.classes);
    take(view.out_bias, shape.classes);
    take(view.rows, shape.rows * kHidden);
    return view;
}

}  // namespace

bool LanguageModel::read_network(std::span<const std::span<const std::byte>> sections) {
    const auto section = [&](Section s) { return sections[static_cast<std::size_t>(s)]; };
    encoder_rows_ = rows<std::int8_t>(section(Section::encoder_rows));
    const std::size_t count = encoder_rows_.size() / kGates;
    constexpr std::size_t kWeights = kWidth * kGates;
    const std::span<const std::byte> layer = section(Section::encoder_layer);
    if (count <= kSharedRows || encoder_rows_.size() % kGates != 0 ||
        layer.size() != 2 * kWeights + 4 * kGates)
        return false;
    word_row_count_ = count - kSharedRows;
    gate_weights_ = rows<std::int16_t>(layer.first(2 * kWeights));
    gate_bias_ = rows<std::int32_t>(layer.subspan(2 * kWeights));
    arcs_ = scorer_view(section(Section::arc_network), kArcShape);
    labels_ = scorer_view(section(Section::label_network), kLabelShape);
    tags_ = scorer_view(section(Section::tag_network), kTagShape);
    return !arcs_.rows.empty() && !labels_.rows.empty() && !tags_.rows.empty();
}

std::uint64_t model_checksum(const ModelHeader& header, std::span<const std::byte> bytes) {
    std::array<std::uint64_t, 4> lanes{1, 2, 3, 4};
    std::size_t at = 0;
    for (; at + sizeof lanes <= bytes.size(); at += sizeof lanes) {
        std::array<std::uint64_t, 4> words{};
        std::memcpy(words.data(), bytes.data() + at, sizeof words);
        for (std::size_t i = 0; i < lanes.size(); ++i)
            lanes[i] = (lanes[i] ^ words[i]) * 0x9E3779B97F4A7C15ULL;
        for (std::uint64_t& lane : lanes) lane ^= lane >> 32U;
    }
    std::uint64_t sum = mix(bytes.size());
    for (const std::uint32_t size : header.sizes) sum = mix(sum ^ size);
    for (const std::uint64_t lane : lanes) sum = mix(sum ^ lane);
    for (; at < bytes.size(); ++at) sum = mix(sum ^ static_cast<std::uint64_t>(bytes[at]));
    return sum;
}

Result<LanguageModel> LanguageModel::load(std::span<const std::byte> bytes) {
    ModelHeader header;
    if (bytes.size() < sizeof header) return bad("is cut off: " + std::to_string(bytes.size()) + " bytes");
    if (reinterpret_cast<std::uintptr_t>(bytes.data()) % kModelAlignment != 0)
        return bad("does not lie at a multiple of 64 bytes");
    std::memcpy(&header, bytes.data(), sizeof header);
    if (header.magic != ModelHeader::kMagic) return bad("is no model of this program");
    if (header.format != ModelHeader::kFormat)
        return bad("has format " + std::to_string(header.format) + ", not " +
                   std::to_string(ModelHeader::kFormat));
    std::size_t expected = aligned(sizeof header);
    for (const std::uint32_t size : header.sizes) expected += aligned(size);
    if (bytes.size() != expected)
        return bad("is cut off: " + std::to_string(bytes.size()) + " of " + std::to_string(expected) +
                   " bytes");
    const std::span<const std::byte> body = bytes.subspan(aligned(sizeof header));
    if (model_checksum(header, body) != header.checksum) return bad("is damaged: the checksum is wrong");

    std::array<std::span<const std::byte>, kSections> sections;
    std::size_t at = 0;
    for (std::size_t i = 0; i < kSections; ++i) {
        sections[i] = body.subspan(at, header.sizes[i]);
        at += aligned(header.sizes[i]);
    }
    const auto section = [&](Section s) { return sections[static_cast<std::size_t>(s)]; };
    LanguageModel model;
    model.tag_classes_ = rows<TagClass>(section(Section::tag_classes));
    model.ambiguities_ = rows<Ambiguity>(section(Section::ambiguities));
    model.lemma_rules_ = rows<LemmaRule>(section(Section::lemma_strings));
    for (const Section s : kTables) {
        const auto buckets = rows<PackedTable::Bucket>(section(s));
        if (buckets.empty()) return bad("lacks a table");
        model.tables_[static_cast<std::size_t>(s)] = PackedTable(buckets);
    }
    if (!model.read_network(sections)) return bad("lacks a network");
    if (model.tag_classes_.empty() || model.tag_classes_.size() > kTagShape.classes ||
        model.ambiguities_.empty() || model.lemma_rules_.empty()) {
        return bad("lacks a list");
    }
    if (!std::all_of(model.tag_classes_.begin(), model.tag_classes_.end(), is_sound))
        return bad("has a tag that is none");
    for (const Ambiguity& one : model.ambiguities_) {
        const auto known = [&](std::uint8_t c) { return c < model.tag_classes_.size(); };
        if (one.count > Ambiguity::kMost || !std::all_of(one.classes.begin(), one.classes.end(), known))
            return bad("has a word with a tag that is none");
    }
    for (const LemmaRule& rule : model.lemma_rules_) {
        if (rule.size > rule.text.size()) return bad("has a lemma that is too long");
    }
    const auto whole = [](std::uint16_t value) { return std::size_t{value}; };
    const auto label = [](std::uint16_t value) { return std::size_t{ClassWeight::unpack(value).label}; };
    if (!points_into(model.table(Section::words), model.ambiguities_.size(), whole) ||
        !points_into(model.table(Section::lemma_words), model.lemma_rules_.size(), whole) ||
        !points_into(model.table(Section::lemma_endings), model.lemma_rules_.size(), whole) ||
        !points_into(model.table(Section::word_rows), model.word_row_count(), whole) ||
        !points_into(model.table(Section::tag_weights), model.tag_classes_.size(), label))
        return bad("has a table that points beyond its list");
    return model;
}

}  // namespace dateline
