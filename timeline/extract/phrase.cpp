#include "timeline/extract/phrase.hpp"

#include <algorithm>

#include "timeline/extract/dated_object.hpp"
#include "timeline/extract/names.hpp"
#include "timeline/extract/people.hpp"
#include "timeline/extract/phrase_words.hpp"
#include "timeline/extract/words.hpp"

namespace dateline {
namespace {

constexpr std::size_t kMostTokens = 60;
constexpr auto kNowhere = std::string_view::npos;

bool low_modifier(const Tree& tree, std::uint32_t c, const PhraseStyle& style) {
    if (style.content && is_content_clause(tree, c)) return false;
    switch (tree.deprel(c)) {
        case Deprel::acl_relcl:
        case Deprel::advcl_relcl:
        case Deprel::appos:
        case Deprel::parataxis:
        case Deprel::list:
        case Deprel::discourse:
        case Deprel::vocative:
        case Deprel::dislocated:
        case Deprel::reparandum:
        case Deprel::cc_preconj:
            return true;
        case Deprel::acl:
        case Deprel::advcl:
            return !style.clauses;
        case Deprel::nmod:
        case Deprel::nmod_unmarked:
        case Deprel::nmod_desc:
            return !style.modifiers;
        case Deprel::obl:  // of a noun: a modifier that a wrong tree takes for an adverbial
            return !style.modifiers && tree.upos(tree.head(c)) == Upos::NOUN;
        default:
            return false;
    }
}

/// "under the chairmanship of Boll" without what hangs at the chairmanship is nothing.
bool cut_short(const Tree& tree, std::uint32_t modifier) {
    return needs_of(tree, modifier) && tree.child(modifier, Deprel::nmod) != kNone;
}

/// "pivotal" of "a pivotal study"; "a former mayor" is no mayor.
bool only_describes(const Tree& tree, std::uint32_t c) {
    constexpr WordList kChanging =
        "former alleged suspected accused planned proposed possible potential likely false fake so-called "
        "acting deputy vice first second third last next new more most fewer less further other such same "
        "own "
        "national general special prime high supreme ill late dead missing";
    return tree.deprel(c) == Deprel::amod && tree.upos(c) == Upos::ADJ && c < tree.head(c) &&
           !is_one_of(tree.lower(c), kChanging);
}

void collect(const Extraction& x, std::uint32_t t, const PhraseStyle& style, int depth,
             std::vector<std::uint32_t>& out) {
    const auto& tree = x.tree;
    if (t == style.skip || out.size() > kMostTokens || depth > 30) return;
    out.push_back(t);
    for (const auto c : tree.children(t)) {
        if (low_modifier(tree, c, style)) continue;
        if (!style.nested && tree.deprel(c) == Deprel::nmod && (depth > 0 || cut_short(tree, c))) continue;
        if (is_joined_to_apposition(tree, c) || (depth == 0 && c > t && is_subject_of_next(tree, c)))
            continue;
        if (says_since_when(x, c)) continue;
        if (is_aside(tree, c) || (!style.adjectives && only_describes(tree, c))) continue;
        // "the rifle, famed for its aim": an aside
        if (c > t && tree.deprel(c) == Deprel::amod && tree.upos(c) == Upos::ADJ &&
            tree.lower(c) != "worth" &&
            (tree.text(tree.first(c)) == "," || tree.text(tree.first(c) - 1) == ","))
            continue;
        // "says it will pay and left": what else was done has an entry of its own
        if (tree.deprel(c) == Deprel::conj && tree.upos(c) == Upos::VERB && depth == 0) continue;
        if (tree.deprel(c) == Deprel::advmod && is_nominal(tree.upos(t)) &&
            is_one_of(tree.lower(c), "there here then now"))
            continue;
        if (tree.deprel(c) == Deprel::punct &&
            !is_one_of(tree.text(c), "- \u2013 / % $ \u00a3 \u20ac \" \u201c \u201d"))
            continue;
        if (is_one_of(tree.text(c), "\" \u201c \u201d '' ``")) continue;
        // "Thomas, 30": how old
        if (c > t + 1 && tree.upos(c) == Upos::NUM && tree.upos(t) == Upos::PROPN && tree.text(c - 1) == ",")
            continue;
        // a date behind the noun is shown beside the label
        if (c > t &&
            (tree.deprel(c) == Deprel::nmod || tree.deprel(c) == Deprel::nmod_unmarked ||
             tree.deprel(c) == Deprel::obl || tree.deprel(c) == Deprel::obl_unmarked) &&
            in_timex(x, c))
            continue;
        collect(x, c, style, depth + 1, out);
    }
}

/// "Russian" and "President" before "Putin", "special" before "envoy Arden": left out where the name stands.
/// "Its once-daily tablet Arden" is nobody's name alone.
bool describes_name(const Names& names, const Tree& tree, std::uint32_t c) {
    // "Norvik Minister Lena Arden" with Norvik for the first word of the name
    if (const auto name = tree.child(c, Deprel::flat);
        name != kNone && tree.upos(c) == Upos::PROPN && names.is_person(name) && !names.is_person(c))
        return true;
    for (int i = 0; i < 3; ++i) {
        const auto above = tree.head(c);
        if (above == kNone || c > above || is_pronoun(tree, above) ||
            tree.child(above, Deprel::nmod_poss) != kNone)
            return false;
        switch (tree.deprel(c)) {
            case Deprel::amod:
            case Deprel::compound:
            case Deprel::nmod_desc:
            case Deprel::det:
                break;
            default:
                return false;
        }
        if (names.is_person(above) && tree.upos(above) == Upos::PROPN &&
            tree.child(above, Deprel::nummod) == kNone)  // but "a few hundred Protestants"
            return names.entity_of(above) != names.entity_of(c);
        c = above;
    }
    return false;
}

/// "by|30 April": a preposition right before a date.
bool opens_date(const Extraction& x, std::uint32_t preposition) {
    const auto next = preposition + 1;
    return next < x.tree.sentence(preposition).end && in_timex(x, next);
}

/// Behind "last Saturday's", where a date phrase begins that says whose; kNone elsewhere.
std::uint32_t end_of_date_possessor(const Extraction& x, std::uint32_t t) {
    const auto& tree = x.tree;
    const auto* timex = timex_at(x, t);
    if (timex == nullptr || timex->type == TimexType::duration) return kNone;
    const auto end = tree.sentence(t).end;
    auto last = t;
    while (last + 1 < end && timex_at(x, last + 1) == timex && !is_one_of(tree.lower(last + 1), "'s \u2019s"))
        ++last;
    const bool owner = last + 1 < end && is_one_of(tree.lower(last + 1), "'s \u2019s");
    return owner ? last + 2 : kNone;
}

}  // namespace

const Timex* timex_at(const Extraction& x, std::uint32_t token) {
    const auto& timexes = x.source->timexes;
    const auto span = x.tree.token(token).span;
    const auto it = std::partition_point(timexes.begin(), timexes.end(),
                                         [&](const Timex& m) { return m.span.end <= span.begin; });
    return it != timexes.end() && it->span.overlaps(span) ? &*it : nullptr;
}

bool in_timex(const Extraction& x, std::uint32_t token) {
    const auto* timex = timex_at(x, token);
    return timex != nullptr && timex->type != TimexType::duration;
}

std::size_t columns(std::string_view utf8) {
    return static_cast<std::size_t>(std::count_if(
        utf8.begin(), utf8.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

std::string phrase(const Extraction& x, const Names& names, std::uint32_t t, const PhraseStyle& style,
                   bool* ok) {
    const auto& tree = x.tree;
    std::vector<std::uint32_t> tokens;
    collect(x, t, style, 0, tokens);
    // the case marker of the phrase itself belongs to whoever asked for it
    std::erase_if(tokens, [&](std::uint32_t c) {
        if (tree.deprel(c) == Deprel::fixed) c = tree.head(c);  // "due|to"
        return !style.preposition && tree.head(c) == t &&
               (tree.deprel(c) == Deprel::case_ || tree.deprel(c) == Deprel::cc) && c < t;
    });
    std::sort(tokens.begin(), tokens.end());
    // "in March|a judge ruled" with the month below the judge
    if (!style.preposition && tokens.size() > 2 && tree.upos(tokens[0]) == Upos::ADP &&
        in_timex(x, tokens[1]) && tokens[1] < t) {
        auto end = std::size_t{1};
        while (end < tokens.size() && tokens[end] < t && in_timex(x, tokens[end])) ++end;
        tokens.erase(tokens.begin(), tokens.begin() + static_cast<std::ptrdiff_t>(end));
    }
    // a wrong tree may hang words from beyond the governing verb here
    if (style.from <= t) std::erase_if(tokens, [&](std::uint32_t c) { return c < style.from; });
    if (const auto up = tree.head(t); up != kNone)
        std::erase_if(tokens, [&](std::uint32_t c) { return t > up ? c <= up : c >= up; });

    // "the island, where nobody lived": a relative clause, whatever the tree has it for
    for (std::size_t i = 1; i < tokens.size(); ++i)
        if (tokens[i] > t && tree.text(tokens[i] - 1) == "," && tokens[i - 1] < tokens[i] - 1 &&
            is_one_of(tree.lower(tokens[i]), "who which whose whom where when")) {
            tokens.resize(i);
            break;
        }

    // "waited for the ice to melt, witnesses said"
    if (const auto said = tokens.back(); tokens.size() > 3 && said != t && tree.upos(said) == Upos::VERB &&
                                         find_verb(tree.lemma(said)).group == EventGroup::reporting) {
        auto who = tokens.size() - 2;
        while (who > 1 && tokens[who] - 1 == tokens[who - 1]) --who;
        if (tokens[who] > t && tree.text(tokens[who] - 1) == ",") tokens.resize(who);
    }

    // a date at the end is shown beside the label, wherever the tree hangs it
    const auto ends_phrase = [&](std::uint32_t c) {  // "the same|day", but "once-daily"
        return tree.upos(c) != Upos::ADJ || (c + 1 < tree.size() && timex_at(x, c + 1) == timex_at(x, c));
    };
    while (tokens.size() > 1 && tokens.back() != t && in_timex(x, tokens.back()) &&
           ends_phrase(tokens.back()))
        tokens.pop_back();
    // "by prosecutors about why" he had sailed, which is left out; "a decision by" a day, of whatever
    // relation
    while (tokens.size() > 1 && tokens.back() > t &&
           ((tree.upos(tokens.back()) == Upos::ADP &&
             (tree.deprel(tokens.back()) == Deprel::case_ || opens_date(x, tokens.back()))) ||
            (tree.upos(tokens.back()) == Upos::CCONJ && tree.head(tokens.back()) != t) ||
            is_one_of(tree.lower(tokens.back()), "why how whether shortly")))
        tokens.pop_back();

    return spell(x, names, tokens, style, ok);
}

std::string fitting_phrase(const Extraction& x, const Names& names, std::uint32_t t, PhraseStyle style,
                           std::size_t widest, bool* ok) {
    std::string text;
    for (bool* const part : {static_cast<bool*>(nullptr), &style.content, &style.nested, &style.modifiers}) {
        if (part != nullptr) *part = false;
        bool whole = true;
        text = phrase(x, names, t, style, &whole);
        if (!style.modifiers && is_hollow(x.tree, t)) whole = false;
        if (ok != nullptr) *ok = whole;
        if (whole && columns(text) <= widest) break;
    }
    return text;
}

namespace {
/// Is the word tied to the next one: "al|-|Hadri"?
bool is_hyphened(const Tree& tree, std::uint32_t t) {
    return t + 1 < tree.size() && !tree.token(t).space_after &&
           (tree.text(t) == "-" || tree.text(t + 1) == "-");
}
}  // namespace

/// "will" for the "would" of the clause, "is" for its "was" before "going"; "" for every other word.
static std::string_view told_in_present(const Tree& tree, std::uint32_t c, std::uint32_t clause) {
    if (clause == kNone || tree.head(c) != clause || c > clause || tree.upos(c) != Upos::AUX) return {};
    if (tree.lower(c) == "would") return "will";
    if (!tree.lower(clause).ends_with("ing") || tree.deprel(c) != Deprel::aux) return {};
    return tree.lower(c) == "was" ? "is" : tree.lower(c) == "were" ? "are" : "";
}

/// "asks parliament for|its|confidence": whose it is stands before it.
static bool behind_thing(const Tree& tree, const std::vector<std::uint32_t>& tokens, std::size_t at) {
    for (std::size_t i = 0; i < at; ++i)
        if (tree.upos(tokens[i]) == Upos::NOUN && tree.token(tokens[i]).features.number != Number::plur &&
            !is_somebody(tree, tokens[i]))
            return true;
    return false;
}

std::string spell(const Extraction& x, const Names& names, const std::vector<std::uint32_t>& tokens,
                  const PhraseStyle& style, bool* ok) {
    const auto& tree = x.tree;
    std::string out;
    std::uint32_t previous = kNone;
    std::vector<std::uint32_t> told;  // persons named already: "Boll must return to his father"
    bool listed = false;              // a comma stands before the word and nothing else is left out there
    auto append = [&](std::string_view word, bool glued) {
        if (listed && !out.empty()) out += ',';
        if (!out.empty() && !glued) out += ' ';
        out += word;
    };
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        const auto c = tokens[i];
        const bool glued = previous != kNone && c == previous + 1 &&
                           (!tree.token(previous).space_after || tree.token(c).joined);
        if ((previous == kNone || c != previous + 1) && is_one_of(tree.lower(c), "'s \u2019s"))
            continue;  // whose is left out
        listed = previous != kNone && c == previous + 2 && tree.text(previous + 1) == "," &&
                 is_list_comma(tree, previous, c);
        const auto entity = names.entity_of(c);
        const bool pronoun = is_pronoun(tree, c);
        // "last Saturday's defeat": the day stands beside the line
        if (const auto end = end_of_date_possessor(x, c); end != kNone) {
            append("the", false);
            while (i + 1 < tokens.size() && tokens[i + 1] < end) ++i;
            previous = tokens[i];
            continue;
        }
        if (entity != kNone && !pronoun && tree.upos(c) == Upos::PROPN &&
            names.entity(entity).kind == NameKind::person) {
            told.push_back(entity);
            const bool saint = is_one_of(tree.lower(c), "st. st saint") && c + 1 < tree.size() &&
                               names.entity_of(c + 1) == entity;
            if (saint) append(tree.text(c), glued);
            // skip the other words of the name, titles included, and what hyphens tie to it: "al-Hadri"
            while (i + 1 < tokens.size() && tokens[i + 1] == tokens[i] + 1 &&
                   (names.entity_of(tokens[i + 1]) == entity || is_hyphened(tree, tokens[i])))
                ++i;
            auto name = names.brief(entity);  // a name the analysis has as two is told once
            // "The Orr|Orr ORS-04 craft"
            const auto first = name.substr(0, name.find(' '));
            if (c > 0 && first != name && tree.text(c - 1) == first && out.ends_with(' ' + first))
                name.erase(0, first.size() + 1);
            if (!out.ends_with(name) ||
                (out.size() > name.size() && out[out.size() - name.size() - 1] != ' '))
                append(name, glued && !saint);
            previous = tokens[i];
            continue;
        }
        // "Russian President Vladimir Putin" is Putin: what describes a name goes with the title
        if (describes_name(names, tree, c) && !is_one_of(tree.lower(c), "saint st. st")) continue;
        if (pronoun && !is_one_of(tree.lower(c),
                                  "who which that what there this those somebody someone something "
                                  "anybody anyone anything everyone everything nobody nothing")) {
            const bool possessive =
                tree.deprel(c) == Deprel::nmod_poss || is_one_of(tree.lower(c), "its their");
            // "its" is nobody's, whatever it was taken for
            const bool nobody =
                is_one_of(tree.lower(c), "it its") && entity != kNone && names.is_surely_person(entity);
            if (nobody && possessive) {
                append(behind_thing(tree, tokens, i) ? tree.lower(c) : "the", glued);
            } else if (nobody) {
                if (ok != nullptr) *ok = false;
                append(tree.lower(c), glued);
            } else if (entity != kNone && (entity == style.subject || entity == style.owner ||
                                           (possessive && entity == style.object) ||
                                           std::find(told.begin(), told.end(), entity) != told.end())) {
                append(tree.lower(c), glued);
            } else if (possessive && entity != kNone && style.subject == kNone &&
                       is_one_of(tree.lower(c), "its their") &&
                       style.owners.find(tree.lower(c)) != kNowhere) {
                append(tree.lower(c), glued);  // "The company raised its offer", whoever it is
            } else if (possessive && entity == kNone && out.empty() && !style.owners.empty() &&
                       style.owners.find(tree.lower(c)) == kNowhere) {
                append("the", glued);  // "Prosecutors charged its treasurer"
            } else if (entity != kNone) {
                std::string name;
                const auto& all = names.entities_of(c);
                for (std::size_t k = 0; k < all.size(); ++k)
                    name += (k == 0 ? "" : k + 1 == all.size() ? " and " : ", ") + names.with_article(all[k]);
                if (possessive) name += name.ends_with('s') ? "\u2019" : "\u2019s";
                append(name, glued);
            } else if (possessive && tree.lower(c) == "its" && style.subject != kNone &&
                       names.is_surely_person(style.subject) &&
                       (c + 1 >= tree.size() || tree.lower(c + 1) != "own")) {
                append(behind_thing(tree, tokens, i) ? "its" : "the",
                       glued);  // "Boll sold off its mill": not his
            } else if (possessive) {
                const bool one =
                    tree.head(c) == kNone || tree.token(tree.head(c)).features.number != Number::plur;
                if (!out.empty() || !style.opens)
                    append(tree.lower(c), glued);
                else if (one) {
                    append("the", glued);  // "its own surveyor": the surveyor
                    if (i + 1 < tokens.size() && tree.lower(tokens[i + 1]) == "own") ++i;
                } else
                    continue;
            } else {
                if (ok != nullptr) *ok = false;
                append(tree.text(c), glued);
            }
            previous = c;
            continue;
        }
        if (const auto present = told_in_present(tree, c, style.shifted); !present.empty()) {
            append(present, glued);
        } else if (tree.deprel(c) == Deprel::det && is_one_of(tree.lower(c), "this that these those")) {
            append("the", glued);
        } else if (is_one_of(tree.lower(c), "mr. mrs. ms. mr mrs ms dr. dr sir") && c + 1 < tree.size() &&
                   names.is_person(c + 1)) {
            continue;
        } else {
            // the last name behind the name it is part of, where the analysis has two
            const bool again = tree.upos(c) == Upos::PROPN && previous != kNone && c == previous + 1 &&
                               names.is_person(previous) &&
                               names.brief(names.entity_of(previous)) == tree.text(c);
            if (!again)
                append(out.empty() && tree.deprel(c) == Deprel::det ? tree.lower(c) : tree.text(c), glued);
        }
        previous = c;
    }
    while (!out.empty() && (out.back() == ',' || out.back() == ';' || out.back() == ':' ||
                            out.back() == '.' || out.back() == ' '))
        out.pop_back();
    return out;
}

}  // namespace dateline
