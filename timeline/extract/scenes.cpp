#include "timeline/extract/scenes.hpp"

#include <algorithm>

#include "timeline/extract/date_headers.hpp"
#include "timeline/extract/date_reading.hpp"
#include "timeline/extract/embedding.hpp"
#include "timeline/extract/names.hpp"
#include "timeline/extract/people.hpp"
#include "timeline/extract/words.hpp"

namespace dateline {

bool tells(EventGroup group) {
    return group == EventGroup::reporting || group == EventGroup::statement || group == EventGroup::speech ||
           group == EventGroup::mental || group == EventGroup::plan || group == EventGroup::decision;
}

namespace {

constexpr int kMaxClimb = 24;
constexpr int kFreshNews = 8;             // days before publication that the lead of a news story may tell of
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
            case Deprel::advcl:  // "warned against leaving during his May 3 address": of the address
                if (!tree.lower(t).ends_with("ing") ||
                    tree.child_with_lemma(t, "against for about of") == kNone)
                    return false;
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
        const auto published = x.source->document.published.day();
        auto it = std::partition_point(all.begin(), all.end(),
                                       [&](const Timex& m) { return m.span.end <= s.span.begin; });
        for (; it != all.end() && it->span.begin < s.span.end; ++it) {
            if (it->type != TimexType::date && it->type != TimexType::time) continue;
            if (it->range.empty() || !it->range.earliest || !it->range.latest) continue;
            if (published && it->range.earliest->day > *published) continue;  // "and will visit on Friday"
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
                const bool could_have =  // "might have celebrated that night": it is told of that night
                    group.tense == GroupTense::modal && group.perfect;
                if (group.tense == GroupTense::future || (group.tense == GroupTense::modal && !could_have) ||
                    group.tense == GroupTense::would || group.tense == GroupTense::infinitive ||
                    dates_figures(tree, verb, *it))
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

    /// "burst into the bank on Tuesday": is the phrase the day of something done, at which nothing is said?
    /// Not "announced on Tuesday", "at a Tuesday event", "met on Tuesday", "launched it on Tuesday".
    [[nodiscard]] bool is_of_deed(const Timex& phrase) const {
        auto t = tree.token_at(phrase.span.begin);
        while (t != kNone && phrase.span.overlaps(tree.token(t).span)) t = tree.head(t);
        if (t == kNone || tree.upos(t) != Upos::VERB) return false;
        const auto group = find_verb(phrase_key(tree, t)).group;
        return !tells(group) && group != EventGroup::encounter && group != EventGroup::release;
    }

    /// "wrote to the patients on Friday. … apologised on Monday": has the story gone on since that day?
    [[nodiscard]] bool tells_of_later_day(Day day, Day published) const {
        const auto& all = x.source->timexes;
        return std::any_of(all.begin(), all.end(), [&](const Timex& timex) {
            return timex.type == TimexType::date && timex.range.is_single_day() &&
                   timex.basis == TimexBasis::publication && timex.range.earliest->day > day &&
                   timex.range.earliest->day < published;
        });
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
                out.of_deed = is_of_deed(*phrase) || tells_of_later_day(day, published);
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

    /// "A roof fell on May 4. Two miners died. Thirty got out": so many of those who were there.
    [[nodiscard]] bool counts_people(std::uint32_t subject) const {
        if (tree.upos(subject) == Upos::NUM) return true;
        return tree.child(subject, Deprel::nummod) != kNone && is_somebody(tree, subject);
    }

    /// "The row began with a bill presented in January": the first day of a time before the news that a
    /// sentence names in passing.
    [[nodiscard]] std::optional<Day> older_day(const Sentence& s, Day published) const {
        const auto& all = x.source->timexes;
        auto it = std::partition_point(all.begin(), all.end(),
                                       [&](const Timex& m) { return m.span.end <= s.span.begin; });
        for (; it != all.end() && it->span.begin < s.span.end; ++it)
            if (it->type == TimexType::date && it->range.earliest && it->range.latest &&
                published - it->range.latest->day > kDaily)
                return it->range.earliest->day;
        return std::nullopt;
    }

    /// "She left, but he |was freed on Friday": where the clause with a subject of its own begins that the
    /// phrase dates, behind the main one; kNone in the main clause.
    [[nodiscard]] std::uint32_t second_clause(const Timex& phrase) const {
        const auto first = tree.token_at(phrase.span.begin);
        for (auto t = first; t != kNone; t = tree.head(t)) {
            if (tree.upos(t) != Upos::VERB || tree.deprel(t) != Deprel::conj) continue;
            const auto subject = tree.child(t, Deprel::nsubj), passive = tree.child(t, Deprel::nsubj_pass);
            const auto own = subject != kNone ? subject : passive;
            return own == kNone || own < tree.head(t) || first < own ? kNone : tree.first(own);
        }
        return kNone;
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
        if (is_pronoun(tree, subject) || counts_people(subject)) return true;
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

    const auto headers = find_date_headers(x);
    const Scene focus = finder.focus(*published);
    Scene scene = focus;
    DateRange ended;  // the last days the last sentence with days of its own names
    std::uint32_t since = 0;
    std::uint32_t bodies = 0;  // sentences of the text itself so far
    for (std::size_t i = 0; i < sentences.size(); ++i) {
        const auto& s = sentences[i];
        bodies += s.block < blocks.size() && blocks[s.block].kind == BlockKind::body ? 1U : 0U;
        scene.behind.reset();
        scene.in_passing = false;
        if (const auto* phrase = finder.main_phrase(s)) {
            set_scene(scene, *phrase, x);
            scene.own_phrase = true;
            scene.clause = finder.second_clause(*phrase);
            scene.under_header = false;
            scene.background = scene.kept = false;
            scenes[i] = scene;
            // the story goes on from the last day named
            if (const auto* end = finder.main_phrase(s, true); end != phrase) set_scene(scene, *end, x);
            ended = scene.range;
            continue;
        }
        if (const auto header = headers[i].timex; header != kNone) {
            const auto& phrase = x.source->timexes[header];
            if (phrase.range.earliest->day <= *published) {
                scene = focus;
                set_scene(scene, phrase, x);
                scene.under_header = true;
                scenes[i] = scene;
                continue;
            }
        }
        if (scene.under_header) scene = focus;
        const bool left = scene.range.earliest != focus.range.earliest;
        const bool speech = finder.is_speech(s);
        if (scene.background) {
            if (speech || ++since > kBackground || i == 0 || sentences[i - 1].block + 1 < s.block)
                scene = focus;
        } else if (!left || i == 0 || !is_close(scene.range) || !finder.continues(sentences[i - 1], s)) {
            const bool old = left && scene.range.latest && *published - scene.range.latest->day > 1;
            // what follows the news of this week may be of today
            const bool week = old && *published - scene.range.latest->day <= kFreshNews;
            if (i > 0 && !speech && (old || finder.looks_back(sentences[i - 1])) &&
                sentences[i - 1].block + 1 >= s.block && bodies > kLead) {
                scene = Scene{};
                scene.background = true;
                scene.range.latest = CivilTime{old && week ? *published : *published - 1};
                scene.range.granularity = Granularity::day;
                scene.why = "told as background";
                since = 0;
            } else
                scene = focus;
        }
        scene.own_phrase = false;
        scene.kept = !scene.background && scene.range.earliest != focus.range.earliest;
        if (i > 0 && scenes[i - 1].own_phrase && sentences[i - 1].block == s.block) {
            if (ended.earliest && ended.latest && *published - ended.latest->day > kDaily)
                scene.behind = ended.earliest->day;
        } else if (i > 0 && sentences[i - 1].block == s.block && bodies > kLead) {
            scene.behind = finder.older_day(sentences[i - 1], *published);
            scene.in_passing = true;
        }
        scenes[i] = scene;
    }
    return scenes;
}

}  // namespace dateline
