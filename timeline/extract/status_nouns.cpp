// The status of event nouns, which have no tense: their modifiers and what governs them speak for them.
#include "timeline/extract/clause.hpp"
#include "timeline/extract/embedding.hpp"
#include "timeline/extract/status.hpp"
#include "timeline/extract/words.hpp"

namespace dateline {

namespace {
/// What is asked for: that it is rejected does not undo the asking.
constexpr WordList kRequests =
    "appeal bid request application petition motion complaint lawsuit suit plea demand call offer proposal "
    "invitation";

/// "is expected in the town on Saturday": nobody waits for what is no plan.
bool is_awaited(const Tree& tree, std::uint32_t verb) {
    const auto group = verb_group(tree, verb);
    return tree.upos(verb) == Upos::VERB && is_one_of(tree.lemma(verb), "expect await schedule") &&
           group.passive && group.tense == GroupTense::present && tree.child(verb, Deprel::xcomp) == kNone &&
           tree.child(verb, Deprel::ccomp) == kNone && tree.child(verb, Deprel::obl) != kNone;
}

/// Work that is suspended or halted was under way: that it stopped is what happened. A trip that is scrapped
/// never was.
bool ends_a_plan(const Tree& tree, std::uint32_t verb) {
    return !is_one_of(tree.lemma(verb), "suspend halt freeze delay adjourn abort reschedule abandon");
}
/// "The sale fell through": its subject is what is off.
bool falls_through(const Tree& tree, std::uint32_t verb) {
    return is_one_of(phrase_key(tree, verb), "fall_through fall_apart");
}
/// "have been told to leave": bidden, as good as ordered.
bool bids(const Tree& tree, std::uint32_t verb) {
    const auto bidden = tree.child(verb, Deprel::xcomp);
    return bidden != kNone && tree.lemma(verb) == "tell" && verb_group(tree, verb).passive &&
           verb_group(tree, bidden).tense == GroupTense::infinitive;
}
/// "added 9,000 cars to the recall", "the blast claimed 12 lives": verbs of speech for what is no speech.
bool is_deed(const Tree& tree, std::uint32_t verb) {
    const auto object = tree.child(verb, Deprel::obj);
    if (object == kNone || !is_nominal(tree.upos(object)) || tree.upos(object) == Upos::PRON ||
        tree.child(verb, Deprel::ccomp) != kNone)
        return false;
    return is_one_of(tree.lemma(verb), "add observe") ||
           (is_one_of(tree.lemma(verb), "recall claim") && tree.child(object, Deprel::nummod) != kNone);
}
/// "Will pay the victims of the disaster", "will look into the crash": nobody plans what is known by such a
/// word and an article.
bool has_struck(const Tree& tree, std::uint32_t noun) {
    if (!is_one_of(tree.lemma(noun),
                   "accident disaster tragedy catastrophe calamity incident crash collision derailment "
                   "explosion blast earthquake shooting stabbing massacre"))
        return false;
    for (const auto c : tree.children(noun))
        if (tree.deprel(c) == Deprel::det && is_one_of(tree.lower(c), "the this these")) return true;
    return false;
}
/// "A first hearing is expected in May": the first of those to come.
bool is_expected(const Tree& tree, std::uint32_t noun) {
    const auto verb = tree.head(noun);
    return verb != kNone && is_subject(tree.deprel(noun)) &&
           (embedding_of(tree, verb) == Embedding::plan ||
            is_one_of(tree.lemma(verb), "expect anticipate await"));
}
}  // namespace

World StatusReader::of_noun(std::uint32_t t, int depth) {
    const auto& tree = *tree_;
    // "cancelled a concert planned for Friday": the newest word counts
    if (const auto verb = tree.head(t);
        verb != kNone && (tree.deprel(t) == Deprel::obj || tree.deprel(t) == Deprel::nsubj_pass) &&
        embedding_of(tree, verb) == Embedding::cancels && at(verb, depth + 1).status == Status::occurred)
        return plain(Status::cancelled, verb);
    for (const auto c : tree.children(t)) {
        const auto relation = tree.deprel(c);
        if (relation == Deprel::det && tree.lower(c) == "no") return negate(plain(Status::occurred), c);
        if (relation == Deprel::amod || relation == Deprel::compound)
            switch (hint_of(tree.lower(c)) != Hint::none ? hint_of(tree.lower(c)) : hint_of(tree.lemma(c))) {
                case Hint::possible:
                    return plain(Status::possible, c);
                case Hint::scheduled:
                    return plain(Status::scheduled, c);
                case Hint::cancelled:
                    return plain(Status::cancelled, c);
                case Hint::ongoing:
                    return plain(Status::ongoing, c);
                case Hint::past:
                    if (is_expected(tree, t)) break;
                    return plain(Status::occurred, c);
                default:
                    break;
            }
        if (relation == Deprel::acl && tree.upos(c) == Upos::VERB && verb_group(tree, c).passive) {
            const auto embedding = embedding_of(tree, c);
            if (embedding == Embedding::plan) return plain(Status::scheduled, c);
            if (embedding == Embedding::cancels) return plain(Status::cancelled, c);
            if (embedding == Embedding::possible) return plain(Status::possible, c);
        }
    }
    const auto up = tree.head(t);
    const auto relation = tree.deprel(t);
    if (up == kNone) return plain(Status::occurred);
    if (relation == Deprel::conj || relation == Deprel::appos) return at(up, depth + 1);
    const auto preposition = tree.preposition(t);
    if (preposition == "without") return plain(Status::denied, tree.child(t, Deprel::case_));
    if (preposition == "because" &&
        at(up, depth + 1).status != Status::scheduled)  // "was off because of a gale"
        return plain(Status::occurred, tree.child(t, Deprel::case_));
    if (is_one_of(preposition, "after following since during amid despite")) {
        auto above = at(up, depth + 1);
        if (preposition == "during") return above;
        return above.status == Status::occurred || above.status == Status::ongoing || preposition == "since"
                   ? plain(Status::occurred, tree.child(t, Deprel::case_))
                   : plain(Status::scheduled);
    }
    const auto embedding = embedding_of(tree, up);
    if (has_struck(tree, t) && embedding != Embedding::possible && embedding != Embedding::prevents &&
        embedding != Embedding::denies && embedding != Embedding::cancels)
        return plain(Status::occurred);
    if (is_subject(relation) && falls_through(tree, up) && verb_group(tree, up).negation == kNone)
        return plain(Status::cancelled, up);
    // "was found bound on the day of the raid": only what is due has its day so
    if (relation == Deprel::obl && tree.upos(up) == Upos::ADJ && embedding == Embedding::plan &&
        is_one_of(preposition, "on at in during") && !is_one_of(tree.lemma(up), "due scheduled slated"))
        return plain(Status::occurred);
    const bool argument = relation == Deprel::obj || relation == Deprel::nsubj_pass ||
                          relation == Deprel::obl || relation == Deprel::nmod || relation == Deprel::xcomp ||
                          relation == Deprel::nmod_poss;
    if (argument && (relation != Deprel::obl || is_one_of(preposition, "for on to against about"))) {
        switch (embedding) {
            case Embedding::plan:
            case Embedding::possible:
                return under(up, embedding, VerbGroup{}, depth);
            case Embedding::prevents:
                return negate(plain(Status::occurred), up);
            case Embedding::denies:
                return is_one_of(tree.lemma(t), kRequests) ? plain(Status::occurred)
                                                           : plain(Status::denied, up);
            case Embedding::cancels: {
                // "did not cancel the march", "may delay the vote"
                const auto cancelled = at(up, depth + 1).status;
                return cancelled == Status::denied || cancelled == Status::possible
                           ? plain(Status::scheduled)
                           : plain(Status::cancelled, up);
            }
            default:
                break;
        }
    }
    // "the vote has been scheduled for May", "is due"
    if (is_subject(relation) && embedding == Embedding::plan && tree.child(up, Deprel::xcomp) == kNone &&
        (tree.upos(up) != Upos::VERB || verb_group(tree, up).passive))
        return under(up, embedding, VerbGroup{}, depth);
    if (tree.upos(up) == Upos::VERB || tree.upos(up) == Upos::ADJ || tree.upos(up) == Upos::NOUN) {
        auto above = at(up, depth + 1);
        if (tree.upos(up) == Upos::ADJ && embedding != Embedding::none && is_subject(relation))
            return under(up, embedding, VerbGroup{}, depth);
        if (above.status == Status::denied)
            above = plain(relation == Deprel::obj ? Status::denied : Status::occurred);
        if (above.status == Status::cancelled) above = plain(Status::occurred);
        above.negated = false;
        return above;
    }
    return plain(Status::occurred);
}

World StatusReader::read(const Draft& draft) {
    const auto& tree = *tree_;
    if (draft.verb != kNone &&
        draft.verb != draft.head) {  // support verb: its tense, the noun's own modifiers first
        auto world = world_of(draft.verb);
        for (const auto c : tree.children(draft.head)) {
            if (tree.deprel(c) == Deprel::det && tree.lower(c) == "no" && !world.negated)
                world = negate(world, c);
            const auto hint = tree.deprel(c) == Deprel::amod ? hint_of(tree.lower(c)) : Hint::none;
            if (hint == Hint::possible && world.status == Status::ongoing) {
                world.status = Status::possible;
                world.because(c);
            }
        }
        return world;
    }
    auto world = world_of(draft.head);
    if (world.status == Status::ongoing && !world.negated && is_awaited(tree, draft.head))
        return plain(Status::scheduled, draft.head);
    // "the trip was scrapped": the verb is the trip's end, and the trip is what the entry is about
    if (draft.embedding == Embedding::cancels && draft.verb != kNone && ends_a_plan(tree, draft.verb) &&
        (verb_group(tree, draft.verb).passive || falls_through(tree, draft.verb)) && !world.negated &&
        (world.status == Status::occurred || world.status == Status::ongoing)) {
        world.status = Status::cancelled;
        world.generic = false;
        world.because(draft.verb);
    }
    return world;
}

void read_statuses(Extraction& x) {
    StatusReader reader(x);
    for (auto& draft : x.drafts) {
        if (draft.head == kNone) continue;
        const auto world = reader.read(draft);
        auto& m = draft.mention;
        m.status = world.status;
        m.negated = world.negated;
        m.generic = world.generic;
        draft.futureward = world.futureward;
        m.alleged = world.alleged && world.status == Status::possible;
        for (const auto t : world.evidence)
            if (t != kNone) m.status_evidence.push_back(x.tree.token(t).span);
        if (draft.verb == draft.head && draft.verb != kNone && draft.group == EventGroup::reporting) {
            // "41 cases were reported": what is counted is the news, nobody's words are carried
            const bool counts = verb_group(x.tree, draft.verb).passive &&
                                x.tree.deprel(draft.verb) != Deprel::acl &&
                                x.tree.child(draft.verb, Deprel::ccomp) == kNone &&
                                x.tree.child(draft.verb, Deprel::xcomp) == kNone;
            if (counts)
                draft.group = EventGroup::release;
            else if (is_deed(x.tree, draft.verb))
                draft.group = EventGroup::other;
            else if (bids(x.tree, draft.verb))
                draft.group = EventGroup::decision;
            else
                m.reporting = true;
        }
    }
}

}  // namespace dateline
