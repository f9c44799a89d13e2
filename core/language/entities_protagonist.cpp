#include "core/language/entities_protagonist.hpp"

#include <algorithm>
#include <string>

#include "core/language/characters.hpp"
#include "core/language/hashing.hpp"
#include "core/language/names_text.hpp"
#include "core/language/saying.hpp"

namespace dateline {
namespace {

constexpr std::uint32_t kOften = 3;
constexpr int kFar = 4;  // arcs from a name to its verb: "the mayor, Carl Boll, said"

std::uint32_t named_most(const Cast& cast, char gender) {
    std::uint32_t best = kNone, most = 0, second = 0;
    for (std::uint32_t f = 0; f < cast.figures.size(); ++f) {
        const Figure& who = cast.figures[f];
        // one word of unknown gender: a club may well be taken for somebody
        const bool may_be = who.kind == NameKind::person &&
                            (who.gender == gender || (who.gender == '?' && count_words(who.name) > 1));
        if (!may_be) continue;
        if (who.mentions > most) {
            second = most;
            most = who.mentions;
            best = f;
        } else {
            second = std::max(second, who.mentions);
        }
    }
    return most >= kOften && most >= 2 * second ? best : kNone;
}

}  // namespace

Protagonists protagonists_of(const Cast& cast) {
    return {named_most(cast, 'm'), named_most(cast, 'f')};
}

bool speaks(std::string_view text, const Analysis& analysis, std::uint32_t token) {
    for (int step = 0; step < kFar && token != kNone && analysis.tokens[token].upos != Upos::VERB; ++step)
        token = analysis.tokens[token].head;
    if (token == kNone) return false;
    std::string verb(analysis.tokens[token].span.of(text));
    std::ranges::transform(verb, verb.begin(), to_lower);
    return kSaying.holds(hash_bytes(verb));
}

}  // namespace dateline
