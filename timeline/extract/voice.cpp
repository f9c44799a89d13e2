#include "timeline/extract/voice.hpp"

#include "timeline/extract/lexicon.hpp"
#include "timeline/extract/morphology.hpp"
#include "timeline/extract/words.hpp"

namespace dateline {
namespace {

/// "Seven brought up alive from the pit", "Body found": who is brought or found where the verb has no object
/// and cannot be without one.
bool has_no_object(const Tree& tree, std::uint32_t t) {
    if (!is_one_of(tree.lemma(t),
                   "bring find seize free award appoint elect discover identify detain rescue blame praise "
                   "oust expel deport extradite evict bury unearth send hospitalise hospitalize"))
        return false;
    for (const auto relation : {Deprel::obj, Deprel::iobj, Deprel::ccomp})
        if (tree.child(t, relation) != kNone) return false;
    for (auto next = t + 1; next < tree.sentence(t).end; ++next) {
        const auto pos = tree.upos(next);
        if (tree.lower(next) == "home") continue;
        if (pos == Upos::PUNCT || pos == Upos::CCONJ || pos == Upos::SCONJ) break;
        if (tree.deprel(next) == Deprel::compound_prt || pos == Upos::ADJ || pos == Upos::ADV) continue;
        if (pos == Upos::ADP || pos == Upos::PART) break;
        return false;
    }
    return true;
}

/// "The port is silent,|its dockers sent|home": a clause without "and" whose subject is owned by the other's
/// (Quirk et al. 1985, 15.58) holds a participle.
bool is_absolute(const Tree& tree, std::uint32_t t) {
    const auto subject = tree.child(t, Deprel::nsubj);
    const auto relation = tree.deprel(t);
    if (subject == kNone || subject > t || tree.child(t, Deprel::cc) != kNone ||
        (relation != Deprel::parataxis && relation != Deprel::advcl && relation != Deprel::conj))
        return false;
    const auto owner = tree.child(subject, Deprel::nmod_poss);
    return owner != kNone && owner > tree.sentence(t).begin && tree.text(owner - 1) == "," &&
           is_one_of(tree.lower(owner), "its his her their");
}

}  // namespace

bool happens_to_nobody(const Tree& tree, std::uint32_t t) {
    return is_one_of(tree.lemma(t),
                     "explode erupt occur happen die arrive disappear vanish emerge arise collapse perish");
}

bool is_passive_without_be(const Tree& tree, std::uint32_t t) {
    if (tree.block_kind(t) != BlockKind::title && tree.block_kind(t) != BlockKind::heading)
        return is_absolute(tree, t) && has_no_object(tree, t);
    if (has_no_object(tree, t)) return true;
    // "Firm fined $9 million for spills"
    if (tree.lemma(t) == "fine" && t + 1 < tree.size() &&
        (tree.upos(t + 1) == Upos::SYM || tree.upos(t + 1) == Upos::NUM))
        return true;
    return t + 1 < tree.size() && tree.child(t, Deprel::obj) == kNone &&
           ((tree.lemma(t) == "charge" && tree.lower(t + 1) == "with") ||
            (is_one_of(tree.lemma(t), "accuse convict acquit suspect") && tree.lower(t + 1) == "of") ||
            (is_one_of(tree.lemma(t),
                       "arrest jail sentence fine indict kill injure hurt wound sack evacuate trap "
                       "rescue hospitalise hospitalize name") &&
             is_one_of(tree.lower(t + 1), "in for over after as on by to at when during near")));
}

bool is_participle_by_conjunction(const Tree& tree, std::uint32_t t) {
    const auto lemma = tree.lemma(t);
    if (tree.token(t).features.tense != Tense::past || participle(lemma, tree.lower(t)) != tree.lower(t) ||
        (valency_of(lemma) != Valency::object && !is_one_of(lemma, "buy build arrest charge release") &&
         tree.child(t, Deprel::obl_agent) == kNone))  // "was found and lifted off by helicopter"
        return false;
    for (const auto relation :
         {Deprel::obj, Deprel::iobj, Deprel::ccomp, Deprel::xcomp, Deprel::compound_prt})
        if (tree.child(t, relation) != kNone) return false;
    return true;
}

bool begins_by_itself(const Tree& tree, std::uint32_t t) {
    return happens_to_nobody(tree, t) || (is_one_of(tree.lemma(t), "open reopen begin start end resume") &&
                                          tree.child(t, Deprel::obl_agent) == kNone);
}

}  // namespace dateline
