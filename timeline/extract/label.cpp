#include "timeline/extract/label.hpp"

#include <algorithm>

#include "timeline/extract/label_pieces.hpp"
#include "timeline/extract/label_subject.hpp"
#include "timeline/extract/label_verb.hpp"
#include "timeline/extract/morphology.hpp"
#include "timeline/extract/people.hpp"
#include "timeline/extract/phrase.hpp"
#include "timeline/extract/words.hpp"

namespace dateline {
namespace {

constexpr std::size_t kVerbWidth = 12;  // columns a verb is taken to need

struct Line {
    std::string text;
    Fitness fitness = Fitness::whole;
};

/// "Who won three", "When nine votes last": the beginning of a clause for a subject.
bool begins_like_a_clause(std::string_view subject) {
    const auto first = subject.substr(0, subject.find(' '));
    return is_one_of(first, "Who who Which which When when Where where Whose whose How how Why why If if");
}

class Labeller {
  public:
    Labeller(const Extraction& x, const Names& names) : x_(x), tree_(x.tree), names_(names) {}

    [[nodiscard]] Line label(const Draft& d) const {
        Line line;
        if (d.verb != kNone)
            line = clause(d);
        else
            line = {nominal(d), is_told_of_pronoun(d.head) ? Fitness::broken : Fitness::whole};
        if (line.text.empty()) {
            line.text = phrase(x_, names_, d.head, opening());
            if (d.kind == TriggerKind::verb) line.fitness = Fitness::broken;
        }
        line.text = finish(std::move(line.text));
        return line;
    }

    /// "Boll to resign", told when he has: "Boll resigns". "" for what is no plan.
    [[nodiscard]] std::string once_done(const Draft& d) const {
        const auto status = d.mention.status;
        if ((status != Status::scheduled && status != Status::possible) || d.mention.negated) return {};
        Draft done = d;
        done.mention.status = Status::occurred;
        return label(done).text;
    }

  private:
    [[nodiscard]] static PhraseStyle opening() {
        PhraseStyle style;
        style.opens = true;
        return style;
    }

    /// "Rumours that Arden had left" names Arden: "are dismissed by her office" is told of her.
    [[nodiscard]] std::uint32_t somebody_in(std::uint32_t subject) const {
        if (subject == kNone) return kNone;
        for (auto t = tree_.first(subject); t <= tree_.last(subject); ++t)
            if (names_.is_person(t) && tree_.upos(t) == Upos::PROPN) return names_.entity_of(t);
        return kNone;
    }

    /// "invited them to|talks|" with the talks for a verb: no infinitive ends so.
    [[nodiscard]] bool is_noun_behind_to(const VerbGroup& group, std::uint32_t verb) const {
        return group.tense == GroupTense::infinitive &&
               tree_.lower(verb) == std::string(tree_.lemma(verb)) + 's';
    }

    /// The possessives that agree with a noun for subject: "its" with the firm, "their" with prosecutors; a
    /// name leaves open who it is.
    [[nodiscard]] std::string_view owners_of(const Draft& d, const LabelSubject& who) const {
        if (who.text.empty() || d.subject == kNone || who.entity != kNone) return {};
        if (who.plural) return "their";
        return is_somebody(tree_, d.subject) ? "his her their" : "its their";
    }

    /// "It was the worst fire since 1911": the fire is not that of 1911, and "it" is nobody's line.
    [[nodiscard]] bool is_told_of_pronoun(std::uint32_t noun) const {
        const auto subject = tree_.child(noun, Deprel::nsubj);
        return tree_.child(noun, Deprel::cop) != kNone && subject != kNone && is_pronoun(tree_, subject);
    }

