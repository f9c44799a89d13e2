#include "timeline/extract/narrative.hpp"

#include <algorithm>
#include <optional>

#include "timeline/extract/embedding.hpp"
#include "timeline/extract/names.hpp"
#include "timeline/extract/words.hpp"

namespace dateline {
namespace {

constexpr int kMaxClimb = 24;
constexpr int kFreshNews = 8;             // days before publication that the lead of a news story may tell of
constexpr int kDaily = 2;                 // days behind which a story is no news of the day
constexpr std::uint32_t kLead = 2;        // sentences
constexpr std::uint32_t kBackground = 3;  // sentences a look back lasts

/// A time phrase of the main clause, as against one inside a relative clause or a name: "On Tuesday he met
/// …", "In a Tuesday speech he said …".
bool dates_main_clause(const Tree& tree, std::uint32_t top, std::uint32_t& verb) {
    auto t = top;
    for (int i = 0; t != kNone && i < kMaxClimb; ++i) {
        const auto relation = tree.deprel(t);
        if (relation == Deprel::root) {
            verb = t;
            return true;
        }
        const auto up = tree.head(t);
        if (up == kNone) return false;
        if (tree.upos(t) == Upos::VERB && verb == kNone) verb = t;
        switch (relation) {
            case Deprel::conj:
            case Deprel::parataxis:
            case Deprel::obl:
            case Deprel::obl_unmarked:
            case Deprel::advmod:
            case Deprel::xcomp:
                break;
            case Deprel::nmod:
            case Deprel::nmod_unmarked:
            case Deprel::amod:
            case Deprel::compound:
            case Deprel::nmod_poss:
            case Deprel::appos:
                // only through an occasion: "in a Tuesday speech", "at the meeting on Tuesday"
                if (tree.deprel(up) != Deprel::obl ||
                    (t > up && find_noun(tree.lemma(up)).strength == NounStrength::none))
                    return false;
                break;
            default:
                return false;
        }
        t = up;
    }
    return false;
}

/// Words, attitudes and decisions: what an article reports as said is said on the day it reports.
bool tells(EventGroup group) {
    return group == EventGroup::reporting || group == EventGroup::statement || group == EventGroup::speech ||
           group == EventGroup::mental || group == EventGroup::plan || group == EventGroup::decision;
}

struct SceneFinder {
    const Extraction& x;
    const Names& names;
    const Tree& tree;

    [[nodiscard]] std::uint32_t root_of(const Sentence& s) const {
        if (s.root != kNone && s.root >= s.begin && s.root < s.end) return s.root;
        for (auto t = s.begin; t < s.end; ++t)
            if (tree.head(t) == kNone) return t;
        return kNone;
    }

    /// The day phrase the sentence's main clause is told with.
    [[nodiscard]] const Timex* main_phrase(const Sentence& s, bool last = false) const {
        const auto& all = x.source->timexes;
        const Timex* found = nullptr;
        auto it = std::partition_point(all.begin(), all.end(),
                                       [&](const Timex& m) { return m.span.end <= s.span.begin; });
        for (; it != all.end() && it->span.begin < s.span.end; ++it) {
            if (it->type != TimexType::date && it->type != TimexType::time) continue;
            if (it->range.empty() || !it->range.earliest || !it->range.latest) continue;
            if (it->signal != TimexSignal::none && it->signal != TimexSignal::at &&
                it->signal != TimexSignal::during)
                continue;
            const auto first = tree.token_at(it->span.begin);
            if (first == kNone) continue;
            if (first > s.begin &&
                is_one_of(tree.lower(first - 1), "by before after since until till within from for"))
                continue;
            auto top = first;
            for (int i = 0; i < kMaxClimb && tree.head(top) != kNone &&
                            it->span.overlaps(tree.token(tree.head(top)).span);
                 ++i)
                top = tree.head(top);
            std::uint32_t verb = kNone;
            if (!dates_main_clause(tree, top, verb)) continue;
            if (verb != kNone) {
                const auto group = verb_group(tree, verb);
                if (group.tense == GroupTense::future || group.tense == GroupTense::modal ||
                    group.tense == GroupTense::would || group.tense == GroupTense::infinitive)
                    continue;
            }
            found = &*it;
            if (!last) break;
        }
        return found;
    }

    [[nodiscard]] bool is_speech(const Sentence& s) const {
        const auto root = root_of(s);
        if (root == kNone) return false;
        if (tree.upos(root) != Upos::VERB) return false;
        const auto group = verb_group(tree, root);
        if (group.tense == GroupTense::present || group.tense == GroupTense::progressive ||
            group.tense == GroupTense::future)
            return true;
        const auto entry = find_verb(phrase_key(tree, root));
        return tells(entry.group);
    }

