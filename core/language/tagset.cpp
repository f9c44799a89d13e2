#include "core/language/tagset.hpp"

#include <algorithm>
#include <array>
#include <span>

namespace dateline {
namespace {

constexpr auto kUposNames =
    std::to_array<std::string_view>({"ADJ", "ADP", "ADV", "AUX", "CCONJ", "DET", "INTJ", "NOUN", "NUM",
                                     "PART", "PRON", "PROPN", "PUNCT", "SCONJ", "SYM", "VERB", "X"});
static_assert(kUposNames.size() == kUposCount);

/// In the order of the enumeration.
constexpr auto kDeprelNames = std::to_array<std::string_view>(
    {"root",       "nsubj",     "nsubj:pass",  "nsubj:outer", "csubj",         "csubj:pass", "csubj:outer",
     "obj",        "iobj",      "obl",         "obl:agent",   "obl:unmarked",  "vocative",   "expl",
     "dislocated", "advcl",     "advcl:relcl", "advmod",      "discourse",     "aux",        "aux:pass",
     "cop",        "mark",      "nmod",        "nmod:poss",   "nmod:unmarked", "nmod:desc",  "appos",
     "nummod",     "acl",       "acl:relcl",   "amod",        "det",           "det:predet", "case",
     "conj",       "cc",        "cc:preconj",  "fixed",       "flat",          "compound",   "compound:prt",
     "list",       "parataxis", "orphan",      "goeswith",    "reparandum",    "punct",      "xcomp",
     "ccomp",      "clf",       "dep"});

static_assert(kDeprelNames.size() == kDeprelCount);

/// Index 0 is "not tagged".
constexpr auto kXposNames = std::to_array<std::string_view>(
    {"_",   "NN",  "IN",  "DT", "NNP", "PRP", "JJ",  "RB",   ".",    "VB",    "NNS",   ",",   "CC",
     "VBD", "VBP", "VBZ", "CD", "VBN", "VBG", "MD",  "TO",   "PRP$", "-RRB-", "-LRB-", "WDT", ":",
     "WRB", "``",  "''",  "WP", "RP",  "UH",  "POS", "HYPH", "NNPS", "JJR",   "JJS",   "EX",  "NFP",
     "RBR", "ADD", "GW",  "$",  "SYM", "PDT", "LS",  "FW",   "RBS",  "AFX",   "WP$",   "XX"});

template <class Names>
std::size_t index_of(const Names& names, std::string_view name) {
    return static_cast<std::size_t>(std::find(names.begin(), names.end(), name) - names.begin());
}

template <class Value>
struct Named {
    std::string_view name;
    Value value;
};

template <class Value>
void read(std::string_view name, std::span<const Named<Value>> rows, Value& into) {
    for (const Named<Value>& row : rows) {
        if (row.name == name) into = row.value;
    }
}

template <class Value>
std::string_view name_of(std::span<const Named<Value>> rows, Value value) {
    const auto at =
        std::find_if(rows.begin(), rows.end(), [&](const Named<Value>& row) { return row.value == value; });
    return at == rows.end() ? std::string_view{} : at->name;
}

constexpr std::array kVerbForms{Named<VerbForm>{"Fin", VerbForm::fin}, Named<VerbForm>{"Inf", VerbForm::inf},
                                Named<VerbForm>{"Part", VerbForm::part},
                                Named<VerbForm>{"Ger", VerbForm::ger}};
constexpr std::array kTenses{Named<Tense>{"Past", Tense::past}, Named<Tense>{"Pres", Tense::pres}};
constexpr std::array kMoods{Named<Mood>{"Ind", Mood::ind}, Named<Mood>{"Imp", Mood::imp},
                            Named<Mood>{"Sub", Mood::sub}};
constexpr std::array kVoices{Named<Voice>{"Act", Voice::act}, Named<Voice>{"Pass", Voice::pass}};
constexpr std::array kNumbers{Named<Number>{"Sing", Number::sing}, Named<Number>{"Plur", Number::plur},
                              Named<Number>{"Ptan", Number::plur}};

void append(std::string& out, std::string_view key, std::string_view value) {
    if (value.empty()) return;
    if (!out.empty()) out += '|';
    out.append(key).append("=").append(value);
}

}  // namespace

std::string_view to_string(Upos upos) {
    return kUposNames[static_cast<std::size_t>(upos)];
}
std::string_view to_string(Deprel deprel) {
    return kDeprelNames[static_cast<std::size_t>(deprel)];
}

std::optional<Upos> parse_upos(std::string_view name) {
    const std::size_t at = index_of(kUposNames, name);
    if (at == kUposNames.size()) return std::nullopt;
    return static_cast<Upos>(at);
}

std::optional<Deprel> parse_deprel(std::string_view name) {
    std::size_t at = index_of(kDeprelNames, name);
    if (at == kDeprelNames.size()) at = index_of(kDeprelNames, name.substr(0, name.find(':')));
    if (at == kDeprelNames.size()) return std::nullopt;
    return static_cast<Deprel>(at);
}

std::string_view xpos_name(std::uint16_t xpos) {
    return kXposNames[xpos < kXposNames.size() ? xpos : 0];
}
std::size_t xpos_count() {
    return kXposNames.size();
}
std::uint16_t parse_xpos(std::string_view name) {
    const std::size_t at = index_of(kXposNames, name);
    return at == kXposNames.size() ? std::uint16_t{0} : static_cast<std::uint16_t>(at);
}

std::string to_string(const Features& features) {
    std::string out;
    append(out, "Mood", name_of<Mood>(kMoods, features.mood));
    append(out, "Number", name_of<Number>(kNumbers, features.number));
    if (features.person != 0) append(out, "Person", std::to_string(features.person));
    append(out, "Tense", name_of<Tense>(kTenses, features.tense));
    append(out, "VerbForm", name_of<VerbForm>(kVerbForms, features.verb_form));
    append(out, "Voice", name_of<Voice>(kVoices, features.voice));
    return out.empty() ? "_" : out;
}

Features parse_features(std::string_view feats) {
    Features features;
    while (!feats.empty()) {
        const std::string_view one = feats.substr(0, feats.find('|'));
        feats.remove_prefix(std::min(one.size() + 1, feats.size()));
        const std::size_t equals = one.find('=');
        if (equals == std::string_view::npos) continue;
        const std::string_view key = one.substr(0, equals);
        const std::string_view value = one.substr(equals + 1);
        if (key == "VerbForm") read<VerbForm>(value, kVerbForms, features.verb_form);
        if (key == "Tense") read<Tense>(value, kTenses, features.tense);
        if (key == "Mood") read<Mood>(value, kMoods, features.mood);
        if (key == "Voice") read<Voice>(value, kVoices, features.voice);
        if (key == "Number") read<Number>(value, kNumbers, features.number);
        if (key == "Person" && value.size() == 1 && value[0] >= '1' && value[0] <= '3') {
            features.person = static_cast<std::uint8_t>(value[0] - '0');
        }
    }
    return features;
}

}  // namespace dateline
