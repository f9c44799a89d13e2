#include "timeline/merge/role_phrases.hpp"

#include <algorithm>
#include <array>
#include <iterator>

#include "timeline/merge/topics.hpp"

namespace dateline {
namespace {

struct RoleWord {
    std::string_view word, role;
    char kind;
};
constexpr RoleWord kRoleWords[] = {
#include "timeline/merge/role_words.inc"
};

/// Words before a role noun that make it another one: the deputy mayor is not the mayor, the finance minister
/// not the prime minister. What only praises, blames or dates ("special", "new", "embattled") does not. In
/// order of letters.
constexpr std::array<std::string_view, 50> kTellingWords = {
    "acting",   "agriculture", "assistant", "attorney", "chief",   "defence",     "defense",  "deputy",
    "economy",  "education",   "elder",     "eldest",   "energy",  "environment", "ex",       "executive",
    "external", "finance",     "fire",      "first",    "foreign", "former",      "general",  "half",
    "health",   "home",        "interim",   "interior", "justice", "labor",       "labour",   "late",
    "managing", "military",    "navy",      "older",    "oldest",  "opposition",  "party",    "police",
    "prime",    "second",      "state",     "third",    "trade",   "transport",   "treasury", "vice",
    "younger",  "youngest"};
/// One spelling or word for another.
constexpr std::array<std::array<std::string_view, 2>, 5> kSame = {{{"defense", "defence"},
                                                                   {"elder", "older"},
                                                                   {"eldest", "oldest"},
                                                                   {"ex", "former"},
                                                                   {"labor", "labour"}}};

const RoleWord* role_word(std::string_view lower) {
    const auto row = std::lower_bound(std::begin(kRoleWords), std::end(kRoleWords), lower,
                                      [](const RoleWord& one, std::string_view w) { return one.word < w; });
    return row != std::end(kRoleWords) && row->word == lower ? row : nullptr;
}

/// The word as it stands in a role's name; "" when it tells nothing.
std::string_view telling(std::string_view lower) {
    if (!std::binary_search(kTellingWords.begin(), kTellingWords.end(), lower)) return {};
    for (const auto& row : kSame)
        if (row[0] == lower) return row[1];
    return lower;
}

/// The role of a role noun and the words before it, nearest last; "" when it is none.
std::string role_named(const RoleWord& row, const std::vector<std::string>& before) {
    std::string front;
    for (const std::string& word : before)
        if (const std::string_view tells = telling(word); !tells.empty()) front += std::string(tells) + ' ';
    if (row.kind == 'm') {
        if (front.empty()) return {};
        if (row.word == "officer") return front == "chief executive " ? "chief executive" : "";
        if (row.word == "executive" && !front.ends_with("chief ")) return {};
        if (row.word == "general" && front != "attorney ") return {};
    }
    return front + std::string(row.role);
}

bool is_office_noun(std::string_view noun) {
    const RoleWord* const row = role_word(noun);
    return row != nullptr && row->kind == 'o';
}

class RoleReader {
  public:
    RoleReader(std::string_view text, const Analysis& analysis)
        : text_(text),
          analysis_(analysis),
          name_at_(analysis.tokens.size(), kNone),
          meant_(analysis.tokens.size(), kNone),
          ends_(analysis.tokens.size() + 1, kNone) {
        for (std::uint32_t m = 0; m < analysis.mentions.size(); ++m) {
            const EntityMention& mention = analysis.mentions[m];
            if (mention.entity == kNone || mention.end > analysis.tokens.size()) continue;
            if (mention.form != EntityMention::Form::name) {
                if (mention.head < meant_.size()) meant_[mention.head] = mention.entity;
                continue;
            }
            for (std::uint32_t t = mention.begin; t < mention.end; ++t)
                if (name_at_[t] == kNone) name_at_[t] = m;
            ends_[mention.end] = m;
        }
    }

    std::vector<RolePhrase> read() {
        for (const Sentence& sentence : analysis_.sentences) {
            sentence_ = &sentence;
            for (std::uint32_t t = sentence.begin; t < sentence.end; ++t) read_at(t);
        }
        return std::move(found_);
    }

  private:
    [[nodiscard]] std::string_view word(std::uint32_t t) const { return analysis_.tokens[t].span.of(text_); }
    [[nodiscard]] std::string lower(std::uint32_t t) const { return lower_case(word(t)); }
    [[nodiscard]] bool inside(std::uint32_t t) const { return t >= sentence_->begin && t < sentence_->end; }
    [[nodiscard]] bool is(std::uint32_t t, std::string_view wanted) const {
        return inside(t) && lower(t) == wanted;
    }
    [[nodiscard]] bool is_small(std::uint32_t t) const {
        const std::string_view w = word(t);
        return !w.empty() && (w[0] < 'A' || w[0] > 'Z');
    }
    [[nodiscard]] bool is_possessive(std::uint32_t t) const {
        return is(t, "'s") || is(t, "\u2019s") || is(t, "'") || is(t, "\u2019");
    }
    [[nodiscard]] bool is_person(std::uint32_t mention) const {
        return mention != kNone &&
               analysis_.entities[analysis_.mentions[mention].entity].kind == NameKind::person;
    }
    [[nodiscard]] bool is_mark(std::uint32_t t) const {
        return !inside(t) || analysis_.tokens[t].upos == Upos::PUNCT;
    }

