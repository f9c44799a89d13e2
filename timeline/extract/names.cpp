#include "timeline/extract/names.hpp"

#include <algorithm>
#include <unordered_map>

#include "core/base/ascii.hpp"
#include "core/language/gazetteer.hpp"
#include "core/language/names_person.hpp"
#include "timeline/extract/phrase.hpp"
#include "timeline/extract/words.hpp"

namespace dateline {
namespace {

std::vector<std::string_view> split(std::string_view name) {
    std::vector<std::string_view> out;
    for_each_word(name, [&](std::string_view w) { out.push_back(w); });
    return out;
}

bool is_initial(std::string_view word) {
    return word.size() == 2 && word[1] == '.' && word[0] >= 'A' && word[0] <= 'Z';
}
bool is_suffix(std::string_view word) {
    return is_one_of(word, "Jr. Jr Sr. Sr II III IV");
}

/// "LENA ARDEN" of an article that opens in capitals: Lena Arden. "BBC NEWS" stays.
std::string unshouted(std::string_view part, std::string_view name) {
    std::string out(part);
    const auto words = split(name);
    const bool shouted = words.size() > 1 && std::all_of(words.begin(), words.end(), [](std::string_view w) {
                             return w.size() > 3 && std::all_of(w.begin(), w.end(),
                                                                [](char c) { return c >= 'A' && c <= 'Z'; });
                         });
    for (std::size_t i = 1; shouted && i < out.size(); ++i)
        if (out[i - 1] != ' ') out[i] = to_lower(out[i]);
    return out;
}

std::string_view last_name(std::string_view name) {
    const PersonName person = parse_person(name);  // "Kim Jong-un": the family name comes first
    if (!person.given.empty() && person.surname.data() == name.data()) return person.surname;
    auto words = split(name);
    while (words.size() > 1 && is_suffix(words.back())) words.pop_back();
    if (words.empty()) return name;
    // "van der Bellen", "de Gaulle" keep their particles
    std::size_t first = words.size() - 1;
    while (first > 1 && is_one_of(words[first - 1], "van von de der den di da del la le bin al el ibn"))
        --first;
    return name.substr(
        static_cast<std::size_t>(words[first].data() - name.data()),
        static_cast<std::size_t>(words.back().data() + words.back().size() - words[first].data()));
}

/// "Osk" inside "Osk Rangers", on the same word: no second name.
bool is_part_of_name(const Analysis& analysis, const EntityMention& mention) {
    if (mention.form != EntityMention::Form::name) return false;
    const auto at = static_cast<std::size_t>(&mention - analysis.mentions.data());
    constexpr std::size_t kNear = 3;  // mentions of one name stand side by side
    const auto end = std::min(analysis.mentions.size(), at + kNear + 1);
    for (auto i = at > kNear ? at - kNear : 0; i < end; ++i) {
        const auto& other = analysis.mentions[i];
        if (i != at && other.form == EntityMention::Form::name && other.head == mention.head &&
            other.begin <= mention.begin && other.end >= mention.end &&
            other.end - other.begin > mention.end - mention.begin)
            return true;
    }
    return false;
}

}  // namespace

bool is_pronoun(const Tree& tree, std::uint32_t t) {
    return tree.upos(t) == Upos::PRON;
}

Names::Names(const Extraction& extraction) : extraction_(&extraction) {
    const auto& tree = extraction.tree;
    const auto& analysis = tree.analysis();
    entity_of_.assign(tree.size(), kNone);
    entities_of_.resize(tree.size());
    for (const auto& mention : analysis.mentions) {
        if (mention.entity == kNone || mention.head == kNone || mention.entity >= analysis.entities.size())
            continue;
        entity_of_[mention.head] = mention.entity;
        auto& all = entities_of_[mention.head];
        if (is_part_of_name(analysis, mention)) continue;
        if (std::find(all.begin(), all.end(), mention.entity) == all.end()) all.push_back(mention.entity);
        if (mention.form == EntityMention::Form::name)  // a wrong tree may hang on another word of the name
            for (auto t = mention.begin; t < mention.end; ++t)
                if (entity_of_[t] == kNone && tree.upos(t) == Upos::PROPN) entity_of_[t] = mention.entity;
    }
    // "him" is no place
    for (std::uint32_t t = 0; t < tree.size(); ++t)
        if (is_one_of(tree.lower(t), "he she him her his") && is_place(t)) {
            entity_of_[t] = kNone;
            entities_of_[t].clear();
        }
    read_use();
    ambiguous_.assign(analysis.entities.size(), 0);
    std::unordered_map<std::string, std::uint32_t> owner;
    for (std::uint32_t e = 0; e < analysis.entities.size(); ++e) {
        if (analysis.entities[e].kind != NameKind::person) continue;
        const auto [it, fresh] = owner.emplace(std::string(last_name(analysis.entities[e].name)), e);
        if (!fresh) ambiguous_[e] = ambiguous_[it->second] = 1;
    }
}

void Names::read_use() {
    const auto& tree = extraction_->tree;
    const auto& analysis = tree.analysis();
    std::vector<int> articles(analysis.entities.size(), 0);
    std::vector<std::uint8_t> places(analysis.entities.size(), 0);
    for (const auto& mention : analysis.mentions) {
        if (mention.entity == kNone || mention.head == kNone || mention.entity >= analysis.entities.size() ||
            mention.form != EntityMention::Form::name)
            continue;
        const auto begin = tree.sentence(mention.head).begin;
        const auto before = mention.begin > begin ? tree.lower(mention.begin - 1) : std::string_view();
        const bool owner = mention.end < tree.size() && is_one_of(tree.lower(mention.end), "'s \u2019s");
        // "the Norvik parliament" has no article of Norvik's
        const bool inside =
            tree.deprel(mention.head) == Deprel::compound || tree.deprel(mention.head) == Deprel::amod;
        if (inside || owner ||
            mention.span.of(extraction_->source->document.text) != analysis.entities[mention.entity].name)
            continue;
        if (is_one_of(before, "in near at")) places[mention.entity] = 1;
        if (tree.block_kind(mention.head) == BlockKind::body && tree.upos(mention.head) == Upos::PROPN)
            articles[mention.entity] += before == "the" ? 1 : -3;
    }
    has_article_.assign(analysis.entities.size(), 0);
    full_only_.assign(analysis.entities.size(), 0);
    for (std::uint32_t e = 0; e < analysis.entities.size(); ++e) {
        const auto& it = analysis.entities[e];
        const auto words = split(it.name);
        const bool person = it.kind == NameKind::person;
        // "the Inspectorate" taken for a person is none
        const bool nobody = !person || (it.titles.empty() && it.gender == '?' && words.size() == 1);
        has_article_[e] = articles[e] > 0 && nobody ? 1 : 0;
        // "in Tarn Deep": who is never called by the last name alone keeps all
        const bool given = !words.empty() && (is_initial(words.front()) ||
                                              (gazetteer().facts(words.front()) & kAnyGivenName) != 0);
        const bool known =
            words.size() < 2 || !it.titles.empty() || given || (it.gender != '?' && !places[e]) ||
            std::find(it.aliases.begin(), it.aliases.end(), last_name(it.name)) != it.aliases.end();
        full_only_[e] = person && !known ? 1 : 0;
    }
}

bool Names::is_place(std::uint32_t token) const {
    const auto e = entity_of_[token];
    return e != kNone && entity(e).kind == NameKind::place;
}

bool Names::is_person(std::uint32_t token) const {
    const auto e = entity_of_[token];
    return e != kNone && entity(e).kind == NameKind::person;
}

bool Names::is_organisation(std::uint32_t token) const {
    const auto e = entity_of_[token];
    return e != kNone && entity(e).kind == NameKind::organisation;
}

bool Names::is_surely_person(std::uint32_t e) const {
    const auto& it = entity(e);
    return it.kind == NameKind::person && (!it.titles.empty() || it.gender != '?');
}

std::string Names::full(std::uint32_t e) const {
    std::string out;
    if (entity(e).kind != NameKind::person) return unshouted(entity(e).name, entity(e).name);
    for (const auto word : split(entity(e).name)) {
        if (is_initial(word) && !out.empty()) continue;
        if (!out.empty()) out += ' ';
        out += word;
    }
    return out;
}

std::string Names::brief(std::uint32_t e) const {
    const auto& it = entity(e);
    if (it.kind != NameKind::person || ambiguous_[e] || full_only_[e]) return full(e);
    return std::string(last_name(it.name));
}

std::string Names::with_article(std::uint32_t e) const {
    auto name = brief(e);
    return has_article_[e] && !name.starts_with("The ") && !name.starts_with("the ") ? "the " + name : name;
}

void Names::add_party(std::uint32_t token, std::vector<Party>& out) const {
    const auto& tree = extraction_->tree;
    auto push = [&](std::uint32_t e) {
        for (const auto& known : out)
            if (known.entity == e) return;
        out.push_back({token, e, full(e), brief(e), tree.token(token).span});
    };
    if (const auto& several = entities_of_[token]; several.size() > 1) {
        // "Norvik Fire Service" is not Norvik too
        const auto within = [&](std::uint32_t e) {
            return !is_pronoun(tree, token) && std::any_of(several.begin(), several.end(), [&](auto other) {
                return other != e && entity(other).name.find(entity(e).name + ' ') == 0;
            });
        };
        for (const auto e : several)
            if (!within(e)) push(e);
        return;
    }
    if (const auto e = entity_of_[token]; e != kNone) {
        // "the tall Finn" is not Finland, "other Finns" are not
        const bool people =
            tree.child(token, Deprel::det) != kNone || tree.token(token).features.number == Number::plur;
        const bool someone = entity(e).kind == NameKind::place && people &&
                             entity(e).name.find(tree.text(token)) == std::string::npos;
        if (!someone) return push(e);
    }
    // "the special envoy, Steve Witkoff" and "envoy Steve Witkoff": the name beside the noun
    for (const auto c : tree.children(token))
        if ((tree.deprel(c) == Deprel::appos || tree.deprel(c) == Deprel::flat) && entity_of_[c] != kNone &&
            (is_person(c) || (tree.deprel(c) == Deprel::appos && is_organisation(c))))
            return push(entity_of_[c]);
    if (is_pronoun(tree, token) || tree.upos(token) == Upos::NUM || tree.upos(token) == Upos::DET) return;
    if (!is_nominal(tree.upos(token))) return;
    out.push_back({token, kNone, short_phrase(*extraction_, *this, token),
                   short_phrase(*extraction_, *this, token), tree.token(token).span});
}

std::vector<Party> Names::parties(std::uint32_t token) const {
    std::vector<Party> out;
    const auto& tree = extraction_->tree;
    add_party(token, out);
    const auto add_joined = [&](std::uint32_t t) {
        for (const auto c : tree.children(t))
            if (tree.deprel(c) == Deprel::conj && is_nominal(tree.upos(c)) && out.size() < 12)
                add_party(c, out);
    };
    add_joined(token);
    // "a former clerk and candidate, Carl Boll,": one person, whose two offices share the article
    const auto second = tree.child(token, Deprel::conj);
    if (second != kNone && tree.child(token, Deprel::det) != kNone && tree.upos(token) == Upos::NOUN &&
        tree.child(second, Deprel::det) == kNone && tree.token(second).features.number == Number::sing &&
        tree.child(second, Deprel::conj) == kNone)
        for (const auto office : {second, token})
            if (const auto name = tree.child(office, Deprel::appos);
                name != kNone && name > second && is_person(name)) {
                out.clear();
                add_party(name, out);
                return out;
            }
    for (const auto c : tree.children(token))  // "the envoy, Lena Arden, and Carl Boll"
        if (tree.deprel(c) == Deprel::appos && is_person(c)) add_joined(c);
    return out;
}

}  // namespace dateline
