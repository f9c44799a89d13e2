#include "core/language/entities_roles.hpp"

#include <algorithm>
#include <utility>

#include "core/language/characters.hpp"
#include "core/language/entities_forms.hpp"
#include "core/language/gazetteer.hpp"

namespace dateline {
namespace {

constexpr std::size_t kLongestDescription = 14;  // words

std::string lower(std::string_view word) {
    std::string out(word);
    std::transform(out.begin(), out.end(), out.begin(), to_lower);
    return out;
}

std::uint32_t roles_of(NameKind kind) {
    switch (kind) {
        case NameKind::person:
            return kRolePerson;
        case NameKind::organisation:
            return kRoleOrg;
        case NameKind::place:
            return kRolePlace;
        case NameKind::other:
            return 0;
    }
    return 0;
}

void add(std::vector<std::string>& list, std::string item) {
    constexpr std::size_t kMost = 16;
    if (list.size() < kMost && std::find(list.begin(), list.end(), item) == list.end())
        list.push_back(std::move(item));
}

class RoleFinder {
  public:
    RoleFinder(std::string_view text, const Analysis& analysis, const NameWords& words, Cast& cast)
        : text_(text), analysis_(analysis), all_(words), cast_(cast) {}

    std::vector<Description> find() {
        std::size_t next = 0;
        for (std::size_t s = 0; s < analysis_.sentences.size(); ++s) {
            const Sentence& sentence = analysis_.sentences[s];
            if (next == cast_.names.size()) break;
            if (cast_.names[next].begin >= sentence.end) continue;
            words_ = all_.of(s);
            std::size_t at = 0;
            for (; next < cast_.names.size() && cast_.names[next].begin < sentence.end; ++next) {
                const Name& name = cast_.names[next];
                if (name.demonym || name.nested) continue;
                while (at < words_.size() && words_[at].begin < name.title_begin) ++at;
                std::size_t end = at;
                while (end < words_.size() && words_[end].begin < name.end) ++end;
                beside(name, cast_.figure_of[next], at, end);
            }
        }
        return std::move(descriptions_);
    }

  private:
    [[nodiscard]] bool is(std::size_t i, std::string_view word) const {
        return i < words_.size() && equals_lower(words_[i].span.of(text_), word);
    }

    void beside(const Name& name, std::uint32_t figure, std::size_t begin, std::size_t end) {
        Figure& who = cast_.figures[figure];
        const std::uint32_t wanted = roles_of(who.kind);
        if (wanted == 0) return;
        for (std::size_t i = begin; i < end; ++i) {  // "Foreign Minister", "Health Ministry"
            const std::string word = lower(words_[i].span.of(text_));
            const bool title = words_[i].begin < name.begin && (words_[i].facts & kTitle) != 0;
            const bool head =
                i + 1 == end && (gazetteer().facts(word) & wanted) != 0 && who.kind != NameKind::person;
            if (title || head) add(who.roles, word);
        }
        const bool lead =
            who.kind == NameKind::organisation && end - begin > 2 && (words_[begin].facts & kOrgLead) != 0;
        if (lead) add(who.roles, lower(words_[begin].span.of(text_)));
        before(who, wanted, begin);
        const bool located = wanted == kRolePerson && begin > 0 &&
                             (is(begin - 1, "in") || is(begin - 1, "at") || is(begin - 1, "near"));
        if (located) return;
        after(who, figure, wanted, end);
    }

    /// "special envoy Henrik Aalto", "the town of Vorn".
    void before(Figure& who, std::uint32_t wanted, std::size_t begin) {
        std::size_t at = begin;
        if (at > 1 && is(at - 1, "of") && wanted == kRolePlace) --at;
        if (at == 0 || words_[at - 1].shape != Shape::lower || (words_[at - 1].facts & wanted) == 0) return;
        add(who.roles, std::string(words_[at - 1].span.of(text_)));
        if (wanted != kRolePerson) return;
        std::size_t first = at - 1;
        while (first > 0 && is_title_adjective(first - 1)) --first;
        add(who.titles, written_form(text_, analysis_, words_[first].begin, words_[at - 1].end));
    }

    [[nodiscard]] bool is_title_adjective(std::size_t i) const {
        for (const std::string_view word :
             {"special", "chief", "prime", "foreign", "deputy", "vice", "former", "head", "defense",
              "defence", "interior", "finance", "general", "acting", "senior", "lead"}) {
            if (is(i, word)) return true;
        }
        return false;
    }

