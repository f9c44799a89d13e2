// The model file as a part of the program: the assembler puts its bytes into read-only memory, from where
// they are used.
#include <cstddef>
#include <span>

#include "core/language/analyse.hpp"
#include "core/language/model.hpp"

// DATELINE_MODEL_FILE is the path of core/language/model/english.bin, see core/CMakeLists.txt.
asm(".pushsection .rodata\n"
    ".balign 64\n"
    ".global dateline_model_begin\n"
    ".global dateline_model_end\n"
    "dateline_model_begin:\n"
    ".incbin \"" DATELINE_MODEL_FILE
    "\"\n"
    "dateline_model_end:\n"
    ".byte 0\n"
    ".popsection\n");

extern "C" const std::byte dateline_model_begin[];
extern "C" const std::byte dateline_model_end[];

namespace dateline {

std::span<const std::byte> built_in_model_bytes() {
    return {dateline_model_begin, dateline_model_end};
}

Result<const LanguageModel*> built_in_model() {
    static const Result<LanguageModel> model = LanguageModel::load(built_in_model_bytes());
    if (!model) return tl::unexpected(model.error());
    return &*model;
}

}  // namespace dateline
