#include "timeline/merge/incidents.hpp"

#include <algorithm>
#include <array>

#include "timeline/merge/pair_features.hpp"

namespace dateline {
namespace {

/// Words for whatever went wrong, by byte value.
constexpr std::array<std::string_view, 7> kAnyMishap = {"accident", "calamity", "catastrophe", "disaster",
                                                        "incident", "mishap",   "tragedy"};

/// One word of each class that such a word can mean.
constexpr std::array<std::string_view, 9> kMishaps = {
    "collapse", "crash", "derailment", "earthquake", "explosion", "capsize", "hurricane", "flood", "blaze"};

/// "The accident": an article, and nothing else that hangs on the noun.
bool is_bare_and_known(const Analysis& analysis, const Sentence& sentence, std::uint32_t noun) {
    bool known = false;
    for (std::uint32_t t = sentence.begin; t < sentence.end; ++t) {
        if (analysis.tokens[t].head != noun) continue;
        switch (analysis.tokens[t].deprel) {
            case Deprel::det:
                known = known || analysis.lemma(t) == "the" || analysis.lemma(t) == "this";
                break;
            case Deprel::amod:
            case Deprel::compound:
            case Deprel::nmod:
            case Deprel::nummod:
            case Deprel::nmod_poss:
                return false;
            default:
                break;
        }
    }
    return known;
}

}  // namespace

void add_mishaps(MentionView& view, const Source& source, const EventMention& mention,
                 const WordClassIndex& classes) {
    const Analysis& analysis = source.analysis;
    if (mention.head >= analysis.tokens.size() || mention.sentence >= analysis.sentences.size()) return;
    if (analysis.tokens[mention.head].upos != Upos::NOUN || !is_real(mention.status)) return;
    if (!std::binary_search(kAnyMishap.begin(), kAnyMishap.end(), analysis.lemma(mention.head))) return;
    if (!is_bare_and_known(analysis, analysis.sentences[mention.sentence], mention.head)) return;
    view.incident = true;
    for (const std::string_view word : kMishaps) {
        const auto of_word = classes.classes_of(word);
        view.classes.insert(view.classes.end(), of_word.begin(), of_word.end());
    }
    std::sort(view.classes.begin(), view.classes.end());
    view.classes.erase(std::unique(view.classes.begin(), view.classes.end()), view.classes.end());
}

bool is_main_mishap(const MentionView& view, const WordClassIndex& classes) {
    if ((!view.in_title && !view.opens) || !is_real(view.status)) return false;
    for (const std::string_view word : kMishaps) {
        const auto of_word = classes.classes_of(word);
        if (std::find_first_of(view.classes.begin(), view.classes.end(), of_word.begin(), of_word.end()) !=
            view.classes.end())
            return true;
    }
    return false;
}

}  // namespace dateline
