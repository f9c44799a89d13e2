#include "core/language/entities_refer.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>
#include <vector>

#include "core/language/characters.hpp"
#include "core/language/gazetteer.hpp"
#include "core/language/names_words.hpp"

namespace dateline {
namespace {

/// Something a later phrase may refer to.
struct Referent {
    std::uint32_t figure = kNone;
    std::uint32_t token = 0;  // head of its phrase
    std::uint32_t end = 0;    // one past its phrase
    std::uint32_t group = 0;  // referents joined by "and" share it
    std::uint32_t sentence = 0;
    bool subject = false;
};

enum class Case : std::uint8_t { subject, object, possessive, reflexive };

struct PronounRow {
    std::string_view word;
    char gender;  // 'm', 'f', 'n' for things, 'p' for several
    Case role;
};

constexpr PronounRow kPronouns[] = {
    {"he", 'm', Case::subject},        {"him", 'm', Case::object},
    {"his", 'm', Case::possessive},    {"himself", 'm', Case::reflexive},
    {"she", 'f', Case::subject},       {"her", 'f', Case::possessive},
    {"hers", 'f', Case::possessive},   {"herself", 'f', Case::reflexive},
    {"it", 'n', Case::subject},        {"its", 'n', Case::possessive},
    {"itself", 'n', Case::reflexive},  {"they", 'p', Case::subject},
    {"them", 'p', Case::object},       {"their", 'p', Case::possessive},
    {"theirs", 'p', Case::possessive}, {"themselves", 'p', Case::reflexive},
};

using Figures = std::vector<std::uint32_t>;

class ReferenceFinder {
  public:
    ReferenceFinder(std::string_view text, std::span<const Description> descriptions, Cast& cast,
                    Analysis& analysis)
        : text_(text), descriptions_(descriptions), cast_(cast), analysis_(analysis) {
        trees_ = std::any_of(analysis.tokens.begin(), analysis.tokens.end(),
                             [](const Token& token) { return token.deprel == Deprel::nsubj; });
    }

    void find() {
        for (std::uint32_t s = 0; s < analysis_.sentences.size(); ++s) read(s);
    }

  private:
    void read(std::uint32_t index) {
        const Sentence& sentence = analysis_.sentences[index];
        sentence_ = index;
        if (index == 0 || analysis_.sentences[index - 1].block != sentence.block) quoted_ = false;
        std::erase_if(recent_, [&](const Referent& r) { return r.sentence + 3 < index; });
        words_of(text_, analysis_, sentence, words_);
        for (std::size_t i = 0; i < words_.size();) i = read_word(i);
    }

    /// Takes what begins at words_[i]; the next word to look at.
    std::size_t read_word(std::size_t i) {
        const std::uint32_t token = words_[i].begin;
        const std::string_view word = words_[i].span.of(text_);
        if (word == "\"" || word == "“" || word == "”" || word == "``" || word == "''")
            quoted_ = word == "“" || (word != "”" && !quoted_);
        while (next_description_ < descriptions_.size() && descriptions_[next_description_].begin <= token) {
            add_description(descriptions_[next_description_++]);
        }
        while (next_name_ < cast_.names.size() && cast_.names[next_name_].title_begin < token) ++next_name_;
        if (next_name_ < cast_.names.size() && cast_.names[next_name_].title_begin == token)
            return read_name(i);
        if (words_[i].shape == Shape::lower || words_[i].opens) {
            for (const PronounRow& row : kPronouns) {
                if (equals_lower(word, row.word)) {
                    read_pronoun(i, row);
                    return i + 1;
                }
            }
            if (equals_lower(word, "both") || equals_lower(word, "the")) return read_nominal(i);
        }
        note_plural_subject(i);
        return i + 1;
    }

    std::size_t read_name(std::size_t i) {
        const std::size_t mention = next_name_;
        const Name& name = cast_.names[mention];
        std::size_t end = i;
        while (end < words_.size() && words_[end].begin < name.end) ++end;
        for (std::size_t n = mention; n < cast_.names.size() && cast_.names[n].end <= name.end; ++n)
            next_name_ = n + 1;
        if (!name.demonym) {
            const EntityMention& found = analysis_.mentions[mention];
            add_referent(cast_.figure_of[mention], found.head, found.begin, found.end,
                         is_subject(found.head, i, end));
        }
        return std::max(end, i + 1);
    }

