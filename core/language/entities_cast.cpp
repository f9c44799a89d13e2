#include "core/language/entities_cast.hpp"

#include <algorithm>
#include <numeric>
#include <tuple>
#include <unordered_map>
#include <utility>

#include "core/language/entities_forms.hpp"
#include "core/language/gazetteer.hpp"
#include "core/language/names_person.hpp"
#include "core/language/names_text.hpp"

namespace dateline {
namespace {

class CastMaker {
  public:
    CastMaker(const Document& document, const Analysis& analysis, const NameWords& words)
        : text_(document.text), analysis_(analysis) {
        cast_.names = find_names(text_, document, analysis, words);
    }

    Cast make() {
        Forms gathered = gather_forms(text_, analysis_, cast_.names);
        forms_ = std::move(gathered.forms);
        form_of_ = std::move(gathered.form_of);
        candidates_.resize(forms_.size());
        std::vector<std::uint32_t> order(forms_.size());
        std::iota(order.begin(), order.end(), 0U);
        std::stable_sort(order.begin(), order.end(),
                         [&](std::uint32_t a, std::uint32_t b) { return rank(a) < rank(b); });
        for (const std::uint32_t form : order) settle(form);
        for (const std::uint32_t form : order) add_people_of_that_name(form);
        assign();
        return std::move(cast_);
    }

  private:
    /// Known names found figures first, then long ones, then what may be short
    /// for them, then adjectives and letters.
    [[nodiscard]] std::tuple<bool, bool, std::uint32_t, std::uint32_t> rank(std::uint32_t form) const {
        const Form& f = forms_[form];
        return {f.stands_for != kNone, f.known == kNotKnown, kNone - f.words, f.first};
    }

    void settle(std::uint32_t index) {
        const Form& form = forms_[index];
        if (form.first == kNone) return;
        if (form.stands_for != kNone && !candidates_[form.stands_for].empty())
            return join(index, candidates_[form.stands_for][0]);
        if (form.known != kNotKnown) {
            const auto [at, fresh] =
                by_known_.try_emplace(form.known, static_cast<std::uint32_t>(cast_.figures.size()));
            return fresh ? found(index, gazetteer().entity(form.known).kind) : join(index, at->second);
        }
        Figures fits;
        for (const std::uint32_t figure : figures_called(form)) {
            if (may_mean(form, cast_.figures[figure]) &&
                std::find(fits.begin(), fits.end(), figure) == fits.end()) {
                fits.push_back(figure);
            }
        }
        std::sort(fits.begin(), fits.end());
        if (fits.empty()) return found(index, likeliest_kind(form.votes));
        candidates_[index] = fits;
        if (fits.size() == 1) join(index, fits[0]);
    }

    static constexpr std::size_t kMostBearers = 12;  // of one word: beyond that it tells nobody apart

    /// Figures one of whose words, or whose initials, the form has; a bounded
    /// number.
    [[nodiscard]] Figures figures_called(const Form& form) const {
        Figures figures;
        const std::string letters = abbreviation_letters(form.text);
        for (const std::string_view key :
             {std::string_view(form.key), last_word(form.key), std::string_view(letters)}) {
            const auto at = by_word_.find(std::string(key));
            if (!key.empty() && at != by_word_.end() && at->second.size() <= kMostBearers)
                figures.insert(figures.end(), at->second.begin(), at->second.end());
        }
        return figures;
    }

    /// Makes a figure findable by the first and last word of its name and by its
    /// initials.
    void index(std::uint32_t figure) {
        const std::string folded = fold_name(cast_.figures[figure].name);
        const std::string letters = initials(cast_.figures[figure].name);
        const std::string surname = fold_name(last_word(parse_person(cast_.figures[figure].name).surname));
        for (const std::string_view key : {std::string_view(folded), first_word(folded), last_word(folded),
                                           std::string_view(surname), std::string_view(letters)}) {
            Figures& bearers = by_word_[std::string(key)];
            if (bearers.size() <= kMostBearers &&
                std::find(bearers.begin(), bearers.end(), figure) == bearers.end())
                bearers.push_back(figure);
        }
    }

    /// May this form be a shorter or other way to write the figure's name?
    [[nodiscard]] bool may_mean(const Form& form, const Figure& figure) const {
        const std::string folded = fold_name(figure.name);
        if (folded == form.key) return true;
        if (figure.kind == NameKind::person) return may_mean_person(form, figure);
        if (form.votes[0] > form.votes[1] + form.votes[2] + 2 || form.titled) return false;
        const std::string letters = abbreviation_letters(form.text);
        if (figure.kind == NameKind::organisation && !letters.empty())
            return initials(figure.name) == letters;
        if (count_words(folded) <= form.words) return false;
        const bool front = folded.starts_with(form.key + " ");
        const bool back = folded.ends_with(" " + form.key);
        if (!front && !back) return false;
        const std::string_view word = front ? first_word(figure.name) : last_word(figure.name);
        const std::uint32_t facts = gazetteer().facts(word);
        if (form.words > 1) return front;
        const std::string_view last = last_word(figure.name);
        if (front && (is_built_place(last) || is_public_body(last))) return false;
        constexpr std::uint32_t kGeneric =
            kOrgHead | kOrgLead | kCompanyForm | kPlaceHead | kPlaceLead | kOtherHead | kTitlePart;
        const bool council =
            back && (facts & kOrgHead) != 0 && figure.kind == NameKind::organisation;  // "the Council"
        if ((facts & kGeneric) != 0) return council;
        if (figure.kind == NameKind::other) return false;
        return !(likeliest_kind(form.votes) == NameKind::place && figure.kind == NameKind::organisation &&
                 form.votes[2] > 1.5F);
    }

