#include "timeline/extract/status.hpp"

#include "timeline/extract/conditions.hpp"
#include "timeline/extract/embedding.hpp"
#include "timeline/extract/hearsay.hpp"
#include "timeline/extract/unreal.hpp"

namespace dateline {
namespace {

constexpr int kDeepest = 40;  // embedded deeper than this, a clause is left as its own words have it

}  // namespace

bool in_headline(const Tree& tree, std::uint32_t t) {
    const auto kind = tree.block_kind(t);
    return kind == BlockKind::title || kind == BlockKind::heading;
}

World plain(Status status, std::uint32_t word) {
    World world;
    world.status = status;
    world.because(word);
    return world;
}

World negate(World world, std::uint32_t word) {
    world.negated = true;
    world.futureward = world.status == Status::scheduled || world.status == Status::possible;
    if (world.status == Status::denied)
        world.status = Status::occurred;
    else if (world.status != Status::cancelled)
        world.status = Status::denied;
    world.because(word);
    return world;
}

void World::because(std::uint32_t token) {
    if (token == kNone) return;
    for (auto& slot : evidence) {
        if (slot == token) return;
        if (slot == kNone) {
            slot = token;
            return;
        }
    }
}

StatusReader::StatusReader(const Extraction& extraction)
    : tree_(&extraction.tree), known_(extraction.tree.size(), 0), worlds_(extraction.tree.size()) {}

const World& StatusReader::world_of(std::uint32_t predicate) {
    return at(predicate, 0);
}

const World& StatusReader::at(std::uint32_t predicate, int depth) {
    if (!known_[predicate]) {
        auto world = depth > kDeepest ? World{} : compute(predicate, depth);
        known_[predicate] = 1;
        worlds_[predicate] = world;
    }
    return worlds_[predicate];
}

World StatusReader::compute(std::uint32_t t, int depth) {
    const auto group = verb_group(*tree_, t);
    if (tree_->upos(t) == Upos::NOUN && group.tense == GroupTense::none) return of_noun(t, depth);
    auto world = group.finite() ? finite(t, group, depth) : embedded(t, group, depth);
    const auto [kind, word] = unreal(*tree_, t);
    switch (kind) {
        case Unreal::Kind::real:
            break;
        case Unreal::Kind::denied:
            world.status = Status::denied;
            world.futureward = false;
            world.because(word);
            break;
        case Unreal::Kind::alleged:
            world.status = Status::possible;
            world.alleged = true;
            world.because(word);
            break;
        case Unreal::Kind::asked:
            world.status = Status::possible;
            world.alleged = group.tense == GroupTense::past;
            world.generic = true;
            break;
    }
    return world;
}

void StatusReader::doubt(World& world, std::uint32_t t) const {
    const auto word = doubt_of(*tree_, t);
    if (word == kNone) return;
    world.status = Status::possible;
    world.alleged = true;
    world.because(word);
}

World StatusReader::finite(std::uint32_t t, const VerbGroup& group, int depth) {
    const auto& tree = *tree_;
    World world;
    switch (group.tense) {
        case GroupTense::future:
            world = plain(Status::scheduled, group.marker);
            break;
        case GroupTense::would: {
            // after a past report "would" is the future of then; otherwise it hangs on a condition
            const auto up = tree.head(t);
            const bool reported =
                up != kNone && (tree.deprel(t) == Deprel::ccomp || tree.deprel(t) == Deprel::parataxis ||
                                tree.deprel(t) == Deprel::conj || tree.deprel(t) == Deprel::acl_relcl);
            world = plain(reported || tree.lower(group.marker) == "to" ? Status::scheduled : Status::possible,
                          group.marker);
            if (group.perfect) {  // "would have signed": did not
                world.status = Status::possible;
                world.generic = true;
            }
            break;
        }
        case GroupTense::modal:
            world = plain(Status::possible, group.marker);
            // "could have appealed": nothing happened, and nothing is to come
            if (group.perfect &&
                (is_one_of(tree.lower(group.marker), "could should ought") || is_contradicted(tree, t)))
                world.generic = true;
            break;
        case GroupTense::progressive:
            world = plain(Status::ongoing, group.marker);
            break;
        case GroupTense::present:
            world = plain(Status::ongoing);
            world.present = true;
            if (in_headline(tree, t) || (tree.deprel(t) == Deprel::root && tree.in_chronicle(t)))
                world.status = Status::occurred;
            else if (group.passive)
                world.because(group.marker);
            else
                world.generic = true;
            break;
        default:
            world = plain(Status::occurred);
            break;
    }
    if (const auto condition = opens_condition(tree, t); condition != kNone) {
        world.alleged =
            world.status == Status::occurred && tree.deprel(t) == Deprel::ccomp;  // "asked whether he fled"
        world.status = Status::possible;
        world.conditional = true;
        world.because(condition);
    }
    if (world.status == Status::scheduled)  // "if parliament rejects the budget, the government will fall"
        if (const auto word = condition_of(tree, t); word != kNone) {
            world.status = Status::possible;
            world.conditional = true;
            world.because(word);
        }
    const auto relation = tree.deprel(t);
    const auto up = tree.head(t);
    if (up != kNone && relation == Deprel::conj && tree.upos(up) == tree.upos(t)) {
        if (const auto word = opens_condition(tree, up); word != kNone) {
            world.status = Status::possible;
            world.conditional = true;
            world.because(word);
        }
    }
    auto governor = up;
    if (relation == Deprel::conj && up != kNone && tree.deprel(up) == Deprel::ccomp &&
        tree.child(t, Deprel::mark) != kNone)
        governor = tree.head(up);
    const bool content = relation == Deprel::ccomp || relation == Deprel::csubj ||
                         (relation == Deprel::acl && tree.child(t, Deprel::mark) != kNone);
    if (content && governor != kNone) {
        switch (embedding_of(tree, governor)) {
            case Embedding::denies: {
                const auto above = at(governor, depth + 1);
                if (!above.negated) {
                    world.status = Status::denied;
                    world.because(governor);
                }
                break;
            }
            case Embedding::possible:
                if (world.status == Status::occurred && !world.present)
                    break;  // "hopes faded when a shell struck"
                world.status = Status::possible;
                world.because(governor);
                break;
            case Embedding::plan:
                if (world.status == Status::ongoing || world.status == Status::possible)
                    world.status = Status::scheduled;
                world.because(governor);
                break;
            case Embedding::prevents:
                world = negate(world, governor);
                break;
            default:
                break;
        }
    }
    if (relation == Deprel::acl_relcl && up != kNone)  // "It was not the army that attacked"
        if (const auto no = cleft_negation(tree, t); no != kNone) world = negate(world, no);
    // "did not say that the king had died": nobody says so
    if (relation == Deprel::ccomp && up != kNone && world.status == Status::occurred &&
        is_one_of(tree.lemma(up), "say confirm announce") && verb_group(tree, up).negation != kNone &&
        tree.child(t, Deprel::mark) != kNone && tree.lower(tree.child(t, Deprel::mark)) == "that") {
        world.status = Status::possible;
        world.alleged = true;
        world.because(verb_group(tree, up).negation);
    }
    if (world.status != Status::denied)
        if (const auto denial = denial_above(tree, t); denial != kNone) {
            world.status = Status::denied;
            world.because(denial);
        }
    if (world.status == Status::occurred) doubt(world, t);
    if (world.status == Status::scheduled ||
        verb_of_going_to(tree, t) != kNone)  // "reckons that they are going to bid"
        if (const auto word = doubt_of(tree, t); word != kNone) {
            world.status = Status::possible;
            world.because(word);
        }
    // "if it is shown that the warning reached them", "if they do not agree": open, whatever the clause says
    if ((relation == Deprel::ccomp || relation == Deprel::csubj || relation == Deprel::csubj_pass) &&
        up != kNone && tree.lemma(up) != "say" && world.status == Status::occurred)
        if (const auto word = opens_condition(tree, up); word != kNone && tree.lower(word) == "if") {
            world.status = Status::possible;
            world.conditional = world.alleged = true;
            world.because(word);
        }
    if (group.negation != kNone) {
        const auto word = opens_condition(tree, t);
        const bool open = word != kNone && tree.lower(word) == "if" && group.tense != GroupTense::past;
        if (!open) return negate(world, group.negation);
        world.negated = world.generic = true;
    }
    return world;
}

}  // namespace dateline
