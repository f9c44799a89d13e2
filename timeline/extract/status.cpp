#include "timeline/extract/status.hpp"

#include "timeline/extract/conditions.hpp"
#include "timeline/extract/embedding.hpp"
#include "timeline/extract/hearsay.hpp"
#include "timeline/extract/unreal.hpp"
#include "timeline/extract/words.hpp"

namespace dateline {
namespace {

constexpr int kDeepest = 40;  // embedded deeper than this, a clause is left as its own words have it

constexpr WordList kAwaited = "due set expected scheduled likely poised bound";

bool in_headline(const Tree& tree, std::uint32_t t) {
    const auto kind = tree.block_kind(t);
    return kind == BlockKind::title || kind == BlockKind::heading;
}

/// "has ten days", "has until Monday".
bool has_time(const Tree& tree, std::uint32_t have) {
    const auto object = tree.child(have, Deprel::obj);
    return object != kNone && is_one_of(tree.lemma(object), "minute hour day week fortnight month year time");
}

/// "expected to meet" remains a plan; with a perfect infinitive it fell through.
bool perfect_infinitive(const VerbGroup& group) {
    return group.tense == GroupTense::infinitive && group.perfect;
}

}  // namespace

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

World StatusReader::under(std::uint32_t governor, Embedding embedding, const VerbGroup& group, int depth) {
    const auto above = at(governor, depth + 1);
    World world = above;
    switch (embedding) {
        case Embedding::plan:
            world.status = above.status == Status::cancelled ? Status::cancelled : Status::scheduled;
            if (above.status == Status::denied && !above.negated)  // "denied that it was preparing to file"
                world.status = Status::denied;
            if (perfect_infinitive(group)) world.status = Status::occurred;
            if (above.status == Status::possible || above.conditional) world.status = Status::possible;
            world.negated = false;
            world.generic = false;
            if (above.negated) world = negate(world, kNone);
            world.because(governor);
            break;
        case Embedding::possible:
            // "residents were allowed to return on Tuesday": and did
            if (above.status == Status::occurred && !above.negated && verb_group(*tree_, governor).passive &&
                is_one_of(tree_->lemma(governor), "allow permit authorise authorize clear")) {
                world.because(governor);
                break;
            }
            world.status = Status::possible;
            world.negated = false;
            world.generic = false;
            world.because(governor);
            break;
        case Embedding::prevents:
            world.negated = false;
            if (above.status == Status::denied)
                world.status = Status::occurred;
            else {
                world.status = Status::denied;
                world.negated = true;
            }
            world.because(governor);
            break;
        case Embedding::denies:
            world.status = above.negated ? Status::occurred : Status::denied;
            world.because(governor);
            break;
        case Embedding::cancels:
            world.status = above.status == Status::occurred || above.status == Status::ongoing
                               ? Status::cancelled
                               : Status::possible;
            world.because(governor);
            break;
        case Embedding::report:
            // "has been told to report by June": bid to
            if (group.tense == GroupTense::infinitive && !group.perfect &&
                is_one_of(tree_->lemma(governor), "tell warn advise remind")) {
                const bool told = tree_->lemma(governor) == "tell" && verb_group(*tree_, governor).passive;
                return plain(told ? Status::scheduled : Status::possible, governor);
            }
            if (group.tense == GroupTense::infinitive &&
                !group.perfect &&  // "is estimated to slide": a forecast
                is_one_of(tree_->lemma(governor), "estimate forecast predict calculate"))
                return plain(Status::possible, governor);
            world.negated = above.negated;
            world.status = perfect_infinitive(group) || group.tense == GroupTense::gerund ? Status::occurred
                                                                                          : Status::ongoing;
            break;
        case Embedding::implies:
        case Embedding::none:
            break;
    }
    return world;
}

World StatusReader::embedded(std::uint32_t t, const VerbGroup& group, int depth) {
    const auto& tree = *tree_;
    const auto up = tree.head(t);
    const auto relation = tree.deprel(t);
    World world;
    if (up == kNone || relation == Deprel::root) {
        if (in_headline(tree, t)) {  // "Striker to sign": a plan; "Nine killed in blast": done
            if (group.tense == GroupTense::infinitive && group.marker != kNone)
                return plain(Status::scheduled, group.marker);
            return plain(Status::occurred);
        }
        if (group.tense == GroupTense::infinitive && group.marker != kNone &&
            group.marker > tree.sentence(t).begin &&
            is_one_of(tree.lower(group.marker - 1), kAwaited))
            return plain(Status::scheduled, group.marker - 1);
        if (group.tense == GroupTense::infinitive || group.tense == GroupTense::imperative) {
            world = plain(Status::possible, group.marker);
            world.generic = true;
        }
    } else if (relation == Deprel::xcomp || relation == Deprel::ccomp || relation == Deprel::csubj ||
               relation == Deprel::obj) {
        world = under(up, embedding_of(tree, up), group, depth);
        // "has ten days to appeal"
        if (group.tense == GroupTense::infinitive && tree.lemma(up) == "have" && has_time(tree, up) &&
            world.status == Status::ongoing)
            world = plain(Status::possible, up);
    } else if (relation == Deprel::conj) {
        world = at(up, depth + 1);
    } else if (relation == Deprel::advcl || relation == Deprel::obl) {
        const auto above = at(up, depth + 1);
        if (const auto condition = opens_condition(tree, t); condition != kNone)
            world = plain(Status::possible, condition);
        else if (group.tense == GroupTense::infinitive) {  // purpose
            world =
                under(up, embedding_of(tree, up) == Embedding::plan ? Embedding::plan : Embedding::possible,
                      group, depth);
            world.generic = embedding_of(tree, up) != Embedding::plan;
            // "will meet to talk about a boat": planned as the meeting is
            if (above.status == Status::scheduled && !above.negated) world.status = Status::scheduled;
        } else {
            world = above;
            world.generic = false;
            // "will miss the final after breaking a leg": has broken it
            if (above.status == Status::scheduled && group.tense == GroupTense::gerund &&
                tree.child_with_lemma(t, "after") != kNone &&
                !is_one_of(tree.lemma(t), "complete finish serve reach"))
                world = plain(Status::occurred);
            if (above.negated) world = plain(Status::occurred);
            // "Under the pact, signed on Monday, the army is to leave": it is signed
            if ((above.status == Status::scheduled || above.status == Status::possible) &&
                relation == Deprel::advcl && group.tense == GroupTense::participle &&
                tree.child(t, Deprel::mark) == kNone && t > tree.sentence(t).begin &&
                tree.text(t - 1) == ",")
                world = plain(Status::occurred);
            if (is_one_of(tree.lower(t), "pending")) world.status = Status::possible;
        }
    } else if (relation == Deprel::acl || relation == Deprel::acl_relcl || relation == Deprel::nmod) {
        const auto embedding = embedding_of(tree, up);
        if (group.tense == GroupTense::infinitive) {
            const bool due = relation == Deprel::acl_relcl && group.marker != kNone && group.marker > 0 &&
                             is_one_of(tree.lower(group.marker - 1), kAwaited);  // "who is due to speak"
            world = plain(due || embedding == Embedding::plan ? Status::scheduled : Status::possible, up);
            world.generic = !due && embedding == Embedding::none;
            if (embedding == Embedding::prevents) world = negate(plain(Status::occurred), up);
            // "the plan to build a bridge was abandoned": and with it the bridge
            if (const auto& above = at(up, depth + 1);
                above.status == Status::cancelled || above.status == Status::denied)
                world = above;
        } else if (group.tense != GroupTense::participle &&  // "a deal reached in May"
                   (embedding == Embedding::plan || embedding == Embedding::possible)) {
            world = plain(embedding == Embedding::plan ? Status::scheduled : Status::possible, up);
        } else
            world = plain(Status::occurred);
    } else {
        world = at(up, depth + 1);
    }
    if (perfect_infinitive(group) || world.status == Status::occurred) doubt(world, t);
    if (group.negation != kNone) world = negate(world, group.negation);
    return world;
}

}  // namespace dateline
