#include "core/language/names.hpp"

#include <algorithm>

#include "core/language/characters.hpp"
#include "core/language/names_known.hpp"
#include "core/language/names_text.hpp"
#include "core/language/names_votes.hpp"

namespace dateline {
namespace {

/// Reads the names of one sentence after the other.
class NameReader {
  public:
    NameReader(std::string_view text, const Document& document, const Analysis& analysis,
               const NameWords& words)
        : text_(text),
          document_(document),
          analysis_(analysis),
          all_(words),
          counts_(analysis.tokens.size()) {}

    std::vector<Name> read() {
        for (std::size_t s = 0; s < analysis_.sentences.size(); ++s) count(s);
        for (std::size_t s = 0; s < analysis_.sentences.size(); ++s) read(s);
        std::stable_sort(names_.begin(), names_.end(), [](const Name& a, const Name& b) {
            return a.begin != b.begin ? a.begin < b.begin : a.end > b.end;
        });
        return std::move(names_);
    }

  private:
    void enter(std::size_t index) {
        const Sentence& sentence = analysis_.sentences[index];
        words_ = all_.of(index);
        const BlockKind block = sentence.block < document_.blocks.size()
                                    ? document_.blocks[sentence.block].kind
                                    : BlockKind::body;
        headline_ =
            capitals_tell_nothing(text_, words_, block == BlockKind::title || block == BlockKind::heading);
    }

    void count(std::size_t sentence) {
        enter(sentence);
        for (std::size_t i = 0; i < words_.size(); ++i) {
            const NameWord& word = words_[i];
            if (word.shape == Shape::lower) counts_.add(word.span.of(text_), false);
            if (headline_ || (word.shape != Shape::capital && word.shape != Shape::capitals)) continue;
            const bool opens_name = word.opens && i + 1 < words_.size() && name_word(i) && name_word(i + 1);
            if (!word.opens || opens_name) counts_.add(word.span.of(text_), true);
        }
    }

    void read(std::size_t sentence) {
        enter(sentence);
        for (std::size_t i = 0; i < words_.size();) {
            if (!may_start(i)) {
                ++i;
                continue;
            }
            const std::size_t end = run_end(i);
            split(i, end);
            i = end;
        }
    }

    [[nodiscard]] std::string_view word(std::size_t i) const { return words_[i].span.of(text_); }
    [[nodiscard]] bool has(std::size_t i, std::uint32_t facts) const {
        return (words_[i].facts & facts) != 0;
    }
    [[nodiscard]] bool large(std::size_t i) const {
        const Shape shape = words_[i].shape;
        return shape == Shape::capital || shape == Shape::capitals || shape == Shape::initial;
    }
    [[nodiscard]] bool is(std::size_t i, std::string_view lower) const {
        return equals_lower(word(i), lower);
    }

    /// A capital word that may belong to a name, wherever it stands.
    [[nodiscard]] bool name_word(std::size_t i) const {
        return i < words_.size() && large(i) && !has(i, kCalendar) &&
               !(has(i, kClosed) && !has(i, kAnyGivenName)) &&
               !(words_[i].shape == Shape::initial && is(i, "i"));
    }

    [[nodiscard]] Upos tag(std::size_t i) const { return analysis_.tokens[words_[i].begin].upos; }

    [[nodiscard]] bool may_start(std::size_t i) const {
        if (!name_word(i)) return longest_known(i, words_.size()).end > i + 1;  // "The Hague"
        if (is_shouted(i)) return false;
        if (words_[i].opens || headline_) return trusted(i);
        if (has(i, kClosed)) return false;
        const CapitalCounts::Count count = counts_.of(word(i));
        return words_[i].shape != Shape::initial || (i + 1 < words_.size() && name_word(i + 1)) ||
               count.large > 2;
    }

    /// "WHERE IS MY BROTHER", "PHOTO: demonstrators": capitals for loudness.
    [[nodiscard]] bool is_shouted(std::size_t i) const {
        if (words_[i].shape != Shape::capitals || longest_known(i, words_.size()).end > i + 1) return false;
        const auto loud = [&](std::size_t k) {
            return k < words_.size() && words_[k].shape == Shape::capitals && word(k).size() > 1;
        };
        if (words_[i].opens && i + 1 < words_.size() && word(i + 1) == ":") return true;
        return (i > 0 && loud(i - 1) && loud(i + 1)) || (loud(i + 1) && loud(i + 2)) ||
               (i > 1 && loud(i - 1) && loud(i - 2));
    }

