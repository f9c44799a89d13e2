#include "core/language/entities_cast.hpp"

#include <algorithm>
#include <unordered_map>

#include "core/language/characters.hpp"
#include "core/language/gazetteer.hpp"
#include "core/language/names_person.hpp"
#include "core/language/names_votes.hpp"
#include "core/language/names_words.hpp"

namespace dateline {
namespace {

/// All names of one spelling.
struct Form {
    std::string text;
    std::string key;  // folded
    std::uint32_t words = 0;
    std::uint32_t first = 0;    // the first name so written
    std::uint32_t trusted = 0;  // how many stand outside headlines
    Votes votes{};
    std::uint16_t known = kNotKnown;
    bool demonym = false;
    bool honorific = false;
    bool of_place = false;  // the adjective of another form: "Lusenian" beside "Lusenia"
    char gender = '?';
    std::vector<std::uint32_t> figures;  // what it may mean
};

/// The kind with most votes; `other` when nothing but the capital speaks for a name.
NameKind winner(const Votes& votes) {
    if (*std::max_element(votes.begin(), votes.end()) < 0.4F) return NameKind::other;
    return static_cast<NameKind>(std::max_element(votes.begin(), votes.end()) - votes.begin());
}

std::uint32_t count_words(std::string_view text) {
    return static_cast<std::uint32_t>(std::count(text.begin(), text.end(), ' ')) + 1;
}

std::string_view first_word(std::string_view text) {
    return text.substr(0, std::min(text.find(' '), text.size()));
}
std::string_view last_word(std::string_view text) {
    const std::size_t space = text.rfind(' ');
    return space == std::string_view::npos ? text : text.substr(space + 1);
}

bool all_capitals(std::string_view text) {
    return std::none_of(text.begin(), text.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

/// "GENEVA" and "PORT BENN" as in running text; short letters ("WHO") stay.
std::string running_case(std::string_view text) {
    std::string out(text);
    bool inside = false;
    for (char& c : out) {
        if (inside) c = to_lower(c);
        inside = c != ' ' && c != '-';
    }
    return out;
}

/// The first letters of the capital words: "World Health Organization" gives "WHO".
std::string initials(std::string_view name) {
    std::string letters;
    for_each_piece(name, ' ', [&](std::string_view word) {
        if (word[0] >= 'A' && word[0] <= 'Z') letters += word[0];
    });
    return letters;
}

std::string letters_of(std::string_view acronym) {
    std::string letters;
    for (const char c : acronym) {
        if (c >= 'A' && c <= 'Z') letters += c;
    }
    return letters;
}

/// Is `longer` the place whose people or things are called `word`? "Karvelian" of Karvelia, "Lusenian" of
/// Lusenia.
bool is_demonym_of(std::string_view word, std::string_view place) {
    if (place.size() < 4 || place.find(' ') != std::string_view::npos) return false;
    for (const std::string_view ending :
         {"ian", "ans", "ians", "ean", "an", "n", "ns", "ish", "ese", "i", "is"}) {
        if (!word.ends_with(ending)) continue;
        const std::string_view stem = word.substr(0, word.size() - ending.size());
        if (stem.size() < 4 || !place.starts_with(stem)) continue;
        const std::string_view rest = place.substr(stem.size());
        if (rest.empty() || rest == "a" || rest == "ia" || rest == "o" || rest == "e" || rest == "y" ||
            rest == "ea")
            return true;
    }
    return false;
}

class CastMaker {
  public:
    CastMaker(const Document& document, const Analysis& analysis)
        : text_(document.text), analysis_(analysis) {
        cast_.names = find_names(text_, document, analysis);
    }

    Cast make() {
        gather_forms();
        drop_unsupported();
        pair_demonyms();
        std::vector<std::uint32_t> order(forms_.size());
        for (std::uint32_t i = 0; i < order.size(); ++i) order[i] = i;
        std::stable_sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
            const bool known_a = forms_[a].known != kNotKnown;
            const bool known_b = forms_[b].known != kNotKnown;
            if (known_a != known_b) return known_a;
            if (forms_[a].of_place != forms_[b].of_place) return forms_[b].of_place;
            if (forms_[a].words != forms_[b].words) return forms_[a].words > forms_[b].words;
            return forms_[a].first < forms_[b].first;
        });
        for (const std::uint32_t i : order) settle(forms_[i]);
        for (const std::uint32_t i : order) add_people_of_that_name(forms_[i]);
        assign();
        return std::move(cast_);
    }

  private:
    void gather_forms() {
        std::unordered_map<std::string, std::uint32_t> index;
        form_of_.reserve(cast_.names.size());
        for (std::uint32_t i = 0; i < cast_.names.size(); ++i) {
            const Name& name = cast_.names[i];
            std::string written = written_form(text_, analysis_, name.begin, name.end);
            std::string key = fold_name(written);
            if (name.demonym) key += " (people)";
            const auto [at, fresh] = index.try_emplace(key, static_cast<std::uint32_t>(forms_.size()));
            if (fresh) {
                Form form;
                form.words = count_words(written);
                form.text = std::move(written);
                form.key = std::move(key);
                form.first = i;
                forms_.push_back(std::move(form));
            } else if (all_capitals(forms_[at->second].text) && !all_capitals(written)) {
                forms_[at->second].text = std::move(written);
            }
            Form& form = forms_[at->second];
            for (std::size_t k = 0; k < form.votes.size(); ++k) form.votes[k] += name.votes[k];
            form.known = name.known;
            form.demonym = name.demonym;
            form.honorific = form.honorific || name.title_begin < name.begin;
            if (!name.headline) ++form.trusted;
            if (name.gender != '?') form.gender = name.gender;
            form_of_.push_back(at->second);
        }
        for (Form& form : forms_) {
            if (all_capitals(form.text) && !is_abbreviation(form)) form.text = running_case(form.text);
        }
    }

    /// "UAE", "NATO", "BRHF" are written so; "GENEVA" and "PORT BENN" only stand in capitals.
    [[nodiscard]] static bool is_abbreviation(const Form& form) {
        if (form.text.find('.') != std::string::npos || winner(form.votes) == NameKind::organisation)
            return true;
        if (form.known == kNotKnown) return form.words == 1 && form.text.size() <= 5;
        for (const KnownName& name : gazetteer().starting_with(first_word(form.text))) {
            if (name.text == form.text) return true;
        }
        return false;
    }

    /// A capital word of a headline is believed only when the story itself names it, or the gazetteer or a
    /// given name does.
    void drop_unsupported() {
        std::vector<Name> names;
        std::vector<std::uint32_t> forms;
        for (std::uint32_t i = 0; i < cast_.names.size(); ++i) {
            const Form& form = forms_[form_of_[i]];
            const bool support =
                form.trusted > 0 || form.known != kNotKnown || form.votes[0] >= 3 || mentioned_inside(form);
            if (!support) continue;
            names.push_back(cast_.names[i]);
            forms.push_back(form_of_[i]);
        }
        for (Form& form : forms_) form.first = kNone;
        for (std::uint32_t i = 0; i < forms.size(); ++i) {
            if (forms_[forms[i]].first == kNone) forms_[forms[i]].first = i;
        }
        cast_.names = std::move(names);
        form_of_ = std::move(forms);
    }

    /// Where a story writes both "Lusenia" and "Lusenian", the one is a place and the other its adjective.
    void pair_demonyms() {
        std::vector<std::uint32_t> sorted;
        for (std::uint32_t i = 0; i < forms_.size(); ++i) {
            if (forms_[i].words == 1 && forms_[i].known == kNotKnown && forms_[i].first != kNone)
                sorted.push_back(i);
        }
        std::sort(sorted.begin(), sorted.end(),
                  [&](std::uint32_t a, std::uint32_t b) { return forms_[a].key < forms_[b].key; });
        constexpr std::size_t kNeighbours = 4;  // an adjective sorts next to its place
        for (std::size_t i = 0; i < sorted.size(); ++i) {
            for (std::size_t k = i + 1; k < std::min(sorted.size(), i + kNeighbours); ++k) {
                Form& place = forms_[sorted[i]];
                Form& adjective = forms_[sorted[k]];
                if (!is_demonym_of(adjective.text, place.text)) continue;
                place.votes[static_cast<std::size_t>(NameKind::place)] += 3.0F;
                adjective.of_place = true;
            }
        }
    }

    [[nodiscard]] bool mentioned_inside(const Form& form) const {
        return std::any_of(forms_.begin(), forms_.end(), [&](const Form& other) {
            return other.trusted > 0 &&
                   (last_word(other.key) == form.key || first_word(other.key) == form.key);
        });
    }

    void settle(Form& form) {
        if (form.first == kNone) return;
        if (form.known != kNotKnown) {
            for (std::uint32_t i = 0; i < cast_.figures.size(); ++i) {
                if (cast_.figures[i].known == form.known) return join(form, i);
            }
            return found(form, gazetteer().entity(form.known).kind);
        }
        std::vector<std::uint32_t> fits;
        for (std::uint32_t i = 0; i < cast_.figures.size(); ++i) {
            if (may_mean(form, cast_.figures[i])) fits.push_back(i);
        }
        if (fits.empty()) return found(form, winner(form.votes));
        form.figures = fits;
        if (fits.size() == 1) join(form, fits[0]);
    }

    /// May this form be a shorter or other way to write the figure's name?
    [[nodiscard]] bool may_mean(const Form& form, const Figure& figure) const {
        const std::string folded = fold_name(figure.name);
        if (folded == form.key) return true;
        if (figure.kind == NameKind::person) return may_mean_person(form, figure);
        if (figure.kind == NameKind::place && form.words == 1 && is_demonym_of(form.text, figure.name))
            return true;
        if (form.votes[0] > form.votes[1] + form.votes[2] + 2 || form.honorific) return false;
        if (figure.kind == NameKind::organisation && all_capitals(form.text) && form.text.size() > 1) {
            return initials(figure.name) == letters_of(form.text);
        }
        if (count_words(folded) <= form.words) return false;
        const bool front = folded.starts_with(form.key + " ");
        const bool back = folded.ends_with(" " + form.key);
        if (!front && !back) return false;
        const std::string_view word = front ? first_word(figure.name) : last_word(figure.name);
        const std::uint32_t facts = gazetteer().facts(word);
        if (form.words > 1) return front;
        constexpr std::uint32_t kGeneric =
            kOrgHead | kOrgLead | kCompanyForm | kPlaceHead | kPlaceLead | kOtherHead | kTitlePart;
        if ((facts & kGeneric) != 0) return false;
        if (figure.kind == NameKind::other) return false;
        return !(winner(form.votes) == NameKind::place && figure.kind == NameKind::organisation &&
                 form.votes[2] > 1.5F);
    }

    [[nodiscard]] static bool may_mean_person(const Form& form, const Figure& figure) {
        constexpr float kSure = 1.5F;
        if (figure.votes[0] < kSure && form.votes[0] < form.votes[2]) return false;
        if (form.gender != '?' && figure.gender != '?' && form.gender != figure.gender) return false;
        const PersonName person = parse_person(figure.name);
        if (form.words > 1) {
            if (winner(form.votes) != NameKind::person) return false;
            const PersonName other = parse_person(form.text);
            if (fold_name(other.surname) != fold_name(person.surname)) return false;
            return !person.given.empty() && given_names_agree(person.given, other.given);
        }
        if (person.given.empty()) return false;
        const bool place = form.votes[2] > form.votes[0] + 1.5F && form.known != kNotKnown;
        if (fold_name(person.surname) == form.key) return !place;
        if (fold_name(person.given) == form.key) return !form.honorific || figure.country == "China";
        return !person.surname.empty() && fold_name(last_word(person.surname)) == form.key && !place;
    }

    /// A known place ("Washington") may also be the surname of somebody in this story.
    void add_people_of_that_name(Form& form) {
        if (form.known == kNotKnown || form.words > 1 || form.first == kNone || form.demonym) return;
        for (std::uint32_t i = 0; i < cast_.figures.size(); ++i) {
            if (cast_.figures[i].kind != NameKind::person) continue;
            if (fold_name(parse_person(cast_.figures[i].name).surname) == form.key &&
                count_words(cast_.figures[i].name) > 1 && cast_.figures[i].votes[0] >= 3.0F) {
                form.figures.push_back(i);
            }
        }
    }

    void found(Form& form, NameKind kind) {
        Figure figure;
        figure.kind = kind;
        figure.name = form.text;
        figure.known = form.known;
        if (form.known != kNotKnown) {
            const KnownEntity& entity = gazetteer().entity(form.known);
            figure.country = entity.country;
            if (form.demonym) figure.name = entity.name;
        }
        cast_.figures.push_back(std::move(figure));
        form.figures.push_back(static_cast<std::uint32_t>(cast_.figures.size() - 1));
        join(form, form.figures.back());
    }

    void join(Form& form, std::uint32_t figure) {
        if (form.figures.empty()) form.figures.push_back(figure);
        Figure& to = cast_.figures[figure];
        for (std::size_t k = 0; k < form.votes.size(); ++k) to.votes[k] += form.votes[k];
        if (form.gender != '?' && to.gender == '?') to.gender = form.gender;
        if (!form.demonym && !form.of_place && form.text.size() > to.name.size() && form.known == to.known)
            to.name = form.text;
    }

    void assign() {
        cast_.figure_of.reserve(cast_.names.size());
        std::vector<std::uint32_t> last_named(cast_.figures.size(), kNone);
        for (std::uint32_t i = 0; i < cast_.names.size(); ++i) {
            const std::uint32_t figure = choose(cast_.names[i], forms_[form_of_[i]], last_named);
            cast_.figure_of.push_back(figure);
            last_named[figure] = i;
            describe(i, figure);
        }
    }

    [[nodiscard]] std::uint32_t choose(const Name& name, const Form& form,
                                       const std::vector<std::uint32_t>& last_named) const {
        std::uint32_t best = kNone;
        for (const std::uint32_t candidate : form.figures) {
            const Figure& figure = cast_.figures[candidate];
            const bool person = figure.kind == NameKind::person;
            if (form.known != kNotKnown && person && !reads_as_person(name, last_named[candidate])) continue;
            if (form.known != kNotKnown && !person && form.figures.size() > 1 && best != kNone) continue;
            if (name.gender != '?' && figure.gender != '?' && name.gender != figure.gender) continue;
            if (best == kNone || (form.known != kNotKnown && person)) {
                best = candidate;
                continue;
            }
            const bool named = last_named[candidate] != kNone;
            if (named && (last_named[best] == kNone || last_named[candidate] > last_named[best]))
                best = candidate;
        }
        return best == kNone ? form.figures.front() : best;
    }

    [[nodiscard]] static bool reads_as_person(const Name& name, std::uint32_t last_named) {
        if (name.title_begin < name.begin) return true;
        return last_named != kNone && name.votes[2] - 3.0F <= name.votes[0] + 0.5F;
    }

    /// Aliases, titles, gender and country that this mention tells.
    void describe(std::uint32_t index, std::uint32_t figure) {
        const Name& name = cast_.names[index];
        Figure& to = cast_.figures[figure];
        ++to.mentions;
        if (name.gender != '?' && to.gender == '?') to.gender = name.gender;
        const auto add = [](std::vector<std::string>& list, std::string item) {
            if (list.size() < 16 && std::find(list.begin(), list.end(), item) == list.end())
                list.push_back(std::move(item));
        };
        const std::string bare = written_form(text_, analysis_, name.begin, name.end);
        if (bare != to.name) add(to.aliases, bare);
        if (name.title_begin < name.begin) {
            add(to.titles, written_form(text_, analysis_, name.title_begin, name.begin));
            add(to.aliases, written_form(text_, analysis_, name.title_begin, name.end));
        }
        if (to.kind != NameKind::person || !to.country.empty()) return;
        if (index > 0 && cast_.names[index - 1].end == name.title_begin) to.country = country_of(index - 1);
        if (index + 1 < cast_.names.size() && cast_.names[index + 1].title_begin == name.end + 1 &&
            name.title_begin < name.begin && analysis_.tokens[name.end].span.of(text_) == "of") {
            to.country = country_of(index + 1);
        }
    }

    [[nodiscard]] std::string country_of(std::uint32_t name) const {
        const std::uint16_t known = forms_[form_of_[name]].known;
        return known == kNotKnown ? std::string() : std::string(gazetteer().entity(known).country);
    }

    std::string_view text_;
    const Analysis& analysis_;
    Cast cast_;
    std::vector<Form> forms_;
    std::vector<std::uint32_t> form_of_;  // by name
};

}  // namespace

std::string written_form(std::string_view text, const Analysis& analysis, std::uint32_t begin,
                         std::uint32_t end) {
    std::string out;
    for (std::uint32_t i = begin; i < end; ++i) {
        if (i > begin && analysis.tokens[i - 1].space_after) out += ' ';
        out += analysis.tokens[i].span.of(text);
    }
    return out;
}

Cast cast_of(const Document& document, const Analysis& analysis) {
    return CastMaker(document, analysis).make();
}

}  // namespace dateline
