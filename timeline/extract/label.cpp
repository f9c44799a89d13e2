#include "timeline/extract/label.hpp"

#include <algorithm>

#include "timeline/extract/label_subject.hpp"
#include "timeline/extract/morphology.hpp"
#include "timeline/extract/phrase.hpp"
#include "timeline/extract/verb_rest.hpp"
#include "timeline/extract/words.hpp"

namespace dateline {
namespace {

constexpr std::size_t kWidestPhrase = 72;  // columns of one object

struct Piece {
    std::uint32_t at = 0;  // position in the sentence
    int priority = 0;      // lower goes first when the line is too long
    std::string text;
    bool core = false;  // an object or what is said or to be done, and not only where or how
};

struct Line {
    std::string text;
    Fitness fitness = Fitness::whole;
};

class Labeller {
  public:
    Labeller(const Extraction& x, const Names& names) : x_(x), tree_(x.tree), names_(names) {}

    [[nodiscard]] Line label(const Draft& d) const {
        Line line;
        if (d.verb != kNone)
            line = clause(d);
        else
            line.text = nominal(d);
        if (line.text.empty()) {
            line.text = phrase(x_, names_, d.head, opening());
            if (d.kind == TriggerKind::verb) line.fitness = Fitness::broken;
        }
        line.text = finish(std::move(line.text));
        return line;
    }

  private:
    [[nodiscard]] static PhraseStyle opening() {
        PhraseStyle style;
        style.opens = true;
        return style;
    }

    /// The verb with its particle as the status wants it.
    [[nodiscard]] std::string verb_words(const Draft& d, bool passive, bool plural) const {
        const auto v = d.verb;
        auto part = phrase_part(tree_, v);
        if (part != kNone && tree_.deprel(part) != Deprel::compound_prt &&
            tree_.deprel(part) != Deprel::advmod)
            part = kNone;
        const std::string particle = part == kNone ? "" : ' ' + std::string(tree_.lower(part));
        const auto& features = tree_.token(v).features;
        const bool bent = features.tense == Tense::past || features.verb_form == VerbForm::part;
        const std::string base =
            bent ? base_form(tree_.lower(v), tree_.lemma(v)) : std::string(tree_.lemma(v));
        const bool told_passive = verb_group(tree_, v).passive;
        const std::string participle =
            told_passive ? std::string(tree_.lower(v)) : dateline::participle(base, tree_.lower(v));
        const auto& m = d.mention;
        const bool own_negation = m.negated && verb_group(tree_, v).negation != kNone;
        auto be = [&](std::string_view head) { return std::string(head) + participle + particle; };
        switch (m.status) {
            case Status::scheduled:
                return passive ? be("to be ") : "to " + base + particle;
            case Status::possible:
                return passive ? be("may be ") : "may " + base + particle;
            case Status::denied:
                if (own_negation && d.futureward)
                    return passive ? be("not to be ") : "not to " + base + particle;
                if (own_negation) {
                    const auto negation = tree_.lower(verb_group(tree_, v).negation);
                    if (is_one_of(negation, "no nobody none nothing no-one without")) break;
                    return passive ? be(plural ? "are not " : "is not ")
                                   : (plural ? "do not " : "does not ") + base + particle;
                }
                break;
            case Status::cancelled:
                if (d.embedding != Embedding::cancels)
                    return passive ? be("to be ") : "to " + base + particle;
                break;
            default:
                break;
        }
        if (passive) return be(plural ? "are " : "is ");
        return (plural ? plural_present(base) : third_person(base)) + particle;
    }