    void read_at(std::uint32_t head) {
        const Token& token = analysis_.tokens[head];
        if (token.upos != Upos::NOUN && token.upos != Upos::PROPN && token.upos != Upos::ADJ) return;
        const RoleWord* const row = role_word(lower(head));
        if (row == nullptr) return;
        RolePhrase phrase;
        phrase.head = phrase.begin = head;
        phrase.end = head + 1;
        std::string suffix;
        if (is(head + 1, "-") && is(head + 2, "in") && is(head + 3, "-") && is(head + 4, "law")) {
            suffix = "-in-law";
            phrase.end = head + 5;
        } else if (is(head + 1, "general") && row->word == "secretary") {
            suffix = " general";
            phrase.end = head + 2;
        } else if (is(head + 1, "-") || role_word(inside(head + 1) ? lower(head + 1) : "") != nullptr) {
            return;  // "coach-driven", "president Holm" is fine, "mayor chief" is not
        }
        phrase.head_end = phrase.end;
        std::vector<std::string> before;
        read_back(phrase, before);
        if (row->kind == 'm' && suffix == " general")
            phrase.role = "secretary general";
        else if (phrase.role = role_named(*row, before); phrase.role.empty())
            return;
        phrase.role += row->kind == 'k' ? suffix : "";
        if (row->kind == 'k') phrase.kin = std::string(row->role) + suffix;
        phrase.is_office = dateline::is_office(phrase.role);
        read_owner_behind(phrase);
        phrase.definite = phrase.definite || phrase.owner.known();
        find_bearer(phrase);
        if (indefinite_ && phrase.bearer == kNone) return;
        found_.push_back(std::move(phrase));
    }

    /// Goes back over what stands before the head: words of the role, whose it is, the article.
    void read_back(RolePhrase& phrase, std::vector<std::string>& before) {
        constexpr std::size_t kMost = 6;  // words
        indefinite_ = false;
        const std::uint32_t own = name_at_[phrase.head];
        for (std::size_t steps = 0; steps < kMost && phrase.begin > sentence_->begin; ++steps) {
            const std::uint32_t t = phrase.begin - 1;
            const std::string here = lower(t);
            if (here == "-" && t > sentence_->begin) {
                phrase.begin = t;
                continue;
            }
            if (is_possessive(t)) return read_possessor(phrase, t);
            const Upos upos = analysis_.tokens[t].upos;
            if (here == "the") {
                phrase.definite = true;
                phrase.begin = t;
                return;
            }
            if (here == "a" || here == "an" || here == "one" || here == "another" || here == "any" ||
                here == "no") {
                indefinite_ = true;
                return;
            }
            if (here == "his" || here == "her" || here == "its" || here == "their") {
                phrase.definite = true;
                phrase.begin = t;
                phrase.owner.entity = meant_[t];
                return;
            }
            const std::uint32_t name = name_at_[t];
            if (name != kNone && name != own && !telling_or_small(t)) {
                if (is_person(name)) return;  // "Holm president"
                phrase.owner.entity = analysis_.mentions[name].entity;
                phrase.begin = analysis_.mentions[name].begin;
                if (phrase.begin > sentence_->begin && is(phrase.begin - 1, "the")) --phrase.begin;
                return;
            }
            if (!is_small(t) && name == kNone && telling(here).empty() && t > sentence_->begin &&
                (upos == Upos::PROPN || upos == Upos::ADJ)) {
                phrase.owner.word = here;  // "the Valdorian prime minister"
                phrase.begin = t;
                if (t > sentence_->begin && is(t - 1, "the")) --phrase.begin;
                return;
            }
            if (upos != Upos::ADJ && upos != Upos::NOUN && upos != Upos::PROPN && telling(here).empty())
                return;
            before.insert(before.begin(), here);
            phrase.begin = t;
        }
    }

    [[nodiscard]] bool telling_or_small(std::uint32_t t) const {
        return is_small(t) || !telling(lower(t)).empty();
    }