    /// Where a capital tells nothing: is there other evidence for a name?
    [[nodiscard]] bool trusted(std::size_t i) const {
        const CapitalCounts::Count count = counts_.of(word(i));
        if (has(i, kEveryday | kClosed)) return count.large > 0 && count.small == 0;
        const KnownMatch match = longest_known(i, words_.size());
        if (match.entity != kNotKnown) return true;
        const bool followed = i + 1 < words_.size() && name_word(i + 1);
        if (has(i, kHonorific | kTitle) && followed && !headline_) return true;
        if (has(i, kHonorific) && i + 1 < words_.size() && is_particle_at(i + 1)) return true;
        if (count.large > 0 && count.small <= count.large) return true;
        if (headline_) return has(i, kAnyGivenName) && count.small == 0 && followed;
        if (has(i, kAnyGivenName) && count.small == 0) return true;
        if (words_[i].shape == Shape::capitals) return word(i).size() > 1 && count.small == 0;
        if (words_[i].shape == Shape::initial) return followed;
        if (tag(i) == Upos::PROPN) return count.small == 0;
        if (tag(i) != Upos::X)
            return followed && count.small == 0 && (tag(i) == Upos::NOUN || tag(i) == Upos::ADJ);
        return count.small == 0 && followed && !has(i, kTitlePart | kRoleGroup);
    }

    /// One past the run of name words from i, over the small words that names
    /// have inside: "Ursula von der Leyen", "Ministry of Defense", "Alder &
    /// Finch", "Centers for Disease Control and Prevention".
    [[nodiscard]] std::size_t run_end(std::size_t i) const {
        std::size_t end = i;
        const KnownMatch first = longest_known(i, words_.size());
        end = std::max(i + 1, first.end);
        while (end < words_.size()) {
            if (name_word(end)) {
                if (headline_ && !trusted(end)) break;
                const KnownMatch match = longest_known(end, words_.size());
                end = std::max(end + 1, match.end);
                continue;
            }
            if (has(end, kCalendar) && large(end) &&
                has(end - 1, kAnyGivenName | kHonorific)) {  // "Theresa May"
                ++end;
                continue;
            }
            const std::size_t next = after_link(i, end);
            if (next == 0) break;
            end = next;
        }
        return end;
    }

    /// If words_[at] links two parts of one name: one past the first word after
    /// the link, else 0.
    [[nodiscard]] std::size_t after_link(std::size_t begin, std::size_t at) const {
        const bool more = at + 1 < words_.size();
        if (!more) return 0;
        if (is(at, "&") && name_word(at + 1)) return at + 2;
        if (is(at, ",") && has(at + 1, kCompanyForm) && large(at + 1)) return at + 2;
        if (is_particle_at(at)) {
            std::size_t next = at;
            while (next < words_.size() && next < at + 3 && is_particle_at(next)) ++next;
            if (next < words_.size() && name_word(next)) return next + 1;
            return 0;
        }
        const bool of = is(at, "of") || is(at, "for") || is(at, "on");
        const bool head = has(at - 1, kOrgLead) || (is(at, "of") && has(at - 1, kPlaceLead | kOtherHead)) ||
                          (is(at, "of") && has(at - 1, kTitle) && more && has(at + 1, kTitlePart));
        if (of && head) {
            std::size_t next = at + 1;
            if (is(next, "the") && next + 1 < words_.size()) ++next;
            if (name_word(next)) return next + 1;
        }
        if (is(at, "and") && name_word(at + 1) && joins_and(begin, at)) return at + 2;
        return 0;
    }

    [[nodiscard]] bool is_particle_at(std::size_t i) const {
        return words_[i].shape == Shape::lower && is_surname_particle(word(i));
    }

    /// "Securities and Exchange Commission", "Ministry of Foreign Affairs and
    /// Trade": no name ends before the "and".
    [[nodiscard]] bool joins_and(std::size_t begin, std::size_t at) const {
        for (std::size_t i = begin; i < at; ++i) {
            if (has(i, kOrgLead) && i + 1 < at && (is(i + 1, "of") || is(i + 1, "for")))
                return !names_place(at + 1);
        }
        if (at - begin > 2 || names_place(begin) || has(begin, kAnyGivenName | kHonorific | kTitle))
            return false;
        if (counts_.of(word(begin)).small == 0 && !has(begin, kTitlePart | kOrgHead)) return false;
        std::size_t end = at + 1;
        while (end < words_.size() && end < at + 4 && name_word(end)) ++end;
        return end - at > 2 && has(end - 1, kOrgHead);
    }

    [[nodiscard]] bool names_place(std::size_t i) const {
        return longest_known(i, words_.size()).entity != kNotKnown;
    }

    [[nodiscard]] KnownMatch longest_known(std::size_t i, std::size_t limit) const {
        return known_at(text_, words_, i, limit);
    }