    void object_pieces(const Draft& d, const PhraseStyle& style, bool passive,
                       std::vector<Piece>& pieces) const {
        std::uint32_t told = kNone;  // the person named last
        for (const auto c : tree_.children(d.verb)) {
            if (c == d.subject) continue;
            const auto relation = tree_.deprel(c);
            bool ok = true, core = false;
            std::string text;
            int priority = 0;
            switch (relation) {
                case Deprel::obl_unmarked:
                    if (tree_.lemma(d.verb) != "spend") break;  // "spend the night"
                    [[fallthrough]];
                case Deprel::obj:
                case Deprel::iobj:
                    if (in_date_phrase(x_, c) && tree_.lemma(d.verb) != "spend") break;
                    text = tree_.deprel(d.verb) == Deprel::acl_relcl && is_pronoun(tree_, c)
                               ? relative_object(d.verb, c)
                               : object_text(c, style, &ok);
                    priority = 9;
                    core = true;
                    // "812 votes separate them": without the word the verb would hang in the air
                    if (!ok && is_one_of(tree_.lower(c), "it them him her us") &&
                        tree_.child(d.verb, Deprel::compound_prt) == kNone)
                        text = tree_.lower(c);
                    else if (!ok)
                        text.clear();
                    break;
                case Deprel::obl:
                case Deprel::obl_agent: {
                    const auto preposition = tree_.preposition(c);
                    if (in_date_phrase(x_, c) || preposition.empty() ||
                        is_one_of(preposition,
                                  "according after following before since despite amid during until like "
                                  "unlike because"))
                        continue;
                    // "as envoy" says what somebody is; "as a fever spread" is the start of a clause
                    if (preposition == "as" && find_noun(tree_.lemma(c)).strength != NounStrength::none)
                        continue;
                    // "with just four days to go"
                    if (preposition == "with" && in_time_phrase(c)) continue;
                    if (c < d.verb && !names_.is_place(c)) continue;
                    text = modifier_text(c, style, &ok);
                    if (!ok) text.clear();
                    priority = names_.is_place(c)                                             ? 7
                               : names_.entity_of(c) != kNone                                 ? 6
                               : is_one_of(preposition, "with to against from into of by on") ? 5
                                                                                              : 3;
                    if (passive && preposition == "by") priority = 6;
                    break;
                }
                case Deprel::xcomp:
                case Deprel::ccomp: {
                    const bool speech = d.group == EventGroup::reporting || d.group == EventGroup::statement;
                    PhraseStyle deep = style;
                    deep.clauses = false;
                    deep.preposition = true;
                    text = phrase(x_, names_, c, deep, &ok);
                    if (columns(text) > kWidestPhrase) {
                        deep.nested = deep.modifiers = false;
                        text = phrase(x_, names_, c, deep, &ok);
                    }
                    // "says it will pay": the pronoun is read as the speaker's
                    if (relation == Deprel::ccomp && speech && d.subject != kNone) ok = true;
                    if (relation == Deprel::ccomp && !speech && !text.starts_with("that "))
                        ok = ok && c > d.verb;
                    if (!ok || c < d.verb) text.clear();
                    priority = 8;
                    core = true;
                    break;
                }
                default:
                    break;
            }
            // "met with Boll, the head of the fund": told twice
            const auto entity = names_.is_person(c) ? names_.entity_of(c) : kNone;
            const bool oneself = is_one_of(tree_.lower(c), "himself herself itself themselves");
            if (entity != kNone && !oneself && (entity == told || entity == style.subject)) continue;
            if (oneself) text = tree_.lower(c);
            if (entity != kNone) told = entity;
            if (!text.empty()) pieces.push_back({c < d.verb ? d.verb + 200 : c, priority, text, core});
        }
    }

    /// Does the token stand in a time phrase of any kind, a length of time included?
    [[nodiscard]] bool in_time_phrase(std::uint32_t t) const {
        const auto& timexes = x_.source->timexes;
        const auto span = tree_.token(t).span;
        const auto it = std::partition_point(timexes.begin(), timexes.end(),
                                             [&](const Timex& m) { return m.span.end <= span.begin; });
        return it != timexes.end() && it->span.overlaps(span);
    }

