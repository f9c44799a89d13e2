#include "timeline/extract/clause.hpp"

#include "timeline/extract/lexicon.hpp"
#include "timeline/extract/morphology.hpp"
#include "timeline/extract/voice.hpp"
#include "timeline/extract/words.hpp"

namespace dateline {
namespace {

constexpr int kMaxClimb = 64;  // deeper chains are no English; the question is then left open

bool is_gerund(const Tree& tree, std::uint32_t t) {
    const auto form = tree.token(t).features.verb_form;
    if (form == VerbForm::ger) return true;
    return tree.lower(t).ends_with("ing") && form != VerbForm::fin && tree.lower(t) != tree.lemma(t);
}

bool is_past_participle(const Tree& tree, std::uint32_t t) {
    const auto& f = tree.token(t).features;
    return f.verb_form == VerbForm::part && f.tense != Tense::pres && !tree.lower(t).ends_with("ing");
}

std::uint32_t own_subject(const Tree& tree, std::uint32_t predicate) {
    // "a choir sang until the police asked", misread: of two subjects with such a word between them the
    // nearer is the verb's own
    std::uint32_t found = kNone;
    for (const auto c : tree.children(predicate)) {
        if (!is_subject(tree.deprel(c))) continue;
        bool divided = found == kNone;
        for (auto t = found; !divided && t < c && c < predicate; ++t)
            divided = is_one_of(tree.lower(t), "until as while when because after before since although");
        if (divided) found = c;
    }
    return found;
}

std::uint32_t negation_of(const Tree& tree, std::uint32_t t) {
    for (const auto c : tree.children(t)) {
        const auto word = tree.lower(c);
        if (tree.deprel(c) == Deprel::advmod || tree.deprel(c) == Deprel::aux || tree.upos(c) == Upos::PART) {
            if (is_one_of(word, "not n't n\u2019t never nowhere neither nor")) return c;
            if (word == "longer" && tree.child_with_lemma(c, "no") != kNone) return c;
        }
        if (tree.deprel(c) == Deprel::mark && word == "without") return c;
        if (is_subject(tree.deprel(c)) || tree.deprel(c) == Deprel::obj) {
            if (is_one_of(word, "nobody none nothing neither no-one")) return c;
            if (const auto no = tree.child_with_lemma(c, "no neither");
                no != kNone && tree.deprel(no) == Deprel::det)
                return no;
        }
    }
    return kNone;
}

/// "Arden cut the price": with one person or thing for its subject a bare form that is its own past is past,
/// the present would be "cuts".
bool is_past_without_ending(const Tree& tree, std::uint32_t t) {
    if (!is_one_of(tree.lower(t),
                   "cut put set hit let shut cost cast quit spread split hurt burst bid read beat"))
        return false;
    auto subject = own_subject(tree, t);
    if (subject == kNone || subject > t) return false;
    if (is_one_of(tree.lower(subject), "who which that")) {  // "Arden, who beat Boll on Friday"
        subject = tree.deprel(t) == Deprel::acl_relcl ? tree.head(t) : kNone;
        if (subject == kNone || !is_nominal(tree.upos(subject))) return false;
    }
    if (tree.child(subject, Deprel::conj) != kNone || is_one_of(tree.lower(subject), "i you we they"))
        return false;
    return tree.token(subject).features.number == Number::sing;
}

/// "is to visit": a form of be right before "to".
std::uint32_t be_before_to(const Tree& tree, std::uint32_t predicate, std::uint32_t to) {
    const auto begin = tree.sentence(predicate).begin;
    for (auto t = to; t > begin && to - t < 4;) {
        --t;
        if (tree.lemma(t) == "be" && tree.lower(t) != "be" && tree.lower(t) != "been") return t;
        if (tree.upos(t) != Upos::ADV && tree.upos(t) != Upos::PART) return kNone;
    }
    return kNone;
}

void read_auxiliaries(const Tree& tree, std::uint32_t predicate, VerbGroup& group, bool& be, bool& be_past,
                      bool& have, bool& any, bool& do_aux) {
    for (const auto c : tree.children(predicate)) {
        const auto relation = tree.deprel(c);
        if (relation != Deprel::aux && relation != Deprel::aux_pass && relation != Deprel::cop) continue;
        const auto word = tree.lower(c);
        const auto lemma = tree.lemma(c);
        any = true;
        if (relation == Deprel::aux_pass) group.passive = true;
        if (is_one_of(word, "will shall 'll \u2019ll wo")) {
            group.tense = GroupTense::future;
            group.marker = c;
        } else if (is_one_of(word, "would 'd \u2019d") && tree.token(c).features.tense != Tense::past &&
                   lemma != "have") {
            group.tense = GroupTense::would;
            group.marker = c;
        } else if (word == "would") {
            group.tense = GroupTense::would;
            group.marker = c;
        } else if (is_one_of(word, "may might could can ca must should ought")) {
            group.tense = GroupTense::modal;
            group.marker = c;
        } else if (lemma == "have") {
            have = true;
            group.perfect = true;
            if (group.marker == kNone) group.marker = c;
        } else if (lemma == "be" || lemma == "get") {
            be = true;
            if (is_one_of(word, "was were")) be_past = true;
            if (group.marker == kNone) group.marker = c;
        } else if (lemma == "do") {
            do_aux = true;
            be_past = be_past || word == "did";
            if (group.marker == kNone) group.marker = c;
        }
    }
}

}  // namespace

VerbGroup verb_group(const Tree& tree, std::uint32_t predicate) {
    VerbGroup group;
    group.negation = negation_of(tree, predicate);
    bool be = false, be_past = false, have = false, any = false, do_aux = false;
    read_auxiliaries(tree, predicate, group, be, be_past, have, any, do_aux);
    const auto& features = tree.token(predicate).features;

    std::uint32_t to = kNone;
    for (const auto c : tree.children(predicate))
        if (c < predicate && tree.lower(c) == "to" &&
            (tree.deprel(c) == Deprel::mark || tree.upos(c) == Upos::PART))
            to = c;
    if (to == kNone && predicate > tree.sentence(predicate).begin && tree.lower(predicate - 1) == "to" &&
        tree.lower(predicate) == tree.lemma(predicate))
        to = predicate - 1;
    if (to != kNone) {
        if (const auto was = be_before_to(tree, predicate, to);
            was != kNone && (tree.deprel(predicate) == Deprel::root || !is_clausal(tree.deprel(predicate)) ||
                             (tree.head(was) == predicate && is_one_of(tree.lower(was), "is are")))) {
            group.tense = is_one_of(tree.lower(was), "was were") ? GroupTense::would : GroupTense::future;
            group.marker = to;
            return group;
        }
        if (group.tense != GroupTense::future && group.tense != GroupTense::modal &&
            group.tense != GroupTense::would) {
            group.tense = GroupTense::infinitive;
            group.marker = to;
        }
        return group;
    }
    if (group.tense != GroupTense::none) return group;  // a modal decided
    if (have) {  // "has been fighting" goes on, "had been fighting" did
        const bool goes_on = be && is_gerund(tree, predicate) && group.marker != kNone &&
                             is_one_of(tree.lower(group.marker), "has have 's 've \u2019s \u2019ve");
        group.tense = goes_on ? GroupTense::progressive : GroupTense::past;
        return group;
    }
    if (any) {
        const bool ing = is_gerund(tree, predicate);
        if (be && !ing && tree.upos(predicate) == Upos::VERB) group.passive = true;
        if (be_past)
            group.tense = GroupTense::past;
        else if (be && ing)
            group.tense = GroupTense::progressive;
        else if (be || do_aux)
            group.tense = GroupTense::present;
        return group;
    }
    // No auxiliary: a bare conjunct takes the group of the verb it is joined to.
    if (tree.deprel(predicate) == Deprel::conj && tree.head(predicate) != kNone &&
        tree.upos(predicate) == Upos::VERB) {
        const auto first = tree.head(predicate);
        const bool bare =
            features.verb_form == VerbForm::inf || is_gerund(tree, predicate) ||
            is_past_participle(tree, predicate) ||
            (features.verb_form == VerbForm::none && tree.lower(predicate) == tree.lemma(predicate));
        bool own_subject = false;
        for (const auto c : tree.children(predicate)) own_subject = own_subject || is_subject(tree.deprel(c));
        if ((bare || is_participle_by_conjunction(tree, predicate)) && !own_subject &&
            tree.upos(first) == Upos::VERB && first < predicate &&
            (tree.deprel(first) != Deprel::conj || predicate - first < 40)) {
            int climb = 0;
            auto top = first;
            while (tree.deprel(top) == Deprel::conj && tree.head(top) != kNone && ++climb < kMaxClimb)
                top = tree.head(top);
            if (tree.deprel(top) != Deprel::conj) {
                auto shared = verb_group(tree, top);
                // "was to have taken a year but stalled": no plan, and what came of one
                const bool planned = shared.tense == GroupTense::would || shared.tense == GroupTense::modal;
                if (planned && is_past_participle(tree, predicate) && predicate > 0 &&
                    tree.lower(predicate - 1) == "but") {
                    group.tense = GroupTense::past;
                    return group;
                }
                if (group.negation != kNone) shared.negation = group.negation;
                if (begins_by_itself(tree, predicate)) shared.passive = false;
                if (bare || shared.passive) return shared;
            }
        }
    }
    if (tree.upos(predicate) != Upos::VERB && tree.upos(predicate) != Upos::AUX) return group;
    if (tree.lower(predicate) != tree.lemma(predicate) && features.tense == Tense::past &&
        is_passive_without_be(tree, predicate)) {
        group.tense = GroupTense::past;
        group.passive = true;
        return group;
    }
    if (is_past_without_ending(tree, predicate)) {
        group.tense = GroupTense::past;
        return group;
    }
    // "broke" that the tagger takes for a word of its own
    if (features.verb_form == VerbForm::fin && tree.lower(predicate) == tree.lemma(predicate) &&
        base_form(tree.lower(predicate), tree.lemma(predicate)) != tree.lemma(predicate)) {
        group.tense = GroupTense::past;
        return group;
    }
    if (is_gerund(tree, predicate))
        group.tense = GroupTense::gerund;
    else if (features.verb_form == VerbForm::fin)
        group.tense = features.tense == Tense::past ? GroupTense::past : GroupTense::present;
    else if (is_past_participle(tree, predicate) && own_subject(tree, predicate) != kNone &&
             tree.deprel(predicate) != Deprel::acl && tree.block_kind(predicate) == BlockKind::body) {
        group.tense = GroupTense::past;  // with a subject and no auxiliary it is no participle, whatever the
                                         // tagger says
    } else if (is_past_participle(tree, predicate) && happens_to_nobody(tree, predicate)) {
        group.tense = GroupTense::past;
    } else if (is_past_participle(tree, predicate)) {
        group.tense = GroupTense::participle;
        group.passive = true;
    } else if (features.verb_form == VerbForm::inf)
        group.tense = GroupTense::infinitive;
    else
        group.tense = tree.lower(predicate).ends_with("ed") ? GroupTense::past : GroupTense::present;
    if (features.mood == Mood::imp) group.tense = GroupTense::imperative;
    return group;
}

std::uint32_t clause_head(const Tree& tree, std::uint32_t t) {
    for (int i = 0; t != kNone && i < kMaxClimb; ++i) {
        if (is_clausal(tree.deprel(t)) || (tree.upos(t) == Upos::VERB && tree.deprel(t) == Deprel::conj))
            return t;
        t = tree.head(t);
    }
    return t;
}

namespace {
bool is_relative_pronoun(const Tree& tree, std::uint32_t t) {
    return is_one_of(tree.lower(t), "who which that whom");
}

/// Where the parser gave a finite verb no subject: the nominal right before it, past adverbs, auxiliaries and
/// what stands between commas ("Arden, who leads the firm, said").
std::uint32_t subject_before(const Tree& tree, std::uint32_t verb) {
    const auto begin = tree.sentence(verb).begin;
    bool skipped = false;
    for (auto t = verb; t > begin;) {
        --t;
        const auto pos = tree.upos(t);
        if (pos == Upos::ADV || pos == Upos::AUX || pos == Upos::PART) continue;
        if (tree.text(t) == ",") {
            auto open = t;
            while (open > begin && tree.text(open - 1) != "," && t - open < 25) --open;
            if (skipped || open == begin || t - open >= 25) return kNone;
            skipped = true;
            t = open - 1;
            continue;
        }
        if (!is_nominal(pos) || (pos == Upos::PRON && is_relative_pronoun(tree, t))) return kNone;
        auto top = t;
        for (int i = 0; i < 8; ++i) {
            const auto up = tree.head(top);
            if (up == kNone || up >= verb || !is_nominal(tree.upos(up)) || tree.upos(up) == Upos::NUM) break;
            top = up;
        }
        return tree.preposition(top).empty() ? top : kNone;
    }
    return kNone;
}
}  // namespace

std::uint32_t subject_of(const Tree& tree, std::uint32_t predicate) {
    auto t = predicate;
    for (int i = 0; t != kNone && i < kMaxClimb; ++i) {
        if (const auto subject = own_subject(tree, t); subject != kNone) {
            if (is_relative_pronoun(tree, subject) &&
                (tree.deprel(t) == Deprel::acl_relcl || tree.deprel(t) == Deprel::acl))
                return tree.head(t);
            return subject;
        }
        const auto up = tree.head(t);
        if (up == kNone)
            return t == predicate && verb_group(tree, t).finite() ? subject_before(tree, t) : kNone;
        switch (tree.deprel(t)) {
            case Deprel::conj:
                if (t == predicate && verb_group(tree, t).finite()) {
                    const auto nearer = subject_before(tree, t);
                    if (tree.upos(up) != Upos::VERB ||
                        (nearer != kNone && nearer > up && tree.deprel(nearer) != Deprel::obj))
                        return nearer;
                }
                t = up;
                continue;
            case Deprel::advcl:
                if (t == predicate && verb_group(tree, t).finite()) return subject_before(tree, t);
                // "left the minister to face them", "gave the firm a week to reply"
                if (is_one_of(tree.lemma(up), "leave give") &&
                    verb_group(tree, t).tense == GroupTense::infinitive)
                    for (const auto relation : {Deprel::iobj, Deprel::obj})
                        if (const auto who = tree.child(up, relation);
                            who != kNone && who < t &&
                            (relation == Deprel::iobj || tree.lemma(up) == "leave"))
                            return who;
                // "kept the crowd from storming the palace", "accused him of stealing it"
                if (const auto object = tree.child(up, Deprel::obj); object != kNone && object < t)
                    if (const auto marker = marker_of(tree, t);
                        marker != kNone && is_one_of(tree.lower(marker), "from of with"))
                        return object;
                t = up;
                continue;
            case Deprel::xcomp:
            case Deprel::ccomp: {
                // object control ("forced the board to buy"), but not in "promised them to go"
                if (tree.deprel(t) == Deprel::ccomp && verb_group(tree, t).finite()) return kNone;
                auto object = tree.child(up, Deprel::obj);
                if (object == kNone && is_one_of(tree.lemma(up), "order tell ask advise warn teach"))
                    object = tree.child(up, Deprel::iobj);
                // "took six weeks to assemble": the weeks assemble nothing
                if (object != kNone && tree.lemma(up) == "take" &&
                    is_one_of(tree.lemma(object), "minute hour day week month year decade time"))
                    return kNone;
                if (object != kNone && !is_one_of(tree.lemma(up), "promise vow pledge threaten offer use") &&
                    object < t)
                    return object;
                t = up;
                continue;
            }
            case Deprel::acl: {
                // "nine votes separated the two": no participle has an object
                const auto group = verb_group(tree, t);
                // and "charges of stealing it" steal nothing
                const auto of = marker_of(tree, t);
                const bool charge = of != kNone && tree.lower(of) == "of";
                const bool active = (group.tense == GroupTense::gerund && !charge) ||
                                    happens_to_nobody(tree, t) ||
                                    (t == predicate && t == up + 1 && group.tense == GroupTense::past &&
                                     !group.passive && tree.child(t, Deprel::obj) != kNone);
                return active ? up : kNone;
            }
            default:
                return kNone;
        }
    }
    return kNone;
}

std::uint32_t marker_of(const Tree& tree, std::uint32_t verb) {
    const auto having = tree.child_with_lemma(verb, "have");  // "of having moved"
    if (!tree.lower(verb).ends_with("ing") && (having == kNone || tree.lower(having) != "having"))
        return kNone;
    for (const auto c : tree.children(verb))
        if (c < verb && (tree.deprel(c) == Deprel::mark || tree.deprel(c) == Deprel::case_)) return c;
    return kNone;
}

}  // namespace dateline