    /// "had seized the town", "a state that fell in May": the sentence looks back from the story.
    [[nodiscard]] bool looks_back(const Sentence& s) const {
        const auto root = root_of(s);
        if (root == kNone) return false;
        const auto group = verb_group(tree, root);
        return group.perfect && group.marker != kNone && tree.lower(group.marker) == "had";
    }

    /// Is the phrase part of a relative clause or participle, which may tell of any day?
    [[nodiscard]] bool inside_modifier(std::uint32_t t) const {
        for (int i = 0; t != kNone && i < kMaxClimb; ++i, t = tree.head(t)) {
            if (tree.upos(t) == Upos::VERB && tells(find_verb(tree.lemma(t)).group) &&
                verb_group(tree, t).finite())
                return false;  // ", the companies announced on Wednesday"
            if (tree.deprel(t) == Deprel::acl_relcl || tree.deprel(t) == Deprel::acl) return true;
        }
        return false;
    }

    /// "GENEVA, Dec. 11 \u2014 Envoys met": the day of filing, which says nothing of the story's.
    [[nodiscard]] bool in_dateline(const Sentence& s, std::uint32_t t) const {
        constexpr std::uint32_t kOpening = 8, kToDash = 5;  // tokens
        if (t - s.begin > kOpening) return false;
        for (auto c = t + 1; c < s.end && c - t <= kToDash; ++c)
            if (is_one_of(tree.text(c), "\u2014 \u2013 -- --- _")) return true;
        return false;
    }

    /// The first day of the sentence that news of the day may be about: today, yesterday, the day before.
    [[nodiscard]] const Timex* fresh_day(const Sentence& s, Day published) const {
        const auto& all = x.source->timexes;
        auto it = std::partition_point(all.begin(), all.end(),
                                       [&](const Timex& m) { return m.span.end <= s.span.begin; });
        for (; it != all.end() && it->span.begin < s.span.end; ++it) {
            if ((it->type != TimexType::date && it->type != TimexType::time) || !it->range.is_single_day())
                continue;
            if (it->signal != TimexSignal::none && it->signal != TimexSignal::at &&
                it->signal != TimexSignal::during)
                continue;
            const auto day = it->range.earliest->day;
            if (day > published || published - day > kFreshNews) continue;
            const auto t = tree.token_at(it->span.begin);
            if (t == kNone || inside_modifier(t) || in_dateline(s, t)) continue;
            if (t > s.begin && is_one_of(tree.lower(t - 1), "by before after since until till")) continue;
            return &*it;
        }
        return nullptr;
    }

    /// The day the story is about: that of its opening, else the day of publication.
    [[nodiscard]] Scene focus(Day published) const {
        Scene out;
        out.range.earliest = out.range.latest = CivilTime{published};
        out.range.granularity = Granularity::day;
        out.why = "the day of publication";
        const auto& blocks = x.source->document.blocks;
        std::uint32_t seen = 0;
        for (const auto& s : tree.analysis().sentences) {
            if (s.block >= blocks.size() || blocks[s.block].kind != BlockKind::body) continue;
            if (++seen > kLead) break;
            if (const auto* phrase = fresh_day(s, published)) {
                const auto day = phrase->range.earliest->day;
                out.range.earliest = out.range.latest = CivilTime{day};
                out.why = "the story opens with " + x.quote(phrase->span);
                out.firmness = published - day <= kDaily ? Firmness::said : Firmness::likely;
                break;
            }
            const auto root = root_of(s);
            if (seen > 1 || root == kNone) continue;
            const auto group = verb_group(tree, root);
            if (group.tense == GroupTense::past || group.tense == GroupTense::present ||
                group.tense == GroupTense::progressive)
                out.firmness = Firmness::likely;
        }
        return out;
    }