    void add_referent(std::uint32_t figure, std::uint32_t head, std::uint32_t begin, std::uint32_t end,
                      bool subject) {
        Referent referent{figure, head, end, ++groups_, sentence_, subject};
        if (!recent_.empty() && recent_.back().sentence == sentence_ && links(recent_.back().end, begin) &&
            recent_.back().figure != figure) {
            const bool pair = kind_of(recent_.back().figure) == kind_of(figure);
            if (pair) referent.group = recent_.back().group;
            if (pair) referent.subject = recent_.back().subject;
        }
        recent_.push_back(referent);
    }

    [[nodiscard]] NameKind kind_of(std::uint32_t figure) const { return cast_.figures[figure].kind; }

    /// Is there only "and", or a comma, between two phrases?
    [[nodiscard]] bool links(std::uint32_t from, std::uint32_t to) const {
        if (to <= from || to - from > 2) return false;
        const std::string_view first = analysis_.tokens[from].span.of(text_);
        if (to - from == 1) return first == "and" || first == "&";
        return first == "," && analysis_.tokens[from + 1].span.of(text_) == "and";
    }

    /// By the tree where there is one; else: nothing but adverbs and commas stands before it and no
    /// preposition.
    [[nodiscard]] bool is_subject(std::uint32_t head, std::size_t begin, std::size_t end) const {
        if (trees_ && head != kNone) {
            std::uint32_t up = head;
            for (int steps = 0; steps < 4 && up != kNone; ++steps) {
                const Deprel relation = analysis_.tokens[up].deprel;
                if (relation == Deprel::nsubj || relation == Deprel::nsubj_pass) return true;
                if (relation != Deprel::conj && relation != Deprel::appos && relation != Deprel::flat)
                    return false;
                up = analysis_.tokens[up].head;
            }
            return false;
        }
        if (end < words_.size() && words_[end].shape == Shape::clitic) return false;
        for (std::size_t i = 0; i < begin; ++i) {
            if (words_[i].shape == Shape::lower && (words_[i].facts & kRolePerson) == 0) return false;
        }
        return true;
    }

    void add_mention(std::uint32_t begin, std::uint32_t end, std::uint32_t head, std::uint32_t figure,
                     EntityMention::Form form) {
        EntityMention mention;
        mention.begin = begin;
        mention.end = end;
        mention.span = Span::join(analysis_.tokens[begin].span, analysis_.tokens[end - 1].span);
        mention.head = head;
        mention.entity = figure;
        mention.form = form;
        analysis_.mentions.push_back(mention);
    }

    void add_description(const Description& description) {
        described_ = description.head;
        add_mention(description.begin, description.end, description.head, description.figure,
                    EntityMention::Form::nominal);
    }

    /// A plural noun as subject ("officials said they …") is what "they" speaks of, and it is nobody we know.
    void note_plural_subject(std::size_t i) {
        const Token& token = analysis_.tokens[words_[i].begin];
        const bool noun = trees_ ? token.upos == Upos::NOUN && token.features.number == Number::plur &&
                                       is_subject(words_[i].begin, i, i + 1)
                                 : (words_[i].facts & kRoleGroup) != 0;
        if (noun) last_plural_ = words_[i].begin;
    }

    // --- pronouns ---