    /// "on to Norvik", "to just under 16 per cent": a modifier with all its prepositions as they stand.
    [[nodiscard]] std::string modifier_text(std::uint32_t t, const PhraseStyle& style, bool* ok) const {
        std::string prepositions;
        auto next = kNone;
        bool scattered = false;
        for (const auto c : tree_.children(t)) {
            if (tree_.deprel(c) != Deprel::case_ || c > t) continue;
            scattered = scattered || (next != kNone && c != next);
            prepositions += (prepositions.empty() ? "" : " ") + std::string(tree_.lower(c));
            next = c + 1;
            for (const auto f : tree_.children(c))
                if (tree_.deprel(f) == Deprel::fixed) {
                    prepositions += ' ' + std::string(tree_.lower(f));
                    next = f + 1;
                }
        }
        if (!scattered) return prepositions + ' ' + object_text(t, style, ok);
        auto whole = style;
        whole.preposition = true;
        return phrase(x_, names_, t, whole, ok);
    }

    /// "a breakfast that they gave": what the relative pronoun stands for.
    [[nodiscard]] std::string relative_object(std::uint32_t verb, std::uint32_t pronoun) const {
        const auto noun = tree_.head(verb);
        if (noun == kNone || !is_one_of(tree_.lower(pronoun), "that which who whom")) return {};
        return (tree_.child(noun, Deprel::det) == kNone ? "" : "the ") + short_phrase(x_, names_, noun);
    }

    /// May the object of an active verb stand as the subject of its passive? Not a pronoun without a name, a
    /// length of time or number, nor the object of a verb of being or having.
    [[nodiscard]] bool can_be_turned(std::uint32_t verb, std::uint32_t object) const {
        if (object == kNone || in_time_phrase(object) || tree_.upos(object) == Upos::NUM ||
            !is_nominal(tree_.upos(object)) || tree_.child(verb, Deprel::iobj) != kNone ||
            is_one_of(tree_.lemma(verb),
                      "have be get become mean cost lack resemble fit let want like "
                      "join enter leave reach suit last"))
            return false;
        if (is_pronoun(tree_, object)) return names_.entity_of(object) != kNone;
        const auto part = phrase_part(tree_, verb);
        return part == kNone || tree_.deprel(part) == Deprel::compound_prt;
    }

    /// A named party by its short name, else the phrase.
    [[nodiscard]] std::string object_text(std::uint32_t t, const PhraseStyle& style, bool* ok) const {
        const auto all = names_.parties(t);
        const bool people = !all.empty() && std::all_of(all.begin(), all.end(), [&](const Party& p) {
            return p.entity != kNone && names_.entity(p.entity).kind == NameKind::person;
        });
        if (people) {
            std::vector<std::string> told;
            for (const auto& party : all)
                if (std::find(told.begin(), told.end(), party.brief) == told.end())
                    told.push_back(party.brief);
            std::string out;
            for (std::size_t i = 0; i < told.size(); ++i)
                out += (i == 0 ? "" : i + 1 == told.size() ? " and " : ", ") + told[i];
            return out;
        }
        auto text = phrase(x_, names_, t, style, ok);
        auto barer = style;
        barer.nested = false;
        if (columns(text) > kWidestPhrase) text = phrase(x_, names_, t, barer, ok);
        barer.modifiers = false;
        if (columns(text) > kWidestPhrase) text = phrase(x_, names_, t, barer, ok);
        return text;
    }