    /// Cuts a run into titles, names and adjectives.
    void split(std::size_t begin, std::size_t end) {
        while (begin < end && (is(begin, "of") || is(begin, "and") || words_[begin].shape == Shape::mark))
            ++begin;
        if (begin >= end) return;
        const KnownMatch known = longest_known(begin, end);
        if (known.entity != kNotKnown && known.end == end) return emit(begin, end, begin, known);
        if (split_at_title(begin, end)) return;
        if (known.entity != kNotKnown && !belongs_to_longer(known, end)) {
            emit(begin, known.end, begin, known);
            return split(known.end, end);
        }
        for (std::size_t i = begin + 1; i < end; ++i) {  // "Trump White House"
            const KnownMatch inner = longest_known(i, end);
            const bool cut = inner.entity != kNotKnown && inner.end > i + 1 &&
                             !has(end - 1, kOrgHead | kCompanyForm) && !has(i - 1, kPlaceLead | kOrgLead) &&
                             words_[i - 1].shape != Shape::lower;
            if (cut) {
                split(begin, i);
                return split(i, end);
            }
            const bool country =
                inner.end == end && inner.entity != kNotKnown && !inner.demonym &&
                gazetteer().entity(inner.entity).sort == 'n' && !has(begin, kAnyGivenName | kPlaceLead) &&
                words_[begin].shape == Shape::capital && words_[i - 1].shape == Shape::capital;
            if (country && i == begin + 1) return emit(i, end, i, inner);  // "Classical Greece"
        }
        emit(begin, end, begin, known.end == end ? known : KnownMatch{});
        if (known.entity != kNotKnown) emit(begin, known.end, begin, known, true);
        for (std::size_t i = begin + 1; i < end; ++i) {  // "University of Birmingham"
            if (words_[i].shape != Shape::lower) continue;
            const KnownMatch place = longest_known(i + 1, end);
            if (place.end == end && place.entity != kNotKnown) return emit(i + 1, end, i + 1, place, true);
        }
    }

    /// "Moscow City Council", "Russian Foreign Ministry", "Leicester Tigers": the
    /// known word is part of a longer name.
    [[nodiscard]] bool belongs_to_longer(const KnownMatch& known, std::size_t end) const {
        const bool head = has(end - 1, kOrgHead | kCompanyForm | kPlaceHead | kOtherHead);
        if (head) return true;
        for (std::size_t i = known.end; i < end; ++i) {
            if (has(i, kOrgLead) && i + 1 < end && words_[i + 1].shape == Shape::lower) return true;
        }
        if (known.demonym) return false;
        const bool given = has(known.end - 1, kAnyGivenName) && known.end - 1 + 1 == known.end;
        const char sort = gazetteer().entity(known.entity).sort;
        return given || (sort == 'l' && longest_known(known.end, end).entity == kNotKnown &&
                         !has(known.end, kAnyGivenName));
    }

    /// "Haldian Foreign Minister Dovran Petrec" is an adjective, a title and a
    /// person.
    bool split_at_title(std::size_t begin, std::size_t end) {
        std::size_t title = begin;
        while (title < end && !(has(title, kTitle | kHonorific) && large(title))) ++title;
        if (title == end) return false;
        std::size_t first = title;
        while (first > begin && has(first - 1, kTitlePart) &&
               longest_known(first - 1, end).entity == kNotKnown)
            --first;
        std::size_t last = title + 1;
        while (last < end) {
            const bool of = is(last, "of") && last + 1 < end && has(last + 1, kTitlePart);
            if (of)
                ++last;
            else if (!has(last, kTitle | kHonorific | kTitlePart) ||
                     (has(last, kAnyGivenName) && last + 1 < end))
                break;
            ++last;
        }
        last = std::min(last, end);
        const bool organisation =
            last < end && has(end - 1, kOrgHead | kCompanyForm) && !has(last, kAnyGivenName);
        const bool place =
            last < end && has(end - 1, kPlaceHead) && !has(title, kHonorific) && !has(last, kAnyGivenName);
        if (organisation || place) return false;
        if (last < end && (large(last) || is_particle_at(last))) {
            if (first > begin) split(begin, first);
            emit(last, end, first, longest_known(last, end));
            return true;
        }
        if (first > begin) split(begin, first);  // "Russian President", no name follows
        if (last < end) {
            std::size_t rest = last + 1;
            if (rest < end && is(rest, "the")) ++rest;
            if (rest < end) split(rest, end);
        }
        return true;
    }

