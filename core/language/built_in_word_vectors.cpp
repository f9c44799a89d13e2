// The word vectors as a part of the program, like the model (built_in_model.cpp).
#include "core/language/word_vectors.hpp"

// DATELINE_VECTORS_FILE is the path of core/language/model/word_vectors.bin, see core/CMakeLists.txt.
asm(".pushsection .rodata\n"
    ".balign 64\n"
    ".global dateline_vectors_begin\n"
    ".global dateline_vectors_end\n"
    "dateline_vectors_begin:\n"
    ".incbin \"" DATELINE_VECTORS_FILE
    "\"\n"
    "dateline_vectors_end:\n"
    ".byte 0\n"
    ".popsection\n");

extern "C" const std::byte dateline_vectors_begin[];
extern "C" const std::byte dateline_vectors_end[];

namespace dateline {

std::span<const std::byte> built_in_word_vector_bytes() {
    return {dateline_vectors_begin, dateline_vectors_end};
}

const WordVectors& built_in_word_vectors() {
    // Its soundness is a test's business (tests/unit/language/word_vectors.cpp); a damaged table is empty.
    static const WordVectors table = WordVectors::load(built_in_word_vector_bytes()).value_or(WordVectors{});
    return table;
}

}  // namespace dateline
