#include "core/language/word_vectors.hpp"

#include <doctest/doctest.h>

#include <cstring>
#include <limits>
#include <string>
#include <vector>

using namespace dateline;

namespace {

/// A table in bytes that may be damaged, at a multiple of four.
class Bytes {
  public:
    explicit Bytes(std::vector<std::uint32_t> hashes, float scale = 0.5F,
                   std::uint32_t width = WordVectors::kWidth) {
        const auto words = static_cast<std::uint32_t>(hashes.size());
        add("DLWV", 4);
        add(&words, sizeof words);
        add(&width, sizeof width);
        add(hashes.data(), hashes.size() * sizeof(std::uint32_t));
        for (std::uint32_t i = 0; i < words; ++i) add(&scale, sizeof scale);
        bytes_.resize(bytes_.size() + words * (1 + WordVectors::kWidth), std::byte{1});
    }
    [[nodiscard]] std::string trouble(std::size_t cut = 0) const {
        std::vector<std::uint32_t> memory(bytes_.size() / sizeof(std::uint32_t) + 1);
        std::memcpy(memory.data(), bytes_.data(), bytes_.size());
        const auto table = WordVectors::load(std::as_bytes(std::span(memory)).first(bytes_.size() - cut));
        if (table) return "";
        CHECK(table.error().code == ErrorCode::bad_model);
        return table.error().message;
    }

  private:
    void add(const void* from, std::size_t size) {
        const auto* begin = static_cast<const std::byte*>(from);
        bytes_.insert(bytes_.end(), begin, begin + size);
    }
    std::vector<std::byte> bytes_;
};

float likeness(std::string_view a, Upos upos_a, std::string_view b, Upos upos_b) {
    const WordVectors& vectors = built_in_word_vectors();
    const std::uint32_t x = vectors.find(a, upos_a), y = vectors.find(b, upos_b);
    REQUIRE(x != kNone);
    REQUIRE(y != kNone);
    return vectors.likeness(x, y);
}

}  // namespace

TEST_CASE("the built-in word vectors are whole and at most 3 MB") {
    CHECK(WordVectors::load(built_in_word_vector_bytes()).has_value());
    CHECK(built_in_word_vector_bytes().size() <= 3'000'000);
    CHECK(built_in_word_vectors().size() > 20'000);
}

TEST_CASE("words of one meaning lie near each other, others do not") {
    struct Row {
        std::string_view verb, other;
        Upos upos;
    };
    for (const Row& row : {Row{"resign", "step-down", Upos::VERB}, Row{"resign", "resignation", Upos::NOUN},
                           Row{"reject", "turn-down", Upos::VERB}, Row{"postpone", "delay", Upos::NOUN},
                           Row{"arrest", "detain", Upos::VERB}, Row{"steal", "theft", Upos::NOUN},
                           Row{"buy", "acquisition", Upos::NOUN}, Row{"sue", "lawsuit", Upos::NOUN},
                           Row{"authorize", "approval", Upos::NOUN}, Row{"murder", "kill", Upos::VERB}}) {
        CAPTURE(row.verb);
        CAPTURE(row.other);
        CHECK(likeness(row.verb, Upos::VERB, row.other, row.upos) > 0.55F);
    }
    for (const Row& row : {Row{"arrest", "release", Upos::VERB}, Row{"kill", "meet", Upos::VERB},
                           Row{"eat", "buy", Upos::VERB}, Row{"present", "resign", Upos::VERB},
                           Row{"vote", "flood", Upos::NOUN}, Row{"sink", "elect", Upos::VERB}}) {
        CAPTURE(row.verb);
        CAPTURE(row.other);
        CHECK(likeness(row.verb, Upos::VERB, row.other, row.upos) < 0.35F);
    }
}

TEST_CASE("a word is as like itself as can be, and likeness has no direction") {
    const WordVectors& vectors = built_in_word_vectors();
    const std::uint32_t sign = vectors.find("sign", Upos::VERB), deal = vectors.find("deal", Upos::NOUN);
    REQUIRE(sign != kNone);
    REQUIRE(deal != kNone);
    CHECK(vectors.likeness(sign, sign) == doctest::Approx(1));
    CHECK(vectors.likeness(sign, deal) == vectors.likeness(deal, sign));
}

TEST_CASE("common words are told from rare ones, verbs from nouns, words from none") {
    const WordVectors& vectors = built_in_word_vectors();
    CHECK(vectors.frequency(vectors.find("send", Upos::VERB)) >
          vectors.frequency(vectors.find("arrest", Upos::VERB)));
    CHECK(vectors.find("sign", Upos::VERB) != vectors.find("sign", Upos::NOUN));
    CHECK(vectors.find("", Upos::VERB) == kNone);
    CHECK(vectors.find("frobnicate", Upos::VERB) == kNone);
    CHECK(vectors.find(std::string(1000, 'a'), Upos::NOUN) == kNone);
}

TEST_CASE("a table that is none is refused") {
    CHECK(Bytes({1, 2, 3}).trouble().empty());
    CHECK(Bytes({}).trouble().empty());
    CHECK(Bytes({1, 2, 3}).trouble(1) == "the table of word vectors has another size than it says");
    CHECK(Bytes({}).trouble(5) == "the table of word vectors is cut short");
    CHECK(Bytes({1}, 0.5F, 64).trouble() == "the table of word vectors is of another kind");
    CHECK(Bytes({2, 1}).trouble() == "the table of word vectors is out of order");
    CHECK(Bytes({1, 1}).trouble() == "the table of word vectors is out of order");
    CHECK(Bytes({1}, 0).trouble() == "the table of word vectors has a vector without a length");
    CHECK(Bytes({1}, std::numeric_limits<float>::infinity()).trouble() ==
          "the table of word vectors has a vector without a length");
}
