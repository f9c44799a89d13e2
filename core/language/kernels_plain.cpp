// For any processor, one product at a time. On x86 only the tests use it.
#include "core/language/kernels_common.inc"

namespace {
struct Lanes : CommonLanes {
    struct Sums {
        std::int32_t sum;
        std::int16_t first, second;
    };
    static constexpr std::size_t kCount = 1;
    static constexpr std::size_t kBytes = 16;
    using Words = std::int16_t __attribute__((vector_size(kBytes)));
    static constexpr std::size_t kParts = 4;
    static Sums zero() { return {0, 0, 0}; }
    static Sums load(const std::int16_t* at) { return {0, at[0], at[1]}; }
    static Sums pair(const std::int16_t* at) { return load(at); }
    static Sums add_products(Sums sums, Sums a, Sums b) {
        return {sums.sum + a.first * b.first + a.second * b.second, 0, 0};
    }
    static void store(std::int32_t* at, Sums sums) { *at = sums.sum; }
    /// As many bytes as there are words in a vector, as words.
    static Words widen(const std::int8_t* at) {
        Words words{};
        for (std::size_t i = 0; i < kBytes / 2; ++i) words[i] = at[i];
        return words;
    }
    /// Bit i is set where the i-th of sixteen numbers is not 0.
    static std::uint32_t bits(const Slots& x) {
        std::uint32_t out = 0;
        for (std::size_t i = 0; i < 16; ++i) out |= static_cast<std::uint32_t>(x[i] != 0) << i;
        return out;
    }
};
}  // namespace

#define KERNELS kPlainKernels
#include "core/language/kernels_body.inc"
