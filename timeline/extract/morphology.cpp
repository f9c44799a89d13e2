#include "timeline/extract/morphology.hpp"

#include "timeline/extract/words.hpp"

namespace dateline {

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

}  // namespace dateline
