#include <algorithm>

#include "timeline/extract/label.hpp"
#include "timeline/extract/label_pieces.hpp"
#include "timeline/extract/verb_rest.hpp"
#include "timeline/extract/words.hpp"

namespace dateline {

bool complete(const Extraction& x, const Names& names, const Draft& d, bool passive, const PhraseStyle& style,
              std::size_t taken, std::vector<LabelPiece>& pieces) {
    if (d.kind != TriggerKind::verb) return true;
    // "the repair took until May", which stands beside the line
    if (!passive && pieces.empty() && is_one_of(x.tree.lemma(d.verb), "take give put") &&
        phrase_part(x.tree, d.verb) == kNone)
        return false;
    const auto valency = valency_of(phrase_key(x.tree, d.verb));
    const auto widest = taken < kWidestLabel ? kWidestLabel - taken : 0;
    if (valency == Valency::open || (passive && valency == Valency::object)) return true;
    auto cores = static_cast<std::size_t>(
        std::count_if(pieces.begin(), pieces.end(), [](const LabelPiece& p) { return p.core; }));
    if (passive) ++cores;  // the object is the subject
    const bool more = cores > 1 || pieces.size() + (passive ? 1U : 0U) > 1 ||
                      (!pieces.empty() && pieces.front().at < x.tree.size() &&
                       is_clausal(x.tree.deprel(pieces.front().at)));
    std::size_t told = 0;
    for (const auto& p : pieces) told += columns(p.text) + 1;
    auto rest = words_behind(x, names, d.verb, style, widest);
    // "ordered all strangers in the town|to leave" with the leaving hung elsewhere
    const bool asked = valency == Valency::object_and_more || valency == Valency::object_told_more;
    if (asked && cores == 1 && rest.complement && rest.text.find(" to ") != std::string::npos &&
        columns(rest.text) > told && std::none_of(pieces.begin(), pieces.end(), [&](const LabelPiece& p) {
            return p.at < x.tree.size() && is_clausal(x.tree.deprel(p.at));
        })) {
        pieces.assign(1, {d.verb + 1, 9, std::move(rest.text), true});
        return true;
    }
    // "were told at a meeting": what?
    if (passive && is_one_of(x.tree.lemma(d.verb), "tell assure remind") && !rest.complement &&
        std::none_of(pieces.begin(), pieces.end(), [&](const LabelPiece& p) {
            return p.core || p.text.starts_with("of ") || p.text.starts_with("about ");
        }))
        return false;
    const bool alone = valency == Valency::told_more || valency == Valency::object_told_more;
    switch (valency) {
        case Valency::object:
            if (cores > 0) return true;
            break;
        case Valency::told_more:
            if (!pieces.empty()) return true;
            break;
        default:
            // "told an audience in the town": what?
            if (more && cores == 1 && is_one_of(x.tree.lemma(d.verb), "tell assure remind inform") &&
                std::none_of(pieces.begin(), pieces.end(), [&](const LabelPiece& p) {
                    return p.at < x.tree.size() && is_clausal(x.tree.deprel(p.at));
                }))
                if (auto words = words_quoted_before(x, d.verb, kWidestPhrase); !words.empty()) {
                    pieces.push_back({x.tree.size(), 10, std::move(words), true});
                    return true;
                }
            if (more && cores > 0) return true;
            break;
    }
    const bool more_words = valency != Valency::object_and_more || columns(rest.text) > told;
    if (!rest.text.empty() && more_words && (rest.complement || alone || passive)) {
        pieces.assign(1, {d.verb + 1, 9, std::move(rest.text), true});
        return true;
    }
    if (d.group == EventGroup::reporting || d.group == EventGroup::statement)
        if (auto words = words_quoted_before(x, d.verb, kWidestPhrase); !words.empty()) {
            pieces.push_back({x.tree.size(), 9, std::move(words), true});
            return true;
        }
    return alone;
}

}  // namespace dateline