    /// Does the sentence go on about who the sentence before was about?
    [[nodiscard]] bool continues(const Sentence& before, const Sentence& now) const {
        if (before.block != now.block) return false;
        const auto a = root_of(before), b = root_of(now);
        if (a == kNone || b == kNone) return false;
        const auto old_subject = subject_of(tree, a), subject = subject_of(tree, b);
        if (subject == kNone) return false;
        const auto group = verb_group(tree, b);
        if (group.tense != GroupTense::past || group.perfect) return false;
        if (is_pronoun(tree, subject)) return true;
        if (old_subject == kNone) return false;
        if (names.entity_of(subject) != kNone && names.entity_of(subject) == names.entity_of(old_subject))
            return true;
        return tree.lemma(subject) == tree.lemma(old_subject);
    }
};

}  // namespace

namespace {
/// Days close enough together for what follows to lie on them too.
bool is_close(const DateRange& range) {
    constexpr int kWeek = 7;
    return range.earliest && range.latest && range.latest->day - range.earliest->day < kWeek;
}

void set_scene(Scene& scene, const Timex& phrase, const Extraction& x) {
    scene.range = phrase.range;
    scene.range.earliest = CivilTime{phrase.range.earliest->day};
    scene.range.latest = CivilTime{phrase.range.latest->day};
    if (scene.range.granularity < Granularity::day) scene.range.granularity = Granularity::day;
    scene.why = "told with " + x.quote(phrase.span);
}
}  // namespace

std::vector<Scene> find_scenes(const Extraction& x, const Names& names) {
    const SceneFinder finder{x, names, x.tree};
    const auto& sentences = x.tree.analysis().sentences;
    std::vector<Scene> scenes(sentences.size());
    const auto published = x.source->document.published.day();
    if (!published) return scenes;
    const auto& blocks = x.source->document.blocks;

    const Scene focus = finder.focus(*published);
    Scene scene = focus;
    std::uint32_t since = 0;
    const auto seen_body = [&](std::size_t i) {
        std::uint32_t count = 0;
        for (std::size_t k = 0; k <= i && count <= kLead; ++k)
            count += sentences[k].block < blocks.size() && blocks[sentences[k].block].kind == BlockKind::body;
        return count;
    };
    for (std::size_t i = 0; i < sentences.size(); ++i) {
        const auto& s = sentences[i];
        if (const auto* phrase = finder.main_phrase(s)) {
            set_scene(scene, *phrase, x);
            scene.own_phrase = true;
            scene.background = scene.kept = false;
            scenes[i] = scene;
            // the story goes on from the last day named
            if (const auto* end = finder.main_phrase(s, true); end != phrase) set_scene(scene, *end, x);
            continue;
        }
        const bool left = scene.range.earliest != focus.range.earliest;
        const bool speech = finder.is_speech(s);
        if (scene.background) {
            if (speech || ++since > kBackground || i == 0 || sentences[i - 1].block + 1 < s.block)
                scene = focus;
        } else if (!left || i == 0 || !is_close(scene.range) || !finder.continues(sentences[i - 1], s)) {
            const bool old = left && scene.range.latest && *published - scene.range.latest->day > 1;
            if (i > 0 && !speech && (old || finder.looks_back(sentences[i - 1])) &&
                sentences[i - 1].block + 1 >= s.block && seen_body(i) > kLead) {
                scene = Scene{};
                scene.background = true;
                scene.range.latest = CivilTime{*published - 1};
                scene.range.granularity = Granularity::day;
                scene.why = "told as background";
                since = 0;
            } else
                scene = focus;
        }
        scene.own_phrase = false;
        scene.kept = !scene.background && scene.range.earliest != focus.range.earliest;
        scenes[i] = scene;
    }
    return scenes;
}

namespace {

/// Where tense and clause put an event against the scene of its sentence.
enum class Placement : std::uint8_t {
    none,      // nothing can be said
    scene,     // at the time the story is at
    now,       // at the time of writing: "says", "believes"
    before,    // earlier than the story: "had left"
    after,     // still to come
    governor,  // with the event of the governing clause
};

struct Placed {
    Placement placement = Placement::none;
    std::uint32_t with = kNone;  // the governing predicate
    std::string_view why;
};

bool lies_ahead(const Draft& d) {
    return d.mention.status == Status::scheduled || d.mention.status == Status::possible ||
           (d.mention.status == Status::denied && d.futureward);
}

struct Placer {
    const Extraction& x;
    const Tree& tree;

    /// The predicate above a token: a verb, or a noun that is an event.
    [[nodiscard]] std::uint32_t predicate_above(std::uint32_t t) const {
        auto up = tree.head(t);
        for (int i = 0; up != kNone && i < 6; ++i, up = tree.head(up))
            if (tree.upos(up) == Upos::VERB || x.draft_of[up] != kNone) return up;
        return kNone;
    }