    void read_pronoun(std::size_t i, const PronounRow& row) {
        const std::uint32_t token = words_[i].begin;
        Case role = row.role;
        if (row.word == "her" && !possesses(i)) role = Case::object;
        if (row.word == "it" && (is_expletive(i) || !is_it_subject(i))) return;
        Figures found;
        if (!quoted_) {
            if (row.gender == 'p')
                found = resolve_several(role);
            else if (const auto one = resolve_one(row.gender, role))
                found = {*one};
        }
        const bool subject = role == Case::subject && (!trees_ || is_subject(token, i, i + 1));
        if (found.empty())
            return add_mention(token, words_[i].end, token, kNone, EntityMention::Form::pronoun);
        const std::uint32_t group = ++groups_;
        for (const std::uint32_t figure : found) {
            add_mention(token, words_[i].end, token, figure, EntityMention::Form::pronoun);
            if (role == Case::possessive) continue;
            if (found.size() == 1) {
                add_referent(figure, token, token, words_[i].end, subject);
            } else {
                recent_.push_back({figure, token, words_[i].end, group, sentence_, subject});
            }
        }
        if (found.size() == 1 && (row.gender == 'm' || row.gender == 'f') &&
            cast_.figures[found[0]].gender == '?') {
            cast_.figures[found[0]].gender = row.gender;
        }
    }

    /// "her office" against "met her": is a noun phrase still to come?
    [[nodiscard]] bool possesses(std::size_t i) const {
        if (i + 1 >= words_.size() || words_[i + 1].shape == Shape::mark) return false;
        const Token& token = analysis_.tokens[words_[i].begin];
        if (trees_) return token.deprel == Deprel::nmod_poss;
        return (words_[i + 1].facts & kClosed) == 0 && words_[i + 1].span.size() > 3;
    }

    /// "it is expected that", "it took weeks": no "it" that refers.
    [[nodiscard]] bool is_expletive(std::size_t i) const {
        if (trees_ && analysis_.tokens[words_[i].begin].deprel == Deprel::expl) return true;
        if (i + 1 >= words_.size()) return true;
        const std::string_view next = words_[i + 1].span.of(text_);
        for (const std::string_view verb :
             {"is",      "was",      "'s",      "’s",       "be",   "seems", "seemed",
              "appears", "appeared", "remains", "remained", "took", "takes", "rained",
              "snowed",  "turned",   "would",   "will",     "may",  "might", "could"}) {
            if (next != verb) continue;
            if (next != "would" && next != "will" && next != "may" && next != "might" && next != "could")
                return true;
            return i + 2 < words_.size() &&
                   (words_[i + 2].span.of(text_) == "be" || words_[i + 2].span.of(text_) == "take");
        }
        return false;
    }

    [[nodiscard]] bool is_it_subject(std::size_t i) const {
        return trees_ ? is_subject(words_[i].begin, i, i + 1)
                      : i + 1 < words_.size() && words_[i + 1].shape == Shape::lower;
    }

    [[nodiscard]] bool agrees(std::uint32_t figure, char gender) const {
        const Figure& who = cast_.figures[figure];
        if (gender == 'n') {
            return who.kind == NameKind::organisation ||
                   (who.kind == NameKind::place && who.known != kNotKnown &&
                    gazetteer().entity(who.known).sort != 'l');
        }
        return who.kind == NameKind::person && (who.gender == '?' || who.gender == gender);
    }

    /// The subject named last in this sentence, else that of the sentence before, else the only one who fits.
    [[nodiscard]] std::optional<std::uint32_t> resolve_one(char gender, Case role) const {
        const std::uint32_t barred = role == Case::object ? last_subject() : kNone;
        for (std::uint32_t back = 0; back <= 2 && back <= sentence_; ++back) {
            Figures fits;
            std::optional<std::uint32_t> subject;
            bool exact = false;
            for (const Referent& r : recent_) {
                if (r.sentence + back != sentence_ || !agrees(r.figure, gender) || r.figure == barred)
                    continue;
                const bool knows = cast_.figures[r.figure].gender == gender;
                if (knows && !exact) {
                    fits.clear();
                    subject.reset();
                    exact = true;
                }
                if (exact && !knows && gender != 'n') continue;
                if (std::find(fits.begin(), fits.end(), r.figure) == fits.end()) fits.push_back(r.figure);
                if (r.subject && group_size(r) == 1 && !subject) subject = r.figure;
            }
            if (fits.empty()) continue;
            if (subject) return subject;
            if (fits.size() == 1 && gender != 'n') return fits[0];
            return std::nullopt;
        }
        return std::nullopt;
    }