    /// Says with the source's own words what the pieces leave out and the verb needs: "announces" what,
    /// "accuses Boll" of what. False where that cannot be done and the line would say nothing.
    [[nodiscard]] bool complete(const Draft& d, bool passive, const PhraseStyle& style, std::size_t taken,
                                std::vector<Piece>& pieces) const {
        if (d.kind != TriggerKind::verb) return true;
        const auto valency = valency_of(phrase_key(tree_, d.verb));
        if (valency == Valency::open || (passive && valency == Valency::object)) return true;
        auto cores = static_cast<std::size_t>(
            std::count_if(pieces.begin(), pieces.end(), [](const Piece& p) { return p.core; }));
        if (passive) ++cores;  // the object is the subject
        const bool more = cores > 1 || pieces.size() + (passive ? 1U : 0U) > 1 ||
                          (!pieces.empty() && pieces.front().at < tree_.size() &&
                           is_clausal(tree_.deprel(pieces.front().at)));
        const bool alone = valency == Valency::told_more || valency == Valency::object_told_more;
        switch (valency) {
            case Valency::object:
                if (cores > 0) return true;
                break;
            case Valency::told_more:
                if (!pieces.empty()) return true;
                break;
            default:
                if (more && cores > 0) return true;
                break;
        }
        auto rest = words_behind(x_, names_, d.verb, style, taken < kWidestLabel ? kWidestLabel - taken : 0);
        if (!rest.text.empty() && (rest.complement || alone || passive)) {
            pieces.assign(1, {d.verb + 1, 9, std::move(rest.text), true});
            return true;
        }
        if (d.group == EventGroup::reporting || d.group == EventGroup::statement)
            if (auto words = words_quoted_before(x_, d.verb, kWidestPhrase); !words.empty()) {
                if (!pieces.empty()) pieces.back().text += ':';
                pieces.push_back({tree_.size(), 9, std::move(words), true});
                return true;
            }
        return alone;
    }

    [[nodiscard]] Line clause(const Draft& d) const {
        const auto group = verb_group(tree_, d.verb);
        const bool inverted =  // "then came the attack": the attack is the line
            d.kind == TriggerKind::support && tree_.lemma(d.verb) == "come" && d.head > d.verb;
        if (inverted) return {phrase(x_, names_, d.head, opening()), Fitness::whole};
        const bool occurs = d.kind == TriggerKind::support && d.subject == kNone &&
                            find_verb(phrase_key(tree_, d.verb)).group == EventGroup::occur;
        auto who = label_subject(x_, names_, d);
        const auto object = tree_.child(d.verb, Deprel::obj);
        // "In July they convicted him", nobody knows who: he is convicted
        const bool turned = who.text.empty() && !group.passive && d.kind == TriggerKind::verb &&
                            can_be_turned(d.verb, object);
        const bool passive = group.passive || turned;
        const bool subject_is_head = d.head != d.verb && (tree_.deprel(d.head) == Deprel::nsubj_pass ||
                                                          is_subject(tree_.deprel(d.head)));
        PhraseStyle style;
        style.subject = who.entity;
        style.object = object != kNone ? names_.entity_of(object) : kNone;
        if (subject_is_head || occurs) {
            who.text = phrase(x_, names_, d.head, style);
            who.plural = tree_.token(d.head).features.number == Number::plur;
        }
        if (who.text.empty() && !passive && d.kind != TriggerKind::support) {
            // no known subject: the object with a passive reading would claim too much; the bare words stand
            if (who.doubtful || (d.subject == kNone && object == kNone)) return {};
        }
        std::uint32_t promoted = kNone;
        if (who.text.empty() && passive)  // "there they were given a draft": the draft is given
            if (promoted = object; promoted != kNone) {
                who.text = object_text(promoted, style, nullptr);
                who.plural = tree_.token(promoted).features.number == Number::plur;
            }
        if (who.text.empty() && !who.pronoun.empty()) {  // "he resigns": who he is, the source does not say
            who.text = who.pronoun;
            who.plural = who.pronoun == "they";
        }
        std::vector<Piece> pieces;
        object_pieces(d, style, passive, pieces);
        std::erase_if(pieces, [&](const Piece& piece) { return piece.at == promoted; });
        const bool told = std::any_of(pieces.begin(), pieces.end(), [&](const Piece& p) {
            return p.at < tree_.size() && tree_.dominates(p.at, d.head);
        });
        if (d.kind == TriggerKind::support && !subject_is_head && tree_.deprel(d.head) != Deprel::obj &&
            tree_.head(d.head) != d.verb && !told)
            pieces.push_back({d.head, 9, phrase(x_, names_, d.head, style)});
        std::stable_sort(pieces.begin(), pieces.end(),
                         [](const Piece& a, const Piece& b) { return a.at < b.at; });
        Line out;
        if (promoted == kNone && !turned && !complete(d, passive, style, columns(who.text) + 12, pieces))
            out.fitness = Fitness::broken;
        else if (who.text.empty() && !passive)
            out.fitness = Fitness::broken;
        else if (!who.text.empty() && who.text == who.pronoun)
            out.fitness = Fitness::vague;
        auto verb = verb_words(d, passive, who.plural);
        if (!who.text.empty() && who.text == who.pronoun &&
            (verb.starts_with("to ") || verb.starts_with("not to ")))
            verb = (who.plural ? "are " : "is ") + verb;  // "Arden to resign", but "he is to resign"
        auto build = [&] {
            std::string line = who.text;
            if (!line.empty()) line += ' ';
            line += verb;
            for (const auto& p : pieces) line += ' ' + p.text;
            return line;
        };
        auto line = build();
        while (columns(line) > kWidestLabel && !pieces.empty()) {
            auto lowest = pieces.begin();
            for (auto it = pieces.begin(); it != pieces.end(); ++it)
                if (it->priority <= lowest->priority) lowest = it;
            pieces.erase(lowest);
            line = build();
        }
        if (d.mention.status == Status::denied && !d.mention.negated) line += " (denied)";
        if (d.mention.status == Status::cancelled && d.embedding != Embedding::cancels)
            line += " (cancelled)";
        out.text = std::move(line);
        return out;
    }

