#include "core/language/settled_tags.hpp"

#include <algorithm>

#include "core/language/hashing.hpp"

namespace dateline {

void settle_tags(const LanguageModel& model, std::span<const Word> words, std::span<const Token> tokens,
                 std::span<std::uint8_t> tags) {
    const std::span<const TagClass> classes = model.tag_classes();
    const auto take = [&](std::uint8_t& tag, auto kind) {
        const auto found = std::find_if(classes.begin(), classes.end(), kind);
        if (found != classes.end()) tag = static_cast<std::uint8_t>(found - classes.begin());
    };
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        TagClass wanted = classes[tags[i]];
        const Deprel relation = tokens[i].deprel;
        const bool auxiliary =
            relation == Deprel::aux || relation == Deprel::aux_pass || relation == Deprel::cop;
        if (auxiliary && wanted.upos == Upos::VERB) {
            wanted.upos = Upos::AUX;
            take(tags[i], [&](const TagClass& tag) { return tag == wanted; });
        } else if (relation == Deprel::mark && wanted.upos == Upos::PRON &&
                   words[i].lower == hash_bytes("that")) {
            take(tags[i], [](const TagClass& tag) { return tag.upos == Upos::SCONJ; });
        }
    }
}

}  // namespace dateline
