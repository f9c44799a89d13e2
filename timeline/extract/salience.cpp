#include "timeline/extract/salience.hpp"

#include <algorithm>
#include <array>

#include "timeline/extract/label_pronoun.hpp"
#include "timeline/extract/words.hpp"

namespace dateline {
namespace {

/// What each kind of happening starts from.
constexpr float start_of(EventGroup group) {
    switch (group) {
        case EventGroup::encounter:
        case EventGroup::travel:
        case EventGroup::agreement:
        case EventGroup::vote:
        case EventGroup::violence:
        case EventGroup::disaster:
        case EventGroup::legal:
        case EventGroup::personnel:
        case EventGroup::death:
            return 0.45F;
        case EventGroup::business:
        case EventGroup::protest:
        case EventGroup::health:
        case EventGroup::cancel:
        case EventGroup::inquiry:
        case EventGroup::conflict:
        case EventGroup::release:
        case EventGroup::sport:
        case EventGroup::statement:
            return 0.42F;
        case EventGroup::aspect:
        case EventGroup::occur:
        case EventGroup::decision:
        case EventGroup::give:
        case EventGroup::change:
            return 0.38F;
        case EventGroup::other:
            return 0.33F;
        case EventGroup::plan:
            return 0.22F;
        case EventGroup::reporting:
        case EventGroup::speech:
            return 0.12F;
        case EventGroup::attempt:
            return 0.2F;
        case EventGroup::mental:
            return 0.08F;
        case EventGroup::state:
            return 0.02F;
    }
    return 0.3F;
}

namespace weight {
constexpr float kNamedActor = 0.12F, kActor = 0.055F, kMeantActor = -0.04F, kNoActor = -0.16F,
                kNamedPatient = 0.05F, kPlace = 0.04F;
constexpr float kDated = 0.14F, kToTheDay = 0.07F, kMainClause = 0.10F, kHeadline = 0.06F, kSupport = 0.10F;
constexpr float kGeneric = -0.40F, kQuoted = -0.20F, kRelative = -0.06F, kPurpose = -0.25F, kGerund = -0.12F;
constexpr float kBareNoun = -0.12F, kWeakNoun = -0.18F, kAbsorbed = -0.40F, kPossible = -0.03F,
                kDenied = -0.04F, kHeld = 0.26F;
constexpr float kOpenPossible = -0.08F;    // "may provide guarantees", no day named
constexpr float kToldByGovernor = -0.25F;  // "agreed to buy": the agreement is the entry
constexpr float kPlanPassive = -0.20F;     // "is expected to meet": the meeting is the entry
constexpr float kPlanActive = 0.12F;       // "are planning a visit" is news itself
constexpr float kBackground = -0.26F;      // years before the article, known to the year only
constexpr float kUndatedOngoing = -0.10F;
constexpr float kRelativePlan = -0.20F;  // "guarantees that they could give"
constexpr float kOpinion = -0.22F;       // "supporters argue that it can …"
constexpr float kInsidePlan = -0.15F;    // "during the planned talks they are to present …"
constexpr float kAttributed = 0.04F;
constexpr float kBleached = -0.14F;   // "took the stairs", "went up"
constexpr float kAbstract = -0.15F;   // "hopes faded"
constexpr float kMeanwhile = -0.12F;  // "as he left"
constexpr float kParticiple = -0.14F;
constexpr float kCasualties = 0.22F;  // ", killing at least 11 people": news, though a clause by the way
constexpr float kOneself = -0.25F;    // "called himself an optimist": nothing happens to anybody else
constexpr float kUnsaid = -0.14F;     // "calls the issue solvable": a line that cannot say who
constexpr float kVague = -0.06F;      // "he joins the club"
constexpr float kLede = 0.07F;        // what the first sentence of the article says
constexpr float kBroken = -0.30F;     // "announces": a line that says nothing
}  // namespace weight

/// Is the event dated to a year only, and more than a year before the article?
bool is_background(const Extraction& x, const EventMention& m) {
    const auto& published = x.source->document.published.range;
    if (!m.date.range.latest || m.date.timexes.empty() || m.date.basis != DateBasis::stated) return false;
    if (!published.earliest) return m.date.range.granularity >= Granularity::year;
    constexpr int kYear = 366;
    return m.date.range.granularity >= Granularity::year &&
           published.earliest->day - m.date.range.latest->day > kYear / 2;
}

bool dated_by_words(const EventMention& m) {
    return !m.date.timexes.empty() &&
           (m.date.basis == DateBasis::stated || m.date.basis == DateBasis::publication ||
            m.date.basis == DateBasis::discourse);
}

/// To ten days at most: an article that bothers to say on which day tells of something.
bool dated_to_days(const EventMention& m) {
    constexpr int kTenDays = 10;
    const auto& range = m.date.range;
    return range.earliest && range.latest && range.latest->day - range.earliest->day < kTenDays;
}

/// Tokens from begin up to end.
struct IndexRange {
    std::uint32_t begin = 0, end = 0;
};

/// The first sentence of the article that is one, and no byline or dateline: its tokens.
IndexRange lede_of(const Tree& tree) {
    constexpr std::uint32_t kShortest = 8;
    for (std::uint32_t t = 0; t < tree.size();) {
        const Sentence& sentence = tree.sentence(t);
        if (tree.block_kind(t) == BlockKind::body && sentence.end - sentence.begin >= kShortest &&
            tree.lower(sentence.end - 1) == ".")
            return {sentence.begin, sentence.end};
        t = sentence.end;
    }
    return {};
}

struct Weigher {
    const Extraction& x;
    const Names& names;
    IndexRange lede = lede_of(x.tree);

