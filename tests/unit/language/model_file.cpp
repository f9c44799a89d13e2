#include <doctest/doctest.h>

#include <cstddef>
#include <cstring>
#include <string>
#include <vector>

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