    /// "Ivan Holt's", "the jailed mayor's": by the name, or by the noun.
    void read_possessor(RolePhrase& phrase, std::uint32_t clitic) {
        if (clitic <= sentence_->begin) return;
        const std::uint32_t last = clitic - 1;
        phrase.definite = true;
        own(phrase.owner, last);
        phrase.begin = last;
        const std::uint32_t name = name_at_[last];
        if (name != kNone) phrase.begin = analysis_.mentions[name].begin;
        constexpr std::size_t kMost = 4;
        for (std::size_t steps = 0; steps < kMost && phrase.begin > sentence_->begin; ++steps) {
            const Upos upos = analysis_.tokens[phrase.begin - 1].upos;
            if (upos != Upos::DET && upos != Upos::ADJ && upos != Upos::NOUN && upos != Upos::PROPN) break;
            --phrase.begin;
            if (upos == Upos::DET) break;
        }
    }

    /// Whose the token says it is.
    void own(RoleOwner& owner, std::uint32_t token) const {
        if (name_at_[token] != kNone)
            owner.entity = analysis_.mentions[name_at_[token]].entity;
        else if (meant_[token] != kNone)
            owner.entity = meant_[token];
        if (name_at_[token] == kNone) owner.word = lower(token);
    }

    /// "of Valdoria", "for the jailed banker Ivan Holt", "of the president".
    void read_owner_behind(RolePhrase& phrase) {
        if (phrase.owner.known() || !(is(phrase.end, "of") || is(phrase.end, "for") || is(phrase.end, "to")))
            return;
        constexpr std::uint32_t kReach = 6;  // words
        std::uint32_t noun = kNone;
        for (std::uint32_t t = phrase.end + 1; inside(t) && t <= phrase.end + kReach; ++t) {
            if (name_at_[t] != kNone) {
                const EntityMention& name = analysis_.mentions[name_at_[t]];
                phrase.owner.entity = name.entity;
                phrase.end = std::max(name.end, t + 1);
                return;
            }
            const Upos upos = analysis_.tokens[t].upos;
            if (upos == Upos::NOUN || upos == Upos::PROPN)
                noun = t;
            else if (upos != Upos::DET && upos != Upos::ADJ)
                break;
        }
        if (noun == kNone) return;
        own(phrase.owner, noun);
        phrase.end = noun + 1;
    }

    void find_bearer(RolePhrase& phrase) const {
        if (meant_[phrase.head] != kNone) {
            phrase.bearer = meant_[phrase.head];
            return;
        }
        if (is_person(name_at_[phrase.head])) {  // "President Omar Tadic"
            phrase.bearer = analysis_.mentions[name_at_[phrase.head]].entity;
            return;
        }
        const auto take = [&](std::uint32_t mention) {
            const std::uint32_t entity = analysis_.mentions[mention].entity;
            if (entity != phrase.owner.entity) phrase.bearer = entity;
        };
        if (inside(phrase.end) && is_person(name_at_[phrase.end])) return take(name_at_[phrase.end]);
        if (is(phrase.end, ",") && inside(phrase.end + 1) && is_person(name_at_[phrase.end + 1])) {
            const std::uint32_t behind = analysis_.mentions[name_at_[phrase.end + 1]].end;
            if (phrase.definite && is_mark(behind)) return take(name_at_[phrase.end + 1]);
        }
        if (phrase.begin < sentence_->begin + 2) return;
        const std::uint32_t mark = phrase.begin - 1;
        const bool joined = is(mark, "is") || (is(mark, ",") && is_mark(phrase.end));
        if (joined && ends_[mark] != kNone && is_person(ends_[mark])) take(ends_[mark]);
    }

    std::string_view text_;
    const Analysis& analysis_;
    std::vector<std::uint32_t> name_at_;  // by token: the mention by name it stands in
    std::vector<std::uint32_t> meant_;    // by token: the entity that a pronoun or noun means
    std::vector<std::uint32_t> ends_;     // by token: the mention by name that ends before it
    const Sentence* sentence_ = nullptr;
    bool indefinite_ = false;  // the phrase in hand has "a"
    std::vector<RolePhrase> found_;
};

}  // namespace

std::vector<RolePhrase> role_phrases(std::string_view text, const Analysis& analysis) {
    return RoleReader(text, analysis).read();
}

std::string role_of_title(std::string_view title) {
    std::vector<std::string> words;
    std::string word;
    for (const char c : std::string(title) + ' ') {
        if (c != ' ' && c != '-') {
            word += c;
        } else if (!word.empty()) {
            words.push_back(lower_case(word));
            word.clear();
        }
    }
    if (words.empty()) return {};
    if (words.size() > 1 && words.back() == "general" && words[words.size() - 2] == "secretary")
        return "secretary general";
    const RoleWord* const row = role_word(words.back());
    if (row == nullptr) return {};
    words.pop_back();
    return role_named(*row, words);
}

bool is_office(std::string_view role) {
    return role == "prime minister" || role == "secretary general" || is_office_noun(role);
}

}  // namespace dateline
