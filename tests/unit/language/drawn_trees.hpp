// Finished trees drawn by hand, and what grammar makes of them: word/XPOS>head:relation.
#pragma once

#include <doctest/doctest.h>

#include <algorithm>
#include <charconv>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/language/analyse.hpp"
#include "core/language/settled_tree.hpp"
#include "core/language/tagset.hpp"
#include "core/language/words.hpp"

namespace dateline::drawn {

struct Drawn {
    std::string text;
    std::vector<Token> tokens;
    std::vector<Word> words;
    std::vector<std::uint8_t> tags;
    Sentence sentence;
};

inline std::uint8_t class_of(std::string_view xpos, Deprel relation, std::span<const TagClass> classes) {
    const bool auxiliary = relation == Deprel::aux || relation == Deprel::aux_pass || relation == Deprel::cop;
    const bool relative = xpos == "WDT";
    const auto fits = [&](const TagClass& tag) {
        const bool same = tag.xpos == parse_xpos(xpos);
        return same && (!relative || tag.upos == Upos::PRON) && (!auxiliary || tag.upos == Upos::AUX);
    };
    const auto found = std::find_if(classes.begin(), classes.end(), fits);
    REQUIRE(found != classes.end());
    return static_cast<std::uint8_t>(found - classes.begin());
}

inline Drawn draw(std::string_view tree, const LanguageModel& model) {
    Drawn out;
    while (!tree.empty()) {
        const std::string_view word = tree.substr(0, tree.find(' '));
        tree.remove_prefix(std::min(tree.size(), word.size() + 1));
        const auto slash = word.find('/'), arrow = word.find('>'), colon = word.find(':', arrow);
        std::uint32_t head = 0;
        std::from_chars(word.data() + arrow + 1, word.data() + colon, head);
        Token token;
        token.span = {static_cast<std::uint32_t>(out.text.size()),
                      static_cast<std::uint32_t>(out.text.size() + slash)};
        out.text += std::string(word.substr(0, slash)) + ' ';
        token.head = head == 0 ? kNone : head - 1;
        token.deprel = parse_deprel(word.substr(colon + 1)).value();
        out.tags.push_back(
            class_of(word.substr(slash + 1, arrow - slash - 1), token.deprel, model.tag_classes()));
        if (word.substr(0, slash) == "-" && !out.tokens.empty())  // "riot-hit"
            out.tokens.back().space_after = token.space_after = false;
        if (head == 0) out.sentence.root = static_cast<std::uint32_t>(out.tokens.size());
        out.tokens.push_back(token);
    }
    out.sentence.end = static_cast<std::uint32_t>(out.tokens.size());
    read_words(out.text, out.tokens, model, out.words);
    return out;
}

inline std::string settled(std::string_view tree) {
    const LanguageModel& model = **built_in_model();
    Drawn drawn = draw(tree, model);
    settle_tree(model, drawn.words, drawn.tokens, drawn.tags, drawn.sentence);
    CHECK(drawn.tokens[drawn.sentence.root].head == kNone);
    std::string out;
    for (std::size_t i = 0; i < drawn.tokens.size(); ++i) {
        const Token& token = drawn.tokens[i];
        out += (i > 0 ? " " : "") + std::string(token.span.of(drawn.text)) + '/' +
               std::string(xpos_name(model.tag_classes()[drawn.tags[i]].xpos)) + '>' +
               std::to_string(token.head == kNone ? 0 : token.head + 1) + ':' +
               std::string(to_string(token.deprel));
    }
    return out;
}

struct Row {
    const char* why;
    const char* before;
    const char* after;  // "" = the same
};

inline void check(std::span<const Row> rows) {
    for (const Row& row : rows) {
        CAPTURE(std::string(row.why));
        const std::string_view after = row.after;
        CHECK(settled(row.before) == std::string(after.empty() ? row.before : after));
    }
}

}  // namespace dateline::drawn
