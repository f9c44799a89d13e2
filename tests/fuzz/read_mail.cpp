// Any bytes as a file for read_mail_file, packed or not.
#include "tests/fuzz/reading.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    dateline::read_all(dateline::read_mail_file, data, size);
    return 0;
}