    [[nodiscard]] bool marked(std::uint32_t t, std::string_view words) const {
        for (const auto c : tree.children(t))
            if ((tree.deprel(c) == Deprel::mark || tree.deprel(c) == Deprel::advmod ||
                 tree.deprel(c) == Deprel::case_) &&
                is_one_of(tree.lower(c), words))
                return true;
        return false;
    }

    /// "Banks attributed the losses to …" parsed as "banks that were attributed": a participle with an object
    /// of its own behind the noun that is the root is the sentence's verb.
    [[nodiscard]] bool is_hidden_main(std::uint32_t t) const {
        const auto up = tree.head(t);
        return tree.deprel(t) == Deprel::acl && up != kNone && up < t && tree.deprel(up) == Deprel::root &&
               is_nominal(tree.upos(up)) && tree.child(up, Deprel::cop) == kNone &&
               verb_group(tree, t).tense == GroupTense::participle &&
               (tree.child(t, Deprel::obj) != kNone || tree.child(t, Deprel::ccomp) != kNone);
    }

    [[nodiscard]] Placed of(std::uint32_t t) const {
        const auto draft = x.draft_of[t];
        if (draft != kNone && lies_ahead(x.drafts[draft])) return {Placement::after, kNone, "still to come"};
        if (draft != kNone && x.drafts[draft].verb == kNone) return noun(x.drafts[draft].head);
        return verb(t);
    }

    [[nodiscard]] Placed verb(std::uint32_t anchor) const {
        const auto group = verb_group(tree, anchor);
        if (group.tense == GroupTense::future || group.tense == GroupTense::modal ||
            group.tense == GroupTense::would)
            return {Placement::after, kNone, "still to come"};
        const bool present = group.tense == GroupTense::present || group.tense == GroupTense::progressive;
        auto t = anchor;
        bool reported = false;
        for (int i = 0; i < kMaxClimb; ++i) {
            const auto relation = tree.deprel(t);
            const auto up = tree.head(t);
            if (relation == Deprel::root || up == kNone) break;
            if (relation == Deprel::conj || relation == Deprel::parataxis) {
                t = up;
            } else if (relation == Deprel::ccomp || relation == Deprel::csubj || relation == Deprel::xcomp ||
                       relation == Deprel::obj) {
                const auto embedding = embedding_of(tree, up);
                if (embedding != Embedding::report && embedding != Embedding::denies && !group.finite())
                    return {Placement::governor, predicate_above(t), "part of what its clause tells"};
                reported = true;
                t = up;
            } else if (relation == Deprel::advcl) {
                if (present && marked(t, "if unless until till before when once after"))
                    return {Placement::after, kNone, "present tense of what is awaited"};
                if (marked(t, "after since")) return {Placement::before, kNone, "the clause looks back"};
                if (marked(t, "before until till")) return {};
                if (group.perfect) return {Placement::before, kNone, "the clause looks back"};
                return {Placement::governor, predicate_above(t), "at the time of its main clause"};
            } else if (relation == Deprel::acl_relcl || relation == Deprel::acl) {
                if (is_hidden_main(t)) return {Placement::scene, kNone, "past tense"};
                if (present) return {Placement::now, kNone, "present tense"};
                return {Placement::before, kNone, "a clause that says what is known already"};
            } else if (relation == Deprel::case_ && is_one_of(tree.lower(t), "according")) {
                return {Placement::scene, kNone, "told by its source"};
            } else {
                return {};
            }
        }
        switch (group.tense) {
            case GroupTense::past:
                if (!group.perfect) {
                    if (reported) return {};
                    return {Placement::scene, kNone, "past tense"};
                }
                if (group.marker != kNone && tree.lower(group.marker) == "had" && !reported)
                    return {Placement::before, kNone, "past perfect"};
                return {};
            case GroupTense::present:
            case GroupTense::progressive:
                if (tree.block_kind(anchor) == BlockKind::title) return {};
                return {Placement::now, kNone, "present tense"};
            case GroupTense::participle:
                return {Placement::scene, kNone, "past participle as predicate"};
            default:
                return {};
        }
    }