    [[nodiscard]] std::uint32_t last_subject() const {
        for (std::size_t i = recent_.size(); i-- > 0;) {
            if (recent_[i].sentence != sentence_) break;
            if (recent_[i].subject) return recent_[i].figure;
        }
        return kNone;
    }

    [[nodiscard]] std::size_t group_size(const Referent& of) const {
        return static_cast<std::size_t>(std::count_if(
            recent_.begin(), recent_.end(), [&](const Referent& r) { return r.group == of.group; }));
    }

    [[nodiscard]] Figures members(std::uint32_t group) const {
        Figures figures;
        for (const Referent& r : recent_) {
            if (r.group == group && std::find(figures.begin(), figures.end(), r.figure) == figures.end())
                figures.push_back(r.figure);
        }
        return figures;
    }

    /// The group named last, subjects first, unless another plural stands between.
    [[nodiscard]] Figures resolve_several(Case role) const {
        for (const bool subjects : {true, false}) {
            if (!subjects && role == Case::subject) break;
            for (std::size_t i = recent_.size(); i-- > 0;) {
                const Referent& r = recent_[i];
                if (r.sentence + 1 < sentence_) break;
                if (group_size(r) < 2 || (subjects && !r.subject)) continue;
                if (last_plural_ != kNone && last_plural_ > r.token) return {};
                return members(r.group);
            }
        }
        return {};
    }

    // --- nominals ---

    /// "both men", "the two leaders", "the pair", "the envoy", "the Russian president".
    std::size_t read_nominal(std::size_t i) {
        const bool both = equals_lower(words_[i].span.of(text_), "both");
        std::size_t at = i + 1;
        const bool two = at < words_.size() && equals_lower(words_[at].span.of(text_), "two");
        if (two) ++at;
        if (at >= words_.size()) return i + 1;
        const std::string_view noun = words_[at].span.of(text_);
        const bool pair = noun == "pair" || noun == "duo";
        if (both || two || pair) {
            const bool group = pair || ((words_[at].facts & kRoleGroup) != 0);
            const Figures found = group && !quoted_ ? last_pair(noun) : Figures{};
            if (found.empty()) return i + 1;
            const std::uint32_t joint = ++groups_;
            for (const std::uint32_t figure : found) {
                add_mention(words_[i].begin, words_[at].end, words_[at].begin, figure,
                            EntityMention::Form::nominal);
                recent_.push_back({figure, words_[at].begin, words_[at].end, joint, sentence_,
                                   is_subject(words_[at].begin, i, at + 1)});
            }
            return at + 1;
        }
        return read_definite(i);
    }

    /// Two persons told of together, or the only two of the last sentences.
    [[nodiscard]] Figures last_pair(std::string_view noun) const {
        const bool people = noun != "countries" && noun != "nations" && noun != "companies" &&
                            noun != "governments" && noun != "sides" && noun != "firms" && noun != "clubs" &&
                            noun != "teams" && noun != "banks";
        const NameKind kind = people ? NameKind::person
                              : noun == "countries" || noun == "nations" || noun == "governments"
                                  ? NameKind::place
                                  : NameKind::organisation;
        if (noun == "sides") return {};
        const auto fits = [&](std::uint32_t figure) {
            const char gender = cast_.figures[figure].gender;
            return kind_of(figure) == kind && !(noun == "men" && gender == 'f') &&
                   !(noun == "women" && gender == 'm');
        };
        for (std::size_t i = recent_.size(); i-- > 0;) {
            if (recent_[i].sentence + 2 < sentence_) break;
            Figures together = members(recent_[i].group);
            if (together.size() == 2 && fits(together[0]) && fits(together[1])) return together;
        }
        Figures near;
        for (const Referent& r : recent_) {
            if (r.sentence + 1 < sentence_ || !fits(r.figure)) continue;
            if (std::find(near.begin(), near.end(), r.figure) == near.end()) near.push_back(r.figure);
        }
        return near.size() == 2 ? near : Figures{};
    }

