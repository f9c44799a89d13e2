#include "core/language/entities_refer.hpp"

#include <algorithm>
#include <unordered_map>
#include <utility>
#include <vector>

#include "core/language/characters.hpp"
#include "core/language/entities_clauses.hpp"
#include "core/language/entities_memory.hpp"
#include "core/language/entities_pronouns.hpp"
#include "core/language/entities_protagonist.hpp"
#include "core/language/gazetteer.hpp"
#include "core/language/names_text.hpp"
#include "core/language/names_words.hpp"

namespace dateline {
namespace {

class ReferenceFinder {
  public:
    ReferenceFinder(std::string_view text, std::span<const Description> descriptions, const NameWords& words,
                    Cast& cast, Analysis& analysis)
        : text_(text),
          all_(words),
          descriptions_(descriptions),
          cast_(cast),
          analysis_(analysis),
          heroes_(protagonists_of(cast)),
          memory_(text, cast, analysis) {
        trees_ = std::any_of(analysis.tokens.begin(), analysis.tokens.end(),
                             [](const Token& token) { return token.deprel == Deprel::nsubj; });
        first_named_.assign(cast.figures.size(), kNone);
        for (std::size_t n = cast.names.size(); n-- > 0;)
            first_named_[cast.figure_of[n]] = cast.names[n].begin;
        for (std::uint32_t f = 0; f < cast.figures.size(); ++f) {
            for (const std::string& role : cast.figures[f].roles) bearers_[role].push_back(f);
        }
    }

    void find() {
        for (std::uint32_t s = 0; s < analysis_.sentences.size(); ++s) read(s);
    }

