// The status of what another word governs: "expected to meet", "denied that he left".
#include "timeline/extract/conditions.hpp"
#include "timeline/extract/embedding.hpp"
#include "timeline/extract/status.hpp"

namespace dateline {
namespace {

constexpr WordList kAwaited = "due set expected scheduled likely poised bound";

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
            group.marker > tree.sentence(t).begin && is_one_of(tree.lower(group.marker - 1), kAwaited))
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
                tree.child(t, Deprel::mark) == kNone && t > tree.sentence(t).begin && tree.text(t - 1) == ",")
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
