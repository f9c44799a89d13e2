#include "core/base/sha256.hpp"

#include <array>

#include <openssl/evp.h>

namespace dateline {

std::string sha256_hex(std::string_view bytes) {
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
    unsigned int size = 0;
    if (EVP_Digest(bytes.data(), bytes.size(), digest.data(), &size, EVP_sha256(), nullptr) != 1) return {};
    constexpr std::string_view kHex = "0123456789abcdef";
    std::string hex;
    hex.reserve(std::size_t{2} * size);
    for (unsigned int i = 0; i < size; ++i) {
        hex += kHex[digest[i] / 16U];
        hex += kHex[digest[i] % 16U];
    }
    return hex;
}

}  // namespace dateline
