#include "timeline/extract/label_verb.hpp"

#include "timeline/extract/hearsay.hpp"
#include "timeline/extract/label_pieces.hpp"
#include "timeline/extract/morphology.hpp"
#include "timeline/extract/words.hpp"

namespace dateline {
namespace {

/// Adverbs that say where it ends: "ran aground", "went bust".
constexpr WordList kEnds =
    "bust bankrupt missing aground ashore adrift astray aloft ablaze overboard aboard abroad home free loose "
    "together apart aside "
    "ahead forward";

/// " aground", " off": what stands right behind the verb and belongs to it; "" for nothing.
std::string particle_of(const Tree& tree, std::uint32_t v, bool passive) {
    auto part = phrase_part(tree, v);
    if (part != kNone && tree.deprel(part) != Deprel::compound_prt && tree.deprel(part) != Deprel::advmod)
        part = kNone;
    if (!passive && part != kNone && part == particle_behind_object(tree, v))
        part = kNone;  // "sends Boll away"
    for (const auto c : tree.children(v))
        if (part == kNone && c == v + 1 && tree.deprel(c) == Deprel::advmod &&
            is_one_of(tree.lower(c), kEnds))
            part = c;
    return part == kNone ? "" : ' ' + std::string(tree.lower(part));
}

/// The verb without ending; "drew" that the tagger does not know is mended.
std::string base_of(const Tree& tree, std::uint32_t v) {
    const auto& features = tree.token(v).features;
    const bool bent = features.tense == Tense::past || features.verb_form == VerbForm::part;
    const bool irregular = tree.lower(v) == tree.lemma(v);
    return bent || irregular ? base_form(tree.lower(v), tree.lemma(v)) : std::string(tree.lemma(v));
}

struct VerbWriter {
    const Tree& tree;
    const Draft& d;
    bool passive, plural;
    VerbGroup group;
    std::string base, participle, particle;

    [[nodiscard]] std::string be(std::string_view head) const {
        return std::string(head) + participle + particle;
    }
    [[nodiscard]] std::string to_do() const { return passive ? be("to be ") : "to " + base + particle; }

    [[nodiscard]] std::string scheduled() const {
        if (passive && is_one_of(tree.lemma(d.verb), "forecast expect predict await schedule call convene"))
            return be(plural ? "are " : "is ");  // planned is what is waited for
        return to_do();
    }

    [[nodiscard]] std::string possible() const {
        if (d.mention.alleged) return passive ? be("may have been ") : "may have " + participle + particle;
        return passive ? be("may be ") : "may " + base + particle;
    }

    [[nodiscard]] std::string does_not() const {
        return passive ? be(plural ? "are not " : "is not ")
                       : (plural ? "do not " : "does not ") + base + particle;
    }

    /// "has not resigned" stays as it is: what has not been done so far is no refusal. "" for what is only
    /// said not to be so.
    [[nodiscard]] std::string denied() const {
        if (!d.mention.negated) return {};
        // "no deal was reached": the subject or object says it
        const bool nothing =
            group.negation != kNone &&
            is_one_of(tree.lower(group.negation), "no nobody none nothing no-one without neither");
        if (d.futureward) return (nothing ? "" : "not ") + to_do();
        if (nothing) return {};
        if (group.negation != kNone && group.perfect && group.tense == GroupTense::past)
            return (plural ? "have not " : "has not ") + be(passive ? "been " : "");
        return does_not();
    }

    [[nodiscard]] std::string told() const {
        const std::string hedge = is_second_hand(tree, d.verb) ? "reportedly " : "";
        if (passive) return be((plural ? "are " : "is ") + hedge);
        return hedge + (plural ? plural_present(base) : third_person(base)) + particle;
    }
};

}  // namespace

std::string verb_words(const Extraction& x, const Draft& d, bool passive, bool plural) {
    const auto& tree = x.tree;
    const auto v = d.verb;
    const auto group = verb_group(tree, v);
    const auto base = base_of(tree, v);
    const VerbWriter writer{
        tree,
        d,
        passive,
        plural,
        group,
        base,
        group.passive ? std::string(tree.lower(v)) : participle(base, tree.lower(v)),
        particle_of(tree, v, passive),
    };
    switch (d.mention.status) {
        case Status::scheduled:
            // "the vote is put off until June": what is planned is the vote
            if (d.embedding == Embedding::cancels && passive && !d.futureward) break;
            return writer.scheduled();
        case Status::possible:
            return writer.possible();
        case Status::denied:
            if (auto words = writer.denied(); !words.empty()) return words;
            break;
        case Status::cancelled:
            if (fell_through(x, d)) return writer.does_not();
            if (d.embedding != Embedding::cancels) return writer.to_do();
            break;
        default:
            break;
    }
    return writer.told();
}

bool fell_through(const Extraction& x, const Draft& d) {
    const auto published = x.source->document.published.day();
    const auto& range = d.mention.date.range;
    return d.mention.status == Status::cancelled && d.embedding != Embedding::cancels && published &&
           range.latest && range.latest->day < *published;
}

}  // namespace dateline