  private:
    void read(std::uint32_t index) {
        const Sentence& sentence = analysis_.sentences[index];
        sentence_ = index;
        memory_.enter(index);
        open_.clear();
        if (index == 0 || analysis_.sentences[index - 1].block != sentence.block) quoted_ = false;
        words_ = all_.of(index);
        for (std::size_t i = 0; i < words_.size();) i = read_word(i);
        if (!open_.empty()) look_ahead();
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
        if ((words_[i].shape == Shape::lower || words_[i].opens) && opens_like_pronoun(word)) {
            for (const Pronoun& row : pronouns()) {
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
        const bool people =
            name.demonym && trees_ && analysis_.tokens[name.begin].upos != Upos::ADJ;  // "the Finn"
        const bool one = people && i > 0 && equals_lower(words_[i - 1].span.of(text_), "the");
        if (people && (one || is_subject(name.begin, i, end))) memory_.add_stranger(name.begin, name.end);
        if (!name.demonym) {
            const EntityMention& found = analysis_.mentions[mention];
            memory_.add(cast_.figure_of[mention], found.head, found.begin, found.end,
                        is_subject(found.head, i, end));
        }
        return std::max(end, i + 1);
    }

    /// By the tree where there is one; else: nothing but adverbs and commas
    /// stands before it and no preposition.
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
        std::size_t clause = 0;
        if ((words_[0].facts & kClosed) != 0) {  // "After the talks, Marlowe left"
            for (std::size_t i = 0; i < begin && clause == 0; ++i) {
                if (words_[i].shape == Shape::mark && words_[i].span.of(text_) == ",") clause = i + 1;
            }
        }
        return std::none_of(words_.begin() + static_cast<std::ptrdiff_t>(clause),
                            words_.begin() + static_cast<std::ptrdiff_t>(begin), [](const NameWord& word) {
                                return word.shape == Shape::lower && (word.facts & kRolePerson) == 0;
                            });
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

    /// A plural noun as subject ("officials said they …") is what "they" speaks
    /// of, and it is nobody we know.
    void note_plural_subject(std::size_t i) {
        const Token& token = analysis_.tokens[words_[i].begin];
        const bool noun = trees_ ? token.upos == Upos::NOUN && token.features.number == Number::plur &&
                                       is_subject(words_[i].begin, i, i + 1)
                                 : (words_[i].facts & kRoleGroup) != 0;
        if (noun) memory_.add_plural(words_[i].begin);
        const bool person = trees_ && (words_[i].facts & kRolePerson) != 0 && token.upos == Upos::NOUN &&
                            token.features.number != Number::plur && words_[i].begin != described_;
        if (!person || (next_is_name(i) && !is_new_person(text_, words_, i))) return;
        // "came before a judge"; "a judge's chambers" are no judge
        const Deprel at = token.deprel;
        const bool told =
            at == Deprel::obl || at == Deprel::obl_agent || at == Deprel::obj || at == Deprel::iobj;
        const bool subject = is_subject(words_[i].begin, i, i + 1);
        if (subject || told) memory_.add_stranger(words_[i].begin, words_[i].end, subject);
    }

    // --- pronouns ---

    void read_pronoun(std::size_t i, const Pronoun& row) {
        const std::uint32_t token = words_[i].begin;
        PronounCase role = row.role;
        if (row.word == "her" && !possesses(i)) role = PronounCase::object;
        if (row.word == "it" && (is_expletive(text_, analysis_, words_, i) || !is_it_subject(i))) return;
        Figures found;
        if (!quoted_) found = meaning(row.gender, role, token);
        if (row.word == "it" && trees_ && goes_on_about_thing(analysis_, words_, token)) found.clear();
        const bool body = !found.empty() && memory_.agree(found, row.gender);
        const bool far = row.word == "it" && body && !memory_.in_this_sentence(found[0]);
        if (far && !acts_like_a_body(text_, analysis_, words_[i], trees_)) found.clear();
        const bool subject = role == PronounCase::subject && (!trees_ || is_subject(token, i, i + 1));
        if (found.empty()) {
            if (!quoted_) open_.push_back({analysis_.mentions.size(), row.gender});
            return add_mention(token, words_[i].end, token, kNone, EntityMention::Form::pronoun);
        }
        for (const std::uint32_t figure : found) {
            add_mention(token, words_[i].end, token, figure, EntityMention::Form::pronoun);
        }
        if (found.size() == 1) {
            memory_.add(found[0], token, token, words_[i].end, subject);
        } else if (role != PronounCase::possessive) {
            memory_.add_together(found, token, words_[i].end, subject);
        }
        if (found.size() == 1 && (row.gender == 'm' || row.gender == 'f') &&
            cast_.figures[found[0]].gender == '?') {
            cast_.figures[found[0]].gender = row.gender;
        }
    }

    [[nodiscard]] Figures meaning(char gender, PronounCase role, std::uint32_t token) const {
        if (gender == 'p') return memory_.several(role == PronounCase::subject);
        const bool object = role == PronounCase::object;
        const auto one = memory_.one(gender, object ? memory_.who_acts_on(token) : kNone, object);
        if (!one) return {};
        // "It swung behind the Moon to see its far side": the far side of whoever came first
        if (gender == 'n' && role == PronounCase::possessive && !memory_.in_this_sentence(*one) &&
            memory_.names_thing_here())
            return {};
        const std::uint32_t hero = gender == 'm' ? heroes_.man : gender == 'f' ? heroes_.woman : kNone;
        if (hero != kNone && first_named_[hero] < token && only_spoke_before(*one) &&
            !is_quoted_right_before(text_, analysis_, sentence_, first_named_[*one], gender) &&
            !speaks(text_, analysis_, token))
            return {hero};
        return {*one};
    }

    /// "The club's president, Carl Boll, said nothing was signed. He landed on Saturday": who is named once,
    /// for what was said in an earlier sentence, is seldom whom the story goes on about.
    [[nodiscard]] bool only_spoke_before(std::uint32_t figure) const {
        const std::uint32_t named = first_named_[figure];
        return trees_ && cast_.figures[figure].mentions == 1 && named < words_.front().begin &&
               speaks(text_, analysis_, named);
    }

    /// "Following their visit, Marlowe and Dorn left": an open pronoun of the
    /// fronted phrase means the subject after it.
    void look_ahead() {
        std::size_t comma = 0;
        while (comma < words_.size() &&
               !(words_[comma].shape == Shape::mark && words_[comma].span.of(text_) == ","))
            ++comma;
        const bool fronted = comma < words_.size() && (words_[0].facts & kClosed) != 0;
        if (!fronted) return;
        const Figures subject = memory_.subject_after(words_[comma].begin);
        for (const auto& [mention, gender] : open_) {
            if (analysis_.mentions[mention].begin > words_[comma].begin || !memory_.agree(subject, gender))
                continue;
            // "Since she was ill, she stayed, Marlowe said": the one who stayed
            const bool again = std::any_of(open_.begin(), open_.end(), [&, sex = gender](const auto& other) {
                return other.second == sex && analysis_.mentions[other.first].begin > words_[comma].begin;
            });
            if (again) continue;
            for (std::size_t k = 0; k < subject.size(); ++k) {
                if (k > 0) analysis_.mentions.push_back(analysis_.mentions[mention]);
                (k > 0 ? analysis_.mentions.back() : analysis_.mentions[mention]).entity = subject[k];
            }
        }
    }

    /// "her office" against "met her": is a noun phrase still to come?
    [[nodiscard]] bool possesses(std::size_t i) const {
        if (i + 1 >= words_.size() || words_[i + 1].shape == Shape::mark) return false;
        const Token& token = analysis_.tokens[words_[i].begin];
        if (trees_) return token.deprel == Deprel::nmod_poss;
        return (words_[i + 1].facts & kClosed) == 0 && words_[i + 1].span.size() > 3;
    }

    [[nodiscard]] bool is_it_subject(std::size_t i) const {
        return trees_ ? is_subject(words_[i].begin, i, i + 1)
                      : i + 1 < words_.size() && words_[i + 1].shape == Shape::lower;
    }

    // --- nominals ---

    /// "both men", "the two leaders", "the pair", "the envoy", "the Russian
    /// president".
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
            const Figures found = group && !quoted_ ? memory_.pair(noun) : Figures{};
            if (found.empty()) return i + 1;
            for (const std::uint32_t figure : found) {
                add_mention(words_[i].begin, words_[at].end, words_[at].begin, figure,
                            EntityMention::Form::nominal);
            }
            memory_.add_together(found, words_[at].begin, words_[at].end,
                                 is_subject(words_[at].begin, i, at + 1));
            return at + 1;
        }
        return read_definite(i);
    }