    /// "the [adjectives] envoy" when exactly one figure named before has that role; "the Russian president"
    /// asks for the country too.
    std::size_t read_definite(std::size_t i) {
        constexpr std::size_t kMostAdjectives = 3;
        std::string country;
        std::size_t at = i + 1;
        for (; at < words_.size() && at <= i + 1 + kMostAdjectives; ++at) {
            const NameWord& word = words_[at];
            const bool role = word.shape == Shape::lower && is_referring_role(word.facts);
            if (role && !continues(at)) break;
            if (word.shape == Shape::lower || word.shape == Shape::capital || word.shape == Shape::capitals) {
                if (word.shape != Shape::lower) {
                    country = country_at(word.begin);
                    if (country.empty()) return i + 1;
                }
                if ((word.facts & kClosed) != 0) return i + 1;
                continue;
            }
            return i + 1;
        }
        if (at >= words_.size() || at > i + 1 + kMostAdjectives) return i + 1;
        if (words_[at].shape != Shape::lower || next_is_name(at) || words_[at].begin == described_)
            return i + 1;
        const std::string_view role = words_[at].span.of(text_);
        std::uint32_t found = kNone;
        for (std::uint32_t f = 0; f < cast_.figures.size(); ++f) {
            const Figure& figure = cast_.figures[f];
            if (first_named(f) >= words_[i].begin || !(country.empty() || figure.country == country))
                continue;
            if (std::find(figure.roles.begin(), figure.roles.end(), role) == figure.roles.end()) continue;
            if (found != kNone) return i + 1;
            found = f;
        }
        if (found == kNone) return i + 1;
        add_mention(words_[i].begin, words_[at].end, words_[at].begin, found, EntityMention::Form::nominal);
        add_referent(found, words_[at].begin, words_[i].begin, words_[at].end,
                     is_subject(words_[at].begin, i, at + 1));
        return at + 1;
    }

    [[nodiscard]] static bool is_referring_role(std::uint32_t facts) {
        return (facts & (kRolePerson | kRoleOrg | kRolePlace)) != 0;
    }

    /// "the police chief", "the company spokesman": a role noun before another one only describes it.
    [[nodiscard]] bool continues(std::size_t at) const {
        return at + 1 < words_.size() && words_[at + 1].shape == Shape::lower &&
               is_referring_role(words_[at + 1].facts);
    }

    [[nodiscard]] bool next_is_name(std::size_t at) const {
        if (at + 1 >= words_.size()) return false;
        const std::string_view next = words_[at + 1].span.of(text_);
        if (next == "of" || next == "for" || next == "who") return true;
        return words_[at + 1].shape == Shape::capital || words_[at + 1].shape == Shape::capitals ||
               words_[at + 1].shape == Shape::initial;
    }

    [[nodiscard]] std::string country_at(std::uint32_t token) const {
        for (std::size_t n = next_name_; n < cast_.names.size() && cast_.names[n].begin <= token; ++n) {
            if (cast_.names[n].begin == token) return cast_.figures[cast_.figure_of[n]].country;
        }
        return {};
    }

    [[nodiscard]] std::uint32_t first_named(std::uint32_t figure) {
        if (first_.empty()) {
            first_.assign(cast_.figures.size(), kNone);
            for (std::size_t n = cast_.names.size(); n-- > 0;)
                first_[cast_.figure_of[n]] = cast_.names[n].begin;
        }
        return first_[figure];
    }

    std::string_view text_;
    std::span<const Description> descriptions_;
    Cast& cast_;
    Analysis& analysis_;
    bool trees_ = false;
    bool quoted_ = false;
    std::uint32_t sentence_ = 0;
    std::uint32_t groups_ = 0;
    std::uint32_t last_plural_ = kNone;
    std::uint32_t described_ = kNone;  // head of the last apposition
    std::size_t next_name_ = 0;
    std::size_t next_description_ = 0;
    std::vector<NameWord> words_;
    std::vector<Referent> recent_;
    std::vector<std::uint32_t> first_;
};

}  // namespace

void find_references(std::string_view text, std::span<const Description> descriptions, Cast& cast,
                     Analysis& analysis) {
    ReferenceFinder(text, descriptions, cast, analysis).find();
}

}  // namespace dateline