    [[nodiscard]] bool main_clause(std::uint32_t anchor) const {
        const auto& tree = x.tree;
        for (int i = 0; i < 6; ++i) {
            const auto relation = tree.deprel(anchor);
            if (relation == Deprel::root) return true;
            const auto up = tree.head(anchor);
            if (up == kNone) return true;
            if (relation == Deprel::conj || relation == Deprel::parataxis)
                anchor = up;
            else if (relation == Deprel::ccomp || relation == Deprel::xcomp) {
                const auto embedding = find_verb(tree.lemma(up)).embedding;
                if (tree.upos(up) == Upos::VERB && embedding == Embedding::none) return false;
                anchor = up;
            } else
                return false;
        }
        return false;
    }

    /// "fear that", "argue that" in the present tense: a view, no plan.
    [[nodiscard]] bool under_opinion(std::uint32_t anchor) const {
        const auto& tree = x.tree;
        const auto up = tree.head(anchor);
        if (up == kNone || tree.deprel(anchor) != Deprel::ccomp || x.draft_of[up] == kNone) return false;
        const auto& owner = x.drafts[x.draft_of[up]];
        return owner.mention.generic &&
               (owner.group == EventGroup::reporting || owner.group == EventGroup::mental ||
                owner.group == EventGroup::state);
    }

    /// Something to be done at an event that is itself only planned.
    [[nodiscard]] bool inside_plan(std::uint32_t anchor) const {
        const auto& tree = x.tree;
        for (int i = 0; i < 2 && anchor != kNone; ++i) {
            for (const auto c : tree.children(anchor))
                if (tree.deprel(c) == Deprel::obl && is_one_of(tree.preposition(c), "during at") &&
                    x.draft_of[c] != kNone)
                    return true;
            if (tree.deprel(anchor) != Deprel::xcomp) return false;
            anchor = tree.head(anchor);
        }
        return false;
    }

