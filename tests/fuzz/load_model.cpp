// Any bytes: a model or an error. The checksum is put right, so that the fuzzer gets behind it.
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <vector>

#include "core/language/model.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace dateline;
    std::vector<PackedTable::Bucket> memory(size / sizeof(PackedTable::Bucket) + 1);
    const std::span<std::byte> bytes = std::as_writable_bytes(std::span(memory)).first(size);
    if (size > 0) std::memcpy(bytes.data(), data, size);
    if (size >= aligned(sizeof(ModelHeader))) {
        ModelHeader header;
        std::memcpy(&header, bytes.data(), sizeof header);
        header.magic = ModelHeader::kMagic;
        header.format = ModelHeader::kFormat;
        header.checksum = model_checksum(header, bytes.subspan(aligned(sizeof header)));
        std::memcpy(bytes.data(), &header, sizeof header);
    }
    (void)LanguageModel::load(bytes);
    return 0;
}
