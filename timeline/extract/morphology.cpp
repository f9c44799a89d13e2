#include "timeline/extract/morphology.hpp"

#include <algorithm>
#include <array>
#include <iterator>

#include "timeline/extract/words.hpp"

namespace dateline {
namespace {

struct IrregularVerb {
    std::string_view base, past, participle;
};
constexpr IrregularVerb kIrregular[] = {
#include "core/language/irregular_verbs.inc"
};

static_assert(std::ranges::is_sorted(kIrregular, {}, &IrregularVerb::base));

const IrregularVerb* irregular(std::string_view base) {
    const auto* const at = std::ranges::lower_bound(kIrregular, base, {}, &IrregularVerb::base);
    return at != std::end(kIrregular) && at->base == base ? at : nullptr;
}

/// One of a thousand numbers, by first letter, last letter and length.
constexpr std::size_t look_of(std::string_view word) {
    const auto letter = [](char c) { return static_cast<std::size_t>(static_cast<unsigned char>(c)) % 32; };
    return word.empty() ? 0 : (letter(word.front()) * 32 + letter(word.back()) + 5 * word.size()) % 1024;
}

/// The looks of all irregular pasts and participles: most words have none of them.
constexpr auto kIrregularLooks = [] {
    std::array<bool, 1024> looks{};
    for (const IrregularVerb& verb : kIrregular)
        looks[look_of(verb.past)] = looks[look_of(verb.participle)] = true;
    return looks;
}();

}  // namespace

std::string third_person(std::string_view lemma) {
    if (lemma == "be") return "is";
    if (lemma == "have") return "has";
    std::string out(lemma);
    if (out.empty()) return out;
    const char last = out.back();
    const char before = out.size() > 1 ? out[out.size() - 2] : ' ';
    if (last == 'y' && !is_one_of(std::string_view(&before, 1), "a e i o u")) {
        out.pop_back();
        return out + "ies";
    }
    if (last == 's' || last == 'x' || last == 'z' || last == 'o' ||
        (last == 'h' && (before == 's' || before == 'c')))
        return out + "es";
    return out + 's';
}

std::string plural_present(std::string_view lemma) {
    return lemma == "be" ? "are" : std::string(lemma);
}

std::string base_form(std::string_view form, std::string_view lemma) {
    if (!kIrregularLooks[look_of(form)]) return std::string(lemma);
    for (const auto& verb : kIrregular) {
        if (verb.base == lemma) return std::string(lemma);
        if ((verb.past == form || verb.participle == form) && verb.base != form)
            return std::string(verb.base);
    }
    return std::string(lemma);
}

std::string participle(std::string_view base, std::string_view form) {
    if (const auto* verb = irregular(base)) return std::string(verb->participle);
    if (form.ends_with("ed")) return std::string(form);
    std::string out(base);
    if (out.ends_with('e')) return out + 'd';
    if (out.size() > 1 && out.ends_with('y') && !is_one_of(out.substr(out.size() - 2, 1), "a e i o u")) {
        out.pop_back();
        return out + "ied";
    }
    return out + "ed";
}

}  // namespace dateline
