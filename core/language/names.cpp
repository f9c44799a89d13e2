#include "core/language/names.hpp"

#include <algorithm>

#include "core/language/names_runs.hpp"
#include "core/language/names_sentence.hpp"
#include "core/language/names_votes.hpp"

namespace dateline {
namespace {

/// Reads the names of one sentence after the other.
class NameReader {
  public:
    NameReader(std::string_view text, const Document& document, const Analysis& analysis,
               const NameWords& words)
        : document_(document),
          analysis_(analysis),
          all_(words),
          counts_(analysis.tokens.size()),
          in_{text, analysis.tokens, counts_} {}

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
        in_.words = all_.of(index);
        const BlockKind block = sentence.block < document_.blocks.size()
                                    ? document_.blocks[sentence.block].kind
                                    : BlockKind::body;
        in_.headline = capitals_tell_nothing(in_.text, in_.words,
                                             block == BlockKind::title || block == BlockKind::heading);
    }

    void count(std::size_t sentence) {
        enter(sentence);
        for (std::size_t i = 0; i < in_.words.size(); ++i) {
            const NameWord& word = in_.words[i];
            if (word.shape == Shape::lower) counts_.add(in_.word(i), false);
            if (in_.headline || (word.shape != Shape::capital && word.shape != Shape::capitals)) continue;
            const bool opens_name =
                word.opens && i + 1 < in_.words.size() && in_.name_word(i) && in_.name_word(i + 1);
            if (!word.opens || opens_name) counts_.add(in_.word(i), true);
        }
    }

    void read(std::size_t sentence) {
        enter(sentence);
        for (std::size_t i = 0; i < in_.words.size();) {
            if (!may_start_name(in_, i)) {
                ++i;
                continue;
            }
            const std::size_t end = name_run_end(in_, i);
            split(i, end);
            i = end;
        }
    }

    /// Cuts a run into titles, names and adjectives.
    void split(std::size_t begin, std::size_t end) {
        while (begin < end &&
               (in_.is(begin, "of") || in_.is(begin, "and") || in_.words[begin].shape == Shape::mark))
            ++begin;
        if (begin >= end) return;
        const KnownMatch known = in_.longest_known(begin, end);
        if (known.entity != kNotKnown && known.end == end) return emit(begin, end, begin, known);
        if (split_at_title(begin, end)) return;
        if (known.entity != kNotKnown && !belongs_to_longer(known, end)) {
            emit(begin, known.end, begin, known);
            return split(known.end, end);
        }
        for (std::size_t i = begin + 1; i < end; ++i) {  // "Trump White House"
            const KnownMatch inner = in_.longest_known(i, end);
            const bool cut = inner.entity != kNotKnown && inner.end > i + 1 &&
                             !in_.has(end - 1, kOrgHead | kCompanyForm) &&
                             !in_.has(i - 1, kPlaceLead | kOrgLead) && in_.words[i - 1].shape != Shape::lower;
            if (cut) {
                split(begin, i);
                return split(i, end);
            }
            const bool country =
                inner.end == end && inner.entity != kNotKnown && !inner.demonym &&
                gazetteer().entity(inner.entity).sort == 'n' && !in_.has(begin, kAnyGivenName | kPlaceLead) &&
                in_.words[begin].shape == Shape::capital && in_.words[i - 1].shape == Shape::capital;
            if (country && i == begin + 1) return emit(i, end, i, inner);  // "Classical Greece"
        }
        emit(begin, end, begin, known.end == end ? known : KnownMatch{});
        if (known.entity != kNotKnown) emit(begin, known.end, begin, known, true);
        for (std::size_t i = begin + 1; i < end; ++i) {  // "University of Birmingham"
            if (in_.words[i].shape != Shape::lower) continue;
            const KnownMatch place = in_.longest_known(i + 1, end);
            if (place.end == end && place.entity != kNotKnown) return emit(i + 1, end, i + 1, place, true);
        }
    }

    /// "Moscow City Council", "Russian Foreign Ministry", "Leicester Tigers": the
    /// known word is part of a longer name.
    [[nodiscard]] bool belongs_to_longer(const KnownMatch& known, std::size_t end) const {
        const bool head = in_.has(end - 1, kOrgHead | kCompanyForm | kPlaceHead | kOtherHead);
        if (head) return true;
        for (std::size_t i = known.end; i < end; ++i) {
            if (in_.has(i, kOrgLead) && i + 1 < end && in_.words[i + 1].shape == Shape::lower) return true;
        }
        if (known.demonym) return false;
        const bool given = in_.has(known.end - 1, kAnyGivenName);
        const char sort = gazetteer().entity(known.entity).sort;
        return given || (sort == 'l' && in_.longest_known(known.end, end).entity == kNotKnown &&
                         !in_.has(known.end, kAnyGivenName));
    }

