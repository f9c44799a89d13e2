#include "core/language/names_votes.hpp"

#include <algorithm>
#include <string>

#include "core/language/characters.hpp"
#include "core/language/names_text.hpp"

namespace dateline {
namespace {

constexpr NameCue kCues[] = {
#include "core/language/names_cues.inc"
};

bool is(std::string_view text, const NameWord& word, std::string_view lower) {
    return equals_lower(word.span.of(text), lower);
}

NameKind kind_of_role(std::uint32_t facts) {
    if ((facts & kRolePerson) != 0) return NameKind::person;
    return (facts & kRoleOrg) != 0 ? NameKind::organisation : NameKind::place;
}

void add_cues(std::string_view text, const NameWord& word, Side side, Votes& votes) {
    const std::string_view written = word.span.of(text);
    for (const NameCue& cue : kCues) {
        if (cue.side == side && equals_lower(written, cue.word)) vote(votes, cue.kind) += cue.weight;
    }
}

/// "X, the British maker of gauges": the first role noun after the comma,
/// before the next mark or verb-like stop.
void add_apposition(std::string_view text, std::span<const NameWord> words, std::size_t comma, bool located,
                    Votes& votes) {
    const std::size_t limit = std::min(words.size(), comma + 9);
    bool determined = false;
    for (std::size_t i = comma + 1; i < limit; ++i) {
        const NameWord& word = words[i];
        if (i == comma + 1) {
            if (is(text, word, "who") || is(text, word, "whose")) vote(votes, NameKind::person) += 2.0F;
            if (is(text, word, "which")) vote(votes, NameKind::person) -= 2.0F;
            if (is(text, word, "based")) vote(votes, NameKind::organisation) += 2.0F;
            determined = is(text, word, "a") || is(text, word, "an") || is(text, word, "the") ||
                         is(text, word, "his") || is(text, word, "her") || is(text, word, "its") ||
                         is(text, word, "one");
            const bool bare =
                word.shape == Shape::lower || word.shape == Shape::capital || word.shape == Shape::capitals;
            if (!bare) return;
        }
        if (word.shape == Shape::mark) return;
        if (word.shape == Shape::clitic) determined = true;
        if (word.shape == Shape::lower && is_role(word.facts)) {
            if (located && kind_of_role(word.facts) == NameKind::person)
                return;  // "In Tarnholt, the mayor said"
            vote(votes, kind_of_role(word.facts)) += determined ? 2.5F : 1.5F;
            return;
        }
        if (i > comma + 2 && !determined) return;
        if (is(text, word, "of") || is(text, word, "for") || is(text, word, "in")) return;
    }
}

/// "World Destruction", "Food Standards", "Archaeological Sites": endings that
/// surnames hardly have.
bool reads_as_common_noun(std::string_view text, std::span<const NameWord> words, std::size_t begin,
                          std::size_t end) {
    constexpr std::string_view kLast[] = {"tion", "sion",  "ment", "ness", "ity", "ics",   "ing",  "ards",
                                          "ents", "tions", "ies",  "ogy",  "ism", "sites", "ages", "times",
                                          "ance", "ence",  "ure",  "ings", "ers", "ors",   "phy",  "ship"};
    constexpr std::string_view kFirst[] = {"tional", "ical", "ogical", "ive", "ous", "ial",
                                           "ary",    "ern",  "tic",    "ful", "less"};
    const std::string_view last = words[end - 1].span.of(text);
    const std::string_view first = words[begin].span.of(text);
    const auto ends_with = [](std::string_view word, const auto& endings) {
        return std::any_of(std::begin(endings), std::end(endings), [&](std::string_view ending) {
            return word.size() > ending.size() + 2 && word.ends_with(ending);
        });
    };
    return ends_with(last, kLast) || (end - begin > 1 && ends_with(first, kFirst));
}

bool names_place(std::string_view word) {
    const std::span<const KnownName> names = gazetteer().starting_with(word);
    return std::any_of(names.begin(), names.end(), [&](const KnownName& name) {
        return name.text == word && !name.demonym && gazetteer().entity(name.entity).kind == NameKind::place;
    });
}

/// "rival Marlowe", "rival Velmark": people and companies alike.
bool is_of_either(std::string_view text, const NameWord& word) {
    return is(text, word, "rival") || is(text, word, "partner") || is(text, word, "competitor");
}

/// "Velmark's shareholders": a person has a stake or a share, but none of these.
bool is_of_company(std::string_view text, const NameWord& word) {
    constexpr std::string_view kTheirs[] = {"shareholders", "takeover",   "merger",  "acquisition",
                                            "buyout",       "subsidiary", "turnover"};
    return std::any_of(std::begin(kTheirs), std::end(kTheirs),
                       [&](std::string_view theirs) { return is(text, word, theirs); });
}

/// "shares in Velmark", "a takeover of Velmark": what people hold or do of companies only.
bool is_held_in_company(std::string_view text, const NameWord& word) {
    return is_of_company(text, word) || is(text, word, "shares") || is(text, word, "stake") ||
           is(text, word, "stock") || is(text, word, "investors");
}

/// "Senators", "Ministers": people by their office or trade, whatever their first letter.
bool names_group(std::string_view word) {
    std::string lower(word);
    std::transform(lower.begin(), lower.end(), lower.begin(), to_lower);
    return (gazetteer().facts(lower) & kRoleGroup) != 0;
}

}  // namespace

std::span<const NameCue> name_cues() {
    return kCues;
}

Votes votes_around(std::string_view text, std::span<const NameWord> words, std::size_t begin,
                   std::size_t end) {
    Votes votes{};
    if (begin > 0) {
        const NameWord& before = words[begin - 1];
        add_cues(text, before, Side::before, votes);
        if (before.shape == Shape::lower && is_role(before.facts) && !is_of_either(text, before)) {
            const NameKind kind = kind_of_role(before.facts);
            if (kind != NameKind::place) vote(votes, kind) += kind == NameKind::person ? 2.5F : 1.5F;
        }
        if (begin > 1 && (is(text, before, "in") || is(text, before, "of")) &&
            is_held_in_company(text, words[begin - 2]))
            vote(votes, NameKind::organisation) += 2.5F;  // "shares in Velmark", "takeover of Velmark"
        const bool comma = before.shape == Shape::mark && is(text, before, ",");
        if (comma && begin > 1 && words[begin - 2].shape == Shape::lower && is_role(words[begin - 2].facts)) {
            vote(votes, kind_of_role(words[begin - 2].facts)) += 1.5F;  // "the envoy, Maas,"
        }
        if (begin > 1 && is(text, before, "of") && (words[begin - 2].facts & kRolePlace) != 0) {
            vote(votes, NameKind::place) += 2.5F;  // "the town of Vorn"
        }
    }
    if (end < words.size()) {
        const NameWord& after = words[end];
        if (after.shape == Shape::number) vote(votes, NameKind::other) += 1.0F;  // "Figure 3"
        add_cues(text, after, Side::after, votes);
        if (after.shape == Shape::clitic && end + 1 < words.size() && is_of_company(text, words[end + 1]))
            vote(votes, NameKind::organisation) += 2.0F;  // "Velmark's shareholders"
        if (after.shape == Shape::lower && (after.facts & kRolePlace) != 0)
            vote(votes, NameKind::place) += 1.5F;
        if (after.shape == Shape::mark && is(text, after, ",")) {
            add_apposition(text, words, end, votes[static_cast<std::size_t>(NameKind::place)] > 0.5F, votes);
        }
    }
    return votes;
}

Votes votes_inside(std::string_view text, std::span<const NameWord> words, std::size_t begin, std::size_t end,
                   char& gender) {
    Votes votes{};
    const std::size_t length = end - begin;
    const NameWord& first = words[begin];
    const NameWord& last = words[end - 1];
    if (first.shape == Shape::capitals && length == 1) {
        const std::string_view letters = first.span.of(text);
        const bool digits =
            std::any_of(letters.begin(), letters.end(), [](char c) { return c >= '0' && c <= '9'; });
        vote(votes, digits ? NameKind::other : NameKind::organisation) += 1.0F;
        return votes;
    }
    const bool given = (first.facts & kAnyGivenName) != 0;
    if (given) {
        const bool male = (first.facts & kGivenMale) != 0;
        const bool female = (first.facts & kGivenFemale) != 0;
        const bool either = (first.facts & kGivenAny) != 0;
        if (length <= 4 && male != female && !either) gender = male ? 'm' : 'f';
        vote(votes, NameKind::person) += length > 1 ? 3.0F : 1.2F;
    }
    for (std::size_t i = begin; i < end; ++i) {
        if (words[i].shape == Shape::initial && length > 1) vote(votes, NameKind::person) += 1.5F;
        if (words[i].shape == Shape::lower && is_surname_particle(words[i].span.of(text)))
            vote(votes, NameKind::person) += 0.5F;
        if (is(text, words[i], "&")) vote(votes, NameKind::organisation) += 3.0F;
    }
    for (std::size_t i = begin; i + 1 < end; ++i) {  // "Institute for Conflict Studies", "Treaty of Varn",
                                                     // "Gulf of Tarn"
        if (words[i + 1].shape != Shape::lower || is_surname_particle(words[i + 1].span.of(text))) continue;
        if ((words[i].facts & kOrgLead) != 0)
            vote(votes, NameKind::organisation) += 3.0F;
        else if ((words[i].facts & kPlaceLead) != 0)
            vote(votes, NameKind::place) += 3.0F;
        else if ((words[i].facts & kOtherHead) != 0)
            vote(votes, NameKind::other) += 3.0F;
    }
    if (length > 1) {
        if ((last.facts & kCompanyForm) != 0) vote(votes, NameKind::organisation) += 5.0F;
        if ((last.facts & kOrgHead) != 0)
            vote(votes, NameKind::organisation) += !given                               ? 3.0F
                                                   : is_public_body(last.span.of(text)) ? 4.0F
                                                                                        : 1.5F;
        if ((last.facts & kPlaceHead) != 0) vote(votes, NameKind::place) += given ? 1.5F : 2.5F;
        if ((last.facts & kOtherHead) != 0) vote(votes, NameKind::other) += given ? 1.0F : 2.5F;
        if ((first.facts & kPlaceLead) != 0) vote(votes, NameKind::place) += 1.5F;
        if ((first.facts & kOrgLead) != 0 && !given)
            vote(votes, NameKind::organisation) += 1.0F;  // "Real Tarnholt"
        if (first.shape == Shape::capitals) vote(votes, NameKind::organisation) += 1.0F;
        if (!given && (length == 2 || length == 3)) {
            // "Boston Foxes" and "Boston Rivals", but not "Republican Senators".
            const bool known_plural = last.span.of(text).ends_with('s') &&
                                      (last.facts & kAnyGivenName) == 0 &&
                                      !gazetteer().starting_with(first.span.of(text)).empty();
            const bool team =
                known_plural && (names_place(first.span.of(text)) || !names_group(last.span.of(text)));
            if (known_plural) vote(votes, team ? NameKind::organisation : NameKind::other) += 2.0F;
            const bool common = reads_as_common_noun(text, words, begin, end);
            vote(votes, common ? NameKind::other : NameKind::person) += 0.7F;
        }
    } else if (!given && reads_as_common_noun(text, words, begin, end)) {
        vote(votes, NameKind::other) += 0.7F;
    }
    return votes;
}

}  // namespace dateline