    /// "the [adjectives] envoy" when exactly one figure named before has that
    /// role; "the Russian president" asks for the country too.
    std::size_t read_definite(std::size_t i) {
        constexpr std::size_t kMostAdjectives = 3;
        std::string country;
        std::string_view office;  // "finance" of "the finance minister"
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
                if (trees_ && word.shape == Shape::lower && analysis_.tokens[word.begin].upos == Upos::NOUN)
                    office = word.span.of(text_);
                continue;
            }
            return i + 1;
        }
        if (at >= words_.size() || at > i + 1 + kMostAdjectives) return i + 1;
        if (words_[at].shape != Shape::lower || next_is_name(at) || words_[at].begin == described_)
            return i + 1;
        const std::string_view role = words_[at].span.of(text_);
        const auto bearers = bearers_.find(role);
        constexpr std::size_t kMostBearers = 64;
        if (bearers == bearers_.end() || bearers->second.size() > kMostBearers) return i + 1;
        std::uint32_t found = kNone;
        for (const std::uint32_t f : bearers->second) {
            const bool fits = first_named_[f] < words_[i].begin &&
                              (country.empty() || cast_.figures[f].country == country) &&
                              may_hold(cast_.figures[f], office);
            if (!fits) continue;
            if (found != kNone) return i + 1;
            found = f;
        }
        if (found == kNone) return i + 1;
        add_mention(words_[i].begin, words_[at].end, words_[at].begin, found, EntityMention::Form::nominal);
        memory_.add(found, words_[at].begin, words_[i].begin, words_[at].end,
                    is_subject(words_[at].begin, i, at + 1));
        return at + 1;
    }

    [[nodiscard]] static bool is_referring_role(std::uint32_t facts) {
        return (facts & (kRolePerson | kRoleOrg | kRolePlace)) != 0;
    }

    /// "the police chief", "the company spokesman": a role noun before another
    /// one only describes it.
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

    std::string_view text_;
    const NameWords& all_;
    std::span<const Description> descriptions_;
    Cast& cast_;
    Analysis& analysis_;
    bool trees_ = false;
    bool quoted_ = false;
    std::uint32_t sentence_ = 0;
    std::uint32_t described_ = kNone;  // head of the last apposition
    std::size_t next_name_ = 0;
    std::size_t next_description_ = 0;
    std::span<const NameWord> words_;  // of the sentence
    std::vector<std::pair<std::size_t, char>>
        open_;                                // pronouns of this sentence nobody fitted: mention, gender
    std::vector<std::uint32_t> first_named_;  // by figure: the token
    std::unordered_map<std::string_view, Figures> bearers_;  // by role
    Protagonists heroes_;
    Memory memory_;
};

}  // namespace

void find_references(std::string_view text, std::span<const Description> descriptions, const NameWords& words,
                     Cast& cast, Analysis& analysis) {
    ReferenceFinder(text, descriptions, words, cast, analysis).find();
}

}  // namespace dateline
