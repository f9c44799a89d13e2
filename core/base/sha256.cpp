#include "core/base/sha256.hpp"

#include <array>
#include <memory>

#include <openssl/evp.h>

namespace dateline {
namespace {

struct FreeMethod {
    void operator()(EVP_MD* method) const { EVP_MD_free(method); }
};

/// Looked up once: OpenSSL takes as long for that as for some kilobytes of text.
const EVP_MD* sha256() {
    static const std::unique_ptr<EVP_MD, FreeMethod> kMethod(EVP_MD_fetch(nullptr, "SHA256", nullptr));
    return kMethod.get();
}

}  // namespace

std::string sha256_hex(std::string_view bytes) {
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
    unsigned int size = 0;
    if (EVP_Digest(bytes.data(), bytes.size(), digest.data(), &size, sha256(), nullptr) != 1) return {};
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
