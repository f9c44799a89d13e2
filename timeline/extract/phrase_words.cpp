#include "timeline/extract/phrase_words.hpp"

#include "timeline/extract/clause.hpp"
#include "timeline/extract/words.hpp"

namespace dateline {
namespace {

// nouns of what is said or thought: "the report that …"
constexpr WordList kSaid =
    "rumour rumor report claim allegation accusation charge suggestion speculation news warning fear hope "
    "belief suspicion prediction assurance promise pledge threat statement finding evidence denial "
    "insistence "
    "notion view idea argument complaint confirmation announcement admission possibility";
// nouns of what may or shall be done: "permission to …"
constexpr WordList kToBeDone =
    "permission right chance opportunity decision offer bid attempt effort order plan proposal request "
    "demand "
    "call power mandate authority licence license ability refusal failure promise pledge threat vow "
    "agreement "
    "deadline invitation motion petition instruction leave readiness willingness reason need desire urge "
    "intention pressure duty obligation";
constexpr WordList kCounting = "number toll total share proportion percentage count rate";

/// "that it burst", "to stay": is the clause opened by the word?
bool has_mark(const Tree& tree, std::uint32_t clause, std::string_view word) {
    for (const auto c : tree.children(clause))
        if (c < clause && tree.lower(c) == word &&
            (tree.deprel(c) == Deprel::mark || tree.upos(c) == Upos::PART))
            return true;
    return false;
}

/// The lemma of a word that opens a sentence may be none: "Rumours".
bool is_said(std::string_view lemma) {
    if (is_one_of(lemma, kSaid)) return true;
    return lemma.ends_with('s') && is_one_of(lemma.substr(0, lemma.size() - 1), kSaid);
}

}  // namespace

bool is_content_clause(const Tree& tree, std::uint32_t clause) {
    const auto noun = tree.head(clause);
    if (noun == kNone || noun > clause) return false;
    const auto lemma = tree.lemma(noun);
    if (is_said(lemma) && has_mark(tree, clause, "that")) return true;
    if (is_one_of(tree.lower(noun), "anything anyone anybody everything everyone something somebody someone"))
        return tree.deprel(clause) == Deprel::acl_relcl;
    if (is_one_of(lemma, "day night morning evening week month year moment") &&
        tree.deprel(clause) == Deprel::acl_relcl && tree.first(clause) == noun + 1)
        return true;  // "on the day|parliament was dissolved"
    if (tree.deprel(clause) != Deprel::acl || tree.upos(clause) != Upos::VERB) return false;
    // "two weeks after inspectors|ordered repairs", a clause that a wrong tree hangs at its subject
    if (clause == noun + 1 && is_one_of(tree.preposition(noun), "after before until") &&
        verb_group(tree, clause).tense == GroupTense::past)
        return true;
    if (is_one_of(lemma, kToBeDone) && has_mark(tree, clause, "to")) return true;
    const auto counted = tree.head(noun);
    const bool part_of_count =
        is_one_of(lemma, kCounting) ||
        (counted != kNone && tree.deprel(noun) == Deprel::nmod && is_one_of(tree.lemma(counted), kCounting));
    // right behind the people, at whichever of the two words it hangs
    const bool follows = tree.upos(clause - 1) == Upos::NOUN && tree.dominates(noun, clause - 1);
    return part_of_count && follows && verb_group(tree, clause).tense == GroupTense::participle;
}

bool needs_of(const Tree& tree, std::uint32_t noun) {
    return is_one_of(tree.lemma(noun),
                     "chairmanship leadership presidency command supervision auspices aegis guidance "
                     "sponsorship guise pretext means behest expense hands");
}

bool is_hollow(const Tree& tree, std::uint32_t noun) {
    return tree.preposition(noun) == "in" && tree.child(noun, Deprel::nmod) != kNone &&
           is_one_of(tree.lemma(noun),
                     "connection relation response reaction addition line conjunction accordance compliance "
                     "contrast exchange return protest retaliation revenge recognition");
}

bool is_joined_to_apposition(const Tree& tree, std::uint32_t joined) {
    if (tree.deprel(joined) != Deprel::conj) return false;
    const auto cc = tree.child(joined, Deprel::cc);
    if (cc == kNone) return false;
    for (const auto c : tree.children(tree.head(joined)))
        if (tree.deprel(c) == Deprel::appos && tree.last(c) + 1 == cc) return true;
    return false;
}

bool is_subject_of_next(const Tree& tree, std::uint32_t joined) {
    if (tree.deprel(joined) != Deprel::conj || tree.child(joined, Deprel::cc) == kNone ||
        tree.deprel(tree.head(joined)) != Deprel::obj)
        return false;
    const auto next = joined + 1;
    if (next >= tree.sentence(joined).end || tree.upos(next) != Upos::VERB) return false;
    const auto& features = tree.token(next).features;
    const bool told =
        tree.head(next) == joined ? tree.deprel(next) == Deprel::acl : tree.head(next) < tree.head(joined);
    return told && features.tense == Tense::past && features.verb_form == VerbForm::fin;
}

bool is_aside(const Tree& tree, std::uint32_t modifier) {
    if (tree.deprel(modifier) != Deprel::nmod || modifier < tree.head(modifier)) return false;
    const auto end = tree.last(modifier) + 1;
    auto begin = tree.first(modifier);
    const auto sentence = tree.sentence(modifier);
    if (begin == sentence.begin || end >= sentence.end) return false;
    if (tree.text(begin) != ",") {
        if (tree.text(begin - 1) != ",") return false;
        --begin;
    }
    if (tree.text(end) != "," && tree.text(end - 1) != ",") return false;
    const auto preposition = tree.preposition(modifier);
    return !preposition.empty() && preposition != "of" && tree.child(modifier, Deprel::conj) == kNone;
}

bool is_list_comma(const Tree& tree, std::uint32_t before, std::uint32_t behind) {
    if (tree.upos(behind) == Upos::CCONJ) return false;  // "boats, and lorries": one comma alone is none
    // "Brussels, Belgium"; "closed at $60, down 50 cents"
    if (tree.upos(before) == Upos::PROPN && tree.upos(behind) == Upos::PROPN) return true;
    if (is_one_of(tree.lower(behind), "down up")) return true;
    auto top = behind;  // of what begins behind the comma
    while (tree.head(top) != kNone && tree.first(tree.head(top)) > before) top = tree.head(top);
    if (tree.head(top) != kNone && tree.deprel(top) == Deprel::conj)
        return is_nominal(tree.upos(top)) == is_nominal(tree.upos(tree.head(top)));
    // "soup, radios and socks" with the soup for a kind of radio
    const auto above = tree.head(before);
    if (above == kNone || above < behind) return false;
    return tree.deprel(before) == Deprel::compound ||
           (tree.deprel(before) == Deprel::amod && tree.deprel(behind) == Deprel::amod);
}

}  // namespace dateline
