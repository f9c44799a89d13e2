#include "core/language/entities_forms.hpp"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "core/language/characters.hpp"
#include "core/language/gazetteer.hpp"
#include "core/language/names_person.hpp"
#include "core/language/names_text.hpp"
#include "core/language/names_votes.hpp"

namespace dateline {
namespace {

/// "GENEVA" and "PORT BENN" as in running text.
std::string running_case(std::string_view text) {
    std::string out(text);
    bool inside = false;
    for (char& c : out) {
        if (inside) c = to_lower(c);
        inside = c != ' ' && c != '-';
    }
    return out;
}

/// "UAE", "NATO", "BRHF" are written so; "GENEVA" and "PORT BENN" only stand in
/// capitals.
bool is_abbreviation(const Form& form) {
    if (form.text.find('.') != std::string::npos || likeliest_kind(form.votes) == NameKind::organisation)
        return true;
    if (form.known == kNotKnown) return form.words == 1 && form.text.size() <= 5;
    for (const KnownName& name : gazetteer().starting_with(first_word(form.text))) {
        if (name.text == form.text) return true;
    }
    return false;
}

/// Is `word` what the people or things of `place` are called? "Norvian" of
/// Norvia, "Haldians" of Haldia.
bool is_demonym_of(std::string_view word, std::string_view place) {
    if (place.size() < 4) return false;
    for (const std::string_view ending :
         {"ian", "ans", "ians", "ean", "an", "n", "ns", "ish", "ese", "i", "is"}) {
        if (!word.ends_with(ending)) continue;
        const std::string_view stem = word.substr(0, word.size() - ending.size());
        if (stem.size() < 4 || !place.starts_with(stem)) continue;
        const std::string_view rest = place.substr(stem.size());
        for (const std::string_view end : {"", "a", "ia", "o", "e", "y", "ea"}) {
            if (rest == end) return true;
        }
    }
    return false;
}

class Gatherer {
  public:
    Gatherer(std::string_view text, const Analysis& analysis, std::vector<Name>& names)
        : text_(text), analysis_(analysis), names_(names) {}

    Forms gather() {
        for (std::uint32_t i = 0; i < names_.size(); ++i) add(i);
        for (Form& form : result_.forms) {
            if (all_capitals(form.text) && !is_abbreviation(form)) form.text = running_case(form.text);
        }
        drop_unsupported();
        pair_demonyms();
        pair_abbreviations();
        return std::move(result_);
    }

  private:
    void add(std::uint32_t index) {
        const Name& name = names_[index];
        std::string written = written_form(text_, analysis_, name.begin, name.end);
        std::string key = fold_name(written);
        if (name.demonym) key += " (people)";
        const auto [at, fresh] = by_key_.try_emplace(key, static_cast<std::uint32_t>(result_.forms.size()));
        if (fresh) {
            Form form;
            form.words = count_words(written);
            form.text = std::move(written);
            form.key = std::move(key);
            form.first = index;
            result_.forms.push_back(std::move(form));
        } else if (all_capitals(result_.forms[at->second].text) && !all_capitals(written)) {
            result_.forms[at->second].text = std::move(written);
        }
        Form& form = result_.forms[at->second];
        for (std::size_t k = 0; k < form.votes.size(); ++k) form.votes[k] += name.votes[k];
        form.known = name.known;
        form.demonym = name.demonym;
        form.titled = form.titled || name.title_begin < name.begin;
        if (!name.headline) ++form.trusted;
        if (name.gender != '?') form.gender = name.gender;
        result_.form_of.push_back(at->second);
    }

