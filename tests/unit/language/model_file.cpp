#include <doctest/doctest.h>

#include <cstddef>
#include <cstring>
#include <string>
#include <vector>

#include "core/language/analyse.hpp"
#include "core/language/model.hpp"

using namespace dateline;

namespace {

/// A copy of the built-in model that a test may damage, at a multiple of 64 bytes.
class Copy {
  public:
    Copy() : size_(built_in_model_bytes().size()), buckets_(size_ / sizeof(PackedTable::Bucket)) {
        std::memcpy(buckets_.data(), built_in_model_bytes().data(), size_);
    }
    [[nodiscard]] std::span<std::byte> bytes() { return std::as_writable_bytes(std::span(buckets_)); }

  private:
    std::size_t size_;
    std::vector<PackedTable::Bucket> buckets_;
};

std::string trouble_with(std::span<const std::byte> bytes) {
    const auto model = LanguageModel::load(bytes);
    if (model) return "";
    CHECK(model.error().code == ErrorCode::bad_model);
    return model.error().message;
}

}  // namespace

TEST_CASE("the built-in model is whole and at most 12 MB") {
    CHECK(trouble_with(built_in_model_bytes()).empty());
    CHECK(built_in_model_bytes().size() <= 12'000'000);
}

TEST_CASE("a model cut off anywhere is refused") {
    Copy copy;
    for (const std::size_t size :
         {std::size_t{0}, std::size_t{1}, sizeof(ModelHeader) - 1, sizeof(ModelHeader), std::size_t{128},
          copy.bytes().size() / 2, copy.bytes().size() - 1}) {
        CAPTURE(size);
        CHECK(trouble_with(copy.bytes().first(size)).find("is cut off") != std::string::npos);
    }
}

TEST_CASE("a damaged byte is noticed wherever it is") {
    Copy copy;
    for (std::size_t at = 0; at < copy.bytes().size(); at += at < 256 ? 1 : 1'000'003) {
        if (at >= offsetof(ModelHeader, sizes) + sizeof(ModelHeader::sizes) &&
            at < aligned(sizeof(ModelHeader)))
            continue;  // padding
        CAPTURE(at);
        copy.bytes()[at] ^= std::byte{0x10};
        CHECK_FALSE(trouble_with(copy.bytes()).empty());
        copy.bytes()[at] ^= std::byte{0x10};
    }
    CHECK(trouble_with(copy.bytes()).empty());
}

TEST_CASE("a model that was written wrong, with the right checksum, is refused") {
    Copy copy;
    ModelHeader header;
    std::memcpy(&header, copy.bytes().data(), sizeof header);
    const auto begin_of = [&](Section section) {
        std::size_t at = aligned(sizeof header);
        for (std::size_t i = 0; i < static_cast<std::size_t>(section); ++i) at += aligned(header.sizes[i]);
        return at;
    };
    const auto sign = [&] {
        header.checksum = model_checksum(header, copy.bytes().subspan(aligned(sizeof header)));
        std::memcpy(copy.bytes().data(), &header, sizeof header);
    };
    const auto model = built_in_model();
    REQUIRE(model);
    const std::size_t rules = (*model)->lemma_rules().size(), tags = (*model)->tag_classes().size();
    struct Row {
        Section table;
        std::size_t size, mask;  // of the list it points into; which bits of a value do
    };
    for (const Row& row :
         {Row{Section::words, (*model)->ambiguities().size(), 0xFFFF},
          Row{Section::lemma_words, rules, 0xFFFF}, Row{Section::lemma_endings, rules, 0xFFFF},
          Row{Section::word_rows, (*model)->word_row_count(), 0xFFFF},
          Row{Section::tag_weights, tags, 0xFF}}) {
        CAPTURE(static_cast<int>(row.table));
        const std::size_t buckets =
            header.sizes[static_cast<std::size_t>(row.table)] / sizeof(PackedTable::Bucket);
        for (const std::size_t b : {std::size_t{0}, buckets - 1}) {
            std::byte* const place =
                copy.bytes().data() + begin_of(row.table) + b * sizeof(PackedTable::Bucket);
            PackedTable::Bucket was{}, bucket{};
            std::memcpy(&was, place, sizeof was);
            bucket = was;
            const auto write = [&](std::uint16_t fingerprint, std::size_t value) {
                bucket.fingerprints[7] = fingerprint;
                bucket.values[7] = static_cast<std::uint16_t>(value);
                std::memcpy(place, &bucket, sizeof bucket);
                sign();
                return trouble_with(copy.bytes());
            };
            CHECK(write(77, row.size) == "the language model has a table that points beyond its list");
            CHECK(write(77, row.mask) == "the language model has a table that points beyond its list");
            CHECK(write(77, row.size - 1).empty());
            CHECK(write(0, row.size).empty());  // a free slot points nowhere
            std::memcpy(place, &was, sizeof was);
        }
    }
    sign();
    CHECK(trouble_with(copy.bytes()).empty());
    for (const Section list : {Section::tag_classes, Section::ambiguities, Section::lemma_strings}) {
        std::byte& byte = copy.bytes()[begin_of(list) + (list == Section::lemma_strings ? 1
                                                         : list == Section::ambiguities ? 2
                                                                                        : 0)];
        const std::byte was = byte;
        byte = std::byte{0xF0};
        sign();
        CHECK(trouble_with(copy.bytes()).starts_with("the language model has a "));
        byte = was;
    }
}

TEST_CASE("the error says what is wrong") {
    Copy copy;
    copy.bytes()[0] = std::byte{'D'};
    CHECK(trouble_with(copy.bytes()) == "the language model is no model of this program");
    Copy other;
    other.bytes()[12] = std::byte{99};
    CHECK(trouble_with(other.bytes()).starts_with("the language model has format 99"));
    Copy damaged;
    damaged.bytes()[damaged.bytes().size() / 2] ^= std::byte{1};
    CHECK(trouble_with(damaged.bytes()) == "the language model is damaged: the checksum is wrong");
    CHECK(trouble_with(damaged.bytes().subspan(1, 1000)).find("multiple of 64") != std::string::npos);
}

TEST_CASE("weights keep their order in eight bits") {
    for (int code = -127; code < 127; ++code) {
        CHECK(weight_of(static_cast<std::uint8_t>(code)) < weight_of(static_cast<std::uint8_t>(code + 1)));
    }
    const ClassWeight weight{200, 0x81};
    CHECK(ClassWeight::unpack(weight.pack()).label == 200);
    CHECK(ClassWeight::unpack(weight.pack()).code == 0x81);
}