    /// ", the Kremlin spokesman," and "is a town in the hills".
    void after(Figure& who, std::uint32_t figure, std::uint32_t wanted, std::size_t end) {
        if (end + 1 >= words_.size()) return;
        const bool comma = words_[end].shape == Shape::mark && is(end, ",");
        const bool copula = is(end, "is") || is(end, "was") || is(end, "became") || is(end, "remains");
        if (!comma && !copula) return;
        const std::size_t first = end + 1;
        const std::size_t limit = std::min(words_.size(), first + kLongestDescription);
        bool determined = is(first, "a") || is(first, "an") || is(first, "the") || is(first, "his") ||
                          is(first, "her") || is(first, "its") || is(first, "their") ||
                          is(first, "another") || is(first, "one");
        std::size_t head = words_.size();
        std::size_t i = first;
        for (; i < limit; ++i) {
            const NameWord& word = words_[i];
            if (word.shape == Shape::mark) break;
            if (word.shape == Shape::clitic) {
                determined = true;
                head = words_.size();  // "the president's envoy": the envoy counts
                continue;
            }
            if (word.shape == Shape::lower && stops_phrase(i)) break;
            if (word.shape == Shape::lower && (word.facts & wanted) != 0) head = i;
        }
        if (head == words_.size() || (!determined && (copula || head > first + 2))) return;
        if (!determined && i < words_.size() && !is(i, ",") && !is(i, ".") && !is(i, "of")) return;
        if ((words_[head].facts & kTellsMale) != 0 && who.gender == '?') who.gender = 'm';
        if ((words_[head].facts & kTellsFemale) != 0 && who.gender == '?') who.gender = 'f';
        add(who.roles, std::string(words_[head].span.of(text_)));
        if (wanted == kRolePerson) {
            const std::size_t from =
                words_[first].shape == Shape::lower && (words_[first].facts & kClosed) == 0 && !determined
                    ? first
                    : first + 1;
            const bool plain = std::all_of(words_.begin() + static_cast<std::ptrdiff_t>(std::min(from, head)),
                                           words_.begin() + static_cast<std::ptrdiff_t>(head),
                                           [](const NameWord& word) { return word.shape == Shape::lower; });
            if (plain && from <= head)
                add(who.titles, written_form(text_, analysis_, words_[from].begin, words_[head].end));
        }
        if (comma)
            descriptions_.push_back({words_[first].begin, end_of_phrase(head), words_[head].begin, figure});
    }

    /// Words after the head noun of a description, or before any.
    [[nodiscard]] bool stops_phrase(std::size_t i) const {
        for (const std::string_view word :
             {"of",    "for",  "to",  "in",  "at",   "on",   "with", "from",  "who",
              "which", "that", "and", "but", "said", "says", "told", "whose", "by",
              "as",    "was",  "is",  "has", "had",  "will", "were"}) {
            if (is(i, word)) return true;
        }
        return false;
    }

    /// "the head of Russia's fund" goes on to the next comma or verb-like word;
    /// other phrases end with their head.
    [[nodiscard]] std::uint32_t end_of_phrase(std::size_t head) const {
        std::size_t end = head + 1;
        if (!is(end, "of") && !is(end, "to") && !is(end, "for")) return words_[head].end;
        while (end < words_.size() && words_[end].shape != Shape::mark && end < head + kLongestDescription) {
            if (end > head + 1 &&
                (is(end, "who") || is(end, "said") || is(end, "was") || is(end, "is") || is(end, "has")))
                break;
            ++end;
        }
        return words_[end - 1].end;
    }

    std::string_view text_;
    const Analysis& analysis_;
    const NameWords& all_;
    Cast& cast_;
    std::span<const NameWord> words_;  // of the sentence
    std::vector<Description> descriptions_;
};

}  // namespace

std::vector<Description> find_roles(std::string_view text, const Analysis& analysis, const NameWords& words,
                                    Cast& cast) {
    return RoleFinder(text, analysis, words, cast).find();
}

bool may_hold(const Figure& who, std::string_view office) {
    if (office.empty() || who.titles.empty()) return true;
    return std::any_of(who.titles.begin(), who.titles.end(), [&](const std::string& title) {
        return std::search(title.begin(), title.end(), office.begin(), office.end(),
                           [](char a, char b) { return to_lower(a) == to_lower(b); }) != title.end();
    });
}

}  // namespace dateline