    /// "Haldian Foreign Minister Dovran Petrec" is an adjective, a title and a
    /// person.
    bool split_at_title(std::size_t begin, std::size_t end) {
        std::size_t title = begin;
        while (title < end && !(in_.has(title, kTitle | kHonorific) && in_.large(title))) ++title;
        if (title == end) return false;
        std::size_t first = title;
        while (first > begin && in_.has(first - 1, kTitlePart) &&
               in_.longest_known(first - 1, end).entity == kNotKnown)
            --first;
        std::size_t last = title + 1;
        while (last < end) {
            const bool of = in_.is(last, "of") && last + 1 < end && in_.has(last + 1, kTitlePart);
            if (of)
                ++last;
            else if (!in_.has(last, kTitle | kHonorific | kTitlePart) ||
                     (in_.has(last, kAnyGivenName) && last + 1 < end))
                break;
            ++last;
        }
        last = std::min(last, end);
        const bool organisation =
            last < end && in_.has(end - 1, kOrgHead | kCompanyForm) && !in_.has(last, kAnyGivenName);
        const bool place = last < end && in_.has(end - 1, kPlaceHead) && !in_.has(title, kHonorific) &&
                           !in_.has(last, kAnyGivenName);
        if (organisation || place) return false;
        if (last < end && (in_.large(last) || in_.is_particle_at(last))) {
            if (first > begin) split(begin, first);
            emit(last, end, first, in_.longest_known(last, end));
            return true;
        }
        if (first > begin) split(begin, first);  // "Russian President", no name follows
        if (last < end) {
            std::size_t rest = last + 1;
            if (rest < end && in_.is(rest, "the")) ++rest;
            if (rest < end) split(rest, end);
        }
        return true;
    }

    void emit(std::size_t begin, std::size_t end, std::size_t title, KnownMatch known, bool nested = false) {
        while (end > begin &&
               (in_.words[end - 1].shape == Shape::mark || in_.words[end - 1].shape == Shape::lower))
            --end;
        if (begin >= end) return;
        const bool titled = title < begin;
        if (known.demonym && end - begin == 1 && is_language(begin)) return;
        if (end - begin == 1 && !titled && known.entity == kNotKnown) {
            if (in_.has(begin, kClosed)) return;
            if (in_.has(begin, kTitle | kTitlePart | kOrgHead | kOrgLead | kPlaceHead) &&
                !in_.has(begin, kAnyGivenName) && in_.words[begin].shape == Shape::capital) {
                return;  // "the Minister", "the Ministry": roles, not names
            }
        }
        Name name;
        name.begin = in_.words[begin].begin;
        name.end = in_.words[end - 1].end;
        name.title_begin = in_.words[title].begin;
        name.known = known.end == end ? known.entity : kNotKnown;
        name.demonym = name.known != kNotKnown && known.demonym;
        name.headline = in_.headline;
        name.nested = nested;
        name.votes = votes_inside(in_.text, in_.words, begin, end, name.gender);
        if (end - begin > 1 && has_common_word(begin, end))
            vote(name.votes, NameKind::other) += 1.0F;  // "Silver Clouds" where the story has clouds
        if (end - begin == 1 && !titled && known.entity == kNotKnown && acts(begin))
            vote(name.votes, NameKind::person) += 0.5F;
        if (!nested) {
            const Votes around = votes_around(in_.text, in_.words, title, end);
            for (std::size_t i = 0; i < around.size(); ++i) name.votes[i] += around[i];
        }
        for (std::size_t i = title; i < begin; ++i) {
            if (in_.has(i, kHonorific)) name.honorific = true;
            if (in_.has(i, kTellsMale)) name.gender = 'm';
            if (in_.has(i, kTellsFemale)) name.gender = 'f';
        }
        if (titled) vote(name.votes, NameKind::person) += name.honorific ? 6.0F : 4.0F;
        if (name.known != kNotKnown) {
            const KnownEntity& entity = gazetteer().entity(name.known);
            vote(name.votes, entity.kind) += in_.has(begin, kEveryday) && end - begin == 1 ? 1.0F : 3.0F;
        }
        if (opens_dateline(begin, end)) vote(name.votes, NameKind::place) += 3.0F;
        names_.push_back(name);
    }

    /// A word the document also writes small, or a role: hardly part of a
    /// person's name.
    [[nodiscard]] bool has_common_word(std::size_t begin, std::size_t end) const {
        if (in_.has(begin, kAnyGivenName)) return false;
        for (std::size_t i = begin; i < end; ++i) {
            if (in_.words[i].shape == Shape::capital && !in_.has(i, kOrgHead | kPlaceHead) &&
                in_.count(i).small > 0)
                return true;
        }
        return false;
    }

    /// Is it the subject of a verb? People mostly are.
    [[nodiscard]] bool acts(std::size_t i) const {
        return in_.tokens[in_.words[i].begin].deprel == Deprel::nsubj;
    }

    /// "in English", "speaks French": a language, not a country.
    [[nodiscard]] bool is_language(std::size_t i) const {
        if (i == 0 ||
            (i + 1 < in_.words.size() && (in_.words[i + 1].shape == Shape::lower || in_.large(i + 1)) &&
             in_.tag(i) == Upos::ADJ))
            return false;
        for (const std::string_view before :
             {"in", "into", "speak", "speaks", "spoke", "speaking", "learn", "learned", "learning", "from"}) {
            if (in_.is(i - 1, before))
                return !(i + 1 < in_.words.size() && in_.words[i + 1].shape == Shape::capital);
        }
        return false;
    }

    /// "GENEVA, Dec. 11 —", "PORT ORR, Velania, March 12 (Newswire) --":
    /// capitals at the front, a dash soon after.
    [[nodiscard]] bool opens_dateline(std::size_t begin, std::size_t end) const {
        if (begin != 0 || in_.words[begin].shape != Shape::capitals) return false;
        for (std::size_t i = end; i < std::min(in_.words.size(), end + 14); ++i) {
            if (in_.is(i, "—") || in_.is(i, "--") || in_.is(i, "–")) return true;
        }
        return false;
    }

    const Document& document_;
    const Analysis& analysis_;
    const NameWords& all_;
    CapitalCounts counts_;
    NameSentence in_;  // that is being read
    std::vector<Name> names_;
};

}  // namespace

std::vector<Name> find_names(std::string_view text, const Document& document, const Analysis& analysis,
                             const NameWords& words) {
    return NameReader(text, document, analysis, words).read();
}

}  // namespace dateline