    [[nodiscard]] static bool may_mean_person(const Form& form, const Figure& figure) {
        constexpr float kSure = 1.5F;
        if (figure.votes[0] < kSure && form.votes[0] < form.votes[2]) return false;
        if (form.gender != '?' && figure.gender != '?' && form.gender != figure.gender) return false;
        const PersonName person = parse_person(figure.name);
        if (form.words > 1) {
            if (likeliest_kind(form.votes) != NameKind::person) return false;
            const PersonName other = parse_person(form.text);
            if (fold_name(other.surname) != fold_name(person.surname)) return false;
            return !person.given.empty() && given_names_agree(person.given, other.given);
        }
        if (person.given.empty()) return false;
        const bool place = form.votes[2] > form.votes[0] + 1.5F && form.known != kNotKnown;
        if (fold_name(person.surname) == form.key) return !place;
        if (fold_name(person.given) == form.key) return !form.titled || figure.country == "China";
        return !person.surname.empty() && fold_name(last_word(person.surname)) == form.key && !place;
    }

    /// A known place ("Washington") may also be the surname of somebody in this
    /// story.
    void add_people_of_that_name(std::uint32_t index) {
        const Form& form = forms_[index];
        if (form.known == kNotKnown || form.words > 1 || form.first == kNone || form.demonym) return;
        constexpr float kPersonForSure = 3.0F;
        for (const std::uint32_t i : figures_called(form)) {
            const Figure& figure = cast_.figures[i];
            const bool person = figure.kind == NameKind::person && figure.votes[0] >= kPersonForSure;
            if (person && count_words(figure.name) > 1 &&
                fold_name(parse_person(figure.name).surname) == form.key) {
                candidates_[index].push_back(i);
            }
        }
    }

    void found(std::uint32_t index_of_form, NameKind kind) {
        const Form& form = forms_[index_of_form];
        Figure figure;
        figure.kind = kind;
        figure.name = form.text;
        figure.known = form.known;
        if (form.known != kNotKnown) {
            const KnownEntity& entity = gazetteer().entity(form.known);
            figure.country = entity.country;
            figure.nation = entity.sort == 'n';
            if (form.demonym) figure.name = entity.name;
        }
        cast_.figures.push_back(std::move(figure));
        const auto made = static_cast<std::uint32_t>(cast_.figures.size() - 1);
        index(made);
        join(index_of_form, made);
    }

    void join(std::uint32_t index_of_form, std::uint32_t figure) {
        const Form& form = forms_[index_of_form];
        if (candidates_[index_of_form].empty()) candidates_[index_of_form].push_back(figure);
        Figure& to = cast_.figures[figure];
        for (std::size_t k = 0; k < form.votes.size(); ++k) to.votes[k] += form.votes[k];
        if (form.gender != '?' && to.gender == '?') to.gender = form.gender;
        if (form.adjective && to.kind == NameKind::place) to.nation = true;
        const bool fuller =
            !form.demonym && !form.adjective && form.text.size() > to.name.size() && form.known == to.known;
        if (!fuller) return;
        to.name = form.text;
        index(figure);
    }

    void assign() {
        cast_.figure_of.reserve(cast_.names.size());
        std::vector<std::uint32_t> last_named(cast_.figures.size(), kNone);
        for (std::uint32_t i = 0; i < cast_.names.size(); ++i) {
            const std::uint32_t figure = choose(i, last_named);
            cast_.figure_of.push_back(figure);
            last_named[figure] = i;
            describe(i, figure);
        }
    }

    [[nodiscard]] std::uint32_t choose(std::uint32_t index,
                                       const std::vector<std::uint32_t>& last_named) const {
        const Name& name = cast_.names[index];
        const Form& form = forms_[form_of_[index]];
        const Figures& candidates = candidates_[form_of_[index]];
        std::uint32_t best = kNone;
        for (const std::uint32_t candidate : candidates) {
            const Figure& figure = cast_.figures[candidate];
            const bool person = figure.kind == NameKind::person;
            if (form.known != kNotKnown && person && !reads_as_person(name, last_named[candidate])) continue;
            if (form.known != kNotKnown && !person && candidates.size() > 1 && best != kNone) continue;
            if (name.gender != '?' && figure.gender != '?' && name.gender != figure.gender) continue;
            if (best == kNone || (form.known != kNotKnown && person)) {
                best = candidate;
                continue;
            }
            const bool named = last_named[candidate] != kNone;
            if (named && (last_named[best] == kNone || last_named[candidate] > last_named[best]))
                best = candidate;
        }
        return best == kNone ? candidates.front() : best;
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
    std::vector<Figures> candidates_;     // by form: what it may mean
    std::unordered_map<std::uint16_t, std::uint32_t> by_known_;
    std::unordered_map<std::string, Figures> by_word_;
};

}  // namespace

Cast cast_of(const Document& document, const Analysis& analysis, const NameWords& words) {
    return CastMaker(document, analysis, words).make();
}

}  // namespace dateline
