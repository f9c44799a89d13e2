#include "timeline/extract/coref.hpp"

#include <algorithm>

#include "timeline/extract/words.hpp"

namespace dateline {

bool share(const std::vector<Participant>& a, const std::vector<Participant>& b) {
    for (const auto& p : a)
        for (const auto& q : b)
            if ((p.entity != kNone && p.entity == q.entity) || p.name == q.name) return true;
    return false;
}

namespace {

std::string_view verb_of(const Tree& tree, const Draft& d) {
    if (d.kind == TriggerKind::verb) return d.mention.lemma;
    return find_noun(tree.lemma(d.head)).verb;
}

}  // namespace

bool one_family(EventGroup a, EventGroup b) {
    auto moves = [](EventGroup g) { return g == EventGroup::travel || g == EventGroup::encounter; };
    return moves(a) && moves(b);
}

bool same_word(const Tree& tree, const Draft& a, const Draft& b) {
    const bool verbs = a.kind == TriggerKind::verb, verb = b.kind == TriggerKind::verb;
    if (a.mention.lemma == b.mention.lemma && verbs == verb) return true;
    const auto va = verb_of(tree, a), vb = verb_of(tree, b);
    return !va.empty() && va == vb;
}

namespace {

constexpr std::uint32_t kLookBack = 60;  // drafts; further back a noun phrase names its event anew

bool lies_ahead(Status s) {
    return s == Status::scheduled || s == Status::possible;
}
bool has_happened(Status s) {
    return s == Status::occurred || s == Status::ongoing;
}

bool statuses_agree(const EventMention& a, const EventMention& b) {
    return !(lies_ahead(a.status) && has_happened(b.status)) &&
           !(has_happened(a.status) && lies_ahead(b.status));
}

bool named(const std::vector<Participant>& list) {
    return std::any_of(list.begin(), list.end(), [](const Participant& p) { return p.entity != kNone; });
}

bool dates_agree(const EventMention& a, const EventMention& b) {
    if (a.date.range.empty() || b.date.range.empty()) return true;
    return intersect(a.date.range, b.date.range).has_value();
}

bool places_agree(const EventMention& a, const EventMention& b) {
    return a.places.empty() || b.places.empty() || share(a.places, b.places);
}

/// "the ceremony", "the concert": no word for talks, though people meet there.
bool is_festive(const Tree& tree, const Draft& d) {
    return d.kind != TriggerKind::verb &&
           is_one_of(
               tree.lemma(d.head),
               "ceremony dinner lunch breakfast party festival reception wedding funeral concert celebration "
               "banquet anniversary vigil mass pilgrimage");
}

/// Groups whose words stand for one another without more ado.
bool interchangeable(EventGroup g) {
    return g == EventGroup::encounter || g == EventGroup::travel || g == EventGroup::vote ||
           g == EventGroup::violence || g == EventGroup::disaster || g == EventGroup::protest ||
           g == EventGroup::inquiry;
}

bool is_definite(const Tree& tree, std::uint32_t noun) {
    for (const auto c : tree.children(noun)) {
        if (tree.deprel(c) == Deprel::det && is_one_of(tree.lower(c), "the this that those these"))
            return true;
        if (tree.deprel(c) == Deprel::nmod_poss) return true;
    }
    return false;
}

/// "another quake", "the last quake", "the first strike": one of several, and not the one told before.
bool is_new(const Tree& tree, std::uint32_t noun) {
    return tree.child_with_lemma(noun,
                                 "another new first second third fourth further additional fresh next last "
                                 "other previous earlier separate") != kNone;
}

/// "for talks" behind a verb of travel or meeting, "where they held talks": the same occasion as the verb's.
std::uint32_t occasion(const Extraction& x, const Draft& d) {
    const auto& tree = x.tree;
    if (d.group != EventGroup::encounter) return kNone;
    const auto anchor = d.anchor();
    const auto relation = tree.deprel(anchor);
    auto up = tree.head(anchor);
    const bool purpose = d.kind == TriggerKind::noun &&
                         (relation == Deprel::obl || relation == Deprel::nmod) &&
                         tree.preposition(anchor) == "for";
    const bool there =
        (relation == Deprel::acl_relcl || relation == Deprel::advcl_relcl || relation == Deprel::advcl) &&
        tree.child_with_lemma(anchor, "where") != kNone;
    const bool joined = relation == Deprel::conj && tree.child(anchor, Deprel::nsubj) == kNone;
    const bool aim = relation == Deprel::advcl && tree.child_with_lemma(anchor, "to") != kNone;
    if (!purpose && !there && !joined && !aim) return kNone;
    for (int i = 0; up != kNone && i < 5; ++i, up = tree.head(up)) {
        const auto other = x.draft_of[up];
        if (other == kNone) continue;
        const auto& o = x.drafts[other];
        const bool fits = o.group == EventGroup::travel || (purpose && o.group == EventGroup::encounter);
        return fits && statuses_agree(d.mention, o.mention) && dates_agree(d.mention, o.mention) ? other
                                                                                                 : kNone;
    }
    return kNone;
}

/// A war is no killing and a campaign no march, though one kind of happening: nouns of long conflicts refer
/// back by their own word only.
bool is_long_conflict(const Tree& tree, const Draft& d) {
    return d.kind != TriggerKind::verb &&
           is_one_of(tree.lemma(d.head), "war conflict campaign crisis insurgency occupation siege uprising");
}

/// "the bombardment of the market hall at Halvik": says itself which one it is, with names or things that the
/// earlier telling lacks.
bool says_which(const Extraction& x, const Draft& d, const Draft& earlier) {
    if (d.kind == TriggerKind::verb) return false;
    const auto& tree = x.tree;
    for (const auto c : tree.children(d.head)) {
        if (tree.deprel(c) != Deprel::nmod || c < d.head || !is_one_of(tree.preposition(c), "of on at in"))
            continue;
        const auto sentence = tree.sentence(earlier.head);
        for (auto t = sentence.begin; t < sentence.end; ++t)
            if (tree.lemma(t) == tree.lemma(c)) return false;
        return true;
    }
    return false;
}

/// "a third strike", "the December strikes": one is not several, unless the word has one number only.
bool numbers_differ(const Tree& tree, const Draft& a, const Draft& b) {
    if (a.kind != TriggerKind::noun || b.kind != TriggerKind::noun || a.mention.lemma != b.mention.lemma)
        return false;
    const auto first = tree.token(a.head).features.number, second = tree.token(b.head).features.number;
    return first != second && first != Number::none && second != Number::none;
}

/// "In 2008 soldiers annulled an election days after the vote", in a story of another vote: a deed of long
/// before is no deed to what came after it.
bool is_of_older_deed(const Extraction& x, const Draft& d, const Draft& earlier) {
    constexpr int kLong = 300;  // days
    if (d.kind == TriggerKind::verb || !d.mention.date.range.empty() || !earlier.mention.date.range.earliest)
        return false;
    for (auto up = x.tree.head(d.head); up != kNone; up = x.tree.head(up)) {
        if (x.draft_of[up] == kNone || x.drafts[x.draft_of[up]].verb != up) continue;
        const auto& deed = x.drafts[x.draft_of[up]].mention;
        return deed.status == Status::occurred && !deed.date.timexes.empty() && deed.date.range.latest &&
               earlier.mention.date.range.earliest->day - deed.date.range.latest->day > kLong;
    }
    return false;
}

/// "Dora Hale flew to Osk. The premier was due there, but his visit was put off": no visit of hers.
bool is_of_another(const Extraction& x, const Draft& d, const Draft& earlier) {
    if (d.kind == TriggerKind::verb) return false;
    const auto& tree = x.tree;
    const auto owner = tree.child(d.head, Deprel::nmod_poss);
    if (owner == kNone || !is_one_of(tree.lower(owner), "his her")) return false;
    const char gender = tree.lower(owner) == "his" ? 'm' : 'f';
    bool others = false;
    for (const auto& p : earlier.mention.participants) {
        if (p.entity == kNone) continue;
        const char known = tree.analysis().entities[p.entity].gender;
        if (known == gender || known == '?') return false;
        others = others || known == 'm' || known == 'f';
    }
    return others;
}

/// What was called off is no journey and no meeting that took place.
bool came_to_nothing(const Draft& d, const Draft& earlier) {
    return d.mention.status == Status::cancelled && !d.mention.status_evidence.empty() &&
           earlier.mention.status == Status::occurred &&
           (earlier.group == EventGroup::travel || earlier.group == EventGroup::encounter);
}

/// How well `earlier` serves as what `d` refers to; 0 = not at all.
int match(const Extraction& x, const Draft& d, const Draft& earlier) {
    const auto& a = d.mention;
    const auto& b = earlier.mention;
    const bool word = same_word(x.tree, d, earlier);
    const bool kind = d.group == earlier.group && interchangeable(d.group);
    const bool family = one_family(d.group, earlier.group);
    if ((!word && !kind && !family) || numbers_differ(x.tree, d, earlier) || is_of_older_deed(x, d, earlier))
        return 0;
    if (is_of_another(x, d, earlier) || came_to_nothing(d, earlier)) return 0;
    if (!word && is_festive(x.tree, d) != is_festive(x.tree, earlier)) return 0;
    if (!word && is_long_conflict(x.tree, d) != is_long_conflict(x.tree, earlier)) return 0;
    if (!word && says_which(x, d, earlier)) return 0;
    // "event" may stand for much, but not for a verb that happens to share its kind
    if (!word && d.mention.lemma == "event" && earlier.kind == TriggerKind::verb) return 0;
    if (!statuses_agree(a, b) || !places_agree(a, b) || !dates_agree(a, b)) return 0;
    const bool people = share(a.participants, b.participants), place = share(a.places, b.places);
    if (named(a.participants) && named(b.participants) && !people) return 0;
    if (family && !word && !kind && !people && !place) return 0;
    return (word ? 3 : kind ? 2 : 1) + (people ? 2 : 0) + (place ? 2 : 0);
}

/// A noun that says nothing of its own status takes that of what it refers to.
bool status_is_own(const Draft& d) {
    return !d.mention.status_evidence.empty() || d.kind != TriggerKind::noun;
}

void refer(Extraction& x, std::uint32_t from, std::uint32_t to) {
    auto& d = x.drafts[from];
    d.mention.same_as = to;
    const auto& earlier = x.drafts[to].mention;
    if (d.kind == TriggerKind::noun && !status_is_own(d)) {
        d.mention.status = earlier.status;
        d.mention.negated = earlier.negated;
        d.futureward = x.drafts[to].futureward;
    }
    // "abandoned the takeover. … was to step down after the takeover": it is off, however it is told of
    if (d.kind == TriggerKind::noun && earlier.status == Status::cancelled && lies_ahead(d.mention.status) &&
        !d.moved && d.mention.date.timexes.empty())
        d.mention.status = Status::cancelled;
    d.mention.date.steps.push_back(x.quote(d.mention.trigger) + " refers back to " +
                                   x.quote(earlier.trigger));
}

/// "had planned to visit on Wednesday and put off the trip until Saturday": the visit has the new day.
void move_along(Extraction& x, const Draft& moved, Draft& plan) {
    auto& date = plan.mention.date;
    if (!moved.moved || plan.moved || !lies_ahead(plan.mention.status)) return;
    if (!date.range.empty()) date.rejected.push_back(to_edtf(date.range) + ": put off or brought forward");
    date.range = moved.mention.date.range;
    date.basis = moved.mention.date.basis;
    date.timexes = moved.mention.date.timexes;
    date.steps.push_back(x.quote(moved.mention.trigger) + " is moved to " + to_edtf(date.range));
}

bool in_title(const Extraction& x, const Draft& d) {
    return x.tree.block_kind(d.head) == BlockKind::title;
}

}  // namespace

void find_coreference(Extraction& x, const Names&) {
    const auto& tree = x.tree;
    for (std::uint32_t i = 0; i < x.drafts.size(); ++i) {
        auto& d = x.drafts[i];
        if (d.head == kNone) continue;
        if (const auto whole = occasion(x, d); whole != kNone && whole < i) {
            refer(x, i, whole);
            continue;
        }
        const bool noun = d.kind != TriggerKind::verb;
        const bool definite = noun && is_definite(tree, d.head) && !is_new(tree, d.head);
        // a plan told again: "will meet in Moscow" … "would travel to Moscow"
        const bool plan = lies_ahead(d.mention.status) &&
                          (d.group == EventGroup::travel || d.group == EventGroup::encounter) &&
                          !(noun && is_new(tree, d.head));
        const std::uint32_t stop = i > kLookBack ? i - kLookBack : 0;
        // a noun without status of its own may refer to what is past or to come
        Draft open = definite ? d : Draft{};
        const bool own_status = status_is_own(d);
        std::uint32_t best = kNone;
        int score = 0;
        for (auto j = i; j-- > stop;) {
            const auto& earlier = x.drafts[j];
            if (earlier.head == kNone || earlier.absorbed) continue;
            // "it last erupted in 1963": another time than the one the story is of
            if (definite && earlier.verb != kNone && earlier.verb > 0 &&
                (tree.child_with_lemma(earlier.verb, "last previously once") != kNone ||
                 is_one_of(tree.lower(earlier.verb - 1), "last previously once")))
                continue;
            // "move with events in the region": no occasion that "the meeting" could mean
            if (earlier.mention.lemma == "event" && !is_definite(tree, earlier.head)) continue;
            auto fit = 0;
            if (definite) {
                if (!own_status) open.mention.status = earlier.mention.status;
                const bool moved = d.moved && tree.sentence_of(d.head) <= tree.sentence_of(earlier.head) + 1;
                open.mention.date.range = moved ? DateRange{} : d.mention.date.range;
                fit = match(x, open, earlier);
                if (fit > 0 && has_happened(d.mention.status) == has_happened(earlier.mention.status))
                    fit += 2;
                if (d.strength == NounStrength::needs_support && fit < 3) fit = 0;
            } else if (in_title(x, earlier) && i - j < 14 && !in_title(x, d)) {
                fit = match(x, d, earlier);
                if (!share(d.mention.participants, earlier.mention.participants) &&
                    !share(d.mention.places, earlier.mention.places))
                    fit = 0;
                if (d.group == EventGroup::reporting || d.group == EventGroup::other ||
                    d.group == EventGroup::state)
                    fit = fit >= 5 ? fit : 0;
            } else if (plan && lies_ahead(earlier.mention.status) && one_family(d.group, earlier.group)) {
                fit = match(x, d, earlier);
                if (!share(d.mention.places, earlier.mention.places) ||
                    !share(d.mention.participants, earlier.mention.participants))
                    fit = 0;
            }
            if (fit > score) {
                score = fit;
                best = j;
            }
        }
        if (best == kNone) continue;
        refer(x, i, best);
        move_along(x, d, x.drafts[best]);
    }
}

void link_chains(Extraction& x) {
    std::vector<std::uint32_t> first(x.drafts.size()), latest(x.drafts.size());
    for (std::uint32_t i = 0; i < x.drafts.size(); ++i) {
        first[i] = latest[i] = i;
        auto& back = x.drafts[i].mention.same_as;
        if (back == kNone || back >= i) continue;
        first[i] = first[back];
        back = latest[first[i]];
        latest[first[i]] = i;
    }
}

}  // namespace dateline
