// Any bytes: a table of word vectors that can be asked for anything, or an error.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <vector>

#include "core/language/word_vectors.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace dateline;
    std::vector<std::uint32_t> memory(size / sizeof(std::uint32_t) + 1);
    if (size > 0) std::memcpy(memory.data(), data, size);
    const auto table = WordVectors::load(std::as_bytes(std::span(memory)).first(size));
    if (!table) {
        if (table.error().code != ErrorCode::bad_model) std::abort();
        return 0;
    }
    const std::uint32_t row = table->find("sign", Upos::VERB);
    if (row != kNone && row >= table->size()) std::abort();
    if (table->size() == 0) return 0;
    const auto last = static_cast<std::uint32_t>(table->size() - 1);
    volatile float read = table->likeness(0, last) + static_cast<float>(table->frequency(last));
    static_cast<void>(read);
    return 0;
}