    void emit(std::size_t begin, std::size_t end, std::size_t title, KnownMatch known, bool nested = false) {
        while (end > begin && (words_[end - 1].shape == Shape::mark || words_[end - 1].shape == Shape::lower))
            --end;
        if (begin >= end) return;
        const bool titled = title < begin;
        if (known.demonym && end - begin == 1 && is_language(begin)) return;
        if (end - begin == 1 && !titled && known.entity == kNotKnown) {
            if (has(begin, kClosed)) return;
            if (has(begin, kTitle | kTitlePart | kOrgHead | kOrgLead | kPlaceHead) &&
                !has(begin, kAnyGivenName) && words_[begin].shape == Shape::capital) {
                return;  // "the Minister", "the Ministry": roles, not names
            }
        }
        Name name;
        name.begin = words_[begin].begin;
        name.end = words_[end - 1].end;
        name.title_begin = words_[title].begin;
        name.known = known.end == end ? known.entity : kNotKnown;
        name.demonym = name.known != kNotKnown && known.demonym;
        name.headline = headline_;
        name.nested = nested;
        name.votes = votes_inside(text_, words_, begin, end, name.gender);
        if (end - begin > 1 && has_common_word(begin,
                                               end)) {  // "Silver Clouds" where the story has clouds
            vote(name.votes, NameKind::other) += 1.0F;
        }
        if (end - begin == 1 && !titled && known.entity == kNotKnown && acts(begin))
            vote(name.votes, NameKind::person) += 0.5F;
        if (!nested) {
            const Votes around = votes_around(text_, words_, title, end);
            for (std::size_t i = 0; i < around.size(); ++i) name.votes[i] += around[i];
        }
        for (std::size_t i = title; i < begin; ++i) {
            if (has(i, kHonorific)) name.honorific = true;
            if (has(i, kTellsMale)) name.gender = 'm';
            if (has(i, kTellsFemale)) name.gender = 'f';
        }
        if (titled) vote(name.votes, NameKind::person) += name.honorific ? 6.0F : 4.0F;
        if (name.known != kNotKnown) {
            const KnownEntity& entity = gazetteer().entity(name.known);
            vote(name.votes, entity.kind) += has(begin, kEveryday) && end - begin == 1 ? 1.0F : 3.0F;
        }
        if (opens_dateline(begin, end)) vote(name.votes, NameKind::place) += 3.0F;
        names_.push_back(name);
    }

    /// A word the document also writes small, or a role: hardly part of a
    /// person's name.
    [[nodiscard]] bool has_common_word(std::size_t begin, std::size_t end) const {
        if (has(begin, kAnyGivenName)) return false;
        for (std::size_t i = begin; i < end; ++i) {
            if (words_[i].shape == Shape::capital && !has(i, kOrgHead | kPlaceHead) &&
                counts_.of(word(i)).small > 0)
                return true;
        }
        return false;
    }

    /// Is it the subject of a verb? People mostly are.
    [[nodiscard]] bool acts(std::size_t i) const {
        return analysis_.tokens[words_[i].begin].deprel == Deprel::nsubj;
    }

    /// "in English", "speaks French": a language, not a country.
    [[nodiscard]] bool is_language(std::size_t i) const {
        if (i == 0 || (i + 1 < words_.size() && (words_[i + 1].shape == Shape::lower || large(i + 1)) &&
                       tag(i) == Upos::ADJ))
            return false;
        for (const std::string_view before :
             {"in", "into", "speak", "speaks", "spoke", "speaking", "learn", "learned", "learning", "from"}) {
            if (is(i - 1, before)) return !(i + 1 < words_.size() && words_[i + 1].shape == Shape::capital);
        }
        return false;
    }

    /// "the Minister", "Senators": capitals of courtesy. "the House" stays a name
    /// where no sentence begins.
    [[nodiscard]] bool is_role_word(std::size_t i) const {
        if (words_[i].shape != Shape::capital || has(i, kAnyGivenName)) return false;
        if (has(i, kTitle | kTitlePart | kPlaceHead | kOrgLead) && !has(i, kOrgHead)) return true;
        if (has(i, kOrgHead)) return words_[i].opens || counts_.of(word(i)).small > 0;
        const std::string_view plural = word(i);
        return plural.ends_with('s') &&
               (gazetteer().facts(plural.substr(0, plural.size() - 1)) & (kTitle | kHonorific)) != 0;
    }

    /// "GENEVA, Dec. 11 —", "PORT ORR, Velania, March 12 (Newswire) --":
    /// capitals at the front, a dash soon after.
    [[nodiscard]] bool opens_dateline(std::size_t begin, std::size_t end) const {
        if (begin != 0 || words_[begin].shape != Shape::capitals) return false;
        for (std::size_t i = end; i < std::min(words_.size(), end + 14); ++i) {
            if (is(i, "—") || is(i, "--") || is(i, "–")) return true;
        }
        return false;
    }

    std::string_view text_;
    const Document& document_;
    const Analysis& analysis_;
    const NameWords& all_;
    CapitalCounts counts_;
    std::span<const NameWord> words_;  // of the sentence
    std::vector<Name> names_;
    bool headline_ = false;
};

}  // namespace

std::vector<Name> find_names(std::string_view text, const Document& document, const Analysis& analysis,
                             const NameWords& words) {
    return NameReader(text, document, analysis, words).read();
}

}  // namespace dateline