    /// "agreed to buy", "asked them to leave": an open complement whose governor is the entry.
    [[nodiscard]] bool told_by_governor(std::uint32_t anchor) const {
        const auto& tree = x.tree;
        const auto up = tree.head(anchor);
        if (up == kNone || (tree.deprel(anchor) != Deprel::xcomp && tree.deprel(anchor) != Deprel::ccomp &&
                            tree.deprel(anchor) != Deprel::advcl))
            return false;
        // "denied that it had ignored warnings": the denial is the line
        if (tree.upos(up) == Upos::VERB && tree.deprel(anchor) == Deprel::ccomp && x.draft_of[up] != kNone &&
            x.drafts[x.draft_of[up]].embedding == Embedding::denies &&
            x.drafts[x.draft_of[up]].fitness == Fitness::whole)
            return true;
        if (verb_group(tree, anchor).tense != GroupTense::infinitive &&
            verb_group(tree, anchor).tense != GroupTense::gerund &&
            verb_group(tree, anchor).tense != GroupTense::participle)
            return false;
        const auto owner = x.draft_of[up];
        if (owner == kNone || x.drafts[owner].verb != up) return false;
        switch (x.drafts[owner].group) {
            case EventGroup::decision:
            case EventGroup::statement:
            case EventGroup::agreement:
            case EventGroup::aspect:
            case EventGroup::cancel:
                return true;
            case EventGroup::other:
                return x.drafts[owner].embedding == Embedding::implies ||
                       x.drafts[owner].embedding == Embedding::possible;
            default:
                return false;
        }
    }

    /// "began to rise", "started lowering a camera": one line for both, the beginning.
    [[nodiscard]] bool begun_by_governor(std::uint32_t anchor) const {
        const auto up = x.tree.head(anchor);
        return x.tree.deprel(anchor) == Deprel::xcomp && x.draft_of[up] != kNone &&
               x.drafts[x.draft_of[up]].group == EventGroup::aspect;
    }

    /// "the meeting is scheduled for May": the noun is what the sentence is about.
    [[nodiscard]] bool planned(const Draft& d) const {
        const auto& tree = x.tree;
        const auto up = tree.head(d.head);
        if (up == kNone || !is_subject(tree.deprel(d.head))) return false;
        const auto owner = x.draft_of[up];
        return owner == kNone ? d.mention.status == Status::scheduled
                              : x.drafts[owner].group == EventGroup::plan;
    }

    /// "told reporters", "said on a call": words spoken on an occasion.
    [[nodiscard]] bool has_audience(const Draft& d) const {
        const auto& tree = x.tree;
        for (const auto c : tree.children(d.verb)) {
            const auto relation = tree.deprel(c);
            if ((relation == Deprel::obj || relation == Deprel::iobj) &&
                is_one_of(tree.lemma(c),
                          "reporter journalist audience parliament lawmaker court conference radio "
                          "television website newspaper exchange crowd council committee"))
                return true;
            if (relation == Deprel::obl && is_one_of(tree.preposition(c), "at on in during to") &&
                is_one_of(tree.lemma(c),
                          "call conference interview breakfast briefing rally meeting speech statement "
                          "hearing reporter journalist event ceremony forum summit"))
                return true;
        }
        return false;
    }

    /// "ripped across the island, killing 11 people": a number of dead or hurt, told in passing of something
    /// that is no deed of violence itself ("a shell struck, killing nine" is one line).
    [[nodiscard]] bool counts_casualties(const Draft& d) const {
        const auto& tree = x.tree;
        if (!is_one_of(tree.lemma(d.verb), "kill injure wound hurt") || d.object == kNone) return false;
        if (tree.upos(d.object) != Upos::NUM && tree.child(d.object, Deprel::nummod) == kNone) return false;
        const auto up = tree.head(d.verb);
        return up != kNone && x.draft_of[up] != kNone &&
               x.drafts[x.draft_of[up]].group != EventGroup::violence;
    }

    /// "The judge refused | to declare a mistrial": one line, of the refusal.
    [[nodiscard]] bool is_refused(const Draft& d) const {
        if (d.verb == kNone || d.mention.status != Status::denied || x.tree.deprel(d.verb) != Deprel::xcomp)
            return false;
        const auto up = x.tree.head(d.verb);
        return x.draft_of[up] != kNone && x.drafts[x.draft_of[up]].mention.status == Status::occurred &&
               is_one_of(x.tree.lemma(up), "refuse decline fail");
    }

