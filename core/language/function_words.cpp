#include "core/language/function_words.hpp"

#include <algorithm>

#include "core/language/hashing.hpp"

namespace dateline {
namespace {

bool is_auxiliary(Deprel relation) {
    return relation == Deprel::aux || relation == Deprel::aux_pass;
}

bool may_hang_on_auxiliary(Deprel relation) {
    return relation == Deprel::conj || relation == Deprel::cc || relation == Deprel::punct ||
           relation == Deprel::fixed || relation == Deprel::goeswith || relation == Deprel::reparandum;
}

}  // namespace

void settle_function_words(const LanguageModel& model, std::span<const Word> words, std::span<Token> tokens,
                           std::span<std::uint8_t> tags, std::uint32_t begin) {
    const std::span<const TagClass> classes = model.tag_classes();
    const auto take = [&](std::uint8_t& tag, auto kind) {
        const auto found = std::find_if(classes.begin(), classes.end(), kind);
        if (found != classes.end()) tag = static_cast<std::uint8_t>(found - classes.begin());
    };
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        const Deprel relation = tokens[i].deprel;
        if (tokens[i].head != kNone && !may_hang_on_auxiliary(relation)) {
            const Token& head = tokens[tokens[i].head - begin];
            if (is_auxiliary(head.deprel) && head.head != kNone) tokens[i].head = head.head;
        }
        TagClass wanted = classes[tags[i]];
        if ((is_auxiliary(relation) || relation == Deprel::cop) && wanted.upos == Upos::VERB) {
            wanted.upos = Upos::AUX;
            take(tags[i], [&](const TagClass& tag) { return tag == wanted; });
        } else if (relation == Deprel::mark && wanted.upos == Upos::PRON &&
                   words[i].lower == hash_bytes("that")) {
            take(tags[i], [](const TagClass& tag) { return tag.upos == Upos::SCONJ; });
        }
    }
}

}  // namespace dateline
