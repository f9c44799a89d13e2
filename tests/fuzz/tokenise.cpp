// Any bytes: tokens in order, sentences that hold them all.
#include <cstdint>
#include <cstdlib>
#include <string_view>
#include <vector>

#include "core/language/sentences.hpp"
#include "core/language/tokens.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace dateline;
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    std::vector<Token> tokens;
    std::vector<Sentence> sentences;
    tokenise(text, {0, static_cast<std::uint32_t>(size)}, tokens);
    split_sentences(text, 0, 0, tokens, sentences);
    std::uint32_t at = 0;
    for (const Token& token : tokens) {
        if (token.span.begin < at || token.span.empty() || token.span.end > size) std::abort();
        at = token.span.end;
    }
    std::uint32_t next = 0;
    for (const Sentence& sentence : sentences) {
        if (sentence.begin != next || sentence.end <= sentence.begin) std::abort();
        next = sentence.end;
    }
    if (next != tokens.size()) std::abort();
    return 0;
}