    /// May the object of an active verb stand as the subject of its passive? Not a pronoun without a name, a
    /// length of time or number, nor the object of a verb of being or having.
    [[nodiscard]] bool can_be_turned(std::uint32_t verb, std::uint32_t object) const {
        if (object == kNone || timex_at(x_, object) != nullptr || tree_.upos(object) == Upos::NUM ||
            !is_nominal(tree_.upos(object)) || tree_.child(verb, Deprel::iobj) != kNone ||
            is_one_of(tree_.lemma(verb),
                      "have be get become mean cost lack resemble fit let want like "
                      "join enter leave reach flee escape suit last"))
            return false;
        if (is_pronoun(tree_, object)) return names_.entity_of(object) != kNone;
        const auto part = phrase_part(tree_, verb);
        return part == kNone || tree_.deprel(part) == Deprel::compound_prt;
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
        style.owner = who.owner != kNone || who.entity != kNone ? who.owner : somebody_in(d.subject);
        const auto whom = tree_.child(d.verb, Deprel::iobj);  // "asked Boll why his account had changed"
        style.object = whom != kNone     ? names_.entity_of(whom)
                       : object != kNone ? names_.entity_of(object)
                                         : kNone;
        if (subject_is_head || occurs) {
            who.text = phrase(x_, names_, d.head, style);
            who.plural = !is_one_thing(tree_, d.head);
        }
        if (who.text.empty() && !passive && d.kind != TriggerKind::support) {
            // no known subject: the object with a passive reading would claim too much; the bare words stand
            if (who.doubtful || (d.subject == kNone && object == kNone)) return {};
        }
        std::uint32_t promoted = kNone;
        if (who.text.empty() && passive)  // "there they were given a draft": the draft is given
            if (promoted = object; promoted != kNone) {
                who.text = object_text(x_, names_, promoted, style);
                who.plural = !is_one_thing(tree_, promoted);
            }
        if (who.text.empty() && !who.pronoun.empty()) {  // "he resigns": who he is, the source does not say
            who.text = who.pronoun;
            who.plural = who.pronoun == "they";
        }
        if (!passive && whom == kNone) style.owners = owners_of(d, who);
        auto pieces = verb_pieces(x_, names_, d, style, passive);
        std::erase_if(pieces, [&](const LabelPiece& piece) { return piece.at == promoted; });
        const bool told = std::any_of(pieces.begin(), pieces.end(), [&](const LabelPiece& p) {
            return p.at < tree_.size() && tree_.dominates(p.at, d.head);
        });
        if (d.kind == TriggerKind::support && !subject_is_head && tree_.deprel(d.head) != Deprel::obj &&
            tree_.head(d.head) != d.verb && !told)
            pieces.push_back({d.head, 9, phrase(x_, names_, d.head, style)});
        std::stable_sort(pieces.begin(), pieces.end(),
                         [](const LabelPiece& a, const LabelPiece& b) { return a.at < b.at; });
        Line out;
        if (promoted == kNone && !turned &&
            !complete(x_, names_, d, passive, style, columns(who.text) + kVerbWidth, pieces))
            out.fitness = Fitness::broken;
        else if (who.text.empty() || begins_like_a_clause(who.text) || is_noun_behind_to(group, d.verb))
            out.fitness = Fitness::broken;
        else if ((!who.text.empty() && who.text == who.pronoun) ||
                 std::any_of(pieces.begin(), pieces.end(), [](const LabelPiece& p) { return p.open; }))
            out.fitness = Fitness::vague;
        auto verb = verb_words(x_, d, passive, who.plural);
        if (!who.text.empty() && who.text == who.pronoun &&
            (verb.starts_with("to ") || verb.starts_with("not to ")))
            verb = (who.plural ? "are " : "is ") + verb;  // "Arden to resign", but "he is to resign"
        auto build = [&] {
            std::string line = who.text;
            if (!line.empty()) line += ' ';
            line += verb;
            for (const auto& p : pieces) {
                // "tells reporters: “…”", but "says “…”"
                if (&p != &pieces.front() && p.text.starts_with("\u201c")) line += ':';
                line += ' ' + p.text;
            }
            return line;
        };
        auto line = build();
        while (columns(line) > kWidestLabel && !pieces.empty()) {
            auto lowest = pieces.begin();
            for (auto it = pieces.begin(); it != pieces.end(); ++it)
                if (it->priority <= lowest->priority) lowest = it;
            if (!shorten(x_, names_, *lowest, style)) pieces.erase(lowest);
            line = build();
        }
        if (d.mention.status == Status::denied && !d.mention.negated) line += " (denied)";
        if (fell_through(x_, d))
            line += " as planned";
        else if (d.mention.status == Status::cancelled && d.embedding != Embedding::cancels)
            line += " (cancelled)";
        out.text = std::move(line);
        return out;
    }

    /// "lost the vote|by 91 to 86": how it was lost, and no part of the vote; kNone for nothing.
    [[nodiscard]] std::uint32_t count_behind(std::uint32_t noun) const {
        for (const auto c : tree_.children(noun))
            if (c > noun && tree_.upos(c) == Upos::NUM && tree_.preposition(c) == "by") return c;
        return kNone;
    }

    /// " is planned" of "a rally is planned for Monday", where the rally alone says nothing; else "".
    [[nodiscard]] std::string planned_by(std::uint32_t noun) const {
        const auto verb = tree_.head(noun);
        if (verb == kNone || tree_.deprel(noun) != Deprel::nsubj_pass ||
            !is_one_of(tree_.lower(verb), "planned scheduled arranged set organised organized expected"))
            return {};
        const bool many = tree_.token(noun).features.number == Number::plur;
        return (many ? " are " : " is ") + std::string(tree_.lower(verb));
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
            auto style = opening();
            style.skip = count_behind(d.head);
            line = phrase(x_, names_, d.head, style);
            if (columns(line) > kWidestLabel) {
                auto bare = opening();
                bare.modifiers = false;
                line = phrase(x_, names_, d.head, bare);
            }
            if (m.status == Status::scheduled) line += planned_by(d.head);
            // "in composite trading", the preposition hung beside another word
            if (const auto space = line.find(' '); space != std::string::npos &&
                                                   is_one_of(std::string_view(line).substr(0, space),
                                                             "in In on On at At during During under Under") &&
                                                   !line.starts_with("At least ") &&
                                                   !line.starts_with("At most "))
                line.erase(0, space + 1);
        }
        if (m.status == Status::cancelled) line += " (cancelled)";
        if (m.status == Status::denied && !m.negated) line += " (denied)";
        return line;
    }

    [[nodiscard]] static std::string finish(std::string line) {
        // "examines eleven plants between", of which the days are told beside the line
        for (const std::string_view word : {" between", " during", " since", " from", " and"})
            if (line.ends_with(word)) line.resize(line.size() - word.size());
        while (!line.empty() && (line.front() == ' ' || line.front() == '-')) line.erase(line.begin());
        const auto trim = [&] {
            while (!line.empty() && (line.back() == ' ' || line.back() == ',' || line.back() == ';'))
                line.pop_back();
        };
        trim();
        // "a suspect in the", of which a wrong tree lost the rest
        for (const std::string_view tail : {" the", " a", " an"})
            if (line.ends_with(tail)) {
                line.resize(line.size() - tail.size());
                for (const std::string_view preposition : {" in", " on", " to", " by", " for", " into"})
                    if (line.ends_with(preposition)) line.resize(line.size() - preposition.size());
            }
        for (const std::string_view preposition : {" at", " of", " from", " with", " between", " during"})
            if (line.ends_with(preposition)) {  // of a time phrase, which stands beside the line
                line.resize(line.size() - preposition.size());
                trim();
            }
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
            d.mention.label_once_done = labeller.once_done(d);
        }
}

}  // namespace dateline