    [[nodiscard]] Placed noun(std::uint32_t t) const {
        if (tree.block_kind(t) == BlockKind::title) return {};
        const auto relation = tree.deprel(t);
        const auto up = tree.head(t);
        if (up != kNone && tree.upos(up) == Upos::VERB) {
            if (relation == Deprel::obl && is_one_of(tree.preposition(t), "in at during with on to by after"))
                return {Placement::governor, up, "the occasion of its verb"};
            const auto group = find_verb(phrase_key(tree, up)).group;
            const bool phase = group == EventGroup::aspect || group == EventGroup::occur ||
                               is_one_of(tree.lemma(up), "come wrap");
            const bool brings_about = is_one_of(
                tree.lemma(up),
                "give make hold lose win file extend take deliver issue leave launch reach sign settle");
            if ((is_subject(relation) && phase) || (relation == Deprel::obj && (phase || brings_about)))
                return {Placement::governor, up, "told by its verb"};
        }
        return {Placement::before, kNone, "named as known already"};
    }
};

/// What was called off or is said not to be so carries the day it was planned for or alleged of, never the
/// day the story is at.
bool never_was(const Draft& d) {
    return d.mention.status == Status::cancelled ||
           (d.mention.status == Status::denied && !d.mention.negated && !d.futureward);
}

struct Inferrer {
    Extraction& x;
    const std::vector<Scene>& scenes;
    Day published;
    bool plans_for_today = false;  // the article tells of plans for its own day
    Placer placer{x, x.tree};

    /// Is the scene good enough for this kind of event? Words are spoken on the day of the story; a deed
    /// needs a story that says which day it is of, or a sentence before that does.
    [[nodiscard]] static bool fits(const Scene& scene, const Draft& d) {
        if (scene.own_phrase || scene.background || scene.kept) return true;
        if (d.group == EventGroup::reporting || scene.firmness == Firmness::said) return true;
        return scene.firmness == Firmness::likely && tells(d.group);
    }

    /// "described those discussions as useful": a verdict on what an earlier sentence told of another time
    /// may be of any day since.
    [[nodiscard]] bool judges_older(const Draft& d) const {
        if (d.object == kNone || x.draft_of[d.object] == kNone) return false;
        const auto& about = x.drafts[x.draft_of[d.object]].mention;
        if (about.same_as == kNone || about.date.range.empty()) return false;
        const auto& range = about.date.range;
        return !range.latest || published - range.latest->day > kDaily;
    }

    /// Follows governing clauses up to the one that has a time.
    void infer(Draft& d) const {
        const auto& scene = scenes[d.mention.sentence];
        if (judges_older(d)) return;
        auto placed = lies_ahead(d)     ? Placed{Placement::after, kNone, "still to come"}
                      : d.verb != kNone ? placer.verb(d.verb)
                                        : placer.noun(d.head);
        std::string path = std::string(placed.why);
        for (int i = 0; placed.placement == Placement::governor && i < 5; ++i) {
            if (placed.with == kNone) return;
            const auto up = x.draft_of[placed.with];
            if (up != kNone && &x.drafts[up] != &d && !x.drafts[up].mention.date.range.empty()) {
                const auto& date = x.drafts[up].mention.date;
                set(d, date.range, path, x.quote(x.drafts[up].mention.trigger));
                return;
            }
            placed = placer.of(placed.with);
            path += " < " + std::string(placed.why);
        }
        DateRange range;
        range.granularity = Granularity::day;
        switch (placed.placement) {
            case Placement::scene:
                if (!fits(scene, d)) return;
                return set(d, scene.range, path, scene.why);
            case Placement::now:
                range.earliest = range.latest = CivilTime{published};
                return set(d, range, path, "the day of publication");
            case Placement::before:
                range.latest = CivilTime{published - 1};
                return set(d, range, path, "before the day of publication");
            case Placement::after:
                range.earliest = CivilTime{plans_for_today ? published : published + 1};
                return set(d, range, path, "after the day of publication");
            default:
                return;
        }
    }

    static void set(Draft& d, const DateRange& range, const std::string& placement, const std::string& why) {
        auto& claim = d.mention.date;
        if (range.empty()) return;
        claim.range = range;
        claim.range.uncertain = true;
        claim.basis = DateBasis::narrative;
        claim.steps.push_back("likely " + to_edtf(range) + ": " + placement + ", " + why);
    }
};

}  // namespace

void infer_dates(Extraction& x, const Names& names) {
    const auto published = x.source->document.published.day();
    if (!published) return;
    const auto scenes = find_scenes(x, names);
    Inferrer inferrer{x, scenes, *published};
    inferrer.plans_for_today = std::any_of(x.drafts.begin(), x.drafts.end(), [&](const Draft& d) {
        return d.head != kNone && lies_ahead(d) && d.mention.date.range.is_single_day() &&
               d.mention.date.range.earliest->day == *published;
    });
    for (auto& d : x.drafts)
        if (d.head != kNone && d.mention.date.range.empty() && !never_was(d)) inferrer.infer(d);
}

}  // namespace dateline
