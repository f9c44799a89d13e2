#include "timeline/extract/attribution.hpp"

#include "timeline/extract/clause.hpp"
#include "timeline/extract/lexicon.hpp"
#include "timeline/extract/phrase.hpp"
#include "timeline/extract/words.hpp"

namespace dateline {
namespace {

constexpr int kMaxClimb = 64;

bool tells_speech(const Tree& tree, std::uint32_t verb) {
    const auto group = find_verb(tree.lemma(verb)).group;
    return group == EventGroup::reporting || group == EventGroup::statement;
}

/// ", Bloomberg reported.", ", as Bloomberg reported.": a clause of saying at the end that a parser takes for
/// one of time or reason, though no word makes it one.
bool is_bare_tag(const Tree& tree, std::uint32_t verb) {
    if (tree.deprel(verb) != Deprel::advcl || tree.head(verb) > verb) return false;
    const auto subject = subject_of(tree, verb);
    if (subject == kNone || subject > verb || !verb_group(tree, verb).finite()) return false;
    const auto first = tree.first(subject);
    if (first == 0) return false;
    const auto before = tree.lower(first - 1) == "as" && first > 1 ? first - 2 : first - 1;
    if (!is_one_of(tree.text(before), ", \" ”")) return false;
    for (const auto c : tree.children(verb))
        if ((tree.deprel(c) == Deprel::mark && tree.lower(c) != "as") || is_clausal(tree.deprel(c)))
            return false;
    return true;
}

class Attributions {
  public:
    Attributions(Extraction& x, const Names& names) : x_(x), tree_(x.tree), names_(names) {}

    void find(Draft& d) const {
        auto& a = d.mention.attribution;
        const auto anchor = d.anchor();
        according_to(anchor, a);
        const auto verb = speech_above(x_, anchor);
        if (verb == kNone || !a.who.empty()) return;
        a.who = speaker(verb);
        a.cue = tree_.token(verb).span;
        // "The bank dismissed her, Reuters reported": the dismissal is what is reported
        if (const auto outer = speech_above(x_, verb); outer != kNone && outer != verb && outer != anchor)
            if (const auto by = speaker(outer); !by.empty() && by != a.who)
                a.who = a.who.empty() ? by : a.who + " (according to " + by + ")";
    }

  private:
    /// "according to": on the clause or any clause above it in the sentence.
    void according_to(std::uint32_t t, Attribution& a) const {
        for (int i = 0; t != kNone && i < kMaxClimb && a.who.empty(); ++i, t = tree_.head(t))
            for (const auto c : tree_.children(t)) {
                if (tree_.preposition(c) != "according") continue;
                bool ok = true;
                PhraseStyle style;
                style.clauses = true;
                a.who = phrase(x_, names_, c, style, &ok);
                if (a.who.starts_with("to ")) a.who.erase(0, 3);
                a.cue = tree_.token(tree_.child(c, Deprel::case_)).span;
                break;
            }
    }

    [[nodiscard]] std::string speaker(std::uint32_t verb) const {
        std::string who;
        const auto subject = subject_of(tree_, verb);
        if (subject == kNone) return who;
        const auto all = names_.parties(subject);
        bool named = false;
        for (std::size_t i = 0; i < all.size(); ++i) {
            who += (i == 0 ? "" : i + 1 == all.size() ? " and " : ", ") + all[i].name;
            named = named || all[i].entity != kNone;
        }
        if (named || who.empty()) return who;
        auto outlet = cited_by(subject);
        if (outlet.empty()) outlet = told_to(verb);
        return outlet.empty() ? who : who + " cited by " + outlet;
    }

    /// "sources cited by Reuters", "officials quoted by the Courier".
    [[nodiscard]] std::string cited_by(std::uint32_t subject) const {
        for (const auto c : tree_.children(subject)) {
            if (tree_.deprel(c) != Deprel::acl || !is_one_of(tree_.lemma(c), "cite quote")) continue;
            for (const auto by : tree_.children(c))
                if (tree_.deprel(by) == Deprel::obl_agent ||
                    (tree_.deprel(by) == Deprel::obl && tree_.preposition(by) == "by"))
                    return name_of(by);
        }
        return {};
    }

    /// "people close to the talks told Bloomberg".
    [[nodiscard]] std::string told_to(std::uint32_t verb) const {
        if (tree_.lemma(verb) != "tell") return {};
        for (const auto c : tree_.children(verb))
            if (c > verb && (tree_.deprel(c) == Deprel::iobj || tree_.deprel(c) == Deprel::obj))
                return names_.is_person(c) || names_.is_place(c) ? std::string() : name_of(c);
        return {};
    }

    /// "" when no name stands there.
    [[nodiscard]] std::string name_of(std::uint32_t t) const {
        if (tree_.upos(t) != Upos::PROPN) return {};
        const auto all = names_.parties(t);
        return all.size() == 1 ? all.front().name : std::string();
    }

    Extraction& x_;
    const Tree& tree_;
    const Names& names_;
};

}  // namespace

std::uint32_t speech_above(const Extraction& x, std::uint32_t content) {
    const auto& tree = x.tree;
    auto t = content;
    for (int i = 0; t != kNone && i < kMaxClimb; ++i) {
        // "…," he said: the speech verb hangs below the words spoken
        for (const auto c : tree.children(t))
            if (tree.upos(c) == Upos::VERB && c != content && tells_speech(tree, c) &&
                ((tree.deprel(c) == Deprel::parataxis && subject_of(tree, c) != kNone) ||
                 is_bare_tag(tree, c)))
                return c;
        const auto up = tree.head(t);
        if (up == kNone) return kNone;
        const auto relation = tree.deprel(t);
        if (tree.upos(up) == Upos::VERB &&
            (relation == Deprel::ccomp || relation == Deprel::parataxis || relation == Deprel::xcomp)) {
            const auto entry = find_verb(tree.lemma(up));
            if (entry.embedding == Embedding::report || entry.embedding == Embedding::denies ||
                entry.group == EventGroup::statement) {
                if (relation != Deprel::xcomp || entry.group != EventGroup::other) return up;
            }
        }
        t = up;
    }
    return kNone;
}

void find_attributions(Extraction& x, const Names& names) {
    const Attributions attributions(x, names);
    for (auto& d : x.drafts)
        if (d.head != kNone) attributions.find(d);
}

}  // namespace dateline