    /// A headline's "dozens missing": the noun stands for those it happened to.
    [[nodiscard]] bool is_small_clause(const Draft& d) const {
        return d.kind == TriggerKind::noun && x.tree.token(d.head).span != d.mention.trigger;
    }

    /// "Jurors talked for a week.|They left for home": a pronoun that the line puts a noun for; "three were
    /// held", but not "the two were to meet".
    [[nodiscard]] bool is_meant(const Draft& d) const {
        if (d.kind != TriggerKind::verb || d.subject == kNone) return is_small_clause(d);
        if (x.tree.upos(d.subject) == Upos::NUM) return x.tree.child(d.subject, Deprel::det) == kNone;
        return is_one_of(x.tree.lower(d.subject), "he she it they") && names.entity_of(d.subject) == kNone &&
               antecedent(x, names, d.subject, d.verb, d.group) != kNone;
    }

    [[nodiscard]] bool speaks_of_oneself(std::uint32_t verb) const {
        if (find_verb(x.tree.lemma(verb)).group != EventGroup::statement) return false;
        const auto object = x.tree.child(verb, Deprel::obj);
        return object != kNone && is_one_of(x.tree.lower(object), "himself herself itself themselves");
    }

    [[nodiscard]] float weigh(const Draft& d) const {
        const auto& tree = x.tree;
        const auto& m = d.mention;
        float sum = start_of(d.group);
        const auto anchor = d.anchor();
        bool named_actor = false, actor = false, named_patient = false;
        for (const auto& p : m.participants) {
            if (p.role == Role::agent || p.role == Role::participant) {
                actor = true;
                named_actor = named_actor || p.entity != kNone;
            } else
                named_patient = named_patient || p.entity != kNone;
            if (p.role == Role::patient) actor = true;
        }
        const bool meant = is_meant(d);
        sum += named_actor ? weight::kNamedActor
               : actor     ? weight::kActor
               : meant     ? weight::kMeantActor
                           : weight::kNoActor;
        if (named_patient) sum += weight::kNamedPatient;
        const bool agent = std::any_of(m.participants.begin(), m.participants.end(),
                                       [](const Participant& p) { return p.role == Role::agent; });
        if (d.kind == TriggerKind::verb && !agent && !meant && !verb_group(tree, d.verb).passive &&
            !dated_by_words(m) && (d.subject == kNone || is_pronoun(tree, d.subject)))
            sum += weight::kUnsaid;
        if (d.kind == TriggerKind::verb && !dated_by_words(m) && m.places.empty() && !named_patient &&
            d.group != EventGroup::legal &&
            is_one_of(tree.lemma(d.verb),
                      "go come take get put make do give find keep let turn bring use look walk sit stand "
                      "pick hold spend move run"))
            sum += weight::kBleached;
        if (d.kind == TriggerKind::verb && speaks_of_oneself(d.verb)) sum += weight::kOneself;
        if (!m.places.empty()) sum += weight::kPlace;
        if (d.subject != kNone &&
            is_one_of(tree.lemma(d.subject),
                      "hope fear mood trouble concern interest confidence doubt tension momentum attention "
                      "something thing nothing everything anything half hour time story question date timing "
                      "detail issue point"))
            sum += weight::kAbstract;
        const bool dated = dated_by_words(m);
        if (dated) sum += weight::kDated;
        if (dated && dated_to_days(m) && !m.reporting && d.fitness == Fitness::whole)
            sum += weight::kToTheDay;
        if (main_clause(anchor)) {
            sum += weight::kMainClause;
            if (anchor >= lede.begin && anchor < lede.end && !m.reporting) sum += weight::kLede;
        }
        const auto kind = tree.block_kind(d.head);
        if (kind == BlockKind::title || kind == BlockKind::heading) sum += weight::kHeadline;
        if (d.kind == TriggerKind::support && find_verb(phrase_key(tree, d.verb)).group != EventGroup::occur)
            sum += weight::kSupport;
        if (m.generic) sum += weight::kGeneric;
        if (tree.quoted(d.head)) sum += weight::kQuoted;
        const auto relation = tree.deprel(anchor);
        if (relation == Deprel::acl_relcl || relation == Deprel::advcl_relcl)
            sum += m.status == Status::possible || m.status == Status::scheduled ? weight::kRelativePlan
                                                                                 : weight::kRelative;
        if (m.status == Status::possible && under_opinion(anchor)) sum += weight::kOpinion;
        if ((m.status == Status::possible || m.status == Status::scheduled) && inside_plan(anchor))
            sum += weight::kInsidePlan;
        if (d.kind == TriggerKind::support && m.negated && !m.attribution.who.empty())
            sum += weight::kAttributed;
        if (relation == Deprel::advcl && !dated &&
            tree.child_with_lemma(anchor, "as while when if because since") != kNone)
            sum += weight::kMeanwhile;
        const auto group = verb_group(tree, anchor);
        if (d.kind == TriggerKind::verb) {
            if (group.tense == GroupTense::infinitive &&
                (relation == Deprel::advcl || relation == Deprel::acl))
                sum += weight::kPurpose;
            if (group.tense == GroupTense::gerund)
                sum += counts_casualties(d) ? weight::kCasualties : weight::kGerund;
        } else if (d.kind == TriggerKind::noun && !is_small_clause(d)) {
            sum += weight::kBareNoun;
            if (d.strength != NounStrength::sure) sum += weight::kWeakNoun;
        }
        if (d.absorbed) sum += weight::kAbsorbed;
        if (d.kind == TriggerKind::noun && planned(d)) sum += weight::kMainClause - weight::kBareNoun;
        if (is_background(x, m)) sum += weight::kBackground;
        if (d.group == EventGroup::plan && d.kind == TriggerKind::verb)
            sum += group.passive                                                 ? weight::kPlanPassive
                   : m.status == Status::ongoing || m.status == Status::occurred ? weight::kPlanActive
                                                                                 : 0.0F;
        if (m.status == Status::ongoing && !dated && kind == BlockKind::body && d.group != EventGroup::plan)
            sum += weight::kUndatedOngoing;
        if (d.kind == TriggerKind::verb && group.tense == GroupTense::participle &&
            (relation == Deprel::acl || relation == Deprel::advcl))
            sum += weight::kParticiple;
        if (d.kind != TriggerKind::noun && told_by_governor(anchor) && (!dated || begun_by_governor(anchor)))
            sum += weight::kToldByGovernor;
        if (m.status == Status::possible) sum += weight::kPossible + (dated ? 0.0F : weight::kOpenPossible);
        if (is_refused(d)) sum += weight::kToldByGovernor;
        if (m.status == Status::denied && (d.kind != TriggerKind::support || m.attribution.who.empty()))
            sum += weight::kDenied;
        // words spoken on an occasion of their own are an event: "told reporters on Thursday", "said on a
        // call"
        if (m.reporting && named_actor && (dated || has_audience(d))) sum += weight::kHeld;
        // "Arden says": and what?
        if (m.reporting && m.label.ends_with(' ' + m.lemma + 's')) sum += weight::kBroken;
        if (d.fitness != Fitness::whole)
            sum += d.fitness == Fitness::vague ? weight::kVague : weight::kBroken;
        return std::clamp(sum, 0.0F, 1.0F);
    }
};

}  // namespace

void weigh(Extraction& x, const Names& names) {
    const Weigher weigher{x, names};
    for (auto& d : x.drafts) d.mention.salience = d.head == kNone ? 0.0F : weigher.weigh(d);
}

}  // namespace dateline