    /// A bare event noun: with its verb where people are known, else the noun phrase.
    [[nodiscard]] std::string nominal(const Draft& d) const {
        const auto& m = d.mention;
        const auto verb = find_noun(tree_.lemma(d.head)).verb;
        std::vector<std::string> agents;
        for (const auto& p : m.participants)
            if (p.entity != kNone &&
                (p.role == Role::agent || (p.role == Role::participant && d.group == EventGroup::encounter)))
                agents.push_back(names_.brief(p.entity));
        const bool meets = d.group == EventGroup::encounter && agents.size() >= 2 && agents.size() <= 4;
        const bool travels = d.group == EventGroup::travel && !agents.empty() && !m.places.empty() &&
                             (verb == "visit" || verb == "travel");
        std::string line;
        if (meets || travels) {
            for (std::size_t i = 0; i < agents.size(); ++i)
                line += (i == 0 ? "" : i + 1 == agents.size() ? " and " : ", ") + agents[i];
            const std::string base = meets ? "meet" : std::string(verb);
            const bool plural = agents.size() > 1;
            switch (m.status) {
                case Status::scheduled:
                case Status::cancelled:
                    line += " to " + base;
                    break;
                case Status::possible:
                    line += " may " + base;
                    break;
                default:
                    line += ' ' + (plural ? plural_present(base) : third_person(base));
                    break;
            }
            if (!m.places.empty())
                line += (meets ? " in " : base == "visit" ? " " : " to ") + m.places.front().name;
        } else {
            line = phrase(x_, names_, d.head, opening());
            if (columns(line) > kWidestLabel) {
                auto bare = opening();
                bare.modifiers = false;
                line = phrase(x_, names_, d.head, bare);
            }
        }
        if (m.status == Status::cancelled) line += " (cancelled)";
        if (m.status == Status::denied && !m.negated) line += " (denied)";
        return line;
    }

    [[nodiscard]] static std::string finish(std::string line) {
        while (!line.empty() && (line.front() == ' ' || line.front() == '-')) line.erase(line.begin());
        while (!line.empty() && (line.back() == ' ' || line.back() == ',' || line.back() == ';'))
            line.pop_back();
        if (!line.empty() && line.front() >= 'a' && line.front() <= 'z')
            line.front() = static_cast<char>(line.front() - ('a' - 'A'));
        return line;
    }

    const Extraction& x_;
    const Tree& tree_;
    const Names& names_;
};

}  // namespace

void write_labels(Extraction& x, const Names& names) {
    Labeller labeller(x, names);
    for (auto& d : x.drafts)
        if (d.head != kNone) {
            auto line = labeller.label(d);
            d.mention.label = std::move(line.text);
            d.fitness = line.fitness;
        }
}

}  // namespace dateline