    /// A capital word of a headline is believed only when the story itself names
    /// it, or the gazetteer or a given name does.
    void drop_unsupported() {
        std::unordered_set<std::string_view> parts;
        for (const Form& form : result_.forms) {
            if (form.trusted == 0) continue;
            parts.insert(first_word(form.key));
            parts.insert(last_word(form.key));
        }
        constexpr float kPersonForSure = 3.0F;
        std::vector<Name> names;
        std::vector<std::uint32_t> form_of;
        for (std::uint32_t i = 0; i < names_.size(); ++i) {
            const Form& form = result_.forms[result_.form_of[i]];
            const bool support = form.trusted > 0 || form.known != kNotKnown ||
                                 form.votes[0] >= kPersonForSure || parts.contains(form.key);
            if (!support) continue;
            names.push_back(names_[i]);
            form_of.push_back(result_.form_of[i]);
        }
        for (Form& form : result_.forms) form.first = kNone;
        for (std::uint32_t i = 0; i < form_of.size(); ++i) {
            Form& form = result_.forms[form_of[i]];
            form.first = std::min(form.first, i);
        }
        names_ = std::move(names);
        result_.form_of = std::move(form_of);
    }

    void pair_demonyms() {
        std::vector<Form>& forms = result_.forms;
        std::vector<std::uint32_t> sorted;
        for (std::uint32_t i = 0; i < forms.size(); ++i) {
            if (forms[i].words == 1 && forms[i].known == kNotKnown && forms[i].first != kNone)
                sorted.push_back(i);
        }
        std::sort(sorted.begin(), sorted.end(),
                  [&](std::uint32_t a, std::uint32_t b) { return forms[a].key < forms[b].key; });
        constexpr std::size_t kNeighbours = 4;  // an adjective sorts next to its place
        for (std::size_t i = 0; i < sorted.size(); ++i) {
            for (std::size_t k = i + 1; k < std::min(sorted.size(), i + kNeighbours); ++k) {
                Form& place = forms[sorted[i]];
                Form& adjective = forms[sorted[k]];
                if (adjective.titled || place.titled || !is_demonym_of(adjective.text, place.text)) continue;
                vote(place.votes, NameKind::place) += 3.0F;
                adjective.adjective = true;
                adjective.stands_for = sorted[i];
            }
        }
    }

    /// "Tarn Harbour Authority (THA)": letters in brackets after a name of
    /// several words that begins with their first.
    void pair_abbreviations() {
        for (std::size_t i = 1; i < names_.size(); ++i) {
            const Name& full = names_[i - 1];
            const Name& name = names_[i];
            const bool bracketed = name.begin == full.end + 1 && name.end < analysis_.tokens.size() &&
                                   word(full.end) == "(" && word(name.end) == ")";
            if (!bracketed) continue;
            Form& abbreviation = result_.forms[result_.form_of[i]];
            const Form& spelled = result_.forms[result_.form_of[i - 1]];
            const std::string letters = abbreviation_letters(abbreviation.text);
            if (letters.empty() || spelled.words < 2 || spelled.text[0] != letters[0]) continue;
            abbreviation.stands_for = result_.form_of[i - 1];
        }
    }

    [[nodiscard]] std::string_view word(std::uint32_t token) const {
        return analysis_.tokens[token].span.of(text_);
    }

    std::string_view text_;
    const Analysis& analysis_;
    std::vector<Name>& names_;
    Forms result_;
    std::unordered_map<std::string, std::uint32_t> by_key_;
};

}  // namespace

Forms gather_forms(std::string_view text, const Analysis& analysis, std::vector<Name>& names) {
    return Gatherer(text, analysis, names).gather();
}

NameKind likeliest_kind(const Votes& votes) {
    constexpr float kSomething = 0.4F;
    const auto best = std::max_element(votes.begin(), votes.end());
    return *best < kSomething ? NameKind::other : static_cast<NameKind>(best - votes.begin());
}

std::string written_form(std::string_view text, const Analysis& analysis, std::uint32_t begin,
                         std::uint32_t end) {
    std::string out;
    for (std::uint32_t i = begin; i < end; ++i) {
        if (i > begin && analysis.tokens[i - 1].space_after) out += ' ';
        out += analysis.tokens[i].span.of(text);
    }
    return out;
}

}  // namespace dateline
