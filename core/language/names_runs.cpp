#include "core/language/names_runs.hpp"

#include <algorithm>

namespace dateline {
namespace {

/// "WHERE IS MY BROTHER", "PHOTO: demonstrators": capitals for loudness.
bool is_shouted(const NameSentence& in, std::size_t i) {
    if (in.words[i].shape != Shape::capitals || in.longest_known(i).end > i + 1) return false;
    const auto loud = [&](std::size_t k) {
        return k < in.words.size() && in.words[k].shape == Shape::capitals && in.word(k).size() > 1;
    };
    if (in.words[i].opens && i + 1 < in.words.size() && in.word(i + 1) == ":") return true;
    return (i > 0 && loud(i - 1) && loud(i + 1)) || (loud(i + 1) && loud(i + 2)) ||
           (i > 1 && loud(i - 1) && loud(i - 2));
}

/// Where a capital tells nothing: is there other evidence for a name?
bool trusted(const NameSentence& in, std::size_t i) {
    const CapitalCounts::Count count = in.count(i);
    if (in.has(i, kEveryday | kClosed)) return count.large > 0 && count.small == 0;
    if (in.is_known(i)) return true;
    const bool followed = i + 1 < in.words.size() && in.name_word(i + 1);
    if (in.has(i, kHonorific | kTitle) && followed && !in.headline) return true;
    if (in.has(i, kHonorific) && i + 1 < in.words.size() && in.is_particle_at(i + 1)) return true;
    if (count.large > 0 && count.small <= count.large) return true;
    if (in.headline) return in.has(i, kAnyGivenName) && count.small == 0 && followed;
    if (in.has(i, kAnyGivenName) && count.small == 0) return true;
    if (in.words[i].shape == Shape::capitals) return in.word(i).size() > 1 && count.small == 0;
    if (in.words[i].shape == Shape::initial) return followed;
    if (in.tag(i) == Upos::PROPN) return count.small == 0;
    if (in.tag(i) != Upos::X)
        return followed && count.small == 0 && (in.tag(i) == Upos::NOUN || in.tag(i) == Upos::ADJ);
    return count.small == 0 && followed && !in.has(i, kTitlePart | kRoleGroup);
}

/// "Securities and Exchange Commission", "Ministry of Foreign Affairs and
/// Trade": no name ends before the "and".
bool joins_and(const NameSentence& in, std::size_t begin, std::size_t at) {
    for (std::size_t i = begin; i < at; ++i) {
        if (in.has(i, kOrgLead) && i + 1 < at && (in.is(i + 1, "of") || in.is(i + 1, "for")))
            return !in.is_known(at + 1);
    }
    if (at - begin > 2 || in.is_known(begin) || in.has(begin, kAnyGivenName | kHonorific | kTitle))
        return false;
    if (in.count(begin).small == 0 && !in.has(begin, kTitlePart | kOrgHead)) return false;
    std::size_t end = at + 1;
    while (end < in.words.size() && end < at + 4 && in.name_word(end)) ++end;
    return end - at > 2 && in.has(end - 1, kOrgHead);
}

/// If the word at `at` links two parts of one name: one past the first word after the link, else 0.
std::size_t after_link(const NameSentence& in, std::size_t begin, std::size_t at) {
    if (at + 1 >= in.words.size()) return 0;
    if (in.is(at, "&") && in.name_word(at + 1)) return at + 2;
    if (in.is(at, ",") && in.has(at + 1, kCompanyForm) && in.large(at + 1)) return at + 2;
    if (in.is_particle_at(at)) {
        std::size_t next = at;
        while (next < in.words.size() && next < at + 3 && in.is_particle_at(next)) ++next;
        if (next < in.words.size() && in.name_word(next)) return next + 1;
        return 0;
    }
    const bool of = in.is(at, "of") || in.is(at, "for") || in.is(at, "on");
    const bool head = in.has(at - 1, kOrgLead) ||
                      (in.is(at, "of") && in.has(at - 1, kPlaceLead | kOtherHead)) ||
                      (in.is(at, "of") && in.has(at - 1, kTitle) && in.has(at + 1, kTitlePart));
    if (of && head) {
        std::size_t next = at + 1;
        if (in.is(next, "the") && next + 1 < in.words.size()) ++next;
        if (in.name_word(next)) return next + 1;
    }
    const bool owner = in.is(at, "our") || in.is(at, "your") || in.is(at, "my");
    if (owner && in.large(at) && !in.headline && in.name_word(at + 1)) return at + 2;  // "Save Our Seas"
    if (in.is(at, "and") && in.name_word(at + 1) && joins_and(in, begin, at)) return at + 2;
    return 0;
}

/// "the Bill", "a new Bill": behind an article an everyday word is no given name.
bool is_word_with_article(const NameSentence& in, std::size_t i) {
    if (!in.has(i, kAnyGivenName) || !in.has(i, kEveryday) || in.name_word(i + 1) || in.is_known(i))
        return false;
    std::size_t at = i;
    while (at > 0 && i - at < 3 && in.words[at - 1].shape == Shape::lower && !in.has(at - 1, kClosed) &&
           in.tag(at - 1) == Upos::ADJ)
        --at;
    return at > 0 && (in.is(at - 1, "a") || in.is(at - 1, "an") || in.is(at - 1, "the") ||
                      in.is(at - 1, "this") || in.is(at - 1, "that"));
}

}  // namespace

bool may_start_name(const NameSentence& in, std::size_t i) {
    if (!in.name_word(i)) return in.longest_known(i).end > i + 1;  // "The Hague"
    if (is_shouted(in, i) || is_word_with_article(in, i)) return false;
    if (in.words[i].opens || in.headline) return trusted(in, i);
    if (in.has(i, kClosed)) return false;
    const CapitalCounts::Count count = in.count(i);
    return in.words[i].shape != Shape::initial || (i + 1 < in.words.size() && in.name_word(i + 1)) ||
           count.large > 2;
}

std::size_t name_run_end(const NameSentence& in, std::size_t i) {
    std::size_t end = std::max(i + 1, in.longest_known(i).end);
    while (end < in.words.size()) {
        if (in.name_word(end)) {
            if (in.headline && !trusted(in, end)) break;
            end = std::max(end + 1, in.longest_known(end).end);
            continue;
        }
        if (in.has(end, kCalendar) && in.large(end) &&
            in.has(end - 1, kAnyGivenName | kHonorific)) {  // "Theresa May"
            ++end;
            continue;
        }
        const std::size_t next = after_link(in, i, end);
        if (next == 0) break;
        end = next;
    }
    return end;
}

}  // namespace dateline
